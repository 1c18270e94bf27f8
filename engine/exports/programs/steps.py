"""A model as steps that every language writes: what each cell becomes, what each layer does, what the outputs say."""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.config import layers as spec
from engine.config.activations import Activation
from engine.config.arrangement import Image
from engine.config.axes import Shape
from engine.config.columns import Encoding
from engine.config.losses import Targets
from engine.config.network import INPUT, Network, Node
from engine.config.outputs import output_parts
from engine.config.rounded import rounded_network
from engine.config.shapes import in_order, output_shapes
from engine.data.preparing.arrange import as_images
from engine.data.preparing.fitted import FittedColumn
from engine.data.preparing.scaling import Affine
from engine.data.table import number_text
from engine.model.card import trained_on
from engine.model.model import Model
from engine.results.decoding import Sides
from engine.text import Text

Array = NDArray[np.floating[Any]]


@dataclass(frozen=True)
class Step:
    """A layer. `operation`: what is done before the activation; nothing where entries pass as they are.

    `inputs`: names of nodes, or `input`; `entering`, `leaving`: the shapes of a row. `arrays`: by their names in the layer.
    """

    name: str
    operation: str
    inputs: tuple[str, ...]
    entering: tuple[Shape, ...]
    leaving: Shape
    text: str
    arrays: Mapping[str, Array] = field(default_factory=dict)
    numbers: Mapping[str, float | int] = field(default_factory=dict)
    activation: Activation = Activation.LINEAR
    slope: float = 0.0

    @property
    def passes(self) -> bool:
        """True where nothing is computed."""
        return not self.operation and self.activation is Activation.LINEAR

    @property
    def size(self) -> int:
        """How many numbers a row has behind it."""
        return math.prod(self.leaving)


@dataclass(frozen=True)
class Head:
    """Entries of the outputs, from `start` up to `stop`, to which the loss applies an activation: logits."""

    start: int
    stop: int
    activation: Activation


@dataclass(frozen=True)
class Answer:
    """What the outputs from `start` on say of a target: a number in original units, scores of `classes`, or the place of a class.

    `sides`: one output is the score of the second class; "probability" or "margin" says of what kind it is.
    """

    name: str
    start: int
    stop: int
    classes: tuple[str, ...] = ()
    scaling: Affine = field(default_factory=Affine)
    sides: str = ""
    is_place: bool = False

    @property
    def count(self) -> int:
        """How many numbers it is."""
        return len(self.classes) if self.classes and not self.is_place else 1


@dataclass(frozen=True)
class Steps:
    """All of a model. `order`: where a number of the prepared row enters the network; None where both are the same.

    `card`: what is to be known of it that its steps do not show, in lines.
    """

    columns: tuple[FittedColumn, ...]
    order: tuple[int, ...] | None
    layers: tuple[Step, ...]
    outputs: tuple[str, ...]
    heads: tuple[Head, ...]
    answers: tuple[Answer, ...]
    inputs: int
    is_single: bool
    is_exact: bool
    card: tuple[str, ...]

    @property
    def width(self) -> int:
        """How many numbers all outputs have."""
        sizes = {step.name: step.size for step in self.layers}
        return sum(sizes[name] for name in self.outputs)

    def sized(self, name: str) -> int:
        """How many numbers a row of a layer, or of `input`, has."""
        return self.inputs if name == INPUT else next(step.size for step in self.layers if step.name == name)


def steps_of(model: Model) -> Steps:
    """The steps of `model`."""
    learner, preparation = model.spec.learner, model.spec.preparation
    training = learner.training
    network = rounded_network(learner.network) if training.rounds_doubles else learner.network
    shapes = output_shapes(network, preparation.inputs)
    precision = np.dtype(training.precision.value)
    arrays = {name: np.asarray(array, precision) for name, array in model.parameters.items()}
    heads, answers = _answers(model, shapes)
    return Steps(
        columns=preparation.features,
        order=_order(preparation.arrangement),
        layers=tuple(_step(node, shapes, arrays) for node in in_order(network)),
        outputs=tuple(node.name for node in network.outputs),
        heads=heads,
        answers=answers,
        inputs=math.prod(shapes[INPUT]),
        is_single=precision == np.float32,
        is_exact=training.is_exact,
        card=tuple(_card(model)),
    )


def _card(model: Model) -> Iterator[str]:
    for section in trained_on(model):
        yield f"{section.title}:"
        yield from (f"  {name}: {told}" if told else f"  {name}" for name, told in section.lines)


def unwritable(network: Network) -> list[str]:
    """The kinds of layers that no language writes, by what they are called."""
    return sorted({node.layer.label for node in network.nodes if node.layer.operation is None})


def _order(arrangement: object) -> tuple[int, ...] | None:
    """For each number that enters the network its place in the prepared row."""
    if not isinstance(arrangement, Image) or not arrangement.planes:
        return None
    places = np.arange(arrangement.pixels, dtype=np.float64)[None, :]
    return tuple(as_images(places, arrangement).astype(int).ravel().tolist())


def _step(node: Node, shapes: Mapping[str, Shape], arrays: Mapping[str, Array]) -> Step:
    layer = node.layer
    own = {name.rpartition("/")[2]: array for name, array in arrays.items() if name.rpartition("/")[0] == node.name}
    activated = layer if isinstance(layer, spec.Activated) else None
    return Step(
        name=node.name,
        operation=layer.operation or "",
        inputs=node.inputs,
        entering=tuple(shapes[name] for name in node.inputs),
        leaving=shapes[node.name],
        text=_text(node, shapes),
        arrays=own,
        numbers={name: getattr(layer, name) for name in layer.operands},
        activation=Activation.LINEAR if activated is None else activated.activation,
        slope=0.0 if activated is None else activated.slope,
    )


def _text(node: Node, shapes: Mapping[str, Shape]) -> str:
    """The layer in a line: its name, its kind, the shapes of a row, its equations as the lab shows them."""
    layer = node.layer
    entering = " and ".join(_shape(shapes[name]) for name in node.inputs)
    said = [f"{node.name}: {layer.label}, {entering} to {_shape(shapes[node.name])}", str(layer.equation)]
    if layer.differs_in_training and layer.passes:
        said[1] = "lets every entry through in prediction"
    if isinstance(layer, spec.Activated) and layer.activation is not Activation.LINEAR:
        said.append(f"φ(z) = {layer.activation.text(layer.slope).value}")
    return "; ".join(said)


def _shape(shape: Shape) -> str:
    return " × ".join(map(str, shape))


def _answers(model: Model, shapes: Mapping[str, Shape]) -> tuple[tuple[Head, ...], tuple[Answer, ...]]:
    """As `engine.results.decoding` has them."""
    heads = list(_vectors(model, shapes))
    answers, entry = [], 0
    preparation = model.spec.preparation
    for column, sides in zip(preparation.targets, preparation.sides, strict=True):
        width = column.planned.width
        head = next(head for head in heads if entry < head.entries_stop)
        start = head.at if head.is_class else head.at + entry - head.entries_start
        stop = head.at + head.width if head.is_class else start + width
        answers.append(_answer(column, sides, start, stop, head.are_probabilities))
        entry += width
    return tuple(Head(head.at, head.at + head.width, head.applied) for head in heads if head.is_logits), tuple(answers)


@dataclass(frozen=True)
class _Vector:
    at: int
    width: int
    entries_start: int
    entries_stop: int
    is_class: bool
    is_logits: bool
    applied: Activation
    are_probabilities: bool


def _vectors(model: Model, shapes: Mapping[str, Shape]) -> Iterator[_Vector]:
    learner, at = model.spec.learner, 0
    for part in output_parts(learner.network, learner.training, model.spec.preparation.inputs):
        width, loss = shapes[part.name][-1], part.loss
        activation = spec.activation_of(learner.network.node(part.name).layer)
        are_probabilities = loss.scores_are_probabilities or activation is Activation.SOFTMAX
        for start in range(part.start, part.stop, part.shape[-1]):
            is_class = loss.targets is Targets.CLASS
            stop = start + part.shape[-1]
            yield _Vector(at, width, start, stop, is_class, loss.is_from_logits, loss.applied, are_probabilities)
            at += width


def _answer(column: FittedColumn, sides: Sides, start: int, stop: int, are_probabilities: bool) -> Answer:
    planned = column.planned
    name, classes, is_index = planned.recipe.name, planned.classes, planned.recipe.encoding.is_index
    scaling = column.scalings[0]
    if planned.recipe.encoding is Encoding.ONE_HOT or (is_index and stop - start > 1):
        return Answer(name, start, stop, classes)
    if sides is not None:
        ends = tuple(number_text(float(scaling.back(np.array(side)))) for side in sides)
        return Answer(name, start, stop, classes or ends, sides="probability" if are_probabilities else "margin")
    if is_index:
        return Answer(name, start, stop, classes, is_place=True)
    return Answer(name, start, stop, scaling=scaling)


NOT_FINITE = Text("The network has numbers that are not finite: it has diverged. Train it anew before you export it.")
