"""Adam, Adamax and Nadam as their papers have them: Keras's own optimizers with other steps, and none where a divisor is 0."""

from typing import Any

import keras
from keras import ops


def _power(base: Any, exponent: Any, dtype: Any) -> Any:
    """base to the number of an update, in the precision of the parameters."""
    return ops.power(ops.cast(base, dtype), ops.cast(exponent, dtype))


def _mixed(mean: Any, values: Any, share: Any) -> Any:
    """share · mean + (1 − share) · values."""
    return ops.add(ops.multiply(mean, share), ops.multiply(values, 1 - share))


class TextbookAdam(keras.optimizers.Adam):  # type: ignore[misc]  # Keras has no type stubs
    """m ← β₁ m + (1 − β₁) g;  v ← β₂ v + (1 − β₂) g²;  w ← w − η M / (√V + ε), M = m/(1 − β₁ᵗ), V = v/(1 − β₂ᵗ).

    Kingma & Ba 2015, Algorithm 1; with a weight decay it is AdamW. With AMSGrad V is that of the largest v so far.
    """

    def update_step(self, gradient: Any, variable: Any, learning_rate: Any) -> None:
        """One step of a variable."""
        dtype, index, t = variable.dtype, self._get_variable_index(variable), self.iterations + 1
        lr = ops.cast(learning_rate, dtype)
        m, v = self._momentums[index], self._velocities[index]
        self.assign(m, _mixed(m, gradient, self.beta_1))
        self.assign(v, _mixed(v, ops.square(gradient), self.beta_2))
        if self.amsgrad:
            largest = self._velocity_hats[index]
            self.assign(largest, ops.maximum(largest, v))
            v = largest
        divisor = ops.add(ops.sqrt(ops.divide(v, 1 - _power(self.beta_2, t, dtype))), self.epsilon)
        mean = ops.divide(m, 1 - _power(self.beta_1, t, dtype))
        self.assign_sub(variable, ops.divide_no_nan(ops.multiply(mean, lr), divisor))


class TextbookAdamax(keras.optimizers.Adamax):  # type: ignore[misc]  # Keras has no type stubs
    """m ← β₁ m + (1 − β₁) g;  u ← max(β₂ u, |g|);  w ← w − η/(1 − β₁ᵗ) m / u. Kingma & Ba 2015, section 7.1."""

    def update_step(self, gradient: Any, variable: Any, learning_rate: Any) -> None:
        """One step of a variable."""
        dtype, index, t = variable.dtype, self._get_variable_index(variable), self.iterations + 1
        rate = ops.cast(learning_rate, dtype) / (1 - _power(self.beta_1, t, dtype))
        m, u = self._m[index], self._u[index]
        self.assign(m, _mixed(m, gradient, self.beta_1))
        self.assign(u, ops.maximum(ops.multiply(u, self.beta_2), ops.abs(gradient)))
        self.assign_sub(variable, ops.divide_no_nan(ops.multiply(m, rate), u))


class TextbookNadam(keras.optimizers.Adam):  # type: ignore[misc]  # Keras has no type stubs
    """Adam's m and v;  M = β₁ m/(1 − β₁ᵗ⁺¹) + (1 − β₁) g/(1 − β₁ᵗ);  V = v/(1 − β₂ᵗ);  w ← w − η M / (√V + ε).

    Dozat 2016, Algorithm 2 with a constant μ = β₁. Its state is Adam's: Keras's Nadam also keeps the product of its schedule.
    """

    def update_step(self, gradient: Any, variable: Any, learning_rate: Any) -> None:
        """One step of a variable."""
        dtype, index, t = variable.dtype, self._get_variable_index(variable), self.iterations + 1
        lr, power = ops.cast(learning_rate, dtype), _power(self.beta_1, t, dtype)
        m, v = self._momentums[index], self._velocities[index]
        self.assign(m, _mixed(m, gradient, self.beta_1))
        self.assign(v, _mixed(v, ops.square(gradient), self.beta_2))
        new = ops.divide(ops.multiply(gradient, 1 - self.beta_1), 1 - power)
        old = ops.divide(ops.multiply(m, self.beta_1), 1 - power * ops.cast(self.beta_1, dtype))
        divisor = ops.add(ops.sqrt(ops.divide(v, 1 - _power(self.beta_2, t, dtype))), self.epsilon)
        self.assign_sub(variable, ops.divide_no_nan(ops.multiply(ops.add(new, old), lr), divisor))
