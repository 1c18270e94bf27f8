"""Sensitivity to rounding in the window: offered where two engines have run, told in a sentence, cancelled at once."""

import pytest
from pytestqt.qtbot import QtBot

from engine.config.optimizers import SGD
from engine.config.training import EngineName
from engine.setup import resolve
from engine.training.job import Job
from engine.training.replay.record import Record
from gui.loss.sensitivity_dialog import SensitivityDialog
from tests.cases import frames_of, start_of
from tests.gui.settle import settle
from tests.parity.test_course_quadratic import RMSE, quadratic


@pytest.fixture
def record() -> Record:
    """A walk into a kink."""
    chosen, table = quadratic(SGD(learning_rate=0.01), 1000, RMSE)
    record = start_of(frames_of(Job(1, resolve(chosen, table), EngineName.NUMPY))).record
    assert record is not None
    return record


@pytest.fixture
def dialog(qtbot: QtBot) -> SensitivityDialog:
    """A dialog of nobody."""
    built = SensitivityDialog(None)
    qtbot.addWidget(built)
    return built


def test_the_verdict_and_both_curves_are_shown(qtbot: QtBot, dialog: SensitivityDialog, record: Record) -> None:
    dialog.compare(record)
    assert dialog.bar.isVisible()
    settle(qtbot)
    assert dialog.words.text().startswith("After 1,000 updates the engines differ by")
    assert "rounding" in dialog.words.text()
    assert dialog._engines.has_points
    assert dialog._neighbours.has_points
    assert not dialog.bar.isVisible()


def test_cancelled_it_says_so_and_stops(qtbot: QtBot, dialog: SensitivityDialog, record: Record) -> None:
    dialog.compare(record)
    dialog.cancel_button.click()
    assert dialog.words.text() == "Cancelled."
    settle(qtbot)
    assert not dialog._neighbours.has_points
