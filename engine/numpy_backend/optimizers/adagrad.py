"""AdaGrad in two forms: Keras's (keras/src/optimizers/adagrad.py) and the textbook's. Duchi et al. 2011."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from engine.config import optimizers as spec
from engine.numpy_backend.optimizers.base import Array, NumpyOptimizer, guard_zeros


class AdaGrad(NumpyOptimizer):
    """h ← h + g²;  w ← w − η g / √(h + ε), h from the given start."""

    computes = (spec.AdaGrad,)

    def __init__(self, config: spec.AdaGrad, sizes: Sequence[int], dtype: np.dtype[Any]) -> None:
        super().__init__(config, sizes, dtype)
        self._epsilon = config.epsilon

    def _step(self, w: Array, g: Array, lr: Any) -> None:
        h, s = self.slots["h"], self._scratch
        np.multiply(g, g, out=s)
        h += s
        np.add(h, self._epsilon, out=s)
        np.sqrt(s, out=s)
        g *= lr
        g /= s
        w -= g


class TextbookAdaGrad(AdaGrad):
    """h ← h + g²;  w ← w − η g / (√h + ε), h from 0; no step where h is 0."""

    is_textbook = True

    def _step(self, w: Array, g: Array, lr: Any) -> None:
        h, s = self.slots["h"], self._scratch
        np.multiply(g, g, out=s)
        h += s
        np.sqrt(h, out=s)
        s += self._epsilon
        guard_zeros(s)
        g *= lr
        g /= s
        w -= g
