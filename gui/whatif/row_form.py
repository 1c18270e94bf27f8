"""The form with one row: a field for each feature, and a mark where its cell leaves the training rows or cannot be used."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from engine.data.preparing.fitted import FittedColumn
from engine.model.cells import number_of_cell
from engine.model.one_row import is_usable, outside, usual_cell
from gui.theme import SPACING
from gui.whatif.cell_field import CellField, field_for
from gui.widgets.plain_text import plain_label
from gui.widgets.scrolled import Scrolled

MAX_FIELDS = 40
"""Features that are shown at once; more are found by a part of their names."""


class RowForm(QWidget):
    """Holds the cells of all features, and shows the fields of some."""

    edited = Signal(str)
    """A person has changed the cell of that feature."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns: tuple[FittedColumn, ...] = ()
        self._cells: dict[str, str] = {}
        self._fields: list[CellField] = []
        self._marks: list[QLabel] = []
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.search.setAccessibleName(self.tr("Find features"))
        self.search.textChanged.connect(self._make_fields)
        self._more = plain_label()
        self._more.setProperty("role", "faint")
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACING // 2)
        column.addWidget(self.search)
        column.addWidget(self._more)
        column.addWidget(self._area, 1)

    @property
    def cells(self) -> Mapping[str, str]:
        """The text of each feature's cell, empty where it is missing."""
        return self._cells

    @property
    def columns(self) -> tuple[FittedColumn, ...]:
        """The features."""
        return self._columns

    def show_columns(self, columns: Sequence[FittedColumn]) -> None:
        """Make the form anew for these features; the cells of those that were there before stay, others get a usual one."""
        self._columns = tuple(columns)
        self._cells = {_name(each): self._cells.get(_name(each), usual_cell(each)) for each in columns}
        is_long = len(columns) > MAX_FIELDS
        self.search.setVisible(is_long)
        self._more.setVisible(is_long)
        self.search.setPlaceholderText(self.tr("Find among {count} features").format(count=f"{len(columns):,}"))
        self._make_fields()

    def set_cells(self, cells: Mapping[str, str]) -> None:
        """Show these cells; features that are not among them keep theirs."""
        self._cells |= {name: text for name, text in cells.items() if name in self._cells}
        for field in self._fields:
            field.set_text(self._cells[field.name])
        self._show_marks()

    def field(self, name: str) -> CellField:
        """The field of the feature `name`. Raises StopIteration where it is not shown."""
        return next(field for field in self._fields if field.name == name)

    def mark(self, name: str) -> str:
        """What is said beside the field of the feature `name`."""
        return self._marks[self._fields.index(self.field(name))].text()

    def _make_fields(self) -> None:
        wanted = self.search.text().casefold().strip() if len(self._columns) > MAX_FIELDS else ""
        found = [each for each in self._columns if wanted in _name(each).casefold()]
        self._more.setText(
            self.tr("{shown} of {found} are shown.").format(shown=min(MAX_FIELDS, len(found)), found=f"{len(found):,}")
        )
        self._fields, self._marks = [field_for(each) for each in found[:MAX_FIELDS]], []
        inner = Scrolled()
        grid = QGridLayout(inner)
        grid.setContentsMargins(SPACING, SPACING // 2, SPACING, SPACING // 2)
        grid.setHorizontalSpacing(SPACING)
        grid.setVerticalSpacing(SPACING // 2)
        for row, field in enumerate(self._fields):
            label, mark = plain_label(field.name), plain_label()
            label.setBuddy(field)
            label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            mark.setWordWrap(True)
            self._marks.append(mark)
            for at, widget in enumerate((label, field, mark)):
                grid.addWidget(widget, row, at)
            field.set_text(self._cells[field.name])
            field.edited.connect(partial(self._on_field_edited, field))
        grid.setColumnStretch(1, 3)
        grid.setColumnStretch(2, 2)
        grid.setRowStretch(len(self._fields), 1)
        self._area.setWidget(inner)
        self._show_marks()

    def _on_field_edited(self, field: CellField, text: str) -> None:
        self._cells[field.name] = text
        self._show_marks()
        self.edited.emit(field.name)

    def _show_marks(self) -> None:
        for field, mark in zip(self._fields, self._marks, strict=True):
            text, role = self._remark(field.column, field.text)
            if (mark.text(), mark.property("role")) != (text, role):
                mark.setText(text)
                mark.setProperty("role", role)
                mark.style().polish(mark)

    def _remark(self, column: FittedColumn, text: str) -> tuple[str, str]:
        """What is to be said of a cell, and as what."""
        if not text and column.fill is not None:
            return self.tr("missing: counts as {cell}").format(cell=usual_cell(column)), "faint"
        if not text:
            return "⚠ " + self.tr("missing: such rows get no answer"), "warning"
        if not is_usable(column, text):
            return "✖ " + self.tr("cannot be used"), "error"
        if (reach := outside(column, text)) is None:
            return "", ""
        is_above = number_of_cell(column, text) > reach.high
        beyond = self.tr("above the training rows, {low} to {high}")
        below = self.tr("below the training rows, {low} to {high}")
        said = (beyond if is_above else below).format(low=reach.text(reach.low), high=reach.text(reach.high))
        return f"⚠ {said}", "warning"


def _name(column: FittedColumn) -> str:
    return column.planned.recipe.name
