"""A learner that only these tests register trains through the run store and is told of and drawn, with nothing else changed."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from engine.backend import BackendError, PartName
from engine.config.learners import LearnerSpec, SupervisedNetwork
from engine.config.optimizers import SGD
from engine.config.recipe import ColumnRecipe, Recipe, Role, Split
from engine.config.training import EngineName, FullBatch, Training
from engine.data.table import Table, number_column
from engine.learners.registry import KINDS
from engine.training.frames import Outcome
from engine.training.job import Job
from engine.training.replay.replay import build_backend
from gui.document import Document
from gui.loss.loss_panel import LossPanel
from gui.main_window import MainWindow
from gui.panels import PANELS
from gui.runs.controller import RunController
from gui.runs.words import loss_text, measure_name
from gui.runs.words import test_text as part_text
from gui.transport.read_outs import ReadOuts
from gui.widgets.number_text import number_text
from gui.workspaces.workspaces import WORKSPACES
from tests.learner_cases import COLUMN_MEANS, SPREAD, ColumnMeans, MeansExperiment

EPOCHS, RATE = 12, 0.5
SIZES = (1.0, 2.0, 3.0, 6.0, 4.0, 5.0)
CENTER = 3.0 * (1 - (1 - RATE) ** EPOCHS)
"""Of the first four rows, half the way to their mean in each update."""


@pytest.fixture
def document(monkeypatch: pytest.MonkeyPatch) -> Document:
    """The learner is registered; the last two rows are for validation and for the test."""
    spec: type[LearnerSpec] = ColumnMeans
    monkeypatch.setitem(KINDS, spec, COLUMN_MEANS)
    table = Table((number_column("size", [f"{size}" for size in SIZES]),))
    split = Split(validation=1 / 6, test=1 / 6, shuffle=False)
    recipe = Recipe(columns=(ColumnRecipe(name="size", role=Role.FEATURE),), split=split)
    training = Training(optimizer=SGD(learning_rate=RATE), batching=FullBatch(), epochs=EPOCHS)
    return Document(table, MeansExperiment(recipe=recipe, learner=ColumnMeans(training=training)))


@pytest.fixture
def runs(qtbot: QtBot, document: Document) -> Iterator[RunController]:
    """One that has ended."""
    runs = RunController(document)
    runs.set_engine(EngineName.NUMPY)
    with qtbot.waitSignal(runs.ended):
        runs.play()
    yield runs
    runs.close()


def test_it_trains_through_the_run_store(document: Document, runs: RunController) -> None:
    entry = runs.store.present
    assert entry is not None
    assert entry.ended is not None
    assert entry.ended.outcome is Outcome.FINISHED
    assert entry.ended.updates == EPOCHS
    assert runs.weights.parameters["means/center"] == pytest.approx(CENTER, rel=1e-6)
    assert document.setup.shapes == {"means/center": (1,)}
    assert runs.goes_on


def test_it_is_told_of_in_words(qtbot: QtBot, document: Document, runs: RunController) -> None:
    history, ended = runs.history, runs.last_ended
    assert history is not None
    assert ended is not None
    assert measure_name(history.objective) == SPREAD
    spread = number_text(ended.metrics[PartName.TEST].values[SPREAD])
    assert part_text(ended) == f"Test part, 1 rows: spread {spread}"
    read_outs = ReadOuts()
    qtbot.addWidget(read_outs)
    read_outs.show_history(history)
    assert read_outs.text("loss") == loss_text(history)
    assert [label.text() for label in read_outs.findChildren(QLabel)][4] == "Spread"


def test_its_curves_are_drawn(qtbot: QtBot, document: Document, runs: RunController) -> None:
    panel = LossPanel(document, runs)
    qtbot.addWidget(panel)
    panel.show()
    assert [len(line.curve.x) for line in panel.loss_plot.lines[:2]] == [EPOCHS, EPOCHS]
    assert panel.accuracy_plot.isHidden()


def test_the_window_has_the_panels_that_serve_every_learner(
    qtbot: QtBot, document: Document, runs: RunController
) -> None:
    window = MainWindow(document, runs)
    qtbot.addWidget(window)
    window.show()
    assert set(window.area.docks) == {kind.name for kind in PANELS} - KINDS[SupervisedNetwork].panels
    assert {"data", "loss", "problems"} <= set(window.area.docks)
    for workspace in WORKSPACES:
        window.workspaces.switch(workspace.name)
        assert window.area.fronts()
    window.workspaces.reveal(("network",))
    assert not window.area.is_seen("network")


def test_an_engine_that_does_not_compute_it_says_so(document: Document, runs: RunController) -> None:
    assert runs.record is not None
    with pytest.raises(BackendError, match="Choose another engine"):
        build_backend(Job(2, document.setup, EngineName.TENSORFLOW), runs.record.dataset)
