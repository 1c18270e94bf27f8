"""What a network says of the rows of its table that were set aside."""

import numpy as np

from engine.backend import Parameters
from engine.config.arrangement import Windows
from engine.config.experiment import Experiment
from engine.data.preparing.dataset import Dataset
from engine.evaluation.answered import answered_table
from engine.model.model import model_of
from engine.progress import Check, no_check
from engine.results.predicted import taken
from engine.results.predictions import PredictionTable
from engine.text import NOTHING, Text


def aside_predictions(
    experiment: Experiment, dataset: Dataset, parameters: Parameters, *, check: Check = no_check
) -> PredictionTable:
    """The rows that were set aside, as far as the network can answer them; a target that cannot be read is not known."""
    planned, model = dataset.plan, model_of(experiment, dataset, parameters)
    if isinstance(planned.arrangement, Windows):  # which reach over the rows before
        found = answered_table(model, planned.written, check=check)
        chosen = np.flatnonzero(np.isin(found.table_rows, planned.set_aside))
        targets = tuple(taken(target, chosen) for target in found.targets)
        return PredictionTable(None, found.table_rows[chosen], targets)
    found = answered_table(model, planned.written.taken(planned.set_aside), check=check)
    return PredictionTable(None, planned.set_aside[found.table_rows], found.targets)


def aside_text(count: int) -> Text:
    """That `count` rows that are set aside were predicted, too; nothing where there are none."""
    text = Text(
        "{n:,} rows that are set aside are predicted, too, behind the others.",
        "{n:,} row that is set aside is predicted, too, behind the others.",
        n=count,
    )
    return text if count else NOTHING
