"""The two directions in which the training rows vary most, in the network's input."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.data.preparing.dataset import Dataset

Numbers = NDArray[np.float64]

MAX_ENTRIES = 1024
"""Of wider inputs no principal axes are worked out: that takes the cube of the width."""
MAX_ROWS = 20_000
"""Of more training rows, so many are taken, evenly."""


@dataclass(frozen=True, eq=False)
class Principal:
    """`mean`: (width,); `directions`: (2, width), of length 1; `shares`: how much of the variance each explains, 0 to 1."""

    mean: Numbers
    directions: Numbers
    shares: tuple[float, float]

    def places(self, x: Numbers) -> Numbers:
        """Where rows x (n, …) lie along the two: (n, 2)."""
        return np.asarray((x.reshape(len(x), -1) - self.mean) @ self.directions.T)

    def rows(self, places: Numbers) -> Numbers:
        """The input (n, width) at places (n, 2) in the plane."""
        return np.asarray(self.mean + places @ self.directions)


def principal_axes(dataset: Dataset) -> Principal:
    """The first two principal axes of the training rows as the network gets them. Their sign: the largest entry is positive."""
    x = dataset.training.x
    flat = x[:: max(1, len(x) // MAX_ROWS)].reshape(-1, x[0].size)
    mean = flat.mean(axis=0)
    variances, vectors = np.linalg.eigh(np.cov(flat - mean, rowvar=False, bias=True).reshape(len(mean), -1))
    directions = vectors.T[::-1][:2]
    largest = directions[np.arange(len(directions)), np.abs(directions).argmax(axis=1)]
    directions = directions * np.where(largest < 0, -1.0, 1.0)[:, None]
    total = float(variances.sum())
    shares = [float(max(variance, 0.0)) / total if total > 0 else 0.0 for variance in variances[::-1][:2]]
    return Principal(mean, directions, (shares[0], shares[1]))
