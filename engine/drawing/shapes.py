"""A picture as a value: lines, circles, boxes and words, y downwards, in points. `svg.py` and `tikz.py` write it."""

import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from engine.text import Text

Point = tuple[float, float]

INK, FAINT, GRID, GROUND = "#1d2330", "#667085", "#d3d7de", "#ffffff"
POSITIVE, NEGATIVE = "#1f6fd6", "#c2410c"
SERIES = ("#1f6fd6", "#c2410c", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#8c7ae6", "#7f8c8d")
"""Told apart by people who see no red or green; beside the colour there are always dashes or marks."""
SIZE = 10.0
"""Of usual letters."""


class Anchor(StrEnum):
    """Which end of the words stands at the point. The values are SVG's."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


@dataclass(frozen=True)
class Line:
    """Through all `points`. `dashes`: lengths of strokes and gaps; nothing for a whole line."""

    points: tuple[Point, ...]
    color: str = INK
    width: float = 1.0
    dashes: tuple[float, ...] = ()
    opacity: float = 1.0


@dataclass(frozen=True)
class Circle:
    """A disc with an edge."""

    middle: Point
    radius: float
    fill: str = GROUND
    edge: str = INK
    opacity: float = 1.0


@dataclass(frozen=True)
class Box:
    """A rectangle with an edge; `left` and `top` are its corner."""

    left: float
    top: float
    width: float
    height: float
    fill: str = GROUND
    edge: str = INK


@dataclass(frozen=True)
class Words:
    """One line of text on the base line at `at`. `is_turned`: it runs upwards."""

    at: Point
    text: str
    anchor: Anchor = Anchor.START
    color: str = INK
    size: float = SIZE
    is_bold: bool = False
    is_turned: bool = False


Shape = Line | Circle | Box | Words


@dataclass(frozen=True)
class Drawing:
    """`title` and `description` are for those who hear the picture. Shapes are painted in their order."""

    width: float
    height: float
    shapes: tuple[Shape, ...]
    title: Text
    description: Text


def words_width(text: str, size: float = SIZE) -> float:
    """About how wide a line of text is: no font is asked, so that the picture is the same everywhere."""
    return size * sum(1.0 if unicodedata.east_asian_width(letter) in "WF" else 0.58 for letter in text)


def cut(text: str, width: float, size: float = SIZE) -> str:
    """`text`, or so much of it as fits, with an ellipsis."""
    if words_width(text, size) <= width:
        return text
    kept = text
    while kept and words_width(f"{kept}…", size) > width:
        kept = kept[:-1]
    return f"{kept.rstrip()}…"
