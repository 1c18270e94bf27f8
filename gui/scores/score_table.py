"""The scores of the network beside those of the baselines; the tool tip says which function has computed a number."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from engine.evaluation.evaluate import Evaluated, EvaluatedClasses
from engine.evaluation.score import Score
from gui.actions.spec import own_action
from gui.actions.specs import spec
from gui.language import translated
from gui.scores.cells import Cell, CellModel
from gui.theme import SPACING
from gui.widgets.copy_cells import copy_cells
from gui.widgets.number_text import number_text

DIGITS = 4
WIDEST = 96
"""Pixels of a column; its title is wrapped."""


class ScoreTable(QTableView):
    """A line for each score."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cells = CellModel(self)
        self.setModel(self.cells)
        self.setAccessibleName(self.tr("Scores"))
        self.setAlternatingRowColors(True)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + SPACING)
        wrapped = Qt.AlignmentFlag.AlignCenter.value | Qt.TextFlag.TextWordWrap.value
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag(wrapped))
        self.verticalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        own_action(spec("list.copy"), self, lambda: copy_cells(self), Qt.ShortcutContext.WidgetShortcut)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def show_scores(self, each: Evaluated) -> None:
        """Those of one target."""
        own = each.own.scores if isinstance(each, EvaluatedClasses) else each.scores
        known = [{score.key: score for score in compared.scores} for compared in each.compared]
        columns = [self.tr("network"), *(translated(compared.label) for compared in each.compared)]
        cells = [
            [self._cell(score), *(self._cell(scores.get(score.key), compared.function)
             for scores, compared in zip(known, each.compared, strict=True))]
            for score in own
        ]  # fmt: skip
        self.cells.show_cells(columns, [translated(score.label) for score in own], cells)
        self.resizeColumnsToContents()
        for column in range(len(columns)):
            self.setColumnWidth(column, min(self.columnWidth(column), WIDEST))

    def _cell(self, score: Score | None, predictor: str = "") -> Cell:
        if score is None or score.value is None:
            return Cell("–", self.tr("not defined here"))
        text = number_text(score.value, DIGITS)
        if not predictor:
            return Cell(
                text, self.tr("{value}, by {function}").format(value=repr(score.value), function=score.function)
            )
        words = self.tr("{value}, by {function}, of {predictor}")
        return Cell(text, words.format(value=repr(score.value), function=score.function, predictor=predictor))
