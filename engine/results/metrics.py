"""How good the weights at the end of a run are on each part of the data, as plain numbers. The measuring is the backend's."""

from collections.abc import Mapping

from engine.training.backend import Evaluation, PartName


def metrics(evaluations: Mapping[PartName, Evaluation]) -> dict[str, dict[str, float]]:
    """`{"training": {"loss": …, "accuracy": …}, "validation": …}`; accuracy only where the targets are classes."""
    return {part.value: _numbers(evaluation) for part, evaluation in evaluations.items()}


def _numbers(evaluation: Evaluation) -> dict[str, float]:
    found = {"loss": float(evaluation.loss)}
    if evaluation.accuracy is not None:
        found["accuracy"] = float(evaluation.accuracy)
    return found
