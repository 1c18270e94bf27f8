"""One answer explained feature by feature: Shapley values, which add up to the answer."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import comb
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.importance.answers import Answer, answers_of
from engine.importance.features import Features, features_of
from engine.importance.rows import Asker, blocks
from engine.model.model import Model
from engine.progress import Progress, no_progress, subrange

Array = NDArray[np.floating[Any]]
Numbers = NDArray[np.float64]
Coalitions = NDArray[np.bool_]

EXACT = 10
"""Up to so many features all coalitions are tried."""
BACKGROUND = 100
"""So many background rows are taken at the most, evenly spread."""
FEWEST, MOST, COALITIONS = 5, 50, 10_000
"""Permutations, each with its reverse: as many as need about so many coalitions, within these bounds."""


@dataclass(frozen=True, eq=False)
class Explanation:
    """Of one row, for each answer: `baseline`: (answers,), the mean answer of the background rows; `contributions`: (answers,
    features); `prediction`: (answers,), their sum. `errors`: (answers, features), the standard error of what is estimated from
    `permutations`; None where all coalitions were tried. `background`: how many rows stand in for what is not known.
    """

    names: tuple[str, ...]
    answers: tuple[Answer, ...]
    baseline: Numbers
    contributions: Numbers
    prediction: Numbers
    errors: Numbers | None
    permutations: int
    background: int

    @property
    def is_exact(self) -> bool:
        """Whether all coalitions were tried."""
        return self.errors is None


def explain(
    model: Model, x: Array, background: Array, *, seed: int = 0, progress: Progress = no_progress
) -> Explanation:
    """The row `x` (…) as it enters the network, beside the rows `background` (rows, …).

    A coalition is worth the mean answer over the background rows with the coalition's features taken from `x`. Lundberg and Lee,
    A unified approach to interpreting model predictions (2017); estimated by permutations as in Štrumbelj and Kononenko (2014),
    each with its reverse.
    """
    features, answers = features_of(model.spec.preparation), answers_of(model)
    worth = _Worth(model, features, answers, x, background)
    count, pairs, errors = len(features.names), 0, None
    if count <= EXACT:
        contributions = _exact(worth, count, progress)
    else:
        pairs = int(np.clip(COALITIONS // (2 * count), FEWEST, MOST))
        each = _permuted(worth, count, pairs, np.random.default_rng(seed), progress)
        contributions, errors = each.mean(axis=0), (each.std(axis=0, ddof=1) / np.sqrt(pairs)).T
    return Explanation(
        features.names,
        answers,
        worth.of_nobody,
        contributions.T,
        worth.of_everybody,
        errors,
        2 * pairs,
        len(background),
    )


class _Worth:
    """What a coalition of features is worth."""

    def __init__(
        self, model: Model, features: Features, answers: tuple[Answer, ...], x: Array, background: Array
    ) -> None:
        self._asker, self._answers = Asker(model), answers
        dtype, self._shape = self._asker.dtype, x.shape
        self._row, self._background = x.reshape(-1).astype(dtype), background.reshape(len(background), -1).astype(dtype)
        self._feature_at = features.feature_at
        self.of_nobody, self.of_everybody = self._of(
            np.repeat([[False], [True]], len(features.names), axis=1), no_progress
        )

    def of(self, coalitions: Coalitions, progress: Progress) -> Numbers:
        """(coalitions, answers) of coalitions (coalitions, features); nobody and everybody are worth the same each time."""
        found = self._of(coalitions, progress)
        found[~coalitions.any(axis=1)] = self.of_nobody
        found[coalitions.all(axis=1)] = self.of_everybody
        return found

    def _of(self, coalitions: Coalitions, progress: Progress) -> Numbers:
        rows, inputs = self._background.shape
        asked = len(coalitions) * rows
        said = np.empty((asked, len(self._answers)))
        for block in blocks(asked, inputs, self._row.dtype):
            which, who = np.divmod(np.arange(block.start, block.stop), rows)
            taken = coalitions[which][:, self._feature_at]
            x = np.where(taken, self._row, self._background[who])
            outputs = self._asker.outputs(x.reshape(-1, *self._shape))
            with np.errstate(all="ignore"):
                said[block] = np.stack([answer.values(outputs) for answer in self._answers], axis=1)
            progress(block.stop / asked)
        worth: Numbers = said.reshape(len(coalitions), rows, -1).mean(axis=1)
        return worth


def _exact(worth_of: _Worth, count: int, progress: Progress) -> Numbers:
    """(features, answers): φ_i = Σ_S |S|! (M − |S| − 1)! / M! (v(S ∪ i) − v(S)), over all coalitions S without i."""
    numbers = np.arange(1 << count)  # the members are the bits
    worth = worth_of.of((numbers[:, None] >> np.arange(count) & 1).astype(np.bool_), progress)
    sizes = np.array([int(number).bit_count() for number in numbers])
    weights = np.array([1 / (count * comb(count - 1, size)) for size in range(count)])
    found = []
    for feature in range(count):
        without = numbers[numbers >> feature & 1 == 0]
        gains = worth[without | 1 << feature] - worth[without]
        found.append(weights[sizes[without]] @ gains)
    return np.array(found)


def _permuted(worth_of: _Worth, count: int, pairs: int, rng: np.random.Generator, progress: Progress) -> Numbers:
    """(pairs, features, answers): what each feature adds where it joins those before it, the mean of an order and its reverse."""

    def estimates() -> Iterator[Numbers]:
        for pair in range(pairs):
            order = rng.permutation(count)
            both = []
            for each in (order, order[::-1]):
                joined = np.zeros((count + 1, count), np.bool_)
                for place, feature in enumerate(each):
                    joined[place + 1 :, feature] = True
                both.append(joined)
            own = subrange(progress, pair / pairs, (pair + 1) / pairs)
            worth = worth_of.of(np.concatenate(both), own)
            gains = np.stack([np.diff(part, axis=0) for part in np.split(worth, 2)])
            found = np.empty((count, gains.shape[2]))
            found[order] = (gains[0] + gains[1][::-1]) / 2
            yield found

    return np.array(list(estimates()))
