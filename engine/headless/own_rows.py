"""The rows that a project's network was trained on, where the project still has them."""

from engine.data.preparing.dataset import Dataset
from engine.data.preparing.plan import plan
from engine.data.preparing.prepare import prepare
from engine.files.project import Project
from engine.model.preparation import preparation_of


def own_rows(project: Project) -> Dataset | None:
    """Its table, prepared; None where that is not, or not as now, what the network was trained on."""
    if project.parameters is None:
        return None
    dataset = prepare(plan(project.table, project.experiment.recipe))
    if project.model is not None and preparation_of(project.experiment, dataset) != project.model.spec.preparation:
        return None
    return dataset
