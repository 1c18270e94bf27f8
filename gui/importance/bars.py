"""A table whose lines have a bar each, with its error: the keyboard walks through it, and it is copied as numbers."""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QPainter
from PySide6.QtWidgets import QHeaderView, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from engine.files.cells import cell
from gui.actions.spec import own_action
from gui.actions.specs import spec
from gui.theme import SPACING, colors, theme
from gui.widgets.number_text import number_text
from gui.widgets.tsv import to_tsv

Index = QModelIndex | QPersistentModelIndex
Value = float | str
DIGITS = 4
BAR_WIDTH = 120
"""The least room of the bars, in pixels."""
TICK, WHISKER = 3.0, 1.5
"""How wide a bar without length and the line of an error are drawn."""


@dataclass(frozen=True)
class Bar:
    """From `start` to `end`, give or take `error`. `values`: the other cells of its line. `words`: all that for a tool tip and for
    who cannot see it.
    """

    name: str
    start: float
    end: float
    values: tuple[Value, ...]
    words: str
    error: float = 0.0


class BarModel(QAbstractTableModel):
    """The lines; the bar stands in the column `place`, between the values."""

    def __init__(self, place: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.place = place
        self.titles: Sequence[str] = ()
        self.bars: Sequence[Bar] = ()

    @property
    def ends(self) -> tuple[float, float]:
        """The least and the largest number that is drawn; never the same."""
        finite = [bar for bar in self.bars if bar.start == bar.start and bar.end == bar.end]
        low = min((min(bar.start, bar.end - bar.error) for bar in finite), default=0.0)
        high = max((max(bar.start, bar.end + bar.error) for bar in finite), default=1.0)
        return (low, high) if low < high else (low - 0.5, low + 0.5)

    def show_bars(self, titles: Sequence[str], bars: Sequence[Bar]) -> None:
        """Take others; as many as before keep the cursor. `titles`: of the values."""
        is_same = (len(titles), len(bars)) == (len(self.titles), len(self.bars))
        if not is_same:
            self.beginResetModel()
        self.titles, self.bars = titles, bars
        if not is_same:
            self.endResetModel()
        elif bars:
            self.dataChanged.emit(self.index(0, 0), self.index(len(bars) - 1, self.columnCount() - 1))
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, len(bars) - 1)
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.columnCount() - 1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # as Qt declares it
        """Qt."""
        return 0 if parent.isValid() else len(self.bars)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # as Qt declares it
        """Qt."""
        return 0 if parent.isValid() or not self.bars else len(self.titles) + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The titles, and the names."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation is Qt.Orientation.Vertical:
            return self.bars[section].name if section < len(self.bars) else None
        if section == self.place:
            return ""
        at = section - (section > self.place)
        return self.titles[at] if at < len(self.titles) else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A cell."""
        if not index.isValid():
            return None
        bar, column = self.bars[index.row()], index.column()
        value: Value = "" if column == self.place else bar.values[column - (column > self.place)]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return value if isinstance(value, str) else shown(value)
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleDescriptionRole:
                return bar.words
            case Qt.ItemDataRole.AccessibleTextRole if column == self.place:
                return bar.words
            case Qt.ItemDataRole.TextAlignmentRole:
                side = Qt.AlignmentFlag.AlignLeft if isinstance(value, str) else Qt.AlignmentFlag.AlignRight
                return int(side | Qt.AlignmentFlag.AlignVCenter)
            case _:
                return None

    def lines(self) -> list[list[str]]:
        """Titles, names and values as texts with all digits."""
        found = [["", *self.titles]]
        return found + [[cell(bar.name), *(cell(value) for value in bar.values)] for bar in self.bars]


class BarTable(QTableView):
    """`bar_chosen`: the place of a line that a person has clicked, or chosen with Return."""

    bar_chosen = Signal(int)

    def __init__(self, name: str, *, place: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bars = BarModel(place, self)
        self.setModel(self.bars)
        self.setAccessibleName(name)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setShowGrid(False)
        self.setItemDelegateForColumn(place, _BarDelegate(self))
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + SPACING)
        self.verticalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.clicked.connect(lambda index: self.bar_chosen.emit(index.row()))
        self.activated.connect(lambda index: self.bar_chosen.emit(index.row()))
        own_action(spec("list.copy"), self, self.copy_lines, Qt.ShortcutContext.WidgetShortcut)
        own_action(spec("list.copy_csv"), self, self.copy_csv, Qt.ShortcutContext.WidgetShortcut)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        theme().changed.connect(self.viewport().update)

    def show_bars(self, titles: Sequence[str], bars: Sequence[Bar]) -> None:
        """Draw these."""
        self.bars.show_bars(titles, bars)
        header = self.horizontalHeader()
        for column in range(self.bars.columnCount()):
            is_bar = column == self.bars.place
            mode = QHeaderView.ResizeMode.Stretch if is_bar else QHeaderView.ResizeMode.ResizeToContents
            header.setSectionResizeMode(column, mode)
        self.viewport().update()

    def copy_lines(self) -> None:
        """What is selected, for a spreadsheet."""
        lines = self.bars.lines()
        chosen = sorted(index.row() for index in self.selectionModel().selectedRows())
        QGuiApplication.clipboard().setText(to_tsv(lines[row + 1] for row in chosen))

    def copy_csv(self) -> None:
        """All lines with their titles, as CSV."""
        stream = io.StringIO()
        csv.writer(stream, lineterminator="\n").writerows(self.bars.lines())
        QGuiApplication.clipboard().setText(stream.getvalue())


class _BarDelegate(QStyledItemDelegate):
    """Paints the bars over the background of the style."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt."""
        super().paint(painter, option, index)
        model = index.model()
        assert isinstance(model, BarModel), "it is the delegate of such a table"
        bar, (low, high) = model.bars[index.row()], model.ends
        if not (bar.start == bar.start and bar.end == bar.end):
            return  # what is not defined has no bar
        room = QRectF(option.rect).adjusted(SPACING, 0, -SPACING, 0)
        middle = room.center().y()

        def x(number: float) -> float:
            return room.left() + (number - low) / (high - low) * room.width()

        painter.save()
        first = model.bars[0].start
        painter.fillRect(QRectF(x(first), option.rect.top(), 1, option.rect.height()), colors().line)
        left, right = sorted((x(bar.start), x(bar.end)))
        if bar.start == bar.end:
            left, right = left - TICK / 2, left + TICK / 2
        color = colors().text if bar.start == bar.end else colors().signed(1 if bar.end > bar.start else -1)
        painter.fillRect(QRectF(left, middle - room.height() / 4, max(right - left, 1.0), room.height() / 2), color)
        if bar.error:
            ends = x(bar.end - bar.error), x(bar.end + bar.error)
            cap = room.height() / 6
            painter.fillRect(QRectF(ends[0], middle - WHISKER / 2, ends[1] - ends[0], WHISKER), colors().text)
            for end in ends:
                painter.fillRect(QRectF(end - WHISKER / 2, middle - cap, WHISKER, 2 * cap), colors().text)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Qt: room for a bar."""
        return super().sizeHint(option, index).expandedTo(QSize(BAR_WIDTH, 0))


def shown(value: float) -> str:
    """A number as it stands in a cell; what is not defined is a dash."""
    return "–" if value != value else number_text(value, DIGITS)
