"""The table as a Qt model: it says what the table says, follows each edit, and never writes back by itself."""

import random
from contextlib import suppress

import numpy as np
import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from engine.config.experiment import Experiment
from engine.config.recipe import ColumnRecipe, Role
from engine.data.editing.edits import DeleteRows, InsertRows, SetCells, blank_rows
from engine.data.editing.refusal import EditError
from engine.data.editing.row_filter import filter_rows
from engine.data.preparing.guess import guess_recipe
from engine.data.table import NumberColumn, Table, number_column, text_column
from gui.data import column_labels
from gui.data.column_labels import ColumnHead, column_tooltip
from gui.data.table_model import HEAD_ROLE, TableModel
from gui.document import Document
from tests.engine.test_edit_history import edits_of, start

HORIZONTAL = Qt.Orientation.Horizontal


@pytest.fixture
def document(qapp: object) -> Document:
    table = Table((number_column("size", ["1.5", "", "n.a!", "4"]), text_column("kind", ["x", "y", "", "x"])))
    return Document(table, Experiment(recipe=guess_recipe(table)))


def shown(model: QAbstractItemModel) -> list[list[str]]:
    return [[model.index(r, c).data() for c in range(model.columnCount())] for r in range(model.rowCount())]


def test_the_model_keeps_qts_rules_through_every_kind_of_edit(document: Document, qtmodeltester: ModelTester) -> None:
    model = TableModel(document)
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    for edit in (
        SetCells(((0, 0, "7"), (3, 1, "z"))),
        InsertRows((1, 2), blank_rows(document.table, 2)),
        DeleteRows((0, 1)),
        DeleteRows((0, 2)),
        InsertRows((0, 3), blank_rows(document.table, 2)),
    ):
        document.edit_table(edit, "Edit")
        assert model.rowCount() == document.table.rows
    while document.undo_stack.canUndo():
        document.undo_stack.undo()
        assert model.table is document.table


@pytest.mark.parametrize("is_filtered", [False, True])
def test_the_model_keeps_qts_rules_through_random_edits_of_rows_and_columns_and_all_undos(
    qapp: object, qtmodeltester: ModelTester, is_filtered: bool
) -> None:
    table, rng = start(), random.Random(5)
    document = Document(table, Experiment(recipe=guess_recipe(table)))
    model = TableModel(document)
    if is_filtered:
        model.set_filter(filter_rows(table, f"`{table.names[0]}` > 0"))
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    for _ in range(150):
        edit = edits_of(document.table, rng)
        if edit is not None:
            with suppress(EditError):  # a formula's input is not to be deleted
                document.edit_table(edit, "Edit")
        assert model.columnCount() == len(document.table.columns)
        assert is_filtered or model.rowCount() == document.table.rows
    while document.undo_stack.canUndo():
        document.undo_stack.undo()
    assert document.table.texts(range(table.rows)) == table.texts(range(table.rows))
    assert is_filtered or shown(model)[0][:2] == table.texts([0])[0][:2]


def test_missing_cells_and_cells_that_are_no_number_have_a_sign_and_say_what_they_are(document: Document) -> None:
    model = TableModel(document)
    assert shown(model) == [["1.5", "x"], ["∅", "y"], ["⚠ n.a!", "∅"], ["4", "x"]]
    misfit, missing = model.index(2, 0), model.index(1, 0)
    assert "'n.a!' is not a number" in misfit.data(Qt.ItemDataRole.ToolTipRole)
    assert "missing" in missing.data(Qt.ItemDataRole.ToolTipRole)
    assert misfit.data(Qt.ItemDataRole.ForegroundRole) != missing.data(Qt.ItemDataRole.ForegroundRole)
    assert misfit.data(Qt.ItemDataRole.EditRole) == "n.a!"
    assert missing.data(Qt.ItemDataRole.EditRole) == ""


def test_typing_into_a_cell_is_one_undo_entry_and_typing_the_same_is_none(document: Document) -> None:
    model = TableModel(document)
    assert model.setData(model.index(0, 0), "2.5")
    assert document.table.text(0, 0) == "2.5"
    assert document.undo_stack.undoText() == "Edit cell"
    assert model.setData(model.index(0, 0), "2.5")
    assert document.undo_stack.count() == 1


def test_following_the_document_never_writes_back(document: Document) -> None:
    TableModel(document, document)
    document.edit_table(SetCells(((0, 0, "9"),)), "Edit")
    document.undo_stack.undo()
    document.undo_stack.redo()
    assert document.undo_stack.count() == 1


def test_an_edit_tells_the_touched_range_only(document: Document, qtbot: QtBot) -> None:
    model = TableModel(document)
    with qtbot.waitSignal(model.dataChanged) as told:
        document.edit_table(SetCells(((1, 0, "2"), (3, 1, "y"))), "Edit")
    first, last = told.args[:2]
    assert (first.row(), first.column(), last.row(), last.column()) == (1, 0, 3, 1)


def test_rows_are_numbered_from_one_and_heads_follow_the_recipe(document: Document, qtbot: QtBot) -> None:
    model = TableModel(document)
    assert model.headerData(0, Qt.Orientation.Vertical) == "1"
    recipe = document.experiment.recipe
    changed = recipe.with_column(recipe.column("size").replace(role=Role.IGNORED))
    with qtbot.waitSignal(model.headerDataChanged):
        document.edit(document.experiment.replace(recipe=changed), "Ignore")
    head = model.headerData(0, HORIZONTAL, HEAD_ROLE)
    assert (head.role, head.treatment) == ("– ignored", "not used")
    assert "ignored" in model.headerData(0, HORIZONTAL, Qt.ItemDataRole.AccessibleTextRole)


def test_the_head_of_a_column_with_a_problem_carries_a_sign(document: Document) -> None:
    head = TableModel(document).headerData(0, HORIZONTAL, HEAD_ROLE)
    assert head.title == "⚠ size"
    assert "not a number" in head.problem


def test_a_column_that_the_recipe_does_not_know_is_shown_as_ignored(qapp: object) -> None:
    model = TableModel(Document(Table((number_column("a", ["1"]),)), Experiment()))
    assert model.headerData(0, HORIZONTAL, HEAD_ROLE).role == "– ignored"


def test_a_million_rows_are_not_turned_into_text_until_they_are_shown(
    qapp: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    values = np.arange(1_000_000, dtype=np.float64)
    table = Table(tuple(NumberColumn(f"c{at}", values) for at in range(20)))
    document = Document(table, Experiment())
    asked: list[int] = []
    text = NumberColumn.text

    def counted(column: NumberColumn, row: int) -> str:
        asked.append(row)
        return text(column, row)

    monkeypatch.setattr(NumberColumn, "text", counted)
    model = TableModel(document)
    page = [[model.index(row, column).data() for column in range(20)] for row in range(999_970, 1_000_000)]
    assert page[-1][0] == "999999"
    assert len(asked) == 30 * 20
    document.edit_table(SetCells(((5, 5, "0"),)), "Edit")
    assert len(asked) < 30 * 20 + 5


def test_a_pointer_on_a_long_column_of_texts_does_not_wait_for_its_classes(
    qapp: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(column_labels, "MAX_ROWS", 2)
    column = text_column("kind", ["x", "y", "x"])
    head = ColumnHead(ColumnRecipe(name="kind", role=Role.IGNORED))
    assert "different values" not in column_tooltip(head, column)
    assert not column.knows_classes
    assert column.classes == ("x", "y")
    assert "2 different values" in column_tooltip(head, column)
