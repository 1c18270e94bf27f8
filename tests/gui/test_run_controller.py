"""The run controller: states, what is shown, what goes on and what begins anew. Frames come from a fake source or NumPy."""

from collections.abc import Callable, Iterator

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from engine.config.activations import Activation
from engine.config.layers import Dense
from engine.config.training import EngineName, MiniBatch
from engine.data.editing.edits import SetCells
from engine.training.control import RunControl, StepUnit
from engine.training.frames import Ended, Frame, Outcome
from engine.training.job import Job
from gui.document import Document
from gui.runs.controller import RunController, RunState
from tests.cases import experiment, numeric_table


@pytest.fixture
def document(qapp: object) -> Document:
    rng = np.random.default_rng(0)
    table = numeric_table(rng.normal(size=(12, 2)), rng.normal(size=(12, 1)))
    layers = [Dense(units=3), Dense(units=1, activation=Activation.LINEAR)]
    return Document(table, experiment(table, layers, batching=MiniBatch(size=5), epochs=4))


@pytest.fixture
def runs(document: Document) -> Iterator[RunController]:
    controller = RunController(document, parent=document)
    controller.set_engine(EngineName.NUMPY)
    yield controller
    controller.close()


def play_to_the_end(qtbot: QtBot, runs: RunController) -> Ended:
    with qtbot.waitSignal(runs.ended) as blocker:
        runs.play()
    ended = blocker.args[0] if blocker.args else None
    assert isinstance(ended, Ended)
    return ended


def test_initial_weights_are_shown_before_any_run(runs: RunController) -> None:
    assert runs.state is RunState.IDLE
    assert set(runs.weights.parameters) == {"hidden_1/kernel", "hidden_1/bias", "output/kernel", "output/bias"}
    assert not runs.weights.are_trained


def test_play_trains_to_the_end_and_keeps_history_and_weights(qtbot: QtBot, runs: RunController) -> None:
    start = runs.weights.parameters
    ended = play_to_the_end(qtbot, runs)
    assert (ended.outcome, ended.updates) == (Outcome.FINISHED, 12)
    assert runs.state is RunState.ENDED
    assert runs.history is not None
    assert (runs.history.epochs, runs.history.each_update.count) == (4, 12)
    assert not np.array_equal(runs.weights.parameters["output/kernel"], start["output/kernel"])


def test_step_does_one_update_and_pauses(qtbot: QtBot, runs: RunController) -> None:
    runs.step(StepUnit.UPDATE)
    qtbot.waitUntil(lambda: runs.state is RunState.PAUSED and runs.history is not None and runs.history.updates == 1)
    runs.step(StepUnit.EPOCH)
    qtbot.waitUntil(lambda: runs.state is RunState.PAUSED and runs.history is not None and runs.history.updates == 3)


def test_reset_returns_to_exactly_the_same_start(qtbot: QtBot, runs: RunController) -> None:
    start = {name: array.copy() for name, array in runs.weights.parameters.items()}
    first = play_to_the_end(qtbot, runs)
    runs.reset()
    assert runs.state is RunState.IDLE
    assert all(np.array_equal(runs.weights.parameters[name], start[name]) for name in start)
    second = play_to_the_end(qtbot, runs)
    assert all(np.array_equal(first.parameters[name], second.parameters[name]) for name in start)


def test_undo_of_reset_brings_back_the_run_and_its_network(
    qtbot: QtBot, runs: RunController, document: Document
) -> None:
    ended = play_to_the_end(qtbot, runs)
    runs.reset()
    assert (runs.state, runs.model, runs.present, document.undo_stack.undoText()) == (
        RunState.IDLE,
        None,
        None,
        "Reset",
    )
    document.undo()
    assert runs.state is RunState.ENDED
    assert runs.history is not None
    assert runs.history.each_update.count == ended.updates
    np.testing.assert_array_equal(runs.weights.parameters["output/kernel"], ended.parameters["output/kernel"])
    assert runs.model is not None
    assert runs.goes_on
    assert play_to_the_end(qtbot, runs).updates == 2 * ended.updates, "Play goes on from there"
    document.redo()
    assert not runs.weights.are_trained


def test_undo_of_reset_brings_back_a_run_that_was_going_on(
    qtbot: QtBot, runs: RunController, document: Document
) -> None:
    runs.step(StepUnit.UPDATE)
    qtbot.waitUntil(lambda: runs.state is RunState.PAUSED)
    at = runs.weights.parameters["output/kernel"].copy()
    ended: list[Ended] = []
    runs.ended.connect(ended.append)
    runs.reset()
    assert not ended, "that it was stopped is no news"
    play_to_the_end(qtbot, runs)
    document.undo()
    np.testing.assert_array_equal(runs.weights.parameters["output/kernel"], at)
    assert runs.history is not None
    assert runs.history.updates == 1
    assert len(runs.store.entries) == 2, "the run that came after Reset stays in the list"


def test_reset_before_anything_was_trained_is_no_entry(runs: RunController, document: Document) -> None:
    runs.reset()
    assert not document.undo_stack.count()


def test_another_document_shows_its_initial_weights_once_and_forgets_the_run(
    qtbot: QtBot, runs: RunController, document: Document
) -> None:
    play_to_the_end(qtbot, runs)
    table = numeric_table(np.ones((12, 4)), np.linspace(0, 1, 12)[:, None])
    shown: list[tuple[int, ...]] = []
    runs.weights.changed.connect(lambda parameters: shown.append(parameters["output/kernel"].shape))
    with runs.resetting():
        document.open(table, experiment(table, [Dense(units=7), Dense(units=1)]), name="other")
    assert shown == [(7, 1)]
    assert runs.weights.parameters["hidden_1/kernel"].shape == (4, 7)
    assert (runs.state, runs.weights.are_trained, runs.history, runs.last_ended) == (RunState.IDLE, False, None, None)
    assert not runs.goes_on


def test_no_weights_are_shown_for_another_document_until_it_is_looked_through(
    runs: RunController, document: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(type(document), "is_checked", property(lambda _: False))
    shown: list[object] = []
    runs.weights.changed.connect(shown.append)
    with runs.resetting():
        document.open(document.table, document.experiment, name="other")
    assert shown == [{}]
    monkeypatch.undo()
    document.problems_changed.emit(document.problems)
    assert set(runs.weights.parameters) == {"hidden_1/kernel", "hidden_1/bias", "output/kernel", "output/bias"}


def test_play_after_the_end_trains_on(qtbot: QtBot, runs: RunController) -> None:
    play_to_the_end(qtbot, runs)
    assert play_to_the_end(qtbot, runs).updates == 24
    assert runs.history is not None
    assert runs.history.epochs == 8


def test_play_after_an_edit_begins_anew(qtbot: QtBot, runs: RunController, document: Document) -> None:
    play_to_the_end(qtbot, runs)
    document.edit(
        document.experiment.with_learner(training=document.experiment.learner.training.replace(seed=5)), "Set seed"
    )
    assert play_to_the_end(qtbot, runs).updates == 12
    document.edit_table(SetCells(((0, 0, "0.25"),)), "Edit cell")
    assert play_to_the_end(qtbot, runs).updates == 12


def test_another_learning_rate_counts_at_once(qtbot: QtBot, runs: RunController, document: Document) -> None:
    runs.step(StepUnit.UPDATE)
    qtbot.waitUntil(lambda: runs.state is RunState.PAUSED)
    training = document.experiment.learner.training
    new = training.replace(optimizer=training.optimizer.replace(learning_rate=0.5))
    document.edit(document.experiment.with_learner(training=new), "Set learning rate")
    runs.step(StepUnit.UPDATE)
    qtbot.waitUntil(lambda: runs.history is not None and runs.history.updates == 2)
    assert runs.history is not None
    assert runs.history.learning_rate == 0.5


def test_editing_the_network_shows_its_initial_weights(qtbot: QtBot, runs: RunController, document: Document) -> None:
    play_to_the_end(qtbot, runs)
    wider = document.experiment.learner.network.node("hidden_1").replace(layer=Dense(units=4))
    document.edit(
        document.experiment.with_learner(network=document.experiment.learner.network.with_node("hidden_1", wider)),
        "Widen",
    )
    assert runs.weights.parameters["hidden_1/kernel"].shape == (2, 4)
    assert not runs.weights.are_trained
    document.undo_stack.undo()
    assert runs.weights.parameters["hidden_1/kernel"].shape == (2, 3)


def test_undoing_the_edit_brings_the_trained_weights_back(
    qtbot: QtBot, runs: RunController, document: Document
) -> None:
    play_to_the_end(qtbot, runs)
    trained, model = runs.weights.parameters, runs.model
    learner = document.experiment.learner
    network = learner.network.stack([Dense(units=2), Dense(units=1)])
    document.edit(document.experiment.with_learner(network=network), "another network")
    assert not runs.weights.are_trained
    assert runs.model is not None
    assert model is not None
    assert runs.model.parameters is trained
    document.undo()
    assert runs.weights.are_trained
    assert runs.weights.parameters is trained
    assert runs.goes_on


def test_what_cannot_run_does_not_start(runs: RunController, document: Document) -> None:
    document.edit(
        document.experiment.with_learner(network=document.experiment.learner.network.removed("output")), "Remove"
    )
    assert document.obstacle
    runs.play()
    assert runs.state is RunState.IDLE


def test_a_bug_in_the_engine_ends_the_run_with_its_details(qtbot: QtBot, document: Document) -> None:
    def broken(job: Job, control: RunControl, wants: Callable[[], bool]) -> Iterator[Frame]:
        raise RuntimeError("out of order")
        yield  # a generator

    runs = RunController(document, frames=broken, parent=document)
    ended = play_to_the_end(qtbot, runs)
    assert ended.outcome is Outcome.FAILED
    assert "out of order" in ended.message
    assert "Traceback" in ended.details


def test_closing_in_mid_run_stops_and_waits(qtbot: QtBot, document: Document) -> None:
    document.edit(
        document.experiment.with_learner(training=document.experiment.learner.training.replace(epochs=10**8)), "Long"
    )
    runs = RunController(document, parent=document)
    runs.set_engine(EngineName.NUMPY)
    with qtbot.waitSignal(runs.advanced):
        runs.play()
    assert runs.is_active
    runs.close()
    assert not runs.is_active


def test_signals_come_at_display_rate_not_per_update(qtbot: QtBot, document: Document) -> None:
    document.edit(
        document.experiment.with_learner(training=document.experiment.learner.training.replace(epochs=3000)), "Long"
    )
    runs = RunController(document, parent=document)
    runs.set_engine(EngineName.NUMPY)
    heard: list[object] = []
    runs.advanced.connect(heard.append)
    ended = play_to_the_end(qtbot, runs)
    assert ended.updates == 9000
    assert 1 <= len(heard) < ended.updates / 10
