"""Prepared rows whose true values are known, and the network that is asked about copies of them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.config.outputs import output_parts
from engine.data.preparing.dataset import Dataset, Part
from engine.data.table import Table
from engine.evaluation.answered import known_rows
from engine.model.model import Model
from engine.results.decoding import Known, decode
from engine.results.predicted import Predicted, is_known
from engine.text import Text, UserError

Array = NDArray[np.floating[Any]]

BLOCK_BYTES = 16 << 20
"""Of what enters the network in one block."""
BLOCK_ROWS = 4096
"""Rows of one pass; more leave the processor's cache."""


class NoRowsError(UserError):
    """No row of which all targets are known; the message says so."""


@dataclass(frozen=True, eq=False)
class Rows:
    """`x`: (rows, …) and `t`: (rows, target entries), in the run's precision; `w`: (rows,), what each counts in the loss, or None.

    `table_rows`: (rows,), their numbers from 0. `targets`: what is true and predicted, of every row. `left_out`: rows of which a
    target is not known.
    """

    x: Array
    t: Array
    table_rows: NDArray[np.intp]
    targets: tuple[Predicted, ...]
    w: Array | None = None
    left_out: int = 0

    @property
    def flat(self) -> Array:
        """`x` as (rows, inputs)."""
        return self.x.reshape(len(self.x), -1)


def rows_of_part(model: Model, part: Part) -> Rows:
    """Rows of the table that the model was trained on. Raises NoRowsError."""
    return _rows(model, part.x, Known(part.t), part.table_rows, part.w)


def rows_of_table(model: Model, table: Table) -> Rows:
    """Those of any other table. Raises MissingColumnsError, NoTargetsError, NoRowsError."""
    prepared, known = known_rows(model, table)
    return _rows(model, prepared.x, known, prepared.rows, None)


def row_of(dataset: Dataset, table_row: int) -> Array | Text:
    """What enters the network for a row of the table (…), also of one without a target; or why there is nothing."""
    parts = (dataset.training, dataset.validation, dataset.test, dataset.unlabelled.rows)
    for part in parts:
        (found,) = np.nonzero(part.table_rows == table_row)
        if len(found):
            return np.asarray(part.x[found[0]])
    return Text("it took no part in the run")


def spread(rows: int, most: int) -> NDArray[np.intp]:
    """`most` of `rows` places at the most, evenly spread."""
    return np.linspace(0, rows - 1, min(rows, most)).astype(np.intp)


class Asker:
    """A model's network that is asked about many rows, block by block; it keeps its buffers."""

    def __init__(self, model: Model) -> None:
        from engine.numpy_backend.network import NumpyNetwork
        from engine.numpy_backend.objective import Objective
        from engine.numpy_backend.store import Store

        learner, self.inputs = model.spec.learner, model.spec.preparation.inputs
        training, network = learner.training, learner.network
        self.dtype = np.dtype(training.precision.value)
        parts = output_parts(network, training, self.inputs)
        self._objective = Objective(parts, network, exact=training.is_exact)
        self.has_row_losses = not any(part.loss.is_of_batch for part in parts)
        """Whether a row has a loss of its own."""
        store = Store(network, self.inputs, self.dtype)
        store.assign(model.parameters)
        self._network = NumpyNetwork(
            network, self.inputs, store, rows=BLOCK_ROWS, logits=self._objective.logits, exact=training.is_exact
        )
        self._names = [part.name for part in parts]
        self._handed: list[Array] = []

    def outputs(self, x: Array) -> Array:
        """All entries of all outputs (rows, entries) for up to BLOCK_ROWS rows of x (rows, …)."""
        with np.errstate(all="ignore"):  # an overflow shows as a number that is not finite
            self._handed = self._network.forward(x)
            own = zip(self._names, self._handed, strict=True)
            found = [self._network.layers[name].output_of(handed) for name, handed in own]
            return np.concatenate([each.reshape(len(x), -1) for each in found], axis=1)

    def losses(self, t: Array, w: Array | None) -> NDArray[np.float64]:
        """The loss of each row of the last `outputs`, (rows,), over all of the network's outputs, without penalties."""
        with np.errstate(all="ignore"):
            each = self._objective.per_row(self._handed, t, w)
        weighted = [part.weight * own for part, own in zip(self._objective.parts, each, strict=True)]
        return np.asarray(np.sum(weighted, axis=0, dtype=np.float64))


def blocks(count: int, inputs: int, dtype: np.dtype[Any]) -> Iterator[slice]:
    """`count` rows of so many inputs in pieces that are small enough."""
    size = max(1, min(BLOCK_ROWS, BLOCK_BYTES // max(1, inputs * dtype.itemsize)))
    for start in range(0, count, size):
        yield slice(start, min(start + size, count))


def _rows(model: Model, x: Array, known: Known, table_rows: NDArray[np.intp], w: Array | None) -> Rows:
    learner, preparation = model.spec.learner, model.spec.preparation
    usable = np.all([is_known(each, len(x)) for each in known.known] or [np.ones(len(x), np.bool_)], axis=0)
    kept = np.flatnonzero(usable)
    if not len(kept):
        raise NoRowsError(
            Text("No row has all features and true values. Choose other rows, or fill in what is missing.")
        )
    dtype = np.dtype(learner.training.precision.value)
    x, t = np.ascontiguousarray(x[kept], dtype), known.t[kept]
    asker = Asker(model)
    outputs = np.concatenate([asker.outputs(x[block]) for block in blocks(len(x), x[0].size, dtype)])
    targets = decode(learner, preparation.inputs, preparation.targets, preparation.sides, outputs, Known(t))
    own = None if w is None else w[kept].astype(dtype)
    return Rows(x, t.astype(dtype), table_rows[kept], targets, own, len(usable) - len(kept))
