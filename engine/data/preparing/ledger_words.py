"""How the ledger says its steps."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.config.arrangement import Windows
from engine.config.columns import Encoding, MissingCells, Scaling
from engine.config.recipe import Recipe, SplitBy
from engine.data.dates import date_text
from engine.data.preparing.fitted import FittedColumn
from engine.data.preparing.planned import PlannedColumn
from engine.data.table import number_text
from engine.data.times import time_text

Numbers = NDArray[np.floating[Any]]

MOST_ENTRIES = 12
"""More entries of one cell than this are told by those that are not 0."""


def read(planned: PlannedColumn, number: float) -> str:
    """What a parsed cell is."""
    return "missing" if np.isnan(number) else f"{_kind(planned)} {_said(planned, number)}"


def filling(column: FittedColumn) -> str:
    """What a missing cell counts as, and where that comes from."""
    planned = column.planned
    if column.fill is None:
        return "missing"
    source = {
        MissingCells.MEAN: "the mean of the training rows",
        MissingCells.MEDIAN: "the median of the training rows",
        MissingCells.MOST_FREQUENT: "the most frequent of the training rows",
        MissingCells.CONSTANT: "the constant that was typed",
    }.get(planned.missing, "")
    return f"missing → {_said(planned, column.fill)}, {source}"


def scaling_words(column: FittedColumn, entries: Numbers, scaled: Numbers) -> str:
    """The formula of every scaled entry, with its numbers, which were fitted on the training rows."""
    found = []
    for value, result, scaling in zip(entries, scaled, column.scalings, strict=False):
        text = (
            f"log(1 + {value:.9g})" if scaling.is_log else f"({value:.9g} − {scaling.shift:.9g}) / {scaling.scale:.9g}"
        )
        found.append(f"{text} = {result:.9g}")
    fitted = "" if column.planned.recipe.scaling is Scaling.LOG else ", fitted on the training rows"
    return f"{column.planned.recipe.scaling.value}: {'; '.join(found)}{fitted}"


def listed(names: Sequence[str], values: Numbers) -> str:
    """Names with their numbers; of many, those that are not 0."""
    pairs = list(zip(names, values.tolist(), strict=False))
    few = pairs if len(pairs) <= MOST_ENTRIES else [pair for pair in pairs if pair[1] != 0]
    rest = f" and {len(pairs) - len(few)} entries that are 0" if len(few) < len(pairs) else ""
    return ", ".join(f"{name} = {value:.9g}" for name, value in few) + rest


def part_words(recipe: Recipe, part: str, position: int, rows: int) -> str:
    """To which part a row belongs, by which rule, and in which order the part stands."""
    split = recipe.split
    match split.by:
        case SplitBy.COLUMN:
            rule = f"by the cells of '{split.column}'"
        case SplitBy.FOLDS:
            rule = f"fold {split.fold} of {split.folds} validates"
        case SplitBy.SHARE:
            rule = "drawn at random" if split.shuffle else "in the table's order"
    if split.group and split.by is not SplitBy.COLUMN:
        rule += f", whole groups of '{split.group}'" if split.shuffle else f", each '{split.group}' cut by itself"
    if split.by is not SplitBy.COLUMN and split.shuffle:
        rule += f", seed {split.seed}{', stratified' if split.stratified else ''}"
    order = "; batches may draw the rows in a new order in each epoch" if part == "training" else ""
    stand = "rows keep the table's order"
    if split.group and isinstance(recipe.arrangement, Windows):
        stand = "windows stand group after group, in each in the table's order"
    return f"{part} row {position + 1:,} of {rows:,} ({rule}); {stand}{order}"


def _kind(planned: PlannedColumn) -> str:
    match planned.recipe.encoding:
        case Encoding.NUMBER:
            return "number"
        case Encoding.DATE:
            return "date"
        case Encoding.TIME:
            return "time"
        case Encoding.BOOLEAN:
            return "yes or no:"
        case _:
            return "class"


def _said(planned: PlannedColumn, number: float) -> str:
    match planned.recipe.encoding:
        case Encoding.NUMBER:
            return number_text(number)
        case Encoding.DATE:
            return date_text(number)
        case Encoding.TIME:
            return time_text(number)
        case Encoding.BOOLEAN:
            return f"'{planned.classes[int(number)]}' is {number:g}"
        case _:
            return f"'{planned.classes[int(number)]}', number {int(number)} of {len(planned.classes)} from 0"
