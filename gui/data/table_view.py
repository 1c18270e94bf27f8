"""The table on screen: selection, keys, clipboard, and inserting and deleting rows. What a pasting means is in `block_edits`."""

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QGuiApplication, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QHeaderView, QMenu, QTableView, QWidget

from engine.data.edits import DeleteRows, InsertRows, SetCells, TableEdit, blank_rows
from gui.data.block_edits import MOST_CELLS, Area, fill, members, paste, texts
from gui.data.column_header import ColumnHeader
from gui.data.column_menu import ColumnMenu
from gui.data.column_widths import fitting_width
from gui.data.table_actions import table_action, wait_cursor
from gui.data.table_model import TableModel
from gui.data.tsv import BlockError, from_tsv, to_tsv
from gui.document import Document
from gui.theme import SPACING, Colors, colors, theme


class TableView(QTableView):
    """The document's table. Its actions are attributes, so that a menu can show them; they need the focus in the table."""

    notice_given = Signal(str)
    """A sentence for the status bar: what a block operation could not do."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._names: tuple[str, ...] = ()
        self.table_model = TableModel(document, self)
        self.column_header = ColumnHeader(self)
        self.setHorizontalHeader(self.column_header)
        self.setModel(self.table_model)
        self.setAccessibleName(self.tr("Table"))
        self._set_up_look()
        self._make_actions()
        self.column_header.menu_requested.connect(self.open_column_menu)
        self.table_model.modelReset.connect(self._fit_columns)
        document.table_changed.connect(self._on_document_table_changed)
        self.column_header.setVisible(bool(document.table.columns))
        self._fit_columns()

    def selected_areas(self) -> list[Area]:
        """The selected cells as rectangles."""
        selection = self.selectionModel().selection()
        parts = [selection.at(at) for at in range(selection.count())]
        return [Area((part.top(), part.bottom()), (part.left(), part.right())) for part in parts if part.isValid()]

    def selected_rows(self) -> list[int]:
        """The rows with a selected cell, ascending."""
        return members(area.rows for area in self.selected_areas())

    def column_menu(self, section: int) -> ColumnMenu:
        """The menu for column number `section`, or for all wholly selected columns when it is one of them."""
        selection, names = self.selectionModel(), self.table_model.table.names
        chosen = [index.column() for index in selection.selectedColumns()]
        sections = sorted(chosen) if section in chosen else [section]
        return ColumnMenu(self._document, [names[at] for at in sections], self)

    def open_column_menu(self, section: int) -> None:
        """Show the menu of column number `section` below its head."""
        self.column_menu(section).popup(self.column_header.menu_place(section))

    def show_cell(self, row: int, column: int) -> None:
        """Bring a cell into sight, make it the current one and give the table the focus."""
        self.setCurrentIndex(self.table_model.index(row, column))
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter edits the current cell."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and self.state() is not QTableView.State.EditingState and self.currentIndex().isValid():
            self.edit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Enter at the end of an edit goes on to the cell below."""
        super().closeEditor(editor, hint)
        below = self.currentIndex().siblingAtRow(self.currentIndex().row() + 1)
        if hint is QAbstractItemDelegate.EndEditHint.SubmitModelCache and below.isValid():
            self.setCurrentIndex(below)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Where there is no table yet, say how to get one."""
        super().paintEvent(event)
        if not self.table_model.table.columns:
            painter = QPainter(self.viewport())
            painter.setPen(colors().faint)
            room = self.viewport().rect().adjusted(SPACING, SPACING, -SPACING, -SPACING)
            how = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
            painter.drawText(room, how, self.tr("No table yet.\nOpen a CSV file, or drop one on the window."))
            painter.end()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """All actions of the table."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for action in self.edit_actions:
            menu.addAction(action)
        menu.popup(event.globalPos() if event.reason() is QContextMenuEvent.Reason.Mouse else self._current_place())

    def _set_up_look(self) -> None:
        self.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(True)
        self.setTabKeyNavigation(False)
        rows = self.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(self.fontMetrics().height() + SPACING)
        rows.setAccessibleName(self.tr("Row numbers"))
        rows.setHighlightSections(False)
        self._on_theme_changed(colors())
        theme().changed.connect(self._on_theme_changed)

    def _make_actions(self) -> None:
        key = QKeySequence.StandardKey
        self.cut_action = table_action(self, self.tr("Cu&t cells"), key.Cut, self.cut)
        self.copy_action = table_action(self, self.tr("&Copy cells"), key.Copy, self.copy)
        self.copy_named_action = table_action(
            self, self.tr("Copy with column &names"), "Ctrl+Shift+C", self.copy_with_names
        )
        self.paste_action = table_action(self, self.tr("&Paste cells"), key.Paste, self.paste)
        self.clear_action = table_action(self, self.tr("C&lear cells"), key.Delete, self.clear_cells)
        self.insert_above_action = table_action(
            self, self.tr("Insert rows &above"), "Ctrl+Shift+I", self.insert_rows_above
        )
        self.insert_below_action = table_action(
            self, self.tr("Insert rows &below"), "Ctrl+Shift++", self.insert_rows_below
        )
        self.delete_rows_action = table_action(self, self.tr("&Delete rows"), "Ctrl+-", self.delete_rows)
        self.column_menu_action = table_action(
            self, self.tr("C&olumn's role and scaling…"), "Alt+Down", self._open_current_column_menu
        )

    @property
    def edit_actions(self) -> tuple[QAction, ...]:
        """All actions, in the order of a menu; separators included."""
        return tuple(self.actions())

    def copy(self) -> None:
        """Put the selected cells on the clipboard as a spreadsheet does."""
        self._copy(with_names=False)

    def copy_with_names(self) -> None:
        """The same, with the columns' names as the first row."""
        self._copy(with_names=True)

    def cut(self) -> None:
        """Copy the selected cells and clear them."""
        if self._copy(with_names=False):
            self._fill("", self.tr("Cut cells"))

    def clear_cells(self) -> None:
        """Make the selected cells missing."""
        self._fill("", self.tr("Clear cells"))

    def paste(self) -> None:
        """Write the clipboard's block from the first selected cell on; one cell fills the whole selection."""
        try:
            block = from_tsv(QGuiApplication.clipboard().text())
        except BlockError as error:
            self.notice_given.emit(self.tr("The clipboard holds no block of cells ({reason}).").format(reason=error))
            return
        areas = self.selected_areas()
        if not block or self._is_too_much(sum(len(row) for row in block)):
            return
        if len(block) == 1 and len(block[0]) == 1 and sum(area.cells for area in areas) > 1:
            self._fill(block[0][0], self.tr("Paste cells"))
        elif self.table_model.table.columns:
            row = min((area.rows[0] for area in areas), default=max(0, self.currentIndex().row()))
            column = min((area.columns[0] for area in areas), default=max(0, self.currentIndex().column()))
            self._paste(row, column, block)

    def insert_rows_above(self) -> None:
        """Put in as many empty rows as are selected, above them."""
        rows = self.selected_rows()
        self._insert_rows(rows[0] if rows else 0, len(rows) or 1)

    def insert_rows_below(self) -> None:
        """Put in as many empty rows as are selected, below them; at the end when none is."""
        rows = self.selected_rows()
        self._insert_rows(rows[-1] + 1 if rows else self.table_model.table.rows, len(rows) or 1)

    def delete_rows(self) -> None:
        """Take out the rows with a selected cell."""
        rows = self.selected_rows()
        if not rows:
            self.notice_given.emit(self.tr("Select cells in the rows to be deleted first."))
            return
        column = max(0, self.currentIndex().column())
        text = self.tr("Delete row") if len(rows) == 1 else self.tr("Delete {count} rows").format(count=len(rows))
        self._document.edit_table(DeleteRows(tuple(rows)), text)
        self._select(Area((rows[0], rows[0]), (column, column)))

    def _copy(self, *, with_names: bool) -> bool:
        areas = self.selected_areas()
        rows, columns = members(area.rows for area in areas), members(area.columns for area in areas)
        if not areas or self._is_too_much(len(rows) * len(columns)):
            return False
        table = self.table_model.table
        names = [[table.names[column] for column in columns]] if with_names else []
        with wait_cursor():
            QGuiApplication.clipboard().setText(to_tsv([*names, *texts(table, areas)]))
        return True

    def _paste(self, row: int, column: int, block: list[list[str]]) -> None:
        stack = self._document.undo_stack
        with wait_cursor():
            pasting = paste(self.table_model.table, row, column, block)
            stack.beginMacro(self.tr("Paste cells"))
            for edit in pasting.edits:
                self._document.edit_table(edit, self.tr("Paste cells"))
            stack.endMacro()
        self._select(pasting.area)
        if pasting.cut_columns:
            self.notice_given.emit(
                self.tr("The pasted block is wider than the table: its last columns ({count}) were left out.").format(
                    count=pasting.cut_columns
                )
            )

    def _fill(self, text: str, undo_text: str) -> None:
        areas = self.selected_areas()
        if self._is_too_much(sum(area.cells for area in areas)):
            return
        with wait_cursor():
            edit = fill(self.table_model.table, areas, text)
            if edit is not None:
                self._document.edit_table(edit, undo_text)

    def _insert_rows(self, at: int, count: int) -> None:
        table = self.table_model.table
        if not table.columns:
            self.notice_given.emit(self.tr("There are no columns yet. Open a CSV file first."))
            return
        column = max(0, self.currentIndex().column())
        text = self.tr("Insert row") if count == 1 else self.tr("Insert {count} rows").format(count=count)
        self._document.edit_table(InsertRows(tuple(range(at, at + count)), blank_rows(table, count)), text)
        self._select(Area((at, at + count - 1), (column, column)))

    def _is_too_much(self, cells: int) -> bool:
        if cells > MOST_CELLS:
            self.notice_given.emit(
                self.tr("{count} cells are too many at once (at most {most}). Select fewer.").format(
                    count=f"{cells:,}", most=f"{MOST_CELLS:,}"
                )
            )
        return cells > MOST_CELLS

    def _select(self, area: Area) -> None:
        model = self.table_model
        last = model.table.rows - 1
        if last < 0:
            return
        first = model.index(min(area.rows[0], last), area.columns[0])
        block = QItemSelection(first, model.index(min(area.rows[1], last), area.columns[1]))
        self.setCurrentIndex(first)
        self.selectionModel().select(block, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _open_current_column_menu(self) -> None:
        if self.table_model.table.columns:
            self.open_column_menu(max(0, self.currentIndex().column()))

    def _current_place(self) -> QPoint:
        return self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft())

    def _on_theme_changed(self, colors: Colors) -> None:
        """Fusion derives these from the palette so that the dark theme has black lines and the light one a gradient."""
        line = colors.line.name()
        self.setStyleSheet(
            f"QTableView {{ gridline-color: {line}; }}"
            f"QTableCornerButton::section {{ background: {colors.window.name()}; border: none;"
            f" border-right: 1px solid {line}; border-bottom: 1px solid {line}; }}"
        )
        self.verticalHeader().setStyleSheet(
            f"QHeaderView::section {{ background: {colors.window.name()}; color: {colors.faint.name()};"
            f" border: none; border-right: 1px solid {line}; border-bottom: 1px solid {line};"
            f" padding: 0 {SPACING // 2}px; }}"
        )

    def _on_document_table_changed(self, _table: object, edit: TableEdit | None) -> None:
        """Bring what an edit, an undo or a redo touched into sight."""
        model = self.table_model
        row, column = -1, max(0, self.currentIndex().column())
        match edit:
            case SetCells(cells=cells) if cells:
                row, column = min((cell[0], cell[1]) for cell in cells)
            case InsertRows(at=rows) | DeleteRows(rows=rows) if rows:
                row = min(rows[0], model.table.rows - 1)
        if row >= 0:
            self.scrollTo(model.index(row, column))

    def _fit_columns(self) -> None:
        """Fit the widths when the columns are others; the widths a person gave them stay otherwise."""
        table = self.table_model.table
        if table.names == self._names:
            return
        self._names = table.names
        self.column_header.setVisible(bool(table.columns))
        for section, column in enumerate(table.columns):
            head = self.column_header.wanted_width(column.name)
            self.setColumnWidth(section, fitting_width(column, head, of=len(table.columns)))
