"""Rows that belong together: whole groups in one part, or each cut in order; windows of one series; and nothing leaks."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.checks.recipe import check_recipe
from engine.config.arrangement import Flat, Windows
from engine.config.experiment import Experiment
from engine.config.recipe import (
    ClassWeights,
    ColumnRecipe,
    Encoding,
    MissingCells,
    Recipe,
    Role,
    Scaling,
    Split,
    SplitBy,
)
from engine.data.preparing.ledger import PARTS, CellTracer
from engine.data.preparing.plan import plan
from engine.data.preparing.prepare import prepare
from engine.data.preparing.summary import summary
from engine.data.table import NumberColumn, Table, text_column
from engine.problems import errors

SHOPS = ("Busan", "Seoul", "Jeju", "Daegu", "Ulsan", "Suwon")


def _table(shops: list[str], gaps: frozenset[int] = frozenset()) -> Table:
    rows = len(shops)
    return Table(
        (
            text_column("shop", shops),
            NumberColumn("x", np.where([row in gaps for row in range(rows)], np.nan, np.arange(float(rows)))),
            text_column("kind", ["ab"[row % 2] for row in range(rows)]),
            NumberColumn("y", np.arange(float(rows)) * 10),
        )
    )


def _recipe(split: Split, arrangement: Flat | Windows | None = None, target: str = "y") -> Recipe:
    encoding = Encoding.NUMBER if target == "y" else Encoding.ONE_HOT
    columns = (
        ColumnRecipe(name="shop", role=Role.IGNORED),
        ColumnRecipe(name="x"),
        ColumnRecipe(name=target, role=Role.TARGET, encoding=encoding),
    )
    return Recipe(columns=columns, split=split, arrangement=arrangement or Flat())


INTERLEAVED = [SHOPS[row % 6] for row in range(120)]
random_shops = st.lists(st.sampled_from(SHOPS), min_size=30, max_size=80)
splits = st.builds(
    Split,
    by=st.sampled_from([SplitBy.SHARE, SplitBy.FOLDS]),
    group=st.just("shop"),
    shuffle=st.booleans(),
    validation=st.floats(0, 0.4),
    test=st.floats(0, 0.3),
    folds=st.integers(2, 3),
    fold=st.integers(1, 2),
    seed=st.integers(0, 99),
    stratified=st.booleans(),
)


@given(random_shops, splits)
def test_the_plan_knows_the_sizes_and_whole_groups_lie_in_one_part(shops: list[str], split: Split) -> None:
    table, recipe = _table(shops), _recipe(split, target="kind")
    found = check_recipe(Experiment(recipe=recipe), plan(table, recipe))
    if errors(found):
        assert all(problem.fixed is not None for problem in found)
        return
    dataset = prepare(plan(table, recipe))
    parts = [part.table_rows.tolist() for part in (dataset.training, dataset.validation, dataset.test)]
    assert sorted(row for part in parts for row in part) == list(range(len(shops)))
    planned = dataset.plan
    assert [planned.training_rows, planned.validation_rows, planned.test_rows] == [len(part) for part in parts]
    for shop in set(shops):
        own = [row for row in range(len(shops)) if shops[row] == shop]
        held = [[row for row in part if shops[row] == shop] for part in parts]
        if split.shuffle:
            assert own in held, "the whole group is in one part"
        elif split.by is SplitBy.SHARE:
            assert held[0] + held[1] + held[2] == own, "training, validation, test follow one another in each group"


def test_folds_of_whole_groups_are_scikit_learns() -> None:
    from sklearn.model_selection import GroupKFold, StratifiedGroupKFold

    table = _table(INTERLEAVED)
    classes = np.array([row % 2 for row in range(120)])
    for stratified, kind in ((False, GroupKFold), (True, StratifiedGroupKFold)):
        peer = kind(3, shuffle=True, random_state=4)
        codes = table.column("shop").class_indices
        for number, (training, validation) in enumerate(peer.split(np.arange(120), classes, codes), start=1):
            split = Split(by=SplitBy.FOLDS, folds=3, fold=number, group="shop", stratified=stratified, seed=4)
            dataset = prepare(plan(table, _recipe(split, target="kind")))
            assert dataset.training.table_rows.tolist() == training.tolist()
            assert dataset.validation.table_rows.tolist() == validation.tolist()


@given(random_shops, st.integers(2, 4), st.floats(0, 0.3))
def test_folds_in_order_take_every_row_of_every_group_once(shops: list[str], folds: int, test: float) -> None:
    table, taken = _table(shops), []
    for fold in range(1, folds + 1):
        split = Split(by=SplitBy.FOLDS, folds=folds, fold=fold, group="shop", shuffle=False, test=test)
        recipe = _recipe(split)
        if errors(check_recipe(Experiment(recipe=recipe), plan(table, recipe))):
            return
        dataset = prepare(plan(table, recipe))
        taken += dataset.validation.table_rows.tolist()
        aside = dataset.test.table_rows.tolist()
    assert sorted([*taken, *aside]) == list(range(len(shops)))


@given(
    random_shops,
    st.frozensets(st.integers(0, 29), max_size=4),
    st.integers(1, 4),
    st.integers(0, 2),
    st.integers(1, 3),
    splits,
    st.booleans(),
)
def test_no_window_reaches_from_one_series_to_the_next_or_over_a_gap(
    shops: list[str],
    gaps: frozenset[int],
    length: int,
    horizon: int,
    stride: int,
    split: Split,
    by_column: bool,
) -> None:
    table = _table(shops, gaps)
    if by_column:
        split = split.replace(by=SplitBy.COLUMN, column="shop", validation_values=("Busan",), test_values=("Jeju",))
    windows = Windows(length=length, horizon=horizon, stride=stride)
    recipe = _recipe(split.replace(stratified=False), windows)
    if errors(check_recipe(Experiment(recipe=recipe), plan(table, recipe))):
        return
    dataset = prepare(plan(table, recipe))
    series = {shop: [row for row, its in enumerate(shops) if its == shop] for shop in set(shops)}
    rows_of_part = _rows_of_parts(table, recipe.replace(arrangement=Flat()))
    for part, own in zip((dataset.training, dataset.validation, dataset.test), rows_of_part, strict=True):
        for window, target in zip(part.x[:, :, 0], part.table_rows.tolist(), strict=True):
            rows = [int(value) for value in window]
            its = series[shops[rows[0]]]
            at = its.index(rows[0])
            assert rows == its[at : at + length], "rows of one series that follow one another"
            assert its[at + length - 1 + horizon] == target
            assert set(its[at : at + length + horizon]) <= own, "all of it is in one part"
    planned = dataset.plan
    assert [planned.training_rows, planned.validation_rows, planned.test_rows] == [
        part.rows for part in (dataset.training, dataset.validation, dataset.test)
    ]


def _rows_of_parts(table: Table, recipe: Recipe) -> list[set[int]]:
    dataset = prepare(plan(table, recipe))
    return [set(part.table_rows.tolist()) for part in (dataset.training, dataset.validation, dataset.test)]


def test_each_series_gives_its_own_windows_and_its_last_rows_validate() -> None:
    recipe = _recipe(Split(validation=0.25, shuffle=False, group="shop"), Windows(length=3))
    table = _table(INTERLEAVED)
    dataset = prepare(plan(table, recipe))
    assert dataset.training.rows == 6 * (15 - 3)
    assert dataset.validation.rows == 6 * (5 - 3)
    busan = [row for row in range(120) if INTERLEAVED[row] == "Busan"]
    assert dataset.training.x[0, :, 0].tolist() == busan[:3]
    assert dataset.validation.x[0, :, 0].tolist() == busan[15:18]
    assert "(the last rows of each 'shop')" in summary(dataset.plan, recipe)


def test_whole_series_may_be_drawn_at_random_where_rows_may_not() -> None:
    table, windows = _table(INTERLEAVED), Windows(length=3)
    (problem,) = check_recipe(Experiment(recipe=_recipe(Split(), windows)), plan(table, _recipe(Split(), windows)))
    assert "at random" in problem.message
    recipe = _recipe(Split(group="shop"), windows)
    assert not check_recipe(Experiment(recipe=recipe), plan(table, recipe))
    dataset = prepare(plan(table, recipe))
    assert {INTERLEAVED[row] for row in dataset.training.table_rows}.isdisjoint(
        INTERLEAVED[row] for row in dataset.validation.table_rows
    )
    assert "whole groups of 'shop'" in summary(dataset.plan, recipe)


@pytest.mark.parametrize("shuffle", [True, False])
def test_the_ledger_tells_the_series_and_leads_there_and_back(shuffle: bool) -> None:
    recipe = _recipe(Split(validation=0.3, group="shop", shuffle=shuffle), Windows(length=2, horizon=2))
    table = _table(INTERLEAVED[:60])
    dataset, tracer = prepare(plan(table, recipe)), CellTracer(table, plan(table, recipe))
    for name, part in zip(PARTS, (dataset.training, dataset.validation, dataset.test), strict=True):
        assert tracer.rows(name) == part.rows
        for window in range(part.rows):
            for step in range(2):
                back = tracer.back(name, "X", window, 0, step)
                assert float(back.row) == part.x[window, step, 0]
                ahead = tracer.history(back.row, "x")
                assert ahead.place is not None
                assert (ahead.place.part, ahead.place.tensor) == (name, "X")
                assert part.x[ahead.place.row, ahead.place.step or 0, 0] == back.row
    steps = {step.name: step.text for step in tracer.history(6, "x").steps}
    assert steps["group"] == "'shop' is 'Busan': row 2 of 10 of this group; windows hold rows of one group only"
    assert ("whole groups of 'shop'" if shuffle else "each 'shop' cut by itself") in steps["part"]


@pytest.mark.parametrize(
    ("split", "said"),
    [
        (Split(group="nowhere"), "no column 'nowhere' to group"),
        (Split(group="shop", stratified=True), "whole groups cannot be stratified"),
        (Split(group="shop", stratified=True, shuffle=False, by=SplitBy.FOLDS), "cut in order cannot be stratified"),
        (Split(group="shop", by=SplitBy.FOLDS, folds=9), "6 groups of 'shop' cannot be divided into 9 folds"),
        (Split(group="shop", by=SplitBy.FOLDS, folds=9, fold=9, shuffle=False), "No row of any 'shop' is in fold 9"),
        (Split(group="shop", validation=0.9), "no row to train on"),
    ],
)
def test_groups_that_do_not_go_with_the_split_are_told_and_mended(split: Split, said: str) -> None:
    table = _table([SHOPS[row % 6] for row in range(30)])
    problem, *_ = check_recipe(
        Experiment(recipe=_recipe(split, target="kind")), plan(table, _recipe(split, target="kind"))
    )
    assert said in problem.message
    assert problem.fixed is not None
    fixed = problem.fixed.recipe
    while errors(again := check_recipe(Experiment(recipe=fixed), plan(table, fixed))):
        assert again[0].fixed is not None
        fixed = again[0].fixed.recipe
    assert prepare(plan(table, fixed)).training.rows


CELLS = st.lists(st.floats(0, 1e6), min_size=40, max_size=40)


@given(
    CELLS,
    CELLS,
    st.sampled_from([s for s in Scaling if s is not Scaling.RAW]),
    st.sampled_from([MissingCells.MEAN, MissingCells.MEDIAN, MissingCells.MOST_FREQUENT]),
    st.sampled_from(["", "shop"]),
    st.sampled_from(list(SplitBy)),
    st.booleans(),
    st.booleans(),
    st.integers(0, 9),
)
def test_no_cell_that_validates_or_tests_changes_a_number_that_is_fitted(
    cells: list[float],
    others: list[float],
    scaling: Scaling,
    missing: MissingCells,
    group: str,
    by: SplitBy,
    shuffle: bool,
    windows: bool,
    seed: int,
) -> None:
    shops = [SHOPS[row % 6] for row in range(40)]
    split = Split(
        by=by, validation=0.3, test=0.2, folds=2, shuffle=shuffle and not (windows and not group), group=group, seed=seed,
        column="shop", validation_values=("Busan",), test_values=("Jeju", "Daegu"),
    )  # fmt: skip
    columns = (
        ColumnRecipe(name="x", scaling=scaling, missing=missing, indicator=True),
        ColumnRecipe(name="d", encoding=Encoding.DATE, scaling=Scaling.STANDARD),
        ColumnRecipe(name="k", role=Role.TARGET, encoding=Encoding.ONE_HOT),
    )
    recipe = Recipe(
        columns=columns,
        split=split,
        class_weights=ClassWeights.BALANCED,
        arrangement=Windows(length=1, horizon=0) if windows else Flat(),
    )

    def table(values: list[float], days: list[int], kinds: list[str]) -> Table:
        x = np.where(np.arange(40) % 7 == 0, np.nan, values)
        return Table(
            (
                NumberColumn("x", x),
                text_column("d", [f"2024-03-{day:02}" for day in days]),
                text_column("k", kinds),
                text_column("shop", shops),
            )
        )

    days, kinds = [1 + row % 28 for row in range(40)], ["abc"[row % 3] for row in range(40)]
    before = prepare(plan(table(cells, days, kinds), recipe))
    training = np.zeros(40, np.bool_)
    training[_rows_of_training(table(cells, days, kinds), recipe)] = True
    changed = np.where(training, cells, others).tolist()
    after = prepare(
        plan(
            table(
                changed,
                [day if training[row] else 28 for row, day in enumerate(days)],
                [kind if training[row] else "a" for row, kind in enumerate(kinds)]
                if _seen(kinds, training) >= "bc"
                else kinds,
            ),
            recipe,
        )
    )
    assert after.input_scalings == before.input_scalings
    assert [column.fill for column in after.features] == [column.fill for column in before.features]
    assert after.class_weights == before.class_weights
    np.testing.assert_array_equal(after.training.x, before.training.x)


def _seen(kinds: list[str], training: np.ndarray) -> str:
    return "".join(sorted({kind for row, kind in enumerate(kinds) if training[row]}))


def _rows_of_training(table: Table, recipe: Recipe) -> list[int]:
    (part, *_) = _rows_of_parts(table, recipe.replace(arrangement=Flat()))
    return sorted(part)


def test_the_summary_says_where_it_is_fitted() -> None:
    recipe = _recipe(Split(validation=0.25))
    table = _table(INTERLEAVED)
    assert "fitted" not in summary(plan(table, recipe), recipe)
    scaled = recipe.with_column(ColumnRecipe(name="x", scaling=Scaling.ROBUST))
    assert summary(plan(table, scaled), scaled).endswith("fitted on the training rows alone")
