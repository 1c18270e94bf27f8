"""Which nodes feed a layer: one choice for most kinds, check boxes for joins; only what closes no cycle is offered."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from engine.config.network import Network, is_join
from gui.forms.fields import ChoiceBox
from gui.theme import SPACING

MAX_ROWS = 6


class InputsEditor(QWidget):
    """Shows the inputs of one node and tells what a person chose."""

    chosen = Signal(object)
    """tuple[str, ...]: the names of the nodes (or `input`) that are to feed the layer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._list, self._box = QListWidget(), ChoiceBox()
        for editor in (self._list, self._box):
            editor.setAccessibleName(self.tr("Inputs"))
        self._list.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self._list.setToolTip(self.tr("The layers that this one joins. Layers that depend on it are left out."))
        self._box.setToolTip(self.tr("The layer that feeds this one. Layers that depend on it are left out."))
        self._list.itemChanged.connect(self._on_list_item_changed)
        self._box.activated.connect(self._on_box_activated)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._box)
        column.addWidget(self._list)

    def show_node(self, network: Network, name: str) -> None:
        """Show what feeds node `name`, silently."""
        node = network.node(name)
        possible = network.possible_inputs(name)
        self._list.setVisible(is_join(node))
        self._box.setVisible(not is_join(node))
        with QSignalBlocker(self._list), QSignalBlocker(self._box):
            self._list.clear()
            self._box.clear()
            if is_join(node):
                for other in possible:
                    self._list.addItem(_checkable(other, is_checked=other in node.inputs))
            else:
                self._box.addItems(possible)
                self._box.setCurrentIndex(possible.index(node.inputs[0]) if set(node.inputs[:1]) & {*possible} else -1)
        rows = min(MAX_ROWS, len(possible))
        self._list.setFixedHeight(rows * self._list.sizeHintForRow(0) + SPACING if is_join(node) else 0)

    def _on_list_item_changed(self, _item: QListWidgetItem) -> None:
        items = [self._list.item(row) for row in range(self._list.count())]
        self.chosen.emit(tuple(item.text() for item in items if item.checkState() is Qt.CheckState.Checked))

    def _on_box_activated(self, _row: int) -> None:
        self.chosen.emit((self._box.currentText(),))


def _checkable(text: str, *, is_checked: bool) -> QListWidgetItem:
    item = QListWidgetItem(text)
    item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable)
    item.setCheckState(Qt.CheckState.Checked if is_checked else Qt.CheckState.Unchecked)
    return item
