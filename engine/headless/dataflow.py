"""`glassnet dataflow`: TensorFlow's graph of a program, of a project's update or of a lesson's, operation by operation."""

import argparse
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from engine.backend import BackendError
from engine.config.training import EngineName
from engine.dataflow import Dataflow, FlowOperation, FlowTensor
from engine.files.atomic import FileError, check_writable, write_atomically
from engine.files.project import SUFFIX
from engine.files.same_file import is_same_file
from engine.flow.compared import compared
from engine.flow.program import ProgramError, program_of
from engine.flow.sentence import sentence
from engine.flow.update import record_before, update_dataflow
from engine.headless.console import Console
from engine.headless.exit_status import ExitStatus
from engine.headless.report import write_report
from engine.headless.settings import add_settings_argument
from engine.headless.source import source_of
from engine.headless.usage import UsageError
from engine.lessons.folder import FOLDER, lesson_folders, lesson_text
from engine.results.versions import versions
from engine.text import Text
from engine.training.trace.tracer import plain

EPILOG = Text("""\
A program is a few statements of the formulas' language; TensorFlow's names, such as add and multiply, count, too.

  glassnet dataflow "a = add(2, 3); b = multiply(5, a)"
  glassnet dataflow A.glassnet --update 20 --report graph.json       one update of the project's network, as a graph
  glassnet dataflow 415 --set optimizer.learning_rate=0.1            the first update of a lesson, with another setting

Exit status: 0; 2 for what cannot be used.
""")


@dataclass(frozen=True, eq=False)
class Graph:
    """A graph to be told of: where it comes from, and for a program how far the engines are apart."""

    source: str
    flow: Dataflow
    update: int | None = None
    difference: float | None = None
    numpy: dict[str, Any] | None = None


def add_dataflow_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of `dataflow`."""
    parser.add_argument(
        "source",
        metavar="PROGRAM|FILE.glassnet|LESSON",
        help=Text("what the graph is of; a lesson by its id or number"),
    )
    parser.add_argument(
        "--update", type=int, metavar="N", help=Text("which update of a project or a lesson, counted from 1 (1)")
    )
    add_settings_argument(parser)
    parser.add_argument(
        "--report", type=Path, metavar="FILE.json", help=Text("operations, tensors, values and devices")
    )


def dataflow_headless(found: argparse.Namespace, voice: Console) -> ExitStatus:
    """Run the graph, tell of it, and give the exit status. Raises UsageError."""
    if found.update is not None and found.update < 1:
        raise UsageError(Text("--update {number}: updates are counted from 1.", number=found.update))
    try:
        if found.report is not None:
            if is_same_file(found.report, Path(found.source)):
                raise UsageError(
                    Text("--report would overwrite '{file}'. Choose another name.", file=found.report.name)
                )
            check_writable(found.report)
        graphs = _graphs(found.source, found.update, found.settings)
        for graph in graphs:
            _tell(graph, voice)
        if found.report is not None:
            report = {"graphs": [report_of(graph) for graph in graphs], "versions": versions(EngineName.TENSORFLOW)}
            write_atomically(found.report, lambda stream: write_report(stream, report))
            voice.tell(Text("Saved {report}", report=found.report))
    except (FileError, BackendError) as error:
        voice.complain(error.text)
        return ExitStatus.UNUSABLE
    return ExitStatus.DONE


def report_of(graph: Graph) -> dict[str, Any]:
    """A graph as JSON holds it; values nested as their shapes, None where they are not kept."""
    flow = graph.flow
    about = {"update": graph.update} if graph.update is not None else {}
    beside = {"numpy": graph.numpy, "engine_difference": graph.difference} if graph.numpy is not None else {}
    return {
        "source": graph.source,
        **about,
        "operations": [_operation(flow, each) for each in flow.operations],
        "edges": flow.edges,
        "devices": list(flow.devices),
        **beside,
    }


def _graphs(source: str, update: int | None, settings: list[str]) -> list[Graph]:
    """What the word on the command line means: a project by its name, lessons by their id, else a program."""
    option = "--update" if update is not None else "--set" if settings else ""
    lessons = [folder for folder in lesson_folders() if folder.name == source or folder.name.startswith(f"{source}_")]
    if not lessons and not source.lower().endswith(SUFFIX):
        if option:
            raise UsageError(
                Text(
                    "{option}: '{source}' is no project and no lesson, and a program has no updates.",
                    option=option,
                    source=source,
                )
            )
        return [_of_program(source)]
    graphs: list[Graph] = []
    for named in [lesson.name for lesson in lessons] or [source]:
        programs = lesson_text(FOLDER / named).programs if lessons and not option else ()
        graphs += [_of_program(each.program) for each in programs] or [_of_update(named, update or 1, settings)]
    return graphs


def _of_program(source: str) -> Graph:
    try:
        found = compared(program_of(source))
    except ProgramError as error:
        raise UsageError(error.text) from error
    numpy = {name: plain(value) for name, value in found.numpy.items()}
    return Graph(source, found.flow, difference=found.difference, numpy=numpy)


def _of_update(named: str, update: int, settings: list[str]) -> Graph:
    setup = source_of(named, settings=settings).setup
    return Graph(named, update_dataflow(record_before(setup, update), update), update=update)


def _tell(graph: Graph, voice: Console) -> None:
    """A line for each operation, and how many there are."""
    flow = graph.flow
    width = len(str(len(flow.operations)))
    for number, operation in enumerate(flow.operations, start=1):
        place = f"{operation.phase}  {operation.device or '?'}"
        voice.tell(
            Text(
                "{number}  {place}  {sentence}",
                number=f"{number:>{width}}",
                place=place,
                sentence=sentence(flow, operation),
            )
        )
    voice.tell(
        Text(
            "{operations} operations, {edges} edges between them, on {devices}",
            operations=len(flow.operations),
            edges=flow.edges,
            devices=", ".join(flow.devices),
        )
    )
    if graph.difference is not None:
        voice.tell(
            Text(
                "NumPy has no graph; it computes the same statements: largest difference {difference:.3g}",
                difference=graph.difference,
            )
        )


def _operation(flow: Dataflow, operation: FlowOperation) -> dict[str, Any]:
    return {
        "name": operation.name,
        "type": operation.type,
        "phase": operation.phase.value,
        "layer": operation.owner,
        "device": operation.device or None,
        "inputs": list(operation.inputs),
        "after": list(operation.controls),
        "settings": list(operation.settings),
        "outputs": [_tensor(tensor) for tensor in operation.outputs],
        "sentence": sentence(flow, operation),
    }


def _tensor(tensor: FlowTensor) -> dict[str, Any]:
    return {
        "name": tensor.name,
        "called": tensor.called,
        "dtype": tensor.dtype,
        "shape": list(tensor.shape),
        "value": None if tensor.value is None else plain(tensor.value),
    }
