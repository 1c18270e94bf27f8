"""PReLU by hand: its output, both gradients, its words, its equations, and its slopes in Keras's files."""

from pathlib import Path

import numpy as np
import pytest

from engine.config.activations import Activation
from engine.config.layers import Dense
from engine.config.layers.prelu import PReLU
from engine.config.network import Network
from engine.config.shapes import array_facts, parameter_shapes
from engine.files.weights import export, load
from engine.headless.layer_text import layers_text, parse_layers
from engine.numpy_backend.layers.build import build_layer
from engine.numpy_backend.layers.layer import Site
from engine.training.trace.plan import trace_plan
from tests.cases import experiment, numeric_table

X = np.array([[2.0, -4.0, 0.0], [-1.0, -2.0, 3.0]])
ALPHA = np.array([0.5, 0.25, -1.0])
NETWORK = Network.stack([Dense(units=3), PReLU(), Dense(units=1)])


def test_what_lies_below_zero_is_multiplied_by_its_own_slope() -> None:
    dalpha = np.empty(3)
    layer = build_layer(PReLU(), Site([(3,)], (3,), {"alpha": ALPHA}, {"alpha": dalpha}, rows=2))
    np.testing.assert_array_equal(layer.forward([X], 0), [[2.0, -1.0, 0.0], [-0.5, -0.5, 3.0]])
    (dX,) = layer.backward(np.array([[1.0, 10.0, 100.0], [2.0, 20.0, 200.0]]))
    np.testing.assert_array_equal(dX, [[1.0, 2.5, 0.0], [1.0, 5.0, 200.0]])
    np.testing.assert_array_equal(dalpha, [-2.0, -80.0, 0.0])


@pytest.mark.parametrize("shape", [(3,), (2, 3)])
def test_each_entry_of_a_row_has_a_slope_that_starts_at_zero(shape: tuple[int, ...]) -> None:
    (fact,) = array_facts(Network.stack([PReLU()]), shape).values()
    assert fact.shape == shape
    assert fact.initializer.kind == "zeros"
    assert fact.is_trained


def test_it_stands_in_a_list_of_layers_behind_units_without_an_activation() -> None:
    typed = parse_layers("3, prelu, 1 tanh")
    assert typed.layers[:2] == (Dense(units=3, activation=Activation.LINEAR), PReLU())
    assert not typed.open
    assert layers_text(Network.stack(typed.layers)) == "3 linear, prelu, 1 tanh"


def test_a_trace_says_what_it_computes() -> None:
    table = numeric_table(np.zeros((2, 2)), np.zeros((2, 1)))
    plan = trace_plan(experiment(table, [Dense(), PReLU(), Dense(units=1)]), 2)
    equations = {entry.name: entry.equation for entry in plan}
    Y, alpha = "hidden_1/Y", "hidden_2/alpha"
    assert equations["hidden_2/Y"] == f"hidden_2/Y = max({Y}, 0) + {alpha} ⊙ min({Y}, 0)"
    assert equations["hidden_2/dalpha"] == f"hidden_2/dalpha = the sum of hidden_2/dY ⊙ min({Y}, 0) over the rows"
    assert equations["hidden_1/dY"].endswith(f"hidden_2/dY ⊙ s,  s = 1 where {Y} > 0, {alpha} where {Y} < 0, else 0")


@pytest.mark.parametrize("suffix", [".keras", ".weights.h5", ".npz", ".csv"])
def test_slopes_come_back_from_files(suffix: str, tmp_path: Path) -> None:
    chosen = experiment(numeric_table(np.zeros((2, 2)), np.zeros((2, 1))), [node.layer for node in NETWORK.nodes])
    rng = np.random.default_rng(0)
    arrays = {name: rng.normal(size=shape) for name, shape in parameter_shapes(NETWORK, 2).items()}
    path = tmp_path / f"w{suffix}"
    export(path, arrays, experiment=chosen, inputs=2)
    found = load(path, parameter_shapes(NETWORK, 2))
    np.testing.assert_allclose(found["hidden_2/alpha"], arrays["hidden_2/alpha"], rtol=1e-7)
