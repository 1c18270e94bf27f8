"""What an engine must be able to do to walk down a function: the protocol of a walker, and the values that pass through it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from engine.backend import Array, Arrays, Parameters
from engine.config.experiment import Experiment
from engine.expression import Expression


@dataclass(frozen=True)
class FormulaFunction:
    """A formula of `variables`, in the order of a point's coordinates."""

    expression: Expression
    variables: tuple[str, ...]


@dataclass(frozen=True)
class Weight:
    """One entry of an array of parameters: the array's name, and the entry's index in it."""

    array: str
    index: tuple[int, ...]


@dataclass(frozen=True, eq=False)
class LossFunction:
    """The loss of a network over all training rows as a function of `weights`, all other parameters held fast.

    What layers draw (dropout, noise) is what the first update of a run draws, at every point. Limits of weights are not kept.
    """

    experiment: Experiment
    arrays: Arrays
    parameters: Parameters
    weights: tuple[Weight, ...]


Function = FormulaFunction | LossFunction
"""What can be walked down: a number for each point of k coordinates."""


@dataclass(frozen=True, eq=False)
class WalkStep:
    """One update. `at`: where the gradient was taken, the look-ahead point of the textbook's Nesterov; else where it began.

    `value` and `gradient` (k,) are the function's there; `position` (k,) is what the update leaves, as are the optimizer's `slots`
    by their names in `engine/config/optimizers`, (k,) each or (1,).
    """

    at: Array
    value: float
    gradient: Array
    position: Array
    slots: Mapping[str, Array]


class Walker(Protocol):
    """An optimizer on its way down a function."""

    def step(self, rate: float) -> WalkStep:
        """Do one update at this learning rate."""

    def values(self, points: Array) -> Array:
        """The function at points (n, k); shape (n,)."""
