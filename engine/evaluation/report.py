"""An evaluation as a value for JSON: every number with what it is called, and the function that has computed it."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.evaluation.classes import ClassScores
from engine.evaluation.evaluate import Evaluated, EvaluatedClasses, EvaluatedNumbers, RankedClass
from engine.evaluation.ranking import CONFIDENCE, RESAMPLES, Area
from engine.evaluation.score import Score

WORST = 20
"""Rows that are told: those with the largest errors, or the wrong ones."""


def report_of(found: Sequence[Evaluated]) -> dict[str, Any]:
    """By target."""
    return {each.found.name: _classes(each) if isinstance(each, EvaluatedClasses) else _numbers(each) for each in found}


def _classes(each: EvaluatedClasses) -> dict[str, Any]:
    return {
        "kind": "classes",
        **_rows(each),
        "scores": _scores(each.own.scores),
        "baselines": _baselines(each),
        "classes": _by_class(each.own),
        "confusion": {"classes": list(each.own.classes), "rows_are": "target", "counts": each.own.confusion.tolist()},
        "wrong_rows": [_told(each, at) for at in worst_places(each).tolist()],
        "threshold": each.threshold and asdict(each.threshold),
        "curves": {ranked.name: _ranked(ranked) for ranked in each.ranked},
        "limits": f"{CONFIDENCE:.0%} of {RESAMPLES} bootstrap samples of the rows" if each.ranked else None,
    }


def _numbers(each: EvaluatedNumbers) -> dict[str, Any]:
    residuals = each.residuals
    return {
        "kind": "numbers",
        **_rows(each),
        "scores": _scores(each.scores),
        "baselines": _baselines(each),
        "largest_errors": [_told(each, at) for at in worst_places(each).tolist()],
        "residuals": residuals and {
            "normal_plot_correlation": residuals.fit,
            "autocorrelation": _listed(residuals.autocorrelation),
            "autocorrelation_band": float(residuals.band),
        },
        "intervals": [
            {"share": taken.share, "half_width": taken.half_width, "validation_rows": taken.rows, "holds": holds}
            for taken, holds in each.intervals
        ],
    }  # fmt: skip


def _rows(each: Evaluated) -> dict[str, int]:
    return {"rows": len(each.answered.table_rows), "left_out": each.answered.left_out}


def _scores(scores: Iterable[Score]) -> dict[str, Any]:
    return {score.key: {"value": score.value, "function": score.function} for score in scores}


def _baselines(each: Evaluated) -> dict[str, Any]:
    return {
        compared.key: {"function": compared.function, "scores": {score.key: score.value for score in compared.scores}}
        for compared in each.compared
    }


def _by_class(own: ClassScores) -> dict[str, Any]:
    return {
        each.name: {"precision": each.precision, "recall": each.recall, "f1": each.f1, "support": each.support}
        for each in own.each
    }


def _ranked(ranked: RankedClass) -> dict[str, Any]:
    calibration = ranked.calibration
    return {
        "roc_auc": _area(ranked.roc_area),
        "average_precision": _area(ranked.average_precision),
        "kolmogorov_smirnov": ranked.ranking.kolmogorov_smirnov,
        "calibration": calibration and {
            "error": calibration.error, "said": _listed(calibration.said), "true": _listed(calibration.true),
            "rows": calibration.rows.tolist(),
        },
    }  # fmt: skip


def _area(area: Area) -> dict[str, float | None]:
    return {"value": area.value, "low": area.low, "high": area.high}


def worst_places(each: Evaluated) -> NDArray[np.intp]:
    """The places in the evaluation of the rows with the largest errors, or of the wrong ones, the surest first; at most WORST."""
    if isinstance(each, EvaluatedNumbers):
        return np.argsort(-np.abs(each.found.error), kind="stable")[:WORST]
    wrong, score = np.flatnonzero(~each.found.correct), each.found.score
    return wrong[:WORST] if score is None else wrong[np.argsort(-score[wrong], kind="stable")][:WORST]


def _told(each: Evaluated, at: int) -> dict[str, Any]:
    """One row; it counts in the table, from 1."""
    row = {"row": int(each.answered.table_rows[at]) + 1}
    if isinstance(each, EvaluatedNumbers):
        return row | {"target": float(each.found.target[at]), "predicted": float(each.found.predicted[at])}
    names, score = each.found.classes, each.found.score
    said = {"target": names[int(each.found.target[at])], "predicted": names[int(each.found.predicted[at])]}
    return row | said | {"score": None if score is None else float(score[at])}


def _listed(numbers: NDArray[Any]) -> list[float]:
    return [float(number) for number in numbers]
