"""The optimizers, in Keras's convention: `step(w, g, lr)` changes the parameter vector w in place, given its gradient g.

Every number is computed in w's precision, in the order in which Keras computes it (keras/src/optimizers/*.py), so that the
two engines agree. `slots` are the vectors of state; g may be overwritten.
"""

from abc import ABC, abstractmethod
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.spec import optimizers as spec

Array = NDArray[np.floating[Any]]


class NumpyOptimizer(ABC):
    """The state of an optimizer for a vector of `size` parameters. `steps` counts the updates done."""

    def __init__(self, size: int, dtype: np.dtype[Any], **starts: float) -> None:
        """`starts`: the slots by name, with the value that they are filled with before the first update."""
        self.slots: dict[str, Array] = {name: np.full(size, value, dtype) for name, value in starts.items()}
        self.steps = 0
        self._number = dtype.type
        self._scratch: Array = np.empty(size, dtype)

    def step(self, w: Array, g: Array, lr: float) -> None:
        """One update of w (size,) by its gradient g (size,) at learning rate lr."""
        self.steps += 1
        self._step(w, g, self._number(lr))

    @abstractmethod
    def _step(self, w: Array, g: Array, lr: Any) -> None: ...


class SGD(NumpyOptimizer):
    """w ← w − η g."""

    def __init__(self, config: spec.SGD, size: int, dtype: np.dtype[Any]) -> None:
        super().__init__(size, dtype)

    def _step(self, w: Array, g: Array, lr: Any) -> None:
        g *= lr
        w -= g


class Momentum(NumpyOptimizer):
    """v ← m v − η g;  w ← w + v, or with Nesterov w ← w + m v − η g."""

    def __init__(self, config: spec.Momentum | spec.Nesterov, size: int, dtype: np.dtype[Any]) -> None:
        super().__init__(size, dtype, v=0.0)
        self._m = config.momentum
        self._nesterov = isinstance(config, spec.Nesterov)

    def _step(self, w: Array, g: Array, lr: Any) -> None:
        v = self.slots["v"]
        g *= lr
        v *= self._m
        v -= g
        if self._nesterov:
            np.multiply(v, self._m, out=self._scratch)
            self._scratch -= g
            w += self._scratch
        else:
            w += v


class AdaGrad(NumpyOptimizer):
    """h ← h + g²;  w ← w − η g / √(h + ε)."""

    def __init__(self, config: spec.AdaGrad, size: int, dtype: np.dtype[Any]) -> None:
        super().__init__(size, dtype, h=config.initial_accumulator)
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


class RMSprop(NumpyOptimizer):
    """h ← ρ h + (1 − ρ) g²;  d = η g / √(h + ε), or √(h − ḡ² + ε) when centered;  w ← w − d, or v ← m v + d;  w ← w − v."""

    def __init__(self, config: spec.RMSprop, size: int, dtype: np.dtype[Any]) -> None:
        starts = {"h": 0.0} | ({"v": 0.0} if config.momentum else {}) | ({"mean": 0.0} if config.centered else {})
        super().__init__(size, dtype, **starts)
        self._rho, self._m, self._epsilon = config.rho, config.momentum, config.epsilon

    def _step(self, w: Array, g: Array, lr: Any) -> None:
        h, s = self.slots["h"], self._scratch
        _mix(h, g * g, self._rho)
        if "mean" in self.slots:
            mean = self.slots["mean"]
            _mix(mean, g, self._rho)
            np.multiply(mean, mean, out=s)
            np.subtract(h, s, out=s)
            s += self._epsilon
        else:
            np.add(h, self._epsilon, out=s)
        np.sqrt(s, out=s)
        g *= lr
        g /= s
        if "v" in self.slots:
            v = self.slots["v"]
            v *= self._m
            v += g
            w -= v
        else:
            w -= g


class AdaDelta(NumpyOptimizer):
    """h ← ρ h + (1 − ρ) g²;  d = √(s + ε) / √(h + ε) g;  s ← ρ s + (1 − ρ) d²;  w ← w − η d."""

    def __init__(self, config: spec.AdaDelta, size: int, dtype: np.dtype[Any]) -> None:
        super().__init__(size, dtype, h=0.0, s=0.0)
        self._rho, self._epsilon = config.rho, config.epsilon

    def _step(self, w: Array, g: Array, lr: Any) -> None:
        h, s = self.slots["h"], self.slots["s"]
        _mix(h, g * g, self._rho)
        d = np.sqrt(s + self._epsilon)
        d *= g
        d /= np.sqrt(h + self._epsilon)
        _mix(s, d * d, self._rho)
        d *= lr
        w -= d


class Adam(NumpyOptimizer):
    """m ← m + (g − m)(1 − β₁);  v ← v + (g² − v)(1 − β₂);  w ← w − α m / (√v + ε), α = η √(1 − β₂ᵗ) / (1 − β₁ᵗ)."""

    def __init__(self, config: spec.Adam, size: int, dtype: np.dtype[Any]) -> None:
        starts = {"m": 0.0, "v": 0.0} | ({"v_max": 0.0} if config.amsgrad else {})
        super().__init__(size, dtype, **starts)
        self._beta_1, self._beta_2, self._epsilon = config.beta_1, config.beta_2, config.epsilon

    def _step(self, w: Array, g: Array, lr: Any) -> None:
        number, s = self._number, self._scratch
        t, one = number(self.steps), number(1)
        alpha = lr * np.sqrt(one - number(self._beta_2) ** t) / (one - number(self._beta_1) ** t)
        m, v = self.slots["m"], self.slots["v"]
        np.subtract(g, m, out=s)
        s *= 1 - self._beta_1
        m += s
        np.multiply(g, g, out=s)
        s -= v
        s *= 1 - self._beta_2
        v += s
        if "v_max" in self.slots:
            v = np.maximum(self.slots["v_max"], v, out=self.slots["v_max"])
        np.sqrt(v, out=s)
        s += self._epsilon
        np.multiply(m, alpha, out=g)
        g /= s
        w -= g


class Nadam(NumpyOptimizer):
    """Adam's m and v, with Nesterov's look-ahead: see the equation in `spec/optimizers.py`."""

    def __init__(self, config: spec.Nadam, size: int, dtype: np.dtype[Any]) -> None:
        super().__init__(size, dtype, m=0.0, v=0.0)
        self.slots["u_product"] = np.ones(1, dtype)
        self._beta_1, self._beta_2, self._epsilon = config.beta_1, config.beta_2, config.epsilon

    def _step(self, w: Array, g: Array, lr: Any) -> None:
        number, s = self._number, self._scratch
        t, one, beta_1 = number(self.steps), number(1), number(self._beta_1)
        half, decay = number(0.5), number(np.float32(0.96))  # Keras rounds this 0.96 to single precision, not the next
        u_t = beta_1 * (one - half * decay**t)
        u_next = beta_1 * (one - half * decay ** (t + one))
        self.slots["u_product"] *= beta_1 * (one - half * number(0.96) ** t)
        product = self.slots["u_product"][0]
        m, v = self.slots["m"], self.slots["v"]
        np.subtract(g, m, out=s)
        s *= one - beta_1
        m += s
        np.multiply(g, g, out=s)
        s -= v
        s *= one - number(self._beta_2)
        v += s
        np.multiply(m, u_next, out=s)
        s /= one - product * u_next
        g *= one - u_t
        g /= one - product
        s += g
        s *= lr
        root = np.sqrt(v / (one - number(self._beta_2) ** t))
        root += self._epsilon
        s /= root
        w -= s


def build_optimizer(config: spec.Optimizer, size: int, dtype: np.dtype[Any]) -> NumpyOptimizer:
    """The optimizer of a spec, for a vector of `size` parameters."""
    match config:
        case spec.SGD():
            return SGD(config, size, dtype)
        case spec.Momentum() | spec.Nesterov():
            return Momentum(config, size, dtype)
        case spec.AdaGrad():
            return AdaGrad(config, size, dtype)
        case spec.RMSprop():
            return RMSprop(config, size, dtype)
        case spec.AdaDelta():
            return AdaDelta(config, size, dtype)
        case spec.Adam():
            return Adam(config, size, dtype)
        case spec.Nadam():
            return Nadam(config, size, dtype)


def _mix(mean: Array, values: Array, share: float) -> None:
    """mean ← share · mean + (1 − share) · values, in place."""
    mean *= share
    mean += (1 - share) * values
