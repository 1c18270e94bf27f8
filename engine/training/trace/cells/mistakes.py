"""Numbers worked out by hand, compared with a trace: which are right, and what was probably forgotten where some are not."""

from collections.abc import Callable, Iterator
from functools import partial

import numpy as np
from numpy.typing import NDArray

from engine.backend import Array
from engine.text import NOTHING, Text
from engine.training.trace.cells.nodes import (
    Derivative,
    Node,
    Number,
    Product,
    Rows,
    Sum,
    Tensor,
    Two,
    exchanged,
    names,
    rewritten,
)
from engine.training.trace.cells.parsing import UnreadEquationError
from engine.training.trace.cells.story import Tensors, tree
from engine.training.trace.cells.values import Values
from engine.training.trace.entry import Stage

Bools = NDArray[np.bool_]
Told = tuple[Text, Callable[[tuple[int, ...]], float]]
"""What was probably forgotten, and what a cell is then."""


def tolerances(value: Array, digits: int) -> Array:
    """One unit of the last of `digits` significant digits of each number."""
    sizes = np.abs(np.asarray(value, np.float64))
    with np.errstate(divide="ignore"):
        exponents = np.where(sizes > 0, np.floor(np.log10(sizes)), 0.0)
    return np.asarray(10.0 ** (exponents - digits + 1))


def right(typed: Array, value: Array, tolerance: Array | float) -> Bools:
    """Which of the typed numbers are those of the trace; what was not typed is NaN, and not right."""
    allowed = np.broadcast_to(np.asarray(tolerance, np.float64), value.shape)
    with np.errstate(invalid="ignore"):
        return np.asarray(np.abs(typed - value.astype(np.float64)) <= allowed * (1 + 1e-9))


def likely_mistake(tensors: Tensors, name: str, typed: Array, tolerance: Array | float) -> Text:
    """What was probably forgotten where numbers of the tensor `name` are wrong; nothing where none is, or nothing is known.

    `typed` has the tensor's shape, with NaN for what was left out.
    """
    value = tensors[name].value
    wrong = [tuple(at) for at in np.argwhere(~np.isnan(typed) & ~right(typed, value, tolerance)).tolist()]
    allowed = np.broadcast_to(np.asarray(tolerance, np.float64), value.shape)
    for words, number in _mistakes(tensors, name) if wrong else ():
        if all(abs(typed[index] - number(index)) <= 2 * allowed[index] for index in wrong):
            return words
    return NOTHING


def _mistakes(tensors: Tensors, name: str) -> Iterator[Told]:
    traced = tensors[name]
    value = traced.value.astype(np.float64)
    rows = len(tensors["input"].value)
    yield Text("The sign is the other way round."), lambda index: float(-value[index])
    if value.ndim == 2 and value.shape[0] == value.shape[1]:
        yield Text("This is the transposed matrix."), lambda index: float(value[index[::-1]])
    if (before := tensors.get(name.removesuffix("/after"))) is not None and name.endswith("/after"):
        old = before.value.astype(np.float64)
        yield (
            Text("This is {name} before the update: the step is missing.", name=before.name),
            lambda index: float(old[index]),
        )
        yield (
            Text("The step has the wrong sign: it goes up the slope."),
            lambda index: float(2 * old[index] - value[index]),
        )
    yield from _of_the_equation(tensors, name, rows)
    if traced.stage in (Stage.LOSS, Stage.BACKWARD, Stage.GRADIENT):
        if rows > 1:
            yield _rows_missing(rows), lambda index: float(value[index] * rows)
        yield Text("The factor 2 is missing."), lambda index: float(value[index] / 2)
        yield Text("There is a factor 2 too much."), lambda index: float(value[index] * 2)


def _rows_missing(rows: int) -> Text:
    return Text("The division by the number of rows, N = {rows:,}, is missing.", rows=rows)


def _of_the_equation(tensors: Tensors, name: str, rows: int) -> Iterator[Told]:
    """By equations in which something is left out or exchanged."""
    traced = tensors[name]
    try:
        node = tree(traced)
    except UnreadEquationError:
        return
    if node is None:
        return
    for words, changed in _variants(tensors, node, rows):
        if changed == node:
            continue
        values = Values(tensors, traced, changed)
        yield words, partial(_number, values, changed)


def _number(values: Values, node: Node, index: tuple[int, ...]) -> float:
    return values.number(node, values.place(index))


def _variants(tensors: Tensors, node: Node, rows: int) -> Iterator[tuple[Text, Node]]:
    missing = Text("The derivative of the activation is missing.")
    yield missing, exchanged(node, Derivative, Number(1.0))
    for used in names(node):
        layer, _, part = used.rpartition("/")
        other = f"{layer}/dY"
        if part == "dZ" and other in tensors and tensors[other].shape == tensors[used].shape:
            yield missing, _renamed(node, used, other)
    if rows > 1:
        yield _rows_missing(rows), exchanged(node, Rows, Number(1.0))
        yield _rows_missing(rows), rewritten(node, _summed)
    for used in names(node):
        new = f"{used}/after"
        if new in tensors and not used.endswith("/after"):
            yield Text("The new {name} was used; the old one belongs here.", name=used), _renamed(node, used, new)
        old = used.removesuffix("/after")
        if old != used and old in tensors:
            yield Text("The old {name} was used; the new one belongs here.", name=old), _renamed(node, used, old)
        if _is_square(tensors, used):
            words = Text("{name} is to be transposed here.", name=used)
            yield words, rewritten(node, partial(_untransposed, name=used))
        if tensors[used].stage is Stage.GRADIENT:
            for words, factor in (
                (Text("The factor 2 is missing in {name}.", name=used), 0.5),
                (Text("The division by the number of rows is missing in {name}.", name=used), float(rows)),
            ):
                yield words, exchanged(node, Tensor(used), Two("·", Number(factor), Tensor(used)))


def _renamed(node: Node, old: str, new: str) -> Node:
    return rewritten(
        node, lambda each: Tensor(new, each.is_transposed) if isinstance(each, Tensor) and each.name == old else each
    )


def _summed(node: Node) -> Node:
    return Sum(node.x, node.over) if isinstance(node, Sum) and node.is_mean else node


def _untransposed(node: Node, name: str) -> Node:
    if isinstance(node, Product) and node.b == Tensor(name, is_transposed=True):
        return Product(node.a, Tensor(name))
    return node


def _is_square(tensors: Tensors, name: str) -> bool:
    shape = tensors[name].shape
    return len(shape) == 2 and shape[0] == shape[1]
