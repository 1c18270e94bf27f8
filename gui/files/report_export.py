"""File → Write a report: asks where, then evaluates the network of the run and writes a page or a PDF, off the GUI thread."""

import shlex
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from engine.files.atomic import FileError, write_bytes
from engine.progress import subrange
from engine.report.html import document_html
from engine.report.subject import Subject
from engine.results.run_entry import RunEntry
from engine.worksheet.pages import page_bytes
from engine.worksheet.sheet import WorksheetError
from gui.document import Document
from gui.files.work import FileWork
from gui.language import shown_language, translated
from gui.runs.controller import RunController, RunState
from gui.tasks import Ending, Task
from gui.widgets.save_file import ask_where, follow_format

EVALUATED, TOLD = 0.4, 0.8
"""The share of the work after which the parts are evaluated, and the page is written but for its PDF."""


class ReportExport(QObject):
    """`written`: the file is there."""

    written = Signal(Path)
    failed = Signal(str)

    def __init__(self, document: Document, runs: RunController, work: FileWork, window: QWidget) -> None:
        super().__init__(window)
        self._document, self._runs, self._work, self._window = document, runs, work, window

    def export_with_dialog(self) -> None:
        """Ask for a file."""
        if self._run() is None:
            return
        dialog = ask_where(
            self._window,
            self.tr("Save the report"),
            name=f"{Path(self._document.name or 'network').stem}-report.html",
            ways={self.tr("Web page (*.html)"): self.export, self.tr("PDF (*.pdf)"): self.export},
            suffix="html",
        )
        follow_format(dialog)

    def export(self, path: Path) -> None:
        """Write the report on the network that was trained last to `path`: as HTML, or PDF where its name says so."""
        if (entry := self._run()) is None:
            return
        parameters, command, language = self._runs.weights.latest, self._command(entry), shown_language()
        model, reading = self._runs.model, self._document.report
        name = self._document.name or self.tr("Untitled")

        def write(task: Task) -> None:
            from engine.report.evaluating import evaluated_parts
            from engine.report.history import history_curves
            from engine.report.pages import report_pages
            from engine.report.reason_sections import reason_sections
            from engine.report.reasons import reasons_of

            assert entry.dataset is not None, "a run that is shown has it"
            assert model is not None, "its network is trained"
            experiment, dataset, table = entry.experiment, entry.dataset, entry.job.table
            groups = evaluated_parts(
                experiment, dataset, parameters, table, progress=subrange(task.progress, 0, EVALUATED), check=task.check
            )
            reasons = reasons_of(model, dataset, None, progress=subrange(task.progress, EVALUATED, TOLD))
            curves, over_updates = ({}, False) if entry.history is None else history_curves(entry.history)
            subject = Subject(
                name, command, model.noted(), groups, table, dataset, reading, curves, over_updates=over_updates,
                more=reason_sections(reasons),
            )  # fmt: skip
            html = document_html(report_pages(subject), translated, language=language)
            task.progress(TOLD)
            try:
                content = page_bytes(html, path)
            except WorksheetError as error:
                raise FileError(error.text) from error
            task.check()
            write_bytes(path, content)

        self._work.do(
            self.tr("Writing {name}…").format(name=path.name),
            write,
            lambda _: self.written.emit(path),
            ending=Ending.ANYBODY,
        )

    def _run(self) -> RunEntry | None:
        """The run whose network is shown; that there is none, or that it still trains, is told."""
        entry = self._runs.present
        if entry is None or entry.dataset is None or self._runs.model is None or not self._runs.weights.are_trained:
            self.failed.emit(self.tr("There is no trained network yet. Press Train to train one first."))
            return None
        if self._runs.state is RunState.RUNNING:
            self.failed.emit(self.tr("The network is still being trained. Pause or stop the run first."))
            return None
        return entry

    def _command(self, entry: RunEntry) -> str:
        """What repeats the run, where a saved project holds it."""
        document = self._document
        is_saved = (
            document.path is not None and document.undo_stack.isClean() and entry.experiment == document.experiment
        )
        if not is_saved or document.path is None:
            return ""
        engine = entry.job.engine if entry.facts is None else entry.facts.engine
        return shlex.join(("glassnet", "train", document.path.name, "--engine", engine.value))
