"""The ledger tells exactly what was done to a cell, and leads from a tensor's entry back to it."""

from typing import Any

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from engine.checks.recipe import check_recipe
from engine.config.experiment import Experiment
from engine.config.recipe import (
    ClassWeights,
    ColumnRecipe,
    DatePart,
    Encoding,
    Missing,
    MissingCells,
    Recipe,
    Role,
    Scaling,
    Split,
    SplitBy,
    TimeForm,
)
from engine.data.preparing.dataset import Part
from engine.data.preparing.decode import decoded
from engine.data.preparing.ledger import PARTS, CellTracer
from engine.data.preparing.parsed import parsed
from engine.data.preparing.plan import Plan, plan
from engine.data.preparing.prepare import prepare
from engine.data.table import Column, NumberColumn, Table, number_column, text_column
from engine.problems import errors

ROWS = 24
NUMBERS = st.sampled_from([0.0, 1.0, 2.5, -0.75, 12.0, 1e6, 0.1, np.nan])
WORDS = st.sampled_from(["a", "b", "c", "가", "", "=x"])
YES = st.sampled_from(["yes", "no", ""])
TIMES = st.sampled_from(["08:15", "23:59:59", "0:00", "1:02:03.5", "12:00 PM", ""])
DATES = st.sampled_from(["2024-02-29", "1999-12-31 23:59:58", "2001-09-09T01:46:40", ""])


def _texts(words: st.SearchStrategy[str]) -> st.SearchStrategy[Column]:
    return st.lists(words, min_size=ROWS, max_size=ROWS).map(lambda cells: text_column("", cells))


CELLS: dict[Encoding, st.SearchStrategy[Column]] = {
    Encoding.NUMBER: st.lists(NUMBERS, min_size=ROWS, max_size=ROWS).map(
        lambda cells: NumberColumn("", np.array(cells))
    ),
    Encoding.DATE: _texts(DATES),
    Encoding.TIME: _texts(TIMES),
    Encoding.BOOLEAN: _texts(YES),
} | dict.fromkeys((Encoding.ONE_HOT, Encoding.CLASS_INDEX, Encoding.ORDINAL, Encoding.HASHED), _texts(WORDS))


FEATURES_ONLY = (Encoding.HASHED, Encoding.DATE, Encoding.TIME)


@st.composite
def _columns(draw: Any, name: str, role: Role) -> tuple[Column, ColumnRecipe]:
    """What `check` lets through as a rule: with too much left out, hypothesis gives up."""
    is_feature = role is Role.FEATURE
    encoding = draw(st.sampled_from([e for e in Encoding if is_feature or e not in FEATURES_ONLY]))
    is_scaled = encoding.can_be_scaled and (is_feature or encoding is not Encoding.ORDINAL)
    rules = [
        rule for rule in MissingCells if encoding.is_quantity or rule not in (MissingCells.MEAN, MissingCells.MEDIAN)
    ]
    part = ColumnRecipe(
        name=name,
        role=role,
        encoding=encoding,
        scaling=draw(st.sampled_from(list(Scaling))) if is_scaled else Scaling.RAW,
        missing=draw(st.sampled_from(rules)),
        constant=draw(st.sampled_from(["1", "a", "yes", "2020-01-01", "7:30"])),
        time_form=draw(st.sampled_from(list(TimeForm))),
        indicator=draw(st.booleans()) if is_feature else False,
        order=draw(st.sampled_from([(), ("c", "a")])),
        buckets=draw(st.integers(2, 9)),
        date_parts=draw(st.sets(st.sampled_from(list(DatePart)), min_size=1).map(tuple)),
    )
    cells = draw(CELLS[encoding])
    return type(cells)(name, cells.values), part


@st.composite
def _worlds(draw: Any) -> tuple[Table, Recipe]:
    columns = [draw(_columns(name, Role.FEATURE)) for name in ("p", "q")] + [draw(_columns("t", Role.TARGET))]
    if draw(st.booleans()):
        weights = number_column("w", [str(row % 3) for row in range(ROWS)])
        columns.append((weights, ColumnRecipe(name="w", role=Role.WEIGHT)))
    split = Split(
        by=draw(st.sampled_from([SplitBy.SHARE, SplitBy.FOLDS])),
        shuffle=draw(st.booleans()),
        test=0.2,
        seed=draw(st.integers(0, 9)),
    )
    recipe = Recipe(
        columns=tuple(part for _, part in columns),
        split=split,
        missing=draw(st.sampled_from(list(Missing))),
        class_weights=draw(st.sampled_from([ClassWeights.NONE, ClassWeights.BALANCED])),
    )
    return Table(tuple(cells for cells, _ in columns)), recipe


def _drawn(world: tuple[Table, Recipe]) -> tuple[Table, Recipe]:
    table, recipe = world
    assume(not errors(check_recipe(Experiment(recipe=recipe), plan(table, recipe))))
    return table, recipe


@settings(max_examples=150, deadline=None)
@given(_worlds())
def test_the_ledgers_steps_give_exactly_the_tensors_entries_and_lead_back(world: tuple[Table, Recipe]) -> None:
    table, recipe = _drawn(world)
    dataset, tracer = prepare(plan(table, recipe)), CellTracer(table, plan(table, recipe))
    parts = dict(zip(PARTS, (dataset.training, dataset.validation, dataset.test), strict=True))
    fitted = {column.planned.recipe.name: column for column in (*dataset.features, *dataset.targets)}
    seen: dict[tuple[str, str], int] = {}
    for row in range(table.rows):
        for name in table.names:
            found = tracer.history(row, name)
            if found.place is None:
                assert row not in dataset.plan.rows
                continue
            place, part = found.place, parts[found.place.part]
            assert part.table_rows[place.row] == row
            tensor = {"X": part.x, "T": part.t, "w": None}[place.tensor]
            (entry,) = [step for step in found.steps if step.name == "entry"]
            if tensor is None:
                continue
            np.testing.assert_array_equal(entry.values, tensor[place.row, place.start : place.stop])
            for step in found.steps:
                if step.name == "scaled":
                    np.testing.assert_array_equal(step.values, entry.values[: len(step.values)])
            seen[place.part, place.tensor] = seen.get((place.part, place.tensor), 0) + len(entry.values)
            if part.w is not None:
                (weight,) = [step for step in found.steps if step.name == "weight"]
                assert weight.values == (part.w[place.row],)
            _leads_back(tracer, table, found.place, row, name)
            said = decoded(fitted[name], np.array(entry.values))
            number = float(fitted[name].filled(parsed(table.column(name), fitted[name].planned)[row : row + 1])[0])
            _is_decoded(said.number, number, fitted[name].planned.recipe)
    sizes = {(name, "X"): part.x.size for name, part in parts.items()} | {
        (name, "T"): part.t.size for name, part in parts.items()
    }
    assert seen == {key: size for key, size in sizes.items() if size}, "there is no entry of which no ledger tells"


def _leads_back(tracer: CellTracer, table: Table, place: Any, row: int, name: str) -> None:
    for entry in range(place.start, place.stop):
        back = tracer.back(place.part, place.tensor, place.row, entry)
        assert (back.row, back.column) == (row, name)
        assert back.steps[-1].text == f"row {row + 1}, '{name}': '{table.column(name).text(row)}'"


def _is_decoded(said: float | None, number: float, part: ColumnRecipe) -> None:
    if said is None:
        assert part.encoding in (Encoding.HASHED, Encoding.DATE)
    elif part.encoding is Encoding.DATE:
        assert abs(said - number) < (1 if DatePart.DAYS in part.date_parts else 86_400)
    else:
        assert said == pytest.approx(number, rel=1e-9, abs=1e-6)


def _world() -> tuple[Table, Recipe]:
    table = Table(
        (
            number_column("age", ["20", "", "40", "60"]),
            text_column("kind", ["a", "b", "", "b"]),
            text_column("note", ["x", "y", "z", "z"]),
        )
    )
    columns = (
        ColumnRecipe(name="age", scaling=Scaling.STANDARD, missing=MissingCells.MEAN, indicator=True),
        ColumnRecipe(name="kind", role=Role.TARGET, encoding=Encoding.ONE_HOT),
        ColumnRecipe(name="note", role=Role.IGNORED),
    )
    return table, Recipe(
        columns=columns, split=Split(validation=0.3, shuffle=False), class_weights=ClassWeights.BALANCED
    )


def _planned() -> tuple[Table, Plan]:
    table, recipe = _world()
    return table, plan(table, recipe)


def test_every_step_is_said_in_words() -> None:
    tracer = CellTracer(*_planned(), dtype=np.float32)
    found = tracer.history(1, "age")
    assert [step.name for step in found.steps] == [
        "cell",
        "read",
        "filled",
        "scaled",
        "indicator",
        "entry",
        "part",
        "weight",
    ]
    texts = {step.name: step.text for step in found.steps}
    assert texts["filled"] == "missing → 20, the mean of the training rows"
    assert texts["scaled"] == "standard: (20 − 20) / 1 = 0, fitted on the training rows"
    assert texts["entry"] == "input X[1, 0:2] of the training part: age = 0, age missing = 1 (float32)"
    assert texts["weight"] == "the row counts 1 in the loss: class 'b' 1"


def test_rows_that_are_left_out_and_columns_that_are_ignored_say_so() -> None:
    tracer = CellTracer(*_planned())
    assert tracer.history(2, "age").steps[-1].text == "the row is left out: 'kind' is missing"
    assert tracer.history(0, "note").steps[-1].name == "unused"
    assert tracer.history(0, "note").place is None


def test_an_entry_leads_back_over_the_filling() -> None:
    tracer = CellTracer(*_planned())
    steps = tracer.back("training", "X", 1, 0).steps
    assert [step.text for step in steps] == [
        "training row 2, age = 0",
        "age = 20",
        "'20'",
        "the cell is missing; this is 20, the mean of the training rows",
        "row 2, 'age': ''",
    ]
    with pytest.raises(IndexError, match="X has no entry 2"):
        tracer.back("training", "X", 0, 2)


def test_no_part_is_without_rows_in_silence() -> None:
    tracer = CellTracer(*_planned())
    assert [tracer.rows(part) for part in PARTS] == [2, 1, 0]
    assert tracer.entries("T") == ("kind=a", "kind=b")
    assert isinstance(prepare(plan(*_world())).test, Part)


@pytest.mark.parametrize("scaling", list(Scaling))
def test_a_scaled_number_is_said_on_the_way_back_as_it_was_typed(scaling: Scaling) -> None:
    texts = ["43.41", "0.1", "7", "123.456"]
    table = Table((number_column("x", texts), number_column("t", ["1", "2", "3", "4"])))
    columns = (ColumnRecipe(name="x", scaling=scaling), ColumnRecipe(name="t", role=Role.TARGET))
    tracer = CellTracer(table, plan(table, Recipe(columns=columns, split=Split(validation=0.0))))
    said = [next(s.text for s in tracer.back("training", "X", row, 0).steps if s.name == "decoded") for row in range(4)]
    assert said == [f"'{text}'" for text in texts]
