"""The numbers that a lesson promises: what each is a number of, and how near to the print it must be."""

from collections.abc import Iterator
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray
from pydantic import Field

from engine.config.number_array import NumberArray
from engine.config.training import EngineName
from engine.text import Text, plain

HALF_A_DIGIT = 0.5 + 1e-6
"""A printed number may be off by half of its last digit."""


class Printed(NumberArray):
    """Numbers as they are printed somewhere: a value for each entry of what they are numbers of."""

    decimals: int = Field(3, ge=0, le=17, description="Digits behind the point that must agree.")
    within: float = Field(
        0.0, ge=0.0, description="The largest difference allowed, instead of digits; 0 leaves it to them."
    )
    engine: Literal["numpy", "tensorflow"] | None = Field(
        None, description="The only engine that gives it, where rounding decides on it."
    )

    @property
    def of(self) -> str:
        """The name of the run or the walk; empty for the lesson's own run."""
        return ""

    @property
    def tolerance(self) -> float:
        """The largest difference to the print."""
        return self.within or HALF_A_DIGIT * 10.0**-self.decimals

    def name(self, index: tuple[int, ...] | None = None) -> Text:
        """What entry `index` is a number of, counted from 1; without an index what all of them are numbers of."""
        own = self._own_name(index)
        return Text("{run}: {name}", run=self.of, name=own) if self.of else own

    def _own_name(self, index: tuple[int, ...] | None) -> Text:
        raise NotImplementedError

    def _range(self, index: tuple[int, ...] | None, first: int = 1) -> str:
        """The number of an entry along the first axis, or those of all of them."""
        if index is not None:
            return str(first + (index[0] if index else 0))
        return str(first) if len(self.values) == 1 else f"{first}–{first + self.shape[0] - 1}"

    def holds_on(self, engine: EngineName) -> bool:
        """Whether it is promised on `engine`."""
        return self.engine is None or self.engine == engine.value

    def entries(self) -> Iterator[tuple[tuple[int, ...], float]]:
        """Each entry's index and its value."""
        return zip(np.ndindex(*self.shape), self.values, strict=True)

    def fitting(self, got: NDArray[np.floating[Any]]) -> NDArray[np.floating[Any]] | None:
        """`got` in the shape of the print, which may leave axes of length 1 out or add them; None where it does not fit."""
        return got.reshape(self.shape) if _long_axes(got.shape) == _long_axes(self.shape) else None


class RunNumbers(Printed):
    """Numbers of a run: the lesson's own, or one of its variants."""

    run: str = ""

    @property
    def of(self) -> str:
        """The name of the variant; empty for the lesson's own run."""
        return self.run


class TensorNumbers(RunNumbers):
    """A tensor of one update, by its name in the Step panel, such as `output/kernel/after` or `hidden_1/dbias`."""

    kind: Literal["tensor"] = "tensor"
    update: int = Field(ge=1, description="Which update, counted from 1.")
    tensor: str

    def _own_name(self, index: tuple[int, ...] | None) -> Text:
        entry = f"[{', '.join(str(place + 1) for place in index)}]" if index and len(self.values) > 1 else ""
        return Text("update {update}, {tensor}{entry}", update=self.update, tensor=self.tensor, entry=entry)


class CurveNumbers(RunNumbers):
    """A value of a curve after one epoch, or after each of several in a row."""

    kind: Literal["curve"] = "curve"
    epoch: int = Field(ge=1, description="The epoch of the first value.")
    curve: str = Field(description="`loss` or `accuracy`; `val_` before it for the validation rows.")

    def _own_name(self, index: tuple[int, ...] | None) -> Text:
        return Text("epoch {epoch}, {curve}", epoch=self._range(index, self.epoch), curve=self.curve)


class EndNumbers(RunNumbers):
    """After how many updates a run ended."""

    kind: Literal["end"] = "end"

    def _own_name(self, index: tuple[int, ...] | None) -> Text:
        return Text("updates")


class PositionNumbers(Printed):
    """The first positions of a walk, the start left out."""

    kind: Literal["positions"] = "positions"
    walk: str

    @property
    def of(self) -> str:
        """The name of the walk."""
        return self.walk

    def _own_name(self, index: tuple[int, ...] | None) -> Text:
        coordinate = f"[{index[1] + 1}]" if index is not None and len(index) > 1 else ""
        return Text("position {number}{coordinate}", number=self._range(index), coordinate=coordinate)


class ProgramNumbers(Printed):
    """What a statement of a program gives."""

    kind: Literal["program"] = "program"
    program: str
    tensor: str = Field(description="The statement's name.")

    @property
    def of(self) -> str:
        """The name of the program."""
        return self.program

    def _own_name(self, index: tuple[int, ...] | None) -> Text:
        return plain(self.tensor)


class ColumnNumbers(Printed):
    """The cells of a column of the lesson's table, from the first row on: what a formula gives."""

    kind: Literal["column"] = "column"
    column: str

    def _own_name(self, index: tuple[int, ...] | None) -> Text:
        return Text("row {row}, {column}", row=self._range(index), column=self.column)


Expected = TensorNumbers | CurveNumbers | EndNumbers | PositionNumbers | ProgramNumbers | ColumnNumbers


def _long_axes(shape: tuple[int, ...]) -> list[int]:
    return [length for length in shape if length != 1]
