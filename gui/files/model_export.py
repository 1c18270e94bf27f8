"""Taking things away, and bringing weights back: weights and models, predictions. The formats are the engine's."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from engine.backend import PartName
from engine.config.experiment import Experiment
from engine.exports.export import Choices, Export
from engine.exports.write import Verified, Verify, verified_text, write_model
from engine.files import weights
from engine.files.arrays import TransposedError
from engine.files.atomic import write_bytes
from engine.files.cells import CsvReader
from engine.files.predictions_csv import save_predictions
from engine.files.project import SUFFIX
from engine.learners.supervised.by_layer import ByLayer
from engine.model.card import card_text
from engine.model.model import Model
from engine.model.rows import missing_columns
from gui.document import Document
from gui.files.questions import ask_choice
from gui.files.work import FileWork
from gui.language import translated
from gui.runs.controller import RunController
from gui.tasks import Ending, Task
from gui.widgets.save_file import ask_where, csv_ways, follow_format

CHOICES = Choices()
"""The preparation is in the model."""

NO_TARGET, SET_ASIDE = "no target", "set aside"
"""The part, in a file, of rows that are predicted although nothing can be learnt from them."""


class ModelExport(QObject):
    """Exports of what was trained, and weights opened into the network."""

    notice_given = Signal(str)
    failed = Signal(str)

    def __init__(self, document: Document, runs: RunController, work: FileWork, window: QWidget) -> None:
        super().__init__(window)
        self._document, self._runs, self._work, self._window = document, runs, work, window

    def export_weights_with_dialog(self) -> None:
        """Ask for a file, then write the shown weights in the format that its name says."""
        ways: dict[str, Callable[[Path], None]] = {}
        for known in weights.FORMATS:
            is_csv = known.suffix == ".csv"
            ways |= (
                csv_ways(self.export_weights)
                if is_csv
                else {f"{translated(known.label)} (*{known.suffix})": self.export_weights}
            )
        dialog = ask_where(
            self._window,
            self.tr("Export the weights"),
            name=f"{self._stem()}{weights.FORMATS[0].suffix}",
            ways=ways,
        )
        follow_format(dialog)

    def export_weights(self, path: Path, reader: CsvReader = CsvReader.SPREADSHEETS) -> None:
        """Write the weights that there are now to `path`, whichever moment is shown."""
        parameters, document = self._runs.weights.latest, self._document
        run = self._runs.present if self._runs.weights.are_trained else None
        setup = document.setup if run is None else run.job.setup
        if not parameters:
            self.failed.emit(document.obstacle or self.tr("There are no weights yet. Press Train to train some."))
            return
        experiment, inputs = setup.experiment, setup.plan.inputs
        self._work.do(
            self.tr("Writing {name}…").format(name=path.name),
            lambda _: weights.export(path, parameters, experiment=experiment, inputs=inputs, reader=reader),
            lambda _: self._tell_written(path),
        )

    def export_model_with_dialog(self) -> None:
        """Ask how the network that was trained last is to be written, then where."""
        from gui.files.model_export_dialog import ModelExportDialog

        if (model := self._model()) is None:
            return
        missing = ", ".join(f"'{name}'" for name in missing_columns(model.spec.preparation, self._document.table))
        lacking = self.tr("It is not run: the open table lacks {columns}.").format(columns=missing) if missing else ""
        dialog = ModelExportDialog(self._window, model, obstacle=lacking)
        dialog.chosen.connect(self._ask_file)
        dialog.card_requested.connect(self.show_card)
        dialog.open()

    def show_card(self) -> None:
        """Show the card of the network that was trained last; the hash of its data file is computed for it."""
        if (model := self._model()) is not None:
            self._work.do(self.tr("Reading the data file…"), lambda _: model.noted(), self._show_card)

    def export_model(self, path: Path, choices: Choices = CHOICES, verify: Verify = Verify.QUICK) -> None:
        """Write the network that was trained last to `path`, with its preparation or alone; run what was written, and tell."""
        model, table = self._model(), self._document.table
        if model is None:
            return
        asked = None if missing_columns(model.spec.preparation, table) else table

        def told(found: Verified | None) -> None:
            more = "" if found is None else translated(verified_text(path, found))
            text = f"{self._written(path)} {more}".rstrip()
            (self.notice_given if found is None or found.is_right else self.failed).emit(text)

        self._work.do(
            self.tr("Writing {name}…").format(name=path.name),
            lambda _: write_model(model, path, choices, asked, verify),
            told,
        )

    def _model(self) -> Model | None:
        """The network that was trained last; that there is none is told."""
        if self._runs.model is None:
            self.failed.emit(self.tr("There is no trained network yet. Press Train to train one first."))
        return self._runs.model

    def _ask_file(self, export: Export, choices: Choices, verify: Verify) -> None:
        ask_where(
            self._window,
            self.tr("Export the model"),
            name=f"{self._stem()}{export.suffix}",
            ways={
                f"{translated(export.label)} (*{export.suffix})": partial(
                    self.export_model, choices=choices, verify=verify
                )
            },
            suffix=export.suffix.removeprefix("."),
        )

    def _show_card(self, model: Model) -> None:
        from gui.files.model_card_dialog import ModelCardDialog

        dialog = ModelCardDialog(model, self._window)
        dialog.save_requested.connect(partial(self._ask_card_file, model))
        dialog.open()

    def _ask_card_file(self, model: Model) -> None:
        ask_where(
            self._window,
            self.tr("Save the model card"),
            name=f"{self._stem()}-card.json",
            ways={self.tr("JSON (*.json)"): partial(self._save_card, model)},
            suffix="json",
        )

    def _save_card(self, model: Model, path: Path) -> None:
        self._work.do(
            self.tr("Writing {name}…").format(name=path.name),
            lambda _: write_bytes(path, card_text(model).encode()),
            lambda _: self._tell_written(path),
        )

    def import_weights_with_dialog(self) -> None:
        """Ask for a file, then take its weights as the initial ones."""
        dialog = QFileDialog(self._window, self.tr("Open weights as the initial ones"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        every = " ".join(f"*{suffix}" for suffix in (*(known.suffix for known in weights.FORMATS), SUFFIX))
        dialog.setNameFilters([self.tr("Weights ({suffixes})").format(suffixes=every), self.tr("All files (*)")])
        dialog.fileSelected.connect(self._on_import_dialog_file_selected)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def import_weights(self, path: Path, *, transposed: bool = False) -> None:
        """Take the weights in `path` as the initial ones of those layers that have their names and shapes; one undo entry.

        Asks where they would fit transposed. `transposed`: they are, and that is known.
        """
        setup = self._document.setup
        if not setup.shapes:
            self.failed.emit(self._document.obstacle)
            return

        def read(task: Task) -> tuple[ByLayer, Experiment, str] | TransposedError:
            try:
                found = weights.load_by_layer(path, setup.shapes, transposed=transposed, check=task.check)
            except TransposedError as error:
                return error
            return found, found.put_into(setup.experiment), weights.doubt(path, setup.shapes)

        def take(opened: tuple[ByLayer, Experiment, str] | TransposedError) -> None:
            if isinstance(opened, TransposedError):
                self._ask_about_transposing(path, str(opened), transposed=transposed)
                return
            found, experiment, doubt = opened
            self._document.edit(experiment, self.tr("Open weights from {name}").format(name=path.name))
            self.notice_given.emit(f"{translated(found.sentence(path.name))} {translated(doubt)}".rstrip())

        self._work.do(self.tr("Opening {name}…").format(name=path.name), read, take, ending=Ending.ANYBODY)

    def _ask_about_transposing(self, path: Path, sentence: str, *, transposed: bool) -> None:
        ask_choice(
            self._window,
            self.tr("Transposed weights"),
            sentence,
            self.tr("Transposing takes every matrix of the file the other way round, square ones too."),
            {self.tr("&Transpose"): lambda: self.import_weights(path, transposed=not transposed)},
        )

    def export_predictions_with_dialog(self) -> None:
        """Ask for a file, then write the predictions of all rows."""
        ask_where(
            self._window,
            self.tr("Export the predictions"),
            name=f"{self._stem()}-predictions.csv",
            ways=csv_ways(self.export_predictions),
            suffix="csv",
        )

    def export_predictions(self, path: Path, reader: CsvReader = CsvReader.SPREADSHEETS) -> None:
        """Write the predictions of all rows that are used, in original units, to `path`."""
        run, parameters = self._runs.present, self._runs.weights.latest
        if run is None or run.dataset is None or not self._runs.weights.are_trained:
            self.failed.emit(self.tr("There are no predictions yet. Press Train to train the network first."))
            return
        experiment, dataset = run.experiment, run.dataset

        def write(_task: Task) -> str:
            from engine.evaluation.aside import aside_predictions, aside_text
            from engine.results.predictions import parts_of, predict, predict_unlabelled, unlabelled_text

            tables = {part: predict(experiment, dataset, parameters, part) for part in parts_of(dataset)}
            header = tables[PartName.TRAINING].header_with("part")
            others = predict_unlabelled(experiment, dataset, parameters)
            aside = aside_predictions(experiment, dataset, parameters)
            named = [*((part.value, table) for part, table in tables.items()), (NO_TARGET, others), (SET_ASIDE, aside)]
            rows = ((name, *row) for name, table in named for row in table.rows())
            save_predictions(path, header, rows, reader)
            return " ".join(filter(None, map(translated, (unlabelled_text(others.count), aside_text(aside.count)))))

        self._work.do(self.tr("Writing {name}…").format(name=path.name), write, partial(self._tell_written, path))

    def _stem(self) -> str:
        return Path(self._document.name or "glassnet").stem

    def _tell_written(self, path: Path, more: str = "") -> None:
        self.notice_given.emit(f"{self._written(path)} {more}".rstrip())

    def _written(self, path: Path) -> str:
        return self.tr("Written {name}.").format(name=path.name)

    def _on_import_dialog_file_selected(self, name: str) -> None:
        self.import_weights(Path(name))
