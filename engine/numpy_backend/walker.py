"""A walker in NumPy: the optimizers that train networks, on the coordinates of a point."""

from collections.abc import Callable
from typing import Any

import numpy as np

from engine.config.optimizers import Optimizer
from engine.config.outputs import output_parts
from engine.config.shapes import inputs_of
from engine.numpy_backend.expressions import value, value_and_gradient
from engine.numpy_backend.layers.layer import Array
from engine.numpy_backend.network import NumpyNetwork
from engine.numpy_backend.objective import Objective
from engine.numpy_backend.optimizers import build_optimizer
from engine.numpy_backend.store import Store
from engine.walker import FormulaFunction, Function, LossFunction, WalkStep


class NumpyWalker:
    """An optimizer on its way down a function."""

    def __init__(self, function: Function, optimizer: Optimizer, start: Array) -> None:
        """`start` (k,), in the precision of the walk."""
        self._w = start.copy()
        self._optimizer = build_optimizer(optimizer, [len(start)], start.dtype)
        self._slots = tuple(slot.name for slot in optimizer.slots)
        self._slope: Callable[[Array], tuple[float, Array]]
        match function:
            case FormulaFunction():
                formula = _Formula(function)
                self._slope, self.values = formula.slope, formula.values
            case LossFunction():
                loss = _Loss(function)
                self._slope, self.values = loss.slope, loss.values

    def step(self, rate: float) -> WalkStep:
        """Do one update at this learning rate."""
        with np.errstate(all="ignore"):  # a number that is not finite ends the walk
            self._optimizer.look_ahead(self._w)
            at = self._w.copy()
            found, gradient = self._slope(at)
            self._optimizer.step(self._w, gradient.copy(), rate)
        slots = {name: self._optimizer.slots[name].copy() for name in self._slots}
        return WalkStep(at, found, gradient, self._w.copy(), slots)


class _Formula:
    def __init__(self, function: FormulaFunction) -> None:
        self._function = function

    def slope(self, w: Array) -> tuple[float, Array]:
        """The value and the gradient (k,) at w (k,)."""
        found, gradient = value_and_gradient(self._function.expression, self._named(w))
        return float(found), np.array([gradient[name] for name in self._function.variables], w.dtype)

    def values(self, points: Array) -> Array:
        """The values (n,) at points (n, k)."""
        with np.errstate(all="ignore"):
            found = value(self._function.expression, self._named(points))
        return np.broadcast_to(found, len(points)).copy()

    def _named(self, w: Array) -> dict[str, Array]:
        return {name: w[..., place] for place, name in enumerate(self._function.variables)}


class _Loss:
    """The training loss of a network, with forward and backward pass as in an update."""

    def __init__(self, function: LossFunction) -> None:
        experiment, arrays = function.experiment, function.arrays
        training, network, inputs = experiment.learner.training, experiment.learner.network, inputs_of(arrays.x.shape)
        self._arrays, self._weights = arrays, function.weights
        self._store = Store(network, inputs, arrays.x.dtype)
        self._store.assign(function.parameters)
        self._start = {name: array.copy() for name, array in self._store.others.arrays.items()}
        self._objective = Objective(
            output_parts(network, training, inputs, arrays.one_hot), network, exact=training.is_exact
        )
        self._network = NumpyNetwork(
            network,
            inputs,
            self._store,
            rows=len(arrays.x),
            seed=training.seed,
            logits=self._objective.logits,
            exact=training.is_exact,
        )

    def slope(self, w: Array) -> tuple[float, Array]:
        """The loss and its gradient (k,) at w (k,)."""
        loss, dYs = self._loss(w)
        self._network.backward(dYs)
        gradients = self._store.gradients.arrays
        return loss, np.array([gradients[weight.array][weight.index] for weight in self._weights], w.dtype)

    def values(self, points: Array) -> Array:
        """The losses (n,) at points (n, k)."""
        with np.errstate(all="ignore"):
            return np.array([self._loss(w)[0] for w in points], points.dtype)

    def _loss(self, w: Array) -> tuple[float, list[Any]]:
        self._store.others.assign(self._start)  # moving averages move with each pass
        for weight, number in zip(self._weights, w, strict=True):
            self._store.trained.arrays[weight.array][weight.index] = number
        Ys = self._network.forward(self._arrays.x, update=0)
        loss, dYs = self._objective(Ys, self._arrays.t, self._arrays.w)
        return loss + self._network.weight_penalty() + self._network.activity_penalty(), dYs
