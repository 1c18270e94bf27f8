"""How close predicted numbers are, in original units: scores, and what can be read from the residuals."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.evaluation.score import Score, value_of
from engine.results.predicted import PredictedNumbers
from engine.text import Text

Array = NDArray[np.floating[Any]]

FUNCTIONS = (
    ("r2", Text("R²"), "r2_score"),
    ("rmse", Text("RMSE"), "root_mean_squared_error"),
    ("mae", Text("MAE"), "mean_absolute_error"),
    ("median_error", Text("Median absolute error"), "median_absolute_error"),
    ("mape", Text("MAPE"), "mean_absolute_percentage_error"),
    ("max_error", Text("Largest absolute error"), "max_error"),
)
"""Key, label and function in sklearn.metrics."""


@dataclass(frozen=True)
class Residuals:
    """Target minus prediction, as statistics has it. `quantiles`, `ordered`: (rows,), those of the normal distribution and the
    residuals in order, which lie on a line of slope `slope` through `middle` where the residuals are normal; `fit` is that
    line's correlation. `autocorrelation`: (lags,) from lag 1 on, in the order of the rows; it says something of series only.
    `band`: where 95 % of the autocorrelations of independent residuals lie, ± that.
    """

    values: Array
    quantiles: Array
    ordered: Array
    slope: float
    middle: float
    fit: float
    autocorrelation: Array
    band: float


MAX_LAGS = 40


def number_scores(found: PredictedNumbers) -> tuple[Score, ...]:
    """The scores of predictions of which every row's target is known. MAPE is None where a target is 0."""
    return tuple(_scores(found))


def _scores(found: PredictedNumbers) -> Iterator[Score]:
    from sklearn import metrics

    target, predicted = found.target.astype(np.float64), found.predicted.astype(np.float64)
    for key, label, function in FUNCTIONS:
        undefined = key == "mape" and not target.all()
        value = None if undefined else value_of(partial(getattr(metrics, function), target, predicted))
        yield Score(key, label, value, f"sklearn.metrics.{function}")


def residuals(found: PredictedNumbers) -> Residuals | None:
    """What the residuals look like; None of fewer than 3 rows, or of predictions that are not finite."""
    from scipy import stats

    values = found.target.astype(np.float64) - found.predicted.astype(np.float64)
    if len(values) < 3 or not np.isfinite(values).all():
        return None
    (quantiles, ordered), (slope, middle, fit) = stats.probplot(values)
    return Residuals(
        values,
        quantiles,
        ordered,
        float(slope),
        float(middle),
        float(fit),
        autocorrelation(values),
        1.96 / np.sqrt(len(values)),
    )


def autocorrelation(values: Array) -> Array:
    """(lags,) from lag 1 on: the sum of products with the values that many rows later, divided by that with themselves.

    The estimate that divides all lags by the same sum, as in Box and Jenkins, Time Series Analysis. Zeros where all are the same.
    """
    centred = values - values.mean()
    whole = float(centred @ centred)
    lags = range(1, min(MAX_LAGS, len(values) - 1) + 1)
    return np.array([float(centred[:-lag] @ centred[lag:]) / whole if whole > 0 else 0.0 for lag in lags])
