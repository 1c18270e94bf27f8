"""Warns of linear layers in a row: a linear function of a linear function is one linear function."""

from collections import Counter
from collections.abc import Iterator

from engine.config.activations import Activation
from engine.config.experiment import Experiment
from engine.config.layers import Activated
from engine.config.network import Network, Node
from engine.data.preparing.guess_scaling import HAND_MADE
from engine.data.preparing.plan import Plan
from engine.problems import Problem, Severity
from engine.text import NOTHING, Text


def check_linear(experiment: Experiment, planned: Plan) -> Iterator[Problem]:
    """One warning for all Dense layers without an activation that lead to nothing but another Dense layer.

    Tables made by hand are left alone: there, two linear layers are an exercise in multiplying matrices.
    """
    pairs = [*_pairs(experiment.learner.network)] if len(planned.rows) >= HAND_MADE else []
    if not pairs:
        return
    first, second = pairs[0]
    linear = {node.name for node, _ in pairs}
    nodes = (_with_tanh(node) if node.name in linear else node for node in experiment.learner.network.nodes)
    more = Text(" The same holds for {count} more.", count=len(pairs) - 1) if len(pairs) > 1 else NOTHING
    yield Problem(
        ("network", first.name, "activation"),
        Text(
            "'{first}' is linear and leads to '{second}': the two learn no more than one layer does.{more}",
            first=first.name,
            second=second.name,
            more=more,
        ),
        Text("Set the activation of '{first}' to tanh, or remove it.", first=first.name)
        if len(pairs) == 1
        else Text("Set their activations to tanh, or remove them."),
        experiment.with_learner(network=experiment.learner.network.replace(nodes=tuple(nodes))),
        Severity.WARNING,
    )


def _pairs(network: Network) -> Iterator[tuple[Node, Node]]:
    """Every linear Dense layer with the Dense layer that alone it leads to, nothing between them but what lets entries through."""
    fed = Counter(name for node in network.nodes for name in node.inputs)
    origin: dict[str, Node] = {}
    for node in network.nodes:
        source = node.inputs[0] if len(node.inputs) == 1 and fed[node.inputs[0]] == 1 else ""
        layer, is_linear = node.layer, isinstance(node.layer, Activated) and node.layer.is_linear
        if layer.has_sum and source in origin:
            yield origin[source], node
        if layer.has_sum and is_linear:
            origin[node.name] = node
        elif source in origin and (layer.passes or is_linear):
            origin[node.name] = origin[source]


def _with_tanh(node: Node) -> Node:
    assert isinstance(node.layer, Activated), "only layers with an activation are told of"
    return node.replace(layer=node.layer.replace(activation=Activation.TANH))
