"""Pearson's r of each two columns as a map: orange negative, blue positive, the number in each cell where it has room."""

import math

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from engine.data.statistics import Correlations
from gui.theme import SPACING, colors, theme

_MIN_FOR_NAMES = 44
_MIN_FOR_NUMBERS = 34


class CorrelationMap(QWidget):
    """A click on a cell asks for the scatter of its two columns."""

    pair_chosen = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: Correlations | None = None
        self.setAccessibleName(self.tr("Correlations"))
        self.setMinimumSize(200, 130)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme().changed.connect(self._on_theme_changed)

    def sizeHint(self) -> QSize:
        """Room for a few columns."""
        return QSize(360, 240)

    def show_correlations(self, found: Correlations) -> None:
        """Take another table's."""
        self._found = found
        pairs = [
            f"{one} – {other}: {found.r[a, b]:+.2f}"
            for a, one in enumerate(found.names)
            for b, other in enumerate(found.names[:a])
        ]
        self.setAccessibleDescription("; ".join(pairs[:200]))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the map."""
        painter, found = QPainter(self), self._found
        if found is None or len(found.names) < 2:
            painter.setPen(colors().faint)
            room = self.rect().adjusted(SPACING, SPACING, -SPACING, -SPACING)
            how = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
            painter.drawText(room, how, self.tr("Correlations need at least two columns of numbers."))
            return
        begin, cell = self._geometry(found)
        beside = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for row, name in enumerate(found.names):
            place = self._place(found, row, row)
            self._write_name(painter, QRectF(0, place.top(), begin.x() - SPACING / 2, cell.height()), name, beside)
            if cell.width() >= _MIN_FOR_NAMES:
                above = QRectF(place.left(), 0, cell.width() - SPACING / 2, begin.y())
                self._write_name(painter, above, name, int(Qt.AlignmentFlag.AlignCenter))
            for column in range(len(found.names)):
                self._paint_cell(painter, self._place(found, row, column), float(found.r[row, column]))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ask for the scatter of the two."""
        pair = self.pair_at(event.position())
        if pair is not None:
            self.pair_chosen.emit(*pair)

    def event(self, event: QEvent) -> bool:
        """The pointer's two columns and their number."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            pair, found = self.pair_at(QPointF(event.pos())), self._found
            text = ""
            if pair is not None and found is not None:
                a, b = (found.names.index(name) for name in pair)
                text = self.tr("{one} and {other}: r = {r}. Click for their scatter.").format(
                    one=pair[1], other=pair[0], r=_number(float(found.r[a, b]), 4)
                )
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().event(event)

    def pair_at(self, point: QPointF) -> tuple[str, str] | None:
        """The columns (across, down) whose cell is at `point`."""
        found = self._found
        if found is None or len(found.names) < 2:
            return None
        begin, cell = self._geometry(found)
        column = int((point.x() - begin.x()) // cell.width())
        row = int((point.y() - begin.y()) // cell.height())
        count = len(found.names)
        return (found.names[column], found.names[row]) if 0 <= column < count and 0 <= row < count else None

    def _on_theme_changed(self, _colors: object) -> None:
        self.update()

    def _geometry(self, found: Correlations) -> tuple[QPointF, QSizeF]:
        """Where the cells begin, and the size of one; the columns' names stand above where they can be read."""
        widest = max(self.fontMetrics().horizontalAdvance(name) for name in found.names)
        left = min(widest + SPACING, self.width() // 3)
        width = (self.width() - left) / len(found.names)
        top = self.fontMetrics().height() + 2 if width >= _MIN_FOR_NAMES else 0
        return QPointF(left, top), QSizeF(width, (self.height() - top) / len(found.names))

    def _place(self, found: Correlations, row: int, column: int) -> QRectF:
        begin, cell = self._geometry(found)
        return QRectF(begin + QPointF(column * cell.width(), row * cell.height()), cell)

    def _paint_cell(self, painter: QPainter, place: QRectF, r: float) -> None:
        c = colors()
        color = c.signed(r) if math.isfinite(r) else c.panel
        painter.fillRect(place.adjusted(0, 0, -1, -1), color)
        if place.width() >= _MIN_FOR_NUMBERS and place.height() >= self.fontMetrics().height():
            painter.setPen(_ink(color))
            painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), _number(r, 2))

    def _write_name(self, painter: QPainter, room: QRectF, name: str, how: int) -> None:
        if room.height() < 0.7 * self.fontMetrics().height():
            return  # the pointer still tells every cell
        painter.setPen(colors().text)
        shown = self.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, int(room.width()))
        painter.drawText(room, how, shown)


def _number(r: float, digits: int) -> str:
    return f"{r:+.{digits}f}".replace("-", "−") if math.isfinite(r) else "–"


def _ink(ground: QColor) -> QColor:
    """Black or white, whichever is read better on `ground` (WCAG's relative luminance)."""
    parts = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (ground.redF(), ground.greenF(), ground.blueF())
    ]
    luminance = 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    return QColor("#000000") if luminance > 0.179 else QColor("#ffffff")
