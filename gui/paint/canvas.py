"""The plane on screen: axes, points, cursor. Mouse and keys go to the session; wheel and middle button look around."""

from html import escape

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QShowEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from engine.painting.brush import Place
from gui.paint.cursor import Cursor
from gui.paint.point_layer import PointLayer
from gui.paint.session import MIN_RADIUS, PaintSession, Pointer, Tool
from gui.plots.axis import Axis as AxisNumbers
from gui.plots.axis import show_grid
from gui.plots.config import configure
from gui.plots.view import View
from gui.theme import SPACING, Colors, colors, theme

GRID_OPACITY = 0.22
ZOOM_A_NOTCH = 0.8
MAX_STEPS_SEEN = 60
"""A step that is finer has no lines of its own."""
FINE, PLAIN, FAR = 1, 5, 25
"""How many tidy numbers an arrow key goes: with Ctrl, without, with Shift. Where there is a step, PLAIN of them are one step."""


class PaintCanvas(pg.PlotWidget):  # type: ignore[misc]  # pyqtgraph has no types
    """Left button: the tool; right button: the eraser. Arrow keys move a cross; Space is the one button there, Delete the other."""

    pointed = Signal(object)
    """Place under the cursor, or None."""

    def __init__(self, session: PaintSession, parent: QWidget | None = None) -> None:
        configure()
        axes = {"left": AxisNumbers("left"), "bottom": AxisNumbers("bottom")}
        super().__init__(parent, viewBox=View(), axisItems=axes)
        self._session = session
        self._view: pg.ViewBox = self.getPlotItem().vb
        self._cross: Place | None = None
        self._mouse: QPointF | None = None
        self._panned_from: QPointF | None = None
        self._set_up()
        self._layer = PointLayer(self._view, session.board)
        self._cursor = Cursor(self._view)
        session.points_changed.connect(self._layer.refresh)
        session.target_changed.connect(self._draw_all)
        session.axes_changed.connect(self._show_axes)
        session.choice_changed.connect(self._show_cursor)
        self._view.sigResized.connect(self._on_view_resized)
        theme().changed.connect(self._on_theme_changed)
        self._on_theme_changed(colors())
        self._show_axes()

    @property
    def cross(self) -> Place:
        """Where the keys paint: the middle, until it is moved."""
        board = self._session.board
        middle = (board.x_axis.low + board.x_axis.span / 2, board.y_axis.low + board.y_axis.span / 2)
        return self._cross or self._session.tidy(middle)

    def position_of(self, place: Place) -> QPointF:
        """Where `place` is on the viewport."""
        return QPointF(self.mapFromScene(self._view.mapToScene(self._pixel_of(place))))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a stroke, or to move the plane."""
        self._cursor.hide_cross()
        pointer = self._pointer(event.position())
        board = self._session.board
        is_inside = board.x_axis.low <= pointer.at[0] <= board.x_axis.high
        is_inside &= board.y_axis.low <= pointer.at[1] <= board.y_axis.high
        match event.button():
            case Qt.MouseButton.LeftButton | Qt.MouseButton.RightButton if is_inside:
                self._session.press(pointer, erases=event.button() is Qt.MouseButton.RightButton)
            case Qt.MouseButton.MiddleButton:
                self._panned_from = event.position()
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with it; tell where the cursor is."""
        self._mouse = event.position()
        if self._panned_from is not None:
            self._pan(event.position())
        elif self._session.is_busy:
            self._session.drag(self._pointer(event.position()))
        self._show_cursor()
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The stroke is whole."""
        self._panned_from = None
        self._session.release()
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Two quick clicks are two points."""
        self.mousePressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom around the cursor; with Ctrl, a larger or smaller brush."""
        notches = event.angleDelta().y() / 120
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._session.set_radius(round(self._session.radius + notches * MIN_RADIUS))
        elif notches:
            self.zoom(ZOOM_A_NOTCH**notches, self._pointer(event.position()).at)
        event.accept()

    def zoom(self, factor: float, about: Place) -> None:
        """Show a part `factor` times as long, with `about` at its place."""
        board = self._session.board
        self._session.set_axes(board.x_axis.zoomed(factor, about[0]), board.y_axis.zoomed(factor, about[1]))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The cross, and what is done there."""
        ways = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, 1), Qt.Key.Key_Down: (0, -1)}
        match event.key():
            case Qt.Key.Key_Left | Qt.Key.Key_Right | Qt.Key.Key_Up | Qt.Key.Key_Down:
                self._move_cross(ways[Qt.Key(event.key())], event.modifiers())
            case Qt.Key.Key_Space if not event.isAutoRepeat():
                self._do_at_cross()
            case Qt.Key.Key_Delete | Qt.Key.Key_Backspace:
                self._show_cross()
                self._session.press(self._pointer_at(self.cross), erases=True)
                self._session.release()
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self.zoom(ZOOM_A_NOTCH, self.cross)
            case Qt.Key.Key_Minus:
                self.zoom(1 / ZOOM_A_NOTCH, self.cross)
            case Qt.Key.Key_Escape if self._session.is_busy:
                self._session.cancel()
            case _:
                event.ignore()  # the dialog's: its buttons, and the next widget

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The cross shows that the keys work here, where they brought the focus."""
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self._show_cross()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What the keys have taken hold of is let go."""
        super().focusOutEvent(event)
        self._session.release()
        self._cursor.hide_cross()

    def leaveEvent(self, event: QEvent) -> None:
        """The cursor is elsewhere."""
        super().leaveEvent(event)
        self._mouse = None
        self._show_cursor()

    def showEvent(self, event: QShowEvent) -> None:
        """Qt: how many pixels the screen has is known now."""
        super().showEvent(event)
        self._draw_all()

    def _set_up(self) -> None:
        self.setAccessibleName(self.tr("Plane that is painted on"))
        self.setAccessibleDescription(
            self.tr("Arrow keys move a cross, Space paints there, Delete erases there, plus and minus zoom.")
        )
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(320, 300)
        self.viewport().setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.CrossCursor)
        plot = self.getPlotItem()
        plot.hideButtons()
        show_grid(plot, GRID_OPACITY)
        plot.setContentsMargins(0, SPACING, SPACING, 0)
        plot.setLabel("bottom", escape(self._session.board.x_axis.name))
        plot.setLabel("left", escape(self._session.board.y_axis.name))
        self._view.setMouseEnabled(x=False, y=False)
        self._view.disableAutoRange()

    def _pixel_of(self, place: Place) -> QPointF:
        """In the view's own pixels."""
        board, rect = self._session.board, self._view.rect()
        x, y = (place[0] - board.x_axis.low) / board.x_axis.span, (place[1] - board.y_axis.low) / board.y_axis.span
        return QPointF(x * rect.width(), (1 - y) * rect.height())

    def _pointer(self, position: QPointF) -> Pointer:
        """What lies at `position` of the viewport."""
        board, rect = self._session.board, self._view.rect()
        local = self._view.mapFromScene(self.viewportTransform().inverted()[0].map(position))
        pixel = board.x_axis.span / max(rect.width(), 1), board.y_axis.span / max(rect.height(), 1)
        return Pointer((board.x_axis.low + local.x() * pixel[0], board.y_axis.high - local.y() * pixel[1]), pixel)

    def _pointer_at(self, place: Place) -> Pointer:
        return Pointer(place, self._pointer(QPointF()).pixel)

    def _pan(self, position: QPointF) -> None:
        assert self._panned_from is not None, "the middle button is down"
        before, now = self._pointer(self._panned_from).at, self._pointer(position).at
        self._panned_from = position
        board = self._session.board
        self._session.set_axes(board.x_axis.moved(before[0] - now[0]), board.y_axis.moved(before[1] - now[1]))

    def _move_cross(self, way: Place, modifiers: Qt.KeyboardModifier) -> None:
        board, (x, y) = self._session.board, self.cross
        many = PLAIN
        if modifiers & Qt.KeyboardModifier.ShiftModifier:
            many = FAR
        elif modifiers & Qt.KeyboardModifier.ControlModifier:
            many = FINE
        steps = [
            axis.resolution * (many if axis.step is None else max(1, many // PLAIN))
            for axis in (board.x_axis, board.y_axis)
        ]
        self._cross = self._session.tidy((x + way[0] * steps[0], y + way[1] * steps[1]))
        if self._session.is_busy:
            self._session.drag(self._pointer_at(self._cross))
        self._show_cross()

    def _do_at_cross(self) -> None:
        """Space: a press and its release; with the tool that moves points, one of both."""
        self._show_cross()
        if not self._session.is_busy:
            self._session.press(self._pointer_at(self.cross))
            if self._session.tool is Tool.MOVE and self._session.is_holding:
                return
        self._session.release()

    def _show_cross(self) -> None:
        self._mouse = None
        self._cross = self.cross
        self._cursor.show_cross(self._pixel_of(self._cross))
        self._show_cursor()

    def _show_cursor(self) -> None:
        """The circle of brush and eraser, and the place in words."""
        at = self._mouse
        radius = self._session.radius if self._session.tool.has_radius else 0
        if at is not None:
            pointer = self._pointer(at)
            self._cursor.show_ring(self._pixel_of(pointer.at), radius)
            self.pointed.emit(pointer.at)
        elif self._cursor.has_cross:
            self._cursor.show_ring(self._pixel_of(self.cross), radius)
            self.pointed.emit(self.cross)
        else:
            self._cursor.hide_ring()
            self.pointed.emit(None)

    def _show_axes(self) -> None:
        board = self._session.board
        self._view.setRange(
            xRange=(board.x_axis.low, board.x_axis.high), yRange=(board.y_axis.low, board.y_axis.high), padding=0
        )
        for side, axis in (("bottom", board.x_axis), ("left", board.y_axis)):
            levels = None
            if axis.step is not None and axis.span / axis.step <= MAX_STEPS_SEEN:
                many = next(many for many in (1, 2, 5, 10) if axis.span / axis.step / many <= 10)
                levels = [(many * axis.step, 0.0), (axis.step, 0.0)][: 1 if many == 1 else 2]
            self.getPlotItem().getAxis(side).setTickSpacing(levels=levels)
        self._draw_all()
        if self._cursor.has_cross:
            self._show_cross()

    def _draw_all(self) -> None:
        if self.isVisible():
            self._layer.show_all(self.devicePixelRatioF())

    def _on_view_resized(self) -> None:
        self._draw_all()
        if self._cursor.has_cross:
            self._show_cross()

    def _on_theme_changed(self, changed: Colors) -> None:
        self.setBackground(changed.panel)
        for side in ("left", "bottom"):
            axis = self.getPlotItem().getAxis(side)
            axis.setPen(pg.mkPen(changed.faint))
            axis.setTextPen(changed.text)
        self._cursor.restyle(changed)
        self._draw_all()
