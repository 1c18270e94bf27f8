"""How steeply the answers rise and fall with each feature: the mean of |∂y/∂x| over the rows, by backward passes."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.importance.answers import Answer, answers_of
from engine.importance.features import Features, features_of
from engine.importance.rows import Rows, blocks
from engine.model.model import Model
from engine.progress import Progress, no_progress
from engine.results.predicted import PredictedNumbers

Array = NDArray[np.floating[Any]]
Numbers = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Steepness:
    """Of one answer y, in original units or as a score. `raw`: (entries,), the mean of |∂y/∂x| per unit of the entry before it was
    scaled; `slopes`: (entries,), the mean of ∂y/∂x, whose sign says whether y rises.

    `standard`: (features,), the sum over the entries of a feature of `raw` times the entry's standard deviation over the rows,
    divided by that of the target where it is a number. NaN where that deviation is 0, or a number is not finite.
    """

    answer: Answer
    raw: Numbers
    slopes: Numbers
    standard: Numbers


@dataclass(frozen=True, eq=False)
class GradientImportance:
    """`answers`: in the order of `answers_of`."""

    features: Features
    answers: tuple[Steepness, ...]
    rows: int

    def of_target(self, target: int) -> Numbers:
        """`standard`, (features,), of a target; of its classes the mean."""
        own = [each.standard for each in self.answers if each.answer.target == target]
        return np.asarray(np.mean(own, axis=0))


def gradient_importance(model: Model, rows: Rows, *, progress: Progress = no_progress) -> GradientImportance:
    """Of every entry and feature. A feature of windows is summed up over the rows of its window."""
    from engine.numpy_backend.input_gradients import InputGradients

    learner, preparation = model.spec.learner, model.spec.preparation
    features, answers, flat = features_of(preparation), answers_of(model), rows.flat
    pieces = list(blocks(len(flat), flat.shape[1], flat.dtype))
    network = InputGradients(
        learner.network, model.parameters, preparation.inputs, rows=pieces[0].stop, exact=learner.training.is_exact
    )
    sizes, means = np.zeros((2, len(answers), flat.shape[1]))
    with np.errstate(all="ignore"):
        for piece in pieces:
            outputs = network.outputs(rows.x[piece])
            scales = _entry_slopes(features, flat[piece])
            for place, answer in enumerate(answers):
                slopes = network.back(answer.slopes(outputs)).reshape(scales.shape) * scales
                sizes[place] += np.abs(slopes).sum(axis=0)
                means[place] += slopes.sum(axis=0)
                progress(
                    (piece.start * len(answers) + (piece.stop - piece.start) * (place + 1)) / (len(flat) * len(answers))
                )
        return GradientImportance(features, tuple(_steepness(features, answers, rows, sizes, means)), len(flat))


def _entry_slopes(features: Features, flat: Array) -> Numbers:
    """∂input/∂(the entry before it was scaled), (rows, inputs)."""
    found = np.empty(flat.shape)
    for at, entry in enumerate(features.entry_at):
        scaling = features.scalings[entry]
        # an entry in logarithms is (log(1 + v) − shift) / scale
        found[:, at] = 1 / (
            scaling.scale * ((1 + scaling.back(flat[:, at].astype(np.float64))) if scaling.is_log else 1.0)
        )
    return found


def _steepness(
    features: Features, answers: Sequence[Answer], rows: Rows, sizes: Numbers, means: Numbers
) -> list[Steepness]:
    flat = rows.flat
    spreads = np.array([
        features.scalings[entry].back(flat[:, at].astype(np.float64)).std() for at, entry in enumerate(features.entry_at)
    ])  # fmt: skip
    found = []
    for place, answer in enumerate(answers):
        size, mean = sizes[place] / len(flat), means[place] / len(flat)
        true = rows.targets[answer.target]
        unit = float(np.std(true.target)) if isinstance(true, PredictedNumbers) else 1.0
        standard = features.summed(features.summed_entries(size * spreads)) / (unit or np.nan)
        found.append(Steepness(answer, features.summed_entries(size), features.summed_entries(mean), standard))
    return found
