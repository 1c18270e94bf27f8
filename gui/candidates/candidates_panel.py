"""The panel with candidates: what is varied, how far it is, a table with the spread over seeds, a plot, and "Use this one"."""

import math
from collections.abc import Sequence
from operator import attrgetter

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QSpinBox,
    QSplitter,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from engine.candidates.candidate import Compared, best_of, simplest_of
from engine.candidates.fields import hidden_layers
from engine.candidates.over import OVER_TEXTS, Over
from engine.candidates.rate_test import RULE
from engine.candidates.report import RULE_OF_SEARCH, rate_sentence, spread_text
from engine.results.curves import Curve
from engine.results.metrics import measure_text
from gui.actions.spec import own_action
from gui.actions.specs import spec
from gui.candidates.candidate_search import CandidateSearch
from gui.document import Document
from gui.language import translated
from gui.plots.line import Style
from gui.plots.plot import Plot
from gui.runs.controller import RunController
from gui.theme import SPACING
from gui.widgets.copy_cells import copy_cells
from gui.widgets.flow_layout import FlowLayout
from gui.widgets.panel import Panel
from gui.widgets.redraw import Redraw

THOUSAND = 1000
MAX_SEEDS = 100
SEEDS = 5
MEANS = Style(attrgetter("training"))
RUNS = Style(attrgetter("training"), pen=Qt.PenStyle.NoPen, opacity=0.5, mark_size=5, marks_all=True)


class CandidatesPanel(Panel):
    """Above, what is tried and how far it is; beneath, what came of it."""

    def __init__(self, document: Document, runs: RunController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self.search = CandidateSearch(document, runs, self)
        self.setAccessibleName(self.tr("Candidates"))
        self._build()
        self._lay_out()
        self._connect()
        self._offer_layers()
        self._follow()

    @property
    def chosen(self) -> Compared | None:
        """The candidate that is selected in the table."""
        rows = self.view.selectionModel().selectedRows()
        compared = self._compared()
        return compared[rows[0].row()] if rows and rows[0].row() < len(compared) else None

    def try_all(self) -> None:
        """Try the candidates that are chosen."""
        text = self.values_line.text().replace(";", ",")
        try:
            values = tuple(float(part) for part in text.split(",") if part.strip())
        except ValueError:
            values = (math.nan,)
        if not all(self._is_right(value) for value in values):
            self.failed.emit(self.tr("'{text}' is no list of such numbers. Type some as in 1, 2, 4.").format(text=text))
            return
        over = self.over
        values = () if over in (Over.SEEDS, Over.RATE) else values
        layer = self.layer_box.currentText() if over is Over.NEURONS else ""
        self.search.start(over, layer=layer, values=values, seeds=self.seeds_box.value())

    @property
    def over(self) -> Over:
        """What is varied."""
        return Over(self.over_box.currentData())

    def _is_right(self, value: float) -> bool:
        if self.over is Over.ROWS:
            return 0 < value <= 1
        return math.isfinite(value) and value.is_integer() and value >= (0 if self.over is Over.LAYERS else 1)

    def _build(self) -> None:
        self.over_box = QComboBox()
        for over, text in OVER_TEXTS.items():
            self.over_box.addItem(translated(text), over.value)
        self.over_box.setAccessibleName(self.tr("What is varied"))
        self.layer_box = QComboBox()
        self.layer_box.setAccessibleName(self.tr("Layer whose units are varied"))
        self.values_line = QLineEdit()
        self.values_line.setAccessibleName(self.tr("Values that are tried"))
        self.values_line.setMaximumWidth(22 * SPACING)
        self.seeds_label = QLabel(self.tr("see&ds"))
        self.seeds_box = QSpinBox()
        self.seeds_box.setRange(1, MAX_SEEDS)
        self.seeds_box.setValue(SEEDS)
        self.seeds_box.setAccessibleName(self.tr("Seeds, each of which every candidate is trained with"))
        self.seeds_label.setBuddy(self.seeds_box)
        self.try_button = QPushButton(self.tr("&Try"))
        self.stop_button = QPushButton(self.tr("&Give up"))
        self.use_button = QPushButton(self.tr("&Use this one"))
        self.bar = QProgressBar()
        self.bar.setRange(0, THOUSAND)
        self.bar.setTextVisible(False)
        self.bar.setMaximumWidth(24 * SPACING)
        self.bar.setAccessibleName(self.tr("How much of all runs is done"))
        self.model = QStandardItemModel(self)
        self.view = QTableView()
        self.view.setModel(self.model)
        self.view.setAccessibleName(self.tr("Candidates and what they gave"))
        self.view.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.view.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.view.setAlternatingRowColors(True)
        self.view.setTabKeyNavigation(False)
        self.view.verticalHeader().hide()
        self.view.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + SPACING)
        self.view.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        own_action(spec("list.copy"), self.view, lambda: copy_cells(self.view), Qt.ShortcutContext.WidgetShortcut)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.plot = Plot(self.tr("Candidates"), "", "")
        self._means = self.plot.add_line(self.tr("mean"), MEANS)
        self._runs = self.plot.add_line(self.tr("runs"), RUNS)
        self.plot.pointed_line = self._means
        self.verdict, self.hint, self.rule = QLabel(), QLabel(), QLabel()
        self.verdict.setProperty("role", "title")
        for label in (self.hint, self.rule):
            label.setProperty("role", "faint")
        for label in (self.verdict, self.hint, self.rule):
            label.setWordWrap(True)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._redraw = Redraw(self, self._follow)

    def _lay_out(self) -> None:
        controls = QWidget()
        flow = FlowLayout(controls, spacing=SPACING // 2)
        for widget in (
            self.over_box, self.layer_box, self.values_line, self.seeds_label, self.seeds_box, self.try_button, self.stop_button,
            self.bar, self.use_button,
        ):  # fmt: skip
            flow.addWidget(widget)
        self.asides = (controls,)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.addWidget(self.view)
        self._splitter.addWidget(self.plot)
        self._splitter.setSizes([500, 500])
        self._splitter.setChildrenCollapsible(False)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.hint)
        self._pages.addWidget(self._splitter)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACING, SPACING // 2, SPACING, SPACING // 2)
        column.setSpacing(SPACING // 2)
        column.addWidget(controls)
        column.addWidget(self.verdict)
        column.addWidget(self._pages, 1)
        column.addWidget(self.rule)

    def _connect(self) -> None:
        self.over_box.currentIndexChanged.connect(self._redraw.at_once)
        self.try_button.clicked.connect(self.try_all)
        self.values_line.returnPressed.connect(self.try_all)
        self.stop_button.clicked.connect(self.search.stop)
        self.use_button.clicked.connect(lambda: self.search.use(self.chosen))
        self.view.doubleClicked.connect(lambda: self.search.use(self.chosen))
        self.view.selectionModel().selectionChanged.connect(self._follow_use)
        self.search.changed.connect(self._redraw.request)
        self.search.failed.connect(self.failed)
        self.search.progressed.connect(lambda share: self.bar.setValue(round(THOUSAND * share)))
        self._document.experiment_changed.connect(self._offer_layers)
        self._document.opened.connect(self._offer_layers)

    def _offer_layers(self, *_experiments: object) -> None:
        names = [node.name for node in hidden_layers(self._document.experiment)]
        if names != [self.layer_box.itemText(at) for at in range(self.layer_box.count())]:
            chosen = self.layer_box.currentText()
            self.layer_box.clear()
            self.layer_box.addItems(names)
            self.layer_box.setCurrentIndex(max(0, self.layer_box.findText(chosen)))

    def _follow(self) -> None:
        over, search = self.over, self.search
        self.layer_box.setVisible(over is Over.NEURONS)
        self.values_line.setVisible(over not in (Over.SEEDS, Over.RATE))
        self.values_line.setPlaceholderText(
            {Over.ROWS: "0.1, 0.5, 1", Over.FEATURES: self.tr("at the most"), Over.LAYERS: "0, 1, 2"}.get(
                over, "1, 2, 4"
            )
        )
        for widget in (self.seeds_label, self.seeds_box):
            widget.setVisible(over is not Over.RATE)
        self.try_button.setEnabled(not search.is_searching and not search.obstacle)
        self.try_button.setToolTip(search.obstacle)
        self.stop_button.setEnabled(search.is_searching)
        self.bar.setVisible(search.is_searching)
        if not search.is_searching:
            self.bar.setValue(0)
        has_found = bool(self._compared()) or search.rate is not None
        self._pages.setCurrentWidget(self._splitter if has_found else self.hint)
        self.hint.setText("" if has_found else self._words())
        if search.rate is not None:
            self._show_rate()
        else:
            self._show_compared()
        self.rule.setVisible(has_found)
        self._follow_use()

    def _words(self) -> str:
        how = self.tr(
            "Variants of the experiment are trained with several seeds and compared; nothing is changed until you use one."
        )
        return f"{how} {self.search.obstacle}".strip()

    def _follow_use(self) -> None:
        reason = self.search.obstacle_of_use(self.chosen)
        self.use_button.setEnabled(not reason)
        self.use_button.setToolTip(reason or self.tr("Take it into the experiment; undo takes it back"))

    def _compared(self) -> Sequence[Compared]:
        return () if self.search.look is None else self.search.look.compared

    def _show_compared(self) -> None:
        compared, measure, variation = self._compared(), self.search.measure, self.search.variation
        self.view.setVisible(True)
        best, simplest = best_of(compared, measure), simplest_of(compared, measure)
        marks = {id(simplest): self.tr("simplest within a standard error"), id(best): self.tr("best")}
        rows = [(each, marks.get(id(each), "") if each.trials else "") for each in compared]
        title = "" if variation is None else translated(variation.label)
        loss = translated(measure_text(measure)) if measure else ""
        titles = [title, self.tr("{measure}, mean ± sd").format(measure=loss), self.tr("runs"), ""]
        self.model.setHorizontalHeaderLabels(titles)
        self.model.setRowCount(len(rows))
        for at, (each, mark) in enumerate(rows):
            self._show_row(at, each, mark)
        self._show_verdict(best, simplest)
        self.rule.setText(translated(RULE_OF_SEARCH))
        self._show_curves(compared, title, loss)

    def _show_row(self, at: int, each: Compared, mark: str) -> None:
        spread = each.spread(self.search.measure)
        failed = [translated(trial.result.message) for trial in each.trials if not trial.result.is_complete]
        texts = (
            translated(each.candidate.label),
            spread_text(spread) if each.trials else self.tr("to come"),
            str(spread.count if spread else 0)
            if not failed
            else self.tr("⚠ {count}").format(count=spread.count if spread else 0),
            mark,
        )
        for column, text in enumerate(texts):
            item = self.model.item(at, column)
            if item is None:
                item = QStandardItem()
                item.setEditable(False)
                self.model.setItem(at, column, item)
            item.setText(text)
            item.setToolTip("\n".join(dict.fromkeys(failed)))

    def _show_verdict(self, best: Compared | None, simplest: Compared | None) -> None:
        parts = []
        if best is not None:
            parts.append(self.tr("Best: {candidate}").format(candidate=translated(best.candidate.label)))
        if simplest is not None and simplest is not best:
            label = translated(simplest.candidate.label)
            parts.append(self.tr("within one standard error: {candidate}").format(candidate=label))
        if not self.search.is_current:
            parts.append(self.tr("the data or the settings have changed since"))
        self.verdict.setText("; ".join(parts))

    def _show_curves(self, compared: Sequence[Compared], x_name: str, y_name: str) -> None:
        measure = self.search.measure
        found = []
        for at, each in enumerate(compared):
            value = each.candidate.value
            losses = [
                t.result.values[measure] for t in each.trials if t.result.is_complete and measure in t.result.values
            ]
            if losses:
                found.append((at + 1.0 if isinstance(value, str) else float(value), losses))
        x = np.array([place for place, _ in found])
        mean, low, high = (np.array([float(f(losses)) for _, losses in found]) for f in (np.mean, np.min, np.max))
        each_x = np.array([place for place, losses in found for _ in losses])
        every = np.array([loss for _, losses in found for loss in losses])
        self._show_lines(x_name, y_name, Curve(x, mean, low, high), Curve(each_x, every, every, every))

    def _show_rate(self) -> None:
        found = self.search.rate
        assert found is not None, "a test is over"
        self.view.setVisible(False)
        self.verdict.setText(translated(rate_sentence(found)))
        self.rule.setText(translated(RULE))
        x = np.log10(found.rates)
        smoothed, losses = found.smoothed, found.losses
        self._show_lines(
            self.tr("learning rate, as a power of 10"),
            self.tr("training loss"),
            Curve(x, smoothed, smoothed, smoothed),
            Curve(x, losses, losses, losses),
        )

    def _show_lines(self, x_name: str, y_name: str, means: Curve, runs: Curve) -> None:
        self.plot.set_x_name(x_name)
        self.plot.set_y_name(y_name)
        self._means.show(means)
        self._runs.show(runs)
        self.plot.refresh()
