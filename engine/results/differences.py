"""Two sets of weights compared, array by array: W_A − W_B."""

from dataclasses import dataclass

import numpy as np

from engine.backend import Array, Parameters


@dataclass(frozen=True, eq=False)
class ArrayDifference:
    """One array. `values`: A − B, in float64; `place`: of the entry that differs most; `norm_a`, `norm_b`: of the two arrays."""

    name: str
    values: Array
    place: tuple[int, ...]
    norm_a: float
    norm_b: float

    @property
    def largest(self) -> float:
        """The largest |Δ|; not a number where one is no number."""
        return float(np.max(np.abs(self.values), initial=0.0))

    @property
    def norm(self) -> float:
        """The length of A − B."""
        return float(np.linalg.norm(self.values.reshape(-1)))

    @property
    def relative(self) -> float:
        """The length of A − B divided by that of B; ∞ where B is 0 and A is not."""
        return self.norm / self.norm_b if self.norm_b else (np.inf if self.norm else 0.0)

    @property
    def changed(self) -> int:
        """How many entries are not the same."""
        return int(np.count_nonzero(self.values))


@dataclass(frozen=True, eq=False)
class Differences:
    """`arrays`: what both have in the same shape; `only_a`, `only_b`: names that one has; `misfits`: names with other shapes."""

    arrays: tuple[ArrayDifference, ...]
    only_a: tuple[str, ...]
    only_b: tuple[str, ...]
    misfits: tuple[str, ...]


def differences(a: Parameters, b: Parameters) -> Differences:
    """A − B."""
    both = [name for name in a if name in b]
    fitting = [name for name in both if a[name].shape == b[name].shape]
    return Differences(
        tuple(_difference(name, a[name], b[name]) for name in fitting),
        tuple(name for name in a if name not in b),
        tuple(name for name in b if name not in a),
        tuple(name for name in both if name not in fitting),
    )


def _difference(name: str, a: Array, b: Array) -> ArrayDifference:
    one, other = a.astype(np.float64), b.astype(np.float64)
    values = one - other
    flat = int(np.argmax(np.abs(values))) if values.size else 0
    place = tuple(int(at) for at in np.unravel_index(flat, values.shape)) if values.size else ()
    return ArrayDifference(name, values, place, *(float(np.linalg.norm(each.reshape(-1))) for each in (one, other)))
