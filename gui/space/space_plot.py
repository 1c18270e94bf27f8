"""The picture of the network's answer: shades or curves, borders, signs, and the rows of the table over them."""

from collections.abc import Callable, Collection, Iterator
from functools import partial
from operator import attrgetter

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from engine.backend import PartName
from engine.probe.look import Look
from engine.results.column_names import free_names
from engine.results.curves import NOTHING, Curve
from engine.results.predicted import PredictedClasses, PredictedNumbers
from gui.plots.line import Line, Style
from gui.plots.plot import Plot
from gui.space.colors import is_two_sided, shaded, sign_path
from gui.space.dots import Dots
from gui.space.legend import SpaceLegend
from gui.space.place_axis import PlaceAxis
from gui.space.words import TOLD_CLASSES, axis_name, row_text
from gui.theme import Colors, colors, theme
from gui.widgets.class_marks import class_color, class_symbol
from gui.widgets.number_text import number_text

SIGNS = (9, 7)
"""Signs along each axis of the plane, which tell the sides without colour."""
SIGN_OPACITY = 0.45
UNSURE = 0.08
"""Nearer to the middle than this no sign stands."""
ANSWER = Style(attrgetter("training"), symbol="")
MIDDLE = Style(attrgetter("faint"), pen=Qt.PenStyle.DashLine, width=1.0, symbol="")


class SpacePlot(Plot):
    """Shows one picture; an arrow key moves its crosshair from point to point, Enter chooses the row there."""

    row_chosen = Signal(int)
    """The table's row that a person has clicked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.found: Look | None = None
        self.row: int | None = None
        self._shown_parts: Collection[PartName] = ()
        self._dot: int | None = None
        self._crosshair_y = 0.0
        self._place_axes = (PlaceAxis("bottom"), PlaceAxis("left"))
        axes = {"bottom": self._place_axes[0], "left": self._place_axes[1]}
        super().__init__(self.tr("Data space"), "", "", axes=axes, parent=parent)
        self._shades = _Shades()
        self._borders = pg.PlotCurveItem(connect="pairs")
        self._signs = pg.ScatterPlotItem(pxMode=True)
        for item, z in ((self._shades, -20), (self._borders, 2), (self._signs, 1)):
            item.setZValue(z)
            self.item.addItem(item, ignoreBounds=item is not self._shades)
        self._middle = self.add_line("", MIDDLE)
        self._answer = self.add_line("", ANSWER)
        self._of_classes: list[Line] = []
        self.pointed_line = self._answer
        self.dots = Dots(self.item)
        self.legend = SpaceLegend(self)
        self._menu.rows = self.numbers
        self._restyle(colors())
        theme().changed.connect(self._restyle)

    @property
    def is_filled(self) -> bool:
        """True where there is a picture."""
        return self.found is not None

    @property
    def is_plane(self) -> bool:
        """True where a plane is shown, not a curve."""
        return self.found is not None and len(self.found.shape) == 2

    @property
    def image(self) -> QImage:
        """The plane's shades; the first row is the lowest."""
        return self._shades.image

    def show_look(self, found: Look | None, parts: Collection[PartName], row: int | None) -> None:
        """Show another picture, with the rows of these parts, the table's row `row` ringed; or none."""
        before, self.found = self.found, found
        is_same_stage = found is not None and before is not None and found.stage is before.stage
        are_same_dots = is_same_stage and found is not None and before is not None and before.target == found.target
        are_same_dots = are_same_dots and self._shown_parts == parts
        self.row, self._shown_parts = row, parts
        self._shades.setVisible(self.is_plane)
        if found is None:
            self.legend.show_look(None)
            self.show_all()
            return
        if not is_same_stage:
            self._show_axes(found)
        self._show_answer(found)
        if not are_same_dots:
            self.dots.show(found, parts, colors())
            self.legend.show_look(found)
        self.dots.ring(found, row, colors())
        self._show_remark_of_rows(found)
        if is_same_stage:
            self.refresh()
        else:
            self.show_all()
        if self._crosshair.is_shown:
            self.point_at(self._crosshair.x, self._crosshair_y)

    def ring(self, row: int | None) -> None:
        """Ring another row of the table."""
        self.row = row
        if self.found is not None:
            self.dots.ring(self.found, row, colors())

    def numbers(self) -> Iterator[tuple[object, ...]]:
        """All points of the picture with what the network says there; the head first."""
        found = self.found
        if found is None:
            return
        places = [axis.reshape(-1) for axis in np.meshgrid(*(a.places for a in found.stage.axes), indexing="ij")]
        columns = [*places, *found.series.values()]
        yield tuple(free_names([*(axis.name for axis in found.stage.axes), *found.series], ()))
        yield from zip(*(column.tolist() for column in columns), strict=True)

    def point_at(self, x: float, y: float | None = None) -> None:
        """Put the crosshair at the nearest point of the picture, and tell the row there."""
        found = self.found
        if found is None:
            return
        self._dot = None if y is None else self.dots.nearest(x, y, self.item.vb.viewPixelSize())
        if not self.is_plane or y is None:
            super().point_at(x, y)
            return
        at = [_nearest(axis.places, value) for axis, value in zip(found.stage.axes, (x, y), strict=True)]
        here = [float(axis.places[place]) for axis, place in zip(found.stage.axes, at, strict=True)]
        told = [f"{axis_name(axis)} {axis.text(value)}" for axis, value in zip(found.stage.axes, here, strict=True)]
        told += self._said_at(found, at[0] * found.shape[1] + at[1])
        if self._dot is not None:
            told.append(row_text(found, self._dot))
        self._crosshair.show(QPointF(*here), "\n".join(told))
        self._crosshair_y = here[1]
        self.setAccessibleDescription(self._crosshair.text)

    def event(self, event: QEvent) -> bool:
        """Up and down belong to the crosshair, too, where a plane is shown."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self.is_plane:
            plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
            if plain and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down on the plane; Enter chooses the row at the crosshair."""
        match event.key():
            case Qt.Key.Key_Up | Qt.Key.Key_Down if self.is_plane:
                self._step((0, 1 if event.key() == Qt.Key.Key_Up else -1))
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if self._dot is not None:
                self._choose(self._dot)
            case _:
                super().keyPressEvent(event)

    def _move_crosshair(self, steps: int) -> None:
        if self.is_plane:
            self._step((steps, 0))
        else:
            super()._move_crosshair(steps)

    def _step(self, steps: tuple[int, int]) -> None:
        """Move the crosshair on the plane from point to point; at first it stands in the middle."""
        assert self.found is not None, "a plane is shown"
        axes = self.found.stage.axes
        if not self._crosshair.is_shown:
            at = [len(axis.places) // 2 for axis in axes]
        else:
            now = (self._crosshair.x, self._crosshair_y)
            at = [_nearest(axis.places, value) + step for axis, value, step in zip(axes, now, steps, strict=True)]
        here = [
            float(axis.places[min(max(place, 0), len(axis.places) - 1)]) for axis, place in zip(axes, at, strict=True)
        ]
        self.point_at(*here)

    def _numbers_at(self, x: float) -> str:
        text = super()._numbers_at(x)
        return (
            f"{text}\n{row_text(self.found, self._dot)}" if self.found is not None and self._dot is not None else text
        )

    def _said_at(self, found: Look, point: int) -> list[str]:
        predicted = found.predicted
        if isinstance(predicted, PredictedNumbers):
            return [f"{predicted.name} {number_text(float(predicted.predicted[point]), 6)}"]
        told = [f"{predicted.name}: {predicted.classes[predicted.predicted[point]]}"]
        if predicted.scores is not None:
            scores = predicted.scores[point]
            best = np.argsort(-scores, kind="stable")[:TOLD_CLASSES]
            names = predicted.answer_header[1:]
            told += [f"{names[place]} {number_text(float(scores[place]))}" for place in sorted(best.tolist())]
        return told

    def _show_axes(self, found: Look) -> None:
        axes = found.stage.axes
        for axis, item in zip(axes, self._place_axes, strict=False):
            item.feature = axis.feature
        if len(axes) == 1:
            self._place_axes[1].feature = None
        self.read_x = partial(_told, axis_name(axes[0]), axes[0].text)
        self.set_x_name(axis_name(axes[0]))
        self.set_y_name(axis_name(axes[1]) if len(axes) == 2 else found.predicted.name)
        self.item.vb.setDefaultPadding(0.0 if len(axes) == 2 else 0.02)
        for item in self._place_axes:
            item.picture = None  # pyqtgraph keeps what it has drawn with other words

    def _show_answer(self, found: Look) -> None:
        if len(found.shape) == 2:
            x, y = (axis.places for axis in found.stage.axes)
            step_x, step_y = x[1] - x[0], y[1] - y[0]
            rect = QRectF(x[0] - step_x / 2, y[0] - step_y / 2, step_x * len(x), step_y * len(y))
            self._shades.show_image(shaded(found, colors()), rect)
        self._borders.setData(found.borders[:, 0], found.borders[:, 1])
        self._show_signs(found)
        self._show_curves(found)

    def _show_signs(self, found: Look) -> None:
        """A sign of the side here and there, so that nobody has to tell them by colour."""
        if len(found.shape) != 2:
            self._signs.setData(x=[], y=[])
            return
        counts = zip(found.shape, SIGNS, strict=True)
        rows, columns = (np.unique(np.linspace(0, size - 1, 2 * n + 1)[1::2].astype(np.intp)) for size, n in counts)
        at = np.array([(row, column) for row in rows for column in columns])
        shades = found.shades[at[:, 0], at[:, 1]]
        at = at[np.abs(shades) > UNSURE]
        if found.winners is None:
            symbols: list[object] = [PLUS if found.shades[row, column] > 0 else MINUS for row, column in at]
        else:
            symbols = [class_symbol(int(found.winners[row, column])) for row, column in at]
        x, y = (axis.places[at[:, place]] for place, axis in enumerate(found.stage.axes))
        self._signs.setData(x=x, y=y, symbol=symbols, size=9 if found.winners is None else 5)

    def _show_curves(self, found: Look) -> None:
        shown: dict[Line, Curve] = {}
        if len(found.shape) == 1:
            x, series = found.stage.axes[0].places, found.series
            if is_two_sided(found):
                name, values = list(series.items())[-1]
                self._answer.name = name
                shown[self._answer] = Curve(x, values, values, values)
                middle = np.full(2, found.scale.middle if found.scale is not None else self._one_half(found))
                shown[self._middle] = Curve(x[[0, -1]], middle, middle, middle)
            else:
                for place, (name, values) in enumerate(series.items()):
                    line = self._line_of_class(place)
                    line.name = name
                    shown[line] = Curve(x, values, values, values)
        self._middle.name = self.tr("middle")
        for line in self.lines:
            line.show(shown.get(line, NOTHING))
        self.pointed_line = next((line for line in shown if line is not self._middle), self._answer)

    @staticmethod
    def _one_half(found: Look) -> float:
        return 0.5 if isinstance(found.predicted, PredictedClasses) and found.predicted.are_probabilities else 0.0

    def _line_of_class(self, place: int) -> Line:
        while len(self._of_classes) <= place:
            style = Style(partial(class_color, len(self._of_classes)), symbol="")
            self._of_classes.append(self.add_line("", style))
        return self._of_classes[place]

    def _show_remark_of_rows(self, found: Look) -> None:
        step = found.stage.dots.step
        self.legend.tell(self.tr("every {step}th row").format(step=step) if step > 1 else "")

    def _choose(self, dot: int) -> None:
        if self.found is not None:
            self.row_chosen.emit(int(self.found.stage.dots.table_rows[dot]))

    def _on_scene_mouse_clicked(self, event: object) -> None:
        button, double = getattr(event, "button", None), getattr(event, "double", None)
        if button is not None and double is not None and button() is Qt.MouseButton.LeftButton and not double():
            point = self.item.vb.mapSceneToView(event.scenePos())  # type: ignore[attr-defined]  # pyqtgraph has no types
            dot = self.dots.nearest(point.x(), point.y(), self.item.vb.viewPixelSize())
            if dot is not None:
                self._choose(dot)
        super()._on_scene_mouse_clicked(event)

    def _restyle(self, changed: Colors) -> None:
        line = pg.mkPen(changed.text, width=2)
        line.setCapStyle(Qt.PenCapStyle.RoundCap)
        self._borders.setPen(line)
        faint = QColor(changed.text)
        faint.setAlphaF(SIGN_OPACITY)
        self._signs.setBrush(faint)
        self._signs.setPen(None)
        if self.found is not None:
            self._show_answer(self.found)
            self.dots.show(self.found, self._shown_parts, changed)
            self.dots.ring(self.found, self.row, changed)
            self.legend.show_look(self.found)


class _Shades(pg.GraphicsObject):  # type: ignore[misc]  # pyqtgraph has no types
    """A picture with one pixel for each point of the plane, in the plot's units."""

    def __init__(self) -> None:
        super().__init__()
        self.image = QImage()
        self._rect = QRectF()

    def show_image(self, image: QImage, rect: QRectF) -> None:
        """Show `image`, its first row lowest."""
        self.image = image
        if rect != self._rect:
            self.prepareGeometryChange()
            self._rect = rect
        self.update()

    def boundingRect(self) -> QRectF:
        """Qt: where it lies."""
        return self._rect

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        """Qt: the view turns y around, so that the first row is the lowest."""
        painter.drawImage(self._rect, self.image)


PLUS, MINUS = sign_path(is_positive=True), sign_path(is_positive=False)


def _nearest(places: np.ndarray[tuple[int], np.dtype[np.float64]], value: float) -> int:
    """The index of the evenly spaced place that is nearest."""
    return min(max(round(float((value - places[0]) / (places[1] - places[0]))), 0), len(places) - 1)


def _told(name: str, text: Callable[[float], str], x: float) -> str:
    return f"{name} {text(x)}"
