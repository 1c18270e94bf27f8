"""Refuses, before anything is allocated, what would not fit in memory."""

from collections.abc import Iterator

import psutil

from engine.config.experiment import Experiment
from engine.config.optimizers import SearchingSpec
from engine.config.shapes import NetworkShapes, parameter_count
from engine.config.training import Precision, batches_of
from engine.data.preparing.plan import Plan
from engine.problems import Problem
from engine.text import Text

COPIES = 8
"""Copies of the parameters that a run holds at the worst: values, gradients, two of optimizer state, twice for `both`."""


def check_memory(experiment: Experiment, planned: Plan, shapes: NetworkShapes) -> Iterator[Problem]:
    """A problem where the estimated need is more than the machine has free."""
    need = estimated_bytes(experiment, planned, shapes)
    free = psutil.virtual_memory().available
    if need > free:
        count = parameter_count(shapes.parameters)
        yield Problem(
            ("network",),
            Text(
                "Training {parameters:,} parameters on {rows:,} rows would need about {need:,.1f} GiB of memory; "
                "{free:,.1f} GiB are free.",
                parameters=count,
                rows=len(planned.rows),
                need=need / 2**30,
                free=free / 2**30,
            ),
            Text("Give the layers fewer units, or take smaller batches."),
        )


def estimated_bytes(experiment: Experiment, planned: Plan, shapes: NetworkShapes) -> int:
    """About how many bytes a run will hold: parameters with their optimizer state, the tensors, one batch's activations."""
    size = 8 if experiment.learner.training.precision is Precision.FLOAT64 else 4
    parameters = parameter_count(shapes.parameters)
    batch = batches_of(experiment.learner.training.batching, planned.training_rows).size
    activations = 4 * batch * sum(shapes.widths.values())
    rows = planned.training_rows + planned.validation_rows + planned.test_rows
    tensors = 2 * rows * (planned.width + planned.outputs)
    searching = experiment.learner.training.optimizer
    needs_jacobian = isinstance(searching, SearchingSpec) and searching.needs_squares
    jacobian = parameters * (2 * planned.training_rows * planned.outputs + 4 * parameters) if needs_jacobian else 0
    return size * (COPIES * parameters + activations + tensors + jacobian)
