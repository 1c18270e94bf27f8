"""The row for a wanted answer: corners and edges known by hand, desirability, classes, the gradient that leads, and the command."""

import json
from collections.abc import Collection, Mapping
from pathlib import Path

import numpy as np
import pytest

import main as program
from engine.config.activations import Activation
from engine.config.layers import Dense
from engine.data.editing.formula_text import FormulaError
from engine.data.preparing.plan import plan
from engine.data.preparing.prepare import prepare
from engine.files.project import save_project
from engine.model.model import Model, model_of
from engine.model.one_row import row_cells
from engine.optimise.conditions import conditions_of
from engine.optimise.goals import GoalError, goals_of, overall
from engine.optimise.nearness import nearness
from engine.optimise.search import Found, NoRowError, _Judge, search
from engine.optimise.space import SpaceError, space_of
from tests.cases import experiment, numeric_table
from tests.model_cases import preparation_cases

X = np.array([[0.0, 0.0], [10.0, 10.0], [2.0, 7.0], [6.0, 1.0], [4.0, 4.0]])
TABLE = numeric_table(X, np.stack([2 * X[:, 0] + X[:, 1], X[:, 0]], axis=1))
LINEAR = experiment(TABLE, (Dense(units=2, activation=Activation.LINEAR),))
WEIGHTS = {"output/kernel": np.array([[2.0, 1.0], [1.0, 0.0]]), "output/bias": np.array([0.0, 0.0])}
"""t0 = 2 x0 + x1, t1 = x0; both from 0 to 10."""
DATASET = prepare(plan(TABLE, LINEAR.recipe))
MODEL = model_of(LINEAR, DATASET, WEIGHTS)
START = {"x0": "4", "x1": "4"}
NAMES = ("x0", "x1")


def found(
    *goals: str,
    conditions: tuple[str, ...] = (),
    fixed: Collection[str] = (),
    bounds: Mapping[str, tuple[float, float]] | None = None,
) -> Found:
    space = space_of(MODEL, START, fixed=fixed, bounds=bounds)
    return search(space, goals_of(MODEL, goals), conditions_of(conditions, NAMES))


def row(result: Found) -> list[float]:
    return [float(result.cells[name]) for name in NAMES]


@pytest.mark.parametrize(
    ("goal", "conditions", "expected"),
    [
        ("t0=max", (), [10, 10]),
        ("t0=min", (), [0, 0]),
        ("t0=max", ("x0 + x1 <= 3",), [3, 0]),
        ("t0=max", ("x0 + x1 <= 8 and x0 <= 5",), [5, 3]),
        ("t0=max", ("x1 == 2 * x0",), [5, 10]),
        ("t0=min", ("x0 >= 2", "1 <= x1"), [2, 1]),
        ("t0=max", ("x0**2 + x1**2 <= 20",), [4, 2]),
    ],
)
def test_a_linear_network_is_best_where_linear_programming_says(
    goal: str, conditions: tuple[str, ...], expected: list[float]
) -> None:
    assert row(found(goal, conditions=conditions)) == pytest.approx(expected, abs=2e-5)


def test_a_wanted_value_is_met() -> None:
    result = found("t0=12.5", conditions=("x0 <= 4",))
    assert result.values[0] == pytest.approx(12.5, abs=1e-4)
    assert result.desirability == pytest.approx(1.0, abs=1e-4)


def test_fixed_features_and_bounds_hold() -> None:
    assert row(found("t0=max", fixed={"x1"})) == pytest.approx([10, 4])
    assert row(found("t0=max", bounds={"x0": (1.0, 3.5), "x1": (20.0, 30.0)})) == pytest.approx([3.5, 30])


def test_the_desirability_of_all_is_a_weighted_geometric_mean() -> None:
    goals = goals_of(MODEL, ["t0=max@0..10*3", "t1=5@0..10"])
    assert [float(goals[0].desirability(np.array(y))) for y in (-1, 0, 2.5, 10, 12)] == [0, 0, 0.25, 1, 1]
    assert [float(goals[1].desirability(np.array(y))) for y in (0, 2.5, 5, 7.5, 11)] == [0, 0.5, 1, 0.5, 0]
    assert overall(goals, [2.5, 2.5]) == pytest.approx((0.25**3 * 0.5) ** 0.25)
    assert overall(goals, [2.5, 0.0]) == 0.0


def test_goals_against_each_other_meet_by_their_weights() -> None:
    result = found("t1=max@0..10*3", "t0=min@4..24", fixed={"x1"})
    # with x1 = 4: d1 = x0/10, d2 = 1 − x0/10; x0³ (10 − x0) is largest at 7.5
    assert row(result)[0] == pytest.approx(7.5, abs=1e-3)
    assert result.desirability == pytest.approx((0.75**3 * 0.25) ** 0.25, rel=1e-5)


@pytest.fixture(scope="module")
def mixed() -> Model:
    return next(case for case in preparation_cases() if case.name == "regression, log").model


def test_the_gradient_is_that_of_the_loss(mixed: Model) -> None:
    table = next(case for case in preparation_cases() if case.name == "regression, log").table
    cells = row_cells(table, 0, mixed.spec.preparation.feature_names)
    space = space_of(mixed, cells, fixed={"built", "seen"})  # of dates only months and years count, which jump
    judge = _Judge(space, goals_of(mixed, ["price=max"]), (), np.random.default_rng(0))
    low, width = judge._low, judge._width
    point = judge._rounded(low + 0.4 * width)
    gradient = judge.gradient(point)
    for place, axis in enumerate(space.axes):
        if axis.is_class:
            assert gradient[place] == 0
            continue
        step = np.zeros(len(point))
        step[place] = 1e-5 * width[place]
        slope = (judge.loss(point + step) - judge.loss(point - step)) / (2 * step[place])
        assert gradient[place] == pytest.approx(slope, rel=1e-4, abs=1e-9)


def test_classes_are_chosen_as_well_as_by_trying_them_all(mixed: Model) -> None:
    table = next(case for case in preparation_cases() if case.name == "regression, log").table
    cells = row_cells(table, 0, mixed.spec.preparation.feature_names)
    free = {"town", "grade", "garden"}
    others = [name for name in mixed.spec.preparation.feature_names if name not in free]
    space = space_of(mixed, cells, fixed=others)
    goals = goals_of(mixed, ["price=min"])
    judge = _Judge(space, goals, (), np.random.default_rng(0))
    counts = [len(axis.factor.feature.classes) for axis in space.axes]
    every = np.stack([axis.reshape(-1) for axis in np.meshgrid(*map(np.arange, counts))], axis=1).astype(float)
    assert judge.loss(np.array([
        axis.factor.feature.classes.index(search(space, goals).cells[axis.name]) for axis in space.axes
    ], dtype=float)) == pytest.approx(judge.losses(every).min())  # fmt: skip


def test_the_first_of_two_classes_is_wanted_by_its_name() -> None:
    model = next(case for case in preparation_cases() if case.name == "yes or no").model
    (yes,), (no,) = goals_of(model, ["sold=yes=max"]), goals_of(model, ["P(sold=no)=min"])
    assert (yes.name, no.name) == ("P(sold=yes)", "P(sold=yes)")
    assert (yes.aim, no.aim) == ("max", "max")


@pytest.mark.parametrize(
    ("texts", "reason"),
    [
        ([], "Say what is wanted"),
        (["t0"], "not of the form"),
        (["t9=max"], "The network says nothing of 't9'. It says: t0, t1."),
        (["t0=most"], "'most' is neither max nor min nor a number"),
        (["t0=max@5..1"], "the lower end must be below"),
        (["t0=max", "t0=5"], "two goals for 't0'"),
    ],
)
def test_a_goal_that_cannot_be_read_is_told(texts: list[str], reason: str) -> None:
    with pytest.raises(GoalError, match=reason.replace("(", r"\(")):
        goals_of(MODEL, texts)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("x0 + x1", "is no comparison"),
        ("x9 < 3", "names 'x9'"),
        ("1 < 2", "names no feature"),
        ("x0 <", "cannot be read"),
    ],
)
def test_a_condition_that_cannot_be_read_is_told(text: str, reason: str) -> None:
    with pytest.raises(FormulaError, match=reason):
        conditions_of([text], NAMES)


def test_what_cannot_be_reached_is_told() -> None:
    with pytest.raises(NoRowError, match="No row was found that fulfils all conditions"):
        found("t0=max", conditions=("x0 + x1 >= 30",))
    with pytest.raises(SpaceError, match="No feature is free"):
        found("t0=max", fixed={"x0", "x1"})
    with pytest.raises(SpaceError, match="must not be above"):
        found("t0=max", bounds={"x0": (3.0, 1.0)})


def test_a_row_far_from_all_training_rows_is_marked() -> None:
    near = nearness(DATASET, np.array([6.0, 1.1]))
    assert (near.row, near.is_far) == (3, False)
    assert nearness(DATASET, np.array([60.0, 1.0])).is_far


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("optimise") / "m.glassnet"
    save_project(path, TABLE, experiment=LINEAR, parameters=WEIGHTS, name="m")
    return path


def command(*words: object) -> int:
    return program.main([*map(str, words), "--language", "en"])


def test_the_command_tells_the_row_and_writes_it(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    report = project.with_name("r.json")
    words = ("--row", 5, "--fix", "x1", "--between", "x0=1..20", "--condition", "x0 + x1 <= 9", "--report", report)
    assert command("optimise", project, "--target", "t0=max", *words) == 0
    told = capsys.readouterr().out
    assert "x0       4           5\nx1       4           fixed\n" in told
    assert "t0: 14, desirability 0.4667" in told
    assert "Row 5 of the table is near." in told
    own = json.loads(report.read_text(encoding="utf-8"))
    assert own["row"] == {"x0": "5", "x1": "4"}
    assert own["goals"][0]["answer"] == pytest.approx(14)
    assert own["nearest_training_row"]["row"] == 5
    assert own["functions"][1] == "scipy.optimize.minimize (SLSQP)"


def test_the_command_tells_what_cannot_be_used(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert command("optimise", project) == 2
    assert command("optimise", project, "--target", "t0=max", "--between", "x0=3") == 2
    told = capsys.readouterr().err
    assert "Say what is wanted" in told
    assert "bounds are two numbers, like x0=1..5." in told
