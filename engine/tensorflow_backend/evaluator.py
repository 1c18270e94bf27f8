"""The loss of all rows at any weights, for optimizers that try several: the namesake of the NumPy engine's, as functions of w."""

from collections.abc import Sequence
from typing import Any

import keras
import numpy as np
import tensorflow as tf

from engine.config.outputs import OutputPart
from engine.tensorflow_backend.objective import Objective
from engine.tensorflow_backend.vectors import targets_of, vectors_of


class Evaluator:
    """A Keras model on the rows x, t, w (None where all count the same). Weights are one vector, all `trained` end to end."""

    def __init__(self, model: Any, objective: Objective, trained: Sequence[Any], x: Any, t: Any, w: Any) -> None:
        self._model, self._objective, self._trained = model, objective, list(trained)
        self._x, self._t, self._w = x, t, w
        self._sizes = [int(np.prod(variable.shape)) for variable in trained]

    def weights(self) -> Any:
        """The weights as they are, (size,)."""
        return tf.concat([tf.reshape(variable.value, [-1]) for variable in self._trained], axis=0)

    def parts(self, vector: Any) -> list[Any]:
        """A vector as long as the weights, cut into arrays."""
        pieces = tf.split(vector, self._sizes)
        return [tf.reshape(piece, variable.shape) for piece, variable in zip(pieces, self._trained, strict=True)]

    def residuals(self, weights: Any) -> Any:
        """√c (y − t) of each entry of each output, first those of row 0: the loss is the sum of their squares."""
        rows = self._x.shape[0]
        errors = []
        for part, Y in zip(self._objective.parts, self._outputs(weights, self._x), strict=True):
            error = (vectors_of(Y) - targets_of(part, self._t)) * self._root(part)
            errors.append(tf.reshape(error, [rows, -1]))
        return tf.reshape(tf.concat(errors, axis=1), [-1])

    def jacobian(self, weights: Any) -> Any:
        """The derivatives (residuals, weights) at `weights`, row by row: no row's residuals depend on another row."""
        rows, width = self._x.shape[0], sum(part.stop - part.start for part in self._objective.parts)

        def gradient(given: tuple[Any, Any]) -> Any:
            x, factors = given
            with tf.GradientTape() as tape:
                tape.watch(weights)
                outputs = [tf.reshape(Y, [-1]) for Y in self._outputs(weights, x[None])]
                chosen = tf.reduce_sum(tf.concat(outputs, axis=0) * factors)
            return tape.gradient(chosen, weights, unconnected_gradients=tf.UnconnectedGradients.ZERO)

        roots = [self._roots_of_row(part) for part in self._objective.parts]
        each = tf.linalg.diag(tf.broadcast_to(tf.concat(roots, axis=1), [rows, width]))
        return tf.vectorized_map(gradient, (tf.repeat(self._x, width, axis=0), tf.reshape(each, [-1, width])))

    def loss(self, weights: Any) -> Any:
        """The loss."""
        with self._at(weights):
            return self._objective(self._t, self._model(self._x, training=True), self._w)

    def slope(self, weights: Any) -> tuple[Any, Any]:
        """The loss and its gradient (size,)."""
        with tf.GradientTape() as tape:
            tape.watch(weights)
            loss = self.loss(weights)
        return loss, tape.gradient(loss, weights, unconnected_gradients=tf.UnconnectedGradients.ZERO)

    def _at(self, weights: Any) -> Any:
        return keras.StatelessScope(state_mapping=list(zip(self._trained, self.parts(weights), strict=True)))

    def _outputs(self, weights: Any, x: Any) -> list[Any]:
        with self._at(weights):
            outputs = self._model(x, training=True)
        return outputs if isinstance(outputs, list) else [outputs]

    def _root(self, part: OutputPart) -> Any:
        """√c of each vector of an output, (N V, 1) or (1, 1)."""
        share = part.square_share / self._x.shape[0]
        if self._w is None:
            return tf.sqrt(tf.constant([[share]], self._x.dtype))
        return tf.sqrt(tf.repeat(self._w, part.vectors) * tf.constant(share, self._x.dtype))[:, None]

    def _roots_of_row(self, part: OutputPart) -> Any:
        """√c of each entry of an output, (N, entries) or (1, entries)."""
        root = tf.repeat(self._root(part), part.shape[-1], axis=1)
        return tf.tile(root, [1, part.vectors]) if self._w is None else tf.reshape(root, [self._x.shape[0], -1])
