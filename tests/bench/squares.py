"""A noise-free sine to an MSE of 2e-9: the lab's Levenberg–Marquardt beside scipy.optimize.least_squares from the same weights.

100 rows, 1-8-1 tanh, float64. SciPy's MINPACK has the exact Jacobian and at most 200 evaluations. Our time is that of `advance`
on an engine that is built and compiled, for the updates until the MSE is reached, 200 at most.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import least_squares

from engine.backend import LOSS, Backend, Chunk, PartName
from engine.config.activations import Activation
from engine.config.layers import Dense
from engine.config.optimizers import LevenbergMarquardt
from engine.config.training import EngineName
from engine.data.preparing.prepare import prepare
from engine.setup import resolve
from engine.training.job import Job
from engine.training.replay.replay import build_backend
from tests.bench.beside_pandas import seconds
from tests.bench.quiet import Neighbours
from tests.cases import experiment, numeric_table

Vector = NDArray[np.float64]
ROWS, UNITS, MOST, REACHED = 100, 8, 200, 2e-9
SEED = 1
"""From the initial weights of seed 0 MINPACK stays at 0.03."""


def squares(engines: Sequence[EngineName], repeats: int) -> Iterator[Mapping[str, object]]:
    """A line for each engine; the first round warms both up."""
    x = np.linspace(0, 2 * np.pi, ROWS)[:, None]
    table = numeric_table(x, np.sin(x))
    layers = [Dense(units=UNITS, activation=Activation.TANH), Dense(units=1, activation=Activation.LINEAR)]
    setup = resolve(experiment(table, layers, optimizer=LevenbergMarquardt(), seed=SEED), table)
    for engine in engines:
        backend = build_backend(Job(1, setup, engine), prepare(setup.plan))
        start = backend.state()
        peer = _Peer(x, np.concatenate([array.ravel() for array in backend.parameters().values()]))
        losses = backend.advance(_chunk(MOST)).series[LOSS]
        updates = int(np.argmax(losses <= REACHED)) if np.any(losses <= REACHED) else MOST
        neighbours, ours, theirs = Neighbours(), list[float](), list[float]()
        for _ in range(repeats + 1):
            ours.append(_seconds(backend, start, updates))
            theirs.append(seconds(peer.fit))
        found, other = median(ours[1:]), median(theirs[1:])
        yield {
            "bench": "squares", "engine": engine.value, "metric": "seconds", "updates": updates,
            "mse": float(f"{backend.evaluate(PartName.TRAINING).values[LOSS]:.3g}"), "ours": round(found, 5),
            "peer": "scipy.optimize.least_squares", "theirs": round(other, 5), "mse_of_peer": float(f"{peer.fit():.3g}"),
            "ratio": round(found / other, 2), "foreign_cores": round(neighbours.cores(), 2),
        }  # fmt: skip


def _chunk(updates: int) -> Chunk:
    return Chunk(np.zeros((1, ROWS), np.int32), first=0, count=updates, rates=np.ones(1), stops=False)


def _seconds(backend: Backend, start: Mapping[str, Vector], updates: int) -> float:
    backend.restore(start)
    return seconds(lambda: backend.advance(_chunk(updates)))


@dataclass(frozen=True, eq=False)
class _Peer:
    x: Vector
    start: Vector

    def fit(self) -> float:
        """The MSE that SciPy comes to."""
        found = least_squares(
            self._residuals, self.start, self._slopes, method="lm", max_nfev=MOST, xtol=1e-15, ftol=1e-15, gtol=1e-15
        )
        return float(2 * found.cost)

    def _hidden(self, w: Vector) -> Vector:
        hidden: Vector = np.tanh(self.x * w[:UNITS] + w[UNITS : 2 * UNITS])
        return hidden

    def _residuals(self, w: Vector) -> Vector:
        errors: Vector = (self._hidden(w) @ w[2 * UNITS : -1] + w[-1] - np.sin(self.x[:, 0])) / np.sqrt(ROWS)
        return errors

    def _slopes(self, w: Vector) -> Vector:
        hidden = self._hidden(w)
        bent = (1 - hidden * hidden) * w[2 * UNITS : -1]
        slopes: Vector = np.hstack([bent * self.x, bent, hidden, np.ones((ROWS, 1))]) / np.sqrt(ROWS)
        return slopes
