"""Importance as values for JSON; a number that is not defined is null."""

from collections.abc import Iterable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.importance.connections import ConnectionWeights
from engine.importance.importance import Importance
from engine.importance.permutation import Permuted
from engine.importance.shapley import Explanation


def importance_report(found: Importance) -> dict[str, Any]:
    """By target."""
    return {
        name: {
            "rows": len(found.rows.x),
            "left_out": found.rows.left_out,
            "permutation": {
                "repeats": found.permuted.repeats,
                "scores": {each.measure.key: _permuted(found.names, each) for each in found.permuted.targets[place]},
            },
            "gradients": _gradients(found, place),
            "connection_weights": _connections(found.connections, place),
            "no_connection_weights": str(found.why_not) or None,
        }
        for place, name in enumerate(found.targets)
    }


def row_report(found: Explanation) -> dict[str, Any]:
    """By answer; `baseline` and all contributions add up to `prediction`."""
    answers: dict[str, Any] = {}
    for place, answer in enumerate(found.answers):
        own: dict[str, Any] = {
            "baseline": _number(found.baseline[place]),
            "prediction": _number(found.prediction[place]),
        }
        own["contributions"] = _named(found.names, found.contributions[place])
        if found.errors is not None:
            own["standard_errors"] = _named(found.names, found.errors[place])
        answers[answer.name] = own
    return {"exact": found.is_exact, "permutations": found.permutations or None, "answers": answers}


def _permuted(names: Iterable[str], found: Permuted) -> dict[str, Any]:
    features = zip(names, found.means, found.deviations, found.worse, strict=True)
    return {
        "function": found.measure.function or None,
        "worse_is": "less" if found.measure.falls else "more",
        "baseline": _number(found.baseline),
        "features": {
            name: {"mean": _number(mean), "deviation": _number(deviation), "each": [_number(value) for value in worse]}
            for name, mean, deviation, worse in features
        },
    }


def _gradients(found: Importance, target: int) -> dict[str, Any]:
    entries = found.gradients.features.entries
    return {
        each.answer.name: {
            "standard": _named(found.names, each.standard),
            "raw": _named(entries, each.raw),
            "slope": _named(entries, each.slopes),
        }
        for each in found.gradients.answers
        if each.answer.target == target
    }


def _connections(found: ConnectionWeights | None, target: int) -> dict[str, Any] | None:
    if found is None:
        return None
    entries = found.features.entries
    return {
        answer.name: {"garson": _named(entries, garson), "olden": _named(entries, olden)}
        for answer, garson, olden in zip(found.answers, found.garson, found.olden, strict=True)
        if answer.target == target
    }


def _named(names: Iterable[str], values: NDArray[np.float64]) -> dict[str, float | None]:
    return {name: _number(value) for name, value in zip(names, values, strict=True)}


def _number(value: float) -> float | None:
    return float(value) if np.isfinite(value) else None
