"""A person's way with a messy table in the whole window: settle, compute, inspect, filter, train, export, by clicks and keys."""

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

from engine.config.recipe import Role
from engine.training.frames import Outcome
from gui.data.data_panel import DataPanel
from gui.data.export_dialog import ExportDialog
from gui.data.formula_dialog import FormulaDialog
from gui.inspector.inspector_panel import InspectorPanel
from gui.main_window import MainWindow
from tests.journeys.test_window import choose_file, opened, train
from tests.panels import panel

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
MESSY = "code,income,age,class\n" + "".join(
    f"{row:05d},{1000 + 37 * row}.50,{'old' if row == 7 else 20 + row},{'ab'[row % 2]}\n" for row in range(40)
)


@pytest.fixture(autouse=True)
def own_dialogs() -> None:
    """Qt's own file dialogs: a platform's cannot be typed into from here."""
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs, True)


def test_from_a_messy_table_to_a_trained_network_and_an_exact_export(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    source, copy = tmp_path / "people.csv", tmp_path / "copy.csv"
    source.write_text(MESSY, encoding="utf-8", newline="")
    opened(qtbot, window, source)
    document, view = window.document, panel(window, DataPanel).table_view
    window.activateWindow()
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    QTest.keyClick(view, Qt.Key.Key_F8)
    assert (view.currentIndex().row(), view.currentIndex().column()) == (7, 2)
    QTest.keyClick(view, Qt.Key.Key_Delete)
    assert document.table.column("age").missing[7]

    QTest.keyClick(view, Qt.Key.Key_F, CONTROL | SHIFT)
    qtbot.waitUntil(lambda: any(each.isVisible() for each in view.findChildren(FormulaDialog)))
    asked = next(each for each in view.findChildren(FormulaDialog) if each.isVisible())
    asked.name.selectAll()
    QTest.keyClicks(asked.name, "wealth")
    QTest.keyClicks(asked.formula, "log(income) ")
    QTest.mouseClick(asked.buttons.button(QDialogButtonBox.StandardButton.Ok), Qt.MouseButton.LeftButton)
    assert document.experiment.recipe.column("wealth").role is Role.FEATURE

    view.setCurrentIndex(view.table_model.index(0, 1))
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_A, CONTROL | SHIFT)
    assert panel(window, InspectorPanel).isVisible()
    assert panel(window, InspectorPanel).column_box.currentText() == "income"
    qtbot.waitUntil(lambda: "median" in panel(window, InspectorPanel).facts.text())

    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_L, CONTROL | SHIFT)
    bar = panel(window, DataPanel).filter_bar
    QTest.keyClicks(bar.line, "income > 2000 ")
    QTest.keyClick(bar.line, Qt.Key.Key_Return)
    assert 0 < view.table_model.rowCount() < 40
    assert "Training uses all rows" in bar.told.text()
    QTest.keyClick(bar.line, Qt.Key.Key_Escape)
    assert view.table_model.rowCount() == 40

    ended = train(qtbot, window)
    assert ended.outcome is Outcome.FINISHED, ended.message

    window.commands.trigger("file.export_table")
    qtbot.waitUntil(lambda: any(each.isVisible() for each in window.findChildren(ExportDialog)))
    export = next(each for each in window.findChildren(ExportDialog) if each.isVisible())
    export.encoding.setCurrentIndex(1)
    QTest.mouseClick(export.buttons.button(QDialogButtonBox.StandardButton.Save), Qt.MouseButton.LeftButton)
    choose_file(qtbot, window, copy)
    qtbot.waitUntil(copy.is_file)
    with copy.open(newline="", encoding="utf-8") as stream:
        rows = list(csv.reader(stream))
    before = list(csv.reader(MESSY.splitlines()))
    before[8][2] = ""
    assert [row[:4] for row in rows] == before
    assert rows[0][4] == "wealth"

    while document.undo_stack.canUndo():
        document.undo_stack.undo()
    assert document.table.names == ("code", "income", "age", "class")
    assert document.table.text(7, 2) == "old"
