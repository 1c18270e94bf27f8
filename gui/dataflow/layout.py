"""Where everything of a graph stands with some of its groups unfolded: boxes, frames around groups, wires. Plain floats, no Qt."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from gui.dataflow.layers import Edge, Point, Rows, Size, set_in_rows
from gui.dataflow.tree import ROOT, Tree

INSIDE = 12.0
"""Between a frame and what is in it."""
HEADING = 26.0
"""For a frame's title."""


@dataclass(frozen=True)
class Box:
    """Upper left corner and size."""

    x: float
    y: float
    width: float
    height: float

    @property
    def middle(self) -> Point:
        """The middle."""
        return self.x + self.width / 2, self.y + self.height / 2


@dataclass(frozen=True)
class Wire:
    """From one box to another, along `points`; `tensors` are the names of those that flow."""

    source: str
    target: str
    tensors: tuple[str, ...]
    points: tuple[Point, ...]


@dataclass(frozen=True)
class Layout:
    """Boxes of operations and folded groups, frames of unfolded groups, each by name or key, and wires."""

    boxes: Mapping[str, Box]
    frames: Mapping[str, Box]
    wires: tuple[Wire, ...]
    size: Size


def arrange(tree: Tree, opened: frozenset[str], measure: Callable[[str], Size]) -> Layout:
    """Lay the graph out. `measure`: the size of an operation's box, or of a folded group's."""
    laid = _Laid(tree, opened, measure)
    size = laid.inner(ROOT)
    boxes: dict[str, Box] = {}
    frames: dict[str, Box] = {}
    lanes: dict[Edge, tuple[Point, ...]] = {}
    laid.place(ROOT, (0.0, 0.0), boxes, frames, lanes)
    return Layout(boxes, frames, tuple(laid.wires(boxes, lanes)), size)


class _Laid:
    """The rows of every unfolded group, from the inside out."""

    def __init__(self, tree: Tree, opened: frozenset[str], measure: Callable[[str], Size]) -> None:
        self._tree, self._opened, self._measure = tree, opened, measure
        self._rows: dict[str, Rows] = {}
        self._edges: dict[str, list[Edge]] = {}
        self._between: dict[Edge, list[str]] = {}
        """The tensors that flow between two boxes."""
        self._crossed: dict[Edge, Edge] = {}
        """For two boxes the children of their common group in which they are."""
        for operation in tree.flow.operations:
            for name in operation.inputs:
                self._connect(tree.flow.makers[name].name, operation.name, name)

    def _connect(self, source: str, target: str, tensor: str) -> None:
        ours, theirs = self._way(source), self._way(target)
        if ours[-1] == theirs[-1]:
            return  # within a folded group
        common = sum(1 for a, b in zip(ours, theirs, strict=False) if a == b)
        crossed = (ours[common], theirs[common])
        self._edges.setdefault(ours[common - 1], []).append(crossed)
        self._crossed[ours[-1], theirs[-1]] = crossed
        flowing = self._between.setdefault((ours[-1], theirs[-1]), [])
        if tensor not in flowing:
            flowing.append(tensor)

    def _way(self, name: str) -> tuple[str, ...]:
        """From the whole graph to the box that stands for an operation."""
        shown, path = self._tree.shown(name, self._opened), self._tree.paths[name]
        return (*path, name) if shown == name else path[: path.index(shown) + 1]

    def inner(self, key: str) -> Size:
        """The size of what is in an unfolded group, once that is laid out."""
        sizes = {}
        for child in self._tree.groups[key].children:
            if child in self._tree.groups and child in self._opened:
                width, height = self.inner(child)
                sizes[child] = (width + 2 * INSIDE, height + INSIDE + HEADING)
            else:
                sizes[child] = self._measure(child)
        self._rows[key] = set_in_rows(sizes, self._edges.get(key, ()))
        return self._rows[key].size

    def place(
        self,
        key: str,
        corner: Point,
        boxes: dict[str, Box],
        frames: dict[str, Box],
        lanes: dict[Edge, tuple[Point, ...]],
    ) -> None:
        """Put what is in a group where it stands in the whole drawing; its inside begins at `corner`."""
        x, y = corner
        rows = self._rows[key]
        for child, (left, top) in rows.corners.items():
            if child in self._rows:
                width, height = self._rows[child].size
                frames[child] = Box(x + left, y + top, width + 2 * INSIDE, height + INSIDE + HEADING)
                self.place(child, (x + left + INSIDE, y + top + HEADING), boxes, frames, lanes)
            else:
                boxes[child] = Box(x + left, y + top, *self._measure(child))
        lanes |= {edge: tuple((x + a, y + b) for a, b in points) for edge, points in rows.lanes.items()}

    def wires(self, boxes: Mapping[str, Box], lanes: Mapping[Edge, tuple[Point, ...]]) -> list[Wire]:
        """From the lower edge of a box to the upper edge of another, whose wires arrive side by side."""
        entering: dict[str, list[str]] = {}
        for source, target in self._between:
            entering.setdefault(target, []).append(source)
        found = []
        for (source, target), tensors in self._between.items():
            sources = sorted(entering[target], key=lambda name: boxes[name].middle)
            share = (sources.index(source) + 1) / (len(sources) + 1)
            start, end = boxes[source], boxes[target]
            points = (
                (start.middle[0], start.y + start.height),
                *lanes.get(self._crossed[source, target], ()),
                (end.x + share * end.width, end.y),
            )
            found.append(Wire(source, target, tuple(tensors), points))
        return found
