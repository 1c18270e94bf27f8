"""Edits of the network keep a sound graph sound: no cycle, one output, every input known, joins with two inputs."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.config.experiment import Experiment
from engine.config.layers import Add, Concatenate, Dense, Multiply
from engine.config.learners import GivenWeights, SupervisedNetwork
from engine.config.network import INPUT, Network, Node, is_join
from engine.config.shapes import ShapeError, in_order, parameter_count, parameter_shapes, widths


@st.composite
def networks(draw: st.DrawFn) -> Network:
    """Sound networks of any shape: every node takes earlier ones, and one join collects loose ends."""
    nodes: list[Node] = []
    for number in range(draw(st.integers(1, 7))):
        known = [INPUT, *(node.name for node in nodes)]
        if len(known) > 1 and draw(st.booleans()):
            inputs = draw(st.lists(st.sampled_from(known), min_size=2, max_size=4, unique=True))
            join = draw(st.sampled_from([Add(), Multiply(), Concatenate()]))
            nodes.append(Node(name=f"n{number}", layer=join, inputs=tuple(inputs)))
        else:
            taken = draw(st.sampled_from(known))
            nodes.append(Node(name=f"n{number}", layer=Dense(units=3), inputs=(taken,)))
    loose = [node.name for node in Network(nodes=tuple(nodes)).sinks]
    if len(loose) > 1:
        nodes.append(Node(name="all", layer=Concatenate(), inputs=tuple(loose)))
    return Network(nodes=tuple(nodes))


def is_sound(network: Network) -> bool:
    """One output, unique names, known inputs, no cycle, and the number of inputs that each layer needs."""
    in_order(network)
    counts = all(len(set(n.inputs)) >= 2 if is_join(n) else len(n.inputs) == 1 for n in network.nodes)
    return counts and len(network.sinks) == 1 and len(set(network.names)) == len(network.names)


def reach(network: Network) -> set[tuple[str, str]]:
    """All pairs (a, b) where b depends on a."""
    return {(a, b) for a in (INPUT, *network.names) for b in network.downstream(a)}


def new_node() -> Node:
    return Node(name="new", layer=Dense(units=5))


EDITS: dict[str, Callable[[Network, str], Network]] = {
    "inserted after": lambda network, name: network.inserted_after(name, new_node()),
    "inserted before": lambda network, name: network.inserted_before(name, new_node()),
    "branched by add": lambda network, name: network.branched(name, new_node(), Add()),
    "branched by multiply": lambda network, name: network.branched(name, new_node(), Multiply()),
    "branched by concatenate": lambda network, name: network.branched(name, new_node(), Concatenate()),
}


@pytest.mark.parametrize("edit", EDITS)
@given(data=st.data(), network=networks())
def test_an_added_node_keeps_the_graph_sound_and_every_way_through_it(
    edit: str, data: st.DataObject, network: Network
) -> None:
    changed = EDITS[edit](network, data.draw(st.sampled_from(network.names)))
    assert is_sound(changed)
    assert reach(network) <= reach(changed)
    assert ("input", "new") in reach(changed)


@given(data=st.data(), network=networks())
def test_removing_bridges_the_gap_and_keeps_the_graph_sound(data: st.DataObject, network: Network) -> None:
    name = data.draw(st.sampled_from(network.names))
    changed = network.removed(name)
    assert name not in changed.names
    if changed.nodes:
        assert is_sound(changed)
        assert INPUT in {i for node in changed.nodes for i in node.inputs}


@given(data=st.data(), network=networks(), later=st.booleans())
def test_moving_exchanges_neighbours_or_says_why_not(data: st.DataObject, network: Network, later: bool) -> None:
    name = data.draw(st.sampled_from(network.names))
    followers = network.consumers(name) if later else (network.node(name),)
    pair = (name, followers[0].name) if later and followers else (network.node(name).inputs[0], name)
    swaps = len(followers) == 1 and INPUT not in pair and not any(is_join(network.node(n)) for n in pair)
    if swaps and len(network.consumers(pair[0])) == 1:
        changed = network.moved(name, later=later)
        assert is_sound(changed)
        assert changed.node(pair[0]).inputs == (pair[1],)
        assert changed.moved(name, later=not later) == network
    else:
        with pytest.raises(ValueError, match=f"'{name}'"):
            network.moved(name, later=later)


@given(data=st.data(), network=networks())
def test_renaming_follows_to_every_consumer_and_changes_nothing_else(data: st.DataObject, network: Network) -> None:
    name = data.draw(st.sampled_from(network.names))
    renamed = network.with_node(name, network.node(name).replace(name="renamed"))
    assert [node.name for node in renamed.consumers("renamed")] == [node.name for node in network.consumers(name)]
    assert renamed.with_node("renamed", renamed.node("renamed").replace(name=name)) == network


@given(data=st.data(), network=networks())
def test_only_inputs_that_close_no_cycle_are_possible(data: st.DataObject, network: Network) -> None:
    node = network.node(data.draw(st.sampled_from(network.names)))
    possible = network.possible_inputs(node.name)
    for name in (INPUT, *network.names):
        tried = network.with_node(node.name, node.replace(inputs=(name,)))
        if name in possible:
            in_order(tried)
        else:
            with pytest.raises(ShapeError, match="cycle"):
                in_order(tried)


@given(network=networks())
def test_the_order_of_computation_is_the_order_of_the_network_where_that_works(network: Network) -> None:
    assert in_order(network) == network.nodes
    backwards = in_order(network.replace(nodes=network.nodes[::-1]))
    assert sorted(backwards, key=lambda node: node.name) == sorted(network.nodes, key=lambda node: node.name)
    place = {INPUT: -1} | {node.name: at for at, node in enumerate(backwards)}
    assert all(place[i] < place[node.name] for node in backwards for i in node.inputs)


def test_removing_a_join_takes_the_branch_that_it_joined_along() -> None:
    plain = Network.stack([Dense(), Dense(units=2)])
    branched = plain.branched("hidden_1", Node(name="side", layer=Dense()), Add())
    assert branched.names == ("hidden_1", "side", "add_1", "output")
    assert branched.removed("add_1") == plain


def test_removing_the_join_of_a_shortcut_keeps_the_longer_way() -> None:
    shortcut = Network(
        nodes=(
            Node(name="a", layer=Dense()),
            Node(name="b", layer=Dense(), inputs=("a",)),
            Node(name="sum", layer=Add(), inputs=("a", "b")),
            Node(name="output", layer=Dense(units=1), inputs=("sum",)),
        )
    )
    assert shortcut.removed("sum").names == ("a", "b", "output")
    assert shortcut.removed("b").names == ("a", "output")


def test_the_join_of_a_branch_never_takes_the_name_of_the_branch() -> None:
    branched = Network.stack([Dense()]).branched("output", Node(name="add_1", layer=Dense()), Add())
    assert branched.names == ("output", "add_1", "add_2")


def test_a_join_that_takes_the_data_cannot_move_and_says_so() -> None:
    network = Network.stack([Dense(), Dense()]).branched("hidden_1", Node(name="side", layer=Dense()), Add())
    shortened = network.removed("side")
    assert shortened.node("add_1").inputs == ("hidden_1", INPUT)
    with pytest.raises(ValueError, match="takes 2 inputs"):
        shortened.moved("add_1", later=False)


def test_the_cycle_is_named_by_a_layer_on_it_not_by_one_behind_it() -> None:
    network = Network(
        nodes=(
            Node(name="behind", layer=Dense(), inputs=("b",)),
            Node(name="a", layer=Dense(), inputs=("b",)),
            Node(name="b", layer=Dense(), inputs=("a",)),
        )
    )
    with pytest.raises(ShapeError, match="'a' feeds itself"):
        in_order(network)


def test_widths_and_parameter_shapes_follow_the_joins() -> None:
    network = Network(
        nodes=(
            Node(name="a", layer=Dense(units=3)),
            Node(name="b", layer=Dense(units=5, use_bias=False)),
            Node(name="both", layer=Concatenate(), inputs=("a", "b", INPUT)),
            Node(name="output", layer=Dense(units=2), inputs=("both",)),
        )
    )
    assert widths(network, 4) == {INPUT: 4, "a": 3, "b": 5, "both": 12, "output": 2}
    shapes = parameter_shapes(network, 4)
    assert shapes == {
        "a/kernel": (4, 3),
        "a/bias": (3,),
        "b/kernel": (4, 5),
        "output/kernel": (12, 2),
        "output/bias": (2,),
    }
    assert parameter_count(shapes) == 12 + 3 + 20 + 24 + 2


@pytest.mark.parametrize(
    ("inputs", "words"),
    [((), "it has 0"), (("a",), "it has 1"), (("a", INPUT), "widths 3, 4")],
    ids=["none", "one", "unequal"],
)
def test_an_add_that_does_not_fit_says_why(inputs: tuple[str, ...], words: str) -> None:
    network = Network(nodes=(Node(name="a", layer=Dense(units=3)), Node(name="sum", layer=Add(), inputs=inputs)))
    with pytest.raises(ShapeError, match=words):
        widths(network, 4)


def test_given_weights_follow_a_renamed_layer_and_go_with_a_removed_one() -> None:
    network = Network.stack([Dense(units=1), Dense(units=1)])
    weights = tuple(GivenWeights(name=f"{name}/kernel", values=((1.0,),)) for name in network.names)
    experiment = Experiment(learner=SupervisedNetwork(network=network, initial_weights=weights))
    renamed = experiment.learner.with_layer("hidden_1", network.node("hidden_1").replace(name="first"))
    assert [given.name for given in renamed.initial_weights] == ["first/kernel", "output/kernel"]
    assert [given.name for given in renamed.without_layer("first").initial_weights] == ["output/kernel"]
