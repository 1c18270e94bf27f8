"""The table on screen: selection, keys and menus. What is done to cells, rows and columns is in files of its own."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QMenu, QTableView, QWidget

from engine.data.editing.edits import DeleteRows, InsertRows, PutCells, SetCells, TableEdit
from gui.data.block_edits import Area, members
from gui.data.cell_actions import CellActions
from gui.data.column_actions import ColumnActions
from gui.data.column_header import ColumnHeader
from gui.data.column_menu import ColumnMenu
from gui.data.column_widths import fitting_width
from gui.data.row_actions import RowActions
from gui.data.row_header import RowHeader
from gui.data.table_actions import table_action
from gui.data.table_model import Index, TableModel
from gui.document import Document
from gui.theme import SPACING, Colors, colors, theme

MOST_FITTED = 200
"""Columns whose widths are fitted in one turn of the event loop."""


class TableView(QTableView):
    """The document's table. Its actions are attributes, so that a menu can show them; they need the focus in the table."""

    notice_given = Signal(str)
    """A sentence for the status bar: what a block operation could not do."""
    find_requested = Signal()
    filter_requested = Signal()
    paint_requested = Signal()
    column_entered = Signal(str)
    """The name of the column in which the current cell is now."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._names: tuple[str, ...] = ()
        self._fitted = 0
        self._fitting = QTimer(self)
        self._fitting.setSingleShot(True)
        self._fitting.timeout.connect(self._fit_further)
        self.table_model = TableModel(document, self)
        self.column_header = ColumnHeader(self)
        self.setHorizontalHeader(self.column_header)
        self.setVerticalHeader(RowHeader(self.table_model, self))
        self.setModel(self.table_model)
        self.setAccessibleName(self.tr("Table"))
        self._set_up_look()
        self._make_actions()
        self.column_header.menu_requested.connect(self.open_column_menu)
        self.table_model.modelReset.connect(self._fit_columns)
        self.table_model.columnsInserted.connect(self._on_model_columns_inserted)
        self.table_model.columnsRemoved.connect(self._on_model_columns_removed)
        document.table_changed.connect(self._on_document_table_changed)
        self.column_header.setVisible(bool(document.table.columns))
        self._fit_columns()

    def selected_areas(self) -> list[Area]:
        """The selected cells as rectangles; rows counted as they are shown."""
        selection = self.selectionModel().selection()
        parts = [selection.at(at) for at in range(selection.count())]
        return [Area((part.top(), part.bottom()), (part.left(), part.right())) for part in parts if part.isValid()]

    def selected_rows(self) -> list[int]:
        """The table's rows with a selected cell, ascending."""
        rows, shown = members(area.rows for area in self.selected_areas()), self.table_model.shown
        found: list[int] = (rows if shown is None else shown[rows]).tolist()
        return found

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell the column when it is another."""
        super().currentChanged(current, previous)
        if current.isValid() and current.column() != previous.column():
            self.column_entered.emit(self.table_model.table.names[current.column()])

    def select_columns(self, names: Sequence[str]) -> None:
        """Select whole columns."""
        self.clearSelection()
        how = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Columns
        for name in names:
            self.selectionModel().select(self.table_model.index(0, self.table_model.table.names.index(name)), how)

    def column_menu(self, section: int) -> ColumnMenu:
        """The menu for column number `section`, or for all wholly selected columns when it is one of them."""
        selection, names = self.selectionModel(), self.table_model.table.names
        chosen = [index.column() for index in selection.selectedColumns()]
        sections = sorted(chosen) if section in chosen else [section]
        chosen_names = [names[at] for at in sections]
        menu = ColumnMenu(self._document, chosen_names, self)
        self.columns.extend(menu, chosen_names)
        menu.numbers_requested.connect(partial(self.columns.make_numbers, chosen_names))
        return menu

    def open_column_menu(self, section: int) -> None:
        """Show the menu of column number `section` below its head."""
        self.column_menu(section).popup(self.column_header.menu_place(section))

    def show_cell(self, row: int, column: int) -> None:
        """Bring a cell of the table into sight, showing all rows if it is hidden; make it current and give the table the focus."""
        if self.table_model.shown_row(row) < 0:
            self.table_model.set_filter(None)
        self.setCurrentIndex(self.table_model.index(self.table_model.shown_row(row), column))
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
        self.setMinimumHeight(20 * SPACING)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + SPACING)
        self._on_theme_changed(colors())
        theme().changed.connect(self._on_theme_changed)

    def _make_actions(self) -> None:
        self.cells = CellActions(self._document, self)
        self.copy_action, self.paste_action = self.cells.copy_action, self.cells.paste_action
        self.rows = RowActions(self._document, self)
        self.insert_above_action, self.insert_below_action = self.rows.insert_above, self.rows.insert_below
        self.delete_rows_action = self.rows.delete
        self.find_action = table_action(
            self, self.tr("&Find and replace…"), QKeySequence.StandardKey.Find, self.find_requested.emit
        )
        self.filter_action = table_action(
            self, self.tr("Show only some rows…"), "Ctrl+Shift+L", self.filter_requested.emit
        )
        self.columns = ColumnActions(self._document, self)
        self.column_menu_action = table_action(
            self, self.tr("C&olumn's role and scaling…"), "Alt+Down", self._open_current_column_menu
        )
        self.paint_action = table_action(self, self.tr("Paint &more points…"), "Ctrl+B", self.paint_requested.emit)
        self.paint_action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)  # it asks for no selected cell

    @property
    def edit_actions(self) -> tuple[QAction, ...]:
        """All actions, in the order of a menu."""
        return tuple(self.actions())

    def select_area(self, area: Area) -> None:
        """Select a rectangle of cells, as far as there is one; its first cell becomes the current one."""
        model = self.table_model
        last = model.rowCount() - 1
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
            case PutCells(blocks=blocks) if blocks and len(blocks[0].rows):
                row, column = min((int(block.rows.min()), block.column) for block in blocks)
            case InsertRows(at=rows) | DeleteRows(rows=rows) if rows:
                row = min(rows[0], model.table.rows - 1)
        if row >= 0 and model.shown_row(row) >= 0:
            self.scrollTo(model.index(model.shown_row(row), column))

    def _on_model_columns_inserted(self, _parent: object, first: int, last: int) -> None:
        self._names = self.table_model.table.names
        for section in range(first, last + 1):
            self._fit_column(section)

    def _on_model_columns_removed(self, _parent: object, _first: int, _last: int) -> None:
        self._names = self.table_model.table.names

    def _fit_column(self, section: int) -> None:
        table = self.table_model.table
        head = self.column_header.wanted_width(self.table_model.head(section).title)
        self.setColumnWidth(section, fitting_width(table.columns[section], head, of=len(table.columns)))

    def _fit_columns(self) -> None:
        """Fit the widths when the columns are others; the widths a person gave them stay otherwise."""
        table = self.table_model.table
        if table.names == self._names:
            return
        self._names = table.names
        self.column_header.setVisible(bool(table.columns))
        self._fitted = 0
        self._fit_further()

    def _fit_further(self) -> None:
        """Fit some columns after those that are; thousands would keep the window waiting if they were fitted in one turn."""
        many = min(len(self._names), self._fitted + MOST_FITTED)
        for section in range(self._fitted, many):
            self._fit_column(section)
        self._fitted = many
        if many < len(self._names):
            self._fitting.start()
