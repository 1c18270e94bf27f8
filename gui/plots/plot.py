"""A plot with the house conventions: legend above, zoom, crosshair with numbers, menu. What it shows it is given."""

import math
from collections.abc import Callable, Mapping
from html import escape
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from gui.plots.axis import Axis, cut_word, show_grid
from gui.plots.config import configure
from gui.plots.crosshair import Crosshair
from gui.plots.drawable import Drawable, lie_too_close, nearest
from gui.plots.legend import LegendEntry
from gui.plots.line import Line, Style
from gui.plots.marker import Marker
from gui.plots.plot_menu import PlotMenu
from gui.plots.view import View
from gui.theme import SPACING, Colors, colors, theme
from gui.widgets.flow_layout import FlowLayout
from gui.widgets.number_text import number_text
from gui.widgets.redraw import Redraw

GRID_OPACITY = 0.12
ZOOM_STEP = 1.25


class Plot(QWidget):
    """Named lines over x. `refresh` after changes; it draws when it is seen."""

    x_chosen = Signal(float)
    """A person has clicked there, or dragged the marker there."""
    span_changed = Signal()
    """Another part of x is in view."""
    x_given_up = Signal()
    """The click before was the first of a double one, which means something else."""

    def __init__(
        self,
        title: str,
        x_name: str,
        y_name: str,
        *,
        x_is_whole: bool = False,
        axes: Mapping[str, pg.AxisItem] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`x_is_whole`: x counts something. `axes`: at "bottom" or "left", where plain numbers do not do."""
        super().__init__(parent)
        configure()
        self._axes = {"left": Axis("left"), "bottom": Axis("bottom", is_whole=x_is_whole), **(axes or {})}
        self.title, self._x_name, self._y_name = title, x_name, y_name
        self.lines: list[Line] = []
        self.is_logarithmic = False
        self.pointed_line: Line | None = None
        """The line that the crosshair follows; None is the first one with points."""
        self._hint_text = ""
        self._has_numbers: bool | None = None
        self.read_x: Callable[[float], str] = self._plain_x
        """How the crosshair tells x."""
        self.read_y: Callable[[float], str] = _plain_y
        """How it tells the height of a line."""
        self._build()
        self._lay_out()
        self._connect()
        self._on_theme_changed(colors())

    def add_line(self, name: str, style: Style) -> Line:
        """A new line; the ones added later are drawn above."""
        line = Line(self.item, name, style, colors())
        self.lines.append(line)
        self._menu.follow(self.lines, self._x_name)
        return line

    def add_entry(self, name: str, style: Style, *, line: bool = True) -> LegendEntry:
        """A new entry of the legend."""
        entry = LegendEntry(name, style, line=line)
        self.add_to_legend(entry)
        return entry

    def add_to_legend(self, widget: QWidget) -> None:
        """Put something else into the legend."""
        self._legend.addWidget(widget)
        self._legend.removeWidget(self._remark)
        self._legend.addWidget(self._remark)  # stays the last

    def remove_entry(self, entry: QWidget) -> None:
        """Take an entry out of the legend."""
        self._legend.removeWidget(entry)
        entry.hide()
        entry.deleteLater()

    def refresh(self) -> None:
        """The lines were given something else to show."""
        self._redraw.request()

    def set_hint(self, text: str) -> None:
        """What stands in the middle while no line has a point."""
        if text != self._hint_text:
            self._hint_text = text
            self.refresh()

    def set_x_name(self, name: str) -> None:
        """Another title for the x axis; everything is shown again."""
        if name != self._x_name:
            self._x_name = name
            self.item.setLabel("bottom", escape(name))
            self._menu.follow(self.lines, name)
            self.show_all()

    def set_y_name(self, name: str) -> None:
        """Another title for the y axis."""
        if name != self._y_name:
            self._y_name = name
            self.item.setLabel("left", escape(name))

    def set_logarithmic(self, *, is_logarithmic: bool) -> None:
        """A logarithmic y axis, or a linear one; everything is shown again."""
        if is_logarithmic != self.is_logarithmic:
            self.is_logarithmic = is_logarithmic
            self.item.getAxis("left").setLogMode(x=False, y=is_logarithmic)
            self._view.set_logarithmic(is_logarithmic=is_logarithmic)
            self.show_all()

    def show_all(self) -> None:
        """Follow the curves again, all of them."""
        self._crosshair.hide()
        self._view.show_all()
        self._redraw.at_once()
        self.span_changed.emit()

    @property
    def span(self) -> tuple[float, float] | None:
        """The part of x that is in view; None while everything is."""
        return self._view.span

    @property
    def is_filled(self) -> bool:
        """True where there is something to see."""
        return any(line.has_points for line in self.lines)

    @property
    def readout(self) -> str:
        """The numbers beside the crosshair."""
        return self._crosshair.text

    def point_at(self, x: float, y: float | None = None) -> None:
        """Put the crosshair at `x`, at height `y` in the view's coordinates, or else on the first line with points."""
        line = self._pointed_line()
        if line is None:
            self._crosshair.hide()
            return
        index = nearest(line.curve, x)
        assert index is not None, "a line with points has a nearest one"
        x = float(line.curve.x[index])
        if y is None:
            y = self._height(float(line.curve.mean[index]))
        self._crosshair.show(QPointF(x, y), self._numbers_at(x))
        self.setAccessibleDescription(self._crosshair.text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The crosshair goes when the cursor goes."""
        if event.type() is QEvent.Type.Leave:
            self._crosshair.hide()
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        """Left and right belong to the crosshair while the plot has the focus, not to the window's shortcuts."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
            if plain and event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
                event.accept()
                return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The crosshair shows that the keys work here."""
        self._move_crosshair(-1)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The crosshair goes with the focus."""
        self._crosshair.hide()
        super().focusOutEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right move the crosshair from point to point, + and − zoom, Escape takes the crosshair away."""
        match event.key():
            case Qt.Key.Key_Left | Qt.Key.Key_Right:
                self._move_crosshair(1 if event.key() == Qt.Key.Key_Right else -1)
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self._view.zoom(ZOOM_STEP)
            case Qt.Key.Key_Minus:
                self._view.zoom(1 / ZOOM_STEP)
            case Qt.Key.Key_Escape if self._crosshair.is_shown:
                self._crosshair.hide()
            case _:
                super().keyPressEvent(event)

    def _build(self) -> None:
        self._view = View()
        self._graphics = pg.PlotWidget(viewBox=self._view, axisItems=self._axes)
        self._graphics.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._graphics.setMinimumSize(240, 64)
        # A scene that nobody listens to has the whole window painted at once for each of its changes; so they wait for each other.
        self._graphics.scene().changed.connect(self._graphics.viewport().update)
        self.item = self._graphics.getPlotItem()
        self.item.hideButtons()
        self.item.setLabel("bottom", escape(self._x_name))
        self.item.setLabel("left", escape(self._y_name))
        show_grid(self.item, GRID_OPACITY)
        self._crosshair = Crosshair(self.item, colors())
        self.marker = Marker(self.item, colors(), self)
        self.marker.dragged.connect(self.x_chosen)
        self._hint = QLabel(self._graphics)
        self._hint.setProperty("role", "faint")
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._hint.setWordWrap(True)
        self._hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._remark = QLabel()
        self._remark.setProperty("role", "warning")
        self._remark.setToolTip(
            self.tr(
                "A picture can show numbers up to 1e120, and tell them apart by a millionth of a millionth of their size."
            )
        )
        self._menu = PlotMenu(self, self.title)
        self._redraw = Redraw(self, self._draw)

    def _lay_out(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click must not take the arrow keys from the window
        self.setAccessibleName(self.tr("Plot: {title}").format(title=self.title))
        name = QLabel(self.title)
        name.setProperty("role", "title")
        self._legend_box = QWidget()
        self._legend = FlowLayout(self._legend_box, spacing=SPACING)
        self._legend.addWidget(name)
        self._legend.addWidget(self._remark)
        self._remark.hide()
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self._legend_box.setSizePolicy(policy)
        header = QHBoxLayout()
        header.addWidget(self._legend_box, 1)
        header.addWidget(self._menu_button(), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACING, SPACING // 2, SPACING // 2, 0)
        column.setSpacing(SPACING // 2)
        column.addLayout(header)
        column.addWidget(self._graphics, 1)
        over = QVBoxLayout(self._graphics)
        over.setContentsMargins(SPACING * 8, SPACING, SPACING * 2, SPACING * 5)
        over.addWidget(self._hint)

    def _menu_button(self) -> QToolButton:
        button = QToolButton()
        button.setText("⋯")
        button.setAutoRaise(True)
        button.setStyleSheet("QToolButton::menu-indicator { image: none; }")
        button.setMenu(self._menu.menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setToolTip(self.tr("Copy or save this plot"))
        button.setAccessibleName(self.tr("Menu of the plot {title}").format(title=self.title))
        return button

    def _connect(self) -> None:
        self._view.sigRangeChangedManually.connect(self._on_view_range_changed_manually)
        self._menu.show_all_requested.connect(self.show_all)
        self._graphics.scene().sigMouseClicked.connect(self._on_scene_mouse_clicked)
        self._graphics.scene().sigMouseMoved.connect(self._on_scene_mouse_moved)
        self._graphics.installEventFilter(self)
        theme().changed.connect(self._on_theme_changed)

    def _draw(self) -> None:
        span = self._view.span
        drawn = [line.draw(logarithmic=self.is_logarithmic, span=span) for line in self.lines]
        is_filled = self.is_filled
        self._hint.setVisible(bool(self._hint_text) and not is_filled)
        self._hint.setText(self._hint_text)
        if is_filled != self._has_numbers:  # pyqtgraph draws the axes anew, whether or not anything is another now
            self._has_numbers = is_filled
            for side in ("left", "bottom"):
                self.item.getAxis(side).setStyle(showValues=is_filled)
        self._show_remark([each for each in drawn if each is not None])

    def _show_remark(self, drawn: list[Drawable]) -> None:
        """What a person does not see of the lines."""
        texts = []
        left_out = sum(each.left_out for each in drawn)
        if left_out and self.is_logarithmic:
            texts.append(self.tr("{count} values ≤ 0 not shown").format(count=f"{left_out:,}"))
        elif left_out:
            texts.append(self.tr("{count} values too large or not finite").format(count=f"{left_out:,}"))
        if not self._view.is_zoomed:
            along = zip(*(each.extents for each in drawn), strict=True)
            for name, extents in zip((self._x_name, self._y_name), along, strict=False):
                if lie_too_close(extents):
                    texts.append(self.tr("{name}: too close to be told apart").format(name=cut_word(name)))
        self._remark.setText("; ".join(texts))
        self._remark.setVisible(bool(texts))

    @property
    def remark(self) -> str:
        """What is said of values that cannot be seen; nothing where all are."""
        return self._remark.text()

    def _numbers_at(self, x: float) -> str:
        texts = [self.read_x(x)]
        for line in self.lines:
            index = nearest(line.curve, x)
            if index is None or abs(float(line.curve.x[index]) - x) > self._reach(line):
                continue
            mean, low, high = (float(values[index]) for values in (line.curve.mean, line.curve.low, line.curve.high))
            text = f"{line.name} {self.read_y(mean)}"
            if low < high:
                text = f"{text} ({number_text(low)} … {number_text(high)})"
            if line.smoothed is not None:
                smoothed = number_text(float(line.smoothed.mean[index]), 6)
                text = self.tr("{text}, smoothed {smoothed}").format(text=text, smoothed=smoothed)
            texts.append(text)
        return "\n".join(texts)

    @staticmethod
    def _reach(line: Line) -> float:
        """How far from x a line's point may lie and still be told there: half the way to the next one."""
        x = line.curve.x
        return (float(x[-1]) - float(x[0])) / (len(x) - 1) / 2 + 1e-9 if len(x) > 1 else 0.5

    def _pointed_line(self) -> Line | None:
        """The line whose points the crosshair stops at."""
        known = self.lines if self.pointed_line is None else [self.pointed_line]
        return next((line for line in known if line.has_points), None)

    def _height(self, y: float) -> float:
        """Where the value `y` stands in the view."""
        if self.is_logarithmic:
            return math.log10(y) if 0 < y < math.inf else self._view.viewRange()[1][0]
        return y if math.isfinite(y) else self._view.viewRange()[1][1]

    def _move_crosshair(self, steps: int) -> None:
        line = self._pointed_line()
        if line is None:
            return
        last = len(line.curve.x) - 1
        index = nearest(line.curve, self._crosshair.x) if self._crosshair.is_shown else (0 if steps > 0 else last)
        moved = min(max((index or 0) + (steps if self._crosshair.is_shown else 0), 0), last)
        self.point_at(float(line.curve.x[moved]))

    def _plain_x(self, x: float) -> str:
        return f"{self._x_name} {number_text(x, 6)}"

    def _on_scene_mouse_moved(self, position: QPointF) -> None:
        if not self._view.sceneBoundingRect().contains(position):
            self._crosshair.hide()
            return
        point = self._view.mapSceneToView(position)
        self.point_at(point.x(), point.y())

    def _on_scene_mouse_clicked(self, event: Any) -> None:
        """The scene is asked, not the view: a click on a point of a curve counts as well."""
        if event.button() is Qt.MouseButton.LeftButton and event.double():
            self.x_given_up.emit()
            self.show_all()
        elif event.button() is Qt.MouseButton.LeftButton and self._view.sceneBoundingRect().contains(event.scenePos()):
            self.x_chosen.emit(self._view.mapSceneToView(event.scenePos()).x())
        elif event.button() is Qt.MouseButton.RightButton:
            self._menu.menu.popup(event.screenPos().toPoint())

    def _on_view_range_changed_manually(self) -> None:
        self._redraw.at_once()
        self.span_changed.emit()

    def _on_theme_changed(self, changed: Colors) -> None:
        self._graphics.setBackground(changed.panel)
        for side in ("left", "bottom"):
            axis = self.item.getAxis(side)
            axis.setPen(pg.mkPen(changed.line))
            axis.setTextPen(changed.faint)
            axis.setTickFont(QFont())
            axis.label.setFont(QFont())
            axis.setStyle()  # as wide as its numbers and its title in this font
        self._crosshair.restyle(changed)
        self.marker.restyle(changed)
        for line in self.lines:
            line.restyle(changed)


def _plain_y(y: float) -> str:
    return number_text(y, 6)
