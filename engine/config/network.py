"""The network: named nodes that name their inputs, a directed acyclic graph. Edits give a new network."""

from collections.abc import Iterable
from functools import cached_property
from typing import Self

from pydantic import Field, field_validator

from engine.config.base import Many, Spec
from engine.config.layers import Join, Layer

INPUT = "input"
"""The reserved name of the data that enters the network."""

MAX_NAME = 60
"""Characters of a node's name."""


class Node(Spec):
    """A layer in its place: its name, what it computes, and the nodes (or `input`) that feed it."""

    name: str = Field(
        min_length=1,
        max_length=MAX_NAME,
        title="Name",
        description="Names the layer on screen and its arrays in weight files.",
    )
    layer: Layer
    inputs: Many[str] = (INPUT,)

    @field_validator("name")
    @classmethod
    def _is_a_plain_name(cls, name: str) -> str:
        if name == INPUT:
            raise ValueError("'input' is the name of the data; choose another name")
        if "/" in name or not name.isprintable() or name != name.strip():
            raise ValueError(f"'{name}' cannot be a layer's name; leave out '/', control characters and outer blanks")
        return name


class Network(Spec):
    """Nodes in the order in which they are drawn and computed."""

    nodes: Many[Node] = ()

    @classmethod
    def stack(cls, layers: Iterable[Layer]) -> Self:
        """A plain stack, named hidden_1, hidden_2, … output."""
        chosen = tuple(layers)
        names = [f"hidden_{i}" for i in range(1, len(chosen))] + ["output"]
        inputs = [INPUT, *names]
        return cls(
            nodes=tuple(
                Node(name=n, layer=layer, inputs=(i,)) for n, layer, i in zip(names, chosen, inputs, strict=False)
            )
        )

    @property
    def names(self) -> tuple[str, ...]:
        """All nodes' names, in order."""
        return self._names

    def has(self, name: str) -> bool:
        """True where a node is called `name`."""
        return name in self._by_name

    def node(self, name: str) -> Node:
        """The node called `name`. Raises KeyError when there is none."""
        return self._by_name[name]

    def consumers(self, name: str) -> tuple[Node, ...]:
        """The nodes that take `name` as an input, in the order of the network."""
        return self._consumers.get(name, ())

    @property
    def sinks(self) -> tuple[Node, ...]:
        """The nodes that feed no other, in the order of the network: its outputs."""
        fed = {name for node in self.nodes for name in node.inputs}
        return tuple(node for node in self.nodes if node.name not in fed)

    @property
    def outputs(self) -> tuple[Node, ...]:
        """The nodes whose outputs the loss compares with the targets: the sinks. Target entries are split over them in order."""
        return self.sinks

    @property
    def output(self) -> Node:
        """The only output. Raises ValueError when there is not exactly one."""
        (sink,) = self.sinks
        return sink

    @property
    def thawed(self) -> Self:
        """The network in which no layer is frozen."""
        return self.replace(
            nodes=tuple(
                node.replace(layer=node.layer.replace(trainable=True)) if node.layer.is_frozen else node
                for node in self.nodes
            )
        )

    def fresh_name(self, stem: str = "hidden") -> str:
        """The first of stem_1, stem_2, … that no node has."""
        number = 1
        while self.has(f"{stem}_{number}"):
            number += 1
        return f"{stem}_{number}"

    def with_node(self, name: str, changed: Node) -> Self:
        """The network with node `name` replaced; when its name changes, the nodes it feeds follow."""

        def follow(node: Node) -> Node:
            if node.name == name:
                return changed
            return _fed_by_another(node, name, changed.name)

        return self.replace(nodes=tuple(follow(node) for node in self.nodes))

    def inserted_after(self, name: str, node: Node) -> Self:
        """The network with `node` between `name` (or `input`) and all that it fed."""
        placed = node.replace(inputs=(name,))
        moved = [_fed_by_another(each, name, node.name) for each in self.nodes]
        at = 0 if name == INPUT else self.names.index(name) + 1
        return self.replace(nodes=(*moved[:at], placed, *moved[at:]))

    def inserted_before(self, name: str, node: Node) -> Self:
        """The network with `node` between `name` and all that fed it; a join keeps its own inputs together."""
        target = self.node(name)
        at = self.names.index(name)
        if len(target.inputs) == 1:
            placed, fed = node.replace(inputs=target.inputs), target.replace(inputs=(node.name,))
        else:
            placed = node.replace(inputs=target.inputs[:1])
            fed = target.replace(inputs=(node.name, *target.inputs[1:]))
        return self.replace(nodes=(*self.nodes[:at], placed, fed, *self.nodes[at + 1 :]))

    def branched(self, name: str, node: Node, join: Join) -> Self:
        """A branch beside node `name`: `node` gets the same inputs, and `join` brings both together again.

        Beside a join, a Dense layer gets the first of its inputs.
        """
        inputs = self.node(name).inputs
        beside = node.replace(inputs=inputs if is_join(node) else inputs[:1])
        taken = self.replace(nodes=(*self.nodes, beside))
        joined = Node(name=taken.fresh_name(join.kind), layer=join, inputs=(name, node.name))
        moved = [_fed_by_another(each, name, joined.name) for each in self.nodes]
        at = self.names.index(name) + 1
        return self.replace(nodes=(*moved[:at], beside, joined, *moved[at:]))

    def removed(self, name: str) -> Self:
        """The network without node `name`; what it fed is fed by its inputs instead.

        Where a removed join leaves a Dense layer to choose, that goes on from the branch that holds the others, else from
        the first; branches that then lead nowhere go with the join, and a join left with one input goes, too.
        """
        gone = self.node(name)
        through = self._way_through(gone)

        def bridge(node: Node) -> Node:
            if name not in node.inputs:
                return node
            if not is_join(node):
                return node.replace(inputs=through)
            inputs = [j for i in node.inputs for j in (gone.inputs if i == name else (i,))]
            return node.replace(inputs=tuple(dict.fromkeys(inputs)))

        bridged = self.replace(nodes=tuple(bridge(node) for node in self.nodes if node.name != name))
        for left in gone.inputs:
            if left not in through:
                bridged = bridged._without_dead_end(left)
        for fed in self.consumers(name):
            if is_join(fed) and bridged.has(fed.name) and len(bridged.node(fed.name).inputs) < 2:
                bridged = bridged.removed(fed.name)
        return bridged

    def moved(self, name: str, *, later: bool) -> Self:
        """The network with node `name` exchanged with the neighbour it feeds (`later`) or that feeds it.

        Raises ValueError where the node has not exactly one such neighbour, or either of them is a join.
        """
        if later:
            followers = self.consumers(name)
            if not followers:
                raise ValueError(f"'{name}' is the last layer")
            if len(followers) > 1:
                raise ValueError(f"'{name}' feeds {len(followers)} layers and cannot change places with one of them")
            return self._exchanged(self.node(name), followers[0])
        node = self.node(name)
        if node.inputs == (INPUT,):
            raise ValueError(f"'{name}' is the first layer")
        if len(node.inputs) != 1:
            raise ValueError(f"'{name}' takes {len(node.inputs)} inputs and cannot change places with one of them")
        return self._exchanged(self.node(node.inputs[0]), node)

    def inserted_between(self, source: str, target: str, node: Node) -> Self:
        """The network with `node` on the link from `source` (or `input`) to `target`."""
        fed = _fed_by_another(self.node(target), source, node.name)
        at = self.names.index(target)
        return self.replace(nodes=(*self.nodes[:at], node.replace(inputs=(source,)), fed, *self.nodes[at + 1 :]))

    def placed_between(self, name: str, source: str, target: str) -> Self:
        """The network with node `name` taken out of its place and put on the link from `source` (or `input`) to `target`.

        What it fed is fed by its input. Raises ValueError where it has several inputs, or is all that there is of a branch.
        """
        node = self.node(name)
        if len(node.inputs) != 1:
            raise ValueError(f"'{name}' takes {len(node.inputs)} inputs and stays where they meet")
        if name in (source, target):
            raise ValueError(f"'{name}' is there already")
        for fed in self.consumers(name):
            if is_join(fed) and node.inputs[0] in fed.inputs:
                raise ValueError(f"'{name}' is all that there is of a branch, which would vanish")
        left = tuple(_fed_by_another(each, name, node.inputs[0]) for each in self.nodes if each.name != name)
        return self.replace(nodes=left).inserted_between(source, target, node)

    def downstream(self, name: str) -> frozenset[str]:
        """The names of all nodes that depend on `name`; on a cycle a node depends on itself."""
        found: set[str] = set()
        waiting = [name]
        while waiting:
            new = {node.name for node in self.consumers(waiting.pop())} - found
            found |= new
            waiting += new
        return frozenset(found)

    def possible_inputs(self, name: str) -> tuple[str, ...]:
        """`input` and the nodes that may feed node `name` without closing a cycle, in order."""
        after = self.downstream(name)
        return (INPUT, *(other for other in self.names if other != name and other not in after))

    def _way_through(self, join: Node) -> tuple[str, ...]:
        """The one input from which the work goes on when `join` is removed."""
        for name in join.inputs:
            if self.downstream(name).isdisjoint(join.inputs):
                return (name,)
        return join.inputs[:1]

    def _without_dead_end(self, name: str) -> Self:
        """The network without node `name` and all that only led to it, if it feeds nothing."""
        if not self.has(name) or self.consumers(name):
            return self
        shorter = self.replace(nodes=tuple(node for node in self.nodes if node.name != name))
        for before in self.node(name).inputs:
            shorter = shorter._without_dead_end(before)
        return shorter

    def _exchanged(self, before: Node, after: Node) -> Self:
        """The network with `before`, which feeds `after`, behind it."""
        if len(after.inputs) != 1 or len(before.inputs) != 1 or len(self.consumers(before.name)) != 1:
            raise ValueError(f"'{before.name}' and '{after.name}' are parts of a branch and cannot change places")
        swapped = {after.name: before.name, before.name: after.name}

        def exchange(other: Node) -> Node:
            if other.name == after.name:
                return other.replace(inputs=before.inputs)
            if other.name == before.name:
                return other.replace(inputs=(after.name,))
            return _fed_by_another(other, after.name, before.name)

        placed = {n.name: exchange(n) for n in self.nodes}
        return self.replace(nodes=tuple(placed[swapped.get(n, n)] for n in self.names))

    @cached_property
    def _names(self) -> tuple[str, ...]:
        return tuple(node.name for node in self.nodes)

    @cached_property
    def _by_name(self) -> dict[str, Node]:
        """The nodes by name; the first of a name where two have it."""
        return {node.name: node for node in reversed(self.nodes)}

    @cached_property
    def _consumers(self) -> dict[str, tuple[Node, ...]]:
        """The nodes that each name feeds."""
        found: dict[str, list[Node]] = {}
        for node in self.nodes:
            for name in dict.fromkeys(node.inputs):
                found.setdefault(name, []).append(node)
        return {name: tuple(nodes) for name, nodes in found.items()}


def _fed_by_another(node: Node, name: str, other: str) -> Node:
    """`node` with `other` in place of its input `name`; itself where `name` does not feed it."""
    if name not in node.inputs:
        return node
    return node.replace(inputs=tuple(other if each == name else each for each in node.inputs))


def is_join(node: Node) -> bool:
    """True for layers that bring several inputs together."""
    return node.layer.is_join
