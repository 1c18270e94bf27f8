"""Predictions of a number against the numbers in the table, with the line on which both are equal."""

from operator import attrgetter

import numpy as np
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from engine.results.curves import NOTHING, Curve
from engine.results.predicted import PredictedNumbers
from gui.plots.line import Style
from gui.plots.plot import Plot
from gui.widgets.number_text import number_text

MAX_POINTS = 2000
POINTS = Style(attrgetter("training"), pen=Qt.PenStyle.NoPen, opacity=0.7, marks_all=True)
DIAGONAL = Style(attrgetter("faint"), pen=Qt.PenStyle.DashLine, width=1.0, symbol="")


class Scatter(Plot):
    """One point for each row, or for every k-th where there are very many."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_tr("Prediction against target"), _tr("target"), _tr("predicted"), parent=parent)
        self._diagonal = self.add_line(_tr("ideal"), DIAGONAL)
        self._points = self.add_line(_tr("predicted"), POINTS)
        self.add_entry(_tr("ideal"), DIAGONAL)
        self._entry = self.add_entry(_tr("row"), POINTS, line=False)
        self.pointed_line = self._points
        self.read_x = self._tell_x

    def show_target(self, target: PredictedNumbers) -> None:
        """Take another target's predictions."""
        step = max(1, -(-len(target.target) // MAX_POINTS))
        true, predicted = (np.asarray(part[::step], dtype=np.float64) for part in (target.target, target.predicted))
        order = np.argsort(true, kind="stable")
        true, predicted = true[order], predicted[order]
        self._points.show(Curve(true, predicted, predicted, predicted))
        finite = predicted[np.isfinite(predicted)]
        ends = np.array([min(true.min(), finite.min()), max(true.max(), finite.max())]) if len(finite) else true[:0]
        self._diagonal.show(Curve(ends, ends, ends, ends) if len(ends) else NOTHING)
        self._entry.set_name(_tr("row") if step == 1 else _tr("every {step}th row").format(step=step))
        self.show_all()

    def _tell_x(self, x: float) -> str:
        return _tr("target {value}").format(value=number_text(x, 6))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Scatter", text)
