"""The list of all tensors of an update in the order in which they are made, with how the two engines compare."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from engine.training.trace.tracer import Stage
from gui.language import translated
from gui.step.names import shape_text, shown_name
from gui.step.ulps import ulps_text
from gui.step.update_view import Mark, UpdateView
from gui.theme import Colors, colors, theme
from gui.widgets.number_text import number_text

_NAME, _SHAPE, _GAP, _ULPS = range(4)
_KEY = int(Qt.ItemDataRole.UserRole)


class TensorList(QTreeWidget):
    """Stages with their tensors. `chosen` when a person selects one."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Tensors of the update"))
        self.setHeaderLabels([self.tr("Tensor"), self.tr("Shape"), self.tr("max |Δ|"), self.tr("ulp")])
        self.headerItem().setToolTip(_GAP, self.tr("The largest difference between NumPy and TensorFlow"))
        self.headerItem().setToolTip(
            _ULPS,
            self.tr(
                "The same in units in the last place of the number. Flushed: a number too small to be stored with all its digits, "
                "which TensorFlow takes for 0."
            ),
        )
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Stretch)
        self.header().setMinimumSectionSize(24)
        self.setUniformRowHeights(True)
        self.setIndentation(14)
        self.setAlternatingRowColors(True)
        self._items: dict[str, QTreeWidgetItem] = {}
        self._reading: UpdateView | None = None
        self._by_course = False
        self.currentItemChanged.connect(self._on_current_item_changed)
        theme().changed.connect(self._on_theme_changed)

    def show_reading(self, reading: UpdateView, *, by_course: bool) -> None:
        """The tensors of `reading`. What is selected stays selected where it is still there."""
        self._reading, self._by_course = reading, by_course
        names = [traced.name for traced in reading.tensors]
        with QSignalBlocker(self):
            if names != list(self._items):
                self._make_items(reading)
            for traced in reading.tensors:
                self._fill(traced.name)
        for column in (_GAP, _ULPS):
            self.setColumnHidden(column, reading.mirrored is None)

    def clear_tensors(self) -> None:
        """Show none."""
        with QSignalBlocker(self):
            self.clear()
        self._items, self._reading = {}, None

    def select(self, name: str) -> None:
        """Select the tensor `name` and bring it into sight; nothing is told."""
        item = self._items.get(name)
        if item is not None:
            with QSignalBlocker(self):
                self.setCurrentItem(item)
            self.scrollToItem(item)

    def texts(self, name: str) -> tuple[str, ...]:
        """What stands in the row of `name`."""
        return tuple(self._items[name].text(column) for column in range(4))

    def _make_items(self, reading: UpdateView) -> None:
        self.clear()
        self._items = {}
        titles = {
            Stage.FORWARD: self.tr("Forward"),
            Stage.LOSS: self.tr("Loss"),
            Stage.BACKWARD: self.tr("Backward"),
            Stage.GRADIENT: self.tr("Gradient"),
            Stage.UPDATE: self.tr("Update"),
        }
        for stage, title in titles.items():
            own = [traced for traced in reading.tensors if traced.stage is stage]
            if not own:
                continue
            group = QTreeWidgetItem(self, [title])
            group.setFlags(Qt.ItemFlag.ItemIsEnabled)
            font = self.font()
            font.setBold(True)
            group.setFont(_NAME, font)
            group.setFirstColumnSpanned(True)
            group.setExpanded(True)
            for traced in own:
                item = QTreeWidgetItem(group)
                item.setData(_NAME, _KEY, traced.name)
                for column in (_SHAPE, _GAP, _ULPS):
                    item.setTextAlignment(column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                self._items[traced.name] = item

    def _fill(self, name: str) -> None:
        reading = self._reading
        assert reading is not None, "there is something to fill in"
        item, traced = self._items[name], reading.by_name[name]
        shown = shown_name(reading, name, by_course=self._by_course)
        item.setText(_NAME, name if shown == name else f"{shown}  ·  {name}")
        item.setToolTip(_NAME, translated(traced.equation))
        item.setText(_SHAPE, shape_text(traced.shape) or "1")
        pair, mark = reading.pairs.get(name), reading.mark(name)
        item.setText(_GAP, self._compared(name) if pair is not None else "")
        item.setText(_ULPS, ulps_text(pair) if pair is not None and pair.largest else "")
        item.setForeground(_GAP, _color(mark))

    def _compared(self, name: str) -> str:
        reading = self._reading
        assert reading is not None, "there is something to compare"
        mark = reading.mark(name)
        if mark is Mark.SAME:
            return self.tr("✓ 0")
        first = reading.mirrored.first_difference if reading.mirrored is not None else None
        words = self.tr("first ") if first is not None and first.name == name else ""
        return f"{mark} {words}{number_text(reading.pairs[name].largest, 2)}"

    def _on_current_item_changed(self, item: QTreeWidgetItem | None) -> None:
        name = item.data(_NAME, _KEY) if item is not None else None
        if name:
            self.chosen.emit(name)

    def _on_theme_changed(self, _changed: Colors) -> None:
        for name in self._items:
            self._fill(name)


def _color(mark: Mark | None) -> QColor:
    found = {Mark.SAME: colors().best, Mark.DIFFERENT: colors().error}
    return found.get(mark, colors().text) if mark is not None else colors().text
