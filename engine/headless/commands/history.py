"""`glassnet history`: how weights, gradients and steps change along a run, array by array, or a single entry."""

import json
import math
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from engine.backend import Array
from engine.config.training import EngineName
from engine.headless.console import Console, console_on_terminal
from engine.headless.exit_status import ExitStatus
from engine.headless.guarded import guarded
from engine.headless.parser import Parser
from engine.headless.settings import add_settings_argument
from engine.headless.source import source_of
from engine.headless.usage import UsageError
from engine.text import Text, plain
from engine.training.replay.record import Record
from engine.training.replay.samples import distance, sampled, samples
from engine.training.replay.timeline import KEPT, Cell, Measure, Timeline
from engine.worksheet.update import trained

EPILOG = Text("""\
  glassnet history MINE.glassnet                           the norms of all arrays along its run, which is trained anew
  glassnet history 415 --tensor hidden_1/kernel --cell 1,2 --json
                                                           one weight with its gradient and what each update adds to it
  glassnet history MINE.glassnet --from 1000 --to 1100 --samples 101 --json
                                                           a part of the run, every update

Exit status: 0; 2 for what cannot be used.
""")
SAMPLES, MOST_SAMPLES = 200, 100_000
BINS = 20


def main(arguments: list[str], shown: Callable[[str], str]) -> int:
    """Tell the history of a run, and give the exit status."""
    parser = Parser(
        prog="glassnet history", shown=shown, description=Text("Tell how weights, gradients and steps change along a run."),
        epilog=EPILOG, formatter_class=RawDescriptionHelpFormatter,
    )  # fmt: skip
    add_history_arguments(parser)
    found = parser.parse_args(arguments)
    console = console_on_terminal(shown)
    return guarded(partial(_tell, found, console), console)


def add_history_arguments(parser: ArgumentParser) -> None:
    """Declare the arguments of `history`."""
    add = parser.add_argument
    add("source", metavar="FILE.glassnet|LESSON", help=Text("a project, or a lesson's id, number or folder"))
    add("--run", default="", metavar="NAME", help=Text("another run of the lesson than its own"))
    add_settings_argument(parser)
    add("--tensor", default="", metavar="NAME", help=Text("one array, such as hidden_1/kernel, with its histogram"))
    add("--cell", default="", metavar="I,J", help=Text("one of its numbers, by its place, counted from 1"))
    add("--from", dest="first", type=int, default=0, metavar="N", help=Text("the first update (0, the beginning)"))
    add("--to", dest="last", type=int, metavar="N", help=Text("the last update (that of the run)"))
    add(
        "--samples",
        type=int,
        default=SAMPLES,
        metavar="COUNT",
        help=Text("so many updates at the most, evenly ({count})", count=SAMPLES),
    )
    add(
        "--engine", choices=[EngineName.NUMPY.value, EngineName.TENSORFLOW.value], default=EngineName.NUMPY.value,
        help=Text("which engine computes; numpy by default"),
    )  # fmt: skip
    add("--json", action="store_true", help=Text("all of it as JSON"))


def _tell(found: Any, console: Console) -> ExitStatus:
    report, timeline = _history(found)
    for line in [json.dumps(report, ensure_ascii=False)] if found.json else _lines(report, timeline):
        console.tell(line)
    return ExitStatus.DONE


def _history(found: Any) -> tuple[dict[str, Any], Timeline]:
    if not 2 <= found.samples <= MOST_SAMPLES:
        raise UsageError(
            Text("--samples: {count} is not between 2 and {most:,}.", count=found.samples, most=MOST_SAMPLES)
        )
    if found.cell and not found.tensor:
        raise UsageError(Text("--cell: add --tensor, whose number it is."))
    setup = source_of(found.source, found.run, found.settings).setup
    shapes = setup.shapes
    if found.tensor and found.tensor not in shapes:
        raise UsageError(
            Text("--tensor: there is no array '{name}'. There are: {names}.", name=found.tensor, names=", ".join(shapes))
        )  # fmt: skip
    cell = Cell(found.tensor, _index(found.cell, shapes[found.tensor])) if found.cell else None
    record = trained(setup, EngineName(found.engine), None if found.last is None else found.last + 1)
    last = record.updates if found.last is None else found.last
    if not 0 <= found.first <= last <= record.updates:
        raise UsageError(
            Text(
                "--from {first:,} --to {last:,}: the run has the updates 0 to {updates:,}.",
                first=found.first, last=last, updates=record.updates,
            )
        )  # fmt: skip
    timeline = timeline_of(record, sampled(record, found.first, last, found.samples), cell)
    about = {
        "source": found.source,
        "engine": found.engine,
        "every": distance(found.first, last, found.samples),
        "updates": timeline.updates.tolist(),
    }
    return about | _report(timeline, found.tensor, cell), timeline


def timeline_of(record: Record, updates: tuple[int, ...], cell: Cell | None) -> Timeline:
    """The history at these updates."""
    timeline = Timeline(updates, record.job.setup.shapes, cell)
    for sample in samples(record, updates):
        timeline.add(sample)
    return timeline


def _report(timeline: Timeline, tensor: str, cell: Cell | None) -> dict[str, Any]:
    names = [tensor] if tensor else list(timeline.names)
    norms = {
        name: {measure.value: _plain(timeline.norms(measure)[timeline.names.index(name)]) for measure in Measure}
        for name in names
    }
    report: dict[str, Any] = {"norms": norms}
    if tensor and cell is None:
        edges, counts = timeline.histogram(tensor, Measure.WEIGHTS, BINS)
        kept, size = len(timeline.places[tensor]), int(math.prod(timeline.shapes[tensor]))
        report["histogram"] = {
            "edges": edges.tolist(),
            "counts": counts.astype(int).tolist(),
            "entries": kept,
            "of": size,
        }
    if cell is not None:
        values = {measure.value: timeline.of_cell(cell, measure) for measure in KEPT}
        report["cell"] = {
            "tensor": cell.name,
            "place": [at + 1 for at in cell.index],
            **{name: _plain(array) for name, array in values.items() if array is not None},
        }
    return report


def _lines(report: dict[str, Any], timeline: Timeline) -> Iterator[str]:
    """A table: an update in each row."""
    if "cell" in report:
        columns = {name: report["cell"][name] for name in (measure.value for measure in KEPT)}
    else:
        columns = {
            f"{name} {measure}": values for name, of in report["norms"].items() for measure, values in of.items()
        }
    every = report["every"]
    if every > 1:
        yield Text("One of every {count:,} updates; --from, --to and --samples show more.", count=every)
    yield plain("\t".join(["update", *columns]))
    for place, update in enumerate(timeline.updates.tolist()):
        numbers = ["" if values[place] is None else f"{values[place]:.6g}" for values in columns.values()]
        yield plain("\t".join([str(update), *numbers]))


def _plain(array: Array) -> list[float | None]:
    """None for what is no finite number."""
    return [float(value) if math.isfinite(value) else None for value in array]


def _index(cell: str, shape: tuple[int, ...]) -> tuple[int, ...]:
    try:
        index = tuple(int(part) - 1 for part in cell.split(","))
    except ValueError:
        raise UsageError(Text("--cell: '{cell}' is no place. Write one like 3,1.", cell=cell)) from None
    if len(index) != len(shape) or any(not 0 <= at < size for at, size in zip(index, shape, strict=True)):
        raise UsageError(
            Text("--cell: {cell} is no place of an array of {shape}.", cell=cell, shape=" × ".join(map(str, shape)))
        )
    return index
