"""A picture: what the network says at the points of a stage, as shades, and where its answer changes sides."""

from dataclasses import dataclass
from time import thread_time

import numpy as np
from numpy.typing import NDArray

from engine.backend import Parameters, PartName
from engine.probe.features import Numbers
from engine.probe.series import series
from engine.probe.stage import Stage
from engine.results.decoding import decode
from engine.results.predicted import Predicted, PredictedClasses, PredictedNumbers
from engine.results.predictions import network_outputs
from engine.walk.landscape import Landscape, contour

TRAINING = list(PartName).index(PartName.TRAINING)


@dataclass(frozen=True)
class Scale:
    """Which numbers have the strongest colours: `middle` has none. It is that of the training rows' targets, so that it stays."""

    low: float
    middle: float
    high: float

    @property
    def half(self) -> float:
        """From the middle to the end that is further away."""
        return max(self.high - self.middle, self.middle - self.low)


@dataclass(frozen=True, eq=False)
class Look:
    """`shades`: (n,) or (n, m), −1 to 1 where there are two sides, else 0 to 1, how sure the answer is; `winners`: the class there.

    `borders`: (2k, 2), pairs of points, each a short line; of a curve none. `seconds` of processor time it took.
    """

    stage: Stage
    target: int
    predicted: Predicted
    scale: Scale | None
    shades: Numbers
    winners: NDArray[np.intp] | None
    borders: Numbers
    seconds: float

    @property
    def shape(self) -> tuple[int, ...]:
        """How many places each axis has."""
        return tuple(len(axis.places) for axis in self.stage.axes)

    @property
    def series(self) -> dict[str, Numbers]:
        """The numbers at the points, (points,) each, by name: those of a column in a file."""
        return series(self.predicted)


def look(stage: Stage, parameters: Parameters, target: int = 0) -> Look:
    """The picture of the network's answer for the target at that place."""
    began, room = thread_time(), stage.room
    learner, dataset = room.experiment.learner, room.dataset
    outputs = network_outputs(learner, parameters, stage.x)
    predicted = decode(learner, dataset.plan.inputs, dataset.targets, room.sides, outputs)[target]
    shape = tuple(len(axis.places) for axis in stage.axes)
    scale, winners = None, None
    if isinstance(predicted, PredictedNumbers):
        scale = _scale(stage, target)
        sides = (np.asarray(predicted.predicted, np.float64) - scale.middle) / scale.half
        shades, heights = np.clip(np.nan_to_num(sides), -1, 1).reshape(shape), [sides.reshape(shape)]
    elif len(predicted.classes) == 2 and predicted.scores is not None:
        sides = _sides(predicted)
        shades, heights = np.clip(np.nan_to_num(sides), -1, 1).reshape(shape), [sides.reshape(shape)]
    else:
        winners = predicted.predicted.reshape(shape)
        shades, heights = _certainty(predicted).reshape(shape), _margins(predicted, shape)
    borders = _borders(stage, heights) if len(shape) == 2 else np.zeros((0, 2))
    return Look(stage, target, predicted, scale, shades, winners, borders, thread_time() - began)


def _scale(stage: Stage, target: int) -> Scale:
    """Zero is the middle where there are numbers on both sides of it, else the middle of the numbers."""
    numbers = stage.dots.targets[target][stage.dots.parts == TRAINING]
    known = numbers[np.isfinite(numbers)]
    low, high = (float(known.min()), float(known.max())) if known.size else (-1.0, 1.0)
    if low == high:
        low, high = low - 1.0, high + 1.0
    return Scale(low, 0.0 if low < 0 < high else low + (high - low) / 2, high)


def _sides(predicted: PredictedClasses) -> Numbers:
    """Of two classes: −1 is surely the first, 1 the second, 0 neither."""
    assert predicted.scores is not None, "the caller has looked"
    first, second = predicted.scores.astype(np.float64).T
    return np.asarray((second - first) / (1 if predicted.are_probabilities else 2))


def _certainty(predicted: PredictedClasses) -> Numbers:
    """How far the best class's probability is above that of a guess; 1 where there are no probabilities."""
    if not predicted.are_probabilities or predicted.score is None:
        return np.ones(len(predicted.predicted))
    guess = 1 / len(predicted.classes)
    return np.clip(np.nan_to_num((predicted.score.astype(np.float64) - guess) / (1 - guess)), 0, 1)


def _margins(predicted: PredictedClasses, shape: tuple[int, ...]) -> list[Numbers]:
    """For each class that is the best one somewhere: by how much its score is above that of the best other."""
    present = np.unique(predicted.predicted)
    if len(shape) != 2 or len(present) < 2:
        return []
    scores = predicted.scores
    if scores is None:
        return [np.where(predicted.predicted == each, 1.0, -1.0).reshape(shape) for each in present]
    two = np.partition(scores, -2, axis=1)[:, -2:].astype(np.float64)
    others = np.where(predicted.predicted[:, None] == present, two[:, :1], two[:, 1:])
    return [margin.reshape(shape) for margin in (scores[:, present] - others).T]


def _borders(stage: Stage, heights: list[Numbers]) -> Numbers:
    places = tuple(axis.places for axis in stage.axes)
    found = [contour(Landscape(places, np.where(np.isfinite(each), each, np.nan)), 0.0) for each in heights]
    return np.concatenate(found) if found else np.zeros((0, 2))
