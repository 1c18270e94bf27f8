"""Problems of the network alone: names, layers that cannot work, shapes that do not fit, and what its outputs are."""

from collections.abc import Iterator, Mapping

from engine.config.activations import Activation
from engine.config.axes import Shape, shape_text
from engine.config.experiment import Experiment
from engine.config.layers import Activated, Flatten, LayerSpec
from engine.config.layers.base import Fault
from engine.config.network import INPUT, Node
from engine.config.outputs import output_parts
from engine.config.shapes import NetworkShapes, ShapeError
from engine.data.preparing.plan import Plan
from engine.learners.supervised.checks.normalization import check_normalization
from engine.problems import Problem
from engine.text import Text, term


def check_network(experiment: Experiment, planned: Plan, resolved: NetworkShapes) -> list[Problem]:
    """Problems of the network, whose shapes are `resolved` for what is planned."""
    network = experiment.learner.network
    if not network.nodes:
        return [Problem(("network",), Text("The network has no layers."), Text("Add a Dense layer."))]
    problems = [*_names(experiment)]
    for node in network.nodes:
        if (fault := node.layer.fault(node.name)) is not None:
            problems.append(_problem(experiment, node, fault))
    if problems:
        return problems
    if resolved.error is not None:
        return [_shape(experiment, resolved.error)]
    shapes = resolved.outputs
    for node in network.nodes:
        problems += _softmax_of_one(experiment, node, shapes[node.name])
    if not _meets_targets(experiment, planned):
        for node in network.outputs:
            problems += _output(experiment, node, shapes)
    if not any(fact.is_trained for fact in resolved.arrays.values()):
        problems.append(_nothing_to_learn(experiment))
    return [*problems, *check_normalization(experiment, planned, shapes)]


def _nothing_to_learn(experiment: Experiment) -> Problem:
    """No array is trained; Keras would go through the epochs with a warning, and change nothing."""
    frozen = [node for node in experiment.learner.network.nodes if node.layer.is_frozen]
    if not frozen:
        return Problem(("network",), Text("The network has nothing to learn."), Text("Add a Dense layer."))
    return Problem(
        ("network", frozen[-1].name, "trainable"),
        Text("All layers that could learn are frozen, so that training would change nothing."),
        Text("Unfreeze at least one."),
        _with_layer(experiment, frozen[-1], frozen[-1].layer.replace(trainable=True)),
    )


def _names(experiment: Experiment) -> Iterator[Problem]:
    names = experiment.learner.network.names
    for name in dict.fromkeys(name for name in names if names.count(name) > 1):
        yield Problem(
            ("network", name, "name"),
            Text("{count} layers are called '{name}'.", count=names.count(name), name=name),
            Text("Give each its own name."),
        )


def _softmax_of_one(experiment: Experiment, node: Node, shape: tuple[int, ...]) -> Iterator[Problem]:
    layer = node.layer
    if not isinstance(layer, Activated) or shape[-1] != 1:
        return
    if layer.activation in (Activation.SOFTMAX, Activation.LOG_SOFTMAX):
        always = 1 if layer.activation is Activation.SOFTMAX else 0
        yield Problem(
            ("network", node.name, "activation"),
            Text(
                "The {activation} of the only unit of '{node}' is always {always}.",
                activation=term(layer.activation.label),
                node=node.name,
                always=always,
            ),
            Text("Use sigmoid, or more units."),
            _with_layer(experiment, node, layer.replace(activation=Activation.SIGMOID)),
        )


def _meets_targets(experiment: Experiment, planned: Plan) -> bool:
    """True where the outputs give just as many entries as there are targets: these can be read in the shapes of the outputs."""
    return (
        output_parts(experiment.learner.network, experiment.learner.training, planned.inputs)[-1].stop
        == planned.outputs
    )


def _output(experiment: Experiment, node: Node, shapes: Mapping[str, Shape]) -> Iterator[Problem]:
    shape = shapes[node.name]
    if len(shape) > 1:
        flat = Node(name=experiment.learner.network.fresh_name("flatten"), layer=Flatten())
        # Where the data themselves have a shape, the usual place to flatten them is before all layers.
        is_from_data = len(shapes[INPUT]) > 1
        place = INPUT if is_from_data else node.name
        yield Problem(
            ("network", node.name),
            Text(
                "The output '{node}' has the shape {shape}, but the targets of a row lie side by side.",
                node=node.name,
                shape=shape_text(shape),
            ),
            Text("Put a Flatten layer before the first layer.")
            if is_from_data
            else Text("Put a Flatten layer behind it."),
            experiment.with_learner(network=experiment.learner.network.inserted_after(place, flat)),
        )


def _shape(experiment: Experiment, error: ShapeError) -> Problem:
    node = experiment.learner.network.node(error.node)
    if node.inputs or node.layer.is_join:
        return _problem(experiment, node, error.fault)
    fed = experiment.learner.network.with_node(node.name, node.replace(inputs=(INPUT,)))
    return Problem(
        ("network", error.node),
        Text("{error}.", error=error),
        Text("Give it an input, or remove it."),
        experiment.with_learner(network=fed),
    )


def _problem(experiment: Experiment, node: Node, fault: Fault) -> Problem:
    """A fault of a layer, at its field."""
    place = ("network", node.name, fault.field) if fault.field else ("network", node.name)
    fixed = _with_layer(experiment, node, fault.fixed) if fault.fixed is not None else None
    return Problem(place, Text("{fault}.", fault=fault.message), Text("{remedy}.", remedy=fault.remedy), fixed)


def _with_layer(experiment: Experiment, node: Node, layer: LayerSpec) -> Experiment:
    return experiment.with_learner(network=experiment.learner.network.with_node(node.name, node.replace(layer=layer)))
