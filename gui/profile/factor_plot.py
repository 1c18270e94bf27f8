"""The small picture of one feature: a curve for each answer, the training rows below, and the row's place, which is moved."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from pyqtgraph.functions import arrayToQPolygonF
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPaintEngine,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QPolygonF,
)
from PySide6.QtWidgets import QToolTip, QWidget

from engine.model.one_row import range_of
from engine.probe.features import Numbers
from engine.probe.series import answer_key, series
from engine.profile.profile import Curve
from engine.profile.rows import Density, Lines
from engine.results.predicted import Predicted, PredictedClasses
from gui.profile.scales import Scale
from gui.theme import SPACING, colors
from gui.widgets.class_marks import class_color
from gui.widgets.number_text import number_text
from gui.widgets.plain_text import plain_tip
from gui.widgets.range_steps import STEPS, number_at, step_of

WIDTH, WIDEST, GUTTER, FOOT = 196, 340, 50, 38
"""Pixels: of a picture at least and at most, of the scale at its left, of the words below."""
LINE = 18
FLAT = 0.55
"""The height of a target's part as a share of the picture's width."""
DENSITY_HEIGHT = 0.28
PAGE = STEPS // 10
DIGITS = 4


@dataclass(frozen=True, eq=False)
class Drawn:
    """What is drawn of a feature. `cell`: the row's; `targets`, `scales`: of each target its answer for the row and its scale."""

    curve: Curve
    cell: str
    targets: Sequence[Predicted]
    scales: Sequence[Scale]
    density: Density | None
    lines: Lines | None


class FactorPlot(QWidget):
    """A drag or the arrow keys move the row along the feature; Page and Home, End go further."""

    moved = Signal(str, str, str)
    """The feature's name, the cell there, and the gesture."""

    def __init__(self, drawn: Drawn, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.drawn = drawn
        self._gesture = 0
        self._pressed = False
        self._width = WIDTH
        self._painted: tuple[object, ...] = ()
        self._backdrop = QPixmap()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.SizeHorCursor)
        self.setAccessibleName(drawn.curve.feature.name)
        self.show_curve(drawn)

    @property
    def name(self) -> str:
        """The feature's name."""
        return self.drawn.curve.feature.name

    def show_curve(self, drawn: Drawn) -> None:
        """Another profile of the same feature."""
        self.drawn = drawn
        more = 0.5 if drawn.curve.feature.classes else 0.0  # half a place on each side
        self._ends = float(drawn.curve.places.min()) - more, float(drawn.curve.places.max()) + more
        self.setAccessibleDescription(self._said())
        self.set_width(self._width)
        self.update()

    def set_width(self, width: int) -> None:
        """Be so many pixels wide, and as high as the targets need then."""
        self._width, self._part = width, round(width * FLAT)
        size = QSize(width, len(self.drawn.targets) * self._part + FOOT)
        if self.size() != size:
            self.setFixedSize(size)

    def event(self, event: QEvent) -> bool:
        """Qt: the arrow keys belong to the picture; the cursor reads the curve."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() in KEYS:
            event.accept()
            return True
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), plain_tip(self.text_at(event.pos().x())), self)
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Qt: the row moves to the cursor."""
        if event.button() is not Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        self._gesture += 1
        self._pressed = True
        self._move_to(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Qt: and follows it."""
        if self._pressed:
            self._move_to(event.position().x())

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Qt: the gesture is over."""
        self._pressed = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: a step, a tenth of the axis, or its ends."""
        if (steps := KEYS.get(Qt.Key(event.key()))) is None:
            super().keyPressEvent(event)
            return
        self._step(steps)

    def text_at(self, x: float) -> str:
        """What is answered below the cursor, in words."""
        curve = self.drawn.curve
        place = self._nearest(x)
        told = [f"{self.name} {curve.feature.text(float(curve.places[place]))}"]
        for own in curve.series:
            told += [f"{name} {number_text(float(values[place]), 6)}" for name, values in own.items()]
        return "\n".join(told)

    def x_of(self, number: float) -> float:
        """Pixels from the left edge to a number of the axis."""
        return float(self._across(np.array(number)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: what lies behind, each target's curves, then the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_backdrop(painter)
        for place in range(len(self.drawn.targets)):
            self._paint_target(painter, place, self._area(place))
        self._paint_cell(painter)
        if self.hasFocus():
            painter.setPen(QPen(colors().accent, 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 3, 3)

    def _area(self, place: int) -> QRectF:
        return QRectF(GUTTER, place * self._part + 6, self.width() - SPACING - GUTTER, self._part - 12)

    def _paint_backdrop(self, painter: QPainter) -> None:
        """What stays while the row is moved is painted once."""
        if painter.paintEngine().type() is not QPaintEngine.Type.Raster:  # a drawing, in its own resolution
            self._paint_behind(painter)
            return
        drawn, scale = self.drawn, painter.deviceTransform().m11()
        keys = () if drawn.lines is None else tuple(map(answer_key, drawn.targets))
        wanted = self.size(), scale, drawn.density, drawn.lines, tuple(drawn.scales), self._ends, keys, colors()
        if wanted != self._painted:
            self._painted = wanted
            self._backdrop = QPixmap(self.size() * scale)
            self._backdrop.setDevicePixelRatio(scale)
            self._backdrop.fill(Qt.GlobalColor.transparent)
            own = QPainter(self._backdrop)
            own.setRenderHint(QPainter.RenderHint.Antialiasing)
            own.setFont(self.font())
            self._paint_behind(own)
            own.end()
        painter.drawPixmap(0, 0, self._backdrop)

    def _paint_behind(self, painter: QPainter) -> None:
        for place in range(len(self.drawn.targets)):
            self._paint_rows(painter, place, self._area(place))
        self._paint_name(painter)

    def _paint_rows(self, painter: QPainter, place: int, area: QRectF) -> None:
        """The training rows, their lines, and the scale of a target."""
        drawn, scale = self.drawn, self.drawn.scales[place]
        painter.fillRect(area, colors().panel)
        painter.setClipRect(area)
        if drawn.density is not None:
            self._paint_density(painter, drawn.density, area)
        if drawn.lines is not None:
            self._paint_lines(painter, drawn.lines, place, area, scale)
        painter.setClipping(False)
        painter.setPen(QPen(colors().line, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(area)
        painter.setPen(colors().faint)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for text, top in ((number_text(scale.high, 3), area.top()), (number_text(scale.low, 3), area.bottom() - 14)):
            painter.drawText(QRectF(0, top, GUTTER - 4, 14), right, text)

    def _paint_density(self, painter: QPainter, density: Density, area: QRectF) -> None:
        heights = area.height() * DENSITY_HEIGHT * density.counts / max(int(density.counts.max(initial=0)), 1)
        edges = self._across(np.linspace(density.low, density.high, len(density.counts) + 1)).tolist()
        color = QColor(colors().faint)
        color.setAlphaF(0.35)
        for height, left, right in zip(heights.tolist(), edges, edges[1:], strict=False):
            if height:
                painter.fillRect(QRectF(left, area.bottom() - height, max(right - left, 1.0), height), color)

    def _paint_lines(self, painter: QPainter, lines: Lines, place: int, area: QRectF, scale: Scale) -> None:
        names, key = list(lines.series[place]), answer_key(self.drawn.targets[place])
        color = QColor(series_color(names.index(key), len(names)))
        color.setAlphaF(0.18)
        painter.setPen(QPen(color, 1))
        for points in self._points(lines.places, list(lines.series[place][key]), area, scale):
            painter.drawPolyline(points)
        painter.setPen(QPen(colors().text, 1.6, Qt.PenStyle.DashLine))
        painter.drawPolyline(*self._points(lines.places, [lines.means[place][key]], area, scale))

    def _paint_target(self, painter: QPainter, place: int, area: QRectF) -> None:
        """A line for each answer; of classes points, which nothing lies between."""
        drawn, scale = self.drawn, self.drawn.scales[place]
        key, own = answer_key(drawn.targets[place]), drawn.curve.series[place]
        painter.setClipRect(area.adjusted(-3, -3, 3, 3))
        polygons = self._points(drawn.curve.places, list(own.values()), area, scale)
        for at, (name, points) in enumerate(zip(own, polygons, strict=True)):
            color = series_color(at, len(own))
            if drawn.curve.feature.classes:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(color)
                for point in points.toList():
                    painter.drawEllipse(point, 2.5, 2.5)
            else:
                painter.setPen(QPen(color, 2.0 if name == key else 1.0))
                painter.drawPolyline(points)
        painter.setClipping(False)
        self._paint_place(painter, place, key, area, scale)

    def _points(self, places: Numbers, values: Sequence[Numbers], area: QRectF, scale: Scale) -> list[QPolygonF]:
        """A polygon for each of the `values`; what is not finite is left out."""
        x, stacked = self._across(places), np.stack(list(values))
        y = area.bottom() - area.height() * (stacked - scale.low) / (scale.high - scale.low)
        if np.isfinite(y).all():
            return [arrayToQPolygonF(x, own) for own in y]
        return [arrayToQPolygonF(x[np.isfinite(own)], own[np.isfinite(own)]) for own in y]

    def _across(self, numbers: Numbers) -> Numbers:
        """Pixels from the left edge to numbers of the axis."""
        low, high = self._ends
        return GUTTER + (self.width() - SPACING - GUTTER) * (numbers - low) / (high - low)

    def _paint_place(self, painter: QPainter, place: int, key: str, area: QRectF, scale: Scale) -> None:
        """Where the row is, and its answer."""
        at, own = self.drawn.curve.at, self.drawn.curve.series[place]
        if np.isnan(at):
            return
        x = self.x_of(at)
        painter.setRenderHint(
            QPainter.RenderHint.Antialiasing, False
        )  # straight lines need none, and it takes its time
        painter.setPen(QPen(colors().text, 1, Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))
        answer = self._answer(place, key)
        if np.isfinite(answer):
            y = area.bottom() - area.height() * scale.share(answer)
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if np.isfinite(answer):
            painter.setPen(QPen(colors().panel, 1))
            painter.setBrush(series_color(list(own).index(key), len(own)))
            painter.drawEllipse(QPointF(x, y), 4, 4)

    def _paint_name(self, painter: QPainter) -> None:
        """The feature's name, and the ends of its axis below it."""
        bold, room = QFont(self.font()), self._foot()
        bold.setBold(True)
        painter.setPen(colors().text)
        painter.setFont(bold)
        middle, across = Qt.TextElideMode.ElideMiddle, Qt.AlignmentFlag.AlignVCenter
        name = QFontMetricsF(bold).elidedText(self.name, middle, room.width() + GUTTER / 2)
        painter.drawText(room.adjusted(-GUTTER / 2, 0, 0, 0), Qt.AlignmentFlag.AlignCenter, name)
        painter.setFont(self.font())
        if self.drawn.curve.feature.classes:
            return
        room.translate(0, LINE)
        painter.setPen(colors().faint)
        metrics = QFontMetricsF(self.font())
        for number, side in zip(self._ends, (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight), strict=True):
            text = self.drawn.curve.feature.text(number)
            if metrics.horizontalAdvance(text) < room.width() * 0.3:
                painter.drawText(room, side | across, text)

    def _paint_cell(self, painter: QPainter) -> None:
        """The row's cell, in the middle below the name."""
        drawn, room = self.drawn, self._foot().translated(0, LINE)
        is_beyond, metrics = _is_beyond(drawn.curve), self.fontMetrics()
        cell = ("⚠ " if is_beyond else "") + (drawn.cell or self.tr("missing"))
        free = room.width() * (1.0 if drawn.curve.feature.classes else 0.6)
        if metrics.horizontalAdvance(cell) > free:
            cell = metrics.elidedText(cell, Qt.TextElideMode.ElideMiddle, int(free))
        painter.setPen(colors().warning if is_beyond else colors().text)
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, cell)

    def _foot(self) -> QRectF:
        """The first line of the words below."""
        return QRectF(GUTTER, len(self.drawn.targets) * self._part - 4, self.width() - SPACING - GUTTER, LINE)

    def _answer(self, place: int, key: str) -> float:
        return float(series(self.drawn.targets[place])[key][0])

    def _said(self) -> str:
        drawn = self.drawn
        told = [drawn.cell or self.tr("missing")]
        for target in drawn.targets:
            if isinstance(target, PredictedClasses):
                told.append(f"{target.name} {target.classes[int(target.predicted[0])]}")
            told += [f"{name} {number_text(float(values[0]), DIGITS)}" for name, values in series(target).items()]
        return ", ".join(told)

    def _number(self, x: float) -> float:
        low, high = self._ends
        share = (x - GUTTER) / (self.width() - SPACING - GUTTER)
        return low + (high - low) * min(max(share, 0.0), 1.0)

    def _nearest(self, x: float) -> int:
        return int(np.abs(self.drawn.curve.places - self._number(x)).argmin())

    def _move_to(self, x: float) -> None:
        feature = self.drawn.curve.feature
        if feature.classes:
            self._emit(feature.text(float(self.drawn.curve.places[self._nearest(x)])))
        elif (reach := range_of(feature.column)) is not None and reach.low < reach.high:
            self._emit(reach.text(number_at(reach, step_of(reach, self._number(x)))))

    def _step(self, steps: int) -> None:
        """By keys; each is a gesture of its own unless it is held."""
        curve = self.drawn.curve
        if curve.feature.classes:
            place = int(np.abs(curve.places - (0 if np.isnan(curve.at) else curve.at)).argmin())
            to = min(max(place + steps, 0), len(curve.places) - 1)
            self._emit(curve.feature.text(float(curve.places[to])))
        elif (reach := range_of(curve.feature.column)) is not None and reach.low < reach.high:
            here = step_of(reach, curve.at)
            self._emit(reach.text(number_at(reach, min(max(here + steps, 0), STEPS))))

    def _emit(self, cell: str) -> None:
        if cell != self.drawn.cell:
            self.moved.emit(self.name, cell, f"{self.name} {self._gesture}")


KEYS: Mapping[int, int] = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Down: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: 1,
    Qt.Key.Key_PageDown: -PAGE,
    Qt.Key.Key_PageUp: PAGE,
    Qt.Key.Key_Home: -2 * STEPS,
    Qt.Key.Key_End: 2 * STEPS,
}
"""Steps that a key moves."""


def series_color(at: int, of: int) -> QColor:
    """The colour of the series number `at` of so many."""
    return colors().positive if of == 1 else class_color(at)


def _is_beyond(curve: Curve) -> bool:
    reach = range_of(curve.feature.column)
    return reach is not None and not reach.holds(curve.at)
