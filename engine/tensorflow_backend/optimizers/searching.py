"""What optimizers that try several steps have in common; Keras has none of them."""

from abc import abstractmethod
from collections.abc import Mapping
from typing import Any

import keras

from engine.tensorflow_backend.evaluator import Evaluator


class SearchingOptimizer(keras.optimizers.Optimizer):  # type: ignore[misc]  # Keras has no type stubs
    """Counts its steps and keeps a learning rate as Keras's do."""

    def search(self, gradients: list[Any], loss: Any, evaluator: Evaluator, variables: list[Any]) -> dict[str, Any]:
        """One update of the variables from their loss and gradients; what was computed on the way, vectors as vectors."""
        weights, found = self._search(gradients, loss, evaluator)
        for variable, part in zip(variables, evaluator.parts(weights), strict=True):
            variable.assign(part)
        self.iterations.assign_add(1)
        return dict(found)

    @abstractmethod
    def _search(self, gradients: list[Any], loss: Any, evaluator: Evaluator) -> tuple[Any, Mapping[str, Any]]:
        """The weights after the update, and what was computed on the way."""

    def update_step(self, gradient: Any, variable: Any, learning_rate: Any) -> None:
        """Not by one gradient."""
        raise TypeError("one gradient is not enough: call `search`")
