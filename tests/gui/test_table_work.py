"""Edits of a long table: worked out in a thread, taken over in one go as one undo entry, given up by Escape or another edit."""

from collections.abc import Callable, Iterator
from threading import Event

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from engine.config.recipe import Encoding, Role
from engine.data.editing.column_changes import SortKey, sort_rows
from engine.data.editing.edits import DeleteRows, EditError, SetCells, TableEdit
from engine.data.table import NumberColumn, Table, text_column
from engine.problems import Severity
from engine.progress import Progress
from engine.suggest import suggest_experiment
from engine.text import Text
from gui import document as documents
from gui import table_changes, tasks
from gui.document import Document
from gui.feedback.problems_panel import ProblemsPanel
from gui.feedback.work_line import WorkLine
from gui.runs.controller import RunController, RunState
from gui.table_changes import Change, Make

ROWS = 30


@pytest.fixture
def document(qapp: object, monkeypatch: pytest.MonkeyPatch) -> Document:
    """A document whose table counts as long, and in which nothing is waited for."""
    numbers = np.random.default_rng(0).normal(size=(2, ROWS))
    table = Table(
        (NumberColumn("x", numbers[0]), NumberColumn("y", numbers[1]), text_column("when", ["1/2/2024"] * ROWS))
    )
    document = Document(table, suggest_experiment(table))
    monkeypatch.setattr(table_changes, "SMALL_TABLE_CELLS", 0)
    monkeypatch.setattr(documents, "MOMENT_MILLISECONDS", 0)
    return document


@pytest.fixture
def settled(document: Document, qtbot: QtBot) -> Callable[[], None]:
    return lambda: qtbot.waitUntil(lambda: document.is_checked and not document.is_working)


def sorting(name: str) -> Make:
    return lambda table, _: Change((sort_rows(table, [SortKey(name)]),), f"Sort by {name}")


def numbers(document: Document, name: str = "x") -> list[float]:
    return list(document.table.column(name).values)


class Held:
    """A change that waits in its thread until it is let go."""

    def __init__(self) -> None:
        self.began, self.goes = Event(), Event()

    def __call__(self, table: Table, progress: Progress) -> Change:
        self.began.set()
        self.goes.wait(10)
        progress(0.5)
        return Change((sort_rows(table, [SortKey("x")]),), "Sort")


@pytest.fixture
def held() -> Iterator[Held]:
    held = Held()
    yield held
    held.goes.set()


def test_a_long_table_is_edited_in_a_thread_and_undone_as_one_entry(
    document: Document, settled: Callable[[], None]
) -> None:
    before = numbers(document)
    told: list[Change | None] = []
    document.change_table(sorting("x"), "Sort", told.append)
    assert numbers(document) == before, "nothing has changed yet"
    assert document.is_working
    settled()
    assert numbers(document) == sorted(before)
    assert [change.text for change in told if change is not None] == ["Sort by x"]
    assert document.undo_stack.count() == 1
    document.undo()
    assert numbers(document) == sorted(before)
    settled()
    assert numbers(document) == before
    document.redo()
    settled()
    assert numbers(document) == sorted(before)


def test_several_edits_and_the_recipe_are_one_entry(document: Document, settled: Callable[[], None]) -> None:
    first: tuple[TableEdit, ...] = (SetCells(((0, 0, "5"),)), DeleteRows((1, 2)))
    change = Change(first, "Both", lambda recipe, _: recipe.with_column(recipe.columns[0].replace(role=Role.IGNORED)))
    old = document.experiment
    document.change_table(lambda *_: change, "Both")
    settled()
    assert document.undo_stack.count() == 1
    assert document.table.rows == ROWS - 2
    assert document.experiment.recipe.columns[0].role is Role.IGNORED
    document.undo()
    settled()
    assert document.table.rows == ROWS
    assert document.experiment == old
    document.redo()
    settled()
    assert document.table.rows == ROWS - 2
    assert document.table.text(0, 0) == "5"


def test_another_edit_gives_up_the_one_under_way(document: Document, settled: Callable[[], None], held: Held) -> None:
    document.change_table(held, "Slow")
    held.began.wait(10)
    document.edit_table(SetCells(((0, 1, "7"),)), "Edit cell")
    held.goes.set()
    settled()
    assert [document.undo_stack.command(at).text() for at in range(document.undo_stack.count())] == ["Edit cell"]


def test_undo_gives_up_what_is_under_way_and_takes_nothing_else_back(
    document: Document, settled: Callable[[], None], held: Held
) -> None:
    document.edit_table(SetCells(((0, 1, "7"),)), "Edit cell")
    document.change_table(held, "Slow")
    held.began.wait(10)
    document.undo()
    held.goes.set()
    settled()
    assert document.table.text(0, 1) == "7"
    assert document.undo_stack.index() == 1


def test_an_edit_of_the_experiment_lets_the_tables_work_go_on(
    document: Document, settled: Callable[[], None], held: Held
) -> None:
    document.change_table(held, "Slow")
    held.began.wait(10)
    training = document.experiment.learner.training.replace(epochs=7)
    document.edit(document.experiment.with_learner(training=training), "Set epochs")
    held.goes.set()
    settled()
    assert numbers(document) == sorted(numbers(document))
    assert document.experiment.learner.training.epochs == 7


def test_escape_gives_up_and_what_is_done_is_told(document: Document, qtbot: QtBot, held: Held) -> None:
    window, line = QMainWindow(), WorkLine(tasks.Key.EDIT)
    qtbot.addWidget(window)
    window.statusBar().addPermanentWidget(line)
    with qtbot.waitExposed(window):
        window.show()
    before = numbers(document)
    document.change_table(held, "Sort by 'x'")
    qtbot.waitUntil(line.isVisible)
    assert line.words.text() == "Sort by 'x'"
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not line.isVisible()
    assert not document.is_working
    held.goes.set()
    document.change_table(sorting("y"), "Sort by 'y'")
    qtbot.waitUntil(lambda: document.undo_stack.count() == 1)
    assert document.undo_stack.undoText() == "Sort by y"
    assert numbers(document) != before


def test_what_cannot_be_done_is_told_in_a_sentence_and_changes_nothing(
    document: Document, settled: Callable[[], None], qtbot: QtBot
) -> None:
    def make(_table: Table, _progress: Progress) -> Change:
        raise EditError(Text("There is a column 'x' already. Choose another name."))

    with qtbot.waitSignal(document.refused) as told:
        document.change_table(make, "Rename")
    assert told.args == ["There is a column 'x' already. Choose another name."]
    settled()
    assert document.undo_stack.count() == 0


def test_what_takes_but_a_moment_is_done_before_the_call_returns(
    document: Document, settled: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(documents, "MOMENT_MILLISECONDS", 10_000)
    document.change_table(sorting("x"), "Sort")
    assert numbers(document) == sorted(numbers(document))
    assert document.is_checked
    assert tasks.MOMENT_MILLISECONDS <= 30, "the window waits twice: for the edit, and for its problems"


def test_no_run_starts_on_a_table_that_is_still_being_looked_at(
    document: Document, settled: Callable[[], None], qtbot: QtBot
) -> None:
    runs = RunController(document)
    panel = ProblemsPanel(document, lambda *_: "")
    qtbot.addWidget(panel)
    weights = dict(runs.weights.parameters)
    recipe = document.experiment.recipe
    when = next(part for part in recipe.columns if part.name == "when").replace(
        role=Role.FEATURE, encoding=Encoding.DATE
    )
    document.edit(document.experiment.replace(recipe=recipe.with_column(when)), "Encode 'when'")
    assert not document.is_checked
    assert [problem.severity for problem in document.problems] == [Severity.WAITING]
    assert "being looked at" in document.obstacle
    assert "Not known yet" in panel.text()
    assert runs.weights.parameters == weights, "the network on screen is not wiped meanwhile"
    runs.play()
    assert runs.state is RunState.IDLE
    settled()
    assert "the day or the month may come first" in document.obstacle
    assert "Not known yet" not in panel.text()


def test_a_newer_edit_is_what_the_problems_are_about(document: Document, settled: Callable[[], None]) -> None:
    document.edit_table(SetCells(((3, 0, "seven"),)), "Edit cell")
    document.edit_table(SetCells(((3, 0, "7"),)), "Edit cell")
    document.edit_table(SetCells(((5, 1, "eight"),)), "Edit cell")
    settled()
    assert [problem.message for problem in document.problems if "Row" in problem.message] == [
        "Row 6, 'y': 'eight' is not a number."
    ]
