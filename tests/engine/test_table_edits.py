"""Edits of a table: each does what it says, and the edit that it gives back takes it back exactly."""

from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.data.editing.edits import DeleteRows, InsertRows, SetCells, TableEdit, apply, blank_rows
from engine.data.source_text import Placed
from engine.data.table import (
    Column,
    NumberColumn,
    Table,
    TextColumn,
    number_column,
    number_text,
    parse_number,
    text_column,
)

_CELLS = st.one_of(
    st.sampled_from(["", "1", "-2.5", "n/a", "1e-7", "abc", "?", " 3 ", "inf"]),
    st.floats(allow_nan=False).map(number_text),
    st.text(st.characters(codec="utf-8"), max_size=5),
)


@st.composite
def _tables(draw: st.DrawFn, *, rows: int | None = None, kinds: Sequence[bool] | None = None) -> Table:
    rows = draw(st.integers(0, 6)) if rows is None else rows
    columns: list[Column] = []
    for at, is_number in enumerate(kinds or draw(st.lists(st.booleans(), min_size=1, max_size=4))):
        texts = draw(st.lists(_CELLS, min_size=rows, max_size=rows))
        columns.append(number_column(f"c{at}", texts) if is_number else text_column(f"c{at}", texts))
    return Table(tuple(columns))


@st.composite
def _edited_tables(draw: st.DrawFn) -> tuple[Table, TableEdit]:
    table = draw(_tables())
    places = st.integers(0, max(0, table.rows - 1))
    kinds = [isinstance(column, NumberColumn) for column in table.columns]
    cells = st.tuples(places, st.integers(0, len(kinds) - 1), _CELLS)
    count = draw(st.integers(0, 4))
    spots = st.lists(st.integers(0, max(0, table.rows + count - 1)), min_size=count, max_size=count, unique=True).map(
        sorted
    )
    block = draw(_tables(rows=count, kinds=kinds))
    insertion = spots.map(lambda at: InsertRows(tuple(at), block))
    if table.rows == 0:
        return table, draw(insertion)
    edits = st.one_of(
        insertion,
        st.lists(cells, max_size=8).map(lambda chosen: SetCells(tuple(chosen))),
        st.lists(places, unique=True).map(lambda rows: DeleteRows(tuple(sorted(rows)))),
    )
    return table, draw(edits)


def _same(one: Table, other: Table) -> bool:
    return one.names == other.names and all(
        type(a) is type(b)
        and np.array_equal(a.values, b.values, equal_nan=isinstance(a, NumberColumn))
        and (not isinstance(a, NumberColumn) or not isinstance(b, NumberColumn) or dict(a.misfits) == dict(b.misfits))
        for a, b in zip(one.columns, other.columns, strict=True)
    )


@given(_edited_tables())
def test_the_inverse_of_an_edit_gives_the_same_table(case: tuple[Table, TableEdit]) -> None:
    table, edit = case
    before = table.texts(range(table.rows))
    edited, inverse = apply(table, edit)
    restored, again = apply(edited, inverse)
    assert _same(restored, table)
    assert table.texts(range(table.rows)) == before
    assert _same(apply(restored, again)[0], edited)


@given(_edited_tables())
def test_the_cells_are_where_the_edit_put_them(case: tuple[Table, TableEdit]) -> None:
    table, edit = case
    edited, _inverse = apply(table, edit)
    old = table.texts(range(table.rows))
    new = edited.texts(range(edited.rows))
    match edit:
        case SetCells(cells):
            for row, column, text in cells:
                shown = table.columns[column].with_cells([row], [text]).text(row)
                old[row][column] = shown
            assert new == old
        case DeleteRows(rows):
            assert new == [cells for row, cells in enumerate(old) if row not in rows]
        case InsertRows(at, block):
            assert [new[row] for row in at] == block.texts(range(block.rows))
            assert [cells for row, cells in enumerate(new) if row not in at] == old


@given(st.floats(allow_nan=False))
def test_the_text_of_a_number_gives_it_back(value: float) -> None:
    assert parse_number(number_text(value)) == value


def test_a_word_typed_into_a_column_of_numbers_waits_to_be_settled() -> None:
    table = Table((number_column("age", ["31", "44"]),))
    edited, inverse = apply(table, SetCells(((1, 0, "old"),)))
    assert edited.text(1, 0) == "old"
    assert np.isnan(edited.columns[0].values[1])
    assert not edited.columns[0].missing[1]
    settled, _ = apply(edited, SetCells(((1, 0, ""),)))
    assert settled.columns[0].missing[1]
    assert apply(edited, inverse)[0].text(1, 0) == "44"


def test_what_is_known_of_texts_is_right_after_blank_rows_come_and_go() -> None:
    table = Table((text_column("t", ["b", "", "a", "b"]),))
    known = table.columns[0]
    assert (known.classes, known.class_indices.tolist()) == (("a", "b"), [1, -1, 0, 1])
    longer, back = apply(table, InsertRows((0, 2), blank_rows(table, 2)))
    shorter, _ = apply(longer, back)
    rest, _ = apply(table, DeleteRows((1, 2)))
    for changed in (longer, shorter, rest):
        column = changed.columns[0]
        assert isinstance(column, TextColumn)
        fresh = TextColumn("t", column.values)
        assert column.classes == fresh.classes
        assert column.class_indices.tolist() == fresh.class_indices.tolist()
        assert column.missing.tolist() == fresh.missing.tolist()


def test_an_edit_leaves_the_other_columns_as_they_are() -> None:
    table = Table((number_column("a", ["1", "2"]), text_column("b", ["x", "y"])))
    edited, _ = apply(table, SetCells(((0, 1, "z"),)))
    assert edited.columns[0] is table.columns[0]
    assert table.text(0, 1) == "x"


def test_blank_rows_are_missing_everywhere() -> None:
    table = Table((number_column("a", ["1"]), text_column("b", ["x"])))
    edited, _ = apply(table, InsertRows((0, 2), blank_rows(table, 2)))
    assert edited.texts(range(3)) == [["", ""], ["1", "x"], ["", ""]]
    assert edited.columns[1].missing.tolist() == [True, False, True]


@pytest.mark.parametrize(
    "edit",
    [
        SetCells(((2, 0, "1"),)),
        SetCells(((0, 1, "1"),)),
        SetCells(((-1, 0, "1"),)),
        DeleteRows((1, 2)),
        DeleteRows((-1,)),
        InsertRows((3,), Table((number_column("a", ["1"]),))),
        InsertRows((-1,), Table((number_column("a", ["1"]),))),
    ],
)
def test_an_edit_outside_the_table_is_refused(edit: TableEdit) -> None:
    with pytest.raises(IndexError):
        apply(Table((number_column("a", ["1", "2"]),)), edit)


def test_a_table_refuses_columns_that_do_not_fit() -> None:
    with pytest.raises(ValueError, match="one length"):
        Table((number_column("a", ["1"]), number_column("b", ["1", "2"])))
    with pytest.raises(ValueError, match="different names"):
        Table((number_column("a", ["1"]), TextColumn("a", np.array(["x"], dtype=object))))


@given(
    st.lists(st.sampled_from(["a", "b", "c", None]), min_size=1, max_size=12),
    st.lists(st.sampled_from(["a", "b", "d", None]), min_size=1, max_size=4),
    st.data(),
)
def test_what_is_known_of_texts_is_as_if_they_were_looked_at_anew(
    cells: list[str | None], more: list[str | None], data: st.DataObject
) -> None:
    column = text_column("t", cells)
    known = column.classes, column.class_indices, column.missing
    assert known[0] == tuple(sorted({cell for cell in cells if cell is not None}))
    gone = np.array(sorted(data.draw(st.sets(st.integers(0, len(cells) - 1)))), dtype=np.intp)
    places = data.draw(st.permutations(range(len(cells) + len(more))))
    at = np.array(sorted(places[: len(more)]), dtype=np.intp)
    order = np.array(data.draw(st.permutations(range(len(cells)))), dtype=np.intp)
    for found in (
        column.removed(gone),
        column.inserted(Placed(at, len(cells)), text_column("t", more)),
        column.ordered(order),
    ):
        anew = TextColumn("t", found.values.copy())
        assert found.classes == anew.classes
        assert np.array_equal(found.class_indices, anew.class_indices)
        assert np.array_equal(found.missing, anew.missing)
