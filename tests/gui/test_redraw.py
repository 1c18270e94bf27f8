"""When a live widget draws."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.widgets.redraw import Redraw


class Drawn:
    """A widget that counts how often it is drawn, each time `cost` seconds by its own clock."""

    def __init__(self, qtbot: QtBot, cost: float) -> None:
        self.widget = QWidget()
        qtbot.addWidget(self.widget)
        self.times, self.now, self.cost = 0, 0.0, cost
        self.redraw = Redraw(self.widget, self.draw, clock=lambda: self.now)

    def draw(self) -> None:
        self.times += 1
        self.now += self.cost


@pytest.fixture
def cheap(qtbot: QtBot) -> Drawn:
    return Drawn(qtbot, 0.0)


def test_a_hidden_widget_does_not_draw_and_draws_once_when_it_is_shown(cheap: Drawn, qtbot: QtBot) -> None:
    for _ in range(3):
        cheap.redraw.request()
    assert cheap.times == 0
    with qtbot.waitExposed(cheap.widget):
        cheap.widget.show()
    assert cheap.times == 1


def test_a_cheap_widget_draws_at_each_request(cheap: Drawn) -> None:
    cheap.widget.show()
    for _ in range(3):
        cheap.redraw.request()
    assert cheap.times == 3


def test_a_costly_widget_draws_less_often_and_the_last_request_is_kept(qtbot: QtBot) -> None:
    costly = Drawn(qtbot, 0.02)
    costly.widget.show()
    costly.redraw.request()
    qtbot.waitUntil(lambda: not costly.redraw._painted.isActive())
    for _ in range(5):
        costly.redraw.request()
    assert costly.times == 1
    costly.now += 10
    qtbot.waitUntil(lambda: costly.times == 2)
