"""Networks drawn from a seed, of every kind of layer, in any order, joined where shapes allow it; no assertions."""

import numpy as np

from engine.config.activations import Activation
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
from engine.config.network import Network, Node
from engine.config.shapes import output_shapes

SMOOTH = [a for a in Activation if a not in (Activation.EXPONENTIAL, Activation.LOG_SOFTMAX)]
"""Activations that keep numbers small, however they are put together."""


def random_graph(seed: int, inputs: int, layers: int = 9) -> Network:
    """A graph of `layers` layers on `inputs` numbers; loose ends are flattened, and each becomes an output of 2 units."""
    rng = np.random.default_rng((seed, 0x6A))
    nodes = [Node(name="n0", layer=Dense(units=6))]
    for number in range(1, layers):
        shapes = output_shapes(Network(nodes=tuple(nodes)), inputs)
        source = str(rng.choice(sorted(shapes)))
        same = [name for name, shape in sorted(shapes.items()) if shape == shapes[source] and name != source]
        if same and rng.random() < 0.6:
            others = rng.choice(same, size=min(len(same), int(rng.integers(1, 3))), replace=False)
            join = (Add(), Multiply(), Concatenate())[int(rng.integers(3))]
            nodes.append(Node(name=f"n{number}", layer=join, inputs=(source, *map(str, others))))
        else:
            nodes.append(Node(name=f"n{number}", layer=_drawn(rng, shapes[source]), inputs=(source,)))
    loose = [node.name for node in Network(nodes=tuple(nodes)).sinks]
    for name in loose:
        nodes.append(Node(name=f"flat {name}", layer=Flatten(), inputs=(name,)))
        nodes.append(
            Node(name=f"out {name}", layer=Dense(units=2, activation=Activation.LINEAR), inputs=(f"flat {name}",))
        )
    return Network(nodes=tuple(nodes))


def _drawn(rng: np.random.Generator, shape: tuple[int, ...]) -> Layer:
    """A layer that takes `shape`."""
    activation = SMOOTH[int(rng.integers(len(SMOOTH)))]
    choices: list[Layer] = [
        Dense(units=int(rng.integers(2, 7)), activation=activation),
        Dense(units=shape[-1], activation=activation),
        ActivationLayer(activation=activation),
        Dropout(rate=0.3),
        GaussianNoise(stddev=0.1),
        BatchNormalization(),
        LayerNormalization(),
        Flatten(),
        Reshape(shape=(*shape[::-1], 1) if len(shape) < 3 else (-1,)),
        InputPart(start=shape[-1] // 2, stop=shape[-1]),
    ]
    return choices[int(rng.integers(len(choices)))]
