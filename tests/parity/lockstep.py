"""Both engines do the same updates side by side, and how far they are apart after some of them; no assertions."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from engine.data.prepare import prepare
from engine.data.table import Table
from engine.spec.experiment import Experiment
from engine.spec.training import EngineName, Precision
from engine.training.backend import Chunk, PartName
from engine.training.factory import arrays_of, create_backend
from engine.training.initial import initial_parameters
from tests.cases import largest_gap

BOUNDS = {
    Precision.FLOAT64: {1: 1e-12, 200: 1e-12},
    Precision.FLOAT32: {1: 2e-6, 200: 1e-4},
}
"""Largest differences of the weights after so many updates, relative to the largest weight of each array, 1 at the least."""


@dataclass(frozen=True)
class Gap:
    """How far apart the engines are after `updates` full batches: weights, and the losses on the way, relative (1 at the least)."""

    updates: int
    weights: float
    losses: float
    hits: float


def gaps(chosen: Experiment, table: Table, updates: Sequence[int] = (1, 200)) -> list[Gap]:
    """The gaps after each of `updates` full batches, of one run; TensorFlow compiles once for all of them."""
    dataset = prepare(table, chosen.recipe)
    arrays = arrays_of(dataset, chosen)
    initial = initial_parameters(chosen, dataset.plan.inputs)
    engines = [create_backend(engine, chosen, arrays, initial) for engine in (EngineName.NUMPY, EngineName.TENSORFLOW)]
    orders = np.arange(len(arrays.x), dtype=np.int32)[None]
    rates = np.array([chosen.training.optimizer.learning_rate])
    found: list[Gap] = []
    done = 0
    for until in updates:
        chunk = Chunk(orders=orders, first=done, count=until - done, rates=rates, update=done, stops=False)
        ours, theirs = (engine.advance(chunk) for engine in engines)
        done = until
        assert len(ours.losses) == len(theirs.losses) == chunk.count, "neither engine stopped on the way"
        looks = [engine.evaluate(PartName.TRAINING) for engine in engines]
        losses = [np.append(block.losses, look.loss) for block, look in zip((ours, theirs), looks, strict=True)]
        hits = [np.append(block.hits, look.hits or 0.0) for block, look in zip((ours, theirs), looks, strict=True)]
        found.append(
            Gap(
                updates=until,
                weights=largest_gap(engines[0].parameters(), engines[1].parameters()),
                losses=float(np.max(np.abs(losses[0] - losses[1]) / np.maximum(1, np.abs(losses[0])))),
                hits=float(np.max(np.abs(hits[0] - hits[1]))),
            )
        )
    return found
