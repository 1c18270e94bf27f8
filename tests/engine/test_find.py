"""Find and replace, filters: the cells that show a text, and no others; what an edit of the rows makes of a filter."""

import unicodedata
from typing import Literal

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.config.recipe import Recipe
from engine.data.columns import NumberColumn
from engine.data.editing.column_changes import rename
from engine.data.editing.edits import DeleteRows, InsertColumns, InsertRows, OrderRows, apply, blank_rows
from engine.data.editing.find import PatternError, Query, find, replace_found
from engine.data.editing.row_filter import filter_rows, misfit_rows, missing_rows, text_after
from engine.data.preparing.unfit import unfit_cells
from engine.data.table import Table, number_column, text_column

TABLE = Table(
    (
        number_column("n", ["1", "12", "", "x1", "1.5"]),
        text_column("t", ["one", "ONE 1", "", "twone", "1"]),
    )
)


def cells(query: Query, table: Table = TABLE) -> list[tuple[int, int]]:
    found = find(table, query)
    return [found.cell(at) for at in range(found.count)]


def test_cells_are_found_in_reading_order() -> None:
    assert cells(Query("1", (0, 1))) == [(0, 0), (1, 0), (1, 1), (3, 0), (4, 0), (4, 1)]
    assert cells(Query("one", (0, 1))) == [(0, 1), (1, 1), (3, 1)]
    assert cells(Query("one", (1,), match_case=True)) == [(0, 1), (3, 1)]
    assert cells(Query("1", (0, 1), whole_cell=True)) == [(0, 0), (4, 1)]
    assert cells(Query(r"^\d\d$", (0, 1), is_pattern=True)) == [(1, 0)]
    assert cells(Query("", (0, 1))) == []


@given(
    st.lists(st.sampled_from(["", "1", "0.5", "-2", "1e300", "ab", "a.b"]), min_size=1, max_size=12),
    st.sampled_from(["1", ".", "-", "a", "e", "0.5", "B"]),
    st.booleans(),
    st.booleans(),
)
def test_what_is_found_is_what_a_slow_search_finds(texts: list[str], text: str, whole: bool, case: bool) -> None:
    table = Table((number_column("n", texts), text_column("t", texts)))
    query = Query(text, (0, 1), whole_cell=whole, match_case=case)

    def fits(shown: str) -> bool:
        one, other = (shown, text) if case else (shown.lower(), text.lower())
        return one == other if whole else other in one

    slow = [
        (row, at) for row in range(table.rows) for at in (0, 1) if table.text(row, at) and fits(table.text(row, at))
    ]
    assert cells(query, table) == slow


def test_the_next_cell_goes_round_the_end() -> None:
    found = find(TABLE, Query("one", (1,)))
    assert [found.next_to(*place) for place in ((-1, 0), (0, 1), (3, 1), (4, 0))] == [0, 1, 0, 0]
    assert [found.next_to(*place, backwards=True) for place in ((0, 1), (1, 0), (4, 0))] == [2, 0, 2]


def test_replacing_changes_the_found_cells_and_is_taken_back() -> None:
    query = Query("one", (0, 1))
    edit, count = replace_found(TABLE, query, find(TABLE, query), r"\1")
    assert count == 3
    assert edit is not None
    changed, back = apply(TABLE, edit)
    assert [changed.text(row, 1) for row in range(5)] == [r"\1", r"\1 1", "", r"tw\1", "1"]
    assert apply(changed, back)[0].texts(range(5)) == TABLE.texts(range(5))
    pattern = Query(r"x(\d)", (0,), is_pattern=True)
    edit, _ = replace_found(TABLE, pattern, find(TABLE, pattern), r"\1")
    assert edit is not None
    column = apply(TABLE, edit)[0].columns[0]
    assert isinstance(column, NumberColumn)
    assert column.values[3] == 1.0
    assert not column.misfits


@pytest.mark.parametrize(
    ("pattern", "text", "by", "replaced"),
    [
        (".*", "ab", "X", "X"),
        ("a|ab", "ab", "X", "X"),
        ("x?", "x", "Y", "Y"),
        (r"(\w+) (\w+)", "one two", r"\2 \1", "two one"),
        ("b", "abc", "X", "abc"),
    ],
)
def test_a_pattern_for_the_whole_cell_replaces_the_whole_cell_once(
    pattern: str, text: str, by: str, replaced: str
) -> None:
    query = Query(pattern, (0,), whole_cell=True, is_pattern=True)
    assert query.finds(text) == (replaced != text)
    assert query.replaced(text, by) == replaced


@pytest.mark.parametrize("is_whole", [False, True])
def test_a_replacement_that_cannot_be_read_is_told_before_any_cell_is_looked_at(is_whole: bool) -> None:
    with pytest.raises(PatternError, match="cannot be read"):
        Query("n", (0,), whole_cell=is_whole, is_pattern=True).check_replacement(r"\9")
    Query("n", (0,), whole_cell=is_whole).check_replacement(r"\9")


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_letters_are_found_composed_or_not_and_cells_that_are_not_replaced_keep_their_form(
    form: Literal["NFC", "NFD"],
) -> None:
    cells = [unicodedata.normalize("NFD", "서울 café"), "서울", unicodedata.normalize("NFD", "부산")]
    table = Table((text_column("city", cells),))
    query = Query(unicodedata.normalize(form, "서울"), (0,))
    found = find(table, query)
    assert found.rows.tolist() == [0, 1]
    edit, count = replace_found(table, query, found, "인천")
    assert count == 2
    assert edit is not None
    assert [row[0] for row in apply(table, edit)[0].texts(range(3))] == ["인천 café", "인천", cells[2]]
    assert query.replaced(cells[2], "인천") == cells[2]
    assert find(table, Query(unicodedata.normalize(form, "부산"), (0,), whole_cell=True)).rows.tolist() == [2]
    assert find(table, Query("É", (0,), is_pattern=True)).rows.tolist() == [0]


def test_computed_cells_are_found_and_not_replaced() -> None:
    table = apply(TABLE, InsertColumns((2,), (NumberColumn("c", np.zeros(5), formula="n*2"),)))[0]
    query = Query("24", (0, 1, 2))
    found = find(table, query)
    assert [found.cell(at) for at in range(found.count)] == [(1, 2)]
    assert replace_found(table, query, found, "1") == (None, 0)


@pytest.mark.parametrize(("pattern", "by"), [("(", "x"), ("n", r"\9")])
def test_a_bad_pattern_is_told(pattern: str, by: str) -> None:
    query = Query(pattern, (0, 1), is_pattern=True)
    with pytest.raises(PatternError, match="cannot be read"):
        replace_found(TABLE, query, find(TABLE, query), by)


def test_a_filter_follows_edits_of_rows_and_shows_new_ones() -> None:
    found = filter_rows(TABLE, "n > 1")
    assert found.rows.tolist() == [1, 4]
    names = TABLE.names
    assert found.after(InsertRows((1,), blank_rows(TABLE, 1)), names).rows.tolist() == [1, 2, 5]
    assert found.after(DeleteRows((0, 1)), names).rows.tolist() == [2]
    assert found.after(OrderRows(np.array([4, 3, 2, 1, 0])), names).rows.tolist() == [0, 3]
    assert misfit_rows(TABLE, "misfits", unfit_cells(TABLE, Recipe())).rows.tolist() == [3]
    assert missing_rows(TABLE, "missing").rows.tolist() == [2]


def test_a_condition_follows_a_rename_and_its_undo_and_other_texts_do_not() -> None:
    there = rename(TABLE, "n", "how many")
    table, back = apply(TABLE, there)
    found = filter_rows(TABLE, "n > 1").after(there, TABLE.names)
    assert (found.text, found.rows.tolist()) == ("`how many` > 1", [1, 4])
    assert found.after(back, table.names).text == "n > 1"
    ready = missing_rows(TABLE, "rows where n is missing")
    assert ready.after(there, TABLE.names).text == "rows where n is missing"
    assert text_after("n >", there, TABLE.names) == "n >", "what cannot be read yet stays as it is typed"
