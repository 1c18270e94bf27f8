"""Warns where batch normalisation has too few rows to work on."""

import math
from collections.abc import Iterator, Mapping

from engine.config.experiment import Experiment
from engine.config.training import MiniBatch, batches_of
from engine.data.preparing.plan import Plan
from engine.problems import Problem, Severity
from engine.text import Text


def check_normalization(
    experiment: Experiment, planned: Plan, shapes: Mapping[str, tuple[int, ...]]
) -> Iterator[Problem]:
    """A warning for each batch normalisation that sees one row alone. `shapes`: of one row, by node."""
    batching = experiment.learner.training.batching
    if batches_of(batching, planned.training_rows).size > 1:
        return
    fixed = None
    if planned.training_rows > 1:
        larger = experiment.learner.training.replace(batching=MiniBatch(shuffle=getattr(batching, "shuffle", True)))
        fixed = experiment.with_learner(training=larger)
    for node in experiment.learner.network.nodes:
        if node.layer.needs_rows and not node.layer.is_frozen and math.prod(shapes[node.name][:-1]) == 1:
            yield Problem(
                ("network", node.name),
                Text(
                    "'{node}' sees one row at a time, which is its own mean: what it gives in training is always the same.",
                    node=node.name,
                ),
                Text("Take batches of several rows, or layer normalisation."),
                fixed,
                Severity.WARNING,
            )
