"""How the ledger says its steps."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.config.arrangement import Windows
from engine.config.columns import Encoding, MissingCells, Scaling
from engine.config.recipe import Recipe, SplitBy
from engine.config.split import PART_TEXTS
from engine.data.dates import date_text
from engine.data.preparing.fitted import FittedColumn
from engine.data.preparing.planned import PlannedColumn
from engine.data.table import number_text
from engine.data.times import time_text
from engine.text import NOTHING, Text, joined, plain, term

Numbers = NDArray[np.floating[Any]]

MAX_ENTRIES = 12
"""More entries of one cell than this are told by those that are not 0."""


def read(planned: PlannedColumn, number: float) -> Text:
    """What a parsed cell is."""
    return Text("missing") if np.isnan(number) else joined((_kind(planned), _said(planned, number)))


def filled(column: FittedColumn) -> Text:
    """What a missing cell became, and where that comes from."""
    return Text("missing → {filling}", filling=filling(column))


def filling(column: FittedColumn) -> Text:
    """What a missing cell of a column with a filling counts as, and where that comes from."""
    planned = column.planned
    assert column.fill is not None, "a column that is filled has a filling"
    source = {
        MissingCells.MEAN: Text("the mean of the training rows"),
        MissingCells.MEDIAN: Text("the median of the training rows"),
        MissingCells.MOST_FREQUENT: Text("the most frequent of the training rows"),
        MissingCells.CONSTANT: Text("the constant that was typed"),
    }.get(planned.missing, NOTHING)
    return joined((_said(planned, column.fill), source), ", ")


def scaling_words(column: FittedColumn, entries: Numbers, scaled: Numbers) -> Text:
    """The formula of every scaled entry, with its numbers, which were fitted on the training rows."""
    found = []
    for value, result, scaling in zip(entries, scaled, column.scalings, strict=False):
        text = (
            f"log(1 + {value:.9g})" if scaling.is_log else f"({value:.9g} − {scaling.shift:.9g}) / {scaling.scale:.9g}"
        )
        found.append(f"{text} = {result:.9g}")
    words = Text("{scaling}: {sums}", scaling=term(column.planned.recipe.scaling.value), sums="; ".join(found))
    is_fitted = column.planned.recipe.scaling is not Scaling.LOG
    return Text("{words}, fitted on the training rows", words=words) if is_fitted else words


def listed(names: Sequence[str], values: Numbers) -> Text:
    """Names with their numbers; of many, those that are not 0."""
    pairs = list(zip(names, values.tolist(), strict=False))
    few = pairs if len(pairs) <= MAX_ENTRIES else [pair for pair in pairs if pair[1] != 0]
    shown = ", ".join(f"{name} = {value:.9g}" for name, value in few)
    zeros = len(pairs) - len(few)
    return Text("{shown} and {zeros} entries that are 0", shown=shown, zeros=zeros) if zeros else plain(shown)


def part_words(recipe: Recipe, part: str, position: int, rows: int) -> Text:
    """To which part a row belongs, by which rule, and in which order the part stands."""
    split = recipe.split
    match split.by:
        case SplitBy.COLUMN:
            rules = [Text("by the cells of '{column}'", column=split.column)]
        case SplitBy.FOLDS:
            rules = [Text("fold {fold} of {folds} validates", fold=split.fold, folds=split.folds)]
        case SplitBy.SHARE:
            rules = [Text("drawn at random") if split.shuffle else Text("in the table's order")]
    if split.group and split.by is not SplitBy.COLUMN:
        groups = Text("whole groups of '{group}'", group=split.group)
        rules.append(groups if split.shuffle else Text("each '{group}' cut by itself", group=split.group))
    if split.by is not SplitBy.COLUMN and split.shuffle:
        rules.append(Text("seed {seed}", seed=split.seed))
        rules.append(Text("stratified") if split.stratified else NOTHING)
    order = Text("batches may draw the rows in a new order in each epoch") if part == "training" else NOTHING
    stand = Text("rows keep the table's order")
    if split.group and isinstance(recipe.arrangement, Windows):
        stand = Text("windows stand group after group, in each in the table's order")
    return Text(
        "{part} row {position:,} of {rows:,} ({rules}); {stand}",
        part=PART_TEXTS[part],
        position=position + 1,
        rows=rows,
        rules=joined(rules, ", "),
        stand=joined((stand, order), "; "),
    )


def _kind(planned: PlannedColumn) -> Text:
    match planned.recipe.encoding:
        case Encoding.NUMBER:
            return Text("number")
        case Encoding.DATE:
            return Text("date")
        case Encoding.TIME:
            return Text("time")
        case Encoding.BOOLEAN:
            return Text("yes or no:")
        case _:
            return Text("class")


def _said(planned: PlannedColumn, number: float) -> Text:
    match planned.recipe.encoding:
        case Encoding.NUMBER:
            return plain(number_text(number))
        case Encoding.DATE:
            return plain(date_text(number))
        case Encoding.TIME:
            return plain(time_text(number))
        case Encoding.BOOLEAN:
            return Text("'{name}' is {number:g}", name=planned.classes[int(number)], number=number)
        case _:
            return Text(
                "'{name}', number {number} of {count} from 0",
                name=planned.classes[int(number)],
                number=int(number),
                count=len(planned.classes),
            )
