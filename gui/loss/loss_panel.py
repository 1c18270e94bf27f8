"""The panel with the curves of a run: loss, accuracy for classes, the difference between two engines. It pulls from the history."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from engine.results.curves import (
    Axis,
    Curves,
    accuracy_curves,
    difference_curve,
    loss_curves,
    natural_axis,
)
from engine.training.frames import Started
from gui.actions.actions import Actions
from gui.document import Document
from gui.loss.accuracy_plot import AccuracyPlot
from gui.loss.curve_styles import DIFFERENCE
from gui.loss.loss_controls import LossControls
from gui.loss.loss_plot import LossPlot
from gui.loss.run_lines import RunCurves
from gui.loss.run_list import RunList
from gui.loss.sensitivity_dialog import SensitivityDialog
from gui.plots.plot import Plot
from gui.runs.controller import RunController, RunState
from gui.runs.words import measure_name
from gui.stepping.time_bar import TimeBar
from gui.widgets.number_text import number_text
from gui.widgets.panel import Panel
from gui.widgets.redraw import Redraw


class LossPanel(Panel):
    """Loss and accuracy against epochs or updates, live."""

    def __init__(
        self, document: Document, runs: RunController, parent: QWidget | None = None, *, actions: Actions | None = None
    ) -> None:
        super().__init__(parent)
        self._document, self._runs = document, runs
        self._sensitivity: SensitivityDialog | None = None
        self._build(actions or Actions(self))
        self._connect()
        self._draw()

    def _build(self, actions: Actions) -> None:
        self.controls = LossControls()
        self.loss_plot, self.accuracy_plot = LossPlot(), AccuracyPlot()
        self.difference_plot = Plot(
            self.tr("NumPy − TensorFlow"), self.tr("epoch"), self.tr("max |Δ|"), x_is_whole=True
        )
        self._difference_line = self.difference_plot.add_line(self.tr("max |Δ|"), DIFFERENCE)
        self._difference_entry = self.difference_plot.add_entry(self.tr("max |Δ| ="), DIFFERENCE)
        self._difference_entry.setToolTip(
            self.tr("The largest difference between the two engines over all weights and biases.")
        )
        self.asides = (self.controls,)
        plots = QSplitter(Qt.Orientation.Horizontal)
        for plot in self._plots:
            plots.addWidget(plot)
        self.run_list = RunList(self._document, self._runs, actions)
        self.run_list.hide()
        plots.addWidget(self.run_list)
        plots.setSizes([600, 400, 400, 370])
        plots.setChildrenCollapsible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.controls)
        column.addWidget(plots, 1)
        self.time_bar = TimeBar(self._runs, actions)
        column.addWidget(self.time_bar)
        self._moment_before: int | None = None
        for plot in self._plots:
            plot.read_x = self._tell_x
            plot.x_chosen.connect(self._on_plot_x_chosen)
            plot.x_given_up.connect(self._on_plot_x_given_up)
        self._redraw = Redraw(self, self._draw)

    @property
    def _plots(self) -> tuple[Plot, ...]:
        return self.loss_plot, self.accuracy_plot, self.difference_plot

    @property
    def axis(self) -> Axis:
        """What x counts now."""
        if self.controls.axis is not None:
            return self.controls.axis
        previous = self._runs.store.previous
        shown = self._runs.history or (previous.history if previous is not None else None)
        return natural_axis(shown) if shown else Axis.EPOCHS

    def _connect(self) -> None:
        self.controls.sensitivity_button.clicked.connect(self._on_sensitivity_button_clicked)
        self.controls.changed.connect(self._redraw.at_once)
        self.controls.runs_button.toggled.connect(self.run_list.setVisible)
        self.controls.runs_button.toggled.connect(self._redraw.at_once)
        self.controls.previous_box.toggled.connect(self.run_list.draw_previous)
        self.run_list.changed.connect(self._redraw.request)
        self.run_list.weights_start.notice_given.connect(self.notice_given)
        self.run_list.weights_start.failed.connect(self.failed)
        self._runs.started.connect(self._on_runs_started)
        self._runs.moment.changed.connect(self._show_moment)
        for signal in (self._runs.advanced, self._runs.ended, self._runs.state_changed, self._runs.store.changed):
            signal.connect(self._redraw.request)
        self._document.problems_changed.connect(self._redraw.request)

    def _draw(self) -> None:
        history, axis = self._runs.history, self.axis
        accuracies = accuracy_curves(history, axis) if history else {}
        others, other_accuracies = self._others(axis)
        has_difference = history is not None and history.difference is not None
        self.accuracy_plot.setVisible(bool(accuracies or other_accuracies))
        self.difference_plot.setVisible(has_difference)
        self.controls.sensitivity_button.setVisible(has_difference)
        self.controls.sensitivity_button.setEnabled(self._runs.state not in (RunState.PREPARING, RunState.RUNNING))
        for plot in self._plots:
            plot.set_x_name(self.tr("update") if axis is Axis.UPDATES else self.tr("epoch"))
        self._show_moment()
        self.loss_plot.set_logarithmic(is_logarithmic=self.controls.is_logarithmic)
        self.loss_plot.set_y_name(measure_name(self._document.experiment.learner.objective))
        self.loss_plot.set_hint(self._hint())
        self.loss_plot.show_curves(
            loss_curves(history, axis) if history else Curves(),
            others,
            smoothing=self.controls.smoothing,
            best_text=self._best_text(),
            names_others=self.run_list.isHidden(),
        )
        if accuracies or other_accuracies:
            run = self._runs.present
            is_named = run is not None and run.experiment.learner.has_several_outputs
            self.accuracy_plot.show_curves(
                accuracies, other_accuracies, smoothing=self.controls.smoothing, is_named=is_named
            )
        if history is not None and history.difference is not None:
            self._difference_line.show(difference_curve(history, axis))
            self._difference_entry.set_value(number_text(history.difference, 2).ljust(8))
            self.difference_plot.refresh()

    def _others(self, axis: Axis) -> tuple[list[RunCurves], list[RunCurves]]:
        """The losses of the other runs that are drawn, and the accuracies of those with one output that classifies."""
        losses, accuracies = [], []
        for slot, entry in self.run_list.drawn:
            if entry.history is not None:
                losses.append(RunCurves(slot, entry.name, loss_curves(entry.history, axis)))
                found = list(accuracy_curves(entry.history, axis).values())
                accuracies += [RunCurves(slot, entry.name, curves) for curves in found if len(found) == 1]
        return losses, accuracies

    def _best_text(self) -> str:
        history = self._runs.history
        if history is None or history.best_epoch is None:
            return ""
        return self.tr("{loss} at epoch {epoch}").format(
            loss=number_text(history.best_value), epoch=f"{history.best_epoch:,}"
        )

    def _hint(self) -> str:
        if self._runs.state is RunState.PREPARING:
            return self.tr("The run is being prepared; the loss appears here.")
        if self._runs.history is None:
            return self._document.obstacle or self.tr("Press Train (Space); the loss appears here.")
        if self.axis is Axis.EPOCHS:
            return self.tr("No epoch is complete yet. Choose “updates” as the x axis to see each update.")
        return self.tr("No update is done yet.")

    def _tell_x(self, x: float) -> str:
        if self.axis is Axis.UPDATES:
            return self.tr("update {number}").format(number=f"{x:,.0f}")
        return self.tr("epoch {number}").format(number=f"{x:,.6g}")

    @property
    def _updates_per_x(self) -> int:
        history = self._runs.history
        return history.updates_per_epoch if history is not None and self.axis is Axis.EPOCHS else 1

    def _show_moment(self) -> None:
        """A line stands in the plots where the window shows an earlier update."""
        update = self._runs.moment.update
        for plot in self._plots:
            plot.marker.show_at(None if update is None else update / self._updates_per_x)

    def _on_plot_x_chosen(self, x: float) -> None:
        self._moment_before = self._runs.moment.update
        self._runs.moment.pause()
        self._runs.moment.go_to(round(x * self._updates_per_x))

    def _on_plot_x_given_up(self) -> None:
        self._runs.moment.go_to(self._moment_before)

    def _on_runs_started(self, started: Started) -> None:
        if started.first_update == 0:
            for plot in self._plots:
                plot.show_all()
        self._redraw.request()

    def _on_sensitivity_button_clicked(self) -> None:
        if self._runs.record is None:
            return
        if self._sensitivity is None:
            self._sensitivity = SensitivityDialog(self)
        self._sensitivity.compare(self._runs.record)
