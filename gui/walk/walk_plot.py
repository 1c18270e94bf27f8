"""The picture of a walk: the function as a curve or as contours, with paths, arrows and a start that can be dragged."""

from collections.abc import Sequence
from functools import partial
from operator import attrgetter

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, Signal
from PySide6.QtWidgets import QWidget

from engine.results.curves import NOTHING, Curve
from engine.walk.arrows import arrows
from engine.walk.comparison import MAX_OPTIMIZERS
from engine.walk.landscape import Landscape
from engine.walk.positions import Positions
from engine.walk.scene import Scene
from gui.language import translated
from gui.plots.contours import Contours, value_at
from gui.plots.line import Style
from gui.plots.overlay import Arrow, Numbers, Path, WalkOverlay
from gui.plots.plot import Plot
from gui.theme import Colors, colors, theme
from gui.widgets.class_marks import class_color, class_symbol
from gui.widgets.number_text import number_text

FUNCTION = Style(attrgetter("faint"), width=2.0, symbol="")
GRADIENT = Style(attrgetter("error"), width=2.0, symbol="")
VELOCITY = Style(attrgetter("best"), width=2.0, symbol="")
STEP = Style(attrgetter("text"), width=2.0, symbol="")


def path_style(place: int) -> Style:
    """How the walk of the optimizer at a place looks."""
    return Style(partial(class_color, place), width=1.6, symbol=class_symbol(place))


class WalkPlot(Plot):
    """Shows a scene at an update; the arrows and the tangent are those of one of its walks."""

    start_dragged = Signal(tuple)
    """Where the start is held now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._scene: Scene | None = None
        self._number = self._followed = 0
        self._is_told = False
        super().__init__(self.tr("Walk"), "", "", parent=parent)
        self._curve = self.add_line(self.tr("function"), FUNCTION)
        self._contours = Contours(self.item, colors())
        self._overlay = WalkOverlay(self.item.vb, colors())
        self._start = pg.TargetItem(size=16, symbol="crosshair")
        self._start.setZValue(20)
        self.item.addItem(self._start, ignoreBounds=True)
        self._start.sigPositionChanged.connect(self._on_start_position_changed)
        self._walk_entries = [self.add_entry("", path_style(place)) for place in range(MAX_OPTIMIZERS)]
        self._arrow_entries = {
            "gradient": self.add_entry("−η g", GRADIENT),
            "velocity": self.add_entry("m v", VELOCITY),
            "step": self.add_entry(self.tr("step"), STEP),
        }
        self._restyle(colors())
        theme().changed.connect(self._restyle)
        self._show_start()

    @property
    def is_filled(self) -> bool:
        """True where there is a function to see."""
        return self._scene is not None

    @property
    def legend(self) -> list[str]:
        """What the legend says."""
        entries = [*self._walk_entries, *self._arrow_entries.values()]
        return [entry.text for entry in entries if not entry.isHidden()]

    def show_scene(self, scene: Scene | None, names: Sequence[str], *, keeps_view: bool) -> None:
        """Show another scene, or none; `keeps_view`: what is in view stays so."""
        self._scene = scene
        is_flat = scene is not None and len(scene.variables) == 2
        x, y = (*scene.variables, self.tr("value"))[:2] if scene is not None else ("", "")
        self.set_x_name(x)
        self.set_y_name(y)
        self._curve.show(_curve(scene.landscape) if scene is not None and not is_flat else NOTHING)
        self._contours.show(scene.landscape if scene is not None and is_flat else None)
        self._overlay.show_paths([Path(_plane(found), path_style(place)) for place, found in enumerate(self._walks)])
        self._show_legend(names)
        self._show_start()
        self.show_number(self._number, self._followed)
        if keeps_view:
            self.refresh()
        else:
            self.show_all()

    def show_number(self, number: int, followed: int) -> None:
        """Show this update (0 is the start), with the arrows of the walk at the place `followed`."""
        self._number, self._followed = number, followed
        found = self._walks[followed] if 0 <= followed < len(self._walks) else None
        drawn, tangent = [], None
        if found is not None and 0 < number <= len(found.steps):
            drawn = self._arrows(found, number)
            step = found.steps[number - 1]
            if len(found.variables) == 1:
                tangent = np.array([float(step.at[0]), step.value]), float(step.gradient[0])
        for name, entry in self._arrow_entries.items():
            entry.setVisible(any(name == kind for kind, _ in drawn))
        self._overlay.show_number(number, [arrow for _, arrow in drawn], tangent)

    def point_at(self, x: float, y: float | None = None) -> None:
        """Put the crosshair at a point of the plane, with the value there; of one variable as any plot does."""
        scene = self._scene
        if scene is None or len(scene.variables) == 1 or y is None:
            super().point_at(x, y)
            return
        value = value_at(scene.landscape, x, y)
        told = [f"{name} {number_text(at, 6)}" for name, at in zip(scene.variables, (x, y), strict=True)]
        told.append(self.tr("value {value}").format(value="–" if value is None else number_text(value, 6)))
        self._crosshair.show(QPointF(x, y), "\n".join(told))

    @property
    def _walks(self) -> tuple[Positions, ...]:
        return self._scene.walks if self._scene is not None else ()

    def _arrows(self, found: Positions, number: int) -> list[tuple[str, Arrow]]:
        """What the legend calls them, and the arrows; of one variable they lie above each other, else end to end."""
        told = arrows(found, number)
        is_line = len(found.variables) == 1
        height = [float(found.values[number - 1])] if is_line else []
        start = np.array([*told.start, *height])

        def vector(step: Numbers) -> Numbers:
            return np.array([*step, 0.0]) if is_line else step

        seen = [
            ("gradient", Arrow(np.array([*told.at, *height]), vector(told.gradient), GRADIENT, 1 if is_line else 0))
        ]
        if told.velocity is not None:
            self._arrow_entries["velocity"].set_name(translated(told.velocity_name))
            seen.append(("velocity", Arrow(start, vector(told.velocity), VELOCITY, 2 if is_line else 0)))
        seen.append(("step", Arrow(start, vector(told.step), STEP, 3 if is_line else 0)))
        return seen

    def _show_legend(self, names: Sequence[str]) -> None:
        for place, entry in enumerate(self._walk_entries):
            entry.setVisible(place < len(names))
            entry.set_name(names[place] if place < len(names) else "")

    def _show_start(self) -> None:
        """Put the handle where the walks start, silently."""
        self._start.setVisible(self._scene is not None)
        if self._scene is not None and not self._start.moving:
            start = self._scene.comparison.start
            height = self._walks[0].values[0] if self._walks else self._height_at(start[0])
            self._is_told = True
            self._start.setPos(start[0], start[1] if len(start) == 2 else float(height))
            self._is_told = False

    def _height_at(self, x: float) -> float:
        assert self._scene is not None, "a scene is shown"
        (places,), values = self._scene.landscape.axes, self._scene.landscape.values
        return float(np.nan_to_num(np.interp(x, places, values)))

    def _on_start_position_changed(self) -> None:
        if not self._is_told and self._scene is not None:
            position = self._start.pos()
            self.start_dragged.emit((position.x(), position.y())[: len(self._scene.variables)])

    def _restyle(self, changed: Colors) -> None:
        self._overlay.restyle(changed)
        self._contours.restyle(changed)
        self._start.setPen(pg.mkPen(changed.text, width=1.5))
        self._start.setHoverPen(pg.mkPen(changed.accent, width=2))


def _curve(found: Landscape) -> Curve:
    (x,), y = found.axes, found.values
    return Curve(x, y, y, y)


def _plane(found: Positions) -> Numbers:
    """A walk's points in the plane of the plot."""
    points = found.points.astype(np.float64)
    return points if len(found.variables) == 2 else np.column_stack([points, found.values.astype(np.float64)])
