"""How well a score puts the rows of one class before all others: ROC, precision and recall, gain, lift, with their areas."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.evaluation.score import value_of
from engine.progress import Check, no_check

Array = NDArray[np.floating[Any]]
Yes = NDArray[np.bool_]

RESAMPLES, CONFIDENCE = 500, 0.95
MAX_RESAMPLED = 100_000
"""Limits of areas over more rows are left out: they would take minutes, and be narrow."""


@dataclass(frozen=True)
class Area:
    """An area under a curve, with the limits between which `CONFIDENCE` of the areas of resampled rows lie; None without."""

    value: float | None
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, eq=False)
class Ranking:
    """`yes`: (rows,), which rows are of the class; `scores`: (rows,), how strongly the network says that each of them is."""

    yes: Yes
    scores: Array

    @cached_property
    def roc(self) -> tuple[Array, Array, Array]:
        """(false positive rate, true positive rate, threshold), from none to all; sklearn.metrics.roc_curve."""
        from sklearn.metrics import roc_curve

        return tuple(roc_curve(self.yes, self.scores))

    @cached_property
    def precision_recall(self) -> tuple[Array, Array, Array]:
        """(precision, recall, threshold), the last point without a threshold; sklearn.metrics.precision_recall_curve."""
        from sklearn.metrics import precision_recall_curve

        return tuple(precision_recall_curve(self.yes, self.scores))

    @property
    def has_both(self) -> bool:
        """True where there are rows of the class and others: else no curve is defined."""
        return bool(self.yes.any() and not self.yes.all())

    @cached_property
    def gains(self) -> tuple[Array, Array]:
        """(share of all rows taken, highest score first; share of the class's rows among them), from (0, 0) to (1, 1).

        Rows of the same score are taken together.
        """
        order = np.argsort(-self.scores, kind="stable")
        last = np.flatnonzero(np.diff(self.scores[order], append=np.nan) != 0)
        found = np.cumsum(self.yes[order])[last]
        return np.append(0.0, (last + 1) / len(order)), np.append(0.0, found / max(int(self.yes.sum()), 1))

    @property
    def lift(self) -> tuple[Array, Array]:
        """(share of all rows taken, how many times as many of the class are among them as in rows taken by chance)."""
        taken, found = self.gains
        return taken[1:], found[1:] / taken[1:]

    @cached_property
    def kolmogorov_smirnov(self) -> float | None:
        """The largest distance of the two classes' distributions of scores; scipy.stats.ks_2samp."""
        from scipy import stats

        return value_of(lambda: stats.ks_2samp(self.scores[self.yes], self.scores[~self.yes]).statistic)

    def areas(self, *, seed: int = 0, check: Check = no_check) -> tuple[Area, Area]:
        """Those under ROC and under precision and recall (average precision), with limits."""
        from sklearn.metrics import average_precision_score, roc_auc_score

        return (
            area(roc_auc_score, self.yes, self.scores, seed=seed, check=check),
            area(average_precision_score, self.yes, self.scores, seed=seed, check=check),
        )


def area(
    statistic: Callable[[Yes, Array], float], yes: Yes, scores: Array, *, seed: int = 0, check: Check = no_check
) -> Area:
    """`statistic` of the rows, with percentile limits from rows drawn with replacement (Efron and Tibshirani 1993, chapter 13).

    yes, scores: (rows, …). What is drawn without any row of a class is left out.
    """
    value = value_of(lambda: statistic(yes, scores))
    if value is None or len(yes) > MAX_RESAMPLED:
        return Area(value)
    random, found = np.random.default_rng(seed), []
    for _ in range(RESAMPLES):
        check()
        rows = random.integers(0, len(yes), len(yes))
        each = value_of(partial(statistic, yes[rows], scores[rows]))
        if each is not None:
            found.append(each)
    if not found:
        return Area(value)
    outside = (1 - CONFIDENCE) / 2
    low, high = np.quantile(found, (outside, 1 - outside))
    return Area(value, float(low), float(high))
