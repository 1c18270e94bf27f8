"""A clicked cell lights up what it is made of, is written out below, and tells other panels what it stands for."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from engine.drawing.sketch import sketch
from engine.training.trace.cells.matrix_text import MatrixForm
from engine.training.trace.cells.writing import NumPy
from gui.network.canvas import NetworkCanvas
from gui.network.coloring import Measure
from gui.network.link_items import WeightsItem
from gui.selection import TensorCell
from gui.step import update_view as reading_module
from gui.step.cell_view import CellView
from gui.step.formula_view import FormulaView
from gui.step.places import cells_of, index_at
from gui.step.tensor_cell import tensor_cell
from gui.step.update_view import UpdateView
from tests.gui.test_step_formula import plain, read


@pytest.fixture(autouse=True)
def numpy_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever other tests of this process have loaded."""
    monkeypatch.setattr(reading_module, "tensorflow_is_loaded", lambda: False)


@pytest.fixture
def update() -> UpdateView:
    """An update with 4 inputs, a layer of 3 units, and 4 of 7 rows."""
    return read(plain(), 1)


@pytest.fixture
def view(qtbot: QtBot) -> FormulaView:
    """At 900 × 400."""
    found = FormulaView()
    qtbot.addWidget(found)
    found.resize(900, 400)
    with qtbot.waitExposed(found):
        found.show()
    return found


@pytest.fixture
def told(qtbot: QtBot) -> CellView:
    """What is below the equation."""
    found = CellView()
    qtbot.addWidget(found)
    return found


def test_a_click_chooses_the_cell_of_the_tensor(view: FormulaView, update: UpdateView, qtbot: QtBot) -> None:
    view.show_tensor(update, "output/dkernel", by_course=False)
    result, *_, X, _ = view.tiles  # between them those of TensorFlow, where it is loaded
    assert X.is_transposed
    place = X.matrix._geometry().cell_rect(1, 2).center()
    with qtbot.waitSignal(view.cell_chosen) as chosen:
        QTest.mouseClick(X.matrix, Qt.MouseButton.LeftButton, pos=QPoint(place))
    assert chosen.args == ["input", (2, 1)], "the matrix is transposed, the tensor is not"
    result.matrix.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(result.matrix, Qt.Key.Key_Right)
    with qtbot.waitSignal(view.cell_chosen) as chosen:
        QTest.keyClick(result.matrix, Qt.Key.Key_Return)
    assert chosen.args == ["output/dkernel", (0, 1)]


def test_row_and_column_light_up_in_the_operands(view: FormulaView, told: CellView, update: UpdateView) -> None:
    view.show_tensor(update, "output/dkernel", by_course=False)
    story = told.show_cell(update, "output/dkernel", (1, 2), by_course=False, digits=4)
    view.light({"output/dkernel": [(1, 2)], **story.lit})
    result, *_, X, dZ = (tile.matrix for tile in view.tiles)
    assert result.lit == {(1, 2)}
    assert X.lit == {(1, None)}
    assert dZ.lit == {(None, 2)}
    assert not view.grab().isNull()
    view.light({})
    assert not any(tile.matrix.lit for tile in view.tiles)


def test_the_sum_its_rows_and_the_way_to_the_loss_are_written(told: CellView, update: UpdateView) -> None:
    story = told.show_cell(update, "output/dkernel", (1, 2), by_course=False, digits=4)
    X, dZ = update.by_name["input"].value, update.by_name["output/dZ"].value
    added = X[:, 1] * dZ[:, 2]
    lines = told.lines.toPlainText().splitlines()
    assert lines[0].startswith("output/dkernel[input 2, unit 3] = ")
    assert lines[0].count("·") == len(X)
    largest = int(np.abs(added).argmax())
    assert told.rows.item(0).text().startswith(f"row {update.rows[largest] + 1}: ")
    assert lines[1] == f"Row {update.rows[largest] + 1} comes to it from the loss by:"
    assert [line.partition("[")[0] for line in lines[2:]] == ["output/dZ", "output/dY"]
    told.rows.setCurrentRow(2)
    assert f"Row {update.rows[np.argsort(-np.abs(added))[2]] + 1} comes" in told.lines.toPlainText()
    told.copy_button.menu().actions()[1].trigger()
    assert eval(QGuiApplication.clipboard().text()) == pytest.approx(story.value)
    told.copy_button.menu().actions()[3].trigger()
    terms = [line.rpartition(",")[2] for line in QGuiApplication.clipboard().text().splitlines()[1:]]
    np.testing.assert_allclose([float(term) for term in terms], added)
    assert eval(story.written(NumPy())) == pytest.approx(story.value)


def test_a_weighted_sum_is_followed_by_its_activation(told: CellView, update: UpdateView) -> None:
    told.show_cell(update, "output/Z", (0, 1), by_course=False, digits=4)
    first, second = told.lines.toPlainText().splitlines()
    assert first.startswith(f"output/Z[row {update.rows[0] + 1}, unit 2] = ")
    assert second.startswith(f"output/Y[row {update.rows[0] + 1}, unit 2] = tanh(")
    assert not told.rows.count()


def test_places_of_a_tensor_are_those_of_its_matrix(update: UpdateView) -> None:
    for name in ("output/dkernel", "output/bias", "output/losses", "loss", "output/Z"):
        traced = update.by_name[name]
        for index in np.ndindex(traced.shape):
            [(row, column)] = cells_of(traced.axes, traced.shape, [index])
            assert index_at(traced.axes, traced.shape, row or 0, column or 0) == index


def test_a_cell_stands_for_a_row_a_unit_or_an_edge(update: UpdateView) -> None:
    row = int(update.rows[2])
    assert tensor_cell(update, "output/Z", (2, 1)) == TensorCell("output", unit=1, row=row)
    assert tensor_cell(update, "output/dkernel", (3, 1), row=2) == TensorCell("output", unit=1, source=3, row=row)
    assert tensor_cell(update, "input", (2, 3)) == TensorCell("input", unit=3, row=row)
    assert tensor_cell(update, "loss", ()) == TensorCell("input")


def test_the_canvas_marks_the_edge(qtbot: QtBot, update: UpdateView) -> None:
    canvas = NetworkCanvas()
    qtbot.addWidget(canvas)
    canvas.show_sketch(sketch(update.experiment.learner.network, list("abcd"), list("xyz")))
    link = canvas.link_item("input", "output")
    assert isinstance(link, WeightsItem)
    canvas.light(TensorCell("output", unit=1, source=3))
    assert link._hovered == (3, 1)
    canvas.light(TensorCell("output"))
    assert link._hovered is None
    assert [name for name, node in canvas._nodes.items() if node._is_lit] == ["output"]
    canvas.light(None)
    assert not any(node._is_lit for node in canvas._nodes.values())


def test_the_canvas_is_coloured_by_the_gradients_of_the_update(qtbot: QtBot, update: UpdateView) -> None:
    canvas = NetworkCanvas()
    qtbot.addWidget(canvas)
    canvas.show()
    canvas.show_sketch(sketch(update.experiment.learner.network, list("abcd"), list("xyz")))
    canvas.show_measure(Measure.GRADIENT)
    canvas.show_gradients(update.gradients)
    link = canvas.link_item("input", "output")
    qtbot.waitUntil(lambda: link.shown is not None)
    assert link.shown is update.by_name["output/dkernel"].value
    assert update.gradients["output/bias"] is update.by_name["output/dbias"].value


def test_a_cell_is_spoken_with_its_names_and_its_gradient(view: FormulaView, update: UpdateView) -> None:
    view.show_tensor(update, "output/Z", by_course=False)
    kernel = view.tiles[2].matrix
    assert kernel.spoken(2, 1).startswith("output kernel, row x2, column t1, ")
    assert ", gradient " in kernel.spoken(2, 1)
    assert "gradient" not in view.tiles[0].matrix.spoken(0, 0)


def test_every_tensor_is_copied_with_its_shape_and_a_hidden_one_is_not(view: FormulaView, update: UpdateView) -> None:
    for name, traced in update.by_name.items():
        view.show_tensor(update, name, by_course=False)
        matrix = view.tiles[0].matrix
        matrix.copy_as(MatrixForm.NUMPY)
        copied = eval(QGuiApplication.clipboard().text(), {"np": np})
        np.testing.assert_array_equal(copied, traced.value)
        assert (copied.shape, copied.dtype) == (traced.value.shape, traced.value.dtype)
        matrix.copy_as(MatrixForm.CSV)
        lines = QGuiApplication.clipboard().text().splitlines()
        np.testing.assert_array_equal([[float(each) for each in line.split(",")] for line in lines], matrix.values)
        if view.hide_numbers(name):
            matrix.copy_as(MatrixForm.NUMPY)
            assert not QGuiApplication.clipboard().text().strip()


def test_a_matrix_is_copied_for_other_programs(view: FormulaView, update: UpdateView) -> None:
    view.show_tensor(update, "output/Z", by_course=False)
    kernel = view.tiles[2].matrix
    names = {action.objectName(): action for action in kernel.actions()}
    names["matrix.copy_numpy"].trigger()
    np.testing.assert_array_equal(eval(QGuiApplication.clipboard().text(), {"np": np}), kernel.values)
    names["matrix.copy_latex"].trigger()
    assert QGuiApplication.clipboard().text().startswith("\\begin{pmatrix}")
