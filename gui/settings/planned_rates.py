"""The learning rate over the epochs of a run that has not begun, as a curve. No Qt."""

import numpy as np

from engine.config.training import Training, batches_of
from engine.results.curves import NOTHING, Curve
from engine.training.schedule import rates

MAX_EXACT = 20_000
"""Up to so many updates (or epochs) each one is computed; of a longer run so many as a plot shows."""
SHOWN = 600


def planned_rates(training: Training, rows: int) -> Curve:
    """The rate at the place, in epochs, where each update of a run on `rows` training rows begins.

    Nothing where the rate stays the same. Of long runs only some updates are computed, evenly spread.
    """
    if rows < 1 or not training.schedule.is_planned:
        return NOTHING
    per_epoch = batches_of(training.batching, rows).per_epoch
    rate, last = training.optimizer.learning_rate, training.epochs * per_epoch
    if last <= MAX_EXACT:
        updates = np.arange(last)
        found = rates(training.schedule, rate, 0, last, per_epoch)
    else:
        updates = np.unique(np.linspace(0, last - 1, SHOWN).astype(np.int64))
        found = np.array([rates(training.schedule, rate, int(at), 1, per_epoch)[0] for at in updates])
    return Curve(updates / per_epoch, found, found, found)
