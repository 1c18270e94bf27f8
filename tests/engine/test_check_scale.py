"""Large raw numbers get a warning with a remedy; small, scaled and ignored ones do not."""

from collections.abc import Sequence

import numpy as np
import pytest
from numpy.typing import NDArray

from engine.config.activations import Activation
from engine.config.layers import Dense
from engine.config.losses import BinaryCrossentropy, Loss, Poisson
from engine.config.recipe import Role, Scaling
from engine.config.training import Precision
from engine.data.preparing.plan import plan
from engine.data.preparing.prepare import prepare
from engine.data.table import NumberColumn, Table
from engine.problems import Problem, Severity
from engine.setup import resolve
from tests.cases import experiment

PRICES = np.linspace(100_000.0, 900_000.0, 12)
TABLE = Table(
    (NumberColumn("x0", PRICES / 10), NumberColumn("x1", np.linspace(-1.0, 1.0, 12)), NumberColumn("t0", PRICES))
)
RAW = experiment(TABLE, [Dense(units=1, activation=Activation.LINEAR)])


def test_large_raw_numbers_are_told_and_standardised_by_one_click() -> None:
    feature, target = resolve(RAW, TABLE).problems
    assert {feature.severity, target.severity} == {Severity.WARNING}
    assert "'x0' goes from 10,000 to 90,000" in feature.message
    assert "'t0' goes from 100,000 to 900,000" in target.message
    assert target.fixed is not None
    assert target.fixed.recipe.column("t0").scaling is Scaling.STANDARD
    assert [problem.place for problem in resolve(target.fixed, TABLE).problems] == [("recipe", "columns", "x0")]


def test_a_warning_keeps_no_run_from_starting() -> None:
    assert not resolve(RAW, TABLE).errors


def test_ignored_columns_are_not_told_of() -> None:
    recipe = RAW.recipe.with_column(RAW.recipe.column("x0").replace(role=Role.IGNORED))
    assert [problem.place[-1] for problem in resolve(RAW.replace(recipe=recipe), TABLE).problems] == ["t0"]


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
    asked = raw.replace(recipe=raw.recipe.with_column(raw.recipe.column("x0").replace(scaling=scaling))).with_learner(
        training=raw.learner.training.replace(precision=precision)
    )
    found = resolve(asked, table).errors
    assert [said in problem.message for problem in found] == [True] * bool(said)
    if found:
        assert found[0].fixed is not None
        assert not resolve(found[0].fixed, table).errors
    else:
        entries = prepare(plan(table, asked.recipe)).training.x
        assert np.isfinite(entries.astype(precision.value)).all()


def small(
    values: NDArray[np.float64], *, scaling: Scaling = Scaling.RAW, name: str = "t0", loss: Loss | None = None
) -> Sequence[Problem]:
    """The problems of learning `values`, or of learning from them as the feature x0."""
    share = np.linspace(-1.0, 1.0, len(values))
    columns = {"x0": share, "t0": (share + 1) / 2} | {name: values}
    table = Table(tuple(NumberColumn(label, numbers) for label, numbers in columns.items()))
    output = Activation.LINEAR if loss is None else loss.activations[0]
    asked = experiment(table, [Dense(units=1, activation=output)], loss=loss)
    return resolve(
        asked.replace(recipe=asked.recipe.with_column(asked.recipe.column(name).replace(scaling=scaling))), table
    ).problems


SHARE = np.linspace(0.0, 1.0, 24)


@pytest.mark.parametrize("name", ["x0", "t0"])
@pytest.mark.parametrize("scaling", [Scaling.RAW, Scaling.LOG])
@pytest.mark.parametrize("values", [SHARE * 1e-9, 0.99 + 0.01 * SHARE, SHARE * 1e-320], ids=str)
def test_numbers_that_hardly_differ_are_told_and_standardised_by_one_click(
    values: NDArray[np.float64], scaling: Scaling, name: str
) -> None:
    (problem,) = small(values, name=name, scaling=scaling)
    assert problem.severity is Severity.WARNING
    assert problem.place == ("recipe", "columns", name)
    assert "differ so little" in problem.message
    assert problem.fixed is not None
    assert problem.fixed.recipe.column(name).scaling is Scaling.STANDARD


@pytest.mark.parametrize(
    "problems",
    [
        small(SHARE * 0.1),
        small(SHARE * 1e-9, scaling=Scaling.STANDARD),
        small(SHARE * 1e-9, scaling=Scaling.MINMAX),
        small(SHARE[:9] * 1e-9),
        small(np.where(SHARE == 1, 1.0, 0.0), name="x0"),
        small(SHARE * 1e-3, loss=BinaryCrossentropy()),
        small(np.floor(SHARE * 5000), loss=Poisson()),
    ],
)
def test_numbers_that_differ_enough_or_suit_their_loss_are_not_told(problems: Sequence[Problem]) -> None:
    assert not problems
