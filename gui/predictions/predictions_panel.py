"""The predictions panel: follows the run's ends and pauses, has the predictions computed off the GUI thread, shows them."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QHeaderView, QLabel, QSplitter, QTableView, QVBoxLayout, QWidget

from engine.results.predicted import PredictedNumbers
from engine.results.predictions import PredictionTable, UnwantedError, predict
from engine.thread import TaskThread
from engine.training.backend import PartName
from gui.document import Document
from gui.number_text import number_text
from gui.predictions.predictions_model import PredictionsModel
from gui.predictions.scatter import Scatter
from gui.run_controller import RunController, RunState
from gui.theme import SPACING


class PredictionsPanel(QWidget):
    """Target and prediction row by row, in original units, with a summary in words."""

    def __init__(self, document: Document, runs: RunController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document, self._runs = document, runs
        self._thread: TaskThread | None = None
        self._wanted_again = False
        self._shown_for: object = None
        self._build()
        self._lay_out()
        self._connect()
        self._show_table(None)

    @property
    def model(self) -> PredictionsModel:
        """What the table shows."""
        return self._model

    @property
    def summary(self) -> str:
        """The sentence above the table."""
        return self._summary.text()

    def close_work(self) -> None:
        """Give up what is being computed, and wait for its thread."""
        if self._thread is not None:
            self._thread.cancel()
            self._thread.wait()
            self._settle()

    def showEvent(self, event: QShowEvent) -> None:
        """What was missed while hidden is computed now."""
        super().showEvent(event)
        self._refresh()

    def _build(self) -> None:
        self._part = QComboBox()
        self._part.setAccessibleName(self.tr("Part of the data"))
        self._part.addItem(self.tr("validation rows"), PartName.VALIDATION)
        self._part.addItem(self.tr("training rows"), PartName.TRAINING)
        self._summary = QLabel()
        self._summary.setWordWrap(True)
        self._model = PredictionsModel(self)
        self._table = QTableView()
        self._table.setAccessibleName(self.tr("Predictions"))
        self._table.setModel(self._model)
        self._table.setAlternatingRowColors(True)
        self._table.verticalHeader().hide()
        header = self._table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._scatter = Scatter()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(SPACING)
        top.addWidget(self._part)
        top.addWidget(self._summary, 1)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.addWidget(self._table)
        self._splitter.addWidget(self._scatter)
        self._splitter.setChildrenCollapsible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACING, SPACING, SPACING, SPACING)
        column.setSpacing(SPACING)
        column.addLayout(top)
        column.addWidget(self._splitter, 1)

    def _connect(self) -> None:
        self._part.activated.connect(self._on_part_activated)
        self._runs.state_changed.connect(self._on_runs_state_changed)
        self._runs.parameters_changed.connect(self._on_runs_parameters_changed)

    def _on_part_activated(self) -> None:
        self._shown_for = None
        self._refresh()

    def _on_runs_state_changed(self, _state: RunState) -> None:
        self._refresh()

    def _on_runs_parameters_changed(self) -> None:
        if self._runs.state is not RunState.RUNNING:
            self._refresh()

    def _refresh(self) -> None:
        """Compute anew where the shown predictions are not those of the shown weights, and somebody looks."""
        runs = self._runs
        experiment, dataset, parameters = runs.run_experiment, runs.dataset, runs.parameters
        if experiment is None or dataset is None or not runs.is_trained:
            self._shown_for = None
            self._show_table(None)
            return
        if not self.isVisible() or runs.state is RunState.RUNNING or self._shown_for is parameters:
            return
        if self._thread is not None:
            self._wanted_again = True
            return
        part = self._chosen_part()

        def compute(task: TaskThread) -> PredictionTable:
            return predict(experiment, dataset, parameters, part, is_wanted=lambda: not task.cancelled)

        self._shown_for = parameters
        self._thread = TaskThread(compute, parent=self)
        self._thread.succeeded.connect(self._on_thread_succeeded)
        self._thread.failed.connect(self._on_thread_failed)
        self._thread.start()

    def _chosen_part(self) -> PartName:
        """The part that is chosen; training where nothing validates."""
        dataset = self._runs.dataset
        chosen = PartName(self._part.currentData())
        has_validation = dataset is not None and dataset.validation.rows > 0
        return chosen if has_validation else PartName.TRAINING

    def _on_thread_succeeded(self, table: PredictionTable) -> None:
        self._settle()
        self._show_table(table)
        self._catch_up()

    def _on_thread_failed(self, error: Exception) -> None:
        self._settle()
        if not isinstance(error, UnwantedError):
            raise error  # a bug: the exception hook shows it
        self._catch_up()

    def _catch_up(self) -> None:
        if self._wanted_again:
            self._wanted_again = False
            self._refresh()

    def _settle(self) -> None:
        if self._thread is not None:
            self._thread.wait()
            self._thread.deleteLater()
            self._thread = None

    def _show_table(self, table: PredictionTable | None) -> None:
        fresh = self._model.columnCount() == 0
        self._model.show_table(table)
        numbers = table.targets[0] if table is not None and len(table.targets) == 1 else None
        is_number = isinstance(numbers, PredictedNumbers)
        self._scatter.setVisible(is_number)
        self._splitter.setVisible(table is not None)
        self._part.setVisible(table is not None)
        self._part.setEnabled(self._runs.dataset is not None and self._runs.dataset.validation.rows > 0)
        if isinstance(numbers, PredictedNumbers):
            self._scatter.show_numbers(numbers)
            if fresh:
                self._splitter.setSizes([self.width() // 2, self.width() // 2])
        if table is None:
            self._summary.setText(self.tr("Press Play (Space) to train; the predictions for each row appear here."))
        else:
            self._summary.setText(self._words(table))
            self._part.setCurrentIndex(self._part.findData(table.part))
            if fresh:
                self._table.resizeColumnsToContents()

    def _words(self, table: PredictionTable) -> str:
        """How good the predictions are, target by target."""
        sentences = []
        for target in table.targets:
            if isinstance(target, PredictedNumbers):
                text = self.tr("{name}: RMSE {rmse}, MAE {mae}, in its own units")
                words = text.format(name=target.name, rmse=number_text(target.rmse), mae=number_text(target.mae))
                squared = target.r_squared
                sentences.append(words if squared is None else f"{words}; R² {number_text(squared)}")
            else:
                share = 100 * target.hits / max(1, table.count)
                text = self.tr("{name}: {hits} of {count} right ({share} %)")
                sentences.append(
                    text.format(
                        name=target.name, hits=f"{target.hits:,}", count=f"{table.count:,}", share=f"{share:.1f}"
                    )
                )
        return "   ".join(sentences)
