"""The slope of the loss in each parameter by central differences: no backward pass, only two losses a parameter."""

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np

from engine.config.experiment import Experiment
from engine.config.outputs import output_parts
from engine.config.shapes import inputs_of
from engine.numpy_backend.layers.layer import Array
from engine.numpy_backend.network import NumpyNetwork
from engine.numpy_backend.objective import Objective
from engine.numpy_backend.store import Store

STEP = 1e-6
"""How far a parameter is moved to either side, times its magnitude where that is more than 1: near ∛ε of float64."""

FINER = 8.0
"""By how much the step is divided where the two sides disagree, to tell a kink from a bend."""

SUSPICIOUS = 1e-4
"""From which disagreement of the two sides on, relative to the larger of them or 1, a kink is looked for."""


class Difference(NamedTuple):
    """The central difference in one parameter. `at_kink`: the slopes to the left and to the right are not the same."""

    value: float
    at_kink: bool


class CentralDifferences:
    """The loss of one batch as a function of all parameters, in float64, with what the update draws held fast."""

    def __init__(
        self,
        experiment: Experiment,
        X: Array,
        T: Array,
        parameters: Mapping[str, Array],
        update: int,
        *,
        w: Array | None = None,
    ) -> None:
        """X (N, inputs), T (N, …), w (N,): the batch, and how much its rows count.

        `update`: how many updates were done before, which decides what is drawn.
        """
        inputs = inputs_of(X.shape)
        self._X, self._T, self._update = X.astype(np.float64), T.astype(np.float64), update
        self._w = None if w is None else w.astype(np.float64)
        self._store = Store(experiment.learner.network, inputs, np.dtype(np.float64))
        self._store.assign(parameters)
        parts, exact = (
            output_parts(experiment.learner.network, experiment.learner.training, inputs),
            experiment.learner.training.is_exact,
        )
        self._objective = Objective(parts, experiment.learner.network, exact=exact)
        self._network = NumpyNetwork(
            experiment.learner.network,
            inputs,
            self._store,
            rows=len(X),
            seed=experiment.learner.training.seed,
            logits=self._objective.logits,
            exact=exact,
        )
        self._here = self._loss()

    def at(self, name: str, place: int) -> Difference:
        """The difference in entry `place`, counted along rows, of the array `name`."""
        w = self._store.trained.arrays[name].reshape(-1)
        step = STEP * max(1.0, abs(float(w[place])))
        left, right = self._sides(w, place, step)
        jump = abs(right - left)
        if jump <= SUSPICIOUS * max(1.0, abs(left), abs(right)):
            return Difference((left + right) / 2, at_kink=False)
        left, right = self._sides(w, place, step / FINER)
        # Of a bend the disagreement shrinks with the step. A kink that lies beside the point is passed by with the shorter one.
        return Difference((left + right) / 2, at_kink=abs(right - left) > jump / 2)

    def _sides(self, w: Array, place: int, step: float) -> tuple[float, float]:
        """The slopes to the left and to the right; the parameter is put back."""
        kept = float(w[place])
        try:
            w[place] = kept + step
            above, reach_above = self._loss(), float(w[place]) - kept
            w[place] = kept - step
            below, reach_below = self._loss(), kept - float(w[place])
        finally:
            w[place] = kept
        return (self._here - below) / reach_below, (above - self._here) / reach_above

    def _loss(self) -> float:
        with np.errstate(all="ignore"):  # a loss that is not finite is told as such
            Ys = self._network.forward(self._X, update=self._update)
            loss = self._objective.value(Ys, self._T, self._w)
            return loss + self._network.weight_penalty() + self._network.activity_penalty()
