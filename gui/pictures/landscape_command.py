"""`glassnet landscape`: its arguments, then the numbers, and the picture where one is asked for."""

import json
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from engine.backend import PartName
from engine.config.training import EngineName
from engine.data.table import number_text
from engine.files.atomic import FileError, write_bytes
from engine.headless.console import Console, console_on_terminal
from engine.headless.language import language_of
from engine.headless.parser import Parser
from engine.headless.usage import UsageError
from engine.landscape.directions import Kind
from engine.landscape.explore import SAMPLE, Request
from engine.landscape.plane import POINTS
from engine.text import Text
from gui.pictures.drawing import add_drawing_arguments, check_drawing, check_outputs, drawn
from gui.pictures.landscape import Numbers, explored, report, widget_of
from gui.pictures.subject import subject_of

EPILOG = Text("""\
  glassnet landscape MINE.glassnet --output plane.svg      the loss along two random directions, and the Hessian's eigenvalues
  glassnet landscape MINE.glassnet --directions path --update 500 --json plane.json
                                                           along the path of its first 500 updates, which are trained anew

Exit status: 0; 2 for what cannot be used.
""")


def main(arguments: list[str], shown: Callable[[str], str]) -> int:
    """Explore, tell, and draw. Raises UsageError."""
    parser = Parser(
        prog="glassnet landscape", shown=shown,
        description=Text("Compute the loss over a plane through a network's weights, and how strongly it bends there."),
        epilog=EPILOG, formatter_class=RawDescriptionHelpFormatter,
    )  # fmt: skip
    add_landscape_arguments(parser)
    found = parser.parse_args(arguments)
    console = console_on_terminal(shown)
    try:
        check_drawing(found, ("--seed", found.seed, 0, 2**32 - 1), ("--rows", found.rows, 0, 10**9))
        check_outputs(found.project, {"--output": found.output, "--json": found.json})
        numbers = _numbers(found)
        _tell(numbers, console)
        if found.output is not None:
            make = partial(widget_of, numbers, is_logarithmic=not found.linear)
            write_bytes(found.output, drawn(found, make, language_of(arguments)))
            console.tell(Text("Saved {path}", path=found.output))
        if found.json is not None:
            about = {"project": str(found.project), "update": found.update, "seed": found.seed}
            write_bytes(found.json, f"{json.dumps(about | report(numbers), ensure_ascii=False)}\n".encode())
            console.tell(Text("Saved {report}", report=found.json))
    except FileError as error:
        console.complain(error.text)
        return 2
    return 0


def add_landscape_arguments(parser: ArgumentParser) -> None:
    """Declare the arguments of `landscape`."""
    add = parser.add_argument
    add("project", type=Path, metavar="FILE.glassnet", help=Text("a project"))
    kinds = [kind.value for kind in Kind]
    add(
        "--directions", choices=kinds, default=Kind.RANDOM.value,
        help=Text("along which the weights are moved (random); path needs --update"),
    )  # fmt: skip
    add("--seed", type=int, default=0, metavar="N", help=Text("random directions and the sample are drawn from it (0)"))
    add(
        "--span", type=float, metavar="S",
        help=Text("how far to each side, in lengths of the directions; without it, as far as the path goes"),
    )  # fmt: skip
    add("--points", type=int, default=POINTS, metavar="N", help=Text("points a side ({points})", points=POINTS))
    parts = [PartName.TRAINING.value, PartName.VALIDATION.value]
    add("--part", choices=parts, default=parts[0], help=Text("whose loss it is (training)"))
    add(
        "--rows", type=int, metavar="N",
        help=Text("a random sample of so many rows; without it, {count:,} of longer parts; 0 takes all", count=SAMPLE),
    )  # fmt: skip
    add(
        "--linear", action="store_true", help=Text("contours close together at the bottom, not a constant factor apart")
    )
    add("--output", type=Path, metavar="FILE.png|FILE.svg", help=Text("where the picture is written"))
    add("--json", type=Path, metavar="FILE.json", help=Text("all numbers"))
    add_drawing_arguments(parser)


def _numbers(found: Any) -> Numbers:
    engine = EngineName(found.engine)
    if found.directions == Kind.PATH.value and found.update is None:
        raise UsageError(Text("--directions path: add --update N; the run is trained anew up to there."))
    rows = SAMPLE if found.rows is None else found.rows or None
    request = Request(Kind(found.directions), found.seed, found.span, found.points, PartName(found.part), rows, engine)
    return explored(subject_of(found.project, found.update, engine), request)


def _tell(numbers: Numbers, console: Console) -> None:
    plane, bends = numbers
    console.tell(plane.directions.said)
    console.tell(
        Text(
            "Loss over {rows:,} of {total:,} rows ({part}): {loss:.6g} at the weights, {least:.6g} to {most:.6g} on the plane.",
            part=Text(plane.part.value), rows=plane.rows, total=plane.total, loss=plane.loss,
            least=float(_known(plane.landscape.values).min(initial=plane.loss)),
            most=float(_known(plane.landscape.values).max(initial=plane.loss)),
        )
    )  # fmt: skip
    values = ", ".join(number_text(float(f"{value:.4g}")) for value in bends.curvature.values)
    console.tell(Text("Largest eigenvalues of the Hessian: λ = {values}.", values=values))
    console.tell(bends.stability.sentence)


def _known(values: Any) -> Any:
    return values[values == values]
