"""Breakpoints in the window: edited with undo, saved, no part of the experiment; where one comes true the run waits and says so."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from engine.config.activations import Activation
from engine.config.breakpoints import Breakpoints, DeadUnit, EnginesDiffer, LargeGradient, Rows, SignChange
from engine.config.layers import Dense
from engine.config.training import EngineName, MiniBatch
from engine.files.project import open_project, save_project
from engine.training.replay.update_seeker import UpdateSeeker
from gui.document import Document
from gui.feedback.notices import NoticeStrip, Offer, Severity
from gui.forms.list_field import ListField
from gui.runs.breaks import place_of
from gui.runs.controller import RunController, RunState
from gui.runs.words import state_text
from gui.settings.settings_panel import SettingsPanel
from tests.cases import experiment, numeric_table

EVERY = Breakpoints(points=(LargeGradient(bound=1e-12),))
"""Comes true at the first update, and never anew."""


@pytest.fixture
def document(qapp: object) -> Document:
    rng = np.random.default_rng(0)
    table = numeric_table(rng.normal(size=(12, 2)), rng.normal(size=(12, 1)))
    layers = [Dense(units=3, activation=Activation.RELU), Dense(units=1, activation=Activation.LINEAR)]
    return Document(table, experiment(table, layers, batching=MiniBatch(size=5), epochs=4))


@pytest.fixture
def runs(document: Document) -> Iterator[RunController]:
    controller = RunController(document, parent=document)
    controller.set_engine(EngineName.NUMPY)
    yield controller
    controller.close()


@pytest.fixture
def panel(qtbot: QtBot, document: Document, runs: RunController) -> SettingsPanel:
    panel = SettingsPanel(document, runs)
    qtbot.addWidget(panel)
    return panel


def listed(panel: SettingsPanel) -> ListField:
    field = panel.breakpoints.form.field("points")
    assert isinstance(field, ListField)
    return field


def test_one_is_added_and_taken_back(panel: SettingsPanel, document: Document) -> None:
    before = document.experiment
    listed(panel).add(DeadUnit)
    assert document.breakpoints == Breakpoints(points=(DeadUnit(),))
    assert document.experiment is before
    assert document.undo_stack.has_edits
    document.undo()
    assert document.breakpoints == Breakpoints()
    assert not listed(panel).entries
    document.redo()
    assert len(listed(panel).entries) == 1


def test_a_run_waits_where_one_comes_true_and_goes_on_by_play(
    qtbot: QtBot, panel: SettingsPanel, document: Document, runs: RunController
) -> None:
    document.edit_breakpoints(EVERY, "Set")
    with qtbot.waitSignal(runs.broke):
        runs.play()
    assert runs.state is RunState.PAUSED
    assert runs.history is not None
    assert runs.history.updates == 1
    assert runs.cause is not None
    assert runs.cause.message.startswith("Paused after update 1: the norm of the gradient is ")
    assert state_text(runs) == runs.cause.message
    assert not panel.breakpoints.is_folded
    with qtbot.waitSignal(panel.reveal_requested) as asked:
        panel.breakpoints.show_button.click()
    assert asked.args == [("step", "1", "loss")]
    with qtbot.waitSignal(runs.ended):
        runs.play()
    assert runs.cause is None
    assert not panel.breakpoints.cause.isVisibleTo(panel)


def test_they_are_set_while_a_run_is_paused_and_it_stays_the_same_run(
    qtbot: QtBot, document: Document, runs: RunController
) -> None:
    with qtbot.waitSignal(runs.ended):
        runs.play()
    assert runs.goes_on
    document.edit_breakpoints(EVERY, "Set")
    assert runs.goes_on, "it is the same run"
    with qtbot.waitSignal(runs.broke) as told:
        runs.play()
    assert told.args is not None
    assert told.args[0].update == 13
    other = SignChange(weight="output/kernel[0,0]")
    document.edit_breakpoints(Breakpoints(points=(*EVERY.points, other)), "Set")
    assert runs.live.control is not None
    assert runs.live.control.breakpoints == (*EVERY.points, other)


def test_one_that_is_not_enabled_pauses_nothing(qtbot: QtBot, document: Document, runs: RunController) -> None:
    document.edit_breakpoints(Breakpoints(points=(LargeGradient(bound=1e-12, enabled=False),)), "Set")
    with qtbot.waitSignal(runs.ended):
        runs.play()


def test_what_the_network_has_not_is_marked_at_its_field(
    panel: SettingsPanel, document: Document, runs: RunController
) -> None:
    points = (SignChange(weight="hidden_1/kernel[5,0]"), EnginesDiffer(), SignChange(weight="hidden_1/kernel[1,2]"))
    document.edit_breakpoints(Breakpoints(points=points), "Set")
    form = panel.breakpoints.form
    weight, engines, right = (form.field(f"points.{path}") for path in ("0.weight", "1.bound", "2.weight"))
    assert "its entries are [0,0] to [1,2]" in weight.note
    assert "choose both as the engine" in engines.note
    assert not right.note
    runs.set_engine(EngineName.BOTH)
    assert not engines.note
    assert not document.obstacle


def test_the_place_of_a_problem_is_revealed(panel: SettingsPanel, document: Document) -> None:
    document.edit_breakpoints(Breakpoints(points=(DeadUnit(),)), "Set")
    panel.breakpoints.set_folded(True)
    assert panel.reveal(("breakpoints",))
    assert not panel.breakpoints.is_folded


def test_a_project_keeps_them(document: Document, tmp_path: Path) -> None:
    path = tmp_path / "p.glassnet"
    points = Breakpoints(points=(SignChange(weight="hidden_1/kernel[0,1]"), DeadUnit(enabled=False)))
    save_project(path, document.table, experiment=document.experiment, parameters=None, name="p", breakpoints=points)
    assert open_project(path).breakpoints == points
    save_project(path, document.table, experiment=document.experiment, parameters=None, name="p")
    assert open_project(path).breakpoints == Breakpoints()


def test_a_notice_offers_the_update(qtbot: QtBot) -> None:
    strip, opened = NoticeStrip(), list[str]()
    qtbot.addWidget(strip)
    strip.show_notice(
        "Paused after update 3.", Severity.WARNING, Offer("Show update 3 in Step", lambda: opened.append("3"))
    )
    (notice,) = strip.notices
    assert notice.button is not None
    notice.button.click()
    assert opened == ["3"]


def test_the_step_opens_at_the_tensor_that_is_looked_at(qtbot: QtBot, document: Document, runs: RunController) -> None:
    document.edit_breakpoints(Breakpoints(points=(DeadUnit(rows=Rows.BATCH), *EVERY.points)), "Set")
    with qtbot.waitSignal(runs.broke):
        runs.play()
    assert runs.cause is not None
    assert place_of(runs.cause) in (("step", "1", "loss"), ("step", "1", "hidden_1/Y"))


def test_going_back_from_a_breakpoint_leaves_it(qtbot: QtBot, document: Document, runs: RunController) -> None:
    document.edit_breakpoints(EVERY, "Set")
    with qtbot.waitSignal(runs.broke):
        runs.play()
    assert runs.record is not None
    runs.fork(UpdateSeeker(runs.record).at(0))
    assert runs.state is RunState.ENDED
    assert runs.cause is None
    with qtbot.waitSignal(runs.broke) as told:
        runs.play()
    assert told.args is not None
    assert told.args[0].update == 1, "the part that goes on from there sees it anew"
