"""Steps of the ledger as a list of two columns: the step, and what it does. Rows can be selected and copied."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from engine.data.preparing.ledger import Step
from gui.actions.spec import own_action
from gui.actions.specs import spec
from gui.language import translated
from gui.theme import SPACING


class StepList(QTableWidget):
    """Called `name` for those who cannot see it."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(0, 2, parent)
        self.setAccessibleName(name)
        self.setHorizontalHeaderLabels([self.tr("Step"), self.tr("What it does")])
        self.horizontalHeader().setVisible(False)
        self.verticalHeader().setVisible(False)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setAlternatingRowColors(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.horizontalHeader().setStretchLastSection(True)
        self.verticalHeader().setMinimumSectionSize(self.fontMetrics().height() + SPACING // 2)
        own_action(spec("list.copy"), self, self._copy, Qt.ShortcutContext.WidgetShortcut)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def show_steps(self, steps: Sequence[Step]) -> None:
        """Show these in the place of what was there."""
        self.setRowCount(len(steps))
        for row, step in enumerate(steps):
            for column, text in enumerate((step_word(step.name), translated(step.text))):
                item = QTableWidgetItem(text)
                item.setTextAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
                self.setItem(row, column, item)
        self.resizeRowsToContents()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: long texts take as many lines as they need."""
        super().resizeEvent(event)
        self.resizeRowsToContents()

    def texts(self) -> list[str]:
        """What is shown, a line for each step."""
        return [self._line(row) for row in range(self.rowCount())]

    def _copy(self) -> None:
        chosen = sorted({index.row() for index in self.selectedIndexes()})
        QGuiApplication.clipboard().setText("\n".join(map(self._line, chosen)) if chosen else "\n".join(self.texts()))

    def _line(self, row: int) -> str:
        items = (self.item(row, column) for column in range(2))
        return "\t".join(item.text() for item in items if item is not None)


def step_word(name: str) -> str:
    """What a step is called."""
    words = {
        "cell": QCoreApplication.translate("Ledger", "cell"),
        "spelling": QCoreApplication.translate("Ledger", "spelling"),
        "computed": QCoreApplication.translate("Ledger", "computed"),
        "read": QCoreApplication.translate("Ledger", "read as"),
        "filled": QCoreApplication.translate("Ledger", "filled"),
        "encoded": QCoreApplication.translate("Ledger", "encoded"),
        "scaled": QCoreApplication.translate("Ledger", "scaled"),
        "indicator": QCoreApplication.translate("Ledger", "indicator"),
        "entry": QCoreApplication.translate("Ledger", "tensor entry"),
        "part": QCoreApplication.translate("Ledger", "part and order"),
        "group": QCoreApplication.translate("Ledger", "group"),
        "weight": QCoreApplication.translate("Ledger", "weight"),
        "unscaled": QCoreApplication.translate("Ledger", "unscaled"),
        "decoded": QCoreApplication.translate("Ledger", "says"),
        "unused": QCoreApplication.translate("Ledger", "not used"),
        "left out": QCoreApplication.translate("Ledger", "left out"),
        "set aside": QCoreApplication.translate("Ledger", "set aside"),
    }
    return words[name]
