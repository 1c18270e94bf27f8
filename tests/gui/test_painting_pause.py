"""A window that changes all over is painted once, in a turn of its own, and never left unpainted."""

import pytest
from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QGraphicsRectItem, QGraphicsScene, QGraphicsView, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui.widgets.painting_pause import TURN_MILLISECONDS, PaintingPause


class Counted(QWidget):
    """Counts how often it is painted."""

    def __init__(self) -> None:
        super().__init__()
        self.painted = 0
        self.setMinimumSize(20, 20)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt."""
        self.painted += 1
        super().paintEvent(event)


class Shown(QWidget):
    """A window with a widget and a scene in it, which has the window painted at once for each of its changes."""

    def __init__(self) -> None:
        super().__init__()
        self.counted, scene = Counted(), QGraphicsScene(self)
        self.box = QGraphicsRectItem(QRectF(0, 0, 10, 10))
        scene.addItem(self.box)
        column = QVBoxLayout(self)
        column.addWidget(self.counted)
        column.addWidget(QGraphicsView(scene))
        self.pause = PaintingPause(self)

    def change(self) -> None:
        """Have everything painted anew."""
        self.counted.update()
        self.box.setRect(QRectF(0, 0, self.box.rect().width() + 1, 10))


@pytest.fixture
def shown(qtbot: QtBot) -> Shown:
    window = Shown()
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    qtbot.wait(50)
    window.counted.painted = 0
    return window


def test_without_a_pause_a_scene_has_the_window_painted_in_the_same_turn(shown: Shown) -> None:
    shown.change()
    QCoreApplication.sendPostedEvents()
    assert shown.counted.painted == 1


def test_within_a_pause_nothing_is_painted_and_everything_once_after_it(qtbot: QtBot, shown: Shown) -> None:
    shown.pause.begin()
    for _ in range(3):
        shown.change()
        QCoreApplication.sendPostedEvents()
    assert shown.counted.painted == 0
    qtbot.waitUntil(lambda: shown.counted.painted > 0)
    qtbot.wait(20 * TURN_MILLISECONDS)
    assert shown.counted.painted == 1


def test_after_a_pause_the_window_is_painted_as_ever(qtbot: QtBot, shown: Shown) -> None:
    shown.pause.begin()
    qtbot.wait(20 * TURN_MILLISECONDS)
    assert shown.counted.painted == 0  # nothing had changed
    shown.change()
    QCoreApplication.sendPostedEvents()
    assert shown.counted.painted == 1
    shown.pause.begin()
    shown.change()
    shown.pause.begin()  # another one before the first is over
    qtbot.waitUntil(lambda: shown.counted.painted == 2)


def test_a_window_is_laid_out_in_a_pause(shown: Shown) -> None:
    before = shown.counted.width()
    shown.pause.begin()
    shown.resize(shown.width() + 10, shown.height())
    QCoreApplication.sendPostedEvents()
    assert shown.counted.width() == before + 10
