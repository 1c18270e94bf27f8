"""The step panel: it opens the update that was just done, computes off the GUI thread, and never shows what is out of date."""

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from engine.config.training import EngineName
from engine.training.control import StepUnit
from engine.training.factory import load_tensorflow
from gui.document import Document
from gui.runs.controller import RunController, RunState
from gui.step import header, step_panel, update_view
from gui.step.step_panel import StepPanel
from gui.step.update_view import Mark
from gui.tasks import tasks
from tests.gui.settle import is_settled
from tests.lessons import lesson_of

Shown = tuple[StepPanel, RunController, Document]


@pytest.fixture(autouse=True)
def numpy_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever other tests of this process have loaded."""
    for module in (update_view, header, step_panel):
        monkeypatch.setattr(module, "tensorflow_is_loaded", lambda: False)


@pytest.fixture
def shown(qtbot: QtBot) -> Iterator[Shown]:
    """A panel at 1000 × 300 on a lesson of the course, with real runs of the NumPy engine."""
    experiment, table = lesson_of("415_two_layers")
    document = Document(table, experiment)
    runs = RunController(document)
    runs.set_engine(EngineName.NUMPY)
    panel = StepPanel(document, runs)
    qtbot.addWidget(panel)
    panel.resize(1000, 300)
    with qtbot.waitExposed(panel):
        panel.show()
    yield panel, runs, document
    runs.close()


def step(qtbot: QtBot, panel: StepPanel, runs: RunController, *, updates: int = 1) -> None:
    """Do updates one after the other, and wait until the last one is shown."""
    for _ in range(updates):
        before = runs.history.updates if runs.history else 0
        runs.step(StepUnit.UPDATE)
        qtbot.waitUntil(lambda: runs.state is RunState.PAUSED and runs.history is not None)
        wait_for(qtbot, panel, before + 1)


def wait_for(qtbot: QtBot, panel: StepPanel, update: int) -> None:
    """Until that update is shown."""
    qtbot.waitUntil(lambda: panel.reading is not None and panel.reading.update == update)


def titles(panel: StepPanel) -> list[str]:
    """What the tiles are called."""
    return [tile.caption.accessibleName() for tile in panel.formula.tiles]


def test_before_a_run_it_says_what_to_press(shown: Shown) -> None:
    panel, _, _ = shown
    assert panel.reading is None
    assert panel.absence.isVisible()
    assert "Press Step" in panel.absence.hint.text()


def test_each_step_opens_the_update_that_was_just_done(qtbot: QtBot, shown: Shown) -> None:
    panel, runs, _ = shown
    step(qtbot, panel, runs, updates=2)
    assert panel.header.chooser.update_number == 2
    assert panel.reading is not None
    assert "row 1" in panel.header.facts.text()
    assert "η = 0.01" in panel.header.facts.text()
    assert "TensorFlow is not loaded" in panel.header.verdict.text()
    for name, array in runs.weights.parameters.items():
        np.testing.assert_array_equal(panel.reading.by_name[f"{name}/after"].value, array)


def test_the_equation_stands_there_with_its_matrices(qtbot: QtBot, shown: Shown) -> None:
    panel, runs, _ = shown
    step(qtbot, panel, runs)
    panel.select("hidden_1/Z")
    assert titles(panel) == ["hidden_1/Z", "input", "hidden_1/kernel", "hidden_1/bias"]
    result, X, W, b = (tile.matrix.values for tile in panel.formula.tiles)
    np.testing.assert_allclose(X @ W + b, result)
    panel.select("hidden_1/dkernel")
    assert titles(panel) == ["hidden_1/dkernel", "inputᵀ", "hidden_1/dZ"]
    result, X, dZ = (tile.matrix.values for tile in panel.formula.tiles)
    np.testing.assert_allclose(X @ dZ, result)


def test_an_operand_is_followed_and_the_way_back_is_found(qtbot: QtBot, shown: Shown) -> None:
    panel, runs, _ = shown
    step(qtbot, panel, runs)
    panel.select("hidden_1/Z")
    caption = panel.formula.tiles[2].caption
    caption.setFocus()
    QTest.keyClick(caption, Qt.Key.Key_Return)
    assert panel.tensor == "hidden_1/kernel"
    selected = panel.list.currentItem()
    assert selected is not None
    assert selected.text(0) == "hidden_1/kernel"
    QTest.keyClick(panel.list, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert panel.tensor == "hidden_1/Z"
    QTest.keyClick(panel.list, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert panel.tensor == "hidden_1/kernel"


def test_links_of_the_equation_lead_to_the_operands(qtbot: QtBot, shown: Shown) -> None:
    panel, runs, _ = shown
    step(qtbot, panel, runs)
    panel.select("hidden_1/Z")
    assert '<a href="hidden_1/kernel">' in panel.formula.line.text()
    panel.formula.line.linkActivated.emit("hidden_1/bias")
    assert panel.tensor == "hidden_1/bias"


def test_keys_walk_through_the_updates_and_one_beyond(qtbot: QtBot, shown: Shown) -> None:
    panel, runs, _ = shown
    step(qtbot, panel, runs, updates=3)
    alt = Qt.KeyboardModifier.AltModifier
    QTest.keyClick(panel.list, Qt.Key.Key_PageUp, alt)
    wait_for(qtbot, panel, 2)
    assert not panel.header.chooser.follows
    QTest.keyClick(panel.list, Qt.Key.Key_Home, alt)
    wait_for(qtbot, panel, 1)
    QTest.keyClick(panel.list, Qt.Key.Key_End, alt)
    wait_for(qtbot, panel, 3)
    assert panel.header.chooser.follows
    QTest.keyClick(panel.list, Qt.Key.Key_PageDown, alt)
    wait_for(qtbot, panel, 4)
    assert panel.reading is not None
    assert not panel.reading.is_done
    assert "the next one" in panel.header.facts.text()
    assert not panel.header.fork_button.isEnabled()


def test_an_update_that_was_chosen_stays_while_the_run_steps_on(qtbot: QtBot, shown: Shown) -> None:
    panel, runs, _ = shown
    step(qtbot, panel, runs, updates=3)
    panel.header.chooser.first.trigger()
    wait_for(qtbot, panel, 1)
    runs.step(StepUnit.UPDATE)
    qtbot.waitUntil(lambda: runs.record is not None and runs.record.updates == 4)
    qtbot.waitUntil(lambda: panel.header.chooser.box.maximum() == 5)
    assert panel.header.chooser.update_number == 1


def test_course_names_take_the_place_of_the_long_ones(qtbot: QtBot, shown: Shown) -> None:
    panel, runs, _ = shown
    step(qtbot, panel, runs)
    panel.select("hidden_1/dkernel")
    panel.header.course_box.setChecked(True)
    assert titles(panel) == ["WHb", "Iᵀ", "Hb"]
    assert panel.list.texts("hidden_1/dkernel")[0].startswith("WHb")
    assert "<b>WHb</b>" in panel.formula.line.text()


def test_a_matrix_is_copied_with_all_digits(qtbot: QtBot, shown: Shown) -> None:
    panel, runs, _ = shown
    step(qtbot, panel, runs)
    panel.select("output/kernel/after")
    matrix = panel.formula.tiles[0].matrix
    matrix.setFocus()
    QTest.keyClick(matrix, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = [[float(cell) for cell in line.split("\t")] for line in QGuiApplication.clipboard().text().split("\n")]
    np.testing.assert_array_equal(np.array(lines), runs.weights.parameters["output/kernel"])
    QTest.keyClick(matrix, Qt.Key.Key_Right)
    assert "row 1, column" in panel.header.readout.text()


def test_reset_clears_it(qtbot: QtBot, shown: Shown) -> None:
    panel, runs, _ = shown
    step(qtbot, panel, runs)
    runs.reset()
    qtbot.waitUntil(lambda: panel.reading is None)
    assert panel.absence.isVisible()
    assert panel.formula.tiles == []


def test_nothing_is_computed_while_it_is_hidden(qtbot: QtBot, shown: Shown) -> None:
    panel, runs, _ = shown
    panel.hide()
    runs.step(StepUnit.UPDATE)
    qtbot.waitUntil(lambda: runs.state is RunState.PAUSED)
    assert is_settled()
    assert panel.reading is None
    panel.show()
    wait_for(qtbot, panel, 1)


def test_a_large_network_is_traced_only_when_asked(qtbot: QtBot, shown: Shown, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(step_panel, "MAX_UNASKED", 5)
    panel, runs, _ = shown
    runs.step(StepUnit.UPDATE)
    qtbot.waitUntil(panel.absence.button.isVisible)
    assert "12 parameters" in panel.absence.hint.text()
    assert panel.reading is None
    panel.absence.button.click()
    wait_for(qtbot, panel, 1)


def test_go_on_from_here_trains_on_with_another_rate(qtbot: QtBot, shown: Shown) -> None:
    panel, runs, document = shown
    step(qtbot, panel, runs, updates=4)
    panel.header.chooser.box.setValue(2)
    wait_for(qtbot, panel, 2)
    assert panel.reading is not None
    there = panel.reading.by_name["output/kernel/after"].value
    with qtbot.waitSignal(panel.notice_given):
        panel.header.fork_button.click()
    np.testing.assert_array_equal(runs.weights.parameters["output/kernel"], there)
    training = document.experiment.learner.training
    faster = training.replace(optimizer=training.optimizer.replace(learning_rate=0.5))
    document.edit(document.experiment.with_learner(training=faster), "Set learning rate")
    step(qtbot, panel, runs)
    assert panel.reading.update == 3
    np.testing.assert_array_equal(panel.reading.by_name["output/kernel"].value, there)
    assert panel.reading.rate == 0.5
    panel.header.chooser.first.trigger()
    wait_for(qtbot, panel, 1)
    assert panel.reading.rate == 0.01


def test_the_update_that_overflows_can_be_read_up_to_its_loss(qtbot: QtBot, shown: Shown) -> None:
    panel, runs, document = shown
    training = document.experiment.learner.training
    wild = training.replace(optimizer=training.optimizer.replace(learning_rate=1e9))
    document.edit(document.experiment.with_learner(training=wild), "Set learning rate")
    with qtbot.waitSignal(runs.ended):
        runs.play()
    assert runs.history is not None
    last = runs.history.updates
    qtbot.waitUntil(lambda: panel.header.chooser.box.maximum() == last + 1)
    panel.header.chooser.box.setValue(last + 1)
    wait_for(qtbot, panel, last + 1)
    assert "not a finite number" in panel.header.verdict.text()
    assert not panel.header.fork_button.isEnabled()
    assert not panel.header.check_button.isEnabled()
    panel.select("loss")
    assert titles(panel)[0] == "loss"


def test_both_engines_stand_side_by_side_with_marks(
    qtbot: QtBot, shown: Shown, monkeypatch: pytest.MonkeyPatch
) -> None:
    load_tensorflow()
    panel, runs, _ = shown
    step(qtbot, panel, runs)
    for module in (update_view, header, step_panel):
        monkeypatch.setattr(module, "tensorflow_is_loaded", lambda: True)
    panel.renew()
    qtbot.waitUntil(lambda: panel.reading is not None and panel.reading.mirrored is not None)
    assert panel.reading is not None
    panel.select("output/Y")
    assert titles(panel) == ["output/Y", "output/Z", "TensorFlow", "|Δ|"]
    ours, _, theirs, gaps = (tile.matrix.values for tile in panel.formula.tiles)
    np.testing.assert_array_equal(gaps, np.abs(ours - theirs))
    assert panel.header.verdict.text().startswith("✓ All 30 tensors of update 1")
    assert panel.reading.mark("input") is Mark.SAME
    assert panel.list.texts("input")[2] == "✓ 0"


def test_a_run_gives_way_while_an_update_is_computed_and_no_longer(qtbot: QtBot, shown: Shown) -> None:
    panel, runs, _ = shown
    told: list[bool] = []
    tasks().changed.connect(lambda: told.append(runs.yields_cpu))
    step(qtbot, panel, runs)
    qtbot.waitUntil(lambda: told == [True, False])
