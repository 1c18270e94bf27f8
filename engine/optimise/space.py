"""The rows that a search may try: which features are free, between which bounds, and their way into the network."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from math import isfinite

import numpy as np
from numpy.typing import NDArray

from engine.config.columns import Encoding
from engine.model.cells import number_of_cell
from engine.model.model import Model
from engine.model.one_row import row_table
from engine.model.rows import prepare_rows
from engine.profile.profile import Factor, factors_of
from engine.text import Text, UserError

Numbers = NDArray[np.float64]

DAY = 86_400.0
STEP = 1e-6
"""Of a bound's width, for the derivative of what a feature becomes in the network."""


class SpaceError(UserError):
    """There are no such rows; the message says why."""


@dataclass(frozen=True, eq=False)
class Axis:
    """A free feature between `low` and `high`, as numbers; of classes their places."""

    factor: Factor
    low: float
    high: float

    @property
    def name(self) -> str:
        """The feature's name."""
        return self.factor.feature.name

    @property
    def is_class(self) -> bool:
        """Whether only whole places count."""
        return bool(self.factor.feature.classes)

    def text(self, number: float) -> str:
        """A cell, with six digits, or to the day."""
        encoding = self.factor.feature.column.planned.recipe.encoding
        if encoding is Encoding.DATE:
            number = round(number / DAY) * DAY
        return self.factor.feature.text(number)

    def slopes(self, number: float) -> Numbers:
        """The derivative of its entries in the network's input, (width,); 0 of classes."""
        if self.is_class:
            return np.zeros(self.factor.stop - self.factor.start)
        step = STEP * ((self.high - self.low) or 1.0)
        two = self.factor.feature.entries(np.array([number - step, number + step]))
        return np.asarray((two[1] - two[0]) / (2 * step))


@dataclass(frozen=True, eq=False)
class Space:
    """`base`: (width,), the row that is begun with; `cells`: its cells. `axes`: what is free in it."""

    model: Model
    cells: Mapping[str, str]
    base: Numbers
    axes: tuple[Axis, ...]
    numbers: Mapping[str, float]
    """Of every feature that is a number, where it is at the beginning."""

    def rows(self, points: Numbers) -> Numbers:
        """The network's input (n, width) at points (n, axes), as numbers of each feature."""
        x = np.repeat(self.base[None], len(points), axis=0)
        for place, axis in enumerate(self.axes):
            axis.factor.put(x, points[:, place])
        return x

    def named(self, points: Numbers) -> dict[str, Numbers]:
        """What conditions read: each feature that is a number, (n,) of points (n, axes)."""
        found = {name: np.full(len(points), number) for name, number in self.numbers.items()}
        return found | {
            axis.name: points[:, place] for place, axis in enumerate(self.axes) if axis.name in self.numbers
        }

    def cells_at(self, point: Sequence[float]) -> dict[str, str]:
        """The row at a point, as cells."""
        return {**self.cells, **{axis.name: axis.text(at) for axis, at in zip(self.axes, point, strict=True)}}


def space_of(
    model: Model,
    cells: Mapping[str, str],
    *,
    fixed: Collection[str] = (),
    bounds: Mapping[str, tuple[float, float]] | None = None,
) -> Space:
    """From the row with `cells`: all features are free but the `fixed` ones, in `bounds`, or where training rows are.

    Raises NoProfileError, SpaceError.
    """
    factors, bounds = factors_of(model), bounds or {}
    prepared = prepare_rows(model.spec.preparation, row_table(model, cells))
    if not len(prepared.rows):
        raise SpaceError(Text("The row has no answer: {reason}.", reason=prepared.reasons[0]))
    axes = []
    for factor in factors:
        feature = factor.feature
        if feature.name in fixed:
            continue
        low, high = (0.0, len(feature.classes) - 1.0) if feature.classes else (feature.low, feature.high)
        low, high = bounds.get(feature.name, (low, high))
        if not (isfinite(low) and isfinite(high) and low <= high):
            raise SpaceError(Text("'{name}': the lower bound must not be above the upper one.", name=feature.name))
        if not np.isfinite(feature.entries(np.array([low, high]))).all():
            raise SpaceError(Text("'{name}': a bound cannot be scaled as in training.", name=feature.name))
        axes.append(Axis(factor, low, high))
    if not any(axis.low < axis.high for axis in axes):
        raise SpaceError(Text("No feature is free to be changed."))
    numbers = {
        factor.feature.name: _filled(factor, cells.get(factor.feature.name, ""))
        for factor in factors
        if factor.feature.column.planned.recipe.encoding is Encoding.NUMBER
    }
    return Space(model, cells, prepared.x[0].astype(np.float64), tuple(axes), numbers)


def bounds_of(model: Model, cells: Mapping[str, tuple[str, str]]) -> dict[str, tuple[float, float]]:
    """Bounds that are written as two cells each, as numbers. Raises SpaceError."""
    columns, found = {column.planned.recipe.name: column for column in model.spec.preparation.features}, {}
    for name, (low, high) in cells.items():
        ends = number_of_cell(columns[name], low.strip()), number_of_cell(columns[name], high.strip())
        if np.isnan(ends).any() or columns[name].planned.classes:
            raise SpaceError(
                Text(
                    "'{name}': bounds are two numbers, dates or times, not '{low}' and '{high}'.",
                    name=name,
                    low=low,
                    high=high,
                )
            )
        found[name] = ends
    return found


def _filled(factor: Factor, cell: str) -> float:
    column = factor.feature.column
    return float(column.filled(np.array([number_of_cell(column, cell)]))[0])
