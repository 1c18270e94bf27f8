"""The curves of other runs on a plot, training and validation in a colour of its own for each."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from engine.results.curves import NOTHING, Curve, Curves
from engine.results.smoothing import smoothed
from gui.loss.curve_styles import of_run
from gui.plots.legend import LegendEntry
from gui.plots.line import Line
from gui.plots.plot import Plot


class RunCurves(NamedTuple):
    """`slot` is the number of the colour."""

    slot: int
    name: str
    curves: Curves


class RunLines:
    """Drawn with `plot`. What was made stays, for a plot gives no line back."""

    def __init__(self, plot: Plot) -> None:
        self._plot = plot
        self._lines: dict[int, tuple[Line, Line]] = {}
        self._entries: dict[int, LegendEntry] = {}

    @property
    def legend_texts(self) -> list[str]:
        """The names above the curves, those that are shown."""
        return [entry.text for entry in self._entries.values() if not entry.isHidden()]

    def show(self, runs: Sequence[RunCurves], *, smoothing: float, has_legend: bool) -> None:
        """Draw these and no others. `has_legend`: they are named above the plot."""
        for slot in self._lines.keys() - {run.slot for run in runs}:
            for line in self._lines[slot]:
                line.show(NOTHING)
        for slot, name, curves in runs:
            for line, curve in zip(self._lines_of(slot, name), (curves.training, curves.validation), strict=True):
                mean = smoothed(curve.mean, smoothing)
                line.show(Curve(curve.x, mean, mean, mean))
        for slot, entry in self._entries.items():
            entry.setVisible(has_legend and slot in {run.slot for run in runs})
        for slot, name, _ in runs if has_legend else ():
            self._name(slot, name)

    def _lines_of(self, slot: int, name: str) -> tuple[Line, Line]:
        if slot not in self._lines:
            training, validation = of_run(slot)
            self._lines[slot] = self._plot.add_line("", training), self._plot.add_line("", validation)
        training_line, validation_line = self._lines[slot]
        training_line.name, validation_line.name = name, _tr("{name}, validation").format(name=name)
        return training_line, validation_line

    def _name(self, slot: int, name: str) -> None:
        if slot not in self._entries:
            entry = self._entries[slot] = self._plot.add_entry("", of_run(slot)[0])
            entry.setToolTip(_tr("Training dotted, validation dashed and dotted. The numbers are in the list of runs."))
        self._entries[slot].set_name(name)
        self._entries[slot].show()


def _tr(text: str) -> str:
    return QCoreApplication.translate("RunLines", text)
