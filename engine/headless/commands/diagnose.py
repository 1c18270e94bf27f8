"""`glassnet diagnose`: what is wrong with a network in an update of its run, with what can be done about it."""

from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

from engine.backend import BackendError
from engine.config.experiment import Experiment
from engine.config.training import EngineName
from engine.diagnosis.diagnose import diagnose
from engine.diagnosis.finding import Diagnosis, Finding
from engine.diagnosis.next_update import next_update
from engine.diagnosis.remedies import problems_of
from engine.files.atomic import FileError, check_writable, write_atomically
from engine.files.same_file import is_same_file
from engine.headless.console import Console, console_on_terminal
from engine.headless.parser import Parser
from engine.headless.remedy import remedy_options
from engine.headless.report import write_report
from engine.headless.settings import add_settings_argument
from engine.headless.source import Source, source_of
from engine.headless.usage import UsageError
from engine.text import NOTHING, Text
from engine.training.trace.tracer import Tracer
from engine.worksheet.sheet import WorksheetError
from engine.worksheet.update import trained_to

EPILOG = Text("""\
  glassnet diagnose MINE.glassnet                          the trained weights, and the update that would come next
  glassnet diagnose MINE.glassnet --update 40 --json report.json
                                                           update 40 of its run, which is trained anew
  glassnet diagnose 1-08_learning_rate --run high          a lesson's run with a learning rate that is too high
  glassnet diagnose MINE.glassnet --set network.hidden_1.kernel_initializer=zeros
                                                           the same network from weights of 0

Exit status: 0 where nothing is found; 1 where something is; 2 for what cannot be used.
""")


def main(arguments: list[str], shown: Callable[[str], str]) -> int:
    """Examine a network. Raises UsageError."""
    parser = Parser(
        prog="glassnet diagnose", shown=shown, description=Text("Find what is wrong with a network in training."),
        epilog=EPILOG, formatter_class=RawDescriptionHelpFormatter,
    )  # fmt: skip
    add_diagnose_arguments(parser)
    found = parser.parse_args(arguments)
    console = console_on_terminal(shown)
    try:
        return _diagnosed(found, console)
    except (FileError, WorksheetError) as error:
        console.complain(error.text)
        return 2


def add_diagnose_arguments(parser: ArgumentParser) -> None:
    """Declare the arguments of `diagnose`."""
    add = parser.add_argument
    add("source", metavar="FILE.glassnet|LESSON", help=Text("a project, or a lesson's id, number or folder"))
    add("--run", default="", metavar="NAME", help=Text("another run of the lesson than its own"))
    add_settings_argument(parser)
    add(
        "--update",
        type=int,
        metavar="N",
        help=Text(
            "which update, counted from 1; without it, the trained weights of the project, else the first update"
        ),
    )
    add(
        "--engine", choices=[EngineName.NUMPY.value, EngineName.TENSORFLOW.value], default=EngineName.NUMPY.value,
        help=Text("which engine computes; numpy by default"),
    )  # fmt: skip
    add("--json", type=Path, metavar="FILE.json", help=Text("where all findings and sizes are written"))


def _diagnosed(found: Any, console: Console) -> int:
    if found.update is not None and found.update < 1:
        raise UsageError(Text("{option}: {value} is less than 1.", option="--update", value=found.update))
    if found.json is not None:
        if is_same_file(Path(found.source), found.json):
            raise UsageError(
                Text("{option} would overwrite '{file}'. Choose another name.", option="--json", file=found.json.name)
            )
        check_writable(found.json)
    source = source_of(found.source, found.run, found.settings)
    diagnosis = _of(source, found.update, EngineName(found.engine))
    console.tell(diagnosis.summary)
    for finding in diagnosis.findings:
        console.tell(finding.message)
        for problem in problems_of(finding, source.experiment):
            options = remedy_options(problem, source.experiment)
            way = Text("With train: {options}", options=options) if options else NOTHING
            console.tell(Text("  {remedy} {way}", remedy=problem.remedy, way=way))
    if found.json is not None:
        told = {"source": found.source, "engine": found.engine} | _report(diagnosis, source.experiment)
        write_atomically(found.json, lambda stream: write_report(stream, told))
        console.tell(Text("Saved {report}", report=found.json))
    return 1 if diagnosis.findings else 0


def _of(source: Source, update: int | None, engine: EngineName) -> Diagnosis:
    """Raises UsageError and WorksheetError."""
    try:
        if update is None and source.parameters:
            found = next_update(source.setup, engine, source.parameters)
            return diagnose(source.experiment, found.dataset, found.trace, moment=Text("the next update"))
        record = trained_to(source.setup, engine, update or 1)
        tracer = Tracer(record)
        first = tracer.trace(1)
        return diagnose(source.experiment, record.dataset, tracer.trace(update) if update else first, first=first)
    except BackendError as error:
        raise UsageError(error.text) from error


def _report(diagnosis: Diagnosis, experiment: Experiment) -> dict[str, Any]:
    return {
        "update": diagnosis.update,
        "summary": diagnosis.summary,
        "units": diagnosis.units,
        "rows": diagnosis.rows,
        "of_rows": diagnosis.of_rows,
        "layers": [asdict(layer) for layer in diagnosis.layers],
        "findings": [_reported(finding, experiment) for finding in diagnosis.findings],
    }


def _reported(finding: Finding, experiment: Experiment) -> dict[str, Any]:
    return {
        "kind": finding.kind.value,
        "message": finding.message,
        "layer": finding.layer or None,
        "units": [unit + 1 for unit in finding.units],
        "columns": list(finding.columns),
        "numbers": dict(finding.numbers),
        "remedies": [
            {"remedy": problem.remedy, "options": remedy_options(problem, experiment)}
            for problem in problems_of(finding, experiment)
        ],
    }
