"""Two columns of numbers against each other, a sign and a colour for each class."""

from functools import partial

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from engine.data.statistics import Points
from engine.results.curves import Curve
from gui.kit.class_marks import class_color, class_symbol
from gui.plots.line import Style
from gui.plots.plot import Plot


class ClassScatter(Plot):
    """Points of one pair of columns. Another pair is another plot."""

    def __init__(self, found: Points, x_name: str, y_name: str, parent: QWidget | None = None) -> None:
        super().__init__("", x_name, y_name, parent=parent)
        self.setAccessibleName(self.tr("Scatter of {y} against {x}").format(x=x_name, y=y_name))
        groups = [(name, found.classes == at) for at, name in enumerate(found.names)]
        rest = found.classes < 0
        if rest.any():
            groups.append((self.tr("row"), rest))
        for at, (name, members) in enumerate(groups):
            color, symbol = partial(class_color, at), class_symbol(at)
            style = Style(color, Qt.PenStyle.NoPen, symbol=symbol, opacity=0.75, marks_all=True)
            line = self.add_line(name, style)
            x, y = found.x[members], found.y[members]
            order = np.argsort(x, kind="stable")
            line.show(Curve(x[order], y[order], y[order], y[order]))
            self.add_entry(name, style, line=False)
        self.set_hint(self.tr("No row has both numbers."))
