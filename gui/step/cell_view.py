"""Below the equation: the chosen cell's sum written out, what each row of the batch adds to it, and where its error comes from."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QPlainTextEdit,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from engine.text import Text
from engine.training.trace.cells.story import CellStory, activated, chain, explain
from engine.training.trace.cells.writing import Latex, NumPy, Style
from gui.language import translated
from gui.step.names import shown_name
from gui.step.update_view import UpdateView
from gui.theme import SPACING, colors, number_font
from gui.widgets.axis_places import place_text
from gui.widgets.number_text import signed_text

MOST_TERMS, MOST_ROWS, MOST_LINES = 8, 200, 8
"""So many terms of a sum, rows of a batch and lines are shown."""


class CellView(QWidget):
    """The story of one cell. `row_chosen`: the row of the batch whose part is looked at; `closed` when it is given up."""

    row_chosen = Signal(int)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.story: CellStory | None = None
        self._reading: UpdateView | None = None
        self._digits, self._by_course = 4, False
        self.lines = QPlainTextEdit()
        self.lines.setReadOnly(True)
        self.lines.setTabChangesFocus(True)
        self.lines.setFont(number_font())
        self.lines.setAccessibleName(self.tr("The sum that makes the cell"))
        self.rows = QListWidget()
        self.rows.setFont(number_font())
        self.rows.setItemDelegate(_BarDelegate(self.rows))
        self.rows.setAccessibleName(self.tr("What each row of the batch adds"))
        self.rows.currentRowChanged.connect(self._on_current_row_changed)
        self._rows_title = QLabel(self.tr("Added by each row, the largest first"))
        self._rows_title.setProperty("role", "faint")
        self.copy_button = QToolButton()
        self.copy_button.setText(self.tr("Copy"))
        self.copy_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.copy_button.setMenu(self._copy_menu())
        self.close_button = QToolButton()
        self.close_button.setText("×")
        self.close_button.setAutoRaise(True)
        self.close_button.setAccessibleName(self.tr("Close the sum"))
        self.close_button.setToolTip(self.tr("Close the sum"))
        self.close_button.clicked.connect(self.closed)
        self._lay_out()
        self.hide()

    def sizeHint(self) -> QSize:
        """As many lines as there are, and as rows beside them want."""
        lines = max(3, int(self.lines.document().size().height()) + 1, 6 if self.rows.count() else 0)
        return QSize(60 * SPACING, min(lines, MOST_LINES) * self.lines.fontMetrics().lineSpacing() + 2 * SPACING)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks the lines elsewhere."""
        super().resizeEvent(event)
        self.updateGeometry()

    def show_cell(
        self, reading: UpdateView, name: str, index: tuple[int, ...], *, by_course: bool, digits: int
    ) -> CellStory:
        """Tell the cell `index` of the tensor `name`."""
        self._reading, self._by_course, self._digits = reading, by_course, digits
        story = self.story = explain(reading.by_name, name, index)
        self._list_rows(story)
        self._write(max(range(len(story.by_row)), key=lambda row: abs(story.by_row[row]), default=None))
        self.show()
        return story

    def clear(self) -> None:
        """Tell nothing."""
        self.story = self._reading = None
        self.hide()

    def told(self, story: CellStory, style: Style) -> str:
        """A cell as one line: its name, the sum, and what it comes to."""
        parts = (self._called(story), story.written(style), style.number(story.value))
        return " = ".join(dict.fromkeys(part for part in parts if part))

    def _lay_out(self) -> None:
        self._side = QWidget()
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(2)
        side.addWidget(self._rows_title)
        side.addWidget(self.rows, 1)
        buttons = QVBoxLayout()
        buttons.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignRight)
        buttons.addWidget(self.copy_button)
        buttons.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACING, 0, SPACING, SPACING // 2)
        row.setSpacing(SPACING)
        row.addWidget(self.lines, 3)
        row.addWidget(self._side, 1)
        row.addLayout(buttons)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def _copy_menu(self) -> QMenu:
        menu = QMenu(self)
        for text, style in (
            (self.tr("The sum, every term"), lambda: _Shown(max(self._digits, 6))),
            (self.tr("As NumPy"), NumPy),
            (self.tr("As LaTeX"), lambda: Latex(self._digits)),
        ):
            menu.addAction(text, partial(self._copy, style))
        menu.addAction(self.tr("Its terms as CSV"), self._copy_terms)
        return menu

    def _copy(self, style: Callable[[], Style]) -> None:
        if self.story is not None:
            told = self.story.written(style())
            QGuiApplication.clipboard().setText(told or NumPy().number(self.story.value))

    def _copy_terms(self) -> None:
        if self.story is not None:
            lines = ["term,value", *(f'"{text}",{value!r}' for text, value in self.story.terms())]
            QGuiApplication.clipboard().setText("\n".join(lines))

    def _write(self, row: int | None) -> None:
        story, reading = self.story, self._reading
        assert story is not None, "a cell is told"
        assert reading is not None, "of an update"
        style = _Shown(self._digits, MOST_TERMS)
        lines = [self.told(story, style)]
        then = activated(reading.by_name, story)
        if then is not None and then.is_taken_apart:
            lines.append(self.told(then, style))
        if story.remark:
            lines.append(translated(story.remark))
        if row is not None:
            steps = chain(reading.by_name, story, row)
            if steps:
                words = self.tr("Row {row} comes to it from the loss by:")
                lines.append(words.format(row=f"{int(reading.rows[row]) + 1:,}"))
            lines += [self.told(step, style) for step in steps]
        self.lines.setPlainText("\n".join(lines))
        self.updateGeometry()

    def _list_rows(self, story: CellStory) -> None:
        self.rows.blockSignals(True)
        self.rows.clear()
        order = sorted(range(len(story.by_row)), key=lambda row: -abs(story.by_row[row]))
        largest = abs(story.by_row[order[0]]) if order else 0.0
        for row in order[:MOST_ROWS]:
            self.rows.addItem(self._row_item(row, story.by_row[row], largest))
        if len(order) > MOST_ROWS:
            rest = sum(story.by_row[row] for row in order[MOST_ROWS:])
            words = self.tr("{count} other rows: {value}")
            item = QListWidgetItem(words.format(count=f"{len(order) - MOST_ROWS:,}", value=signed_text(rest)))
            item.setData(_SHARE, 0.0)
            self.rows.addItem(item)
        self.rows.blockSignals(False)
        self._side.setVisible(bool(order))

    def _row_item(self, row: int, value: float, largest: float) -> QListWidgetItem:
        assert self._reading is not None, "of an update"
        words = self.tr("row {row}: {value}")
        item = QListWidgetItem(words.format(row=f"{int(self._reading.rows[row]) + 1:,}", value=signed_text(value)))
        item.setData(_ROW, row)
        item.setData(_SHARE, value / largest if largest else 0.0)
        return item

    def _called(self, story: CellStory) -> str:
        reading = self._reading
        assert reading is not None, "of an update"
        name = shown_name(reading, story.name, by_course=self._by_course)
        axes = reading.by_name[story.name].axes
        numbers = [
            int(reading.rows[at]) + 1 if axis.value == "row" else at + 1
            for axis, at in zip(axes, story.index, strict=True)
        ]
        return f"{name}[{place_text(axes, numbers)}]" if numbers else name

    def _on_current_row_changed(self, at: int) -> None:
        item = self.rows.item(at)
        row = None if item is None else item.data(_ROW)
        if row is not None:
            self._write(row)
            self.row_chosen.emit(row)


_ROW, _SHARE = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1


class _Shown(Style):
    """In the window's language."""

    def left_out(self, count: int) -> str:
        """In the place of `count` terms."""
        return translated(Text("… {n:,} more …", n=count))


class _BarDelegate(QStyledItemDelegate):
    """A line with a bar below it, as long as its share of the largest."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Qt."""
        share = float(index.data(_SHARE) or 0.0)
        box = QRect(option.rect)
        above = QStyleOptionViewItem(option)
        above.rect = box.adjusted(0, 0, 0, -4)
        super().paint(painter, above, index)
        long = round(abs(share) * box.width())
        painter.fillRect(QRect(box.left(), box.bottom() - 3, long, 3), colors().signed(1.0 if share > 0 else -1.0))

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Qt: with room for the bar."""
        found = super().sizeHint(option, index)
        return QSize(found.width(), found.height() + 4)
