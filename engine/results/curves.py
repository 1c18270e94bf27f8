"""The curves of a history on a common x axis, epochs or updates. No drawing."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from engine.results.history import History
from engine.results.metrics import accuracies
from engine.results.series import Array, Series

EPOCHS_WORTH_SHOWING = 2
"""With fewer complete epochs a curve per epoch says nothing yet, and the loss of each update is shown."""


class Curve(NamedTuple):
    """x, and of all values that fell together there the mean, the least and the greatest; each (points,).

    `counts`: how many values fell together in each point (points,); None where every point is one value.
    """

    x: Array
    mean: Array
    low: Array
    high: Array
    counts: NDArray[np.int64] | None = None


class Axis(StrEnum):
    """What x counts."""

    EPOCHS = "epochs"
    UPDATES = "updates"


NOTHING = Curve(np.zeros(0), np.zeros(0), np.zeros(0), np.zeros(0))


@dataclass(frozen=True)
class Curves:
    """Training and validation, and the best epoch's place and value, where there is one. `latest` are the newest numbers."""

    training: Curve = NOTHING
    validation: Curve = NOTHING
    best: tuple[float, float] | None = None
    latest_training: float | None = None
    latest_validation: float | None = None


def natural_axis(history: History) -> Axis:
    """Epochs, once enough of them are complete."""
    return Axis.EPOCHS if history.training[history.objective].count >= EPOCHS_WORTH_SHOWING else Axis.UPDATES


def loss_curves(history: History, axis: Axis) -> Curves:
    """What is minimised; on the axis of updates of each batch, and of the validation part where its epoch ends."""
    found = _curves(history, history.objective, axis)
    if history.best_epoch is not None:
        found = replace(found, best=(history.best_epoch * _updates_per_x(history, axis), history.best_value))
    if axis is Axis.EPOCHS:
        return found
    each = history.each_update
    x, mean, low, high = each.curve()
    of_batches = Curve(x + history.first_update + 1, mean, low, high, each.counts())
    return replace(found, training=of_batches, latest_training=_last(each))


def accuracy_curves(history: History, axis: Axis) -> dict[str, Curves]:
    """The accuracies per epoch, shares from 0 to 1, by output."""
    return accuracies({name: _curves(history, name, axis) for name in history.training})


def difference_curve(history: History, axis: Axis) -> Curve:
    """The largest |Δ| of the two engines' weights at each look."""
    if not history.difference_by_look:
        return NOTHING
    updates, values = np.array(history.difference_by_look, dtype=np.float64).T
    x = updates if axis is Axis.UPDATES else updates / history.updates_per_epoch
    return Curve(x, values, values, values)


def _curves(history: History, name: str, axis: Axis) -> Curves:
    training, validation = history.training[name], history.validation[name]
    return Curves(
        training=_by_epoch(history, training, axis),
        validation=_by_epoch(history, validation, axis),
        latest_training=_last(training),
        latest_validation=_last(validation),
    )


def _by_epoch(history: History, series: Series, axis: Axis) -> Curve:
    x, mean, low, high = series.curve()
    return Curve((x + history.first_epoch + 1) * _updates_per_x(history, axis), mean, low, high, series.counts())


def _updates_per_x(history: History, axis: Axis) -> int:
    return history.updates_per_epoch if axis is Axis.UPDATES else 1


def _last(series: Series) -> float | None:
    return series.last if series.count else None
