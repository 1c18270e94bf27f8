"""Puts off the painting of a window while one thing after the other changes in it: all is painted once, in a turn of its own."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QWidget

TURN_MILLISECONDS = 1
"""A timer of 0 comes in the same turn of the event loop; this one lets the window answer first."""

TURNS = 2
"""The first, which may come before the events that are posted now, is for what waits for its own turn, as a notice does."""


class PaintingPause(QObject):
    """Between `begin` and the second turn after it `window` is not painted; what waits meanwhile is painted then.

    A graphics scene that changes has its whole window painted at once, within the same turn. Forbidding updates instead
    (`setUpdatesEnabled`) would lose them: Qt takes a request that comes meanwhile for done, and sends no other.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._turns_left = 0
        self._is_wanted = False
        self._timer = QTimer(self)
        self._timer.setInterval(TURN_MILLISECONDS)
        self._timer.timeout.connect(self._on_timer_timeout)

    def begin(self) -> None:
        """Paint nothing in this turn, nor in the next."""
        self._turns_left = TURNS
        self._window.installEventFilter(self)
        self._timer.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the request to paint, however often it comes."""
        if event.type() is QEvent.Type.UpdateRequest:
            self._is_wanted = True
            return True
        return super().eventFilter(watched, event)

    def _on_timer_timeout(self) -> None:
        self._turns_left -= 1
        if self._turns_left:
            return
        self._timer.stop()
        self._window.removeEventFilter(self)
        if self._is_wanted:
            self._is_wanted = False
            request = QEvent(QEvent.Type.UpdateRequest)
            QCoreApplication.postEvent(self._window, request, Qt.EventPriority.LowEventPriority.value)
