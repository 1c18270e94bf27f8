"""Lessons: an experiment with a story and the numbers that must come out. They lie in `resources/lessons`, a file each."""

import csv
import io
from pathlib import Path
from typing import Literal

from pydantic import Field, ValidationError

from engine.config.base import Spec
from engine.config.experiment import Experiment
from engine.config.number_array import NumberArray
from engine.data.table import Table, number_column
from engine.files.atomic import FileError, read_bytes
from engine.text import Text

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "lessons"
OUTPUTS = "outputs"


class Expected(NumberArray):
    """Numbers as the course prints them, to three decimals."""

    update: int = Field(ge=0, description="How many updates are done when the numbers are looked at.")
    array: str = Field(
        description="`<layer>/kernel`, `<layer>/bias`, or `outputs`: what the network gives for the rows."
    )


class Lesson(Spec):
    """An experiment to try, why it is worth it, and what must come out."""

    version: Literal[2]
    name: str
    title: str
    story: str
    csv: str = Field(description="The table; every column holds numbers.")
    experiment: Experiment
    expected: tuple[Expected, ...]

    def table(self) -> Table:
        """The lesson's table."""
        header, *rows = csv.reader(io.StringIO(self.csv))
        return Table(tuple(number_column(name, [row[at] for row in rows]) for at, name in enumerate(header)))


def lessons(folder: Path = FOLDER) -> tuple[Lesson, ...]:
    """All lessons in `folder`, in the order of their files' names. Raises FileError."""
    return tuple(open_lesson(path) for path in sorted(folder.glob("*.json")))


def open_lesson(path: Path) -> Lesson:
    """The lesson in `path`. Raises FileError."""
    try:
        return Lesson.model_validate_json(read_bytes(path))
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False, include_context=False)[0]
        place = ".".join(str(part) for part in first["loc"])
        raise FileError(
            Text(
                "'{file}' is no lesson: {first} at '{place}'. Correct it.",
                file=path.name,
                first=first["msg"],
                place=place,
            )
        ) from error
