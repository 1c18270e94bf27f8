"""All that is said of the features over some rows: the three ways side by side, for each target."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.importance.connections import ConnectionWeights, connection_weights, why_no_connection_weights
from engine.importance.gradients import GradientImportance, gradient_importance
from engine.importance.permutation import REPEATS, PermutationImportance, Permuted, permutation_importance
from engine.importance.rows import Rows
from engine.model.model import Model
from engine.progress import Progress, no_progress, subrange
from engine.text import Text

OF_GRADIENTS = 0.05
"""The share of the work that the gradients are."""


@dataclass(frozen=True, eq=False)
class Importance:
    """`names`: the features; `targets`: what is predicted. `connections`: None where `why_not` tells the reason."""

    names: tuple[str, ...]
    targets: tuple[str, ...]
    rows: Rows
    permuted: PermutationImportance
    gradients: GradientImportance
    connections: ConnectionWeights | None
    why_not: Text

    def order(self, target: int) -> NDArray[np.intp]:
        """The features, the most important first by the target's usual score."""
        return order_of(self.permuted.targets[target][0].means)

    def usual(self, target: int) -> Permuted:
        """The target's usual score, permuted."""
        return self.permuted.targets[target][0]


def importance(
    model: Model, rows: Rows, *, repeats: int = REPEATS, seed: int = 0, progress: Progress = no_progress
) -> Importance:
    """Of every feature for every target of `rows`."""
    gradients = gradient_importance(model, rows, progress=subrange(progress, 0, OF_GRADIENTS))
    permuted = permutation_importance(
        model, rows, repeats=repeats, seed=seed, progress=subrange(progress, OF_GRADIENTS, 1)
    )
    why_not = why_no_connection_weights(model)
    connections = None if why_not else connection_weights(model)
    targets = tuple(target.name for target in rows.targets)
    return Importance(permuted.names, targets, rows, permuted, gradients, connections, why_not)


def order_of(values: NDArray[np.float64]) -> NDArray[np.intp]:
    """The places of `values`, the largest first and those that are not defined last; of equal ones the first."""
    return np.argsort(-np.where(np.isnan(values), -np.inf, values), kind="stable")
