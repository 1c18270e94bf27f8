"""Spellings that look alike: told with counts, merged where the recipe says so, and everything that reads classes agrees."""

import unicodedata

import numpy as np
import pytest

from engine.backend import PartName
from engine.checks.alike import check_alike
from engine.config.experiment import Experiment
from engine.config.recipe import (
    ClassWeight,
    ClassWeights,
    ColumnRecipe,
    Encoding,
    MissingCells,
    Recipe,
    Role,
    Split,
    SplitBy,
)
from engine.data.alike import difference
from engine.data.preparing.groups import groups_in
from engine.data.preparing.ledger import CellTracer
from engine.data.preparing.merged import Spellings, alike_classes, merged
from engine.data.preparing.plan import plan
from engine.data.preparing.prepare import prepare
from engine.data.table import NumberColumn, Table, text_column
from engine.problems import Severity
from engine.results.predictions import predictions
from engine.setup import resolve
from engine.suggest import suggest_experiment

NFD = unicodedata.normalize("NFD", "남")
SEXES = ["male"] * 6 + ["Male "] * 3 + ["female"] * 5 + ["FEMALE", "fe\u00admale"] + ["x"] * 4


def _table(texts: list[str] = SEXES) -> Table:
    return Table((NumberColumn("h", np.arange(float(len(texts)))), text_column("sex", texts)))


def _recipe(*, merge: bool = True, **changes: object) -> Recipe:
    sex = ColumnRecipe(name="sex", role=Role.TARGET, encoding=Encoding.ONE_HOT, merge_alike=merge)
    return Recipe(columns=(ColumnRecipe(name="h"), sex.replace(**changes)), split=Split(validation=0.0))


def test_spellings_are_counted_the_most_frequent_first() -> None:
    assert alike_classes(_table().column("sex")) == (
        Spellings(("female", "FEMALE", "fe\u00admale"), (5, 1, 1)),
        Spellings(("male", "Male "), (6, 3)),
    )


def test_of_equally_frequent_spellings_the_first_in_the_table_gives_the_name() -> None:
    assert alike_classes(text_column("a", ["b", "B", "c", "b", "B"])) == (Spellings(("b", "B"), (2, 2)),)
    assert alike_classes(text_column("a", ["B", "b", "c", "b", "B"])) == (Spellings(("B", "b"), (2, 2)),)


def test_classes_are_merged_only_where_the_recipe_says_so_and_cells_stay() -> None:
    table = _table()
    assert plan(table, _recipe(merge=False)).outputs == 6
    planned = plan(table, _recipe())
    assert planned.targets[0].classes == ("female", "male", "x")
    assert planned.targets[0].entries == ("sex=female", "sex=male", "sex=x")
    dataset = prepare(plan(table, _recipe()))
    assert dataset.training.t.sum(axis=0).tolist() == [7.0, 9.0, 4.0]
    assert table.column("sex").text(6) == "Male "
    assert merged(*merged(table, _recipe())) == merged(table, _recipe())


@pytest.mark.parametrize(
    "other", ["Male", " male", "male ", "ma\u200ble", "\uff4dale", "male\u00a0", "male\t", "\ufeffmale"]
)
def test_each_way_of_looking_alike_is_told_and_merged(other: str) -> None:
    table = _table(["male"] * 8 + [other] * 3 + ["female"] * 9)
    experiment = suggest_experiment(table, _recipe(merge=False))
    (problem,) = resolve(experiment, table).problems
    assert problem.severity is Severity.WARNING
    assert "'male' (8 rows)" in problem.message
    assert "(3 rows" in problem.message
    assert problem.fixed is not None
    assert not resolve(problem.fixed, table).problems, "the output layer fits the classes that are left"
    assert plan(table, problem.fixed.recipe).output_classes == ("female", "male")


def test_hangul_in_letters_and_in_syllables_is_one_class_and_the_message_says_in_what_it_differs() -> None:
    table = _table(["남"] * 8 + [NFD] * 4 + ["여"] * 8)
    (problem,) = check_alike(Experiment(recipe=_recipe(merge=False)), plan(table, _recipe(merge=False)))
    assert f"'남' (8 rows) and '{NFD}' (4 rows, in decomposed letters)" in problem.message
    assert plan(table, _recipe()).output_classes == ("남", "여")


@pytest.mark.parametrize(
    ("text", "usual", "said"),
    [
        ("male ", "male", "with a blank behind it"),
        (" male", "male", "with a blank before it"),
        ("a\u00a0b", "a b", "with other blanks"),
        ("a  b", "a b", "with other blanks"),
        ("a\u200b", "a", "with a character that shows as nothing"),
        ("남", NFD, "in composed letters"),
        ("Male", "male", ""),
    ],
)
def test_a_difference_that_cannot_be_seen_is_said(text: str, usual: str, said: str) -> None:
    assert difference(text, usual) == said


def test_numbers_yes_and_no_and_columns_that_are_not_used_are_not_told() -> None:
    table = Table(
        (
            NumberColumn("h", np.arange(12.0)),
            text_column("smoker", ["yes", "Yes", "no", "No"] * 3),
            text_column("note", ["a", "A"] * 6),
            text_column("t", ["u", "v"] * 6),
        )
    )
    columns = (
        ColumnRecipe(name="h"),
        ColumnRecipe(name="smoker", encoding=Encoding.BOOLEAN),
        ColumnRecipe(name="note", role=Role.IGNORED, encoding=Encoding.ONE_HOT),
        ColumnRecipe(name="t", role=Role.TARGET, encoding=Encoding.ONE_HOT),
    )
    recipe = Recipe(columns=columns)
    assert not [*check_alike(Experiment(recipe=recipe), plan(table, recipe))]
    grouped = recipe.replace(split=Split(group="note"))
    assert [problem.place[-1] for problem in check_alike(Experiment(recipe=grouped), plan(table, grouped))] == ["note"]


def test_order_constant_and_class_weights_may_name_any_spelling() -> None:
    table = _table([*SEXES, ""])
    recipe = _recipe(order=("X", "MALE"), missing=MissingCells.CONSTANT, constant="Female").replace(
        class_weights=ClassWeights.GIVEN, given_class_weights=(ClassWeight(name="Male ", weight=3.0),)
    )
    planned = plan(table, recipe)
    assert planned.output_classes == ("x", "male", "female")
    dataset = prepare(plan(table, recipe))
    assert dataset.class_weights == {"x": 1.0, "male": 3.0, "female": 1.0}
    assert dataset.training.t[-1].tolist() == [0.0, 0.0, 1.0]


def test_a_weight_of_the_name_that_stays_wins_over_one_of_another_spelling() -> None:
    weights = (ClassWeight(name="Male ", weight=3.0), ClassWeight(name="male", weight=2.0))
    recipe = _recipe().replace(class_weights=ClassWeights.GIVEN, given_class_weights=weights)
    assert prepare(plan(_table(), recipe)).class_weights["male"] == 2.0


def test_groups_and_a_split_by_cells_take_spellings_for_one() -> None:
    texts = ["a", "A", "b", "b ", "c"] * 4
    table = Table((NumberColumn("h", np.arange(20.0)), NumberColumn("y", np.arange(20.0)), text_column("part", texts)))
    part = ColumnRecipe(name="part", role=Role.IGNORED, encoding=Encoding.ONE_HOT, merge_alike=True)
    columns = (ColumnRecipe(name="h"), ColumnRecipe(name="y", role=Role.TARGET), part)
    grouped = Recipe(columns=columns, split=Split(group="part"))
    groups = groups_in(merged(table, grouped)[0], grouped.split)
    assert groups is not None
    assert len(set(groups.codes.tolist())) == 3
    by_cells = Recipe(columns=columns, split=Split(by=SplitBy.COLUMN, column="part", validation_values=("A",)))
    dataset = prepare(plan(table, by_cells))
    assert dataset.validation.rows == 8
    assert not resolve(suggest_experiment(table, by_cells), table).errors


def test_a_stratified_split_draws_by_the_merged_classes() -> None:
    table = _table(["a"] * 9 + ["A"] + ["b"] * 10)
    recipe = _recipe().replace(split=Split(validation=0.2, stratified=True))
    experiment = suggest_experiment(table, recipe)
    assert not resolve(experiment, table).problems
    assert prepare(plan(table, recipe)).validation.t.sum(axis=0).tolist() == [2.0, 2.0]


def test_predictions_name_the_class_by_its_usual_spelling() -> None:
    table = _table()
    dataset = prepare(plan(table, _recipe()))
    experiment = suggest_experiment(table, _recipe())
    outputs = np.tile(np.array([[0.1, 0.8, 0.1]]), (dataset.training.rows, 1))
    found = predictions(experiment, dataset, PartName.TRAINING, outputs)
    assert found.header == ("row", "sex", "sex predicted", "sex correct", "P(sex=female)", "P(sex=male)", "P(sex=x)")
    assert next(found.rows())[:4] == ("1", "male", "male", "yes")


def test_the_ledger_shows_the_cell_and_what_it_counts_as_there_and_back() -> None:
    tracer = CellTracer(_table(), plan(_table(), _recipe()))
    there = tracer.history(6, "sex")
    assert [step.name for step in there.steps][:4] == ["cell", "spelling", "read", "encoded"]
    assert there.steps[0].text == "row 7, 'sex': 'Male '"
    assert there.steps[1].text.startswith("written 'Male ' → 'male'")
    assert "class 'male'" in there.steps[2].text
    assert "spelling" not in [step.name for step in tracer.history(0, "sex").steps]
    back = tracer.back("training", "T", 6, 1)
    assert [step.name for step in back.steps][-3:] == ["decoded", "spelling", "cell"]


def test_yes_no_dates_and_numbers_are_not_changed_by_merging() -> None:
    table = Table((text_column("s", ["yes", "Yes", "no", "NO"]), NumberColumn("y", np.arange(4.0))))
    columns = (
        ColumnRecipe(name="s", encoding=Encoding.BOOLEAN, merge_alike=True),
        ColumnRecipe(name="y", role=Role.TARGET, merge_alike=True),
    )
    dataset = prepare(plan(table, Recipe(columns=columns, split=Split(validation=0.0))))
    assert dataset.training.x[:, 0].tolist() == [1.0, 1.0, 0.0, 0.0]
    assert dataset.training.t[:, 0].tolist() == [0.0, 1.0, 2.0, 3.0]


def test_of_many_columns_with_spellings_the_first_are_told_and_the_others_counted() -> None:
    texts = [text_column(f"c{at}", ["a", "A", "b", "b"]) for at in range(23)]
    table = Table((*texts, NumberColumn("y", np.arange(4.0))))
    columns = tuple(ColumnRecipe(name=column.name, encoding=Encoding.ONE_HOT) for column in texts)
    experiment = Experiment(recipe=Recipe(columns=(*columns, ColumnRecipe(name="y", role=Role.TARGET))))
    found = [*check_alike(experiment, plan(table, experiment.recipe))]
    assert len(found) == 21
    assert found[-1].message.startswith(
        "3 more columns have texts that look alike but count as different, from 'c20' on"
    )
    assert found[-1].fixed is not None
    assert len([*check_alike(found[-1].fixed, plan(table, found[-1].fixed.recipe))]) == 20
