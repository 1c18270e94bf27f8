"""The network: named nodes that name their inputs, a directed acyclic graph. Edits give a new network."""

from collections.abc import Iterable
from typing import Self

from pydantic import Field, field_validator

from engine.spec.base import Spec
from engine.spec.layers import Add, Concatenate, Layer

INPUT = "input"
"""The reserved name of the data that enters the network."""


class Node(Spec):
    """A layer in its place: its name, what it computes, and the nodes (or `input`) that feed it."""

    name: str = Field(
        min_length=1,
        max_length=60,
        title="Name",
        description="Names the layer on screen and its arrays in weight files.",
    )
    layer: Layer
    inputs: tuple[str, ...] = (INPUT,)

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

    nodes: tuple[Node, ...] = ()

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
        return tuple(node.name for node in self.nodes)

    def node(self, name: str) -> Node:
        """The node called `name`. Raises KeyError when there is none."""
        for node in self.nodes:
            if node.name == name:
                return node
        raise KeyError(name)

    def consumers(self, name: str) -> tuple[Node, ...]:
        """The nodes that take `name` as an input."""
        return tuple(node for node in self.nodes if name in node.inputs)

    @property
    def sinks(self) -> tuple[Node, ...]:
        """The nodes that feed no other; a network that can be trained has exactly one, its output."""
        return tuple(node for node in self.nodes if not self.consumers(node.name))

    @property
    def output(self) -> Node:
        """The only sink. Raises ValueError when there is not exactly one."""
        (sink,) = self.sinks
        return sink

    def fresh_name(self, stem: str = "hidden") -> str:
        """The first of stem_1, stem_2, … that no node has."""
        number = 1
        while f"{stem}_{number}" in self.names:
            number += 1
        return f"{stem}_{number}"

    def with_node(self, name: str, changed: Node) -> Self:
        """The network with node `name` replaced; when its name changes, the nodes it feeds follow."""

        def follow(node: Node) -> Node:
            if node.name == name:
                return changed
            return node.replace(inputs=tuple(changed.name if i == name else i for i in node.inputs))

        return self.replace(nodes=tuple(follow(node) for node in self.nodes))

    def inserted_after(self, name: str, node: Node) -> Self:
        """The network with `node` between `name` (or `input`) and all that it fed."""
        placed = node.replace(inputs=(name,))
        moved = [n.replace(inputs=tuple(node.name if i == name else i for i in n.inputs)) for n in self.nodes]
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

    def branched(self, name: str, node: Node, join: Add | Concatenate) -> Self:
        """A branch beside node `name`: `node` gets the same inputs, and `join` brings both together again."""
        beside = node.replace(inputs=self.node(name).inputs)
        joined = Node(name=self.fresh_name(join.kind), layer=join, inputs=(name, node.name))
        moved = [n.replace(inputs=tuple(joined.name if i == name else i for i in n.inputs)) for n in self.nodes]
        at = self.names.index(name) + 1
        return self.replace(nodes=(*moved[:at], beside, joined, *moved[at:]))

    def removed(self, name: str) -> Self:
        """The network without node `name`; what it fed is fed by its inputs instead."""
        gone = self.node(name)

        def bridge(node: Node) -> Node:
            inputs = [j for i in node.inputs for j in (gone.inputs if i == name else (i,))]
            is_join = isinstance(node.layer, Add | Concatenate)
            return node.replace(inputs=tuple(dict.fromkeys(inputs)) if is_join else tuple(inputs[:1]))

        return self.replace(nodes=tuple(bridge(node) for node in self.nodes if node.name != name))

    def moved(self, name: str, *, later: bool) -> Self:
        """The network with node `name` exchanged with the neighbour it feeds (`later`) or that feeds it.

        Raises ValueError where the node has not exactly one such neighbour, or either of them is a join.
        """
        if later:
            followers = self.consumers(name)
            if len(followers) != 1:
                raise ValueError(f"'{name}' feeds {len(followers)} layers and cannot change places with one of them")
            return self.moved(followers[0].name, later=False)
        node = self.node(name)
        if node.inputs == (INPUT,):
            raise ValueError(f"'{name}' is the first layer")
        before = self.node(node.inputs[0])
        if len(node.inputs) != 1 or len(before.inputs) != 1 or len(self.consumers(before.name)) != 1:
            raise ValueError(f"'{name}' and '{before.name}' are parts of a branch and cannot change places")
        swapped = {node.name: before.name, before.name: node.name}

        def exchange(other: Node) -> Node:
            if other.name == node.name:
                return other.replace(inputs=before.inputs)
            if other.name == before.name:
                return other.replace(inputs=(node.name,))
            return other.replace(inputs=tuple(before.name if i == node.name else i for i in other.inputs))

        placed = {n.name: exchange(n) for n in self.nodes}
        return self.replace(nodes=tuple(placed[swapped.get(n, n)] for n in self.names))
