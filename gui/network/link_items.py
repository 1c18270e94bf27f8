"""The links on the canvas: single weights, bands for whole kernels, and values that pass unchanged. They never move themselves."""

from itertools import pairwise

from PySide6.QtCore import QCoreApplication, QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPainterPathStroker, QPen, QPolygonF
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from engine.backend import Array
from engine.drawing.layout import Layout, Place
from engine.drawing.sketch import LinkForm, SketchLink
from engine.drawing.weights import THICKEST, Balance, balance
from gui.network.coloring import Coloring, Measure
from gui.network.edge_lines import NEAR, Edge, EdgeLines
from gui.network.strokes import bundle_pens, bundle_text, value_pen, weight_pen
from gui.theme import colors
from gui.widgets.number_text import number_text


class LinkItem(QGraphicsItem):
    """What all links share: their place, their weights, and the words for a point on them."""

    def __init__(self, link: SketchLink) -> None:
        super().__init__()
        self.link = link
        self.kernel: Array | None = None
        self.shown: Array | None = None
        """What the colours stand for, in the kernel's shape."""
        self.measure, self.full = Measure.WEIGHT, 1.0
        self._bounds = QRectF()
        self.setZValue(-1)

    def arrange(self, layout: Layout) -> None:
        """Take the place that `layout` gives."""
        raise NotImplementedError

    def show_edges(self, kernel: Array | None, found: Coloring) -> None:
        """Follow the weights, and colour them as `found` says; None where there are none yet."""
        self.kernel, self.measure, self.full = kernel, found.measure, found.full
        self.shown = found.edges.get(self.link.kernel)
        self.update()

    def text_at(self, point: QPointF) -> str:
        """What lies at `point`, in words; empty when the link does not pass there."""
        raise NotImplementedError

    def light(self, edge: Edge | None) -> None:
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


class EdgesItem(LinkItem):
    """A link whose edges are lines: the one under the cursor stands out."""

    def __init__(self, link: SketchLink) -> None:
        super().__init__(link)
        self._lines = EdgeLines(0.0, (), 0.0, ())
        self._hovered: Edge | None = None
        self._lit: Edge | None = None

    def pen(self, row: int, column: int) -> QPen:
        """How the edge from unit `row` to unit `column` is drawn."""
        value = 0.0 if self.shown is None else float(self.shown[row, column])
        return weight_pen(value, self.full, colors())

    def light(self, edge: Edge | None) -> None:
        """Draw the line of a weight above the others, as long as the cursor is at no other; None ends that."""
        self._lit = edge if edge is not None and self._lines.line(edge) is not None else None
        self._hovered = self._lit
        self.update()

    def highlight(self, point: QPointF | None) -> None:
        """Draw the nearest line above the others."""
        found = (None if point is None else self._nearest(point)) or self._lit
        if found != self._hovered:
            self._hovered = found
            self.update()

    def edge_at(self, point: QPointF) -> Edge | None:
        """The edge whose line passes there."""
        return self._nearest(point)

    def _nearest(self, point: QPointF) -> Edge | None:
        return self._lines.nearest(point) if self._bounds.contains(point) else None

    def _edge_text(self, edge: Edge) -> str:
        name = f"{self.link.kernel}[{edge[0]}, {edge[1]}]"
        if self.kernel is None:
            return name
        text = f"{name} = {number_text(float(self.kernel[edge]))}"
        if self.measure is Measure.WEIGHT or self.shown is None:
            return text
        value = number_text(float(self.shown[edge]))
        if self.measure is Measure.GRADIENT:
            return f"{text} · ∂L/∂w = {value}"
        return QCoreApplication.translate("NetworkCanvas", "{edge} · carries {value}").format(edge=text, value=value)

    def _paint_hovered(self, painter: QPainter) -> None:
        line = None if self._hovered is None else self._lines.line(self._hovered)
        if self._hovered is None or line is None:
            return
        for pen in (
            QPen(colors().text, THICKEST + 4.0),
            QPen(colors().panel, THICKEST + 2.0),
            self.pen(*self._hovered),
        ):
            painter.setPen(pen)
            painter.drawLine(line)


class WeightsItem(EdgesItem):
    """Every weight of a kernel as a line of its own, small ones below large ones. One item paints them all."""

    def arrange(self, layout: Layout) -> None:
        """Lines from every unit of the source to every unit of the target."""
        source, target = layout.places[self.link.source], layout.places[self.link.target]
        self._lines = EdgeLines(source.x, source.ys, target.x, target.ys)
        self._lines.show(self.shown, self.full)
        self._take_bounds(*(QPointF(place.x, y) for place in (source, target) for y in (place.top, place.bottom)))

    def show_edges(self, kernel: Array | None, found: Coloring) -> None:
        """Follow the weights."""
        super().show_edges(kernel, found)
        self._lines.show(self.shown, self.full)

    def text_at(self, point: QPointF) -> str:
        """The weight's name and value."""
        found = self._nearest(point)
        return "" if found is None else self._edge_text(found)

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        """Qt's order to draw."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._lines.paint(painter, thin=False)
        self._paint_hovered(painter)


class BundleItem(EdgesItem):
    """A whole kernel: a funnel from body to body, its largest weights as thin lines, and a band that stands for all of them.

    The band's width is the mean |w|, its strands are the balance.
    """

    def __init__(self, link: SketchLink) -> None:
        super().__init__(link)
        self._funnel = QPolygonF()
        self._band = QLineF()
        self._balance = Balance(0.0, 0.5)
        self.most = 0
        """So many lines at most."""

    @property
    def drawn(self) -> int:
        """How many lines are drawn."""
        return self._lines.drawn

    def arrange(self, layout: Layout) -> None:
        """A funnel between the two bodies and a band through its middle."""
        source, target = layout.places[self.link.source], layout.places[self.link.target]
        (x0, y0), (x1, y1) = layout.routes[self.link.source, self.link.target]
        self._funnel = QPolygonF(
            [QPointF(x0, source.top), QPointF(x1, target.top), QPointF(x1, target.bottom), QPointF(x0, source.bottom)]
        )
        self._band = QLineF(x0, y0, x1, y1)
        self._lines = EdgeLines(x0, source.unit_ys, x1, target.unit_ys)
        self._show_lines()
        self._take_bounds(*(self._funnel.at(corner) for corner in range(4)))

    def show_edges(self, kernel: Array | None, found: Coloring) -> None:
        """Follow the weights."""
        super().show_edges(kernel, found)
        self._balance = Balance(0.0, 0.5) if self.shown is None else balance(self.shown)
        self._show_lines()

    def text_at(self, point: QPointF) -> str:
        """The line there, and the kernel's name, shape and balance."""
        edge = self._nearest(point)
        if edge is None and not self._funnel.containsPoint(point, Qt.FillRule.OddEvenFill):
            return ""
        whole = self.link.kernel if self.kernel is None else bundle_text(self.link.kernel, self.kernel)
        return whole if edge is None else f"{self._edge_text(edge)}\n{whole}"

    def strands(self) -> tuple[QPen, QPen]:
        """The pens of the positive and the negative strand."""
        assert self.shown is not None, "only a kernel has strands"
        return bundle_pens(self._balance, self.full, colors())

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        """Qt's order to draw."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)  # so large an area is filled ten times as fast
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_between(colors().panel, colors().raised))
        painter.drawPolygon(self._funnel)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        self._lines.paint(painter, thin=True)
        if self.shown is not None:
            positive, negative = self.strands()
            for pen, side in ((positive, -negative.widthF() / 2), (negative, positive.widthF() / 2)):
                if pen.widthF() > 0:
                    painter.setPen(pen)
                    painter.drawLine(self._band.translated(0.0, side))
        self._paint_hovered(painter)

    def _show_lines(self) -> None:
        known = self.shown if self.most and self.shown is not None and self._lines.shape == self.shown.shape else None
        self._lines.show(known, self.full, self.most if known is not None else 0)


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


def _between(one: QColor, other: QColor) -> QColor:
    """The colour in the middle."""
    return QColor.fromRgbF(
        (one.redF() + other.redF()) / 2, (one.greenF() + other.greenF()) / 2, (one.blueF() + other.blueF()) / 2
    )
