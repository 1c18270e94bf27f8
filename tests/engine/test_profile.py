"""The profile of a model: a line of known slope, the same answers as for typed rows, and what the training rows add."""

import json
from pathlib import Path

import numpy as np
import pytest

import main as program
from engine.config.activations import Activation
from engine.config.arrangement import Windows
from engine.config.columns import Encoding
from engine.config.layers import Dense
from engine.data.preparing.plan import plan
from engine.data.preparing.prepare import prepare
from engine.data.table import Table, text_column
from engine.files.project import save_project
from engine.model.model import Model, answer, model_of
from engine.model.one_row import row_cells
from engine.probe.series import answer_key, series
from engine.profile.profile import POINTS, NoProfileError, profile
from engine.profile.rows import densities, sampled_lines
from tests.cases import experiment, numeric_table
from tests.model_cases import Case, preparation_cases

CASES = preparation_cases()
X = np.array([[1.0, 10.0], [2.0, 30.0], [3.0, 20.0], [5.0, 40.0]])
TABLE = numeric_table(X, X @ [[2.0], [-0.5]])
LINEAR = experiment(TABLE, (Dense(units=1, activation=Activation.LINEAR),))
WEIGHTS = {"output/kernel": np.array([[2.0], [-0.5]]), "output/bias": np.array([7.0])}


def linear() -> Model:
    return model_of(LINEAR, prepare(plan(TABLE, LINEAR.recipe)), WEIGHTS)


def test_a_linear_network_has_lines_of_its_weights_slopes() -> None:
    found = profile(linear(), {"x0": "2", "x1": "30"})
    first, second = found.curves
    np.testing.assert_array_equal(first.places, np.linspace(1, 5, POINTS))
    np.testing.assert_allclose(first.series[0]["t0"], 7 + 2 * first.places - 15, rtol=1e-12)
    np.testing.assert_allclose(second.series[0]["t0"], 11 - 0.5 * second.places, rtol=1e-12)
    assert (first.at, second.at) == (2.0, 30.0)
    assert float(series(found.answers.targets[0])["t0"][0]) == pytest.approx(-4.0, rel=1e-12)


def test_a_row_beyond_the_training_rows_makes_its_axis_longer() -> None:
    first, second = profile(linear(), {"x0": "9", "x1": "10"}).curves
    assert (first.places[0], first.places[-1]) == (1.0, 9.0)
    assert (second.places[0], second.places[-1]) == (10.0, 40.0)


def test_only_the_features_that_are_named_are_asked() -> None:
    assert [each.feature.name for each in profile(linear(), {"x0": "2", "x1": "30"}, {"x1"}).curves] == ["x1"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_every_point_is_answered_as_a_row_with_that_cell(case: Case) -> None:
    cells = row_cells(case.table, 0, case.model.spec.preparation.feature_names)
    found = profile(case.model, cells)
    assert len(found.curves) == len(case.model.spec.preparation.features)
    for curve in found.curves:
        is_number = curve.feature.column.planned.recipe.encoding is Encoding.NUMBER
        own = [repr(place) if is_number else curve.feature.text(place) for place in curve.places.tolist()]
        rows = {name: [cell or None] * len(own) for name, cell in cells.items()} | {curve.feature.name: own}
        expected = answer(case.model, Table(tuple(text_column(name, texts) for name, texts in rows.items())))
        assert not expected.reasons
        is_date = curve.feature.column.planned.recipe.encoding in (Encoding.DATE, Encoding.TIME)
        for ours, theirs in zip(curve.series, expected.targets, strict=True):
            for name, values in series(theirs).items():
                np.testing.assert_allclose(ours[name], values, rtol=1e-4 if is_date else 1e-9, atol=1e-9)
        for here, target in zip(found.answers.targets, answer(case.model, row_table_of(cells)).targets, strict=True):
            assert answer_key(here) == answer_key(target)


def row_table_of(cells: dict[str, str]) -> Table:
    return Table(tuple(text_column(name, [cell or None]) for name, cell in cells.items()))


def test_a_missing_cell_lies_where_it_is_filled_and_counts_as_missing() -> None:
    model = next(case for case in CASES if case.name == "classes").model
    cells = row_cells(CASES[2].table, 0, model.spec.preparation.feature_names)
    area = next(each for each in profile(model, cells | {"area": ""}).curves if each.feature.name == "area")
    assert area.at == area.feature.column.fill
    floor = profile(model, cells | {"area": ""}, {"floor"}).curves[0]
    filled = profile(model, cells | {"area": repr(area.at)}, {"floor"}).curves[0]
    assert not np.allclose(list(floor.series[0].values()), list(filled.series[0].values())), "it has an indicator"


def test_a_row_without_an_answer_has_its_reason_and_no_curves() -> None:
    found = profile(linear(), {"x0": "2", "x1": "wide"})
    assert not found.curves
    assert str(found.answers.reasons[0]) == "'x1': 'wide' is no number"


def test_windows_have_no_profile() -> None:
    recipe = LINEAR.recipe.replace(arrangement=Windows(length=2))
    chosen = LINEAR.replace(recipe=recipe)
    model = model_of(chosen, prepare(plan(TABLE, recipe)), WEIGHTS)
    with pytest.raises(NoProfileError, match="windows or images"):
        profile(model, {})


def test_the_lines_of_rows_are_their_own_profiles_and_have_a_mean() -> None:
    dataset = prepare(plan(TABLE, LINEAR.recipe))
    found = sampled_lines(linear(), dataset, samples=3)
    assert found.rows.tolist() == [0, 1, 3]
    for line, row in zip(found.features["x1"].series[0]["t0"], found.rows, strict=True):
        alone = profile(linear(), row_cells(TABLE, int(row), ("x0", "x1")), {"x1"})
        np.testing.assert_allclose(line, alone.curves[0].series[0]["t0"], rtol=1e-12)
    places = found.features["x0"].places
    expected = 7 + 2 * places - 0.5 * X[[0, 1, 3], 1].mean()
    np.testing.assert_allclose(found.features["x0"].means[0]["t0"], expected, rtol=1e-12)


def test_the_training_rows_are_counted_along_each_feature() -> None:
    found = densities(prepare(plan(TABLE, LINEAR.recipe)))["x0"]
    assert (found.low, found.high, int(found.counts.sum())) == (1.0, 5.0, 4)
    assert found.counts[[0, -1]].tolist() == [1, 1]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("profile") / "m.glassnet"
    save_project(path, TABLE, experiment=LINEAR, parameters=WEIGHTS, name="m")
    return path


def command(*words: object) -> int:
    return program.main([*map(str, words), "--language", "en"])


def test_the_command_tells_the_curves_and_writes_them(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    report = project.with_name("r.json")
    assert command("profile", project, "--row", 2, "--at", "x0=3", "--ice", "--report", report) == 0
    told = capsys.readouterr().out
    assert "t0 predicted: -2.0" in told
    assert "x0       3         -6  1         2  5" in told
    found = json.loads(report.read_text(encoding="utf-8"))
    assert found["row"] == {"x0": "3", "x1": "30"}
    own = found["profile"]["x0"]
    assert own["cells"] == np.linspace(1, 5, POINTS).tolist()
    assert own["answers"]["t0"]["t0"][0] == pytest.approx(-6.0)
    assert sum(own["training_rows"]["counts"]) == 4
    assert found["sampled_rows"] == [1, 2, 3, 4]
    assert np.shape(own["rows"]["answers"]["t0"]["t0"]) == (4, POINTS)


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (["--row", "9"], "There is no row 9: the table has 4 rows."),
        (["--at", "x3=1"], "--at: there is no column 'x3'"),
        (["--at", "x0=wide"], "The row has no answer: 'x0': 'wide' is no number."),
    ],
)
def test_what_cannot_be_used_is_told(
    project: Path, words: list[str], reason: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command("profile", project, *words) == 2
    assert reason in capsys.readouterr().err


def test_an_export_has_a_profile_without_rows(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    export = project.with_name("m.safetensors")
    assert command("export", project, export, "--no-verify") == 0
    assert command("profile", export, "--at", "x0=3") == 0
    assert command("profile", export, "--row", 1) == 2
    assert command("profile", export, "--ice") == 2
    told = capsys.readouterr()
    assert "The file holds no rows to take one from" in told.err
    assert "does not hold the rows that it was trained on" in told.err
    assert "t0 predicted: " in told.out
