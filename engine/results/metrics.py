"""How good the weights at the end of a run are on each part of the data, as plain numbers. The measuring is the backend's."""

from collections.abc import Collection, Mapping

from engine.backend import Evaluation, PartName


def metrics(evaluations: Mapping[PartName, Evaluation]) -> dict[str, dict[str, float]]:
    """`{"training": {"loss": …, "accuracy": …}, "validation": …}`; accuracy only where the targets are classes.

    Where several outputs classify, each has its own: "accuracy of kinds".
    """
    return {part.value: _numbers(evaluation) for part, evaluation in evaluations.items()}


def accuracy_names(outputs: Collection[str]) -> dict[str, str]:
    """What the accuracies of the outputs that classify are called, by output."""
    return {output: "accuracy" if len(outputs) == 1 else f"accuracy of {output}" for output in outputs}


def _numbers(evaluation: Evaluation) -> dict[str, float]:
    names, accuracies = accuracy_names(evaluation.hits), evaluation.accuracies
    return {"loss": float(evaluation.loss)} | {names[output]: share for output, share in accuracies.items()}
