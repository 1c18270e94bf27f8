"""The panel of candidates: they are tried in a thread, shown with their spread, given up, used and taken back."""

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from engine.candidates.candidate import best_of
from engine.candidates.over import Over
from engine.config.activations import Activation
from engine.config.layers import Dense
from engine.config.optimizers import Adam
from engine.config.training import EngineName, MiniBatch
from engine.data.editing.edits import DeleteRows
from gui.candidates.candidates_panel import CandidatesPanel
from gui.document import Document
from gui.runs.controller import RunController
from tests.cases import experiment, numeric_table

X = np.random.default_rng(5).normal(size=(40, 2))
TABLE = numeric_table(X, X[:, [1]] * 2)


@pytest.fixture
def panel(qtbot: QtBot) -> Iterator[CandidatesPanel]:
    """Of a regression on two features, three epochs of 8 updates long, on the NumPy engine."""
    made = experiment(
        TABLE,
        [Dense(units=2, activation=Activation.TANH), Dense(units=1, activation=Activation.LINEAR)],
        optimizer=Adam(learning_rate=0.05),
        batching=MiniBatch(size=4),
        epochs=3,
        validation=0.2,
    )
    document = Document(TABLE, made)
    runs = RunController(document)
    runs.set_engine(EngineName.NUMPY)
    found = CandidatesPanel(document, runs)
    qtbot.addWidget(found)
    found.resize(1000, 500)
    with qtbot.waitExposed(found):
        found.show()
    yield found
    found.search.stop()
    qtbot.waitUntil(lambda: not found.search.is_searching)
    runs.close()


def choose(panel: CandidatesPanel, over: Over) -> None:
    panel.over_box.setCurrentIndex(panel.over_box.findData(over.value))


def texts(view: QTableView, column: int) -> list[str]:
    model = view.model()
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


def test_units_are_tried_shown_used_and_taken_back(panel: CandidatesPanel, qtbot: QtBot) -> None:
    document, before = panel._document, panel._document.experiment
    assert panel.hint.isVisible()
    assert panel.layer_box.currentText() == "hidden_1"
    panel.values_line.setText("1, 3")
    panel.seeds_box.setValue(2)
    panel.try_button.click()
    qtbot.waitUntil(lambda: texts(panel.view, 2) == ["2", "2"])
    qtbot.waitUntil(lambda: panel.use_button.toolTip() == "Select a candidate.")
    assert texts(panel.view, 0) == ["1", "3"]
    look = panel.search.look
    assert look is not None
    best = best_of(look.compared, "validation loss")
    assert best is not None
    qtbot.waitUntil(lambda: texts(panel.view, 3)[look.compared.index(best)] == "best")
    assert panel.verdict.text().startswith(f"Best: {best.candidate.value}")
    assert document.experiment == before
    panel.view.selectRow(1)
    qtbot.waitUntil(panel.use_button.isEnabled)
    panel.use_button.click()
    assert document.experiment.learner.network.node("hidden_1").layer.units == 3  # type: ignore[attr-defined]
    assert document.undo_stack.undoText() == "Use units of hidden_1: 3"
    panel.view.selectRow(0)
    panel.search.use(panel.chosen)
    assert document.experiment.learner.network.node("hidden_1").layer.units == 1  # type: ignore[attr-defined]
    document.undo()
    document.undo()
    assert document.experiment == before


def test_what_was_found_on_another_table_is_not_used(panel: CandidatesPanel, qtbot: QtBot) -> None:
    choose(panel, Over.SEEDS)
    panel.seeds_box.setValue(2)
    panel.try_button.click()
    qtbot.waitUntil(lambda: texts(panel.view, 2) == ["1", "1"])
    panel.view.selectRow(0)
    panel._document.edit_table(DeleteRows((0,)), "Delete row")
    qtbot.waitUntil(lambda: "have changed since" in panel.use_button.toolTip())
    qtbot.waitUntil(lambda: "have changed since" in panel.verdict.text())
    assert not panel.use_button.isEnabled()
    experiment = panel._document.experiment
    panel.search.use(panel.chosen)
    assert panel._document.experiment is experiment


def test_a_learning_curve_has_nothing_to_take_over(panel: CandidatesPanel, qtbot: QtBot) -> None:
    choose(panel, Over.ROWS)
    panel.values_line.setText("0.5, 1")
    panel.seeds_box.setValue(1)
    panel.try_button.click()
    qtbot.waitUntil(lambda: texts(panel.view, 0) == ["16", "32"] and texts(panel.view, 2) == ["1", "1"])
    panel.view.selectRow(0)
    qtbot.waitUntil(lambda: "nothing to take over" in panel.use_button.toolTip())
    assert not panel.use_button.isEnabled()


def test_a_rate_is_suggested_and_used(panel: CandidatesPanel, qtbot: QtBot) -> None:
    choose(panel, Over.RATE)
    panel.try_button.click()
    qtbot.waitUntil(lambda: panel.verdict.text().startswith("Suggested learning rate"))
    assert not panel.view.isVisible()
    found = panel.search.rate
    assert found is not None
    qtbot.waitUntil(panel.use_button.isEnabled)
    panel.use_button.click()
    assert panel._document.experiment.learner.training.optimizer.learning_rate == found.suggested


def test_giving_up_keeps_what_was_found(panel: CandidatesPanel, qtbot: QtBot) -> None:
    choose(panel, Over.SEEDS)
    panel.seeds_box.setValue(100)
    panel.try_button.click()
    qtbot.waitUntil(lambda: "1" in texts(panel.view, 2))
    panel.stop_button.click()
    qtbot.waitUntil(lambda: panel.try_button.isEnabled() and not panel.bar.isVisible())
    assert "to come" in texts(panel.view, 1)
    look = panel.search.look
    assert look is not None
    assert 0 < look.done < look.planned


def test_what_cannot_be_tried_is_said(panel: CandidatesPanel, qtbot: QtBot) -> None:
    panel.values_line.setText("1, two")
    with qtbot.waitSignal(panel.failed) as told:
        panel.try_button.click()
    assert "is no list of such numbers" in told.args[0]
    document = panel._document
    lone = document.experiment.learner.network.removed("hidden_1")
    document.edit(document.experiment.with_learner(network=lone), "Remove layer")
    panel.values_line.clear()
    with qtbot.waitSignal(panel.failed) as told:
        panel.try_all()
    assert "no hidden layer" in told.args[0]
