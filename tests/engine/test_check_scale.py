"""Large raw numbers get a warning with a remedy; small, scaled and ignored ones do not."""

import numpy as np
import pytest

from engine.check import check, errors
from engine.data.preparing.prepare import prepare
from engine.data.table import NumberColumn, Table
from engine.problems import Severity
from engine.spec.activations import Activation
from engine.spec.layers import Dense
from engine.spec.recipe import Role, Scaling
from engine.spec.training import Precision
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


@pytest.mark.parametrize(
    ("largest", "scaling", "precision", "said"),
    [
        (1e37, Scaling.RAW, Precision.FLOAT32, ""),
        (1e39, Scaling.RAW, Precision.FLOAT32, "too large for float32"),
        (1e39, Scaling.ROBUST, Precision.FLOAT32, "too large for float32"),
        (1e39, Scaling.STANDARD, Precision.FLOAT32, ""),
        (1e39, Scaling.RAW, Precision.FLOAT64, ""),
        (1.7e308, Scaling.STANDARD, Precision.FLOAT64, "differences may be infinite"),
    ],
)
def test_numbers_that_would_become_infinite_keep_a_run_from_starting(
    largest: float, scaling: Scaling, precision: Precision, said: str
) -> None:
    share = np.linspace(-0.5, 1.0, 12)
    table = Table((NumberColumn("x0", share * largest), NumberColumn("x1", share), NumberColumn("t0", share)))
    raw = experiment(table, [Dense(units=1, activation=Activation.LINEAR)])
    asked = raw.replace(
        recipe=raw.recipe.with_column(raw.recipe.column("x0").replace(scaling=scaling)),
        training=raw.training.replace(precision=precision),
    )
    found = errors(check(asked, table))
    assert [said in problem.message for problem in found] == [True] * bool(said)
    if found:
        assert found[0].mended is not None
        assert not errors(check(found[0].mended, table))
    else:
        entries = prepare(table, asked.recipe).training.x
        assert np.isfinite(entries.astype(precision.value)).all()
