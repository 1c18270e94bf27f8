"""The runs that are kept: how many, how small, what they are called, and the way back to each."""

from collections.abc import Iterator

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from engine.config.training import EngineName
from engine.data.editing.edits import SetCells
from engine.results.run_entry import RunEntry, Tag
from engine.training.frames import Outcome
from engine.training.replay.update_seeker import UpdateSeeker
from gui.document import Document
from gui.runs import store as run_store
from gui.runs.controller import RunController, RunState
from gui.runs.way_back import RunReturn
from tests.gui.fake_runs import house_document


@pytest.fixture
def document(qapp: object) -> Document:
    document = house_document()
    set_training(document, epochs=3)
    return document


@pytest.fixture
def runs(document: Document) -> Iterator[RunController]:
    runs = RunController(document)
    runs.set_engine(EngineName.NUMPY)
    yield runs
    runs.close()


def set_training(document: Document, **changes: object) -> None:
    training = document.experiment.learner.training.replace(**changes)
    document.edit(document.experiment.with_learner(training=training), "Set")


def train(qtbot: QtBot, runs: RunController) -> RunEntry:
    with qtbot.waitSignal(runs.ended):
        runs.play()
    assert runs.present is not None
    return runs.present


def train_anew(qtbot: QtBot, runs: RunController) -> RunEntry:
    runs.reset()
    return train(qtbot, runs)


def names(runs: RunController) -> list[str]:
    return [entry.name for entry in runs.store.entries]


def test_a_run_that_is_trained_on_stays_one_entry_and_another_one_makes_it_the_previous(
    qtbot: QtBot, runs: RunController
) -> None:
    first = train(qtbot, runs)
    longer = train(qtbot, runs)
    assert (names(runs), longer.number) == (["Run 1"], first.number)
    assert longer.history is first.history
    second = train_anew(qtbot, runs)
    assert names(runs) == ["Run 1", "Run 2"]
    assert runs.store.previous is not None
    assert (runs.store.previous.number, runs.store.present) == (first.number, second)


def test_reset_and_a_way_back_in_a_run_keep_its_curves(qtbot: QtBot, runs: RunController) -> None:
    entry = train(qtbot, runs)
    assert entry.record is not None
    runs.fork(UpdateSeeker(entry.record).at(1))
    assert names(runs) == ["Run 1"], "what branches off has no curves yet"
    train(qtbot, runs)
    assert len(names(runs)) == 2
    runs.reset()
    assert runs.present is None
    assert len(names(runs)) == 2


def test_an_earlier_run_is_kept_small_and_can_be_gone_to(qtbot: QtBot, runs: RunController, document: Document) -> None:
    first = train(qtbot, runs)
    weights = {name: array.copy() for name, array in runs.weights.parameters.items()}
    set_training(document, seed=9)
    train(qtbot, runs)
    kept = runs.store.get(first.number)
    assert kept is not None
    assert (kept.began, kept.job.before) == (None, None)
    assert kept.archived is not None
    way_back = RunReturn(document, runs, runs)
    assert way_back.obstacle(kept) == ""
    assert way_back.obstacle(runs.present), "it is shown already"
    with qtbot.waitSignal(runs.ended):
        way_back.go_to(kept, "Go to Run 1")
    assert document.experiment == first.experiment
    assert document.undo_stack.undoText() == "Go to Run 1"
    assert (runs.state, runs.goes_on) == (RunState.ENDED, True)
    assert runs.present is not None
    assert runs.present.number == first.number
    for name, array in runs.weights.parameters.items():
        np.testing.assert_array_equal(array, weights[name])
    assert runs.record is not None
    assert first.ended is not None
    np.testing.assert_array_equal(
        UpdateSeeker(runs.record).at(first.ended.updates).parameters["output/kernel"], weights["output/kernel"]
    )
    assert train(qtbot, runs).number == first.number


def test_the_oldest_run_that_is_not_pinned_goes_first(
    qtbot: QtBot, runs: RunController, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run_store, "MAX_RUNS", 3)
    runs.store.pin(train(qtbot, runs).number, is_pinned=True)
    for _ in range(4):
        train_anew(qtbot, runs)
    assert names(runs) == ["Run 1", "Run 4", "Run 5"]
    assert runs.store.entries[0].tag is Tag.PINNED


def test_past_their_room_the_oldest_runs_keep_their_curves_only(
    qtbot: QtBot, runs: RunController, monkeypatch: pytest.MonkeyPatch
) -> None:
    train(qtbot, runs)
    train_anew(qtbot, runs)
    runs.reset()
    monkeypatch.setattr(run_store, "MAX_BYTES", runs.store.entries[1].bytes)
    train(qtbot, runs)
    older, newer = runs.store.entries[:2]
    assert (older.archived, older.bytes) == (None, 0)
    assert newer.archived is not None
    assert older.history is not None
    assert older.history.each_update.count == 3


def test_a_run_of_another_table_does_not_keep_that_table(qtbot: QtBot, runs: RunController, document: Document) -> None:
    train(qtbot, runs)
    runs.reset()
    document.edit_table(SetCells(((0, 0, "21"),)), "Edit cell")
    (entry,) = runs.store.entries
    assert entry.job.table.columns == ()
    assert entry.archived is None
    assert "Only the curves" in RunReturn(document, runs, runs).obstacle(entry)
    document.open(document.table, document.experiment, name="other")
    assert names(runs) == []
    assert train(qtbot, runs).name == "Run 1"


def test_entries_are_renamed_pinned_and_removed_but_not_the_present_one(qtbot: QtBot, runs: RunController) -> None:
    first, second = train(qtbot, runs), train_anew(qtbot, runs)
    runs.store.rename(first.number, " wide ")
    runs.store.rename(first.number, "  ")
    assert names(runs) == ["wide", "Run 2"]
    runs.store.pin(first.number, is_pinned=True)
    runs.store.pin(first.number, is_pinned=False)
    assert runs.store.entries[0].tag is Tag.RUN
    runs.store.remove([first.number, second.number])
    assert names(runs) == ["Run 2"]
    assert runs.store.previous is None


def test_a_run_that_is_reset_in_mid_run_is_kept_as_stopped(
    qtbot: QtBot, runs: RunController, document: Document
) -> None:
    set_training(document, epochs=10**7)
    with qtbot.waitSignal(runs.advanced):
        runs.play()
    runs.reset()
    (entry,) = runs.store.entries
    assert entry.ended is not None
    assert entry.ended.outcome is Outcome.STOPPED
    assert entry.archived is not None
    assert entry.has_curves
