"""The breakpoints of a run on its way: which of them are tested, what each has seen last, and what is said where one comes true."""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from engine.backend import Array, Backend, Block, Chunk
from engine.checks.breakpoints import Testable, testable
from engine.config.breakpoints import Breakpoint, NotFinite, sentence
from engine.training.frames import Break
from engine.training.job import Job


def tested(found: Testable) -> tuple[Breakpoint, ...]:
    """Those that an engine tests after each update, each once."""
    return tuple(dict.fromkeys(point for point in found.points if not isinstance(point, NotFinite)))


class Breaks:
    """Those that a person has set for a run. What is set anew begins with what there is then; the others keep what they saw."""

    def __init__(self, job: Job, backend: Backend, per_epoch: int) -> None:
        self._job, self._backend, self._per_epoch = job, backend, per_epoch
        self._wished: tuple[Breakpoint, ...] = ()
        self._tested: tuple[Breakpoint, ...] = ()
        self._seen: dict[Breakpoint, NDArray[np.float64]] = {}
        self.not_finite: tuple[Breakpoint, ...] = ()
        """Those that pause a run where a loss is not finite; the loop sees to them."""

    def set(self, points: tuple[Breakpoint, ...]) -> None:
        """Test these from the next update on; those that cannot be tested in this run are left out."""
        if points is self._wished:
            return
        self._wished = points
        found = testable(points, self._job.experiment, self._job.setup.plan.inputs, self._job.engine)
        self.not_finite = tuple(point for point in found.points if isinstance(point, NotFinite))
        self._tested = tested(found)
        parameters: dict[str, Array] = self._backend.parameters() if self._tested else {}
        self._seen = {
            point: self._seen[point] if point in self._seen else np.array(point.start(parameters, found.units))
            for point in self._tested
        }

    def put_into(self, chunk: Chunk) -> Chunk:
        """The chunk with the breakpoints."""
        if not self._tested:
            return chunk
        return replace(chunk, breakpoints=self._tested, seen=tuple(self._seen[point] for point in self._tested))

    def take(self, block: Block, update: int) -> Break | None:
        """Keep what was seen in a block that ends after `update`, and tell what has come true at that."""
        sighting = block.sighting
        if not sighting.now:
            return None
        self._seen = dict(zip(self._tested, sighting.now, strict=True))
        if not sighting.fired:
            return None
        points = tuple(self._tested[place] for place in sighting.fired)
        seen = ((sighting.before[place].tolist(), sighting.now[place].tolist()) for place in sighting.fired)
        reasons = [point.told(before, now, self._per_epoch) for point, (before, now) in zip(points, seen, strict=True)]
        return Break(points, sentence(reasons, update), update)
