"""The tour: offered once, left at any point, with each part in sight, and the window as it was behind it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.document import Document
from gui.main_window import MainWindow
from gui.runs.controller import RunController
from gui.tour.overlay import TourOverlay
from gui.tour.stops import STOPS


@pytest.fixture
def window(qtbot: QtBot, document: Document, runs: RunController) -> Iterator[MainWindow]:
    window = MainWindow(document, runs)
    window.resize(1280, 800)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: len(window.area.fronts()) == 4)
    yield window
    window.document.undo_stack.setClean()
    assert window.close()
    window.deleteLater()


def begun(window: MainWindow) -> TourOverlay:
    window.commands["help.tour"].trigger()
    assert window.tour.overlay is not None
    QApplication.processEvents()
    return window.tour.overlay


def test_it_goes_from_part_to_part_and_brings_the_own_workspace_and_the_focus_back(window: MainWindow) -> None:
    window.workspaces.switch("data")
    QApplication.processEvents()
    focus = QApplication.focusWidget()
    tour = begun(window)
    seen = []
    for _ in STOPS:
        seen.append(tour.stop.part)
        around = tour.around
        assert window.rect().contains(around)
        assert around.width() > 60
        assert tour.rect().contains(tour.bubble.geometry())
        assert not tour.bubble.geometry().contains(around)
        QTest.keyClick(tour, Qt.Key.Key_Return)
    assert seen == [stop.part for stop in STOPS]
    assert window.tour.overlay is None
    assert window.workspaces.current.name == "data"
    assert QApplication.focusWidget() is focus


def test_escape_and_a_button_end_it_anywhere_and_keys_and_clicks_do_nothing_else(window: MainWindow) -> None:
    tour = begun(window)
    QTest.keyClick(tour, Qt.Key.Key_R)
    QTest.mouseClick(tour, Qt.MouseButton.LeftButton, pos=QPoint(60, 60))
    assert not window.runs.is_active
    QTest.mouseClick(tour.next_button, Qt.MouseButton.LeftButton)
    QTest.keyClick(tour, Qt.Key.Key_Left)
    assert tour.stop is STOPS[0]
    QTest.keyClick(tour, Qt.Key.Key_Escape)
    assert window.tour.overlay is None
    tour = begun(window)
    QTest.mouseClick(tour.end_button, Qt.MouseButton.LeftButton)
    assert window.tour.overlay is None


def test_it_is_offered_once_in_nobodys_way(window: MainWindow) -> None:
    offer = window.tour.offer
    assert offer.isHidden()
    offer.offer()
    assert offer.isVisible()
    QTest.mouseClick(offer.decline_button, Qt.MouseButton.LeftButton)
    offer.offer()
    assert offer.isHidden()
    assert window.tour.overlay is None


def test_it_follows_a_part_that_moves(window: MainWindow, qtbot: QtBot) -> None:
    tour = begun(window)
    before = tour.around
    window.transport.hide()
    qtbot.waitUntil(lambda: tour.around.top() < before.top())
    dock = window.area.docks["data"]
    qtbot.waitUntil(lambda: tour.around == QRect(dock.mapTo(window, QPoint(0, 0)), dock.size()))
