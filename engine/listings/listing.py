"""A listing as a value: blocks of lines, each line with the tensors of an update that it computes."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from numpy.typing import NDArray

from engine.listings.form import Form
from engine.text import NOTHING, Text

INDENT = "    "


@dataclass(frozen=True)
class Line:
    """A line of source. `tensors`: what it computes, by the names of a trace; `comment`: what stands behind it."""

    text: str
    tensors: tuple[str, ...] = ()
    comment: Text = NOTHING

    def indented(self, depth: int = 1) -> "Line":
        """The line deeper in a block; an empty one stays empty."""
        is_empty = not self.text and not self.comment
        return Line("" if is_empty else INDENT * depth + self.text, self.tensors, self.comment)

    def source(self, shown: Callable[[str], str]) -> str:
        """The line as it stands in the file, its comment in the language of `shown`."""
        if not self.comment:
            return self.text
        said = " ".join(shown(self.comment).split())
        return f"{self.text}  # {said}" if self.text.strip() else f"{self.text}# {said}"


@dataclass(frozen=True)
class Block:
    """Lines with one purpose, which a notebook has in a cell; `title` says which."""

    title: Text
    lines: tuple[Line, ...]


@dataclass(frozen=True, eq=False)
class Listing:
    """A program. `history`: the expression for the losses of its epochs, a list; `arrays`: that for each array after it, by name.

    `done`: the expression for how many of its `whole` rounds, epochs or steps, are done while it runs.
    `data`: the arrays in the file `data_file` beside it, where they are too many to be written into it.
    """

    form: Form
    blocks: tuple[Block, ...]
    history: str
    arrays: Mapping[str, str]
    data_file: str = ""
    data: Mapping[str, NDArray[Any]] = field(default_factory=dict)
    done: str = ""
    whole: int = 1

    @property
    def lines(self) -> tuple[Line, ...]:
        """All lines, with a title before each block and an empty line between two."""
        return tuple(self._lines())

    def source(self, shown: Callable[[str], str] = str) -> str:
        """The program, its comments in the language of `shown`."""
        return "\n".join(line.source(shown) for line in self.lines) + "\n"

    def places(self, tensor: str) -> list[int]:
        """The numbers of the lines that compute `tensor`, from 0."""
        return [number for number, line in enumerate(self.lines) if tensor in line.tensors]

    def _lines(self) -> Iterator[Line]:
        for place, block in enumerate(self.blocks):
            if place:
                yield Line("")
            yield Line("", comment=block.title)
            yield from block.lines


def indented(lines: Iterable[Line], depth: int = 1) -> Iterator[Line]:
    """The lines deeper in a block."""
    return (line.indented(depth) for line in lines)


def spaced(*groups: Iterable[Line]) -> Iterator[Line]:
    """The groups that have lines, an empty line between two."""
    filled = [found for group in groups if (found := list(group))]
    for place, group in enumerate(filled):
        if place:
            yield Line("")
        yield from group
