"""How panels stand beside and behind each other, as a value; and the docks of an area put up in that way."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow

PIXELS = 1000
"""Qt takes the sizes of docks beside each other for weights."""


@dataclass(frozen=True)
class Stack:
    """Panels in one place, by their names; all but the first are behind it, as tabs."""

    panels: tuple[str, ...]
    share: float = 1.0
    """Of the length of the row or column in which it stands."""


@dataclass(frozen=True)
class Split:
    """Parts beside each other, or one below the other."""

    orientation: Qt.Orientation
    parts: "tuple[Part, ...]"
    share: float = 1.0


Part = Stack | Split


def row(*parts: Part, share: float = 1.0) -> Split:
    """Parts from left to right."""
    return Split(Qt.Orientation.Horizontal, parts, share)


def column(*parts: Part, share: float = 1.0) -> Split:
    """Parts from top to bottom."""
    return Split(Qt.Orientation.Vertical, parts, share)


def stack(*panels: str, share: float = 1.0) -> Stack:
    """Panels one behind the other."""
    return Stack(panels, share)


def panels_of(part: Part) -> Iterator[str]:
    """All panels in it, by their names."""
    if isinstance(part, Stack):
        yield from part.panels
    else:
        for each in part.parts:
            yield from panels_of(each)


def fronts_of(part: Part) -> Iterator[str]:
    """The panels that are in front."""
    if isinstance(part, Stack):
        yield part.panels[0]
    else:
        for each in part.parts:
            yield from fronts_of(each)


def without_missing(part: Part, names: Collection[str]) -> Iterator[Part]:
    """`part` with no other panels than these; nothing where it has none of them. What is left shares the room."""
    if isinstance(part, Stack):
        left = tuple(name for name in part.panels if name in names)
        if left:
            yield replace(part, panels=left)
    else:
        parts = tuple(left for each in part.parts for left in without_missing(each, names))
        if parts:
            yield replace(part, parts=parts) if len(parts) > 1 else replace(parts[0], share=part.share)


def arrange(area: QMainWindow, docks: Mapping[str, QDockWidget], part: Part) -> None:
    """Put the docks of `part` up in `area`, which shows none; `docks` are all that there are, by name."""
    area.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, docks[next(fronts_of(part))])
    _divide(area, docks, part)
    for name in panels_of(part):
        docks[name].show()
    for name in fronts_of(part):
        docks[name].raise_()
    _share(area, docks, part)


def _divide(area: QMainWindow, docks: Mapping[str, QDockWidget], part: Part) -> None:
    """Make the place of the first panel of `part` the place of all of them."""
    if isinstance(part, Stack):
        for before, behind in pairwise(part.panels):
            area.tabifyDockWidget(docks[before], docks[behind])
        return
    for first, second in pairwise(part.parts):
        area.splitDockWidget(docks[next(fronts_of(first))], docks[next(fronts_of(second))], part.orientation)
    for each in part.parts:
        _divide(area, docks, each)


def _share(area: QMainWindow, docks: Mapping[str, QDockWidget], part: Part) -> None:
    if isinstance(part, Split):
        firsts = [docks[next(fronts_of(each))] for each in part.parts]
        area.resizeDocks(firsts, [int(each.share * PIXELS) for each in part.parts], part.orientation)
        for each in part.parts:
            _share(area, docks, each)
