"""The layers that only arrange entries: a part of the input, and other shapes of the same entries."""

import math
from collections.abc import Iterator, Sequence
from typing import Annotated, ClassVar, Literal, Self

from pydantic import BeforeValidator, Field, field_validator, model_validator

from engine.config.axes import INFERRED, MAX_AXES, Axes, Axis, Shape, parse_shape, shape_text
from engine.config.bounds import B
from engine.config.formula import Formula, entries_text
from engine.config.layers.base import Fault, LayerSpec, LayerTensors
from engine.text import Text


def _shape_from(value: object) -> object:
    return parse_shape(value) if isinstance(value, str) else value


class _Reshaping(LayerSpec):
    """The same entries in another shape."""

    glyph: ClassVar[str] = "="
    passes: ClassVar[bool] = True
    keeps_signs: ClassVar[bool] = True

    def forward(self, tensors: LayerTensors) -> Iterator[tuple[str, Formula]]:
        """The rows in their shape."""
        yield (
            "Y",
            Formula(
                Text("{tensor}, each row in the shape {shape}", tensor=tensors.X, shape=shape_text(tensors.leaving)),
                (tensors.X,),
            ),
        )

    def sent_back(self, tensors: LayerTensors, place: int) -> Formula:
        """dL/dY in the shape of X."""
        return Formula(
            Text("{tensor} in the shape of {other}", tensor=tensors.own("dY"), other=tensors.X), (tensors.own("dY"),)
        )


class Flatten(_Reshaping):
    """All entries of a row along one axis."""

    label: ClassVar[str] = "Flatten"
    equation: ClassVar[str] = "Y = X as one row of numbers"
    menu: ClassVar[int] = 30
    operation: ClassVar[str | None] = ""
    kind: Literal["flatten"] = "flatten"

    def output_shape(self, inputs: Sequence[Shape]) -> Shape:
        """One axis."""
        return (math.prod(inputs[0]),)

    def output_axes(self, inputs: Sequence[Axes]) -> Axes:
        """That of the input where it has only one."""
        return inputs[0] if len(inputs[0]) == 1 else (Axis.ENTRY,)


class Reshape(_Reshaping):
    """The entries of a row in another shape, in the same order: the last axis runs fastest."""

    label: ClassVar[str] = "Reshape"
    equation: ClassVar[str] = "Y = X in another shape"
    menu: ClassVar[int] = 31
    typed_field: ClassVar[str | None] = "shape"
    operation: ClassVar[str | None] = ""
    kind: Literal["reshape"] = "reshape"
    shape: Annotated[tuple[int, ...], BeforeValidator(_shape_from)] = Field(
        (INFERRED,),
        min_length=1,
        max_length=MAX_AXES,
        title="Shape",
        description="The lengths of a row's axes, such as 4 × 7. One of them may be …: it follows from the others.",
    )

    @field_validator("shape")
    @classmethod
    def _is_a_shape(cls, shape: tuple[int, ...]) -> tuple[int, ...]:
        if any(length < 1 and length != INFERRED for length in shape):
            raise ValueError("each length is 1 or more")
        if shape.count(INFERRED) > 1:
            raise ValueError("only one length may be left to follow from the others")
        return shape

    @property
    def setting_text(self) -> str:
        """The shape."""
        return shape_text(self.shape)

    def output_shape(self, inputs: Sequence[Shape]) -> Shape:
        """The shape, with the length that follows; 1 in its place where none does."""
        given = tuple(1 if length == INFERRED else length for length in self.shape)
        return self.resolved(math.prod(inputs[0])) or given

    def output_axes(self, inputs: Sequence[Axes]) -> Axes:
        """Nothing is known of them."""
        return (Axis.ENTRY,) * len(self.shape)

    def misfit(self, name: str, inputs: Sequence[Shape]) -> Fault | None:
        """Another number of entries."""
        if (fault := super().misfit(name, inputs)) is not None:
            return fault
        entries = math.prod(inputs[0])
        if self.resolved(entries) is not None:
            return None
        have, want = shape_text(inputs[0]), shape_text(self.shape)
        message = Text(
            "'{name}' makes {want} of its input, which is {have}: {entries} entries",
            name=name,
            want=want,
            have=have,
            entries=entries,
        )
        return Fault(message, Text("Give it a shape of as many entries"), "shape", self.replace(shape=(INFERRED,)))

    def resolved(self, entries: int) -> tuple[int, ...] | None:
        """The shape that holds `entries` entries, or None where there is none."""
        known = math.prod(length for length in self.shape if length != INFERRED)
        if INFERRED not in self.shape:
            return self.shape if known == entries else None
        if entries % known or entries == 0:
            return None
        return tuple(entries // known if length == INFERRED else length for length in self.shape)


class InputPart(LayerSpec):
    """Some entries of its input, side by side: the way to give a network several inputs."""

    label: ClassVar[str] = "Part of the input"
    equation: ClassVar[str] = "Y = the entries of X from the first to the last one chosen"
    short_label: ClassVar[str] = "Part"
    glyph: ClassVar[str] = "="
    menu: ClassVar[int] = 32
    stem: ClassVar[str] = "part"
    is_of_data: ClassVar[bool] = True
    typed_field: ClassVar[str | None] = None
    operation: ClassVar[str | None] = "part"
    operands: ClassVar[tuple[str, ...]] = ("start", "stop")
    kind: Literal["input_part"] = "input_part"
    start: int = Field(
        0, ge=0, le=10_000_000, title="First entry", description="Where the part begins, counted from 0."
    )
    stop: int = Field(1, ge=1, le=10_000_000, title="End", description="The first entry behind the part.")

    @model_validator(mode="after")
    def _has_entries(self) -> Self:
        if self.stop <= self.start:
            raise ValueError("a part ends behind its first entry")
        return self

    @property
    def setting_text(self) -> str:
        """The first and the last entry."""
        return f"[{self.start}]" if self.stop == self.start + 1 else f"[{self.start} … {self.stop - 1}]"

    def output_shape(self, inputs: Sequence[Shape]) -> Shape:
        """The part of the last axis."""
        return (*inputs[0][:-1], self.stop - self.start)

    def misfit(self, name: str, inputs: Sequence[Shape]) -> Fault | None:
        """An end behind the last entry."""
        if (fault := super().misfit(name, inputs)) is not None:
            return fault
        last = inputs[0][-1]
        if self.stop <= last:
            return None
        message = Text(
            "'{name}' takes the entries {start} to {stop} of an input that has {last}",
            name=name,
            start=self.start,
            stop=self.stop,
            last=last,
        )
        fits = self.start < last
        fixed = self.replace(stop=last) if fits else None
        return Fault(message, Text("Let it end at {last} or before", last=last), "stop" if fits else "start", fixed)

    def sized_for(self, entries: int) -> Self:
        """All of them."""
        return self.replace(stop=entries)

    def bounds(self, inputs: Sequence[B], shape: Shape) -> B:
        """Those of the part."""
        return inputs[0].part(self.start, self.stop)

    @property
    def first_entry(self) -> int:
        """Where the part begins."""
        return self.start

    def names_through(self, names: tuple[str, ...]) -> tuple[str, ...]:
        """Those of the part."""
        return names[self.start : self.stop]

    def forward(self, tensors: LayerTensors) -> Iterator[tuple[str, Formula]]:
        """The entries."""
        yield (
            "Y",
            Formula(
                Text("{part} of {tensor}", part=entries_text(self.start, self.stop), tensor=tensors.X), (tensors.X,)
            ),
        )

    def sent_back(self, tensors: LayerTensors, place: int) -> Formula:
        """dL/dY in its place."""
        dY = tensors.own("dY")
        return Formula(Text("({tensor} at {part}, else 0)", tensor=dY, part=entries_text(self.start, self.stop)), (dY,))
