"""When a live widget draws: never while hidden, the less often the more it costs, and the last wish always."""

from collections.abc import Callable
from time import perf_counter

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

SHARE = 0.25
"""The most of the GUI thread's time that one widget may take to draw."""

LONGEST_WAIT = 1.0
"""Seconds; whatever drawing costs, a shown widget is never older than this."""


class Redraw(QObject):
    """Calls `draw` after each `request`, at once where that is cheap, later where it is not, and when the widget is shown."""

    def __init__(self, widget: QWidget, draw: Callable[[], None], *, clock: Callable[[], float] = perf_counter) -> None:
        """`clock` gives seconds that never go back."""
        super().__init__(widget)
        self._widget, self._draw, self._clock = widget, draw, clock
        self._wanted = False
        self._began = self._due = 0.0
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._draw_if_due)
        self._painted = QTimer(self)
        self._painted.setSingleShot(True)
        self._painted.timeout.connect(self._on_painted)
        widget.installEventFilter(self)

    def request(self) -> None:
        """What is shown is out of date."""
        self._wanted = True
        self._draw_if_due()

    def at_once(self) -> None:
        """A person changed what is shown and waits for it."""
        self._due = 0.0
        self._later.stop()
        self.request()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A widget that is shown draws what it missed."""
        if event.type() is QEvent.Type.Show and self._wanted:
            self.at_once()
        return super().eventFilter(watched, event)

    def _draw_if_due(self) -> None:
        if not self._wanted or not self._widget.isVisible() or self._later.isActive():
            return
        wait = self._due - self._clock()
        if wait > 0:
            self._later.start(int(wait * 1000) + 1)
            return
        self._wanted = False
        self._began = self._clock()
        self._draw()
        self._due = self._clock()
        self._painted.start(0)

    def _on_painted(self) -> None:
        """Comes after the paint events that `draw` led to: so long did it all take."""
        now = self._clock()
        self._due = now + min((now - self._began) * (1 / SHARE - 1), LONGEST_WAIT)
