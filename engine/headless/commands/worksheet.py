"""`glassnet worksheet`: an update of a lesson or a project as HTML or PDF with blanks, and its answer key."""

import json
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from engine.config.training import EngineName
from engine.files.atomic import FileError, check_writable, write_bytes
from engine.files.same_file import is_same_file
from engine.headless.console import Console, console_on_terminal
from engine.headless.language import language_of
from engine.headless.language import shown as in_language
from engine.headless.parser import Parser
from engine.headless.settings import add_settings_argument
from engine.headless.source import source_of
from engine.headless.usage import UsageError
from engine.text import Text
from engine.training.trace.entry import Stage
from engine.worksheet.html import MAX_DIGITS, MIN_DIGITS, worksheet_html
from engine.worksheet.pages import ENDINGS, page_bytes
from engine.worksheet.sheet import Blanks, Worksheet, WorksheetError, worksheet
from engine.worksheet.update import traced_update, trained_to

EPILOG = Text("""\
  glassnet worksheet 415 --output sheet.pdf --key key.pdf
                                                           the first update, all that is computed left blank
  glassnet worksheet MINE.glassnet --update 7 --blank gradient update --output sheet.html
                                                           gradients and new weights alone are left blank
  glassnet worksheet 415 --every 3 --digits 3 --output sheet.html
                                                           each third number is left blank

Exit status: 0; 2 for what cannot be used.
""")


def main(arguments: list[str], shown: Callable[[str], str]) -> int:
    """Write a worksheet. Raises UsageError."""
    parser = Parser(
        prog="glassnet worksheet", shown=shown, description=Text("Write an update as a worksheet, and its answer key."),
        epilog=EPILOG, formatter_class=RawDescriptionHelpFormatter,
    )  # fmt: skip
    add_worksheet_arguments(parser)
    found = parser.parse_args(arguments)
    console = console_on_terminal(shown)
    try:
        _check(found)
        return _written(found, console, language_of(arguments))
    except (FileError, WorksheetError) as error:
        console.complain(error.text)
        return 2


def add_worksheet_arguments(parser: ArgumentParser) -> None:
    """Declare the arguments of `worksheet`."""
    add = parser.add_argument
    add("source", metavar="FILE.glassnet|LESSON", help=Text("a project, or a lesson's id, number or folder"))
    add("--run", default="", metavar="NAME", help=Text("another run of the lesson than its own"))
    add_settings_argument(parser)
    add("--update", type=int, default=1, metavar="N", help=Text("which update, counted from 1 (1)"))
    add("--output", type=Path, required=True, metavar="FILE.html|FILE.pdf", help=Text("where the worksheet is written"))
    add("--key", type=Path, metavar="FILE.html|FILE.pdf", help=Text("where the answer key is written"))
    add(
        "--blank", nargs="+", choices=[stage.value for stage in Stage], default=[stage.value for stage in Stage],
        metavar="STAGE", help=Text("what is left blank: {stages}; all of it by default", stages=", ".join(Stage)),
    )  # fmt: skip
    add(
        "--every",
        type=int,
        default=1,
        metavar="K",
        help=Text("of these numbers only each so many-th is left blank (1)"),
    )
    add("--digits", type=int, default=4, metavar="D", help=Text("digits after the point (4)"))
    add(
        "--engine", choices=[EngineName.NUMPY.value, EngineName.TENSORFLOW.value], default=EngineName.NUMPY.value,
        help=Text("which engine computes; numpy by default"),
    )  # fmt: skip
    add("--report", type=Path, metavar="FILE.json", help=Text("all numbers, and which of them are left blank"))


def _check(found: Any) -> None:
    """Raises UsageError and FileError for what cannot be meant."""
    for option, value, least, most in (
        ("--update", found.update, 1, 10**9),
        ("--every", found.every, 1, 10**6),
        ("--digits", found.digits, MIN_DIGITS, MAX_DIGITS),
    ):
        if not least <= value <= most:
            raise UsageError(
                Text("{option}: {value} is not between {least} and {most}.", option=option, value=value, least=least, most=most)
            )  # fmt: skip
    paths = {"--output": found.output, "--key": found.key, "--report": found.report}
    for option, path in paths.items():
        if path is None:
            continue
        if option != "--report" and path.suffix.lower() not in ENDINGS:
            raise UsageError(Text("{option}: '{file}' should end in .html or .pdf.", option=option, file=path.name))
        others = [other for name, other in paths.items() if name != option and other is not None]
        if any(is_same_file(path, other) or path == other for other in (*others, Path(found.source))):
            raise UsageError(
                Text("{option} would overwrite '{file}'. Choose another name.", option=option, file=path.name)
            )
        check_writable(path)


def _written(found: Any, console: Console, language: str) -> int:
    source = source_of(found.source, found.run, found.settings)
    record = trained_to(source.setup, EngineName(found.engine), found.update)
    trace = traced_update(record, found.update)
    blanks = Blanks(frozenset(map(Stage, found.blank)), found.every)
    title = source.title.in_language(language)
    sheet = worksheet(trace, record.job.experiment, blanks, title=title, per_epoch=record.per_epoch)
    shown = partial(in_language, language=language)
    for path, is_key in ((found.output, False), (found.key, True)):
        if path is not None:
            html = worksheet_html(sheet, found.digits, shown, language=language, is_key=is_key)
            write_bytes(path, page_bytes(html, path))
            console.tell(Text("Saved {path}", path=path))
    if found.report is not None:
        content = json.dumps(_report(found, sheet), ensure_ascii=False, indent=1)
        write_bytes(found.report, f"{content}\n".encode())
        console.tell(Text("Saved {report}", report=found.report))
    return 0


def _report(found: Any, sheet: Worksheet) -> dict[str, Any]:
    tensors = [
        {
            "name": item.name, "course_name": item.course_name, "equation": str(item.equation),
            "values": item.values.tolist(), "blank": item.blank.tolist(),
        }
        for _, items in sheet.sections for item in items
    ]  # fmt: skip
    return {
        "source": found.source, "title": sheet.title, "update": found.update, "engine": found.engine,
        "digits": found.digits, "blanks": sheet.blanks, "tensors": tensors,
    }  # fmt: skip
