"""What becomes of the selected cell, step by step; and where an entry of a tensor comes from. It shows, and changes nothing."""

import numpy as np
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from engine.config.arrangement import Windows
from engine.data.preparing.ledger import PARTS, CellHistory, CellTracer
from engine.problems import errors
from gui.data.step_list import StepList
from gui.document import Document
from gui.forms.fields import ChoiceBox
from gui.forms.number_box import NumberBox
from gui.forms.numbers import Bounds
from gui.language import translated
from gui.theme import SPACING
from gui.widgets.flow_layout import FlowLayout
from gui.widgets.panel import Panel
from gui.widgets.redraw import Redraw

MAX_ROWS = 200_000
"""Tables with more rows are not gone through at every step of the cursor, but when a person asks."""

ENTRY_LETTERS = 14
"""Of an entry's name that are in sight."""


class LedgerPanel(Panel):
    """On the left the way from the cell, on the right the way from an entry."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._cell: tuple[int, str] | None = None
        self._tracer: CellTracer | None = None
        self._is_asked = False
        self._came_from: CellHistory | None = None
        self.setAccessibleName(self.tr("Ledger"))
        self._build()
        self._lay_out()
        self._redraw = Redraw(self, self._renew)
        document.table_changed.connect(self._forget)
        document.experiment_changed.connect(self._forget)
        document.problems_changed.connect(self._redraw.request)  # it comes last: what has problems has no ledger
        self._redraw.request()

    def show_cell(self, row: int, column: int) -> None:
        """Follow the cell in table row `row` of column number `column`."""
        names = self._document.table.names
        self._cell = (row, names[column]) if 0 <= row < self._document.table.rows and 0 <= column < len(names) else None
        self._redraw.request()

    def _build(self) -> None:
        self.title, self.back_title = (
            QLabel(self.tr("What becomes of a cell")),
            QLabel(self.tr("Where an entry comes from")),
        )
        for label in (self.title, self.back_title):
            label.setProperty("role", "title")
        self.steps = StepList(self.tr("Steps from the cell to the tensor"))
        self.back_steps = StepList(self.tr("Steps from the entry to the cell"))
        self.hint = QLabel()
        self.hint.setProperty("role", "faint")
        self.hint.setWordWrap(True)
        self.ask_button = QPushButton(self.tr("&Go through the table"))
        self.ask_button.clicked.connect(self._on_ask_button_clicked)
        self.part_box, self.tensor_box, self.entry_box = ChoiceBox(), ChoiceBox(), ChoiceBox()
        self.entry_box.setMinimumContentsLength(ENTRY_LETTERS)
        for box, name in (
            (self.part_box, self.tr("Part of the data")),
            (self.tensor_box, self.tr("Tensor")),
            (self.entry_box, self.tr("Entry")),
        ):
            box.setAccessibleName(name)
            box.activated.connect(self._on_place_chosen)
        words = {"training": self.tr("training"), "validation": self.tr("validation"), "test": self.tr("test")}
        for part in PARTS:
            self.part_box.addItem(words[part], part)
        self.tensor_box.addItem(self.tr("X, the inputs"), "X")
        self.tensor_box.addItem(self.tr("T, the targets"), "T")
        self.row_box = NumberBox(Bounds(1, None), is_whole=True)
        self.row_box.setFrame(True)
        self.row_box.setAccessibleName(self.tr("Row of the part"))
        self.row_box.set_value(1)
        self.row_box.committed.connect(self._on_place_chosen)
        self.step_box = NumberBox(Bounds(1, None), is_whole=True)
        self.step_box.setFrame(True)
        self.step_box.setAccessibleName(self.tr("Step within the window"))
        self.step_box.set_value(1)
        self.step_box.committed.connect(self._on_place_chosen)
        self.step_label = QLabel(self.tr("Step"))
        self.show_button = QPushButton(self.tr("&Show the cell"))
        self.show_button.clicked.connect(self._on_show_button_clicked)

    def _lay_out(self) -> None:
        left, right = QVBoxLayout(), QVBoxLayout()
        for column in (left, right):
            column.setSpacing(SPACING // 2)
        for widget in (self.title, self.hint, self.ask_button, self.steps):
            left.addWidget(widget)
        left.setStretchFactor(self.steps, 1)
        places = FlowLayout(spacing=SPACING)
        labelled: tuple[tuple[QLabel, QComboBox | NumberBox], ...] = (
            (QLabel(self.tr("Part")), self.part_box),
            (QLabel(self.tr("Row")), self.row_box),
            (QLabel(self.tr("Tensor")), self.tensor_box),
            (QLabel(self.tr("Entry")), self.entry_box),
            (self.step_label, self.step_box),
        )
        for label, box in labelled:
            label.setBuddy(box)
            places.addWidget(_side_by_side(label, box))
        places.addWidget(self.show_button)
        right.addWidget(self.back_title)
        right.addLayout(places)
        right.addWidget(self.back_steps, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACING, SPACING, SPACING, SPACING)
        row.setSpacing(2 * SPACING)
        row.addLayout(left, 1)
        row.addLayout(right, 1)

    def _renew(self) -> None:
        """Show both ways, or say why they cannot be shown."""
        absence = self._absence()
        self.hint.setText(absence)
        self.hint.setVisible(bool(absence))
        self.ask_button.setVisible(self._is_too_large and not self._is_asked)
        self._show_step_box()
        if self._blocked:
            self.steps.show_steps(())
            self.back_steps.show_steps(())
            self._came_from = None
            self.show_button.setEnabled(False)
            return
        tracer = self._tracer_of_document()
        self.steps.show_steps(() if self._cell is None else tracer.history(*self._cell).steps)
        self._fill_entries(tracer)
        self._show_back(tracer)

    @property
    def _is_too_large(self) -> bool:
        return self._document.table.rows > MAX_ROWS

    @property
    def _blocked(self) -> bool:
        """True while the recipe cannot be carried out, or the table is large and nobody has asked."""
        return bool(self._obstacle()) or (self._is_too_large and not self._is_asked)

    def _obstacle(self) -> str:
        found = errors([p for p in self._document.problems if p.place[0] in ("table", "recipe")])
        return translated(found[0].sentence) if found else ""

    def _absence(self) -> str:
        if obstacle := self._obstacle():
            return self.tr("There is no way to the network yet. {reason}").format(reason=obstacle)
        if self._is_too_large and not self._is_asked:
            return self.tr("The table is large; going through it takes a moment.")
        return "" if self._cell is not None else self.tr("Select a cell of the table to follow it.")

    def _tracer_of_document(self) -> CellTracer:
        if self._tracer is None:
            experiment = self._document.experiment
            dtype = np.float32 if experiment.learner.training.precision.value == "float32" else np.float64
            self._tracer = CellTracer(self._document.table, self._document.plan, dtype=dtype)
        return self._tracer

    def _fill_entries(self, tracer: CellTracer) -> None:
        names = tracer.entries(str(self.tensor_box.currentData()))
        if [self.entry_box.itemText(at) for at in range(self.entry_box.count())] != list(names):
            self.entry_box.clear()
            self.entry_box.addItems(list(names))

    def _show_back(self, tracer: CellTracer) -> None:
        part, rows = str(self.part_box.currentData()), tracer.rows(str(self.part_box.currentData()))
        row = int(self.row_box.value)
        self._show_step_box()
        if not 1 <= row <= rows or self.entry_box.currentIndex() < 0:
            self._came_from = None
            self.back_steps.show_steps(())
            self.back_title.setText(self.tr("This part has {count} rows").format(count=f"{rows:,}"))
        else:
            tensor = str(self.tensor_box.currentData())
            self._came_from = tracer.back(
                part, tensor, row - 1, self.entry_box.currentIndex(), int(self.step_box.value) - 1
            )
            self.back_steps.show_steps(self._came_from.steps)
            self.back_title.setText(self.tr("Where an entry comes from"))
        self.show_button.setEnabled(self._came_from is not None)

    def _show_step_box(self) -> None:
        """Only windows have steps."""
        length = self._window_length
        for widget in (self.step_label, self.step_box):
            widget.setVisible(length > 1)
        if self.step_box.value > length:
            self.step_box.set_value(length)

    @property
    def _window_length(self) -> int:
        """How many rows one input is made of."""
        arrangement = self._document.experiment.recipe.arrangement
        is_input = self.tensor_box.currentData() == "X"
        return arrangement.length if isinstance(arrangement, Windows) and is_input else 1

    def _on_place_chosen(self) -> None:
        if not self._blocked:
            tracer = self._tracer_of_document()
            self._fill_entries(tracer)
            self._show_back(tracer)

    def _on_show_button_clicked(self) -> None:
        if self._came_from is not None:
            column = self._document.table.names.index(self._came_from.column)
            self.reveal_requested.emit(("cell", str(self._came_from.row), str(column)))

    def _on_ask_button_clicked(self) -> None:
        self._is_asked = True
        self._redraw.at_once()

    def _forget(self) -> None:
        """What was fitted holds no longer; a large table is gone through again when a person asks again."""
        self._tracer, self._is_asked = None, False
        if self._cell is not None:
            row, name = self._cell
            kept = self._document.table.has(name) and row < self._document.table.rows
            self._cell = (row, name) if kept else None


def _side_by_side(label: QLabel, box: QWidget) -> QWidget:
    both = QWidget()
    row = QHBoxLayout(both)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(SPACING // 2)
    row.addWidget(label)
    row.addWidget(box)
    return both
