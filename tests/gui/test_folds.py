"""Cross-validation in the window: trained in the background, told live, stopped at any time, and one fold's run gone to."""

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from engine.config.split import SplitBy
from engine.config.training import EngineName
from engine.results.folds import spreads
from engine.training.control import RunControl
from engine.training.folds import run_folds
from engine.training.frames import Advanced, Frame
from engine.training.job import Job
from engine.training.replay.update_seeker import UpdateSeeker
from gui.actions.actions import Actions
from gui.document import Document
from gui.folds.fold_actions import FoldActions
from gui.folds.folds_panel import FoldsPanel
from gui.runs.controller import RunController, RunState
from gui.runs.folds import FoldRuns, FoldState
from tests.gui.fake_runs import flower_document

FOLDS = 3


@pytest.fixture
def document() -> Document:
    """Twelve flowers in three folds, five epochs."""
    document = flower_document()
    experiment = document.experiment
    split = experiment.recipe.split.replace(by=SplitBy.FOLDS, folds=FOLDS, shuffle=True)
    document.edit(
        experiment.replace(recipe=experiment.recipe.replace(split=split)).with_learner(
            training=experiment.learner.training.replace(epochs=5)
        ),
        "Folds",
    )
    return document


@pytest.fixture
def runs(document: Document) -> Iterator[RunController]:
    """The run controller, with the NumPy engine."""
    runs = RunController(document)
    runs.set_engine(EngineName.NUMPY)
    yield runs
    runs.close()


@pytest.fixture
def folds(document: Document, runs: RunController) -> FoldRuns:
    """The folds, with the real engine."""
    return FoldRuns(document, runs, parent=runs)


def fold_actions(folds: FoldRuns) -> Actions:
    """Actions of which those of the folds are bound."""
    actions = Actions(folds)
    FoldActions(folds, actions)
    return actions


@pytest.fixture
def panel(document: Document, folds: FoldRuns, qtbot: QtBot) -> FoldsPanel:
    """The panel, in sight."""
    panel = FoldsPanel(document, folds, fold_actions(folds))
    qtbot.addWidget(panel)
    with qtbot.waitExposed(panel):
        panel.show()
    return panel


def train(qtbot: QtBot, folds: FoldRuns) -> None:
    folds.start()
    qtbot.waitUntil(lambda: folds.state is FoldState.ENDED)


def waiting(job: Job, control: RunControl, wants: Callable[[], bool]) -> Iterator[Frame]:
    """The second fold goes on until it is stopped."""
    for frame in run_folds(job, control, wants):
        yield frame
        if isinstance(frame, Advanced) and frame.run == 2:
            control.pause()


def texts(panel: FoldsPanel) -> list[list[str]]:
    model = panel.model
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_every_fold_is_trained_and_told_with_mean_and_deviation(
    panel: FoldsPanel, folds: FoldRuns, qtbot: QtBot, qtmodeltester: ModelTester
) -> None:
    train(qtbot, folds)
    lines = texts(panel)
    assert [line[:3] for line in lines[:FOLDS]] == [[str(fold), "8", "4"] for fold in (1, 2, 3)]
    assert [line[3] for line in lines] == ["finished, 5 epochs"] * FOLDS + ["3 of 3 folds"]
    spread = spreads(folds.results)["validation loss"]
    values = [result.values["validation loss"] for result in folds.results]
    assert (spread.mean, spread.deviation) == pytest.approx((np.mean(values), np.std(values, ddof=1)))
    assert lines[-1][5] == f"{spread.mean:.4g} ± {spread.deviation:.4g}"
    assert not panel.bar.isVisible()
    assert panel.rule.isVisible()
    qtmodeltester.check(panel.model)  # type: ignore[no-untyped-call]


def test_no_other_run_begins_while_the_folds_are_trained_and_stopping_keeps_those_that_are_over(
    document: Document, runs: RunController, qtbot: QtBot
) -> None:
    runs._fold_frames = waiting
    folds = FoldRuns(document, runs, parent=runs)
    panel = FoldsPanel(document, folds, fold_actions(folds))
    qtbot.addWidget(panel)
    panel.show()
    folds.start()
    qtbot.waitUntil(
        lambda: len(folds.results) == 1 and folds.progress is not None and folds.progress.history is not None
    )
    assert "are being trained" in runs.obstacle
    runs.play()
    assert runs.state is RunState.IDLE
    assert not panel.train_button.isEnabled()
    assert panel.bar.isVisible()
    assert texts(panel)[2][3] == "to come"
    panel.stop_button.click()
    qtbot.waitUntil(lambda: folds.state is FoldState.ENDED)
    assert [line[3] for line in texts(panel)] == ["finished, 5 epochs", "⚠ stopped, does not count", "1 of 3 folds"]
    assert runs.obstacle == ""


def test_going_to_a_fold_chooses_it_and_shows_the_run_that_training_it_alone_gives(
    document: Document, runs: RunController, panel: FoldsPanel, folds: FoldRuns, qtbot: QtBot
) -> None:
    train(qtbot, folds)
    assert not panel.use_button.isEnabled()
    panel.view.selectRow(1)
    with qtbot.waitSignal(runs.ended):
        panel.use_button.click()
    assert document.experiment.recipe.split.fold == 2
    assert document.undo_stack.undoText() == "Use fold 2"
    assert runs.weights.are_trained
    assert runs.goes_on
    assert runs.history is not None
    assert runs.history.epochs == 5
    shown, record, ended = dict(runs.weights.parameters), runs.record, runs.last_ended
    assert record is not None
    assert ended is not None
    runs.reset()
    with qtbot.waitSignal(runs.ended):
        runs.play()
    assert runs.last_ended is not None
    for name, array in runs.weights.parameters.items():
        np.testing.assert_array_equal(shown[name], array)
        np.testing.assert_array_equal(UpdateSeeker(record).at(ended.updates).parameters[name], array)
    assert runs.last_ended.metrics == ended.metrics


def test_results_of_other_settings_are_told_to_be_so_and_cannot_be_gone_to(
    document: Document, panel: FoldsPanel, folds: FoldRuns, qtbot: QtBot
) -> None:
    train(qtbot, folds)
    panel.view.selectRow(0)
    assert panel.use_button.isEnabled()
    experiment = document.experiment
    document.edit(experiment.with_learner(training=experiment.learner.training.replace(epochs=9)), "Epochs")
    assert not panel.use_button.isEnabled()
    assert "have changed" in panel.use_button.toolTip()
    assert "have changed" in panel.hint.text()
    document.undo_stack.undo()
    assert panel.use_button.isEnabled()
    document.open(document.table, experiment, name="another")
    assert folds.state is FoldState.IDLE
    assert texts(panel) == []


def test_the_action_says_why_it_is_not_possible(document: Document, panel: FoldsPanel) -> None:
    assert panel.train_button.isEnabled()
    recipe = document.experiment.recipe
    by_share = recipe.replace(split=recipe.split.replace(by=SplitBy.SHARE))
    document.edit(document.experiment.replace(recipe=by_share), "Share")
    assert not panel.train_button.isEnabled()
    assert "not split by folds" in panel.train_button.toolTip()
    assert "not split by folds" in panel.hint.text()


def test_the_results_are_copied_and_saved_in_full(
    panel: FoldsPanel, folds: FoldRuns, qtbot: QtBot, tmp_path: Path
) -> None:
    train(qtbot, folds)
    panel.copy_button.click()
    lines = [line.split("\t") for line in QGuiApplication.clipboard().text().split("\n")]
    assert [line[0] for line in lines] == ["fold", "1", "2", "3", "mean", "standard deviation (n - 1)"]
    assert float(lines[1][6]) == folds.results[0].values["validation loss"]
    with qtbot.waitSignal(panel.notice_given):
        panel.save(tmp_path / "folds.csv")
    saved = (tmp_path / "folds.csv").read_text(encoding="utf-8-sig").splitlines()
    assert [line.split(",") for line in saved] == lines
    with qtbot.waitSignal(panel.failed):
        panel.save(tmp_path / "nowhere" / "folds.csv")
