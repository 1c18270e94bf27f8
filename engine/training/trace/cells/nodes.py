"""The right side of an equation as a tree. No numbers of a trace, no text."""

from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from typing import Any


class Over(StrEnum):
    """What a sum runs over, by the words of the equations."""

    ROWS = "the rows"
    ALL_BUT_LAST = "all axes but the last"
    LAST = "the last axis"
    VECTORS = "the vectors of a row"
    ALL = "all"


@dataclass(frozen=True)
class Number:
    """A number as the equation has it."""

    value: float


@dataclass(frozen=True)
class Tensor:
    """A tensor of the trace."""

    name: str
    is_transposed: bool = False


@dataclass(frozen=True)
class Rows:
    """N, how many rows the batch has, `times` vectors of each."""

    times: int = 1


@dataclass(frozen=True)
class Moved:
    """Entries of tensors at other places. `kind`: shape, part, beside, placed; `start`, `stop`: of a part along the last axis."""

    kind: str
    names: tuple[str, ...]
    start: int = 0
    stop: int = 0


@dataclass(frozen=True)
class Negative:
    """−x."""

    x: "Node"


@dataclass(frozen=True)
class Two:
    """`a` and `b` with a sign between them: + − · /."""

    sign: str
    a: "Node"
    b: "Node"


@dataclass(frozen=True)
class Power:
    """x to the n."""

    x: "Node"
    n: "Node"


@dataclass(frozen=True)
class Call:
    """A function by its name: max, min, sign, sqrt, abs, exp, log, tanh, cosh, sin, cos, arctan, Φ."""

    name: str
    of: tuple["Node", ...]


@dataclass(frozen=True)
class Derivative:
    """φ' of something, worked out in `x`."""

    x: "Node"


@dataclass(frozen=True)
class Sum:
    """The sum of x, or its mean."""

    x: "Node"
    over: Over
    is_mean: bool = False


@dataclass(frozen=True)
class Product:
    """A product of matrices."""

    a: Tensor
    b: Tensor


@dataclass(frozen=True)
class Case:
    """`a` where `left` `sign` `right`, else `b`."""

    left: "Node"
    sign: str
    right: "Node"
    a: "Node"
    b: "Node"


@dataclass(frozen=True)
class OneHot:
    """1 at the class that the tensor x names, else 0."""

    x: "Node"


@dataclass(frozen=True)
class Sides:
    """The targets x as −1 and 1: where all of them are 0 or 1, a 0 counts as −1."""

    x: "Node"


Node = (
    Number | Tensor | Rows | Moved | Negative | Two | Power | Call | Derivative | Sum | Product | Case | OneHot | Sides
)


def children(node: Node) -> tuple[Node, ...]:
    """The nodes right below."""
    found: list[Node] = []
    for each in fields(node):
        value = getattr(node, each.name)
        found += [part for part in (value if isinstance(value, tuple) else (value,)) if isinstance(part, Node)]
    return tuple(found)


def names(node: Node) -> tuple[str, ...]:
    """The tensors in the tree, in the order in which they stand in it."""
    if isinstance(node, Tensor):
        return (node.name,)
    if isinstance(node, Moved):
        return node.names
    return tuple(dict.fromkeys(name for child in children(node) for name in names(child)))


def exchanged(node: Node, old: type[Node] | Node, new: Node) -> Node:
    """The tree with another node in the place of each that is `old`, or of that kind."""
    return rewritten(
        node, lambda each: new if (isinstance(each, old) if isinstance(old, type) else each == old) else each
    )


def rewritten(node: Node, by: Callable[[Node], Node]) -> Node:
    """The tree with each node as `by` makes it; what it has changed is left as it is then."""
    if (made := by(node)) != node:
        return made
    changed: dict[str, Any] = {}
    for each in fields(node):
        value = getattr(node, each.name)
        if isinstance(value, tuple):
            changed[each.name] = tuple(rewritten(part, by) if isinstance(part, Node) else part for part in value)
        elif isinstance(value, Node):
            changed[each.name] = rewritten(value, by)
    rebuilt: Node = replace(node, **changed)
    return rebuilt
