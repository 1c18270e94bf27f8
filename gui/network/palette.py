"""The kinds of layers in a list beside the canvas: dragged onto a link, or added by Enter. It edits nothing."""

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from engine.config.layers import KINDS, LayerSpec
from gui.network.kinds import GROUPS, kind_help, kind_label

MIME = "application/x-glassnet-layer"
WIDTH = 150


class Palette(QListWidget):
    """All kinds with one input, in the order of the menu."""

    chosen = Signal(object)
    """The kind that a person wants added behind the selected layer: a class of `engine/config/layers`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Palette of layers"))
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        for kind in (kind for group in GROUPS for kind in group):
            item = QListWidgetItem(kind_label(kind))
            item.setToolTip(kind_help(kind))
            item.setData(Qt.ItemDataRole.UserRole, kind.model_fields["kind"].default)
            self.addItem(item)
        self.itemActivated.connect(self._on_item_activated)

    def sizeHint(self) -> QSize:
        """Qt: as wide as most names."""
        return QSize(WIDTH, super().sizeHint().height())

    def mimeTypes(self) -> list[str]:
        """Qt: what is dragged."""
        return [MIME]

    def mimeData(self, items: Sequence[QListWidgetItem]) -> QMimeData:
        """Qt: the kind that is dragged."""
        data = QMimeData()
        for item in items[:1]:
            data.setData(MIME, str(item.data(Qt.ItemDataRole.UserRole)).encode())
        return data

    def _on_item_activated(self, item: QListWidgetItem) -> None:
        self.chosen.emit(KINDS[item.data(Qt.ItemDataRole.UserRole)])


def kind_of(data: QMimeData) -> type[LayerSpec] | None:
    """The kind of layer that is dragged; None where something else is."""
    return KINDS.get(bytes(data.data(MIME).data()).decode("utf-8", "replace")) if data.hasFormat(MIME) else None
