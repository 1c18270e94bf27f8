"""The same update under another convention: which of its tensors change, and by how much. Nothing of the experiment is edited."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from engine.config.training import EngineName
from engine.training.replay.record import Record
from engine.training.replay.update_seeker import record_of
from engine.training.trace.conventions.ledger import ledger
from engine.training.trace.conventions.line import Alternative, Batch, Line
from engine.training.trace.mirrored import gaps
from engine.training.trace.plan import WEIGHTS
from engine.training.trace.tracer import Trace, Traced, Tracer


class FixedError(Exception):
    """A convention cannot be switched. `line` says why."""

    def __init__(self, line: Line) -> None:
        super().__init__(line.fixed)
        self.line = line


@dataclass(frozen=True, eq=False)
class Change:
    """A tensor in both: `largest` is its largest |Δ|, in the entry `at`; `relative` that to the larger magnitude in the tensor."""

    ours: Traced
    theirs: Traced
    largest: float
    relative: float
    at: tuple[int, ...]


@dataclass(frozen=True, eq=False)
class WhatIf:
    """Update number `update` as it is, and under `alternative`. `same`: how many tensors are the same, bit for bit.

    `gone` and `added` are the names that only one of the two has.
    """

    update: int
    line: Line
    alternative: Alternative
    changes: tuple[Change, ...]
    same: int
    gone: tuple[str, ...]
    added: tuple[str, ...]


def what_if(record: Record | Tracer, update: int, name: str, value: str) -> WhatIf:
    """Update number `update` of a run with the convention `name` switched to `value`, by NumPy, from the same state.

    Raises KeyError where there is no such line or way, FixedError where the line cannot be switched, ValueError for an update that
    the run has not come to, BackendError.
    """
    tracer = record if isinstance(record, Tracer) else Tracer(record)
    part = record_of(tracer.record, update - 1)
    lines = {line.name: line for line in ledger(part.job.experiment, part.dataset.plan.inputs)}
    line = lines[name]
    if not line.alternatives:
        raise FixedError(line)
    alternative = line.alternative(value)
    ours = tracer.trace(update, EngineName.NUMPY)
    theirs = tracer.under(update, alternative.change(_batch(ours)))
    return _compared(ours, theirs, line, alternative)


def _batch(trace: Trace) -> Batch:
    rows = len(trace.rows)
    weights = next((traced.value for traced in trace.tensors if traced.name == WEIGHTS), None)
    return Batch(rows, float(rows if weights is None else weights.sum(dtype=np.float64)))


def _compared(ours: Trace, theirs: Trace, line: Line, alternative: Alternative) -> WhatIf:
    others = {traced.name: traced for traced in theirs.tensors}
    both = [(traced, others[traced.name]) for traced in ours.tensors if traced.name in others]
    names = {traced.name for traced, _ in both}
    changes = tuple(_changes(both))
    return WhatIf(
        ours.update,
        line,
        alternative,
        changes,
        len(both) - len(changes),
        tuple(traced.name for traced in ours.tensors if traced.name not in names),
        tuple(name for name in others if name not in names),
    )


def _changes(both: list[tuple[Traced, Traced]]) -> Iterator[Change]:
    for ours, theirs in both:
        found = gaps(ours.value, theirs.value)
        largest = float(np.max(found, initial=0.0))
        if largest:
            at = tuple(int(place) for place in np.unravel_index(int(np.argmax(found)), found.shape))
            size = float(max(np.max(np.abs(each.value.astype(np.float64))) for each in (ours, theirs)))
            relative = largest / size if np.isfinite(largest) and np.isfinite(size) else np.inf
            yield Change(ours, theirs, largest, relative, at)
