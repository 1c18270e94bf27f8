"""Two classes: from which score on a row is taken for the second one, and what the errors cost."""

from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.evaluation.ranking import Ranking
from engine.results.predicted import PredictedClasses

Array = NDArray[np.floating[Any]]


@dataclass(frozen=True)
class Threshold:
    """A row whose score is at least `value` is taken for the second class. `cost`: of all rows that are wrong then;
    `cheapest`: where it is `least_cost`, the highest of several, infinite where no row is to be taken.
    """

    value: float
    cost: float
    cheapest: float
    least_cost: float


@dataclass(frozen=True)
class Decision:
    """`threshold`: None for the class with the higher score. Costs are those of one row, in any unit: one that is wrongly taken
    for the second class, and one of the second class that is not.
    """

    threshold: float | None = None
    false_positive: float = 1.0
    false_negative: float = 1.0

    def of(self, found: PredictedClasses) -> tuple[PredictedClasses, Threshold | None]:
        """`found` as it is decided so, and what that costs; None where there are not two classes with scores.

        Every row's target is known.
        """
        if found.scores is None or len(found.classes) != 2:
            return found, None
        ranking = Ranking(found.target == 1, found.scores[:, 1])
        decided = found
        if self.threshold is not None:
            decided = replace(found, predicted=(found.scores[:, 1] >= self.threshold).astype(np.intp))
        value = self.threshold
        if value is None:
            value = 0.5 if found.are_probabilities else 0.0
        taken = decided.predicted == 1
        cost = self._cost((taken & ~ranking.yes).sum(), (~taken & ranking.yes).sum())
        return decided, Threshold(value, float(cost), *self.cheapest(ranking))

    def costs(self, ranking: Ranking) -> tuple[Array, Array]:
        """(thresholds, falling; cost of all rows at each). The first is infinite: no row is taken."""
        order = np.argsort(-ranking.scores, kind="stable")
        scores, yes = ranking.scores[order], ranking.yes[order]
        last = np.flatnonzero(np.diff(scores, append=np.nan) != 0)
        taken_yes = np.append(0, np.cumsum(yes)[last])
        taken = np.append(0, last + 1)
        return np.append(np.inf, scores[last]), self._cost(taken - taken_yes, yes.sum() - taken_yes)

    def cheapest(self, ranking: Ranking) -> tuple[float, float]:
        """(threshold, cost of all rows) where that is least; the highest of several."""
        thresholds, found = self.costs(ranking)
        at = int(found.argmin())
        return float(thresholds[at]), float(found[at])

    def _cost(self, wrong_yes: Any, wrong_no: Any) -> Any:
        return self.false_positive * wrong_yes + self.false_negative * wrong_no


EVEN = Decision()
"""The class with the higher score; all errors cost the same."""
