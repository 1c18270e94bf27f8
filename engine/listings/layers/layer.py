"""What a program asks of every kind of layer, and the place that a layer is written for."""

from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, ClassVar

from engine.config.axes import Shape
from engine.config.layers import Activated, LayerSpec
from engine.config.network import INPUT, Node
from engine.listings.activations import ActivationCode, activation_code
from engine.listings.form import Form
from engine.listings.listing import Line
from engine.listings.program import Program


@dataclass(frozen=True)
class Site:
    """A layer at its place in a program. `is_training`: False where it is written as it predicts."""

    program: Program
    node: Node
    form: Form
    is_training: bool = True

    @property
    def layer(self) -> Any:
        """The layer's spec."""
        return self.node.layer

    @property
    def lib(self) -> str:
        """Whose functions it calls."""
        return "np" if self.form is Form.NUMPY else "tf"

    @property
    def X(self) -> str:
        """The variable of the only input."""
        return self.inputs[0]

    @property
    def inputs(self) -> list[str]:
        """The variables of what enters."""
        names = self.program.names
        return [names.input if name == INPUT else names[f"{name}/Y"] for name in self.node.inputs]

    @property
    def entering(self) -> list[Shape]:
        """The shape of a row of each input."""
        return [self.program.shapes[name] for name in self.node.inputs]

    @property
    def is_fused(self) -> bool:
        """Whether the loss takes Z, and gives dL/dZ."""
        return self.program.is_fused(self.node.name)

    @property
    def number(self) -> int:
        """The layer's place in the order of computation, which decides what it draws."""
        return self.program.order.index(self.node)

    def v(self, part: str) -> str:
        """The variable of a tensor of the layer."""
        return self.program.names[f"{self.node.name}/{part}"]

    def t(self, *parts: str) -> tuple[str, ...]:
        """The names of tensors of the layer."""
        return tuple(f"{self.node.name}/{part}" for part in parts)

    def has(self, array: str) -> bool:
        """Whether the layer has this array."""
        return f"{self.node.name}/{array}" in self.program.facts

    def trains(self, array: str) -> bool:
        """Whether the layer has this array and training changes it by a gradient."""
        return f"{self.node.name}/{array}" in self.program.trained

    def sends(self, place: int) -> bool:
        """Whether something at input number `place` learns."""
        return self.program.learns[self.node.inputs[place]]

    def line(self, part: str, expression: str, *others: str) -> Line:
        """`part = expression`; `others` are tensors that it computes, too."""
        return Line(f"{self.v(part)} = {expression}", self.t(part, *others))

    @property
    def activation(self) -> ActivationCode:
        """That of a layer that ends in one."""
        layer = self.node.layer
        assert isinstance(layer, Activated)
        return activation_code(layer.activation, layer.slope, exact=self.program.training.is_exact)


class LayerCode(ABC):
    """A kind of layer in every form. What a form cannot express raises InexpressibleError."""

    writes: ClassVar[tuple[type[LayerSpec], ...]] = ()

    @abstractmethod
    def forward(self, site: Site) -> Iterator[Line]:
        """From the inputs to Y, in NumPy or TensorFlow."""

    @abstractmethod
    def backward(self, site: Site) -> Iterator[Line]:
        """The gradients of its arrays from dY (dZ where `is_fused`), in NumPy."""

    def sent(self, site: Site, place: int) -> str:
        """What input number `place` gets back: an expression, in NumPy."""
        return site.v("dY")

    @abstractmethod
    def keras(self, site: Site) -> str:
        """Keras's layer."""

    def needs(self, site: Site) -> tuple[str, ...]:
        """The functions of `HELPERS` that it calls."""
        return ()


def keras_call(name: str, *settings: str, is_frozen: bool = False) -> str:
    """A layer of Keras's with its settings, empty ones left out."""
    found = [*(setting for setting in settings if setting), *(["trainable=False"] if is_frozen else [])]
    return f"tf.keras.layers.{name}({', '.join(found)})"
