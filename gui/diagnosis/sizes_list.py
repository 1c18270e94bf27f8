"""The sizes of gradients and steps, layer by layer."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from engine.diagnosis.finding import LayerSizes
from gui.actions.spec import own_action
from gui.actions.specs import spec
from gui.widgets.number_text import number_text

DIGITS = 3
NOTHING = "–"


class SizesList(QTreeWidget):
    """A line for each layer with weighted sums; as high as it needs to be."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Gradients and steps, layer by layer"))
        self.setHeaderLabels([self.tr("Layer"), "dL/dZ", "dL/dW", "W", self.tr("step / W")])
        header = self.headerItem()
        header.setToolTip(1, self.tr("Root mean square over units and rows, times the rows of the batch"))
        header.setToolTip(2, self.tr("Root mean square of the kernel's gradient"))
        header.setToolTip(3, self.tr("Root mean square of the kernel"))
        header.setToolTip(4, self.tr("The length of the kernel's step by that of the kernel; about 0.001 is usual"))
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.header().setStretchLastSection(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        own_action(spec("list.copy"), self, self._copy, Qt.ShortcutContext.WidgetShortcut)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def show_sizes(self, layers: tuple[LayerSizes, ...]) -> None:
        """Show these; lines stay where they are."""
        while self.topLevelItemCount() > len(layers):
            self.takeTopLevelItem(self.topLevelItemCount() - 1)
        while self.topLevelItemCount() < len(layers):
            QTreeWidgetItem(self)
        for place, each in enumerate(layers):
            item = self.topLevelItem(place)
            if item is None:
                continue
            item.setText(0, each.layer)
            for column, value in enumerate((each.error, each.gradient, each.weights, each.ratio), start=1):
                item.setText(column, NOTHING if value is None else number_text(value, DIGITS))
                item.setTextAlignment(column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        line = self.sizeHintForRow(0) if layers else 0
        frame, header = 2 * self.frameWidth(), self.header().sizeHint().height()
        self.setFixedHeight(header + line * len(layers) + frame + self.horizontalScrollBar().sizeHint().height())

    def _copy(self) -> None:
        """The selected lines, or all of them, for a spreadsheet."""
        every = [item for row in range(self.topLevelItemCount()) if (item := self.topLevelItem(row)) is not None]
        lines = ("\t".join(item.text(at) for at in range(self.columnCount())) for item in self.selectedItems() or every)
        QGuiApplication.clipboard().setText("\n".join(lines))
