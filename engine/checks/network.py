"""Problems of the network alone: names, layers that cannot work, shapes that do not fit, and what its outputs are."""

from collections.abc import Iterator, Mapping

from engine.checks.normalization import check_normalization
from engine.config.activations import Activation
from engine.config.experiment import Experiment
from engine.config.layers import ActivationLayer, Dense, Dropout, Flatten, InputPart, Layer, Reshape
from engine.config.layers.shaping import REST, shape_text
from engine.config.network import INPUT, Node, is_join
from engine.config.shapes import Shape, ShapeError, output_shapes, trained_shapes
from engine.data.preparing.plan import Plan
from engine.problems import Problem


def check_network(experiment: Experiment, planned: Plan) -> list[Problem]:
    """Problems of the network when `planned.inputs` numbers enter it."""
    network = experiment.learner.network
    if not network.nodes:
        return [Problem(("network",), "The network has no layers.", "Add a Dense layer.")]
    problems = [*_names(experiment)]
    for node in network.nodes:
        problems += _node(experiment, node)
    if problems:
        return problems
    try:
        shapes = output_shapes(network, planned.inputs)
    except ShapeError as error:
        return [_shape(experiment, error)]
    for node in network.nodes:
        problems += _softmax_of_one(experiment, node, shapes[node.name])
    for node in network.outputs:
        problems += _output(experiment, node, shapes)
    if not trained_shapes(network, planned.inputs):
        problems.append(Problem(("network",), "The network has nothing to learn.", "Add a Dense layer."))
    return [*problems, *check_normalization(experiment, planned, shapes)]


def _names(experiment: Experiment) -> Iterator[Problem]:
    names = experiment.learner.network.names
    for name in dict.fromkeys(name for name in names if names.count(name) > 1):
        yield Problem(
            ("network", name, "name"), f"{names.count(name)} layers are called '{name}'.", "Give each its own name."
        )


def _node(experiment: Experiment, node: Node) -> Iterator[Problem]:
    match node.layer:
        case Dense(units=0):
            yield Problem(
                ("network", node.name, "units"), f"Layer '{node.name}' has 0 units.", "Give it at least 1.",
                _with_layer(experiment, node, node.layer.replace(units=1)),
            )  # fmt: skip
        case Dropout(rate=1.0):
            yield Problem(
                ("network", node.name, "rate"), f"'{node.name}' drops everything: nothing behind it can learn.",
                "Give it a rate below 1.", _with_layer(experiment, node, node.layer.replace(rate=0.5)),
            )  # fmt: skip
        case _:
            pass


def _softmax_of_one(experiment: Experiment, node: Node, shape: tuple[int, ...]) -> Iterator[Problem]:
    layer = node.layer
    if not isinstance(layer, Dense | ActivationLayer) or shape[-1] != 1:
        return
    if layer.activation in (Activation.SOFTMAX, Activation.LOG_SOFTMAX):
        always = 1 if layer.activation is Activation.SOFTMAX else 0
        yield Problem(
            ("network", node.name, "activation"),
            f"The {layer.activation.label} of the only unit of '{node.name}' is always {always}.",
            "Use sigmoid, or more units.", _with_layer(experiment, node, layer.replace(activation=Activation.SIGMOID)),
        )  # fmt: skip


def _output(experiment: Experiment, node: Node, shapes: Mapping[str, Shape]) -> Iterator[Problem]:
    shape = shapes[node.name]
    if len(shape) > 1:
        flat = Node(name=experiment.learner.network.fresh_name("flatten"), layer=Flatten())
        # Where the data themselves have a shape, the usual place to flatten them is before all layers.
        is_from_data = len(shapes[INPUT]) > 1
        place = INPUT if is_from_data else node.name
        yield Problem(
            ("network", node.name),
            f"The output '{node.name}' has the shape {shape_text(shape)}, but the targets of a row lie side by side.",
            "Put a Flatten layer before the first layer." if is_from_data else "Put a Flatten layer behind it.",
            experiment.with_learner(network=experiment.learner.network.inserted_after(place, flat)),
        )


def _shape(experiment: Experiment, error: ShapeError) -> Problem:
    node = experiment.learner.network.node(error.node)
    place, message = ("network", error.node), f"{error}."
    match node.layer:
        case Reshape() if len(error.inputs) == 1:
            fitting = _with_layer(experiment, node, node.layer.replace(shape=(REST,)))
            return Problem((*place, "shape"), message, "Give it a shape of as many entries.", fitting)
        case InputPart(start=start) if len(error.inputs) == 1:
            last = error.inputs[0][-1]
            fits = start < last
            mended = _with_layer(experiment, node, node.layer.replace(stop=last)) if fits else None
            return Problem((*place, "stop" if fits else "start"), message, f"Let it end at {last} or before.", mended)
        case _ if not node.inputs and not is_join(node):
            fed = experiment.learner.network.with_node(node.name, node.replace(inputs=(INPUT,)))
            return Problem(place, message, "Give it an input, or remove it.", experiment.with_learner(network=fed))
        case _:
            return Problem(place, message, "Change its inputs or their units, or remove it.")


def _with_layer(experiment: Experiment, node: Node, layer: Layer) -> Experiment:
    return experiment.with_learner(network=experiment.learner.network.with_node(node.name, node.replace(layer=layer)))
