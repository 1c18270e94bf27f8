"""Find and replace, filters: the cells that show a text, and no others; what an edit of the rows makes of a filter."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.data.columns import NumberColumn
from engine.data.editing.edits import DeleteRows, InsertColumns, InsertRows, OrderRows, apply, blank_rows
from engine.data.editing.find import PatternError, Query, find, replace_found
from engine.data.editing.row_filter import filter_rows, misfit_rows, missing_rows
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
    assert found.after(InsertRows((1,), blank_rows(TABLE, 1))).rows.tolist() == [1, 2, 5]
    assert found.after(DeleteRows((0, 1))).rows.tolist() == [2]
    assert found.after(OrderRows(np.array([4, 3, 2, 1, 0]))).rows.tolist() == [0, 3]
    assert misfit_rows(TABLE, "misfits").rows.tolist() == [3]
    assert missing_rows(TABLE, "missing").rows.tolist() == [2]
