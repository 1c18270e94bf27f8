"""Guards the pin of PySide6: 6.12.0 loses references to None and True on Python 3.11 and soon aborts the process."""

import sys

from PySide6.QtCore import QObject, Signal


class Sender(QObject):
    told = Signal(bool)


def test_a_call_without_result_keeps_the_references_to_none(qapp: object) -> None:
    thing = QObject()
    before = sys.getrefcount(None)
    for number in range(200):
        thing.setObjectName(str(number))
    assert abs(sys.getrefcount(None) - before) < 100


def test_a_signal_keeps_the_references_to_true(qapp: object) -> None:
    sender = Sender()
    before = sys.getrefcount(True)
    for _ in range(200):
        sender.told.emit(True)
    assert abs(sys.getrefcount(True) - before) < 100
