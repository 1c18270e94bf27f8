"""The layers, penalties and limits that tests go through, in plain lists: each network takes 4 numbers and gives 3."""

from engine.config.activations import Activation
from engine.config.constraints import Constraint, MaxNorm, NonNegative
from engine.config.initializers import RandomUniform
from engine.config.layers import (
    ActivationLayer,
    Add,
    BatchNormalization,
    Concatenate,
    Dense,
    Dropout,
    Flatten,
    GaussianNoise,
    InputPart,
    Layer,
    LayerNormalization,
    Multiply,
    Reshape,
)
from engine.config.layers.prelu import PReLU
from engine.config.network import INPUT, Network, Node
from engine.config.regularizers import L1, L1L2, L2, NoRegularizer, Regularizer

INPUTS, OUTPUTS = 4, 3
HIDDEN = Dense(units=6)
OUTPUT = Dense(units=OUTPUTS, activation=Activation.LINEAR)

STEEP = PReLU(
    alpha_initializer=RandomUniform(limit=0.5),
    alpha_regularizer=L1L2(l1=0.02, l2=0.03),
    alpha_constraint=MaxNorm(limit=0.3),
)
"""An array of as many axes as a row has, penalised and limited."""


FROZEN = (
    HIDDEN.replace(trainable=False, kernel_regularizer=L2(l2=0.05), bias_constraint=NonNegative()),
    BatchNormalization(trainable=False),
    STEEP.replace(trainable=False),
    LayerNormalization(trainable=False),
)
"""Penalties and limits are those that the update must leave out; batch normalisation takes its moving averages."""


def of_nodes(*nodes: tuple[str, Layer, tuple[str, ...]]) -> Network:
    """The network of (name, layer, inputs)."""
    return Network(nodes=tuple(Node(name=name, layer=layer, inputs=inputs) for name, layer, inputs in nodes))


def behind_dense(*layers: Layer) -> Network:
    """The layers between a Dense layer of 6 units and the output layer."""
    return Network.stack((HIDDEN, *layers, OUTPUT))


LAYERS: list[tuple[str, Network]] = [
    ("dense", behind_dense()),
    ("dense on two axes", behind_dense(Reshape(shape=(3, 2)), Dense(units=2), Flatten())),
    ("activation", behind_dense(ActivationLayer(activation=Activation.SIGMOID))),
    ("softmax on two axes", behind_dense(Reshape(shape=(2, 3)), ActivationLayer(activation=Activation.SOFTMAX), Flatten())),
    ("prelu", behind_dense(PReLU(alpha_initializer=RandomUniform(limit=0.5), alpha_regularizer=L2(l2=0.03)))),
    ("prelu on two axes", behind_dense(Reshape(shape=(2, 3)), PReLU(alpha_constraint=NonNegative()), Flatten())),
    ("prelu on four axes", behind_dense(Reshape(shape=(1, 3, 1, 2)), STEEP, Flatten())),
    ("dropout", behind_dense(Dropout(rate=0.4))),
    ("gaussian noise", Network.stack((GaussianNoise(stddev=0.3), HIDDEN, OUTPUT))),
    ("batch normalisation", behind_dense(BatchNormalization(momentum=0.9))),
    ("batch normalisation, plain", behind_dense(BatchNormalization(center=False, scale=False))),
    ("batch normalisation on two axes", behind_dense(Reshape(shape=(3, 2)), BatchNormalization(), Flatten())),
    ("layer normalisation", behind_dense(LayerNormalization())),
    ("layer normalisation, plain", behind_dense(LayerNormalization(center=False, scale=False))),
    ("layer normalisation on two axes", behind_dense(Reshape(shape=(2, 3)), LayerNormalization(), Flatten())),
    ("flatten and reshape", behind_dense(Reshape(shape=(-1, 2)), Flatten(), Reshape(shape=(2, 3)), Flatten())),
    ("add", of_nodes(("a", HIDDEN, (INPUT,)), ("b", HIDDEN, ("a",)), ("c", HIDDEN, (INPUT,)),
                     ("sum", Add(), ("a", "b", "c")), ("output", OUTPUT, ("sum",)))),
    ("multiply", of_nodes(("a", HIDDEN, (INPUT,)), ("b", HIDDEN, ("a",)), ("c", HIDDEN, (INPUT,)),
                          ("product", Multiply(), ("a", "b", "c")), ("output", OUTPUT, ("product",)))),
    ("concatenate", of_nodes(("a", HIDDEN, (INPUT,)), ("r", Reshape(shape=(2, 3)), ("a",)), ("b", Dense(units=2), ("r",)),
                             ("both", Concatenate(), ("r", "b")), ("flat", Flatten(), ("both",)),
                             ("output", OUTPUT, ("flat",)))),
    ("several inputs", of_nodes(("x", InputPart(start=0, stop=1), (INPUT,)), ("y", InputPart(start=1, stop=4), (INPUT,)),
                                ("a", HIDDEN, ("x",)), ("b", HIDDEN, ("y",)), ("part", InputPart(start=2, stop=5), ("b",)),
                                ("both", Concatenate(), ("a", "part", "x")), ("output", OUTPUT, ("both",)))),
    ("several outputs", of_nodes(("a", HIDDEN, (INPUT,)), ("two", Dense(units=2, activation=Activation.LINEAR), ("a",)),
                                 ("one", Dense(units=1, activation=Activation.SIGMOID), ("a",)))),
    ("frozen layers", behind_dense(*FROZEN)),
]  # fmt: skip

REGULARIZERS: list[Regularizer] = [NoRegularizer(), L1(l1=0.02), L2(l2=0.03), L1L2(l1=0.004, l2=0.05)]

CONSTRAINTS: list[Constraint] = [MaxNorm(limit=0.7), NonNegative()]


def regularized(regularizer: Regularizer) -> Network:
    """Kernel, bias and outputs with a penalty, in the middle and at the end."""
    chosen = {f"{place}_regularizer": regularizer for place in ("kernel", "bias", "activity")}
    return Network.stack((HIDDEN.replace(**chosen), OUTPUT.replace(**chosen)))


def constrained(constraint: Constraint) -> Network:
    """Kernel and bias of two layers with a limit."""
    chosen = {f"{array}_constraint": constraint for array in ("kernel", "bias")}
    return Network.stack((HIDDEN.replace(**chosen), OUTPUT.replace(**chosen)))
