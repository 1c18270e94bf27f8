"""Remarks that a target of few whole numbers may be classes: learnt as amounts, 1 and 3 would have 2 between them."""

from collections.abc import Iterator

import numpy as np

from engine.data.columns import number_text
from engine.data.preparing.guess_scaling import HAND_MADE
from engine.data.preparing.plan import Plan
from engine.data.table import NumberColumn, Table
from engine.problems import Problem, Severity
from engine.spec.activations import Activation
from engine.spec.experiment import Experiment
from engine.spec.layers import Dense
from engine.spec.losses import MeanSquaredError
from engine.spec.recipe import Encoding
from engine.suggest import as_classes

MAX_CLASSES = 10
MIN_ROWS_EACH = 5
"""Of classes there are several rows each, on the average."""


def check_classes(experiment: Experiment, planned: Plan, table: Table) -> Iterator[Problem]:
    """A warning where nothing has been decided: the only target is a number, learnt as numbers are at first.

    Another loss than MSE, or another activation of the output than none, is somebody's decision.
    """
    outputs = experiment.network.outputs
    if (
        len(planned.targets) != 1
        or len(outputs) != 1
        or experiment.training.loss_of(outputs[0].name).loss != MeanSquaredError()
    ):
        return
    (target,), (output,) = planned.targets, outputs
    is_linear = (
        isinstance(output.layer, Dense) and output.layer.activation is Activation.LINEAR and output.layer.units == 1
    )
    cells = table.column(target.recipe.name)
    if target.recipe.encoding is not Encoding.NUMBER or not is_linear or not isinstance(cells, NumberColumn):
        return
    values = cells.values[planned.rows]
    few = _few_whole(values[~np.isnan(values)])
    if few:
        name = target.recipe.name
        yield Problem(
            ("recipe", "columns", name),
            f"The target '{name}' has only the whole numbers {_and(few)}: they may be classes rather than amounts.",
            "Take them as classes.",
            as_classes(experiment, table, name),
            Severity.WARNING,
        )


def _few_whole(values: np.ndarray[tuple[int], np.dtype[np.float64]]) -> list[float]:
    """The different numbers, ascending, where they are whole and few, and there are rows enough; else none."""
    # A thousand rows tell of most columns that they are none: a million are not sorted for that.
    few = np.unique(values[:1000])
    if len(few) > MAX_CLASSES or bool((few != np.rint(few)).any()):
        return []
    few = np.unique(values)
    is_few = 2 <= len(few) <= MAX_CLASSES and len(values) >= max(HAND_MADE, MIN_ROWS_EACH * len(few))
    return few.tolist() if is_few and not bool((few != np.rint(few)).any()) else []


def _and(numbers: list[float]) -> str:
    texts = [number_text(number) for number in numbers]
    return f"{', '.join(texts[:-1])} and {texts[-1]}"
