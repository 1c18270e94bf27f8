"""The tensors of an update that are others under another convention, and by how much."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from engine.training.trace.conventions.what_if import Change
from gui.actions.spec import own_action
from gui.actions.specs import spec
from gui.widgets.number_text import number_text

_DIGITS = 3


class ChangeList(QTreeWidget):
    """A line for each. `chosen`: the name of the tensor that a person wants to read."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Tensors that change"))
        self.setHeaderLabels([self.tr("Tensor"), self.tr("max |Δ|"), self.tr("relative"), self.tr("there")])
        self.headerItem().setToolTip(1, self.tr("The largest difference of a number"))
        self.headerItem().setToolTip(2, self.tr("The same as a share of the tensor's largest number"))
        self.headerItem().setToolTip(3, self.tr("The number that differs most, as it is and as it would be"))
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAlternatingRowColors(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.itemActivated.connect(self._on_item_activated)
        own_action(spec("list.copy"), self, self._copy, Qt.ShortcutContext.WidgetShortcut)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def show_changes(self, changes: tuple[Change, ...]) -> None:
        """Show these in the place of what was there."""
        self.clear()
        for change in changes:
            ours, theirs = (number_text(float(each.value[change.at]), 5) for each in (change.ours, change.theirs))
            item = QTreeWidgetItem(
                self,
                [
                    change.ours.name,
                    number_text(change.largest, _DIGITS),
                    number_text(change.relative, _DIGITS),
                    f"{ours} → {theirs}",
                ],
            )
            item.setToolTip(0, change.ours.name)

    def _copy(self) -> None:
        """The selected lines, or all of them, for a spreadsheet."""
        every = (self.topLevelItem(row) for row in range(self.topLevelItemCount()))
        items = self.selectedItems() or [item for item in every if item is not None]
        lines = ("\t".join(item.text(column) for column in range(self.columnCount())) for item in items)
        QGuiApplication.clipboard().setText("\n".join(lines))

    def _on_item_activated(self, item: QTreeWidgetItem) -> None:
        self.chosen.emit(item.text(0))
