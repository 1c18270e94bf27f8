"""The weights panel follows the run and the document."""

from collections.abc import Callable, Iterator

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from engine.config.activations import Activation
from engine.config.layers import BatchNormalization, Dense, Flatten, Reshape
from engine.config.layers.prelu import PReLU
from engine.config.network import Network, Node
from gui.document import Document
from gui.matrices.caption import heading
from gui.matrices.cell_sizes import Cells
from gui.matrices.weights_panel import WeightsPanel
from gui.runs.controller import RunController
from tests.gui.fake_runs import controller, flower_document, frames_of

TRAINED = {
    "hidden_1/kernel": np.full((2, 4), -0.5, np.float32),
    "hidden_1/bias": np.full(4, 0.1, np.float32),
    "output/kernel": np.full((4, 3), 2.0, np.float32),
    "output/bias": np.zeros(3, np.float32),
}


@pytest.fixture
def document() -> Document:
    return flower_document()


@pytest.fixture
def runs(document: Document) -> Iterator[RunController]:
    runs = controller(document, frames_of([1.0, 0.5], parameters=TRAINED))
    yield runs
    runs.close()


@pytest.fixture
def panel(document: Document, runs: RunController, qtbot: QtBot) -> WeightsPanel:
    """A shown panel."""
    panel = WeightsPanel(document, runs)
    qtbot.addWidget(panel)
    panel.resize(1000, 500)
    with qtbot.waitExposed(panel):
        panel.show()
    return panel


@pytest.fixture
def train(runs: RunController, qtbot: QtBot) -> Callable[[], None]:
    def train() -> None:
        with qtbot.waitSignal(runs.ended):
            runs.play()

    return train


def shown(panel: WeightsPanel) -> dict[str, list[int]]:
    return {name: list(view.values.shape) for card in panel.cards for name, view in card.views.items()}


def test_every_kernel_and_bias_is_there_in_the_networks_order(panel: WeightsPanel) -> None:
    assert shown(panel) == {
        "hidden_1/kernel": [2, 4],
        "hidden_1/bias": [1, 4],
        "output/kernel": [4, 3],
        "output/bias": [1, 3],
    }
    assert [card.layer for card in panel.cards] == ["hidden_1", "output"]
    assert panel.controls._moment.text() == "Initial weights"


def test_every_array_of_a_normalisation_is_on_its_card_with_a_title(
    qtbot: QtBot, panel: WeightsPanel, document: Document
) -> None:
    network = document.experiment.learner.network.inserted_after(
        "hidden_1", Node(name="norm", layer=BatchNormalization())
    )
    document.edit(document.experiment.with_learner(network=network), "Add layer norm")
    qtbot.waitUntil(lambda: len(panel.cards) == 3)
    card = panel.cards[1]
    assert list(card.views) == ["norm/gamma", "norm/beta", "norm/moving_mean", "norm/moving_variance"]
    view = card.views["norm/moving_variance"]
    assert view.values.tolist() == [[1.0] * 4]
    assert view.row_names == ("moving variance",)
    assert heading(view.name, view.values, view.shown, view.names) == ("moving variance", "4")


def test_an_array_of_more_axes_is_shown_as_its_slices_with_named_axes(
    qtbot: QtBot, panel: WeightsPanel, document: Document
) -> None:
    layers = [
        Dense(units=12),
        Reshape(shape=(2, 3, 2)),
        PReLU(),
        Flatten(),
        Dense(units=3, activation=Activation.SOFTMAX),
    ]
    document.edit(document.experiment.with_learner(network=Network.stack(layers)), "Add layers")
    qtbot.waitUntil(lambda: len(panel.cards) == 3)
    view = panel.cards[1].views["hidden_3/alpha"]
    assert view.values.shape == (6, 2)
    assert view.row_names == ("1.1", "1.2", "1.3", "2.1", "2.2", "2.3")
    assert heading(view.name, view.values, view.shown, view.names) == ("alpha", "entry 2 × entry 3 × entry 2")
    assert view.exact(3, 1) == "hidden_3/alpha[entry 2, entry 1, entry 2] = 0.0"


def test_a_run_moves_the_matrices_and_says_where_it_is(
    panel: WeightsPanel, train: Callable[[], None], qtbot: QtBot
) -> None:
    before = panel.cards[0]
    train()
    view = panel.cards[0].views["hidden_1/kernel"]
    qtbot.waitUntil(lambda: bool((view.values == -0.5).all()))
    qtbot.waitUntil(lambda: panel.controls._moment.text() == "Weights after update 2")
    assert panel.cards[0] is before, "updated in place"


def test_a_hidden_panel_does_not_draw_and_shows_the_last_weights_when_it_is_shown(
    panel: WeightsPanel, train: Callable[[], None]
) -> None:
    panel.hide()
    train()
    view = panel.cards[0].views["hidden_1/kernel"]
    assert not (view.values == -0.5).any()
    panel.show()
    assert (view.values == -0.5).all()


def test_another_network_gets_other_matrices(panel: WeightsPanel, document: Document, qtbot: QtBot) -> None:
    document.edit(
        document.experiment.with_learner(network=Network.stack([Dense(units=3, activation=Activation.SOFTMAX)])),
        "Shrink",
    )
    qtbot.waitUntil(lambda: shown(panel) == {"output/kernel": [2, 3], "output/bias": [1, 3]})


def test_one_scale_for_all_is_that_of_the_largest_weight(
    panel: WeightsPanel, train: Callable[[], None], qtbot: QtBot
) -> None:
    train()
    kernel = panel.cards[0].views["hidden_1/kernel"]
    qtbot.waitUntil(lambda: kernel.scale == 0.5)
    panel.controls.scale_box.setChecked(True)
    assert (kernel.scale, panel.cards[1].views["output/bias"].scale) == (2.0, 2.0)
    assert panel.common_scale_bar.isVisible()


def test_digits_and_colours_are_the_persons_choice(panel: WeightsPanel) -> None:
    view = panel.cards[0].views["hidden_1/kernel"]
    panel.controls.digits_box.setValue(5)
    assert view.form is not None
    assert view.form.decimals == 5
    panel.controls.cells_box.setCurrentIndex(panel.controls.cells_box.findData(Cells.COLORS))
    assert view.form is None


def test_what_is_pointed_at_stands_in_the_readout(panel: WeightsPanel) -> None:
    panel.cards[1].views["output/kernel"]._point_at((0, 2))
    assert panel.readout.text().startswith("output/kernel[row 1, column 3] = ")
    assert panel.readout.text().endswith("(unit 1 → rose)")


def test_without_weights_it_says_why(panel: WeightsPanel, document: Document, qtbot: QtBot) -> None:
    document.edit(document.experiment.with_learner(network=Network.stack([Dense(units=0), Dense(units=3)])), "Empty")
    qtbot.waitUntil(lambda: panel._hint.isVisible())
    assert "0 units" in panel._hint.text()
