"""The panel that tells how good the network is: scores beside baselines, confusion or residuals, and the rows behind them."""

import numpy as np
from PySide6.QtCore import QSettings, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from engine.backend import PartName
from engine.evaluation.classes import ShareOf
from engine.evaluation.evaluate import Evaluated, EvaluatedClasses, EvaluatedNumbers, decided
from gui.document import Document
from gui.language import translated
from gui.runs.controller import RunController, RunState
from gui.runs.words import by_text
from gui.scores.confusion import Confusion
from gui.scores.pictures import pictures_of
from gui.scores.request import EvaluationRequest, evaluate_in_thread
from gui.scores.row_list import RowList
from gui.scores.score_plot import ScorePlot
from gui.scores.score_table import ScoreTable
from gui.scores.threshold_bar import ThresholdBar
from gui.tasks import tasks
from gui.theme import SPACING, theme
from gui.widgets.number_text import number_text
from gui.widgets.panel import Panel
from gui.widgets.redraw import Redraw

DECIDE = "decide"
"""The key of the work that follows the threshold."""
CONFUSION = "confusion"


class ScoresPanel(Panel):
    """`row_chosen`: a row of the table, from 0, that a person wants to see."""

    row_chosen = Signal(int)

    def __init__(self, document: Document, runs: RunController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document, self._runs = document, runs
        self._wish: EvaluationRequest | None = None
        self._found: tuple[Evaluated, ...] = ()
        self._plot: ScorePlot | None = None
        self._by = ""
        self._build()
        self._lay_out()
        self._connect()
        self._redraw.request()

    @property
    def evaluated(self) -> Evaluated | None:
        """The target that is shown; None while there is none."""
        at = self.target_box.currentIndex()
        return self._found[at] if 0 <= at < len(self._found) else None

    @property
    def plot(self) -> ScorePlot | None:
        """The picture that is shown, if one is."""
        return self._plot

    def close_panel(self) -> None:
        """Remember the widths and the view; before the window closes."""
        QSettings().setValue("scores/columns", self._splitter.saveState())

    def _build(self) -> None:
        self.part_box = QComboBox()
        self.part_box.setAccessibleName(self.tr("Part of the data"))
        self.target_box = QComboBox()
        self.target_box.setAccessibleName(self.tr("Target"))
        self.view_box = QComboBox()
        self.view_box.setAccessibleName(self.tr("View"))
        self.share_box = QComboBox()
        self.share_box.setAccessibleName(self.tr("Cells of the confusion matrix"))
        for text, by in (
            (self.tr("rows"), ShareOf.COUNT),
            (self.tr("share of the true class"), ShareOf.TARGET),
            (self.tr("share of the predicted"), ShareOf.PREDICTED),
        ):
            self.share_box.addItem(text, by)
        for box in (self.part_box, self.target_box, self.view_box, self.share_box):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.moment = QLabel()
        self.moment.setProperty("role", "faint")
        self.verdict = QLabel()
        self.verdict.setProperty("role", "title")
        self.verdict.setWordWrap(True)
        self.intervals = QLabel()
        self.intervals.setWordWrap(True)
        self.threshold = ThresholdBar()
        self.scores = ScoreTable()
        self.confusion = Confusion()
        self.rows = RowList()
        self.hint = QLabel()
        self.hint.setProperty("role", "faint")
        self.hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.hint.setWordWrap(True)
        self._redraw = Redraw(self, self._renew)

    def _lay_out(self) -> None:
        header = QHBoxLayout()
        header.setContentsMargins(SPACING, SPACING // 2, SPACING, SPACING // 2)
        header.setSpacing(SPACING)
        for widget in (self.part_box, self.target_box, self.view_box, self.share_box, self.moment):
            header.addWidget(widget)
        header.addStretch(1)
        self._right = QStackedWidget()
        self._right.addWidget(self.confusion)
        view = QSplitter(Qt.Orientation.Horizontal)
        view.addWidget(self._right)
        view.addWidget(self.rows)
        view.setSizes([600, 300])
        view.setChildrenCollapsible(False)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.addWidget(self.scores)
        self._splitter.addWidget(view)
        self._splitter.setSizes([520, 640])
        self._splitter.setChildrenCollapsible(False)
        state = QSettings().value("scores/columns")
        if state is not None:
            self._splitter.restoreState(state)
        content = QWidget()
        inner = QVBoxLayout(content)
        inner.setContentsMargins(SPACING, 0, SPACING, SPACING // 2)
        inner.setSpacing(SPACING // 2)
        inner.addWidget(self.verdict)
        inner.addWidget(self.intervals)
        inner.addWidget(self.threshold)
        inner.addWidget(self._splitter, 1)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.hint)
        self._pages.addWidget(content)
        self._content = content
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(header)
        column.addWidget(self._pages, 1)

    def _connect(self) -> None:
        self.part_box.activated.connect(self._redraw.at_once)
        self.target_box.activated.connect(self._show_target)
        self.view_box.activated.connect(self._on_view_box_activated)
        self.share_box.activated.connect(self._show_confusion)
        self.threshold.changed.connect(self._decide)
        self.confusion.cell_chosen.connect(self._on_confusion_cell_chosen)
        self.rows.row_chosen.connect(self.row_chosen)
        self.rows.aside_requested.connect(self._on_aside_requested)
        self._runs.weights.changed.connect(self._redraw.request)
        self._runs.state_changed.connect(self._redraw.request)
        self._runs.ended.connect(self._redraw.request)
        self._document.opened.connect(self._on_document_opened)
        theme().changed.connect(self._show_view)

    def _renew(self) -> None:
        """Compute what is wanted now, or say why there is nothing to be seen."""
        run = self._runs.present
        if not self._runs.weights.are_trained or run is None or run.dataset is None:
            self._clear()
            return
        self._offer_parts({
            PartName.TEST: run.dataset.test.rows, PartName.VALIDATION: run.dataset.validation.rows,
            PartName.TRAINING: run.dataset.training.rows,
        })  # fmt: skip
        if self._runs.state in (RunState.PAUSED, RunState.ENDED) or self._runs.moment.update is not None:
            self._by = by_text(self._runs)
            part = PartName(self.part_box.currentData())
            decision = self.threshold.decision
            self._want(EvaluationRequest(run.experiment, run.dataset, self._runs.weights.parameters, part, decision))
        elif not self._found:
            self._say(self._absence())
        self._tell_moment()

    def _offer_parts(self, rows: dict[PartName, int]) -> None:
        """The parts that have rows; those that were not trained on come first."""
        texts = {
            PartName.TEST: self.tr("test rows"), PartName.VALIDATION: self.tr("validation rows"),
            PartName.TRAINING: self.tr("training rows"),
        }  # fmt: skip
        parts = [part for part in texts if rows[part]]
        if parts != [self.part_box.itemData(at) for at in range(self.part_box.count())]:
            chosen = self.part_box.currentData()
            self.part_box.clear()
            for part in parts:
                self.part_box.addItem(texts[part], part)
            self.part_box.setCurrentIndex(max(self.part_box.findData(chosen), 0))

    def _want(self, wish: EvaluationRequest) -> None:
        if self._wish is None or not self._wish.is_same(wish):
            self._wish = wish
            tasks().cancel(self, DECIDE)
            tasks().start(self, lambda task: evaluate_in_thread(task, wish), self._on_evaluated)

    def _decide(self) -> None:
        """The confusion and the scores follow the threshold; areas and baselines do not depend on it."""
        each, decision, at = self.evaluated, self.threshold.decision, self.target_box.currentIndex()
        if isinstance(each, EvaluatedClasses):
            tasks().start(self, lambda _: (at, decided(each, decision)), self._on_decided, key=DECIDE)

    def _clear(self) -> None:
        tasks().cancel(self)
        tasks().cancel(self, DECIDE)
        self._wish, self._found = None, ()
        self._say(self._absence())

    def _say(self, text: str) -> None:
        self.hint.setText(text)
        self.moment.clear()
        self._pages.setCurrentWidget(self.hint)
        for box in (self.target_box, self.view_box, self.share_box):
            box.hide()

    def _absence(self) -> str:
        if self._runs.is_active:
            return self.tr("The scores appear when training pauses or ends.")
        if self._document.obstacle:
            return self.tr("There are no scores yet. {reason}").format(reason=self._document.obstacle)
        return self.tr("Train the network (Space); how good it is, and compared with what, appears here.")

    def _tell_moment(self) -> None:
        each = self.evaluated
        if each is None:
            return
        words = self.tr("rows: {rows}, {weights}").format(rows=f"{len(each.answered.table_rows):,}", weights=self._by)
        if each.answered.left_out:
            words = self.tr("{words}; {count} left out: no true value, or no finite prediction").format(
                words=words, count=f"{each.answered.left_out:,}"
            )
        if self._runs.state is RunState.RUNNING and self._runs.moment.update is None:
            words = self.tr("{words}; renewed when training pauses").format(words=words)
        self.moment.setText(words)

    def _show_target(self) -> None:
        each = self.evaluated
        if each is None:
            self._say(self.tr("No row of this part has a true value and a finite prediction."))
            return
        self._pages.setCurrentWidget(self._content)
        self.target_box.setVisible(len(self._found) > 1)
        self.view_box.show()
        self.scores.show_scores(each)
        self.verdict.setText(self._verdict(each))
        self._show_threshold(each)
        self.intervals.setText(self._intervals(each) if isinstance(each, EvaluatedNumbers) else "")
        self.intervals.setVisible(bool(self.intervals.text()))
        self._offer_views(each)
        self._show_view()
        self._tell_moment()

    def _show_threshold(self, each: Evaluated) -> None:
        found = each.threshold if isinstance(each, EvaluatedClasses) else None
        self.threshold.setVisible(found is not None)
        if found is not None and isinstance(each, EvaluatedClasses):
            self.threshold.show_threshold(found, each.found.classes[1], are_probabilities=each.found.are_probabilities)

    def _offer_views(self, each: Evaluated) -> None:
        views = [(CONFUSION, self.tr("Confusion matrix"))] if isinstance(each, EvaluatedClasses) else []
        views += [(picture.key, picture.title) for picture in pictures_of(each)]
        if views != [(self.view_box.itemData(at), self.view_box.itemText(at)) for at in range(self.view_box.count())]:
            chosen = self.view_box.currentData() or QSettings().value("scores/view")
            self.view_box.clear()
            for key, title in views:
                self.view_box.addItem(title, key)
            self.view_box.setCurrentIndex(max(self.view_box.findData(chosen), 0))

    def _on_view_box_activated(self) -> None:
        QSettings().setValue("scores/view", self.view_box.currentData())
        self._show_view()

    def _show_view(self) -> None:
        each = self.evaluated
        if each is None:
            return
        key = self.view_box.currentData()
        self.share_box.setVisible(key == CONFUSION)
        self._drop_plot()
        if key == CONFUSION:
            self._right.setCurrentWidget(self.confusion)
            self._show_confusion()
        else:
            picture = next(picture for picture in pictures_of(each) if picture.key == key)
            self._plot = ScorePlot(picture, list(picture.lines(each)))
            self._plot.place_chosen.connect(self._on_place_chosen)
            self._right.addWidget(self._plot)
            self._right.setCurrentWidget(self._plot)
        self._show_worst()

    def _drop_plot(self) -> None:
        if self._plot is not None:
            self._right.removeWidget(self._plot)
            self._plot.deleteLater()
            self._plot = None

    def _show_confusion(self) -> None:
        each = self.evaluated
        if isinstance(each, EvaluatedClasses):
            with QSignalBlocker(self.confusion.selectionModel()):
                self.confusion.show_scores(each.own, ShareOf(self.share_box.currentData()))

    def _show_worst(self) -> None:
        """The rows with the largest errors, or those that are wrong, the surest first."""
        each = self.evaluated
        if isinstance(each, EvaluatedNumbers):
            order = np.argsort(-np.abs(each.found.error), kind="stable")
            self.rows.show_rows(each, order, self.tr("Largest errors first"))
        elif isinstance(each, EvaluatedClasses):
            wrong = np.flatnonzero(~each.found.correct)
            title = self.tr("Wrong rows ({count}), the surest first").format(count=f"{len(wrong):,}")
            self.rows.show_rows(each, _surest_first(each, wrong), title)

    def _verdict(self, each: Evaluated) -> str:
        """The first score beside the best of the baselines: no better than a guess is said in words."""
        own = each.own.scores if isinstance(each, EvaluatedClasses) else each.scores
        score = own[0]
        others = [(compared.scores[0].value, compared) for compared in each.compared]
        known = [(value, compared) for value, compared in others if value is not None]
        if score.value is None or not known:
            return ""
        best, baseline = max(known, key=lambda pair: pair[0])
        words = {
            "name": translated(score.label), "value": number_text(score.value, 4), "other": translated(baseline.label),
            "best": number_text(best, 4),
        }  # fmt: skip
        if score.value > best:
            return self.tr("{name} {value}; the best baseline ({other}) reaches {best}.").format(**words)
        return self.tr("{name} {value} is no better than {best}, which a baseline reaches ({other}).").format(**words)

    def _intervals(self, each: EvaluatedNumbers) -> str:
        parts = [
            self.tr("± {width} holds {holds} (promised {share})").format(
                width=number_text(taken.half_width, 4), holds=f"{holds:.1%}", share=f"{taken.share:.0%}"
            )
            for taken, holds in each.intervals
        ]
        return self.tr("Prediction {intervals}").format(intervals="; ".join(parts)) if parts else ""

    def _on_evaluated(self, found: tuple[Evaluated, ...]) -> None:
        if not self._runs.weights.are_trained:
            return
        self._found = found
        names = [each.found.name for each in found]
        if names != [self.target_box.itemText(at) for at in range(self.target_box.count())]:
            self.target_box.clear()
            self.target_box.addItems(names)
        self._show_target()

    def _on_decided(self, done: tuple[int, EvaluatedClasses]) -> None:
        at, each = done
        self._found = (*self._found[:at], each, *self._found[at + 1 :])
        self.scores.show_scores(each)
        self.verdict.setText(self._verdict(each))
        self._show_threshold(each)
        self._show_confusion()
        self._show_worst()

    def _on_confusion_cell_chosen(self, true: int, predicted: int) -> None:
        each = self.evaluated
        if isinstance(each, EvaluatedClasses):
            places = np.flatnonzero((each.found.target == true) & (each.found.predicted == predicted))
            names = each.found.classes
            title = self.tr("{true} predicted as {predicted} ({count}), the surest first").format(
                count=f"{len(places):,}", true=names[true], predicted=names[predicted]
            )
            self.rows.show_rows(each, _surest_first(each, places), title)

    def _on_place_chosen(self, place: int) -> None:
        each = self.evaluated
        if each is not None:
            self.row_chosen.emit(int(each.answered.table_rows[place]))

    def _on_aside_requested(self, rows: list[int]) -> None:
        run = self._runs.present
        if run is not None and run.dataset is not None:
            self._document.set_rows_aside(rows, run.dataset.plan.written)

    def _on_document_opened(self) -> None:
        """What was evaluated is gone, and a hidden panel does not keep it either."""
        self._clear()
        self._redraw.request()


def _surest_first(each: EvaluatedClasses, places: np.ndarray) -> np.ndarray:
    score = each.found.score
    found: np.ndarray = places if score is None else places[np.argsort(-score[places], kind="stable")]
    return found
