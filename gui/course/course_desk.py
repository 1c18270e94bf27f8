"""Opens lessons beside a person's own work, checks their numbers, and remembers which were done. No widgets."""

from pathlib import Path

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from engine.config.experiment import Experiment
from engine.data.table import Table
from engine.files.atomic import FileError
from engine.lessons.check import CheckedNumber, check_lesson
from engine.lessons.folder import SUFFIX, lesson_folders, open_lesson
from engine.lessons.lesson import Lesson, Variant
from gui.course.own_lessons import own_lessons, remember_lesson
from gui.document import Document
from gui.files.document_files import DocumentFiles
from gui.language import shown_language, translated
from gui.runs.controller import RunController
from gui.tasks import Task, tasks

CHECK = "check lesson"
_DONE = "lessons/done"


class CourseDesk(QObject):
    """A lesson takes the place of what is open as one undo entry: undo brings the own work back, and its file is not touched."""

    opened = Signal(object)
    """Lesson."""
    left = Signal()
    """No lesson is open any more: the own work is back, or something else was opened."""
    checking_changed = Signal(bool)
    """Whether numbers are being computed."""
    checked = Signal(tuple)
    """CheckedNumbers."""
    panels_requested = Signal(tuple)
    """The panels that the lesson needs; none where all are wanted."""
    own_changed = Signal()
    """Another lesson of one's own is known."""
    failed = Signal(str)
    """A sentence that tells what went wrong."""

    def __init__(self, document: Document, runs: RunController, files: DocumentFiles, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._document, self._runs, self._files = document, runs, files
        self._lesson: Lesson | None = None
        self._path: Path | None = None
        self._index, self._was_clean = 0, True
        document.opened.connect(self._leave)
        document.undo_stack.indexChanged.connect(self._on_index_changed)

    @property
    def lesson(self) -> Lesson | None:
        """The lesson that is open."""
        return self._lesson

    @property
    def path(self) -> Path | None:
        """Where the open lesson lies."""
        return self._path

    @property
    def done(self) -> set[str]:
        """The ids of the lessons whose numbers have all come out once."""
        found = QSettings().value(_DONE)
        return {found} if isinstance(found, str) else set(found) if isinstance(found, list) else set()

    def open(self, path: Path) -> None:
        """Open a lesson's folder or file; asks first where edits of the own work are in no file."""
        try:
            lesson = open_lesson(path)
        except FileError as error:
            self.failed.emit(translated(error.text))
        else:
            self._files.ask_then(lambda: self._take(lesson, path))

    def open_with_dialog(self) -> None:
        """Ask for a file, then open it."""
        dialog = QFileDialog(self._window, self.tr("Open a lesson"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Lessons (*{suffix})").format(suffix=SUFFIX), self.tr("All files (*)")])
        dialog.fileSelected.connect(self._on_dialog_file_selected)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def remember(self, path: Path) -> None:
        """`path` holds a lesson of one's own, a new one or another than before."""
        remember_lesson(path)
        self.own_changed.emit()

    def leave(self) -> None:
        """Go back to what was open before, as undo does."""
        if self._lesson is not None and self._lesson.table is not None:
            self._document.undo_stack.setIndex(self._index - 1)
        else:
            self._leave()

    def set_variant(self, variant: Variant | None) -> None:
        """Take the learner of one of the lesson's other runs, or of the lesson itself, as an edit that can be undone."""
        lesson = self._lesson
        if lesson is not None and lesson.experiment is not None:
            learner = lesson.experiment.learner if variant is None else variant.learner
            title = (lesson.text if variant is None else variant).title.in_language(shown_language())
            self._document.edit(self._document.experiment.replace(learner=learner), title)

    def show_all_panels(self) -> None:
        """Show more than the lesson needs."""
        self.panels_requested.emit(())

    def check(self) -> None:
        """Compute the lesson's numbers on both engines, from what is open now; off the GUI thread."""
        lesson = self._lesson
        if lesson is None:
            return
        experiment, table = self._open_now(lesson)
        self.checking_changed.emit(True)

        def work(task: Task) -> tuple[CheckedNumber, ...]:
            return tuple(check_lesson(lesson, experiment=experiment, table=table, check=task.check))

        words = self.tr("Checking the lesson's numbers…")
        tasks().start(self, work, lambda numbers: self._on_checked(lesson, numbers), key=CHECK, words=words)

    def _open_now(self, lesson: Lesson) -> tuple[Experiment | None, Table | None]:
        """What is open, as far as it is the lesson's; with the lesson's own learner where one of its other runs is set."""
        if lesson.experiment is None:
            return None, None
        experiment = self._document.experiment
        if experiment.learner in [variant.learner for variant in lesson.text.variants]:
            experiment = experiment.replace(learner=lesson.experiment.learner)
        return experiment, self._document.table

    def _on_dialog_file_selected(self, name: str) -> None:
        self.open(Path(name))

    def _take(self, lesson: Lesson, path: Path) -> None:
        self._close()
        if lesson.table is not None and lesson.experiment is not None:
            title = lesson.text.title.in_language(shown_language())
            text = self.tr("Open lesson {title}").format(title=title)
            self._was_clean = self._document.undo_stack.isClean()
            with self._runs.resetting():
                self._document.replace(lesson.table, lesson.experiment, text, name=title)
            self._index = self._document.undo_stack.index()
            self._document.undo_stack.setClean()
        self._lesson, self._path = lesson, path.absolute()
        if self._path not in (*lesson_folders(), *own_lessons()):
            self.remember(path)
        self.panels_requested.emit(lesson.text.panels)
        self.opened.emit(lesson)

    def _leave(self) -> None:
        if self._close():
            self.left.emit()

    def _close(self) -> bool:
        """The open lesson is none any more; whether there was one."""
        tasks().cancel(self, CHECK)
        was_open = self._lesson is not None
        self._lesson = self._path = None
        if was_open:
            self.checking_changed.emit(False)
        return was_open

    def _on_index_changed(self, index: int) -> None:
        if self._lesson is not None and self._lesson.table is not None and index < self._index:
            if self._was_clean:
                self._document.undo_stack.setClean()
            self._leave()

    def _on_checked(self, lesson: Lesson, numbers: tuple[CheckedNumber, ...]) -> None:
        if all(number.ok for number in numbers):
            QSettings().setValue(_DONE, sorted(self.done | {lesson.id}))
        self.checking_changed.emit(False)
        self.checked.emit(numbers)
