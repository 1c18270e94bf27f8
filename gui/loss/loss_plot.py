"""The plot of the loss while the network learns: training, validation, the best epoch, and the run before."""

import numpy as np
from PySide6.QtWidgets import QWidget

from engine.results.curves import NOTHING, Curve, Curves
from gui.loss.curve_pair import CurvePair
from gui.loss.curve_styles import BEST, PREVIOUS, TRAINING, VALIDATION
from gui.plots.plot import Plot


class LossPlot(Plot):
    """Training and validation curves with their numbers above."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Loss"), self.tr("epoch"), self.tr("loss"), x_is_whole=True, parent=parent)
        self._previous = self.add_line(self.tr("previous run"), PREVIOUS)
        self._pair = CurvePair(self, TRAINING, VALIDATION)
        self._best = self.add_line(self.tr("best"), BEST)
        self._best_entry = self.add_entry(self.tr("best"), BEST, line=False)
        self._previous_entry = self.add_entry(self.tr("previous run"), PREVIOUS)
        self.show_curves(Curves(), NOTHING, smoothing=0.0, best_text="")

    @property
    def legend_texts(self) -> list[str]:
        """Names and numbers above the curves, those that are shown."""
        pair = self._pair
        entries = (pair.training_entry, pair.validation_entry, self._best_entry, self._previous_entry)
        return [entry.text for entry in entries if not entry.isHidden()]

    def show_curves(self, curves: Curves, previous: Curve, *, smoothing: float, best_text: str) -> None:
        """Take these curves; `smoothing` is the weight (0 for none), `best_text` says where the best epoch is."""
        self._pair.show(curves, smoothing=smoothing)
        self._previous.show(Curve(previous.x, previous.mean, previous.mean, previous.mean))
        self._best.show(_point(curves.best))
        self._best_entry.set_value(best_text)
        self._best_entry.setVisible(bool(best_text))
        self._previous_entry.setVisible(len(previous.x) > 0)
        self.refresh()


def _point(best: tuple[float, float] | None) -> Curve:
    if best is None:
        return NOTHING
    x, value = np.array(best[:1], dtype=np.float64), np.array(best[1:], dtype=np.float64)
    return Curve(x, value, value, value)
