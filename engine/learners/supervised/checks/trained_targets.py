"""The targets of the training rows as the loss compares them with the outputs: encoded, scaled, smoothed."""

import numpy as np
from numpy.typing import NDArray

from engine.config.losses import Targets
from engine.config.ranges import ALL, PROBABILITY, Range
from engine.config.recipe import Encoding, Scaling
from engine.data.preparing.fitted import fit
from engine.data.preparing.plan import Plan
from engine.data.preparing.planned import PlannedColumn
from engine.data.table import NumberColumn
from engine.learners.supervised.checks.part import Part

Array = NDArray[np.float64]


class TrainedTargets:
    """Works out only what is asked for: the rows are not drawn while what is known of all rows is enough."""

    def __init__(self, planned: Plan) -> None:
        """Columns and split are sound."""
        self._plan, self._table = planned, planned.table

    @property
    def count(self) -> int:
        """How many rows are learnt from."""
        return len(self._plan.learnt_rows)

    def bounds(self, part: Part, column: PlannedColumn) -> Range:
        """What the entries of a column lie between at the most, as far as that is known of all rows at once."""
        factor, shift = part.loss.smoothed(part.width)
        return Range(*(factor * bound + shift for bound in self._bounds(part, column)))

    def values(self, part: Part, column: PlannedColumn) -> Array:
        """The entries of a column that has one entry, (rows,)."""
        cells = self._table.column(column.recipe.name)
        entries = fit(cells, column, self._plan.parts.training).entries(cells)
        factor, shift = part.loss.smoothed(part.width)
        return np.asarray(factor * entries[self._plan.learnt_rows, 0] + shift)

    def _bounds(self, part: Part, column: PlannedColumn) -> Range:
        if is_one_hot(part, column):
            return PROBABILITY
        if column.recipe.encoding is not Encoding.NUMBER:
            return Range(0.0, len(column.classes) - 1.0)
        cells = self._table.column(column.recipe.name)
        match column.recipe.scaling:
            case Scaling.RAW if isinstance(cells, NumberColumn):
                return Range(*cells.span)
            case Scaling.MINMAX:
                return PROBABILITY
            case _:
                return ALL


def is_one_hot(part: Part, column: PlannedColumn) -> bool:
    """True where a column's class is compared with an output each: it is encoded so, or its loss does that."""
    return column.recipe.encoding is Encoding.ONE_HOT or part.loss.targets is Targets.CLASS
