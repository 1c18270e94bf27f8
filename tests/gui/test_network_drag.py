"""The canvas by the mouse: layers moved, edges drawn, kinds dropped from the palette, each with undo; and the keys for it."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from engine.config.layers import Add, Dense, Dropout, InputPart
from engine.config.network import INPUT, Network, Node
from gui.document import Document
from gui.network.edits import RefusedError, connected, kind_placed, layer_placed
from gui.network.network_panel import NetworkPanel
from gui.network.palette import MIME, Palette

CHAIN = ("hidden_1", "hidden_2", "output")


@pytest.fixture
def panel(network_panel: NetworkPanel, document: Document) -> NetworkPanel:
    output = document.experiment.learner.network.output.layer
    network = Network.stack([Dense(units=4), Dense(units=3), output])
    document.edit(document.experiment.with_learner(network=network), "Set network")
    return network_panel


def names(document: Document) -> tuple[str, ...]:
    return document.experiment.learner.network.names


def between(panel: NetworkPanel, source: str, target: str) -> QPointF:
    """The middle of a link."""
    layout = panel.canvas._layout
    assert layout is not None
    (x0, y0), (x1, y1) = layout.routes[source, target]
    return QPointF((x0 + x1) / 2, (y0 + y1) / 2)


def drag(panel: NetworkPanel, start: QPointF, *stops: QPointF, drop: bool = True) -> None:
    canvas = panel.canvas
    view, places = canvas.viewport(), [canvas.mapFromScene(point) for point in (start, *stops)]
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=places[0])
    for place in places[1:]:
        QTest.mouseMove(view, place + QPoint(1, 1))
        QTest.mouseMove(view, place)
    if drop:
        QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=places[-1])


def test_a_layer_is_dragged_onto_a_link_and_undo_brings_it_back(panel: NetworkPanel, document: Document) -> None:
    item = panel.canvas.node_item("hidden_2")
    drag(panel, item.neuron(1), between(panel, INPUT, "hidden_1"))
    assert names(document) == ("hidden_2", "hidden_1", "output")
    assert document.experiment.learner.network.node("hidden_1").inputs == ("hidden_2",)
    assert document.undo_stack.undoText() == "Move layer hidden_2 behind input"
    assert panel.selected == "hidden_2"
    document.undo_stack.undo()
    assert names(document) == CHAIN


def test_a_drag_from_a_layer_does_not_pan_and_escape_gives_it_up(panel: NetworkPanel, document: Document) -> None:
    canvas = panel.canvas
    before = canvas.mapToScene(QPoint(5, 5))
    drag(panel, canvas.node_item("hidden_2").neuron(1), between(panel, INPUT, "hidden_1"), drop=False)
    assert canvas.drag.link == (INPUT, "hidden_1")
    canvas.grab()  # what is dragged is painted
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    QTest.mouseRelease(canvas.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(200, 200))
    assert names(document) == CHAIN
    assert canvas.mapToScene(QPoint(5, 5)) == before
    assert canvas.is_fitted


def test_an_edge_is_drawn_from_a_port_to_a_layer(panel: NetworkPanel, document: Document) -> None:
    canvas = panel.canvas
    drag(panel, canvas.node_item(INPUT).port, canvas.node_item("hidden_2").neuron(0))
    assert document.experiment.learner.network.node("hidden_2").inputs == (INPUT,)
    assert document.undo_stack.undoText() == "Set inputs of hidden_2"


def test_an_edge_that_would_close_a_cycle_is_refused_in_words(
    qtbot: QtBot, panel: NetworkPanel, document: Document
) -> None:
    canvas, before = panel.canvas, document.experiment
    with qtbot.waitSignal(panel.notice_given) as told:
        drag(panel, canvas.node_item("hidden_2").port, canvas.node_item("hidden_1").neuron(0))
    assert told.args == ["'hidden_2' depends on 'hidden_1' and cannot feed it."]
    assert document.experiment is before


def test_a_join_gets_one_more_input(document: Document) -> None:
    nodes = (
        Node(name="a", layer=Dense(units=3)), Node(name="b", layer=Dense(units=3)), Node(name="c", layer=Dense(units=3)),
        Node(name="sum", layer=Add(), inputs=("a", "b")),
    )  # fmt: skip
    experiment = document.experiment.with_learner(network=Network(nodes=nodes))
    assert connected(experiment, "c", "sum").experiment.learner.network.node("sum").inputs == ("a", "b", "c")
    with pytest.raises(RefusedError, match="'a' feeds 'sum' already"):
        connected(experiment, "a", "sum")
    with pytest.raises(RefusedError, match="takes 2 inputs and stays where they meet"):
        layer_placed(experiment, "sum", INPUT, "a")


def test_a_branch_does_not_vanish_by_a_drag() -> None:
    nodes = (
        Node(name="a", layer=Dense(units=3)), Node(name="b", layer=Dense(units=3), inputs=("a",)),
        Node(name="sum", layer=Add(), inputs=("a", "b")), Node(name="output", layer=Dense(units=3), inputs=("sum",)),
    )  # fmt: skip
    with pytest.raises(ValueError, match="'b' is all that there is of a branch"):
        Network(nodes=nodes).placed_between("b", INPUT, "a")
    moved = Network(nodes=nodes).placed_between("a", "sum", "output")
    assert moved.node("b").inputs == (INPUT,)
    assert moved.node("sum").inputs == (INPUT, "b")
    assert moved.node("output").inputs == ("a",)
    assert moved.names == ("b", "sum", "a", "output")


def test_a_kind_is_dropped_from_the_palette_onto_a_link(panel: NetworkPanel, document: Document) -> None:
    canvas = panel.canvas
    palette = panel.palette_list
    item = next(palette.item(row) for row in range(palette.count()) if palette.item(row).text() == "Dropout")
    drop_at(panel, palette.mimeData([item]), between(panel, "hidden_1", "hidden_2"))
    assert names(document) == ("hidden_1", "dropout_1", "hidden_2", "output")
    assert isinstance(document.experiment.learner.network.node("dropout_1").layer, Dropout)
    assert panel.selected == "dropout_1"
    document.undo_stack.undo()
    assert names(document) == CHAIN
    panel.select_layer("hidden_2")
    drop_at(panel, palette.mimeData([item]), QPointF(canvas.mapToScene(QPoint(3, 3))))
    assert names(document) == ("hidden_1", "hidden_2", "dropout_1", "output")


def test_text_from_elsewhere_is_not_taken(panel: NetworkPanel) -> None:
    data = QMimeData()
    data.setText("dense")
    event = QDragEnterEvent(
        QPoint(9, 9), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    event.ignore()
    panel.canvas.dragEnterEvent(event)
    assert not event.isAccepted()
    data.setData(MIME, b"no such kind")
    panel.canvas.dragEnterEvent(event)
    assert not event.isAccepted()


def test_a_part_of_the_input_belongs_behind_the_data(document: Document) -> None:
    with pytest.raises(RefusedError, match="Drop it behind the data"):
        kind_placed(document.experiment, InputPart, "hidden_1", "output")


def test_the_palette_is_shown_by_its_key_and_adds_by_enter(panel: NetworkPanel, document: Document) -> None:
    palette: Palette = panel.palette_list
    assert not palette.isVisible()
    QTest.keyClick(panel.canvas, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert palette.isVisible()
    panel.select_layer("hidden_1")
    palette.setCurrentRow(next(row for row in range(palette.count()) if palette.item(row).text() == "Dropout"))
    palette.itemActivated.emit(palette.currentItem())
    assert names(document) == ("hidden_1", "dropout_1", "hidden_2", "output")
    panel.commands.palette.trigger()
    assert not palette.isVisible()


def test_keys_zoom_pan_connect_and_edit(qtbot: QtBot, panel: NetworkPanel, document: Document) -> None:
    canvas, control = panel.canvas, Qt.KeyboardModifier.ControlModifier
    start = canvas.zoom
    QTest.keyClick(canvas, Qt.Key.Key_Equal, control)
    assert canvas.zoom == pytest.approx(1.25 * start)
    before = canvas.mapToScene(QPoint(5, 5))
    QTest.keyClick(canvas, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert canvas.mapToScene(QPoint(5, 5)).x() > before.x()
    QTest.keyClick(canvas, Qt.Key.Key_Minus, control)
    assert canvas.zoom == pytest.approx(start)
    QTest.keyClick(canvas, Qt.Key.Key_0, control)
    assert canvas.is_fitted
    panel.select_layer(INPUT)
    assert panel.edits.targets() == ("hidden_2", "output")
    QTest.keyClick(canvas, Qt.Key.Key_K, control)
    menu = canvas.findChild(QMenu, "network.targets")
    assert menu is not None
    menu.actions()[0].trigger()
    menu.close()
    assert document.experiment.learner.network.node("hidden_2").inputs == (INPUT,)
    panel.select_layer("hidden_1")
    canvas.setFocus()
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    focused = panel.focusWidget()
    assert focused is not None
    assert panel.inspector.isAncestorOf(focused)


def test_a_double_click_on_a_layer_edits_it_where_it_stands(panel: NetworkPanel) -> None:
    canvas = panel.canvas
    zoom = canvas.zoom
    at = canvas.mapFromScene(canvas.node_item("hidden_2").neuron(0))
    QTest.mouseDClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert panel.selected == "hidden_2"
    assert canvas.zoom == zoom
    focused = panel.focusWidget()
    assert focused is not None
    assert panel.inspector.isAncestorOf(focused)


def drop_at(panel: NetworkPanel, data: QMimeData, point: QPointF) -> None:
    canvas, at = panel.canvas, panel.canvas.mapFromScene(point)
    button, keys, action = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction
    canvas.dragEnterEvent(QDragEnterEvent(at, action, data, button, keys))
    canvas.dragMoveEvent(QDragMoveEvent(at, action, data, button, keys))
    canvas.grab()
    canvas.dropEvent(QDropEvent(QPointF(at), action, data, button, keys))
