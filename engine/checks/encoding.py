"""What does not go together in one column's part of the recipe: role, encoding, scaling, and the rule for missing cells."""

from collections.abc import Iterator

import numpy as np

from engine.config.experiment import Experiment
from engine.config.recipe import ColumnRecipe, DatePart, Encoding, MissingCells, Role, Scaling
from engine.data.date_parsing import column_seconds
from engine.data.dates import DAY
from engine.data.preparing.parsed import number_of
from engine.data.preparing.planned import PlannedColumn
from engine.data.table import Column, NumberColumn
from engine.problems import Problem
from engine.text import Text, term


def check_encoding(experiment: Experiment, cells: Column, column: ColumnRecipe) -> Iterator[Problem]:
    """Problems of a column that is used; `cells` are the table's."""
    if column.role is Role.TARGET:
        yield from _target(experiment, column)
    if column.role is Role.WEIGHT:
        yield from _weight(experiment, cells, column)
        return
    yield from _scaling(experiment, cells, column)
    yield from _missing(experiment, cells, column)


def _problem(experiment: Experiment, column: ColumnRecipe, message: Text, remedy: Text, **changes: object) -> Problem:
    changed = experiment.recipe.with_column(column.replace(**changes)) if changes else None
    fixed = experiment.replace(recipe=changed) if changed else None
    return Problem(("recipe", "columns", column.name), message, remedy, fixed)


def _target(experiment: Experiment, column: ColumnRecipe) -> Iterator[Problem]:
    if column.encoding is Encoding.HASHED:
        yield _problem(
            experiment,
            column,
            Text("The target '{column}' is hashed, and classes cannot be told from hashes.", column=column.name),
            Text("Encode it one-hot."),
            encoding=Encoding.ONE_HOT,
        )
    if column.encoding is Encoding.DATE:
        yield _problem(
            experiment,
            column,
            Text("The target '{column}' is a date, and parts of dates are for features.", column=column.name),
            Text("Make it a feature, or ignore it."),
            role=Role.FEATURE,
        )
    if column.encoding is Encoding.TIME:
        yield _problem(
            experiment,
            column,
            Text("The target '{column}' is a time, and times are for features.", column=column.name),
            Text("Make it a feature, or ignore it."),
            role=Role.FEATURE,
        )
    if column.encoding is Encoding.ORDINAL and column.scaling is not Scaling.RAW:
        yield _problem(
            experiment,
            column,
            Text("The target '{column}' is a rank, and ranks that are learnt are not scaled.", column=column.name),
            Text("Set its scaling to raw."),
            scaling=Scaling.RAW,
        )
    if column.indicator:
        yield _problem(
            experiment,
            column,
            Text("'{column}' is a target, and a target has no missing indicator.", column=column.name),
            Text("Leave the indicator out."),
            indicator=False,
        )


def _weight(experiment: Experiment, cells: Column, column: ColumnRecipe) -> Iterator[Problem]:
    if column.encoding is not Encoding.NUMBER or column.scaling is not Scaling.RAW or column.indicator:
        yield _problem(
            experiment,
            column,
            Text("'{column}' weighs the rows, and a weight is a number as it stands.", column=column.name),
            Text("Take it as a raw number."),
            encoding=Encoding.NUMBER,
            scaling=Scaling.RAW,
            indicator=False,
        )
    elif isinstance(cells, NumberColumn) and cells.span[0] < 0:
        row = int(np.nanargmin(cells.values))
        yield _problem(
            experiment,
            column,
            Text(
                "Row {row}, '{column}': a row cannot count {cells}.",
                row=row + 1,
                column=column.name,
                cells=cells.text(row),
            ),
            Text("Correct the cell, or ignore the column."),
            role=Role.IGNORED,
        )
    elif isinstance(cells, NumberColumn) and cells.span == (0.0, 0.0):
        yield _problem(
            experiment,
            column,
            Text("'{column}' weighs every row with 0, so nothing is learnt.", column=column.name),
            Text("Ignore it."),
            role=Role.IGNORED,
        )


def _scaling(experiment: Experiment, cells: Column, column: ColumnRecipe) -> Iterator[Problem]:
    if column.scaling is not Scaling.RAW and not column.encoding.can_be_scaled:
        yield _problem(
            experiment,
            column,
            Text("'{column}' is encoded as classes, and classes are not scaled.", column=column.name),
            Text("Set its scaling to raw."),
            scaling=Scaling.RAW,
        )
    elif column.scaling is Scaling.LOG and (low := _lowest(cells, column)) <= -1:
        yield _problem(
            experiment,
            column,
            Text(
                "'{column}' goes down to {low:g}, and log(1 + x) needs numbers above −1.", column=column.name, low=low
            ),
            Text("Standardise it instead."),
            scaling=Scaling.STANDARD,
        )


def _lowest(cells: Column, column: ColumnRecipe) -> float:
    """The lowest entry before scaling."""
    if column.encoding is Encoding.NUMBER and isinstance(cells, NumberColumn):
        return cells.span[0]
    if column.encoding is Encoding.DATE and DatePart.DAYS in column.date_parts:
        seconds = column_seconds(cells, column.date_order)
        return float(np.nanmin(seconds)) / DAY if not np.isnan(seconds).all() else 0.0
    return 0.0


def _missing(experiment: Experiment, cells: Column, column: ColumnRecipe) -> Iterator[Problem]:
    if column.missing in (MissingCells.MEAN, MissingCells.MEDIAN) and not column.encoding.is_quantity:
        yield _problem(
            experiment,
            column,
            Text(
                "'{column}' is encoded as classes, which have no {filling}.",
                column=column.name,
                filling=term(column.missing.value),
            ),
            Text("Fill missing cells with the most frequent one."),
            missing=MissingCells.MOST_FREQUENT,
        )
    if column.missing is not MissingCells.CONSTANT:
        return
    is_class = column.encoding.has_classes or column.encoding is Encoding.HASHED
    is_read = (
        bool(column.constant)
        if is_class
        else number_of(column.constant, PlannedColumn(column, (), 1), cells) is not None
    )
    if not is_read:
        what = {
            Encoding.NUMBER: Text("a number"),
            Encoding.DATE: Text("a date"),
            Encoding.TIME: Text("a time"),
            Encoding.BOOLEAN: Text("a yes or no"),
        }
        said = (
            Text("'{constant}' is not", constant=column.constant)
            if column.constant
            else Text("There is no constant that is")
        )
        yield _problem(
            experiment,
            column,
            Text(
                "Missing cells of '{column}' are to be a constant. {said} {kind}.",
                column=column.name,
                said=said,
                kind=what.get(column.encoding, Text("a class")),
            ),
            Text("Type one, or leave such rows out."),
            missing=MissingCells.DROP,
        )
