"""The links on the canvas: single weights, bands for whole kernels, and values that pass unchanged. They never move themselves."""

from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication, QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPainterPathStroker, QPen, QPolygonF
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from engine.backend import Array
from gui.network.layout import Layout, Place
from gui.network.sketch import LinkForm, SketchLink
from gui.network.strokes import THICKEST, balance, bundle_pens, bundle_text, value_pen, weight_pen
from gui.theme import colors
from gui.widgets.number_text import number_text

NEAR = 5.0
"""From how far away the cursor takes hold of a line."""


class LinkItem(QGraphicsItem):
    """What all links share: their place, their weights, and the words for a point on them."""

    def __init__(self, link: SketchLink) -> None:
        super().__init__()
        self.link = link
        self.kernel: Array | None = None
        self.full = 1.0
        self._bounds = QRectF()
        self.setZValue(-1)

    def arrange(self, layout: Layout) -> None:
        """Take the place that `layout` gives."""
        raise NotImplementedError

    def show_kernel(self, kernel: Array | None, full: float) -> None:
        """Follow the weights; None where there are none yet."""
        self.kernel, self.full = kernel, full
        self.update()

    def text_at(self, point: QPointF) -> str:
        """What lies at `point`, in words; empty when the link does not pass there."""
        raise NotImplementedError

    def light(self, edge: tuple[int, int] | None) -> None:
        """Draw the line of one weight above the others; None ends that."""

    def highlight(self, point: QPointF | None) -> None:
        """Make the line at `point` stand out; None ends that."""

    def boundingRect(self) -> QRectF:
        """Qt's question for the area that is painted."""
        return self._bounds

    def _take_bounds(self, *points: QPointF) -> None:
        self.prepareGeometryChange()
        xs, ys = [point.x() for point in points], [point.y() for point in points]
        area = QRectF(QPointF(min(xs), min(ys)), QPointF(max(xs), max(ys)))
        self._bounds = area.adjusted(-14, -14, 14, 14)


class WeightsItem(LinkItem):
    """Every weight of a kernel as a line of its own, small ones below large ones. One item paints them all."""

    def __init__(self, link: SketchLink) -> None:
        super().__init__(link)
        self._lines: dict[tuple[int, int], QLineF] = {}
        self._hovered: tuple[int, int] | None = None
        self._lit: tuple[int, int] | None = None

    def arrange(self, layout: Layout) -> None:
        """Lines from every unit of the source to every unit of the target."""
        source, target = layout.places[self.link.source], layout.places[self.link.target]
        self._lines = {
            (i, j): QLineF(source.x, y, target.x, v) for i, y in enumerate(source.ys) for j, v in enumerate(target.ys)
        }
        ends = [point for line in self._lines.values() for point in (line.p1(), line.p2())]
        self._take_bounds(*ends)

    def pen(self, row: int, column: int) -> QPen:
        """How the weight from unit `row` to unit `column` is drawn."""
        value = 0.0 if self.kernel is None else float(self.kernel[row, column])
        return weight_pen(value, self.full, colors())

    def text_at(self, point: QPointF) -> str:
        """The weight's name and value."""
        found = self._nearest(point)
        if found is None:
            return ""
        name = f"{self.link.kernel}[{found[0]}, {found[1]}]"
        return name if self.kernel is None else f"{name} = {number_text(float(self.kernel[found]))}"

    def light(self, edge: tuple[int, int] | None) -> None:
        """Draw the line of a weight above the others, as long as the cursor is at no other; None ends that."""
        self._lit = edge if edge in self._lines else None
        self._hovered = self._lit
        self.update()

    def highlight(self, point: QPointF | None) -> None:
        """Draw the nearest line above the others."""
        found = (None if point is None else self._nearest(point)) or self._lit
        if found != self._hovered:
            self._hovered = found
            self.update()

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        """Qt's order to draw."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for row, column in self._small_first():
            painter.setPen(self.pen(row, column))
            painter.drawLine(self._lines[row, column])
        if self._hovered is not None:
            painter.setPen(QPen(colors().text, THICKEST + 4.0))
            painter.drawLine(self._lines[self._hovered])
            painter.setPen(QPen(colors().panel, THICKEST + 2.0))
            painter.drawLine(self._lines[self._hovered])
            painter.setPen(self.pen(*self._hovered))
            painter.drawLine(self._lines[self._hovered])

    def _small_first(self) -> list[tuple[int, int]]:
        if self.kernel is None:
            return list(self._lines)
        order: NDArray[np.intp] = np.argsort(np.abs(self.kernel), axis=None)
        columns = self.kernel.shape[1]
        return [divmod(int(at), columns) for at in order]

    def _nearest(self, point: QPointF) -> tuple[int, int] | None:
        if not self._bounds.contains(point):
            return None
        distance, found = min(
            ((_distance(line, point), key) for key, line in self._lines.items()), default=(NEAR, None)
        )
        return found if distance < NEAR else None


class BundleItem(LinkItem):
    """A whole kernel as one band in a funnel from body to body: its width is the mean |w|, its strands the balance."""

    def __init__(self, link: SketchLink) -> None:
        super().__init__(link)
        self._funnel = QPolygonF()
        self._band = QLineF()

    def arrange(self, layout: Layout) -> None:
        """A funnel between the two bodies and a band through its middle."""
        source, target = layout.places[self.link.source], layout.places[self.link.target]
        (x0, y0), (x1, y1) = layout.routes[self.link.source, self.link.target]
        self._funnel = QPolygonF(
            [QPointF(x0, source.top), QPointF(x1, target.top), QPointF(x1, target.bottom), QPointF(x0, source.bottom)]
        )
        self._band = QLineF(x0, y0, x1, y1)
        self._take_bounds(*(self._funnel.at(corner) for corner in range(4)))

    def text_at(self, point: QPointF) -> str:
        """The kernel's name, shape and balance."""
        if not self._funnel.containsPoint(point, Qt.FillRule.OddEvenFill):
            return ""
        return self.link.kernel if self.kernel is None else bundle_text(self.link.kernel, self.kernel)

    def strands(self) -> tuple[QPen, QPen]:
        """The pens of the positive and the negative strand."""
        assert self.kernel is not None, "only a kernel has strands"
        return bundle_pens(balance(self.kernel), self.full, colors())

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        """Qt's order to draw."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colors().line, 1.0))
        painter.setBrush(colors().raised)
        painter.setOpacity(0.6)
        painter.drawPolygon(self._funnel)
        painter.setOpacity(1.0)
        if self.kernel is None:
            return
        positive, negative = self.strands()
        for pen, side in ((positive, -negative.widthF() / 2), (negative, positive.widthF() / 2)):
            if pen.widthF() > 0:
                painter.setPen(pen)
                painter.drawLine(self._band.translated(0.0, side))


class ValuesItem(LinkItem):
    """Values that enter a join unchanged: dotted lines from unit to unit, or one past other layers and into blocks."""

    def __init__(self, link: SketchLink) -> None:
        super().__init__(link)
        self._path = QPainterPath()

    def arrange(self, layout: Layout) -> None:
        """One line a unit where both ends show theirs side by side, else one curve along the route."""
        source, target = layout.places[self.link.source], layout.places[self.link.target]
        route = [QPointF(x, y) for x, y in layout.routes[self.link.source, self.link.target]]
        one_by_one = source.ys and target.ys and len(route) == 2
        self._path = self._units(source, target) if one_by_one else _curve(route)
        area = self._path.boundingRect()
        self._take_bounds(area.topLeft(), area.bottomRight())

    def text_at(self, point: QPointF) -> str:
        """That nothing is learnt here."""
        stroker = QPainterPathStroker()
        stroker.setWidth(2 * NEAR)
        if not stroker.createStroke(self._path).contains(point):
            return ""
        text = QCoreApplication.translate("NetworkCanvas", "{source} → {target}: the values pass unchanged")
        return text.format(source=self.link.source, target=self.link.target)

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        """Qt's order to draw."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(value_pen(colors()))
        painter.drawPath(self._path)

    def _units(self, source: Place, target: Place) -> QPainterPath:
        path = QPainterPath()
        for unit, y in enumerate(source.ys[self.link.start :][: len(target.ys) - self.link.offset]):
            path.moveTo(source.x, y)
            path.lineTo(target.x, target.ys[self.link.offset + unit])
        return path


def link_item(link: SketchLink) -> LinkItem:
    """The item that draws `link` in its form."""
    match link.form:
        case LinkForm.WEIGHTS:
            return WeightsItem(link)
        case LinkForm.BUNDLE:
            return BundleItem(link)
        case LinkForm.VALUES:
            return ValuesItem(link)


def _curve(route: list[QPointF]) -> QPainterPath:
    path = QPainterPath(route[0])
    for start, end in pairwise(route):
        bend = (end.x() - start.x()) / 2
        path.cubicTo(start.x() + bend, start.y(), end.x() - bend, end.y(), end.x(), end.y())
    return path


def _distance(line: QLineF, point: QPointF) -> float:
    """From `point` to the line's nearest point."""
    length2 = line.dx() ** 2 + line.dy() ** 2
    if not length2:
        return QLineF(line.p1(), point).length()
    along = ((point.x() - line.x1()) * line.dx() + (point.y() - line.y1()) * line.dy()) / length2
    return QLineF(line.pointAt(max(0.0, min(1.0, along))), point).length()
