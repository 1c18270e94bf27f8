"""File → Export table: asks how and where, then writes off the GUI thread. The format is the engine's."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from engine.data.reading.options import ReadingOptions
from engine.data.source_text import Rows
from engine.data.table import Table
from engine.files.table_csv import CsvFormat, reading_of, save_table
from gui.document import Document
from gui.files.reading_memory import remember_written
from gui.files.work import FileWork
from gui.selection import Selection
from gui.tasks import Ending, Task
from gui.widgets.save_file import ask_where


class TableExport(QObject):
    """The flow from the menu to the written file."""

    notice_given = Signal(str)
    failed = Signal(str)

    def __init__(self, document: Document, selection: Selection, work: FileWork, window: QWidget) -> None:
        super().__init__(window)
        self._document, self._selection, self._work, self._window = document, selection, work, window

    def export_with_dialog(self) -> None:
        """Ask how, then where."""
        table, shown = self._document.table, self._selection.shown
        if not table.columns:
            self.failed.emit(self.tr("There is no table yet. Open a CSV file first."))
            return
        from gui.data.export_dialog import ExportDialog

        dialog = ExportDialog(
            self._window,
            total=table.rows,
            shown=None if shown is None else len(shown),
            origin=self._document.report.form,
        )
        dialog.chosen.connect(self._ask_file)
        dialog.open()

    def export(self, path: Path, form: CsvFormat, rows: Rows | None = None) -> None:
        """Write the table, or only `rows` of it, to `path`."""
        table = self._document.table

        def write(task: Task) -> ReadingOptions:
            save_table(path, table, form, rows=rows, progress=task.progress)
            return reading_of(table, form)

        def take(options: ReadingOptions) -> None:
            remember_written(path, options)
            self._tell_written(path, table)

        self._work.do(self.tr("Writing {name}…").format(name=path.name), write, take, ending=Ending.PERSON)

    def _ask_file(self, form: CsvFormat, only_shown: bool) -> None:
        suffix = "tsv" if form.delimiter == "\t" else "csv"
        ask_where(
            self._window,
            self.tr("Export the table"),
            name=f"{Path(self._document.name or 'table').stem}-table.{suffix}",
            ways={
                self.tr("Tables (*.csv *.tsv *.txt)"): partial(
                    self.export, form=form, rows=self._selection.shown if only_shown else None
                )
            },
            suffix=suffix,
        )

    def _tell_written(self, path: Path, table: Table) -> None:
        told = self.tr("Written {name}.").format(name=path.name)
        if any(column.written.is_lost for column in table.columns):
            more = self.tr(
                "The file that the table came from is gone or changed, so numbers are in their shortest form: 5 for 5.0."
            )
            told = f"{told} {more}"
        left_out = max((column.written.left_out for column in table.columns), default=0)
        if left_out:
            more = self.tr(
                "{count} numbers of unusual form or of many digits are in their shortest form: "
                "more than a million such texts are not kept."
            )
            told = f"{told} {more.format(count=f'{left_out:,}')}"
        self.notice_given.emit(told)
