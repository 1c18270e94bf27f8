"""A run that is brought back to one of its updates: Play goes on from exactly there, as another run."""

from collections.abc import Iterator

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from engine.config.optimizers import Adam
from engine.config.training import EngineName
from engine.data.editing.edits import SetCells
from engine.training.frames import Ended
from engine.training.replay.update_seeker import UpdateSeeker, UpdateState
from gui.document import Document
from gui.loss.loss_panel import LossPanel
from gui.runs.controller import RunController, RunState
from tests.gui.fake_runs import flower_document


@pytest.fixture
def document() -> Document:
    """Nine training rows in one batch."""
    found = flower_document()
    training = found.experiment.learner.training.replace(epochs=20)
    found.edit(found.experiment.with_learner(training=training), "Set epochs")
    return found


@pytest.fixture
def runs(document: Document) -> Iterator[RunController]:
    """With real runs of the NumPy engine."""
    found = RunController(document)
    found.set_engine(EngineName.NUMPY)
    yield found
    found.close()


def play_to_the_end(qtbot: QtBot, runs: RunController) -> Ended:
    with qtbot.waitSignal(runs.ended) as blocker:
        runs.play()
    (ended,) = blocker.args or [None]
    assert isinstance(ended, Ended)
    return ended


def reached(runs: RunController, update: int) -> UpdateState:
    assert runs.record is not None
    return UpdateSeeker(runs.record).at(update)


def test_it_shows_the_weights_and_the_number_of_that_update(qtbot: QtBot, runs: RunController) -> None:
    updates = play_to_the_end(qtbot, runs).updates
    there = reached(runs, updates - 5)
    with qtbot.waitSignals([runs.state_changed, runs.weights.changed, runs.started, runs.ended]):
        runs.fork(there)
    assert runs.state is RunState.ENDED
    assert runs.goes_on
    assert runs.history is not None
    assert runs.history.updates == updates - 5
    for name, array in there.parameters.items():
        np.testing.assert_array_equal(runs.weights.parameters[name], array)


def test_unchanged_it_repeats_the_run_bit_for_bit(qtbot: QtBot, runs: RunController) -> None:
    first = play_to_the_end(qtbot, runs)
    assert runs.history is not None
    losses = runs.history.each_update.curve()[1]
    per_epoch = runs.history.updates_per_epoch
    runs.fork(reached(runs, 5 * per_epoch))
    play_to_the_end(qtbot, runs)
    np.testing.assert_array_equal(
        runs.history.each_update.curve()[1][: len(losses) - 5 * per_epoch], losses[5 * per_epoch :]
    )
    again = reached(runs, first.updates)
    for name, array in first.parameters.items():
        np.testing.assert_array_equal(again.parameters[name], array)


def test_another_optimizer_counts_from_there(qtbot: QtBot, runs: RunController, document: Document) -> None:
    play_to_the_end(qtbot, runs)
    runs.fork(reached(runs, 3))
    document.edit(
        document.experiment.with_learner(
            training=document.experiment.learner.training.replace(optimizer=Adam(learning_rate=0.1))
        ),
        "Set optimizer",
    )
    assert runs.goes_on
    play_to_the_end(qtbot, runs)
    assert runs.present is not None
    assert isinstance(runs.present.experiment.learner.training.optimizer, Adam)
    assert runs.record is not None
    assert runs.record.job.first_update == 3
    assert reached(runs, 2).record is not runs.record


def test_other_data_begin_anew(qtbot: QtBot, runs: RunController, document: Document) -> None:
    play_to_the_end(qtbot, runs)
    runs.fork(reached(runs, 3))
    document.edit_table(SetCells(((0, 0, "2.5"),)), "Edit cell")
    assert not runs.goes_on
    play_to_the_end(qtbot, runs)
    assert runs.record is not None
    assert runs.record.job.first_update == 0


def test_a_run_in_full_swing_can_be_brought_back(qtbot: QtBot, runs: RunController, document: Document) -> None:
    training = document.experiment.learner.training.replace(epochs=10_000_000)
    document.edit(document.experiment.with_learner(training=training), "Set epochs")
    with qtbot.waitSignal(runs.advanced):
        runs.play()
    qtbot.waitUntil(lambda: runs.record is not None and runs.record.updates > 10)
    runs.fork(reached(runs, 10))
    assert runs.state is RunState.ENDED
    assert runs.history is not None
    assert runs.history.updates == 10


def test_reset_forgets_it(qtbot: QtBot, runs: RunController) -> None:
    play_to_the_end(qtbot, runs)
    runs.fork(reached(runs, 3))
    runs.reset()
    assert not runs.goes_on
    assert runs.history is None


def test_the_loss_plot_keeps_the_run_before_beside_the_branch(
    qtbot: QtBot, runs: RunController, document: Document
) -> None:
    panel = LossPanel(document, runs)
    qtbot.addWidget(panel)
    with qtbot.waitExposed(panel):
        panel.show()
    play_to_the_end(qtbot, runs)
    runs.fork(reached(runs, 3))
    runs.fork(reached(runs, 4))  # nothing was done in between, the curve beside it stays
    play_to_the_end(qtbot, runs)
    qtbot.waitUntil(lambda: any("Run 1" in text for text in panel.loss_plot.legend_texts))
