"""Collects Python's garbage in the GUI thread only: a widget that another thread collects takes the process with it."""

import gc
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from gui.tasks import tasks

MILLISECONDS = 500
MAX_PUT_OFF = 20
"""So many times a collection waits for the end of a task in a thread. What tasks make they mostly drop again, such as a list
for each of a million rows, and to look it through would hold the window up for a tenth of a second."""


class GuiCollector(QObject):
    """Switches automatic collection off, which runs in whichever thread allocates, and collects on a timer instead."""

    def __init__(self, parent: QObject, *, is_put_off: Callable[[], bool] | None = None) -> None:
        """`is_put_off`: whether a collection should wait; None asks whether a task is under way."""
        super().__init__(parent)
        self._is_put_off = is_put_off or (lambda: tasks().is_working)
        self._put_off = 0
        self._was_on = gc.isenabled()
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(MILLISECONDS)
        self._timer.timeout.connect(self._on_timer_timeout)
        self._timer.start()

    def stop(self) -> None:
        """Automatic collection as it was."""
        self._timer.stop()
        if self._was_on:
            gc.enable()

    def _on_timer_timeout(self) -> None:
        if self._put_off < MAX_PUT_OFF and self._is_put_off():
            self._put_off += 1
            return
        self._put_off = 0
        collect_due()


def collect_due() -> None:
    """Collect the oldest generation that is full, as Python itself would."""
    for generation in (2, 1, 0):
        if gc.get_count()[generation] > gc.get_threshold()[generation]:
            gc.collect(generation)
            return
