"""Two columns against each other, numbers, dates or texts; a sign and a colour for each class."""

from collections.abc import Callable
from functools import partial

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from engine.data.dates import date_text
from engine.data.points import Along, Points
from engine.results.curves import Curve
from gui.plots.axis import Axis, DateAxis, WordAxis
from gui.plots.line import Style
from gui.plots.plot import Plot
from gui.widgets.class_marks import class_color, class_symbol
from gui.widgets.number_text import number_text


class ClassScatter(Plot):
    """Points of one pair of columns. Another pair is another plot."""

    def __init__(self, found: Points, parent: QWidget | None = None) -> None:
        axes = {"bottom": _axis("bottom", found.x), "left": _axis("left", found.y)}
        super().__init__("", found.x.name, found.y.name, axes=axes, parent=parent)
        self.setAccessibleName(self.tr("Scatter of {y} against {x}").format(x=found.x.name, y=found.y.name))
        tell_x = _teller(found.x)
        self.read_x = lambda x: f"{found.x.name} {tell_x(x)}"
        self.read_y = _teller(found.y)
        groups = [(name, found.classes == at) for at, name in enumerate(found.names)]
        rest = found.classes < 0
        if rest.any():
            groups.append((self.tr("row"), rest))
        for at, (name, members) in enumerate(groups):
            color, symbol = partial(class_color, at), class_symbol(at)
            style = Style(color, Qt.PenStyle.NoPen, symbol=symbol, opacity=0.75, marks_all=True)
            line = self.add_line(name, style)
            x, y = found.x.places[members], found.y.places[members]
            order = np.argsort(x, kind="stable")
            line.show(Curve(x[order], y[order], y[order], y[order]))
            self.add_entry(name, style, line=False)
        self.set_hint(self.tr("No row has both."))


def _axis(side: str, along: Along) -> Axis | DateAxis:
    if along.is_date:
        return DateAxis(side)
    return WordAxis(side, along.words) if along.words else Axis(side)


def _teller(along: Along) -> Callable[[float], str]:
    """How a place is told."""
    if along.is_date:
        return date_text
    if along.words:
        return lambda place: along.words[min(max(round(place), 0), len(along.words) - 1)]
    return lambda place: number_text(place, 6)
