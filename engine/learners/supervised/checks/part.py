"""What each output of the network learns: its own loss, and the targets that it is compared with."""

import math
from dataclasses import dataclass, replace

from engine.config.experiment import Experiment
from engine.config.losses import Loss
from engine.config.network import Node
from engine.config.shapes import NetworkShapes
from engine.data.preparing.plan import Plan
from engine.data.preparing.planned import PlannedColumn


@dataclass(frozen=True)
class Part:
    """One vector of `width` entries of an output layer; an output of several axes has many, `vector` is its number among them.

    `columns` is empty where the targets cannot be split over the outputs.
    """

    output: Node
    vector: int
    width: int
    loss: Loss
    columns: tuple[PlannedColumn, ...]
    is_common: bool
    """True where the network has no other output and this one no loss of its own."""

    @property
    def entries(self) -> int:
        """How many target entries it takes: one for each output, or the index of the class."""
        return self.loss.entries(self.width)

    @property
    def targets(self) -> int:
        """How many target entries its columns have."""
        return sum(column.width for column in self.columns)

    @property
    def place(self) -> tuple[str, ...]:
        """Where its loss is chosen."""
        return ("training", "loss") if self.is_common else ("training", "output_losses", self.output.name)

    def with_loss(self, experiment: Experiment, loss: Loss) -> Experiment:
        """`experiment` with another loss for this output."""
        training = experiment.learner.training
        if self.is_common:
            return experiment.with_learner(training=training.replace(loss=loss))
        return experiment.with_learner(
            training=training.with_own(training.loss_of(self.output.name).replace(loss=loss))
        )


def parts_of(experiment: Experiment, planned: Plan, shapes: NetworkShapes) -> list[Part]:
    """The vectors of the outputs in order, with whole target columns split over them in order."""
    outputs = experiment.learner.network.outputs
    training = experiment.learner.training
    own = {chosen.output for chosen in training.output_losses}
    parts = [
        Part(node, vector, shapes.outputs[node.name][-1], loss, (), len(outputs) == 1 and node.name not in own)
        for node in outputs
        for loss in (training.loss_of(node.name).loss,)
        for vector in range(math.prod(shapes.outputs[node.name][:-1]))
    ]
    if len(parts) == 1:
        return [replace(parts[0], columns=planned.targets)]
    split, left = [], list(planned.targets)
    for part in parts:
        taken: list[PlannedColumn] = []
        while left and sum(column.width for column in taken) < part.entries:
            taken.append(left.pop(0))
        fits = sum(column.width for column in taken) == part.entries
        split.append(replace(part, columns=tuple(taken) if fits else ()))
    return split
