"""A run as a film: its parameters after any update, the sooner the more of it was seen. It knows no thread."""

from dataclasses import dataclass

from engine.backend import Parameters
from engine.progress import Check, no_check
from engine.training.mirror import parameters_in
from engine.training.replay.landmarks import Landmarks
from engine.training.replay.record import Checkpoint, Record
from engine.training.replay.update_seeker import UpdateSeeker, record_of

CALL_SECONDS = 0.01
"""How long a call of the engine takes: so far lie landmarks apart, and so soon it is given up."""


@dataclass(frozen=True, eq=False)
class Still:
    """The parameters after `update`."""

    update: int
    parameters: Parameters


class Film:
    """`at` and `develop` are for one thread at a time; the rest for any, at any time."""

    def __init__(self, record: Record) -> None:
        self.record = record
        self._marks = Landmarks()
        self._seeker = UpdateSeeker(record, kept=self._marks, call_seconds=CALL_SECONDS)
        self._seen = self.first

    @property
    def first(self) -> int:
        """The earliest update that can be reached; 0 unless what was before it is not kept."""
        return first_update(self.record)

    @property
    def last(self) -> int:
        """The last update that was done so far."""
        return self.record.updates

    def nearest(self, update: int) -> Still:
        """What is at hand at once: of the states that are kept the nearest to `update`."""
        record = record_of(self.record, update)
        marks = [mark for mark in self._marks.near(update) if mark.update <= self.last]
        marks.append(record.checkpoint_before(update))
        after = record.checkpoint_after(update)
        if after is not None and after.update <= self.last and record_of(self.record, after.update) is record:
            marks.append(after)
        return _still(min(marks, key=lambda mark: abs(mark.update - update)))

    def at(self, update: int, check: Check = no_check) -> Still:
        """Exactly the parameters after `update`. Raises ValueError for one that the run has not done; BackendError."""
        near = self.nearest(update)
        if near.update == update:
            return near
        return _still(self._seeker.replay(update).go_to(update, check))

    def develop(self, check: Check = no_check) -> None:
        """Go through the whole run once, on from where that was given up, so that every update is near a state that is kept."""
        for part, end in self._reaches():
            if self._seen >= end:
                continue
            replay = self._seeker.replay(max(self._seen, part.job.first_update))
            replay.go_to(self._seen, check)
            while self._seen < end:
                check()
                self._seen += replay.do_some(self._seen, end)

    def _reaches(self) -> list[tuple[Record, int]]:
        """The parts of the run, each with the update where the next one begins."""
        parts = _parts(self.record)
        ends = [*(part.job.first_update for part in parts[1:]), self.record.updates]
        return list(zip(parts, ends, strict=True))


def first_update(record: Record) -> int:
    """The earliest update of a run that can be reached; 0 unless what was before it is not kept."""
    return _parts(record)[0].job.first_update


def _still(mark: Checkpoint) -> Still:
    return Still(mark.update, parameters_in(mark.state))


def _parts(record: Record) -> list[Record]:
    """The records of a run and of those that it went on from, the first one first."""
    found = [record]
    while found[0].job.before is not None:
        found.insert(0, found[0].job.before)
    return found
