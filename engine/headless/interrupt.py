"""Ctrl+C during a headless run."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from engine.training.control import RunControl


@contextmanager
def stopped_by_interrupt(control: RunControl) -> Iterator[None]:
    """Ctrl+C ends the run at the next completed update, so that its weights are kept; a second one ends the program."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.getsignal(signal.SIGINT)

    def stop(*_: object) -> None:
        signal.signal(signal.SIGINT, before)
        control.stop()

    signal.signal(signal.SIGINT, stop)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
