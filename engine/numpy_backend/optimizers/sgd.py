"""Gradient descent: w ← w − η g. Keras's form (keras/src/optimizers/sgd.py) is the textbook's."""

from typing import Any

from engine.config import optimizers as spec
from engine.numpy_backend.optimizers.base import Array, NumpyOptimizer


class SGD(NumpyOptimizer):
    """w ← w − η g."""

    computes = (spec.SGD,)

    def _step(self, w: Array, g: Array, lr: Any) -> None:
        g *= lr
        w -= g
