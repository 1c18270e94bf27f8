"""Painting in the whole window: two classes by brush and click, trained on, and more points in the table that is open."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox
from pytestqt.qtbot import QtBot

from engine.config.recipe import Role
from engine.training.frames import Outcome
from gui.main_window import MainWindow
from gui.paint.paint_dialog import PaintDialog
from tests.journeys.test_window import press, train

LEFT, PLAIN = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def opened(qtbot: QtBot, window: MainWindow) -> PaintDialog:
    qtbot.waitUntil(lambda: any(each.isVisible() for each in window.findChildren(PaintDialog)))
    dialog = next(each for each in window.findChildren(PaintDialog) if each.isVisible())
    dialog.activateWindow()
    qtbot.waitUntil(dialog.canvas.hasFocus)
    return dialog


def stroke(dialog: PaintDialog, *places: tuple[float, float]) -> None:
    view = dialog.canvas.viewport()
    points = [dialog.canvas.position_of(place).toPoint() for place in places]
    QTest.mousePress(view, LEFT, PLAIN, points[0])
    for point in points[1:]:
        QTest.mouseMove(view, point)
    QTest.mouseRelease(view, LEFT, PLAIN, points[-1])


def accept(dialog: PaintDialog) -> None:
    QTest.mouseClick(dialog.buttons.button(QDialogButtonBox.StandardButton.Ok), LEFT)


def test_two_painted_classes_are_trained_on_and_more_are_painted(qtbot: QtBot, window: MainWindow) -> None:
    document = window.document
    press(qtbot, window, Qt.Key.Key_B, CONTROL | SHIFT)
    dialog = opened(qtbot, window)
    QTest.keyClick(dialog.canvas, Qt.Key.Key_B)
    stroke(dialog, (-0.7, -0.5), (-0.3, -0.5))
    QTest.keyClick(dialog.canvas, Qt.Key.Key_2)
    stroke(dialog, (0.3, 0.5), (0.7, 0.5))
    QTest.keyClick(dialog.canvas, Qt.Key.Key_P)
    stroke(dialog, (0, 0.8))
    accept(dialog)
    assert [part.role for part in document.experiment.recipe.columns] == [Role.FEATURE, Role.FEATURE, Role.TARGET]
    assert document.table.column("class").classes == ("a", "b")
    assert not document.obstacle
    ended = train(qtbot, window)
    assert ended.outcome is Outcome.FINISHED, ended.message

    rows = document.table.rows
    window.runs.reset()
    press(qtbot, window, Qt.Key.Key_B, CONTROL)
    dialog = opened(qtbot, window)
    QTest.keyClick(dialog.canvas, Qt.Key.Key_Right)
    QTest.keyClick(dialog.canvas, Qt.Key.Key_Space)
    accept(dialog)
    assert document.table.rows == rows + 1
    assert not document.obstacle
    press(qtbot, window, Qt.Key.Key_Z, CONTROL)
    assert document.table.rows == rows
    press(qtbot, window, Qt.Key.Key_Z, CONTROL)
    assert window.runs.history is not None, "Reset is taken back"
    press(qtbot, window, Qt.Key.Key_Z, CONTROL)
    assert "species" in document.table.names, "iris is back"


def test_iris_has_too_many_features_and_the_window_says_so(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, Qt.Key.Key_B, CONTROL)
    assert any("two features and one target; here are 4 and 1" in notice.text for notice in window.notices.notices)
