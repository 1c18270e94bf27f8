"""The initial parameters: drawn in NumPy from the seed, once for both engines, or the given ones."""

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.config.experiment import Experiment
from engine.config.initializers import (
    Constant,
    GlorotNormal,
    GlorotUniform,
    HeNormal,
    HeUniform,
    LecunNormal,
    LecunUniform,
    Ones,
    Orthogonal,
    RandomNormal,
    RandomUniform,
    TruncatedNormal,
    Zeros,
)
from engine.config.layers.base import ArrayFact
from engine.config.learners import GivenWeights
from engine.config.shapes import Inputs, array_facts

TRUNCATED_STDDEV = 0.87962566103423978
"""The deviation of a standard normal cut at ±2; Keras divides by it so that the drawn deviation is the wanted one."""


def initial_parameters(experiment: Experiment, inputs: Inputs) -> dict[str, NDArray[np.float64]]:
    """Every parameter before the first update, in float64. Given ones are taken as they are.

    Each array has its own generator, seeded with the training seed and the array's position, so that giving one array by
    hand leaves the others as they were.
    """
    found: dict[str, NDArray[np.float64]] = {}
    for position, (name, fact) in enumerate(array_facts(experiment.learner.network, inputs).items()):
        given = experiment.learner.given(name)
        if given is not None:
            found[name] = np.array(given.values, dtype=np.float64).reshape(fact.shape)
        else:
            found[name] = draw(fact, np.random.default_rng((experiment.learner.training.seed, position, 0x60)))
    return found


def as_given(name: str, array: NDArray[np.floating[Any]]) -> GivenWeights:
    """The array called `name` as an experiment holds it; a vector becomes one row, as every version reads it."""
    values = np.atleast_2d(np.asarray(array, dtype=np.float64))
    return GivenWeights(name=name, shape=values.shape, values=tuple(values.ravel().tolist()))


def draw(fact: ArrayFact, rng: np.random.Generator) -> NDArray[np.float64]:
    """An array as its layer wants it, by its own initializer."""
    shape, (n_in, n_out) = fact.shape, fact.fans
    match fact.initializer:
        case Zeros():
            return np.zeros(shape)
        case Ones():
            return np.ones(shape)
        case Constant(value=value):
            return np.full(shape, value)
        case RandomUniform(limit=limit):
            return rng.uniform(-limit, limit, shape)
        case RandomNormal(stddev=stddev):
            return rng.normal(0.0, stddev, shape)
        case TruncatedNormal(stddev=stddev):
            return _cut(shape, rng) * stddev
        case GlorotUniform():
            limit = math.sqrt(6 / (n_in + n_out))
            return rng.uniform(-limit, limit, shape)
        case HeUniform():
            limit = math.sqrt(6 / n_in)
            return rng.uniform(-limit, limit, shape)
        case LecunUniform():
            limit = math.sqrt(3 / n_in)
            return rng.uniform(-limit, limit, shape)
        case GlorotNormal():
            return _truncated(math.sqrt(2 / (n_in + n_out)), shape, rng)
        case HeNormal():
            return _truncated(math.sqrt(2 / n_in), shape, rng)
        case LecunNormal():
            return _truncated(math.sqrt(1 / n_in), shape, rng)
        case Orthogonal(gain=gain):
            return gain * _orthogonal(shape, rng)


def _truncated(stddev: float, shape: tuple[int, ...], rng: np.random.Generator) -> NDArray[np.float64]:
    """Normal numbers cut at two deviations of their own, so that after the cut their deviation is the one given."""
    return _cut(shape, rng) * (stddev / TRUNCATED_STDDEV)


def _cut(shape: tuple[int, ...], rng: np.random.Generator) -> NDArray[np.float64]:
    """Standard normal numbers; those outside ±2 are drawn again."""
    values = rng.normal(0.0, 1.0, shape)
    while (outside := np.abs(values) > 2).any():
        values[outside] = rng.normal(0.0, 1.0, int(outside.sum()))
    return values


def _orthogonal(shape: tuple[int, ...], rng: np.random.Generator) -> NDArray[np.float64]:
    """Q of the QR decomposition of normal numbers, its signs made even by R's diagonal, as in Keras.

    An array of one dimension, for which Keras has none, counts as one column: a vector of length 1.
    """
    columns = shape[-1] if len(shape) > 1 else 1
    rows = math.prod(shape) // columns
    q, r = np.linalg.qr(rng.normal(0.0, 1.0, (max(rows, columns), min(rows, columns))))
    q = q * np.where(np.diag(r) < 0, -1.0, 1.0)
    return (q.T if rows < columns else q).reshape(shape)
