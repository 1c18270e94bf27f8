"""A matrix under mouse and keyboard."""

import numpy as np
import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from engine.config.axes import Axis
from gui.matrices.geometry import CellSize
from gui.matrices.matrix_view import MatrixView
from gui.matrices.unit_names import MatrixNames
from gui.theme import colors

VALUES = np.array([[0.5, 0.25, -1.0], [0.125, 2.0, -0.12345678]])


@pytest.fixture
def view(qtbot: QtBot) -> MatrixView:
    """A shown kernel of two inputs and three units."""
    view = MatrixView("hidden_1/kernel", VALUES)
    qtbot.addWidget(view)
    view.set_names(MatrixNames(("age", "size"), ("1", "2", "3"), (Axis.INPUT,), (Axis.UNIT,)))
    view.set_look(CellSize(60, 20, 3), 40)
    view.resize(view.sizeHint())
    with qtbot.waitExposed(view):
        view.show()
    view.activateWindow()
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    return view


def test_the_cell_under_the_cursor_is_told_with_all_its_digits(view: MatrixView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.pointed) as told:
        QTest.mouseMove(view, view._geometry().cell_rect(1, 2).center())
    assert told.args == ["hidden_1/kernel[row 2, column 3] = −0.12345678   (size → unit 3)"]
    with qtbot.waitSignal(view.pointed) as told:
        QTest.mouseMove(view, view._geometry().cell_rect(0, 0).topLeft() / 2)
    assert told.args == [""]


@pytest.mark.parametrize(
    ("names", "told"),
    [
        (MatrixNames(("125", "7"), ("iris", "lily", "rose"), (Axis.ROW,)), "row 125 → iris"),
        (MatrixNames(("125", "7"), ("1", "2", "3"), (Axis.ROW,)), "row 125 → unit 1"),
        (
            MatrixNames(("125.1", "125.2"), ("1", "2", "3"), (Axis.ROW, Axis.TIME), (Axis.INPUT,)),
            "row 125, time 1 → input 1",
        ),
        (MatrixNames(("2", "1"), ("1", "2", "3"), (Axis.UNIT,), (Axis.ENTRY,)), "unit 2 → entry 1"),
        (MatrixNames(("1.5", "2"), ("1", "2", "3"), (Axis.INPUT,)), "1.5 → unit 1"),
    ],
)
def test_a_number_is_told_with_what_it_counts(view: MatrixView, names: MatrixNames, told: str) -> None:
    view.set_names(names)
    assert view._with_names(0, 0) == f"hidden_1/kernel[row 1, column 1] = +0.5   ({told})"


def test_the_arrow_keys_walk_through_the_cells_and_say_where_they_are(view: MatrixView) -> None:
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right):
        QTest.keyClick(view, key)
    assert view.accessibleDescription() == "hidden_1 kernel, row age, column 2, +0.25"
    QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_End)
    assert view.accessibleDescription() == "hidden_1 kernel, row size, column 3, −0.1235"
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.accessibleDescription().startswith("hidden_1 kernel, row size, column 3")


def test_it_keeps_the_arrow_keys_from_the_windows_shortcuts(view: MatrixView) -> None:
    question = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier)
    question.ignore()
    view.event(question)
    assert question.isAccepted()
    other = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier)
    other.ignore()
    view.event(other)
    assert not other.isAccepted()


def test_copying_gives_all_digits_to_a_spreadsheet(view: MatrixView) -> None:
    QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    rows = [row.split("\t") for row in QGuiApplication.clipboard().text().split("\n")]
    assert np.array_equal(np.array(rows, dtype=np.float64), VALUES)


def test_newer_values_change_what_the_cursor_tells(view: MatrixView, qtbot: QtBot) -> None:
    QTest.keyClick(view, Qt.Key.Key_Right)
    with qtbot.waitSignal(view.pointed) as told:
        view.set_values(VALUES * 2, common_scale=None)
    assert told.args == ["hidden_1/kernel[row 1, column 1] = +1.0   (age → unit 1)"]


def test_negative_and_positive_differ_by_more_than_colour(view: MatrixView) -> None:
    assert view.form is not None
    assert [view.form.text(float(value)) for value in VALUES[0]] == ["+0.500", "+0.250", "−1.000"]


def test_it_can_be_painted_with_weights_that_are_not_finite(view: MatrixView) -> None:
    view.set_values(np.array([[np.nan, np.inf, -np.inf], [1.0, 2.0, 0.0]]), common_scale=None)
    image = view.grab().toImage()
    corner = view._geometry().cell_rect(0, 0).topLeft() * image.devicePixelRatio()
    assert image.pixelColor(corner.x() + 3, corner.y() + 3).name() == "#b42318"
    assert view.scale == 2.0


def test_a_large_matrix_shows_blocks_and_tells_the_exact_weight(qtbot: QtBot) -> None:
    values = np.zeros((1024, 2), np.float32)
    values[3, 1] = -0.75
    view = MatrixView("hidden_1/kernel", values)
    qtbot.addWidget(view)
    assert view.shown.height == 2
    assert view.exact(*view.shown.place(1, 1)) == "hidden_1/kernel[row 4, column 2] = −0.75"


def test_the_slices_of_an_array_of_more_axes_are_told_by_their_axes_and_set_apart_by_a_line(qtbot: QtBot) -> None:
    shape, axes = (2, 2, 3), (Axis.Y, Axis.X, Axis.CHANNEL)
    view = MatrixView("conv_1/kernel", np.arange(12.0).reshape(4, 3))
    qtbot.addWidget(view)
    view.set_names(MatrixNames(("1.1", "1.2", "2.1", "2.2"), ("1", "2", "3"), axes[:2], axes[2:], shape))
    view.set_look(CellSize(60, 20, 0), 40)
    view.resize(view.sizeHint())
    assert view.exact(2, 1) == "conv_1/kernel[y 2, x 1, channel 2] = +7.0"
    assert view._with_names(2, 1) == "conv_1/kernel[y 2, x 1, channel 2] = +7.0   (y 2, x 1 → channel 2)"
    image = view.grab().toImage()
    scale = image.devicePixelRatio()
    lines = []
    for row in range(1, 4):
        corner = view._geometry().cell_rect(row, 1).topLeft() * scale
        lines.append(image.pixelColor(corner.x() + 9, corner.y()) == colors().text)
    assert lines == [False, True, False]
