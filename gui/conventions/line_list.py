"""The ledger as a list: each convention, whether it is as in Keras, and what is in force."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from engine.training.trace.conventions.line import Form, Line
from gui.language import translated
from gui.theme import SPACING

WIDEST = 26 * SPACING
_NAME = int(Qt.ItemDataRole.UserRole)


class LineList(QTreeWidget):
    """A line for each. `chosen`: the name of the one under the cursor."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Conventions"))
        self.setHeaderLabels([self.tr("Convention"), "Keras", self.tr("In force")])
        self.headerItem().setToolTip(1, self.tr("= as in Keras; ≠ and how Keras does it"))
        self._items: dict[str, QTreeWidgetItem] = {}
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAlternatingRowColors(True)
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.header().setMaximumSectionSize(WIDEST)
        self.header().setStretchLastSection(True)
        self.currentItemChanged.connect(self._on_current_item_changed)

    @property
    def name(self) -> str:
        """The line under the cursor; the empty text where there is none."""
        item = self.currentItem()
        return "" if item is None else str(item.data(0, _NAME))

    def show_lines(self, lines: tuple[Line, ...]) -> None:
        """Show these; the cursor stays in the line where it was."""
        name = self.name
        with QSignalBlocker(self):
            self.clear()
            self._items = {}
            for line in lines:
                keras = "=" if line.is_of_keras else f"≠ {translated(line.keras.words)}"
                item = QTreeWidgetItem(self, [translated(line.title), keras, translated(line.in_force.words)])
                item.setData(0, _NAME, line.name)
                self._items[line.name] = item
                for column, form in ((1, line.keras), (2, line.in_force)):
                    item.setToolTip(column, form_text(form))
            self.select(name)

    def select(self, name: str) -> None:
        """Put the cursor into the line of that name, the first one where there is none."""
        found = self._items.get(name) or next(iter(self._items.values()), None)
        if found is not None:
            self.setCurrentItem(found)

    def _on_current_item_changed(self, item: QTreeWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(self.name)


def form_text(form: Form) -> str:
    """The words, and the equation behind them."""
    return ",  ".join(translated(part) for part in (form.words, form.equation) if part)
