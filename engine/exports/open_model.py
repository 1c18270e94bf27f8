"""Models in files: projects that were trained, and exported models that carry their preparation."""

from pathlib import Path

from engine.data.table import Table
from engine.exports.formats import export_for
from engine.files.atomic import FileError
from engine.files.project import SUFFIX, Project, open_project
from engine.model.model import Model, model_of_table
from engine.model.rows import missing_columns
from engine.progress import Check, no_check
from engine.text import Text


def open_model_and_table(path: Path) -> tuple[Model, Table | None]:
    """The model in the file `path`, and rows that it can be asked: a project's table, where it has the columns.

    Raises FileError where it holds no model.
    """
    if not path.name.lower().endswith(SUFFIX):
        return open_model(path), None
    project = open_project(path)
    model = _of_project(project, path)
    return model, None if missing_columns(model.spec.preparation, project.table) else project.table


def open_model(path: Path, *, check: Check = no_check) -> Model:
    """The model in the file `path`. Raises FileError where it holds none."""
    if path.name.lower().endswith(SUFFIX):
        return _of_project(open_project(path, check=check), path)
    export = export_for(path)
    found = None if export is None else export.read(path, check)
    if found is None:
        raise FileError(
            Text(
                "'{file}' holds no model with its preparation. Name a project, which ends in {suffix}, or a model that the lab "
                "exported.",
                file=path.name,
                suffix=SUFFIX,
            )
        )
    return found


def _of_project(project: Project, path: Path) -> Model:
    if project.model is not None:
        return project.model
    if project.parameters is None:
        raise FileError(Text("'{file}' has no trained network. Open it, train it, and save it again.", file=path.name))
    # of a version that kept no preparation: the table is the one that was trained on, as far as can be known
    return model_of_table(project.experiment, project.table, project.parameters)
