"""Keras's files are opened as networks with their weights: what they give is what Keras gives, and unknown things are named."""

import warnings
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from engine.config.activations import Activation
from engine.config.constraints import MaxNorm
from engine.config.initializers import RandomUniform
from engine.config.layers import BatchNormalization, Dense, InputPart
from engine.config.regularizers import L2
from engine.files.atomic import FileError
from engine.incoming.open_network import open_network
from engine.incoming.opened import OpenedNetwork
from engine.numpy_backend.network import predict
from tests.keras_zip import (
    BIAS,
    KERNEL,
    dense,
    entry,
    fed,
    functional,
    keras_zip,
    layer,
    sequential,
    tensor,
)

OLD = Path(__file__).parent / "old_files"
ROWS = 16


@dataclass(frozen=True)
class Saved:
    """A model that Keras has saved, and what it gives for x (rows, …), all outputs side by side."""

    path: Path
    x: NDArray[Any]
    expected: NDArray[Any]


def given_by(opened: OpenedNetwork, x: NDArray[Any]) -> NDArray[Any]:
    """What the opened network gives in single precision."""
    return predict(opened.network, {name: array.astype(np.float32) for name, array in opened.weights.items()}, x)


def save(model: Any, path: Path) -> None:
    """Save a Keras model; its own deprecations are not what is looked at."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        model.save(path)


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Saved]:
    """Models of plain Keras, with every layer that can be opened, in both of its formats."""
    import keras
    from keras import layers as of
    from keras.src.ops.nn import Gelu

    keras.utils.set_random_seed(3)
    x = keras.Input((4,), name="measures")
    a = of.Dense(
        3,
        of.LeakyReLU(negative_slope=0.3),
        kernel_regularizer="l2",
        kernel_constraint=keras.constraints.MaxNorm(2),
        kernel_initializer=keras.initializers.RandomUniform(-0.1, 0.1),
    )(x)
    b = of.Dense(3, "gelu", use_bias=False, trainable=False)(x)
    b = of.BatchNormalization(momentum=0.9, epsilon=0.01, scale=False)(b)
    c = of.GaussianNoise(0.1)(of.Dropout(0.2)(of.Concatenate()([a, b])))
    c = of.PReLU("he_normal")(of.LayerNormalization(center=False)(c))
    c = of.Activation("hard_sigmoid")(of.ELU()(of.ReLU()(of.LeakyReLU()(c))))
    c = of.Identity()(of.Flatten()(of.Softmax()(of.Dense(4, "swish")(of.Reshape((2, -1))(c)))))
    ends = [
        of.Dense(2, "softmax", name="kind")(c),
        of.Dense(1, Gelu(approximate=True), name="price")(of.Multiply()([a, b])),
    ]
    graph = keras.Model(x, ends)
    sliced = keras.Model(x, of.Dense(2)(x[..., 1:3]) + of.Dense(2, "selu")(x))
    stack = keras.Sequential([of.Dense(5, "mish"), of.Dense(2, "log_softmax")])
    rng, found = np.random.default_rng(0), {}
    folder = tmp_path_factory.mktemp("plain")
    rows = rng.normal(size=(ROWS, 4)).astype(np.float32)
    for name, model in (("graph", graph), ("sliced", sliced), ("stack", stack)):
        model(rows, training=True)  # it builds the stack, and moves the averages
        given = model(rows)
        expected = np.concatenate([each.numpy() for each in (given if isinstance(given, list) else [given])], axis=1)
        for suffix in (".keras", ".h5"):
            path = folder / f"{name}{suffix}"
            save(model, path)
            found[path.name] = Saved(path, rows, expected)
    return found


@pytest.mark.parametrize(
    "name", [f"{name}{suffix}" for name in ("graph", "sliced", "stack") for suffix in (".keras", ".h5")]
)
def test_what_plain_keras_saved_gives_what_keras_gives(plain: dict[str, Saved], name: str) -> None:
    saved = plain[name]
    opened = open_network(saved.path)
    assert opened.inputs == (4,)
    np.testing.assert_allclose(given_by(opened, saved.x), saved.expected, rtol=1e-6, atol=1e-6)


def test_layers_keep_their_names_and_all_that_is_set_on_them(plain: dict[str, Saved]) -> None:
    network = open_network(plain["graph.keras"].path).network
    first = network.node("dense").layer
    assert first == Dense(
        units=3,
        activation=Activation.LEAKY_RELU,
        slope=0.3,
        kernel_regularizer=L2(l2=0.01),
        kernel_constraint=MaxNorm(limit=2),
        kernel_initializer=RandomUniform(limit=0.1),
    )
    assert network.node("batch_normalization").layer == BatchNormalization(momentum=0.9, epsilon=0.01, scale=False)
    assert network.node("dense_1").layer == Dense(units=3, activation=Activation.GELU, use_bias=False, trainable=False)
    assert [node.name for node in network.outputs] == ["kind", "price"]
    sliced = open_network(plain["sliced.h5"].path).network
    assert [node.layer for node in sliced.nodes if isinstance(node.layer, InputPart)] == [InputPart(start=1, stop=3)]


@pytest.mark.parametrize("suffix", [".keras", ".h5"])
def test_files_of_keras_2_are_opened(suffix: str) -> None:
    """They were made with tf_keras 2.21, which numbers the arrays of layers without their names in `.keras`."""
    opened = open_network(OLD / f"keras_2{suffix}")
    assert [node.name for node in opened.network.outputs] == ["kind", "price"]
    x = np.arange(8, dtype=np.float32).reshape(2, 4) / 8
    expected = [[0.6520692110061646, 0.3479308485984802, 1.1097631454467773],
                [0.5412660837173462, 0.45873385667800903, 1.0590678453445435]]  # fmt: skip
    np.testing.assert_allclose(given_by(opened, x), expected, rtol=1e-6)


_LAYERS = st.lists(
    st.one_of(
        st.tuples(
            st.just("dense"),
            st.integers(1, 6),
            st.sampled_from(["relu", "selu", "tanh", "softplus", "silu", "softmax"]),
        ),
        st.sampled_from([("batch",), ("layer",), ("prelu",), ("leaky",), ("dropout",)]),
    ),
    min_size=1,
    max_size=5,
)


@settings(max_examples=6, deadline=None)
@given(_LAYERS)
def test_any_stack_gives_what_keras_gives(tmp_path_factory: pytest.TempPathFactory, drawn: list[Any]) -> None:
    import keras
    from keras import layers as of

    made = {"batch": of.BatchNormalization, "layer": of.LayerNormalization, "prelu": of.PReLU, "leaky": of.LeakyReLU}
    stack = [keras.Input((3,))]
    for kind, *more in drawn:
        stack.append(of.Dense(*more) if kind == "dense" else of.Dropout(0.5) if kind == "dropout" else made[kind]())
    model, path = keras.Sequential(stack), tmp_path_factory.mktemp("stack") / "model.keras"
    save(model, path)
    x = np.random.default_rng(1).normal(size=(5, 3)).astype(np.float32)
    np.testing.assert_allclose(given_by(open_network(path), x), model(x).numpy(), rtol=1e-5, atol=1e-6)


def test_what_is_not_known_is_named_in_one_sentence_and_nothing_runs(tmp_path: Path) -> None:
    proof = tmp_path / "it ran"
    code = {"class_name": "__lambda__", "config": {"code": f"open({str(proof)!r}, 'w')"}}
    config = sequential(
        entry(),
        layer("LSTM", "memory", units=3),
        layer("Lambda", "trick", function=code),
        dense("mine", module="my_package", registered="my_package>Dense"),
        layer("Dropout", "drop", rate=0.5, noise_shape=[None, 1]),
        dense("half", dtype={"module": "keras", "class_name": "DTypePolicy", "config": {"name": "mixed_float16"}}),
        dense(
            "odd", activation={"module": "builtins", "class_name": "function", "config": "relu", "registered_name": "f"}
        ),
        dense("wide", units=2_000_000),
        dense(
            "held", kernel_constraint={"module": "keras.constraints", "class_name": "UnitNorm", "config": {"axis": 0}}
        ),
    )
    with pytest.raises(FileError) as refused:
        open_network(keras_zip(tmp_path / "a.keras", config))
    assert str(refused.value) == (
        "'a.keras' has what the lab does not know: the layer LSTM ('memory'); the layer Lambda ('trick'); the layer "
        "my_package>Dense (Dense) ('mine'); the option noise_shape = [None, 1] of 'drop'; the option dtype = mixed_float16 of "
        "'half'; the option activation = function of 'odd'; the option units = 2000000 of 'wide'; the option kernel_constraint "
        "= UnitNorm of 'held'. Nothing of it was opened; save the model without that, or open another file."
    )
    assert not proof.exists()


GRAPHS: dict[str, tuple[dict[str, Any], str]] = {
    "a layer twice": (
        functional(
            [
                fed(entry()),
                {**fed(dense(units=4), "entry"), "inbound_nodes": [{"args": [tensor("entry")], "kwargs": {}}] * 2},
            ],
            ["entry"],
            ["dense"],
        ),
        "'dense', which is used 2 times with the same weights",
    ),
    "noise in prediction": (
        functional(
            [fed(entry()), fed(layer("Dropout", "drop", rate=0.5), "entry", training=True)], ["entry"], ["drop"]
        ),
        "the option training = True of 'drop'",
    ),
    "a number in a sum": (
        functional([fed(entry()), fed(layer("Add", "sum"), "entry", 3.0)], ["entry"], ["sum"]),
        "'sum', which takes more than other layers' outputs",
    ),
    "widths": (
        functional(
            [fed(entry()), fed(dense(), "entry"), fed(layer("Add", "sum"), "entry", "dense")], ["entry"], ["sum"]
        ),
        "'sum' adds inputs of one width; they have widths 4, 2",
    ),
    "another axis": (sequential(entry(), dense(), layer("Softmax", "soft", axis=0)), "the option axis = 0 of 'soft'"),
    "a model of one's own": (
        {"module": "mine", "class_name": "Net", "config": {"layers": []}, "registered_name": "mine>Net"},
        r"the model class mine>Net \(Net\)",
    ),
    "an open length": (
        sequential(layer("InputLayer", "entry", batch_shape=[None, None]), dense()),
        "the input 'entry', of which the file does not say how long it is",
    ),
    "whole numbers": (
        sequential(layer("InputLayer", "entry", batch_shape=[None, 4], dtype="int32"), dense()),
        "the option dtype = int32 of 'entry'",
    ),
}


@pytest.mark.parametrize("case", GRAPHS)
def test_what_a_graph_has_that_the_lab_does_not_is_named(tmp_path: Path, case: str) -> None:
    config, said = GRAPHS[case]
    with pytest.raises(FileError, match=said):
        open_network(keras_zip(tmp_path / "a.keras", config))


def test_before_the_third_version_the_hard_sigmoid_was_another(tmp_path: Path) -> None:
    config = sequential(entry(), dense(activation="hard_sigmoid"))
    assert open_network(keras_zip(tmp_path / "a.keras", config)).network.nodes[0].layer == Dense(
        units=2, activation=Activation.HARD_SIGMOID
    )
    with pytest.raises(FileError, match="the option activation = hard_sigmoid of 'dense'"):
        open_network(keras_zip(tmp_path / "a.keras", config, version="2.15.0"))


def test_an_unknown_way_to_draw_weights_is_only_noted(tmp_path: Path) -> None:
    own = {"module": "mine", "class_name": "Odd", "config": {}, "registered_name": "mine>Odd"}
    opened = open_network(keras_zip(tmp_path / "a.keras", sequential(entry(), dense(kernel_initializer=own))))
    assert [str(note) for note in opened.notes] == [
        "'dense' has a kernel_initializer that the lab does not know (Odd); it has the file's weights, and drawn anew they "
        "would be the lab's own."
    ]
    assert opened.weights["dense/kernel"].tolist() == KERNEL.tolist()


def test_several_inputs_are_parts_of_one_and_an_output_may_feed_others(tmp_path: Path) -> None:
    config = functional(
        [
            fed(layer("InputLayer", "a", batch_shape=[None, 1])),
            fed(layer("InputLayer", "b", batch_shape=[None, 3])),
            fed(layer("Concatenate", "both", axis=1), "b", "a"),
            fed(dense(), "both"),
            fed(layer("Activation", "end", activation="relu"), "dense"),
        ],
        ["a", "b"],
        ["dense", "end"],
    )
    opened = open_network(keras_zip(tmp_path / "a.keras", config))
    assert opened.inputs == (4,)
    assert [node.name for node in opened.network.outputs] == ["dense_output", "end"]
    assert [str(note) for note in opened.notes] == [
        "Its inputs stand side by side in one here: 'a', 'b'.",
        "'dense' is an output and feeds others; 'dense_output' gives it on.",
    ]
    x = np.random.default_rng(0).normal(size=(3, 4)).astype(np.float32)
    z = np.tanh(x[:, [1, 2, 3, 0]] @ KERNEL + BIAS)
    np.testing.assert_allclose(given_by(opened, x), np.concatenate([z, np.maximum(z, 0)], axis=1), rtol=1e-5)
