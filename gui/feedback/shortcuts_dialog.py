"""The list of all shortcuts, read from the actions so that it is always right."""

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

from gui.actions.actions import Actions
from gui.actions.spec import action_name
from gui.actions.specs import SPECS


class ShortcutsDialog(QDialog):
    """Two columns: what is done, and the keys."""

    def __init__(self, actions: Actions, window: QWidget) -> None:
        super().__init__(window)
        self.setWindowTitle(self.tr("Keyboard"))
        self.resize(520, 560)
        rows = sorted(set(_rows(actions)))
        table = QTableWidget(len(rows), 2)
        table.setAccessibleName(self.tr("Shortcuts"))
        table.setHorizontalHeaderLabels([self.tr("Action"), self.tr("Keys")])
        table.verticalHeader().hide()
        table.horizontalHeader().setStretchLastSection(True)
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        for row, cells in enumerate(rows):
            for column, text in enumerate(cells):
                table.setItem(row, column, QTableWidgetItem(text))
        table.resizeColumnToContents(0)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        self.finished.connect(self.deleteLater)
        column_layout = QVBoxLayout(self)
        column_layout.addWidget(table)
        column_layout.addWidget(buttons)


def _rows(actions: Actions) -> list[tuple[str, str]]:
    shared = [(actions[spec.name].text(), actions[spec.name].shortcuts()) for spec in actions]
    of_many = [(spec.label, spec.sequences()) for spec in SPECS if spec.is_of_many]
    return [(action_name(text), keys_text(keys)) for text, keys in (*shared, *of_many) if keys]


def keys_text(keys: list[QKeySequence]) -> str:
    """Keys as this system writes them."""
    return ", ".join(key.toString(QKeySequence.SequenceFormat.NativeText) for key in keys)
