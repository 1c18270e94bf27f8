"""The small pictures on neurons are the engine's activations over the plane, and say why where there are none."""

import numpy as np
from pytestqt.qtbot import QtBot

from engine.learners.supervised.initial import initial_parameters
from engine.numpy_backend.network import activations
from gui.matrices.heat import heat, heat_places
from gui.network.network_panel import NetworkPanel
from gui.network.neuron_pictures import SIDE
from gui.theme import colors
from tests.gui.fake_runs import controller, frames_of, house_document
from tests.gui.settle import settle


def test_each_neuron_shows_what_it_gives_over_the_plane_of_two_features(
    network_panel: NetworkPanel, qtbot: QtBot
) -> None:
    panel = network_panel
    hidden = panel.canvas._nodes["hidden_1"]
    settle(qtbot)
    assert hidden.planes is None
    panel.pictures.action.trigger()
    settle(qtbot)
    assert hidden.planes is not None
    found = panel.pictures._found
    assert found is not None
    document = panel._document
    parameters = {
        name: array.astype(np.float32)
        for name, array in initial_parameters(document.experiment, document.plan.inputs).items()
    }
    network = document.experiment.learner.network
    _, expected = activations(network, parameters, found.stage.x)["hidden_1"]
    np.testing.assert_array_equal(hidden.planes, expected.T.reshape(-1, SIDE, SIDE))
    assert panel.canvas._nodes["input"].planes is not None
    seen = hidden.planes[1].T[::-1]
    color = heat(colors()).argb[heat_places(seen, float(np.abs(seen).max()))]
    assert hidden._pictures[1].pixel(0, 0) == color[0, 0]
    assert "over the plane: " in hidden.text_at(hidden.neuron(1))
    panel.pictures.action.trigger()
    settle(qtbot)
    assert hidden.planes is None


def test_where_there_are_not_two_features_the_action_says_so(qtbot: QtBot) -> None:
    document = house_document()
    runs = controller(document, frames_of([1.0]))
    panel = NetworkPanel(document, runs)
    qtbot.addWidget(panel)
    assert not panel.pictures.action.isEnabled()
    assert "over the plane of two features, and there are 1" in panel.pictures.action.toolTip()
    runs.close()
