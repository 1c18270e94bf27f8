"""Problems of the network alone: names, units, inputs, shapes, and the number of its outputs."""

from collections.abc import Iterator

from engine.data.plan import Plan
from engine.problems import Problem
from engine.spec.activations import Activation
from engine.spec.experiment import Experiment
from engine.spec.layers import Dense
from engine.spec.network import Node
from engine.spec.shapes import ShapeError, widths


def check_network(experiment: Experiment, planned: Plan) -> list[Problem]:
    """Problems of `experiment.network` when `planned.inputs` numbers enter it."""
    network = experiment.network
    if not network.nodes:
        return [Problem(("network",), "The network has no layers.", "Add a Dense layer.")]
    problems = [*_names(experiment)]
    for node in network.nodes:
        problems += _node(experiment, node)
    if not problems:
        try:
            widths(network, planned.inputs)
        except ShapeError as error:
            problems.append(
                Problem(("network", error.node), f"{error}.", "Change its inputs or their units, or remove it.")
            )
    if len(network.sinks) > 1 and not problems:
        names = ", ".join(f"'{node.name}'" for node in network.sinks)
        message = f"The network has {len(network.sinks)} outputs ({names})."
        problems.append(Problem(("network",), message, "Join them, or remove all but one."))
    return problems


def _names(experiment: Experiment) -> Iterator[Problem]:
    names = experiment.network.names
    for name in dict.fromkeys(name for name in names if names.count(name) > 1):
        yield Problem(
            ("network", name, "name"), f"{names.count(name)} layers are called '{name}'.", "Give each its own name."
        )


def _node(experiment: Experiment, node: Node) -> Iterator[Problem]:
    if not isinstance(node.layer, Dense):
        return
    layer = node.layer
    if layer.units == 0:
        one = node.replace(layer=layer.replace(units=1))
        yield Problem(
            ("network", node.name, "units"), f"Layer '{node.name}' has 0 units.", "Give it at least 1.",
            experiment.replace(network=experiment.network.with_node(node.name, one)),
        )  # fmt: skip
    if layer.activation is Activation.SOFTMAX and layer.units == 1:
        sigmoid = node.replace(layer=layer.replace(activation=Activation.SIGMOID))
        yield Problem(
            ("network", node.name, "activation"), f"The softmax of the only unit of '{node.name}' is always 1.",
            "Use sigmoid, or more units.", experiment.replace(network=experiment.network.with_node(node.name, sigmoid)),
        )  # fmt: skip
