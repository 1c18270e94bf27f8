"""The panel with the lessons of the course by chapter, and the samples: what each is about, opening it, checking its numbers."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QPushButton,
    QSplitter,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from engine.data.samples import SAMPLES
from engine.files.atomic import FileError
from engine.lessons.check import CheckedNumber
from engine.lessons.folder import lesson_folders, lesson_text
from engine.lessons.lesson import LessonText
from gui.course.course_desk import CourseDesk
from gui.course.lesson_view import LessonView
from gui.course.numbers_table import NumbersTable
from gui.course.own_lessons import own_lessons
from gui.files.document_files import DocumentFiles
from gui.files.samples import samples
from gui.language import shown_language, translated
from gui.theme import SPACING, colors
from gui.widgets.flow_layout import FlowLayout
from gui.widgets.panel import Panel


@dataclass(frozen=True)
class Entry:
    """What can be opened: a lesson, or a sample with its title and what it is about."""

    open: Callable[[], None]
    text: LessonText | None = None
    title: str = ""
    story: str = ""
    path: Path | None = None
    """Where a lesson lies."""


class LessonsPanel(Panel):
    """A list by chapters above, what there is to read of the selected entry below."""

    def __init__(self, course: CourseDesk, desk: DocumentFiles, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._course, self._desk = course, desk
        self._items: dict[Path, QTreeWidgetItem] = {}
        """The lessons, by where they lie."""
        self._build()
        self._lay_out()
        self._fill()
        self._connect()
        if course.lesson is not None:
            self._on_course_opened()
        else:
            self._select_first()

    def _build(self) -> None:
        self.list = QTreeWidget()
        self.list.setHeaderHidden(True)
        self.list.setColumnCount(1)
        self.list.setAccessibleName(self.tr("Lessons and samples"))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setRootIsDecorated(True)
        self.list.setHorizontalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )  # a tool tip tells the whole title
        self.view = LessonView()
        self.numbers = NumbersTable()
        self.numbers.hide()
        self.open_button = QPushButton(self.tr("&Open it"))
        self.open_button.setToolTip(
            self.tr("Open this table and this network. Then press Train (Space). Undo brings yours back.")
        )
        self.check_button = QPushButton(self.tr("Chec&k"))
        self.check_button.setToolTip(
            self.tr("Compute the printed numbers on both engines, from what is set up now, and compare.")
        )
        self.all_button = QPushButton(self.tr("&All panels"))
        self.all_button.setToolTip(self.tr("Show more than the lesson needs."))
        self.leave_button = QPushButton(self.tr("&Back to mine"))
        self.leave_button.setToolTip(self.tr("Close the lesson, and go on with what was open before."))
        self.setFocusProxy(self.list)

    def _lay_out(self) -> None:
        buttons = FlowLayout()
        buttons.setContentsMargins(SPACING, 0, SPACING, SPACING)
        for button in (self.open_button, self.check_button, self.all_button, self.leave_button):
            buttons.addWidget(button)
        self.asides = (self.list,)
        self.parts = QSplitter(Qt.Orientation.Vertical)
        self.parts.setChildrenCollapsible(False)
        for part in (self.list, self.view, self.numbers):
            self.parts.addWidget(part)
        self.parts.setSizes([220, 400, 0])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(SPACING)
        whole.addWidget(self.parts, 1)
        whole.addLayout(buttons)

    def _connect(self) -> None:
        self.list.currentItemChanged.connect(self._show_chosen)
        self.list.itemActivated.connect(self._open)
        self.open_button.clicked.connect(self._open)
        self.check_button.clicked.connect(self._course.check)
        self.all_button.clicked.connect(self._course.show_all_panels)
        self.leave_button.clicked.connect(self._course.leave)
        self.view.variant_chosen.connect(self._course.set_variant)
        self.numbers.place_chosen.connect(self.reveal_requested)
        self._course.opened.connect(self._on_course_opened)
        self._course.left.connect(self._show_chosen)
        self._course.own_changed.connect(self._refill)
        self._course.checking_changed.connect(self._on_course_checking_changed)
        self._course.checked.connect(self._on_course_checked)

    def _fill(self) -> None:
        for folder in lesson_folders():
            self._add_lesson(folder)
        for path in own_lessons():
            self._add_lesson(path, self.tr("Own lessons"))
        group = self.tr("Samples")
        about_project = self.tr("A project that comes with the program: table, network and settings.")
        for path in samples():
            self._add(group, Entry(partial(self._desk.open_path, path), title=path.name, story=about_project))
        for sample in SAMPLES:
            about = self.tr("{about}. From scikit-learn.").format(about=translated(sample.about).rstrip("."))
            opens = partial(self._desk.new_tables.open_sample, sample)
            self._add(group, Entry(opens, title=translated(sample.title), story=about))
        self._mark_done()

    def _add_lesson(self, path: Path, group: str = "") -> None:
        """In its chapter, or in `group`; one that cannot be read tells why."""
        try:
            text = lesson_text(path)
        except FileError as error:
            self._add(self.tr("Damaged"), Entry(lambda: None, title=path.name, story=translated(error.text)))
        else:
            group = group or text.chapter.in_language(shown_language())
            self._add(group, Entry(partial(self._course.open, path), text, path=path))

    def _refill(self) -> None:
        """Another lesson of one's own is known; what is selected stays so."""
        entry = self._chosen()
        with QSignalBlocker(self.list):
            self.list.clear()
            self._items.clear()
            self._fill()
        item = None if entry is None or entry.path is None else self._items.get(entry.path)
        if item is not None:
            self.list.setCurrentItem(item)
        elif entry is not None:
            self._select_first()

    def _add(self, group: str, entry: Entry) -> None:
        last = self.list.topLevelItem(self.list.topLevelItemCount() - 1)
        if last is None or last.text(0) != group:
            last = QTreeWidgetItem(self.list, [group])
            last.setFlags(Qt.ItemFlag.ItemIsEnabled)
            last.setExpanded(True)
        title = entry.text.title.in_language(shown_language()) if entry.text is not None else entry.title
        item = QTreeWidgetItem(last, [title])
        item.setData(0, Qt.ItemDataRole.UserRole, entry)
        item.setToolTip(0, title)
        if entry.path is not None:
            self._items[entry.path] = item

    def _mark_done(self) -> None:
        """A tick where all numbers have come out once."""
        done = self._course.done
        for item in self._items.values():
            text = item.data(0, Qt.ItemDataRole.UserRole).text
            title = text.title.in_language(shown_language())
            item.setText(0, f"✓ {title}" if text.id in done else title)
            if text.id in done:
                item.setForeground(0, colors().training)

    def _select_first(self) -> None:
        group = self.list.topLevelItem(0)
        first = group.child(0) if group is not None else None
        if first is not None:
            self.list.setCurrentItem(first)

    def _chosen(self) -> Entry | None:
        item = self.list.currentItem()
        entry = item.data(0, Qt.ItemDataRole.UserRole) if item is not None else None
        return entry if isinstance(entry, Entry) else None

    def _show_chosen(self) -> None:
        entry = self._chosen()
        self.numbers.hide()
        is_open = entry is not None and entry.path is not None and entry.path == self._course.path
        if entry is None:
            self._show_chapter(self.list.currentItem())
        elif entry.text is not None:
            self.view.show_lesson(entry.text, is_open=is_open)
        else:
            self.view.show_story(entry.title, entry.story)
        self.open_button.setEnabled(entry is not None)
        self.open_button.setVisible(not is_open)
        for button in (self.check_button, self.all_button, self.leave_button):
            button.setVisible(is_open)

    def _show_chapter(self, item: QTreeWidgetItem | None) -> None:
        if item is None:
            self.view.show_story("", "")
            return
        titles = [each.text(0) for each in map(item.child, range(item.childCount())) if each is not None]
        self.view.show_story(item.text(0), "\n".join([self.tr("Choose one to read what it is about:"), *titles]))

    def _open(self) -> None:
        entry = self._chosen()
        if entry is not None:
            entry.open()

    def _on_course_opened(self) -> None:
        """What there is to read of the open one, whoever opened it; one that came from a file of its own, too."""
        path = self._course.path
        assert path is not None, "a lesson is open"
        item = self._items[path]
        self.list.setCurrentItem(item)
        self.list.scrollToItem(
            item, QAbstractItemView.ScrollHint.PositionAtCenter
        )  # it stays in sight in less room, too
        self._show_chosen()

    def _on_course_checking_changed(self, is_checking: bool) -> None:
        self.check_button.setEnabled(not is_checking)

    def _on_course_checked(self, numbers: tuple[CheckedNumber, ...]) -> None:
        self._show_numbers(numbers)
        self._mark_done()
        wrong = sum(not number.ok for number in numbers)
        if wrong:
            self.failed.emit(self.tr("{wrong} of {count} numbers are wrong.").format(wrong=wrong, count=len(numbers)))
        else:
            self.notice_given.emit(self.tr("All {count} numbers are right.").format(count=len(numbers)))

    def _show_numbers(self, numbers: tuple[CheckedNumber, ...]) -> None:
        """As many rows as half of the panel holds, until a person drags it otherwise; the lesson stays in sight in the list."""
        is_new = self.numbers.isHidden()
        self.numbers.show_numbers(numbers)
        self.numbers.show()
        if is_new:
            whole = sum(self.parts.sizes())
            table = min(self.numbers.whole_height(), whole // 2)
            listed = (whole - table) * 2 // 5
            self.parts.setSizes([listed, whole - table - listed, table])
            self.list.scrollTo(self.list.currentIndex(), QAbstractItemView.ScrollHint.PositionAtCenter)
        self.numbers.scroll_to_first_wrong()
