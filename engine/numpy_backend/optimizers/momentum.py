"""Momentum, and Nesterov's in two forms: Keras's (keras/src/optimizers/sgd.py) and the textbook's with its look-ahead."""

from collections.abc import Sequence
from typing import Any, ClassVar

import numpy as np

from engine.config import optimizers as spec
from engine.numpy_backend.optimizers.base import Array, NumpyOptimizer


class Momentum(NumpyOptimizer):
    """v ← m v − η g;  w ← w + v. Polyak 1964."""

    computes: ClassVar[tuple[type[spec.OptimizerSpec], ...]] = (spec.Momentum,)

    def __init__(self, config: spec.Momentum | spec.Nesterov, sizes: Sequence[int], dtype: np.dtype[Any]) -> None:
        super().__init__(config, sizes, dtype)
        if not config.momentum:  # nothing is kept of a step
            self.slots = {"v": np.zeros(sum(sizes), dtype)}
        self._m = config.constant("momentum")

    def _step(self, w: Array, g: Array, lr: Any) -> None:
        v = self.slots["v"]
        g *= lr
        v *= self._m
        v -= g
        w += v


class Nesterov(Momentum):
    """v ← m v − η g;  w ← w + m v − η g."""

    computes = (spec.Nesterov,)

    def _step(self, w: Array, g: Array, lr: Any) -> None:
        v, s = self.slots["v"], self._scratch
        g *= lr
        v *= self._m
        v -= g
        np.multiply(v, self._m, out=s)
        s -= g
        w += s


class TextbookNesterov(Momentum):
    """v ← m v − η g(w + m v);  w ← w + v. Nesterov 1983; Sutskever et al. 2013, equations 3 and 4.

    Between `look_ahead` and `step` nothing else may read the parameters. The loss of the update is that at w + m v; validation
    and metrics are those of w.
    """

    computes = (spec.Nesterov,)
    is_textbook = True

    def __init__(self, config: spec.Nesterov, sizes: Sequence[int], dtype: np.dtype[Any]) -> None:
        super().__init__(config, sizes, dtype)
        self._before: Array = np.empty(sum(sizes), dtype)

    def look_ahead(self, w: Array) -> None:
        """w ← w + m v. The w that is left is kept, so that the step starts from the same bits."""
        np.copyto(self._before, w)
        np.multiply(self.slots["v"], self._m, out=self._scratch)
        w += self._scratch

    def step(self, w: Array, g: Array, lr: float) -> None:
        """One update of the w from before the `look_ahead`, by the gradient g that was taken there."""
        np.copyto(w, self._before)
        super().step(w, g, lr)
