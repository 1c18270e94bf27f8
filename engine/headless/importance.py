"""`glassnet importance`: which features the answers of a trained network depend on, over many rows and in one."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from engine.backend import PartName
from engine.config.split import PART_TEXTS
from engine.config.training import EngineName
from engine.data.reading.options import ReadingOptions
from engine.data.reading.read_table import read_table
from engine.data.table import Table
from engine.files.atomic import check_writable, write_atomically
from engine.headless.console import Console
from engine.headless.exit_status import ExitStatus
from engine.headless.guarded import guarded
from engine.headless.paths import FileUse, refuse_overwriting
from engine.headless.profile import Asked, asked_model
from engine.headless.progress import share_on
from engine.headless.reading_arguments import for_file, refuse_for_project
from engine.headless.report import write_report
from engine.headless.text_table import text_table
from engine.headless.usage import UsageError
from engine.importance.importance import Importance, order_of
from engine.importance.importance import importance as computed
from engine.importance.report import importance_report, row_report
from engine.importance.rows import Array, Rows, rows_of_part, rows_of_table, spread
from engine.importance.shapley import BACKGROUND, Explanation, explain
from engine.model.model import Model
from engine.model.reading import reading_for
from engine.model.rows import prepare_rows
from engine.results.predictions import part_of
from engine.results.versions import versions
from engine.text import Text, plain

FIRST = (PartName.TEST, PartName.VALIDATION, PartName.TRAINING)
"""Without --part the first of these that has rows: what training has not seen says more."""


@dataclass(frozen=True)
class ImportanceOptions:
    """What was typed. `table` None: the project's own; `part` None: the usual one; `row`: of the table, from 1."""

    model: Path
    table: Path | None
    part: PartName | None
    repeats: int
    seed: int
    row: int | None
    report: Path | None
    reading: ReadingOptions

    @property
    def files(self) -> tuple[FileUse, ...]:
        """All files that will be read or written."""
        given = (("MODEL", self.model, False), ("FILE", self.table, False), ("--report", self.report, True))
        return tuple(FileUse(name, path, writes=writes) for name, path, writes in given if path is not None)


@dataclass(frozen=True)
class Chosen:
    """The rows that are looked at, called `word` in reports; the table that --row counts in; and the rows that stand in for
    what is not known, called `background_word`.
    """

    word: str
    rows: Rows
    table: Table
    background: Array
    background_rows: int
    background_word: str


def importance(options: ImportanceOptions, voice: Console) -> int:
    """Tell it, and give the exit status; whatever a person can mend is told in one sentence."""
    return guarded(lambda: _importance(options, voice), voice)


def _importance(options: ImportanceOptions, voice: Console) -> ExitStatus:
    refuse_overwriting(options.files)
    if options.report is not None:
        check_writable(options.report)
    asked = asked_model(options.model)
    chosen = _chosen(options, asked)
    row = None if options.row is None else _explained(options, asked.model, chosen)
    with share_on(voice, Text("permuting")) as progress:
        found = computed(asked.model, chosen.rows, repeats=options.repeats, seed=options.seed, progress=progress)
    for place in range(len(found.targets)):
        for line in _lines(found, place, chosen, voice):
            voice.tell(line)
    if row is not None and options.row is not None:
        for line in _row_lines(row, options.row, chosen, asked.model, voice):
            voice.tell(line)
    if options.report is not None:
        report = _report(options, chosen, found, row)
        write_atomically(options.report, lambda stream: write_report(stream, report))
        voice.tell(Text("Saved {report}", report=options.report))
    return ExitStatus.DONE


def _chosen(options: ImportanceOptions, asked: Asked) -> Chosen:
    if options.table is not None:
        return _of_file(options, options.table, asked)
    refuse_for_project(options.reading, options.model)
    if asked.dataset is None or asked.table is None:
        raise UsageError(
            Text(
                "'{file}' does not say which rows it was trained on. Name a table that holds the true values, too: "
                "importance {file} FILE.",
                file=options.model.name,
            )
        )
    dataset = asked.dataset
    part = options.part or next(part for part in FIRST if part_of(dataset, part).rows)
    if not part_of(dataset, part).rows:
        raise UsageError(
            Text("The {part} part has no rows. Choose another one by --part.", part=PART_TEXTS[part.value])
        )
    training = dataset.training
    return Chosen(
        part.value,
        rows_of_part(asked.model, part_of(dataset, part)),
        asked.table,
        training.x,
        training.rows,
        "training",
    )


def _of_file(options: ImportanceOptions, path: Path, asked: Asked) -> Chosen:
    if options.part is not None:
        raise UsageError(Text("--part chooses rows of the project's own table. Leave it out where FILE is given."))
    reading = reading_for(asked.model, path, for_file(path, options.reading))
    table = read_table(path, options=reading).table
    rows = rows_of_table(asked.model, table)
    if asked.dataset is None:
        return Chosen("file", rows, table, rows.x, len(rows.x), "file")
    training = asked.dataset.training
    return Chosen("file", rows, table, training.x, training.rows, "training")


def _explained(options: ImportanceOptions, model: Model, chosen: Chosen) -> Explanation:
    row = options.row or 0
    if not 1 <= row <= chosen.table.rows:
        raise UsageError(Text("There is no row {row:,}: the table has {rows:,} rows.", row=row, rows=chosen.table.rows))
    prepared = prepare_rows(model.spec.preparation, chosen.table)
    if row - 1 in prepared.reasons:
        raise UsageError(Text("The row has no answer: {reason}.", reason=prepared.reasons[row - 1]))
    x = prepared.x[np.searchsorted(prepared.rows, row - 1)]
    background = chosen.background[spread(len(chosen.background), BACKGROUND)]
    return explain(model, x, background, seed=options.seed)


def _lines(found: Importance, place: int, chosen: Chosen, voice: Console) -> Iterator[Text]:
    """A title, what is known without permuting, and a line for each feature, the most important first."""
    usual = found.usual(place)
    label = usual.measure.label
    yield Text(
        "{part}, {target}: {rows:,} rows, {repeats} repeats; {score} {value:.6g}",
        part=PART_TEXTS.get(chosen.word, Text("file")), target=found.targets[place], rows=len(found.rows.x),
        repeats=found.permuted.repeats, score=label, value=usual.baseline,
    )  # fmt: skip
    if found.rows.left_out:
        yield Text(
            "{n:,} rows are left out: a true value is not known.",
            "{n:,} row is left out: a true value is not known.",
            n=found.rows.left_out,
        )
    header = [
        Text("feature"),
        Text("{score} falls by", score=label) if usual.measure.falls else Text("{score} rises by", score=label),
        plain("±"),
        Text("|∂y/∂x| in deviations"),
    ]
    columns = [usual.means, usual.deviations, found.gradients.of_target(place)]
    if found.connections is not None:
        header += [plain("Garson"), plain("Olden")]
        columns += [found.connections.garson_of(place), found.connections.olden_of(place)]
    table = [[voice.shown(title) for title in header]]
    table += [[found.names[at], *(_number(values[at]) for values in columns)] for at in found.order(place)]
    yield from (plain(f"  {line}") for line in text_table(table))
    if found.why_not:
        yield found.why_not


def _row_lines(found: Explanation, row: int, chosen: Chosen, model: Model, voice: Console) -> Iterator[Text]:
    """Of a target that is classes, the class that is predicted is told; the report has all."""
    for place in _told(found):
        yield Text(
            "Row {row:,}: {answer} = {prediction:.6g} = {baseline:.6g} (the mean of {count} {part} rows) + what each feature adds:",
            row=row, answer=found.answers[place].name, prediction=float(found.prediction[place]),
            baseline=float(found.baseline[place]), count=found.background,
            part=PART_TEXTS.get(chosen.background_word, Text("file")),
        )  # fmt: skip
        table = []
        for at in order_of(np.abs(found.contributions[place])):
            name = found.names[at]
            cells = [name, chosen.table.column(name).text(row - 1), f"{found.contributions[place, at]:+.6g}"]
            table.append([*cells, f"± {found.errors[place, at]:.2g}"] if found.errors is not None else cells)
        yield from (plain(f"  {line}") for line in text_table(table, words=(0, 1)))


def _told(found: Explanation) -> Iterator[int]:
    places: dict[int, list[int]] = {}
    for place, answer in enumerate(found.answers):
        places.setdefault(answer.target, []).append(place)
    for own in places.values():
        yield max(own, key=lambda place: found.prediction[place])


def _number(value: float) -> str:
    return f"{value:.6g}" if np.isfinite(value) else "–"


def _report(options: ImportanceOptions, chosen: Chosen, found: Importance, row: Explanation | None) -> dict[str, Any]:
    return {
        "model": str(options.model),
        "file": None if options.table is None else str(options.table),
        "part": None if chosen.word == "file" else chosen.word,
        "seed": options.seed,
        "importance": importance_report(found),
        "row": row and {
            "row": options.row,
            "background": {"rows": row.background, "of": chosen.background_word, "of_rows": chosen.background_rows},
            **row_report(row),
        },
        "versions": versions(EngineName.NUMPY),
    }  # fmt: skip
