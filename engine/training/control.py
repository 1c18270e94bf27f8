"""The person's hand on a run: play, pause, step, stop, speed and learning rate, behind one condition variable."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from time import monotonic

from engine.config.breakpoints import Breakpoint

ASIDE_SECONDS = 0.1
"""How long a run that gives way rests between two calls: three times as long as a call takes."""


class StepUnit(StrEnum):
    """What one press of Step does."""

    UPDATE = "update"
    EPOCH = "epoch"
    TEN = "10 updates"
    HUNDRED = "100 updates"


class Decision(StrEnum):
    """What a run may do next."""

    GO = "go"
    WAIT = "wait"
    STOP = "stop"


@dataclass(frozen=True)
class Permit:
    """Leave to do `updates` updates (0 unless it is GO) at `learning_rate`."""

    leave: Decision
    updates: int
    learning_rate: float


class RunControl:
    """Shared by the thread that steers and the thread that trains. A new control is paused."""

    def __init__(self, learning_rate: float, *, clock: Callable[[], float] = monotonic) -> None:
        """`clock` gives seconds that never go back."""
        self._changed = threading.Condition()
        self._clock = clock
        self._learning_rate = learning_rate
        self._speed: float | None = None
        self._gives_way = False
        self._playing = False
        self._stopping = False
        self._pending_updates = 0
        self._owed_epochs = 0
        self._due = 0.0
        self.breakpoints: tuple[Breakpoint, ...] = ()
        """What the run is paused at, from the next block of updates on."""

    def play(self) -> None:
        """Go on until told otherwise."""
        self._set(_playing=True)

    def pause(self) -> None:
        """Wait at the next completed update."""
        with self._changed:
            self._playing, self._pending_updates, self._owed_epochs = False, 0, 0
            self._changed.notify_all()

    def step(self, unit: StepUnit) -> None:
        """Do one `unit` more, then wait. Playing ends."""
        with self._changed:
            self._playing = False
            match unit:
                case StepUnit.UPDATE:
                    self._pending_updates += 1
                case StepUnit.TEN:
                    self._pending_updates += 10
                case StepUnit.HUNDRED:
                    self._pending_updates += 100
                case StepUnit.EPOCH:
                    self._owed_epochs += 1
            self._changed.notify_all()

    def stop(self) -> None:
        """End the run at the next completed update."""
        self._set(_stopping=True)

    @property
    def is_stopping(self) -> bool:
        """True once the run was told to end."""
        return self._stopping

    def set_speed(self, updates_per_second: float | None) -> None:
        """At most so many updates a second; None is as fast as it goes."""
        self._set(_speed=updates_per_second, _due=0.0)

    def give_way(self, *, yields_cpu: bool) -> None:
        """Leave most of the machine to something that a person waits for; a run that is stepped does not."""
        self._set(_gives_way=yields_cpu)

    def set_learning_rate(self, learning_rate: float) -> None:
        """Takes effect with the next block of updates."""
        self._set(_learning_rate=learning_rate)

    def next_permit(self, update: int, updates_per_epoch: int, most: int) -> Permit:
        """How many updates (at most `most`) a run that has done `update` of them may do now.

        Waits for the speed limit, and where it gives way; where a person must act first the permit says WAIT, and `wait` does so.
        """
        with self._changed:
            rests = True
            while True:
                if self._stopping:
                    return Permit(Decision.STOP, 0, self._learning_rate)
                wanted = self._wanted(update, updates_per_epoch)
                if not wanted:
                    return Permit(Decision.WAIT, 0, self._learning_rate)
                if self._gives_way and self._playing and rests:
                    rests = False
                    self._changed.wait(ASIDE_SECONDS)
                    continue
                delay = self._due - self._clock() if self._speed else 0.0
                if delay <= 0:
                    return self._granted(min(wanted, most))
                self._changed.wait(delay)

    def wait(self) -> None:
        """Wait until a person plays, steps or stops."""
        with self._changed:
            self._changed.wait_for(
                lambda: self._stopping or self._playing or self._pending_updates or self._owed_epochs
            )

    def _wanted(self, update: int, updates_per_epoch: int) -> int:
        if self._playing:
            return 2**62
        if self._pending_updates == 0 and self._owed_epochs:
            self._owed_epochs -= 1
            self._pending_updates = updates_per_epoch - update % updates_per_epoch
        return self._pending_updates

    def _granted(self, count: int) -> Permit:
        if self._speed:
            count = min(count, max(1, int(self._speed / 60)))
            self._due = max(self._due, self._clock() - 1 / 60) + count / self._speed
        if not self._playing:
            self._pending_updates -= count
        return Permit(Decision.GO, count, self._learning_rate)

    def _set(self, **values: object) -> None:
        with self._changed:
            for name, value in values.items():
                setattr(self, name, value)
            self._changed.notify_all()
