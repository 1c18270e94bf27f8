"""Collects Python's garbage in the GUI thread only: a widget that another thread collects takes the process with it."""

import gc

from PySide6.QtCore import QObject, QTimer

MILLISECONDS = 500


class GuiCollector(QObject):
    """Switches automatic collection off, which runs in whichever thread allocates, and collects on a timer instead."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._was_on = gc.isenabled()
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(MILLISECONDS)
        self._timer.timeout.connect(collect_due)
        self._timer.start()

    def stop(self) -> None:
        """Automatic collection as it was."""
        self._timer.stop()
        if self._was_on:
            gc.enable()


def collect_due() -> None:
    """Collect the oldest generation that is full, as Python itself would."""
    for generation in (2, 1, 0):
        if gc.get_count()[generation] > gc.get_threshold()[generation]:
            gc.collect(generation)
            return
