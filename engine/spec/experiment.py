"""The experiment: recipe, network, training, and the initial weights that a person gave."""

from pydantic import Field

from engine.spec.base import Spec
from engine.spec.network import Network
from engine.spec.recipe import Recipe
from engine.spec.training import Training

Matrix = tuple[tuple[float, ...], ...]
"""Rows of numbers; a bias is one row."""


class GivenWeights(Spec):
    """The initial values of one array, typed, pasted or opened. A bias of n units is one row of n numbers."""

    name: str = Field(description="`<layer>/kernel` or `<layer>/bias`.")
    values: Matrix

    @property
    def shape(self) -> tuple[int, int]:
        """Rows and columns (the first row's)."""
        return len(self.values), len(self.values[0]) if self.values else 0


class Experiment(Spec):
    """All that decides a run but the table: the same experiment on the same table is the same run."""

    recipe: Recipe = Recipe()
    network: Network = Network()
    training: Training = Training()
    initial_weights: tuple[GivenWeights, ...] = ()

    def given(self, name: str) -> GivenWeights | None:
        """The given initial values of the array `name`, or None where they are drawn from the seed."""
        return next((weights for weights in self.initial_weights if weights.name == name), None)
