"""How well classes are told apart: the confusion matrix, scores of each class, and scores over all, their averaging named."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.evaluation.score import Score, value_of
from engine.results.predicted import PredictedClasses
from engine.text import Text

Array = NDArray[np.floating[Any]]


AVERAGES = ("macro", "weighted")
"""The micro average of precision, recall and F1 is the accuracy, and is not told again."""


def averaged(label: Text, average: str) -> Text:
    """What a score is called that is averaged over the classes so."""
    match average:
        case "macro":
            return Text("{score}, macro average", score=label)
        case "micro":
            return Text("{score}, micro average", score=label)
        case _:
            return Text("{score}, average weighted by support", score=label)


class ShareOf(StrEnum):
    """What a cell of the confusion matrix is divided by."""

    COUNT = "count"
    TARGET = "target"
    """All rows of that class: its diagonal holds the recalls."""
    PREDICTED = "predicted"
    """All rows that were predicted so: its diagonal holds the precisions."""


@dataclass(frozen=True)
class ClassScore:
    """One class against all others. None where a score divides by 0: no row was predicted so, or none is of that class.

    `support`: rows of that class.
    """

    name: str
    precision: float | None
    recall: float | None
    f1: float | None
    support: int


@dataclass(frozen=True)
class ClassScores:
    """`confusion`: (classes, classes), rows of the table by target (first axis) and prediction. `scores`: over all classes."""

    classes: tuple[str, ...]
    confusion: NDArray[np.intp]
    each: tuple[ClassScore, ...]
    scores: tuple[Score, ...]

    def shares(self, by: ShareOf) -> Array:
        """The confusion matrix as shares, NaN where there are no rows to divide by; or as counts."""
        counts = self.confusion.astype(np.float64)
        if by is ShareOf.COUNT:
            return counts
        with np.errstate(invalid="ignore"):
            shares: Array = counts / counts.sum(axis=1 if by is ShareOf.TARGET else 0, keepdims=True)
        return shares


def class_scores(found: PredictedClasses) -> ClassScores:
    """The scores of predictions of which every row's target is known."""
    from sklearn import metrics

    places = np.arange(len(found.classes))
    numbers = metrics.precision_recall_fscore_support(
        found.target, found.predicted, labels=places, zero_division=np.nan
    )
    each = tuple(
        ClassScore(name, _defined(precision), _defined(recall), _defined(f1), int(support))
        for name, precision, recall, f1, support in zip(found.classes, *numbers, strict=True)
    )
    confusion = metrics.confusion_matrix(found.target, found.predicted, labels=places)
    return ClassScores(
        found.classes, confusion, each, (*_of_predictions(found), *_of_probabilities(found), *_areas(found))
    )


def _of_predictions(found: PredictedClasses) -> Iterator[Score]:
    from sklearn import metrics

    target, predicted = found.target, found.predicted

    def score(key: str, label: Text, function: str, **given: object) -> Score:
        said = "".join(f", {name}={value!r}" for name, value in given.items())
        own = getattr(metrics, function)
        return Score(key, label, value_of(lambda: own(target, predicted, **given)), f"sklearn.metrics.{function}{said}")

    yield score("accuracy", Text("Accuracy"), "accuracy_score")
    yield score("balanced_accuracy", Text("Balanced accuracy"), "balanced_accuracy_score")
    yield score("mcc", Text("Matthews correlation (MCC)"), "matthews_corrcoef")
    yield score("kappa", Text("Cohen's kappa"), "cohen_kappa_score")
    for average in AVERAGES:
        for key, label in (("precision", Text("Precision")), ("recall", Text("Recall")), ("f1", Text("F1"))):
            yield score(f"{key}_{average}", averaged(label, average), f"{key}_score", average=average)


def _of_probabilities(found: PredictedClasses) -> Iterator[Score]:
    """What only probabilities have."""
    from sklearn import metrics

    if found.scores is None or not found.are_probabilities:
        return
    places = np.arange(len(found.classes))
    probabilities = normalised(found.scores)
    target = found.target
    yield Score(
        "log_loss",
        Text("Log loss"),
        value_of(lambda: metrics.log_loss(target, probabilities, labels=places)),
        "sklearn.metrics.log_loss",
    )
    yield Score(
        "brier",
        Text("Brier score"),
        value_of(
            lambda: metrics.brier_score_loss(
                target, probabilities if len(places) > 2 else probabilities[:, 1], labels=places
            )
        ),
        "sklearn.metrics.brier_score_loss",
    )


def _areas(found: PredictedClasses) -> Iterator[Score]:
    """The areas under ROC and under precision and recall: of two classes those of the second one, which are those of the first
    for ROC; of more the mean of all classes, and that of all entries taken as one ranking.
    """
    from sklearn.metrics import average_precision_score, roc_auc_score

    if found.scores is None:
        return
    scores, yes = found.scores, np.eye(len(found.classes), dtype=np.bool_)[found.target]
    for key, label, area in (
        ("roc_auc", Text("ROC area"), roc_auc_score),
        ("average_precision", Text("Average precision"), average_precision_score),
    ):
        function = f"sklearn.metrics.{area.__name__}"
        if len(found.classes) == 2:
            yield Score(key, label, _area(area, yes[:, 1], scores[:, 1]), f"{function} of {found.classes[1]!r}")
            continue
        for average in ("macro", "micro"):
            value = _area(area, yes, scores, average=average)
            yield Score(f"{key}_{average}", averaged(label, average), value, f"{function}, average={average!r}")


def _area(area: Callable[..., float], yes: NDArray[np.bool_], scores: Array, **given: str) -> float | None:
    """None where a class has no rows, or all: the curve is not defined then."""
    if not (yes.any(axis=0) & ~yes.all(axis=0)).all():
        return None
    return value_of(lambda: area(yes, scores, **given))


def normalised(scores: Array) -> Array:
    """Probabilities (rows, classes) in float64 that add up to 1: several independent outputs need not."""
    wide = scores.astype(np.float64)
    with np.errstate(all="ignore"):
        shares: Array = wide / wide.sum(axis=1, keepdims=True)
    return shares


def _defined(number: float) -> float | None:
    return float(number) if np.isfinite(number) else None
