"""The find bar on a table that is long: it searches in a thread, the newest question wins, and none is asked twice."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from engine.config.experiment import Experiment
from engine.data.preparing.guess import guess_recipe
from engine.data.table import Table, text_column
from gui.data import question
from gui.data.data_panel import DataPanel
from gui.data.find_bar import FindBar
from gui.data.question import Answer
from gui.data.table_view import TableView
from gui.document import Document
from gui.tasks import Task, tasks
from tests.gui.settle import is_settled, settle
from tests.gui.shown import shown_data_panel


@pytest.fixture
def document(qapp: object) -> Document:
    table = Table((text_column("kind", ["x", "y", "x", "y"]),))
    return Document(table, Experiment(recipe=guess_recipe(table)))


@pytest.fixture
def panel(document: Document, qtbot: QtBot) -> DataPanel:
    return shown_data_panel(document, qtbot)


@pytest.fixture
def view(panel: DataPanel) -> TableView:
    return panel.table_view


@pytest.fixture
def bar(panel: DataPanel, monkeypatch: pytest.MonkeyPatch) -> FindBar:
    monkeypatch.setattr(question, "SMALL_TABLE_CELLS", 0)
    return panel.find_bar


def kinds(document: Document) -> list[str]:
    return [document.table.column("kind").text(row) for row in range(document.table.rows)]


def test_a_long_table_is_searched_in_a_thread_and_a_newer_question_wins(
    bar: FindBar, view: TableView, document: Document, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    bar.open()
    bar.line.setText("x")
    bar.find_next()
    assert not is_settled()
    bar.line.setText("y")
    bar.find_next()
    qtbot.waitUntil(lambda: bar.count.text() == "1 of 2 cells")
    assert (view.currentIndex().row(), view.currentIndex().column()) == (1, 0)
    bar.by.setText("q")
    bar.replace_all()
    settle(qtbot)
    assert kinds(document) == ["x", "q", "x", "q"]


def test_a_question_that_is_being_answered_is_not_asked_again_unless_the_bar_was_closed(
    bar: FindBar, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    starts: list[bool] = []
    start = tasks().start

    def count(owner: QObject, work: Callable[[Task], Answer], done: Callable[[Answer], None], **how: Any) -> Task:
        starts.append(how["is_short"])
        return start(owner, work, done, **how)

    monkeypatch.setattr(tasks(), "start", count)
    bar.open()
    bar.line.setText("x")
    bar.find_next()
    bar.find_next()
    assert starts == [False]
    bar.close_bar()
    bar.open()
    bar.find_next()
    assert starts == [False, False]
    qtbot.waitUntil(lambda: bar.count.text().endswith("2 cells"))
