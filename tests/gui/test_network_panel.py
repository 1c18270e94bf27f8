"""The network panel by clicks and keys: every edit reaches the document, can be undone, and is drawn."""

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QListWidget, QToolButton, QToolTip
from pytestqt.qtbot import QtBot

from engine.config.layers import Add, Concatenate, Dense
from engine.config.network import INPUT, Network
from engine.drawing.weights import full_width
from engine.problems import Problem
from engine.text import Text
from gui.document import Document
from gui.forms.mark import NO_MARK
from gui.forms.number_box import NumberBox
from gui.network.edits import LayerCommand
from gui.network.inputs_editor import InputsEditor
from gui.network.link_items import BundleItem, WeightsItem
from gui.network.network_panel import NetworkPanel
from gui.runs.controller import RunController
from gui.theme import ThemeName, colors, theme


@pytest.fixture
def panel(network_panel: NetworkPanel) -> NetworkPanel:
    return network_panel


def names(document: Document) -> tuple[str, ...]:
    return document.experiment.learner.network.names


def view_point(panel: NetworkPanel, point: QPointF) -> QPoint:
    return panel.canvas.mapFromScene(point)


def click_layer(panel: NetworkPanel, name: str) -> None:
    at = view_point(panel, panel.canvas.node_item(name).neuron(0))
    QTest.mouseClick(panel.canvas.viewport(), Qt.MouseButton.LeftButton, pos=at)


def name_field(panel: NetworkPanel) -> QLineEdit:
    found = panel.inspector.findChild(QLineEdit)
    assert isinstance(found, QLineEdit)
    return found


def weights(panel: NetworkPanel, source: str, target: str) -> WeightsItem:
    item = panel.canvas.link_item(source, target)
    assert isinstance(item, WeightsItem)
    return item


def middle(panel: NetworkPanel, source: str, row: int, target: str, column: int) -> QPointF:
    return (panel.canvas.node_item(source).neuron(row) + panel.canvas.node_item(target).neuron(column)) / 2


def test_a_click_selects_a_layer_and_tells_of_it(qtbot: QtBot, panel: NetworkPanel) -> None:
    with qtbot.waitSignal(panel.layer_selected) as told:
        click_layer(panel, "output")
    assert told.args == ["output"]
    assert panel.selected == "output"
    assert name_field(panel).text() == "output"


def test_insert_adds_a_layer_that_undo_takes_away(panel: NetworkPanel, document: Document) -> None:
    click_layer(panel, "hidden_1")
    QTest.keyClick(panel.canvas, Qt.Key.Key_Insert)
    assert names(document) == ("hidden_1", "hidden_2", "output")
    assert panel.selected == "hidden_2"
    assert document.undo_stack.undoText() == "Add layer hidden_2"
    document.undo_stack.undo()
    assert names(document) == ("hidden_1", "output")
    assert panel.selected in names(document)
    with pytest.raises(KeyError):
        panel.canvas.node_item("hidden_2")


def test_delete_removes_the_selected_layer_and_undo_brings_it_back(panel: NetworkPanel, document: Document) -> None:
    before = document.experiment
    click_layer(panel, "hidden_1")
    QTest.keyClick(panel.canvas, Qt.Key.Key_Delete)
    assert names(document) == ("output",)
    assert panel.selected == INPUT
    document.undo_stack.undo()
    assert document.experiment == before


def test_control_and_arrows_move_the_layer(panel: NetworkPanel, document: Document) -> None:
    panel.select_layer("hidden_1")
    QTest.keyClick(panel.canvas, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert names(document) == ("output", "hidden_1")
    assert panel.selected == "hidden_1"
    QTest.keyClick(panel.canvas, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert names(document) == ("hidden_1", "output")


def test_a_command_that_cannot_work_is_disabled_and_says_why(panel: NetworkPanel) -> None:
    panel.select_layer("hidden_1")
    action = panel.commands.action(LayerCommand.MOVE_EARLIER)
    assert not action.isEnabled()
    assert action.toolTip() == "Not possible: 'hidden_1' is the first layer."
    panel.select_layer("output")
    assert action.isEnabled()


def test_arrow_keys_walk_through_the_layers(panel: NetworkPanel) -> None:
    panel.select_layer(INPUT)
    QTest.keyClick(panel.canvas, Qt.Key.Key_Right)
    QTest.keyClick(panel.canvas, Qt.Key.Key_Right)
    assert panel.selected == "output"
    QTest.keyClick(panel.canvas, Qt.Key.Key_Left)
    assert panel.selected == "hidden_1"


def test_f2_renames_and_undo_renames_back(qtbot: QtBot, panel: NetworkPanel, document: Document) -> None:
    click_layer(panel, "hidden_1")
    QTest.keyClick(panel.canvas, Qt.Key.Key_F2)
    qtbot.waitUntil(lambda: name_field(panel).hasFocus())
    name_field(panel).insert("은닉층")  # QTest types ASCII only
    QTest.keyClick(name_field(panel), Qt.Key.Key_Return)
    assert names(document) == ("은닉층", "output")
    assert document.experiment.learner.network.output.inputs == ("은닉층",)
    assert panel.selected == "은닉층"
    assert panel.canvas.hasFocus()
    assert document.undo_stack.count() == 1
    document.undo_stack.undo()
    assert panel.selected == "hidden_1"


def test_a_name_that_is_taken_is_refused_in_words_and_escape_gives_up(panel: NetworkPanel, document: Document) -> None:
    panel.select_layer("hidden_1")
    panel.inspector.edit_name()
    QTest.keyClicks(name_field(panel), "output")
    QTest.keyClick(name_field(panel), Qt.Key.Key_Return)
    assert names(document) == ("hidden_1", "output")
    assert "Another layer is called 'output'" in words_of(panel)
    QTest.keyClick(name_field(panel), Qt.Key.Key_Escape)
    assert name_field(panel).text() == "hidden_1"
    assert "Another layer" not in words_of(panel)
    assert document.undo_stack.count() == 0


def test_delete_in_a_field_of_the_inspector_removes_no_layer(panel: NetworkPanel, document: Document) -> None:
    panel.select_layer("hidden_1")
    for editor in (name_field(panel), panel.inspector.form.field_widget("activation")):
        editor.setFocus()
        QTest.keyClick(editor, Qt.Key.Key_Delete)
    assert names(document) == ("hidden_1", "output")


def test_units_typed_in_the_inspector_reach_the_document_and_the_drawing(
    panel: NetworkPanel, document: Document
) -> None:
    panel.select_layer("hidden_1")
    box = panel.inspector.form.field_widget("units")
    assert isinstance(box, NumberBox)
    box.setFocus()
    box.selectAll()
    QTest.keyClicks(box, "7")
    QTest.keyClick(box, Qt.Key.Key_Return)
    layer = document.experiment.learner.network.node("hidden_1").layer
    assert isinstance(layer, Dense)
    assert layer.units == 7
    assert document.undo_stack.undoText() == "Set units"
    assert panel.canvas.node_item("hidden_1").node.width == 7
    assert "21 parameters" in words_of(panel)


def test_a_branch_by_the_menu_is_drawn_with_both_ways(panel: NetworkPanel, document: Document) -> None:
    panel.select_layer("hidden_1")
    panel.commands.action(LayerCommand.ADD_CONCATENATION).trigger()
    assert names(document) == ("hidden_1", "hidden_2", "concatenate_1", "output")
    for source in ("hidden_1", "hidden_2"):
        assert panel.canvas.link_item(source, "concatenate_1")


def test_check_boxes_choose_the_inputs_of_a_join_and_offer_no_cycle(panel: NetworkPanel, document: Document) -> None:
    panel.select_layer("hidden_1")
    panel.commands.action(LayerCommand.ADD_CONCATENATION).trigger()
    panel.select_layer("concatenate_1")
    boxes = panel.inspector.findChild(InputsEditor)
    assert boxes is not None
    listed = boxes.findChild(QListWidget)
    assert listed is not None
    assert [listed.item(row).text() for row in range(listed.count())] == [INPUT, "hidden_1", "hidden_2"]
    first = listed.visualItemRect(listed.item(0))
    at = QPoint(first.left() + 8, first.center().y())
    QTest.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert document.experiment.learner.network.node("concatenate_1").inputs == (INPUT, "hidden_1", "hidden_2")
    document.undo_stack.undo()
    assert document.experiment.learner.network.node("concatenate_1").inputs == ("hidden_1", "hidden_2")


def test_a_join_changes_its_kind_in_the_inspector(panel: NetworkPanel, document: Document) -> None:
    panel.select_layer("hidden_1")
    panel.commands.action(LayerCommand.ADD_SUM).trigger()
    panel.select_layer("add_1")
    kind = next(box for box in panel.inspector.findChildren(QComboBox) if box.accessibleName() == "Kind")
    kind.setFocus()
    QTest.keyClick(kind, Qt.Key.Key_Down)
    QTest.keyClick(kind, Qt.Key.Key_Down)
    assert isinstance(document.experiment.learner.network.node("add_1").layer, Concatenate)
    document.undo_stack.undo()
    assert isinstance(document.experiment.learner.network.node("add_1").layer, Add), (
        "what the arrow keys pass is one entry"
    )


def test_edges_follow_the_parameters_in_place(qtbot: QtBot, panel: NetworkPanel, runs: RunController) -> None:
    item = weights(panel, INPUT, "hidden_1")
    kernel = np.zeros((2, 4))
    kernel[0, 1], kernel[1, 2] = -2.0, 1.0
    runs.weights.changed.emit({"hidden_1/kernel": kernel, "hidden_1/bias": np.array([0.5, 0, 0, 0])})
    qtbot.waitUntil(lambda: item.kernel is kernel)
    strong, weak, none = item.pen(0, 1), item.pen(1, 2), item.pen(0, 0)
    assert strong.widthF() > weak.widthF() > none.widthF()
    assert strong.color() == colors().negative
    assert strong.style() is Qt.PenStyle.CustomDashLine
    assert weak.style() is Qt.PenStyle.SolidLine
    assert weak.color().blue() > weak.color().red()
    assert weights(panel, INPUT, "hidden_1") is item


def test_a_hidden_canvas_waits_until_it_is_shown(qtbot: QtBot, panel: NetworkPanel, runs: RunController) -> None:
    item = weights(panel, INPUT, "hidden_1")
    panel.hide()
    runs.weights.changed.emit({"hidden_1/kernel": np.full((2, 4), 3.0)})
    runs.weights.changed.emit({"hidden_1/kernel": np.full((2, 4), 5.0)})
    assert item.kernel is not None
    assert item.kernel[0, 0] not in (3.0, 5.0)
    with qtbot.waitExposed(panel):
        panel.show()
    assert item.kernel[0, 0] == 5.0


def test_the_last_parameters_are_drawn_even_when_they_come_fast(
    qtbot: QtBot, panel: NetworkPanel, runs: RunController
) -> None:
    item = weights(panel, INPUT, "hidden_1")
    for value in range(1, 6):
        panel.canvas.repaint()
        runs.weights.changed.emit({"hidden_1/kernel": np.full((2, 4), float(value))})
    qtbot.waitUntil(lambda: item.kernel is not None and item.kernel[0, 0] == 5.0)


def test_pointing_at_a_weight_or_a_neuron_tells_its_name_and_value(
    qtbot: QtBot, panel: NetworkPanel, runs: RunController, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []  # Qt hides a tool tip whenever it likes, so what it was asked to show is looked at
    monkeypatch.setattr(QToolTip, "showText", lambda _place, text, _widget: shown.append(text))
    kernel = np.full((2, 4), 0.5)
    kernel[1, 3] = -0.1234
    runs.weights.changed.emit({"hidden_1/kernel": kernel, "hidden_1/bias": np.array([0.25, 0, 0, 0])})
    qtbot.waitUntil(lambda: panel.canvas.text_at(panel.canvas.node_item("hidden_1").neuron(0)).endswith("0.25"))
    viewport, edge = panel.canvas.viewport(), view_point(panel, middle(panel, INPUT, 1, "hidden_1", 3))
    QApplication.sendEvent(viewport, QHelpEvent(QEvent.Type.ToolTip, edge, viewport.mapToGlobal(edge)))
    assert shown == ["hidden_1/kernel[1, 3] = −0.1234"]
    assert panel.canvas.text_at(panel.canvas.node_item("hidden_1").neuron(0)) == "hidden_1/bias[0] = 0.25"
    assert panel.canvas.text_at(panel.canvas.node_item(INPUT).neuron(1)) == "input[1]: petal width"


def test_a_large_layer_is_one_band_whose_strands_are_the_balance(
    qtbot: QtBot, panel: NetworkPanel, document: Document, runs: RunController
) -> None:
    big = Network.stack([Dense(units=40), document.experiment.learner.network.output.layer])
    document.edit(document.experiment.with_learner(network=big), "Set network")
    item = panel.canvas.link_item(INPUT, "hidden_1")
    assert isinstance(item, BundleItem)
    kernel = np.full((2, 40), 1.0)
    kernel[:, :10] = -1.0
    runs.weights.changed.emit({"hidden_1/kernel": kernel})
    qtbot.waitUntil(lambda: item.kernel is kernel)
    positive, negative = item.strands()
    assert positive.widthF() == pytest.approx(3 * negative.widthF())
    assert "mean |w| = 1; 75 %" in item.text_at(item.boundingRect().center())


def test_a_problem_marks_its_layer_and_its_field_in_words(panel: NetworkPanel, document: Document) -> None:
    output = document.experiment.learner.network.output
    wrong = output.replace(layer=output.layer.replace(units=2))
    document.edit(
        document.experiment.replace(learner=document.experiment.learner.with_layer("output", wrong)), "Set units"
    )
    sentence = panel.canvas.node_item("output").problem.text
    assert "2 units for 3 classes" in sentence
    assert sentence in panel.canvas.text_at(panel.canvas.node_item("output").frame.center())
    assert panel.canvas.node_item("hidden_1").problem == NO_MARK
    panel.reveal(("network", "output", "units"))
    assert "2 units for 3 classes" in panel.inspector.form.field("units").note
    document.undo_stack.undo()
    assert panel.canvas.node_item("output").problem == NO_MARK


def test_what_cannot_be_drawn_is_said_with_the_remedy(panel: NetworkPanel, document: Document) -> None:
    network = document.experiment.learner.network
    document.edit(document.experiment.with_learner(network=Network()), "Remove all")
    assert "no layers" in panel.canvas.message
    assert "Insert" in panel.canvas.message
    cycle = network.with_node("hidden_1", network.node("hidden_1").replace(inputs=("output",)))
    document.edit(document.experiment.with_learner(network=cycle), "Set inputs")
    assert "cycle" in panel.canvas.message
    assert "Undo" in panel.canvas.message
    document.edit(document.experiment.with_learner(network=network), "Mend")
    assert panel.canvas.message == ""
    assert panel.canvas.node_item("hidden_1")


def test_insert_on_an_empty_network_begins_one(panel: NetworkPanel, document: Document) -> None:
    document.edit(document.experiment.with_learner(network=Network()), "Remove all")
    QTest.keyClick(panel.canvas, Qt.Key.Key_Insert)
    assert names(document) == ("output",)
    layer = document.experiment.learner.network.output.layer
    assert isinstance(layer, Dense)
    assert layer.units == 3


def test_the_wheel_zooms_a_drag_pans_and_a_double_click_fits(panel: NetworkPanel) -> None:
    canvas, start = panel.canvas, panel.canvas.zoom
    center = QPointF(canvas.viewport().rect().center())
    wheel = QWheelEvent(
        center,
        canvas.viewport().mapToGlobal(center),
        QPoint(),
        QPoint(0, 240),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(canvas.viewport(), wheel)
    assert canvas.zoom > start
    before = canvas.mapToScene(QPoint(5, 5))
    QTest.mousePress(canvas.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(200, 200))
    QTest.mouseMove(canvas.viewport(), QPoint(260, 240))
    QTest.mouseRelease(canvas.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(260, 240))
    assert canvas.mapToScene(QPoint(5, 5)).x() < before.x()
    assert panel.selected == "hidden_1"
    QTest.mouseDClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    assert canvas.zoom == start


def test_both_themes_are_followed_without_a_new_drawing(panel: NetworkPanel, runs: RunController) -> None:
    item = weights(panel, INPUT, "hidden_1")
    full = full_width(runs.weights.parameters)
    before = item.pen(0, 0).color()
    theme().apply(ThemeName.DARK)
    try:
        assert item.pen(0, 0).color() != before
        assert panel.canvas.backgroundBrush().color() == colors().panel
        assert full == full_width(runs.weights.parameters)
    finally:
        theme().apply(ThemeName.LIGHT)


def test_every_command_has_a_name_and_every_button_words(panel: NetworkPanel) -> None:
    for button in panel.findChildren(QToolButton):
        if button.isVisible():
            assert button.text() or button.accessibleName()
            assert button.toolTip()


def test_a_problem_elsewhere_is_not_this_panels(panel: NetworkPanel, document: Document) -> None:
    problem = Problem(("training", "loss"), Text("It is wrong."), Text("Mend it."))
    assert not panel.reveal(problem.place)


def words_of(panel: NetworkPanel) -> str:
    return "\n".join(label.text() for label in panel.inspector.findChildren(QLabel) if label.isVisible())
