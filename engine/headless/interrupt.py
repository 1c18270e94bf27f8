"""Signals that ask a headless command to end: Ctrl+C, SIGTERM of a scheduler, SIGHUP of a terminal that was closed."""

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

from engine.text import Text
from engine.training.control import RunControl

NAMES = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")
"""Those that a system has."""


class Interrupted(BaseException):
    """The command is to end at once. What was being written is taken back on the way out. `status`: as shells have it."""

    def __init__(self, number: int) -> None:
        super().__init__(
            Text(
                "Ended by {signal}; what was not said to be saved was not written.",
                signal=signal.Signals(number).name,
            )
        )
        self.status = 128 + number


class Interrupts:
    """Hears the signals while a command runs.

    The first one ends the run at its next completed update, so that its weights are kept; what is written after a run is
    written whole. A second one, or one before there is a run, ends the command at once: it raises Interrupted.
    """

    def __init__(self, *, on_hang_up: Callable[[], None]) -> None:
        """`on_hang_up`: nobody reads any more what the command says."""
        self._on_hang_up = on_hang_up
        self._first = 0
        self._control: RunControl | None = None

    @property
    def status(self) -> int:
        """What the command ends with where all else went well: 0, also after Ctrl+C; 128 + its number after another signal."""
        return 0 if self._first in (0, signal.SIGINT) else 128 + self._first

    @property
    def is_heard(self) -> bool:
        """True once a signal has come: what is not needed is left out from then on."""
        return self._first != 0

    def follow(self, control: RunControl) -> None:
        """From now on the first signal stops the run under `control`, and lets what comes after it go on."""
        self._control = control

    @contextmanager
    def heard(self) -> Iterator[None]:
        """Hear them meanwhile. A hang-up that is ignored, as by nohup, stays so; only the main thread can hear."""
        if threading.current_thread() is not threading.main_thread():
            yield
            return
        numbers = [getattr(signal, name) for name in NAMES if hasattr(signal, name)]
        before = {number: signal.getsignal(number) for number in numbers}
        heard = [number for number in numbers if number == signal.SIGINT or before[number] is not signal.SIG_IGN]
        for number in heard:
            signal.signal(number, self._on_signal)
        try:
            yield
        finally:
            for number in heard:
                signal.signal(number, before[number] or signal.SIG_DFL)

    def _on_signal(self, number: int, _frame: FrameType | None) -> None:
        if number == getattr(signal, "SIGHUP", None):
            self._on_hang_up()
        if self._first or self._control is None:
            raise Interrupted(number)
        self._first = number
        self._control.stop()
