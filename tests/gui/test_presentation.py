"""Presenting: one panel at a time, in large type and chosen digits, by keys; afterwards the window is as it was."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.config.training import EngineName
from gui.application import build_window
from gui.main_window import MainWindow
from gui.matrices.weights_panel import WeightsPanel
from gui.network.network_panel import NetworkPanel
from gui.theme import USUAL_DIGITS, theme
from tests.gui.fake_runs import controller, flower_document, frames_of
from tests.panels import panel

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    window = build_window()
    window.resize(1280, 800)
    window.runs.set_engine(EngineName.NUMPY)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: len(window.area.fronts()) == 4)
    yield window
    window.document.undo_stack.setClean()
    assert window.close()
    window.deleteLater()


def settle() -> None:
    for _ in range(6):
        QApplication.processEvents()


def press(window: MainWindow, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget() or window, key, modifier)
    settle()


def test_keys_go_through_the_panels_one_at_a_time_and_leave_the_window_to_the_pixel_as_it_was(
    window: MainWindow, qtbot: QtBot
) -> None:
    for _ in range(3):
        settle()
    panel(window, NetworkPanel).canvas.setFocus()
    settle()
    before = window.grab().toImage()
    press(window, Qt.Key.Key_F5)
    bars = (window.menuBar(), window.transport, window.status, window.workspace_bar)
    assert window.windowState() & Qt.WindowState.WindowFullScreen
    assert window.area.fronts() == ["network"]
    assert not any(bar.isVisible() for bar in bars)
    assert not panel(window, NetworkPanel).inspector.isVisible()
    assert QApplication.font().pointSizeF() > 1.4 * 9
    seen = [window.area.enlarged]
    for _ in range(9):
        press(window, Qt.Key.Key_PageDown)
        seen.append(window.area.enlarged)
    assert sorted(seen) == sorted(
        ["data", "network", "settings", "loss", "space", "weights", "predictions", "whatif", "diagnosis", "problems"]
    )
    press(window, Qt.Key.Key_PageDown)
    assert window.area.enlarged == "network"
    press(window, Qt.Key.Key_PageUp)
    assert window.area.enlarged == seen[-1]
    assert window.presentation.heading.title.text() == window.area.docks[seen[-1]].windowTitle()
    press(window, Qt.Key.Key_Escape)
    settle()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is panel(window, NetworkPanel).canvas)
    settle()
    assert window.grab().toImage() == before


def test_a_run_is_begun_and_read_while_a_panel_is_presented(qtbot: QtBot) -> None:
    document = flower_document()
    window = MainWindow(document, controller(document, frames_of([0.5, 0.25])))
    window.show()
    window.activateWindow()
    window.workspaces.reveal(("network",))
    press(window, Qt.Key.Key_F5)
    press(window, Qt.Key.Key_Space)
    numbers = window.presentation.heading.read_outs
    qtbot.waitUntil(lambda: numbers.text("loss") == "0.25")
    press(window, Qt.Key.Key_Escape)
    assert not window.presentation.is_on
    assert window.transport.read_outs.text("loss") == "0.25"
    window.document.undo_stack.setClean()
    assert window.close()
    window.deleteLater()


def test_type_and_digits_are_chosen_by_keys_and_remembered_for_the_next_presentation_alone(window: MainWindow) -> None:
    window.workspaces.reveal(("weights",))
    settle()
    weights = panel(window, WeightsPanel)
    own = weights.controls.digits
    press(window, Qt.Key.Key_F5)
    size = theme().type_size
    for _ in range(2):
        press(window, Qt.Key.Key_Plus, ALT)
        press(window, Qt.Key.Key_Period, ALT)
    assert (theme().type_size > size, weights.controls.digits) == (True, USUAL_DIGITS + 2)
    assert not weights.controls.digits_box.isVisible()
    chosen = theme().type_size
    press(window, Qt.Key.Key_Escape)
    assert (theme().type_size, theme().digits, weights.controls.digits) == (1.0, USUAL_DIGITS, own)
    press(window, Qt.Key.Key_F5)
    assert (theme().type_size, theme().digits) == (chosen, USUAL_DIGITS + 2)
    press(window, Qt.Key.Key_Escape)


def test_what_leads_to_another_panel_presents_it_and_escape_leaves_notices_alone(window: MainWindow) -> None:
    press(window, Qt.Key.Key_F5)
    window.notices.fail("A disk is full.")
    window.workspaces.reveal(("step",))
    settle()
    assert window.area.fronts() == ["step"]
    press(window, Qt.Key.Key_Escape)
    assert not window.presentation.is_on
    assert [notice.text for notice in window.notices.notices] == ["A disk is full."]
    assert not window.area.holds("step")
    press(window, Qt.Key.Key_Escape)
    assert not window.notices.notices


def test_another_workspace_and_closing_end_it_first_and_nothing_of_it_is_remembered(window: MainWindow) -> None:
    press(window, Qt.Key.Key_F5)
    window.workspaces.switch("results")
    settle()
    assert not window.presentation.is_on
    assert theme().type_size == 1.0
    assert window.menuBar().isVisible()
    assert set(window.area.fronts()) >= {"loss", "scores"}
    press(window, Qt.Key.Key_F5)
    window.close()
    assert not window.presentation.is_on
    geometry = QSettings().value("window/geometry")
    window.show()
    window.restoreGeometry(geometry)
    assert not window.windowState() & Qt.WindowState.WindowFullScreen


def test_the_offer_of_the_tour_waits_until_the_presentation_is_over(window: MainWindow, qtbot: QtBot) -> None:
    window.tour.offer.offer()
    settle()
    press(window, Qt.Key.Key_F5)
    assert window.tour.offer.isHidden()
    press(window, Qt.Key.Key_Escape)
    qtbot.waitUntil(window.tour.offer.isVisible)
