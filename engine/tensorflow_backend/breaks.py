"""Tests breakpoints inside the compiled loop: those of `numpy_backend/breaks.py`, number for number, on tensors.

What a program is compiled for are the kinds and their places in the network; levels and entries of arrays are arguments of it.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import keras
import numpy as np
import tensorflow as tf

from engine.backend import Chunk
from engine.config.breakpoints import Breakpoint, DeadUnit, GradientSize, LargeGradient, SignChange
from engine.config.shapes import trained_shapes
from engine.tensorflow_backend.network import layer_names
from engine.tensorflow_backend.signature import Signature


class Breaks:
    """The tests of some breakpoints in one program, the model of which gives the outputs of the layers that they look at, too."""

    def __init__(
        self, points: Sequence[Breakpoint], signature: Signature, model: Any, parameters: Mapping[str, Any]
    ) -> None:
        self._points, self._parameters = tuple(points), parameters
        self._per_epoch = signature.per_epoch
        self._trained = list(trained_shapes(signature.network, signature.inputs))
        names = layer_names(signature.network)
        self._layers = list(dict.fromkeys(point.layer for point in points if isinstance(point, DeadUnit)))
        outputs = [model.get_layer(names[layer]).output for layer in self._layers]
        self._model = keras.Model(model.inputs, [*model.outputs, *outputs]) if outputs else model
        self._count = len(model.outputs)

    def forward(self, x: Any) -> tuple[Any, list[Any]]:
        """What the model gives for a batch in training, and for each layer that is looked at which units are 0 for all rows."""
        found = self._model(x, training=True)
        if not self._layers:
            return found, []
        outputs, looked = found[: self._count], found[self._count :]
        zero = [tf.reduce_all(tf.equal(Y, 0), axis=list(range(len(Y.shape) - 1))) for Y in looked]
        return outputs if self._count > 1 else outputs[0], zero

    def arguments(self, chunk: Chunk) -> list[Any]:
        """What the compiled loop takes beside all else: levels, places in arrays, and the numbers that each breakpoint holds."""
        levels = [point.level(self._per_epoch) for point in chunk.breakpoints]
        places = [self._place(point) for point in chunk.breakpoints]
        return [
            tf.constant(levels, tf.float64),
            tf.constant(places, tf.int32),
            *(tf.constant(seen, tf.float64) for seen in chunk.seen),
        ]

    def observe(
        self, arguments: Sequence[Any], before: Sequence[Any], gradients: Sequence[Any], zero: Sequence[Any]
    ) -> tuple[list[Any], Any]:
        """The numbers after an update, and which breakpoints came true at it (bools). The weights are those after it."""
        levels, places = arguments[0], arguments[1]
        now, fired = [], []
        for place, point in enumerate(self._points):
            number = self._number(point, before[place], places[place], gradients, zero)
            now.append(number)
            fired.append(tf.reduce_any(_comes_true(point, before[place], number, levels[place])))
        return now, tf.stack(fired)

    def _number(self, point: Breakpoint, before: Any, place: Any, gradients: Sequence[Any], zero: Sequence[Any]) -> Any:
        match point:
            case DeadUnit(layer=layer):
                return tf.where(zero[self._layers.index(layer)], before + 1, tf.zeros_like(before))
            case LargeGradient(layer=layer, size=size):
                named = zip(self._trained, gradients, strict=True)
                own = [g for name, g in named if not layer or name.rpartition("/")[0] == layer]
                return tf.reshape(_size(own, size), [1])
            case SignChange(array=array):
                weight = tf.gather(tf.reshape(self._parameters[array], [-1]), place)
                weight = tf.reshape(tf.cast(weight, tf.float64), [1])
                return tf.where(tf.equal(weight, 0), before, weight)
            case _:
                raise AssertionError(f"{point.kind} is not tested in the compiled loop")

    def _place(self, point: Breakpoint) -> int:
        """Where its entry lies in the flat array; 0 where it has none."""
        if not isinstance(point, SignChange):
            return 0
        return int(np.ravel_multi_index(point.index, tuple(self._parameters[point.array].shape)))


def _comes_true(point: Breakpoint, before: Any, now: Any, level: Any) -> Any:
    if isinstance(point, SignChange):
        return tf.logical_or(tf.logical_and(before < 0, now > 0), tf.logical_and(before > 0, now < 0))
    return tf.logical_and(now > level, tf.logical_not(before > level))


def _size(gradients: Sequence[Any], size: GradientSize) -> Any:
    """Of all entries together (float64); infinite where one is no number."""
    if size is GradientSize.NORM:
        doubles = [tf.cast(g, tf.float64) for g in gradients]
        found = tf.sqrt(tf.add_n([tf.reduce_sum(tf.square(g)) for g in doubles]))
        is_number = tf.logical_not(tf.math.is_nan(found))
    else:
        found = tf.cast(tf.reduce_max(tf.stack([tf.reduce_max(tf.abs(g)) for g in gradients])), tf.float64)
        # XLA's reductions pass over NaN on processors.
        is_number = tf.logical_not(tf.reduce_any(tf.stack([tf.reduce_any(tf.math.is_nan(g)) for g in gradients])))
    return tf.where(is_number, found, tf.constant(np.inf, tf.float64))
