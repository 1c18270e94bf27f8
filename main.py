"""Glassnet's entry: the window by default, a command without one. Each is imported only when it is wanted."""

import argparse
import gc
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from engine import VERSION
from engine.data.reading.options import ReadingOptions
from engine.headless.commands import COMMANDS, DRAWN, run_command
from engine.headless.language import language_of
from engine.headless.language import shown as in_language
from engine.headless.usage import UsageError
from engine.text import Text

DESCRIPTION = Text("A desktop laboratory in which nothing about a small neural network is hidden.")


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program with `argv` (the command line's by default) and give its exit status."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    shown = partial(in_language, language=language_of(arguments))
    try:
        if arguments and arguments[0] in COMMANDS:
            return run_command(arguments[0], arguments[1:], shown)
        if arguments and arguments[0] in DRAWN:
            from gui.pictures.words import run_drawn

            return run_drawn(arguments[0], arguments[1:], shown)
        return _window(arguments, shown)
    except SystemExit as ended:  # --help and --version
        return int(ended.code or 0)
    except UsageError as error:
        sys.stderr.write(f"glassnet: {shown(error.text)}\n")
        return 2
    except (MemoryError, OSError, RecursionError) as error:
        from engine.shortage import shortage

        short = shortage(error)
        if not short:
            raise
        sys.stderr.write(f"glassnet: {shown(short)}\n")
        return 1
    except KeyboardInterrupt:  # before there was anything to lose
        return 130


def _window(arguments: list[str], shown: Callable[[str], str]) -> int:
    from engine.headless.parser import Parser
    from engine.headless.reading_arguments import add_reading_arguments

    parser = Parser(prog="glassnet", shown=shown, description=DESCRIPTION)
    parser.add_argument(
        "--version", action="version", version=f"Glassnet {VERSION}", help=Text("show the program's version and exit")
    )
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    opened = commands.add_parser("open", shown=shown, help=Text("open a CSV file or a project in the window"))
    opened.add_argument("file", type=Path, metavar="FILE", help=Text("a table, a project (.glassnet), or weights"))
    add_reading_arguments(opened)
    for word, purpose in (COMMANDS | DRAWN).items():
        commands.add_parser(word, shown=shown, help=purpose, add_help=False)
    found = parser.parse_args(arguments)
    gc.disable()  # nothing of what is imported now is garbage; the window collects by itself once it is up
    from gui.application import run_window

    language = getattr(found, "language", "")
    if found.command != "open":
        return int(run_window(language=language))
    return int(run_window(found.file, _chosen_reading(found), language=language))


def _chosen_reading(found: argparse.Namespace) -> ReadingOptions:
    """How the file that `open` names is to be read."""
    from engine.data.reading.errors import ReadingError
    from engine.headless.reading_arguments import for_file, reading_options_from, refuse_for_project
    from engine.headless.reading_ways import reading_error_text

    options = reading_options_from(found)
    refuse_for_project(options, found.file)
    try:
        return for_file(found.file, options)
    except ReadingError as error:
        raise UsageError(reading_error_text(error)) from error


if __name__ == "__main__":
    raise SystemExit(main())
