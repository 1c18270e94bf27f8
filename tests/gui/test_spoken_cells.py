"""A screen reader gets every cell: the cursor's in each matrix is told by name, with its number, and said when it moves."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.matrices import matrix_view
from gui.matrices.layer_card import LayerCard
from gui.matrices.unit_names import MatrixNames, unit_names
from gui.selection import Gradients
from gui.step.formula_view import FormulaView
from gui.step.product_view import ProductView
from gui.step.tile import MatrixTile
from gui.step.update_view import UpdateView
from gui.weights.initial_weights_panel import InitialWeightsPanel
from tests.gui.fake_runs import controller, flower_document, frames_of
from tests.gui.test_step_cells import numpy_alone, update, view

__all__ = ["numpy_alone", "update", "view"]
Said = list[str]


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> Said:
    """What a screen reader is given to say."""
    found: Said = []
    monkeypatch.setattr(matrix_view, "announce", lambda _widget, words: found.append(words))
    return found


def read(widget: QWidget) -> str:
    """What a screen reader finds of the cursor."""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Description)


def test_each_key_in_a_matrix_of_the_step_says_the_cell(view: FormulaView, update: UpdateView, said: Said) -> None:
    view.show_tensor(update, "output/Z", by_course=False)
    for tile in view.tiles:
        matrix = tile.matrix
        matrix.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(matrix, Qt.Key.Key_Right)
        assert matrix._cursor is not None
        assert read(matrix) == said[-1] == matrix.spoken(*matrix.shown.place(*matrix._cursor))
    kernel = view.tiles[2].matrix
    assert any(words.startswith("input, row 3, column x1, ") for words in said)
    assert any(words.startswith("output kernel, row x0, column t1, ") for words in said)
    assert f"gradient {update.by_name['output/dkernel'].value[0, 1]:+.4g}".replace("-", "−") in kernel.spoken(0, 1)


def test_a_hidden_cell_says_what_was_typed_and_never_the_number(
    view: FormulaView, update: UpdateView, said: Said
) -> None:
    view.show_tensor(update, "output/Z", by_course=False)
    view.hide_numbers("output/Z")
    matrix = view.tiles[0].matrix
    matrix.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClicks(matrix, "7")
    assert said[-1] == read(matrix) == "output Z, row 3, column t0, 7, wrong"


def test_the_parts_of_a_product_are_said_too(qtbot: QtBot, update: UpdateView, said: Said) -> None:
    product = ProductView()
    qtbot.addWidget(product)
    product.show_tensor(update, "output/dkernel", digits=4, is_hidden=False)
    product.way_box.setCurrentIndex(1)
    product.show()
    matrices = [tile.matrix for tile in product.findChildren(MatrixTile)]
    assert matrices
    for matrix in matrices:
        QTest.keyClick(matrix, Qt.Key.Key_Right)
        assert read(matrix) == said[-1]


def test_a_weight_is_said_with_the_gradient_of_the_update_that_was_read(qtbot: QtBot, said: Said) -> None:
    document = flower_document()
    names = unit_names(document.experiment, document.plan)
    values = np.arange(8.0).reshape(2, 4)
    card = LayerCard("hidden_1", {"hidden_1/kernel": values}, names)
    qtbot.addWidget(card)
    kernel = card.views["hidden_1/kernel"]
    QTest.keyClick(kernel, Qt.Key.Key_Home)
    QTest.keyClick(kernel, Qt.Key.Key_Right)
    assert said[-1] == read(kernel) == "hidden_1 kernel, row petal length, column 2, +1"
    card.show_gradients(Gradients(3, {"hidden_1/kernel": -values}))
    QTest.keyClick(kernel, Qt.Key.Key_Down)
    assert said[-1] == read(kernel) == "hidden_1 kernel, row petal width, column 2, +5, gradient −5 in update 3"


def test_an_initial_weight_is_a_cell_of_an_accessible_table(qtbot: QtBot) -> None:
    document = flower_document()
    panel = InitialWeightsPanel(document, controller(document, frames_of([1.0])))
    qtbot.addWidget(panel)
    panel.show_array("hidden_1/kernel")
    model = panel.view.model()
    table = QAccessible.queryAccessibleInterface(panel.view)
    told = {table.child(at).text(QAccessible.Text.Name) for at in range(table.childCount())}
    cells = [
        model.data(model.index(row, column), Qt.ItemDataRole.AccessibleTextRole)
        for row in range(2)
        for column in range(4)
    ]
    assert cells[1].startswith("hidden_1 kernel, row petal length, column ")
    assert set(cells) <= told


def test_a_number_alone_is_said(qtbot: QtBot, said: Said) -> None:
    tile = MatrixTile("loss", "loss", np.array([[0.25]]), MatrixNames(), shape="")
    qtbot.addWidget(tile)
    QTest.keyClick(tile.matrix, Qt.Key.Key_Home)
    assert read(tile.matrix) == said[-1]
