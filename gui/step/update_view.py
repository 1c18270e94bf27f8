"""What is read of one update: its tensors by NumPy, and by TensorFlow where it is there. Computed in a thread; no Qt."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from engine.backend import Array, Parameters
from engine.config.experiment import Experiment
from engine.config.shapes import parameter_count
from engine.config.training import EngineName
from engine.data.preparing.dataset import Dataset
from engine.data.preparing.plan import Plan
from engine.training.factory import tensorflow_is_loaded
from engine.training.job import Job
from engine.training.replay.record import Record
from engine.training.replay.update_seeker import record_of
from engine.training.trace.mirrored import MirroredTrace, Pair, paired
from engine.training.trace.tracer import Traced, Tracer


class Mark(StrEnum):
    """How a tensor of one engine compares with that of the other."""

    SAME = "✓"
    """All bits."""
    ROUNDING = "≈"
    DIFFERENT = "≠"


@dataclass(frozen=True, eq=False)
class UpdateView:
    """Update number `update` of a run. `mirrored` is None where NumPy stands alone.

    `job`: of the part of the run in which the update lies. `batch` of the `batches` of epoch `epoch`, both counted from 1.
    """

    update: int
    epoch: int
    batch: int
    batches: int
    rows: NDArray[np.intp]
    tensors: tuple[Traced, ...]
    mirrored: MirroredTrace | None
    job: Job
    dataset: Dataset
    is_done: bool
    """False for the update that would come next."""
    by_name: Mapping[str, Traced] = field(init=False)
    pairs: Mapping[str, Pair] = field(init=False)
    _different: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        pairs = self.mirrored.pairs if self.mirrored is not None else ()
        object.__setattr__(self, "by_name", {traced.name: traced for traced in self.tensors})
        object.__setattr__(self, "pairs", {pair.name: pair for pair in pairs})
        object.__setattr__(self, "_different", frozenset(_different(self.mirrored)))

    @property
    def experiment(self) -> Experiment:
        """The experiment that the run had then."""
        return self.job.experiment

    @property
    def plan(self) -> Plan:
        """What the recipe made of the table."""
        return self.dataset.plan

    @property
    def is_finite(self) -> bool:
        """False where the loss is not finite: such an update is not done."""
        return bool(np.isfinite(self.by_name["loss"].value))

    @property
    def rate(self) -> float | None:
        """The learning rate of this update; None where it is not done."""
        traced = self.by_name.get("learning_rate")
        return None if traced is None else float(traced.value)

    @property
    def has_course_names(self) -> bool:
        """True where the course's workbook has names for these tensors."""
        return any(traced.course_name for traced in self.tensors)

    @property
    def parameters(self) -> Parameters:
        """Where the gradient is taken: the parameters before the update, those ahead where the optimizer looks ahead."""
        return {name: self._ahead(name) for name in self.job.setup.shapes}

    @property
    def gradients(self) -> Parameters:
        """dL/d… of the parameters that are trained, by their names."""
        named = ((name, "{}/d{}".format(*name.rsplit("/", 1))) for name in self.job.setup.shapes)
        return {name: self.by_name[slope].value for name, slope in named if slope in self.by_name}

    def mark(self, name: str) -> Mark | None:
        """How the tensor compares; None where there is only one engine."""
        pair = self.pairs.get(name)
        if pair is None:
            return None
        if name in self._different:
            return Mark.DIFFERENT
        return Mark.SAME if pair.largest == 0 else Mark.ROUNDING

    def _ahead(self, name: str) -> Array:
        return self.by_name.get(f"{name}/ahead", self.by_name[name]).value


class Reader:
    """Reads updates of one run, one after the other, never in two threads at once."""

    def __init__(self, record: Record) -> None:
        self.record = record
        self._tracer = Tracer(record)

    def read(self, update: int) -> UpdateView:
        """Update number `update`, one after the last included. Raises ValueError for others, BackendError."""
        record = record_of(self.record, update - 1)
        ours = self._tracer.trace(update, EngineName.NUMPY)
        mirrored = None
        if tensorflow_is_loaded():
            mirrored = paired(ours, self._tracer.trace(update, EngineName.TENSORFLOW))
        epoch, batch = divmod(update - 1, record.per_epoch)
        return UpdateView(
            update=update,
            epoch=epoch + 1,
            batch=batch + 1,
            batches=record.per_epoch,
            rows=ours.rows,
            tensors=ours.tensors,
            mirrored=mirrored,
            job=record.job,
            dataset=record.dataset,
            is_done=update <= self.record.updates,
        )


def parameters_of(record: Record) -> int:
    """How many numbers the network of a run has."""
    return parameter_count(record.job.setup.shapes)


def _different(mirrored: MirroredTrace | None) -> list[str]:
    """The first tensor that differs by more than rounding, and those after it that do."""
    if mirrored is None or mirrored.first_difference is None:
        return []
    first = next(place for place, pair in enumerate(mirrored.pairs) if pair is mirrored.first_difference)
    return [pair.name for pair in mirrored.pairs[first:] if pair.relative > mirrored.tolerance]
