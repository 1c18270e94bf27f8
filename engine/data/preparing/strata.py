"""The classes by which a stratified split draws rows."""

import numpy as np
from numpy.typing import NDArray

from engine.config.split import Split, SplitBy
from engine.data.preparing.parsed import parsed
from engine.data.preparing.planned import PlannedColumn
from engine.data.table import Table

Strata = NDArray[np.int64]


def strata_of(table: Table, split: Split, targets: tuple[PlannedColumn, ...], rows: NDArray[np.intp]) -> Strata | None:
    """The class of every table row, where `split` asks for it and the first target has classes. `rows`: those that are used.

    A missing class counts as the most frequent one; a class of its own might have one row only.
    """
    if not split.stratified or split.by is SplitBy.COLUMN or not targets or not targets[0].classes:
        return None
    places = parsed(table.column(targets[0].recipe.name), targets[0])
    missing = np.isnan(places)
    if missing.any():
        present = places[rows][~missing[rows]].astype(np.intp)
        places = np.where(missing, float(np.bincount(present).argmax()) if present.size else 0.0, places)
    return places.astype(np.int64)
