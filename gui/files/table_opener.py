"""Opens tables from files: guessed, asked about where the guess is unsure, remembered. Projects are in `document_files`."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from engine.data.reading.options import ReadingOptions
from engine.data.reading.report import ReadingReport
from engine.suggest import experiment_for
from gui.data.loading import Readied, ReadTable, TableLoader
from gui.data.reading_ways import finding_text
from gui.document import Document
from gui.files.predict_desk import PredictDesk
from gui.files.reading_memory import remember_options, remembered_options
from gui.runs.controller import RunController

if TYPE_CHECKING:
    from gui.files.import_dialog import ImportDialog

MAX_TOLD = 3
"""Findings in a notice; the reading report has them all."""


class TableOpener(QObject):
    """The flows around tables in files. Nothing that is open is touched before the new table is read whole."""

    notice_given = Signal(str)
    """A sentence that tells what was found."""
    warning_given = Signal(str)
    """The same, where cells may mean something else than they say."""
    opened = Signal(object)
    """Path of the file whose table is open now."""

    def __init__(
        self,
        document: Document,
        runs: RunController,
        window: QWidget,
        ask_then: Callable[[Callable[[], None]], None],
        predictions: PredictDesk,
    ) -> None:
        """`ask_then` calls what it is given after asking about what would be lost. `predictions` asks what rows are for that a
        trained network can predict."""
        super().__init__(window)
        self._predictions = predictions
        self._document, self._runs, self._window, self._ask_then = document, runs, window, ask_then
        self.loader = TableLoader(parent=self)
        self.loader.loaded.connect(self._on_loader_loaded)
        self.loader.asked.connect(self._on_loader_asked)

    def open(self, path: Path) -> None:
        """Load `path` as a person chose the last time, or as it is guessed."""
        options = remembered_options(path)
        choose = self._predictions.reading_for(path, options)
        self.loader.load(path, options, present=self._document.experiment, choose=choose)

    def open_with(self, path: Path, options: ReadingOptions) -> None:
        """Load `path` as `options` say, and remember them; asks first when something would be lost."""
        self._ask_then(lambda: self._load(path, options))

    def ask_how(self, path: Path | None = None) -> "ImportDialog":
        """Ask how a file is to be read, with its first rows shown; then open it. None: the file that was opened last."""
        from gui.files.import_dialog import ImportDialog

        last = self.loader.path if self.loader.path.is_file() else None
        dialog = ImportDialog(path or last, self._window)
        dialog.chosen.connect(self.open_with)
        dialog.open()
        return dialog

    def show_report(self) -> None:
        """Show what was found when the present table was read."""
        from gui.files.reading_report_dialog import ReadingReportDialog

        ReadingReportDialog(self._document.report, self._window).open()

    def _load(self, path: Path, options: ReadingOptions) -> None:
        remember_options(path, options)
        # Chosen by a person who has seen the first rows: not to be asked about again.
        self.loader.load(path, options, present=self._document.experiment, asks=False)

    def _on_loader_asked(self, path: Path, _doubts: object) -> None:
        self.ask_how(path)

    def _on_loader_loaded(self, path: Path, reading: ReadTable, readied: Readied) -> None:
        if self._predictions.serves(reading.table):
            self._predictions.ask(path, reading.table, lambda: self._take(path, reading, readied))
        else:
            self._take(path, reading, readied)

    def _take(self, path: Path, reading: ReadTable, readied: Readied) -> None:
        report = getattr(reading, "report", ReadingReport())
        present = self._document.experiment
        experiment = experiment_for(reading.table, readied.recipe, present)
        setup = readied.setup if experiment == readied.setup.experiment else None  # it may have been edited meanwhile
        with self._runs.resetting():
            self._document.open(reading.table, experiment, name=path.name, source=path, report=report, setup=setup)
        self.opened.emit(path)
        read = self.tr("Opened {name}: {rows} × {columns} (rows × columns).").format(
            name=path.name, rows=f"{reading.table.rows:,}", columns=len(reading.table.columns)
        )
        kept = self.tr("It has the columns of the table before, so roles, network and settings were kept.")
        told = [*([kept] if experiment is present else []), *map(finding_text, report.findings)]
        rest = len(told) - MAX_TOLD
        if rest > 0:
            told = [*told[:MAX_TOLD], self.tr("{count} more in File → Reading report.").format(count=rest)]
        text = " ".join([read, *told])
        (self.warning_given if report.warnings else self.notice_given).emit(text)
