"""Large raw numbers get a warning with a remedy; small, scaled and ignored ones do not."""

import numpy as np

from engine.check import check, errors
from engine.data.table import NumberColumn, Table
from engine.problems import Severity
from engine.spec.activations import Activation
from engine.spec.layers import Dense
from engine.spec.recipe import Role, Scaling
from tests.cases import experiment

PRICES = np.linspace(100_000.0, 900_000.0, 12)
TABLE = Table(
    (NumberColumn("x0", PRICES / 10), NumberColumn("x1", np.linspace(-1.0, 1.0, 12)), NumberColumn("t0", PRICES))
)
RAW = experiment(TABLE, [Dense(units=1, activation=Activation.LINEAR)])


def test_large_raw_numbers_are_told_and_standardised_by_one_click() -> None:
    feature, target = check(RAW, TABLE)
    assert {feature.severity, target.severity} == {Severity.WARNING}
    assert "'x0' goes from 10,000 to 90,000" in feature.message
    assert "'t0' goes from 100,000 to 900,000" in target.message
    assert target.mended is not None
    assert target.mended.recipe.column("t0").scaling is Scaling.STANDARD
    assert [problem.place for problem in check(target.mended, TABLE)] == [("recipe", "columns", "x0")]


def test_a_warning_keeps_no_run_from_starting() -> None:
    assert not errors(check(RAW, TABLE))


def test_ignored_columns_are_not_told_of() -> None:
    recipe = RAW.recipe.with_column(RAW.recipe.column("x0").replace(role=Role.IGNORED))
    assert [problem.place[-1] for problem in check(RAW.replace(recipe=recipe), TABLE)] == ["t0"]
