"""The layers as Keras has them; those that draw random numbers draw the ones that the NumPy engine draws."""

from collections.abc import Sequence
from typing import Any

import keras
import numpy as np
import tensorflow as tf

from engine.config import layers as spec
from engine.config.axes import Shape
from engine.tensorflow_backend.activations import activation_function, saved_activation
from engine.tensorflow_backend.constraints import build_constraint
from engine.tensorflow_backend.random import Draws, normal, words
from engine.tensorflow_backend.regularizers import build_regularizer
from engine.tensorflow_backend.sums import affine_of_many_rows, is_large


class SharedDropout(keras.layers.Dropout):  # type: ignore[misc]  # Keras has no type stubs
    """Keras's Dropout with the mask of `numpy_backend/layers/dropout.py`."""

    def __init__(self, rate: float, draws: Draws, place: int, **settings: Any) -> None:
        super().__init__(rate, **settings)
        self._draws, self._place = draws, place

    def call(self, inputs: Any, training: bool = False) -> Any:
        """An entry is kept where its random word is at least rate · 2³²."""
        if not training or self.rate == 0:
            return inputs
        return inputs * self.mask(inputs)

    def mask(self, inputs: Any) -> Any:
        """0 for what is dropped, 1 / (1 − rate) for what is kept."""
        if self.rate == 1:
            return tf.zeros_like(inputs)
        drawn = words(self._draws, self._place, inputs.shape.num_elements())
        kept = tf.reshape(drawn >= tf.constant(np.uint32(self.rate * 2**32)), inputs.shape)
        return tf.cast(kept, inputs.dtype) * (1 / (1 - self.rate))


class SharedGaussianNoise(keras.layers.GaussianNoise):  # type: ignore[misc]  # Keras has no type stubs
    """Keras's GaussianNoise with the noise of `numpy_backend/layers/gaussian_noise.py`."""

    def __init__(self, stddev: float, draws: Draws, place: int, **settings: Any) -> None:
        super().__init__(stddev, **settings)
        self._draws, self._place = draws, place

    def call(self, inputs: Any, training: bool = False) -> Any:
        """Normal numbers with mean 0 and the deviation."""
        if not training or self.stddev == 0:
            return inputs
        return inputs + self.stddev * self.noise(inputs)

    def noise(self, inputs: Any) -> Any:
        """The normal numbers."""
        drawn = normal(self._draws, self._place, inputs.shape.num_elements(), self.compute_dtype)
        return tf.reshape(drawn, inputs.shape)


class DenseOfManyRows(keras.layers.Dense):  # type: ignore[misc]  # Keras has no type stubs
    """Keras's Dense, whose gradients keep their digits in batches of any size."""

    def call(self, inputs: Any, training: bool | None = None) -> Any:
        """φ(X W + b)."""
        if not is_large(inputs):
            return super().call(inputs, training)
        W = tf.convert_to_tensor(self.kernel)
        b = tf.zeros([self.units], W.dtype) if self.bias is None else tf.convert_to_tensor(self.bias)
        Z = affine_of_many_rows(inputs, W, b)
        return Z if self.activation is None else self.activation(Z)


class PartOfInput(keras.layers.Layer):  # type: ignore[misc]  # Keras has no type stubs
    """Some entries along the last axis. Keras has none; a file gets the slice instead, which it can hold."""

    def __init__(self, start: int, stop: int, **settings: Any) -> None:
        super().__init__(**settings)
        self._start, self._stop = start, stop

    def call(self, inputs: Any) -> Any:
        """The entries from `start` on, before `stop`."""
        return inputs[..., self._start : self._stop]


def build_layer(
    layer: spec.LayerSpec,
    inputs: Sequence[Shape],
    *,
    name: str,
    dtype: str,
    draws: Draws | None,
    place: int,
    exact: bool = False,
) -> Any:
    """What takes the input (a list of them for a join) and gives the output: a Keras layer of the same name, or a slice.

    `inputs`: the shapes of a row of what enters. `draws`: what Dropout and GaussianNoise draw from, as layer number `place`; None
    for Keras's own, which a file can hold. `exact`: all constants are taken to double precision; else as Keras has them.
    """
    settings = _settings(layer, inputs, exact=exact) | {"name": name, "dtype": dtype}
    if isinstance(layer, spec.Activated):
        settings["activation"] = _activation(layer, dtype, draws, exact=exact)
        settings.pop("slope")
    match layer:
        case spec.Dense() if draws:
            return DenseOfManyRows(**settings)
        case spec.ActivationLayer():
            return keras.layers.Activation(**settings)
        case spec.Dropout() if draws:
            return SharedDropout(**settings, draws=draws, place=place)
        case spec.GaussianNoise():
            stddev = settings.pop("stddev")
            if draws:
                return SharedGaussianNoise(stddev, draws, place, **settings)
            return keras.layers.GaussianNoise(stddev, **settings)
        case spec.Reshape():
            return keras.layers.Reshape(settings.pop("shape"), **settings)
        case spec.InputPart() if draws:
            return PartOfInput(**settings)
        case spec.InputPart(start=start, stop=stop):
            return lambda X: X[..., start:stop]
        case _:
            return getattr(keras.layers, type(layer).__name__)(**settings)


def between(layer: Any, X: Any) -> dict[str, Any]:
    """What a layer draws or computes between input and output: once more, by the operations that it has just done."""
    match layer:
        case SharedDropout():
            return {"mask": layer.mask(X)} if layer.rate else {}
        case SharedGaussianNoise():
            return {"noise": layer.noise(X)} if layer.stddev else {}
        case keras.layers.BatchNormalization(trainable=False):
            normed = (X - layer.moving_mean) * tf.math.rsqrt(layer.moving_variance + layer.epsilon)
            return {"normed": normed}
        case keras.layers.BatchNormalization():
            return _normed(X, list(range(len(X.shape) - 1)), layer.epsilon)
        case keras.layers.LayerNormalization():
            return _normed(X, [-1], layer.epsilon)
        case _:
            return {}


def _normed(X: Any, axes: list[int], epsilon: float) -> dict[str, Any]:
    mean, variance = keras.ops.moments(X, axes, keepdims=True)
    normed = (X - mean) * tf.math.rsqrt(variance + epsilon)
    return {"mean": tf.squeeze(mean, axes), "variance": tf.squeeze(variance, axes), "normed": normed}


def _settings(layer: spec.LayerSpec, inputs: Sequence[Shape], *, exact: bool) -> dict[str, Any]:
    """The fields as Keras takes them, which calls most of them the same. Initial values are assigned, not drawn."""
    found: dict[str, Any] = {}
    ranks = {fact.name: len(fact.shape) for fact in layer.arrays(inputs)}
    for name, value in layer:
        if name.endswith("_regularizer"):
            found[name] = build_regularizer(value, exact=exact)
        elif name.endswith("_constraint"):
            found[name] = build_constraint(value, ranks.get(name.removesuffix("_constraint"), 1))
        elif name != "kind" and not name.endswith("_initializer"):
            found[name] = value
    return found


def _activation(layer: spec.Activated, dtype: str, draws: Draws | None, *, exact: bool) -> Any:
    if draws is None:
        return saved_activation(layer.activation, layer.slope, dtype)
    return activation_function(layer.activation, layer.slope, dtype, exact=exact)
