"""How a lesson lies on the disk: a folder of three files, or the same in one archive, `.lesson`.

lesson.json       what there is to read, and the numbers that must come out
experiment.json   the experiment, where there is one to train
table.csv         its table, without the computed columns, whose formulas stand in lesson.json
"""

import io
import re
import tempfile
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import BinaryIO, TypeVar

from pydantic import ValidationError

from engine.config.base import Spec
from engine.config.experiment import Experiment
from engine.data.columns import NumberColumn
from engine.data.editing.column_changes import formula_column
from engine.data.editing.edits import EditError, apply
from engine.data.editing.formula_text import FormulaError
from engine.data.reading.errors import ReadingError
from engine.data.reading.read_table import read_table
from engine.data.table import Table
from engine.disk.archive import archive_of, read_member
from engine.disk.json_text import refuse_large_spec
from engine.disk.regular import RefusedError
from engine.files.arrays import DAMAGE
from engine.files.atomic import FileError, opened, read_bytes, write_atomically, write_bytes
from engine.files.table_csv import CsvFormat, write_table
from engine.lessons.lesson import Lesson, LessonText
from engine.text import Text

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "lessons"
SUFFIX = ".lesson"
TEXT, EXPERIMENT, TABLE = "lesson.json", "experiment.json", "table.csv"
AnySpec = TypeVar("AnySpec", bound=Spec)
MAX_BYTES = 64_000_000
"""Of one file of a lesson."""


def lesson_folders(folder: Path = FOLDER) -> tuple[Path, ...]:
    """The folders of all lessons, in the order of their names, 4-9 before 4-10. What they hold is not looked at."""
    return tuple(sorted((path.parent for path in folder.glob(f"*/{TEXT}")), key=lambda path: _in_order(path.name)))


def all_lessons() -> tuple[Lesson, ...]:
    """Every lesson that comes with the program. Raises FileError."""
    return tuple(map(open_lesson, lesson_folders()))


def lesson_text(folder: Path) -> LessonText:
    """What there is to read in a lesson's folder. Raises FileError."""
    return _spec(LessonText, read_bytes(folder / TEXT, most=MAX_BYTES), f"{folder.name}/{TEXT}")


def open_lesson(path: Path) -> Lesson:
    """The lesson in a folder, or in an archive that was shared. Raises FileError."""
    if path.is_dir():
        return _lesson({name: read_bytes(path / name, most=MAX_BYTES) for name in _present(path)}, path.name)
    with opened(path) as stream:
        try:
            with archive_of(stream) as archive:
                members = {
                    info.filename: info for info in archive.infolist() if info.filename in (TEXT, EXPERIMENT, TABLE)
                }
                return _lesson({name: _member(archive, info) for name, info in members.items()}, path.name)
        except DAMAGE as error:
            raise _no_lesson(path.name, Text("it is damaged, or no archive")) from error


def save_lesson(path: Path, lesson: Lesson) -> None:
    """Save it as one file. Raises FileError."""
    files = {TEXT: _dumped(lesson.text)}
    if lesson.experiment is not None and lesson.table is not None:
        files[EXPERIMENT], files[TABLE] = _dumped(lesson.experiment), _table_bytes(lesson.table)

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


def _in_order(name: str) -> list[tuple[bool, int, str]]:
    """Numbers in a name are compared as numbers."""
    return [(part.isdigit(), int(part) if part.isdigit() else 0, part) for part in re.split(r"(\d+)", name)]


def _present(folder: Path) -> Iterator[str]:
    yield TEXT
    yield from (name for name in (EXPERIMENT, TABLE) if (folder / name).exists())


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
    table = _table(files[TABLE], text.formulas, name)
    return Lesson(text, _spec(Experiment, files[EXPERIMENT], f"{name}/{EXPERIMENT}"), table)


def _table(content: bytes, formulas: Mapping[str, str], name: str) -> Table:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / TABLE
        write_bytes(path, content)
        try:
            table = read_table(path).table
        except ReadingError as error:
            raise _no_lesson(name, error.text) from error
    try:
        for column, formula in formulas.items():
            table, _ = apply(table, formula_column(table, column, formula))
    except (EditError, FormulaError) as error:
        raise _no_lesson(name, error.text) from error
    return table


def _table_bytes(table: Table) -> bytes:
    own = Table(tuple(column for column in table.columns if column.name not in formulas_of(table)))
    stream = io.BytesIO()
    write_table(stream, own, CsvFormat())
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
