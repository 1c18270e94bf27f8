"""The strip that tells a lesson's story above the panels."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from engine.lessons.lesson import Lesson
from gui.language import shown_language
from gui.theme import SPACING


class LessonStrip(QFrame):
    """Title and story of the open lesson; hidden where there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Lesson"))
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._title, self._story = QLabel(), QLabel()
        self._title.setProperty("role", "title")
        self._story.setWordWrap(True)
        self._story.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._close = QPushButton(self.tr("Got it"))
        self._close.setAccessibleName(self.tr("Close the lesson's story"))
        self._close.clicked.connect(self.hide)
        words = QVBoxLayout()
        words.setSpacing(SPACING // 2)
        words.addWidget(self._title)
        words.addWidget(self._story)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACING, SPACING, SPACING, SPACING)
        row.addLayout(words, 1)
        row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self._lesson: Lesson | None = None
        self.hide()

    @property
    def lesson(self) -> Lesson | None:
        """The one whose story is told; None while the strip is hidden."""
        return None if self.isHidden() else self._lesson

    def show_lesson(self, lesson: Lesson) -> None:
        """Tell `lesson`'s story."""
        self._lesson = lesson
        self._title.setText(lesson.text.title.in_language(shown_language()))
        self._story.setText(lesson.text.story.in_language(shown_language()))
        self.show()
