"""Two directions through the weights: random ones as long as the weights, the path's axes, the gradient, or the sharpest bends."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from engine.landscape.curvature import curvature
from engine.landscape.path import Path, principal
from engine.landscape.surface import LandscapeError, Surface, Vector, flat, unflat
from engine.progress import Check, no_check
from engine.text import Text


class Kind(StrEnum):
    """Which directions."""

    RANDOM = "random"
    PATH = "path"
    GRADIENT = "gradient"
    CURVATURE = "curvature"


@dataclass(frozen=True, eq=False)
class Directions:
    """`vectors`: (2, n). `names`: what the axes are called. `said`: how they were made."""

    kind: Kind
    vectors: Vector
    names: tuple[Text, Text]
    said: Text
    shares: tuple[float, float] | None = None
    """Of the path's variance, where they are its axes."""

    def places(self, weights: Vector, centre: Vector) -> Vector:
        """Where weights (m, n) lie in the plane through `centre`, nearest to each: (m, 2)."""
        found, *_ = np.linalg.lstsq(self.vectors.T, (weights - centre).T, rcond=None)
        return np.asarray(found.T)

    def weights(self, place: Vector, centre: Vector) -> Vector:
        """The weights at a place (2,) of the plane."""
        return np.asarray(centre + place @ self.vectors)


def directions_of(
    kind: Kind, surface: Surface, path: Path | None = None, *, seed: int = 0, check: Check = no_check
) -> Directions:
    """The two directions. Raises LandscapeError where there are none, and what `check` raises."""
    first, second = Text("direction 1"), Text("direction 2")
    match kind:
        case Kind.RANDOM:
            rng = np.random.default_rng(seed)
            vectors = np.stack([_filter_normalised(rng, surface) for _ in range(2)])
            said = Text(
                "Two random directions from seed {seed}; each unit's incoming weights are moved by as much as they are long "
                "(Li et al. 2018). Biases stand still.",
                seed=seed,
            )
            found = Directions(kind, vectors, (first, second), said)
        case Kind.PATH:
            if path is None or len(path.updates) < 3:
                raise LandscapeError(Text("There is no path with two updates or more. Train the network first."))
            vectors, shares = principal(path.weights)
            said = Text(
                "The principal axes of {count:,} moments of the run; they hold {first:.1%} and {second:.1%} of its variance.",
                count=len(path.updates), first=shares[0], second=shares[1],
            )  # fmt: skip
            found = Directions(kind, vectors, (Text("principal axis 1"), Text("principal axis 2")), said, shares)
        case Kind.GRADIENT:
            gradient = surface.gradient(surface.start)
            length = float(np.linalg.norm(gradient))
            if not length:
                raise LandscapeError(Text("The gradient is zero here. Choose other directions."))
            along = gradient / length
            other = _filter_normalised(np.random.default_rng(seed), surface)
            other = other - (other @ along) * along
            other = other / (float(np.linalg.norm(other)) or 1.0)
            said = Text("The gradient, and a random direction from seed {seed} at a right angle to it.", seed=seed)
            found = Directions(kind, np.stack([along, other]), (Text("gradient"), Text("random")), said)
        case Kind.CURVATURE:
            *_, bends = curvature(surface, 2, seed=seed, check=check)
            if len(bends.vectors) < 2:
                raise LandscapeError(Text("The network has a single weight, and no plane goes through it."))
            said = Text(
                "The directions in which the loss bends most: λ = {first:.4g} and {second:.4g}.",
                first=float(bends.values[0]), second=float(bends.values[1]),
            )  # fmt: skip
            found = Directions(kind, bends.vectors, (Text("sharpest direction"), Text("second sharpest")), said)
    _check_plane(found)
    return found


def _filter_normalised(rng: np.random.Generator, surface: Surface) -> Vector:
    """Normal random numbers, a unit's incoming ones scaled to the length of its weights; zero for biases and other vectors."""
    weights = unflat(surface.start, surface.shapes)
    drawn: Mapping[str, Vector] = unflat(rng.normal(size=len(surface.start)), surface.shapes)
    return flat({name: _scaled(drawn[name], weights[name]) for name in surface.shapes}, surface.shapes)


def _scaled(drawn: Vector, weights: Vector) -> Vector:
    if weights.ndim < 2:
        return np.zeros_like(weights)
    incoming = tuple(range(weights.ndim - 1))
    lengths = (np.linalg.norm(each.reshape(-1, each.shape[-1]), axis=0) for each in (drawn, weights))
    have, wanted = lengths
    return np.asarray(drawn * (wanted / np.where(have > 0, have, 1.0)).reshape((1,) * len(incoming) + (-1,)))


def _check_plane(found: Directions) -> None:
    """Raises LandscapeError where the two do not span a plane."""
    lengths = np.linalg.norm(found.vectors, axis=1)
    if lengths.min() == 0 or np.linalg.svd(found.vectors / lengths[:, None], compute_uv=False)[-1] < 1e-8:
        raise LandscapeError(
            Text("These two directions span no plane: one is zero, or both are the same. Choose other directions.")
        )
