"""What an engine must be able to do: the protocol that both backends fulfil, and the values that pass through it."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from engine.config.breakpoints import Breakpoint
from engine.text import UserError

Array = NDArray[np.floating[Any]]
Parameters = Mapping[str, Array]
"""Arrays by name, `<layer>/kernel` (in, out) and `<layer>/bias` (out,), in the network's order."""

State = Mapping[str, NDArray[Any]]
"""Parameters by their names, and `/optimizer/…`, `/watch`: all that is needed to go on exactly.

The names are the same in both engines: `/optimizer/steps` counts the optimizer's steps, and `/optimizer/m` (by the slot's name in
`engine/config/optimizers`) is one vector, the slot of all trained arrays end to end. So one engine can go on from the other's
state.
"""

LEADER, FOLLOWER = "/leader:", "/follower:"
"""What stands before the names in the state of two engines."""


def with_parameters_of(state: State, other: State) -> State:
    """The parameters of `state` with the rest of `other`: optimizer, stopping rules."""
    return {name: (state if is_parameter(name) else other)[name] for name in other}


def is_parameter(name: str) -> bool:
    """A parameter's name begins with a layer's name, which has no slash; all other state begins with one."""
    return not name.removeprefix(LEADER).removeprefix(FOLLOWER).startswith("/")


Numbers = tuple[NDArray[np.float64], ...]
"""What each of several breakpoints holds: a vector."""

LOSS = "loss"
ACCURACY = "accuracy/"
"""Names of series: what a network minimises, and, with an output's name behind it, the share of rows that it classifies rightly."""

WATCH = "/watch"
"""The state of the stopping rules; a state without it is one in which they have seen nothing."""


class BackendError(UserError):
    """An engine that cannot run; the message is one sentence for a person."""


class PartName(StrEnum):
    """One part of the dataset."""

    TRAINING = "training"
    VALIDATION = "validation"
    TEST = "test"


@dataclass(frozen=True)
class Arrays:
    """The tensors of a run, in the run's precision; x (rows, …), t (rows, outputs): the entries of all targets side by side.

    w: (rows,), how much each row counts in the loss, for all parts or for none. `one_hot`: the entries of t, from … up to …,
    of each target that is encoded one-hot. The test part, None where no rows are kept
    aside, is read by `evaluate` alone.
    """

    x: Array
    t: Array
    x_validation: Array
    t_validation: Array
    w: Array | None = None
    w_validation: Array | None = None
    x_test: Array | None = None
    t_test: Array | None = None
    w_test: Array | None = None
    one_hot: tuple[tuple[int, int], ...] = ()

    @property
    def is_weighted(self) -> bool:
        """True where rows may count differently."""
        return self.w is not None

    def part(self, name: PartName) -> tuple[Array, Array, Array | None]:
        """x, t and w of one part. Raises ValueError for a test part where no rows are kept aside."""
        match name:
            case PartName.TRAINING:
                return self.x, self.t, self.w
            case PartName.VALIDATION:
                return self.x_validation, self.t_validation, self.w_validation
            case PartName.TEST:
                if self.x_test is None or self.t_test is None:
                    raise ValueError("no rows are kept aside to test")
                return self.x_test, self.t_test, self.w_test


@dataclass(frozen=True)
class Chunk:
    """What one call of `advance` is to do: `count` updates.

    `orders`: (slots, rows), the row order of consecutive epochs. `first` counts updates from the start of slot 0; after the
    last slot the first one comes again, so that one slot serves a run that does not shuffle. An array that was given before
    is not changed afterwards.
    `rates`: (count,), the learning rate of each update, or (1,) where the run's schedule keeps it constant.
    `update`: the updates done since the run's beginning. `seconds`: the time spent on them.
    `stops`: whether a stopping rule ends the call; a replay does not stop where the run has not.
    `breakpoints`: what ends the call, too; `seen`: the numbers that each of them holds (`engine/config/breakpoints.py`).
    """

    orders: NDArray[np.int32]
    first: int
    count: int
    rates: NDArray[np.float64]
    update: int = 0
    seconds: float = 0.0
    stops: bool = True
    breakpoints: tuple[Breakpoint, ...] = ()
    seen: Numbers = ()


@dataclass(frozen=True)
class Sighting:
    """What the breakpoints of a chunk have seen: their numbers before and after the last update, and the places of those that came
    true at it. An update whose loss is not finite is not looked at.
    """

    before: Numbers = ()
    now: Numbers = ()
    fired: tuple[int, ...] = ()


@dataclass(frozen=True)
class Block:
    """What one call of `advance` gave.

    `series`: what each update has measured, by name: (updates,). A network tells the loss that each batch saw before its
    update, and for each output of which accuracy has a meaning the share of the batch's rows that were classified rightly.
    `validation`: the same of the validation part, one entry for each epoch that ended in the block.
    `rate`: the learning rate of the last update. `stopped`: the places of the stopping rules that held where they ended the
    block, else nothing. `best_epoch`: the number of the epoch whose weights a rule will restore; 0 where none does.
    `sighting`: what the breakpoints have seen.
    """

    series: Mapping[str, Array]
    validation: Mapping[str, Array]
    rate: float = 0.0
    stopped: tuple[int, ...] = ()
    best_epoch: int = 0
    sighting: Sighting = Sighting()

    @property
    def updates(self) -> int:
        """How many updates were done."""
        return len(next(iter(self.series.values())))

    @property
    def is_finite(self) -> bool:
        """False where the last update has measured something that is no finite number: the run diverged."""
        return all(math.isfinite(values[-1]) for values in self.series.values() if len(values))

    def cut(self, updates: int, epochs: int) -> "Block":
        """The block without what follows its first `updates` and `epochs`, and so without what ended it."""
        series = {name: values[:updates] for name, values in self.series.items()}
        validation = {name: values[:epochs] for name, values in self.validation.items()}
        return Block(series, validation, rate=self.rate, sighting=replace(self.sighting, fired=()))


@dataclass(frozen=True)
class Evaluation:
    """What a whole part of `rows` rows gives, by the names of the series."""

    values: Mapping[str, float]
    rows: int


class Backend(Protocol):
    """One engine with its network, parameters, optimizer state and data."""

    @property
    def capacity(self) -> int:
        """The most updates that one call of `advance` may be asked for."""

    def warm(self) -> None:
        """Do beforehand what the first call of each method would have to do; nothing is trained."""

    def advance(self, chunk: Chunk) -> Block:
        """Do the updates of `chunk`: fewer where a loss is not finite, a stopping rule holds, or a breakpoint comes true."""

    def trace(self, chunk: Chunk) -> dict[str, Array]:
        """Do the first update of `chunk`, and give copies of all that it computed, by the names of `training/trace/plan.py`.

        What the states before and after tell is not among it. Where the loss is not finite the update ends there, and the rest
        is missing. It is for a state that is restored before and left afterwards.
        """

    def parameters(self) -> dict[str, Array]:
        """Copies of all parameters."""

    def state(self) -> dict[str, NDArray[Any]]:
        """Copies of the parameters, the optimizer's state and that of the stopping rules (`watch`)."""

    def restore(self, state: State) -> None:
        """Go back to a state that `state()` gave; without `/watch` the stopping rules begin anew."""

    def predict(self, x: Array) -> Array:
        """The network's outputs for x (rows, …), all entries of all outputs side by side: (rows, entries)."""

    def evaluate(self, part: PartName) -> Evaluation:
        """All that the series tell, over a whole part, in one pass with the present parameters."""
