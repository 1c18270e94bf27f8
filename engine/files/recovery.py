"""What a lab that was ended from outside had not saved: projects with a description each, in a folder of their own."""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from numpy.typing import NDArray
from pydantic import BaseModel, ConfigDict, ValidationError

from engine.config.breakpoints import Breakpoints
from engine.config.experiment import Experiment
from engine.data.reading.report import ReadingReport
from engine.data.table import Table
from engine.disk.regular import RefusedError, read_regular
from engine.files.atomic import REMOVED, SAVED, told, write_atomically
from engine.files.project import SUFFIX, save_project
from engine.files.temporary import remove_leftovers

MAX_DESCRIPTION = 100_000
"""Bytes of a description; it has some hundred."""


class Description(BaseModel):
    """What a recovery file holds, to be told without opening it."""

    model_config = ConfigDict(frozen=True)

    name: str
    rows: int
    columns: int
    is_trained: bool
    project: Path | None = None
    """The project file that was open."""
    size: int = 0
    modified: int = 0
    """The stamp of that file when it was opened or saved last."""


@dataclass(frozen=True)
class Recovery:
    """A project that nobody has saved yet."""

    path: Path
    kept_at: datetime
    description: Description


def keep(
    folder: Path,
    key: str,
    table: Table,
    *,
    experiment: Experiment,
    parameters: Mapping[str, NDArray[Any]] | None,
    description: Description,
    report: ReadingReport,
    breakpoints: Breakpoints | None = None,
) -> Path:
    """Save a project for recovery in `folder`, made where it is missing; the same `key` gives the same file. Raises FileError."""
    path = folder / f"{key}{SUFFIX}"
    with told(path, SAVED):
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    save_project(
        path,
        table,
        experiment=experiment,
        parameters=parameters,
        name=description.name,
        report=report,
        breakpoints=breakpoints,
    )
    text = description.model_dump_json().encode()
    write_atomically(_described_in(path), lambda stream: _write(stream, text))
    return path


def recoveries(folder: Path) -> list[Recovery]:
    """What there is to recover, the newest first. What a killed lab had begun to write goes."""
    remove_leftovers(folder)
    return sorted(_found(folder), key=lambda recovery: recovery.kept_at, reverse=True)


def discard(recovery: Recovery) -> None:
    """Nobody wants it any more. Raises FileError."""
    with told(recovery.path, REMOVED):
        for path in (_described_in(recovery.path), recovery.path):
            path.unlink(missing_ok=True)


def _found(folder: Path) -> Iterator[Recovery]:
    for path in folder.glob(f"*{SUFFIX}"):
        with suppress(OSError):  # another lab may be discarding it
            kept_at = datetime.fromtimestamp(path.stat().st_mtime).astimezone()
            yield Recovery(path, kept_at, _description(path))


def _description(path: Path) -> Description:
    """One that only tells the file's name where it cannot be read: the project counts, not its description."""
    try:
        return Description.model_validate_json(read_regular(_described_in(path), most=MAX_DESCRIPTION))
    except (OSError, RefusedError, ValidationError):
        return Description(name=path.stem, rows=0, columns=0, is_trained=False)


def _described_in(path: Path) -> Path:
    return path.with_suffix(".json")


def _write(stream: Any, text: bytes) -> None:
    stream.write(text)
