"""The scores that fall where a feature is permuted: each a number for the predictions of some rows, the same as scikit-learn's."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.evaluation.classes import normalised
from engine.results.predicted import Predicted, PredictedClasses
from engine.text import Text

Array = NDArray[np.floating[Any]]


@dataclass(frozen=True)
class Measure:
    """`key`: its name in reports; `function`: the one in scikit-learn that gives the same. `falls`: less is worse, else more is."""

    key: str
    label: Text
    function: str
    falls: bool


LOSS = Measure("loss", Text("Loss"), "", falls=False)
"""The training's own loss over all outputs, without penalties."""
ACCURACY = Measure("accuracy", Text("Accuracy"), "sklearn.metrics.accuracy_score", falls=True)
LOG_LOSS = Measure("log_loss", Text("Log loss"), "sklearn.metrics.log_loss", falls=False)
R2 = Measure("r2", Text("R²"), "sklearn.metrics.r2_score", falls=True)
RMSE = Measure("rmse", Text("RMSE"), "sklearn.metrics.root_mean_squared_error", falls=False)
MAE = Measure("mae", Text("MAE"), "sklearn.metrics.mean_absolute_error", falls=False)


def measures_of(found: Predicted) -> tuple[Measure, ...]:
    """Those that there are of a target, the usual one first."""
    if not isinstance(found, PredictedClasses):
        return R2, RMSE, MAE
    return (ACCURACY, LOG_LOSS) if found.scores is not None and found.are_probabilities else (ACCURACY,)


def measured(found: Predicted, target: NDArray[Any]) -> list[float]:
    """What `measures_of` gives for these predictions of `target` (rows,); NaN where one is not defined."""
    with np.errstate(all="ignore"):
        if isinstance(found, PredictedClasses):
            return [_accuracy(found, target), _log_loss(found, target)][: len(measures_of(found))]
        error = found.predicted.astype(np.float64) - target
        square = float(np.mean(error * error))
        around_mean = float(np.mean(np.square(target - np.mean(target))))
        return [1 - square / around_mean if around_mean > 0 else np.nan, square**0.5, float(np.mean(np.abs(error)))]


def _accuracy(found: PredictedClasses, target: NDArray[Any]) -> float:
    is_finite = found.scores is None or bool(np.isfinite(found.scores).all())
    return float(np.mean(found.predicted == target)) if is_finite else np.nan


def _log_loss(found: PredictedClasses, target: NDArray[Any]) -> float:
    if found.scores is None:
        return np.nan
    said = normalised(found.scores)[np.arange(len(target)), target]
    smallest = np.finfo(np.float64).eps
    return float(-np.log(np.clip(said, smallest, 1 - smallest)).mean())
