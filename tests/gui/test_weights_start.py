"""The next run starts from the weights of a run that is kept, layer by layer, told in a sentence and undone in one step."""

from collections.abc import Iterator

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from engine.config.layers import Dense
from engine.config.training import EngineName
from engine.learners.supervised.initial import initial_parameters
from gui.document import Document
from gui.loss.loss_panel import LossPanel
from gui.network.edits import LayerCommand, edit_for
from gui.runs.controller import RunController
from tests.gui.fake_runs import house_document


@pytest.fixture
def document(qapp: object) -> Document:
    document = house_document()
    training = document.experiment.learner.training.replace(epochs=3)
    document.edit(document.experiment.with_learner(training=training), "Set epochs")
    return document


@pytest.fixture
def runs(document: Document) -> Iterator[RunController]:
    runs = RunController(document)
    runs.set_engine(EngineName.NUMPY)
    yield runs
    runs.close()


@pytest.fixture
def panel(document: Document, runs: RunController, qtbot: QtBot) -> LossPanel:
    panel = LossPanel(document, runs)
    qtbot.addWidget(panel)
    panel.run_list.show()
    with qtbot.waitSignal(runs.ended):
        runs.play()
    return panel


def choose(panel: LossPanel, row: int) -> None:
    panel.run_list.tree.clearSelection()
    found = panel.run_list.tree.topLevelItem(row)
    assert found is not None
    found.setSelected(True)


def test_layers_take_the_weights_of_a_run_where_names_and_shapes_agree(
    panel: LossPanel, runs: RunController, document: Document, qtbot: QtBot
) -> None:
    trained = dict(runs.weights.parameters)
    wider = edit_for(LayerCommand.ADD_LAYER, document.experiment, "hidden_1", outputs=1)
    document.edit(wider.experiment, wider.text)
    runs.reset()
    before = document.experiment
    choose(panel, 0)
    assert panel.run_list.start.isEnabled()
    with qtbot.waitSignal(panel.notice_given) as told:
        panel.run_list.start.trigger()
    assert told.args == [
        "From Run 1 these layers take their weights: hidden_1, output. These begin as before: hidden_2 (there is no such layer)."
    ]
    begun = initial_parameters(document.experiment, document.plan.inputs)
    np.testing.assert_array_equal(begun["hidden_1/kernel"].astype(np.float32), trained["hidden_1/kernel"])
    assert document.undo_stack.undoText() == "Start from the weights of Run 1"
    with qtbot.waitSignal(runs.ended):
        runs.play()
    document.undo_stack.undo()
    assert document.experiment == before


def test_where_no_layer_fits_nothing_is_changed_and_the_reason_is_told(
    panel: LossPanel, document: Document, qtbot: QtBot
) -> None:
    network = document.experiment.learner.network
    nodes = tuple(
        node.replace(
            name=f"{node.name}b", inputs=tuple(f"{name}b" if name != "input" else name for name in node.inputs)
        )
        for node in network.nodes
    )
    document.edit(document.experiment.with_learner(network=network.replace(nodes=nodes)), "Rename all")
    before = document.experiment
    choose(panel, 0)
    with qtbot.waitSignal(panel.failed) as told:
        panel.run_list.start.trigger()
    assert told.args[0].startswith("No layer can take its weights from Run 1: hidden_1b (there is no such layer)")
    assert document.experiment is before
    assert all(isinstance(node.layer, Dense) for node in before.learner.network.nodes)


def test_freezing_a_layer_leaves_the_trained_weights_in_sight_and_the_next_run_begins_anew(
    panel: LossPanel, runs: RunController, document: Document
) -> None:
    assert runs.weights.are_trained
    shown = runs.weights.parameters
    edit = edit_for(LayerCommand.FREEZE, document.experiment, "hidden_1", outputs=1)
    document.edit(edit.experiment, edit.text)
    assert runs.weights.are_trained
    assert runs.weights.parameters is shown
    assert not runs.goes_on
