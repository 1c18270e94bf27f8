"""Of a table with thousands of columns nothing is done for each column to all columns. Calls are counted, not seconds."""

from argparse import ArgumentParser
from typing import Any

import numpy as np
import pytest

from engine.checks.recipe import MAX_TOLD, check_recipe
from engine.config.base import Spec
from engine.config.experiment import Experiment
from engine.config.recipe import ColumnRecipe, Recipe, Role, Scaling
from engine.data.preparing.guess import guess_recipe
from engine.data.preparing.plan import plan
from engine.data.table import NumberColumn, Table
from engine.headless.arguments import add_train_arguments, options_from
from engine.headless.setup_from import setup_from
from engine.learners.supervised.checks.scale import check_scale
from engine.problems import errors

ROWS = 12


def wide(columns: int, *, misfit: bool = False) -> Table:
    """Numbers of the size of 5,000, `misfit` with a unit in the first cell of each, and a target `y`."""
    values = np.random.default_rng(0).normal(5_000.0, 1.0, (ROWS, columns + 1))
    if misfit:
        values[0, :columns] = np.nan
    features = (NumberColumn(f"x{at}", values[:, at], {0: "kg"} if misfit else {}) for at in range(columns))
    return Table((*features, NumberColumn("y", values[:, -1])))


@pytest.fixture
def copies(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The number of columns of each recipe that is made from another one."""
    made: list[int] = []
    replace = Spec.replace

    def counted(spec: Spec, **changes: Any) -> Spec:
        if "columns" in changes:
            made.append(len(changes["columns"]))
        return replace(spec, **changes)

    monkeypatch.setattr(Spec, "replace", counted)
    return made


@pytest.mark.parametrize("arguments", [(), ("--scale", "minmax"), ("--ignore", "x3", "--features", "x1,x2")])
def test_the_command_line_copies_a_recipe_as_often_for_many_columns_as_for_few(
    arguments: tuple[str, ...], copies: list[int]
) -> None:
    parser = ArgumentParser()
    add_train_arguments(parser)
    counts = []
    for columns in (10, 200):
        copies.clear()
        found = parser.parse_args(["wide.csv", "--target", "y", *arguments])
        setup_from(options_from(found), wide(columns))
        counts.append(len(copies))
    assert counts[0] == counts[1] < 20


def test_a_remedy_for_all_columns_copies_the_recipe_once(copies: list[int]) -> None:
    table = wide(200)
    recipe = guess_recipe(table)
    raw = Experiment(recipe=recipe.with_columns(part.replace(scaling=Scaling.RAW) for part in recipe.columns))
    copies.clear()
    problems = list(check_scale(raw, plan(table, raw.recipe), ()))
    assert [len(columns) for columns in (problems, copies)] == [1, 1]
    assert problems[0].fixed is not None
    assert {part.scaling for part in problems[0].fixed.recipe.with_role(Role.FEATURE)} == {Scaling.STANDARD}


def test_many_columns_at_once_are_replaced_in_their_places() -> None:
    recipe = Recipe(columns=tuple(ColumnRecipe(name=name) for name in "abcd"))
    changed = recipe.with_columns(ColumnRecipe(name=name, role=Role.IGNORED) for name in "dbz")
    assert [(part.name, part.role) for part in changed.columns] == [
        ("a", Role.FEATURE),
        ("b", Role.IGNORED),
        ("c", Role.FEATURE),
        ("d", Role.IGNORED),
    ]
    assert changed.column("d").role is Role.IGNORED
    assert recipe.column("d").role is Role.FEATURE
    assert changed.has("a")
    assert not changed.has("z")
    with pytest.raises(KeyError):
        changed.column("z")


def test_a_recipe_that_was_searched_is_still_equal_to_one_that_was_not() -> None:
    searched, other = (Recipe(columns=(ColumnRecipe(name="a"),)) for _ in range(2))
    searched.column("a")
    assert searched == other
    assert hash(searched) == hash(other)
    assert searched.model_dump_json() == other.model_dump_json()


def test_problems_of_very_many_columns_end_in_one_that_mends_all_the_others() -> None:
    table = wide(MAX_TOLD + 50, misfit=True)
    problems = check_recipe(Experiment(recipe=guess_recipe(table)), plan(table, guess_recipe(table)))
    assert len(problems) == MAX_TOLD + 1
    assert problems[-1].message == f"50 more columns have such problems, from 'x{MAX_TOLD}' on."
    fixed = problems[-1].fixed
    assert fixed is not None
    assert [part.name for part in fixed.recipe.with_role(Role.IGNORED)] == [
        f"x{at}" for at in range(MAX_TOLD, MAX_TOLD + 50)
    ]
    assert len(check_recipe(fixed, plan(table, fixed.recipe))) == MAX_TOLD


def test_very_many_missing_columns_end_in_one_problem_that_mends_all() -> None:
    table = wide(3)
    experiment = Experiment(recipe=guess_recipe(wide(MAX_TOLD + 4)))
    problems = [
        each
        for each in check_recipe(experiment, plan(table, experiment.recipe))
        if "missing" in each.message or "no column" in each.message
    ]
    assert len(problems) == MAX_TOLD + 1
    assert problems[-1].message == f"1 more column is missing, from 'x{MAX_TOLD + 3}' on."
    assert problems[-1].fixed is not None
    assert errors(check_recipe(problems[-1].fixed, plan(table, problems[-1].fixed.recipe))) == []
