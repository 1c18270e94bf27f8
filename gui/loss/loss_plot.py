"""The plot of the loss while the network learns: training, validation, the best epoch, and other runs."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtWidgets import QWidget

from engine.results.curves import NOTHING, Curve, Curves
from gui.loss.curve_pair import CurvePair
from gui.loss.curve_styles import BEST, TRAINING, VALIDATION
from gui.loss.run_lines import RunCurves, RunLines
from gui.plots.plot import Plot


class LossPlot(Plot):
    """Training and validation curves with their numbers above."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Loss"), self.tr("epoch"), self.tr("loss"), x_is_whole=True, parent=parent)
        self._pair = CurvePair(self, TRAINING, VALIDATION)
        self._best = self.add_line(self.tr("best"), BEST)
        self._best_entry = self.add_entry(self.tr("best"), BEST, line=False)
        self._runs = RunLines(self)
        self.show_curves(Curves(), (), smoothing=0.0, best_text="")

    @property
    def legend_texts(self) -> list[str]:
        """Names and numbers above the curves, those that are shown."""
        entries = (self._pair.training_entry, self._pair.validation_entry, self._best_entry)
        return [*(entry.text for entry in entries if not entry.isHidden()), *self._runs.legend_texts]

    def show_curves(
        self,
        curves: Curves,
        others: Sequence[RunCurves],
        *,
        smoothing: float,
        best_text: str,
        names_others: bool = True,
    ) -> None:
        """Take these curves, and those of other runs.

        `smoothing` is the weight (0 for none), `best_text` says where the best epoch is, `names_others` whether the others are
        named above the plot.
        """
        self._pair.show(curves, smoothing=smoothing)
        self._runs.show(others, smoothing=smoothing, has_legend=names_others)
        self._best.show(_point(curves.best))
        self._best_entry.set_value(best_text)
        self._best_entry.setVisible(bool(best_text))
        self.refresh()


def _point(best: tuple[float, float] | None) -> Curve:
    if best is None:
        return NOTHING
    x, value = np.array(best[:1], dtype=np.float64), np.array(best[1:], dtype=np.float64)
    return Curve(x, value, value, value)
