"""A picture of an evaluation as a plot; a click near a point that is one row chooses the row."""

import numpy as np
from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from gui.plots.drawable import nearest
from gui.plots.plot import Plot
from gui.scores.pictures import Drawn, Picture


class ScorePlot(Plot):
    """`place_chosen`: the place of a row in the evaluation."""

    place_chosen = Signal(int)

    def __init__(self, picture: Picture, lines: list[Drawn], parent: QWidget | None = None) -> None:
        title, x, y = (
            QCoreApplication.translate("ScorePictures", text) for text in (picture.text, picture.x, picture.y)
        )
        super().__init__(title, x, y, parent=parent)
        self.places: np.ndarray | None = None
        for each in lines:
            line = self.add_line(each.name, each.style)
            if each.name:
                is_points = each.places is not None
                self.add_entry(f"{each.name} {each.words}".rstrip(), each.style, line=not is_points)
            line.show(each.curve)
            if self.pointed_line is None and each.style.symbol:
                self.pointed_line = line
            if each.places is not None:
                self.places = each.places
                self.pointed_line = line
        self.x_chosen.connect(self._on_x_chosen)
        self.show_all()

    def _on_x_chosen(self, x: float) -> None:
        if self.places is None or self.pointed_line is None:
            return
        at = nearest(self.pointed_line.curve, x)
        if at is not None:
            self.place_chosen.emit(int(self.places[at]))
