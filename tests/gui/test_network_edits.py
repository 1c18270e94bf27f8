"""Each command of the network panel as a pure function: what it makes of the experiment, and why it refuses."""

import pytest

from engine.config.experiment import Experiment
from engine.config.layers import Add, Concatenate, Dense
from engine.config.learners import SupervisedNetwork
from engine.config.network import INPUT, Network
from gui.network.edits import LayerCommand, RefusedError, edit_for, inputs_chosen, layer_renamed


@pytest.fixture
def plain() -> Experiment:
    return Experiment(
        learner=SupervisedNetwork(network=Network.stack([Dense(units=5), Dense(units=6), Dense(units=3)]))
    )


def done(wish: LayerCommand, experiment: Experiment, selected: str) -> Network:
    return edit_for(wish, experiment, selected, outputs=3).experiment.learner.network


@pytest.mark.parametrize(
    ("selected", "names"),
    [
        (INPUT, ("hidden_3", "hidden_1", "hidden_2", "output")),
        ("hidden_1", ("hidden_1", "hidden_3", "hidden_2", "output")),
        ("output", ("hidden_1", "hidden_2", "hidden_3", "output")),
        ("", ("hidden_1", "hidden_2", "hidden_3", "output")),
    ],
)
def test_a_layer_is_added_after_the_selected_one_but_never_after_the_output(
    plain: Experiment, selected: str, names: tuple[str, ...]
) -> None:
    assert done(LayerCommand.ADD_LAYER, plain, selected).names == names


def test_an_added_layer_is_as_wide_as_the_selected_one_and_then_selected(plain: Experiment) -> None:
    edit = edit_for(LayerCommand.ADD_LAYER, plain, "hidden_2", outputs=3)
    layer = edit.experiment.learner.network.node(edit.selected).layer
    assert isinstance(layer, Dense)
    assert layer.units == 6


def test_the_first_layer_of_an_empty_network_fits_the_targets() -> None:
    network = done(LayerCommand.ADD_LAYER, Experiment(), "")
    assert network.names == ("output",)
    layer = network.output.layer
    assert isinstance(layer, Dense)
    assert layer.units == 3


def test_after_a_join_at_the_end_a_layer_is_added_behind_it(plain: Experiment) -> None:
    joined = edit_for(LayerCommand.ADD_SUM, plain, "output", outputs=3).experiment
    assert done(LayerCommand.ADD_LAYER, joined, "").output.inputs == ("add_1",)


@pytest.mark.parametrize(("wish", "join"), [(LayerCommand.ADD_SUM, Add), (LayerCommand.ADD_CONCATENATION, Concatenate)])
def test_a_branch_is_joined_as_asked_and_fits_at_once(plain: Experiment, wish: LayerCommand, join: type[Add]) -> None:
    network = done(wish, plain, "hidden_2")
    (last,) = network.output.inputs
    assert isinstance(network.node(last).layer, join)
    assert network.node(last).inputs == ("hidden_2", "hidden_3")


@pytest.mark.parametrize("wish", [wish for wish in LayerCommand if wish is not LayerCommand.ADD_LAYER])
@pytest.mark.parametrize("selected", ["", INPUT])
def test_what_needs_a_layer_says_so_when_none_is_selected(plain: Experiment, wish: LayerCommand, selected: str) -> None:
    with pytest.raises(RefusedError, match=r"[Ll]ayer"):
        edit_for(wish, plain, selected, outputs=3)


def test_moving_refuses_with_the_reason(plain: Experiment) -> None:
    with pytest.raises(RefusedError, match="'hidden_1' is the first layer"):
        done(LayerCommand.MOVE_EARLIER, plain, "hidden_1")
    with pytest.raises(RefusedError, match="'output' is the last layer"):
        done(LayerCommand.MOVE_LATER, plain, "output")


@pytest.mark.parametrize(
    ("name", "words"),
    [("hidden_2", "Another layer"), ("", "needs a name"), ("a/b", "leave out '/'"), ("input", "choose another")],
)
def test_a_name_that_cannot_be_is_refused_with_the_remedy(plain: Experiment, name: str, words: str) -> None:
    with pytest.raises(RefusedError, match=words):
        layer_renamed(plain, "hidden_1", name)


def test_inputs_that_close_a_cycle_are_refused(plain: Experiment) -> None:
    with pytest.raises(RefusedError, match="'output' depends on 'hidden_1'"):
        inputs_chosen(plain, "hidden_1", ("output",))


def test_removing_selects_what_fed_the_layer(plain: Experiment) -> None:
    assert edit_for(LayerCommand.REMOVE, plain, "hidden_2", outputs=3).selected == "hidden_1"
    assert edit_for(LayerCommand.REMOVE, plain, "hidden_1", outputs=3).selected == INPUT
