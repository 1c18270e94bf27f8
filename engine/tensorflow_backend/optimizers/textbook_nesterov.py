"""Nesterov's momentum as textbooks have it: the gradient is taken at the look-ahead point. Keras has only its own form of it."""

from collections.abc import Sequence
from typing import Any

import keras
import tensorflow as tf
from keras import ops


class TextbookNesterov(keras.optimizers.SGD):  # type: ignore[misc]  # Keras has no type stubs
    """v ← m v − η g(w + m v);  w ← w + v. Nesterov 1983; Sutskever et al. 2013, equations 3 and 4.

    `look_ahead` comes before each `apply`. The step itself is that of Keras's momentum.
    """

    def look_ahead(self, variables: Sequence[Any]) -> None:
        """w ← w + m v. The w that is left is kept, so that the step starts from the same bits."""
        before = [tf.identity(variable.value) for variable in variables]
        # Past Keras's own __setattr__, which would track the tensors of one trace as if they were state.
        object.__setattr__(self, "_before", before)
        if self.momentum != 0:  # Keras makes no variables for a momentum of 0
            for variable in variables:
                v = self.momentums[self._get_variable_index(variable)]
                self.assign_add(variable, ops.multiply(v, ops.cast(self.momentum, variable.dtype)))

    def apply(self, grads: Any, trainable_variables: Any = None) -> None:
        """One update of the w from before the `look_ahead`, by the gradients that were taken there."""
        variables = self._trainable_variables if trainable_variables is None else trainable_variables
        for variable, before in zip(variables, self.__dict__.pop("_before"), strict=True):
            self.assign(variable, before)
        super().apply(grads, trainable_variables)
