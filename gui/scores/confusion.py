"""The confusion matrix: a row for each class that is true, a column for each that is predicted. A cell leads to its rows."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from engine.evaluation.classes import ClassScores, ShareOf
from gui.actions.spec import own_action
from gui.actions.specs import spec
from gui.scores.cells import Cell, CellModel
from gui.theme import SPACING
from gui.widgets.copy_cells import copy_cells

NAME_LETTERS = 16


class Confusion(QTableView):
    """`cell_chosen`: (true class, predicted class), the places of both."""

    cell_chosen = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cells = CellModel(self)
        self.setModel(self.cells)
        self.setAccessibleName(self.tr("Confusion matrix"))
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 2 * SPACING)
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        own_action(spec("list.copy"), self, lambda: copy_cells(self), Qt.ShortcutContext.WidgetShortcut)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def show_scores(self, own: ClassScores, by: ShareOf) -> None:
        """Counts, or shares of the rows of a class or of those predicted so. Blue are right rows, orange wrong ones."""
        shares = own.shares(by)
        strength = own.shares(ShareOf.TARGET)
        cells = []
        for true, name in enumerate(own.classes):
            row = []
            for predicted, said in enumerate(own.classes):
                count = int(own.confusion[true, predicted])
                value = float(shares[true, predicted])
                text = (
                    f"{count:,}" if by is ShareOf.COUNT else "–" if value != value else f"{value:.1%}"
                )  # NaN: no rows
                words = self.tr("{true} predicted as {predicted}: {count}").format(
                    true=name, predicted=said, count=f"{count:,}"
                )
                part = float(strength[true, predicted]) if count else 0.0
                row.append(Cell(text, words, part if true == predicted else -part))
            cells.append(row)
        short = [name if len(name) <= NAME_LETTERS else f"{name[: NAME_LETTERS - 1]}…" for name in own.classes]
        self.cells.show_cells(
            [self.tr("predicted {name}").format(name=name) for name in short],
            [self.tr("true {name}").format(name=name) for name in short],
            cells,
        )
        self.resizeColumnsToContents()

    def choose(self, true: int, predicted: int) -> None:
        """Put the cursor there."""
        index = self.cells.index(true, predicted)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _on_current_changed(self, index: QModelIndex) -> None:
        if index.isValid():
            self.cell_chosen.emit(index.row(), index.column())
