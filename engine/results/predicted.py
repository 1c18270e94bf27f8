"""The predictions of one target: a number with its error, or a class with its score. How they are made lives in predictions."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.floating[Any]]


@dataclass(frozen=True)
class PredictedNumbers:
    """A numeric target in original units; `target` and `predicted`: (rows,).

    `known`: (rows,), where there is a target; None where there is one in every row.
    """

    name: str
    target: Array
    predicted: Array
    known: NDArray[np.bool_] | None = None

    @cached_property
    def error(self) -> Array:
        """Predicted minus target, (rows,), in the precision of what was predicted."""
        error: Array = self.predicted - self.target.astype(self.predicted.dtype)
        return error

    @cached_property
    def rmse(self) -> float:
        """The root of the mean squared error, in original units."""
        return float(np.sqrt(np.mean(np.square(self.error, dtype=np.float64))))

    @cached_property
    def mae(self) -> float:
        """The mean absolute error, in original units."""
        return float(np.mean(np.abs(self.error), dtype=np.float64))

    @cached_property
    def r_squared(self) -> float | None:
        """The coefficient of determination; None where all targets are the same."""
        around_mean = float(np.sum(np.square(self.target - self.target.mean(), dtype=np.float64)))
        return 1 - float(np.sum(np.square(self.error, dtype=np.float64))) / around_mean if around_mean > 0 else None

    @property
    def answer_header(self) -> tuple[str, ...]:
        """The names of the columns of `answers`."""
        return (f"{self.name} predicted",)

    def answers(self) -> Iterator[list[str]]:
        """What is predicted, a column after the other, (rows,) each; all digits of each number's own precision."""
        yield number_texts(self.predicted)

    @property
    def header(self) -> tuple[str, ...]:
        """The names of its columns in a file."""
        return self.name, *self.answer_header, f"{self.name} error"

    def cells(self) -> Iterator[tuple[str, ...]]:
        """Its cells in a file, row by row, with all digits of each number's own precision."""
        known = is_known(self.known, len(self.predicted))
        for has_target, target, predicted, error in zip(known, self.target, self.predicted, self.error, strict=True):
            yield str(target) if has_target else "", str(predicted), str(error) if has_target else ""


@dataclass(frozen=True)
class PredictedClasses:
    """A target that is a class. `target` and `predicted`: (rows,) indices into `classes`.

    `scores`: (rows, classes), or None where the network gives one number for the class's index; `are_probabilities` says
    whether they are probabilities or just the network's outputs. `known` as of numbers.
    """

    name: str
    classes: tuple[str, ...]
    target: NDArray[np.intp]
    predicted: NDArray[np.intp]
    scores: Array | None
    are_probabilities: bool
    known: NDArray[np.bool_] | None = None

    @cached_property
    def correct(self) -> NDArray[np.bool_]:
        """True where the predicted class is the target, (rows,)."""
        return np.asarray(self.predicted == self.target)

    @cached_property
    def correct_rows(self) -> int:
        """How many rows are classified rightly."""
        return int(np.count_nonzero(self.correct))

    @cached_property
    def score(self) -> Array | None:
        """The score of the predicted class, (rows,)."""
        return None if self.scores is None else self.scores[np.arange(len(self.scores)), self.predicted]

    @property
    def answer_header(self) -> tuple[str, ...]:
        """The names of the columns of `answers`."""
        mark = "P" if self.are_probabilities else "output"
        scores = () if self.scores is None else tuple(f"{mark}({self.name}={name})" for name in self.classes)
        return f"{self.name} predicted", *scores

    def answers(self) -> Iterator[list[str]]:
        """The class and each score, a column after the other, (rows,) each."""
        yield [self.classes[place] for place in self.predicted.tolist()]
        if self.scores is not None:
            yield from (number_texts(scores) for scores in self.scores.T)

    @property
    def header(self) -> tuple[str, ...]:
        """The names of its columns in a file."""
        predicted, *scores = self.answer_header
        return self.name, predicted, f"{self.name} correct", *scores

    def cells(self) -> Iterator[tuple[str, ...]]:
        """Its cells in a file, row by row; classes as their texts, scores with all digits of their own precision."""
        names, known = self.classes, is_known(self.known, len(self.predicted))
        for row, (has_target, true, found) in enumerate(
            zip(known, self.target.tolist(), self.predicted.tolist(), strict=True)
        ):
            scores = () if self.scores is None else tuple(str(score) for score in self.scores[row])
            correct = ("yes" if true == found else "no") if has_target else ""
            yield names[true] if has_target else "", names[found], correct, *scores


def is_known(known: NDArray[np.bool_] | None, rows: int) -> NDArray[np.bool_]:
    """Whether there is a target, row by row."""
    return np.ones(rows, dtype=np.bool_) if known is None else known


def number_texts(numbers: Array) -> list[str]:
    """The shortest text of each number that gives it back in its own precision."""
    return list(map(repr, numbers.tolist())) if numbers.dtype == np.float64 else list(map(str, numbers))


Predicted = PredictedNumbers | PredictedClasses


def taken(found: Predicted, rows: NDArray[np.intp]) -> Predicted:
    """Only the rows at `rows`, in that order."""
    known = None if found.known is None else found.known[rows]
    if isinstance(found, PredictedNumbers):
        return replace(found, target=found.target[rows], predicted=found.predicted[rows], known=known)
    scores = None if found.scores is None else found.scores[rows]
    return replace(found, target=found.target[rows], predicted=found.predicted[rows], scores=scores, known=known)


def known_only(found: Predicted) -> Predicted:
    """The rows of `found` whose target is known."""
    return found if found.known is None else replace(taken(found, np.flatnonzero(found.known)), known=None)
