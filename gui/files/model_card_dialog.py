"""The card of a model, to be read, copied or written as JSON: data, preparation, network, training, scores, versions."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHeaderView, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from engine.model.card import sections
from engine.model.model import Model
from gui.language import translated


class ModelCardDialog(QDialog):
    """A branch for each part of the card."""

    save_requested = Signal()

    def __init__(self, model: Model, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Model card"))
        self.tree = QTreeWidget()
        self.tree.setAccessibleName(self.tr("Model card"))
        self.tree.setHeaderHidden(True)
        self.tree.setColumnCount(2)
        self.tree.setUniformRowHeights(True)
        parts = [
            (translated(part.title), [tuple(map(translated, line)) for line in part.lines]) for part in sections(model)
        ]
        for title, lines in parts:
            branch = QTreeWidgetItem(self.tree, [title])
            for name, told in lines:
                line = QTreeWidgetItem(branch, [name, told])
                line.setToolTip(1, told)
        self.tree.expandAll()
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self._text = "\n\n".join(
            "\n".join([title, *("\t".join(line) for line in lines)]) for title, lines in parts if lines
        )
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.copy_button = buttons.addButton(self.tr("&Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        self.save_button = buttons.addButton(self.tr("&Save as JSON…"), QDialogButtonBox.ButtonRole.ActionRole)
        self.copy_button.clicked.connect(self._on_copy_button_clicked)
        self.save_button.clicked.connect(self.save_requested)
        buttons.rejected.connect(self.reject)
        self.finished.connect(self.deleteLater)
        column = QVBoxLayout(self)
        column.addWidget(self.tree, 1)
        column.addWidget(buttons)
        self.resize(760, 560)

    def _on_copy_button_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self._text)
