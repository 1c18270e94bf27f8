"""A worksheet as a value: what is given, what is to be computed with its equation, and which numbers are left blank."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.backend import Array
from engine.config.axes import Axis
from engine.config.experiment import Experiment
from engine.text import Text, UserError, joined, term
from engine.training.trace.entry import Stage
from engine.training.trace.tracer import Trace, Traced

MOST_NUMBERS = 10_000
"""More than these fill no sheet of paper that a person computes on."""
STAGES = {
    Stage.FORWARD: Text("Forward"),
    Stage.LOSS: Text("Loss"),
    Stage.BACKWARD: Text("Backward"),
    Stage.GRADIENT: Text("Gradients"),
    Stage.UPDATE: Text("New weights"),
}
GIVEN = Text("Given")
Mask = NDArray[np.bool_]


class WorksheetError(UserError):
    """There is no worksheet of this update; its Text says why, and what to do."""


@dataclass(frozen=True)
class Blanks:
    """Which numbers are left blank: of what is computed in these `stages`, each `every`-th, counted through the sheet from 1."""

    stages: frozenset[Stage] = frozenset(Stage)
    every: int = 1


@dataclass(frozen=True, eq=False)
class Item:
    """A tensor of the update. `values` and `blank`: (rows, columns); a vector is a row, one number for each batch row a column."""

    name: str
    course_name: str
    equation: str
    values: Array
    blank: Mask


@dataclass(frozen=True, eq=False)
class Worksheet:
    """`facts` say which update it is. `sections`: a heading and its items each; those that are given come first."""

    title: str
    facts: tuple[Text, ...]
    sections: tuple[tuple[Text, tuple[Item, ...]], ...]

    @property
    def blanks(self) -> int:
        """How many numbers are left blank."""
        return sum(int(item.blank.sum()) for _, items in self.sections for item in items)


def worksheet(trace: Trace, experiment: Experiment, blanks: Blanks, *, title: str, per_epoch: int) -> Worksheet:
    """The worksheet of an update; an epoch has `per_epoch` of them. Raises WorksheetError where there are too many numbers."""
    numbers = sum(traced.value.size for traced in trace.tensors)
    if numbers > MOST_NUMBERS:
        raise WorksheetError(
            Text(
                "This update has {numbers:,} numbers, and a worksheet at most {most:,}. Choose a smaller network or batch.",
                numbers=numbers, most=MOST_NUMBERS,
            )
        )  # fmt: skip
    items = list(_items(trace.tensors, blanks))
    given = tuple(item for traced, item in items if not traced.operands)
    sections = [(GIVEN, given)]
    for stage, heading in STAGES.items():
        own = tuple(item for traced, item in items if traced.operands and traced.stage is stage)
        if own:
            sections.append((heading, own))
    return Worksheet(title, tuple(_facts(trace, experiment, per_epoch)), tuple(sections))


def _facts(trace: Trace, experiment: Experiment, per_epoch: int) -> Iterator[Text]:
    epoch, batch = divmod(trace.update - 1, per_epoch)
    yield Text(
        "Update {update:,}: epoch {epoch:,}, batch {batch:,} of {batches:,}",
        update=trace.update, epoch=epoch + 1, batch=batch + 1, batches=per_epoch,
    )  # fmt: skip
    yield Text("Rows of the table: {rows}", rows=", ".join(str(row + 1) for row in trace.rows))
    training = experiment.learner.training
    losses = dict.fromkeys(training.loss_of(node.name).loss.label for node in experiment.learner.network.outputs)
    yield Text("Loss: {loss}", loss=joined(map(term, losses), ", "))
    optimizer = training.optimizer
    yield Text(
        "Optimizer: {optimizer}, {convention}: {equation}",
        optimizer=term(optimizer.label), convention=term(optimizer.convention.label), equation=optimizer.equation,
    )  # fmt: skip


def _items(tensors: tuple[Traced, ...], blanks: Blanks) -> Iterator[tuple[Traced, Item]]:
    counted = 0
    for traced in tensors:
        values = _matrix(traced)
        blank = np.zeros(values.shape, bool)
        if traced.operands and traced.stage in blanks.stages:
            places = counted + 1 + np.arange(values.size)
            blank = (places % blanks.every == 0).reshape(values.shape)
            counted += values.size
        yield traced, Item(traced.name, traced.course_name, traced.equation, values, blank)


def _matrix(traced: Traced) -> Array:
    value = traced.value
    if value.ndim == 0:
        return value.reshape(1, 1)
    return value.reshape(-1, 1) if traced.axes == (Axis.ROW,) else value.reshape(-1, value.shape[-1])
