"""How good the weights at the end of a run are on each part of the data, as plain numbers. The measuring is the backend's."""

from collections.abc import Mapping

from engine.spec.network import Network
from engine.training.backend import Evaluation, PartName


def metrics(evaluations: Mapping[PartName, Evaluation], network: Network) -> dict[str, dict[str, float]]:
    """`{"training": {"loss": …, "accuracy": …}, "validation": …}`; accuracy only where the targets are classes.

    Where the network has several outputs, each that classifies has its own: "accuracy of kinds".
    """
    return {
        part.value: {"loss": float(evaluation.loss)}
        | {accuracy_name(output, network): float(share) for output, share in evaluation.accuracies.items()}
        for part, evaluation in evaluations.items()
    }


def accuracy_name(output: str, network: Network) -> str:
    """What the accuracy of an output is called."""
    return "accuracy" if len(network.outputs) == 1 else f"accuracy of {output}"
