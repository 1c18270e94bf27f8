"""Cells that are no date, or neither yes nor no, where the recipe reads such: marked, counted, gone through and made missing."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from engine.config.experiment import Experiment
from engine.config.recipe import ColumnRecipe, Encoding, Recipe, Role
from engine.data.table import Table, text_column
from gui import document as documents
from gui.data.data_panel import DataPanel
from gui.data.summary_line import SummaryLine
from gui.data.table_view import TableView
from gui.document import Document
from tests.gui.shown import shown_data_panel

ROWS = 6


@pytest.fixture
def document(qapp: object) -> Document:
    days = text_column("day", [f"2024-01-{row + 1:02d}" for row in range(ROWS)])
    members = text_column("member", ["예" if row % 2 else "아니오" for row in range(ROWS)])
    columns = (
        ColumnRecipe(name="day", encoding=Encoding.DATE),
        ColumnRecipe(name="member", role=Role.TARGET, encoding=Encoding.BOOLEAN),
    )
    return Document(Table((days, members)), Experiment(recipe=Recipe(columns=columns)))


@pytest.fixture
def panel(document: Document, qtbot: QtBot) -> DataPanel:
    return shown_data_panel(document, qtbot)


@pytest.fixture
def view(panel: DataPanel) -> TableView:
    """A table into which a person has typed what does not fit."""
    model = panel.table_view.table_model
    for row, column, text in ((1, 0, "soon"), (4, 0, "2024-02-31"), (2, 1, "몰라")):
        model.setData(model.index(row, column), text)
    return panel.table_view


def shown(view: TableView, column: int) -> list[str]:
    model = view.table_model
    return [model.index(row, column).data() for row in range(model.rowCount())]


def ignored(document: Document, name: str) -> None:
    recipe = document.experiment.recipe
    changed = recipe.with_column(recipe.column(name).replace(role=Role.IGNORED))
    document.edit(document.experiment.replace(recipe=changed), "Ignore")


def clearing(view: TableView, column: int) -> QAction:
    """What a head's menu offers for the cells that do not fit."""
    parts = [part for part in view.column_menu(column).findChildren(QMenu) if part.title().replace("&", "") == "Column"]
    return next(action for action in parts[0].actions() if "misfits" in action.text())


def test_a_cell_that_cannot_be_read_is_marked_and_says_what_it_is_not(view: TableView, document: Document) -> None:
    assert [text for text in shown(view, 0) if "⚠" in text] == ["⚠ soon", "⚠ 2024-02-31"]
    assert [text for text in shown(view, 1) if "⚠" in text] == ["⚠ 몰라"]
    model = view.table_model
    assert "'soon' is not a date" in model.index(1, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert "'몰라' is neither yes nor no" in model.index(2, 1).data(Qt.ItemDataRole.ToolTipRole)
    assert model.index(1, 0).data(Qt.ItemDataRole.ForegroundRole) != model.index(0, 0).data(
        Qt.ItemDataRole.ForegroundRole
    )
    assert any("'soon' is not a date (1 more in this column)" in problem.sentence for problem in document.problems)
    ignored(document, "day")
    assert "⚠" not in "".join(shown(view, 0))


def test_which_dates_are_marked_follows_the_order_that_the_column_shows(view: TableView, qtbot: QtBot) -> None:
    model = view.table_model
    model.setData(model.index(0, 0), "13/1/2024")
    assert shown(view, 0)[0] == "13/1/2024"
    model.setData(model.index(5, 0), "1/13/2024")
    assert shown(view, 0)[5] == "⚠ 1/13/2024"
    with qtbot.waitSignal(
        model.dataChanged, check_params_cb=lambda first, last, _: (first.row(), last.row()) == (0, ROWS - 1)
    ):
        model.setData(model.index(0, 0), "")
    assert shown(view, 0)[5] == "1/13/2024"


def test_they_are_gone_through_and_shown_alone(view: TableView, panel: DataPanel) -> None:
    view.setCurrentIndex(view.table_model.index(0, 0))
    places = []
    for _ in range(4):
        QTest.keyClick(view, Qt.Key.Key_F8)
        places.append((view.currentIndex().row(), view.currentIndex().column()))
    assert places == [(1, 0), (2, 1), (4, 0), (1, 0)]
    panel.filter_bar.ready.activated.emit(1)
    assert shown(view, 0) == ["⚠ soon", "2024-01-03", "⚠ 2024-02-31"]


def test_they_are_counted_in_the_menu_and_become_missing_as_one_undo_entry(
    view: TableView, document: Document, qtbot: QtBot
) -> None:
    assert "(2)" in clearing(view, 0).text()
    assert "(1)" in clearing(view, 1).text()
    before, entries = document.table, document.undo_stack.count()
    clearing(view, 0).trigger()
    assert [document.table.text(row, 0) for row in (1, 4)] == ["", ""]
    view.columns.clear_misfits(["member"])
    assert document.undo_stack.count() == entries + 2
    with qtbot.waitSignal(view.notice_given) as told:
        QTest.keyClick(view, Qt.Key.Key_F8)
    assert "fits its column" in told.args[0]
    assert not clearing(view, 0).isEnabled()
    document.undo_stack.undo()
    document.undo_stack.undo()
    view.columns.clear_misfits(["day", "member"])
    assert document.undo_stack.count() == entries + 1
    document.undo_stack.undo()
    assert document.table.texts(range(ROWS)) == before.texts(range(ROWS))


def test_of_a_long_table_the_next_one_is_looked_for_in_a_thread(
    view: TableView, document: Document, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(documents, "is_small", lambda _table: False)
    view.setCurrentIndex(view.table_model.index(1, 0))
    QTest.keyClick(view, Qt.Key.Key_F8)
    qtbot.waitUntil(lambda: (view.currentIndex().row(), view.currentIndex().column()) == (2, 1))


def test_the_line_beneath_the_table_leads_to_the_first_cell(panel: DataPanel, view: TableView) -> None:
    line = panel.summary_line
    assert line.text().count("Show the cell") == 2
    line.linkActivated.emit("show 1")
    assert (view.currentIndex().row(), view.currentIndex().column()) == (2, 1)


def test_the_line_says_as_many_problems_as_it_has_room_for_and_how_many_more(
    view: TableView, document: Document, qtbot: QtBot
) -> None:
    line = SummaryLine(document)
    qtbot.addWidget(line)
    line.resize(260, 200)
    line.show()
    assert "soon" in line.text()
    assert "몰라" not in line.text()
    assert line.text().endswith("… and 1 more")
    line.resize(900, 200)
    assert "몰라" in line.text()
    assert not line.text().endswith("more")
