"""A dataflow graph as a value: operations, the tensors between them with what they held, and what an engine must do to give one."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Any, Protocol, runtime_checkable

from numpy.typing import NDArray

from engine.backend import Chunk
from engine.expression import Expression

MAX_ENTRIES = 100_000
"""Entries of a tensor whose value is kept; of a larger one only type and shape are told."""


class Phase(StrEnum):
    """What part of an update an operation belongs to; all of a program is forward."""

    FORWARD = "forward"
    LOSS = "loss"
    BACKWARD = "backward"
    UPDATE = "update"


@dataclass(frozen=True, eq=False)
class FlowTensor:
    """What flows along an edge. `called`: the name that the program or the lab has for it; empty where there is none.

    `value`: of the shape and type, after the run; None for a handle of a variable, and for what is too large.
    """

    name: str
    dtype: str
    shape: tuple[int, ...]
    value: NDArray[Any] | None = None
    called: str = ""


@dataclass(frozen=True, eq=False)
class FlowOperation:
    """A node. `inputs`: the names of tensors; `controls`: the operations that must be done before, though nothing flows.

    `owner`: the layer that it belongs to, empty where it is none's. `device`: where it ran, such as `CPU:0`; empty where that
    cannot be told. `settings`: what changes its meaning, such as `transpose_a`.
    """

    name: str
    type: str
    inputs: tuple[str, ...]
    outputs: tuple[FlowTensor, ...]
    controls: tuple[str, ...] = ()
    phase: Phase = Phase.FORWARD
    owner: str = ""
    device: str = ""
    settings: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False)
class Dataflow:
    """A graph that was run once; its operations in an order in which they can be done."""

    operations: tuple[FlowOperation, ...]

    @cached_property
    def tensors(self) -> Mapping[str, FlowTensor]:
        """All tensors by name."""
        return {tensor.name: tensor for operation in self.operations for tensor in operation.outputs}

    @cached_property
    def called(self) -> Mapping[str, FlowTensor]:
        """Those whose value has a name of the program's or the lab's, by that name; of several the first."""
        named = [tensor for tensor in self.tensors.values() if tensor.called and tensor.value is not None]
        return {tensor.called: tensor for tensor in reversed(named)}

    @cached_property
    def makers(self) -> Mapping[str, FlowOperation]:
        """Which operation makes a tensor, by the tensor's name."""
        return {tensor.name: operation for operation in self.operations for tensor in operation.outputs}

    @property
    def edges(self) -> int:
        """How many inputs all operations have together."""
        return sum(len(operation.inputs) for operation in self.operations)

    @property
    def devices(self) -> tuple[str, ...]:
        """Where operations ran, each once."""
        return tuple(dict.fromkeys(each.device for each in self.operations if each.device))


@dataclass(frozen=True)
class Statement:
    """`name = expression`. The expression's variables are names of statements before it."""

    name: str
    expression: Expression


@dataclass(frozen=True)
class FlowProgram:
    """A few statements, computed in `dtype`: int32 where all is whole, else float32."""

    statements: tuple[Statement, ...]
    dtype: str


@runtime_checkable
class Graphed(Protocol):
    """An engine that computes by a dataflow graph."""

    def dataflow(self, chunk: Chunk) -> Dataflow:
        """Do the first update of `chunk` as a graph of its own, and give the graph with all values.

        It is for a state that is restored before and left afterwards, as `Backend.trace` is.
        """
