"""File → Worksheet: asks what and where, then writes an update with blanks, and its key, off the GUI thread."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from engine.config.training import EngineName
from engine.files.atomic import FileError, write_bytes
from engine.training.replay.record import Record
from engine.worksheet.html import worksheet_html
from engine.worksheet.pages import page_bytes
from engine.worksheet.sheet import Blanks, WorksheetError, worksheet
from engine.worksheet.update import traced_update, trained_to
from gui.document import Document
from gui.files.work import FileWork
from gui.language import shown_language, translated
from gui.runs.controller import RunController
from gui.tasks import Ending, Task
from gui.widgets.save_file import ask_where, follow_format


class WorksheetExport(QObject):
    """The flow from the menu to the written files. An update that the run has not come to is trained up to."""

    notice_given = Signal(str)
    failed = Signal(str)

    def __init__(self, document: Document, runs: RunController, work: FileWork, window: QWidget) -> None:
        super().__init__(window)
        self._document, self._runs, self._work, self._window = document, runs, work, window

    def export_with_dialog(self) -> None:
        """Ask what, then where."""
        if self._document.obstacle:
            self.failed.emit(self._document.obstacle)
            return
        from gui.files.worksheet_dialog import WorksheetDialog

        record = self._runs.record
        dialog = WorksheetDialog(self._window, update=max(1, record.updates) if record is not None else 1)
        dialog.chosen.connect(self._ask_file)
        dialog.open()

    def export(self, path: Path, update: int, digits: int, blanks: Blanks, has_key: bool) -> None:
        """Write the worksheet to `path`, and its key beside it."""
        record, setup, engine = self._runs.record, self._document.setup, self._runs.engine
        title, language = self._document.name or self.tr("Untitled"), shown_language()
        key_path = path.with_name(f"{path.stem}-key{path.suffix}")

        def write(task: Task) -> None:
            try:
                found = record if _has(record, update) else trained_to(setup, _one(engine), update, task.check)
                assert found is not None, "a run that has come so far"
                trace = traced_update(found, update, _one(engine))
                sheet = worksheet(trace, found.job.experiment, blanks, title=title, per_epoch=found.per_epoch)
                for target, is_key in ((path, False), (key_path, True)):
                    if has_key or not is_key:
                        html = worksheet_html(sheet, digits, translated, language=language, is_key=is_key)
                        write_bytes(target, page_bytes(html, target))
            except WorksheetError as error:
                raise FileError(error.text) from error

        def take(_nothing: object) -> None:
            names = f"{path.name}, {key_path.name}" if has_key else path.name
            self.notice_given.emit(self.tr("Written {name}.").format(name=names))

        self._work.do(self.tr("Writing {name}…").format(name=path.name), write, take, ending=Ending.PERSON)

    def _ask_file(self, update: int, digits: int, blanks: Blanks, has_key: bool) -> None:
        export = partial(self.export, update=update, digits=digits, blanks=blanks, has_key=has_key)
        dialog = ask_where(
            self._window,
            self.tr("Save the worksheet"),
            name=f"{Path(self._document.name or 'update').stem}-{update}.pdf",
            ways={self.tr("PDF (*.pdf)"): export, self.tr("Web page (*.html)"): export},
            suffix="pdf",
        )
        follow_format(dialog)


def _has(record: Record | None, update: int) -> bool:
    return record is not None and update <= record.updates + 1


def _one(engine: EngineName) -> EngineName:
    """NumPy where both compute: its numbers can be followed by hand."""
    return EngineName.NUMPY if engine is EngineName.BOTH else engine
