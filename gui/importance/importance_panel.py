"""The panel that tells which features the network's answers depend on, and explains the row under the table's cursor."""

from PySide6.QtCore import QSettings, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSpinBox,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from engine.importance.importance import Importance
from engine.importance.permutation import REPEATS
from engine.importance.shapley import Explanation
from engine.text import Text, UserError
from gui.document import Document
from gui.importance.bars import BarTable
from gui.importance.methods import Method, Shown, methods_of, shown_by, why_not
from gui.importance.request import (
    ExplanationRequest,
    ImportanceRequest,
    Network,
    explanation_in_thread,
    importance_in_thread,
)
from gui.importance.row_view import RowView
from gui.importance.source_box import SourceBox
from gui.language import translated
from gui.runs.controller import RunController, RunState
from gui.runs.words import by_text
from gui.tasks import tasks
from gui.theme import SPACING
from gui.widgets.flow_layout import FlowLayout
from gui.widgets.panel import Panel
from gui.widgets.plain_text import plain_label
from gui.widgets.redraw import Redraw

ROW = "row"
"""The key of the work that explains a row."""
ROW_DELAY = 60
"""Milliseconds: a cursor that moves on is not followed row by row."""
THOUSAND = 1000
"""Parts of the progress bar."""
MAX_REPEATS = 1000


class ImportancePanel(Panel):
    """`column_chosen`: a column of the table that a person wants to see; `cell_chosen`: a row, from 0, and a column."""

    column_chosen = Signal(int)
    cell_chosen = Signal(int, int)

    def __init__(self, document: Document, runs: RunController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document, self._runs = document, runs
        self._wish: ImportanceRequest | None = None
        self._row_wish: ExplanationRequest | None = None
        self._found: Importance | None = None
        self._shown: Shown | None = None
        self._row, self._by = 0, ""
        self._build()
        self._lay_out()
        self._connect()
        self._redraw.request()

    @property
    def found(self) -> Importance | None:
        """What is shown; None while nothing is."""
        return self._found

    def show_cell(self, row: int, _column: int) -> None:
        """The cursor of the table is in `row` now."""
        if row != self._row:
            self._row = row
            self._redraw.at_once()

    def close_panel(self) -> None:
        """Remember the widths; before the window closes."""
        QSettings().setValue("importance/columns", self._splitter.saveState())

    def _build(self) -> None:
        self.source_box, self.target_box, self.method_box = SourceBox(), QComboBox(), QComboBox()
        for box, name in (
            (self.target_box, self.tr("Target")),
            (self.method_box, self.tr("Method")),
        ):
            box.setAccessibleName(name)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.repeats_box = QSpinBox()
        self.repeats_box.setRange(1, MAX_REPEATS)
        self.repeats_box.setValue(REPEATS)
        self.repeats_box.setKeyboardTracking(False)
        self.repeats_box.setPrefix(self.tr("repeats: "))
        self.repeats_box.setAccessibleName(self.tr("How often each feature is permuted"))
        self.moment = QLabel()
        self.moment.setProperty("role", "faint")
        self.bar = QProgressBar()
        self.bar.setRange(0, THOUSAND)
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(12 * SPACING)
        self.bar.setMaximumHeight(self.fontMetrics().height())
        self.bar.setAccessibleName(self.tr("Share that is done"))
        self.give_up = QPushButton(self.tr("&Give up"))
        self.again = QPushButton(self.tr("&Work it out"))
        self.sentence = plain_label()
        self.sentence.setWordWrap(True)
        self.bars = BarTable(self.tr("Importance of the features"), place=0)
        self.row_view = RowView()
        self.hint = QLabel()
        self.hint.setProperty("role", "faint")
        self.hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.hint.setWordWrap(True)
        self._redraw = Redraw(self, self._renew)

    def _lay_out(self) -> None:
        header = FlowLayout(margin=SPACING // 2, spacing=SPACING)
        for widget in (self.source_box, self.target_box, self.method_box, self.repeats_box, self.bar, self.give_up, self.again,
                       self.moment):  # fmt: skip
            header.addWidget(widget)
        left = QWidget()
        inner = QVBoxLayout(left)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(SPACING // 2)
        inner.addWidget(self.sentence)
        inner.addWidget(self.bars, 1)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.addWidget(left)
        self._splitter.addWidget(self.row_view)
        self._splitter.setSizes([600, 600])
        self._splitter.setChildrenCollapsible(False)
        state = QSettings().value("importance/columns")
        if state is not None:
            self._splitter.restoreState(state)
        self._content = QWidget()
        whole = QHBoxLayout(self._content)
        whole.setContentsMargins(SPACING, 0, SPACING, SPACING // 2)
        whole.addWidget(self._splitter)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.hint)
        self._pages.addWidget(self._content)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(header)
        column.addWidget(self._pages, 1)

    def _connect(self) -> None:
        self.source_box.chosen.connect(self._redraw.at_once)
        self.target_box.activated.connect(self._show_target)
        self.method_box.activated.connect(self._on_method_box_activated)
        self.repeats_box.valueChanged.connect(self._redraw.at_once)
        self.give_up.clicked.connect(self._on_give_up_clicked)
        self.again.clicked.connect(self._on_again_clicked)
        self.bars.bar_chosen.connect(self._on_bar_chosen)
        self.row_view.feature_chosen.connect(self._on_feature_chosen)
        self._runs.weights.changed.connect(self._redraw.request)
        self._runs.state_changed.connect(self._redraw.request)
        self._runs.ended.connect(self._redraw.request)
        self._document.problems_changed.connect(self._redraw.request)
        self._document.opened.connect(self._on_document_opened)

    def _renew(self) -> None:
        """Work out what is wanted now, or say why there is nothing to be seen."""
        network = self._network()
        if network is None:
            self._clear()
            return
        source = self.source_box.offer(network.dataset)
        if self._runs.state in (RunState.PAUSED, RunState.ENDED) or self._runs.moment.update is not None:
            self._by = by_text(self._runs)
            self._want(ImportanceRequest(network, source, self.repeats_box.value()))
            self._want_row(network)
        elif self._found is None:
            self._say(self._absence())
        self._tell_moment()

    def _network(self) -> Network | None:
        run = self._runs.present
        if not self._runs.weights.are_trained or run is None or run.dataset is None:
            return None
        return Network(run.experiment, run.dataset, self._runs.weights.parameters)

    def _want(self, wish: ImportanceRequest) -> None:
        if self._wish is not None and self._wish.is_same(wish):
            return
        self._wish = wish
        self.again.hide()
        self.bar.setValue(0)
        task = tasks().start(
            self,
            lambda task: importance_in_thread(task, wish),
            self._on_found,
            failed=self._on_failed,
            errors=(UserError,),
        )
        task.progressed.connect(lambda share: self.bar.setValue(round(share * THOUSAND)))
        self._show_work(is_working=True)
        if self._found is None:
            self._pages.setCurrentWidget(self.hint)
            self.hint.setText(self.tr("Working it out…"))

    def _want_row(self, network: Network) -> None:
        table, row = self._document.table, self._row
        names = [column.planned.recipe.name for column in network.dataset.features]
        cells = {name: table.column(name).text(row) for name in names if table.has(name) and row < table.rows}
        wish = ExplanationRequest(network, row, cells)
        if self._row_wish is None or not self._row_wish.is_same(wish):
            self._row_wish = wish
            tasks().start(
                self, lambda task: explanation_in_thread(task, wish), self._on_explained, key=ROW, delay=ROW_DELAY
            )

    def _clear(self) -> None:
        tasks().cancel(self)
        tasks().cancel(self, ROW)
        self._wish, self._row_wish, self._found = None, None, None
        self.source_box.forget()
        self._say(self._absence())

    def _say(self, text: str) -> None:
        self.hint.setText(text)
        self.moment.clear()
        self._show_work(is_working=False)
        self._pages.setCurrentWidget(self.hint)
        for box in (self.target_box, self.method_box, self.repeats_box, self.again):
            box.hide()
        self.source_box.setVisible(self._wish is not None)

    def _absence(self) -> str:
        if self._runs.is_active:
            return self.tr("The importance of the features appears when training pauses or ends.")
        if self._document.obstacle:
            return self.tr("There is nothing to be told yet. {reason}").format(reason=self._document.obstacle)
        return self.tr("Train the network (Space); which features its answers depend on appears here.")

    def _show_work(self, *, is_working: bool) -> None:
        self.bar.setVisible(is_working)
        self.give_up.setVisible(is_working)

    def _tell_moment(self) -> None:
        if self._found is None:
            return
        words = self.tr("rows: {rows}, {weights}").format(rows=f"{len(self._found.rows.x):,}", weights=self._by)
        if self._found.rows.left_out:
            words = self.tr("{words}; {count} left out: no true value").format(
                words=words, count=f"{self._found.rows.left_out:,}"
            )
        if self._runs.state is RunState.RUNNING and self._runs.moment.update is None:
            words = self.tr("{words}; renewed when training pauses").format(words=words)
        self.moment.setText(words)

    def _show_found(self, found: Importance) -> None:
        if list(found.targets) != [self.target_box.itemText(at) for at in range(self.target_box.count())]:
            self.target_box.clear()
            self.target_box.addItems(found.targets)
        self.target_box.setVisible(len(found.targets) > 1)
        for box in (self.source_box, self.method_box, self.repeats_box):
            box.show()
        self._pages.setCurrentWidget(self._content)
        self._show_target()
        self._tell_moment()

    def _show_target(self) -> None:
        if self._found is not None:
            self._offer_methods(self._found)
            self._show_method()
            self.row_view.show_target(self._target)

    def _offer_methods(self, found: Importance) -> None:
        methods = methods_of(found, self._target)
        if methods != [self.method_box.itemData(at) for at in range(self.method_box.count())]:
            chosen = QSettings().value("importance/method")
            self.method_box.clear()
            for method in methods:
                self.method_box.addItem(method.title, method)
            keys = [method.key for method in methods]
            self.method_box.setCurrentIndex(keys.index(chosen) if chosen in keys else 0)

    @property
    def _target(self) -> int:
        return max(self.target_box.currentIndex(), 0)

    def _show_method(self) -> None:
        found, method = self._found, self.method_box.currentData()
        if found is None or not isinstance(method, Method):
            return
        reason = why_not(found, method)
        self.bars.setVisible(not reason)
        self.repeats_box.setVisible(method.place >= 0)
        if reason:
            self.sentence.setText(reason)
            return
        self._shown = shown_by(found, self._target, method)
        self.sentence.setText(self._shown.sentence)
        titles = [self.tr("value")] if self._shown.errors is None else [self.tr("value"), "±"]
        self.bars.show_bars(titles, self._shown.bars())

    def _on_found(self, found: Importance) -> None:
        self._show_work(is_working=False)
        if self._runs.weights.are_trained:
            self._found = found
            self._show_found(found)

    def _on_failed(self, error: UserError) -> None:
        self._found = None
        self._say(translated(error.text))

    def _on_explained(self, found: Explanation | Text) -> None:
        wish = self._row_wish
        if wish is None:
            return
        if isinstance(found, Explanation):
            self.row_view.show_explanation(found, wish.row, wish.cells, self._target)
            return
        words = self.tr("Row {row} has no answer: {reason}.")
        self.row_view.say(words.format(row=f"{wish.row + 1:,}", reason=translated(found)))

    def _on_give_up_clicked(self) -> None:
        tasks().cancel(self)
        self._show_work(is_working=False)
        self.again.show()
        if self._found is None:
            self.hint.setText(self.tr("It was given up."))

    def _on_again_clicked(self) -> None:
        self._wish = None
        self._redraw.at_once()

    def _on_method_box_activated(self) -> None:
        QSettings().setValue("importance/method", self.method_box.currentData().key)
        self._show_method()

    def _on_bar_chosen(self, place: int) -> None:
        if self._found is not None and self._shown is not None:
            name = self._found.names[self._shown.owners[self._shown.order[place]]]
            if self._document.table.has(name):
                self.column_chosen.emit(self._document.table.names.index(name))

    def _on_feature_chosen(self, name: str) -> None:
        if self._row_wish is not None and self._document.table.has(name):
            self.cell_chosen.emit(self._row_wish.row, self._document.table.names.index(name))

    def _on_document_opened(self) -> None:
        """What was worked out is gone, and a hidden panel does not keep it either."""
        self._clear()
        self._redraw.request()
