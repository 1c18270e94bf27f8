"""How strongly the loss bends: the largest eigenvalues of its Hessian, by Lanczos on products of the Hessian with a vector."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.landscape.surface import Surface, Vector
from engine.progress import Check, no_check

STEP = 1e-5
"""How far the weights are moved to either side, times the largest weight where that is more than 1: near the cube root of ε."""
MOST_STEPS = 80
NUMBERS = 1 << 24
"""So many numbers of all vectors that are kept: 128 MB."""
TOLERANCE = 1e-6
"""Of the largest eigenvalue: what is left unknown of each that is asked for."""


@dataclass(frozen=True, eq=False)
class Curvature:
    """`values`: the largest eigenvalues, descending (k,). `vectors`: their directions (k, n), of length 1.

    `bounds` (k,): an eigenvalue of the Hessian lies as near as this to each. `least`: no eigenvalue is known below it; the smallest
    one is at most that. `steps`: products with the Hessian so far; `step`: how far they moved the weights.
    """

    values: Vector
    bounds: Vector
    vectors: NDArray[np.float64]
    least: float
    steps: int
    step: float
    is_done: bool


def hessian_product(surface: Surface, v: Vector) -> Vector:
    """The Hessian at the surface's start times v (n,): (g(w + ε v) − g(w − ε v)) / 2 ε. Past a ReLU's bend it is a mean."""
    step = step_of(surface)
    return np.asarray(
        (surface.gradient(surface.start + step * v) - surface.gradient(surface.start - step * v)) / (2 * step)
    )


def step_of(surface: Surface) -> float:
    """The ε of `hessian_product` for a v of length 1."""
    return STEP * max(1.0, float(np.abs(surface.start).max()))


def curvature(surface: Surface, count: int = 3, *, seed: int = 0, check: Check = no_check) -> Iterator[Curvature]:
    """Better and better; the last one is done. Lanczos (1950) with full reorthogonalisation, from a random vector.

    Raises LandscapeError where the loss is not finite, and what `check` raises.
    """
    size = len(surface.start)
    count, rng = min(count, size), np.random.default_rng(seed)
    most = min(size, max(2 * count, min(MOST_STEPS, NUMBERS // size)))
    basis = np.empty((most, size))
    tri: Vector = np.zeros((most, most))
    closed = 0
    basis[0] = _random(rng, basis[:0])
    for at in range(most):
        check()
        w: Vector = hessian_product(surface, basis[at])
        tri[at, at] = float(basis[at] @ w)
        known = basis[: at + 1]
        for _ in range(2):
            w -= (known @ w) @ known
        rest = float(np.linalg.norm(w))
        values, coefficients = np.linalg.eigh(tri[: at + 1, : at + 1])
        scale = float(np.abs(values).max())
        is_closed = rest <= 1e-8 * scale  # the vectors span a space that the Hessian does not leave
        closed += is_closed  # then another random vector looks for what has the same eigenvalues
        bounds = np.zeros(at + 1) if at + 1 == size else rest * np.abs(coefficients[-1])
        best = slice(None, -min(count, at + 1) - 1, -1)
        is_known = closed > 1 if is_closed else bool((bounds[best] <= TOLERANCE * scale).all())
        is_done = at + 1 == most or (at + 1 >= count and is_known)
        if at + 1 >= count:
            vectors = coefficients[:, best].T @ known
            yield Curvature(values[best], bounds[best], vectors, float(values[0]), at + 1, step_of(surface), is_done)
        if is_done:
            return
        if is_closed:
            basis[at + 1] = _random(rng, known)
        else:
            basis[at + 1] = w / rest
            tri[at, at + 1], tri[at + 1, at] = rest, rest


def _random(rng: np.random.Generator, known: NDArray[np.float64]) -> Vector:
    """A vector of length 1 at right angles to all that are known."""
    v: Vector = np.asarray(rng.normal(size=known.shape[1:]))
    for _ in range(2):
        v -= (known @ v) @ known
    return np.asarray(v / np.linalg.norm(v))
