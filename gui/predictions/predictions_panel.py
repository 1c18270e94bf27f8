"""The panel with what the trained network says about each row. The work is done in a thread, when a run pauses or ends."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QSplitter,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from engine.backend import PartName
from engine.results.predicted import PredictedClasses, PredictedNumbers, known_only
from engine.results.predictions import PredictionTable
from gui.actions.spec import own_action
from gui.actions.specs import spec
from gui.document import Document
from gui.predictions.prediction_model import PredictionModel
from gui.predictions.request import Predict, PredictionRequest, predict_in_thread
from gui.predictions.scatter import Scatter
from gui.predictions.summary import summary
from gui.runs.controller import RunController, RunState
from gui.runs.words import by_text
from gui.tasks import tasks
from gui.theme import SPACING
from gui.widgets.copy_cells import copy_cells
from gui.widgets.panel import Panel
from gui.widgets.redraw import Redraw

ASIDE = "set aside"
"""What stands for the rows that are set aside, beside the names of the parts."""


class PredictionsPanel(Panel):
    """A table of predictions, how good they are in words, and for a number a plot."""

    def __init__(
        self,
        document: Document,
        runs: RunController,
        parent: QWidget | None = None,
        *,
        predict: Predict = predict_in_thread,
    ) -> None:
        """`predict` computes the predictions, in a thread; tests give their own."""
        super().__init__(parent)
        self._document, self._runs = document, runs
        self._table: PredictionTable | None = None
        self._wish: PredictionRequest | None = None
        self._by = ""
        self._predict = predict
        self._build()
        self._lay_out()
        self._connect()
        self._redraw.request()

    def _build(self) -> None:
        self.part_box = QComboBox()
        self.part_box.addItem(self.tr("validation rows"), PartName.VALIDATION)
        self.part_box.addItem(self.tr("training rows"), PartName.TRAINING)
        self.part_box.setObjectName("part")
        self.part_box.setAccessibleName(self.tr("Part of the data"))
        self.errors_box = QCheckBox(self.tr("Only &errors"))
        self.errors_box.setObjectName("errors")
        self.errors_box.setToolTip(self.tr("Show only the rows whose class is predicted wrongly."))
        self.summary = QLabel()
        self.summary.setProperty("role", "title")
        self.summary.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.moment = QLabel()
        self.moment.setProperty("role", "faint")
        self.model = PredictionModel(self)
        self.view = QTableView()
        self.view.setModel(self.model)
        self.view.setAccessibleName(self.tr("Predictions"))
        self.view.setAlternatingRowColors(True)
        self.view.setWordWrap(False)
        self.view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.view.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + SPACING)
        self.view.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.scatter = Scatter()
        self.hint = QLabel()
        self.hint.setProperty("role", "faint")
        self.hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.hint.setWordWrap(True)
        self._redraw = Redraw(self, self._renew)

    def _lay_out(self) -> None:
        header = QHBoxLayout()
        header.setContentsMargins(SPACING, SPACING // 2, SPACING, SPACING // 2)
        header.setSpacing(SPACING)
        for widget in (self.part_box, self.errors_box, self.summary, self.moment):
            header.addWidget(widget)
        header.addStretch(1)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.addWidget(self.view)
        self._splitter.addWidget(self.scatter)
        self._splitter.setSizes([500, 500])
        self._splitter.setChildrenCollapsible(False)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.hint)
        self._pages.addWidget(self._splitter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(header)
        column.addWidget(self._pages, 1)

    def _connect(self) -> None:
        self.part_box.currentIndexChanged.connect(self._redraw.at_once)
        self.errors_box.toggled.connect(self._on_errors_box_toggled)
        self._runs.weights.changed.connect(self._on_runs_changed)
        self._runs.state_changed.connect(self._on_runs_changed)
        self._runs.ended.connect(self._on_runs_changed)
        self._document.opened.connect(self._on_document_opened)
        own_action(spec("list.copy"), self.view, lambda: copy_cells(self.view), Qt.ShortcutContext.WidgetShortcut)
        own_action(spec("list.set_aside"), self.view, self._set_aside, Qt.ShortcutContext.WidgetShortcut)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    @property
    def part(self) -> PartName | None:
        """The chosen part, or training where nothing validates; None: the rows that are set aside."""
        run = self._runs.present
        if self.part_box.currentData() == ASIDE:
            return None
        chosen = PartName(self.part_box.currentData())
        dataset = None if run is None else run.dataset
        if dataset is not None and chosen is PartName.VALIDATION and not dataset.validation.rows:
            return PartName.TRAINING
        return chosen

    def _offer(self, text: str, part: str, *, are_there: bool) -> None:
        """Some rows can be chosen where there are any."""
        at = self.part_box.findData(part)
        if are_there and at < 0:
            self.part_box.addItem(text, part)
        elif not are_there and at >= 0:
            self.part_box.removeItem(at)

    def _renew(self) -> None:
        """Compute what is wanted now, or say why there is nothing to be seen."""
        run = self._runs.present
        if not self._runs.weights.are_trained or run is None or run.dataset is None:
            self._clear()
            return
        dataset = run.dataset
        aside = len(dataset.plan.set_aside)
        self._offer(self.tr("test rows"), PartName.TEST, are_there=dataset.test.rows > 0)
        self._offer(self.tr("rows set aside"), ASIDE, are_there=aside > 0)
        self.part_box.setEnabled(dataset.validation.rows + dataset.test.rows + aside > 0)
        if self._runs.state in (RunState.PAUSED, RunState.ENDED) or self._runs.moment.update is not None:
            self._by = by_text(self._runs)
            self._want(PredictionRequest(run.experiment, dataset, self._runs.weights.parameters, self.part))
        elif self._table is None:
            self._show(None)
        else:
            self.moment.setText(self._moment())

    def _clear(self) -> None:
        tasks().cancel(self)
        self._wish = None
        self._show(None)

    def _want(self, wish: PredictionRequest) -> None:
        if self._wish is None or not self._wish.is_same(wish):
            self._wish = wish
            tasks().start(self, lambda task: self._predict(task, wish), self._on_predicted)

    def _show(self, table: PredictionTable | None) -> None:
        self._table = table
        self._pages.setCurrentWidget(self.hint if table is None else self._splitter)
        self.hint.setText(self._absence() if table is None else "")
        self.summary.setText("" if table is None else summary(table))
        self.moment.setText("" if table is None else self._moment())
        self.model.show_table(table, only_errors=self.errors_box.isChecked())
        self.view.resizeColumnsToContents()
        for column in range(self.model.columnCount()):
            self.view.setColumnWidth(column, self.view.columnWidth(column) + 2 * SPACING)
        targets = table.targets if table is not None else ()
        has_classes = any(isinstance(target, PredictedClasses) for target in targets)
        self.errors_box.setVisible(has_classes)
        self.scatter.setVisible(len(targets) == 1 and not has_classes)
        for target in targets:
            known = known_only(target)
            if isinstance(known, PredictedNumbers) and len(targets) == 1 and len(known.target):
                self.scatter.show_target(known)

    def _set_aside(self) -> None:
        if rows := self.model.table_rows({index.row() for index in self.view.selectedIndexes()}):
            run = self._runs.present
            assert run is not None and run.dataset is not None, "rows of a run are listed"  # noqa: PT018
            self._document.set_rows_aside(rows, run.dataset.plan.written)

    def _absence(self) -> str:
        if self._runs.is_active:
            return self.tr("The predictions appear when training pauses or ends.")
        if self._document.obstacle:
            return self.tr("There are no predictions yet. {reason}").format(reason=self._document.obstacle)
        return self.tr("Train the network (Space); what it says about each row appears here.")

    def _moment(self) -> str:
        words = self._by
        if self._runs.state is RunState.RUNNING and self._runs.moment.update is None:
            words = self.tr("{words}; renewed when training pauses").format(words=words)
        if self.part is PartName.TRAINING and self.part_box.currentData() is PartName.VALIDATION:
            words = self.tr("{words}; no rows validate, these are the training rows").format(words=words)
        return words

    def _on_predicted(self, table: PredictionTable) -> None:
        if self._runs.weights.are_trained:
            self._show(table)

    def _on_document_opened(self) -> None:
        """What was predicted is gone, and a hidden panel does not keep it either."""
        self._clear()
        self._redraw.request()

    def _on_errors_box_toggled(self) -> None:
        self.model.show_table(self._table, only_errors=self.errors_box.isChecked())

    def _on_runs_changed(self) -> None:
        self._redraw.request()
