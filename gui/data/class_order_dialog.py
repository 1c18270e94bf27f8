"""The dialog in which the order of a column's classes is chosen: by dragging, by buttons, or with Alt and the arrow keys."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gui.data.column_edits import with_changes
from gui.document import Document
from gui.theme import SPACING


class ClassOrderDialog(QDialog):
    """The classes of one column in their order; the first one is 0. OK makes it one undo entry."""

    def __init__(self, document: Document, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document, self._name = document, name
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Order of the classes of '{name}'").format(name=name))
        self._build(_classes(document, name))
        self._lay_out()

    def classes(self) -> tuple[str, ...]:
        """The classes as they stand in the list."""
        return tuple(str(self.list.item(row).data(Qt.ItemDataRole.UserRole)) for row in range(self.list.count()))

    def accept(self) -> None:
        """Write the order into the recipe; the texts' own order is no order of its own."""
        super().accept()
        own = self._document.plan.table.column(self._name).classes
        order = () if self.classes() == own else self.classes()
        experiment = self._document.experiment
        recipe = with_changes(experiment.recipe, self._document.table, [self._name], order=order)
        text = self.tr("Order the classes of '{name}'").format(name=self._name)
        self._document.edit(experiment.replace(recipe=recipe), text)

    def shift(self, steps: int) -> None:
        """Move the current class up (−1) or down (1)."""
        row = self.list.currentRow()
        if row >= 0 and 0 <= row + steps < self.list.count():
            self.list.insertItem(row + steps, self.list.takeItem(row))
            self.list.setCurrentRow(row + steps)
            self._number()

    def _build(self, classes: tuple[str, ...]) -> None:
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Classes in their order"))
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        for text in classes:
            item = QListWidgetItem()
            item.setData(Qt.ItemDataRole.UserRole, text)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self._number()
        self.list.model().rowsMoved.connect(self._number)
        self.up, self.down = QPushButton(self.tr("Move &up")), QPushButton(self.tr("Move &down"))
        self.up.clicked.connect(self._on_up)
        self.down.clicked.connect(self._on_down)
        QShortcut(QKeySequence("Alt+Up"), self, self._on_up)
        QShortcut(QKeySequence("Alt+Down"), self, self._on_down)
        ok, cancel = QDialogButtonBox.StandardButton.Ok, QDialogButtonBox.StandardButton.Cancel
        self.buttons = QDialogButtonBox(ok | cancel)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def _lay_out(self) -> None:
        hint = QLabel(self.tr("The first class is 0. Drag a class, or move it with Alt and the arrow keys."))
        hint.setWordWrap(True)
        row = QHBoxLayout()
        row.addWidget(self.up)
        row.addWidget(self.down)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setSpacing(SPACING)
        column.addWidget(hint)
        column.addWidget(self.list, 1)
        column.addLayout(row)
        column.addWidget(self.buttons)

    def _number(self) -> None:
        for row in range(self.list.count()):
            item = self.list.item(row)
            item.setText(f"{row}:  {item.data(Qt.ItemDataRole.UserRole)}")

    def _on_up(self) -> None:
        self.shift(-1)

    def _on_down(self) -> None:
        self.shift(1)


def _classes(document: Document, name: str) -> tuple[str, ...]:
    """The classes as the recipe has them now."""
    planned = document.plan
    for column in (*planned.features, *planned.targets):
        if column.recipe.name == name and column.classes:
            return column.classes
    return planned.table.column(name).classes
