"""Keeps what is not saved when the lab is ended from outside, and offers it at the next start."""

import os
import secrets
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QWidget

from engine.files import recovery
from engine.files.atomic import FileError
from engine.files.recovery import Description, Recovery, recoveries
from engine.files.temporary import remove_leftovers
from gui.document import Document
from gui.files.document_files import DocumentFiles
from gui.files.recent import recent_files
from gui.files.recovery_dialog import RecoveryDialog
from gui.language import translated
from gui.runs.controller import RunController
from gui.tasks import tasks


def recovery_folder() -> Path:
    """Where it is kept: beside the program's other data of this person."""
    data = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppLocalDataLocation)
    return Path(data) / "recovery"


class RecoveryDesk(QObject):
    """What was recovered stays in its file until it is saved elsewhere or discarded, however the lab ends."""

    failed = Signal(str)

    def __init__(self, document: Document, runs: RunController, desk: DocumentFiles, window: QWidget) -> None:
        super().__init__(window)
        self._document, self._runs, self._desk, self._window = document, runs, desk, window
        self._folder = recovery_folder()
        self._key = f"{os.getpid()}-{secrets.token_hex(4)}"
        self._opened: Recovery | None = None
        self.dialog: RecoveryDialog | None = None
        """While a person is asked."""
        desk.projects.saved.connect(self._discard_opened)
        document.opened.connect(self._discard_opened)

    def keep(self) -> Path | None:
        """Save what is not saved, for the next start; the file, or None where nothing has changed. Raises FileError."""
        if not self._desk.projects.has_unsaved:
            return None
        document, trained = self._document, self._runs.weights.latest if self._runs.weights.are_trained else None
        stamp = self._desk.projects.stamp
        description = Description(
            name=document.name,
            rows=document.table.rows,
            columns=len(document.table.columns),
            is_trained=bool(trained),
            project=document.path,
            size=stamp.size if stamp else 0,
            modified=stamp.modified if stamp else 0,
        )
        return recovery.keep(
            self._folder,
            self._key,
            document.table,
            experiment=document.experiment,
            parameters=trained,
            description=description,
            report=document.report,
            breakpoints=document.breakpoints,
        )

    def offer(self) -> None:
        """Look for what there is, off the GUI thread, and ask about it. Killed saves are cleared away on that occasion."""
        folder = self._folder
        tasks().start(self, lambda _: _looked_for(folder), self._ask_about)

    def forget(self) -> None:
        """What was opened from here stays for the next start."""
        self._opened = None

    def close(self) -> None:
        """The lab ends, and what was opened from here was saved, discarded, or kept anew."""
        self._discard_opened()

    def _ask_about(self, found: list[Recovery]) -> None:
        if found:
            self.dialog = RecoveryDialog(found, self._window)
            self.dialog.open_requested.connect(self._open)
            self.dialog.discard_requested.connect(self._discard)
            self.dialog.finished.connect(self._on_dialog_finished)
            self.dialog.open()

    def _on_dialog_finished(self) -> None:
        self.dialog = None

    def _open(self, wanted: Recovery) -> None:
        self._desk.ask_then(lambda: self._desk.projects.open_recovered(wanted, lambda: self._take(wanted)))

    def _take(self, wanted: Recovery) -> None:
        self._opened = wanted

    def _discard(self, unwanted: Recovery) -> None:
        try:
            recovery.discard(unwanted)
        except FileError as error:
            self.failed.emit(translated(error.text))

    def _discard_opened(self) -> None:
        opened, self._opened = self._opened, None
        if opened is not None:
            self._discard(opened)


def _looked_for(folder: Path) -> list[Recovery]:
    for known in {path.parent for path in recent_files()}:
        remove_leftovers(known)
    return recoveries(folder)
