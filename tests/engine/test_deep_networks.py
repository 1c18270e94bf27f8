"""In a network of many layers an edit copies the layers beside its place only, and the order is found in one go."""

from collections.abc import Callable
from random import Random
from typing import Any

import pytest

from engine.config.base import Spec
from engine.config.layers import Add, Concatenate, Dense
from engine.config.network import INPUT, Network, Node
from engine.config.shapes import ShapeError, in_order

EDITS: dict[str, Callable[[Network, str], Network]] = {
    "a layer after it": lambda network, name: network.inserted_after(name, Node(name="new", layer=Dense())),
    "a layer before it": lambda network, name: network.inserted_before(name, Node(name="new", layer=Dense())),
    "a branch beside it": lambda network, name: network.branched(name, Node(name="new", layer=Dense()), Add()),
    "it is removed": lambda network, name: network.removed(name),
    "it is moved": lambda network, name: network.moved(name, later=True),
    "another name": lambda network, name: network.with_node(name, network.node(name).replace(name="new")),
}


@pytest.fixture
def copies(monkeypatch: pytest.MonkeyPatch) -> list[Spec]:
    """The nodes of which another one is made."""
    made: list[Spec] = []
    replace = Spec.replace

    def counted(spec: Spec, **changes: Any) -> Spec:
        if isinstance(spec, Node):
            made.append(spec)
        return replace(spec, **changes)

    monkeypatch.setattr(Spec, "replace", counted)
    return made


@pytest.mark.parametrize("edit", EDITS)
def test_an_edit_copies_the_layers_beside_its_place_alone(edit: str, copies: list[Spec]) -> None:
    for layers in (10, 200):
        network = Network.stack([Dense(units=3)] * layers)
        copies.clear()
        EDITS[edit](network, f"hidden_{layers // 2}")
        assert len(copies) <= 4


def naively_in_order(network: Network) -> list[str]:
    """Again and again the first node all of whose inputs are there, until there is none."""
    done, waiting = [INPUT], list(network.nodes)
    while ready := [node for node in waiting if set(done).issuperset(node.inputs)]:
        done.append(ready[0].name)
        waiting = [node for node in waiting if node is not ready[0]]
    return done[1:]


@pytest.mark.parametrize("seed", range(200))
def test_each_layer_comes_after_its_inputs_else_as_it_stands_in_the_network(seed: int) -> None:
    random = Random(seed)
    names = [f"n{at}" for at in range(random.randint(1, 8))]
    inputs = [tuple(random.choices([INPUT, *names], k=random.randint(1, 3))) for _ in names]
    network = Network(
        nodes=tuple(Node(name=n, layer=Concatenate(), inputs=i) for n, i in zip(names, inputs, strict=True))
    )
    expected = naively_in_order(network)
    if len(expected) == len(names):
        assert [node.name for node in in_order(network)] == expected
    else:
        with pytest.raises(ShapeError, match="cycle"):
            in_order(network)


def test_layers_that_stand_in_the_reverse_order_are_ordered() -> None:
    stack = Network.stack([Dense(units=2)] * 300)
    assert in_order(Network(nodes=stack.nodes[::-1])) == stack.nodes


def test_a_network_that_was_searched_is_still_equal_to_one_that_was_not() -> None:
    searched, other = (Network.stack([Dense(), Dense()]) for _ in range(2))
    assert searched.node("output") is searched.nodes[1]
    assert searched.consumers("hidden_1") == (searched.nodes[1],)
    assert searched == other
    assert searched.replace(nodes=searched.nodes) == other
    assert searched.model_dump_json() == other.model_dump_json()
