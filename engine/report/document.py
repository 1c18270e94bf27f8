"""A document as a value: sections of paragraphs, tables and pictures. What stands in it is decided elsewhere, and its look, too."""

from collections.abc import Collection
from dataclasses import dataclass

from engine.drawing.shapes import Drawing
from engine.text import Text


@dataclass(frozen=True)
class Paragraph:
    """A sentence or more."""

    text: str


@dataclass(frozen=True)
class Code:
    """What is typed, letter by letter."""

    text: str


@dataclass(frozen=True)
class Facts:
    """Names, each with what is so called."""

    caption: Text
    lines: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Grid:
    """A table. The first cell of each row is its head. The columns `words`, counted from 0, hold words, the others numbers."""

    caption: Text
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    words: Collection[int] = (0,)


@dataclass(frozen=True)
class Figure:
    """A picture; its title is its caption."""

    drawing: Drawing


Block = Paragraph | Code | Facts | Grid | Figure


@dataclass(frozen=True)
class Section:
    """`key`: its name in links, without blanks. `parts`: sections within it."""

    key: str
    title: Text
    blocks: tuple[Block, ...] = ()
    parts: tuple["Section", ...] = ()


@dataclass(frozen=True)
class ReportPages:
    """`title`: of the whole; `subtitle`: what it is about."""

    title: Text
    subtitle: str
    sections: tuple[Section, ...]
