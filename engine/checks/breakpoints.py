"""What keeps a breakpoint from being tested in a run: the field, and why, in one sentence."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from engine.config.activations import Activation
from engine.config.axes import Shape, shape_text
from engine.config.breakpoints import Breakpoint, DeadUnit, EnginesDiffer, LargeGradient, SignChange
from engine.config.experiment import Experiment
from engine.config.layers.base import Activated
from engine.config.learners import SupervisedNetwork
from engine.config.shapes import Inputs, NetworkShapes, network_shapes
from engine.config.training import EngineName
from engine.text import Text, or_list

MAX_TOLD = 8
"""Names that a sentence offers."""

_ONE_ENGINE = Text("The engines can only be compared while both train: choose both as the engine.")


class BreakFault(NamedTuple):
    """What is wrong with a breakpoint: its place in the list, the field, and a sentence."""

    place: int
    field: str
    sentence: Text


class Testable(NamedTuple):
    """The breakpoints that a run can be paused at, those that cannot be, and how many units each layer has."""

    points: tuple[Breakpoint, ...]
    faults: tuple[BreakFault, ...]
    units: Mapping[str, int]


def testable(points: Sequence[Breakpoint], experiment: Experiment, inputs: Inputs, engine: EngineName) -> Testable:
    """Look at breakpoints for a run of `experiment` on `engine`."""
    if not points or not isinstance(experiment.learner, SupervisedNetwork):
        reason = Text("This kind of learner cannot be paused at breakpoints.")
        return Testable((), tuple(BreakFault(place, "", reason) for place in range(len(points))), {})
    shapes = network_shapes(experiment.learner.network, inputs)
    faults = tuple(_faults(points, experiment.learner, shapes, engine))
    wrong = {fault.place for fault in faults}
    kept = tuple(point for place, point in enumerate(points) if place not in wrong)
    return Testable(kept, faults, {name: shape[-1] for name, shape in shapes.outputs.items() if shape})


def _faults(
    points: Sequence[Breakpoint], learner: SupervisedNetwork, shapes: NetworkShapes, engine: EngineName
) -> Iterator[BreakFault]:
    for place, point in enumerate(points):
        match point:
            case EnginesDiffer():
                field, said = "bound", None if engine is EngineName.BOTH else _ONE_ENGINE
            case LargeGradient(layer=layer):
                field, said = "layer", _no_layer(layer, learner) or _no_gradient(layer, shapes) if layer else None
            case SignChange():
                field, said = "weight", _no_weight(point, {name: fact.shape for name, fact in shapes.arrays.items()})
            case DeadUnit(layer=layer):
                field, said = "layer", _no_layer(layer, learner) or _no_relu(layer, learner)
            case _:
                field, said = "", None
        if said is not None:
            yield BreakFault(place, field, said)


def _no_gradient(layer: str, shapes: NetworkShapes) -> Text | None:
    trained = {name.rpartition("/")[0] for name, fact in shapes.arrays.items() if fact.is_trained}
    return None if layer in trained else Text("Layer '{layer}' has nothing that is trained.", layer=layer)


def _no_layer(layer: str, learner: SupervisedNetwork) -> Text | None:
    names = learner.network.names
    return None if layer in names else _unknown(Text("There is no layer '{name}'.", name=layer), names)


def _no_relu(layer: str, learner: SupervisedNetwork) -> Text | None:
    spec = learner.network.node(layer).layer
    if isinstance(spec, Activated) and spec.activation is Activation.RELU:
        return None
    having = [
        node.name
        for node in learner.network.nodes
        if isinstance(node.layer, Activated) and node.layer.activation is Activation.RELU
    ]
    return _unknown(Text("Layer '{layer}' has no ReLU, and so no units that die.", layer=layer), having)


def _no_weight(point: SignChange, arrays: Mapping[str, Shape]) -> Text | None:
    shape = arrays.get(point.array)
    if shape is None:
        return _unknown(Text("There is no array '{name}'.", name=point.array), tuple(arrays))
    if len(shape) == len(point.index) and all(at < size for at, size in zip(point.index, shape, strict=True)):
        return None
    last = ",".join(str(size - 1) for size in shape)
    return Text(
        "{array} is {shape}: its entries are [{first}] to [{last}], and [{index}] is none of them.",
        array=point.array,
        shape=shape_text(shape),
        first=",".join("0" for _ in shape),
        last=last,
        index=",".join(map(str, point.index)),
    )


def _unknown(what: Text, there: Sequence[str]) -> Text:
    """What there is in its place, as far as that is short."""
    if not 0 < len(there) <= MAX_TOLD:
        return what
    return Text("{what} Take {names}.", what=what, names=or_list(there))
