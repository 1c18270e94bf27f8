"""Numbers that were worked out by hand, from a file: compared with a tensor of a trace."""

from pathlib import Path
from typing import Any

import numpy as np

from engine.backend import Array
from engine.disk.regular import RefusedError, read_regular
from engine.headless.console import Console
from engine.headless.usage import UsageError
from engine.text import Text
from engine.training.trace.cells.mistakes import likely_mistake, right, tolerances
from engine.training.trace.cells.story import Tensors
from engine.training.trace.tracer import Traced

MOST_BYTES = 16 * 2**20


def marked(path: Path, tensors: Tensors, traced: Traced, digits: int) -> dict[str, Any]:
    """Which numbers of the file are right to `digits` significant digits, and what was probably forgotten. Raises UsageError."""
    typed = _typed(path, traced).reshape(traced.shape)
    tolerance = tolerances(traced.value, digits)
    is_right = right(typed, traced.value, tolerance)
    return {
        "right": np.where(np.isnan(typed), np.array(None), is_right.astype(object)).tolist(),
        "wrong": int((~np.isnan(typed) & ~is_right).sum()),
        "mistake": likely_mistake(tensors, traced.name, typed, tolerance),
    }


def tell(found: dict[str, Any], console: Console) -> None:
    """A mark for each number, row by row, and a sentence where something is wrong."""
    marks = np.array(found["right"], dtype=object)
    for row in marks.reshape(-1, marks.shape[-1] if marks.ndim else 1):
        console.tell(" ".join("·" if mark is None else "✓" if mark else "✗" for mark in row))
    if found["mistake"]:
        console.tell(Text("Probably: {mistake}", mistake=found["mistake"]))


def _typed(path: Path, traced: Traced) -> Array:
    try:
        text = read_regular(path, most=MOST_BYTES).decode("utf-8-sig")
    except (RefusedError, OSError, UnicodeDecodeError) as error:
        raise UsageError(Text("--typed: '{file}' cannot be read: {reason}", file=path.name, reason=error)) from error
    separator = next((sign for sign in ("\t", ";") if sign in text), ",")
    rows = [[_number(part, path) for part in line.split(separator)] for line in text.strip("\r\n").splitlines()]
    shape = traced.value.reshape(-1, traced.shape[-1] if traced.shape else 1).shape
    if (len(rows), *{len(row) for row in rows}) != shape:
        raise UsageError(
            Text(
                "--typed: {name} has {rows} rows of {columns} numbers, and '{file}' others. Leave a number empty to leave it out.",
                name=traced.name, rows=shape[0], columns=shape[1], file=path.name,
            )
        )  # fmt: skip
    return np.array(rows)


def _number(part: str, path: Path) -> float:
    if not part.strip():
        return float("nan")
    try:
        return float(part.strip().replace("−", "-").replace(",", "."))
    except ValueError:
        raise UsageError(
            Text("--typed: '{part}' in '{file}' is no number.", part=part.strip(), file=path.name)
        ) from None
