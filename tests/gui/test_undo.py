"""The undo history: what is to be saved; its bound on memory: the oldest entries go, the rest can still be undone and redone."""

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtGui import QUndoStack

from engine.config.experiment import Experiment
from engine.data.editing.column_changes import SortKey, sort_rows, to_text
from engine.data.editing.edits import DeleteRows, EditError, InsertColumns, InsertRows, SetCells, TableEdit, blank_rows
from engine.data.editing.find import Query, find, replace_found
from engine.data.table import NumberColumn, Table
from gui import undo
from gui.data.block_edits import Area, fill, fill_down
from gui.document import Document
from gui.undo import UndoStack

ROWS = 10_000
TWO = Table((NumberColumn("z", np.zeros(2)),))


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
    assert undo.MAX_BYTES == 512 * 2**20


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


def test_a_table_that_another_took_the_place_of_counts_and_is_given_up(document: Document) -> None:
    """So it is with a generated table and a pasted one: both take the present table's place by `replace`."""
    stack, table = document.undo_stack, document.table
    own = sum(column.values.nbytes for column in table.columns)
    document.replace(TWO, Experiment(), "Generate 'XOR'", name="XOR")
    assert stack.bytes >= own
    for turn in range(10):
        new = Table(tuple(NumberColumn(f"c{at}", np.full(ROWS, float(turn))) for at in range(3)))
        document.replace(new, Experiment(), f"Generate {turn}", name="new")
        assert stack.bytes <= max(1_000_000, 2 * own)
    assert stack.count() == 3, "each entry keeps a table of 240 kB, which it shares with its neighbour"
    stack.undo()
    assert document.table.columns[0].values[0] == 8.0


def test_a_file_that_is_opened_lets_go_of_all_that_was_kept(document: Document) -> None:
    document.edit_table(sort_rows(document.table, [SortKey("c0")]), "Sort")
    document.open(TWO, Experiment(), name="two.csv")
    assert (document.undo_stack.count(), document.undo_stack.bytes) == (0, 0)


def test_an_operation_on_a_whole_column_is_one_entry_of_a_few_bytes_a_cell(qapp: object) -> None:
    rows = 50_000
    table = Table((NumberColumn("a", np.arange(rows, dtype=np.float64)[::-1].copy()),))
    document = Document(table, Experiment())
    area = Area((0, rows - 1), (0, 0))
    makes: tuple[Callable[[Table], TableEdit | None], ...] = (
        lambda table: sort_rows(table, [SortKey("a")]),
        lambda table: fill(table, [area], "5"),
        lambda table: fill_down(table, [area]),
        lambda table: replace_found(table, Query("5", (0,)), find(table, Query("5", (0,))), "6")[0],
        lambda table: to_text(table, ["a"]),
        lambda table: DeleteRows(tuple(range(rows // 2))),
    )
    for make in makes:
        before, count = document.undo_stack.bytes, document.undo_stack.count()
        edit = make(document.table)
        assert edit is not None
        document.edit_table(edit, "Edit")
        assert document.undo_stack.count() == count + 1
        assert document.undo_stack.bytes - before < 80 * rows


def test_what_was_done_beside_the_table_is_no_edit_to_be_saved(document: Document) -> None:
    stack, done = document.undo_stack, list[str]()
    document.do_beside("Reset", lambda: done.append("forth"), lambda: done.append("back"))
    assert done == ["forth"]
    assert not stack.isClean()
    assert not stack.has_edits
    document.edit_table(SetCells(((0, 0, "0.5"),)), "Edit a cell")
    assert stack.has_edits
    stack.undo()
    stack.undo()
    assert done == ["forth", "back"]
    assert not stack.has_edits
    stack.redo()
    stack.setClean()
    document.edit_table(SetCells(((0, 0, "0.5"),)), "Edit a cell")
    stack.setClean()
    stack.undo()
    assert stack.has_edits, "what was saved is undone"
    stack.resetClean()
    assert stack.has_edits, "nothing was saved"
