"""`glassnet evaluate`: how good a trained network is on the parts of its own table, or on another one, beside the baselines."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import Any

from engine.backend import PartName
from engine.config.split import PART_TEXTS
from engine.config.training import EngineName
from engine.data.preparing.dataset import Dataset
from engine.data.reading.options import ReadingOptions
from engine.data.reading.read_table import read_table
from engine.data.reading.report import ReadingReport
from engine.data.table import Table
from engine.evaluation.answered import Answered, answered_parts, answered_table
from engine.evaluation.evaluate import Evaluated, EvaluatedClasses, EvaluatedNumbers
from engine.evaluation.evaluate import evaluate as evaluated
from engine.evaluation.threshold import EVEN, Decision
from engine.exports.open_model import open_model
from engine.files.atomic import check_writable
from engine.files.project import SUFFIX, Project, open_project
from engine.headless.command_text import command_text
from engine.headless.console import Console
from engine.headless.document import check_reports, write_one_report
from engine.headless.exit_status import ExitStatus
from engine.headless.guarded import guarded
from engine.headless.own_rows import own_rows
from engine.headless.paths import FileUse, refuse_overwriting
from engine.headless.reading_arguments import for_file, refuse_for_project
from engine.headless.text_table import text_table
from engine.headless.usage import UsageError
from engine.model.card import model_card
from engine.model.model import Model, model_of
from engine.model.reading import reading_for
from engine.report.reason_sections import reason_sections
from engine.report.reasons import Reasons, reasons_json, reasons_of
from engine.report.subject import Group, Subject, evaluated_json
from engine.results.versions import versions
from engine.text import Text, plain
from engine.worksheet.pages import is_page


@dataclass(frozen=True)
class EvaluateOptions:
    """What was typed, and `typed` letter by letter. `table` None: the project's own."""

    model: Path
    table: Path | None
    reports: tuple[Path, ...]
    reading: ReadingOptions
    decision: Decision = EVEN
    typed: tuple[str, ...] = ()

    @property
    def files(self) -> tuple[FileUse, ...]:
        """All files that will be read or written."""
        table = () if self.table is None else (FileUse("FILE", self.table, writes=False),)
        reports = (FileUse("--report", path, writes=True) for path in self.reports)
        return (FileUse("MODEL", self.model, writes=False), *table, *reports)


@dataclass(frozen=True, eq=False)
class Rows:
    """What is evaluated: groups of rows by the word that reports call them, with the table in which they stand.

    `parts`: of the training's own table, where that is at hand; baselines and intervals learn from them.
    """

    model: Model
    groups: Mapping[str, tuple[Table, Answered]]
    parts: Mapping[PartName, Answered] = field(default_factory=dict)
    table: Table | None = None
    dataset: Dataset | None = None
    reading: ReadingReport | None = None


def evaluate(options: EvaluateOptions, voice: Console) -> int:
    """Tell how good the network is, and give the exit status; whatever a person can mend is told in one sentence."""
    return guarded(lambda: _evaluate(options, voice), voice)


def _evaluate(options: EvaluateOptions, voice: Console) -> ExitStatus:
    refuse_overwriting(options.files)
    check_reports(options.reports)
    for path in options.reports:
        check_writable(path)
    rows = _rows(options)
    training, validation = rows.parts.get(PartName.TRAINING), rows.parts.get(PartName.VALIDATION)
    groups = tuple(
        Group(word, table, evaluated(own, training=training, validation=validation, decision=options.decision))
        for word, (table, own) in rows.groups.items()
    )
    for group in groups:
        for each in group.found:
            for line in _lines(group.word, each, voice):
                voice.tell(line)
    reasons = _reasons(options, rows) if any(map(is_page, options.reports)) else None
    for path in options.reports:
        numbers, about = (
            partial(_report, options, rows, groups, reasons),
            partial(_subject, options, rows, groups, reasons),
        )
        write_one_report(path, numbers, about, options.typed)
        voice.tell(Text("Saved {report}", report=path))
    return ExitStatus.DONE


def _rows(options: EvaluateOptions) -> Rows:
    own = _of_project(open_project(options.model)) if options.model.name.lower().endswith(SUFFIX) else None
    if options.table is None:
        refuse_for_project(options.reading, options.model)
        if own is None:
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
    table = read_table(options.table, options=reading).table
    groups = {"file": (table, answered_table(model, table))}
    return Rows(model, groups) if own is None else replace(own, model=model, groups=groups)


def _of_project(project: Project) -> Rows | None:
    """The parts of its table; None where that is not, or not as now, what the network was trained on."""
    dataset = own_rows(project)
    if dataset is None or project.parameters is None:
        return None
    parts = answered_parts(project.experiment, dataset, project.parameters)
    model = project.model or model_of(project.experiment, dataset, project.parameters, origin=project.table.origin)
    groups = {part.value: (project.table, own) for part, own in parts.items()}
    return Rows(model, groups, parts, project.table, dataset, project.report)


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


def _reasons(options: EvaluateOptions, rows: Rows) -> Reasons:
    """Of the rows that are evaluated."""
    if options.table is None:
        return reasons_of(rows.model, rows.dataset, None)
    return reasons_of(rows.model, None, next(table for table, _ in rows.groups.values()))


def _report(options: EvaluateOptions, rows: Rows, groups: tuple[Group, ...], reasons: Reasons | None) -> dict[str, Any]:
    return {
        "model": str(options.model),
        "file": None if options.table is None else str(options.table),
        "command": command_text("evaluate", options.typed),
        "evaluated": evaluated_json(groups),
        **({} if reasons is None else reasons_json(reasons)),
        "versions": versions(EngineName.NUMPY) | {"scikit-learn": version("scikit-learn"), "scipy": version("scipy")},
        "model_card": model_card(rows.model),
    }


def _subject(options: EvaluateOptions, rows: Rows, groups: tuple[Group, ...], reasons: Reasons | None) -> Subject:
    name = options.model.name if options.table is None else f"{options.model.name}, {options.table.name}"
    command = command_text("evaluate", options.typed)
    more = () if reasons is None else reason_sections(reasons)
    return Subject(name, command, rows.model, groups, rows.table, rows.dataset, rows.reading, more=more)
