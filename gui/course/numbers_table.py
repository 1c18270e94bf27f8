"""The numbers of a lesson: what is printed beside what each engine computes, right or wrong, and the way to each in the step."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QBrush
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from engine.config.training import EngineName
from engine.lessons.check import ENGINES, CheckedNumber
from engine.lessons.expected import PositionNumbers, ProgramNumbers, TensorNumbers
from gui.language import translated
from gui.theme import SPACING, colors, number_font
from gui.widgets.panel import Place


class NumbersTable(QTableWidget):
    """A row for each printed number, a column for each engine."""

    place_chosen = Signal(tuple)
    """Place of the number in the step."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 2 + len(ENGINES), parent)
        self._first_wrong: int | None = None
        self.setHorizontalHeaderLabels([self.tr("Number"), self.tr("Printed"), "NumPy", "TensorFlow"])
        self.setAccessibleName(self.tr("Numbers of the lesson"))
        self.verticalHeader().hide()
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setHighlightSections(False)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + SPACING)
        self.setWordWrap(False)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)  # the entry at the end of a name tells rows apart
        self.cellActivated.connect(self._on_cell_chosen)
        self.cellClicked.connect(self._on_cell_chosen)

    def show_numbers(self, numbers: Sequence[CheckedNumber]) -> None:
        """Show these, wrong ones in the colour of errors and with a cross."""
        rows: dict[tuple[int, tuple[int, ...]], dict[EngineName, CheckedNumber]] = {}
        for number in numbers:
            rows.setdefault((id(number.printed), number.index), {})[number.engine] = number
        self.setRowCount(len(rows))
        are_right = [all(number.ok for number in by_engine.values()) for by_engine in rows.values()]
        self._first_wrong = None if all(are_right) else are_right.index(False)
        for row, by_engine in enumerate(rows.values()):
            first = next(iter(by_engine.values()))
            self._put(row, 0, translated(first.name), place=_place(first))
            self._put(row, 1, f"{first.expected:.{first.printed.decimals}f}")
            for column, engine in enumerate(ENGINES, start=2):
                if engine in by_engine:
                    self._put_number(row, column, by_engine[engine])

    def whole_height(self) -> int:
        """Pixels in which every row is seen."""
        return self.horizontalHeader().sizeHint().height() + self.verticalHeader().length() + 2 * self.frameWidth()

    def scroll_to_first_wrong(self) -> None:
        """Bring it to the middle and select it; to the top where every number is right."""
        self.clearSelection()
        if self._first_wrong is None:
            self.scrollToTop()
        else:
            self.selectRow(self._first_wrong)
            self.scrollTo(self.model().index(self._first_wrong, 0), QAbstractItemView.ScrollHint.PositionAtCenter)

    def _put_number(self, row: int, column: int, number: CheckedNumber) -> None:
        mark, color = ("✓", colors().training) if number.ok else ("✗", colors().error)
        text = translated(number.why) if number.got is None else f"{number.got:.{number.printed.decimals + 1}f}"
        item = self._put(row, column, f"{mark} {text}")
        item.setForeground(QBrush(color))
        item.setToolTip(text if number.got is None else repr(number.got))

    def _put(self, row: int, column: int, text: str, place: Place | None = None) -> QTableWidgetItem:
        item = QTableWidgetItem(text)
        if column:
            item.setFont(number_font())
        if place is not None:
            item.setData(Qt.ItemDataRole.UserRole, place)
            item.setToolTip(self.tr("{name}. Click: go there.").format(name=text))
        self.setItem(row, column, item)
        return item

    def _on_cell_chosen(self, row: int, _column: int) -> None:
        item = self.item(row, 0)
        place = item.data(Qt.ItemDataRole.UserRole) if item is not None else None
        if place is not None:
            self.place_chosen.emit(tuple(place))


def _place(number: CheckedNumber) -> Place | None:
    printed = number.printed
    if isinstance(printed, ProgramNumbers):
        return ("dataflow", printed.program, printed.tensor)
    if isinstance(printed, PositionNumbers):
        return ("walk", str(number.index[0] + 1), printed.walk)
    if not isinstance(printed, TensorNumbers) or printed.run:
        return None
    return ("step", str(printed.update), printed.tensor)
