"""The bar under the table's tools that finds and replaces: in all columns or the selected ones; in rows that are shown."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from engine.data.editing.find import Found, PatternError, Query, replace_found
from engine.data.table import Table
from engine.progress import Progress
from gui.data.question import Answer, Question, answer
from gui.data.table_view import TableView
from gui.document import Document
from gui.language import translated
from gui.table_changes import Change
from gui.tasks import tasks
from gui.theme import SPACING
from gui.widgets.escape_bar import EscapeBar

DELAY_MILLISECONDS = 150


@dataclass(frozen=True)
class Replaced(Change):
    """A change that replaces texts, and in how many cells."""

    count: int = 0


class FindBar(EscapeBar):
    """Enter goes to the next cell, Shift+Enter to the one before, Escape closes. The count is of all cells that match."""

    notice_given = Signal(str)
    opened = Signal()

    def __init__(self, document: Document, view: TableView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document, self._view = document, view
        self._columns: tuple[int, ...] = ()
        self._known: Answer | None = None
        self._asked: Question | None = None
        self._then: Callable[[Found], None] | None = None
        self._build()
        self._lay_out()
        self._connect()
        self.escaped.connect(self.close_bar)
        self.hide()

    def open(self) -> None:
        """Show the bar; a selection of several cells in some columns narrows the search to these columns."""
        areas = self._view.selection.areas
        width = len(self._document.table.columns)
        chosen = sorted({at for area in areas for at in range(area.columns[0], area.columns[1] + 1)})
        several = sum(area.cells for area in areas) > 1
        self._columns = tuple(chosen) if several and chosen else ()
        self.only_selected.setVisible(bool(self._columns) and len(self._columns) < width)
        self.only_selected.setChecked(bool(self._columns) and len(self._columns) < width)
        self.show()
        self.opened.emit()
        self.line.setFocus()
        self.line.selectAll()
        self._show_count()

    def close_bar(self) -> None:
        """Back to the table."""
        tasks().cancel(self)
        self._asked = None
        self.hide()
        self._view.setFocus()

    def find_next(self, *, backwards: bool = False) -> None:
        """Go to the next cell that matches."""
        self._ask(self._go_back if backwards else self._go_on)

    def replace_one(self) -> None:
        """Replace in the current cell if it matches, then go on to the next."""
        self._ask(self._replace_here)

    def replace_all(self) -> None:
        """Replace in every cell that matches, as one undo entry."""
        self._ask(self._replace)

    def _build(self) -> None:
        self.line, self.by = QLineEdit(), QLineEdit()
        self.line.setPlaceholderText(self.tr("Find in the cells"))
        self.line.setAccessibleName(self.tr("Find"))
        self.by.setPlaceholderText(self.tr("Replace by"))
        self.by.setAccessibleName(self.tr("Replace by"))
        self._build_options()
        self.count = QLabel()
        self.count.setProperty("role", "faint")
        self.back_button, self.next_button = QToolButton(), QToolButton()
        self.back_button.setText("↑")
        self.back_button.setAccessibleName(self.tr("Find the cell before"))
        self.back_button.setToolTip(self.tr("Find the cell before (Shift+Enter)"))
        self.next_button.setText("↓")
        self.next_button.setAccessibleName(self.tr("Find the next cell"))
        self.next_button.setToolTip(self.tr("Find the next cell (Enter)"))
        self.replace_button = QPushButton(self.tr("&Replace"))
        self.all_button = QPushButton(self.tr("Replace a&ll"))
        self.close_button = QToolButton()
        self.close_button.setText("✕")
        self.close_button.setAutoRaise(True)
        self.close_button.setAccessibleName(self.tr("Close the find bar"))
        self.close_button.setToolTip(self.tr("Close (Escape)"))
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(DELAY_MILLISECONDS)
        self._later.timeout.connect(self._show_count)

    def _build_options(self) -> None:
        self.options_button = QToolButton()
        self.options_button.setText("⋯")
        self.options_button.setAccessibleName(self.tr("How to find"))
        self.options_button.setToolTip(self.tr("Case, whole cells, patterns, selected columns"))
        self.options_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.options_button.setStyleSheet("QToolButton::menu-indicator { image: none; }")
        menu = QMenu(self.options_button)
        menu.setToolTipsVisible(True)
        self.match_case = menu.addAction(self.tr("Match &case"))
        self.whole_cell = menu.addAction(self.tr("&Whole cell"))
        self.is_pattern = menu.addAction(self.tr("&Pattern (regular expression)"))
        self.is_pattern.setToolTip(self.tr("In the replacement \\1 is its first group."))
        self.only_selected = menu.addAction(self.tr("&Selected columns only"))
        for option in (self.match_case, self.whole_cell, self.is_pattern, self.only_selected):
            option.setCheckable(True)
        self.options_button.setMenu(menu)

    def _lay_out(self) -> None:
        first, second = QHBoxLayout(), QHBoxLayout()
        for row, widgets in (
            (first, (self.line, self.options_button, self.back_button, self.next_button, self.close_button)),
            (second, (self.by, self.replace_button, self.all_button)),
        ):
            row.setSpacing(SPACING // 2)
            for widget in widgets:
                row.addWidget(widget, 1 if isinstance(widget, QLineEdit) else 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACING // 2)
        column.addLayout(first)
        column.addLayout(second)
        column.addWidget(self.count)

    def _connect(self) -> None:
        self.line.textChanged.connect(self._on_line_text_changed)
        self.line.returnPressed.connect(self._on_line_return_pressed)
        self.by.returnPressed.connect(self.replace_one)
        self.back_button.clicked.connect(lambda: self.find_next(backwards=True))
        self.next_button.clicked.connect(lambda: self.find_next())
        self.replace_button.clicked.connect(self.replace_one)
        self.all_button.clicked.connect(self.replace_all)
        self.close_button.clicked.connect(self.close_bar)
        for option in (self.match_case, self.whole_cell, self.is_pattern, self.only_selected):
            option.toggled.connect(self._show_count)
        self._document.table_changed.connect(self._on_document_table_changed)

    def _query(self) -> Query:
        width = len(self._document.table.columns)
        columns = self._columns if self.only_selected.isChecked() else range(width)
        return Query(
            self.line.text(),
            tuple(at for at in columns if at < width),
            match_case=self.match_case.isChecked(),
            whole_cell=self.whole_cell.isChecked(),
            is_pattern=self.is_pattern.isChecked(),
        )

    def _ask(self, then: Callable[[Found], None]) -> None:
        """Do `then` with what matches now; it is searched again only when table, filter or question are others."""
        self._later.stop()  # the count would come in the place of this answer
        found = self._view.table_model.filter
        question = Question(self._document.table, self._query(), None if found is None else found.shown)
        if self._known is not None and question.is_same(self._known.question):
            then(self._known.found)
            return
        self._then = then
        self.count.setText(self.tr("Searching…"))
        if self._asked is None or not question.is_same(self._asked):
            self._asked = question
            tasks().start(
                self,
                lambda task: answer(task, question),
                self._on_answered,
                failed=self._on_search_failed,
                errors=(PatternError,),
                is_short=question.is_short,
            )

    def _go_on(self, found: Found) -> None:
        self._go(found, backwards=False)

    def _go_back(self, found: Found) -> None:
        self._go(found, backwards=True)

    def _go(self, found: Found, *, backwards: bool) -> None:
        index, model = self._view.currentIndex(), self._view.table_model
        here = (model.table_row(index.row()), index.column()) if index.isValid() else (-1, 0)
        at = found.next_to(*here, backwards=backwards)
        if at is None:
            self._tell(0, 0)
            return
        row, column = found.cell(at)
        place = model.index(model.shown_row(row), column)
        self._view.setCurrentIndex(place)
        self._view.scrollTo(place)
        self._tell(at + 1, found.count)

    def _replace_here(self, found: Found) -> None:
        index = self._view.currentIndex()
        row = self._view.table_model.table_row(index.row()) if index.isValid() else -1
        here = (found.rows == row) & (found.columns == index.column())
        if here.any():
            self._replace(Found(found.rows[here], found.columns[here]), self.find_next)
        else:
            self.find_next()

    def _replace(self, found: Found, then: Callable[[], None] | None = None) -> None:
        if not found.count:
            self._tell(0, 0)
            return
        query, by = self._query(), self.by.text()
        try:
            query.check_replacement(by)
        except PatternError as error:
            self.count.setText(f"⚠ {translated(error.text)}")
            return
        one, many = self.tr("Replace in a cell"), self.tr("Replace in {count} cells")

        def make(table: Table, progress: Progress) -> Change | None:
            edit, count = replace_found(table, query, found, by, progress)
            text = one if count == 1 else many.format(count=f"{count:,}")
            return None if edit is None else Replaced((edit,), text, count=count)

        def told(change: Change | None) -> None:
            self._tell_replaced(change)
            if then is not None:
                then()

        self._document.change_table(make, many.format(count=f"{found.count:,}"), told)

    def _tell_replaced(self, change: Change | None) -> None:
        if isinstance(change, Replaced):
            self.notice_given.emit(self.tr("Replaced in {count} cells.").format(count=f"{change.count:,}"))
        else:
            self.notice_given.emit(self.tr("Nothing was changed: the cells are so already, or they are computed."))

    def _show_count(self) -> None:
        if not self.isVisible():
            return
        if self.line.text():
            self._ask(self._tell_count)
        else:
            self.count.setText("")

    def _tell_count(self, found: Found) -> None:
        self._tell(0, found.count)

    def _on_answered(self, known: Answer) -> None:
        self._known, self._asked = known, None
        then, self._then = self._then, None
        if known.question.table is self._document.table and then is not None:
            then(known.found)

    def _on_search_failed(self, error: PatternError) -> None:
        self._then = self._asked = None
        self.count.setText(f"⚠ {translated(error.text)}")

    def _tell(self, at: int, count: int) -> None:
        if not count:
            self.count.setText(self.tr("No cell has it."))
        elif at:
            self.count.setText(self.tr("{at} of {count} cells").format(at=f"{at:,}", count=f"{count:,}"))
        else:
            self.count.setText(self.tr("{count} cells").format(count=f"{count:,}"))

    def _on_line_text_changed(self) -> None:
        self._later.start()

    def _on_line_return_pressed(self) -> None:
        self.find_next(backwards=bool(QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.ShiftModifier))

    def _on_document_table_changed(self) -> None:
        self._known = None
        if self.isVisible():
            self._later.start()
