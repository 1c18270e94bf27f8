"""Garbage is collected in the GUI thread, and automatic collection comes back."""

import gc
import weakref

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from gui import garbage
from gui.garbage import GuiCollector


class Ring:
    """Garbage that only a collection finds."""

    def __init__(self) -> None:
        self.me = self


def test_a_collection_waits_for_a_task_but_not_for_ever(
    qtbot: QtBot, qapp: QObject, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(garbage, "MILLISECONDS", 10)
    monkeypatch.setattr(garbage, "MAX_PUT_OFF", 5)
    asked: list[bool] = []

    def is_put_off() -> bool:
        asked.append(lost() is not None)
        return True

    gc.enable()
    collector = GuiCollector(qapp, is_put_off=is_put_off)
    lost = weakref.ref(Ring())
    kept = [Ring() for _ in range(2 * gc.get_threshold()[0])]
    qtbot.waitUntil(lambda: lost() is None)
    collector.stop()
    assert asked[:5] == [True] * 5
    assert kept


def test_the_collector_finds_garbage_while_automatic_collection_is_off(qtbot: QtBot, qapp: QObject) -> None:
    gc.enable()
    collector = GuiCollector(qapp)
    assert not gc.isenabled()
    lost = weakref.ref(Ring())
    kept = [Ring() for _ in range(2 * gc.get_threshold()[0])]  # enough new objects for a collection
    qtbot.waitUntil(lambda: lost() is None)
    collector.stop()
    assert gc.isenabled()
    assert kept
