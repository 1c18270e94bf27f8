"""The report's section of the data: the file, what was found in it, the parts, what becomes of columns and of one row's cells."""

from collections.abc import Iterator

import numpy as np

from engine.config.columns import Role
from engine.config.recipe import Recipe
from engine.config.split import PART_TEXTS
from engine.data.preparing.dataset import Dataset
from engine.data.preparing.ledger import CellTracer
from engine.data.preparing.left_out import why_left_out
from engine.data.preparing.left_out_words import why
from engine.data.preparing.summary import summary
from engine.data.reading.report import ReadingReport
from engine.data.table import NumberColumn, Table
from engine.model.card import column_words, data_lines
from engine.model.model import Model
from engine.report.document import Block, Facts, Grid, Paragraph, Section
from engine.report.subject import Subject
from engine.text import NOTHING, Text, joined, plain, term

MOST_COLUMNS = 40
"""Columns of the row that is followed step by step."""
OF_ROW = ("group", "part", "weight")
"""Steps of the whole row, the same for each of its cells."""


def data_section(subject: Subject) -> Section:
    """What the network was trained on."""
    blocks: list[Block] = [Facts(Text("The table"), tuple(data_lines(subject.model.spec.trained)))]
    if subject.reading is not None:
        blocks += _found(subject.reading)
    dataset, table = subject.dataset, subject.table
    if dataset is not None:
        blocks += [Paragraph(summary(dataset.plan, dataset.plan.recipe)), _parts(dataset)]
    recipe = None if dataset is None else dataset.plan.recipe
    blocks.append(_columns(subject.model, table, recipe))
    if dataset is not None and table is not None:
        blocks += _row(subject.model, table, dataset)
    return Section("data", Text("Data"), tuple(blocks))


def _found(reading: ReadingReport) -> Iterator[Facts]:
    """How the file was written, and what was found in it."""
    if (form := reading.form) is not None:
        named = {"\t": Text("tab"), " ": Text("blank")}
        yield Facts(Text("How the file is written"), (
            (Text("Delimiter"), named.get(form.delimiter, plain(form.delimiter))),
            (Text("Encoding"), plain(form.encoding)),
            (Text("Decimal mark"), plain(form.decimal)),
        ))  # fmt: skip
    if reading.findings:
        lines = ((plain(each.column) if each.column else Text("The file"), each.told) for each in reading.findings)
        yield Facts(Text("What was found when the file was read"), tuple(lines))


def _parts(dataset: Dataset) -> Grid:
    parts = (("training", dataset.training), ("validation", dataset.validation), ("test", dataset.test))
    rows: list[tuple[str, ...]] = [(PART_TEXTS[name], plain(f"{part.rows:,}")) for name, part in parts]
    rows.append((Text("left out: a cell is missing"), plain(f"{dataset.plan.left_out:,}")))
    rows.append((Text("set aside"), plain(f"{len(dataset.plan.set_aside):,}")))
    rows.append((Text("without a target, predicted only"), plain(f"{len(dataset.plan.unlabelled):,}")))
    return Grid(Text("How many rows are in which part"), (Text("Part"), Text("Rows")), tuple(rows))


def _columns(model: Model, table: Table | None, recipe: Recipe | None) -> Grid:
    """Every column of the table: those that are used with all numbers that were fitted, the others with the reason."""
    preparation, rows = model.spec.preparation, list[tuple[str, ...]]()
    for role, columns in ((Role.FEATURE, preparation.features), (Role.TARGET, preparation.targets)):
        for column in columns:
            name, words = column_words(column)
            rows.append((name, term(role.value), joined((words, _computed(table, name)), "; ")))
    if table is not None and recipe is not None:
        for part in recipe.with_role(Role.IGNORED):
            left = why_left_out(table.column(part.name)) if table.has(part.name) else None
            reason = Text("a person has left it out") if left is None else why(left)
            rows.append(
                (plain(part.name), term(Role.IGNORED.value), joined((reason, _computed(table, part.name)), "; "))
            )
    header = (Text("Column"), Text("Role"), Text("What becomes of its cells"))
    return Grid(
        Text("Columns and their preparation, fitted on the training rows alone"), header, tuple(rows), words=range(3)
    )


def _computed(table: Table | None, name: str) -> Text:
    cells = table.column(name) if table is not None and table.has(name) else None
    return (
        Text("computed: {formula}", formula=cells.formula)
        if isinstance(cells, NumberColumn) and cells.formula
        else NOTHING
    )


def _row(model: Model, table: Table, dataset: Dataset) -> Iterator[Block]:
    """The way of the first training row, from its cells to the network's entries."""
    if not dataset.training.rows:
        return
    row = int(dataset.training.table_rows[0])
    dtype = np.float32 if model.spec.learner.training.precision.value == "float32" else np.float64
    tracer = CellTracer(table, dataset.plan, dtype=dtype)
    names = [column.planned.recipe.name for column in (*dataset.features, *dataset.targets)][:MOST_COLUMNS]
    steps = {name: tracer.history(row, name).steps for name in names}
    rows = tuple(
        (plain(name), joined((step.text for step in own if step.name not in OF_ROW), " → "))
        for name, own in steps.items()
    )
    caption = Text("Row {row:,} of the table, step by step", row=row + 1)
    yield Grid(caption, (Text("Column"), Text("From the cell to the tensor")), rows, words=range(2))
    if names:
        yield from (Paragraph(step.text) for step in steps[names[0]] if step.name in OF_ROW)
