"""One layer on the canvas: its caption, its neurons or its block, its frame when selected or at fault. Links are elsewhere."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from engine.backend import Array
from engine.drawing.layout import CAPTION_LINES, Layout, Place
from engine.drawing.sketch import Form, SketchNode
from engine.model.one_row import NodeValues
from engine.probe.rows import Spread
from gui.forms.mark import NO_MARK, Mark
from gui.icons import icon
from gui.network.captions import block_lines, caption, names_of_units, size_text
from gui.network.fonts import caption_font, caption_line_height, caption_width, fitting_font, names_width
from gui.network.histograms import AWAY, WIDTH, paint_histogram, spread_words
from gui.network.neuron_pictures import picture_of
from gui.network.node_marks import NodeMark, marks_at, paint_frame, paint_ring
from gui.network.row_values import short_text, spread_text, value_text
from gui.network.strokes import sign_glyph
from gui.network.unit_strips import STRIP, paint_strips
from gui.network.unit_words import activation_name, plane_text, unit_text
from gui.theme import SPACING, colors

CORNER = 8.0
FRAME_WIDTH = 4.0
"""Of the widest frame, with its smooth edge."""
MIN_VALUE, MIN_RADIUS = 0.6, 9.0
"""How small the number in a neuron may become, as a share of the captions' size; there is none where its radius is smaller."""


class NodeItem(QGraphicsItem):
    """A node of the sketch. It is told its place, bias, selection and problems, and only paints."""

    def __init__(self, node: SketchNode) -> None:
        super().__init__()
        self.node = node
        self.bias: Array | None = None
        self.shares: Array | None = None
        """How strongly each unit is coloured, −1 to 1; None where nothing is known."""
        self.values: NodeValues | None = None
        self.planes: Array | None = None
        self.spread: Spread | None = None
        self._pictures: list[QImage] = []
        self.is_selected = False
        self.lit: int | None = None
        self._is_lit = False
        self._caption = caption(node)
        self.problem = NO_MARK
        self.marks: tuple[NodeMark, ...] = ()
        self._place = Place(0.0, 0.0, 0.0, 0.0, (), 0.0, 0.0)
        self._radius = self._names = 0.0
        self._frame = QRectF()

    def arrange(self, layout: Layout) -> None:
        """Take the place that `layout` gives."""
        self.prepareGeometryChange()
        self._place, self._radius, self._names = layout.places[self.node.name], layout.radius, layout.names
        place = self._place
        wide = max(2 * place.half_width + SPACING, place.caption_width)
        self._frame = QRectF(
            place.x - wide / 2, place.caption_top, wide, place.bottom + SPACING / 2 - place.caption_top
        )
        if self.node.labels and self.node.form is Form.NEURONS:
            names = min(names_width(self.node.labels), self._names)
            reach = max(0.0, place.half_width + names + 1.5 * SPACING - wide / 2)
            self._frame.adjust(-reach if self.node.layer is None else 0, 0, reach if self.node.layer else 0, 0)

    def show_units(self, bias: Array | None, shares: Array | None) -> None:
        """Follow the bias, and colour each unit by its share (−1 to 1) of the strongest colour; None where there is none."""
        self.bias, self.shares = bias, shares
        self.update()

    def show_values(self, values: NodeValues | None) -> None:
        """Show what the node gives for one row, in the place of its bias; None shows the bias."""
        if values is not self.values:
            self.values = values
            self.update()

    def show_pictures(self, values: Array | None) -> None:
        """Show what each unit gives over a plane (units, n, m) in the place of its bias; None shows the bias."""
        if values is not self.planes:
            self.planes = values if self.node.form is Form.NEURONS else None
            self._pictures = [] if self.planes is None else [picture_of(each) for each in self.planes]
            self.update()

    def show_spread(self, spread: Spread | None) -> None:
        """Show how what the units give is spread over the rows; None ends that."""
        if spread is not self.spread:
            self.spread = spread
            self.update()

    def light(self, unit: int | None, *, whole: bool = False) -> None:
        """Ring a unit, or frame the `whole` node; None ends that."""
        if (unit, whole) != (self.lit, self._is_lit):
            self.lit, self._is_lit = unit, whole
            self.update()

    def set_selected(self, selected: bool) -> None:
        """Draw the frame of the selected layer, or not."""
        if selected != self.is_selected:
            self.is_selected = selected
            self.update()

    def set_problem(self, problem: Mark) -> None:
        """Mark the layer as at fault; one without a sentence ends that."""
        if problem != self.problem:
            self.problem = problem
            self.update()

    def set_marks(self, marks: Sequence[NodeMark]) -> None:
        """Outline what was found about the layer and its units."""
        if tuple(marks) != self.marks:
            self.marks = tuple(marks)
            self.update()

    @property
    def frame(self) -> QRectF:
        """Caption, body and names: where a click selects the layer."""
        return self._frame

    @property
    def port(self) -> QPointF:
        """Where an edge to another layer begins: at the right of the frame, where the links leave."""
        return QPointF(self._frame.right(), self._place.middle)

    def unit_point(self, unit: int) -> QPointF | None:
        """Where one points at a unit, also of a block; None where that has no such unit."""
        if not 0 <= unit < len(self._place.unit_ys):
            return None
        return QPointF(self._place.x - (0 if self._place.ys else self._place.half_width - 1), self._place.unit_ys[unit])

    def neuron(self, unit: int) -> QPointF:
        """The middle of one neuron."""
        return QPointF(self._place.x, self._place.ys[unit])

    def is_solid_at(self, point: QPointF) -> bool:
        """True on a neuron, its name or the block: what hides the links beneath it."""
        if self.node.form is Form.BLOCK:
            place = self._place
            return abs(point.x() - place.x) <= place.half_width and place.top <= point.y() <= place.bottom
        return self._unit_at(point) is not None

    def text_at(self, point: QPointF) -> str:
        """What lies at `point`, in words: problems and marks first, then the unit and its bias."""
        if not self.boundingRect().contains(point):
            return ""
        unit = self._unit_at(point)
        lines = [self.problem.text] if self.problem.text else []
        lines += [mark.sentence for mark in marks_at(self.marks, unit)]
        if unit is not None:
            lines.append(unit_text(self.node, unit, self._bias_of(unit)))
            if self.values is not None:
                lines[-1] = f"{value_text(self.values, unit, activation_name(self.node))} · {lines[-1]}"
            elif self.planes is not None:
                lines.append(plane_text(self.planes[unit]))
            if self.spread is not None:
                lines.append(spread_words(self.spread, unit))
        elif self._frame.contains(point):
            lines += [*self._caption, *names_of_units(self.node)]
            if self.values is not None:
                lines.append(spread_text(self.values))
        return "\n".join(lines)

    def marks_at(self, point: QPointF) -> tuple[NodeMark, ...]:
        """The marks at `point`: those of the unit there first, then those of the layer."""
        return marks_at(self.marks, self._unit_at(point)) if self.boundingRect().contains(point) else ()

    def boundingRect(self) -> QRectF:
        """Qt's question for the area that is painted."""
        reach = self._place.half_width + AWAY + WIDTH + 2
        return self._frame.adjusted(-4, -4, 4, 4).united(self._body.adjusted(-reach, 0, reach, 0))

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        """Qt's order to draw."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_backdrop(painter)
        self._paint_frame(painter)
        self._paint_caption(painter)
        if self.node.form is Form.BLOCK:
            self._paint_block(painter)
        else:
            for unit in range(self.node.width):
                self._paint_neuron(painter, unit)
            self._paint_labels(painter)
        if self.spread is not None:
            self._paint_spread(painter, self.spread)
        self._paint_marks(painter)

    def _paint_spread(self, painter: QPainter, spread: Spread) -> None:
        """Beside each neuron, where there are no names; of a block, of all its units together."""
        if self.node.form is Form.BLOCK:
            body = self._body.adjusted(STRIP + 6, 0, -STRIP - 6, -6)
            paint_histogram(painter, QRectF(body.left(), body.bottom() - 20, body.width(), 20), spread, None)
            return
        is_left = self.node.layer is not None and bool(self.node.labels)
        for unit in range(self.node.width):
            center, away = self.neuron(unit), self._radius + AWAY
            left = center.x() - away - WIDTH if is_left else center.x() + away
            high = min(2 * self._radius, 20.0)
            paint_histogram(painter, QRectF(left, center.y() - high / 2, WIDTH, high), spread, unit)

    def _paint_marks(self, painter: QPainter) -> None:
        place = self._place
        for mark in self.marks:
            if mark.unit is None or mark.unit >= len(place.unit_ys):
                paint_frame(painter, mark, self._body)
            elif place.ys:
                paint_ring(painter, mark, self.neuron(mark.unit), self._radius, is_round=self._is_neuron)
            else:
                y = place.unit_ys[mark.unit]
                paint_frame(painter, mark, QRectF(self._body.left(), y, 2 * place.half_width, 0))

    @property
    def _body(self) -> QRectF:
        """The block, or what is around all neurons."""
        place = self._place
        return QRectF(place.x - place.half_width, place.top, 2 * place.half_width, place.bottom - place.top)

    def _paint_backdrop(self, painter: QPainter) -> None:
        """Links that pass behind the caption must not make it hard to read."""
        beside = self._place.caption_width - FRAME_WIDTH  # the frame of the next layer is not covered
        wide = min(beside, SPACING + caption_width(self.node))
        behind = QColor(colors().panel)
        behind.setAlphaF(0.85)
        left, top = self._place.x - wide / 2, self._place.caption_top
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)  # ten times as fast, and nobody sees the edge
        painter.fillRect(QRectF(left, top, wide, CAPTION_LINES * caption_line_height() + 4), behind)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def _paint_frame(self, painter: QPainter) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.problem.text:
            painter.setPen(QPen(self._problem_color(), 2.0))
            painter.drawRoundedRect(self._frame.adjusted(3, 3, -3, -3), CORNER - 2, CORNER - 2)
        if self.is_selected:
            painter.setPen(QPen(colors().accent, 2.0))
            painter.drawRoundedRect(self._frame, CORNER, CORNER)
        if self._is_lit:
            painter.setPen(QPen(colors().accent, 3.0, Qt.PenStyle.DashLine))
            painter.drawRoundedRect(self._frame.adjusted(3, 3, -3, -3), CORNER - 2, CORNER - 2)

    def _paint_caption(self, painter: QPainter) -> None:
        place = self._place
        lines = self._caption
        height = caption_line_height()
        if self.problem.text:
            lines = (f"⚠ {lines[0]}", *lines[1:])
        for at, text in enumerate(lines):
            font = caption_font(bold=at == 0)
            metrics = QFontMetricsF(font)
            left = place.x - place.caption_width / 2
            box = QRectF(left, place.caption_top + 4 + at * height, place.caption_width, height)
            painter.setFont(font)
            painter.setPen(self._caption_color(at))
            lock = height if at == 0 and self.node.is_frozen else 0.0
            elided = metrics.elidedText(text, Qt.TextElideMode.ElideRight, place.caption_width - 4 - lock)
            painter.drawText(box.adjusted(lock, 0, 0, 0), Qt.AlignmentFlag.AlignCenter, elided)
            if lock:
                begin = box.center().x() + lock / 2 - metrics.horizontalAdvance(elided) / 2
                self._paint_lock(painter, QRectF(begin - lock, box.top(), lock, lock))

    def _paint_lock(self, painter: QPainter, box: QRectF) -> None:
        """What marks a frozen layer, before its name; the last line says it in words."""
        painter.save()
        painter.translate(box.topLeft())
        icon("frozen").paint(painter, QRectF(0, 0, box.width(), box.height()).adjusted(1, 0, -1, -2).toRect())
        painter.restore()

    def _problem_color(self) -> QColor:
        return colors().warning if self.problem.is_warning else colors().error

    def _caption_color(self, line: int) -> QColor:
        if line == 0:
            return self._problem_color() if self.problem.text else colors().text
        return colors().text if line == 1 else colors().faint

    def _paint_block(self, painter: QPainter) -> None:
        body = self._body
        painter.setPen(QPen(colors().faint, 1.5))
        painter.setBrush(colors().raised)
        painter.drawRoundedRect(body, CORNER, CORNER)
        if self._place.units:
            paint_strips(painter, body, self._place.strip, self.shares, self.lit)
        painter.setPen(colors().text)
        text = size_text(self.node)
        painter.setFont(fitting_font(text, body.width() - SPACING))
        painter.drawText(body.adjusted(0, 0, 0, -body.height() / 3), Qt.AlignmentFlag.AlignCenter, text)
        painter.setFont(caption_font())
        below = body.adjusted(4, body.height() / 2, -4, -4)
        metrics = QFontMetricsF(caption_font())
        lines = [
            metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, below.width()) for text in block_lines(self.node)
        ]
        painter.drawText(below, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, "\n".join(lines))

    def _paint_neuron(self, painter: QPainter, unit: int) -> None:
        center, radius = self.neuron(unit), self._radius
        shows_picture = bool(self._pictures) and self.values is None
        if shows_picture:
            self._paint_picture(painter, unit)
        painter.setPen(QPen(colors().accent, 4) if unit == self.lit else QPen(colors().faint, 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush if shows_picture else self._fill(unit))
        if self._is_neuron:
            painter.drawEllipse(center, radius, radius)
        else:
            square = QRectF(center.x() - radius, center.y() - radius, 2 * radius, 2 * radius)
            painter.drawRoundedRect(square.adjusted(1, 1, -1, -1), radius / 3, radius / 3)
        mark = "" if shows_picture else self._mark(unit)
        if mark:
            painter.setFont(self._mark_font(mark))
            painter.setPen(colors().text)
            box = QRectF(center.x() - radius, center.y() - radius, 2 * radius, 2 * radius)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, mark)

    def _paint_picture(self, painter: QPainter, unit: int) -> None:
        center, radius = self.neuron(unit), self._radius
        box, outline = QRectF(center.x() - radius, center.y() - radius, 2 * radius, 2 * radius), QPainterPath()
        if self._is_neuron:
            outline.addEllipse(center, radius, radius)
        else:
            outline.addRoundedRect(box.adjusted(1, 1, -1, -1), radius / 3, radius / 3)
        painter.save()
        painter.setClipPath(outline, Qt.ClipOperation.IntersectClip)
        painter.drawImage(box, self._pictures[unit])
        painter.restore()

    @property
    def _is_neuron(self) -> bool:
        """Round: the data and units that sum up. What other layers give is drawn square."""
        return self.node.layer is None or self.node.layer.has_sum

    def _fill(self, unit: int) -> QColor:
        if self.shares is None:
            return colors().raised if self.node.layer is None else colors().panel
        return colors().signed(float(self.shares[unit]))

    def _mark_font(self, mark: str) -> QFont:
        if self.values is not None:
            return fitting_font(mark, 1.8 * self._radius, largest=1.0, smallest=MIN_VALUE)
        font = caption_font(bold=True)
        font.setPointSizeF(min(font.pointSizeF(), self._radius * 0.9))
        return font

    def _mark(self, unit: int) -> str:
        if self.values is not None:
            return short_text(float(self.values.output.reshape(-1)[unit])) if self._radius >= MIN_RADIUS else ""
        bias = self._bias_of(unit)
        if self.node.layer is not None and not self._is_neuron:
            return self.node.layer.glyph
        return sign_glyph(bias) if bias else ""

    def _paint_labels(self, painter: QPainter) -> None:
        font = caption_font()
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(colors().text)
        place, is_data = self._place, self.node.layer is None
        for label, y in zip(self.node.labels, place.ys, strict=False):
            away = place.half_width + SPACING
            left = place.x - away - self._names if is_data else place.x + away
            box = QRectF(left, y - metrics.height() / 2, self._names, metrics.height())
            side = Qt.AlignmentFlag.AlignRight if is_data else Qt.AlignmentFlag.AlignLeft
            text = metrics.elidedText(label, Qt.TextElideMode.ElideMiddle, self._names)
            painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter, text)

    def _bias_of(self, unit: int) -> float | None:
        if self.bias is None or not np.isfinite(self.bias[unit]):
            return None
        return float(self.bias[unit])

    def _unit_at(self, point: QPointF) -> int | None:
        if self.node.form is Form.BLOCK:
            return self._unit_of_block(point)
        if not self._place.ys:
            return None
        unit = min(range(len(self._place.ys)), key=lambda at: abs(self._place.ys[at] - point.y()))
        near = abs(self._place.ys[unit] - point.y()) <= self._radius
        return unit if near and (abs(self._place.x - point.x()) <= self._radius or self._on_label(point)) else None

    def _unit_of_block(self, point: QPointF) -> int | None:
        """On the strips at the sides of the block."""
        top, bottom = self._place.strip
        away = self._place.half_width - abs(point.x() - self._place.x)
        if not self._place.units or not 0 <= away <= STRIP or not top <= point.y() < bottom:
            return None
        return int((point.y() - top) / (bottom - top) * self._place.units)

    def _on_label(self, point: QPointF) -> bool:
        if not self.node.labels:
            return False
        away = (self._place.x - point.x()) if self.node.layer is None else (point.x() - self._place.x)
        return self._radius < away <= self._radius + SPACING + self._names
