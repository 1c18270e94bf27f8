"""The dataset: inputs and targets of each part as arrays, what was fitted for them, and the way back to original units."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.data.preparing.fitted import FittedColumn
from engine.data.preparing.plan import Plan
from engine.data.preparing.scaling import Affine

Array = NDArray[np.float64]


@dataclass(frozen=True)
class Part:
    """The rows of one part. `x`: (rows, inputs), `t`: (rows, outputs), `table_rows`: the rows' numbers in the table.

    Of windows x is (windows, length, entries), and `table_rows` are the targets'; of images it is (rows, height, width, channels).

    `w`: (rows,), how much each row counts in the loss; None where all count the same.
    """

    x: Array
    t: Array
    table_rows: NDArray[np.intp]
    w: Array | None = None

    @property
    def rows(self) -> int:
        """How many rows the part has."""
        return len(self.x)


@dataclass(frozen=True)
class Unlabelled:
    """Rows whose features are complete and whose targets are not: they can be predicted, and nothing is learnt from them.

    `known`: for each target (rows,), where its cells give it; the entries of the others mean nothing.
    """

    rows: Part
    known: tuple[NDArray[np.bool_], ...] = ()


def _no_rows() -> Part:
    return Part(np.zeros((0, 0)), np.zeros((0, 0)), np.zeros(0, np.intp))


@dataclass(frozen=True)
class Dataset:
    """What a recipe made of a table. `scalings` has one entry for each entry of X, then of T.

    `test` is looked at when a run has ended, and by nobody before. `features`, `targets`, `weight`: what was fitted.
    `class_weights`: the weight of each class, empty where they count the same.
    """

    plan: Plan
    training: Part
    validation: Part
    input_scalings: tuple[Affine, ...]
    output_scalings: tuple[Affine, ...]
    test: Part = field(default_factory=_no_rows)
    unlabelled: Unlabelled = field(default_factory=lambda: Unlabelled(_no_rows()))
    features: tuple[FittedColumn, ...] = ()
    targets: tuple[FittedColumn, ...] = ()
    weight: FittedColumn | None = None
    class_weights: Mapping[str, float] = field(default_factory=lambda: MappingProxyType({}))
    arrays: dict[str, Any] = field(default_factory=dict, compare=False, repr=False)
    """A cache: the tensors that a run is given, by their precision, for the next run on the same dataset."""

    @property
    def input_names(self) -> tuple[str, ...]:
        """The names of X's columns."""
        return tuple(name for column in self.plan.features for name in column.entries)

    @property
    def output_names(self) -> tuple[str, ...]:
        """The names of T's columns."""
        return tuple(name for column in self.plan.targets for name in column.entries)


__all__ = ["Affine", "Array", "Dataset", "Part", "Unlabelled"]
