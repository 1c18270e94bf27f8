"""Save as lesson: from what is open and the run on the screen to one .lesson file, by way of the dialog. It computes nothing."""

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from engine.backend import BackendError
from engine.config.training import EngineName
from engine.files.atomic import FileError
from engine.lessons.folder import SUFFIX, lesson_folders, save_lesson
from engine.lessons.lesson import Lesson
from engine.lessons.making import MakingError, promised
from engine.training.replay.record import Record
from engine.training.trace.tracer import Trace, Tracer
from gui.course.course_desk import CourseDesk
from gui.course.draft import Draft
from gui.course.lesson_dialog import LessonDialog
from gui.document import Document
from gui.language import error_text, translated
from gui.runs.controller import RunController
from gui.selection import Selection
from gui.tasks import Ending, Task, tasks
from gui.widgets.save_file import ask_where

TRACE, SAVE = "trace for a lesson", "save lesson"


class LessonMaking(QObject):
    """One dialog at a time. What was typed and not saved is there again when the dialog is opened the next time."""

    notice_given = Signal(str)
    failed = Signal(str)

    def __init__(
        self,
        document: Document,
        runs: RunController,
        course: CourseDesk,
        selection: Selection,
        window: QWidget,
        *,
        panels: Callable[[], Iterable[str]],
    ) -> None:
        """`panels`: those in sight, which the lesson will show."""
        super().__init__(window)
        self._document, self._runs, self._course, self._selection = document, runs, course, selection
        self._window, self._panels = window, panels
        self.dialog: LessonDialog | None = None
        self._draft: Draft | None = None
        self._tracer: tuple[Record, Tracer] | None = None

    def make_with_dialog(self) -> None:
        """Open the dialog: with the open lesson's text, with what was left unsaved, or empty."""
        if self.dialog is not None:
            self.dialog.raise_()
            return
        if not self._document.table.columns:
            self.failed.emit(self.tr("There is no table yet, so there is nothing to make a lesson of."))
            return
        lesson = self._course.lesson
        draft = Draft() if lesson is None else Draft.of(lesson.text)
        if self._draft is not None and self._draft.base == draft.base:
            draft = self._draft
        self.dialog = dialog = LessonDialog(draft, self._window)
        dialog.save_requested.connect(self._ask_file)
        dialog.left.connect(self._keep)
        dialog.finished.connect(self._on_dialog_finished)
        dialog.numbers.update_wanted.connect(self._trace)
        self._offer_run(dialog)
        dialog.open()

    def save(self, path: Path) -> None:
        """Check the numbers, then write the lesson; off the GUI thread."""
        dialog = self.dialog
        if dialog is None:
            return
        text = dialog.draft.text(["lessons", *(name for name in self._panels() if name != "lessons")])
        lesson = Lesson(text, self._document.experiment, self._document.table)

        def work(task: Task) -> None:
            save_lesson(path, promised(lesson, (), task.check))

        words = self.tr("Checking the numbers and writing {name}…").format(name=path.name)
        dialog.set_busy(words)
        tasks().start(
            dialog, work, partial(self._on_saved, path), key=SAVE, failed=self._on_failed, words=words,
            errors=(MakingError, FileError, BackendError), ending=Ending.ANYBODY,
        )  # fmt: skip

    def _offer_run(self, dialog: LessonDialog) -> None:
        """Numbers are picked from the run of what is open, no other: they must come out of it again."""
        run, record = self._runs.present, self._runs.record
        if run is None or record is None:
            dialog.numbers.set_obstacle(
                self.tr("Train first (Space), at least one step. Then numbers can be picked here.")
            )
        elif run.experiment != self._document.experiment or run.job.setup.table is not self._document.table:
            dialog.numbers.set_obstacle(
                self.tr(
                    "The run on the screen was trained with other settings or another table than are open now. Train again first."
                )
            )
        else:
            update, name = self._selection.tensor or (max(record.updates, 1), "output/Y")
            dialog.numbers.set_run(record.updates, update, name)

    def _trace(self, update: int) -> None:
        record, dialog = self._runs.record, self.dialog
        if record is None or dialog is None:
            return
        if self._tracer is None or self._tracer[0] is not record:
            self._tracer = record, Tracer(record)
        tracer = self._tracer[1]

        def work(_: Task) -> Trace:
            return tracer.trace(update, EngineName.NUMPY)

        tasks().start(
            dialog,
            work,
            dialog.numbers.show_trace,
            key=TRACE,
            failed=self._on_failed,
            errors=(BackendError, ValueError),
        )

    def _ask_file(self) -> None:
        dialog = self.dialog
        if dialog is None:
            return
        name = dialog.draft.id
        if name in {folder.name for folder in lesson_folders()}:
            dialog.refuse(
                self.tr("A lesson of the course is called '{id}' already. Give yours another number or title.").format(
                    id=name
                )
            )
            return
        ways = {self.tr("Lessons (*{suffix})").format(suffix=SUFFIX): self.save}
        ask_where(dialog, self.tr("Save as lesson"), name=f"{name}{SUFFIX}", ways=ways, suffix=SUFFIX.removeprefix("."))

    def _keep(self, draft: Draft) -> None:
        self._draft = draft

    def _on_dialog_finished(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
        self.dialog = self._tracer = None

    def _on_saved(self, path: Path, _result: object) -> None:
        if self.dialog is not None:
            self.dialog.close_saved()
        self._draft = None
        self._course.remember(path)
        self.notice_given.emit(
            self.tr("Saved {name}. It stands under File ▸ Lessons, and can be shared as it is.").format(name=path.name)
        )

    def _on_failed(self, error: Exception) -> None:
        if self.dialog is not None:
            text = getattr(error, "text", None)
            self.dialog.refuse(error_text(error) if text is None else translated(text))
