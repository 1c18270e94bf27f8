"""AdaGrad and RMSprop as textbooks have them: Keras's own optimizers with ε outside the root, and no step where it is 0."""

from typing import Any

import keras
from keras import ops


class TextbookAdaGrad(keras.optimizers.Adagrad):  # type: ignore[misc]  # Keras has no type stubs
    """h ← h + g²;  w ← w − η g / (√h + ε), h from 0. Duchi et al. 2011."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(initial_accumulator_value=0.0, **settings)

    def update_step(self, gradient: Any, variable: Any, learning_rate: Any) -> None:
        """One step of a variable."""
        lr = ops.cast(learning_rate, variable.dtype)
        h = self._accumulators[self._get_variable_index(variable)]
        self.assign_add(h, ops.square(gradient))
        divisor = ops.add(ops.sqrt(h), self.epsilon)
        self.assign_sub(variable, ops.divide_no_nan(ops.multiply(gradient, lr), divisor))


class TextbookRMSprop(keras.optimizers.RMSprop):  # type: ignore[misc]  # Keras has no type stubs
    """h ← ρ h + (1 − ρ) g²;  d = η g / (√h + ε), or (√(h − ḡ²) + ε);  w ← w − d, or v ← m v + d;  w ← w − v. Hinton 2012."""

    def update_step(self, gradient: Any, variable: Any, learning_rate: Any) -> None:
        """One step of a variable."""
        lr, rho = ops.cast(learning_rate, variable.dtype), self.rho
        index = self._get_variable_index(variable)
        h = self._velocities[index]
        self.assign(h, ops.add(ops.multiply(h, rho), ops.multiply(ops.square(gradient), 1 - rho)))
        square = h
        if self.centered:
            mean = self._average_gradients[index]
            self.assign(mean, ops.add(ops.multiply(mean, rho), ops.multiply(gradient, 1 - rho)))
            # h − ḡ² of a constant gradient rounds to less than 0
            square = ops.maximum(ops.subtract(h, ops.square(mean)), 0.0)
        divisor = ops.add(ops.sqrt(square), self.epsilon)
        step = ops.divide_no_nan(ops.multiply(gradient, lr), divisor)
        if self.momentum > 0:
            v = self._momentums[index]
            self.assign(v, ops.add(ops.multiply(v, self.momentum), step))
            step = v
        self.assign_sub(variable, step)
