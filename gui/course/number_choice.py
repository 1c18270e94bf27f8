"""Which numbers a lesson promises: tensors of the run's updates, picked with so many digits, above; what is promised, below."""

from collections.abc import Sequence
from itertools import chain

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QSpinBox,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from engine.lessons.expected import Expected
from engine.lessons.making import MakingError, rounded, tensor
from engine.training.trace.tracer import Trace, Traced
from gui.language import translated
from gui.theme import SPACING, number_font

MAX_DIGITS = 15
USUAL_DIGITS = 3
SHOWN_NUMBERS = 8
"""Of one tensor, in a row of the table."""


class NumberChoice(QWidget):
    """`update_wanted` asks for another update's tensors, which `show_trace` then shows."""

    update_wanted = Signal(int)
    edited = Signal()
    refused = Signal(str)
    """Why a tensor cannot be promised."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._trace: Trace | None = None
        self._wished = ""
        self.expected: tuple[Expected, ...] = ()
        """What is promised."""
        self._build()
        self._lay_out()
        self._connect()

    def set_run(self, updates: int, update: int, name: str) -> None:
        """A run of `updates` updates can be picked from; begin with tensor `name` of `update`."""
        self.update_box.setRange(1, updates + 1)
        self._wished = name
        self.update_box.setValue(min(update, updates + 1))
        self.update_wanted.emit(self.update_box.value())

    def set_obstacle(self, why: str) -> None:
        """Nothing can be picked, for this reason."""
        self.why.setText(why)
        self.why.show()
        for widget in (self.update_box, self.digits_box, self.tensors, self.add_button):
            widget.setEnabled(False)

    def set_expected(self, expected: Sequence[Expected]) -> None:
        """These are promised."""
        self.expected = tuple(expected)
        self._show_promised()

    def show_trace(self, trace: Trace) -> None:
        """The tensors of an update."""
        self._trace = trace
        self.tensors.setRowCount(len(trace.tensors))
        for row, traced in enumerate(trace.tensors):
            shape = " × ".join(str(length) for length in traced.shape)
            for column, text in enumerate((_name(traced), shape, self._numbers(traced))):
                self.tensors.setItem(row, column, _item(text, is_number=column > 0))
            if traced.name == self._wished:
                self.tensors.selectRow(row)
                self.tensors.scrollTo(self.tensors.model().index(row, 0))

    def add(self) -> None:
        """Promise the selected tensors with the chosen digits; what was promised of them before is replaced."""
        trace = self._trace
        if trace is None:
            return
        rows = sorted({index.row() for index in self.tensors.selectionModel().selectedRows()})
        try:
            picks = [
                rounded(
                    tensor(trace.update, trace.tensors[row].name, decimals=self.digits_box.value()),
                    trace.tensors[row].value,
                )
                for row in rows
            ]
        except MakingError as error:
            self.refused.emit(translated(error.text))
            return
        again = {_key(pick) for pick in picks}
        self.set_expected((*(each for each in self.expected if _key(each) not in again), *picks))
        self.edited.emit()

    def remove(self) -> None:
        """Promise the selected ones no longer."""
        gone = {index.row() for index in self.promised.selectionModel().selectedRows()}
        if gone:
            self.set_expected([each for row, each in enumerate(self.expected) if row not in gone])
            self.edited.emit()

    def _build(self) -> None:
        self.update_box = QSpinBox()
        self.update_box.setGroupSeparatorShown(True)
        self.update_box.setKeyboardTracking(False)
        self.digits_box = QSpinBox()
        self.digits_box.setRange(0, MAX_DIGITS)
        self.digits_box.setValue(USUAL_DIGITS)
        self.why = QLabel()
        self.why.setWordWrap(True)
        self.why.setProperty("role", "warning")
        self.why.hide()
        titles = (self.tr("Tensor"), self.tr("Shape"), self.tr("Numbers"))
        self.tensors = _table(titles, self.tr("Tensors of the update"))
        self.add_button = QPushButton(self.tr("&Promise these numbers"))
        self.promised = _table(
            (self.tr("Promised"), self.tr("Digits"), self.tr("Numbers")), self.tr("Promised numbers")
        )
        self.remove_button = QPushButton(self.tr("&Remove"))
        delete = QShortcut(QKeySequence.StandardKey.Delete, self.promised, context=Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self.remove)

    def _lay_out(self) -> None:
        above = QHBoxLayout()
        above.setSpacing(SPACING)
        for words, box in (
            (self.tr("&Update"), self.update_box),
            (self.tr("&Digits after the point"), self.digits_box),
        ):
            label = QLabel(words)
            label.setBuddy(box)
            above.addWidget(label)
            above.addWidget(box)
            above.addSpacing(SPACING)
        above.addStretch(1)
        above.addWidget(self.add_button)
        below = QHBoxLayout()
        below.addStretch(1)
        below.addWidget(self.remove_button)
        column = QVBoxLayout(self)
        column.setSpacing(SPACING)
        column.addWidget(self.why)
        column.addLayout(above)
        column.addWidget(self.tensors, 3)
        column.addWidget(self.promised, 2)
        column.addLayout(below)

    def _connect(self) -> None:
        self.update_box.valueChanged.connect(self.update_wanted)
        self.digits_box.valueChanged.connect(self._on_digits_box_value_changed)
        self.tensors.itemSelectionChanged.connect(self._follow_selection)
        self.tensors.cellActivated.connect(self.add)
        self.promised.itemSelectionChanged.connect(self._follow_selection)
        self.add_button.clicked.connect(self.add)
        self.remove_button.clicked.connect(self.remove)
        self._follow_selection()

    def _follow_selection(self) -> None:
        self.add_button.setEnabled(bool(self.tensors.selectionModel().selectedRows()))
        self.remove_button.setEnabled(bool(self.promised.selectionModel().selectedRows()))

    def _show_promised(self) -> None:
        self.promised.setRowCount(len(self.expected))
        for row, each in enumerate(self.expected):
            name = translated(each.name())
            numbers = _listed(each.values, each.decimals)
            for column, text in enumerate((name, str(each.decimals), numbers)):
                self.promised.setItem(row, column, _item(text, is_number=column > 0))
        self._follow_selection()

    def _numbers(self, traced: Traced) -> str:
        return _listed(traced.value.ravel()[: SHOWN_NUMBERS + 1].tolist(), self.digits_box.value())

    def _on_digits_box_value_changed(self) -> None:
        if self._trace is not None:
            for row, traced in enumerate(self._trace.tensors):
                self.tensors.setItem(row, 2, _item(self._numbers(traced), is_number=True))


def _table(titles: Sequence[str], name: str) -> QTableWidget:
    table = QTableWidget(0, len(titles))
    table.setHorizontalHeaderLabels([*titles])
    table.setAccessibleName(name)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setWordWrap(False)
    table.setTabKeyNavigation(False)
    table.verticalHeader().hide()
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + SPACING)
    header = table.horizontalHeader()
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(len(titles) - 1, QHeaderView.ResizeMode.Stretch)
    return table


def _item(text: str, *, is_number: bool) -> QTableWidgetItem:
    item = QTableWidgetItem(text)
    item.setToolTip(text)
    if is_number:
        item.setFont(number_font())
    return item


def _listed(values: Sequence[float], digits: int) -> str:
    more = ["…"] if len(values) > SHOWN_NUMBERS else []
    return "  ".join(chain((f"{value:.{digits}f}" for value in values[:SHOWN_NUMBERS]), more))


def _name(traced: Traced) -> str:
    return f"{traced.name}  ({traced.course_name})" if traced.course_name else traced.name


def _key(expected: Expected) -> tuple[object, ...]:
    """What it is a number of: all but the numbers and their digits."""
    told = expected.model_dump(exclude={"values", "decimals", "within"})
    return tuple(sorted((name, str(value)) for name, value in told.items()))
