"""How well a score puts the rows of one class before all others: ROC, precision and recall, gain, lift, with their areas."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.evaluation.score import value_of
from engine.progress import Check, no_check

Array = NDArray[np.floating[Any]]
Yes = NDArray[np.bool_]

RESAMPLES, CONFIDENCE = 500, 0.95
BLOCK = 1 << 20
"""Numbers that are worked with at once."""
MAX_RESAMPLED = 100_000
"""Limits of areas over more rows are left out: they would take long, and be narrow."""


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
        """Those under ROC and under precision and recall (average precision), with limits: percentiles of the areas of rows drawn
        with replacement (Efron and Tibshirani 1993, chapter 13). What is drawn without any row of a class is left out.
        """
        from sklearn.metrics import average_precision_score, roc_auc_score

        if not self.has_both:
            return Area(None), Area(None)
        values = (float(of(self.yes, self.scores)) for of in (roc_auc_score, average_precision_score))
        if len(self.yes) > MAX_RESAMPLED:
            roc, precision = map(Area, values)
            return roc, precision
        random, rows = np.random.default_rng(seed), len(self.yes)
        found: list[Array] = []
        for start in range(0, RESAMPLES, max(1, BLOCK // rows)):
            check()
            count = min(max(1, BLOCK // rows), RESAMPLES - start)
            drawn = random.integers(0, rows, (count, rows))
            weights = np.stack([np.bincount(each, minlength=rows) for each in drawn]).astype(np.float64)
            found.append(areas_of_weights(self.yes, self.scores, weights))
        limits = np.nanquantile(np.concatenate(found), ((1 - CONFIDENCE) / 2, (1 + CONFIDENCE) / 2), axis=0).T
        roc, precision = (Area(value, *own.tolist()) for value, own in zip(values, limits, strict=True))
        return roc, precision


def areas_of_weights(yes: Yes, scores: Array, weights: Array) -> Array:
    """(samples, 2): the areas under ROC and under precision and recall where row i counts weights[sample, i] times; NaN where a
    sample has no row of the class, or none of the others. The same as scikit-learn's with `sample_weight`, for all samples at once:
    a call for each of them takes a hundred times as long.
    """
    order = np.argsort(-scores, kind="stable")
    first = np.flatnonzero(np.diff(scores[order], prepend=np.nan) != 0)  # where another score begins, highest first
    ours = np.add.reduceat(weights[:, order] * yes[order], first, axis=1)
    others = np.add.reduceat(weights[:, order] * ~yes[order], first, axis=1)
    taken, wrong = ours.cumsum(axis=1), others.cumsum(axis=1)
    with np.errstate(invalid="ignore", divide="ignore"):
        roc = (others * (taken - ours / 2)).sum(axis=1) / (taken[:, -1] * wrong[:, -1])
        precision = np.where(ours > 0, ours * taken / (taken + wrong), 0).sum(axis=1) / taken[:, -1]
    found: Array = np.where((wrong[:, -1] > 0)[:, None], np.stack([roc, precision], axis=1), np.nan)
    return found
