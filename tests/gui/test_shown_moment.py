"""The window shows an earlier update of the run, by replay: weights, step, plots and words follow one moment."""

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from engine.backend import Parameters
from engine.config.activations import Activation
from engine.config.layers import Dense
from engine.config.optimizers import Adam
from engine.config.training import EngineName, MiniBatch
from engine.training.control import StepUnit
from engine.training.replay.update_seeker import UpdateSeeker
from gui.actions.actions import Actions
from gui.document import Document
from gui.feedback.status_bar import StatusBar
from gui.loss.loss_panel import LossPanel
from gui.runs.controller import RunController, RunState
from gui.runs.words import weights_text
from gui.step import header, step_panel, update_view
from gui.step.step_panel import StepPanel
from gui.transport.moment_actions import MomentActions
from tests.cases import experiment, numeric_table

UPDATES = 30


@pytest.fixture
def document() -> Document:
    """Thirteen rows in batches of five, ten epochs of Adam."""
    rng = np.random.default_rng(5)
    table = numeric_table(rng.normal(size=(13, 3)), rng.normal(size=(13, 2)))
    layers = [Dense(units=4), Dense(units=2, activation=Activation.LINEAR)]
    chosen = experiment(table, layers, optimizer=Adam(learning_rate=0.02), batching=MiniBatch(size=5), epochs=10)
    return Document(table, chosen)


@pytest.fixture
def runs(qtbot: QtBot, document: Document) -> Iterator[RunController]:
    """A run on NumPy that has ended after 30 updates."""
    runs = RunController(document)
    runs.set_engine(EngineName.NUMPY)
    with qtbot.waitSignal(runs.ended):
        runs.play()
    yield runs
    runs.close()


def go_to(qtbot: QtBot, runs: RunController, update: int) -> None:
    """Show that update, exactly."""
    runs.moment.go_to(update)
    qtbot.waitUntil(lambda: runs.moment.shown == update)


def replayed(runs: RunController, update: int) -> Parameters:
    assert runs.record is not None
    return UpdateSeeker(runs.record).at(update).parameters


def same(ours: Parameters, theirs: Parameters) -> bool:
    return ours.keys() == theirs.keys() and all(np.array_equal(ours[name], theirs[name]) for name in theirs)


def test_the_weights_shown_are_those_of_the_update_and_the_last_ones_stay(qtbot: QtBot, runs: RunController) -> None:
    last = runs.weights.parameters
    for update in (12, 0, 29, 30):
        go_to(qtbot, runs, update)
        assert same(runs.weights.parameters, replayed(runs, update)), update
        assert runs.weights.latest is last
        assert weights_text(runs) == f"Weights after update {update} of 30"
    assert runs.model is not None
    assert runs.model.parameters is last, "what is saved and exported is that of now"
    assert runs.shown_model is not None
    assert same(runs.shown_model.parameters, replayed(runs, 30))
    runs.moment.go_to(None)
    assert runs.weights.parameters is last
    assert weights_text(runs) == "Weights after update 30"


def test_of_many_wishes_the_newest_is_followed(qtbot: QtBot, runs: RunController) -> None:
    shown: list[int | None] = []
    runs.moment.changed.connect(lambda: shown.append(runs.moment.shown if runs.moment.is_exact else None))
    for update in (3, 25, 8, 17):
        runs.moment.go_to(update)
    qtbot.waitUntil(lambda: runs.moment.shown == 17)
    assert runs.moment.update == 17
    assert same(runs.weights.parameters, replayed(runs, 17))
    assert shown[-1] == 17


def test_until_it_is_replayed_the_nearest_at_hand_is_shown_and_called_so(
    qtbot: QtBot, runs: RunController, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gui.runs.shown_moment.PATIENCE", 0)
    runs.moment.go_to(17)
    assert not runs.moment.is_exact
    assert runs.moment.shown is not None
    assert same(runs.weights.parameters, replayed(runs, runs.moment.shown))
    assert "the nearest at hand; update 17 is being computed" in weights_text(runs)
    qtbot.waitUntil(lambda: runs.moment.is_exact)
    assert same(runs.weights.parameters, replayed(runs, 17))


def test_training_goes_on_while_an_earlier_update_is_shown(qtbot: QtBot, document: Document) -> None:
    runs = RunController(document)
    status = StatusBar(document, runs)
    qtbot.addWidget(status)
    runs.set_engine(EngineName.NUMPY)
    runs.step(StepUnit.EPOCH)
    qtbot.waitUntil(lambda: runs.state is RunState.PAUSED and runs.moment.last == 3)
    go_to(qtbot, runs, 1)
    shown = runs.weights.parameters
    assert "Showing update 1 of 3" in status.text()
    with qtbot.waitSignal(runs.ended):
        runs.play()
    assert runs.moment.last == UPDATES
    assert runs.weights.parameters is shown
    assert "Showing update 1 of 30" in status.text()
    assert not same(runs.weights.latest, shown)
    runs.moment.go_to(None)
    assert runs.weights.parameters is runs.weights.latest
    assert "Showing" not in status.text()
    runs.close()


@pytest.mark.parametrize("what", ["reset", "train anew", "train on", "another network"])
def test_what_begins_anew_shows_now(qtbot: QtBot, runs: RunController, document: Document, what: str) -> None:
    go_to(qtbot, runs, 5)
    learner = document.experiment.learner
    match what:
        case "reset":
            runs.reset()
        case "train anew":
            document.edit(document.experiment.with_learner(training=learner.training.replace(seed=7)), "Set seed")
            runs.play()
        case "train on":
            runs.play()
        case _:
            wider = document.experiment.with_learner(
                network=learner.network.replace(
                    nodes=(learner.network.nodes[0].replace(layer=Dense(units=6)), *learner.network.nodes[1:])
                )
            )
            document.edit(wider, "Set units")
    qtbot.waitUntil(lambda: not runs.is_active)
    assert (runs.moment.update, runs.moment.shown) == (None, None)
    assert runs.weights.parameters is runs.weights.latest


def test_the_film_ends_with_now(qtbot: QtBot, runs: RunController, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("gui.runs.shown_moment.SLOWEST", 0.001)
    seen: list[int] = []
    runs.moment.changed.connect(lambda: seen.append(-1 if runs.moment.update is None else runs.moment.update))
    runs.moment.set_length(1)
    runs.moment.play()
    assert runs.moment.is_playing
    qtbot.waitUntil(lambda: not runs.moment.is_playing)
    assert runs.moment.update is None
    assert seen[0] == 0
    assert seen[:-1] == sorted(seen[:-1])


def test_slider_line_and_keys_move_the_moment(qtbot: QtBot, runs: RunController, document: Document) -> None:
    window = LossPanel(document, runs, actions=(actions := Actions()))
    MomentActions(runs, window, actions)
    qtbot.addWidget(window)
    window.resize(900, 300)
    with qtbot.waitExposed(window):
        window.show()
    bar = window.time_bar
    assert (bar.slider.maximum(), bar.slider.value()) == (30, 30)
    assert bar.label.text() == "Now: update 30"
    bar.slider.setValue(12)
    qtbot.waitUntil(lambda: runs.moment.shown == 12)
    assert bar.label.text() == "Showing update 12 of 30"
    assert window.loss_plot.marker.x == 12 / 3, "three updates an epoch"
    actions["moment.next"].trigger()
    assert runs.moment.update == 13
    QTest.keyClick(bar.slider, Qt.Key.Key_Home)
    assert runs.moment.update == 0
    assert not actions["moment.previous"].isEnabled()
    window.loss_plot.x_chosen.emit(7.0)
    assert runs.moment.update == 21
    window.loss_plot.marker.dragged.emit(8.0)
    assert runs.moment.update == 24
    qtbot.waitUntil(lambda: runs.moment.is_exact)
    actions["moment.now"].trigger()
    assert runs.moment.update is None
    assert bar.slider.value() == 30
    assert window.loss_plot.marker.x is None
    actions.deleteLater()


def test_the_step_follows_and_leads(
    qtbot: QtBot, runs: RunController, document: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (update_view, header, step_panel):
        monkeypatch.setattr(module, "tensorflow_is_loaded", lambda: False)
    go_to(qtbot, runs, 12)
    panel = StepPanel(document, runs)
    qtbot.addWidget(panel)
    panel.resize(1000, 300)
    with qtbot.waitExposed(panel):
        panel.show()
    qtbot.waitUntil(lambda: panel.reading is not None and panel.reading.update == 12)
    assert panel.reading is not None
    for name, array in runs.weights.parameters.items():
        np.testing.assert_array_equal(panel.reading.by_name[f"{name}/after"].value, array)
    panel.header.chooser.box.setValue(20)
    assert runs.moment.update == 20
    qtbot.waitUntil(lambda: panel.reading is not None and panel.reading.update == 20 and runs.moment.is_exact)
    for name, array in runs.weights.parameters.items():
        np.testing.assert_array_equal(panel.reading.by_name[f"{name}/after"].value, array)
    runs.moment.go_to(None)
    assert panel.header.chooser.follows
    panel.header.chooser.box.setValue(31)
    assert runs.moment.update is None
    assert panel.header.chooser.update_number == 31
