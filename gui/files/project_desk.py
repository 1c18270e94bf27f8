"""Opens and saves projects, and asks where another window or program would be overwritten. Tables are in `table_opener`."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from engine.backend import Parameters
from engine.data.preparing.dataset import Dataset
from engine.data.preparing.prepare import prepare
from engine.files.project import SUFFIX, Project, open_project, save_project
from engine.files.recovery import Recovery
from engine.files.stamp import Stamp, stamp_of
from engine.progress import Check
from engine.setup import Setup, resolve
from gui.document import Document
from gui.files.project_lock import ProjectLock
from gui.files.questions import ask_choice
from gui.files.work import FileWork
from gui.runs.controller import RunController
from gui.tasks import Ending, Task
from gui.widgets.save_file import Held, ask_where
from gui.widgets.typing import finish_typing

Then = Callable[[], None] | None
Opened = tuple[Project, Setup, Dataset | None, Stamp | None]


class ProjectDesk(QObject):
    """The flows around the document's project file."""

    notice_given = Signal(str)
    used = Signal(object)
    """Path of a project that was opened or saved."""
    saved = Signal()

    def __init__(self, document: Document, runs: RunController, work: FileWork, window: QWidget) -> None:
        super().__init__(window)
        self._document, self._runs, self._work, self._window = document, runs, work, window
        self._lock = ProjectLock()
        self._stamp: Stamp | None = None
        self._kept_weights: Parameters | None = None
        document.path_changed.connect(self._lock.take)

    @property
    def stamp(self) -> Stamp | None:
        """Of the project file, as it was opened or saved here."""
        return self._stamp if self._document.path else None

    @property
    def is_modified(self) -> bool:
        """True where closing would lose edits. Trained weights alone do not ask: the same seed trains them again."""
        return self._document.undo_stack.has_edits

    @property
    def has_unsaved(self) -> bool:
        """True where anything is in no file: edits, or trained weights."""
        return self.is_modified or (
            self._runs.weights.are_trained and self._runs.weights.latest is not self._kept_weights
        )

    def open(self, path: Path) -> None:
        """Open the project `path`; asks first where another window has it open."""
        if not self._lock.is_elsewhere(path):
            self._read(path, self._take_over)
            return
        ask_choice(
            self._window,
            self.tr("Open in another window"),
            self.tr("'{name}' is open in another window of the lab.").format(name=path.name),
            self.tr("Of two windows that save to one file, the later one wins. A copy asks for a name of its own."),
            {
                self.tr("Open a &copy"): lambda: self._read(path, self._take_copy),
                self.tr("Open &anyway"): lambda: self._read(path, self._take_over),
            },
        )

    def open_recovered(self, recovery: Recovery, then: Callable[[], None]) -> None:
        """Open what was recovered, as edits of its project that are not saved yet; `then` follows."""
        about = recovery.description
        project = about.project if about.project is not None and about.project.is_file() else None

        def take(_: Path, opened: Opened) -> None:
            self._show(opened, name=about.name, path=project, stamp=Stamp(about.size, about.modified))
            self._document.undo_stack.resetClean()
            self._kept_weights = None
            self.notice_given.emit(self.tr("{name} is as it was left. Save it to keep it.").format(name=about.name))
            then()

        self._read(recovery.path, take)

    def save(self, then: Then = None) -> None:
        """Save to the project's file, asking for one where there is none yet; `then` follows when it is saved."""
        finish_typing()
        path = self._document.path
        if path is None:
            self.save_as(then)
        elif doubt := self._doubt(path):
            ask_choice(
                self._window,
                self.tr("Overwrite?"),
                doubt.format(name=path.name),
                self.tr("Saving here replaces what is in it now."),
                {
                    self.tr("&Overwrite"): lambda: self.save_to(path, then),
                    self.tr("Save &as…"): lambda: self.save_as(then),
                },
            )
        else:
            self.save_to(path, then)

    def save_as(self, then: Then = None) -> None:
        """Ask for a file and save the project there."""
        finish_typing()
        ask_where(
            self._window,
            self.tr("Save the project"),
            name=f"{Path(self._document.name or 'project').stem}{SUFFIX}",
            ways={self.tr("Glassnet projects (*.glassnet)"): lambda path: self.save_to(path, then)},
            suffix=SUFFIX.removeprefix("."),
            saves=Held.PROJECT,
        )

    def save_to(self, path: Path, then: Then = None) -> None:
        """Save the project to `path`, whatever is there."""
        document, parameters = self._document, self._runs.weights.latest if self._runs.weights.are_trained else None
        table, experiment, report, model = document.table, document.experiment, document.report, self._runs.model
        points = document.breakpoints

        def write(_task: Task) -> Stamp | None:
            save_project(
                path,
                table,
                experiment=experiment,
                parameters=parameters,
                name=path.stem,
                report=report,
                model=model,
                breakpoints=points,
            )
            return stamp_of(path)

        def saved(stamp: Stamp | None) -> None:
            self._stamp, self._kept_weights = stamp, parameters
            document.saved_as(path)
            self.used.emit(path)
            self.saved.emit()
            self.notice_given.emit(self.tr("Saved {name}.").format(name=path.name))
            if then is not None:
                then()

        self._work.do(self.tr("Saving {name}…").format(name=path.name), write, saved)

    def close(self) -> None:
        """Let go of the project."""
        self._lock.take(None)

    def _doubt(self, path: Path) -> str:
        """Why somebody else's work would be lost by saving to `path`."""
        now = stamp_of(path)
        if now is not None and now != self._stamp:
            return self.tr("'{name}' was changed by another window or program since it was opened here.")
        if self._lock.is_elsewhere(path):
            return self.tr("'{name}' is open in another window of the lab.")
        return ""

    def _read(self, path: Path, take: Callable[[Path, Opened], None]) -> None:
        self._work.do(
            self.tr("Opening {name}…").format(name=path.name),
            lambda task: _opened(path, task.check),
            lambda opened: take(path, opened),
            ending=Ending.ANYBODY,
            brings_table=True,
        )

    def _take_over(self, path: Path, opened: Opened) -> None:
        self._show(opened, name=opened[0].name, path=path, stamp=opened[3])
        self.used.emit(path)
        self.notice_given.emit(self.tr("Opened {name}.").format(name=path.name))

    def _take_copy(self, path: Path, opened: Opened) -> None:
        self._show(opened, name=self.tr("{name} (copy)").format(name=path.stem), path=None, stamp=None)
        self.notice_given.emit(self.tr("Opened a copy of {name}; it is in no file yet.").format(name=path.name))

    def _show(self, opened: Opened, *, name: str, path: Path | None, stamp: Stamp | None) -> None:
        project, setup, dataset, _ = opened
        self._stamp = stamp
        with self._runs.resetting():
            self._document.open(
                project.table,
                project.experiment,
                name=name,
                path=path,
                report=project.report,
                breakpoints=project.breakpoints,
                setup=setup,
            )
        self._runs.keep_model(project.model)
        if project.parameters and dataset is not None:
            facts = None if project.model is None else project.model.spec.trained
            self._runs.show_trained(project.parameters, dataset, facts)
            self._kept_weights = self._runs.weights.latest


def _opened(path: Path, check: Check) -> Opened:
    """The project, its setup, its dataset where trained weights are to be shown on it, and the file's stamp before it was read."""
    stamp = stamp_of(path)
    project = open_project(path, check=check)
    check()
    setup = resolve(project.experiment, project.table)
    ready = project.parameters and not setup.errors
    return project, setup, prepare(setup.plan) if ready else None, stamp
