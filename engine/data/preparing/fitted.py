"""A column with all that was fitted for it on the training rows, and the steps from its cells to tensor entries and back."""

from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from engine.config.columns import DateOrder, Encoding, MissingCells, Scaling, TimeForm
from engine.data.date_parsing import settled_order
from engine.data.dates import part_of_dates
from engine.data.preparing.hashing import hashed
from engine.data.preparing.parsed import number_of, parsed
from engine.data.preparing.planned import PlannedColumn, date_parts
from engine.data.preparing.scaling import Affine, fit_scaling
from engine.data.table import Column
from engine.data.times import DAY, HOUR

Array = NDArray[np.float64]


@dataclass(frozen=True)
class FittedColumn:
    """A planned column. `fill`: what an empty cell counts as, as `parsed` gives cells; None where such rows are left out.

    `scalings`: one for each entry, the missing indicator included. `date_order`: how dates such as 3/4/24 were read. `span`: the
    smallest and the largest of the parsed cells; None where there are none. `example`: how the first date or time is written.
    """

    planned: PlannedColumn
    fill: float | None
    scalings: tuple[Affine, ...]
    date_order: DateOrder = DateOrder.AUTO
    span: tuple[float, float] | None = None
    example: str = ""

    @cached_property
    def buckets(self) -> tuple[NDArray[np.intp], NDArray[np.float64]]:
        """The entry and the sign of each class of a hashed column, both (classes,)."""
        return hashed(self.planned.classes, self.planned.recipe.buckets)

    def filled(self, numbers: Array) -> Array:
        """Parsed cells (rows,) with the missing ones put in; the same array where none is missing."""
        missing = np.isnan(numbers)
        if not missing.any():
            return numbers
        if self.fill is None and self.planned.recipe.encoding is Encoding.NUMBER:
            return numbers
        # Rows that are left out are encoded, too, as anything: nobody reads them.
        return np.where(missing, self.fill or 0.0, numbers)

    def encoded(self, numbers: Array) -> Array:
        """Filled cells (rows,) as unscaled entries (rows, width without the indicator)."""
        recipe = self.planned.recipe
        match recipe.encoding:
            case Encoding.ONE_HOT:
                return _placed(numbers.astype(np.intp), np.ones(len(numbers)), len(self.planned.classes))
            case Encoding.HASHED:
                (places, signs), classes = self.buckets, numbers.astype(np.intp)
                return _placed(places[classes], signs[classes], recipe.buckets)
            case Encoding.DATE:
                return np.stack([part_of_dates(part, numbers) for part in date_parts(recipe)], axis=1)
            case Encoding.TIME if recipe.time_form is TimeForm.CYCLE:
                angles = numbers / DAY * (2 * np.pi)
                return np.stack([np.sin(angles), np.cos(angles)], axis=1)
            case Encoding.TIME:
                return numbers[:, None] / HOUR
            case _:
                return numbers[:, None]

    def scaled(self, entries: Array) -> Array:
        """Unscaled entries (rows, width) in the tensor's units."""
        if all(scaling.is_raw for scaling in self.scalings):
            return entries
        columns = [self.scalings[at].forward(entries[:, at]) for at in range(entries.shape[1])]
        return columns[0][:, None] if len(columns) == 1 else np.stack(columns, axis=1)

    def entries(self, cells: Column) -> Array:
        """All cells as tensor entries, (rows, width)."""
        numbers = parsed(cells, self.planned)
        entries = self.scaled(self.encoded(self.filled(numbers)))
        if not self.planned.recipe.indicator:
            return entries
        return np.concatenate([entries, cells.missing[:, None].astype(np.float64)], axis=1)


def fit(cells: Column, planned: PlannedColumn, rows: NDArray[np.intp]) -> FittedColumn:
    """Everything that is fitted for a column, on the table rows `rows` alone."""
    numbers = parsed(cells, planned)
    own = numbers[rows]
    present = own[~np.isnan(own)]
    is_date = planned.recipe.encoding is Encoding.DATE
    unscaled = FittedColumn(
        planned,
        _fill(planned, cells, present),
        scalings=(),
        date_order=settled_order(cells, planned.recipe.date_order) if is_date else DateOrder.AUTO,
        span=(float(present.min()), float(present.max())) if present.size else None,
        example=_example(cells, rows[~np.isnan(own)]) if is_date or planned.recipe.encoding is Encoding.TIME else "",
    )
    scalings = [Affine()] * planned.width
    if planned.recipe.encoding.can_be_scaled and planned.recipe.scaling is not Scaling.RAW:
        entries = unscaled.encoded(unscaled.filled(own))
        scalings[: entries.shape[1]] = [
            fit_scaling(planned.recipe.scaling, entries[:, at]) for at in range(entries.shape[1])
        ]
    return replace(unscaled, scalings=tuple(scalings))


def _example(cells: Column, rows: NDArray[np.intp]) -> str:
    return cells.text(int(rows[0])) if rows.size else ""


def _fill(planned: PlannedColumn, cells: Column, present: Array) -> float | None:
    """What fills missing cells. `present`: the training rows' cells that are there."""
    if planned.missing is MissingCells.DROP:
        return None
    if planned.missing is MissingCells.CONSTANT:
        return number_of(planned.recipe.constant, planned, cells)
    if not present.size:
        return 0.0
    match planned.missing:
        case MissingCells.MEAN:
            mean = float(present.mean())
            return float(round(mean)) if planned.recipe.encoding is Encoding.DATE else mean
        case MissingCells.MEDIAN:
            return float(np.median(present))
        case _:
            values, counts = np.unique(present, return_counts=True)
            return float(values[counts.argmax()])


def _placed(places: NDArray[np.intp], values: Array, width: int) -> Array:
    entries = np.zeros((len(places), width))
    entries[np.arange(len(places)), places] = values
    return entries
