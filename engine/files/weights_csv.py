"""Weights as CSV for a spreadsheet: a line for each row of a matrix, `array, row, 1, 2, 3, …`, one cell for each unit.

    array,row,1,2
    output/kernel,1,3.0,5.0
    output/kernel,2,4.0,6.0
    output/bias,,1.0,2.0

A kernel's rows are its inputs, counted from 1; a bias is one line without a row number. An array of more axes has a line for
each place along all but the last, in order, counted through. All digits are written, so that reading gives back exactly the same
numbers.
"""

import csv
import io
import math
from collections.abc import Mapping
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray

from engine.files.arrays import check_shape, read_text, wanted
from engine.files.atomic import FileError
from engine.files.cells import CsvReader, unguarded, write_csv
from engine.progress import Check, no_check
from engine.text import Text


def write(stream: BinaryIO, arrays: Mapping[str, NDArray[Any]], reader: CsvReader = CsvReader.SPREADSHEETS) -> None:
    """Write arrays of at least one axis in the form above."""
    width = max((array.shape[-1] for array in arrays.values()), default=0)
    rows: list[list[object]] = [["array", "row", *range(1, width + 1)]]
    for name, array in arrays.items():
        if array.ndim == 1:
            rows.append([name, None, *array.tolist()])
        else:
            lines = array.reshape(-1, array.shape[-1]).tolist()
            rows += [[name, number, *line] for number, line in enumerate(lines, start=1)]
    write_csv(stream, rows, reader)


def read(
    stream: BinaryIO,
    source: str,
    expected: Mapping[str, tuple[int, ...]],
    check: Check = no_check,
    *,
    whole: bool = True,
) -> dict[str, NDArray[np.float64]]:
    """The arrays of a file in the form above, each in its expected shape. Raises FileError.

    `whole`: as `read_npz` has it. `check` is called between pieces and may raise what ends the reading.
    """
    data = read_text(stream, expected, source, check)
    try:
        text = data.decode("utf-8-sig")
        lines = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    except (UnicodeDecodeError, csv.Error) as error:
        raise FileError(
            Text("'{source}' is no CSV file of weights in UTF-8 ({error}). Save it again.", source=source, error=error)
        ) from error
    if not lines or [cell.strip().lower() for cell in lines[0][:2]] != ["array", "row"]:
        raise FileError(
            Text(
                "'{source}' does not begin with 'array,row', as a file of weights does. Open another file.",
                source=source,
            )
        )
    found: dict[str, list[list[float]]] = {}
    for number, line in enumerate(lines[1:], start=2):
        if any(line):
            name = line[0] if line[0] in expected else unguarded(line[0])
            found.setdefault(name, []).append(_numbers(line, number, name, source))
    found = wanted(found, expected, source, whole=whole)
    return {name: _array(rows, name, expected.get(name, ()), source, whole=whole) for name, rows in found.items()}


def _numbers(line: list[str], number: int, name: str, source: str) -> list[float]:
    cells = line[2:]
    while cells and not cells[-1].strip():
        cells.pop()
    numbers = []
    for column, text in enumerate(cells, start=1):
        try:
            numbers.append(float(text))
        except ValueError:
            raise FileError(
                Text(
                    "'{source}', line {number}: '{text}' in column {column} of '{name}' is not a number. Correct it.",
                    source=source,
                    number=number,
                    text=text,
                    column=column,
                    name=name,
                )
            ) from None
    return numbers


def _array(
    rows: list[list[float]], name: str, shape: tuple[int, ...], source: str, *, whole: bool
) -> NDArray[np.float64]:
    lengths = {len(row) for row in rows}
    if len(lengths) > 1:
        raise FileError(
            Text(
                "'{source}': the lines of '{name}' have different numbers of cells. Fill the empty ones.",
                source=source,
                name=name,
            )
        )
    found = (len(rows), *lengths)
    if len(shape) == 1 and len(rows) == 1:
        found = found[1:]
    if len(shape) > 2 and found == (math.prod(shape[:-1]), shape[-1]):
        found = shape
    if whole:
        check_shape(name, found, shape, source)
    return np.array(rows, dtype=np.float64).reshape(found)
