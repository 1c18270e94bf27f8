"""A Parquet file becomes a table, where pandas has an engine for it at hand; else one sentence says what is wanting."""

from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from engine.data.columns import as_numbers, as_texts
from engine.data.reading.errors import ReadingError
from engine.data.reading.file_size import NUMBER_BYTES, Measure, refuse_measure
from engine.data.reading.file_source import FileSource, Packing
from engine.data.reading.frames import columns_of_frame
from engine.data.reading.notes import Note, misfit_notes
from engine.data.reading.options import ColumnType, ReadingOptions
from engine.data.reading.reading import Reading
from engine.data.reading.remedy import Choice, Remedy
from engine.data.reading.report import ReadingReport, Weight
from engine.data.reading.row_choice import RowChoice
from engine.data.table import Column, Table
from engine.disk.regular import open_regular
from engine.progress import Check, Progress
from engine.text import Text

MAGIC = b"PAR1"
ENGINES = ("pyarrow", "fastparquet")
"""What pandas reads Parquet with; neither comes with the lab."""


def read_parquet(source: FileSource, options: ReadingOptions, *, progress: Progress, check: Check) -> Reading:
    """The table and the report on it. Raises ReadingError."""
    path = source.path
    if source.packing is not Packing.NONE:
        raise ReadingError(Text("{file} is a packed Parquet file. Unpack it first.", file=path.name))
    frame = _frame(path)
    if not len(frame) or not len(frame.columns):
        raise ReadingError(Text("{file} has no rows. Choose a file with at least one.", file=path.name))
    columns, notes = columns_of_frame(frame)
    del frame  # the table has all of it
    table = Table(tuple(_as_wanted(column, options) for column in columns))
    taken = RowChoice(options.sampling).take(table.rows)
    if taken is not None:
        table = table.taken(taken)
        notes.append(Note(Text("Only a part of the rows was read, as was chosen."), weight=Weight.WARNING))
    if not table.rows:
        raise ReadingError(
            Text("None of the rows of {file} was chosen. Choose a larger part.", file=path.name),
            Remedy(choice=Choice.SAMPLING),
        )
    notes += [
        *misfit_notes(table.columns),
        Note(Text("Read from Parquet: numbers as they are stored, all else as texts.")),
    ]
    findings = sorted((note.finding({}) for note in notes), key=lambda finding: finding.weight is not Weight.WARNING)
    report = ReadingReport(source=path.name, rows=table.rows, columns=len(table.columns), findings=tuple(findings))
    return Reading(table, report)


def _frame(path: Path) -> Any:
    """The file as a pandas DataFrame, an index that was stored with it among the columns."""
    engine: Any = next((name for name in ENGINES if find_spec(name)), None)
    if engine is None:
        raise ReadingError(
            Text(
                "{file} is a Parquet file, for which a reader is wanting here. Install pyarrow, or save it as CSV.",
                file=path.name,
            )
        )
    import pandas as pd

    has_arrow = engine == "pyarrow"
    try:
        if has_arrow:
            _refuse_too_large(path)
        # With nulls among them whole numbers would come as rounded ones, if pandas did not keep them apart.
        kinds: Any = {"dtype_backend": "numpy_nullable"} if has_arrow else {}
        with open_regular(path) as file:
            frame = pd.read_parquet(file, engine=engine, **kinds)
    except (
        ValueError,
        OSError,
        NotImplementedError,
        ImportError,
    ) as error:  # so both engines tell what they cannot read
        reason = str(error).strip().split("\n")[0].rstrip(".")
        raise ReadingError(
            Text(
                "{file} cannot be read as Parquet ({reason}). Copy it again, or save it as CSV.",
                file=path.name,
                reason=reason,
            )
        ) from error
    index = frame.index
    is_plain = isinstance(index, pd.RangeIndex) and index.name is None
    return frame if is_plain else frame.reset_index(allow_duplicates=True)


def _refuse_too_large(path: Path) -> None:
    """Raise TooLargeError by what the file says of itself."""
    with open_regular(path) as file:
        about = import_module("pyarrow.parquet").read_metadata(file)
    size = about.num_rows * about.num_columns * NUMBER_BYTES
    refuse_measure(path.name, Measure(about.num_rows, about.num_rows, about.num_columns, size))


def _as_wanted(column: Column, options: ReadingOptions) -> Column:
    match options.types.get(column.name):
        case None:
            return column
        case ColumnType.NUMBER:
            return as_numbers(column)
        case _:
            return as_texts(column)
