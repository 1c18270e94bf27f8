"""A label of Markdown, all of whose words are as large as other type. It runs nothing, and follows no link."""

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication, QLabel, QWidget


class MarkdownLabel(QLabel):
    """Breaks its lines; its text can be copied."""

    def __init__(self, markdown: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        flags = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        self.setTextInteractionFlags(flags)
        self.show_markdown(markdown)

    def show_markdown(self, markdown: str) -> None:
        """Show `markdown`."""
        self.markdown = markdown
        self.setText(_sizeless(markdown))


def _sizeless(markdown: str) -> str:
    """As HTML in the label's own font: Qt gives code a size of its own, which stays small where other type grows."""
    document = QTextDocument()
    document.setDefaultFont(QApplication.font())
    document.setMarkdown(markdown)
    html = re.sub("<body[^>]*>", "<body>", document.toHtml())
    return re.sub(r"(<[^>]*) font-size:[\d.]+p[tx];", r"\1", html)
