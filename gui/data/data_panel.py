"""The data panel: the table, its editing tools, the split, and what became of it all. Opening files is the window's work."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from engine.data.editing.row_filter import RowFilter
from engine.diagnosis.finding import Finding
from gui.actions.actions import Actions
from gui.actions.spec import action_name
from gui.data.aside_line import AsideLine
from gui.data.filter_bar import FilterBar
from gui.data.find_bar import FindBar
from gui.data.loading import TableLoader
from gui.data.loading_strip import LoadingStrip
from gui.data.row_hover import RowHover
from gui.data.split_controls import SplitControls
from gui.data.summary_line import SummaryLine
from gui.data.table_view import TableView
from gui.document import Document
from gui.language import translated
from gui.runs.controller import RunController
from gui.selection import TensorCell
from gui.theme import SPACING
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.panel import Panel, Place
from gui.widgets.plain_text import plain_tip
from gui.widgets.room import Room

MIN_SPLIT_HEIGHT = 14 * SPACING
"""A few lines of the split's fields."""
MIN_ROWS = 4
"""So many rows of the table are in sight, however low the panel; its other parts give way."""


class DataPanel(Panel):
    """Top to bottom: what is open, the tools, the table, the split, the summary."""

    cell_selected = Signal(int, int)
    """(row of the table, column) of the cell where the cursor stands now."""
    filter_changed = Signal(object)
    """RowFilter: which rows of the table are shown; None for all."""
    row_selected = Signal(int)
    """The row of the table that a person has chosen."""
    row_hovered = Signal(object)
    """The row of the table that the cursor rests on; None where it rests on none."""

    def __init__(
        self, document: Document, runs: RunController, parent: QWidget | None = None, *, actions: Actions | None = None
    ) -> None:
        super().__init__(parent)
        self._document, self._runs = document, runs
        self.setAccessibleName(self.tr("Data"))
        self.table_view = TableView(document, actions=actions)
        self.setFocusProxy(self.table_view)
        self.table_view.notice_given.connect(self.notice_given)
        RowHover(self.table_view, self.table_view.table_model).hovered.connect(self.row_hovered)
        self.find_bar = FindBar(document, self.table_view)
        self.filter_bar = FilterBar(document, self.table_view)
        self.table_view.columns.inspection_requested.connect(self._on_inspection_requested)
        self.find_bar.notice_given.connect(self.notice_given)
        self.find_bar.opened.connect(self.filter_bar.fold)
        self.filter_bar.opened.connect(self.find_bar.hide)
        self.table_view.find_requested.connect(self.find_bar.open)
        self.table_view.filter_requested.connect(self.filter_bar.open)
        self.split_controls = SplitControls(document)
        self.summary_line = SummaryLine(document)
        self.summary_line.cell_requested.connect(self.table_view.selection.show_cell)
        self.summary_line.numbers_requested.connect(lambda name: self.table_view.columns.make_numbers([name]))
        self.aside_line = AsideLine(document, self.table_view.table_model)
        self._name, self._size = ElidedLabel(mode=Qt.TextElideMode.ElideMiddle), QLabel()
        self._next_run = QLabel(self.tr("A run is active: changes to the data apply to the next run."))
        self._lay_out()
        self._show_header()
        self._show_run_state()
        document.table_changed.connect(self._show_header)
        document.path_changed.connect(self._show_header)
        document.opened.connect(self._show_header)
        runs.state_changed.connect(self._show_run_state)
        self.table_view.selectionModel().currentChanged.connect(self._on_current_changed)
        self.table_view.selectionModel().selectionChanged.connect(self._tell_selected_row)
        self.table_view.table_model.filter_changed.connect(self._on_filter_changed)

    def reveal(self, place: Place) -> bool:
        """Give the table the focus; of ("cell", row, column), counted from 0, make that cell the current one."""
        if place[:1] == ("cell",):
            self.table_view.selection.show_cell(int(place[1]), int(place[2]))
        else:
            self.table_view.setFocus()
        return True

    def show_selection(self, row_filter: RowFilter | None, cell: tuple[int, int] | None) -> None:
        """Show the rows of `row_filter`, and put the cursor into `cell` (row of the table, column), where there is one."""
        model = self.table_view.table_model
        if row_filter is not None and len(row_filter.shown) == model.table.rows:
            model.set_filter(row_filter)
        if cell is not None:
            self.table_view.selection.make_current(model.shown_row(cell[0]), cell[1])

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Outline the heads of the columns that something was found about."""
        marks = {name: translated(finding.message) for finding in findings for name in finding.columns}
        self.table_view.column_header.set_marks(marks)

    def show_row_of(self, cell: TensorCell | None) -> None:
        """Bring the row that a cell of a tensor belongs to into sight, and the cursor into it."""
        model = self.table_view.table_model
        if cell is None or cell.row is None or cell.row >= model.table.rows:
            return
        if (row := model.shown_row(cell.row)) >= 0:
            self.table_view.selection.make_current(row, max(0, self.table_view.currentIndex().column()))

    def follow_loader(self, loader: TableLoader) -> None:
        """Show the progress of `loader` over the title, so that nothing is laid out anew while threads read."""
        strip = LoadingStrip(loader)
        self._header.addWidget(strip)
        self._header.setCurrentWidget(strip)  # which lays it on top, but also shows it
        strip.hide()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACING, SPACING, SPACING, SPACING)
        column.setSpacing(SPACING)
        column.addLayout(self._make_header())
        tools, split = self._make_tools(), self._make_split_area()
        self.asides = (tools, split)
        column.addWidget(tools)
        column.addWidget(self.find_bar)
        column.addWidget(self.filter_bar)
        column.addWidget(self.table_view, 1)
        line = self.table_view.verticalHeader().defaultSectionSize()
        self.table_view.setMinimumHeight(self.table_view.column_header.sizeHint().height() + MIN_ROWS * line)
        column.addWidget(split)
        column.addWidget(self.summary_line)
        column.addWidget(self.aside_line)
        self._next_run.setProperty("role", "faint")
        self._next_run.setWordWrap(True)
        column.addWidget(self._next_run)

    def _make_split_area(self) -> QScrollArea:
        """The split's fields as high as they are; where the panel is low they scroll, so that some of the table is always seen."""
        area = Room(self.split_controls, least=MIN_SPLIT_HEIGHT)
        area.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        return area

    def _make_header(self) -> QStackedLayout:
        self._name.setProperty("role", "title")
        self._size.setProperty("role", "faint")
        title = QWidget()
        row = QHBoxLayout(title)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACING)
        row.addWidget(self._name, 1)
        row.addWidget(self._size)
        self._header = QStackedLayout()
        self._header.setStackingMode(QStackedLayout.StackingMode.StackAll)
        self._header.addWidget(title)
        return self._header

    def _make_tools(self) -> QWidget:
        actions = self.table_view.window_actions
        tools = QWidget()
        row = QHBoxLayout(tools)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACING // 2)
        for name, text in (
            ("file.open", self.tr("Open CSV…")),
            ("table.insert_below", self.tr("+ Rows")),
            ("table.delete_rows", self.tr("− Rows")),
            ("table.new_formula", self.tr("ƒ Column")),
            ("table.paint_more", self.tr("✎ Points")),
            ("table.find", self.tr("Find")),
            ("table.filter", self.tr("Filter")),
        ):
            row.addWidget(_tool(actions[name], text))
        row.addStretch()
        return tools

    def _show_header(self) -> None:
        table = self._document.table
        name = self._document.name or self.tr("Untitled table")
        self._name.setText(name)
        self._name.setToolTip(plain_tip(name))
        self._size.setText(
            self.tr("{rows} × {columns} (rows × columns)").format(rows=f"{table.rows:,}", columns=len(table.columns))
        )

    def _on_current_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid():
            self.cell_selected.emit(self.table_view.table_model.table_row(current.row()), current.column())
            self._tell_selected_row()

    def _tell_selected_row(self) -> None:
        """The focus alone puts the cursor into the first cell; that is no choice."""
        current = self.table_view.currentIndex()
        if current.isValid() and self.table_view.selectionModel().isSelected(current):
            self.row_selected.emit(self.table_view.table_model.table_row(current.row()))

    def _on_filter_changed(self) -> None:
        self.filter_changed.emit(self.table_view.table_model.filter)

    def _on_inspection_requested(self, name: str) -> None:
        self.reveal_requested.emit(("column", name))

    def _show_run_state(self) -> None:
        self._next_run.setVisible(self._runs.is_active)


def _tool(action: QAction, text: str) -> QToolButton:
    """A button for `action` with a short text; its tooltip and its accessible name say the whole."""
    button = QToolButton()
    button.setDefaultAction(action)
    button.setText(text)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
    button.setAccessibleName(action_name(action.text()))
    return button
