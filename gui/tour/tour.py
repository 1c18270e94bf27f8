"""Begins the tour, in the workspace that it is about, and brings the person's own back behind it."""

from collections.abc import Mapping

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from gui.tour.offer import TourOffer
from gui.tour.overlay import TourOverlay
from gui.workspaces.workspaces import FIRST, Workspaces


class Tour(QObject):
    """One at a time; `offer` is the line that offers it."""

    def __init__(self, window: QWidget, workspaces: Workspaces, bars: Mapping[str, QWidget]) -> None:
        """`bars`: the parts that are no panels, by the names that stops give them."""
        super().__init__(workspaces)
        self._window, self._workspaces, self._bars = window, workspaces, bars
        self._before = FIRST
        self._focus: QWidget | None = None
        self.overlay: TourOverlay | None = None
        self.offer = TourOffer()
        self.offer.taken.connect(self.begin)

    def begin(self) -> None:
        """Show the first stop."""
        if self.overlay is not None:
            return
        self.offer.hide()
        self._before, self._focus = self._workspaces.current.name, QApplication.focusWidget()
        self._workspaces.area.give_room_back()
        self._workspaces.switch(FIRST)
        self.overlay = TourOverlay(self._window, self._part)
        self.overlay.over.connect(self._on_overlay_over)

    def end(self) -> None:
        """End it, where it goes on."""
        if self.overlay is not None:
            self.overlay.leave()

    def _part(self, name: str) -> QWidget:
        """The part of that name; all panels where a person has closed that one."""
        area = self._workspaces.area
        if name in self._bars:
            return self._bars[name]
        return area.docks[name] if area.is_seen(name) else area

    def _on_overlay_over(self) -> None:
        self.overlay = None
        self._workspaces.switch(self._before)
        if self._focus is not None and isValid(self._focus):
            self._focus.setFocus()
