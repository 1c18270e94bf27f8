"""Through an update step by step, on and back, by operation, tensor, layer or phase. Pure."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Protocol

from engine.training.trace.entry import Stage


class Unit(StrEnum):
    """How far a step goes."""

    OPERATION = "operation"
    """To the next tensor that is computed from others."""
    TENSOR = "tensor"
    LAYER = "layer"
    """To the first operation of the next layer, on the way forward, backward, or in the optimizer."""
    PHASE = "phase"
    UPDATE = "update"
    EPOCH = "epoch"

    @property
    def is_within(self) -> bool:
        """True where a step usually stays in its update."""
        return self not in (Unit.UPDATE, Unit.EPOCH)


class Phase(StrEnum):
    """A part of an update, as a person goes through it."""

    FORWARD = "forward"
    LOSS = "loss"
    BACKWARD = "backward"
    OPTIMIZER = "optimizer"


class Walked(Protocol):
    """What is walked through: the lines of a catalogue, or the tensors of a trace."""

    @property
    def name(self) -> str:
        """The tensor's name."""

    @property
    def stage(self) -> Stage:
        """When it is made."""

    @property
    def operands(self) -> tuple[str, ...]:
        """What it is computed from."""


_PHASES = {
    Stage.FORWARD: Phase.FORWARD,
    Stage.LOSS: Phase.LOSS,
    Stage.BACKWARD: Phase.BACKWARD,
    Stage.GRADIENT: Phase.BACKWARD,
    Stage.UPDATE: Phase.OPTIMIZER,
}


def phase_of(tensor: Walked) -> Phase:
    """The phase in which a tensor is made."""
    return _PHASES[tensor.stage]


def layer_of(name: str) -> str:
    """The layer, or `input`, that a tensor belongs to; empty for what belongs to none, such as the loss."""
    node, slash, _ = name.partition("/")
    return node if slash or name == "input" else ""


def moved(tensors: Sequence[Walked], at: int, unit: Unit, by: int) -> int:
    """The place after one step from place `at`, on (`by` is 1) or back (−1): −1 or len(tensors) where it leaves the update.

    Back within a layer or phase leads to its first operation first. By update or epoch, every step leaves.
    """
    stops = places(tensors, unit)
    if by > 0:
        return next((place for place in stops if place > at), len(tensors))
    return next((place for place in reversed(stops) if place < at), -1)


def places(tensors: Sequence[Walked], unit: Unit) -> tuple[int, ...]:
    """Where steps of a unit stop."""
    computed = tuple(place for place, tensor in enumerate(tensors) if tensor.operands)
    match unit:
        case Unit.TENSOR:
            return tuple(range(len(tensors)))
        case Unit.OPERATION:
            return computed
        case Unit.LAYER:
            keys = [(phase_of(tensors[place]), layer_of(tensors[place].name)) for place in computed]
        case Unit.PHASE:
            keys = [(phase_of(tensors[place]), "") for place in computed]
        case _:
            return ()
    return tuple(place for at, place in enumerate(computed) if at == 0 or keys[at] != keys[at - 1])


def entered(tensors: Sequence[Walked], unit: Unit, by: int) -> int:
    """The place at which a step into an update arrives: the first one on the way on, the last one on the way back."""
    stops = places(tensors, unit) or range(len(tensors))
    return stops[0] if by > 0 else stops[-1]
