"""A walker in TensorFlow: Keras's optimizers, or the textbook's, on a variable that holds the coordinates of a point.

The step is a graph that XLA does not compile: that would join products and sums, and round differently from a calculation by hand.
"""

from typing import Any, Protocol

import keras
import numpy as np
import tensorflow as tf

from engine.backend import Array
from engine.config.optimizers import Optimizer
from engine.config.outputs import output_parts
from engine.config.shapes import inputs_of
from engine.tensorflow_backend.expressions import value
from engine.tensorflow_backend.network import build_model, parameter_variables
from engine.tensorflow_backend.objective import Objective
from engine.tensorflow_backend.optimizers import build_optimizer, look_ahead
from engine.tensorflow_backend.optimizers.slots import read_slots, slot_variables
from engine.tensorflow_backend.precision import keras_precision
from engine.tensorflow_backend.random import Draws
from engine.walker import FormulaFunction, Function, LossFunction, WalkStep


class TensorFlowWalker:
    """An optimizer on its way down a function."""

    def __init__(self, function: Function, optimizer: Optimizer, start: Array) -> None:
        """`start` (k,), in the precision of the walk."""
        dtype = start.dtype.name
        with keras_precision(dtype):
            self._function: _Differentiable = (
                _Formula(function) if isinstance(function, FormulaFunction) else _Loss(function, dtype)
            )
            self._w = keras.Variable(start, dtype=dtype)
            self._optimizer = build_optimizer(optimizer, dtype)
            self._optimizer.build([self._w])
        self._dtype = dtype
        self._slots = slot_variables(self._optimizer, optimizer)
        self._step = tf.function(self._update, autograph=False)

    def step(self, rate: float) -> WalkStep:
        """Do one update at this learning rate."""
        at, found, gradient = self._step(tf.constant(rate, self._dtype))
        slots = read_slots(self._slots)
        return WalkStep(at.numpy(), float(found), gradient.numpy(), np.array(self._w.numpy()), slots)

    def values(self, points: Array) -> Array:
        """The function at points (n, k); shape (n,)."""
        return np.asarray(self._function.values(tf.constant(points)).numpy(), points.dtype)

    def _update(self, rate: Any) -> tuple[Any, Any, Any]:
        self._optimizer.learning_rate.assign(rate)
        look_ahead(self._optimizer, [self._w])
        at = tf.identity(self._w.value)
        found, gradient = self._function.slope(at)
        self._optimizer.apply([gradient], [self._w])
        return at, found, gradient


class _Differentiable(Protocol):
    def slope(self, w: Any) -> tuple[Any, Any]:
        """The value and the gradient (k,) at w (k,)."""

    def values(self, points: Any) -> Any:
        """The values (n,) at points (n, k)."""


class _Formula:
    def __init__(self, function: FormulaFunction) -> None:
        self._function = function

    def slope(self, w: Any) -> tuple[Any, Any]:
        """The value and the gradient (k,) at w (k,)."""
        with tf.GradientTape() as tape:
            tape.watch(w)
            found = self._value(w)
        return found, tape.gradient(found, w, unconnected_gradients=tf.UnconnectedGradients.ZERO)

    def values(self, points: Any) -> Any:
        """The values (n,) at points (n, k)."""
        return tf.broadcast_to(self._value(points), [points.shape[0]])

    def _value(self, w: Any) -> Any:
        named = dict(zip(self._function.variables, tf.unstack(w, axis=-1), strict=True))
        return value(self._function.expression, named)


class _Loss:
    """The training loss of a network, as a compiled run computes it."""

    def __init__(self, function: LossFunction, dtype: str) -> None:
        experiment, arrays = function.experiment, function.arrays
        training, network, inputs = experiment.learner.training, experiment.learner.network, inputs_of(arrays.x.shape)
        draws = Draws()
        draws.seed, draws.update = tf.constant(training.seed, tf.uint32), tf.constant(0, tf.uint32)
        exact = training.is_exact
        self._model = build_model(network, inputs, dtype, draws, exact=exact)
        self._variables = parameter_variables(self._model, network)
        self._start = {name: tf.constant(array, dtype) for name, array in function.parameters.items()}
        parts = output_parts(network, training, inputs, arrays.one_hot)
        self._objective = Objective(parts, self._model, dtype, exact=exact)
        self._weights = function.weights
        self._x, self._t = tf.constant(arrays.x), tf.constant(arrays.t)
        self._w = None if arrays.w is None else tf.constant(arrays.w)

    def slope(self, w: Any) -> tuple[Any, Any]:
        """The loss and its gradient (k,) at w (k,)."""
        self._move(w)
        with tf.GradientTape() as tape:
            loss = self._value()
        moved = [self._variables[weight.array].value for weight in self._weights]
        gradients = tape.gradient(loss, moved, unconnected_gradients=tf.UnconnectedGradients.ZERO)
        return loss, tf.stack(
            [gradient[weight.index] for gradient, weight in zip(gradients, self._weights, strict=True)]
        )

    def values(self, points: Any) -> Any:
        """The losses (n,) at points (n, k)."""

        def at(w: Any) -> Any:
            self._move(w)
            return self._value()

        look = tf.function(at, autograph=False)
        return tf.stack([look(w) for w in tf.unstack(points)])

    def _move(self, w: Any) -> None:
        values = dict(self._start)
        for weight, number in zip(self._weights, tf.unstack(w), strict=True):
            values[weight.array] = tf.tensor_scatter_nd_update(values[weight.array], [weight.index], [number])
        for name, variable in self._variables.items():
            variable.assign(values[name])  # moving averages, too, which move with each pass

    def _value(self) -> Any:
        return self._objective(self._t, self._model(self._x, training=True), self._w)
