"""The groups of a dataflow graph that fold: an update's phases, and in them the layers. Plain values, no Qt."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise

from engine.dataflow import Dataflow, FlowOperation, Phase

ROOT = ""


@dataclass(frozen=True, eq=False)
class Group:
    """Operations that belong together. `children`: keys of groups and names of operations, in the order of computation.

    `owner`: the layer; empty for a whole phase.
    """

    key: str
    phase: Phase
    owner: str
    children: list[str] = field(default_factory=list)
    operations: list[FlowOperation] = field(default_factory=list)

    @property
    def devices(self) -> tuple[str, ...]:
        """Where its operations ran, each once."""
        return tuple(dict.fromkeys(each.device for each in self.operations if each.device))


@dataclass(frozen=True, eq=False)
class Tree:
    """All groups by key, the whole graph under `ROOT`; and the way from there to each operation, as keys."""

    flow: Dataflow
    groups: Mapping[str, Group]
    paths: Mapping[str, tuple[str, ...]]

    def within(self, key: str) -> Iterator[str]:
        """The groups in a group, at any depth."""
        for child in self.groups[key].children:
            if child in self.groups:
                yield child
                yield from self.within(child)

    def shown(self, name: str, opened: frozenset[str]) -> str:
        """What stands for an operation in a drawing with these groups unfolded: itself, or the outermost folded group."""
        return next((key for key in self.paths[name] if key != ROOT and key not in opened), name)


def tree_of(flow: Dataflow) -> Tree:
    """The groups of a graph; a program, which is of one phase, has none."""
    groups = {ROOT: Group(ROOT, Phase.FORWARD, "")}
    paths: dict[str, tuple[str, ...]] = {}
    has_phases = len({each.phase for each in flow.operations}) > 1
    for operation in flow.operations:
        keys = [ROOT]
        if has_phases:
            keys.append(operation.phase.value)
            if operation.owner:
                keys.append(f"{operation.phase.value}/{operation.owner}")
        for above, key in pairwise(keys):
            if key not in groups:
                groups[key] = Group(key, operation.phase, operation.owner if "/" in key else "")
                groups[above].children.append(key)
        groups[keys[-1]].children.append(operation.name)
        for key in keys:
            groups[key].operations.append(operation)
        paths[operation.name] = tuple(keys)
    return Tree(flow, groups, paths)
