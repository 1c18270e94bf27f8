"""Rows that are set aside: a run is the same as without them, they are followed through edits, and are predicted all the same."""

import csv
import json
from pathlib import Path

import numpy as np
import pytest

import main as program
from engine.config.arrangement import Windows
from engine.config.experiment import Experiment
from engine.config.recipe import Encoding, Missing, Recipe, Role, SetAside, Split, SplitBy
from engine.data.editing.edits import DeleteRows, InsertRows, OrderRows, ReplaceColumns, TableEdit, apply, blank_rows
from engine.data.editing.set_aside import set_aside_after
from engine.data.preparing.guess import guess_recipe
from engine.data.preparing.ledger import CellTracer
from engine.data.preparing.plan import plan
from engine.data.preparing.prepare import prepare
from engine.data.preparing.summary import summary
from engine.data.table import Table, number_column, text_column
from engine.evaluation.aside import aside_predictions
from engine.learners.supervised.initial import initial_parameters
from engine.setup import resolve
from engine.suggest import suggest_experiment

ASIDE = (2, 7, 11)
"""A row whose class no other has, one with a misfit, one with an empty cell."""

NUMBERS = [str(value) for value in np.random.default_rng(0).integers(1, 90, 24)]
NUMBERS[7] = "n/k"
TABLE = Table(
    (
        number_column("size", NUMBERS),
        text_column("kind", ["ab"[at % 2] if at != 2 else "typo" for at in range(24)]),
        text_column("day", [f"2024-0{1 + at % 9}-1{at % 5}" if at != 11 else "" for at in range(24)]),
        text_column("group", ["uvw"[at % 3] for at in range(24)]),
        number_column("price", [str(at * 3 % 17) for at in range(24)]),
    )
)
SPLITS = {
    "share": Split(validation=0.3, test=0.1, seed=4),
    "in order": Split(validation=0.3, shuffle=False),
    "folds": Split(by=SplitBy.FOLDS, folds=3, fold=2),
    "groups": Split(validation=0.3, group="group"),
    "column": Split(by=SplitBy.COLUMN, column="group", validation_values=("v",)),
}


def recipe(split: Split | None = None, *, missing: Missing = Missing.FILL, **aside: object) -> Recipe:
    """Numbers, classes and dates that tell the price."""
    found = guess_recipe(TABLE)
    roles = {"price": Role.TARGET, "group": Role.IGNORED}
    found = found.with_columns(
        column.replace(role=roles.get(column.name, Role.FEATURE)) for column in found.columns
    ).replace(missing=missing, split=split or Split(validation=0.0), set_aside=SetAside(**aside))
    number = found.column("size").replace(encoding=Encoding.NUMBER)
    return found.with_column(number)


@pytest.mark.parametrize("split", SPLITS)
def test_what_is_prepared_is_the_same_as_without_the_rows(split: str) -> None:
    theirs = prepare(plan(TABLE, recipe(SPLITS[split], rows=ASIDE)))
    without, _ = apply(TABLE, DeleteRows(ASIDE))
    ours = prepare(plan(without, recipe(SPLITS[split])))
    assert "kind=typo" not in theirs.input_names
    assert theirs.input_names == ours.input_names
    assert theirs.input_scalings == ours.input_scalings
    kept = np.delete(np.arange(TABLE.rows), ASIDE)
    for name in ("training", "validation", "test"):
        part, other = getattr(theirs, name), getattr(ours, name)
        np.testing.assert_array_equal(part.x, other.x)
        np.testing.assert_array_equal(part.t, other.t)
        np.testing.assert_array_equal(part.table_rows, kept[other.table_rows])


def test_a_condition_and_row_numbers_are_joined() -> None:
    found = plan(TABLE, recipe(rows=(7, 3, 7), condition="kind == 'typo' or price > 15"))
    high = [at for at in range(24) if at * 3 % 17 > 15]
    assert found.set_aside.tolist() == sorted({2, 3, 7, *high})
    assert f"{len(found.set_aside)} rows set aside" in str(summary(found))
    assert found.left_out == 0


def test_a_row_that_is_set_aside_is_not_counted_as_left_out() -> None:
    assert plan(TABLE, recipe(missing=Missing.DROP)).left_out == 1  # row 12 has no day
    assert plan(TABLE, recipe(missing=Missing.DROP, rows=(11,))).left_out == 0


def test_a_misfit_in_a_row_that_is_set_aside_keeps_no_run_from_starting() -> None:
    experiment = suggest_experiment(TABLE, recipe(rows=(2,)))
    assert [str(problem.message) for problem in resolve(experiment, TABLE).errors] == [
        "Row 8, 'size': 'n/k' is not a number."
    ]
    mended = experiment.replace(recipe=experiment.recipe.replace(set_aside=SetAside(rows=(2, 7))))
    assert resolve(mended, TABLE).errors == []


@pytest.mark.parametrize(
    ("aside", "told"),
    [
        (SetAside(condition="weight > 3"), "There is no column 'weight'."),
        (SetAside(rows=(3, 24)), "Row 25 is to be set aside; the table has 24 rows."),
        (SetAside(condition="price >= 0"), "All rows are set aside, so no row is left."),
    ],
)
def test_what_cannot_be_set_aside_is_told_with_a_remedy(aside: SetAside, told: str) -> None:
    experiment = Experiment(recipe=recipe().replace(set_aside=aside))
    problem = resolve(experiment, TABLE).problems[0]
    assert told in str(problem.message)
    assert problem.fixed is not None
    assert not any(found.place[:2] == ("recipe", "set_aside") for found in resolve(problem.fixed, TABLE).problems)


def test_windows_do_not_reach_over_a_row_that_is_set_aside() -> None:
    series = Table((number_column("x", [str(at) for at in range(10)]),))
    part = guess_recipe(series).column("x").replace(role=Role.FEATURE)
    target = number_column("y", [str(at) for at in range(10)])
    table = Table((*series.columns, target))
    made = Recipe(
        columns=(part, part.replace(name="y", role=Role.TARGET)),
        split=Split(validation=0.0, shuffle=False),
        arrangement=Windows(length=2, horizon=1),
        set_aside=SetAside(rows=(4,)),
    )
    assert prepare(plan(table, made)).training.table_rows.tolist() == [2, 3, 7, 8, 9]


@pytest.mark.parametrize(
    ("edit", "rows"),
    [
        (DeleteRows((0, 2, 5)), (4, 8)),
        (InsertRows((0, 3, 8), blank_rows(TABLE, 3)), (4, 10, 14)),
        (OrderRows(np.arange(24)[::-1].copy()), (12, 16, 21)),
    ],
)
def test_rows_are_followed_to_where_an_edit_puts_them_and_back(edit: TableEdit, rows: tuple[int, ...]) -> None:
    numbered = Table((*TABLE.columns, number_column("n", [str(at) for at in range(24)])))
    if isinstance(edit, InsertRows):
        edit = InsertRows(edit.positions, blank_rows(numbered, 3))
    after, back = apply(numbered, edit)
    followed = set_aside_after(SetAside(rows=ASIDE), [edit], numbered.names)
    assert followed.rows == rows
    kept = [at for at in ASIDE if not isinstance(edit, DeleteRows) or at not in edit.rows]
    assert sorted(after.column("n").values[list(followed.rows)].tolist()) == kept
    assert set_aside_after(followed, [back], after.names).rows == tuple(kept)


def test_a_condition_follows_when_a_column_is_called_otherwise() -> None:
    renamed = ReplaceColumns((4,), (number_column("cost", [str(at) for at in range(24)]),))
    found = set_aside_after(SetAside(condition="price > 3 and kind == 'a'"), [renamed], TABLE.names)
    assert found.condition == "cost > 3 and kind == 'a'"


def test_the_ledger_says_why_a_row_is_set_aside() -> None:
    told = {}
    for row in (2, 3):
        tracer = CellTracer(TABLE, plan(TABLE, recipe(rows=(3, 7), condition="kind == 'typo'")))
        history = tracer.history(row, "size")
        assert history.place is None
        told[row] = str(history.steps[-1].text)
    assert "by the condition kind == 'typo'" in told[2]
    assert "by hand" in told[3]


def test_rows_that_are_set_aside_are_predicted_where_they_can_be() -> None:
    experiment = suggest_experiment(TABLE, recipe(rows=(*ASIDE, 20), missing=Missing.DROP))
    dataset = prepare(plan(TABLE, experiment.recipe))
    found = aside_predictions(experiment, dataset, initial_parameters(experiment, dataset.plan.inputs))
    assert found.table_rows.tolist() == [20]  # the others: a class that was never learnt, no number, no day
    assert [row[:2] for row in found.rows()] == [("21", str(float(20 * 3 % 17)))]


def test_the_command_sets_rows_aside(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with (tmp_path / "t.csv").open("w", newline="", encoding="utf-8") as stream:
        csv.writer(stream).writerows([("x", "y"), *((at / 10, 2 * at / 10) for at in range(30)), (99, 1)])

    def command(*words: object) -> int:
        common = ("--target", "y", "--engine", "numpy", "--epochs", 1, "--language", "en")
        return program.main(["train", str(tmp_path / "t.csv"), *map(str, (*words, *common))])

    written = ("--predictions", tmp_path / "p.csv", "--report", tmp_path / "r.json")
    assert command("--set-aside", "1, 3-4", "--set-aside", "x > 50", "--set-aside", "y > 5.7", *written) == 0
    assert "5 rows set aside" in capsys.readouterr().out
    report = json.loads((tmp_path / "r.json").read_text(encoding="utf-8"))
    assert report["rows_set_aside"] == 5
    assert report["training_rows"] + report["validation_rows"] == 26
    assert report["experiment"]["recipe"]["set_aside"] == {"rows": [0, 2, 3], "condition": "(x > 50) or (y > 5.7)"}
    with (tmp_path / "p.csv").open(encoding="utf-8-sig") as stream:
        rows = list(csv.DictReader(stream))
    assert [row["row"] for row in rows if row["set aside"] == "yes"] == ["1", "3", "4", "30", "31"]
    assert command("--set-aside", "4-3") == 2
    assert "rows are counted from 1" in capsys.readouterr().err
