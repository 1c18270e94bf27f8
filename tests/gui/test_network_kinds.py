"""Layers of every kind in the network panel: added by the menu, drawn as what they are, changed into each other."""

import numpy as np
import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QToolButton
from pytestqt.qtbot import QtBot

from engine.config.activations import Activation
from engine.config.experiment import Experiment
from engine.config.layers import (
    ActivationLayer,
    BatchNormalization,
    Dense,
    Dropout,
    Flatten,
    InputPart,
    LayerNormalization,
    LayerSpec,
    Multiply,
    Reshape,
)
from engine.config.learners import GivenWeights, SupervisedNetwork
from engine.config.network import INPUT, Network, Node
from engine.config.shapes import drawn_shapes, output_shapes
from engine.drawing.sketch import Form, LinkForm, Sketch, sketch
from gui.document import Document
from gui.menus import MENUS
from gui.network.captions import arrays_text, caption, description
from gui.network.edits import LayerCommand, edit_for, kind_added, kind_chosen
from gui.network.kinds import GROUPS, kind_help, kind_label, made
from gui.network.network_panel import NetworkPanel

KINDS = [kind for group in GROUPS for kind in group]
FEATURES = ("a", "b", "c", "d")


@pytest.fixture
def panel(network_panel: NetworkPanel) -> NetworkPanel:
    return network_panel


@pytest.fixture
def plain() -> Experiment:
    return Experiment(learner=SupervisedNetwork(network=Network.stack([Dense(units=5), Dense(units=3)])))


def drawn(*nodes: Node) -> Sketch:
    return sketch(Network(nodes=nodes), FEATURES, ("x", "y", "z"))


def kind_box(panel: NetworkPanel) -> QComboBox:
    return next(box for box in panel.inspector.findChildren(QComboBox) if box.accessibleName() == "Kind")


def words_of(panel: NetworkPanel) -> str:
    return "\n".join(label.text() for label in panel.inspector.findChildren(QLabel) if label.isVisible())


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_can_be_added_by_the_menu_and_undone(
    panel: NetworkPanel, document: Document, kind: type[LayerSpec]
) -> None:
    panel.select_layer("hidden_1")
    action = next(action for action in panel.commands.kinds.actions() if action.data() is kind)
    assert action.toolTip() == kind_help(kind)
    action.trigger()
    node = document.experiment.learner.network.node(panel.selected)
    assert type(node.layer) is kind
    assert document.undo_stack.undoText() == f"Add layer {node.name}"
    assert [problem.sentence for problem in document.problems] == []
    assert kind_box(panel).currentText() == kind_label(kind)
    assert panel.canvas.node_item(node.name)
    document.undo_stack.undo()
    assert document.experiment.learner.network.names == ("hidden_1", "output")


def test_the_button_adds_dense_by_a_click_and_offers_the_other_kinds(panel: NetworkPanel) -> None:
    add = next(button for button in panel.findChildren(QToolButton) if button.menu() is panel.commands.kinds)
    assert add.defaultAction() is panel.commands.action(LayerCommand.ADD_LAYER)
    assert "Dense" in add.toolTip()
    offered = [action.text() for action in panel.commands.kinds.actions() if action.text()]
    assert offered == [kind_label(kind) for kind in KINDS]
    assert "network.kinds" in MENUS[1].entries, "the list is opened from the Edit menu, too"


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind is not InputPart])
def test_a_layer_of_another_kind_is_added_before_the_output(plain: Experiment, kind: type[LayerSpec]) -> None:
    edit = kind_added(plain, "output", kind, inputs=4, outputs=3)
    assert edit.experiment.learner.network.names == ("hidden_1", edit.selected, "output")
    assert output_shapes(edit.experiment.learner.network, 4)["output"] == (3,)


def test_a_part_of_the_input_comes_between_the_data_and_the_selected_branch(plain: Experiment) -> None:
    branched = edit_for(LayerCommand.ADD_CONCATENATION, plain, "hidden_1", outputs=3).experiment
    edit = kind_added(branched, "hidden_2", InputPart, inputs=4, outputs=3)
    network = edit.experiment.learner.network
    assert network.node(edit.selected).inputs == (INPUT,)
    assert network.node("hidden_2").inputs == (edit.selected,)
    assert network.node("hidden_1").inputs == (INPUT,)
    assert network.node(edit.selected).layer == InputPart(start=0, stop=4), "all of it, until a person chooses"


def test_another_output_is_fed_by_what_feeds_the_selected_output(plain: Experiment) -> None:
    network = edit_for(LayerCommand.ADD_OUTPUT, plain, "output", outputs=3).experiment.learner.network
    assert [node.name for node in network.outputs] == ["output", "output_1"]
    assert network.node("output_1").inputs == ("hidden_1",)
    network = edit_for(LayerCommand.ADD_OUTPUT, plain, "hidden_1", outputs=3).experiment.learner.network
    assert network.node("output_1").inputs == ("hidden_1",)


def test_another_kind_keeps_what_both_have_and_fits_what_follows(plain: Experiment) -> None:
    learner = plain.learner.with_layer(
        "hidden_1", plain.learner.network.node("hidden_1").replace(layer=Dense(activation=Activation.ELU))
    )
    changed = plain.replace(learner=learner)
    network = kind_chosen(changed, "hidden_1", ActivationLayer, inputs=4).experiment.learner.network
    assert network.node("hidden_1").layer == ActivationLayer(activation=Activation.ELU)
    back = kind_chosen(changed.with_learner(network=network), "hidden_1", Dense, inputs=4).experiment.learner.network
    assert back.node("hidden_1").layer == Dense(units=4, activation=Activation.ELU)


def test_weights_given_for_arrays_that_the_new_kind_lacks_go_with_them(plain: Experiment) -> None:
    given = GivenWeights(name="hidden_1/kernel", values=((1.0,) * 5,) * 4)
    other = GivenWeights(name="output/bias", values=((1.0,) * 3,))
    edit = kind_chosen(plain.replace(learner=plain.learner.with_given(given, other)), "hidden_1", Dropout, inputs=4)
    assert edit.experiment.learner.initial_weights == (other,)


def test_the_inspector_changes_the_kind_in_one_undo_entry_and_remembers_what_the_layer_was(
    panel: NetworkPanel, document: Document
) -> None:
    before = document.experiment
    panel.select_layer("hidden_1")
    box = kind_box(panel)
    box.setFocus()
    steps = box.findText(BatchNormalization.label)
    for _ in range(steps):
        QTest.keyClick(box, Qt.Key.Key_Down)
    assert isinstance(document.experiment.learner.network.node("hidden_1").layer, BatchNormalization)
    assert panel.inspector.form.field_widget("momentum").isVisible()
    assert "8" not in caption(panel.canvas.node_item("hidden_1").node)[1]
    for _ in range(steps):
        QTest.keyClick(box, Qt.Key.Key_Up)
    assert document.experiment == before, "as many units as it had"
    document.undo_stack.undo()
    assert document.experiment == before


def test_fields_of_every_kind_are_edited_in_the_inspector(panel: NetworkPanel, document: Document) -> None:
    panel.select_layer("hidden_1")
    next(action for action in panel.commands.kinds.actions() if action.data() is Reshape).trigger()
    line = panel.inspector.form.field_widget("shape")
    assert isinstance(line, QLineEdit)
    assert line.text() == "…", "what follows from the others"
    line.setFocus()
    QTest.keyClick(line, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(line, "2 x 2")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert document.experiment.learner.network.node("reshape_1").layer == Reshape(shape=(2, 2))
    assert document.undo_stack.undoText() == "Set shape"
    assert "Output: (batch, 2, 2)" in words_of(panel)


def test_what_a_normalisation_learns_and_keeps_is_said(panel: NetworkPanel) -> None:
    panel.select_layer("hidden_1")
    next(action for action in panel.commands.kinds.actions() if action.data() is BatchNormalization).trigger()
    assert "8 parameters: γ 4, β 4" in words_of(panel)
    assert "Moving averages, kept for prediction: μ 4, σ² 4" in words_of(panel)


def test_entries_that_pass_a_layer_are_drawn_one_by_one_and_its_neighbours_keep_their_weights() -> None:
    found = drawn(
        Node(name="hidden", layer=Dense(units=5)),
        Node(name="norm", layer=BatchNormalization(), inputs=("hidden",)),
        Node(name="output", layer=Dense(units=3), inputs=("norm",)),
    )
    assert found.node("norm").form is Form.NEURONS
    assert [link.form for link in found.links] == [LinkForm.WEIGHTS, LinkForm.VALUES, LinkForm.WEIGHTS]
    assert arrays_text(found.node("norm")) == "γ 5, β 5, μ 5, σ² 5"
    assert found.node("norm").parameters == 10


def test_tensors_with_several_axes_are_blocks_with_their_shape() -> None:
    found = drawn(
        Node(name="wide", layer=Dense(units=28)),
        Node(name="grid", layer=Reshape(shape=(4, 7)), inputs=("wide",)),
        Node(name="each", layer=Dense(units=2), inputs=("grid",)),
        Node(name="flat", layer=Flatten(), inputs=("each",)),
        Node(name="output", layer=Dense(units=3), inputs=("flat",)),
    )
    assert [node.shape for node in found.nodes] == [(4,), (28,), (4, 7), (4, 2), (8,), (3,)]
    assert found.node("grid").form is found.node("each").form is Form.BLOCK
    assert {fact.name: fact.shape for fact in found.node("each").arrays} == {"kernel": (7, 2), "bias": (2,)}
    assert caption(found.node("grid"))[1] == "Reshape · 4 × 7"
    assert "each, Dense · 2 · tanh, W 7 × 2, b 2, 16 parameters, from grid" in description(found)


def test_a_part_of_the_input_is_linked_with_just_its_entries(panel: NetworkPanel, document: Document) -> None:
    nodes = (
        Node(name="part", layer=InputPart(start=1, stop=2)),
        Node(name="output", layer=Dense(units=3), inputs=("part",)),
    )
    document.edit(document.experiment.with_learner(network=Network(nodes=nodes)), "Set network")
    link = panel.canvas.link_item(INPUT, "part")
    assert link.link.start == 1
    ends = link.boundingRect()
    assert ends.center().y() == pytest.approx(
        (panel.canvas.node_item(INPUT).neuron(1).y() + panel.canvas.node_item("part").neuron(0).y()) / 2, abs=1
    )


def test_each_of_several_outputs_says_which_targets_it_meets(panel: NetworkPanel, document: Document) -> None:
    nodes = (
        Node(name="hidden", layer=Dense(units=4)),
        Node(name="first", layer=Dense(units=2), inputs=("hidden",)),
        Node(name="second", layer=Dense(units=1), inputs=("hidden",)),
    )
    document.edit(document.experiment.with_learner(network=Network(nodes=nodes)), "Set network")
    first, second = (panel.canvas.node_item(name).node for name in ("first", "second"))
    assert first.labels == ("kind=iris", "kind=lily")
    assert second.labels == ("kind=rose",)
    assert caption(first)[3] == "→ targets 1–2"
    panel.select_layer("second")
    assert "Compared with target 3: kind=rose" in words_of(panel)


def test_a_kernel_on_the_last_axis_is_drawn_as_a_band(panel: NetworkPanel, document: Document, qtbot: QtBot) -> None:
    nodes = (
        Node(name="wide", layer=Dense(units=6)),
        Node(name="grid", layer=Reshape(shape=(2, 3)), inputs=("wide",)),
        Node(name="each", layer=Dense(units=2), inputs=("grid",)),
    )
    document.edit(document.experiment.with_learner(network=Network(nodes=nodes)), "Set network")
    link = panel.canvas.link_item("grid", "each")
    panel.canvas.show_parameters({"each/kernel": np.ones((3, 2))})
    qtbot.waitUntil(lambda: link.kernel is not None)
    assert "3 × 2" in link.text_at(link.boundingRect().center())


def test_shapes_that_do_not_fit_are_drawn_as_they_are() -> None:
    ordered = (
        Node(name="a", layer=Dense(units=2)),
        Node(name="b", layer=Dense(units=5)),
        Node(name="product", layer=Multiply(), inputs=("a", "b")),
        Node(name="grid", layer=Reshape(shape=(3, -1)), inputs=("product",)),
        Node(name="norm", layer=LayerNormalization(), inputs=("grid",)),
    )
    found = drawn_shapes(ordered, 4)
    assert found["product"] == (5,)
    assert found["norm"] == (3, 1)


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind is not Dense])
def test_every_kind_has_a_mark_of_its_own_beside_its_words(kind: type[LayerSpec]) -> None:
    assert made(kind).glyph
    assert kind_help(kind)


def test_a_shortcut_opens_the_list_of_kinds(qtbot: QtBot, panel: NetworkPanel) -> None:
    menu, seen = panel.commands.kinds, []

    def look() -> None:
        seen.append(menu.isVisible())
        menu.close()

    QTimer.singleShot(0, look)  # the list has an event loop of its own
    QTest.keyClick(panel.canvas, Qt.Key.Key_Insert, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [True]
