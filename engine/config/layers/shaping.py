"""The layers that only arrange entries: joins of several inputs, parts, and other shapes of the same entries."""

import math
import re
from collections.abc import Sequence
from typing import Annotated, ClassVar, Literal, Self

from pydantic import BeforeValidator, Field, field_validator, model_validator

from engine.config.base import Spec

REST = -1
"""In a shape: as long as it takes to hold all entries."""

MOST_AXES = 6

_TIMES = re.compile(r"\s*[×xX*,;]\s*")


def shape_text(shape: Sequence[int]) -> str:
    """A shape as a person reads it, `4 × 7`; the length that follows from the others is `…`."""
    return " × ".join("…" if length == REST else str(length) for length in shape)


def parse_shape(text: str) -> tuple[int, ...]:
    """The shape in a text such as `4 × 7`, `4 x 7` or `4, 7`; `…` or -1 for what follows. Raises ValueError."""
    try:
        return tuple(REST if part in ("…", "...") else int(part) for part in _TIMES.split(text.strip()))
    except ValueError:
        raise ValueError(f"'{text}' is no shape; write one like 4 × 7") from None


def _shape_from(value: object) -> object:
    return parse_shape(value) if isinstance(value, str) else value


class Add(Spec):
    """The sum of its inputs, entry by entry; all must have the same shape."""

    label: ClassVar[str] = "Add"
    equation: ClassVar[str] = "Y = X₁ + X₂ + …"
    kind: Literal["add"] = "add"


class Multiply(Spec):
    """The product of its inputs, entry by entry; all must have the same shape."""

    label: ClassVar[str] = "Multiply"
    equation: ClassVar[str] = "Y = X₁ ⊙ X₂ ⊙ …"
    kind: Literal["multiply"] = "multiply"


class Concatenate(Spec):
    """Its inputs side by side, along the last axis."""

    label: ClassVar[str] = "Concatenate"
    equation: ClassVar[str] = "Y = [X₁ X₂ …]"
    kind: Literal["concatenate"] = "concatenate"


class Flatten(Spec):
    """All entries of a row along one axis."""

    label: ClassVar[str] = "Flatten"
    equation: ClassVar[str] = "Y = X as one row of numbers"
    kind: Literal["flatten"] = "flatten"


class Reshape(Spec):
    """The entries of a row in another shape, in the same order: the last axis runs fastest."""

    label: ClassVar[str] = "Reshape"
    equation: ClassVar[str] = "Y = X in another shape"
    kind: Literal["reshape"] = "reshape"
    shape: Annotated[tuple[int, ...], BeforeValidator(_shape_from)] = Field(
        (REST,),
        min_length=1,
        max_length=MOST_AXES,
        title="Shape",
        description="The lengths of a row's axes, such as 4 × 7. One of them may be …: it follows from the others.",
    )

    @field_validator("shape")
    @classmethod
    def _is_a_shape(cls, shape: tuple[int, ...]) -> tuple[int, ...]:
        if any(length < 1 and length != REST for length in shape):
            raise ValueError("each length is 1 or more")
        if shape.count(REST) > 1:
            raise ValueError("only one length may be left to follow from the others")
        return shape

    def resolved(self, entries: int) -> tuple[int, ...] | None:
        """The shape that holds `entries` entries, or None where there is none."""
        known = math.prod(length for length in self.shape if length != REST)
        if REST not in self.shape:
            return self.shape if known == entries else None
        if entries % known or entries == 0:
            return None
        return tuple(entries // known if length == REST else length for length in self.shape)


class InputPart(Spec):
    """Some entries of its input, side by side: the way to give a network several inputs."""

    label: ClassVar[str] = "Part of the input"
    equation: ClassVar[str] = "Y = the entries of X from the first to the last one chosen"
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
