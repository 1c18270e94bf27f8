"""Opens and saves, by the desk that a file belongs to: tables, projects, networks, new tables. Exports are in `model_export`."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from engine.data.reading.options import ReadingOptions
from engine.files.project import SUFFIX
from engine.incoming.open_network import READERS
from gui.document import Document
from gui.files.network_desk import NetworkDesk
from gui.files.new_tables import NewTables
from gui.files.predict_desk import PredictDesk
from gui.files.project_desk import ProjectDesk, Then
from gui.files.questions import UnsavedQuestion
from gui.files.recent import remember_file
from gui.files.table_opener import TableOpener
from gui.files.work import FileWork
from gui.runs.controller import RunController
from gui.tasks import Key, tasks
from gui.widgets.typing import finish_typing

_TABLES = (
    "*.csv *.tsv *.tab *.txt *.dat *.gz *.bz2 *.xz *.zip *.xlsx *.xlsm *.xlsb *.xls *.ods *.parquet *.json *.jsonl *.ndjson "
    "*.html *.htm *.arff *.svm *.libsvm *.npy *.npz *-ubyte *.idx"
)
REMEMBER_MILLISECONDS = 100
"""So long after a table was opened it is written to the settings, which takes as long as half a paint."""


class DocumentFiles(QObject):
    """The flows around the document's files. Nothing that is open is touched before the new file is read whole."""

    notice_given = Signal(str)
    """A sentence that tells what was done or found."""
    warning_given = Signal(str)
    """A sentence that tells what may be wrong with what was opened."""
    failed = Signal(str)
    """A sentence that tells what went wrong."""
    recent_changed = Signal()

    def __init__(self, document: Document, runs: RunController, window: QWidget) -> None:
        super().__init__(window)
        self._document, self._runs, self._window = document, runs, window
        self.work = FileWork(self)
        self.predictions = PredictDesk(document, runs, self.work, window)
        self.tables = TableOpener(document, runs, window, self.ask_then, self.predictions)
        self.loader = self.tables.loader
        self.new_tables = NewTables(document, runs, self.work, window, self.ask_then)
        self.projects = ProjectDesk(document, runs, self.work, window)
        self.networks = NetworkDesk(document, self.work, window)
        self._question = UnsavedQuestion(window)
        self.tables.opened.connect(self._on_tables_opened)
        self.predictions.opened.connect(self._on_tables_opened)
        self.predictions.notice_given.connect(self.notice_given)
        self.predictions.warning_given.connect(self.warning_given)
        self.predictions.failed.connect(self.failed)
        self.tables.notice_given.connect(self.notice_given)
        self.tables.warning_given.connect(self.warning_given)
        self.projects.notice_given.connect(self.notice_given)
        self.projects.used.connect(self._remember)
        self.networks.notice_given.connect(self.notice_given)
        self.networks.warning_given.connect(self.warning_given)
        self.new_tables.notice_given.connect(self.notice_given)
        self.new_tables.failed.connect(self.failed)
        self.loader.failed.connect(self.failed)
        self.work.failed.connect(self.failed)
        tasks().changed.connect(self._hold_runs)

    @property
    def is_modified(self) -> bool:
        """True where closing would lose edits. Trained weights alone do not ask: the same seed trains them again."""
        return self.projects.is_modified

    def open_with_dialog(self) -> None:
        """Ask for a file, then open it."""
        dialog = QFileDialog(self._window, self.tr("Open"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(
            [
                self.tr("Tables and projects ({tables} *.glassnet)").format(tables=_TABLES),
                self.tr("Tables ({tables})").format(tables=_TABLES),
                self.tr("Glassnet projects (*.glassnet)"),
                self.tr("Networks ({suffixes})").format(suffixes=" ".join(f"*{suffix}" for suffix in READERS)),
                self.tr("All files (*)"),
            ]
        )
        dialog.fileSelected.connect(self._on_open_dialog_file_selected)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def open_with_options(self) -> None:
        """Ask for a file and how it is to be read, with its first rows shown; then open it."""
        self.tables.ask_how()

    def open_path(self, path: Path) -> None:
        """Open a project, a network or a table, by the file's name; asks first when something would be lost."""
        if path.name.lower().endswith(tuple(READERS)):  # undo brings back what it replaces
            self.networks.open(path)
        else:
            self._ask_then(lambda: self._open(path))

    def open_csv(self, path: Path, options: ReadingOptions) -> None:
        """Open a table as `options` say; asks first when something would be lost."""
        self.tables.open_with(path, options)

    def save(self, then: Then = None) -> None:
        """Save to the project's file, asking for one where there is none yet; `then` follows when it is saved."""
        self.projects.save(then)

    def save_as(self, then: Then = None) -> None:
        """Ask for a file and save the project there."""
        self.projects.save_as(then)

    def ask_then(self, go_on: Callable[[], None]) -> None:
        """Call `go_on`, after asking about what would be lost."""
        self._ask_then(go_on)

    def _ask_then(self, go_on: Callable[[], None]) -> None:
        finish_typing()
        if self.is_modified:
            name = self._document.name or self.tr("this experiment")
            self._question.ask(name, save=lambda: self.save(go_on), go_on=go_on)
        else:
            go_on()

    def _open(self, path: Path) -> None:
        if path.suffix.lower() == SUFFIX:
            self.projects.open(path)
        else:
            self.tables.open(path)

    def _hold_runs(self) -> None:
        """While another table is on its way no run begins: it would be forgotten without a word when the table is there."""
        if tasks().current(Key.OPEN, Key.LOAD):
            self._runs.block(self.tr("Another table is being opened. Train when it is there."), by="table")
        else:
            self._runs.unblock(by="table")

    def _on_open_dialog_file_selected(self, name: str) -> None:
        self.open_path(Path(name))

    def _on_tables_opened(self, path: Path) -> None:
        """The settings are written once the table is on the screen."""
        QTimer.singleShot(REMEMBER_MILLISECONDS, self, lambda: self._remember(path))

    def _remember(self, path: Path) -> None:
        remember_file(path)
        self.recent_changed.emit()
