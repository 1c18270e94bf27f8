"""The dataflow panel: programs and updates drawn, walked by keys and buttons, told with numbers; lessons; what cannot be drawn."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from engine.training.factory import load_tensorflow
from gui.dataflow import dataflow_panel
from gui.dataflow.canvas import FlowCanvas
from gui.dataflow.controls import UPDATE
from gui.dataflow.dataflow_panel import DataflowPanel
from gui.document import Document
from gui.runs.controller import RunController
from tests.gui.settle import settle
from tests.gui.test_dataflow_layout import small_update


@pytest.fixture
def canvas(qtbot: QtBot) -> FlowCanvas:
    """A small update, at its first operation."""
    canvas = FlowCanvas()
    qtbot.addWidget(canvas)
    canvas.resize(700, 500)
    with qtbot.waitExposed(canvas):
        canvas.show()
    flow = small_update()
    canvas.show_flow(flow)
    canvas.show_operation(flow.operations[0])
    return canvas


def at(canvas: FlowCanvas, key: str) -> QPoint:
    """Where a box, or the heading of a frame, is on the screen."""
    items = {item.key: item.frame.center() for item in canvas.box_items} | {
        item.key: item.heading.center() for item in canvas.frame_items
    }
    return canvas.mapFromScene(items[key])


def click(canvas: FlowCanvas, key: str) -> None:
    QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=at(canvas, key))


def test_the_walk_unfolds_where_it_is_and_folds_behind_it(canvas: FlowCanvas) -> None:
    flow = small_update()
    assert canvas.opened == {"forward"}
    canvas.show_operation(flow.operations[2])
    assert canvas.opened == {"forward", "forward/hidden"}
    canvas.show_operation(flow.operations[5])
    assert canvas.opened == {"loss"}


def test_what_a_person_has_unfolded_stays_so(canvas: FlowCanvas) -> None:
    click(canvas, "loss")
    assert canvas.opened == {"forward", "loss"}
    canvas.show_operation(small_update().operations[7])
    assert canvas.opened == {"loss", "backward", "backward/hidden"}
    click(canvas, "loss")
    assert canvas.opened == {"backward", "backward/hidden"}


def test_keys_walk_follow_edges_fold_and_zoom(qtbot: QtBot, canvas: FlowCanvas) -> None:
    canvas.show_operation(small_update().operations[2])
    for key, step in ((Qt.Key.Key_Right, 1), (Qt.Key.Key_Left, -1)):
        with qtbot.waitSignal(canvas.step_wanted) as wanted:
            QTest.keyClick(canvas, key)
        assert wanted.args == [step]
    for key, name in ((Qt.Key.Key_Up, "x"), (Qt.Key.Key_Down, "o")):
        with qtbot.waitSignal(canvas.operation_chosen) as chosen:
            QTest.keyClick(canvas, key)
        assert chosen.args == [name]
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    assert canvas.opened == {"forward"}
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    assert canvas.opened == {"forward", "forward/hidden"}
    zoom = canvas.zoom
    QTest.keyClick(canvas, Qt.Key.Key_Minus)
    assert canvas.zoom < zoom
    QTest.keyClick(canvas, Qt.Key.Key_0)
    assert canvas.is_fitted


def test_a_click_on_an_operation_chooses_it_and_a_tip_tells_of_it(qtbot: QtBot, canvas: FlowCanvas) -> None:
    canvas.unfold_all()
    canvas.fit()
    with qtbot.waitSignal(canvas.operation_chosen) as chosen:
        click(canvas, "L")
    assert chosen.args == ["L"]
    assert canvas.text_at(canvas.mapToScene(at(canvas, "L"))) == "L\nAdd: Add(0, 0) = 0"
    canvas.fold_all()
    assert canvas.text_at(canvas.mapToScene(at(canvas, "loss"))) == "Loss: 2 operations · CPU:0"


@pytest.fixture
def panel(qtbot: QtBot, document: Document, runs: RunController) -> DataflowPanel:
    """The workbook's program, computed."""
    load_tensorflow()
    panel = DataflowPanel(document, runs)
    qtbot.addWidget(panel)
    panel.resize(1100, 560)
    with qtbot.waitExposed(panel):
        panel.show()
    settle(qtbot)
    return panel


def told(panel: DataflowPanel) -> str:
    return panel.operation.sentence.text()


def type_program(panel: DataflowPanel, text: str) -> None:
    panel.controls.program.selectAll()
    QTest.keyClicks(panel.controls.program, text)
    QTest.keyClick(panel.controls.program, Qt.Key.Key_Return)


def test_the_workbooks_program_is_walked_to_its_result(panel: DataflowPanel) -> None:
    assert panel.canvas.boxes == ["Const", "Const_1", "Add", "Const_2", "Mul"]
    for _ in range(2):
        panel.transport.buttons["next"].click()
    assert told(panel) == "Operation AddV2 adds, entry by entry: 2 + 3 = 5"
    assert panel.operation.place.text() == "Forward · runs on CPU:0"
    assert panel.canvas.accessibleDescription() == told(panel)
    panel.transport.buttons["last"].click()
    assert told(panel) == "Operation Mul multiplies, entry by entry: 5 · 5 = 25"
    cells = [
        [str(panel.operation.tensors.model().index(row, column).data()) for column in range(4)] for row in range(3)
    ]
    assert cells == [["in", "Const_2:0", "int32", "5"], ["in", "a", "int32", "5"], ["out", "b", "int32", "25"]]
    assert not panel.transport.buttons["next"].isEnabled()
    assert "bit for bit" in panel.controls.facts.text()


def test_what_is_no_program_is_refused_and_the_next_one_is_drawn(qtbot: QtBot, panel: DataflowPanel) -> None:
    type_program(panel, "a = add(2")
    assert panel.controls.refusal.text().startswith("Statement 1:")
    assert panel.canvas.message
    assert not panel.transport.buttons["last"].isEnabled()
    type_program(panel, "x = 3; sqrt(x + 1)")
    settle(qtbot)
    assert panel.controls.refusal.text() == ""
    panel.transport.buttons["last"].click()
    assert told(panel) == "Operation Sqrt takes the square root, entry by entry: Sqrt(4) = 2"


def test_an_update_before_any_training_is_that_of_the_initial_weights(qtbot: QtBot, panel: DataflowPanel) -> None:
    box = panel.controls.sources
    box.setCurrentIndex(box.findData(UPDATE))
    box.activated.emit(box.currentIndex())
    settle(qtbot)
    assert panel.flow is not None
    assert {"output/Y", "loss", "output/dkernel"} <= set(panel.flow.called)
    assert panel.canvas.opened == {"forward"}
    assert panel.canvas.boxes[-3:] == ["loss", "backward", "update"]
    assert panel.controls.update_box.maximum() == 1
    panel.transport.buttons["last"].click()
    assert told(panel) == "Operation AssignVariableOp writes a variable: steps ← 1"
    assert panel.canvas.opened == {"update"}


def test_the_panel_waits_for_tensorflow(qtbot: QtBot, panel: DataflowPanel, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dataflow_panel, "tensorflow_is_loaded", lambda: False)
    panel.renew()
    qtbot.waitUntil(lambda: panel.canvas.message == "TensorFlow is still being loaded.")
    monkeypatch.undo()
    panel.renew()
    qtbot.waitUntil(lambda: panel.canvas.message == "")
    settle(qtbot)
    assert panel.transport.count == 5


def test_what_was_drawn_is_remembered(
    qtbot: QtBot, panel: DataflowPanel, document: Document, runs: RunController
) -> None:
    type_program(panel, "7 * 6")
    settle(qtbot)
    panel.close_panel()
    again = DataflowPanel(document, runs)
    qtbot.addWidget(again)
    assert again.choice.program == "7 * 6"


def test_presented_it_shows_the_graph_without_its_controls(panel: DataflowPanel) -> None:
    panel.present(4)
    assert panel.asides
    assert all(aside.isHidden() for aside in panel.asides)
    assert not panel.canvas.isHidden()
    panel.end_presentation()
    assert not any(aside.isHidden() for aside in panel.asides)
