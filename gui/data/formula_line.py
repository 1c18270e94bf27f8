"""A line in which a formula is typed: names of columns and functions are completed at the cursor."""

import re
from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QWidget

from engine.data.editing.formula import FUNCTIONS
from engine.data.editing.formula_text import as_written
from gui.theme import number_font

_WORD = re.compile(r"(`[^`]*|[^\W\d]\w*)$")


class FormulaLine(QLineEdit):
    """Completes the word before the cursor. Enter takes a completion while the list is open."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFont(number_font())
        self._words = QStringListModel(self)
        self._completer = QCompleter(self._words, self)
        self._completer.setWidget(self)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._completer.activated.connect(self._take)
        self._popup = self._completer.popup() or QListView()  # there is always one; Qt's stubs do not know it
        self.textEdited.connect(self._on_text_edited)

    def set_columns(self, names: Sequence[str]) -> None:
        """The columns that a formula may name."""
        self._words.setStringList([*(as_written(name) for name in names), *(f"{name}(" for name in FUNCTIONS)])

    def put_in(self, text: str) -> None:
        """Write `text` at the cursor, in place of the word that it begins with, and go on typing."""
        self.setFocus()
        self.insert(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that choose in the open list are the list's."""
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape, Qt.Key.Key_Tab)
        if self._popup.isVisible() and event.key() in keys:
            event.ignore()
            return
        super().keyPressEvent(event)

    def _word(self) -> str:
        found = _WORD.search(self.text()[: self.cursorPosition()])
        return found.group() if found else ""

    def _on_text_edited(self) -> None:
        word = self._word()
        if len(word) < 2 or word in self._words.stringList():
            self._popup.hide()
            return
        self._completer.setCompletionPrefix(word.lstrip("`"))
        if self._completer.completionCount():
            self._completer.complete()
        else:
            self._popup.hide()

    def _take(self, choice: str) -> None:
        end = self.cursorPosition()
        start = end - len(self._word())
        rest = self.text()[end:].removeprefix("`")
        self.setText(self.text()[:start] + choice + rest)
        self.setCursorPosition(start + len(choice))
        self.textEdited.emit(self.text())
