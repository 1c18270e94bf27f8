"""Problems of one column: cells that its encoding cannot read, and what does not go together in its part of the recipe."""

import math
from collections.abc import Iterator

from engine.checks.encoding import check_encoding
from engine.config.experiment import Experiment
from engine.config.recipe import ColumnRecipe, DateOrder, Encoding, Role, Scaling
from engine.config.single import LARGEST_FLOAT32
from engine.config.training import Precision
from engine.data.date_parsing import column_dates
from engine.data.preparing.parsed import has_unclear_dates
from engine.data.preparing.unfit import unfit_rows
from engine.data.source_text import Rows
from engine.data.table import Column, NumberColumn, Table, TextColumn
from engine.problems import Problem
from engine.text import NOTHING, Text

MAX_CLASSES = 10_000
FARTHEST = 1e300
"""Where numbers are larger, what is between two of them may be more than a float64 holds."""

_SETTLE = Text("Correct the cell, clear it to mark it as missing, or ignore the column.")


def check_column(experiment: Experiment, table: Table, column: ColumnRecipe) -> Iterator[Problem]:
    """Problems of a column that is used."""
    place = ("recipe", "columns", column.name)
    cells = table.column(column.name)

    def fixed(**changes: object) -> Experiment:
        return experiment.replace(recipe=experiment.recipe.with_column(column.replace(**changes)))

    if isinstance(cells, TextColumn) and column.encoding is Encoding.NUMBER:
        is_weight = column.role is Role.WEIGHT
        yield Problem(
            place,
            Text("'{column}' holds text and cannot be taken as a number.", column=column.name),
            Text("Ignore it.") if is_weight else Text("Encode it one-hot, or ignore it."),
            fixed(role=Role.IGNORED) if is_weight else fixed(encoding=Encoding.ONE_HOT, scaling=Scaling.RAW),
        )
    if isinstance(cells, NumberColumn) and cells.misfits:
        row = min(cells.misfits)
        more = _more(unfit_rows(cells, column))
        yield Problem(
            place,
            Text(
                "Row {row}, '{column}': '{misfit}' is not a number{more}.",
                row=row + 1,
                column=column.name,
                misfit=cells.misfits[row],
                more=more,
            ),
            _SETTLE,
            fixed(role=Role.IGNORED),
        )
    if isinstance(cells, NumberColumn) and not all(math.isfinite(bound) for bound in cells.span):
        yield Problem(
            place, Text("'{column}' has an infinite number.", column=column.name), _SETTLE, fixed(role=Role.IGNORED)
        )
    elif isinstance(cells, NumberColumn) and column.encoding is Encoding.NUMBER:
        yield from _too_large(experiment, cells, column)
    if bool(cells.missing.all()):
        yield Problem(
            place, Text("'{column}' is empty.", column=column.name), Text("Ignore it."), fixed(role=Role.IGNORED)
        )
    elif column.encoding.has_classes and len(cells.classes) > MAX_CLASSES:
        other = Text("hash it") if column.role is Role.FEATURE else Text("take it as a number")
        yield Problem(
            place,
            Text(
                "'{column}' has {count:,} different values, too many for classes.",
                column=column.name,
                count=len(cells.classes),
            ),
            Text("Ignore it, or {other}.", other=other),
            fixed(role=Role.IGNORED),
        )
    elif not (isinstance(cells, NumberColumn) and cells.misfits):
        yield from _unread(experiment, table, column)
    yield from check_encoding(experiment, cells, column)


def _too_large(experiment: Experiment, cells: NumberColumn, column: ColumnRecipe) -> Iterator[Problem]:
    """Numbers that become infinite on their way into the network."""
    place, largest = ("recipe", "columns", column.name), max(map(abs, cells.span))
    if largest > FARTHEST:
        yield Problem(
            place,
            Text(
                "'{column}' has numbers beyond {limit:g}, whose differences may be infinite.",
                column=column.name,
                limit=FARTHEST,
            ),
            _SETTLE,
            experiment.replace(recipe=experiment.recipe.with_column(column.replace(role=Role.IGNORED))),
        )
    elif (
        largest > LARGEST_FLOAT32
        and experiment.learner.training.precision is Precision.FLOAT32
        and column.scaling in (Scaling.RAW, Scaling.ROBUST)
    ):
        exact = experiment.with_learner(training=experiment.learner.training.replace(precision=Precision.FLOAT64))
        yield Problem(
            place,
            Text(
                "'{column}' has numbers beyond {limit:.2g}, which are too large for float32.",
                column=column.name,
                limit=LARGEST_FLOAT32,
            ),
            Text("Correct the cells, standardise the column, or train in float64."),
            exact,
        )


def _unread(experiment: Experiment, table: Table, column: ColumnRecipe) -> Iterator[Problem]:
    """Cells that are no date, no time, or neither yes nor no; and dates that can be read in two ways."""
    place, cells = ("recipe", "columns", column.name), table.column(column.name)
    what = {
        Encoding.DATE: Text("is not a date"),
        Encoding.TIME: Text("is not a time"),
        Encoding.BOOLEAN: Text("is neither yes nor no"),
    }.get(column.encoding)
    if what is None:
        return
    is_date = column.encoding is Encoding.DATE
    unfit = unfit_rows(cells, column)
    if unfit.size:
        row = int(unfit[0])
        one_hot = column.replace(encoding=Encoding.ONE_HOT, scaling=Scaling.RAW)
        yield Problem(
            place,
            Text(
                "Row {row}, '{column}': '{cell}' {what}{more}.",
                row=row + 1,
                column=column.name,
                cell=cells.text(row),
                what=what,
                more=_more(unfit),
            ),
            Text("Correct the cell, clear it to mark it as missing, or encode the column one-hot."),
            experiment.replace(recipe=experiment.recipe.with_column(one_hot)),
        )
    elif is_date and has_unclear_dates(cells, column.date_order):
        first = column.replace(date_order=DateOrder.DAY_FIRST)
        yield Problem(
            place,
            Text(
                "'{column}' has dates such as '{date}': {ends} may come first.",
                column=column.name,
                date=_unclear(cells),
                ends=_ends(cells),
            ),
            Text("Say which one does; here: the day."),
            experiment.replace(recipe=experiment.recipe.with_column(first)),
        )


def _more(unfit: Rows) -> Text:
    """How many cells have to be settled besides the one that is named."""
    return Text(" ({count:,} more in this column)", count=len(unfit) - 1) if len(unfit) > 1 else NOTHING


def _ends(cells: Column) -> Text:
    return (
        Text("the day, the month or the year")
        if column_dates(cells).may_be_year_first
        else Text("the day or the month")
    )


def _unclear(cells: Column) -> str:
    return cells.text(column_dates(cells).first_unclear)
