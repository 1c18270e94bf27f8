"""How the arrays of a network change along a run: norms, entries and distributions of weights, gradients and steps."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from engine.backend import Array
from engine.config.axes import Shape
from engine.training.replay.samples import Sample

BYTES = 64 * 2**20
"""What the entries that are kept may take."""
LEAST_ENTRIES = 256


class Measure(StrEnum):
    """What of an array is followed. STEPS: what an update adds to it. RATIO: the norm of that to the norm before it."""

    WEIGHTS = "weights"
    GRADIENTS = "gradients"
    STEPS = "steps"
    RATIO = "ratio"


KEPT = (Measure.WEIGHTS, Measure.GRADIENTS, Measure.STEPS)


@dataclass(frozen=True)
class Cell:
    """One entry of an array; `index` counts from 0."""

    name: str
    index: tuple[int, ...]


class Timeline:
    """Filled sample by sample by one thread; read by any. Of large arrays some entries are kept, evenly over them."""

    def __init__(self, updates: Sequence[int], shapes: Mapping[str, Shape], cell: Cell | None = None) -> None:
        """`updates`: those that will be added, in order. `shapes`: of the arrays. `cell` is kept, whatever else is."""
        self.planned = tuple(updates)
        self.names, self.shapes = tuple(shapes), dict(shapes)
        self._done = 0
        room = max(LEAST_ENTRIES, BYTES // (8 * len(KEPT) * max(len(updates) * len(shapes), 1)))
        self.places = {
            name: _places(shape, room, cell if cell and cell.name == name else None) for name, shape in shapes.items()
        }
        """Which entries of each array are kept, as (k,) places in the flat array."""
        count = len(self.planned)
        self._norms = {measure: np.full((len(shapes), count), np.nan) for measure in Measure}
        self._entries: Mapping[Measure, Mapping[str, Array]] = {
            measure: {name: np.full((count, len(places)), np.nan) for name, places in self.places.items()}
            for measure in KEPT
        }

    def add(self, sample: Sample) -> None:
        """The next of the planned updates."""
        at = self._done
        steps = (
            {name: sample.after[name] - before for name, before in sample.before.items()} if sample.gradients else {}
        )
        of: dict[Measure, Mapping[str, Array]] = {
            Measure.WEIGHTS: sample.after,
            Measure.GRADIENTS: sample.gradients,
            Measure.STEPS: steps,
        }
        for row, name in enumerate(self.names):
            for measure, arrays in of.items():
                if name in arrays:
                    self._norms[measure][row, at] = norm(arrays[name])
                    self._entries[measure][name][at] = arrays[name].reshape(-1)[self.places[name]]
            if name in steps:
                size = norm(sample.before[name])
                self._norms[Measure.RATIO][row, at] = norm(steps[name]) / size if size else np.nan
        self._done = at + 1

    @property
    def updates(self) -> NDArray[np.int64]:
        """Those that were added so far, (n,)."""
        return np.array(self.planned[: self._done], np.int64)

    def norms(self, measure: Measure) -> Array:
        """The length of each array, (arrays, n); not a number where there is none."""
        return self._norms[measure][:, : self._done]

    def entries(self, name: str, measure: Measure) -> Array:
        """The entries that are kept of an array, (n, k)."""
        return self._entries[measure][name][: self._done]

    def of_cell(self, cell: Cell, measure: Measure) -> Array | None:
        """One entry, (n,); None where it is not kept."""
        flat = int(np.ravel_multi_index(cell.index, self.shapes[cell.name]))
        place = int(np.searchsorted(self.places[cell.name], flat))
        if place == len(self.places[cell.name]) or self.places[cell.name][place] != flat:
            return None
        column: Array = self.entries(cell.name, measure)[:, place]
        return column

    def histogram(self, name: str, measure: Measure, bins: int) -> tuple[Array, Array]:
        """The edges of the bins, (bins + 1,), and how many of the entries kept lie in each at each update, (n, bins)."""
        values = self.entries(name, measure)
        known = values[np.isfinite(values)]
        low, high = (float(known.min()), float(known.max())) if len(known) else (0.0, 1.0)
        if low == high:
            low, high = low - 0.5, high + 0.5
        edges = np.linspace(low, high, bins + 1)
        counts = [np.histogram(row[np.isfinite(row)], edges)[0] for row in values]
        return edges, np.array(counts, dtype=np.float64).reshape(-1, bins)


def norm(array: Array) -> float:
    """The square root of the sum of squares."""
    return float(np.linalg.norm(array.reshape(-1).astype(np.float64)))


def _places(shape: Shape, room: int, cell: Cell | None) -> NDArray[np.intp]:
    size = math.prod(shape)
    if size <= room:
        return np.arange(size)
    found = np.linspace(0, size - 1, room).astype(np.intp)
    extra = [] if cell is None else [np.ravel_multi_index(cell.index, shape)]
    return np.unique(np.append(found, extra).astype(np.intp))
