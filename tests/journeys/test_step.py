"""A student opens an update of a lesson, recomputes it from what is on the screen, and trains on from there."""

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from engine.config.training import EngineName
from gui.main_window import MainWindow
from gui.network.network_panel import NetworkPanel
from gui.runs.controller import RunState
from gui.step.step_panel import StepPanel
from tests.lessons import LESSON_415
from tests.panels import panel, show

ALT = Qt.KeyboardModifier.AltModifier


def key(qtbot: QtBot, window: MainWindow, target: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    """A key while `target` has the focus."""
    window.activateWindow()
    target.setFocus()
    qtbot.waitUntil(target.hasFocus)
    QTest.keyClick(target, key, modifier)


def wait_for(qtbot: QtBot, window: MainWindow, update: int) -> None:
    """Until that update is open."""

    def is_open() -> bool:
        reading = panel(window, StepPanel).reading
        return reading is not None and reading.update == update

    qtbot.waitUntil(is_open)


def test_an_update_is_read_recomputed_and_gone_on_from(qtbot: QtBot, window: MainWindow) -> None:
    none, step = Qt.KeyboardModifier.NoModifier, panel(window, StepPanel)
    window.course.open(LESSON_415)
    window.runs.set_engine(EngineName.BOTH)
    show(window, StepPanel)
    for number in (1, 2, 3):
        key(qtbot, window, panel(window, NetworkPanel).canvas, Qt.Key.Key_F10, none)
        wait_for(qtbot, window, number)
    assert step.reading is not None
    assert step.reading.mirrored is not None
    assert "update 3" in step.header.verdict.text()

    step.select("output/dkernel")
    dW, H, dZ, theirs, gaps = (tile.matrix.values for tile in step.formula.tiles)
    np.testing.assert_allclose(H @ dZ, dW, rtol=1e-12)
    np.testing.assert_array_equal(gaps, np.abs(dW - theirs))
    key(qtbot, window, step.formula.tiles[2].caption, Qt.Key.Key_Return, none)
    assert step.tensor == "output/dZ"
    key(qtbot, window, step.list, Qt.Key.Key_Left, ALT)
    assert step.tensor == "output/dkernel"

    key(qtbot, window, step.list, Qt.Key.Key_PageUp, ALT)
    wait_for(qtbot, window, 2)
    QTest.mouseClick(step.header.fork_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.runs.history is not None and window.runs.history.updates == 2)
    assert any("back at update 2" in notice.text for notice in window.notices.notices)
    with qtbot.waitSignal(window.runs.ended):
        key(qtbot, window, panel(window, NetworkPanel).canvas, Qt.Key.Key_Space, none)
    assert window.runs.state is RunState.ENDED
    assert window.runs.history is not None
    assert window.runs.history.first_update == 2
    wait_for(qtbot, window, window.runs.history.updates)
