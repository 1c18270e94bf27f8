"""What every layer states of itself; shapes, initial values, traces, checks, the canvas and the command line read it here."""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple, Self

from pydantic import Field

from engine.config.activations import Activation
from engine.config.axes import Axes, Axis, Shape
from engine.config.base import Spec
from engine.config.bounds import B
from engine.config.constraints import Constraint, NoConstraint
from engine.config.formula import Formula
from engine.config.initializers import Initializer
from engine.config.ranges import ALL
from engine.config.regularizers import NoRegularizer, Regularizer
from engine.text import Text, joined, term


@dataclass(frozen=True)
class ArrayFact:
    """One array of a layer, as it is before training. `sign`: its letter in the equations."""

    name: str
    shape: Shape
    axes: Axes
    initializer: Initializer
    sign: str
    penalty: Regularizer = field(default_factory=NoRegularizer)
    limit: Constraint = field(default_factory=NoConstraint)
    is_trained: bool = True
    """False for averages, which training keeps without the optimizer, and for the arrays of a frozen layer."""
    is_nonnegative: bool = False
    """True where entries below 0 make no sense: variances."""

    @property
    def fans(self) -> tuple[int, int]:
        """How many inputs and outputs an entry counts for when it is drawn (`compute_fans` in keras/src/initializers)."""
        if len(self.shape) < 2:
            return math.prod(self.shape), math.prod(self.shape)
        kernels = math.prod(self.shape[:-2])
        return self.shape[-2] * kernels, self.shape[-1] * kernels


class Fault(NamedTuple):
    """Why a layer cannot be computed, what to do, the field at fault if it is one, and the layer with it fixed."""

    message: Text
    remedy: Text = Text("Change its inputs or their units, or remove it")
    field: str = ""
    fixed: "LayerSpec | None" = None


@dataclass(frozen=True)
class LayerTensors:
    """The names and shapes of the tensors around a layer. `weights`: its arrays by name, as a pass reads them."""

    layer: str
    inputs: tuple[str, ...]
    entering: tuple[Shape, ...]
    leaving: Shape
    weights: Mapping[str, str]
    is_fused: bool = False
    """The loss looks behind the activation, and gives dL/dZ."""

    @property
    def X(self) -> str:
        """What enters a layer of one input."""
        return self.inputs[0]

    @property
    def over(self) -> Text:
        """Over what an array of one entry for each of the last axis sums."""
        return Text("the rows") if len(self.leaving) == 1 else Text("all axes but the last")

    def own(self, part: str) -> str:
        """A tensor of the layer: `hidden_1/dY`."""
        return f"{self.layer}/{part}"


class LayerSpec(Spec):
    """A layer of any kind. Shapes are those of one row; what a method gives of shapes that do not fit is only to be drawn."""

    kind: str

    label: ClassVar[str]
    short_label: ClassVar[str] = ""
    """What it is called where there is little room; empty for the label."""
    equation: ClassVar[str]
    glyph: ClassVar[str] = ""
    """What stands in the place of each entry that it gives; empty for neurons, which show their bias."""
    menu: ClassVar[int]
    """Its place in a menu, by tens: a group each."""
    stem: ClassVar[str] = ""
    """What new layers are called before their number; empty for the kind."""
    setting: ClassVar[str] = ""
    """What is set on it, as short as it can be said: a format of the fields."""
    caption: ClassVar[str] = ""
    """The line of its kind on the canvas, a format of `label`, `setting`, `size` and the fields; empty for the usual one."""
    is_of_data: ClassVar[bool] = False
    """A new one stands at the data."""
    typed_field: ClassVar[str | None] = ""
    """The field that is written behind the kind in `--layers`; None where a stack of layers cannot hold it."""

    is_usual: ClassVar[bool] = False
    """Meant where no kind is named."""
    is_join: ClassVar[bool] = False
    """Brings several inputs together."""
    has_sum: ClassVar[bool] = False
    """Its entries are weighted sums Z of all inputs, by a `kernel`, before anything else is done to them."""
    is_activation: ClassVar[bool] = False
    """Stands behind weighted sums in the place of an activation of their own."""
    is_entrywise: ClassVar[bool] = False
    """What leaves at a place has to do with what enters there."""
    passes: ClassVar[bool] = False
    """Lets every entry through in prediction."""
    keeps_signs: ClassVar[bool] = False
    """What it gives of numbers from 0 to 1, or from 0 on, are such numbers again."""
    differs_in_training: ClassVar[bool] = False
    """Does in training what it does not do in prediction."""
    needs_rows: ClassVar[bool] = False
    """Works over the rows of a batch, and says nothing of one alone."""
    is_in_course: ClassVar[bool] = False
    """The course's workbook has names for its tensors."""
    operation: ClassVar[str | None] = None
    """What it does in prediction before its activation, as exported models call it: empty where every entry passes, None where they
    cannot hold it."""
    operands: ClassVar[tuple[str, ...]] = ()
    """The fields that the operation takes."""

    def output_shape(self, inputs: Sequence[Shape]) -> Shape:
        """The shape of its output."""
        return inputs[0]

    def output_axes(self, inputs: Sequence[Axes]) -> Axes:
        """What the axes of its output stand for."""
        return inputs[0]

    def misfit(self, name: str, inputs: Sequence[Shape]) -> Fault | None:
        """Why layer `name` cannot take `inputs`."""
        if len(inputs) != 1:
            article = "an" if self.label[0] in "AEIOU" else "a"
            return Fault(
                Text(
                    "'{name}' is {article} {layer} layer and takes one input, not {count}",
                    name=name,
                    article=article,
                    layer=term(self.label),
                    count=len(inputs),
                )
            )
        return None

    def fault(self, name: str) -> Fault | None:
        """Why layer `name` cannot work, whatever enters."""
        return None

    def arrays(self, inputs: Sequence[Shape]) -> tuple[ArrayFact, ...]:
        """Its arrays, in Keras's order."""
        return ()

    @property
    def is_frozen(self) -> bool:
        """Whether training leaves its arrays as they are."""
        return False

    def facts(self, inputs: Sequence[Shape]) -> tuple[ArrayFact, ...]:
        """Its arrays as training takes them. Those of a frozen layer are neither trained, penalised nor limited, as in Keras."""
        arrays = self.arrays(inputs)
        if not self.is_frozen:
            return arrays
        none, free = NoRegularizer(), NoConstraint()
        return tuple(replace(fact, is_trained=False, penalty=none, limit=free) for fact in arrays)

    @property
    def output_penalty(self) -> Regularizer:
        """What the size of its output adds to the loss, divided by the rows."""
        return NoRegularizer()

    @property
    def setting_text(self) -> str:
        """What is set on it, in words; empty where nothing is."""
        return self.setting.format(**dict(self))

    @property
    def typed(self) -> str:
        """What `--layers` calls it."""
        value = getattr(self, self.typed_field) if self.typed_field else ""
        return f"{self.kind} {' × '.join(map(str, value)) if isinstance(value, tuple) else value}".strip()

    def sized_for(self, entries: int) -> Self:
        """The layer as it gives back what enters, `entries` entries along the last axis, where it can be set."""
        return self

    def bounds(self, inputs: Sequence[B], shape: Shape) -> B:
        """Between which numbers its output of this shape lies in prediction; any numbers where it makes nothing certain."""
        return inputs[0].reshaped(shape) if self.passes else inputs[0].everywhere(ALL, shape)

    @property
    def first_entry(self) -> int:
        """The entry of its input, along the last axis, that leaves first."""
        return 0

    def offset(self, inputs: Sequence[Shape], place: int) -> int:
        """The entry of its output, along the last axis, at which input number `place` begins."""
        return 0

    def names_through(self, names: tuple[str, ...]) -> tuple[str, ...]:
        """The names of the entries that leave, when those that enter have `names`; nothing where they have none."""
        return names if self.is_entrywise else ()

    def forward(self, tensors: LayerTensors) -> Iterator[tuple[str, Formula]]:
        """All that it makes on the way forward, by name; `Y`, its output, comes last."""
        yield "Y", Formula(tensors.X, (tensors.X,))

    def axes_between(self, part: str, axes: Axes) -> Axes:
        """What the axes of a tensor that it makes on the way forward stand for, where those of its output are `axes`."""
        return axes

    def sent_back(self, tensors: LayerTensors, place: int) -> Formula:
        """What it sends back to its input number `place`: its part of that tensor's error."""
        return Formula(tensors.own("dY"), (tensors.own("dY"),))

    def gradient(self, tensors: LayerTensors, array: str) -> Formula:
        """The gradient of one of its arrays, without what a penalty adds."""
        raise AssertionError(f"a {self.label} layer has no '{array}'")

    def average(self, tensors: LayerTensors, array: str) -> Formula:
        """What an array that no gradient changes is after an update."""
        raise AssertionError(f"a {self.label} layer keeps no '{array}'")


class Activated(LayerSpec):
    """A layer that ends in an activation. Each kind has the two fields where its form shows them."""

    if TYPE_CHECKING:
        activation: Activation
        slope: float

    @property
    def setting_text(self) -> str:
        """The activation."""
        return self.activation.label

    @property
    def is_linear(self) -> bool:
        """Whether the activation changes nothing: none, or a leaky ReLU with the same slope on both sides."""
        return self.activation is Activation.LINEAR or (self.activation is Activation.LEAKY_RELU and self.slope == 1)

    def bounds(self, inputs: Sequence[B], shape: Shape) -> B:
        """What the activation gives of them; weights may be anything, and so may sums be that are weighted with them."""
        if self.has_sum:
            return inputs[0].everywhere(self.activation.range(self.slope), shape)
        return inputs[0].activated(self.activation, self.slope)

    def activated(self, z: str) -> Formula:
        """φ of the tensor `z`."""
        if self.activation is Activation.LINEAR:
            return Formula(z, (z,))
        return Formula(f"φ({z})", (z,), joined(("φ(z)", self.activation.text(self.slope).value), " = "))

    def deactivated(self, tensors: LayerTensors, z: str) -> Formula:
        """dL/dZ from dL/dY; `z` is the name of what goes into the activation."""
        dY, Y = tensors.own("dY"), tensors.own("Y")
        if self.activation is Activation.LINEAR:
            return Formula(dY, (dY,))
        text = self.activation.text(self.slope)
        if text.back:
            return Formula(text.back, (dY, Y), f"d = {dY}, y = {Y}")
        needs_y = "y" in text.derivative
        meaning = joined((joined(("φ'(z)", text.derivative), " = "), f"y = {Y}" if needs_y else ""), ", ")
        return Formula(f"{dY} ⊙ φ'({z})", (dY, z, *([Y] if needs_y else [])), meaning)


class OfUnits(LayerSpec):
    """A layer that gives as many entries as a person wants. Each kind has the field where its form shows it."""

    if TYPE_CHECKING:
        units: int


class Trainable(LayerSpec):
    """A layer with arrays that are learnt. Each kind has the field where its form shows it: `trainable_field()`."""

    if TYPE_CHECKING:
        trainable: bool

    @property
    def is_frozen(self) -> bool:
        """Where it is not trained."""
        return not self.trainable


def trainable_field() -> Any:
    """The field with which a layer is frozen."""
    return Field(
        True,
        title="Trained",
        description="Off freezes the layer: training leaves its arrays as they are, with no step, no penalty and no limit; batch "
        "normalisation works with its moving averages, and keeps them.",
    )


def along_last(array: str, initializer: Initializer, sign: str, inputs: Sequence[Shape]) -> ArrayFact:
    """An array of one entry for each along the last axis of the only input."""
    return ArrayFact(array, inputs[0][-1:], (Axis.INPUT,), initializer, sign)
