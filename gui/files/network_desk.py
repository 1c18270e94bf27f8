"""File → Open a network: the network of another program's file takes the place of the present one, with its weights."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from engine.config.experiment import Experiment
from engine.incoming.open_network import SUFFIXES, open_network
from engine.incoming.opened import OpenedNetwork
from engine.text import joined
from gui.document import Document
from gui.files.work import FileWork
from gui.language import translated
from gui.tasks import Ending, Task


class NetworkDesk(QObject):
    """Networks that come in; one edit each, which can be undone."""

    notice_given = Signal(str)
    warning_given = Signal(str)
    """The network came in, and the table does not fit it."""

    def __init__(self, document: Document, work: FileWork, window: QWidget) -> None:
        super().__init__(window)
        self._document, self._work, self._window = document, work, window

    def open_with_dialog(self) -> None:
        """Ask for a file, then open its network."""
        dialog = QFileDialog(self._window, self.tr("Open a network"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        every = " ".join(f"*{suffix}" for suffix in SUFFIXES)
        dialog.setNameFilters([self.tr("Networks ({suffixes})").format(suffixes=every), self.tr("All files (*)")])
        dialog.fileSelected.connect(self._on_dialog_file_selected)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def open(self, path: Path) -> None:
        """Let the network in `path` take the place of the present one, whether or not the features fit it."""
        before = self._document.experiment

        def read(task: Task) -> tuple[OpenedNetwork, Experiment]:
            found = open_network(path, check=task.check)
            return found, found.put_into(before)

        def take(opened: tuple[OpenedNetwork, Experiment]) -> None:
            found, changed = opened
            now = self._document.experiment
            name = path.name
            self._document.edit(
                changed if now is before else found.put_into(now),
                self.tr("Open the network of {name}").format(name=name),
            )
            misfit = found.misfit(self._document.setup.plan.inputs)
            told = self.tr("The network of {name} is the present one, and starts from its weights.").format(name=name)
            (self.warning_given if misfit else self.notice_given).emit(
                f"{told} {translated(joined((*found.notes, misfit)))}".rstrip()
            )

        self._work.do(self.tr("Opening {name}…").format(name=path.name), read, take, ending=Ending.ANYBODY)

    def _on_dialog_file_selected(self, name: str) -> None:
        self.open(Path(name))
