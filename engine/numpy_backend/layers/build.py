"""The NumPy layer of a node, on the arrays of the network's store."""

from collections.abc import Sequence

from engine.config import layers as spec
from engine.config.network import Node
from engine.numpy_backend.layers.activation import Activation
from engine.numpy_backend.layers.add import Add
from engine.numpy_backend.layers.batch_normalization import BatchNormalization
from engine.numpy_backend.layers.concatenate import Concatenate
from engine.numpy_backend.layers.dense import Dense
from engine.numpy_backend.layers.dropout import Dropout
from engine.numpy_backend.layers.gaussian_noise import GaussianNoise
from engine.numpy_backend.layers.input_part import InputPart
from engine.numpy_backend.layers.layer import Layer
from engine.numpy_backend.layers.layer_normalization import LayerNormalization
from engine.numpy_backend.layers.multiply import Multiply
from engine.numpy_backend.layers.reshape import Reshape
from engine.numpy_backend.store import Store

Shape = tuple[int, ...]


def build_layer(
    node: Node, inputs: Sequence[Shape], output: Shape, store: Store,
    *, rows: int, key: tuple[int, int], needs_dX: bool, gives_Z: bool, exact: bool,
) -> Layer:  # fmt: skip
    """The layer of `node`; `inputs` and `output` are the shapes of one row, `key` is what random numbers depend on.

    `needs_dX`, `gives_Z`, `exact`: as `Dense` has them.
    """
    arrays = {name: store.arrays.get(f"{node.name}/{name}") for name in _ARRAYS}
    gradients = {name: store.gradients.arrays.get(f"{node.name}/{name}") for name in _ARRAYS}
    learnt = (arrays["gamma"], arrays["beta"], gradients["gamma"], gradients["beta"])
    match node.layer:
        case spec.Dense():
            W, dW = store.arrays[f"{node.name}/kernel"], store.gradients.arrays[f"{node.name}/kernel"]
            return Dense(
                node.layer, inputs[0], W, arrays["bias"], dW, gradients["bias"],
                rows=rows, needs_dX=needs_dX, gives_Z=gives_Z, exact=exact,
            )  # fmt: skip
        case spec.ActivationLayer():
            return Activation(node.layer, gives_Z=gives_Z, exact=exact)
        case spec.Dropout(rate=rate):
            return Dropout(rate, key)
        case spec.GaussianNoise(deviation=deviation):
            return GaussianNoise(deviation, key)
        case spec.BatchNormalization():
            averages = (store.arrays[f"{node.name}/moving_mean"], store.arrays[f"{node.name}/moving_variance"])
            return BatchNormalization(node.layer, *learnt, *averages)
        case spec.LayerNormalization():
            return LayerNormalization(node.layer, *learnt)
        case spec.Flatten() | spec.Reshape():
            return Reshape(output)
        case spec.Add():
            return Add()
        case spec.Multiply():
            return Multiply()
        case spec.Concatenate():
            return Concatenate()
        case spec.InputPart(start=start, stop=stop):
            return InputPart(start, stop)


_ARRAYS = ("bias", "gamma", "beta")
"""The arrays that a layer may or may not have."""
