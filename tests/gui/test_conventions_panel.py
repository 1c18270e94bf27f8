"""The panel of conventions shows the engine's ledger, computes the update that is open the other way, and edits when told to."""

from collections.abc import Iterator

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from engine.config.losses import HalfSquaredError, MeanSquaredError
from engine.config.training import EngineName
from engine.training.control import StepUnit
from engine.training.trace.conventions.ledger import ledger
from engine.training.trace.conventions.what_if import what_if
from gui.conventions import conventions_panel
from gui.conventions.conventions_panel import ConventionsPanel
from gui.document import Document
from gui.runs.controller import RunController, RunState
from tests.lessons import lesson_of

Shown = tuple[ConventionsPanel, RunController, Document]


@pytest.fixture
def shown(qtbot: QtBot) -> Iterator[Shown]:
    """The panel on a lesson of the course, with real runs of the NumPy engine."""
    experiment, table = lesson_of("415_two_layers")
    document = Document(table, experiment)
    runs = RunController(document)
    runs.set_engine(EngineName.NUMPY)
    panel = ConventionsPanel(document, runs)
    qtbot.addWidget(panel)
    panel.resize(900, 400)
    with qtbot.waitExposed(panel):
        panel.show()
    yield panel, runs, document
    runs.close()


def step(qtbot: QtBot, panel: ConventionsPanel, runs: RunController) -> None:
    """One update, and until it is computed the other way."""
    before = 0 if runs.record is None else runs.record.updates
    runs.step(StepUnit.UPDATE)
    qtbot.waitUntil(lambda: runs.state is RunState.PAUSED and panel.found is not None and panel.found.update > before)


def test_the_list_is_the_ledger_and_what_is_fixed_says_why(shown: Shown) -> None:
    panel, _, document = shown
    lines = ledger(document.experiment, document.plan.inputs)
    rows = (panel.list.topLevelItem(row) for row in range(panel.list.topLevelItemCount()))
    told = [row.text(2) for row in rows if row is not None]
    assert told == [str(line.in_force.words) for line in lines]
    assert "Press Step" in panel.summary.text()
    panel.list.select("relu_at_zero")
    assert "Not to be switched" in panel.told.text()
    assert not panel.use_button.isVisible()


def test_the_changes_are_those_of_the_engine_for_the_update_that_is_open(qtbot: QtBot, shown: Shown) -> None:
    panel, runs, _ = shown
    step(qtbot, panel, runs)
    step(qtbot, panel, runs)
    panel.show_update(1)
    qtbot.waitUntil(lambda: panel.found is not None and panel.found.update == 1)
    assert runs.record is not None
    expected = what_if(runs.record, 1, "half", "half")
    items = [panel.changes.topLevelItem(row) for row in range(panel.changes.topLevelItemCount())]
    assert [item.text(0) for item in items if item] == [change.ours.name for change in expected.changes]
    assert panel.found is not None
    for ours, theirs in zip(panel.found.changes, expected.changes, strict=True):
        np.testing.assert_array_equal(ours.theirs.value, theirs.theirs.value)
    with qtbot.waitSignal(panel.reveal_requested) as revealed:
        panel.changes.itemActivated.emit(items[1], 0)
    assert revealed.args == [("step", "1", "loss")]


def test_use_it_edits_the_experiment_and_can_be_undone(qtbot: QtBot, shown: Shown) -> None:
    panel, runs, document = shown
    step(qtbot, panel, runs)
    panel.use_button.click()
    assert isinstance(document.experiment.learner.training.loss, HalfSquaredError)
    assert document.undo_stack.undoText() == "Switch convention: ½ in the loss"
    qtbot.waitUntil(lambda: (item := panel.list.currentItem()) is not None and "≠ no ½" in item.text(1))
    assert "in this very way" in panel.summary.text()
    document.undo()
    assert isinstance(document.experiment.learner.training.loss, MeanSquaredError)
    panel.list.select("over_rows")
    assert not panel.use_button.isEnabled()
    assert "always takes the mean" in panel.use_button.toolTip()


def test_of_a_large_network_an_update_is_computed_only_when_asked_for(
    qtbot: QtBot, shown: Shown, monkeypatch: pytest.MonkeyPatch
) -> None:
    panel, runs, _ = shown
    monkeypatch.setattr(conventions_panel, "MAX_UNASKED", 3)
    runs.step(StepUnit.UPDATE)
    qtbot.waitUntil(lambda: runs.state is RunState.PAUSED and "is large" in panel.summary.text())
    assert panel.found is None
    panel.box.activated.emit(0)
    qtbot.waitUntil(lambda: panel.found is not None)
