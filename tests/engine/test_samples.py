"""The sample projects are what their generator writes, and can be trained."""

from engine.files.project import open_project
from engine.setup import resolve
from tests.make_samples import FOLDER, iris, iris_experiment


def test_the_iris_sample_is_iris_and_has_no_problem() -> None:
    project = open_project(FOLDER / "iris.glassnet")
    table = iris()
    assert project.table.texts(range(150)) == table.texts(range(150))
    assert project.experiment == iris_experiment(table)
    assert not resolve(project.experiment, project.table).errors
