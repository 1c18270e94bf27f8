"""The layers that bring several inputs together."""

import math
from collections.abc import Iterator, Sequence
from functools import reduce
from typing import ClassVar, Literal

from engine.config.axes import Axes, Axis, Shape, shape_text
from engine.config.bounds import B
from engine.config.formula import Formula, entries_text
from engine.config.layers.base import Fault, LayerSpec, LayerTensors
from engine.text import NOTHING, Text


class Join(LayerSpec):
    """Takes two inputs at least. `verb`: what it does to them."""

    verb: ClassVar[Text]
    typed_field: ClassVar[str | None] = None
    is_join: ClassVar[bool] = True

    def output_axes(self, inputs: Sequence[Axes]) -> Axes:
        """Those that all inputs have."""
        return tuple(each[0] if len(set(each)) == 1 else Axis.ENTRY for each in zip(*inputs, strict=False))

    def misfit(self, name: str, inputs: Sequence[Shape]) -> Fault | None:
        """Too few inputs, or different shapes."""
        if len(inputs) < 2:
            return Fault(
                Text(
                    "'{name}' {verb} two inputs at least; it has {count}", name=name, verb=self.verb, count=len(inputs)
                )
            )
        message = self._differ(name, inputs)
        return Fault(message) if message else None

    def output_shape(self, inputs: Sequence[Shape]) -> Shape:
        """That of its inputs; of the largest one where they differ."""
        return max(inputs, key=math.prod)

    def _differ(self, name: str, inputs: Sequence[Shape]) -> Text:
        """How the inputs do not fit together; empty where they do."""
        if len(set(inputs)) == 1:
            return NOTHING
        if all(len(shape) == 1 for shape in inputs):
            return Text(
                "'{name}' {verb} inputs of one width; they have widths {sizes}",
                name=name,
                verb=self.verb,
                sizes=_sizes(inputs),
            )
        return Text(
            "'{name}' {verb} inputs of one shape; they are {sizes}", name=name, verb=self.verb, sizes=_sizes(inputs)
        )


class Add(Join):
    """The sum of its inputs, entry by entry; all must have the same shape."""

    label: ClassVar[str] = "Add"
    equation: ClassVar[str] = "Y = X₁ + X₂ + …"
    verb: ClassVar[Text] = Text("adds")
    glyph: ClassVar[str] = "Σ"
    menu: ClassVar[int] = 40
    operation: ClassVar[str | None] = "add"
    kind: Literal["add"] = "add"

    def bounds(self, inputs: Sequence[B], shape: Shape) -> B:
        """Of the sums."""
        return reduce(lambda found, other: found.plus(other), inputs)

    def forward(self, tensors: LayerTensors) -> Iterator[tuple[str, Formula]]:
        """The sum."""
        yield "Y", Formula(" + ".join(tensors.inputs), tensors.inputs)


class Multiply(Join):
    """The product of its inputs, entry by entry; all must have the same shape."""

    label: ClassVar[str] = "Multiply"
    equation: ClassVar[str] = "Y = X₁ ⊙ X₂ ⊙ …"
    verb: ClassVar[Text] = Text("multiplies")
    glyph: ClassVar[str] = "Π"
    menu: ClassVar[int] = 41
    keeps_signs: ClassVar[bool] = True
    operation: ClassVar[str | None] = "multiply"
    kind: Literal["multiply"] = "multiply"

    def bounds(self, inputs: Sequence[B], shape: Shape) -> B:
        """Of the products; of an input times itself, which is never below 0, with both signs."""
        return reduce(lambda found, other: found.times(other), inputs)

    def forward(self, tensors: LayerTensors) -> Iterator[tuple[str, Formula]]:
        """The product."""
        yield "Y", Formula(" ⊙ ".join(tensors.inputs), tensors.inputs)

    def sent_back(self, tensors: LayerTensors, place: int) -> Formula:
        """dL/dY times the other inputs."""
        factors = (tensors.own("dY"), *tensors.inputs[:place], *tensors.inputs[place + 1 :])
        return Formula(" ⊙ ".join(factors), factors)


class Concatenate(Join):
    """Its inputs side by side, along the last axis."""

    label: ClassVar[str] = "Concatenate"
    equation: ClassVar[str] = "Y = [X₁ X₂ …]"
    verb: ClassVar[Text] = Text("joins")
    glyph: ClassVar[str] = "≡"
    menu: ClassVar[int] = 42
    keeps_signs: ClassVar[bool] = True
    operation: ClassVar[str | None] = "concatenate"
    kind: Literal["concatenate"] = "concatenate"

    def output_shape(self, inputs: Sequence[Shape]) -> Shape:
        """As long as all together along the last axis."""
        return (*inputs[0][:-1], sum(shape[-1] for shape in inputs))

    def bounds(self, inputs: Sequence[B], shape: Shape) -> B:
        """Of all inputs."""
        return inputs[0].beside(*inputs[1:])

    def offset(self, inputs: Sequence[Shape], place: int) -> int:
        """Behind the inputs before it."""
        return sum(shape[-1] for shape in inputs[:place])

    def forward(self, tensors: LayerTensors) -> Iterator[tuple[str, Formula]]:
        """The inputs."""
        yield "Y", Formula(Text("{tensors} side by side", tensors=f"[{', '.join(tensors.inputs)}]"), tensors.inputs)

    def sent_back(self, tensors: LayerTensors, place: int) -> Formula:
        """The input's own part of dL/dY."""
        start, dY = self.offset(tensors.entering, place), tensors.own("dY")
        part = entries_text(start, start + tensors.entering[place][-1])
        return Formula(Text("{part} of {tensor}", part=part, tensor=dY), (dY,))

    def _differ(self, name: str, inputs: Sequence[Shape]) -> Text:
        if len({shape[:-1] for shape in inputs}) == 1:
            return NOTHING
        return Text(
            "'{name}' joins inputs that differ in the last axis alone; they are {sizes}",
            name=name,
            sizes=_sizes(inputs),
        )


def _sizes(inputs: Sequence[Shape]) -> str:
    return ", ".join(shape_text(shape) for shape in inputs)
