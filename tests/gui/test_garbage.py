"""Garbage is collected in the GUI thread, and automatic collection comes back."""

import gc
import weakref

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from gui.garbage import GuiCollector


class Ring:
    """Garbage that only a collection finds."""

    def __init__(self) -> None:
        self.me = self


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
