"""What an engine must be able to do: the protocol that both backends fulfil, and the values that pass through it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.floating[Any]]
Parameters = Mapping[str, Array]
"""Arrays by name, `<layer>/kernel` (in, out) and `<layer>/bias` (out,), in the network's order."""

State = Mapping[str, NDArray[Any]]
"""Parameters and optimizer state by name: all that is needed to go on exactly."""


class BackendError(Exception):
    """An engine that cannot run; the message is one sentence for a person."""


class PartName(StrEnum):
    """One part of the dataset."""

    TRAINING = "training"
    VALIDATION = "validation"


@dataclass(frozen=True)
class Arrays:
    """The tensors of a run, in the run's precision; x (rows, inputs), t (rows, outputs)."""

    x: Array
    t: Array
    x_validation: Array
    t_validation: Array


@dataclass(frozen=True)
class Block:
    """What one call of `advance` gave.

    `losses`: (updates,), the loss each batch saw before its update; the last one is not finite where the run diverged.
    `hits`: (updates,), rightly classified rows of each batch; empty where accuracy has no meaning.
    `validation_losses`, `validation_hits`: one entry for each epoch that ended in the block.
    """

    losses: Array
    hits: Array
    validation_losses: Array
    validation_hits: Array


@dataclass(frozen=True)
class Evaluation:
    """The loss over a whole part, and the rightly classified rows (None where accuracy has no meaning)."""

    loss: float
    hits: float | None
    rows: int

    @property
    def accuracy(self) -> float | None:
        """The share of rightly classified rows."""
        return None if self.hits is None or not self.rows else self.hits / self.rows


class Backend(Protocol):
    """One engine with its network, parameters, optimizer state and data."""

    @property
    def capacity(self) -> int:
        """The most updates that one call of `advance` may be asked for."""

    def advance(self, orders: NDArray[np.int32], first: int, count: int, learning_rate: float) -> Block:
        """Do `count` updates, fewer where a loss is not finite.

        `orders`: (slots, rows), the row order of consecutive epochs. `first` counts updates from the start of slot 0; after
        the last slot the first one comes again, so that one slot serves a run that does not shuffle. An array that was given
        before is not changed afterwards.
        """

    def parameters(self) -> dict[str, Array]:
        """Copies of all parameters."""

    def state(self) -> dict[str, NDArray[Any]]:
        """Copies of the parameters and the optimizer's state."""

    def restore(self, state: State) -> None:
        """Go back to a state that `state()` gave."""

    def predict(self, x: Array) -> Array:
        """The network's outputs for x (rows, inputs); shape (rows, outputs)."""

    def evaluate(self, part: PartName) -> Evaluation:
        """Loss and hits over a whole part, in one pass with the present parameters."""
