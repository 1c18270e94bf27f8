"""The bar that shows only some rows, and what edits of the table make of its condition."""

import pytest
from pytestqt.qtbot import QtBot

from engine.config.experiment import Experiment
from engine.data.preparing.guess import guess_recipe
from engine.data.table import Table, number_column, text_column
from gui.document import Document
from tests.gui.shown import shown_data_panel


@pytest.fixture
def document(qapp: object) -> Document:
    table = Table((number_column("age", ["1", "2", "3", "4"]), text_column("kind", ["x", "y", "x", "y"])))
    return Document(table, Experiment(recipe=guess_recipe(table)), name="kinds.csv")


def test_the_filters_text_follows_a_rename_and_its_undo(document: Document, qtbot: QtBot) -> None:
    panel = shown_data_panel(document, qtbot, 440, 700)
    view, bar = panel.table_view, panel.filter_bar
    bar.open()
    bar.line.setText("kind == 'y'")
    bar.apply()
    view.columns.rename_to("kind", "sort of")
    assert bar.line.text() == "`sort of` == 'y'"
    assert "`sort of` == &#x27;y&#x27;" in bar.told.text()
    assert view.table_model.rowCount() == 2
    bar.apply()
    assert view.table_model.rowCount() == 2
    document.undo()
    assert bar.line.text() == "kind == 'y'"
    assert "(kind == " in bar.told.text()
    bar.close_bar()
