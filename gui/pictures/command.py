"""`glassnet picture`: its arguments, then the work, on Qt's screen that nobody sees."""

import json
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget

from engine.config.training import EngineName
from engine.files.atomic import FileError, write_bytes
from engine.headless.console import console_on_terminal
from engine.headless.language import language_of
from engine.headless.parser import Parser
from engine.text import Text
from gui.pictures.boundary import boundary
from gui.pictures.drawing import ENDINGS, add_drawing_arguments, check_drawing, check_outputs, drawn
from gui.pictures.landscape import landscape
from gui.pictures.latex import LATEX, check_latex, latex
from gui.pictures.loss import loss
from gui.pictures.network import network
from gui.pictures.profile import profile
from gui.pictures.step import step
from gui.pictures.subject import Look, Subject, subject_of
from gui.pictures.weights import weights

VIEWS: Mapping[str, Callable[[Subject, Look], tuple[QWidget, Mapping[str, Any]]]] = {
    "boundary": boundary,
    "network": network,
    "weights": weights,
    "loss": loss,
    "step": step,
    "profile": profile,
    "landscape": landscape,
}
"""What can be drawn, and by what: a widget, and what the report tells of it."""

EPILOG = Text("""\
  glassnet picture MINE.glassnet --view boundary --output plane.svg
                                                           what the trained network says over the plane of its features
  glassnet picture MINE.glassnet --view boundary --update 50 --theme dark --output plane.png
                                                           the same after update 50 of its run, which is trained anew
  glassnet picture MINE.glassnet --view network --row 12 --colour value --histograms --output network.svg --report network.json
                                                           the values of row 12 in the network, and their spread over all rows
  glassnet picture MINE.glassnet --view network --output network.tex
                                                           the network in TikZ, for LaTeX
  glassnet picture MINE.glassnet --view step --update 3 --tensor output/dkernel --output step.png
                                                           the gradient of update 3, with the matrices that it is made of

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
        is_latex = found.output.suffix.lower() == LATEX
        endings = (*ENDINGS, LATEX) if found.view == "network" else ENDINGS
        check_drawing(found, ("--row", found.row, 1, 10**9), endings=endings)
        if is_latex:
            check_latex(found)
        check_outputs(found.project, {"--output": found.output, "--report": found.report})
        subject = subject_of(found.project, found.update, EngineName(found.engine))
        content, told = latex(subject, shown) if is_latex else _drawn(found, subject, language_of(arguments))
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
    add(
        "--output",
        type=Path,
        required=True,
        metavar="FILE.png|svg|tex",
        help=Text("where the picture is written; .tex, a network in TikZ for LaTeX"),
    )
    add(
        "--row",
        type=int,
        metavar="ROW",
        help=Text(
            "of the network: the values of this row of the table, counted from 1; of a profile: the row around which it is"
        ),
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
    add(
        "--tensor",
        default="loss",
        metavar="NAME",
        help=Text("of a step: the tensor with its equation, such as output/dkernel"),
    )
    add_drawing_arguments(parser)
    add("--report", type=Path, metavar="FILE.json", help=Text("the numbers that are drawn"))


def _drawn(found: Any, subject: Subject, language: str) -> tuple[bytes, Mapping[str, Any]]:
    """The file's content, and what the report tells of it."""
    reports: list[Mapping[str, Any]] = []

    def make() -> QWidget:
        widget, told = VIEWS[found.view](subject, Look(found.colour, found.row, found.histograms, found.tensor))
        reports.append(told)
        return widget

    content = drawn(found, make, language)
    return content, reports[0]
