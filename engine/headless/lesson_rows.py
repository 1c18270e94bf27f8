"""Lessons checked for a command, many of them in as many processes as there are processors; and the rows of the report."""

import json
import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from engine.config.training import EngineName
from engine.files.atomic import FileError, write_bytes
from engine.files.project import open_project
from engine.lessons.check import CheckedNumber, check_lesson
from engine.lessons.folder import open_lesson
from engine.text import Text

ERRANDS_A_PROCESS = 12
"""One that starts TensorFlow takes seconds: fewer lessons than these are done sooner without it."""
MAX_PROCESSES = 4
"""Each takes about half a gigabyte."""


@dataclass(frozen=True)
class Errand:
    """A lesson to be checked, as it is or with the table and the experiment of a project."""

    lesson: Path
    project: Path | None
    engines: tuple[EngineName, ...]


@dataclass(frozen=True)
class Checked:
    """What came of an errand: the numbers of the lesson called `lesson`, or an error that kept them from being computed."""

    errand: Errand
    lesson: str
    numbers: tuple[CheckedNumber, ...]
    error: Text | None = None


def checked(errands: Sequence[Errand]) -> Iterator[Checked]:
    """Each errand done, in order."""
    processes = min(os.cpu_count() or 1, len(errands) // ERRANDS_A_PROCESS, MAX_PROCESSES)
    if processes < 2:
        yield from map(_checked, errands)
        return
    with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as pool:
        yield from pool.map(_checked, errands)


def rows_of(each: Checked) -> Iterator[dict[str, Any]]:
    """A row of the report for each number; a project that cannot be opened has one, with the reason."""
    project = each.errand.project
    of = {"lesson": each.lesson} | ({"project": str(project)} if project is not None else {})
    if each.error is not None:
        yield of | {"engine": None, "name": "", "expected": None, "got": None, "ok": False, "why": each.error}
    for number in each.numbers:
        why = {"why": number.why} if number.got is None else {}
        yield of | {
            "engine": number.engine.value,
            "name": number.name,
            "expected": number.expected,
            "got": number.got,
            "ok": number.ok,
            **why,
        }


def write_rows(path: Path, rows: Sequence[dict[str, Any]]) -> None:
    """Write them as a JSON list. Raises FileError."""
    write_bytes(path, f"{json.dumps(rows, ensure_ascii=False, indent=1)}\n".encode())


def _checked(errand: Errand) -> Checked:
    name = errand.lesson.name
    try:
        lesson = open_lesson(errand.lesson)
        name = lesson.id
        project = None if errand.project is None else open_project(errand.project)
    except FileError as error:
        return Checked(errand, name, (), error.text)
    experiment, table = (None, None) if project is None else (project.experiment, project.table)
    return Checked(errand, name, tuple(check_lesson(lesson, errand.engines, experiment=experiment, table=table)))
