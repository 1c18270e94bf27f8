"""A label of Markdown: its code grows with its other words."""

from PySide6.QtGui import QFont, QFontDatabase, QTextCursor, QTextDocument
from pytestqt.qtbot import QtBot

from gui.widgets.markdown_label import MarkdownLabel


def test_code_grows_with_the_type_and_keeps_its_fixed_width(qtbot: QtBot) -> None:
    code, words = MarkdownLabel("`output/kernel`"), MarkdownLabel("output/kernel")
    for label in (code, words):
        qtbot.addWidget(label)
        label.setWordWrap(False)
    before = code.sizeHint().width()
    for label in (code, words):
        font = QFont(label.font())
        font.setPointSizeF(3 * font.pointSizeF())
        label.setFont(font)
    assert 2.7 * before < code.sizeHint().width() < 3.3 * before
    assert words.sizeHint().width() != code.sizeHint().width()


def test_what_is_marked_is_shown_so(qtbot: QtBot) -> None:
    label = MarkdownLabel("**bold** <1 & `font-size:9pt;`")
    qtbot.addWidget(label)
    document = QTextDocument()
    document.setHtml(label.text())
    assert document.toPlainText() == "bold <1 & font-size:9pt;"
    cursor = QTextCursor(document)
    cursor.setPosition(2)
    assert cursor.charFormat().fontWeight() == QFont.Weight.Bold
    cursor.setPosition(14)
    fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    assert cursor.charFormat().font().families() == fixed.families()
