"""A plot of one quantity while the network learns: training, validation, the best epoch, and the run before."""

import numpy as np
from PySide6.QtWidgets import QWidget

from engine.results.curves import NOTHING, Curve, Curves
from engine.results.smoothing import smoothed
from gui.kit.number_text import number_text
from gui.loss.curve_styles import BEST, PREVIOUS, TRAINING, VALIDATION
from gui.plots.plot import Plot


class CurvesPlot(Plot):
    """Training and validation curves with their numbers above."""

    def __init__(self, title: str, x_name: str, y_name: str, *, has_best: bool, parent: QWidget | None = None) -> None:
        """`has_best`: the best epoch is marked."""
        super().__init__(title, x_name, y_name, x_is_whole=True, parent=parent)
        self._previous = self.add_line(self.tr("previous run"), PREVIOUS)
        self._training = self.add_line(self.tr("training"), TRAINING)
        self._validation = self.add_line(self.tr("validation"), VALIDATION)
        self._best = self.add_line(self.tr("best"), BEST) if has_best else None
        self._training_entry = self.add_entry(self.tr("training"), TRAINING)
        self._validation_entry = self.add_entry(self.tr("validation"), VALIDATION)
        self._best_entry = self.add_entry(self.tr("best"), BEST, line=False)
        self._previous_entry = self.add_entry(self.tr("previous run"), PREVIOUS)
        self._training_entry.setToolTip(
            self.tr("Each batch's value before its update; per epoch their mean, as Keras reports it.")
        )
        self._validation_entry.setToolTip(self.tr("The value over all validation rows when the epoch has ended."))
        self.show_curves(Curves(), NOTHING, smoothing=0.0, best_text="")

    @property
    def legend_texts(self) -> list[str]:
        """Names and numbers above the curves, those that are shown."""
        entries = (self._training_entry, self._validation_entry, self._best_entry, self._previous_entry)
        return [entry.text for entry in entries if not entry.isHidden()]

    def show_curves(self, curves: Curves, previous: Curve, *, smoothing: float, best_text: str) -> None:
        """Take these curves; `smoothing` is the weight (0 for none), `best_text` says where the best epoch is."""
        for line, curve in ((self._training, curves.training), (self._validation, curves.validation)):
            mean = smoothed(curve.mean, smoothing)
            line.show(curve, smoothed=Curve(curve.x, mean, mean, mean) if smoothing else None)
        self._previous.show(Curve(previous.x, previous.mean, previous.mean, previous.mean))
        if self._best is not None:
            self._best.show(_point(curves.best))
        self._training_entry.set_value(_number(curves.latest_training))
        self._validation_entry.set_value(_number(curves.latest_validation))
        self._validation_entry.setVisible(curves.latest_validation is not None)
        self._best_entry.set_value(best_text)
        self._best_entry.setVisible(bool(best_text))
        self._previous_entry.setVisible(len(previous.x) > 0)
        self.refresh()


def _number(value: float | None) -> str:
    """With room for every usual number, so that the legend stands still while the numbers change."""
    return "" if value is None else number_text(value).ljust(9)


def _point(best: tuple[float, float] | None) -> Curve:
    if best is None:
        return NOTHING
    x, value = np.array(best[:1], dtype=np.float64), np.array(best[1:], dtype=np.float64)
    return Curve(x, value, value, value)
