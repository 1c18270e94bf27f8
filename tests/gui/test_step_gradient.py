"""The gradient check: three ways side by side, refused for large networks, cancelled at once."""

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from engine.config.training import EngineName
from engine.setup import resolve
from engine.training.job import Job
from gui.step import gradient_dialog, update_view
from gui.step.gradient_dialog import GradientDialog
from gui.step.update_view import Reader, UpdateView
from tests.cases import frames_of, start_of
from tests.gui.settle import is_settled, settle
from tests.lessons import lesson_of


@pytest.fixture(autouse=True)
def numpy_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever other tests of this process have loaded."""
    for module in (update_view, gradient_dialog):
        monkeypatch.setattr(module, "tensorflow_is_loaded", lambda: False)


@pytest.fixture
def third() -> UpdateView:
    """The third update of two layers of two units."""
    record = start_of(frames_of(Job(1, resolve(*lesson_of("416_relu")), EngineName.NUMPY))).record
    assert record is not None
    return Reader(record).read(3)


@pytest.fixture
def dialog(qtbot: QtBot) -> GradientDialog:
    """A dialog of nobody."""
    built = GradientDialog(None)
    qtbot.addWidget(built)
    return built


def test_the_ways_agree_at_the_parameters_of_the_update(
    qtbot: QtBot, dialog: GradientDialog, third: UpdateView
) -> None:
    dialog.check(third, digits=4)
    settle(qtbot)
    assert "Update 3" in dialog.words.text()
    assert "tape is left out" in dialog.words.text()
    assert dialog.table.topLevelItemCount() == 4
    by_hand, central = (tile.matrix.values for tile in dialog.tiles)
    np.testing.assert_array_equal(by_hand, third.by_name["hidden_1/dkernel"].value)
    np.testing.assert_allclose(central, by_hand, rtol=1e-6, atol=1e-9)
    last = dialog.table.topLevelItem(3)
    assert last is not None
    dialog.table.setCurrentItem(last)
    assert dialog.tiles[0].matrix.values.shape == (1, 2)


def test_a_large_network_is_refused_with_a_sentence(
    dialog: GradientDialog, third: UpdateView, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gradient_dialog, "MAX_PARAMETERS", 11)
    dialog.check(third, digits=4)
    assert "has 12 parameters" in dialog.words.text()
    assert is_settled()


def test_cancel_gives_it_up(dialog: GradientDialog, third: UpdateView, qtbot: QtBot) -> None:
    dialog.check(third, digits=4)
    dialog.cancel_button.click()
    settle(qtbot)
    assert dialog.table.topLevelItemCount() == 0
    assert dialog.words.text() == "Cancelled."
