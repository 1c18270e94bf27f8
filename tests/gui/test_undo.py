"""The undo history's bound on memory: the oldest entries go, the rest can still be undone and redone."""

import numpy as np
import pytest
from PySide6.QtGui import QUndoStack

from engine.data.column_changes import SortKey, sort_rows
from engine.data.edits import DeleteRows, EditError, InsertColumns, InsertRows, SetCells, TableEdit, blank_rows
from engine.data.table import NumberColumn, Table
from engine.spec.experiment import Experiment
from gui import undo
from gui.document import Document
from gui.undo import UndoStack

ROWS = 10_000


@pytest.fixture
def document(qapp: object, monkeypatch: pytest.MonkeyPatch) -> Document:
    monkeypatch.setattr(UndoStack.__init__, "__kwdefaults__", {"most_bytes": 1_000_000})
    rng = np.random.default_rng(0)
    return Document(Table(tuple(NumberColumn(f"c{at}", rng.normal(size=ROWS)) for at in range(3))), Experiment())


def test_the_oldest_entries_are_given_up_and_the_others_still_work(document: Document) -> None:
    stack, tables = document.undo_stack, [document.table]
    for turn in range(40):
        document.edit_table(sort_rows(document.table, [SortKey(f"c{turn % 3}", turn % 2 == 0)]), f"Sort {turn}")
        tables.append(document.table)
        assert stack.bytes <= 1_000_000
    kept = stack.count()
    assert 2 <= kept < 10, "each entry keeps two orders of 80 kB"
    assert stack.undoText() == "Sort 39"
    for back in range(kept):
        stack.undo()
        wanted = tables[-2 - back]
        assert all(
            np.array_equal(a.values, b.values) for a, b in zip(document.table.columns, wanted.columns, strict=True)
        )
    assert not stack.canUndo()
    while stack.canRedo():
        stack.redo()
    assert np.array_equal(document.table.columns[0].values, tables[-1].columns[0].values)


def test_small_edits_are_never_given_up(document: Document) -> None:
    for row in range(500):
        document.edit_table(SetCells(((row, 0, "1"),)), "Edit cell")
    assert document.undo_stack.count() == 500


def test_an_entry_of_several_edits_is_kept_whole_and_undone_at_once(document: Document) -> None:
    stack, table = document.undo_stack, document.table
    for _ in range(12):
        document.edit_table(sort_rows(document.table, [SortKey("c0")]), "Sort")
    stack.beginMacro("Paste cells")
    document.edit_table(InsertRows((0,), blank_rows(table, 1)), "Insert row")
    document.edit_table(SetCells(((0, 0, "5"),)), "Edit cell")
    stack.endMacro()
    document.edit_table(sort_rows(document.table, [SortKey("c1")]), "Sort")
    assert stack.count() < 14
    stack.undo()
    assert document.table.rows == ROWS + 1
    assert stack.undoText() == "Paste cells"
    stack.undo()
    assert document.table.rows == ROWS


def test_what_is_saved_is_known_as_long_as_it_can_be_reached(document: Document) -> None:
    stack: QUndoStack = document.undo_stack
    for turn in range(8):
        document.edit_table(sort_rows(document.table, [SortKey(f"c{turn % 3}")]), "Sort")
    stack.setClean()
    document.edit_table(sort_rows(document.table, [SortKey("c1")]), "Sort")
    assert not stack.isClean()
    stack.undo()
    assert stack.isClean()
    stack.redo()
    for turn in range(20):
        document.edit_table(sort_rows(document.table, [SortKey(f"c{turn % 3}")]), "Sort")
    while stack.canUndo():
        stack.undo()
    assert not stack.isClean(), "the saved state cannot be reached any more"


def test_the_bound_is_half_a_gigabyte() -> None:
    assert undo.MOST_BYTES == 512 * 2**20


def test_several_edits_at_once_are_one_entry_or_none_at_all(document: Document) -> None:
    before = document.table
    edits: list[TableEdit] = [
        SetCells(((0, 0, "7"),)),
        DeleteRows((1, 2)),
        InsertRows((ROWS - 2,), blank_rows(before, 1)),
    ]
    document.edit_table_at_once(edits, "Paint")
    assert (document.table.text(0, 0), document.table.rows) == ("7", ROWS - 1)
    assert (document.undo_stack.count(), document.undo_stack.undoText()) == (1, "Paint")
    document.undo_stack.undo()
    assert np.array_equal(document.table.columns[0].values, before.columns[0].values)
    table = document.table
    with pytest.raises(EditError):
        document.edit_table_at_once(
            [SetCells(((0, 0, "7"),)), InsertColumns((0,), (NumberColumn("c0", np.zeros(ROWS)),))], "Refused"
        )
    assert document.table is table
