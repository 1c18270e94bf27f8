"""What a network's nodes give for the rows of a dataset: for one of them, and how it is spread over all."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from time import thread_time

import numpy as np
from numpy.typing import NDArray

from engine.backend import Array, Parameters
from engine.config.experiment import Experiment
from engine.config.network import INPUT
from engine.data.preparing.dataset import Dataset, Part
from engine.model.one_row import RowValues, row_values
from engine.results.predictions import part_of, parts_of

BINS = 24
MOST_ROWS = 2000
"""Of more rows so many are taken, evenly, for a spread."""
MOST_NUMBERS = 2_000_000
"""So few rows are taken that all nodes together give no more numbers than these."""


@dataclass(frozen=True, eq=False)
class RowLook:
    """`values` for row `row` of the table; None where that is not among the dataset's rows. `seconds` of processor time."""

    row: int
    values: RowValues | None
    seconds: float


@dataclass(frozen=True, eq=False)
class Spread:
    """How what a node's units give is spread over rows: `counts` (units, BINS) between `low` and `high`, for all its units alike.

    `mean`, `least`, `most`: (units,), of all rows. `zeros`: (units,), the share of rows where a unit gives 0. What is not
    finite is in no count.
    """

    counts: NDArray[np.intp]
    low: float
    high: float
    mean: Array
    least: Array
    most: Array
    zeros: Array


@dataclass(frozen=True, eq=False)
class Spreads:
    """By node, and of the input, those that give a plain row of numbers. `rows` of all `of` rows were asked."""

    nodes: Mapping[str, Spread]
    rows: int
    of: int
    seconds: float


def row_look(experiment: Experiment, dataset: Dataset, row: int, parameters: Parameters) -> RowLook:
    """What each node gives for row `row` of the table, counted from 0."""
    began = thread_time()
    for part in _parts(dataset):
        places = np.flatnonzero(part.table_rows == row)
        if len(places):
            values = row_values(experiment.learner, parameters, part.x[places[0]])
            return RowLook(row, values, thread_time() - began)
    return RowLook(row, None, thread_time() - began)


def spreads(
    experiment: Experiment, dataset: Dataset, parameters: Parameters, check: Callable[[], None] = lambda: None
) -> Spreads:
    """How the outputs of all nodes are spread over the rows of all parts; of many rows some, evenly. `check` may raise."""
    from engine.numpy_backend.network import activations

    began, learner = thread_time(), experiment.learner
    parts = [part_of(dataset, name).x for name in parts_of(dataset)]
    total = sum(len(x) for x in parts)
    wide = sum(array.size for array in row_values(learner, parameters, parts[0][0]).outputs)
    step = -(-total // max(1, min(MOST_ROWS, MOST_NUMBERS // max(1, wide))))
    x = np.concatenate(parts)[::step].astype(np.dtype(learner.training.precision.value))
    check()
    with np.errstate(all="ignore"):  # what overflows is in no count
        found = activations(learner.network, parameters, x, exact=learner.training.is_exact)
        outputs = {INPUT: x} | {name: output for name, (_, output) in found.items()}
        nodes = {name: spread(output) for name, output in outputs.items() if output.ndim == 2 and output.size}
    return Spreads(nodes, len(x), total, thread_time() - began)


def spread(outputs: Array) -> Spread:
    """Of `outputs` (rows, units)."""
    finite = np.isfinite(outputs)
    low, high = (float(f(outputs, where=finite, initial=start)) for f, start in ((np.min, np.inf), (np.max, -np.inf)))
    if not low < high:
        middle = low if np.isfinite(low) else 0.0
        low, high = middle - 0.5, middle + 0.5
    units = outputs.shape[1]
    scaled = np.where(finite, (outputs.astype(np.float64) - low) / (high - low) * BINS, 0)
    places = np.minimum(scaled.astype(np.intp), BINS - 1) + BINS * np.arange(units)
    counts = np.bincount(places[finite], minlength=BINS * units).reshape(units, BINS)
    return Spread(
        counts, low, high, outputs.mean(axis=0), outputs.min(axis=0), outputs.max(axis=0), (outputs == 0).mean(axis=0)
    )


def _parts(dataset: Dataset) -> Iterator[Part]:
    """Those that are learnt from or looked at, then the rows without a target."""
    for name in parts_of(dataset):
        yield part_of(dataset, name)
    yield dataset.unlabelled.rows
