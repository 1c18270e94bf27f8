"""`glassnet evaluate`: how good a trained network is on the parts of its own table, or on another one, beside the baselines."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

from engine.backend import PartName
from engine.config.split import PART_TEXTS
from engine.config.training import EngineName
from engine.data.reading.options import ReadingOptions
from engine.data.reading.read_table import read_table
from engine.evaluation.answered import Answered, answered_parts, answered_table
from engine.evaluation.evaluate import Evaluated, EvaluatedClasses, EvaluatedNumbers
from engine.evaluation.evaluate import evaluate as evaluated
from engine.evaluation.report import report_of
from engine.evaluation.threshold import EVEN, Decision
from engine.exports.open_model import open_model
from engine.files.atomic import check_writable, write_atomically
from engine.files.project import SUFFIX, Project, open_project
from engine.headless.console import Console
from engine.headless.exit_status import ExitStatus
from engine.headless.guarded import guarded
from engine.headless.own_rows import own_rows
from engine.headless.paths import FileUse, refuse_overwriting
from engine.headless.reading_arguments import for_file, refuse_for_project
from engine.headless.report import write_report
from engine.headless.text_table import text_table
from engine.headless.usage import UsageError
from engine.model.reading import reading_for
from engine.results.versions import versions
from engine.text import Text, plain


@dataclass(frozen=True)
class EvaluateOptions:
    """What was typed. `table` None: the project's own."""

    model: Path
    table: Path | None
    report: Path | None
    reading: ReadingOptions
    decision: Decision = EVEN

    @property
    def files(self) -> tuple[FileUse, ...]:
        """All files that will be read or written."""
        given = (("MODEL", self.model, False), ("FILE", self.table, False), ("--report", self.report, True))
        return tuple(FileUse(name, path, writes=writes) for name, path, writes in given if path is not None)


@dataclass(frozen=True)
class Rows:
    """What is evaluated: groups of rows by the word that reports call them, and what the baselines and intervals learn from."""

    groups: Mapping[str, Answered]
    training: Answered | None = None
    validation: Answered | None = None


def evaluate(options: EvaluateOptions, voice: Console) -> int:
    """Tell how good the network is, and give the exit status; whatever a person can mend is told in one sentence."""
    return guarded(lambda: _evaluate(options, voice), voice)


def _evaluate(options: EvaluateOptions, voice: Console) -> ExitStatus:
    refuse_overwriting(options.files)
    if options.report is not None:
        check_writable(options.report)
    rows = _rows(options, voice)
    found = {
        word: evaluated(group, training=rows.training, validation=rows.validation, decision=options.decision)
        for word, group in rows.groups.items()
    }
    for word, targets in found.items():
        for each in targets:
            for line in _lines(word, each, voice):
                voice.tell(line)
    if options.report is not None:
        report = _report(options, found)
        write_atomically(options.report, lambda stream: write_report(stream, report))
        voice.tell(Text("Saved {report}", report=options.report))
    return ExitStatus.DONE


def _rows(options: EvaluateOptions, voice: Console) -> Rows:
    own = Rows({})
    if options.model.name.lower().endswith(SUFFIX):
        own = _of_project(open_project(options.model))
    if options.table is None:
        refuse_for_project(options.reading, options.model)
        if not own.groups:
            raise UsageError(
                Text(
                    "'{file}' does not say which rows it was trained on. Name a table that holds the true values, too: "
                    "evaluate {file} FILE.",
                    file=options.model.name,
                )
            )
        return own
    model = open_model(options.model)
    reading = reading_for(model, options.table, for_file(options.table, options.reading))
    return Rows(
        {"file": answered_table(model, read_table(options.table, options=reading).table)}, own.training, own.validation
    )


def _of_project(project: Project) -> Rows:
    """The parts of its table; none where that is not, or not as now, what the network was trained on."""
    dataset = own_rows(project)
    if dataset is None or project.parameters is None:
        return Rows({})
    parts = answered_parts(project.experiment, dataset, project.parameters)
    return Rows(
        {part.value: own for part, own in parts.items()}, parts.get(PartName.TRAINING), parts.get(PartName.VALIDATION)
    )


def _lines(word: str, each: Evaluated, voice: Console) -> Iterator[Text]:
    """A title, and a table of scores: the network's, then those of the baselines."""
    part = PART_TEXTS.get(word, Text("file"))
    count = len(each.answered.table_rows)
    yield Text("{part}, {target}: {rows:,} rows", part=part, target=each.found.name, rows=count)
    if each.answered.left_out:
        yield Text(
            "{n:,} rows are left out: no true value, or no finite prediction.",
            "{n:,} row is left out: no true value, or no finite prediction.",
            n=each.answered.left_out,
        )
    own = each.own.scores if isinstance(each, EvaluatedClasses) else each.scores
    known = [{score.key: score.value for score in compared.scores} for compared in each.compared]
    header = ["", voice.shown(Text("network")), *(voice.shown(compared.label) for compared in each.compared)]
    table = [header]
    for score in own:
        values = (score.value, *(scores.get(score.key) for scores in known))
        table.append([voice.shown(score.label), *("–" if value is None else f"{value:.6g}" for value in values)])
    yield from (plain(f"  {line}") for line in text_table(table))
    if isinstance(each, EvaluatedClasses) and (found := each.threshold) is not None:
        yield Text(
            "'{positive}' from {threshold:.4g} on: the errors cost {cost:g}. The least cost is {least:g}, from {cheapest:.4g} on.",
            positive=each.found.classes[1], threshold=found.value, cost=found.cost, least=found.least_cost,
            cheapest=found.cheapest,
        )  # fmt: skip
    if isinstance(each, EvaluatedNumbers):
        for taken, holds in each.intervals:
            yield Text(
                "Prediction ± {width:.4g} promises to hold {share:.0%} of new values (by {rows:,} validation rows); here it "
                "holds {holds:.1%}.",
                width=taken.half_width, share=taken.share, rows=taken.rows, holds=holds,
            )  # fmt: skip


def _report(options: EvaluateOptions, found: Mapping[str, tuple[Evaluated, ...]]) -> dict[str, Any]:
    return {
        "model": str(options.model),
        "file": None if options.table is None else str(options.table),
        "evaluated": {word: report_of(targets) for word, targets in found.items()},
        "versions": versions(EngineName.NUMPY) | {"scikit-learn": version("scikit-learn"), "scipy": version("scipy")},
    }
