"""Readings take a quarter of the time while one moment follows the other; a person who waits does not wait for that."""

import pytest

from gui.step import pace
from gui.step.pace import LONGEST_PAUSE, Pace


def test_a_reading_waits_three_times_as_long_as_the_one_before_took(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [100.0]
    monkeypatch.setattr(pace, "perf_counter", lambda: now[0])
    own = Pace()
    assert own.begin() == 0
    now[0] += 0.1
    own.end()
    assert own.begin() == pytest.approx(300, abs=1)
    now[0] += 0.2
    assert own.begin() == pytest.approx(100, abs=1), "another moment is wanted instead; the time that has passed counts"
    now[0] += 0.1 + 0.2
    own.end()
    assert own.begin() == pytest.approx(600, abs=1), "what it waited is no part of what it took"
    own.hurry()
    assert own.begin() == 0
    now[0] += 5
    own.end()
    assert own.begin() == pytest.approx(1000 * LONGEST_PAUSE, abs=1)
