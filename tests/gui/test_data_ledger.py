"""The ledger on screen: it follows the cursor, and leads from an entry back to its cell."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.config.experiment import Experiment
from engine.config.recipe import Missing
from engine.data.editing.edits import DeleteRows, SetCells
from engine.data.preparing.guess import guess_recipe
from engine.data.table import Table, number_column, text_column
from gui.data import ledger_panel
from gui.data.ledger_panel import LedgerPanel
from gui.document import Document
from gui.widgets import redraw

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def document(qapp: object) -> Document:
    rows = range(12)
    table = Table(
        (
            number_column("size", [str(row) if row != 3 else "" for row in rows]),
            text_column("kind", ["xyz"[row % 3] for row in rows]),
        )
    )
    recipe = guess_recipe(table)
    return Document(table, Experiment(recipe=recipe.replace(missing=Missing.FILL)))


@pytest.fixture
def panel(document: Document, qtbot: QtBot) -> LedgerPanel:
    panel = LedgerPanel(document)
    qtbot.addWidget(panel)
    panel.resize(900, 260)
    with qtbot.waitExposed(panel):
        panel.show()
    return panel


def wait_for_cell(qtbot: QtBot, panel: LedgerPanel, line: str) -> None:
    qtbot.waitUntil(lambda: panel.steps.texts()[:1] == ([line] if line else []))


def test_the_steps_of_the_cell_under_the_cursor_are_shown(panel: LedgerPanel, qtbot: QtBot) -> None:
    assert "Select a cell" in panel.hint.text()
    panel.show_cell(3, 0)
    wait_for_cell(qtbot, panel, "cell\trow 4, 'size': ''")
    assert not panel.hint.isVisible()
    lines = panel.steps.texts()
    assert [line.split("\t")[0] for line in lines] == [
        "cell",
        "read as",
        "filled",
        "scaled",
        "tensor entry",
        "part and order",
    ]
    assert "missing" in lines[1]
    assert lines[4].endswith("(float32)")


def test_an_edit_of_the_table_or_the_recipe_reaches_the_steps(
    panel: LedgerPanel, document: Document, qtbot: QtBot
) -> None:
    panel.show_cell(3, 0)
    document.edit_table(SetCells(((3, 0, "5"),)), "Edit cell")
    wait_for_cell(qtbot, panel, "cell\trow 4, 'size': '5'")
    document.edit_table(SetCells(((3, 0, "five"),)), "Edit cell")
    wait_for_cell(qtbot, panel, "")
    assert "'five' is not a number" in panel.hint.text()
    document.undo_stack.undo()
    wait_for_cell(qtbot, panel, "cell\trow 4, 'size': '5'")


def test_of_a_cell_that_another_table_has_not_nothing_is_left(
    panel: LedgerPanel, document: Document, qtbot: QtBot
) -> None:
    panel.show_cell(3, 0)
    wait_for_cell(qtbot, panel, "cell\trow 4, 'size': ''")
    other = Table((number_column("a", ["1", "2", "3", "4", "5"]), number_column("b", ["5", "4", "3", "2", "1"])))
    document.open(other, Experiment(recipe=guess_recipe(other)), name="other")
    wait_for_cell(qtbot, panel, "")
    assert "Select a cell" in panel.hint.text()


def test_rows_that_become_too_few_to_be_split_end_the_ledger_with_the_reason(
    panel: LedgerPanel, document: Document, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(redraw, "SHARE", 1.0)  # whatever is asked for is drawn at once
    panel.show_cell(0, 0)
    wait_for_cell(qtbot, panel, "cell\trow 1, 'size': '0'")
    document.edit_table(DeleteRows(tuple(range(1, 12))), "Delete rows")
    wait_for_cell(qtbot, panel, "")
    assert panel.hint.text().startswith("There is no way to the network yet.")


def test_an_entry_leads_back_to_its_cell(panel: LedgerPanel, qtbot: QtBot) -> None:
    panel.tensor_box.setFocus()
    QTest.keyClick(panel.tensor_box, Qt.Key.Key_Down)
    assert panel.entry_box.currentText() == "kind=x"
    assert panel.back_steps.texts()[-1].startswith("cell\trow ")
    with qtbot.waitSignal(panel.reveal_requested) as asked:
        QTest.mouseClick(panel.show_button, LEFT)
    [(owner, row, column)] = asked.args
    assert (owner, column) == ("cell", "1")
    assert f"row {int(row) + 1}, 'kind'" in panel.back_steps.texts()[-1]


def test_a_row_that_the_part_has_not_is_told(panel: LedgerPanel) -> None:
    QTest.keyClick(panel.part_box, Qt.Key.Key_End)
    assert panel.part_box.currentText() == "test"
    assert panel.back_title.text() == "This part has 0 rows"
    assert not panel.show_button.isEnabled()


def test_a_large_table_is_gone_through_when_a_person_asks(
    document: Document, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ledger_panel, "MAX_ROWS", 5)
    panel = LedgerPanel(document)
    qtbot.addWidget(panel)
    with qtbot.waitExposed(panel):
        panel.show()
    panel.show_cell(0, 0)
    assert panel.steps.texts() == []
    assert not panel.show_button.isEnabled()
    assert not panel.step_box.isVisible()  # there are no windows
    QTest.mouseClick(panel.ask_button, LEFT)
    wait_for_cell(qtbot, panel, "cell\trow 1, 'size': '0'")
    assert not panel.ask_button.isVisible()
    assert panel.show_button.isEnabled()


def test_steps_are_copied(panel: LedgerPanel, qtbot: QtBot) -> None:
    panel.show_cell(0, 0)
    wait_for_cell(qtbot, panel, "cell\trow 1, 'size': '0'")
    panel.steps.setFocus()
    panel.steps.clearSelection()
    QTest.keyClick(panel.steps, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == "\n".join(panel.steps.texts())


def test_a_spelling_that_counts_as_another_is_a_step(qtbot: QtBot) -> None:
    table = Table((number_column("size", list("123456")), text_column("kind", ["a", "a", "A", "b", "b", "b"])))
    recipe = guess_recipe(table)
    columns = tuple(part.replace(merge_alike=True) if part.name == "kind" else part for part in recipe.columns)
    panel = LedgerPanel(Document(table, Experiment(recipe=recipe.replace(columns=columns))))
    qtbot.addWidget(panel)
    panel.show()
    panel.show_cell(2, 1)
    wait_for_cell(qtbot, panel, "cell\trow 3, 'kind': 'A'")
    assert panel.steps.texts()[1].startswith("spelling\twritten 'A' → 'a'")
