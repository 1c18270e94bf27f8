"""Columns of a table in a formula to walk down: within a mean the column's numbers take the place of its name."""

import ast
from collections.abc import Iterator

from engine.data.columns import Column, NumberColumn, number_text
from engine.data.editing.formula_text import Formula, FormulaError, column_name, mentions, parse
from engine.data.table import Table
from engine.text import Text
from engine.walk.formula import MAX_CHARACTERS, MAX_NODES, MEAN

MAX_ROWS = 200


def with_columns(text: str, table: Table) -> str:
    """`text` with a list of numbers for each column of `table` that is named within a mean. Raises FormulaError."""
    text = text.strip()
    formula = parse(text, characters=MAX_CHARACTERS, nodes=MAX_NODES)
    means = [*_means(formula)]
    for mention in sorted(mentions(formula), key=lambda each: each.start, reverse=True):
        name = column_name(mention.name, table.names)
        if name is None or not any(start < mention.start < end for start, end in means):
            continue
        _refuse(table.column(name), table.rows, mention.start)
        numbers = ", ".join(map(number_text, table.column(name).values.tolist()))
        text = f"{text[: mention.start]}[{numbers}]{text[mention.end :]}"
    return text


def _means(formula: Formula) -> Iterator[tuple[int, int]]:
    """Where each mean begins and ends in the text."""
    for node in ast.walk(formula.tree):
        match node:
            case ast.Call(func=ast.Name() as called) if formula.name(called) == MEAN:
                end = len(formula.source.encode()[: node.end_col_offset].decode(errors="ignore"))
                yield formula.place(node), end


def _refuse(column: Column, rows: int, place: int) -> None:
    if rows > MAX_ROWS:
        sentence = Text("The table has {rows:,} rows; a mean goes over {most} at most.", rows=rows, most=MAX_ROWS)
        raise FormulaError(sentence, place)
    if not isinstance(column, NumberColumn):
        raise FormulaError(Text("'{column}' is a column of text.", column=column.name), place)
    if column.misfits or column.missing.any():
        raise FormulaError(Text("'{column}' has cells that hold no number.", column=column.name), place)
