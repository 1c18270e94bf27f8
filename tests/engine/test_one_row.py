"""One row asked of a model: the table's answers, the values of every node, and the command's JSON."""

import json
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import pytest

import main as program
from engine.config.layers import Dense
from engine.config.network import INPUT
from engine.files.project import save_project
from engine.model.model import answer
from engine.model.one_row import ask, outside, range_of, values_of
from engine.model.rows import prepare_rows
from engine.results.predictions import network_outputs
from tests.cases import experiment, numeric_table
from tests.model_cases import Case, layer_cases, preparation_cases

CASES = preparation_cases()
CLASSES = next(case for case in CASES if case.name == "classes")


def cells_of_row(case: Case, row: int) -> Mapping[str, str]:
    table = case.table
    return {name: "" if table.column(name).missing[row] else table.column(name).text(row) for name in table.names}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_row_gets_the_answer_that_it_gets_in_its_table(case: Case) -> None:
    whole = answer(case.model, case.table)
    texts = list(whole.texts())
    for row in range(case.table.rows):
        alone = ask(case.model, cells_of_row(case, row))
        assert {str(reason) for reason in alone.reasons.values()} == (
            {str(whole.reasons[row])} if row in whole.reasons else set()
        )
        for ours, theirs in zip(alone.texts(), texts, strict=True):
            same = ours[0] == theirs[row] or float(ours[0]) == pytest.approx(float(theirs[row]), rel=1e-12)
            assert same, "a product over other rows rounds its last digit otherwise"


@pytest.mark.parametrize("case", layer_cases(), ids=lambda case: case.name)
def test_the_last_values_are_the_networks_outputs(case: Case) -> None:
    found = values_of(case.model, cells_of_row(case, 0))
    assert found is not None
    network = case.model.spec.learner.network
    prepared = prepare_rows(case.model.spec.preparation, case.table.taken(np.array([0])))
    expected = network_outputs(case.model.spec.learner, case.model.parameters, prepared.x)[0]
    ours = np.concatenate([found.nodes[node.name].output.reshape(-1) for node in network.outputs])
    np.testing.assert_array_equal(ours, expected)
    np.testing.assert_array_equal(found.nodes[INPUT].output, prepared.x[0].astype(ours.dtype))
    for node in network.nodes:
        assert (found.nodes[node.name].sum is not None) == node.layer.has_sum


def test_only_quantities_beyond_the_training_rows_are_outside() -> None:
    columns = {column.planned.recipe.name: column for column in CLASSES.model.spec.preparation.features}
    area = columns["area"]
    reach = range_of(area)
    assert reach is not None
    assert outside(area, reach.text(reach.low)) is None
    assert outside(area, str(reach.high + 1)) == reach
    assert outside(area, "") is None
    assert outside(area, "wide") is None
    assert range_of(columns["town"]) is None
    built = range_of(columns["built"])
    assert built is not None
    assert outside(columns["built"], built.text(built.low)) is None
    assert outside(columns["built"], "1066-10-14") == built


class TestCommand:
    """`glassnet predict MODEL --row`."""

    @pytest.fixture
    def project(self, tmp_path: Path) -> Path:
        path = tmp_path / "m.glassnet"
        chosen = experiment(numeric_table([[1.0]], [[1.0]]), (Dense(units=1),))
        save_project(path, CLASSES.table, experiment=chosen, parameters=None, name="m", model=CLASSES.model)
        return path

    def predict(self, *words: object) -> int:
        return program.main(["predict", *map(str, words), "--language", "en"])

    def test_it_prints_all_probabilities(self, project: Path, capsys: pytest.CaptureFixture[str]) -> None:
        cells = cells_of_row(CLASSES, 0)
        typed = [f"{name}={cells[name]}" for name in CLASSES.model.spec.preparation.feature_names]
        assert self.predict(project, "--row", *typed) == 0
        found = json.loads(capsys.readouterr().out)
        expected = [texts[0] for texts in ask(CLASSES.model, cells).texts()]
        kind = found["answers"]["kind"]
        assert [kind["predicted"], *map(str, kind["probabilities"].values())] == expected
        assert found["reason"] is None

    def test_what_cannot_be_used_gives_the_reason(self, project: Path, capsys: pytest.CaptureFixture[str]) -> None:
        assert self.predict(project, "--row", "area=wide") == 2
        found = json.loads(capsys.readouterr().out)
        assert found["answers"] is None
        assert "'area': 'wide' is no number" in found["reason"]

    @pytest.mark.parametrize(
        ("typed", "said"),
        [
            (["are=3"], "there is no column 'are'. Did you mean 'area'"),
            (["area"], "--row 'area' is not of the form NAME=VALUE, like width=3.5."),
            (["area=1", "area=2"], "--row: 'area' is given twice."),
            (["area=1", "--output", "x.csv"], "--row gives one row and prints its answer. Leave --output out."),
        ],
    )
    def test_what_names_no_cell_is_refused(
        self, project: Path, typed: list[str], said: str, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert self.predict(project, "--row", *typed) == 2
        assert said in capsys.readouterr().err

    def test_a_table_needs_an_output(self, project: Path, capsys: pytest.CaptureFixture[str]) -> None:
        assert self.predict(project, "t.csv") == 2
        assert "--output" in capsys.readouterr().err
