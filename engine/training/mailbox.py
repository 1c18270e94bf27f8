"""Where the training thread leaves its frames for the one who shows them: losses lossless, weights latest-wins."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from time import monotonic

from engine.backend import Parameters
from engine.training.frames import Advanced, Ended, Frame, Paused, Started

MAX_WAITING = 1 << 22
"""Losses that may wait, 16 to 32 MB: a run of tens of millions of updates a second would fill the memory while nobody looks."""


@dataclass(frozen=True)
class Delivery:
    """All that came since the last look: frames in order (the advanced ones without parameters), and the newest weights."""

    frames: tuple[Frame, ...]
    parameters: Parameters | None


class Mailbox:
    """One lock; `put` by the training thread, `drain` by the one who shows."""

    def __init__(self, *, clock: Callable[[], float] = monotonic) -> None:
        """`clock` gives seconds that never go back."""
        self._clock = clock
        self._drained = clock()
        self._lock = threading.Condition(threading.Lock())
        self._frames: list[Frame] = []
        self._losses = 0
        self._parameters: Parameters | None = None

    @property
    def wants_parameters(self) -> bool:
        """True when the last weights were taken: new ones are copied only then, so at display rate."""
        return self._parameters is None

    @property
    def seconds_since_drain(self) -> float:
        """How long ago the last look was; at first, the making of the mailbox."""
        return self._clock() - self._drained

    @property
    def is_full(self) -> bool:
        """True when so many losses wait that training should wait, too."""
        return self._losses >= MAX_WAITING

    def put(self, frame: Frame) -> None:
        """Leave a frame; its parameters, if any, replace those not yet taken."""
        with self._lock:
            if isinstance(frame, Advanced):
                if frame.parameters is not None:
                    self._parameters = frame.parameters
                self._frames.append(replace(frame, parameters=None))
                self._losses += frame.block.updates
            else:
                if isinstance(frame, Started | Paused | Ended) and frame.parameters:
                    self._parameters = frame.parameters
                self._frames.append(frame)

    def drain(self) -> Delivery:
        """Take all that came since the last look."""
        with self._lock:
            self._drained = self._clock()
            delivery = Delivery(tuple(self._frames), self._parameters)
            self._frames, self._parameters, self._losses = [], None, 0
            self._lock.notify_all()
        return delivery

    def wait_for_drain(self, seconds: float) -> None:
        """Wait until the frames are taken, at most `seconds`."""
        with self._lock:
            self._lock.wait(seconds)
