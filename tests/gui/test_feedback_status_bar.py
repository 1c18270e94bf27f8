"""The status bar: what the run is doing, in words, and how fast it goes."""

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.config.activations import Activation
from engine.config.layers import Dense
from engine.config.optimizers import SGD
from engine.config.schedules import StepDecay
from engine.config.stopping import AfterEpochs, Stopping
from engine.config.training import EngineName
from engine.training.control import StepUnit
from gui.document import Document
from gui.feedback.status_bar import StatusBar
from gui.feedback.update_rate import UpdateRate
from gui.runs.controller import RunController, RunState
from tests.cases import experiment, numeric_table


@pytest.fixture
def document(qapp: QApplication) -> Document:
    rows = np.linspace(-1, 1, 12).reshape(6, 2)
    table = numeric_table(rows, rows[:, :1])
    return Document(table, experiment(table, [Dense(units=1, activation=Activation.LINEAR)], epochs=5))


@pytest.fixture
def runs(document: Document) -> Iterator[RunController]:
    runs = RunController(document)
    runs.set_engine(EngineName.NUMPY)
    yield runs
    runs.close()


@pytest.fixture
def bar(qtbot: QtBot, document: Document, runs: RunController) -> StatusBar:
    bar = StatusBar(document, runs)
    qtbot.addWidget(bar)
    return bar


def wait_for(qtbot: QtBot, runs: RunController, state: RunState) -> None:
    qtbot.waitUntil(lambda: runs.state is state)


def test_the_state_of_a_run_is_told_in_words(qtbot: QtBot, bar: StatusBar, runs: RunController) -> None:
    assert bar.text() == "Ready"
    runs.step(StepUnit.UPDATE)
    assert bar.text().startswith("Preparing data…")
    wait_for(qtbot, runs, RunState.PAUSED)
    qtbot.waitUntil(lambda: bar.text().startswith("Paused at update 1 · epoch 1 · update 1 · loss "))
    runs.play()
    wait_for(qtbot, runs, RunState.ENDED)
    assert bar.text().startswith("Finished at update 5 · epoch 5")
    runs.reset()
    assert bar.text() == "Ready"


def test_a_run_that_is_stopped_says_so(qtbot: QtBot, bar: StatusBar, runs: RunController) -> None:
    runs.step(StepUnit.UPDATE)
    wait_for(qtbot, runs, RunState.PAUSED)
    runs.stop()
    wait_for(qtbot, runs, RunState.ENDED)
    assert bar.text().startswith("Stopped at update 1")


def test_a_run_that_diverges_says_so_with_the_remedy(
    qtbot: QtBot, bar: StatusBar, runs: RunController, document: Document
) -> None:
    training = document.experiment.learner.training.replace(optimizer=SGD(learning_rate=1000), epochs=10_000)
    document.edit(document.experiment.with_learner(training=training), "Set learning rate")
    runs.play()
    wait_for(qtbot, runs, RunState.ENDED)
    assert bar.text().startswith("Diverged at update ")
    assert "smaller learning rate" in bar.text()


def test_the_learning_rate_that_a_schedule_has_made_and_the_rule_that_stops_are_told(
    qtbot: QtBot, bar: StatusBar, runs: RunController, document: Document
) -> None:
    training = document.experiment.learner.training.replace(
        schedule=StepDecay(rate=0.5, steps=2), stopping=Stopping(rules=(AfterEpochs(epochs=3),))
    )
    document.edit(document.experiment.with_learner(training=training), "Set schedule")
    runs.play()
    wait_for(qtbot, runs, RunState.ENDED)
    assert bar.text().startswith("Stopped by a rule at update 3: 3 epochs are done.")
    assert bar.text().endswith("rate 0.005")


def test_an_obstacle_is_named(bar: StatusBar, document: Document) -> None:
    network = document.experiment.learner.network
    node = network.node("output")
    broken = network.with_node("output", node.replace(layer=Dense(units=0)))
    document.edit(document.experiment.with_learner(network=broken), "Set units")
    assert bar.text() == f"Cannot train yet: {document.obstacle}"


def test_tensorflows_readiness_is_told_and_a_failure_has_a_glyph(bar: StatusBar) -> None:
    bar.set_tensorflow("TensorFlow 2.21 ready", True)
    assert bar.text() == "Ready · TensorFlow 2.21 ready"
    bar.set_tensorflow("TensorFlow could not be loaded", False)
    assert bar.text() == "Ready · ⚠ TensorFlow could not be loaded"


def test_the_rate_is_that_of_the_last_moments() -> None:
    now = [0.0]
    rate = UpdateRate(clock=lambda: now[0])
    rate.add(0)
    assert rate.per_second is None
    for second, updates in ((1.0, 100), (2.0, 200), (3.0, 1200), (4.0, 2200)):
        now[0] = second
        rate.add(updates)
    assert rate.per_second == pytest.approx(1000)
    rate.clear()
    assert rate.per_second is None
