"""Rows set aside in the window: from the table, by a condition, from lists of rows; greyed, told, taken back, undone."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from engine.config.experiment import Experiment
from engine.config.recipe import SetAside
from engine.data.preparing.guess import guess_recipe
from engine.data.table import Table, number_column, text_column
from gui.data.data_panel import DataPanel
from gui.document import Document
from gui.theme import colors
from tests.gui.shown import shown_data_panel


@pytest.fixture
def document(qapp: object) -> Document:
    table = Table(
        (
            number_column("age", ["1", "2", "30", "4", "5"]),
            text_column("kind", ["x", "y", "x", "y", "x"]),
        )
    )
    return Document(table, Experiment(recipe=guess_recipe(table)), name="kinds.csv")


@pytest.fixture
def panel(document: Document, qtbot: QtBot) -> DataPanel:
    return shown_data_panel(document, qtbot, 440, 700)


def aside(document: Document) -> SetAside:
    return document.experiment.recipe.set_aside


def test_selected_rows_are_set_aside_greyed_told_and_come_back(document: Document, panel: DataPanel) -> None:
    view, model = panel.table_view, panel.table_view.table_model
    assert not panel.aside_line.isVisible()
    view.selection.select_rows(1, 2, 0)
    view.rows.set_aside()
    assert aside(document) == SetAside(rows=(1, 2))
    cell = model.index(2, 0)
    assert cell.data(Qt.ItemDataRole.ForegroundRole) == colors().faint
    assert cell.data(Qt.ItemDataRole.FontRole).strikeOut()
    assert cell.data(Qt.ItemDataRole.AccessibleTextRole) == "30, set aside"
    assert "set aside" in cell.data(Qt.ItemDataRole.ToolTipRole)
    head = model.headerData(2, Qt.Orientation.Vertical, Qt.ItemDataRole.AccessibleTextRole)
    assert head == "3, set aside"
    assert model.index(3, 0).data(Qt.ItemDataRole.FontRole).strikeOut() is False
    assert panel.aside_line.isVisible()
    assert "Rows set aside: 2" in panel.aside_line.text()
    assert document.undo_stack.undoText() == "Set 2 rows aside"
    view.selection.select_rows(2, 1, 0)
    view.rows.take_back()
    assert aside(document) == SetAside(rows=(1,))
    document.undo()
    document.undo()
    assert aside(document) == SetAside()
    assert not panel.aside_line.isVisible()


def test_rows_are_followed_when_others_are_deleted_and_that_is_undone(document: Document, panel: DataPanel) -> None:
    document.set_rows_aside([2])
    panel.table_view.selection.select_rows(0, 1, 0)
    panel.table_view.rows.delete_rows()
    assert aside(document).rows == (1,)
    assert document.plan.set_aside.tolist() == [1]
    document.undo()
    assert aside(document).rows == (2,)
    assert document.table.rows == 5


def test_a_condition_sets_rows_aside_and_follows_a_rename(document: Document, panel: DataPanel) -> None:
    bar = panel.filter_bar
    bar.open()
    bar.set_aside()
    assert "Type a condition first" in bar.told.text()
    bar.line.setText("agee > 10")
    bar.set_aside()
    assert "There is no column" in bar.told.text()
    for text in ("age > 10", "kind == 'y'"):
        bar.line.setText(text)
        bar.aside_button.click()
    assert aside(document).condition == "(age > 10) or (kind == 'y')"
    assert document.plan.set_aside.tolist() == [1, 2, 3]
    panel.table_view.columns.rename_to("age", "years")
    assert aside(document).condition == "(years > 10) or (kind == 'y')"
    assert document.plan.set_aside.tolist() == [1, 2, 3]
    panel.aside_line.linkActivated.emit("show")
    assert panel.table_view.table_model.rowCount() == 3
    panel.aside_line.linkActivated.emit("where")
    assert aside(document) == SetAside()


def test_rows_that_are_shown_are_set_aside_by_their_numbers(document: Document, panel: DataPanel) -> None:
    panel.filter_bar.open()
    panel.filter_bar.line.setText("kind == 'x'")
    panel.filter_bar.apply()
    panel.filter_bar.line.clear()
    panel.filter_bar.set_aside()
    assert aside(document) == SetAside(rows=(0, 2, 4))


def test_rows_of_another_table_are_refused(document: Document, qtbot: QtBot) -> None:
    before = document.table
    document.set_rows_aside([0], before)
    document.replace(Table((number_column("age", ["1"]),)), Experiment(), "Open", name="other")
    with qtbot.waitSignal(document.refused) as told:
        document.set_rows_aside([0], before)
    assert "Train again" in told.args[0]
