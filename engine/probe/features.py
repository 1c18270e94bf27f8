"""The features of a dataset as axes of a picture: range, usual value, and the way from a number there to the network's input."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.config.columns import Encoding
from engine.data.dates import date_text
from engine.data.preparing.dataset import Dataset
from engine.data.preparing.fitted import FittedColumn
from engine.data.preparing.parsed import parsed
from engine.data.table import number_text
from engine.data.times import time_text

Numbers = NDArray[np.float64]
Range = tuple[float, float]

MARGIN = 0.08
"""How much of an axis lies beyond the outermost rows, on each side, as a share of their span."""


@dataclass(frozen=True, eq=False)
class Feature:
    """A feature column. `numbers`: (table rows,), its cells as `parsed` gives them, filled where the recipe fills them; none where
    there is no table.

    `usual`: the training rows' median, or their most frequent class. `low`, `high`: the ends of its axis, in the same units.
    """

    column: FittedColumn
    numbers: Numbers
    usual: float
    low: float
    high: float

    @property
    def name(self) -> str:
        """The column's name."""
        return self.column.planned.recipe.name

    @property
    def classes(self) -> tuple[str, ...]:
        """The words at its axis, one at each whole number from 0; none where it is a quantity."""
        return () if self.column.planned.recipe.encoding.is_quantity else self.column.planned.classes

    def entries(self, numbers: Numbers) -> Numbers:
        """What the network gets for cells with these numbers (n,): (n, width). Between two classes it is the nearer one."""
        if self.classes:
            numbers = np.clip(np.rint(numbers), 0, len(self.classes) - 1)
        entries = self.column.scaled(self.column.encoded(numbers))
        if not self.column.planned.recipe.indicator:
            return entries
        return np.concatenate([entries, np.zeros((len(numbers), 1))], axis=1)

    def text(self, number: float) -> str:
        """A number on its axis as a cell has it."""
        match self.column.planned.recipe.encoding:
            case Encoding.NUMBER:
                return number_text(float(f"{number:.6g}"))
            case Encoding.DATE:
                return date_text(float(round(number)))
            case Encoding.TIME:
                return time_text(float(round(number)))
            case _:
                place = round(number)
                return self.classes[place] if 0 <= place < len(self.classes) else ""


def features_of(dataset: Dataset) -> tuple[Feature, ...]:
    """The features of a dataset, in the order of its input."""
    return tuple(_feature(column, dataset) for column in dataset.features)


def feature_alone(column: FittedColumn) -> Feature:
    """A feature without its table: its axis is the span of the training rows, and what fills missing cells is usual."""
    if not column.planned.recipe.encoding.is_quantity:
        return Feature(column, np.empty(0), column.fill or 0.0, -0.5, max(len(column.planned.classes), 1) - 0.5)
    low, high = column.span or (0.0, 0.0)
    usual = (low + high) / 2 if column.fill is None else column.fill
    return Feature(column, np.empty(0), usual, *((low, high) if low < high else range_around(np.array([low]))))


def range_around(numbers: Numbers) -> Range:
    """From a little below the least to a little above the largest of the finite `numbers`; of one number, 1 to each side."""
    known = numbers[np.isfinite(numbers)]
    if not known.size:
        return -1.0, 1.0
    low, high = float(known.min()), float(known.max())
    more = MARGIN * (high - low) if high > low else max(1.0, abs(low)) * MARGIN
    return low - more, high + more


def _feature(column: FittedColumn, dataset: Dataset) -> Feature:
    planned = column.planned
    numbers = column.filled(parsed(dataset.plan.table.column(planned.recipe.name), planned))
    training = numbers[dataset.training.table_rows]
    training = training[np.isfinite(training)]
    if planned.recipe.encoding.is_quantity:
        usual = float(np.median(training)) if training.size else 0.0
        return Feature(column, numbers, usual, *range_around(numbers[dataset.plan.rows]))
    found, counts = np.unique(training, return_counts=True)
    usual = float(found[counts.argmax()]) if training.size else 0.0
    return Feature(column, numbers, usual, -0.5, max(len(planned.classes), 1) - 0.5)
