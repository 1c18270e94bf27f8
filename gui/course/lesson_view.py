"""What there is to read of a lesson: its story, what to watch, questions with answers to unfold, its other runs."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from engine.lessons.lesson import LessonText, Question, Variant
from gui.language import shown_language
from gui.theme import SPACING
from gui.widgets.fold_button import FoldButton
from gui.widgets.markdown_label import MarkdownLabel
from gui.widgets.scrolled import Scrolled


class LessonView(QScrollArea):
    """Shows one lesson, or a title and a story of anything else that can be opened."""

    variant_chosen = Signal(object)
    """Variant; None for the lesson's own run."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.title, self.story = _label("title"), MarkdownLabel()
        self._source = _label("faint")
        self._parts = QVBoxLayout()
        self._parts.setSpacing(SPACING)
        content = Scrolled()
        column = QVBoxLayout(content)
        column.setContentsMargins(SPACING, SPACING, SPACING, SPACING)
        column.setSpacing(SPACING)
        for widget in (self.title, self._source, self.story):
            column.addWidget(widget)
        column.addLayout(self._parts)
        column.addStretch(1)
        self.setWidget(content)

    def show_story(self, title: str, story: str, source: str = "") -> None:
        """Show a title and a story, and nothing else."""
        self.title.show_markdown(title)
        self.story.show_markdown(story)
        self._source.show_markdown(source)
        self._source.setVisible(bool(source))
        _empty(self._parts)
        self.verticalScrollBar().setValue(0)

    def show_lesson(self, text: LessonText, *, is_open: bool) -> None:
        """Show a lesson; its other runs can be chosen while it `is_open`."""
        language = shown_language()
        self.show_story(*(words.in_language(language) for words in (text.title, text.story, text.source)))
        if text.watch:
            self._parts.addWidget(_heading(self.tr("What to watch")))
            for words in text.watch:
                self._parts.addWidget(MarkdownLabel(f"• {words.in_language(language)}"))
        if text.variants and is_open:
            self._parts.addWidget(_heading(self.tr("Runs to set side by side")))
            self._parts.addLayout(self._variants(text))
        if text.questions:
            self._parts.addWidget(_heading(self.tr("Questions")))
            for question in text.questions:
                self._add_question(question, language)

    def _variants(self, text: LessonText) -> QLayout:
        column = QVBoxLayout()
        choices: list[Variant | None] = [None, *text.variants]
        for choice in choices:
            title = (text if choice is None else choice).title.in_language(shown_language())
            button = QPushButton(title.replace("&", "&&"))
            button.setToolTip(
                self.tr("Set this up, then press Train (Space). The runs before it stay in the list of runs.")
            )
            button.clicked.connect(partial(self._choose, choice))
            line = QHBoxLayout()
            line.addWidget(button)
            line.addStretch(1)
            column.addLayout(line)
        return column

    def _choose(self, choice: Variant | None, _checked: bool = False) -> None:
        self.variant_chosen.emit(choice)

    def _add_question(self, question: Question, language: str) -> None:
        asked, answer = (
            MarkdownLabel(question.question.in_language(language)),
            MarkdownLabel(question.answer.in_language(language)),
        )
        fold = FoldButton(self.tr("Answer"))
        fold.setAccessibleName(
            self.tr("Answer to: {question}").format(question=question.question.in_language(language))
        )
        fold.toggled.connect(answer.setVisible)
        answer.hide()
        for widget in (asked, fold, answer):
            self._parts.addWidget(widget)


def _label(role: str, markdown: str = "") -> MarkdownLabel:
    label = MarkdownLabel(markdown)
    label.setProperty("role", role)
    return label


def _heading(text: str) -> QLabel:
    label = QLabel(text)
    font = label.font()
    font.setBold(True)
    label.setFont(font)
    return label


def _empty(layout: QLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            _empty(inner)
            inner.deleteLater()
