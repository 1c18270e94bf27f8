"""The weights panel shows W_A − W_B between moments, runs and files, and says which."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from engine.config.training import EngineName
from engine.files import weights
from engine.training.replay.update_seeker import UpdateSeeker
from gui.document import Document
from gui.matrices.weights_panel import WeightsPanel
from gui.runs.controller import RunController
from tests.lessons import lesson_of

KERNEL = "hidden_1/kernel"
Shown = tuple[WeightsPanel, RunController, Document]


@pytest.fixture
def shown(qtbot: QtBot) -> Iterator[Shown]:
    """The panel with a lesson's run of 200 updates on NumPy, which is over."""
    experiment, table = lesson_of("415_two_layers")
    document = Document(table, experiment)
    runs = RunController(document)
    runs.set_engine(EngineName.NUMPY)
    panel = WeightsPanel(document, runs)
    qtbot.addWidget(panel)
    panel.resize(900, 400)
    with qtbot.waitExposed(panel):
        panel.show()
    with qtbot.waitSignal(runs.ended):
        runs.play()
    yield panel, runs, document
    runs.close()


def drawn(panel: WeightsPanel) -> np.ndarray:
    """The numbers in the cells of the first kernel."""
    panel._redraw.at_once()
    return np.asarray(next(card.views[KERNEL] for card in panel.cards if KERNEL in card.views).values)


def test_what_training_has_changed_is_shown(qtbot: QtBot, shown: Shown) -> None:
    panel, runs, _ = shown
    assert runs.record is not None
    last, start = runs.weights.latest, UpdateSeeker(runs.record).at(0).parameters
    with qtbot.waitSignal(panel.comparison.changed):
        panel.comparison.with_update(0)
    assert np.array_equal(drawn(panel), last[KERNEL] - start[KERNEL])
    assert panel.controls._moment.text() == "Weights after update 200 − update 0"
    assert panel.compare_button.text() == "✓ Compare"
    panel.comparison.clear()
    assert np.array_equal(drawn(panel), last[KERNEL])
    assert panel.controls._moment.text() == "Weights after update 200"


def test_an_earlier_moment_is_compared_with_now_and_with_one_that_was_kept(qtbot: QtBot, shown: Shown) -> None:
    panel, runs, _ = shown
    last = runs.weights.latest
    runs.moment.go_to(50)
    qtbot.waitUntil(lambda: runs.moment.shown == 50)
    earlier = runs.weights.parameters
    panel.comparison.with_now()
    assert np.array_equal(drawn(panel), earlier[KERNEL] - last[KERNEL])
    panel.comparison.with_shown()
    assert not drawn(panel).any()
    runs.moment.go_to(None)
    assert np.array_equal(drawn(panel), last[KERNEL] - earlier[KERNEL])
    assert panel.comparison.name == "update 50"


def test_a_file_and_another_run_are_compared(qtbot: QtBot, shown: Shown, tmp_path: Path) -> None:
    panel, runs, document = shown
    file, last = tmp_path / "half.npz", runs.weights.latest
    halved = {name: array / 2 for name, array in last.items()}
    weights.export(file, halved, experiment=document.experiment, inputs=document.plan.inputs)
    with qtbot.waitSignal(panel.comparison.changed):
        panel.comparison.with_file(file)
    assert np.array_equal(drawn(panel), last[KERNEL] - halved[KERNEL])
    assert runs.present is not None
    panel.comparison.with_run(runs.present)
    assert not drawn(panel).any()
    with qtbot.waitSignal(panel.failed) as told:
        panel.comparison.with_file(tmp_path / "missing.npz")
    assert "missing.npz" in told.args[0]
    panel.compare_button.choices.aboutToShow.emit()
    assert "With Run 1" in [action.text() for action in panel.compare_button.choices.actions()]


def test_arrays_that_do_not_fit_are_no_numbers(shown: Shown) -> None:
    panel, runs, _ = shown
    base = {name: array for name, array in runs.weights.latest.items() if name != KERNEL}
    panel.comparison._take(base, "other")
    assert np.isnan(drawn(panel)).all()
