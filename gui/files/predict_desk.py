"""The trained network on other rows: those of a table that is opened, and those of a file, which are written to another."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from engine.config.experiment import Experiment
from engine.data.reading.errors import ReadingError
from engine.data.reading.options import ReadingOptions
from engine.data.table import Table
from engine.files.answers_csv import MAX_REASONS, Written
from engine.files.atomic import FileError
from engine.files.cells import CsvReader
from engine.files.predict_file import Way, predict_file
from engine.files.table_csv import form_for
from engine.model.answered import experiment_with, left_text, why_not_trained_on, with_answers
from engine.model.model import Answers, Model, answer
from engine.model.reading import reading_for
from engine.model.rows import MissingColumnsError, missing_columns
from engine.progress import Check
from engine.setup import Setup, resolve
from gui.document import Document
from gui.files.reading_memory import remembered_options
from gui.files.work import FileWork
from gui.language import translated
from gui.runs.controller import RunController
from gui.tasks import Ending, Task
from gui.widgets.plain_text import plain_box
from gui.widgets.save_file import ask_where, csv_ways


class PredictDesk(QObject):
    """What a person may want of the trained network when other rows come."""

    notice_given = Signal(str)
    warning_given = Signal(str)
    failed = Signal(str)
    reveal_requested = Signal(object)
    """Place of what is new."""
    opened = Signal(object)
    """Path of the file whose table is open now."""

    def __init__(self, document: Document, runs: RunController, work: FileWork, window: QWidget) -> None:
        super().__init__(window)
        self._document, self._runs, self._work, self._window = document, runs, work, window

    def serves(self, table: Table) -> bool:
        """True where a network was trained that can predict the rows of `table`."""
        model = self._runs.model
        return model is not None and not missing_columns(model.spec.preparation, table)

    def reading_for(self, path: Path, chosen: ReadingOptions) -> Callable[[Check], ReadingOptions]:
        """How `path` is read, `chosen` being known: as the table of the trained network was, where there is one. In a thread."""
        model = self._runs.model
        return lambda check: chosen if model is None else reading_for(model, path, chosen, check=check)

    def ask(self, path: Path, table: Table, start_anew: Callable[[], None]) -> None:
        """Ask what is to become of `table`, which the trained network can predict; `start_anew` opens it as any other."""
        model = self._runs.model
        assert model is not None, "it serves the table"
        box = plain_box(
            QMessageBox.Icon.Question,
            self.tr("Rows for the trained network"),
            self.tr("{name} has the columns that the network was trained on. What are its rows for?").format(
                name=path.name
            ),
            self._window,
        )
        box.setInformativeText(
            self.tr(
                "Predicting puts the answers beside the columns. Training goes on from the trained weights. "
                "Starting anew suggests a new network for this table."
            )
        )
        role = QMessageBox.ButtonRole.AcceptRole
        predicts = box.addButton(self.tr("&Predict these rows"), role)
        predicts.clicked.connect(partial(self._predict, model, path, table))
        box.addButton(self.tr("&Go on training with them"), role).clicked.connect(
            partial(self._go_on, model, path, table)
        )
        box.addButton(self.tr("Start &anew"), role).clicked.connect(start_anew)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(predicts)
        box.finished.connect(box.deleteLater)
        box.open()

    def predict_with_dialog(self) -> None:
        """Ask for a file with rows and for another, then write the predictions of the first into the second."""
        model = self._runs.model
        if model is None:
            self.failed.emit(self.tr("There is no trained network yet. Press Train to train one first."))
            return
        dialog = QFileDialog(self._window, self.tr("Predict the rows of a file"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(partial(self._ask_where, model))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def predict_file(
        self, model: Model, source: Path, target: Path, reader: CsvReader = CsvReader.SPREADSHEETS
    ) -> None:
        """Write the rows of `source` with what `model` predicts of them to `target`."""
        way = Way(form_for(reader), shown=translated)
        remembered = remembered_options(source)

        def work(task: Task) -> Written:
            try:
                reading = reading_for(model, source, remembered, check=task.check)
                return predict_file(
                    model, source, target, way, reading=reading, progress=task.progress, check=task.check
                )
            except (ReadingError, MissingColumnsError) as error:
                raise FileError(error.text) from error

        words = self.tr("Predicting {name}…").format(name=source.name)
        self._work.do(words, work, partial(self._tell_written, target), ending=Ending.PERSON)

    def _ask_where(self, model: Model, name: str) -> None:
        source = Path(name)
        ask_where(
            self._window,
            self.tr("Write the predictions"),
            name=f"{source.stem}-predictions.csv",
            ways=csv_ways(partial(self.predict_file, model, source)),
            suffix="csv",
        )

    def _predict(self, model: Model, path: Path, table: Table) -> None:
        def work(task: Task) -> tuple[Table, Answers]:
            answers = answer(model, table, check=task.check)
            return with_answers(table, answers, translated), answers

        words = self.tr("Predicting {name}…").format(name=path.name)
        self._work.do(words, work, partial(self._show, model, path), ending=Ending.PERSON, brings_table=True)

    def _show(self, model: Model, path: Path, found: tuple[Table, Answers]) -> None:
        table, answers = found
        self._open(path, table, experiment_with(model, table, self._document.experiment))
        self.reveal_requested.emit(("cell", 0, len(table.columns) - len(answers.header) - bool(answers.reasons)))
        told = self.tr("{count} rows of {name} are predicted, beside their columns.").format(
            count=f"{len(answers.rows):,}", name=path.name
        )
        if answers.reasons:
            some = dict(list(answers.reasons.items())[:MAX_REASONS])
            self.warning_given.emit(f"{told} {translated(left_text(len(answers.reasons), some))}")
        else:
            self.notice_given.emit(told)

    def _go_on(self, model: Model, path: Path, table: Table) -> None:
        experiment = experiment_with(model, table, self._document.experiment, goes_on=True)

        def work(_task: Task) -> Setup:
            setup = resolve(experiment, table)
            if refusal := why_not_trained_on(model, setup.plan):
                raise FileError(refusal)
            return setup

        words = self.tr("Opening {name}…").format(name=path.name)
        self._work.do(
            words, work, partial(self._show_for_training, path, table), ending=Ending.ANYBODY, brings_table=True
        )

    def _show_for_training(self, path: Path, table: Table, setup: Setup) -> None:
        self._open(path, table, setup.experiment, setup)
        self.notice_given.emit(
            self.tr("Train goes on from the trained weights, on the rows of {name}.").format(name=path.name)
        )

    def _open(self, path: Path, table: Table, experiment: Experiment, setup: Setup | None = None) -> None:
        with self._runs.resetting():
            self._document.open(table, experiment, name=path.name, source=path, setup=setup)
        self.opened.emit(path)

    def _tell_written(self, path: Path, written: Written) -> None:
        told = self.tr("Written {name}: {rows} rows, {predicted} predicted.").format(
            name=path.name, rows=f"{written.rows:,}", predicted=f"{written.rows - written.left:,}"
        )
        if written.left:
            self.warning_given.emit(f"{told} {translated(written.left_text)}")
        else:
            self.notice_given.emit(told)
