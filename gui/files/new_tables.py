"""Tables that come from no file of the person's: scikit-learn's samples, generators, painted points, the clipboard."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from engine.data.reading.errors import ReadingError
from engine.data.reading.report import ReadingReport
from engine.data.samples import Sample, load_sample
from engine.data.table import Table
from engine.setup import resolve
from engine.suggest import suggest_experiment
from gui.document import Document
from gui.files.work import FileWork
from gui.forms.metadata import spec_text
from gui.language import translated
from gui.runs.controller import RunController
from gui.table_changes import Change

if TYPE_CHECKING:
    from engine.data.generators import Generator
    from engine.painting.board import Board
    from engine.painting.on_table import Source
    from gui.files.generator_dialog import GeneratorDialog
    from gui.paint.paint_dialog import PaintDialog


class NewTables(QObject):
    """Makes tables off the GUI thread. Generated, painted and pasted ones take the present table's place, and can be undone."""

    notice_given = Signal(str)
    """A sentence that tells what was done."""
    failed = Signal(str)
    """A sentence that tells what went wrong."""

    def __init__(
        self,
        document: Document,
        runs: RunController,
        work: FileWork,
        window: QWidget,
        ask_then: Callable[[Callable[[], None]], None],
    ) -> None:
        super().__init__(window)
        self._document, self._runs, self._work, self._window = document, runs, work, window
        self._ask_then = ask_then
        self._last: Generator | None = None

    def open_sample(self, sample: Sample) -> None:
        """Open one of scikit-learn's samples; asks first when something would be lost."""
        self._ask_then(
            lambda: self._make(
                self.tr("Opening {name}…").format(name=translated(sample.title)),
                lambda: load_sample(sample.name),
                lambda table: self._open(table, sample),
            )
        )

    def generate_with_dialog(self) -> "GeneratorDialog":
        """Ask for a generator and its parameters, with a preview; then put its table in the present one's place."""
        from gui.files.generator_dialog import GeneratorDialog

        dialog = GeneratorDialog(self._last, self._window)
        dialog.chosen.connect(self.generate)
        dialog.open()
        return dialog

    def generate(self, generator: "Generator") -> None:
        """Put a generated table in the place of the present one."""
        self._last = generator
        name = spec_text(generator.label)
        text = self.tr("Generate '{name}'").format(name=name)
        self._make(self.tr("Generating…"), generator.generate, lambda table: self._replace(table, text, name))

    def paint_with_dialog(self) -> "PaintDialog":
        """Let a person paint points on an empty plane; then put their table in the present one's place."""
        from engine.painting.on_table import new_board
        from gui.paint.paint_dialog import PaintDialog  # it imports pyqtgraph

        dialog = PaintDialog(new_board(), None, self._window)
        dialog.chosen.connect(self.take_painted)
        dialog.open()
        return dialog

    def paint_more_with_dialog(self) -> "PaintDialog | None":
        """Let a person paint rows of the present table; None where it is not of points of a plane, which is told."""
        from engine.painting.on_table import board_of, obstacle

        table, recipe = self._document.table, self._document.experiment.recipe
        if reason := obstacle(table, recipe):
            self.failed.emit(translated(reason))
            return None
        from gui.paint.paint_dialog import PaintDialog

        board, source = board_of(table, recipe)
        dialog = PaintDialog(board, source, self._window)
        dialog.chosen.connect(partial(self._take_rows, source))
        dialog.open()
        return dialog

    def take_painted(self, board: "Board") -> None:
        """Put the table of the points of `board` in the place of the present one."""
        from engine.painting.on_table import table_of

        self._replace(table_of(board), self.tr("Paint points"), self.tr("painted points"))

    def paste(self) -> None:
        """Put the table on the clipboard, as a spreadsheet gives it, in the place of the present one."""
        text = QGuiApplication.clipboard().text()
        self._make(self.tr("Pasting…"), lambda: _pasted(text), lambda made: self._take_pasted(*made))

    def _make(self, words: str, work: Callable[[], object], done: Callable[..., None]) -> None:
        self._work.do(words, lambda _: work(), done, brings_table=True)

    def _open(self, table: Table, sample: Sample) -> None:
        experiment = suggest_experiment(table)
        with self._runs.resetting():
            self._document.open(table, experiment, name=translated(sample.title))
        self.notice_given.emit(
            self.tr("Opened {title}: {about}.").format(title=translated(sample.title), about=translated(sample.about))
        )

    def _take_rows(self, source: "Source", board: "Board") -> None:
        from engine.painting.on_table import edits_of

        if self._document.table is not source.table:
            self.failed.emit(
                self.tr("The table became another one meanwhile, so the points were not put in. Paint anew.")
            )
        elif edits := edits_of(board, source):
            change = Change(tuple(edits), self.tr("Paint points"))
            self._document.change_table(lambda *_: change, change.text)

    def _take_pasted(self, table: Table | None, report: ReadingReport | None, sentence: str) -> None:
        if table is None or report is None:
            self.failed.emit(sentence)
        else:
            self._replace(table, self.tr("Paste as new table"), self.tr("pasted table"), report)

    def _replace(self, table: Table, text: str, name: str, report: ReadingReport | None = None) -> None:
        """The experiment stays where the new table suits it as well as the old one, as when another seed is drawn."""
        present = self._document.experiment
        same = {column.name for column in present.recipe.columns} == set(table.names)
        fits = same and (not resolve(present, table).errors or bool(self._document.obstacle))
        experiment = present if fits else suggest_experiment(table)
        with self._runs.resetting():
            self._document.replace(table, experiment, text, name=name, report=report)
        size = self.tr("{rows} × {columns} (rows × columns).").format(
            rows=f"{table.rows:,}", columns=len(table.columns)
        )
        told = " ".join(translated(finding.told) for finding in report.findings[:3]) if report else ""
        back = self.tr("Undo brings the table before it back.")
        self.notice_given.emit(f"{text}: {size} {back} {told}".strip())


def _pasted(text: str) -> tuple[Table | None, ReadingReport | None, str]:
    """The table in `text` with its report, or a sentence that says why there is none."""
    from engine.data.reading.pasted import table_of_text

    try:
        return *table_of_text(text), ""
    except ReadingError as error:
        return None, None, translated(error.text)
