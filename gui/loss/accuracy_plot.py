"""The plot of the accuracies while the network learns: a pair of curves for each output that classifies."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QWidget

from engine.results.curves import Curves
from gui.loss.curve_pair import CurvePair
from gui.loss.curve_styles import TRAINING, VALIDATION, of_output
from gui.loss.run_lines import RunCurves, RunLines
from gui.plots.plot import Plot


class AccuracyPlot(Plot):
    """A single pair has the colours of training and validation, several have one for each output."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Accuracy"), self.tr("epoch"), self.tr("accuracy"), x_is_whole=True, parent=parent)
        self._alone = CurvePair(self, TRAINING, VALIDATION)
        self._several: list[CurvePair] = []
        self._runs = RunLines(self)

    @property
    def legend_texts(self) -> list[str]:
        """Names and numbers above the curves, those that are shown."""
        return [
            entry.text
            for pair in (self._alone, *self._several)
            for entry in (pair.training_entry, pair.validation_entry)
            if not entry.isHidden()
        ]

    def show_curves(
        self, curves: Mapping[str, Curves], others: Sequence[RunCurves], *, smoothing: float, is_named: bool
    ) -> None:
        """Take these curves, by output, and those of other runs; `smoothing` is the weight (0 for none).

        `is_named`: the network has several outputs, and it is said whose the curves are.
        """
        shown = self._pairs(len(curves))
        for pair in (self._alone, *self._several):
            if pair not in shown:
                pair.hide()
        for pair, (name, found) in zip(shown, curves.items(), strict=True):
            pair.set_name(name if is_named else "")
            pair.show(found, smoothing=smoothing)
        self._runs.show(others, smoothing=smoothing, has_legend=False)
        self.refresh()

    def _pairs(self, count: int) -> list[CurvePair]:
        """As many pairs; what is there stays, for a plot gives no line back."""
        if count == 1:
            return [self._alone]
        self._several += [CurvePair(self, *of_output(at)) for at in range(len(self._several), count)]
        return self._several[:count]
