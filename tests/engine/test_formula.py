"""Formulas: what they give, how missing cells go through them, and that nothing but arithmetic can be reached."""

import time

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.data.columns import Column, NumberColumn
from engine.data.editing.column_changes import rename, to_text
from engine.data.editing.edits import (
    DeleteColumns,
    EditError,
    InsertColumns,
    InsertRows,
    OrderRows,
    ReplaceColumns,
    SetCells,
    apply,
    blank_rows,
)
from engine.data.editing.formula import FormulaError, condition, evaluate, inputs
from engine.data.editing.formula_text import as_written, renamed
from engine.data.table import Table, number_column, text_column

NAN = float("nan")

TABLE = Table(
    (
        number_column("x", ["1", "2", "", "-4"]),
        text_column("kind", ["a", "b", "", "a"]),
        number_column("sepal length (cm)", ["0.5", "1.5", "3", "4"]),
        number_column("키", ["1", "2", "3", "4"]),
    )
)
COLUMNS: dict[str, Column] = {column.name: column for column in TABLE.columns}


def values(text: str) -> list[float]:
    return [float(value) for value in evaluate(text, COLUMNS, 4)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("x**2", [1, 4, NAN, 16]),
        ("x*`sepal length (cm)`", [0.5, 3, NAN, -16]),
        ("col('sepal length (cm)') + 1", [1.5, 2.5, 4, 5]),
        ("lag(x, 1)", [NAN, 1, 2, NAN]),
        ("lead(키)", [2, 3, 4, NAN]),
        ("kind == 'a'", [1, 0, NAN, 1]),
        ("x > 0 and kind == 'a' or missing(x)", [1, 0, 1, 0]),
        ("x if x > 0 else -x", [1, 2, NAN, 4]),
        ("where(키 > 2, 10, 20)", [20, 20, 10, 10]),
        ("0 < x < 2", [1, 0, NAN, 0]),
        ("max(x, 키, 2)", [2, 2, NAN, 4]),
        ("fill(x, 0) % 3", [1, 2, 0, 2]),
        ("moving_mean(키, 2)", [NAN, 1.5, 2.5, 3.5]),
        ("  -row() // 2 ", [-1, -1, -2, -2]),
        ("1/0", [NAN] * 4),
        ("log(x)", [0, np.log(2), NAN, NAN]),
        ("round(키/3, 1)", [0.3, 0.7, 1, 1.3]),
        ("contains(kind, 'a')", [1, 0, NAN, 1]),
    ],
)
def test_a_formula_gives_a_number_for_each_row_and_missing_stays_missing(text: str, expected: list[float]) -> None:
    np.testing.assert_allclose(values(text), expected)


@pytest.mark.parametrize(
    ("text", "words", "place"),
    [
        ("키 + y", "no column 'y'", 4),
        ("x^2", "x**2", 0),
        ("x.real", "point after a name", 0),
        ("x.__class__.__mro__", "point after a name", 0),
        ("__import__('os')", "no function '__import__'", 0),
        ("eval('1')", "no function 'eval'", 0),
        ("x[0]", "lag(x, 1)", 0),
        ("[1, 2]", "one number", 0),
        ("lambda: 1", "Only arithmetic", 0),
        ("(y := 3)", "Only arithmetic", 1),
        ("f'{x}'", "Only arithmetic", 0),
        ("1 + kind", "holds text", 0),
        ("'a' * 10", "text cannot be computed", 0),
        ("9" * 400, "too large", 0),
        ("log", "log(x)", 0),
        ("max(x)", "max(x, y)", 0),
        ("lag(x, x)", "whole number", 0),
        ("lag(x, -1)", "whole number", 0),
        ("x = 3", "no single =", 2),
        ("class + 1", "`class`", None),
        ("`x", "not closed", 0),
        ("", "empty", None),
        ("x" * 1001, "1,001 characters", None),
        ("(" * 300 + "x" + ")" * 300, "", None),
        ("-" * 900 + "x", "", None),
        ("x\0", "", None),
    ],
)
def test_what_cannot_be_computed_is_told_in_one_sentence_with_its_place(
    text: str, words: str, place: int | None
) -> None:
    with pytest.raises(FormulaError) as caught:
        evaluate(text, COLUMNS, 4)
    assert words in str(caught.value)
    if place is not None:
        assert caught.value.place == place


@given(st.text(st.sampled_from("xk`키()[].,+-*/%<>=!'\"1e0 _lagmsin\\:@{}"), max_size=40))
def test_whatever_is_typed_gives_numbers_or_a_sentence(text: str) -> None:
    try:
        found = evaluate(text, COLUMNS, 4)
    except FormulaError:
        return
    assert found.shape == (4,)
    assert not np.isinf(found).any()


def test_huge_powers_take_no_time() -> None:
    start = time.perf_counter()
    assert np.isnan(values("9**9**9**9")).all()
    assert time.perf_counter() - start < 1


def test_a_condition_is_false_where_it_is_missing() -> None:
    assert condition("x > 0", COLUMNS, 4).tolist() == [True, True, False, False]


@given(st.text(min_size=1, max_size=6).filter(str.strip))
def test_any_name_can_be_written_in_a_formula_and_renamed(name: str) -> None:
    columns: dict[str, Column] = {name: number_column(name, ["2"])}
    text = f"{as_written(name)} + 1"
    assert evaluate(text, columns, 1).tolist() == [3.0]
    assert inputs(text, columns) == (name,)
    changed = renamed(text, name, "new name")
    assert evaluate(changed, {"new name": number_column("new name", ["5"])}, 1).tolist() == [6.0]


def computed(*formulas: tuple[str, str]) -> Table:
    added = tuple(NumberColumn(name, np.zeros(4), formula=text) for name, text in formulas)
    return apply(TABLE, InsertColumns(tuple(range(4, 4 + len(added))), added))[0]


def test_columns_are_computed_again_in_order_when_their_inputs_change() -> None:
    table = computed(("c", "b + 1"), ("b", "a * 2"), ("a", "키 + x"))
    assert table.column("c").values.tolist()[:2] == [5, 9]
    edited, back = apply(table, SetCells(((0, 3, "10"),)))
    assert edited.column("c").values.tolist()[:2] == [23, 9]
    assert edited.column("kind") is table.column("kind")
    assert apply(edited, back)[0].column("c").values.tolist()[:2] == [5, 9]


def test_rows_put_in_taken_out_and_sorted_are_computed_again() -> None:
    table = computed(("before", "lag(키, 1)"))
    longer = apply(table, InsertRows((1,), blank_rows(table, 1)))[0]
    np.testing.assert_equal(longer.column("before").values, [NAN, 1, NAN, 2, 3])
    turned = apply(table, OrderRows(np.array([3, 2, 1, 0])))[0]
    np.testing.assert_equal(turned.column("before").values, [NAN, 4, 3, 2])


def test_a_circle_is_refused_and_names_its_columns() -> None:
    table = computed(("a", "키 + 1"), ("b", "a + 1"))
    new = NumberColumn("a", np.zeros(4), formula="b")
    with pytest.raises(EditError, match="circle: 'a' needs 'b' needs 'a'"):
        apply(table, ReplaceColumns((4,), (new,)))


def test_what_a_formula_needs_cannot_be_taken_from_it() -> None:
    table = computed(("a", "키 + 1"))
    with pytest.raises(EditError, match="no column '키'"):
        apply(table, DeleteColumns((3,)))
    with pytest.raises(EditError, match="holds text"):
        apply(table, to_text(table, ["키"]))
    with pytest.raises(EditError, match="cannot be typed over"):
        apply(table, SetCells(((0, 4, "1"),)))


def test_formulas_follow_a_column_that_is_renamed() -> None:
    table = computed(("a", "키 + `sepal length (cm)`"))
    table, back = apply(table, rename(table, "sepal length (cm)", "length"))
    column = table.column("a")
    assert isinstance(column, NumberColumn)
    assert column.formula == "키 + length"
    assert apply(table, back)[0].names == (*TABLE.names, "a")


def test_a_million_rows_take_a_moment() -> None:
    rows = 1_000_000
    columns: dict[str, Column] = {"x": NumberColumn("x", np.arange(1.0, rows + 1))}
    start = time.perf_counter()
    evaluate("log(x) * x**2 + lag(x, 1)", columns, rows)
    assert time.perf_counter() - start < 1
