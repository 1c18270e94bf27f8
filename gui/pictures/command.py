"""`glassnet picture`: its arguments, then the work, on Qt's screen that nobody sees."""

import json
import os
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from engine.config.training import EngineName
from engine.files.atomic import FileError, check_writable, write_bytes
from engine.files.same_file import is_same_file
from engine.headless.console import console_on_terminal
from engine.headless.language import language_of
from engine.headless.parser import Parser
from engine.headless.usage import UsageError
from engine.text import Text
from gui.pictures.boundary import boundary
from gui.pictures.network import network
from gui.pictures.subject import Look, Subject, subject_of

VIEWS: Mapping[str, Callable[[Subject, Look], tuple[QWidget, Mapping[str, Any]]]] = {
    "boundary": boundary,
    "network": network,
}
"""What can be drawn, and by what: a widget, and what the report tells of it."""
ENDINGS = (".png", ".svg")
SIZE = (900, 700)
"""Pixels; a PNG has twice as many."""
LEAST, MOST = 200, 4000

EPILOG = Text("""\
  glassnet picture MINE.glassnet --view boundary --output plane.svg
                                                           what the trained network says over the plane of its features
  glassnet picture MINE.glassnet --view boundary --update 50 --theme dark --output plane.png
                                                           the same after update 50 of its run, which is trained anew
  glassnet picture MINE.glassnet --view network --row 12 --colour value --histograms --output network.svg --report network.json
                                                           the values of row 12 in the network, and their spread over all rows

Of more than two features the first two are shown, the others at the training rows' median or most frequent class.
Exit status: 0; 2 for what cannot be used.
""")


def main(arguments: list[str], shown: Callable[[str], str]) -> int:
    """Draw a picture. Raises UsageError."""
    parser = Parser(
        prog="glassnet picture", shown=shown, description=Text("Draw a picture of a project's network without a window."),
        epilog=EPILOG, formatter_class=RawDescriptionHelpFormatter,
    )  # fmt: skip
    add_picture_arguments(parser)
    found = parser.parse_args(arguments)
    console = console_on_terminal(shown)
    try:
        _check(found)
        subject = subject_of(found.project, found.update, EngineName(found.engine))
        content, told = _drawn(found, subject, language_of(arguments))
        write_bytes(found.output, content)
        console.tell(Text("Saved {path}", path=found.output))
        if found.report is not None:
            about = {"project": str(found.project), "view": found.view, "update": found.update, "theme": found.theme}
            write_bytes(found.report, f"{json.dumps(about | dict(told), ensure_ascii=False)}\n".encode())
            console.tell(Text("Saved {report}", report=found.report))
    except FileError as error:
        console.complain(error.text)
        return 2
    return 0


def add_picture_arguments(parser: ArgumentParser) -> None:
    """Declare the arguments of `picture`."""
    add = parser.add_argument
    add("project", type=Path, metavar="FILE.glassnet", help=Text("a project"))
    add("--view", choices=list(VIEWS), required=True, help=Text("what is drawn: {views}", views=", ".join(VIEWS)))
    add("--output", type=Path, required=True, metavar="FILE.png|FILE.svg", help=Text("where the picture is written"))
    add(
        "--update",
        type=int,
        metavar="N",
        help=Text("after so many updates; without it, the trained weights of the project"),
    )
    add(
        "--row",
        type=int,
        metavar="ROW",
        help=Text("of the network: the values of this row of the table, counted from 1"),
    )
    add(
        "--colour", choices=["weight", "value"], default="weight",
        help=Text("of the network: lines by the weight, or by weight times value, of the row or in the mean (weight)"),
    )  # fmt: skip
    add(
        "--histograms",
        action="store_true",
        help=Text("of the network: how what each neuron gives is spread over all rows"),
    )
    add("--theme", choices=["light", "dark"], default="light", help=Text("colours on a light or a dark ground (light)"))
    add("--width", type=int, default=SIZE[0], metavar="PIXELS", help=Text("how wide it is ({width})", width=SIZE[0]))
    add("--height", type=int, default=SIZE[1], metavar="PIXELS", help=Text("how high it is ({height})", height=SIZE[1]))
    add(
        "--engine", choices=[EngineName.NUMPY.value, EngineName.TENSORFLOW.value], default=EngineName.NUMPY.value,
        help=Text("which engine trains up to --update; numpy by default"),
    )  # fmt: skip
    add("--report", type=Path, metavar="FILE.json", help=Text("the numbers that are drawn"))


def _check(found: Any) -> None:
    """Raises UsageError and FileError for what cannot be meant."""
    if found.output.suffix.lower() not in ENDINGS:
        raise UsageError(Text("--output: '{file}' should end in .png or .svg.", file=found.output.name))
    bounds = (
        ("--width", found.width, LEAST, MOST),
        ("--height", found.height, LEAST, MOST),
        ("--update", found.update, 0, 10**9),
        ("--row", found.row, 1, 10**9),
    )
    for option, value, least, most in bounds:
        if value is not None and not least <= value <= most:
            raise UsageError(
                Text("{option}: {value} is not between {least} and {most}.", option=option, value=value, least=least, most=most)
            )  # fmt: skip
    for option, path in (("--output", found.output), ("--report", found.report)):
        if path is None:
            continue
        others = (found.project, found.output) if option == "--report" else (found.project,)
        if any(is_same_file(path, other) or path == other for other in others):
            raise UsageError(
                Text("{option} would overwrite '{file}'. Choose another name.", option=option, file=path.name)
            )
        check_writable(path)


def _drawn(found: Any, subject: Subject, language: str) -> tuple[bytes, Mapping[str, Any]]:
    """The file's content, and what the report tells of it."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from gui.application import build_application
    from gui.language import Language, ask_for_language, shown_language
    from gui.plots.export import png_bytes, svg_bytes
    from gui.theme import ThemeName, theme

    if language != shown_language():
        ask_for_language(Language(language))
    application = build_application()
    theme().apply(ThemeName(found.theme))
    widget, told = VIEWS[found.view](subject, Look(found.colour, found.row, found.histograms))
    widget.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    widget.resize(found.width, found.height)
    widget.show()
    application.processEvents()
    is_svg = found.output.suffix.lower() == ".svg"
    content = svg_bytes(widget, found.project.stem) if is_svg else png_bytes(widget)
    widget.close()
    return content, told
