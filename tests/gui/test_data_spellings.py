"""Classes that look alike in the data panel: told with a link that merges them, and merged by the column's menu."""

import html

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from engine.data.preparing.plan import plan
from engine.data.table import NumberColumn, Table, text_column
from engine.problems import errors
from engine.suggest import suggest_experiment
from gui.data.class_order_dialog import ClassOrderDialog
from gui.data.column_choices import MergeAlike
from gui.data.column_labels import treatment_word
from gui.data.column_menu import ColumnMenu
from gui.document import Document
from tests.gui.shown import shown_data_panel


@pytest.fixture
def document(qapp: object) -> Document:
    texts = ["male"] * 12 + ["Male "] * 4 + ["female"] * 16
    table = Table((NumberColumn("h", np.linspace(0, 1, 32) ** 2), text_column("sex", texts)))
    return Document(table, suggest_experiment(table), name="people.csv")


def test_spellings_are_told_and_a_click_merges_them_and_undo_takes_that_back(document: Document, qtbot: QtBot) -> None:
    panel = shown_data_panel(document, qtbot, 440, 700)
    said = html.unescape(panel.summary_line.text())
    assert "'male' (12 rows) and 'Male ' (4 rows, with a blank behind it)" in said
    assert "Merge spellings of 'sex'" in said
    assert not errors(document.problems)
    panel.summary_line.linkActivated.emit("mend 0")
    assert plan(document.table, document.experiment.recipe).output_classes == ("female", "male")
    assert not document.problems
    assert "2 classes → 2 outputs" in html.unescape(panel.summary_line.text())
    assert treatment_word(document.experiment.recipe.column("sex")) == "one-hot, spellings merged"
    document.undo_stack.undo()
    assert plan(document.table, document.experiment.recipe).outputs == 3


def test_the_columns_menu_merges_spellings_and_the_order_dialog_lists_what_is_left(
    document: Document, qtbot: QtBot
) -> None:
    menu = ColumnMenu(document, ["sex"])
    qtbot.addWidget(menu)
    assert not menu.action(MergeAlike()).isChecked()
    menu.action(MergeAlike()).trigger()
    assert document.experiment.recipe.column("sex").merge_alike
    dialog = ClassOrderDialog(document, "sex")
    qtbot.addWidget(dialog)
    assert dialog.classes() == ("female", "male")
    again = ColumnMenu(document, ["sex"])
    qtbot.addWidget(again)
    assert again.action(MergeAlike()).isChecked()
