"""A layer is frozen by key, menu and form, marked in the drawing and in words, and thawed by undo."""

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QMenu

from gui.document import Document
from gui.network.edits import LayerCommand
from gui.network.network_panel import NetworkPanel
from gui.theme import ThemeName, colors, theme


@pytest.fixture
def panel(network_panel: NetworkPanel) -> NetworkPanel:
    return network_panel


def test_a_layer_is_frozen_by_a_key_marked_in_the_drawing_and_thawed_by_undo(
    panel: NetworkPanel, document: Document
) -> None:
    action = panel.commands.action(LayerCommand.FREEZE)
    panel.select_layer("hidden_1")
    assert action.text() == "Freeze layer"
    QTest.keyClick(panel.canvas, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert document.experiment.learner.network.node("hidden_1").layer.is_frozen
    assert document.undo_stack.undoText() == "Freeze layer hidden_1"
    assert action.text() == "Unfreeze layer"
    item = panel.canvas.node_item("hidden_1")
    assert item.text_at(item.frame.center() - QPointF(0, item.frame.height() / 2 - 4)).endswith("· frozen")
    assert "· frozen" in panel.canvas.accessibleDescription()
    assert any("Frozen:" in label.text() for label in panel.inspector.findChildren(QLabel))
    document.undo_stack.undo()
    assert not document.experiment.learner.network.node("hidden_1").layer.is_frozen
    assert "frozen" not in panel.canvas.accessibleDescription()
    assert action.text() == "Freeze layer"


def test_the_form_freezes_a_layer_and_what_learns_nothing_cannot_be_frozen(
    panel: NetworkPanel, document: Document
) -> None:
    panel.select_layer("hidden_1")
    box = panel.inspector.form.field_widget("trainable")
    assert isinstance(box, QCheckBox)
    assert box.isVisible()
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(6, box.height() // 2))
    assert document.experiment.learner.network.node("hidden_1").layer.is_frozen
    panel.commands.action(LayerCommand.ADD_SUM).trigger()
    assert not document.experiment.learner.network.node(panel.selected).layer.is_frozen
    panel.select_layer("add_1")
    action = panel.commands.action(LayerCommand.FREEZE)
    assert action.toolTip() == "Not possible: 'add_1' has nothing to learn."


@pytest.mark.parametrize("name", [ThemeName.LIGHT, ThemeName.DARK])
def test_the_lock_of_a_frozen_layer_has_the_colour_of_the_text(
    panel: NetworkPanel, document: Document, name: ThemeName
) -> None:
    def in_text_colour() -> int:
        frame = panel.canvas.mapFromScene(panel.canvas.node_item("hidden_1").frame).boundingRect()
        image = panel.canvas.viewport().grab(QRect(frame.topLeft(), QSize(frame.width(), 24))).toImage()
        text = colors().text.rgb()
        return sum(image.pixel(x, y) == text for x in range(image.width()) for y in range(image.height()))

    theme().apply(name)
    try:
        before = in_text_colour()
        panel.select_layer("hidden_1")
        panel.commands.action(LayerCommand.FREEZE).trigger()
        panel.select_layer("output")
        assert in_text_colour() > before + 20, "the body of the lock alone is larger"
    finally:
        theme().apply(ThemeName.LIGHT)


def test_a_right_click_selects_the_layer_that_lies_there_and_offers_its_commands(panel: NetworkPanel) -> None:
    panel.select_layer("hidden_1")
    at = panel.canvas.mapFromScene(panel.canvas.node_item("output").neuron(0))
    QApplication.sendEvent(
        panel.canvas.viewport(),
        QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, panel.canvas.viewport().mapToGlobal(at)),
    )
    assert panel.selected == "output"
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert panel.commands.action(LayerCommand.FREEZE) in menu.actions()
    menu.close()
