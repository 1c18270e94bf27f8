"""The dataset: inputs and targets of the training and validation part as arrays, and the way back to original units."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.data.plan import Plan

Array = NDArray[np.float64]


@dataclass(frozen=True)
class Part:
    """The rows of one part. `x`: (rows, inputs), `t`: (rows, outputs), `table_rows`: the rows' numbers in the table."""

    x: Array
    t: Array
    table_rows: NDArray[np.intp]

    @property
    def rows(self) -> int:
        """How many rows the part has."""
        return len(self.x)


@dataclass(frozen=True)
class Affine:
    """A fitted scaling of one column: scaled = (value − shift) / scale. `note` tells it in words."""

    shift: float = 0.0
    scale: float = 1.0
    note: str = "raw"

    def forward(self, values: Array) -> Array:
        """Original units to tensor entries; the same array where nothing is scaled."""
        if self.shift == 0 and self.scale == 1:
            return values
        return (values - self.shift) / self.scale

    def back(self, entries: Array) -> Array:
        """Tensor entries to original units."""
        return entries * self.scale + self.shift


@dataclass(frozen=True)
class Dataset:
    """What a recipe made of a table. `scalings` has one entry for each entry of X, then of T."""

    plan: Plan
    training: Part
    validation: Part
    input_scalings: tuple[Affine, ...]
    output_scalings: tuple[Affine, ...]

    @property
    def input_names(self) -> tuple[str, ...]:
        """The names of X's columns."""
        return tuple(name for column in self.plan.features for name in column.entries)

    @property
    def output_names(self) -> tuple[str, ...]:
        """The names of T's columns."""
        return tuple(name for column in self.plan.targets for name in column.entries)
