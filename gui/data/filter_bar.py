"""The bar that shows only some rows of the table, by a condition. It says that training still sees all rows."""

from collections.abc import Callable
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from engine.config.set_aside import joined_by_or
from engine.data.editing.edits import TableEdit
from engine.data.editing.formula import FormulaError
from engine.data.editing.row_filter import RowFilter, filter_rows, misfit_rows, missing_rows, text_after
from engine.data.preparing.unfit import unfit_cells
from engine.data.table import Table
from gui.data.formula_line import FormulaLine
from gui.data.table_view import TableView
from gui.document import Document
from gui.language import translated
from gui.theme import SPACING
from gui.widgets.escape_bar import EscapeBar


class FilterBar(EscapeBar):
    """A condition such as `age > 30 and kind == 'x'`, or one of the ready ones. Enter shows the rows that fit."""

    opened = Signal()

    def __init__(self, document: Document, view: TableView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document, self._view, self._names = document, view, document.table.names
        self._build()
        self._lay_out()
        self._connect()
        self.escaped.connect(self.close_bar)
        self._show_filter()

    def open(self) -> None:
        """Show the bar."""
        self.line.set_columns(self._document.table.names)
        self._tools.show()
        self.show()
        self.opened.emit()
        self.line.setFocus()
        self.line.selectAll()

    def close_bar(self) -> None:
        """Show all rows again."""
        self._take(None)
        self.hide()
        self._view.setFocus()

    def fold(self) -> None:
        """Make room: of a filter in force only the sentence stays, with a way to show all rows."""
        self._tools.hide()
        self.setVisible(self._view.table_model.filter is not None)

    def apply(self) -> None:
        """Show the rows that fit what is typed; all rows where nothing is."""
        text = self.line.text().strip()
        if not text:
            self._take(None)
            return
        table = self._document.table
        self._ask(lambda: _filtered(table, text))

    def set_aside(self) -> None:
        """Set the rows aside that fit what is typed, by the condition; without one, those that are shown, by their numbers."""
        text, found = self.line.text().strip(), self._view.table_model.filter
        if text:
            table = self._document.table
            self._document.work_on_table(
                self.tr("Looking for the rows…"), lambda _: _filtered(table, text), self._set_aside_where
            )
        elif found is not None:
            self._document.set_rows_aside(found.rows.tolist())
        else:
            self._tell(self.tr("Type a condition first, such as age > 90."), "warning")

    def _set_aside_where(self, wanted: RowFilter | FormulaError) -> None:
        if isinstance(wanted, FormulaError):
            self._take(wanted)
            return
        aside = self._document.experiment.recipe.set_aside
        self._document.edit_aside(
            aside.replace(condition=joined_by_or(aside.condition, wanted.text)),
            self.tr("Set rows aside where {condition}").format(condition=wanted.text),
        )

    def _build(self) -> None:
        self.line = FormulaLine()
        self.line.setPlaceholderText(self.tr("such as age > 30"))
        self.line.setToolTip(self.tr("Show rows where, such as age > 30 and kind == 'x'"))
        self.line.setAccessibleName(self.tr("Condition for the rows that are shown"))
        self.ready = QComboBox()
        self.ready.setAccessibleName(self.tr("Ready conditions"))
        self.ready.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.ready.setMinimumContentsLength(5)
        self.ready.setToolTip(
            self.tr("Conditions that need no typing: cells that do not fit their column, missing cells")
        )
        self.ready.view().setMinimumWidth(24 * SPACING)
        self.ready.addItem(self.tr("pick…"))
        self.ready.addItem(self.tr("rows with a misfit"))
        self.ready.addItem(self.tr("rows with a missing cell"))
        self.show_button = QPushButton(self.tr("&Show"))
        self.aside_button = QPushButton(self.tr("Set &aside"))
        self.aside_button.setToolTip(
            self.tr(
                "Set aside the rows that fit: they take no part in training, validation, test and preparation. Without a "
                "condition, the rows that are shown"
            )
        )
        self.all_button = QToolButton()
        self.all_button.setText("✕")
        self.all_button.setAutoRaise(True)
        self.all_button.setAccessibleName(self.tr("Show all rows"))
        self.all_button.setToolTip(self.tr("Show all rows (Escape)"))
        self.told = QLabel()
        self.told.setWordWrap(True)
        self.told.setTextFormat(Qt.TextFormat.RichText)
        self.told.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        self.told.setAccessibleName(self.tr("Which rows are shown"))

    def _lay_out(self) -> None:
        self._tools = QWidget()
        row = QHBoxLayout(self._tools)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACING // 2)
        row.addWidget(self.line, 1)
        row.addWidget(self.ready)
        row.addWidget(self.show_button)
        row.addWidget(self.aside_button)
        row.addWidget(self.all_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACING // 2)
        column.addWidget(self._tools)
        column.addWidget(self.told)

    def _connect(self) -> None:
        self.line.returnPressed.connect(self.apply)
        self.show_button.clicked.connect(self.apply)
        self.aside_button.clicked.connect(self.set_aside)
        self.all_button.clicked.connect(self.close_bar)
        self.told.linkActivated.connect(self.close_bar)
        self.ready.activated.connect(self._on_ready_activated)
        self._view.table_model.filter_changed.connect(self._show_filter)
        self._document.table_changed.connect(self._on_document_table_changed)
        self.hide()

    def _ask(self, look: Callable[[], RowFilter | FormulaError]) -> None:
        """Find the rows, off the GUI thread where the table is long."""
        self._document.work_on_table(self.tr("Looking for the rows…"), lambda _: look(), self._take)

    def _take(self, wanted: RowFilter | FormulaError | None) -> None:
        if isinstance(wanted, FormulaError):
            self._tell(f"⚠ {escape(translated(wanted.text))}", "error")
        elif wanted is not None or self._view.table_model.filter is not None:
            self._view.table_model.set_filter(wanted)
        else:
            self._show_filter()

    def _show_filter(self) -> None:
        found, total = self._view.table_model.filter, self._document.table.rows
        if found is None:
            self._tell(self.tr("All {total} rows are shown.").format(total=f"{total:,}"), "faint")
            return
        self.show()
        text = self.tr(
            "{count} of {total} rows are shown ({what}). Training uses all rows; a filter only hides them here."
        )
        told = escape(text.format(count=f"{len(found.rows):,}", total=f"{total:,}", what=found.text))
        link = escape(self.tr("Show all"))
        self._tell(f'{told} <a href="all">{link}</a>', "warning")

    def _tell(self, text: str, role: str) -> None:
        self.told.setText(text)
        if self.told.property("role") != role:
            self.told.setProperty("role", role)
            self.told.style().unpolish(self.told)
            self.told.style().polish(self.told)

    def _follow(self, text: str) -> None:
        """What is typed means the same after a column was renamed; the cursor stays where a person types."""
        if text != self.line.text():
            place = self.line.cursorPosition()
            self.line.setText(text)
            self.line.setCursorPosition(place)

    def _on_ready_activated(self, place: int) -> None:
        table, recipe, text = self._document.table, self._document.experiment.recipe, self.ready.currentText()
        if place == 1:
            self._ask(lambda: misfit_rows(table, text, unfit_cells(table, recipe)))
        elif place == 2:
            self._ask(lambda: missing_rows(table, text))
        self.ready.setCurrentIndex(0)

    def _on_document_table_changed(self, table: Table, edit: TableEdit | None) -> None:
        if edit is not None:
            self._follow(text_after(self.line.text(), edit, self._names))
        self._names = table.names
        self.line.set_columns(table.names)
        self._show_filter()


def _filtered(table: Table, text: str) -> RowFilter | FormulaError:
    try:
        return filter_rows(table, text)
    except FormulaError as error:
        return error
