"""A heading with a triangle that opens and closes what is beneath it."""

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

from gui.theme import SPACING, colors

_TRIANGLE = 4.0


class FoldButton(QToolButton):
    """Checked while open. Its text is cut where it finds no room."""

    def __init__(self, text: str = "", *, is_title: bool = False, parent: QWidget | None = None) -> None:
        """`is_title`: bold, the heading of a section."""
        super().__init__(parent)
        self._is_title = is_title
        self.setText(text)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy.Policy.Preferred if is_title else QSizePolicy.Policy.Expanding
        self.setSizePolicy(policy, QSizePolicy.Policy.Fixed)
        font = self.font()
        font.setBold(is_title)
        self.setFont(font)

    def sizeHint(self) -> QSize:
        """Qt: the triangle and the text."""
        metrics = self.fontMetrics()
        return QSize(2 * SPACING + metrics.horizontalAdvance(self.text()) + 4, metrics.height() + SPACING)

    def minimumSizeHint(self) -> QSize:
        """Qt: a title stays whole, other texts may be cut."""
        hint = self.sizeHint()
        return hint if self._is_title else QSize(min(hint.width(), 12 * SPACING), hint.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: flush with what is beneath, and in the accent's colour where the keyboard or the cursor is."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_aimed_at = self.hasFocus() or self.underMouse()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(self._color(is_aimed_at=is_aimed_at, usual=colors().faint)))
        painter.drawPolygon(self._triangle())
        painter.setPen(self._color(is_aimed_at=is_aimed_at, usual=colors().text))
        left = 2 * SPACING
        area = QRect(left, 0, self.width() - left, self.height())
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), text)
        if self.hasFocus():
            wide = min(self.fontMetrics().horizontalAdvance(text), area.width())
            painter.drawLine(left, self.height() - 2, left + wide, self.height() - 2)

    def _color(self, *, is_aimed_at: bool, usual: QColor) -> QColor:
        return colors().accent if is_aimed_at else usual

    def _triangle(self) -> QPolygonF:
        x, y, size = SPACING / 2 + 1, self.height() / 2, _TRIANGLE
        if self.isChecked():
            return QPolygonF(
                [QPointF(x - size, y - size / 2), QPointF(x + size, y - size / 2), QPointF(x, y + size / 2)]
            )
        return QPolygonF([QPointF(x - size / 2, y - size), QPointF(x + size / 2, y), QPointF(x - size / 2, y + size)])
