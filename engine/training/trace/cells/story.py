"""One cell of a tensor explained: which cells it is made of, its sum written out, and what each row of the batch adds to it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

import numpy as np

from engine.text import NOTHING, Text
from engine.training.trace.cells.nodes import Negative, Node, Over, Product, Sum, Two, names
from engine.training.trace.cells.parsing import UnreadEquationError, parsed
from engine.training.trace.cells.values import Numbers, Place, Values
from engine.training.trace.cells.writing import NumPy, Style, Writer
from engine.training.trace.entry import Stage
from engine.training.trace.tracer import Traced

ROUNDINGS = 64
"""So many units in the last place of the numbers that are added up count as rounding."""

LONGEST_CHAIN = 60

Tensors = Mapping[str, Traced]
"""The tensors of one update by name."""


@dataclass(frozen=True, eq=False)
class CellStory:
    """A cell. `value`: its number in the trace; `total`: what its equation comes to in double precision.

    `lit`: by tensor the places that it is made of, None for all along an axis. `by_row`: what each row of the batch adds to it,
    in the batch's order; none where it is no sum over rows. `absence`: why there is no sum, where there is none.
    """

    name: str
    index: tuple[int, ...]
    value: float
    total: float | None = None
    lit: Mapping[str, frozenset[Place]] = field(default_factory=dict)
    by_row: tuple[float, ...] = ()
    absence: Text = NOTHING
    agrees: bool = True
    """False where the equation comes to another number than the trace has, by more than rounding."""
    _node: Node | None = None
    _values: Values | None = None
    _place: Place = ()

    @property
    def is_taken_apart(self) -> bool:
        """True where there is a sum."""
        return self._node is not None

    @property
    def remark(self) -> Text:
        """Why there is no sum; or that it comes to another number than the trace has; or nothing."""
        if self.agrees:
            return self.absence
        return Text(
            "In double precision this comes to {total}; the engine takes a constant of it in single precision and has {value}.",
            total=f"{self.total!r}",
            value=f"{self.value!r}",
        )

    def written(self, style: Style) -> str:
        """The right side with its numbers: `0.05·0.15 + 0.1·0.2 + 0.35`; nothing where there is none."""
        if self._node is None or self._values is None:
            return ""
        return Writer(self._values, style).text(self._node, self._place)

    def terms(self) -> list[tuple[str, float]]:
        """Each term of the sum with all its digits, as NumPy computes it, and its value."""
        if self._node is None or self._values is None:
            return []
        return list(Writer(self._values, NumPy()).terms(self._node, self._place))


def explain(tensors: Tensors, name: str, index: tuple[int, ...]) -> CellStory:
    """The cell `index` of the tensor `name`. Raises KeyError for an unknown tensor, IndexError for an unknown place."""
    traced = tensors[name]
    if len(index) != traced.value.ndim or any(not 0 <= at < size for at, size in zip(index, traced.shape, strict=True)):
        raise IndexError(index)
    value = float(traced.value[index])
    try:
        node = tree(traced)
    except UnreadEquationError:
        absence = Text("The equation of {name} is not written out number by number.", name=name)
        return CellStory(name, index, value, absence=absence)
    if node is None:
        return CellStory(
            name, index, value, absence=Text("{name} is given: this update does not compute it.", name=name)
        )
    values = Values(tensors, traced, node)
    place = values.place(index)
    total = values.number(node, place)
    lit = {other: frozenset(places) for other, places in values.lit(node, place).items()}
    agrees = _agrees(total, value, values.bound(node, place), traced)
    return CellStory(name, index, value, total, lit, _by_row(values, node, place), NOTHING, agrees, node, values, place)


def activated(tensors: Tensors, story: CellStory) -> CellStory | None:
    """The activation of a weighted sum, which comes next; None for other tensors."""
    node, _, part = story.name.rpartition("/")
    return explain(tensors, f"{node}/Y", story.index) if part == "Z" and f"{node}/Y" in tensors else None


def chain(tensors: Tensors, story: CellStory, row: int) -> tuple[CellStory, ...]:
    """How the loss comes to a cell of a gradient by row number `row` of the batch: from the cell back to the loss.

    Where several entries send something back, it goes on by the one that sends most.
    """
    found: list[CellStory] = []
    while len(found) < LONGEST_CHAIN and (step := _next(tensors, story, row)) is not None:
        found.append(step)
        story = step
    return tuple(found)


def tree(traced: Traced) -> Node | None:
    """The tensor's equation as a tree; None for what is given. Raises UnreadEquationError."""
    return _tree(traced.name, str(traced.equation), traced.operands) if traced.operands else None


@lru_cache(maxsize=512)
def _tree(name: str, equation: str, operands: tuple[str, ...]) -> Node:
    return parsed(name, equation, operands)


def _agrees(total: float, value: float, bound: float, traced: Traced) -> bool:
    if not np.isfinite([total, value]).all():
        return bool(total == value or (np.isnan(total) and np.isnan(value)))
    return abs(total - value) <= ROUNDINGS * float(np.finfo(traced.value.dtype).eps) * max(bound, abs(value))


def _by_row(values: Values, node: Node, place: Place) -> tuple[float, ...]:
    found = _over_rows(values, node, place)
    return () if found is None else tuple(found.tolist())


def _over_rows(values: Values, node: Node, place: Place) -> Numbers | None:
    """What each row adds, of the first part of a sum that goes over rows."""
    match node:
        case Two("+" | "−", a, b):
            found = _over_rows(values, a, place)
            return _over_rows(values, b, place) if found is None else found
        case Negative(x):
            found = _over_rows(values, x, place)
            return None if found is None else -found
        case Product() if node.a.is_transposed:
            products = np.prod(values.factors(node, place), axis=0)
            return np.asarray(products.reshape(values.rows, -1).sum(axis=1))
        case Sum() if node.over in (Over.ROWS, Over.ALL_BUT_LAST):
            counted = values.counts(node, place)
            if counted.shape[0] != values.rows:
                return None
            parts = counted.reshape(values.rows, -1).sum(axis=1)
            return np.asarray(parts / counted.size if node.is_mean else parts)
    return None


def _next(tensors: Tensors, story: CellStory, row: int) -> CellStory | None:
    """The cell that a cell's error comes from: of the row, and of all entries the one that adds most."""
    for name in story.lit:
        traced = tensors[name]
        if traced.stage not in (Stage.BACKWARD, Stage.GRADIENT) or name.endswith("/penalty") or not traced.operands:
            continue
        place = next(iter(sorted(story.lit[name], key=str)))
        begun = tuple(
            row if at is None and axis == 0 and traced.stage is Stage.BACKWARD else at for axis, at in enumerate(place)
        )
        return explain(tensors, name, _largest(tensors, story, name, begun))
    return None


def _largest(tensors: Tensors, story: CellStory, name: str, place: Place) -> tuple[int, ...]:
    """A place without open axes: where the tensor's part in the sum is largest."""
    if None not in place:
        return tuple(at for at in place if at is not None)
    assert story._node is not None, "what is lit is taken apart"
    assert story._values is not None, "what is lit is taken apart"
    part = tensors[name].value[tuple(slice(None) if at is None else at for at in place)]
    weights = np.abs(part)
    for product in _products(story._node):
        if product.a.name == name and not product.a.is_transposed:
            products = np.prod(story._values.factors(product, story._place), axis=0)
            weights = np.abs(products).reshape(part.shape)
    best = iter(np.unravel_index(int(np.argmax(weights)), part.shape))
    return tuple(int(next(best)) if at is None else at for at in place)


def _products(node: Node) -> list[Product]:
    if isinstance(node, Product):
        return [node]
    return [*_products(node.a), *_products(node.b)] if isinstance(node, Two) else []


__all__ = ["CellStory", "Tensors", "activated", "chain", "explain", "names", "tree"]
