"""The texts that a column is known to take, and the entries that each becomes: for formats that look texts up in a table."""

import numpy as np
from numpy.typing import NDArray

from engine.config.arrangement import Windows
from engine.config.columns import Encoding
from engine.data.booleans import PAIRS
from engine.data.preparing.fitted import FittedColumn
from engine.data.table import parse_number, text_column
from engine.exports.export import INSTEAD
from engine.model.cells import read_cells
from engine.model.model import Model
from engine.text import NOTHING, Text

Array = NDArray[np.float64]


def preparation_refusal(model: Model, label: Text, *, reads_dates: bool = False) -> Text:
    """Why tables of texts cannot hold the preparation of `model` in the format `label`; nothing where they can."""
    preparation = model.spec.preparation
    if isinstance(preparation.arrangement, Windows):
        return Text(
            "{format} cannot hold windows over rows: it sees one row at a time. {instead}",
            format=label,
            instead=INSTEAD,
        )
    for column in preparation.features:
        if why := _why_not(column, reads_dates=reads_dates):
            return Text("{format} cannot hold the column '{column}': {why}. {instead}", format=label,
                        column=column.planned.recipe.name, why=why, instead=INSTEAD)  # fmt: skip
    return NOTHING


def _why_not(column: FittedColumn, *, reads_dates: bool) -> Text:
    recipe = column.planned.recipe
    match recipe.encoding:
        case Encoding.DATE if not reads_dates:
            return Text("it has no way to read dates")
        case Encoding.TIME if not reads_dates:
            return Text("it has no way to read times")
        case Encoding.HASHED:
            return Text("it has no such hash of texts")
    return Text("it has no way to merge spellings") if recipe.merge_alike else NOTHING


def spellings(column: FittedColumn) -> tuple[str, ...]:
    """The texts that a table of a column of classes should have, and some that mean nothing: its classes, those that are numbers as
    1, 1.0 and 1.00, too, and words for yes and no in small, capital and mixed letters.
    """
    classes, is_boolean = column.planned.classes, column.planned.recipe.encoding is Encoding.BOOLEAN
    numbers = (f"{word}{end}" for word in classes for end in (".0", ".00", "0") if parse_number(word) is not None)
    words = [*classes, *(word for pair in PAIRS for word in pair)] if is_boolean else []
    spelled = (each for word in words for each in (word, word.lower(), word.capitalize(), word.upper()))
    return tuple(dict.fromkeys(each for each in (*classes, *numbers, *spelled) if each))


def text_entries(column: FittedColumn) -> tuple[tuple[str, ...], Array]:
    """Texts, an empty cell first, and what each becomes, (texts, width); NaN where an empty cell cannot be used."""
    texts = ("", *spellings(column))
    read = read_cells(column, text_column(column.planned.recipe.name, texts))
    entries = np.where(read.unusable[:, None], np.nan, read.entries)
    kept = [at for at in range(len(texts)) if at == 0 or not read.unusable[at]]
    return tuple(texts[at] for at in kept), entries[kept]
