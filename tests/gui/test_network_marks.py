"""Marks that others set on layers and neurons: outlined, told, clicked, and kept when the network is drawn anew."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from engine.problems import Severity
from gui.document import Document
from gui.network.network_panel import NetworkPanel
from gui.network.node_marks import NodeMark
from gui.theme import colors

DEAD = NodeMark("hidden_1", 1, Severity.WARNING, "hidden_1[1] gives 0 for every row.")
SLOW = NodeMark("hidden_1", None, Severity.WARNING, "The gradient vanishes in hidden_1.")


def test_a_marked_neuron_is_outlined_told_and_clicked(qtbot: QtBot, network_panel: NetworkPanel) -> None:
    canvas = network_panel.canvas
    item = canvas.node_item("hidden_1")
    canvas.set_marks([SLOW, DEAD])
    assert canvas.text_at(item.neuron(1)).startswith(f"{DEAD.sentence}\n{SLOW.sentence}\n")
    assert canvas.text_at(item.neuron(0)).startswith(f"{SLOW.sentence}\n")
    ring = canvas.mapFromScene(QRectF(-24, -24, 48, 48).translated(item.neuron(1))).boundingRect()
    picture = canvas.grab(ring).toImage()
    found = {picture.pixel(x, y) for x in range(picture.width()) for y in range(picture.height())}
    assert colors().warning.rgb() in found
    with qtbot.waitSignal(canvas.mark_clicked) as told:
        at = canvas.mapFromScene(item.neuron(1))
        QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert told.args == [DEAD]
    canvas.set_marks([])
    assert DEAD.sentence not in canvas.text_at(item.neuron(1))


def test_marks_wait_for_their_layers(network_panel: NetworkPanel, document: Document) -> None:
    canvas = network_panel.canvas
    later = NodeMark("hidden_2", None, Severity.WARNING, "Two neurons are the same.")
    canvas.set_marks([later])
    network_panel.select_layer("hidden_1")
    QTest.keyClick(canvas, Qt.Key.Key_Insert)
    assert canvas.node_item("hidden_2").marks == (later,)
