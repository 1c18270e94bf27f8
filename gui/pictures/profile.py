"""The profile of a row as a picture: what the profiler shows."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QWidget

from engine.headless.usage import UsageError
from engine.model.model import model_of
from engine.model.one_row import row_cells, usual_cell
from engine.profile.profile import profile as profiled
from engine.profile.report import curves_report
from engine.profile.rows import densities
from engine.text import Text
from gui.pictures.subject import Look, Subject
from gui.profile.profile_view import ProfileView
from gui.profile.work import Behind, Shown


def profile(subject: Subject, wanted: Look) -> tuple[QWidget, Mapping[str, Any]]:
    """The widget that is to be painted, and what the report tells of it. Raises UsageError for a row that is not there."""
    model = model_of(subject.experiment, subject.dataset, subject.parameters)
    preparation, table = model.spec.preparation, subject.dataset.plan.table
    cells = {column.planned.recipe.name: usual_cell(column) for column in preparation.features}
    if wanted.row is not None:
        if not 1 <= wanted.row <= table.rows:
            raise UsageError(
                Text("There is no row {row:,}: the table has {rows:,} rows.", row=wanted.row, rows=table.rows)
            )
        cells = row_cells(table, wanted.row - 1, preparation.feature_names)
    found, dense = profiled(model, cells), densities(subject.dataset)
    if found.answers.reasons:
        raise UsageError(Text("The row has no answer: {reason}.", reason=found.answers.reasons[0]))
    view = ProfileView()
    view.show_profile(Shown(found, Behind(model, subject.dataset, dense, None), 0.0))
    return view, {"row": dict(cells), "profile": curves_report(found, dense)}
