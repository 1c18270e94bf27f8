"""The first rows of a file as a table, with each column's name and type above it. Nothing can be edited here but types."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QTableView, QWidget

from engine.data.reading.options import ColumnType
from gui.theme import colors

_MAX_WIDTH = 260
_Index = QModelIndex | QPersistentModelIndex
_ALIGN = Qt.AlignmentFlag


class PreviewModel(QAbstractTableModel):
    """Texts by row and column; shown in one piece."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._names: Sequence[str] = ()
        self._types: Sequence[ColumnType] = ()
        self._rows: Sequence[Sequence[str]] = ()
        self._misfits: AbstractSet[tuple[int, int]] = frozenset()

    @property
    def names(self) -> Sequence[str]:
        """The columns' names."""
        return self._names

    def type_at(self, column: int) -> ColumnType:
        """What a column is read as."""
        return self._types[column]

    def show_rows(
        self,
        names: Sequence[str],
        types: Sequence[ColumnType],
        rows: Sequence[Sequence[str]],
        misfits: AbstractSet[tuple[int, int]] = frozenset(),
    ) -> None:
        """Show these; `misfits` are cells (row, column) that do not fit their column."""
        self.beginResetModel()
        self._names, self._types, self._rows, self._misfits = names, types, rows, misfits
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        """Qt."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        """Qt."""
        return 0 if parent.isValid() else len(self._names)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt: the cell's text; numbers stand at the right."""
        if not index.isValid():
            return None
        is_misfit = (index.row(), index.column()) in self._misfits
        if role == Qt.ItemDataRole.DisplayRole:
            text = self._rows[index.row()][index.column()]
            return f"⚠ {text}" if is_misfit else text
        if role == Qt.ItemDataRole.ForegroundRole and is_misfit:
            return colors().error
        if role == Qt.ItemDataRole.ToolTipRole and is_misfit:
            return self.tr("Not a number: it will be kept and marked until it is settled.")
        if role == Qt.ItemDataRole.TextAlignmentRole:
            is_number = self._types[index.column()] is ColumnType.NUMBER
            return _ALIGN.AlignVCenter | (_ALIGN.AlignRight if is_number else _ALIGN.AlignLeft)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt: the name with the type beneath, and the row's number."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation is Qt.Orientation.Vertical:
            return str(section + 1)
        if not 0 <= section < len(self._names):
            return None
        return f"{self._names[section]}\n{self.type_text(self._types[section])} ▾"

    def type_text(self, kind: ColumnType) -> str:
        """A type in a word."""
        match kind:
            case ColumnType.NUMBER:
                return self.tr("number")
            case ColumnType.TEXT:
                return self.tr("text")
            case ColumnType.DATE:
                return self.tr("date")
            case ColumnType.BOOLEAN:
                return self.tr("yes/no")


class PreviewTable(QTableView):
    """Shows a PreviewModel; a click on a header, or Enter in a cell, offers the column's types."""

    type_chosen = Signal(str, object)
    """(name of the column, ColumnType, or None to have it guessed)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.preview_model = PreviewModel(self)
        self.setModel(self.preview_model)
        self.setAccessibleName(self.tr("The first rows as they will be read"))
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.horizontalHeader().setDefaultAlignment(_ALIGN.AlignLeft | _ALIGN.AlignVCenter)
        self.horizontalHeader().setSectionsClickable(True)
        self.horizontalHeader().sectionClicked.connect(self._on_header_section_clicked)
        self.activated.connect(self._on_activated)
        self._menu: QMenu | None = None

    def show_rows(
        self,
        names: Sequence[str],
        types: Sequence[ColumnType],
        rows: Sequence[Sequence[str]],
        misfits: AbstractSet[tuple[int, int]] = frozenset(),
    ) -> None:
        """Show these; the current cell stays where it was. `misfits`: cells (row, column) that do not fit their column."""
        at, scrolled = self.currentIndex(), self.horizontalScrollBar().value()
        row, column = at.row(), at.column()
        same = list(names) == list(self.preview_model.names)
        self.preview_model.show_rows(names, types, rows, misfits)
        if not same:
            self._fit()
        if row >= 0:
            self.setCurrentIndex(self.preview_model.index(min(row, len(rows) - 1), min(column, len(names) - 1)))
        if same:
            self.horizontalScrollBar().setValue(scrolled)

    def open_type_menu(self, column: int, at: QPoint) -> QMenu:
        """Offer the types of a column; `at` in the screen's coordinates."""
        if self._menu is not None:
            self._menu.deleteLater()
        menu = QMenu(self)
        group = QActionGroup(menu)
        present = self.preview_model.type_at(column)
        self._add(menu, group, self.tr("&Guess"), column, None)
        for kind in ColumnType:
            text = self.preview_model.type_text(kind)
            self._add(menu, group, f"&{text[:1].upper()}{text[1:]}", column, kind).setChecked(kind is present)
        self._menu = menu
        menu.popup(at)
        return menu

    def _add(self, menu: QMenu, group: QActionGroup, text: str, column: int, kind: ColumnType | None) -> QAction:
        action = menu.addAction(text)
        action.setCheckable(kind is not None)
        action.setData((self.preview_model.names[column], kind))
        action.triggered.connect(self._on_type_action_triggered)
        if kind is not None:
            group.addAction(action)
        return action

    def _fit(self) -> None:
        """Widths after the header and the first cells; many columns are left as they are."""
        if self.preview_model.columnCount() <= 100:
            self.resizeColumnsToContents()
            for column in range(self.preview_model.columnCount()):
                self.setColumnWidth(column, min(self.columnWidth(column), _MAX_WIDTH))

    def _on_header_section_clicked(self, column: int) -> None:
        header = self.horizontalHeader()
        corner = QPoint(header.sectionViewportPosition(column), header.height())
        self.open_type_menu(column, header.viewport().mapToGlobal(corner))

    def _on_activated(self, index: QModelIndex) -> None:
        self.open_type_menu(index.column(), self.viewport().mapToGlobal(self.visualRect(index).bottomLeft()))

    def _on_type_action_triggered(self) -> None:
        action = self.sender()
        assert isinstance(action, QAction), "only actions are connected here"
        name, kind = action.data()
        self.type_chosen.emit(name, kind)
