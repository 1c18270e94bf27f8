"""The panel with the lessons of the course and the samples: what each is about, and a button that opens it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from engine.data.samples import SAMPLES
from engine.lessons.folder import lesson_folders, lesson_text
from engine.lessons.lesson import Lesson
from gui.files.document_files import DocumentFiles
from gui.files.samples import samples
from gui.language import shown_language, translated
from gui.theme import SPACING
from gui.widgets.panel import Panel


@dataclass(frozen=True)
class Entry:
    """What can be opened."""

    title: str
    story: str
    open: Callable[[], None]
    lesson: str = ""
    """Its id; empty for a sample."""


class LessonsPanel(Panel):
    """A list at the left, the story of the selected entry at the right."""

    def __init__(self, desk: DocumentFiles, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._build()
        self._lay_out()
        self._fill()
        self.list.currentItemChanged.connect(self._show_chosen)
        self.list.itemActivated.connect(self._open)
        self.open_button.clicked.connect(self._open)
        desk.lesson_opened.connect(self._on_desk_lesson_opened)
        self.list.setCurrentRow(1)

    def _build(self) -> None:
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Lessons and samples"))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )  # a tool tip tells the whole title
        self.title, self.story = QLabel(), QLabel()
        self.title.setProperty("role", "title")
        for label in (self.title, self.story):
            label.setWordWrap(True)
        self.story.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.story.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.open_button = QPushButton(self.tr("&Open it"))
        self.open_button.setToolTip(self.tr("Open this table and this network. Then press Train (Space)."))
        self.setFocusProxy(self.list)

    def _lay_out(self) -> None:
        scroll = QScrollArea()
        scroll.setWidget(self.story)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button = QHBoxLayout()
        button.addWidget(self.open_button)
        button.addStretch()
        told = QWidget()
        column = QVBoxLayout(told)
        column.setContentsMargins(SPACING, SPACING, SPACING, SPACING)
        column.setSpacing(SPACING)
        column.addWidget(self.title)
        column.addWidget(scroll, 1)
        column.addLayout(button)
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.setChildrenCollapsible(False)
        parts.addWidget(self.list)
        parts.addWidget(told)
        parts.setSizes([300, 240])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(parts)

    def _fill(self) -> None:
        self._add_heading(self.tr("Lessons"))
        language = shown_language()
        for folder in lesson_folders():
            text = lesson_text(folder)
            told = text.title.in_language(language), text.story.in_language(language)
            self._add(Entry(*told, partial(self._desk.open_lesson, folder), text.id))
        self._add_heading(self.tr("Samples"))
        for path in samples():
            story = self.tr("A project that comes with the program: table, network and settings.")
            self._add(Entry(path.name, story, partial(self._desk.open_path, path)))
        for sample in SAMPLES:
            about = self.tr("{about}. From scikit-learn.").format(about=translated(sample.about).rstrip("."))
            self._add(Entry(translated(sample.title), about, partial(self._desk.new_tables.open_sample, sample)))

    def _add_heading(self, text: str) -> None:
        item = QListWidgetItem(text, self.list)
        item.setFlags(Qt.ItemFlag.NoItemFlags)

    def _add(self, entry: Entry) -> None:
        item = QListWidgetItem(f"  {entry.title}", self.list)
        item.setData(Qt.ItemDataRole.UserRole, entry)
        item.setToolTip(entry.title)

    def _chosen(self) -> Entry | None:
        item = self.list.currentItem()
        entry = item.data(Qt.ItemDataRole.UserRole) if item is not None else None
        return entry if isinstance(entry, Entry) else None

    def _show_chosen(self) -> None:
        entry = self._chosen()
        self.title.setText(entry.title if entry else "")
        self.story.setText(entry.story if entry else "")
        self.open_button.setEnabled(entry is not None)

    def _open(self) -> None:
        entry = self._chosen()
        if entry is not None:
            entry.open()

    def _on_desk_lesson_opened(self, lesson: Lesson) -> None:
        """The story of what is open, whoever opened it."""
        for row in range(self.list.count()):
            entry = self.list.item(row).data(Qt.ItemDataRole.UserRole)
            if isinstance(entry, Entry) and entry.lesson == lesson.id:
                self.list.setCurrentRow(row)
