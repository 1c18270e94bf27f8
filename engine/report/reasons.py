"""What the answers rest on, computed for a report: the importance of the features, and the profile of a usual row."""

from dataclasses import dataclass
from typing import Any

from engine.backend import PartName
from engine.data.preparing.dataset import Dataset, Part
from engine.data.table import Table
from engine.importance.importance import Importance, importance
from engine.importance.report import importance_report
from engine.importance.rows import Rows, rows_of_part, rows_of_table, spread
from engine.model.model import Model
from engine.model.one_row import usual_cell
from engine.profile.profile import Profile, profile
from engine.profile.report import curves_report
from engine.progress import Progress, no_progress
from engine.results.predictions import part_of
from engine.text import Text, UserError

FIRST = (PartName.TEST, PartName.VALIDATION, PartName.TRAINING)
"""Of the first of these that has rows: what training has not seen says more."""
MOST_ROWS, MOST_FEATURES = 2_000, 50
"""Rows that are permuted for a report, spread evenly over all of them; of more features only a person who asks for it waits."""


@dataclass(frozen=True, eq=False)
class Reasons:
    """`word`: of which rows the importance is. None where `why_not` says why."""

    word: str
    importance: Importance | None
    profile: Profile | None
    why_not: tuple[Text, ...] = ()


def reasons_of(
    model: Model, dataset: Dataset | None, table: Table | None, *, progress: Progress = no_progress
) -> Reasons:
    """Of the model's own rows, or of another `table` where those are not at hand."""
    count = len(model.spec.preparation.features)
    if count > MOST_FEATURES:
        many = Text(
            "The network has {count:,} features; the command 'importance' tells which ones matter.", count=count
        )
        return Reasons("", None, None, (many,))
    word, found, why_not = "", None, list[Text]()
    try:
        word, rows = _rows(model, dataset, table)
        found = importance(model, rows, progress=progress)
    except UserError as error:
        why_not.append(error.text)
    cells = {column.planned.recipe.name: usual_cell(column) for column in model.spec.preparation.features}
    try:
        profiled = profile(model, cells)
    except UserError as error:
        return Reasons(word, found, None, (*why_not, error.text))
    return Reasons(word, found, profiled if profiled.curves else None, tuple(why_not))


def reasons_json(found: Reasons) -> dict[str, Any]:
    """As a value for JSON."""
    return {
        "importance": found.importance and {"part": found.word, "targets": importance_report(found.importance)},
        "profile": found.profile and {"cells": dict(found.profile.cells), "curves": curves_report(found.profile)},
    }


def _rows(model: Model, dataset: Dataset | None, table: Table | None) -> tuple[str, Rows]:
    if dataset is not None:
        part = next(part for part in FIRST if part_of(dataset, part).rows)
        own = part_of(dataset, part)
        kept = spread(own.rows, MOST_ROWS)
        w = None if own.w is None else own.w[kept]
        return part.value, rows_of_part(model, Part(own.x[kept], own.t[kept], own.table_rows[kept], w))
    assert table is not None, "rows were evaluated"
    return "file", rows_of_table(model, table.taken(spread(table.rows, MOST_ROWS)))
