"""What each output of the network learns: its own loss, and the targets that it is compared with."""

from dataclasses import dataclass

from engine.data.plan import Plan, PlannedColumn
from engine.spec.experiment import Experiment
from engine.spec.losses import Loss, SparseCategoricalCrossentropy
from engine.spec.network import Node
from engine.spec.shapes import widths


@dataclass(frozen=True)
class Part:
    """One output layer with `width` outputs. `columns` is empty where the targets cannot be split over the outputs."""

    output: Node
    width: int
    loss: Loss
    columns: tuple[PlannedColumn, ...]
    is_alone: bool

    @property
    def entries(self) -> int:
        """How many target entries it takes: one for each output, or the index of the class."""
        return 1 if isinstance(self.loss, SparseCategoricalCrossentropy) else self.width

    @property
    def targets(self) -> int:
        """How many target entries its columns have."""
        return sum(column.width for column in self.columns)

    def with_loss(self, experiment: Experiment, loss: Loss) -> Experiment:
        """`experiment` with another loss for this output."""
        training = experiment.training
        if self.is_alone:
            own = tuple(chosen for chosen in training.output_losses if chosen.output != self.output.name)
            return experiment.replace(training=training.replace(loss=loss, output_losses=own))
        mine = training.loss_of(self.output.name).replace(loss=loss)
        others = tuple(chosen for chosen in training.output_losses if chosen.output != self.output.name)
        return experiment.replace(training=training.replace(output_losses=(*others, mine)))


def parts_of(experiment: Experiment, planned: Plan) -> list[Part]:
    """The outputs in order, with whole target columns split over them in order."""
    found = widths(experiment.network, planned.inputs)
    outputs = experiment.network.outputs
    parts = [
        Part(node, found[node.name], experiment.training.loss_of(node.name).loss, (), len(outputs) == 1)
        for node in outputs
    ]
    if len(parts) == 1:
        return [_with_columns(parts[0], planned.targets)]
    split, left = [], list(planned.targets)
    for part in parts:
        taken: list[PlannedColumn] = []
        while left and sum(column.width for column in taken) < part.entries:
            taken.append(left.pop(0))
        fits = sum(column.width for column in taken) == part.entries
        split.append(_with_columns(part, tuple(taken) if fits else ()))
    return split


def _with_columns(part: Part, columns: tuple[PlannedColumn, ...]) -> Part:
    return Part(part.output, part.width, part.loss, columns, part.is_alone)
