"""The cells of a tile: a matrix that can be hidden, so that a person types its numbers and sees which are right."""

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QGuiApplication, QKeyEvent, QPainter, QPaintEvent, QPen

from engine.training.trace.cells.matrix_text import MatrixForm
from gui.matrices.cell_sizes import PADDING
from gui.matrices.cell_text import CellForm
from gui.matrices.geometry import CellSize
from gui.matrices.matrix_view import WIDEST_NAME, MatrixView
from gui.step.hand_work import Cell, HandWork, tolerance_of
from gui.theme import SPACING, colors, number_font
from gui.widgets.number_text import signed_text

_TYPED = "0123456789.,-−+eE"
_WITH_MODIFIERS = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.MetaModifier,
)


class _NumberForm(CellForm):
    """A number that stands alone: as many digits as it has, and not too many."""

    def text(self, value: float) -> str:
        """With its sign."""
        return signed_text(value, self.decimals)


class TileMatrix(MatrixView):
    """The cells alone. `worked` when something was typed into a hidden one."""

    worked = Signal()
    _digits = 0
    hand: HandWork | None = None
    """What is typed while the numbers are hidden."""
    is_covered = False
    """The numbers are not shown, and none are typed: they would tell those of another matrix."""

    @property
    def form(self) -> CellForm | None:
        """The form of the numbers; one that stands alone needs no column of them."""
        return self._number_form() if self.values.size == 1 else super().form

    def set_digits(self, digits: int) -> None:
        """How many digits after the point are wanted."""
        self._digits = digits

    def number_cell(self) -> CellSize | None:
        """The size of the cell of a number that stands alone; None for others."""
        if self.values.size != 1:
            return None
        metrics = QFontMetrics(number_font())
        text = self._number_form().text(float(self.values[0, 0]))
        return CellSize(metrics.horizontalAdvance(text) + PADDING, metrics.height() + PADDING // 2, self._digits)

    def natural_gutter(self) -> int:
        """The room that the longest row name wants, wherever it stands."""
        longest = max(self.row_names, key=len, default="")
        return min(self.fontMetrics().horizontalAdvance(longest), WIDEST_NAME) + SPACING

    def middle(self) -> int:
        """How far below the top the middle of the cells lies."""
        return self._geometry().cells.center().y()

    def hidden_work(self) -> HandWork | None:
        """Something to type into in the place of the numbers; None where these are too many to be shown one by one."""
        form = self.form
        return (
            None if form is None or not self.shown.is_whole else HandWork(self.values, tolerance_of(form, self.values))
        )

    def set_hand(self, hand: HandWork | None, *, covered: bool = False) -> None:
        """Hide the numbers, or show them again."""
        self.hand, self.is_covered = hand, covered
        self.update()

    @property
    def is_hidden(self) -> bool:
        """True while the numbers are not to be seen."""
        return self.is_covered or (self.hand is not None and not self.hand.is_solved)

    def exact(self, row: int, column: int) -> str:
        """A number with all its digits; of a hidden one what was typed."""
        if not self.is_hidden:
            return super().exact(row, column)
        return super().exact(row, column).rpartition(" = ")[0] + f" = {self._typed(row, column) or '?'}"

    def spoken(self, row: int, column: int) -> str:
        """A cell for a screen reader; of a hidden one what was typed, and whether it is right."""
        if not self.is_hidden:
            return super().spoken(row, column)
        words = super().spoken(row, column).rpartition(", gradient")[0] or super().spoken(row, column)
        place, typed = words.rpartition(", ")[0], self._typed(row, column)
        mark = None if self.hand is None else self.hand.mark((row, column))
        told = self.tr("hidden") if mark is None else self.tr("right") if mark else self.tr("wrong")
        return ", ".join(part for part in (place, typed, told) if part)

    def copy(self) -> None:
        """Put what is to be seen on the clipboard."""
        if not self.is_hidden:
            super().copy()
            return
        rows, columns = self.values.shape
        lines = ("\t".join(self._typed(row, column) for column in range(columns)) for row in range(rows))
        QGuiApplication.clipboard().setText("\n".join(lines))

    def copy_as(self, form: MatrixForm) -> None:
        """Of a hidden matrix what was typed, which tells no more than is to be seen."""
        if self.is_hidden:
            self.copy()
        else:
            super().copy_as(form)

    def paintEvent(self, event: QPaintEvent) -> None:
        """What was typed lies over what it is to be compared with."""
        super().paintEvent(event)
        if not self.is_hidden:
            return
        painter, geometry = QPainter(self), self._geometry()
        painter.fillRect(geometry.cells, colors().panel)
        if not self.is_covered:
            rows, columns = geometry.within(event.rect())
            for row in rows:
                for column in columns:
                    self._paint_typed(painter, geometry.cell_rect(row, column), (row, column))
        painter.setPen(colors().line)
        painter.drawRect(geometry.cells.adjusted(0, 0, -1, -1))
        if self._cursor is not None and not self.is_covered:
            painter.setPen(QPen(colors().accent, 2))
            painter.drawRect(geometry.cell_rect(*self._cursor).adjusted(1, 1, -1, -1))
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """While the numbers are hidden, digits go into the cell; Tab and Return go on to the next one."""
        if self.hand is None or self.is_covered or not self.is_hidden:
            super().keyPressEvent(event)
            return
        cell = self._cursor or (0, 0)
        text = self.hand.texts.get(cell, "")
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab):
            self._go(cell, 1)
        elif event.key() == Qt.Key.Key_Backtab:
            self._go(cell, -1)
        elif event.key() == Qt.Key.Key_Backspace:
            self._type(cell, text[:-1])
        elif event.key() == Qt.Key.Key_Delete:
            self._type(cell, "")
        elif event.text() and event.text() in _TYPED and not any(event.modifiers() & each for each in _WITH_MODIFIERS):
            self._type(cell, text + event.text().replace("-", "−"))
        else:
            super().keyPressEvent(event)

    def paste(self) -> None:
        """Put a block from the clipboard into the hidden cells, from the one under the cursor on."""
        if self.hand is not None and self.is_hidden:
            self.hand.paste(self._cursor or (0, 0), QGuiApplication.clipboard().text())
            self._tell_worked()

    def event(self, event: QEvent) -> bool:
        """Tab goes from cell to cell while these are hidden, and what is typed is no shortcut."""
        if self.hand is not None and self.is_hidden and isinstance(event, QKeyEvent):
            is_tab = event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
            if event.type() is QEvent.Type.KeyPress and is_tab and not self._is_at_end(event):
                self.keyPressEvent(event)
                return True
            is_typed = bool(event.text()) and event.text() in _TYPED
            if event.type() is QEvent.Type.ShortcutOverride and is_typed and not event.modifiers():
                event.accept()
                return True
        return super().event(event)

    def _choose(self) -> None:
        """A hidden cell is typed into; its sum would tell it."""
        if not self.is_hidden:
            super()._choose()

    def _is_at_end(self, event: QKeyEvent) -> bool:
        """True where Tab leaves the matrix."""
        rows, columns = self.values.shape
        return self._cursor == ((0, 0) if event.key() == Qt.Key.Key_Backtab else (rows - 1, columns - 1))

    def _go(self, cell: Cell, step: int) -> None:
        rows, columns = self.values.shape
        self._is_keyed = True
        self._point_at(divmod(max(0, min(cell[0] * columns + cell[1] + step, rows * columns - 1)), columns))

    def _type(self, cell: Cell, text: str) -> None:
        assert self.hand is not None, "the cells are typed into"
        self._is_keyed = True
        self._point_at(cell)
        self.hand.type(cell, text)
        self._tell_worked()

    def _tell_worked(self) -> None:
        self.update()
        if self._cursor is not None:
            self._tell()
        self.worked.emit()

    def _typed(self, row: int, column: int) -> str:
        return "" if self.hand is None else self.hand.texts.get((row, column), "")

    def _paint_typed(self, painter: QPainter, box: QRect, cell: Cell) -> None:
        assert self.hand is not None, "the cells are typed into"
        mark, text = self.hand.mark(cell), self._typed(*cell)
        painter.setPen(colors().line)
        painter.drawRect(box.adjusted(0, 0, -1, -1))
        if mark is None:
            return
        painter.setPen(colors().best if mark else colors().error)
        words, font = f"{text}{'✓' if mark else '✗'}", number_font()
        wide = QFontMetrics(font).horizontalAdvance(words)
        if wide > box.width() - 4:
            font.setPointSizeF(font.pointSizeF() * max(0.6, (box.width() - 4) / wide))
        painter.setFont(font)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)

    def _number_form(self) -> CellForm:
        return _NumberForm(self._digits + 2, has_exponent=False, characters=0)
