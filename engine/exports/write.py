"""A model to a file of another program, whole or not at all, and verified by running what was written."""

import shutil
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from subprocess import CalledProcessError

import numpy as np

from engine.config.training import Precision
from engine.data.table import Table
from engine.exports.export import Choices, Export, NoRuntimeError, case_of, largest_difference
from engine.exports.formats import FORMATS, export_for
from engine.files.atomic import SAVED, FileError, check_writable, read_bytes, told, write_bytes
from engine.files.temporary import temporary_beside, temporary_folder
from engine.model.model import Model
from engine.text import NOTHING, Text, or_list

EXPORTED = "assets.extra/glassnet.json"
"""In a folder, what shows that the lab wrote it."""

VERIFIED_ROWS = 1000
"""Rows that a written model is run on at most."""

LEAST_ROWS = 10
"""Rows that it is run on at least."""


class Verify(StrEnum):
    """On how many rows a written model is run: on as many as take about a second, on 1,000, or on none."""

    QUICK = "quick"
    FULL = "full"
    NOT = "not"


BOUNDS = {Precision.FLOAT32: 1e-6, Precision.FLOAT64: 1e-12}
"""The largest relative difference to the lab's own answers that is rounding."""


@dataclass(frozen=True)
class Verified:
    """What came of running a written model on `rows` rows: the largest difference to the lab's own answers, relative.

    `problem`: why it was not run, or how it failed; nothing where it ran. `is_right`: it ran, and differs by rounding alone, or
    there is nothing here to run it.
    """

    rows: int = 0
    difference: float = 0.0
    problem: Text = NOTHING
    is_right: bool = True


def format_for(path: Path) -> Export:
    """The format that the end of `path`'s name says. Raises FileError for another end."""
    found = export_for(path)
    if found is None:
        raise FileError(
            Text(
                "'{file}' does not say in which format the model is to be written. Let its name end in {suffixes}.",
                file=path.name,
                suffixes=or_list([known.suffix for known in FORMATS]),
            )
        )
    return found


def check_place(path: Path) -> None:
    """Find out before long work whether a model can be written to `path`. Raises FileError."""
    export = export_for(path)
    if export is None or not export.is_folder:
        check_writable(path)
        return
    _refuse_others(path)
    check_writable(path / "within" if path.is_dir() else path)


def write_model(
    model: Model, path: Path, choices: Choices, table: Table | None = None, verify: Verify = Verify.FULL
) -> Verified | None:
    """Write `model` to `path`, in the format that its name says, and run what was written on the first rows of `table`.

    What came of the latter; None where it was not run. Raises FileError, also where the format cannot hold the model, BackendError.
    """
    export = format_for(path)
    if refusal := export.refusal(model, choices):
        raise FileError(refusal)
    model = model.noted()
    with temporary_folder() as folder:
        written = folder / path.name
        with told(written, SAVED):
            export.write(model, written, choices)
        found = None
        if table is not None and verify is not Verify.NOT:
            rows = VERIFIED_ROWS if verify is Verify.FULL else quick_rows(export, model)
            found = verified(export, written, model, choices, table.taken(np.arange(min(table.rows, rows))))
        if export.is_folder:
            _place_folder(written, path)
        else:
            for file in sorted(folder.iterdir()):
                if file.is_file():
                    write_bytes(path.with_name(file.name), read_bytes(file))
    return found


def verified(export: Export, path: Path, model: Model, choices: Choices, table: Table) -> Verified:
    """What comes of running the written model on the rows of `table`, which has the columns of its features."""
    cells, ours = case_of(model, table, choices)
    try:
        with temporary_folder() as folder:
            copy = folder / path.name
            for file in path.parent.iterdir():
                (shutil.copytree if file.is_dir() else shutil.copy)(file, folder / file.name)
            theirs = export.run(copy, model, cells, choices)
    except NoRuntimeError as error:
        return Verified(problem=error.text)
    except CalledProcessError as error:
        said = (error.stderr or "").strip().splitlines() or [str(error)]
        return Verified(problem=Text("what was written does not run: {said}", said=said[-1]), is_right=False)
    difference = largest_difference(ours, theirs)
    is_right = difference <= BOUNDS[export.precision or model.spec.learner.training.precision]
    return Verified(table.rows, difference, is_right=is_right)


def quick_rows(export: Export, model: Model) -> int:
    """On how many rows `export` runs `model` in about a second."""
    numbers = sum(array.size for array in model.parameters.values())
    return min(VERIFIED_ROWS, max(LEAST_ROWS, export.products_a_second // max(numbers, 1)))


def _place_folder(written: Path, path: Path) -> None:
    """Put the folder `written` in the place of `path`, where nothing is or an earlier export. Raises FileError."""
    _refuse_others(path)
    fresh, old = temporary_beside(path), temporary_beside(path)
    with told(path, SAVED):
        shutil.copytree(written, fresh)
        try:
            if path.exists():
                path.rename(old)
            fresh.rename(path)
        except OSError:
            shutil.rmtree(fresh, ignore_errors=True)
            raise
    shutil.rmtree(old, ignore_errors=True)


def _refuse_others(path: Path) -> None:
    """Raise FileError where `path` is there, and is no earlier export."""
    if path.exists() and not (path / EXPORTED).exists():
        raise FileError(
            Text("'{path}' is there already, and is no export of a model. Choose another name.", path=path.name)
        )


def verified_text(path: Path, found: Verified) -> Text:
    """How far the answers of a file are off, or why it was not run."""
    if found.problem:
        return Text("{file} was not verified: {problem}", file=path.name, problem=found.problem)
    return Text(
        "{file} was run on {rows:,} rows: the largest difference to the network's answers is {difference:.1e}",
        file=path.name,
        rows=found.rows,
        difference=found.difference,
    )
