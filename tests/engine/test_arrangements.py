"""Windows over rows and images: what enters the network, which rows that leaves out, and that the ledger tells it."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.checks.recipe import check_recipe
from engine.config.arrangement import Arrangement, Flat, Image, Windows
from engine.config.experiment import Experiment
from engine.config.layers import Dense, Flatten
from engine.config.learners import SupervisedNetwork
from engine.config.network import Network
from engine.config.recipe import ClassWeights, ColumnRecipe, Encoding, Recipe, Role, Scaling, Split, SplitBy
from engine.data.preparing.arrange import window_rows
from engine.data.preparing.ledger import PARTS, CellTracer
from engine.data.preparing.plan import plan
from engine.data.preparing.prepare import prepare
from engine.data.preparing.summary import summary
from engine.data.table import NumberColumn, Table, number_column
from engine.problems import errors
from engine.setup import resolve

SERIES = Table(
    (
        number_column("a", [str(row) if row != 9 else "" for row in range(30)]),
        NumberColumn("b", np.arange(30.0) ** 2),
        NumberColumn("part", np.repeat([0.0, 1.0, 0.0], 10)),
        NumberColumn("y", np.arange(30.0) * 10),
    )
)


def _series(arrangement: Arrangement, split: Split | None = None) -> Recipe:
    columns = (
        ColumnRecipe(name="a"),
        ColumnRecipe(name="b", scaling=Scaling.MINMAX),
        ColumnRecipe(name="y", role=Role.TARGET),
    )
    return Recipe(columns=columns, split=split or Split(validation=0.2, shuffle=False), arrangement=arrangement)


@given(
    st.sets(st.integers(0, 60), max_size=50),
    st.integers(1, 6),
    st.integers(0, 4),
    st.integers(1, 5),
)
def test_no_window_reaches_over_a_gap_and_none_is_forgotten(
    chosen: set[int], length: int, horizon: int, stride: int
) -> None:
    rows = np.array(sorted(chosen), dtype=np.intp)
    windows = Windows(length=length, horizon=horizon, stride=stride)
    found = window_rows(rows, windows)
    expected = []
    for first in sorted(chosen):
        begin = first
        while begin - 1 in chosen:
            begin -= 1
        needed = range(first, first + length + horizon)
        if (first - begin) % stride == 0 and all(row in chosen for row in needed):
            expected.append((first, first + length - 1 + horizon))
    assert list(zip(rows[found.first].tolist(), found.targets.tolist(), strict=True)) == expected


def test_windows_hold_rows_in_order_and_the_target_of_a_later_one() -> None:
    dataset = prepare(plan(SERIES, _series(Windows(length=3, horizon=2, stride=4))))
    # row 9 has a gap: rows 0 to 8 and 10 to 23 train, 24 to 29 validate
    assert dataset.training.x.shape == (5, 3, 2)
    assert dataset.training.x[:, :, 0].tolist() == [[0, 1, 2], [4, 5, 6], [10, 11, 12], [14, 15, 16], [18, 19, 20]]
    assert dataset.training.t[:, 0].tolist() == [40, 80, 140, 180, 220]
    assert dataset.training.table_rows.tolist() == [4, 8, 14, 18, 22]
    assert dataset.validation.x[:, :, 0].tolist() == [[24, 25, 26]]
    assert dataset.plan.inputs == (3, 2)
    assert (dataset.plan.training_rows, dataset.plan.validation_rows) == (5, 1)
    assert summary(dataset.plan).startswith(
        "5 training windows, 1 validation; 2 features → windows of 3 × 2, target 2 rows later; 1 target → 1 output"
    )


def test_scalings_of_windows_are_fitted_on_all_training_rows() -> None:
    dataset = prepare(plan(SERIES, _series(Windows(length=3))))
    assert dataset.input_scalings[1].scale == 23.0**2


def test_a_horizon_of_0_takes_the_last_rows_own_target() -> None:
    dataset = prepare(plan(SERIES, _series(Windows(length=2, horizon=0))))
    assert dataset.training.t[0, 0] == 10


def test_windows_stay_within_a_part_that_a_column_tells() -> None:
    split = Split(by=SplitBy.COLUMN, column="part", validation_values=("1",))
    dataset = prepare(plan(SERIES, _series(Windows(length=4), split)))
    for part, rows in ((dataset.training, [range(10), range(20, 30)]), (dataset.validation, [range(10, 20)])):
        for window, target in zip(part.x[:, :, 0], part.table_rows, strict=True):
            assert any(set(window.astype(int)) | {int(target)} <= set(stretch) for stretch in rows)


def test_windows_weigh_as_their_targets_do() -> None:
    table = Table((*SERIES.columns, NumberColumn("w", np.arange(30.0))))
    recipe = _series(Windows(length=3))
    recipe = recipe.replace(columns=(*recipe.columns, ColumnRecipe(name="w", role=Role.WEIGHT)))
    dataset = prepare(plan(table, recipe))
    assert dataset.training.w is not None
    assert dataset.training.w.tolist() == dataset.training.table_rows.tolist()
    balanced = recipe.replace(class_weights=ClassWeights.BALANCED).with_column(
        ColumnRecipe(name="y", role=Role.TARGET, encoding=Encoding.CLASS_INDEX)
    )
    weighed = prepare(plan(table, balanced)).class_weights
    assert weighed["0"] == 1.0, "no window ends in the first row"


PIXELS = np.arange(5 * 12.0).reshape(5, 12)


def _image(image: Arrangement, columns: int = 12) -> tuple[Table, Recipe]:
    table = Table((*(NumberColumn(f"p{i}", PIXELS[:, i]) for i in range(12)), NumberColumn("y", np.arange(5.0))))
    parts = (*(ColumnRecipe(name=f"p{i}") for i in range(columns)), ColumnRecipe(name="y", role=Role.TARGET))
    return table, Recipe(columns=parts, split=Split(validation=0.2), arrangement=image)


def test_pixels_become_images_with_channels_side_by_side_or_one_after_the_other() -> None:
    table, recipe = _image(Image(width=3, height=2, channels=2))
    x = prepare(plan(table, recipe)).training
    np.testing.assert_array_equal(x.x, PIXELS[x.table_rows].reshape(-1, 2, 3, 2))
    planes = prepare(plan(*_image(Image(width=3, height=2, channels=2, planes=True)))).training
    np.testing.assert_array_equal(planes.x, PIXELS[planes.table_rows].reshape(-1, 2, 2, 3).transpose(0, 2, 3, 1))
    assert plan(table, recipe).inputs == (2, 3, 2)


@pytest.mark.parametrize(
    "world",
    [
        (SERIES, _series(Windows(length=3, horizon=2, stride=2))),
        (SERIES, _series(Windows(length=2), Split(by=SplitBy.FOLDS, folds=3, fold=2, shuffle=False))),
        _image(Image(width=3, height=2, channels=2)),
        _image(Image(width=4, height=1, channels=3, planes=True)),
        _image(Flat()),
    ],
    ids=["windows", "folds", "image", "planes", "flat"],
)
def test_every_entry_leads_to_a_cell_whose_ledger_leads_back(world: tuple[Table, Recipe]) -> None:
    table, recipe = world
    dataset, tracer = prepare(plan(table, recipe)), CellTracer(table, plan(table, recipe))
    parts = dict(zip(PARTS, (dataset.training, dataset.validation, dataset.test), strict=True))
    for name, part in parts.items():
        for tensor, values in (("X", part.x), ("T", part.t)):
            steps = values.shape[1] if tensor == "X" and isinstance(recipe.arrangement, Windows) else 1
            for row in range(tracer.rows(name)):
                for step in range(steps):
                    for entry in range(len(tracer.entries(tensor))):
                        back = tracer.back(name, tensor, row, entry, step)
                        ahead = tracer.history(back.row, back.column)
                        assert ahead.place is not None
                        assert (ahead.place.part, ahead.place.tensor) == (name, tensor)
                        (found,) = next(found.values for found in ahead.steps if found.name == "entry")
                        assert found == _value(values, recipe.arrangement, tensor, row, entry, step)
                        assert found == _value(
                            values, recipe.arrangement, tensor, ahead.place.row, entry, ahead.place.step or 0
                        )


def _value(values: Any, arrangement: Any, tensor: str, row: int, entry: int, step: int) -> float:
    if tensor == "X" and isinstance(arrangement, Windows):
        return float(values[row, step, entry])
    if tensor == "X" and isinstance(arrangement, Image):
        order = (2, 0, 1) if arrangement.planes else (0, 1, 2)
        return float(values[row].transpose(order).reshape(-1)[entry])
    return float(values[row, entry])


def test_the_ledger_tells_in_how_many_windows_a_cell_is_and_when_in_none() -> None:
    tracer = CellTracer(SERIES, plan(SERIES, _series(Windows(length=3))))
    entry = next(step.text for step in tracer.history(2, "a").steps if step.name == "entry")
    assert entry == "input X[0, 2, 0] of the training part: a = 2 (float64), and in 2 more windows"
    assert tracer.history(0, "y").steps[-1].text.startswith("no window ends there")


@pytest.mark.parametrize(
    ("recipe", "said"),
    [
        (_series(Windows(length=3), Split(validation=0.2)), "the rows are split at random"),
        (
            _series(Windows(length=6), Split(validation=0.2, shuffle=False)),
            "The validation part of 6 rows has no stretch",
        ),
        (_image(Image(width=3, height=3))[1], "An image of 3 × 3 × 1 has 9 numbers, the features have 12."),
        (_image(Image(width=2, height=6), columns=9)[1], "An image of 6 × 2 × 1 has 12 numbers, the features have 9."),
    ],
)
def test_what_cannot_be_arranged_is_told_and_mended(recipe: Recipe, said: str) -> None:
    table = SERIES if isinstance(recipe.arrangement, Windows) else _image(Flat())[0]
    (problem,) = check_recipe(Experiment(recipe=recipe), plan(table, recipe))
    assert said in problem.message
    assert problem.fixed is not None
    assert not errors(check_recipe(problem.fixed, plan(table, problem.fixed.recipe)))
    assert prepare(plan(table, problem.fixed.recipe)).training.rows


def test_a_network_without_a_flatten_layer_gets_one_before_its_first_layer() -> None:
    experiment = Experiment(
        recipe=_series(Windows(length=3)),
        learner=SupervisedNetwork(network=Network.stack([Dense(units=4), Dense(units=1)])),
    )
    problem = next(problem for problem in resolve(experiment, SERIES).problems if "has the shape" in problem.message)
    assert problem.fixed is not None
    assert isinstance(problem.fixed.learner.network.nodes[0].layer, Flatten)
    assert not resolve(problem.fixed, SERIES).errors
