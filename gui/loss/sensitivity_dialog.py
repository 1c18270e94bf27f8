"""How sensitive a run is to rounding: its engines, and runs one rounding away, done again in a thread, with progress and cancel."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from engine.backend import BackendError
from engine.results.curves import Curve
from engine.training.replay.record import Record
from engine.training.sensitivity import Comparing, Sensitivity, sensitivity
from gui.language import error_text, translated
from gui.loss.curve_styles import DIFFERENCE, NEIGHBOURS
from gui.plots.plot import Plot
from gui.tasks import Task, tasks

Numbers = NDArray[np.float64]


class SensitivityDialog(QDialog):
    """The verdict, and both differences against the updates."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Sensitivity to rounding"))
        self.resize(720, 480)
        self._build()
        self._lay_out()
        tasks().changed.connect(self._show_progress)
        self.cancel_button.clicked.connect(self._on_cancel_button_clicked)
        self.finished.connect(self._on_finished)

    def compare(self, record: Record) -> None:
        """Begin with the run of `record`, and show."""
        self._show(np.empty(0), np.empty(0), np.empty(0))
        self.show()
        self.raise_()
        self.activateWindow()
        self.words.setText(
            self.tr(
                "The run is done again by both engines, and by NumPy from starts in which one weight is moved by one unit in the "
                "last place, the least that a number can change…"
            )
        )
        self.bar.setValue(0)
        task = tasks().start(
            self,
            lambda task: compared(task, record),
            self._on_compared,
            failed=self._on_failed,
            errors=(BackendError, ValueError),
        )
        task.progressed.connect(self._on_progressed)

    def _build(self) -> None:
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.bar = QProgressBar()
        self.bar.setRange(0, 1000)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.cancel_button = QPushButton(self.tr("&Cancel"))
        self.plot = Plot(
            self.tr("Sensitivity to rounding"), self.tr("update"), self.tr("max |Δ| of the weights"), x_is_whole=True
        )
        self.plot.set_logarithmic(is_logarithmic=True)
        self._engines = self.plot.add_line(self.tr("NumPy − TensorFlow"), DIFFERENCE)
        self._neighbours = self.plot.add_line(self.tr("one rounding away"), NEIGHBOURS)
        self.plot.add_entry(self.tr("NumPy − TensorFlow"), DIFFERENCE)
        entry = self.plot.add_entry(self.tr("one rounding away"), NEIGHBOURS)
        entry.setToolTip(self.tr("The largest difference between the run and those that start one rounding away."))

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self.bar, 1)
        row.addWidget(self.cancel_button)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self.words)
        column.addLayout(row)
        column.addWidget(self.plot, 1)
        column.addWidget(buttons)

    def _show(self, updates: Numbers, engines: Numbers, neighbours: Numbers) -> None:
        self._engines.show(Curve(updates, engines, engines, engines))
        self._neighbours.show(Curve(updates, neighbours, neighbours, neighbours))
        self.plot.refresh()

    def _show_progress(self) -> None:
        """The bar is there while something is being computed."""
        is_busy = tasks().current(owner=self) is not None
        self.bar.setVisible(is_busy)
        self.cancel_button.setVisible(is_busy)

    def _on_progressed(self, share: float) -> None:
        self.bar.setValue(round(share * 1000))

    def _on_compared(self, found: Sensitivity) -> None:
        self.words.setText(translated(found.verdict))
        self._show(found.updates.astype(np.float64), found.engines, found.neighbours.max(axis=1))

    def _on_failed(self, error: Exception) -> None:
        self.words.setText(error_text(error))

    def _on_finished(self) -> None:
        tasks().cancel(self)

    def _on_cancel_button_clicked(self) -> None:
        tasks().cancel(self)
        self.words.setText(self.tr("Cancelled."))


def compared(task: Task, record: Record) -> Sensitivity | None:
    """In the thread: the comparison. Raises Cancelled."""
    found = None
    for report in sensitivity(record):
        if isinstance(report, Comparing):
            task.progress(report.done / report.total)
        else:
            found = report
    return found
