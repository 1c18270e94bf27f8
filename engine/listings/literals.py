"""Numbers and arrays as they are written into a program: read back, they are the same to the bit."""

import math
from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.listings.listing import Line

WIDTH = 100
"""A row of an array that is longer is broken."""


def number(value: float) -> str:
    """A number of double precision."""
    if math.isfinite(value):
        return repr(float(value))
    return "np.nan" if math.isnan(value) else ("np.inf" if value > 0 else "-np.inf")


def array_lines(name: str, values: NDArray[Any], tensors: tuple[str, ...] = (), *, within: str = "") -> Iterator[Line]:
    """`name = np.array(…)`, a row of the array on each line; `within`: a function that is called with the array."""
    start, close = f"{name} = {within}{'(' if within else ''}np.array(", ")" if within else ""
    dtype = "" if values.dtype == np.float64 else f", dtype=np.{values.dtype.name}"
    if not values.size:
        yield Line(f"{start}np.zeros({values.shape}){dtype}){close}", tensors)
        return
    texts = list(_rows(values, len(start)))
    for place, text in enumerate(texts):
        before = start if place == 0 else ""
        after = f"{dtype}){close}" if place == len(texts) - 1 else ""
        yield Line(f"{before}{text}{after}", tensors)


def _rows(values: NDArray[Any], indent: int) -> Iterator[str]:
    """The nested brackets, each row of numbers on a line of its own, or several where it is long."""
    blank = " " * indent
    if values.ndim <= 1:
        yield from _broken(_entries(values), blank)
        return
    pieces: list[str] = []
    for entry in values:
        pieces.append("\n".join(_rows(entry, 0)))
    joined = (",\n").join(pieces)
    lines = f"[{joined}]".split("\n")
    for place, line in enumerate(lines):
        yield line if place == 0 else f"{blank} {line}"


def _entries(values: NDArray[Any]) -> str:
    if values.ndim == 0:
        return _entry(values[()])
    return f"[{', '.join(map(_entry, values))}]"


def _entry(value: Any) -> str:
    if isinstance(value, np.float32) and np.isfinite(value):
        short = str(value)
        return short if np.float32(float(short)) == value else repr(float(value))
    return str(int(value)) if isinstance(value, np.integer) else number(float(value))


def _broken(text: str, blank: str) -> Iterator[str]:
    """`text`, broken behind commas where it is long."""
    line = ""
    for piece in text.split(", "):
        if line and len(line) + len(piece) > WIDTH:
            yield f"{line},"
            line = f"{blank} {piece}"
        else:
            line = f"{line}, {piece}" if line else piece
    yield line
