"""How a file is read that a model is to answer: as the table was that it was trained on, where that fits the file."""

from pathlib import Path

from engine.data.reading.errors import ReadingError
from engine.data.reading.formats import find_format
from engine.data.reading.options import GUESS, ReadingOptions, chosen_over, of_cells
from engine.data.reading.preview import preview
from engine.model.model import Model
from engine.progress import Check, no_check


def reading_for(model: Model, path: Path, chosen: ReadingOptions = GUESS, *, check: Check = no_check) -> ReadingOptions:
    """How `path` is read. What was `chosen` for it counts first, then what was for the table of `model`, where the file has its
    columns then; the rest is guessed. Raises ReadingError where `path` cannot be read as chosen.
    """
    if model.spec.reading == GUESS:
        return chosen
    if find_format(path, chosen) is not None:
        return chosen_over(chosen, of_cells(model.spec.reading))
    carried = chosen_over(chosen, model.spec.reading)
    try:
        names = preview(path, carried, check=check).names
    except ReadingError:
        return chosen
    return carried if set(names) >= set(model.spec.preparation.feature_names) else chosen
