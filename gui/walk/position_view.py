"""The table of positions with its verdict: how far the engines are apart, and a button that copies all."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QLabel, QTableView, QToolButton, QVBoxLayout, QWidget

from engine.walk.positions import Positions, largest_difference
from gui.actions.actions import Actions
from gui.actions.spec import own_action
from gui.actions.specs import spec
from gui.theme import SPACING
from gui.walk.position_model import PositionModel


class PositionView(QWidget):
    """The current row is the update that is shown; choosing another one shows that."""

    number_chosen = Signal(int)
    copied = Signal()

    def __init__(self, actions: Actions, scope: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = PositionModel()
        self._is_following = False
        self._build(actions, scope)
        self._lay_out()
        self.table.selectionModel().currentRowChanged.connect(self._on_table_current_row_changed)

    def show_walks(self, names: Sequence[str], walks: Sequence[Positions], theirs: Sequence[Positions] = ()) -> None:
        """Show the walks called `names`; `theirs` are the same on TensorFlow, where they are known."""
        row = self.table.currentIndex().row()
        self.model.show_walks(names, walks, theirs)
        if theirs:
            gap = max(largest_difference(ours, other) for ours, other in zip(walks, theirs, strict=True))
            same = self.tr("Both engines are at the same positions, bit for bit.")
            self.verdict.setText(
                same if gap == 0 else self.tr("The engines differ by {gap} at most.").format(gap=f"{gap:.3g}")
            )
        elif not walks:
            self.verdict.setText("")
        self.table.resizeColumnsToContents()
        if row >= 0:
            self.follow(min(row, self.model.rowCount() - 1))

    def say(self, text: str) -> None:
        """In the place of the verdict: what is being done, or why it cannot be."""
        self.verdict.setText(text)

    def follow(self, number: int) -> None:
        """Make the row of an update the current one, silently."""
        self._is_following = True
        self.table.setCurrentIndex(self.model.index(number, max(self.table.currentIndex().column(), 0)))
        self._is_following = False

    def copy_all(self) -> None:
        """Put the whole table on the clipboard, as CSV."""
        QGuiApplication.clipboard().setText(self.model.csv_text())
        self.copied.emit()

    def _build(self, actions: Actions, scope: QWidget) -> None:
        self.table = QTableView()
        self.table.setModel(self.model)
        self.table.setAccessibleName(self.tr("Positions"))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.table.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + SPACING // 2)
        self.verdict = QLabel()
        self.verdict.setWordWrap(True)
        self.copy_button = QToolButton()
        self.copy_button.setDefaultAction(actions.bind("walk.copy", self.copy_all, scope))
        self.copy_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        own_action(spec("list.copy"), self.table, self._copy_selected)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self.verdict, 1)
        row.addWidget(self.copy_button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACING // 2, 0, 0)
        column.setSpacing(SPACING // 2)
        column.addLayout(row)
        column.addWidget(self.table, 1)

    def _copy_selected(self) -> None:
        """The rows that are selected, cells apart by tabs as spreadsheets take them."""
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        lines = [
            "\t".join(str(self.model.index(row, column).data() or "") for column in range(self.model.columnCount()))
            for row in rows
        ]
        QGuiApplication.clipboard().setText("\n".join(lines))

    def _on_table_current_row_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid() and not self._is_following:
            self.number_chosen.emit(current.row())
