"""How far a row lies from the training rows: what a network says far from all of them nobody has checked."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.data.preparing.dataset import Dataset
from engine.text import Text

MOST_ROWS = 20_000
USUAL = 0.95
"""The share of the training rows that have a neighbour nearer than `Nearness.usual`."""


@dataclass(frozen=True)
class Nearness:
    """`row`: the place in the table of the nearest training row, at `distance` (root mean square over the entries, in their
    standard deviations). `usual`: within which 95 % of the training rows have their own nearest other row.
    """

    row: int
    distance: float
    usual: float

    @property
    def is_far(self) -> bool:
        """Whether no training row is near."""
        return self.distance > self.usual


def nearness(dataset: Dataset, x: NDArray[np.float64]) -> Nearness:
    """Of a prepared row `x` (width,); by `sklearn.neighbors.NearestNeighbors`."""
    from sklearn.neighbors import NearestNeighbors

    training = dataset.training.x.reshape(dataset.training.rows, -1)
    step = -(-len(training) // MOST_ROWS)
    rows = training[::step]
    spread = rows.std(axis=0)
    spread = np.where(spread > 0, spread, 1.0) * np.sqrt(rows.shape[1])
    neighbours = NearestNeighbors().fit(rows / spread)
    distance, place = neighbours.kneighbors((x / spread)[None], n_neighbors=1)
    usual = 0.0
    if len(rows) > 1:
        usual = float(np.quantile(neighbours.kneighbors(n_neighbors=1)[0], USUAL))
    return Nearness(int(dataset.training.table_rows[::step][place[0, 0]]), float(distance[0, 0]), usual)


def nearness_text(near: Nearness | None) -> Text:
    """Whether a training row is near; None where there are none."""
    if near is None:
        return Text("The file holds no training rows: nobody can tell whether any is near.")
    if not near.is_far:
        return Text("Row {row:,} of the table is near.", row=near.row + 1)
    return Text(
        "No training row is near: the nearest one, row {row:,}, is {distance:.3g} standard deviations away, where 95 % of the "
        "training rows have another one within {usual:.3g}. The answer is a guess.",
        row=near.row + 1,
        distance=near.distance,
        usual=near.usual,
    )
