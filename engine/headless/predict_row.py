"""`glassnet predict MODEL --row`: one row asked of a trained network, its answer as JSON."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from engine.exports.open_model import open_model
from engine.files.atomic import FileError
from engine.headless.console import Console
from engine.headless.exit_status import ExitStatus
from engine.headless.names import as_typed, resolve_names
from engine.headless.usage import UsageError
from engine.model.model import Answers, Model
from engine.model.one_row import ask, outside
from engine.results.predicted import Array, Predicted, PredictedNumbers
from engine.text import Text, plain


def predict_row(path: Path, typed: Sequence[str], voice: Console) -> ExitStatus:
    """Tell what the model in the file `path` says of the row with the cells `typed`, NAME=VALUE each; and the exit status."""
    try:
        model = open_model(path)
    except FileError as error:
        voice.complain(error.text)
        return ExitStatus.UNUSABLE
    cells = cells_of(typed, model.spec.preparation.feature_names)
    answers = ask(model, cells)
    voice.tell(plain(json.dumps(row_report(model, cells, answers, voice), ensure_ascii=False, indent=1)))
    return ExitStatus.DONE if len(answers.rows) else ExitStatus.UNUSABLE


def cells_of(typed: Sequence[str], known: Sequence[str], option: str = "--row") -> dict[str, str]:
    """The cells by the names of the columns `known`. Raises UsageError for what is no cell of theirs, or names one twice.

    `option`: what they were typed behind.
    """
    cells: dict[str, str] = {}
    for text in typed:
        name, value = _parts(text, known, option)
        if name in cells:
            raise UsageError(Text("{option}: '{name}' is given twice.", option=option, name=name))
        cells[name] = value.strip()
    return cells


def _parts(text: str, known: Sequence[str], option: str) -> tuple[str, str]:
    """Name and value; a name may hold an equals sign itself."""
    ends = [at for at, sign in enumerate(text) if sign == "=" and text[:at].strip()]
    if not ends:
        raise UsageError(
            Text("{option} '{text}' is not of the form NAME=VALUE, like width=3.5.", option=option, text=text)
        )
    at = next((at for at in ends if text[:at] in known), ends[0])
    (name,) = resolve_names(option, as_typed(text[:at]), known) or ("",)
    return name, text[at + 1 :]


def row_report(model: Model, cells: Mapping[str, str], answers: Answers, voice: Console) -> dict[str, Any]:
    """One row with its answers, for JSON; why it has none, and which cells lie outside of what the training rows have."""
    columns = model.spec.preparation.features
    ranges = {
        column.planned.recipe.name: outside(column, cells.get(column.planned.recipe.name, "")) for column in columns
    }
    return {
        "row": {name: cells.get(name) or None for name in model.spec.preparation.feature_names},
        "answers": {target.name: _answer(target) for target in answers.targets} if len(answers.rows) else None,
        "reason": voice.shown(answers.reasons[0]) if 0 in answers.reasons else None,
        "outside_training_range": {
            name: [found.text(found.low), found.text(found.high)] for name, found in ranges.items() if found is not None
        },
    }


def _answer(target: Predicted) -> dict[str, Any]:
    if isinstance(target, PredictedNumbers):
        return {"predicted": _number(target.predicted)}
    found: dict[str, Any] = {"predicted": target.classes[int(target.predicted[0])]}
    if target.scores is not None:
        said = "probabilities" if target.are_probabilities else "outputs"
        found[said] = {name: _number(target.scores[:, at]) for at, name in enumerate(target.classes)}
    return found


def _number(numbers: Array) -> float | None:
    """The first of `numbers` with the digits of its own precision; JSON knows neither NaN nor infinity."""
    return float(str(numbers[0])) if np.isfinite(numbers[0]) else None
