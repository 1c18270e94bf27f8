"""Numbers in an array of any rank, as a spec holds them: small enough for tuples, and compared and undone with it."""

import math
from collections.abc import Sequence
from itertools import chain
from typing import Any, Self

from pydantic import Field, field_serializer, model_validator

from engine.config.axes import Shape
from engine.config.base import Many, Spec


class NumberArray(Spec):
    """An array. In a file the values are nested as its axes are and say the shape by that: a matrix is a list of rows."""

    shape: Shape = Field((), exclude=True)
    values: Many[float]
    """Row by row: the last axis runs fastest."""

    @model_validator(mode="before")
    @classmethod
    def _flatten(cls, data: Any) -> Any:
        if not isinstance(data, dict) or "shape" in data or not _is_list(data.get("values")):
            return data
        shape, values = [len(data["values"])], data["values"]
        while values and _is_list(values[0]):
            lengths = {len(part) if _is_list(part) else -1 for part in values}
            if len(lengths) > 1:
                raise ValueError("the rows of an array have the same length")
            shape.append(lengths.pop())
            values = [*chain.from_iterable(values)]
        return {**data, "shape": shape, "values": values}

    @model_validator(mode="after")
    def _is_full(self) -> Self:
        if math.prod(self.shape) != len(self.values):
            raise ValueError("an array has a number for each of its entries")
        return self

    @field_serializer("values")
    def _nest(self, values: Sequence[float]) -> list[Any]:
        return _nested(values, self.shape)


def _is_list(part: object) -> bool:
    return isinstance(part, list | tuple)


def _nested(values: Sequence[float], shape: Shape) -> list[Any]:
    if len(shape) == 1:
        return list(values)
    size = math.prod(shape[1:])
    return [_nested(values[place * size : (place + 1) * size], shape[1:]) for place in range(shape[0])]
