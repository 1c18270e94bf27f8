"""Rows that a network has answered and whose targets the table knows: of a part of a run's table, or of any other table."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.backend import Parameters, PartName
from engine.config.experiment import Experiment
from engine.data.preparing.dataset import Dataset
from engine.data.table import Table
from engine.model.cells import read_cells
from engine.model.model import Model
from engine.model.rows import PreparedRows, prepare_rows
from engine.progress import Check, no_check
from engine.results.decoding import Known, decode
from engine.results.predicted import Predicted, PredictedNumbers, is_known, taken
from engine.results.predictions import network_outputs, part_of, parts_of, predict
from engine.text import Text, UserError, and_list

Array = NDArray[np.floating[Any]]


class NoTargetsError(UserError):
    """A table lacks what it takes to say how good answers are; the message names it."""


@dataclass(frozen=True)
class AnsweredTarget:
    """`x`: (rows, …), what entered the network; `table_rows`: (rows,), their numbers from 0; `found`: of one target, all known.

    `left_out`: rows whose target is not known, or whose prediction is not a finite number.
    """

    x: Array
    table_rows: NDArray[np.intp]
    found: Predicted
    left_out: int = 0


@dataclass(frozen=True)
class Answered:
    """All targets of some rows."""

    x: Array
    table_rows: NDArray[np.intp]
    targets: tuple[Predicted, ...]

    def target(self, place: int) -> AnsweredTarget:
        """The rows that say something of one target."""
        found = self.targets[place]
        said = found.predicted if isinstance(found, PredictedNumbers) else found.scores
        usable = is_known(found.known, len(self.table_rows)).copy()
        if said is not None:
            usable &= np.isfinite(said).reshape(len(usable), -1).all(axis=1)
        rows = np.flatnonzero(usable)
        return AnsweredTarget(
            self.x[rows], self.table_rows[rows], replace(taken(found, rows), known=None), len(usable) - len(rows)
        )


def answered_parts(
    experiment: Experiment, dataset: Dataset, parameters: Parameters, *, check: Check = no_check
) -> Mapping[PartName, Answered]:
    """The parts of a run that have rows, answered by the network with `parameters`."""
    found = {}
    for part in parts_of(dataset):
        answers = predict(experiment, dataset, parameters, part, check=check)
        found[part] = Answered(part_of(dataset, part).x, answers.table_rows, answers.targets)
    return found


def answered_table(model: Model, table: Table, *, check: Check = no_check) -> Answered:
    """The rows of `table` that `model` answers. Raises MissingColumnsError, and NoTargetsError where a target is not there."""
    preparation = model.spec.preparation
    prepared, known = known_rows(model, table)
    outputs = network_outputs(model.spec.learner, model.parameters, prepared.x, check)
    targets = decode(model.spec.learner, preparation.inputs, preparation.targets, preparation.sides, outputs, known)
    return Answered(prepared.x, prepared.rows, targets)


def known_rows(model: Model, table: Table) -> tuple[PreparedRows, Known]:
    """The rows of `table` that `model` can answer, and what the table says of their targets. Raises as `answered_table`."""
    preparation = model.spec.preparation
    names = [column.planned.recipe.name for column in preparation.targets]
    if missing := [name for name in names if not table.has(name)]:
        raise NoTargetsError(
            Text(
                "The table lacks {missing}, which the network predicts: how good it is cannot be said without the true values. "
                "Add the column, or use 'predict'.",
                missing=and_list(f"'{name}'" for name in missing),
            )
        )
    prepared = prepare_rows(preparation, table)
    read = [read_cells(column, table.column(column.planned.recipe.name)) for column in preparation.targets]
    t = np.concatenate([each.entries[prepared.rows] for each in read], axis=1)
    return prepared, Known(t, tuple(~each.unusable[prepared.rows] for each in read))
