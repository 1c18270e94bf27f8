"""Asks where a file is to be written; asks once more before what is open in the lab would be overwritten. It writes nothing."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from functools import partial
from pathlib import Path
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from engine.files.cells import CsvReader
from engine.files.same_file import is_same_file
from gui.widgets.plain_text import plain_box


class Held(Enum):
    """What a file means to the lab."""

    TABLE = auto()
    """The open table was read from it."""
    PROJECT = auto()
    """The open project lies in it."""


@dataclass(frozen=True)
class HeldFile:
    """A file that something open came from."""

    path: Path
    held: Held


@runtime_checkable
class HoldsFiles(Protocol):
    """A window in which something is open."""

    @property
    def held_files(self) -> tuple[HeldFile, ...]:
        """The files that what is open came from."""


class SavesCsv(Protocol):
    """Writes a CSV file for one of its readers."""

    def __call__(self, path: Path, reader: CsvReader) -> None:
        """Write `path`."""


def ask_where(
    parent: QWidget,
    title: str,
    *,
    name: str,
    ways: Mapping[str, Callable[[Path], None]],
    suffix: str = "",
    saves: Held | None = None,
) -> QFileDialog:
    """Ask for a file, `name` being proposed. What the window around `parent` holds is asked about first.

    `ways`: name filters, such as `CSV files (*.csv)`, and what follows with the file where that one is chosen.
    `saves`: what is being saved, whose own file it may replace without that question. `suffix`: added where none is typed.
    """
    asking = _Asking(parent, ways, saves)
    dialog = QFileDialog(parent, title)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(suffix)
    dialog.setNameFilters(list(ways))
    dialog.selectFile(name)
    asking.follow(dialog)
    dialog.open()
    return dialog


def follow_format(dialog: QFileDialog) -> None:
    """Let the end of the proposed name follow the chosen format, so that what is written is what the person chose."""
    suffixes = {chosen: chosen.rsplit("(*", 1)[-1].rstrip(")") for chosen in dialog.nameFilters()}

    def follow(chosen: str) -> None:
        name = Path(next(iter(dialog.selectedFiles()), "glassnet")).name
        for suffix in suffixes.values():
            name = name.removesuffix(suffix)
        dialog.selectFile(name + suffixes[chosen])

    dialog.filterSelected.connect(follow)


def csv_ways(save: SavesCsv) -> dict[str, Callable[[Path], None]]:
    """The two ways to write a CSV file."""
    translate = QCoreApplication.translate
    return {
        translate("SaveFile", "CSV for spreadsheets (*.csv)"): partial(save, reader=CsvReader.SPREADSHEETS),
        translate("SaveFile", "CSV for programs: no byte order mark, no guard against formulas (*.csv)"): partial(
            save, reader=CsvReader.PROGRAMS
        ),
    }


class _Asking(QObject):
    """One question for a file, until it is answered."""

    def __init__(self, parent: QWidget, ways: Mapping[str, Callable[[Path], None]], saves: Held | None) -> None:
        super().__init__(parent)
        self._parent, self._ways, self._saves = parent, ways, saves

    def follow(self, dialog: QFileDialog) -> None:
        """Hear what `dialog` is answered; it lives as long as the question."""
        self._dialog = dialog
        dialog.fileSelected.connect(self._on_dialog_file_selected)
        dialog.rejected.connect(self._end)

    def _on_dialog_file_selected(self, name: str) -> None:
        path = Path(name)
        files = (file for file in _held_around(self._parent) if file.held is not self._saves)
        found = next((file for file in files if is_same_file(file.path, path)), None)
        if found is None:
            self._take(path)
            return
        text = self._what(found.held).format(name=path.name)
        box = plain_box(QMessageBox.Icon.Warning, self.tr("Overwrite what is open?"), text, self._parent)
        box.setInformativeText(self._loss(found.held))
        overwrite = box.addButton(self.tr("&Overwrite"), QMessageBox.ButtonRole.DestructiveRole)
        another = box.addButton(self.tr("&Another file…"), QMessageBox.ButtonRole.ActionRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        overwrite.clicked.connect(lambda: self._take(path))
        another.clicked.connect(self._dialog.open)
        box.rejected.connect(self._end)
        box.finished.connect(box.deleteLater)
        box.open()

    def _what(self, held: Held) -> str:
        if held is Held.TABLE:
            return self.tr("'{name}' is the file that the open table was read from.")
        return self.tr("'{name}' is the project that is open.")

    def _loss(self, held: Held) -> str:
        if held is Held.TABLE:
            return self.tr(
                "Writing there replaces it. What it holds now is lost, also what the table does not show: comments, "
                "other sheets, rows that were not read."
            )
        return self.tr(
            "Writing there replaces it. The table, the network and the weights that are saved in it are lost."
        )

    def _take(self, path: Path) -> None:
        go_on = self._ways.get(self._dialog.selectedNameFilter(), next(iter(self._ways.values())))
        self._end()
        go_on(path)

    def _end(self) -> None:
        self._dialog.deleteLater()
        self.deleteLater()


def _held_around(widget: QWidget | None) -> tuple[HeldFile, ...]:
    """What the nearest window around `widget` holds."""
    while widget is not None:
        if isinstance(widget, HoldsFiles):
            return widget.held_files
        widget = widget.parentWidget()
    return ()
