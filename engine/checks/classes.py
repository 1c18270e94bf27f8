"""Remarks that a target of few whole numbers may be classes: learnt as amounts, 1 and 3 would have 2 between them."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from engine.config.activations import Activation
from engine.config.experiment import Experiment
from engine.config.layers import OfUnits, activation_of
from engine.config.losses import MeanSquaredError
from engine.config.recipe import Encoding
from engine.data.columns import number_text
from engine.data.preparing.guess_scaling import HAND_MADE
from engine.data.preparing.plan import Plan
from engine.data.table import NumberColumn
from engine.problems import Problem, Severity
from engine.suggest import as_classes
from engine.text import Text, and_list

MANY = 1000
MAX_CLASSES = 10
MIN_ROWS_EACH = 5
"""Of classes there are several rows each, on the average."""


def check_classes(experiment: Experiment, planned: Plan) -> Iterator[Problem]:
    """A warning where nothing has been decided: the only target is a number, learnt as numbers are at first.

    Another loss than MSE, or another activation of the output than none, is somebody's decision.
    """
    if len(planned.targets) != 1 or not _is_as_guessed(experiment):
        return
    table, target = planned.table, planned.targets[0].recipe
    cells = table.column(target.name)
    if target.encoding is not Encoding.NUMBER or not isinstance(cells, NumberColumn):
        return
    few = _few_whole(cells.values, planned.rows)
    if few:
        yield Problem(
            ("recipe", "columns", target.name),
            Text(
                "The target '{target}' has only the whole numbers {numbers}: they may be classes rather than amounts.",
                target=target.name,
                numbers=and_list(map(number_text, few)),
            ),
            Text("Take them as classes."),
            as_classes(experiment, table, target.name),
            Severity.WARNING,
        )


def _is_as_guessed(experiment: Experiment) -> bool:
    """One linear output of one unit, trained on MSE."""
    outputs = experiment.learner.network.outputs
    if len(outputs) != 1 or experiment.learner.training.loss_of(outputs[0].name).loss != MeanSquaredError():
        return False
    layer = outputs[0].layer
    return isinstance(layer, OfUnits) and activation_of(layer) is Activation.LINEAR and layer.units == 1


def _few_whole(values: NDArray[np.float64], rows: NDArray[np.intp]) -> list[float]:
    """The different numbers in `rows`, ascending, where they are whole and few, and there are rows enough; else none."""
    found = np.empty(0)
    for looked_at in (rows[:MANY], rows):  # the first rows tell of most columns: a million are not sorted for that
        present = values[looked_at]
        found = np.unique(present[~np.isnan(present)])
        if len(found) > MAX_CLASSES or bool((found != np.rint(found)).any()):
            return []
    is_enough = len(found) > 1 and len(rows) >= max(HAND_MADE, MIN_ROWS_EACH * len(found))
    return [float(number) for number in found] if is_enough else []
