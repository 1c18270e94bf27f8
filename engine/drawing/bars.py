"""Bars as a picture: one below the other, each with its name, its number and how far that is spread."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from engine.drawing.shapes import (
    FAINT,
    GRID,
    INK,
    NEGATIVE,
    POSITIVE,
    SIZE,
    Anchor,
    Box,
    Drawing,
    Line,
    Shape,
    Words,
    cut,
)
from engine.text import Text, joined

WIDTH, NAMES, NUMBERS = 640.0, 170.0, 130.0
"""Of the picture, of the names at the left, and of the numbers at the right."""
PITCH, THICK = 22.0, 12.0


@dataclass(frozen=True)
class Bar:
    """`spread`: a line so far to both sides of its end."""

    name: str
    value: float
    spread: float = 0.0


def bars_picture(title: Text, bars: Sequence[Bar]) -> Drawing:
    """The bars from top to bottom; what is not finite has none."""
    known = [bar for bar in bars if math.isfinite(bar.value)]
    low = min((bar.value - bar.spread for bar in known), default=0.0)
    high = max((bar.value + bar.spread for bar in known), default=0.0)
    low, high = min(low, 0.0), max(high, 0.0)
    scale = (WIDTH - NAMES - NUMBERS) / ((high - low) or 1.0)
    zero = NAMES - low * scale
    shapes: list[Shape] = []
    for place, bar in enumerate(bars):
        shapes += _drawn(bar, (place + 0.5) * PITCH, zero, scale)
    shapes.append(Line(((zero, 0), (zero, len(bars) * PITCH)), FAINT))
    said = (
        Text("{name}: {value:.4g} ± {spread:.2g}", name=bar.name, value=bar.value, spread=bar.spread) for bar in bars
    )
    return Drawing(WIDTH, max(len(bars), 1) * PITCH, tuple(shapes), title, joined(said, "; "))


def _drawn(bar: Bar, middle: float, zero: float, scale: float) -> list[Shape]:
    text = middle + 0.35 * SIZE
    shapes: list[Shape] = [Words((NAMES - 8, text), cut(bar.name, NAMES - 12), Anchor.END)]
    if not math.isfinite(bar.value):
        return [*shapes, Words((zero + 6, text), "–", color=FAINT)]
    end, spread = zero + bar.value * scale, bar.spread * scale
    color = POSITIVE if bar.value >= 0 else NEGATIVE
    shapes.append(Box(min(zero, end), middle - THICK / 2, abs(end - zero), THICK, fill=color, edge=GRID))
    if spread > 0:
        shapes.append(Line(((end - spread, middle), (end + spread, middle)), INK, 1.2))
    number = f"{bar.value:.4g} ± {bar.spread:.2g}".replace("-", "−")
    return [*shapes, Words((WIDTH - NUMBERS + 8, text), number, color=FAINT)]
