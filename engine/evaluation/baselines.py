"""What is reached without a network: always the same answer, and a linear model of the same rows."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.results.predicted import Predicted, PredictedClasses, PredictedNumbers
from engine.text import Text

Array = NDArray[np.floating[Any]]

MAX_ROWS = 20_000
"""A linear model learns from so many training rows at the most, spread evenly over them."""
ITERATIONS = 1_000


@dataclass(frozen=True)
class Baseline:
    """What it answers for the same rows as the network. `function`: what it is in scikit-learn."""

    key: str
    label: Text
    function: str
    answers: Predicted


def baselines(training_x: Array, training: Predicted, x: Array, own: Predicted) -> Iterator[Baseline]:
    """Those for the rows `x` (rows, …) and their predictions `own`, learnt from the training rows and their targets alone."""
    flat, seen = x.reshape(len(x), -1), training_x.reshape(len(training_x), -1)
    if isinstance(own, PredictedClasses) and isinstance(training, PredictedClasses):
        yield from _of_classes(seen, training.target, flat, own)
    elif isinstance(own, PredictedNumbers) and isinstance(training, PredictedNumbers):
        yield from _of_numbers(seen, training.target, flat, own)


def _of_classes(seen: Array, target: NDArray[np.intp], x: Array, own: PredictedClasses) -> Iterator[Baseline]:
    from sklearn.dummy import DummyClassifier
    from sklearn.linear_model import LogisticRegression

    majority = DummyClassifier(strategy="most_frequent").fit(seen, target)
    yield Baseline(
        "majority", Text("The most frequent class"), "sklearn.dummy.DummyClassifier, strategy='most_frequent'",
        replace(own, predicted=majority.predict(x).astype(np.intp), scores=None, are_probabilities=False),
    )  # fmt: skip
    if len(np.unique(target)) < 2:
        return
    rows = _some(len(seen))
    linear = LogisticRegression(max_iter=ITERATIONS).fit(seen[rows], target[rows])
    scores = np.zeros((len(x), len(own.classes)))
    scores[:, linear.classes_] = linear.predict_proba(x)
    yield Baseline(
        "linear", Text("Logistic regression"), "sklearn.linear_model.LogisticRegression",
        replace(own, predicted=scores.argmax(axis=1), scores=scores, are_probabilities=True),
    )  # fmt: skip


def _of_numbers(seen: Array, target: Array, x: Array, own: PredictedNumbers) -> Iterator[Baseline]:
    from sklearn.dummy import DummyRegressor
    from sklearn.linear_model import LinearRegression

    mean = DummyRegressor(strategy="mean").fit(seen, target)
    yield Baseline(
        "mean", Text("The mean"), "sklearn.dummy.DummyRegressor, strategy='mean'",
        replace(own, predicted=mean.predict(x)),
    )  # fmt: skip
    rows = _some(len(seen))
    linear = LinearRegression().fit(seen[rows], target[rows])
    yield Baseline(
        "linear", Text("Linear regression"), "sklearn.linear_model.LinearRegression",
        replace(own, predicted=linear.predict(x)),
    )  # fmt: skip


def _some(rows: int) -> NDArray[np.intp]:
    return np.linspace(0, rows - 1, min(rows, MAX_ROWS)).astype(np.intp)
