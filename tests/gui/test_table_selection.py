"""What is selected in the table when something else brings a cell into sight."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from engine.config.experiment import Experiment
from engine.data.preparing.guess import guess_recipe
from engine.data.table import Table, number_column
from gui.document import Document
from tests.gui.shown import shown_data_panel

CONTROL = Qt.KeyboardModifier.ControlModifier


def test_a_cell_that_is_shown_is_selected_alone_whatever_is_held(qtbot: QtBot) -> None:
    table = Table((number_column("size", ["3", "1", "2"]), number_column("age", ["5", "6", "7"])))
    view = shown_data_panel(Document(table, Experiment(recipe=guess_recipe(table))), qtbot).table_view
    view.selection.show_cell(0, 0)
    window = view.window().windowHandle()
    QTest.keyPress(window, Qt.Key.Key_Control, CONTROL)
    try:
        assert QGuiApplication.keyboardModifiers() == CONTROL
        view.selection.show_cell(2, 1)
    finally:
        QTest.keyRelease(window, Qt.Key.Key_Control)
    assert [(index.row(), index.column()) for index in view.selectedIndexes()] == [(2, 1)]
