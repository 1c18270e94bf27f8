"""What no training row shows is told before a run: cells that nothing can fill, classes that are never learnt."""

from collections.abc import Sequence

import pytest

from engine.config.arrangement import Windows
from engine.config.recipe import ColumnRecipe, Encoding, MissingCells, Role, Scaling, Split, SplitBy
from engine.data.preparing.guess import guess_recipe
from engine.data.table import Table, number_column, text_column
from engine.problems import Problem, Severity, errors
from engine.setup import resolve
from engine.suggest import suggest_experiment

ROWS = 30
IN_ORDER = Split(validation=0.2, shuffle=False)


def _found(cells: list[str], column: ColumnRecipe, split: Split) -> Sequence[Problem]:
    made = number_column if column.encoding is Encoding.NUMBER else text_column
    table = Table((made("x", cells), number_column("y", list(map(str, range(ROWS))))))
    recipe = guess_recipe(table).with_column(column).replace(split=split)
    return resolve(suggest_experiment(table, recipe), table).problems


@pytest.mark.parametrize("missing", [MissingCells.MEAN, MissingCells.MEDIAN, MissingCells.MOST_FREQUENT])
def test_a_column_that_is_missing_in_all_training_rows_cannot_be_filled(missing: MissingCells) -> None:
    column = ColumnRecipe(name="x", role=Role.FEATURE, encoding=Encoding.NUMBER, scaling=Scaling.RAW, missing=missing)
    (problem,) = _found([""] * 24 + ["1", "2", "", "3", "4", "5"], column, IN_ORDER)
    assert problem.place == ("recipe", "columns", "x")
    assert "nothing to fill" in problem.message
    assert errors([problem])
    constant = column.replace(missing=MissingCells.CONSTANT, constant="7")
    assert _found([""] * 24 + ["1", "2", "", "3", "4", "5"], constant, IN_ORDER) == ()
    assert _found([""] * 23 + ["1", "2", "3", "", "3", "4", "5"], column, IN_ORDER) == ()


def test_classes_of_the_other_rows_alone_are_told_and_do_not_keep_a_run_from_starting() -> None:
    column = ColumnRecipe(name="x", role=Role.FEATURE, encoding=Encoding.ONE_HOT)
    cells = ["a", "b", "c"] * 8 + ["a", "only here", "b", "c", "and here", "a"]
    (problem,) = _found(cells, column, IN_ORDER)
    assert problem.severity is Severity.WARNING
    assert (
        problem.message
        == "'x' has 2 classes that no training row has, so that nothing is learnt of them: 'and here', 'only here'."
    )
    assert _found(cells[::-1], column, IN_ORDER) == ()
    assert _found(cells, column, IN_ORDER.replace(validation=0.0)) == ()


def test_windows_of_fewer_groups_than_folds_are_told_as_the_rows_alone_are() -> None:
    stations = text_column("station", ["A", "B", "C"] * 20)
    table = Table((stations, *(number_column(name, list(map(str, range(60)))) for name in ("x", "y"))))
    split = Split(by=SplitBy.FOLDS, folds=5, group="station")
    recipe = guess_recipe(table).replace(split=split, arrangement=Windows(length=3))
    (problem,) = resolve(suggest_experiment(table, recipe), table).problems
    assert problem.message == "3 groups of 'station' cannot be divided into 5 folds."
