"""Which edits are one entry in the undo list."""

import pytest
from PySide6.QtTest import QTest

from gui.forms import gesture
from gui.forms.gesture import Gesture


def test_steps_in_quick_succession_are_one_gesture_until_it_ends() -> None:
    steps = Gesture()
    first = steps.go_on()
    assert steps.go_on() == first
    steps.end()
    assert steps.go_on() != first


def test_a_pause_ends_a_gesture(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gesture, "PAUSE_MILLISECONDS", 0)
    steps = Gesture()
    first = steps.go_on()
    QTest.qSleep(2)
    assert steps.go_on() != first
