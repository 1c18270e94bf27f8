"""What is drawn of a dataflow graph: boxes, frames around unfolded groups, wires with what flows along them. They only paint."""

from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QApplication, QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from engine.dataflow import Phase
from gui.dataflow.layers import Point, Size
from gui.dataflow.layout import HEADING, Box
from gui.theme import SPACING, Colors, colors

CORNER = 6.0
STRIPE = 4.0
MAX_WIDTH = 240.0
BELOW = 3.0
"""Between a box and what is written on the wire that leaves it."""


def phase_color(phase: Phase, now: Colors) -> QColor:
    """The colour that marks a phase."""
    return {
        Phase.FORWARD: now.accent,
        Phase.LOSS: now.warning,
        Phase.BACKWARD: now.validation,
        Phase.UPDATE: now.best,
    }[phase]


def bold() -> QFont:
    """The font of titles."""
    font = QFont(QApplication.font())
    font.setBold(True)
    return font


def box_size(title: str, told: str, below: str) -> Size:
    """What a box with these two lines takes, and what is written below it."""
    plain = QFontMetricsF(QApplication.font())
    width = max(QFontMetricsF(bold()).horizontalAdvance(title), plain.horizontalAdvance(told)) + 2 * SPACING + STRIPE
    return max(min(MAX_WIDTH, width), plain.horizontalAdvance(below)), 2 * plain.height() + 1.5 * SPACING


class BoxItem(QGraphicsItem):
    """An operation, or a folded group, which has a second edge behind it and a + before its title."""

    def __init__(self, key: str, phase: Phase, title: str, told: str, *, is_group: bool) -> None:
        super().__init__()
        self.key, self.title, self.told, self.is_group = key, title, told, is_group
        self.is_current = False
        self._phase = phase
        self.frame = QRectF()

    def arrange(self, box: Box) -> None:
        """Stand there."""
        self.prepareGeometryChange()
        self.frame = QRectF(box.x, box.y, box.width, box.height)

    def set_current(self, current: bool) -> None:
        """Stand out as the operation that is shown, or not."""
        if current != self.is_current:
            self.is_current = current
            self.update()

    def boundingRect(self) -> QRectF:
        """Qt: the box with its outline."""
        return self.frame.adjusted(-3, -3, 6, 6)

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        """Qt: the box with its two lines."""
        now, mark = colors(), phase_color(self._phase, colors())
        outline = QPen(now.accent if self.is_current else now.line, 2.5 if self.is_current else 1.0)
        painter.setPen(outline)
        painter.setBrush(now.raised)
        if self.is_group:
            painter.drawRoundedRect(self.frame.translated(3, 3), CORNER, CORNER)
        painter.drawRoundedRect(self.frame, CORNER, CORNER)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(mark)
        painter.drawRoundedRect(self.frame.adjusted(2, 2, STRIPE + 2 - self.frame.width(), -2), 2, 2)
        inner = self.frame.adjusted(STRIPE + SPACING, SPACING / 2, -SPACING / 2, -SPACING / 2)
        painter.setPen(now.text)
        painter.setFont(bold())
        _write(painter, inner, self.title, Qt.AlignmentFlag.AlignTop)
        painter.setPen(now.faint)
        painter.setFont(QApplication.font())
        _write(painter, inner, self.told, Qt.AlignmentFlag.AlignBottom)


class FrameItem(QGraphicsItem):
    """An unfolded group: a frame with its title at the top, which folds it."""

    def __init__(self, key: str, phase: Phase, title: str) -> None:
        super().__init__()
        self.key, self.title = key, title
        self._phase = phase
        self.frame = QRectF()
        self.setZValue(-3)

    @property
    def heading(self) -> QRectF:
        """Where a click folds the group."""
        return QRectF(self.frame.topLeft(), QPointF(self.frame.right(), self.frame.top() + HEADING))

    def arrange(self, box: Box, depth: int) -> None:
        """Stand there, above the frame around it."""
        self.prepareGeometryChange()
        self.frame = QRectF(box.x, box.y, box.width, box.height)
        self.setZValue(-4 + depth / 10)

    def boundingRect(self) -> QRectF:
        """Qt: the frame with its outline."""
        return self.frame.adjusted(-2, -2, 2, 2)

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        """Qt: the frame and its title."""
        now, mark = colors(), phase_color(self._phase, colors())
        painter.setPen(QPen(mark, 1.2))
        fill = QColor(mark)
        fill.setAlphaF(0.06)
        painter.setBrush(fill)
        painter.drawRoundedRect(self.frame, CORNER, CORNER)
        painter.setPen(now.text)
        painter.setFont(bold())
        _write(
            painter, self.heading.adjusted(SPACING, 0, -SPACING, 0), f"− {self.title}", Qt.AlignmentFlag.AlignVCenter
        )


class WireItem(QGraphicsItem):
    """An edge, broken where what flows is a handle of a variable and no value."""

    def __init__(self, points: tuple[Point, ...], told: str, *, is_handle: bool, labelled: bool) -> None:
        """`labelled`: whether what flows is written below the box that it leaves."""
        super().__init__()
        self.told = told
        self.is_near = False
        self._is_handle, self._labelled = is_handle, labelled
        self._start = QPointF(*points[0])
        self._end = QPointF(*points[-1])
        self._path = _curve(points)
        self._width = QFontMetricsF(QApplication.font()).horizontalAdvance(told) + 4
        self.setZValue(-1)

    def set_near(self, near: bool) -> None:
        """Stand out as one that ends at the operation that is shown, or not."""
        if near != self.is_near:
            self.is_near = near
            self.setZValue(-0.5 if near else -1)
            self.update()

    def boundingRect(self) -> QRectF:
        """Qt: the curve, its head, and what is written."""
        return self._path.boundingRect().adjusted(-self._width, -4, self._width, 24)

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        """Qt: the curve with its head, and what flows."""
        now = colors()
        color = now.accent if self.is_near else now.faint
        style = Qt.PenStyle.DashLine if self._is_handle else Qt.PenStyle.SolidLine
        painter.setPen(QPen(color, 2.0 if self.is_near else 1.0, style))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(self._path)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        x, y = self._end.x(), self._end.y()
        head = QPainterPath(self._end)
        head.lineTo(x - 3.5, y - 7)
        head.lineTo(x + 3.5, y - 7)
        painter.drawPath(head)
        if self._labelled:
            painter.setFont(QApplication.font())
            height = QFontMetricsF(QApplication.font()).height()
            area = QRectF(self._start.x() - self._width / 2, self._start.y() + BELOW, self._width, height)
            ground = QColor(now.panel)
            ground.setAlphaF(0.85)
            painter.setBrush(ground)
            painter.drawRect(area)
            painter.setPen(now.accent if self.is_near else now.text)
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, self.told)


def _curve(points: tuple[Point, ...]) -> QPainterPath:
    """Through all points, downwards at each."""
    path = QPainterPath(QPointF(*points[0]))
    for (x, y), (u, v) in pairwise(points):
        bend = max(abs(v - y) / 2, 12.0)
        path.cubicTo(x, y + bend, u, v - bend, u, v)
    return path


def _write(painter: QPainter, area: QRectF, text: str, place: Qt.AlignmentFlag) -> None:
    fitting = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, int(area.width()))
    painter.drawText(area, int(place | Qt.AlignmentFlag.AlignLeft), fitting)
