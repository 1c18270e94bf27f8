"""The dialog in which a teacher writes a lesson: its text in two languages, what to watch and questions, and its numbers."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from gui.course.draft import Draft, Pair
from gui.course.number_choice import NumberChoice
from gui.course.words_table import WordsTable
from gui.theme import SPACING

_ENGLISH, _KOREAN = "English", "한국어"


class LessonDialog(QDialog):
    """It stays open until the lesson is saved, so that nothing that was typed is lost where it cannot be."""

    save_requested = Signal()
    left = Signal(object)
    """Draft: it was closed without saving."""

    def __init__(self, draft: Draft, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Save as lesson"))
        self._base, self._is_saved = draft.base, False
        self._build()
        self._lay_out()
        self._fill(draft)
        self._connect()
        self._judge()

    @property
    def draft(self) -> Draft:
        """What is written."""
        return Draft(
            self.number.text().strip(),
            _typed(self.title),
            _typed(self.chapter),
            _typed(self.source),
            (self.story[0].toPlainText().strip(), self.story[1].toPlainText().strip()),
            tuple((en, ko) for en, ko in self.watch.rows),
            tuple((en, answer, ko, answer_ko) for en, answer, ko, answer_ko in self.questions.rows),
            self.numbers.expected,
            self._base,
        )

    def set_busy(self, words: str) -> None:
        """Say what is being done, and wait; nothing where it is over."""
        self._say(words, "faint")
        self._save.setEnabled(not words)
        if not words:
            self._judge()

    def refuse(self, why: str) -> None:
        """Say why it was not saved."""
        self.set_busy("")
        self._say(why, "error")

    def close_saved(self) -> None:
        """It is saved: nothing is left to be kept."""
        self._is_saved = True
        self.accept()

    def done(self, result: int) -> None:
        """Qt: it is closed, by whatever way."""
        if not self._is_saved:
            self.left.emit(self.draft)
        super().done(result)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Qt: the frame's button is Cancel."""
        self.reject()
        event.accept()

    def _build(self) -> None:
        self.number = QLineEdit()
        self.number.setMaxLength(20)
        self.number.setPlaceholderText(self.tr("such as 501; may be empty"))
        self.title, self.chapter, self.source = (
            _lines(name) for name in (self.tr("Title"), self.tr("Chapter"), self.tr("Source"))
        )
        self.story = (QPlainTextEdit(), QPlainTextEdit())
        for box, language in zip(self.story, (_ENGLISH, _KOREAN), strict=True):
            box.setAccessibleName(self.tr("Story, {language}").format(language=language))
            box.setTabChangesFocus(True)
        self.watch = WordsTable((_ENGLISH, _KOREAN), self.tr("What to watch"))
        titles = [
            f"{words} · {language}"
            for language in (_ENGLISH, _KOREAN)
            for words in (self.tr("Question"), self.tr("Answer"))
        ]
        self.questions = WordsTable(titles, self.tr("Questions"))
        self.numbers = NumberChoice()
        self.reason = QLabel()
        self.reason.setTextFormat(Qt.TextFormat.PlainText)
        self.reason.setWordWrap(True)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        self._save = self.buttons.button(QDialogButtonBox.StandardButton.Save)
        self._save.setText(self.tr("Choose a &file…"))

    def _lay_out(self) -> None:
        self.tabs = QTabWidget()
        self.tabs.addTab(self._text_page(), self.tr("&Text"))
        self.tabs.addTab(self._questions_page(), self.tr("&What to watch, questions"))
        self.tabs.addTab(self.numbers, self.tr("&Numbers"))
        column = QVBoxLayout(self)
        column.setSpacing(SPACING)
        column.addWidget(self.tabs, 1)
        column.addWidget(self.reason)
        column.addWidget(self.buttons)
        self.resize(860, 620)

    def _text_page(self) -> QWidget:
        page = QWidget()
        grid = QGridLayout(page)
        grid.setSpacing(SPACING)
        rule = QLabel(
            self.tr("A field that is empty in one language shows the text of the other. Stories may use Markdown.")
        )
        rule.setWordWrap(True)
        rule.setProperty("role", "faint")
        grid.addWidget(rule, 0, 0, 1, 3)
        for column, language in enumerate((_ENGLISH, _KOREAN), start=1):
            grid.addWidget(QLabel(language), 1, column)
            grid.setColumnStretch(column, 1)
        _put_row(grid, self.tr("N&umber"), (self.number,))
        for words, boxes in (
            (self.tr("T&itle"), self.title),
            (self.tr("&Chapter"), self.chapter),
            (self.tr("S&ource"), self.source),
            (self.tr("&Story"), self.story),
        ):
            _put_row(grid, words, boxes)
        grid.setRowStretch(grid.rowCount() - 1, 1)
        return page

    def _questions_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setSpacing(SPACING)
        for words, table, stretch in (
            (self.tr("What to watc&h"), self.watch, 2),
            (self.tr("&Questions"), self.questions, 3),
        ):
            label = QLabel(words)
            label.setBuddy(table)
            column.addWidget(label)
            column.addWidget(table, stretch)
        return page

    def _fill(self, draft: Draft) -> None:
        self.number.setText(draft.number)
        for boxes, pair in ((self.title, draft.title), (self.chapter, draft.chapter), (self.source, draft.source)):
            for box, text in zip(boxes, pair, strict=True):
                box.setText(text)
        for page, text in zip(self.story, draft.story, strict=True):
            page.setPlainText(text)
        self.watch.set_rows(draft.watch)
        self.questions.set_rows(draft.questions)
        self.numbers.set_expected(draft.expected)

    def _connect(self) -> None:
        for box in (*self.title, *self.chapter, *self.source):
            box.textChanged.connect(self._judge)
        for page in self.story:
            page.textChanged.connect(self._judge)
        for table in (self.watch, self.questions):
            table.edited.connect(self._judge)
        self.numbers.edited.connect(self._judge)
        self.numbers.refused.connect(self.refuse)
        self.buttons.accepted.connect(self.save_requested)
        self.buttons.rejected.connect(self.reject)

    def _judge(self) -> None:
        """Say what is missing before it can be saved, or what would be."""
        draft = self.draft
        words = {
            "title": self.tr("title"),
            "chapter": self.tr("chapter"),
            "source": self.tr("source"),
            "story": self.tr("story"),
            "question": self.tr("question to an answer"),
            "answer": self.tr("answer to a question"),
        }
        missing = [words[name] for name in draft.missing()]
        self._save.setEnabled(not missing)
        if missing:
            self._say(
                self.tr("Still missing, in one language at least: {fields}.").format(fields=", ".join(missing)), "faint"
            )
        elif not draft.expected:
            self._say(self.tr("It promises no numbers yet, so that Check would have nothing to do."), "faint")
        else:
            count = sum(len(each.values) for each in draft.expected)
            self._say(
                self.tr("It promises {count} numbers. They are checked on both engines before it is saved.").format(
                    count=count
                ),
                "faint",
            )

    def _say(self, words: str, role: str) -> None:
        self.reason.setText(words)
        self.reason.setProperty("role", role)
        self.reason.style().unpolish(self.reason)
        self.reason.style().polish(self.reason)


def _lines(name: str) -> tuple[QLineEdit, QLineEdit]:
    boxes = (QLineEdit(), QLineEdit())
    for box, language in zip(boxes, (_ENGLISH, _KOREAN), strict=True):
        box.setAccessibleName(f"{name}, {language}")
    return boxes


def _put_row(grid: QGridLayout, words: str, boxes: Sequence[QWidget]) -> None:
    row = grid.rowCount()
    label = QLabel(words)
    label.setBuddy(boxes[0])
    grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
    for column, box in enumerate(boxes, start=1):
        grid.addWidget(box, row, column)


def _typed(boxes: tuple[QLineEdit, QLineEdit]) -> Pair:
    return boxes[0].text().strip(), boxes[1].text().strip()
