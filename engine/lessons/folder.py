"""How a lesson lies on the disk: a folder of a few files, or the same in one archive, `.lesson`.

lesson.json       what there is to read, and the numbers that must come out
experiment.json   the experiment, where there is one to train
table.csv         its table, without the computed columns, whose formulas stand in lesson.json
reading.json      how the table is read; without it that is guessed

Beside the folders that come with the program lies `order.txt`, their ids in the order in which the course teaches them.
"""

import io
import tempfile
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import BinaryIO, TypeVar

import numpy as np
from pydantic import ValidationError

from engine.config.base import Spec
from engine.config.experiment import Experiment
from engine.data.columns import Column, NumberColumn
from engine.data.editing.edits import EditError
from engine.data.editing.formula_columns import recomputed
from engine.data.reading.errors import ReadingError
from engine.data.reading.options import GUESS, ReadingOptions
from engine.data.reading.read_table import read_table
from engine.data.table import Table
from engine.disk.archive import archive_of, read_member
from engine.disk.json_text import refuse_large_spec
from engine.disk.regular import RefusedError
from engine.files.arrays import DAMAGE
from engine.files.atomic import FileError, opened, read_bytes, write_atomically, write_bytes
from engine.files.table_csv import CsvFormat, reading_of, write_table
from engine.lessons.lesson import Lesson, LessonText
from engine.text import Text

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "lessons"
SUFFIX = ".lesson"
ORDER = "order.txt"
TEXT, EXPERIMENT, TABLE, READING = "lesson.json", "experiment.json", "table.csv", "reading.json"
_FORM = CsvFormat(encoding="utf-8", guards=False)
AnySpec = TypeVar("AnySpec", bound=Spec)
MAX_BYTES = 64_000_000
"""Of one file of a lesson."""


def lesson_folders() -> tuple[Path, ...]:
    """The folders of all lessons, as `order.txt` lists them. What they hold is not looked at. Raises FileError."""
    return tuple(FOLDER / name for name in read_bytes(FOLDER / ORDER, most=MAX_BYTES).decode().split())


def all_lessons() -> tuple[Lesson, ...]:
    """Every lesson that comes with the program. Raises FileError."""
    return tuple(map(open_lesson, lesson_folders()))


def lesson_text(path: Path) -> LessonText:
    """What there is to read in a lesson's folder or archive. Raises FileError."""
    if not path.is_dir():
        return open_lesson(path).text
    return read_lesson_text(path / TEXT, name=f"{path.name}/{TEXT}")


def read_lesson_text(path: Path, *, name: str = "") -> LessonText:
    """What there is to read in a file of such text, called `name` where something is wrong. Raises FileError."""
    return _spec(LessonText, read_bytes(path, most=MAX_BYTES), name or path.name)


def open_lesson(path: Path) -> Lesson:
    """The lesson in a folder, or in an archive that was shared. Raises FileError."""
    if path.is_dir():
        return _lesson({name: read_bytes(path / name, most=MAX_BYTES) for name in _present(path)}, path.name)
    with opened(path) as stream:
        try:
            with archive_of(stream) as archive:
                known = (TEXT, EXPERIMENT, TABLE, READING)
                members = {info.filename: info for info in archive.infolist() if info.filename in known}
                return _lesson({name: _member(archive, info) for name, info in members.items()}, path.name)
        except DAMAGE as error:
            raise _no_lesson(path.name, Text("it is damaged, or no archive")) from error


def save_lesson(path: Path, lesson: Lesson) -> None:
    """Save it as one file. The formulas and the order of the columns are the table's, whatever the text says. Raises FileError."""
    table, text, files = lesson.table, lesson.text, dict[str, bytes]()
    if lesson.experiment is not None and table is not None:
        formulas = formulas_of(table)
        own = Table(tuple(column for column in table.columns if column.name not in formulas))
        if not own.columns:
            raise FileError(Text("Every column of the table is computed. A lesson needs one that is not."))
        is_usual = table.names == (*own.names, *formulas)
        text = text.replace(formulas=formulas, columns=() if is_usual else table.names)
        files = {EXPERIMENT: _dumped(lesson.experiment), TABLE: _csv(own), READING: _dumped(reading_of(own, _FORM))}
    files[TEXT] = _dumped(text)
    if any(len(content) > MAX_BYTES for content in files.values()):
        raise FileError(Text("The table is too large for a lesson. Keep fewer rows."))

    def write(stream: BinaryIO) -> None:
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in files.items():
                archive.writestr(name, content)

    write_atomically(path, write)


def formulas_of(table: Table) -> dict[str, str]:
    """The computed columns of a table, which `table.csv` does not hold."""
    return {
        column.name: column.formula for column in table.columns if isinstance(column, NumberColumn) and column.formula
    }


def _present(folder: Path) -> Iterator[str]:
    yield TEXT
    yield from (name for name in (EXPERIMENT, TABLE, READING) if (folder / name).exists())


def _member(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    if info.file_size > MAX_BYTES:
        raise RefusedError(Text("'{file}' in it is too large", file=info.filename))
    return read_member(archive, info)


def _lesson(files: Mapping[str, bytes], name: str) -> Lesson:
    if TEXT not in files:
        raise _no_lesson(name, Text("there is no '{file}' in it", file=TEXT))
    text = _spec(LessonText, files[TEXT], f"{name}/{TEXT}")
    if (EXPERIMENT in files) != (TABLE in files):
        missing = TABLE if EXPERIMENT in files else EXPERIMENT
        raise _no_lesson(name, Text("there is no '{file}' in it", file=missing))
    if EXPERIMENT not in files:
        return Lesson(text, None, None)
    options = _spec(ReadingOptions, files[READING], f"{name}/{READING}") if READING in files else GUESS
    table = _table(files[TABLE], options, text, name)
    return Lesson(text, _spec(Experiment, files[EXPERIMENT], f"{name}/{EXPERIMENT}"), table)


def _table(content: bytes, options: ReadingOptions, text: LessonText, name: str) -> Table:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / TABLE
        write_bytes(path, content)
        try:
            own = read_table(path, options=options).table
        except ReadingError as error:
            raise _no_lesson(name, error.text) from error
    columns: dict[str, Column] = {column.name: column for column in own.columns}
    empty = np.full(own.rows, np.nan)
    columns |= {each: NumberColumn(each, empty, formula=formula) for each, formula in text.formulas.items()}
    order = text.columns or tuple(columns)
    if len(columns) < len(own.columns) + len(text.formulas) or sorted(order) != sorted(columns):
        raise _no_lesson(name, Text("'{file}' and the table name other columns", file=TEXT))
    try:
        return recomputed(own, Table(tuple(columns[each] for each in order)))
    except EditError as error:
        raise _no_lesson(name, error.text) from error


def _csv(table: Table) -> bytes:
    stream = io.BytesIO()
    write_table(stream, table, _FORM)
    return stream.getvalue()


def _dumped(spec: Spec) -> bytes:
    return f"{spec.model_dump_json(indent=2)}\n".encode()


def _spec(kind: type[AnySpec], content: bytes, name: str) -> AnySpec:
    try:
        refuse_large_spec(content, on_disk=len(content))
        return kind.model_validate_json(content)
    except RefusedError as error:
        raise _no_lesson(name, error.text) from error
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False, include_context=False)[0]
        place = ".".join(str(part) for part in first["loc"])
        raise FileError(
            Text("'{file}' is no lesson: {first} at '{place}'. Correct it.", file=name, first=first["msg"], place=place)
        ) from error


def _no_lesson(name: str, why: Text) -> FileError:
    return FileError(
        Text("'{file}' is no lesson: {why}. Choose a folder with a lesson, or a .lesson file.", file=name, why=why)
    )
