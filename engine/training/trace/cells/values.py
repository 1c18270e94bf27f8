"""The numbers of an equation's tree, in double precision, from the tensors of a trace: of one cell, or along axes."""

import math
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.config.axes import Axes, Axis
from engine.training.trace.cells.nodes import (
    Call,
    Case,
    Derivative,
    Moved,
    Negative,
    Node,
    Number,
    OneHot,
    Over,
    Power,
    Product,
    Rows,
    Sides,
    Sum,
    Tensor,
    Two,
    children,
    names,
)
from engine.training.trace.tracer import Traced

Numbers = NDArray[np.float64]
Place = tuple[int | None, ...]
"""A place along each axis; None for all of an axis."""

_TWO: dict[str, Callable[[Any, Any], Any]] = {"+": np.add, "−": np.subtract, "·": np.multiply, "/": np.divide}
_CASES: dict[str, Callable[[Any, Any], Any]] = {"<": np.less, "≤": np.less_equal, ">": np.greater}
_CALLS: dict[str, Callable[..., Any]] = {
    "max": np.maximum,
    "min": np.minimum,
    "sign": np.sign,
    "sqrt": np.sqrt,
    "abs": np.abs,
    "exp": np.exp,
    "log": np.log,
    "tanh": np.tanh,
    "cosh": np.cosh,
    "sin": np.sin,
    "cos": np.cos,
    "arctan": np.arctan,
    "Φ": np.vectorize(lambda z: 0.5 * math.erfc(-z / math.sqrt(2.0)), otypes=[np.float64]),
}


class Values:
    """The numbers that go into a tensor. All arrays have `rank` axes: rows first, and what has no rows aligned to the end."""

    def __init__(self, tensors: Mapping[str, Traced], result: Traced, node: Node) -> None:
        self._tensors, self._axes = tensors, result.axes
        self._arrays: dict[str, Numbers] = {}
        inside = [tensors[name] for name in names(node)]
        self.rank = max(1, *(each.value.ndim for each in (result, *inside)))
        self.rows = len(tensors["input"].value)
        self._shape = result.value.shape
        self._width = max((each.value.shape[-1] for each in inside if each.value.ndim == self.rank), default=1)

    def place(self, index: tuple[int, ...]) -> Place:
        """A cell of the result as a place along all axes."""
        return self._aligned(self._axes, tuple(index))

    def at(self, node: Node, place: Place) -> Numbers:
        """The numbers of `node` at a place: one, or all along the axes that are left open."""
        with np.errstate(all="ignore"):
            return self._at(node, place)

    def number(self, node: Node, place: Place) -> float:
        """The number of `node` in one cell."""
        return float(self.at(node, place).reshape(-1)[0])

    def open(self, place: Place, total: Sum) -> Place:
        """A place with the axes open over which a sum runs."""
        axes = set(self.axes(total.over))
        return tuple(None if axis in axes else at for axis, at in enumerate(place))

    def axes(self, over: Over) -> range:
        """The axes over which a sum runs."""
        match over:
            case Over.ROWS:
                return range(1)
            case Over.ALL_BUT_LAST:
                return range(self.rank - 1)
            case Over.LAST if self._shape:
                return range(self.rank - 1, self.rank)
            case Over.VECTORS:
                return range(1, self.rank)
            case _:
                return range(self.rank)

    def counts(self, total: Sum, place: Place) -> Numbers:
        """What the sum runs over, open along its axes."""
        found = self.at(total.x, self.open(place, total))
        whole = tuple(
            self._length(total.x, axis) if at is None else 1 for axis, at in enumerate(self.open(place, total))
        )
        return np.broadcast_to(found, whole)

    def factors(self, product: Product, place: Place) -> tuple[Numbers, Numbers]:
        """The numbers that are multiplied one by one for a cell of a product of matrices, (terms,) each."""
        a, b = self._factors(product, place)
        return a.reshape(-1), b.reshape(-1)

    def lit(self, node: Node, place: Place) -> dict[str, set[Place]]:
        """By name, the places in the tensors from which a cell is made, each in the tensor's own axes."""
        found: dict[str, set[Place]] = {}
        self._light(node, place, found)
        return found

    def own_place(self, name: str, place: Place) -> Place:
        """A place along all axes as one in the tensor `name`."""
        traced = self._tensors[name]
        shape, rank = traced.value.shape, traced.value.ndim
        begins = 0 if _has_rows(traced.axes) else self.rank - rank
        return tuple(at if size != 1 else 0 for at, size in zip(place[begins : begins + rank], shape, strict=True))

    def _aligned(self, axes: Axes, index: Place) -> Place:
        rest = (0,) * (self.rank - len(index))
        return (*index, *rest) if _has_rows(axes) else (*rest, *index)

    def _length(self, node: Node, axis: int) -> int:
        """How long the arrays in `node` are along an axis."""
        return max((self._array(name).shape[axis] for name in names(node)), default=1)

    def _array(self, name: str) -> Numbers:
        if name not in self._arrays:
            self._arrays[name] = self._made(name)
        return self._arrays[name]

    def _made(self, name: str) -> Numbers:
        traced = self._tensors[name]
        value = np.asarray(traced.value, np.float64)
        rest = (1,) * (self.rank - value.ndim)
        return value.reshape((*value.shape, *rest) if _has_rows(traced.axes) else (*rest, *value.shape))

    def _at(self, node: Node, place: Place) -> Numbers:
        match node:
            case Number(value):
                return self._constant(value)
            case Rows(times):
                return self._constant(times * self.rows)
            case Tensor(name):
                return _part(self._array(name), place)
            case Moved():
                return _part(self._moved(node), place)
            case Negative(x):
                return -self._at(x, place)
            case Two(sign, a, b):
                return np.asarray(_TWO[sign](self._at(a, place), self._at(b, place)))
            case Power(x, n):
                return np.asarray(self._at(x, place) ** self._at(n, place))
            case Call(name, of):
                return np.asarray(_CALLS[name](*(self._at(x, place) for x in of)))
            case Derivative(x):
                return self._at(x, place)
            case Sum():
                found = self.counts(node, place)
                axes = tuple(self.axes(node.over))
                return np.asarray((np.mean if node.is_mean else np.sum)(found, axis=axes, keepdims=True))
            case Product():
                return self._constant(float(np.prod(self._factors(node, place), axis=0).sum()))
            case Case(left, sign, right, a, b):
                is_so = _CASES[sign](self._at(left, place), self._at(right, place))
                return np.where(is_so, self._at(a, place), self._at(b, place))
            case OneHot(x):
                last = place[-1]
                places = np.arange(self._width) if last is None else np.array([last])
                return np.asarray(self._at(x, (*place[:-1], 0)) == places, np.float64)
            case Sides():
                return self._sides(node, place)

    def _sides(self, node: Sides, place: Place) -> Numbers:
        found = self._at(node.x, place)
        is_binary = bool(np.isin(self._at(node.x, (None,) * self.rank), (0.0, 1.0)).all())
        return 2.0 * found - 1.0 if is_binary else found

    def _constant(self, value: float) -> Numbers:
        return np.full((1,) * self.rank, value)

    def _factors(self, product: Product, place: Place) -> tuple[Numbers, Numbers]:
        a, b = (np.asarray(self._tensors[each.name].value, np.float64) for each in (product.a, product.b))
        if product.a.is_transposed:
            return a.reshape(-1, a.shape[-1])[:, place[-2]], b.reshape(-1, b.shape[-1])[:, place[-1]]
        column = b[place[-1]] if product.b.is_transposed else b[:, place[-1]]
        return a[tuple(at if at is not None else slice(None) for at in place[: a.ndim - 1])], column

    def _moved(self, node: Moved) -> Numbers:
        arrays = [_move(node, np.asarray(self._tensors[name].value, np.float64), self._shape, 0) for name in node.names]
        found = np.concatenate(arrays, axis=-1)
        return found.reshape((*found.shape, *(1,) * (self.rank - found.ndim)))

    def _light(self, node: Node, place: Place, found: dict[str, set[Place]]) -> None:
        match node:
            case Tensor(name):
                found.setdefault(name, set()).add(self.own_place(name, place))
            case Moved():
                self._light_moved(node, place, found)
            case Product(a, b):
                for each, own in zip((a, b), self._lit_factors(node, place), strict=True):
                    found.setdefault(each.name, set()).add(own)
            case Sum():
                self._light(node.x, self.open(place, node), found)
            case Case(left, _, right, a, b):
                self._light(left, place, found)
                self._light(right, place, found)
                if None in place:
                    self._light(a, place, found)
                    self._light(b, place, found)
                else:
                    self._light(self.chosen(node, place), place, found)
            case OneHot(x):
                self._light(x, (*place[:-1], 0), found)
            case _:
                for child in children(node):
                    self._light(child, place, found)

    def _light_moved(self, node: Moved, place: Place, found: dict[str, set[Place]]) -> None:
        at = place[: len(self._shape)]
        for name in node.names:
            shape = self._tensors[name].value.shape
            if None in at:
                found.setdefault(name, set()).add((None,) * len(shape))
                continue
            sources = _move(node, np.arange(math.prod(shape)).reshape(shape), self._shape, -1)
            last = at[-1] or 0
            if last < sources.shape[-1]:
                source = int(sources[(*at[:-1], last)])
                if source >= 0:
                    own = tuple(int(each) for each in np.unravel_index(source, shape))
                    found.setdefault(name, set()).add(own)
                return
            at = (*at[:-1], last - sources.shape[-1])

    def _lit_factors(self, product: Product, place: Place) -> tuple[Place, Place]:
        a, b = (self._tensors[each.name].value for each in (product.a, product.b))
        if product.a.is_transposed:
            return (*(None,) * (a.ndim - 1), place[-2]), (*(None,) * (b.ndim - 1), place[-1])
        return (*place[: a.ndim - 1], None), (place[-1], None) if product.b.is_transposed else (None, place[-1])

    def chosen(self, case: Case, place: Place) -> Node:
        """Which of the two a cell is made by."""
        is_so = _CASES[case.sign](self.number(case.left, place), self.number(case.right, place))
        return case.a if is_so else case.b

    def bound(self, node: Node, place: Place) -> float:
        """How large the numbers are that a cell is added up from: rounding counts in their last places."""
        with np.errstate(all="ignore"):
            return float(np.max(self._bound(node, place)))

    def _bound(self, node: Node, place: Place) -> Numbers:
        match node:
            case Two("/", a, b):
                return self._bound(a, place) / np.abs(self._at(b, place))
            case Two("·", a, b):
                return self._bound(a, place) * self._bound(b, place)
            case Two(_, a, b):
                return self._bound(a, place) + self._bound(b, place)
            case Negative(x) | Derivative(x):
                return self._bound(x, place)
            case Sum(x):
                found = self._bound(x, self.open(place, node))
                axes = tuple(self.axes(node.over))
                shape = self.counts(node, place).shape
                return np.asarray(
                    (np.mean if node.is_mean else np.sum)(np.broadcast_to(found, shape), axis=axes, keepdims=True)
                )
            case Product():
                return self._constant(float(np.abs(np.prod(self.factors(node, place), axis=0)).sum()))
            case _:
                return np.abs(self._at(node, place))


def _has_rows(axes: Axes) -> bool:
    return bool(axes) and axes[0] is Axis.ROW


def _part(array: Numbers, place: Place) -> Numbers:
    """The entries at a place; an axis of one entry has it everywhere."""
    return array[tuple(_slice(at, size) for at, size in zip(place, array.shape, strict=True))]


def _slice(at: int | None, size: int) -> slice:
    return slice(None) if at is None or size == 1 else slice(at, at + 1)


def _move(node: Moved, array: NDArray[Any], shape: tuple[int, ...], empty: int) -> NDArray[Any]:
    """A tensor's entries at their places in an array of `shape`, `empty` where it has none."""
    match node.kind:
        case "part":
            return array[..., node.start : node.stop]
        case "shape":
            return array.reshape(shape)
        case "placed":
            found = np.full(shape, empty, array.dtype)
            found[..., node.start : node.stop] = array
            return found
        case _:
            return array
