"""The texts that a column is known to take, and the entries that each becomes: for formats that look texts up in a table."""

import numpy as np
from numpy.typing import NDArray

from engine.config.arrangement import Windows
from engine.config.columns import Encoding
from engine.data.booleans import PAIRS
from engine.data.preparing.fitted import FittedColumn
from engine.data.table import text_column
from engine.model.cells import read_cells
from engine.model.model import Model
from engine.text import NOTHING, Text

Array = NDArray[np.float64]

INSTEAD = Text("Export a program in Python, or the network alone.")


def preparation_refusal(model: Model, label: Text) -> Text:
    """Why tables of texts cannot hold the preparation of `model` in the format `label`; nothing where they can."""
    preparation = model.spec.preparation
    if isinstance(preparation.arrangement, Windows):
        return Text(
            "{format} cannot hold windows over rows: it sees one row at a time. {instead}",
            format=label,
            instead=INSTEAD,
        )
    for column in preparation.features:
        if why := _why_not(column):
            return Text("{format} cannot hold the column '{column}': {why}. {instead}", format=label,
                        column=column.planned.recipe.name, why=why, instead=INSTEAD)  # fmt: skip
    return NOTHING


def _why_not(column: FittedColumn) -> Text:
    recipe = column.planned.recipe
    match recipe.encoding:
        case Encoding.DATE:
            return Text("it has no way to read dates")
        case Encoding.TIME:
            return Text("it has no way to read times")
        case Encoding.HASHED:
            return Text("it has no such hash of texts")
    return Text("it has no way to merge spellings") if recipe.merge_alike else NOTHING


def text_entries(column: FittedColumn) -> tuple[tuple[str, ...], Array]:
    """Texts, an empty cell first, and what each becomes, (texts, width); NaN where an empty cell cannot be used.

    Words for yes and no stand in small, capital and mixed letters; a class that is a whole number as 1 and as 1.0.
    """
    planned = column.planned
    words = [*planned.classes, *(word for pair in PAIRS for word in pair)]
    spelled = dict.fromkeys(
        each for word in words for each in (word, word.lower(), word.capitalize(), word.upper(), f"{word}.0") if each
    )
    texts = ("", *spelled)
    read = read_cells(column, text_column(planned.recipe.name, texts))
    entries = np.where(read.unusable[:, None], np.nan, read.entries)
    kept = [at for at in range(len(texts)) if at == 0 or not read.unusable[at]]
    return tuple(texts[at] for at in kept), entries[kept]
