"""Rows left out for missing cells are told with the columns that they are missing in, and one click keeps most of them."""

from collections.abc import Sequence

import numpy as np
import pytest

from engine.config.activations import Activation
from engine.config.experiment import Experiment
from engine.config.layers import Dense
from engine.config.learners import SupervisedNetwork
from engine.config.network import Network
from engine.config.recipe import ColumnRecipe, Encoding, Missing, MissingCells, Recipe, Role
from engine.data.preparing.plan import plan
from engine.data.table import Column, NumberColumn, Table, text_column
from engine.problems import Problem, Severity, errors
from engine.setup import resolve

ROWS = 300


def lacking(name: str, count: int, *, start: int = 0) -> NumberColumn:
    """A column of which `count` cells are missing, from row `start` on."""
    values = np.linspace(-1.0, 1.0, ROWS)
    values[start : start + count] = np.nan
    return NumberColumn(name, values)


def found(*columns: Column, missing: Missing = Missing.DROP, **rules: MissingCells) -> tuple[Sequence[Problem], Table]:
    """The problems of learning the last column from the others, and the table. `rules`: of single columns."""
    table = Table(columns)
    recipe = Recipe(
        columns=tuple(
            ColumnRecipe(
                name=column.name,
                role=Role.TARGET if column is columns[-1] else Role.FEATURE,
                encoding=Encoding.NUMBER if isinstance(column, NumberColumn) else Encoding.ONE_HOT,
                missing=rules.get(column.name, MissingCells.AS_ALL),
            )
            for column in columns
        ),
        missing=missing,
    )
    network = Network.stack([Dense(units=1, activation=Activation.LINEAR)])
    return resolve(Experiment(recipe=recipe, learner=SupervisedNetwork(network=network)), table).problems, table


@pytest.mark.parametrize(
    ("columns", "said", "remedy", "left"),
    [
        ((lacking("a", 0), lacking("b", 294), lacking("t", 0)), "294 of 300 rows", "Ignore 'b', or fill", 0),
        ((lacking("b", 294), lacking("t", 0)), "by column: 'b' 294.", "Fill the missing cells of features", 0),
        ((lacking("a", 30), lacking("b", 60, start=20), lacking("t", 0)), "80 of 300 rows are left out for their missing cells, "
         "by column: 'b' 60, 'a' 30.", "Fill the missing cells of features, or ignore 'b'.", 0),
        ((lacking("a", 40), lacking("b", 0), lacking("t", 20)), "'a' 40, 't' 20.", "Fill the missing cells of features", 20),
        ((*(lacking(name, 20 + 10 * at, start=50 * at) for at, name in enumerate("abcde")), lacking("t", 0)),
         "'e' 60, 'd' 50, 'c' 40 and 2 columns more.", "Fill", 0),
        ((text_column("a", [None] * 30 + ["x", "y"] * 135), lacking("t", 0)), "'a' 30.", "Fill", 0),
    ],
)  # fmt: skip
def test_many_rows_left_out_are_told_and_brought_back(
    columns: tuple[Column, ...], said: str, remedy: str, left: int
) -> None:
    (problem,), table = found(*columns)
    assert problem.severity is Severity.WARNING
    assert problem.place == ("recipe", "missing")
    assert said in problem.message
    assert problem.remedy.startswith(remedy)
    assert problem.fixed is not None
    assert plan(table, problem.fixed.recipe).left_out == left
    assert not resolve(problem.fixed, table).problems


def test_targets_are_never_made_up() -> None:
    (problem,), _ = found(lacking("a", 0), lacking("t", 100))
    assert "'t' 100." in problem.message
    assert problem.fixed is None


def test_a_rule_of_a_column_that_drops_is_lifted() -> None:
    columns, drop = (lacking("a", 60), lacking("t", 3, start=100)), MissingCells.DROP
    (problem,), table = found(*columns, missing=Missing.FILL, a=drop, t=drop)
    assert problem.fixed is not None
    assert plan(table, problem.fixed.recipe).left_out == 3


@pytest.mark.parametrize(
    "problems",
    [
        found(lacking("a", 29), lacking("t", 0))[0],
        found(lacking("a", 200), lacking("t", 0), missing=Missing.FILL)[0],
        found(lacking("a", 200), lacking("t", 0), a=MissingCells.MEAN)[0],
    ],
)
def test_few_rows_left_out_or_filled_cells_are_not_told(problems: Sequence[Problem]) -> None:
    assert not problems


def test_where_no_row_is_left_features_are_filled_and_targets_as_a_last_resort() -> None:
    (problem,), table = found(lacking("a", 200), lacking("t", 150, start=150))
    assert errors([problem])
    assert problem.fixed is not None
    assert plan(table, problem.fixed.recipe).left_out == 150
