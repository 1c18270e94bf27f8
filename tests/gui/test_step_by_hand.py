"""A hidden matrix is filled in with the keyboard or a block, its numbers are marked, and the likely mistake is named."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gui.step import update_view as reading_module
from gui.step.tensor_page import TensorPage
from gui.step.tile_matrix import TileMatrix
from gui.step.update_view import UpdateView
from tests.gui.test_step_formula import plain, read


@pytest.fixture(autouse=True)
def numpy_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever other tests of this process have loaded."""
    monkeypatch.setattr(reading_module, "tensorflow_is_loaded", lambda: False)


@pytest.fixture
def update() -> UpdateView:
    """An update of one layer of 3 units, with 4 rows."""
    return read(plain(), 1)


@pytest.fixture
def page(qtbot: QtBot, update: UpdateView) -> TensorPage:
    """At 900 × 500, with dL/dY of the output; it follows its own wishes."""
    found = TensorPage()
    qtbot.addWidget(found)
    found.resize(900, 500)
    found.wished.connect(lambda name: found.show_tensor(update, name, by_course=False, digits=4))
    found.show_tensor(update, "output/dY", by_course=False, digits=4)
    with qtbot.waitExposed(found):
        found.show()
    return found


def hidden(page: TensorPage) -> TileMatrix:
    """The result's matrix, hidden."""
    matrix = page.formula.tiles[0].matrix
    {action.objectName(): action for action in matrix.actions()}["matrix.hide"].trigger()
    assert matrix.is_hidden
    return matrix


def typed(matrix: TileMatrix, text: str) -> None:
    QTest.keyClicks(matrix, text)


def test_numbers_are_typed_and_marked_one_by_one(page: TensorPage, update: UpdateView) -> None:
    matrix, value = hidden(page), update.by_name["output/dY"].value
    assert page.hand.isVisible()
    typed(matrix, f"{value[0, 0]:.4f}\t{value[0, 1] + 0.01:.4f}\t")
    assert matrix.hand is not None
    assert [matrix.hand.mark((0, column)) for column in range(3)] == [True, False, None]
    assert matrix._cursor == (0, 2), "Tab goes on"
    assert page.hand.words.text().startswith("1 of 12 right, 1 wrong.")
    assert matrix.spoken(0, 1).endswith(", wrong")
    assert f"{value[0, 2]:.4f}".replace("-", "−") not in matrix.spoken(0, 2) + matrix.exact(0, 2)
    assert not matrix.grab().isNull()


def test_a_pasted_block_with_a_mistake_names_it(page: TensorPage, update: UpdateView) -> None:
    matrix, value = hidden(page), update.by_name["output/dY"].value
    block = "\n".join("\t".join(f"{number:.6f}" for number in row) for row in value * len(value))
    QGuiApplication.clipboard().setText(block)
    matrix.paste()
    assert (
        page.hand.words.text()
        == "0 of 12 right, 12 wrong.  Probably: The division by the number of rows, N = 4, is missing."
    )
    QGuiApplication.clipboard().setText(block.replace(".", ","))
    matrix.paste()
    assert "N = 4" in page.hand.words.text(), "a decimal comma is understood"


def test_what_is_hidden_is_not_told_elsewhere(page: TensorPage, qtbot: QtBot) -> None:
    page.choose_cell("output/dY", (0, 0))
    assert page.cell.isVisible()
    matrix = hidden(page)
    assert not page.cell.isVisible()
    with qtbot.assertNotEmitted(matrix.chosen):
        QTest.mouseClick(matrix, Qt.MouseButton.LeftButton, pos=matrix._geometry().cell_rect(0, 0).center())
    matrix.copy()
    assert not QGuiApplication.clipboard().text().strip()


def test_the_solution_is_shown_and_the_next_tensor_hidden(page: TensorPage) -> None:
    matrix = hidden(page)
    page.hand.solution_button.click()
    assert not matrix.is_hidden
    page.hand.next_button.click()
    assert page.formula.tiles[0].name == "output/dZ"
    assert page.formula.tiles[0].matrix.is_hidden


def test_a_hidden_tensor_is_blank_where_others_take_it(page: TensorPage, update: UpdateView) -> None:
    hidden(page)
    page.show_tensor(update, "output/dZ", by_course=False, digits=4)
    operand = page.formula.tiles[1].matrix
    assert page.formula.tiles[1].name == "output/dY"
    assert operand.is_hidden
    np.testing.assert_array_equal(operand.values, update.by_name["output/dY"].value)


def test_a_product_is_read_as_outer_products_and_row_by_row(page: TensorPage, update: UpdateView) -> None:
    assert not page.product.isVisible(), "this tensor has none"
    page.show_tensor(update, "output/dkernel", by_course=False, digits=4)
    X, dZ = update.by_name["input"].value, update.by_name["output/dZ"].value
    page.product.way_box.setCurrentIndex(1)
    page.product.term_box.setValue(3)
    assert f"row {update.rows[2] + 1}" in page.product.words.text()
    *_, added, so_far = (tile.matrix.values for tile in page.product.tiles)
    np.testing.assert_allclose(added, np.outer(X[2], dZ[2]))
    np.testing.assert_allclose(so_far, X[:3].T @ dZ[:3])
    page.product.way_box.setCurrentIndex(2)
    page.product.term_box.setValue(2)
    np.testing.assert_allclose(page.product.tiles[-1].matrix.values[0], update.by_name["output/dkernel"].value[1])
    hidden(page)
    assert not page.product.isVisible()
