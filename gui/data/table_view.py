"""The table on screen: selection, keys and menus. What is done to cells, rows and columns is in files of its own."""

from functools import partial

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QMenu, QTableView, QWidget

from engine.data.editing.edits import DeleteRows, InsertRows, PutCells, SetCells, TableEdit
from gui.actions.actions import Actions
from gui.data.cell_actions import CellActions
from gui.data.column_actions import ColumnActions
from gui.data.column_header import ColumnHeader
from gui.data.column_menu import ColumnMenu
from gui.data.column_widths import fitting_width
from gui.data.row_actions import RowActions
from gui.data.row_header import RowHeader
from gui.data.table_model import Index, TableModel
from gui.data.table_selection import TableSelection
from gui.document import Document
from gui.theme import SPACING, Colors, colors, theme

MAX_FITTED = 200
"""Columns whose widths are fitted in one turn of the event loop."""


class TableView(QTableView):
    """The document's table. Its actions need the focus in the table."""

    notice_given = Signal(str)
    """A sentence for the status bar: what a block operation could not do."""
    find_requested = Signal()
    filter_requested = Signal()
    column_entered = Signal(str)
    """The name of the column in which the current cell is now."""

    def __init__(self, document: Document, parent: QWidget | None = None, *, actions: Actions | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self.window_actions = actions or Actions(self)
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
        self.selection = TableSelection(self, self.table_model)
        self.selection.notice_given.connect(self.notice_given)
        self._make_actions()
        self.column_header.menu_requested.connect(self.open_column_menu)
        self.table_model.modelReset.connect(self._fit_columns)
        self.table_model.columnsInserted.connect(self._on_model_columns_inserted)
        self.table_model.columnsRemoved.connect(self._on_model_columns_removed)
        document.table_changed.connect(self._on_document_table_changed)
        self.column_header.setVisible(bool(document.table.columns))
        self._fit_columns()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell the column when it is another."""
        super().currentChanged(current, previous)
        if current.isValid() and current.column() != previous.column():
            self.column_entered.emit(self.table_model.table.names[current.column()])

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
        menu.addActions([*self.actions(), self.window_actions["table.paint_more"]])
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
        actions, document, selection = self.window_actions, self._document, self.selection
        self.cells = CellActions(document, selection, actions)
        self.rows = RowActions(document, selection, actions)
        actions.bind("table.fill_down", self.cells.fill_down, self)
        actions.bind("table.find", self.find_requested.emit, self)
        actions.bind("table.filter", self.filter_requested.emit, self)
        self.columns = ColumnActions(document, selection, actions)
        actions.bind("table.column_menu", self._open_current_column_menu, self)

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
            case InsertRows(positions=rows) | DeleteRows(rows=rows) if rows:
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
        many = min(len(self._names), self._fitted + MAX_FITTED)
        for section in range(self._fitted, many):
            self._fit_column(section)
        self._fitted = many
        if many < len(self._names):
            self._fitting.start()
