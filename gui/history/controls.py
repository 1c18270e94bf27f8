"""What a person chooses of a history: all arrays or one, one weight or the distribution, and what is measured of it."""

from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSpinBox, QWidget

from engine.config.axes import Shape
from engine.training.replay.timeline import Cell, Measure
from gui.theme import SPACING
from gui.widgets.marked import QT_TRANSLATE_NOOP


class Show(StrEnum):
    """What is drawn."""

    MAP = QT_TRANSLATE_NOOP("HistoryPanel", "all arrays")
    NORMS = QT_TRANSLATE_NOOP("HistoryPanel", "one array")
    HISTOGRAM = QT_TRANSLATE_NOOP("HistoryPanel", "distribution")
    CELL = QT_TRANSLATE_NOOP("HistoryPanel", "one weight")


MEASURES = {
    Measure.WEIGHTS: QT_TRANSLATE_NOOP("HistoryPanel", "weights"),
    Measure.GRADIENTS: QT_TRANSLATE_NOOP("HistoryPanel", "gradients"),
    Measure.STEPS: QT_TRANSLATE_NOOP("HistoryPanel", "steps of updates"),
    Measure.RATIO: QT_TRANSLATE_NOOP("HistoryPanel", "step / weights"),
}


def word(text: str) -> str:
    """In the window's language."""
    return QCoreApplication.translate("HistoryPanel", text)


class HistoryControls(QWidget):
    """`changed` after each choice."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._shapes: dict[str, Shape] = {}
        self.show_box, self.measure_box, self.array_box = QComboBox(), QComboBox(), QComboBox()
        for show in Show:
            self.show_box.addItem(word(show.value), show)
        for measure, text in MEASURES.items():
            self.measure_box.addItem(word(text), measure)
        self.measure_box.setCurrentIndex(list(MEASURES).index(Measure.RATIO))
        self.array_box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.row_box, self.column_box = QSpinBox(), QSpinBox()
        self.row_box.setPrefix(self.tr("row "))
        self.column_box.setPrefix(self.tr("column "))
        names = {
            self.show_box: self.tr("What is drawn"),
            self.measure_box: self.tr("What is measured"),
            self.array_box: self.tr("Array"),
            self.row_box: self.tr("Row of the weight"),
            self.column_box: self.tr("Column of the weight"),
        }
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACING)
        for box, name in names.items():
            box.setAccessibleName(name)
            box.setToolTip(name)
            row.addWidget(box)
        row.addStretch(1)
        for combo in (self.show_box, self.measure_box, self.array_box):
            combo.currentIndexChanged.connect(self._on_changed)
        for spin in (self.row_box, self.column_box):
            spin.valueChanged.connect(self._on_changed)
        self._follow()

    @property
    def show_what(self) -> Show:
        """What is drawn."""
        return Show(self.show_box.currentData())

    @property
    def measure(self) -> Measure:
        """What is measured."""
        return Measure(self.measure_box.currentData())

    @property
    def array(self) -> str:
        """The name of the chosen array; empty while there is none."""
        return str(self.array_box.currentData() or "")

    @property
    def cell(self) -> Cell | None:
        """The chosen weight; None while there is none."""
        shape = self._shapes.get(self.array)
        if not shape:
            return None
        row, column = self.row_box.value() - 1, self.column_box.value() - 1
        if len(shape) == 1:
            return Cell(self.array, (column,))
        above: list[int] = []
        for size in reversed(shape[:-1]):
            row, at = divmod(row, size)
            above.insert(0, at)
        return Cell(self.array, (*above, column))

    def offer(self, shapes: dict[str, Shape]) -> None:
        """The arrays that there are; the chosen one stays."""
        if shapes == self._shapes:
            return
        self._shapes, chosen = dict(shapes), self.array
        with QSignalBlocker(self.array_box):
            self.array_box.clear()
            for name in shapes:
                self.array_box.addItem(name, name)
            self.array_box.setCurrentIndex(max(0, self.array_box.findData(chosen)))
        self._follow()

    def choose(self, name: str) -> None:
        """Choose an array."""
        self.array_box.setCurrentIndex(max(0, self.array_box.findData(name)))

    def choose_cell(self, name: str, row: int, column: int) -> None:
        """Choose a weight by its place in the array as a matrix, counted from 0."""
        if self.array_box.findData(name) < 0:
            return
        boxes = (self.show_box, self.array_box, self.row_box, self.column_box)
        blockers = [QSignalBlocker(box) for box in boxes]
        self.show_box.setCurrentIndex(list(Show).index(Show.CELL))
        self.choose(name)
        self._follow()
        self.row_box.setValue(row + 1)
        self.column_box.setValue(column + 1)
        del blockers
        self._on_changed()

    def _follow(self) -> None:
        """Only what counts for what is drawn is there."""
        show, shape = self.show_what, self._shapes.get(self.array, (1,))
        rows = 1
        for size in shape[:-1]:
            rows *= size
        for box, count in ((self.row_box, rows), (self.column_box, shape[-1] if shape else 1)):
            with QSignalBlocker(box):
                box.setRange(1, max(count, 1))
        if show is Show.HISTOGRAM and self.measure is Measure.RATIO:  # single numbers have none
            with QSignalBlocker(self.measure_box):
                self.measure_box.setCurrentIndex(list(MEASURES).index(Measure.WEIGHTS))
        self.measure_box.setVisible(show in (Show.MAP, Show.HISTOGRAM))
        self.array_box.setVisible(show is not Show.MAP)
        self.row_box.setVisible(show is Show.CELL and len(shape) > 1)
        self.column_box.setVisible(show is Show.CELL)

    def _on_changed(self) -> None:
        self._follow()
        self.changed.emit()
