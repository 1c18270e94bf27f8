"""Formulas: what they give, how missing cells go through them, and that nothing but arithmetic can be reached."""

import math
import time
import unicodedata
from typing import Literal

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from engine.data.columns import Column, NumberColumn
from engine.data.editing.column_changes import formula_column, rename, to_text
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


@pytest.mark.parametrize("typed", ["NFC", "NFD"])
def test_texts_are_compared_as_they_look(typed: Literal["NFC", "NFD"]) -> None:
    cells = [unicodedata.normalize("NFD", "서울"), "서울", "부산", "", "Seoul"]
    columns: dict[str, Column] = {
        "city": text_column("city", cells),
        "home": text_column("home", ["서울", "서울", unicodedata.normalize("NFD", "부산"), "x", "Oslo"]),
    }
    seoul = unicodedata.normalize(typed, "서울")
    assert condition(f"city == '{seoul}'", columns, 5).tolist() == [True, True, False, False, False]
    assert condition(f"'{seoul}' != city", columns, 5).tolist() == [False, False, True, False, True]
    assert condition("city == home", columns, 5).tolist() == [True, True, True, False, False]
    assert condition("city == 'Seoul'", columns, 5).tolist() == [False, False, False, False, True]
    assert evaluate(f"city == '{seoul}'", columns, 5)[3:4].tolist() == pytest.approx([NAN], nan_ok=True)


@pytest.mark.parametrize("typed", ["Species", "`species `", "`SPECIES`", "ｓpecies", "col(' species')"])
def test_a_column_is_found_by_a_name_that_looks_the_same_where_that_is_clear(typed: str) -> None:
    columns: dict[str, Column] = {"species": number_column("species", ["1", "2"])}
    assert evaluate(f"{typed} * 2", columns, 2).tolist() == [2.0, 4.0]
    both: dict[str, Column] = {**columns, "Species": number_column("Species", ["3", "4"])}
    assert evaluate("Species * 2", both, 2).tolist() == [6.0, 8.0], "exactly so where there is such a column"
    with pytest.raises(FormulaError):
        evaluate("SPECIES * 2", both, 2)


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
@example("pi")
@example("ｐｉ")
@example("log")
@example("\"'`")
@example("\\'`\"")
def test_any_name_can_be_written_in_a_formula_and_renamed(name: str) -> None:
    columns: dict[str, Column] = {name: number_column(name, ["2"])}
    text = f"{as_written(name)} + 1"
    assert evaluate(text, columns, 1).tolist() == [3.0]
    assert inputs(text, columns) == (name,)
    changed = renamed(text, name, "new name", names=columns)
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


def table_of(*columns: tuple[str, str]) -> Table:
    """One row."""
    return Table(tuple(number_column(name, [text]) for name, text in columns))


def with_formula(table: Table, name: str, formula: str) -> Table:
    return apply(table, formula_column(table, name, formula))[0]


def formula_of(table: Table, name: str) -> str:
    column = table.column(name)
    assert isinstance(column, NumberColumn)
    return column.formula


@pytest.mark.parametrize(
    ("name", "formula", "value"),
    [("log", "log(a)", 0), ("max", "max(a, b)", 2), ("row", "row()", 1), ("pi", "2*pi", math.tau)],
)
def test_a_formula_column_may_be_called_like_a_function_or_constant_that_it_uses(
    name: str, formula: str, value: float
) -> None:
    table = with_formula(table_of(("a", "1"), ("b", "2")), name, formula)
    assert table.column(name).values.tolist() == [value]


@pytest.mark.parametrize("formula", ["max(min, 3)", "max (min, 3)", "where(min > max, 1, max(min, 3))"])
def test_the_name_of_a_function_that_is_called_is_never_a_column(formula: str) -> None:
    table = with_formula(table_of(("min", "1"), ("max", "5"), ("col", "7")), "cap", formula)
    for old, new in (("max", "hi"), ("col", "c"), ("min", "max")):
        table = apply(table, rename(table, old, new))[0]
    assert table.names == ("max", "hi", "c", "cap")
    assert table.column("cap").values.tolist() == [3]
    assert formula_of(table, "cap") == formula.replace("> max", "> hi").replace("min", "max")


def test_no_function_makes_a_column_an_input() -> None:
    names = ("a", "max", "col", "pi")
    assert inputs("max(a, 1)", names) == ("a",)
    assert inputs("max(max, 1) + pi", names) == ("max",)
    assert inputs("col('a') + `pi`", names) == ("a", "pi")
    with pytest.raises(FormulaError, match="no function 'a'"):
        evaluate("`a`(3)", {}, 1)


def test_a_bare_constant_is_no_column_whatever_columns_are_called() -> None:
    columns: dict[str, Column] = {name: number_column(name, ["2"]) for name in ("pi", "ｐｉ")}
    assert evaluate("pi", columns, 1).tolist() == [math.pi]
    assert evaluate("`pi` + col('ｐｉ')", columns, 1).tolist() == [4]
    assert as_written("pi") == "`pi`"
    with pytest.raises(FormulaError, match="no column 'pi'"):
        evaluate("`pi`", {}, 1)


@pytest.mark.parametrize("new", ["pi", "ｐｉ", "log", "col", "if", "True", "a b", "`", "1", "p", "pi 2"])
@pytest.mark.parametrize("old", ["r", "other"])
def test_formulas_give_the_same_numbers_whatever_a_column_is_renamed_to(old: str, new: str) -> None:
    table = with_formula(table_of(("r", "2"), ("other", "3")), "f", "2*pi*r + log(r)*0 + (1 if col('r')else 0)")
    changed = apply(table, rename(table, old, new))[0]
    assert changed.column("f").values.tolist() == table.column("f").values.tolist() == [4 * math.pi + 1]
    changed = apply(changed, rename(changed, new, "z"))[0]
    assert changed.column("f").values.tolist() == table.column("f").values.tolist()


def test_a_column_that_is_renamed_to_a_constant_stands_in_backticks() -> None:
    table = with_formula(table_of(("r", "2")), "f", "2*pi*r")
    assert formula_of(apply(table, rename(table, "r", "pi"))[0], "f") == "2*pi*`pi`"


def test_a_name_in_other_letters_than_its_column_is_renamed_too() -> None:
    composed, apart = (unicodedata.normalize(form, "나이") for form in ("NFC", "NFD"))
    table = with_formula(table_of((apart, "3"), ("x", "7")), "square", f"{composed}**2 + `{composed}`*0")
    assert inputs(f"{composed}**2", table.names) == (apart,)
    renamed_table = apply(table, rename(table, apart, "age"))[0]
    assert formula_of(renamed_table, "square") == "age**2 + age*0"
    other = apply(table, rename(table, "x", composed))[0]
    assert other.column("square").values.tolist() == [9]
    assert inputs(formula_of(other, "square"), other.names) == (apart,)


def test_a_rename_keeps_formulas_as_typed_that_do_not_need_the_column() -> None:
    table = table_of(("a", "1"), ("b", "2"))
    table = apply(table, InsertColumns((2,), (NumberColumn("f", np.zeros(1), formula=" a + pi "),)))[0]
    assert apply(table, rename(table, "b", "pi"))[0].column("f") is table.column("f")


def test_formulas_without_a_column_are_computed_for_rows_put_in() -> None:
    table = computed(("two pi", "2*pi"), ("size", "abs(-3)"), ("number", "row ()"))
    longer = apply(table, InsertRows((1,), blank_rows(table, 1)))[0]
    assert longer.column("two pi").values.tolist() == [math.tau] * 5
    assert longer.column("size").values.tolist() == [3] * 5
    assert longer.column("number").values.tolist() == [1, 2, 3, 4, 5]


def test_a_million_rows_take_a_moment() -> None:
    rows = 1_000_000
    columns: dict[str, Column] = {"x": NumberColumn("x", np.arange(1.0, rows + 1))}
    start = time.perf_counter()
    evaluate("log(x) * x**2 + lag(x, 1)", columns, rows)
    assert time.perf_counter() - start < 1
