"""Columns with a formula in a table: what each needs, in which order they are computed, and when they are computed again."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

import numpy as np

from engine.data.columns import Column, NumberColumn
from engine.data.editing.formula import evaluate
from engine.data.editing.formula_text import FormulaError, inputs
from engine.data.editing.refusal import EditError
from engine.data.table import Table
from engine.text import Text, joined


def recomputed(old: Table, new: Table) -> Table:
    """`new` with the columns computed whose formula or inputs are others than in `old`.

    Raises EditError where a formula has lost a column, cannot do with what one holds now, or needs itself.
    """
    if not any(map(is_computed, new.columns)):
        return new
    columns = {column.name: column for column in new.columns}
    before = {column.name: column for column in old.columns}
    for name in _in_order(columns):
        column = columns[name]
        assert isinstance(column, NumberColumn), "only columns of numbers have formulas"
        needed = inputs(column.formula, columns)
        is_same = before.get(name) is column and needed == inputs(column.formula, before)
        is_same = is_same and all(before[each] is columns[each] for each in needed)
        if not is_same:
            columns[name] = _computed(column, columns, new.rows)
    return Table(tuple(columns[name] for name in new.names))


def is_computed(column: Column) -> bool:
    """True for a column with a formula."""
    return isinstance(column, NumberColumn) and bool(column.formula)


def _computed(column: NumberColumn, columns: Mapping[str, Column], rows: int) -> NumberColumn:
    try:
        values = evaluate(column.formula, columns, rows)
    except FormulaError as error:
        raise EditError(
            Text(
                "'{column}' = {formula} could not be computed: {error} Change that formula first, or delete its column.",
                column=column.name,
                formula=column.formula,
                error=error,
            )
        ) from error
    same = len(values) == len(column.values) and np.array_equal(values, column.values, equal_nan=True)
    return column if same else replace(column, values=values)


def _in_order(columns: Mapping[str, Column]) -> Iterator[str]:
    """The names of computed columns, each after those that it needs."""
    done: set[str] = set()

    def visit(name: str, path: tuple[str, ...]) -> Iterator[str]:
        column = columns[name]
        if name in path:
            *needing, last = (f"'{each}'" for each in (*path[path.index(name) :], name))
            circle: str = last
            for each in reversed(needing):
                circle = Text("{column} needs {others}", column=each, others=circle)
            raise EditError(Text("The formulas go in a circle: {circle}. Change one of them.", circle=circle))
        if name in done or not isinstance(column, NumberColumn) or not column.formula:
            return
        try:
            needed = inputs(column.formula, columns)
        except FormulaError as error:
            raise EditError(joined((f"'{name}'", error), ": ")) from error
        for each in needed:
            yield from visit(each, (*path, name))
        done.add(name)
        yield name

    for name in columns:
        yield from visit(name, ())
