"""`glassnet difference`: the weights of two moments, projects or files, array by array."""

import json
import math
import re
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from engine.backend import Parameters
from engine.config.training import EngineName
from engine.files import weights
from engine.files.atomic import FileError
from engine.files.project import SUFFIX, open_project
from engine.headless.console import Console, console_on_terminal
from engine.headless.exit_status import ExitStatus
from engine.headless.guarded import guarded
from engine.headless.parser import Parser
from engine.headless.source import source_of
from engine.headless.usage import UsageError
from engine.results.differences import ArrayDifference, Differences, differences
from engine.text import Text, plain
from engine.training.replay.update_seeker import UpdateSeeker
from engine.training.trace.tracer import plain as plain_numbers
from engine.worksheet.update import trained_to

EPILOG = Text("""\
  glassnet difference A.glassnet B.glassnet                the trained weights of two projects
  glassnet difference A.glassnet A.glassnet@0              what training has changed: @0 are the initial weights
  glassnet difference 415@200 415@100 --json               two updates of a lesson's run, which is trained anew
  glassnet difference A.glassnet weights.npz               a project and a file of weights

Exit status: 0, also where they differ; 2 for what cannot be used.
""")
_MOMENT = re.compile(r"(.+)@(\d+)")


def main(arguments: list[str], shown: Callable[[str], str]) -> int:
    """Compare, and give the exit status."""
    parser = Parser(
        prog="glassnet difference", shown=shown, description=Text("Compare the weights of two moments, projects or files."),
        epilog=EPILOG, formatter_class=RawDescriptionHelpFormatter,
    )  # fmt: skip
    add_difference_arguments(parser)
    found = parser.parse_args(arguments)
    console = console_on_terminal(shown)
    return guarded(partial(_tell, found, console), console)


def add_difference_arguments(parser: ArgumentParser) -> None:
    """Declare the arguments of `difference`."""
    add = parser.add_argument
    for name, metavar in (("a", "A"), ("b", "B")):
        add(
            name,
            metavar=metavar,
            help=Text("a project (its trained weights), a project or lesson @N (after update N), or a file of weights"),
        )
    add(
        "--engine", choices=[EngineName.NUMPY.value, EngineName.TENSORFLOW.value], default=EngineName.NUMPY.value,
        help=Text("which engine trains up to an update; numpy by default"),
    )  # fmt: skip
    add("--json", action="store_true", help=Text("all of it as JSON, with every number"))


def _tell(found: Any, console: Console) -> ExitStatus:
    compared = _compared(found)
    report = {"a": found.a, "b": found.b, **_report(compared)}
    for line in [json.dumps(report, ensure_ascii=False)] if found.json else _lines(compared):
        console.tell(line)
    return ExitStatus.DONE


def _compared(found: Any) -> Differences:
    both = (found.a, found.b)
    known = {named: _network(named, EngineName(found.engine)) for named in both if not _is_weights(named)}
    if not known:
        raise UsageError(
            Text("Name a project or a lesson as one of the two: a file of weights does not say what its network is.")
        )
    shapes = {name: array.shape for name, array in next(iter(known.values())).items()}
    a, b = (known[named] if named in known else weights.load(Path(named), shapes) for named in both)
    return differences(a, b)


def _is_weights(named: str) -> bool:
    return named.lower().endswith(tuple(each.suffix for each in weights.FORMATS))


def _network(named: str, engine: EngineName) -> Parameters:
    """The weights of a project, or those after an update of a run."""
    moment = _MOMENT.fullmatch(named)
    if moment is not None:
        update = int(moment[2])
        record = trained_to(source_of(moment[1]).setup, engine, update + 1)
        return UpdateSeeker(record).at(update).parameters
    if not named.lower().endswith(SUFFIX):
        raise UsageError(
            Text("'{name}': a lesson has no trained weights. Add an update, such as {name}@100.", name=named)
        )
    project = open_project(Path(named))
    if project.parameters is None:
        raise FileError(
            Text(
                "'{file}' has no trained weights. Train it and save it, or name an update: {file}@100.",
                file=Path(named).name,
            )
        )
    return project.parameters


def _report(found: Differences) -> dict[str, Any]:
    return {
        "arrays": {
            each.name: {
                "largest": _number(each.largest), "place": [at + 1 for at in each.place], "norm": _number(each.norm),
                "norm_a": _number(each.norm_a), "norm_b": _number(each.norm_b), "relative": _number(each.relative),
                "changed": each.changed, "of": each.values.size, "values": plain_numbers(each.values),
            }
            for each in found.arrays
        },
        "only_a": list(found.only_a),
        "only_b": list(found.only_b),
        "other_shapes": list(found.misfits),
    }  # fmt: skip


def _lines(found: Differences) -> Iterator[str]:
    for each in found.arrays:
        yield _line(each)
    for names, text in (
        (found.only_a, Text("Only A has {names}.", names=", ".join(found.only_a))),
        (found.only_b, Text("Only B has {names}.", names=", ".join(found.only_b))),
        (found.misfits, Text("Of other shapes: {names}.", names=", ".join(found.misfits))),
    ):
        if names:
            yield text


def _line(each: ArrayDifference) -> str:
    if not each.changed:
        return Text("{name}: the same, all {size:,} numbers", name=each.name, size=each.values.size)
    return Text(
        "{name}: ‖A − B‖ = {norm:.6g}, {relative:.3g} of ‖B‖; largest {largest:.6g} at {place}; {changed:,} of {size:,} differ",
        name=each.name,
        norm=each.norm,
        relative=each.relative,
        largest=each.largest,
        place=plain(",".join(str(at + 1) for at in each.place)),
        changed=each.changed,
        size=each.values.size,
    )


def _number(value: float) -> float | str:
    return value if math.isfinite(value) else str(value)
