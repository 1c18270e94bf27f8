"""`glassnet predict`: a trained network answers the rows of another file."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from engine.config.training import EngineName
from engine.data.reading.options import ReadingOptions
from engine.exports.open_model import open_model
from engine.files.answers_csv import Columns, Written
from engine.files.atomic import check_writable, write_atomically
from engine.files.cells import CsvReader
from engine.files.predict_file import Way, predict_file
from engine.files.table_csv import form_for
from engine.headless.console import Console
from engine.headless.exit_status import ExitStatus
from engine.headless.guarded import guarded
from engine.headless.paths import FileUse, refuse_overwriting
from engine.headless.reading_arguments import for_file
from engine.headless.report import write_report
from engine.model.model import Model
from engine.model.reading import reading_for
from engine.results.versions import versions
from engine.text import Text


@dataclass(frozen=True)
class PredictOptions:
    """What was typed, checked."""

    model: Path
    table: Path
    output: Path
    columns: Columns
    reading: ReadingOptions
    csv_for: CsvReader
    report: Path | None

    @property
    def files(self) -> tuple[FileUse, ...]:
        """All files that will be read or written."""
        written = (("--output", self.output), ("--report", self.report))
        read = (FileUse("MODEL", self.model, writes=False), FileUse("FILE", self.table, writes=False))
        return (*read, *(FileUse(option, path, writes=True) for option, path in written if path is not None))


def predict(options: PredictOptions, voice: Console) -> int:
    """Answer all rows, and give the exit status; whatever a person can mend is told in one sentence."""
    return guarded(lambda: _predict(options, voice), voice)


def _predict(options: PredictOptions, voice: Console) -> ExitStatus:
    refuse_overwriting(options.files)
    for file in options.files:
        if file.writes:
            check_writable(file.path)
    model = open_model(options.model)
    way = Way(form_for(options.csv_for), options.columns, voice.shown)
    reading = reading_for(model, options.table, for_file(options.table, options.reading))
    found = predict_file(model, options.table, options.output, way, reading=reading)
    voice.tell(Text("{rows:,} rows, {answered:,} predicted.", rows=found.rows, answered=found.rows - found.left))
    if found.left:
        voice.complain(found.left_text)
    voice.tell(Text("Saved {path}", path=options.output))
    if options.report is not None:
        report = _report(options, model, found)
        write_atomically(options.report, lambda stream: write_report(stream, report))
        voice.tell(Text("Saved {report}", report=options.report))
    return ExitStatus.DONE


def _report(options: PredictOptions, model: Model, found: Written) -> dict[str, Any]:
    return {
        "model": str(options.model),
        "file": str(options.table),
        "output": str(options.output),
        "rows": found.rows,
        "predicted": found.rows - found.left,
        "not_predicted": found.left,
        "first_reasons": {str(row + 1): str(reason) for row, reason in found.first.items()},
        "features": list(model.spec.preparation.feature_names),
        "targets": [column.planned.recipe.name for column in model.spec.preparation.targets],
        "versions": versions(EngineName.NUMPY),
    }
