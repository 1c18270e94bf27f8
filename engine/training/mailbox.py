"""Where the training thread leaves its frames for the one who shows them: losses lossless, weights latest-wins."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from time import monotonic

from engine.training.backend import Parameters
from engine.training.frames import Advanced, Ended, Frame, Paused, Started


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
        self._lock = threading.Lock()
        self._frames: list[Frame] = []
        self._parameters: Parameters | None = None

    @property
    def wants_parameters(self) -> bool:
        """True when the last weights were taken: new ones are copied only then, so at display rate."""
        return self._parameters is None

    @property
    def seconds_since_drain(self) -> float:
        """How long ago the last look was; at first, the making of the mailbox."""
        return self._clock() - self._drained

    def put(self, frame: Frame) -> None:
        """Leave a frame; its parameters, if any, replace those not yet taken."""
        with self._lock:
            if isinstance(frame, Advanced):
                if frame.parameters is not None:
                    self._parameters = frame.parameters
                self._frames.append(replace(frame, parameters=None))
            else:
                if isinstance(frame, Started | Paused | Ended) and frame.parameters:
                    self._parameters = frame.parameters
                self._frames.append(frame)

    def drain(self) -> Delivery:
        """Take all that came since the last look."""
        with self._lock:
            self._drained = self._clock()
            delivery = Delivery(tuple(self._frames), self._parameters)
            self._frames, self._parameters = [], None
        return delivery
