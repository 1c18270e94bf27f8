"""The picture of a landscape: contours of the loss, the path of the run, and where the weights stand."""

from operator import attrgetter
from typing import Any

import numpy as np
from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtWidgets import QWidget

from engine.landscape.plane import Plane, Route
from gui.language import translated
from gui.plots.contours import Contours, value_at
from gui.plots.line import Style
from gui.plots.overlay import Numbers, Path, WalkOverlay
from gui.plots.plot import Plot
from gui.theme import Colors, colors, theme
from gui.widgets.number_text import number_text

PATH = Style(attrgetter("training"), width=1.6, symbol="o")
HERE = Style(attrgetter("best"), width=1.6, symbol="d", mark_size=13)
NEAR = 14.0
"""Pixels: what is as near to the cursor is pointed at."""


class LandscapePlot(Plot):
    """Shows a plane; a click on the path tells the update."""

    update_chosen = Signal(int)
    """The update of the path that a person has clicked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.plane: Plane | None = None
        self.is_log_scale = True
        super().__init__(self.tr("Landscape"), "", "", parent=parent)
        self.contours = Contours(self.item, colors())
        self.overlay = WalkOverlay(self.item.vb, colors())
        self._path_entry = self.add_entry(self.tr("path of the run"), PATH)
        self._here_entry = self.add_entry(self.tr("weights"), HERE, line=False)
        self._update: int | None = None
        for entry in (self._path_entry, self._here_entry):
            entry.hide()
        theme().changed.connect(self._restyle)

    @property
    def is_filled(self) -> bool:
        """True where there is a plane to see."""
        return self.plane is not None

    def show_plane(self, plane: Plane | None, *, keeps_view: bool = False) -> None:
        """Show a plane, or none; `keeps_view`: what is in view stays so."""
        self.plane = plane
        route = None if plane is None else plane.route
        self.contours.show(None if plane is None else plane.landscape, is_logarithmic=self.is_log_scale)
        for entry, is_shown in ((self._path_entry, route is not None), (self._here_entry, plane is not None)):
            entry.setVisible(is_shown)
        if plane is None:
            self.overlay.show_paths([])
        else:
            first, second = (translated(name) for name in plane.directions.names)
            self.set_x_name(first)
            self.set_y_name(second)
            paths = [] if route is None else [Path(route.places, PATH)]
            self.overlay.show_paths([*paths, Path(np.zeros((1, 2)), HERE)])
            self._here_entry.set_value(self._loss_text(plane.loss))
        self.show_moment(self._update)
        if keeps_view:
            self.refresh()
        else:
            self.show_all()

    def set_log_scale(self, is_log_scale: bool) -> None:
        """Contours a constant factor apart, or close together at the bottom."""
        self.is_log_scale = is_log_scale
        if self.plane is not None:
            self.contours.show(self.plane.landscape, is_logarithmic=is_log_scale)

    def show_moment(self, update: int | None) -> None:
        """Mark this update on the path; None marks its end."""
        self._update = update
        route = None if self.plane is None else self.plane.route
        number = 0
        if route is not None:
            number = len(route.updates) - 1
            if update is not None:
                number = int(np.abs(np.array(route.updates) - update).argmin())
        self.overlay.show_number(number, [], None)

    def point_at(self, x: float, y: float | None = None) -> None:
        """Put the crosshair at a point of the plane, with its coordinates and the loss; on the path with the update."""
        plane = self.plane
        if plane is None or y is None:
            super().point_at(x, y)
            return
        told = [
            f"{translated(name)} {number_text(at, 4)}" for name, at in zip(plane.directions.names, (x, y), strict=True)
        ]
        moment = self._moment_near(x, y)
        if moment is not None and plane.route is not None:
            x, y = plane.route.places[moment]
            told = [
                self.tr("update {number}").format(number=f"{plane.route.updates[moment]:,}"),
                self._loss_text(float(plane.route.losses[moment])),
                self.tr("{distance} off the plane").format(distance=number_text(float(plane.route.off[moment]), 3)),
            ]
        else:
            value = value_at(plane.landscape, x, y)
            told.append(self._loss_text(value))
        self._crosshair.show(QPointF(x, y), "\n".join(told))
        self.setAccessibleDescription(self._crosshair.text)

    def _loss_text(self, value: float | None) -> str:
        return self.tr("loss {value}").format(value="–" if value is None else number_text(value, 6))

    def _moment_near(self, x: float, y: float) -> int | None:
        """The place of the path's moment that is pointed at."""
        route: Route | None = None if self.plane is None else self.plane.route
        if route is None:
            return None
        pixel = np.array([length or 1.0 for length in self.item.vb.viewPixelSize()])
        apart: Numbers = np.linalg.norm((route.places - (x, y)) / pixel, axis=1)
        nearest = int(apart.argmin())
        return nearest if apart[nearest] <= NEAR else None

    def _on_scene_mouse_clicked(self, event: Any) -> None:
        """A click on the path chooses its update."""
        super()._on_scene_mouse_clicked(event)
        if event.button() is not Qt.MouseButton.LeftButton or event.double() or self.plane is None:
            return
        point = self.item.vb.mapSceneToView(event.scenePos())
        moment = self._moment_near(point.x(), point.y())
        if moment is not None and self.plane.route is not None:
            self.update_chosen.emit(self.plane.route.updates[moment])

    def _restyle(self, changed: Colors) -> None:
        self.contours.restyle(changed)
        self.overlay.restyle(changed)
