"""The project file `.glassnet`: a zip of the table, the experiment and the trained weights; `project_table` has the table.

format.json       {"format": "glassnet project", "version": 3, "name": …, "table": where the table came from}
experiment.json   the experiment as its spec dumps it
table.json        the columns: name, kind, misfits or classes, formula, and how cells were written where not in the lab's way
table/0.npy …     the cells of each column: float64, or int32 class numbers (−1 where missing)
table/0.decimals.npy …   int8 digits after the point, where cells have more than the shortest text
breakpoints.json  what runs are paused at, where there is something
report.json       what was found when the table was read, where it was read from a file
weights.npz       the trained weights, where there are some that fit the experiment
model.json, model.npz   the trained network with its preparation, and its weights, whatever became of table and experiment since
"""

import io
import json
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, BinaryIO

from numpy.typing import NDArray
from pydantic import ValidationError

from engine.config.breakpoints import Breakpoints
from engine.config.experiment import Experiment
from engine.config.shapes import ShapeError, parameter_shapes
from engine.data.origin import Origin
from engine.data.preparing.plan import plan
from engine.data.reading.options import ReadingOptions
from engine.data.reading.report import ReadingReport
from engine.data.table import Table
from engine.disk.archive import archive_of
from engine.disk.json_text import refuse_large_spec
from engine.files.arrays import DAMAGE, check_memory, write_npz
from engine.files.atomic import FileError, opened, write_atomically
from engine.files.experiment_json import VERSION, experiment_of
from engine.files.members import damage, read_arrays, read_json
from engine.files.model_members import read_model, write_model
from engine.files.project_table import read_table, write_table
from engine.model.model import Model
from engine.progress import Check, no_check
from engine.text import Text

SUFFIX = ".glassnet"
FORMAT = "glassnet project"


@dataclass(frozen=True)
class Project:
    """What a project file holds. `parameters` are None where nothing was trained; they fit the experiment's network."""

    table: Table
    experiment: Experiment
    parameters: dict[str, NDArray[Any]] | None
    name: str
    report: ReadingReport = field(default_factory=ReadingReport)
    """What was found when the table was read from its file."""
    model: Model | None = None
    """The network that was trained, with the preparation that it was trained on."""
    breakpoints: Breakpoints = field(default_factory=Breakpoints)


def save_project(
    path: Path,
    table: Table,
    *,
    experiment: Experiment,
    parameters: Mapping[str, NDArray[Any]] | None,
    name: str,
    report: ReadingReport | None = None,
    model: Model | None = None,
    breakpoints: Breakpoints | None = None,
) -> None:
    """Save a project. Raises FileError.

    Trained parameters belong to the network that was trained; when it was edited since and they no longer fit, they are left out.
    """
    kept = parameters if parameters and _fit(parameters, experiment, table) else None
    model = model and model.noted()
    parts = name, report or ReadingReport(), model, breakpoints or Breakpoints()
    project = Project(table, experiment, dict(kept) if kept else None, *parts)
    write_atomically(path, lambda stream: _write(stream, project))


def open_project(path: Path, *, check: Check = no_check) -> Project:
    """The project in `path`, every part of it checked. Raises FileError, and what `check` raises between pieces."""
    with opened(path) as stream:
        try:
            with archive_of(stream) as archive:
                return _read(archive, path.name, check)
        except DAMAGE as error:
            if isinstance(error, zipfile.BadZipFile) and not zipfile.is_zipfile(stream):
                sentence = Text(
                    "'{file}' is no Glassnet project, or it was cut off. Open a file that ends in {suffix}.",
                    file=path.name,
                    suffix=SUFFIX,
                )
                raise FileError(sentence) from error
            raise FileError(
                Text("'{file}' is damaged ({error}). Open an earlier copy of it.", file=path.name, error=error)
            ) from error


def _write(stream: BinaryIO, project: Project) -> None:
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as archive:
        about = {"format": FORMAT, "version": VERSION, "name": project.name, "table": _origin(project.table)}
        _write_text(archive, "format.json", json.dumps(about))
        _write_text(archive, "experiment.json", project.experiment.model_dump_json())
        _write_text(archive, "table.json", json.dumps(write_table(archive, project.table)))
        if project.breakpoints != Breakpoints():
            _write_text(archive, "breakpoints.json", project.breakpoints.model_dump_json())
        if project.report != ReadingReport():
            _write_text(archive, "report.json", project.report.model_dump_json())
        if project.parameters is not None:
            weights = io.BytesIO()
            write_npz(weights, project.parameters)
            archive.writestr("weights.npz", weights.getbuffer())
        if project.model is not None:
            write_model(archive, project.model)


def _read(archive: zipfile.ZipFile, source: str, check: Check) -> Project:
    about, version = _about(archive, source)
    check_memory(sum(info.file_size for info in archive.infolist()), source)
    try:
        experiment = experiment_of(read_json(archive, "experiment.json", check, refuse_large_spec), version)
    except ValidationError as error:
        place, fault = damage(error)
        raise FileError(
            Text(
                "'{source}': the experiment is damaged at '{place}' ({first}).",
                source=source,
                place=place,
                first=fault,
            )
        ) from error
    table = read_table(archive, json.loads(read_json(archive, "table.json", check)), source, check)
    table = replace(table, origin=_origin_of(about.get("table"), source))
    parameters = None
    if "weights.npz" in archive.namelist():
        try:
            shapes = parameter_shapes(experiment.learner.network, plan(table, experiment.recipe).inputs)
        except ShapeError as error:
            raise FileError(
                Text("'{source}' has weights for a network that cannot be ({error}).", source=source, error=error)
            ) from error
        parameters = read_arrays(archive, "weights.npz", shapes, source, check)
    model = read_model(archive, source, check)
    name, report, points = (
        str(about.get("name", "")),
        _report(archive, source, check),
        _breakpoints(archive, source, check),
    )
    return Project(table, experiment, parameters, name, report, model, points)


def _origin(table: Table) -> dict[str, Any] | None:
    """Where the table came from: a file's name and hash, and whether it was edited since."""
    if table.origin is None:
        return None
    found = table.origin.hashed()
    about = {"file": found.file, "sha256": found.sha256, "edited": found.is_edited}
    if found.reading is not None:
        about["reading"] = found.reading.model_dump(mode="json", exclude_defaults=True)
    return about


def _origin_of(kept: Any, source: str) -> Origin | None:
    match kept:
        case {"file": str(file), "sha256": str(sha256), "edited": bool(is_edited)}:
            return Origin(file, sha256, is_edited, reading=_reading_of(kept.get("reading"), source))
    return None


def _reading_of(kept: Any, source: str) -> ReadingOptions | None:
    try:
        return None if kept is None else ReadingOptions.model_validate(kept)
    except ValidationError as error:
        raise FileError(
            Text("'{source}': how its table was read is damaged. Open an earlier copy of it.", source=source)
        ) from error


def _report(archive: zipfile.ZipFile, source: str, check: Check) -> ReadingReport:
    """The reading report; an empty one in files of versions that kept none."""
    if "report.json" not in archive.namelist():
        return ReadingReport()
    try:
        return ReadingReport.model_validate_json(read_json(archive, "report.json", check, refuse_large_spec))
    except ValidationError as error:
        raise FileError(
            Text("'{source}': the reading report is damaged. Open an earlier copy of it.", source=source)
        ) from error


def _breakpoints(archive: zipfile.ZipFile, source: str, check: Check) -> Breakpoints:
    """The breakpoints; none in files that have none."""
    if "breakpoints.json" not in archive.namelist():
        return Breakpoints()
    try:
        return Breakpoints.model_validate_json(read_json(archive, "breakpoints.json", check, refuse_large_spec))
    except ValidationError as error:
        raise FileError(
            Text("'{source}': the breakpoints are damaged. Open an earlier copy of it.", source=source)
        ) from error


def _about(archive: zipfile.ZipFile, source: str) -> tuple[dict[str, Any], int]:
    """What the file says of itself, and its version, once it is clear that it is one that can be read here."""
    if "format.json" not in archive.namelist():
        raise _other_file(source)
    about = json.loads(read_json(archive, "format.json", no_check))
    if not isinstance(about, dict) or about.get("format") != FORMAT:
        raise _other_file(source)
    version = about.get("version")
    if not isinstance(version, int) or version < 1:
        raise FileError(
            Text(
                "'{source}' does not say which version of Glassnet wrote it. Open an earlier copy of it.", source=source
            )
        )
    if version > VERSION:
        raise FileError(
            Text(
                "'{source}' was saved by a newer Glassnet (file version {version}, this one reads up to {newest}). "
                "Install the newer one to open it.",
                source=source,
                version=version,
                newest=VERSION,
            )
        )
    return about, version


def _other_file(source: str) -> FileError:
    return FileError(
        Text(
            "'{source}' is no Glassnet project, or it was cut off. Open a file that ends in {suffix}.",
            source=source,
            suffix=SUFFIX,
        )
    )


def _write_text(archive: zipfile.ZipFile, name: str, text: str) -> None:
    archive.writestr(name, text.encode("utf-8"), zipfile.ZIP_DEFLATED)


def _fit(parameters: Mapping[str, NDArray[Any]], experiment: Experiment, table: Table) -> bool:
    try:
        shapes = parameter_shapes(experiment.learner.network, plan(table, experiment.recipe).inputs)
    except ShapeError:
        return False
    return {name: array.shape for name, array in parameters.items()} == shapes
