"""The sentences that tell what was guessed, converted or found missing while a CSV was read. No reading."""

from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from engine.data.csv_layout import Layout
from engine.data.table import Column, NumberColumn

MOST_NAMES = 5

_DELIMITERS = {",": "a comma", ";": "a semicolon", "\t": "a tab", "|": "a bar"}


def file_notes(layout: Layout) -> Iterator[str]:
    """What was guessed about the file as a whole and is not the usual."""
    encoding, dialect, options, columns = layout.encoding, layout.dialect, layout.options, len(layout.names)
    if encoding.guessed:
        yield f"The file is not UTF-8; it was read as {encoding.codec}. If letters look wrong, choose another encoding."
    elif encoding.codec != "utf-8" and options.encoding is None:
        yield f"The file was read as {encoding.codec.upper()}, as its first bytes say."
    if options.delimiter is None and columns > 1 and dialect.delimiter != ",":
        yield f"The columns are separated by {_DELIMITERS[dialect.delimiter]}."
    if options.delimiter is None and columns == 1:
        yield "Only one column was found; if there are more, choose the delimiter."
    if options.decimal is None and dialect.decimal == ",":
        yield "Numbers are written with a decimal comma: 1,5 was read as 1.5."
    if dialect.skip_blanks:
        yield "The blank after each delimiter was left out."
    if options.header is None and not dialect.header:
        yield "The first line looks like data, so the columns were named column_1, column_2 and so on."


def name_notes(layout: Layout) -> Iterator[str]:
    """Which names of the header were changed."""
    if not layout.dialect.header:
        return
    for at, (before, after) in enumerate(zip(layout.given_names, layout.names, strict=True), start=1):
        if not before.strip():
            yield f"Column {at} has no name and was called '{after}'."
        elif before.strip() != after:
            yield f"Column {at} has the name '{before.strip()}' again and was called '{after}'."


def missing_notes(columns: Sequence[Column]) -> Iterator[str]:
    """How many cells are missing, and in which columns."""
    missing = {column.name: int(np.count_nonzero(column.missing)) for column in columns}
    total = sum(missing.values())
    if total:
        where = _listed([name for name, count in missing.items() if count])
        yield f"{_count(total, 'cell is', 'cells are')} missing, in {where}."


def misfit_notes(columns: Sequence[Column]) -> Iterator[str]:
    """Where cells of a column of numbers are none."""
    for column in columns:
        if isinstance(column, NumberColumn) and column.misfits:
            row, others = min(column.misfits), len(column.misfits) - 1
            more = f" (nor {'is' if others == 1 else 'are'} {others:,} more of its cells)" if others else ""
            yield f"Row {row + 1}, '{column.name}': '{column.misfits[row]}' is not a number{more}."


def text_notes(name: str, numbers: int, misfits: Mapping[int, str]) -> Iterator[str]:
    """That a column that began like numbers was read as text, and why."""
    if numbers and misfits:
        row = min(misfits)
        count, others = (
            _count(numbers, "cell is a number", "cells are numbers"),
            _count(len(misfits), "is not", "are not"),
        )
        yield f"'{name}' was read as text: {count}, {others} (row {row + 1}: '{misfits[row]}')."


def rounded_notes(names: Sequence[str]) -> Iterator[str]:
    """That long whole numbers were rounded."""
    if names:
        yield f"Whole numbers of more than 15 digits were rounded in {_listed(names)}. If they are codes, read them as text."


def leading_zero_notes(layout: Layout, columns: Sequence[Column]) -> Iterator[str]:
    """That zeros before numbers are lost."""
    names = [
        column.name
        for at, column in enumerate(columns)
        if isinstance(column, NumberColumn) and any(_is_code(row.fields[at : at + 1]) for row in layout.sample)
    ]
    if names:
        yield f"Leading zeros were not kept in {_listed(names)}. If they are codes, read them as text."


def _is_code(cell: Sequence[str]) -> bool:
    return bool(cell) and len(cell[0]) > 1 and cell[0][0] == "0" and cell[0].isdecimal()


def _count(number: int, one: str, many: str) -> str:
    return f"{number:,} {one if number == 1 else many}"


def _listed(names: Sequence[str]) -> str:
    shown = ", ".join(f"'{name}'" for name in names[:MOST_NAMES])
    return shown if len(names) <= MOST_NAMES else f"{shown} and {len(names) - MOST_NAMES} more"
