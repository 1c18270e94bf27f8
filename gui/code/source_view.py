"""The source of a listing: read, marked and clicked, never edited."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QTextCursor, QTextFormat
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from gui.code.highlighter import Highlighter
from gui.theme import colors, number_font, theme

MARK_ALPHA = 60


class SourceView(QPlainTextEdit):
    """Lines of a program; some can be marked, and one can be pointed at."""

    line_chosen = Signal(int)
    """The number of the line, from 0, that was clicked, or on which Return was pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._marked: tuple[int, ...] = ()
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setFont(number_font())
        self.setAccessibleName(self.tr("Source of the program"))
        self._highlighter = Highlighter(self.document())
        theme().changed.connect(self._show_marks)

    @property
    def marked(self) -> tuple[int, ...]:
        """The numbers of the marked lines."""
        return self._marked

    def show_source(self, source: str) -> None:
        """Show another program; where only some of it has changed, the eye stays where it is."""
        if source == self.toPlainText():
            return
        across, down = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        self.setPlainText(source)
        self.horizontalScrollBar().setValue(across)
        self.verticalScrollBar().setValue(down)

    def mark(self, lines: Sequence[int], *, brings: bool) -> None:
        """Mark these lines and no other; `brings` the first one before the eye."""
        self._marked = tuple(lines)
        self._show_marks()
        if self._marked and brings:
            cursor = self._at(self._marked[0])
            self.setTextCursor(cursor)
            self.ensureCursorVisible()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click that selects nothing chooses the line."""
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            self.line_chosen.emit(self.cursorForPosition(event.position().toPoint()).blockNumber())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return chooses the line of the cursor."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.line_chosen.emit(self.textCursor().blockNumber())
            return
        super().keyPressEvent(event)

    def _show_marks(self) -> None:
        color = QColor(colors().accent)
        color.setAlpha(MARK_ALPHA)
        found = []
        for line in self._marked:
            mark = QTextEdit.ExtraSelection()
            mark.cursor = self._at(line)
            mark.format.setBackground(color)
            mark.format.setProperty(QTextFormat.Property.FullWidthSelection, True)
            found.append(mark)
        self.setExtraSelections(found)

    def _at(self, line: int) -> QTextCursor:
        return QTextCursor(self.document().findBlockByNumber(line))
