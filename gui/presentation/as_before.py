"""How the parts of a window stand: splitters, rows and columns, scroll bars, the focus. Kept, and brought back exactly."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QHeaderView, QSplitter, QWidget
from shiboken6 import isValid

MOST_COLUMNS = 200
"""Columns behind these keep their widths."""


class AsBefore:
    """What `window` looked like when this was made. Parts that have gone since are left out."""

    def __init__(self, window: QWidget) -> None:
        self._focus = QApplication.focusWidget()
        self._splitters = [(each, each.saveState()) for each in window.findChildren(QSplitter)]
        self._headers = list[tuple[QHeaderView, int, list[int]]]()
        self._bars = [
            (bar, bar.value())
            for area in window.findChildren(QAbstractScrollArea)
            for bar in (area.horizontalScrollBar(), area.verticalScrollBar())
        ]
        self.take(window, 1.0)

    def take(self, part: QWidget, share: float) -> None:
        """Know the tables of `part`, too, which may have been made while everything was `share` times as large."""
        known = {id(header) for header, _, _ in self._headers}
        for header in part.findChildren(QHeaderView):
            if id(header) not in known:
                widths = [round(width / share) for width in _widths(header)]
                self._headers.append((header, round(header.defaultSectionSize() / share), widths))

    def enlarge_tables(self, share: float) -> None:
        """Make rows and columns `share` times as large as they were."""
        for header, usual, widths in self._headers:
            if isValid(header):
                _resize(header, round(usual * share), [round(width * share) for width in widths])

    def bring_back(self) -> None:
        """Everything but the tables as it was."""
        for splitter, state in self._splitters:
            if isValid(splitter):
                splitter.restoreState(state)
        for bar, value in self._bars:
            if isValid(bar):
                bar.setValue(value)
        if self._focus is not None and isValid(self._focus):
            self._focus.setFocus()


def _widths(header: QHeaderView) -> list[int]:
    """Of columns that a person can make wider."""
    is_row = header.orientation() is Qt.Orientation.Vertical
    if is_row or not header.count() or header.sectionResizeMode(0) is not QHeaderView.ResizeMode.Interactive:
        return []
    return [header.sectionSize(at) for at in range(min(header.count(), MOST_COLUMNS))]


def _resize(header: QHeaderView, usual: int, widths: list[int]) -> None:
    header.setDefaultSectionSize(usual)
    for at, width in enumerate(widths[: header.count()]):
        header.resizeSection(at, width)
