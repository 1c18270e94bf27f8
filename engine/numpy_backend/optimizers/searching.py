"""What optimizers that try several steps have in common."""

from abc import abstractmethod
from typing import Any

from engine.numpy_backend.evaluator import Evaluator
from engine.numpy_backend.optimizers.base import Array, NumpyOptimizer


class SearchingOptimizer(NumpyOptimizer):
    """Is told the loss, and looks at it elsewhere by an evaluator. `found`: what the last update computed on its way."""

    evaluator: Evaluator
    found: dict[str, Array]

    def search(self, w: Array, g: Array, loss: float, lr: float) -> None:
        """One update of w (size,), which the evaluator reads, from its loss and gradient at learning rate lr, in place."""
        self.steps += 1
        self._search(w, g, loss, self._number(lr))

    @abstractmethod
    def _search(self, w: Array, g: Array, loss: float, lr: Any) -> None: ...

    def _step(self, w: Array, g: Array, lr: Any) -> None:
        raise TypeError("one gradient is not enough: call `search`")
