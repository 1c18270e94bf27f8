"""RPROP in the form iRprop−, which Keras does not have. Igel & Hüsken 2000."""

from collections.abc import Sequence
from typing import Any

import keras
import tensorflow as tf
from keras import ops


class RPROP(keras.optimizers.Optimizer):  # type: ignore[misc]  # Keras has no type stubs
    """s = sign(q g);  Δ ← a Δ where s > 0, b Δ where s < 0, within [l, u];  g ← 0 where s < 0;  w ← w − η Δ sign(g);  q ← g."""

    def __init__(
        self,
        *,
        learning_rate: Any,
        growth: float,
        shrinkage: float,
        initial_step: float,
        smallest_step: float,
        largest_step: float,
        **settings: Any,
    ) -> None:
        super().__init__(learning_rate=learning_rate, **settings)
        self._factors, self._bounds, self._start = (growth, shrinkage), (smallest_step, largest_step), initial_step

    def build(self, variables: Sequence[Any]) -> None:
        """Δ and the last gradient of every variable."""
        if self.built:
            return
        super().build(variables)
        self.steps = [self.add_variable_from_reference(each, name="delta") for each in variables]
        self.last = [self.add_variable_from_reference(each, name="last_gradient") for each in variables]
        for step in self.steps:
            step.assign(tf.fill(step.shape, tf.constant(self._start, step.dtype)))

    def update_step(self, gradient: Any, variable: Any, learning_rate: Any) -> None:
        """One step of a variable."""
        index, dtype = self._get_variable_index(variable), variable.dtype
        growth, shrinkage, smallest, largest = (tf.constant(x, dtype) for x in (*self._factors, *self._bounds))
        step, last = self.steps[index], self.last[index]
        s = ops.sign(last) * ops.sign(gradient)
        changed = ops.where(s > 0, step * growth, ops.where(s < 0, step * shrinkage, step.value))
        self.assign(step, ops.minimum(ops.maximum(changed, smallest), largest))
        taken = ops.where(s < 0, ops.zeros_like(gradient), gradient)
        self.assign(last, taken)
        self.assign_sub(variable, ops.sign(taken) * step * ops.cast(learning_rate, dtype))
