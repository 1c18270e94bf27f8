"""Ctrl-C, SIGTERM and SIGHUP, told in a turn of the event loop of their own. What is done then is not decided here."""

import signal
import socket
from contextlib import suppress
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier, Signal

NAMES = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")
"""Those that a system has of these; the last is Ctrl-Break of Windows."""


class Interruption(QObject):
    """Python handles a signal only when its main thread runs Python: so the signal's number goes to a socket, which wakes Qt."""

    requested = Signal(int)
    """The signal's number; the first one only, for whoever is impatient would lose what is being saved."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._old: dict[int, object] = {}
        self._was_requested = False

    def install(self) -> None:
        """From now on; signals that were ignored when the program was started (by nohup) stay so. Main thread only."""
        self._here, self._there = socket.socketpair()
        for end in (self._here, self._there):
            end.setblocking(False)
        self._notifier = QSocketNotifier(self._here.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_notifier_activated)
        self._old_wake_up = signal.set_wakeup_fd(self._there.fileno(), warn_on_full_buffer=False)
        for name in NAMES:
            number = getattr(signal, name, None)
            if number is not None and signal.getsignal(number) is not signal.SIG_IGN:
                self._old[number] = signal.signal(number, _take_note)

    def uninstall(self) -> None:
        """As it was before."""
        for number, handler in self._old.items():
            signal.signal(number, handler)  # type: ignore[arg-type]  # what `signal` itself gave
        self._old.clear()
        signal.set_wakeup_fd(self._old_wake_up)
        self._notifier.setEnabled(False)
        for end in (self._here, self._there):
            end.close()

    def _on_notifier_activated(self) -> None:
        numbers = b""
        with suppress(BlockingIOError):
            numbers = self._here.recv(4096)
        wanted = next((number for number in numbers if number in self._old), None)
        if wanted is not None and not self._was_requested:
            self._was_requested = True
            self.requested.emit(wanted)


def _take_note(_number: int, _frame: FrameType | None) -> None:
    """The number is on its way through the socket."""
