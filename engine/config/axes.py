"""What the axes of tensors stand for, and their shapes as text."""

import re
from collections.abc import Sequence
from enum import StrEnum

Shape = tuple[int, ...]

INFERRED = -1
"""In a shape: as long as it takes to hold all entries."""

MAX_AXES = 6

_TIMES = re.compile(r"\s*[×xX*,;]\s*")


class Axis(StrEnum):
    """What a tensor has one entry for along an axis."""

    ROW = "row"
    """Each row of the batch."""
    TIME = "time"
    """Each row of a window."""
    Y = "y"
    X = "x"
    CHANNEL = "channel"
    INPUT = "input"
    """Each entry that enters: a feature of the data, or what the layer before gives."""
    UNIT = "unit"
    """Each unit of a layer."""
    ENTRY = "entry"
    """Each of some entries that were brought together."""


Axes = tuple[Axis, ...]


def shape_text(shape: Sequence[int]) -> str:
    """A shape as a person reads it, `4 × 7`; the length that follows from the others is `…`."""
    return " × ".join("…" if length == INFERRED else str(length) for length in shape)


def parse_shape(text: str) -> Shape:
    """The shape in a text such as `4 × 7`, `4 x 7` or `4, 7`; `…` or -1 for what follows. Raises ValueError."""
    try:
        return tuple(INFERRED if part in ("…", "...") else int(part) for part in _TIMES.split(text.strip()))
    except ValueError:
        raise ValueError(f"'{text}' is no shape; write one like 4 × 7") from None
