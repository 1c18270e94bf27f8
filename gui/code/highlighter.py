"""The colours of a program's words: keywords, numbers, texts and comments, line by line."""

import keyword
import re

from PySide6.QtGui import QColor, QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from gui.theme import colors, theme

_WORDS = "|".join(word for word in keyword.kwlist if word not in ("True", "False", "None"))
PATTERN = re.compile(
    r"(?P<comment>#.*$)"
    r"|(?P<text>[bfru]?(?:\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)*'))"
    rf"|(?P<word>\b(?:{_WORDS})\b)"
    r"|(?P<number>(?<![\w.])\d+(?:\.\d*)?(?:e[+-]?\d+)?|\b(?:True|False|None)\b)"
)
"""What gets a colour; programs here have no text over several lines."""


class Highlighter(QSyntaxHighlighter):
    """Colours a document, in the theme's colours."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        theme().changed.connect(self._on_theme_changed)

    def highlightBlock(self, text: str) -> None:
        """Colour one line."""
        formats = _formats()
        for found in PATTERN.finditer(text):
            self.setFormat(found.start(), found.end() - found.start(), formats[found.lastgroup or "text"])

    def _on_theme_changed(self) -> None:
        self.rehighlight()


def _formats() -> dict[str, QTextCharFormat]:
    shown = colors()
    return {
        "comment": _format(shown.faint),
        "text": _format(shown.best),
        "word": _format(shown.accent, is_bold=True),
        "number": _format(shown.validation),
    }


def _format(color: QColor, *, is_bold: bool = False) -> QTextCharFormat:
    found = QTextCharFormat()
    found.setForeground(color)
    if is_bold:
        found.setFontWeight(QFont.Weight.DemiBold)
    return found
