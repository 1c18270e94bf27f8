"""The walk in the step: on and back across updates, by any unit, playing, and what other panels are told of it."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from engine.training.trace.walking import Unit
from gui.selection import TensorCell
from gui.step.step_panel import StepPanel
from gui.step.walk_bar import PACES
from tests.gui.test_step_panel import Shown, numpy_alone, shown, step, wait_for

__all__ = ["numpy_alone", "shown"]
Lit = list[TensorCell | None]


def names(panel: StepPanel) -> list[str]:
    assert panel.reading is not None
    return [traced.name for traced in panel.reading.tensors]


def choose(panel: StepPanel, unit: Unit) -> None:
    panel.walk.unit_box.setCurrentIndex(panel.walk.unit_box.findData(unit.value))


def test_operations_are_walked_on_and_back_across_updates(qtbot: QtBot, shown: Shown) -> None:
    panel, runs, _ = shown
    step(qtbot, panel, runs, updates=2)
    panel.select("input")
    seen = [panel.tensor]
    while panel.reading is not None and panel.tensor != names(panel)[-1]:
        panel.walk.step(Unit.OPERATION, 1)
        seen.append(panel.tensor)
    assert panel.reading is not None
    assert seen[1:] == [traced.name for traced in panel.reading.tensors if traced.operands]
    panel.select("hidden_1/Z")  # the first operation
    last = seen[-1]
    panel._actions["step.walk.previous"].trigger()
    wait_for(qtbot, panel, 1)
    assert panel.tensor == last
    assert panel.header.chooser.update_number == 1
    panel._actions["step.walk.next"].trigger()
    wait_for(qtbot, panel, 2)
    assert panel.tensor == "hidden_1/Z"
    choose(panel, Unit.UPDATE)
    panel._actions["step.walk.next"].trigger()  # the one that would come next
    wait_for(qtbot, panel, 3)
    assert panel.tensor == "hidden_1/Z"
    assert panel._actions.reason("step.walk.next") == "There is nothing behind."


def test_keys_walk_by_layer_and_phase(qtbot: QtBot, shown: Shown) -> None:
    panel, runs, _ = shown
    step(qtbot, panel, runs)
    panel.select("hidden_1/Z")
    panel.list.setFocus()
    for key, modifiers, name in (
        (Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier, "output/Z"),
        (Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier, "output/losses"),
        (Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier, "output/Z"),
        (Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier, "output/Y"),
        (Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier, "output/Z"),
        (Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier, "input"),
    ):
        QTest.keyClick(panel.list, key, modifiers)
        assert panel.tensor == name


def test_the_layer_of_the_tensor_is_told_while_the_panel_is_seen(qtbot: QtBot, shown: Shown) -> None:
    panel, runs, _ = shown
    told: Lit = []
    panel.cell_shown.connect(told.append)
    step(qtbot, panel, runs)
    panel.select("hidden_1/Z")
    assert told[-1] == TensorCell("hidden_1")
    panel.walk.step(Unit.LAYER, 1)
    assert told[-1] == TensorCell("output")
    panel.page.choose_cell("output/Z", (0, 0))
    assert told[-1] == TensorCell("output", unit=0, row=0)
    panel.page.leave_cell()
    assert told[-1] == TensorCell("output")
    panel.hide()
    assert told[-1] is None


def test_playing_goes_from_step_to_step_and_ends_at_the_last_update(qtbot: QtBot, shown: Shown) -> None:
    panel, runs, _ = shown
    step(qtbot, panel, runs)
    panel.select("output/bias/after")
    panel.walk.pace.setValue(len(PACES) - 1)
    choose(panel, Unit.PHASE)
    panel._actions["step.walk.play"].trigger()
    assert panel.walk.transport.is_playing
    wait_for(qtbot, panel, 2)  # the one that would come next: there is no other
    qtbot.waitUntil(lambda: not panel.walk.transport.is_playing or panel.tensor != "hidden_1/Z")
    panel._actions["step.walk.play"].trigger()
    assert not panel.walk.transport.is_playing
    assert names(panel).index(panel.tensor) + 1 == panel.walk.transport.number
