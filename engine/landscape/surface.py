"""The loss of a network as a function of all its trained weights, in double precision."""

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.backend import LOSS, Array, Arrays, Chunk, Parameters, PartName
from engine.config.experiment import Experiment
from engine.config.optimizers import SGD
from engine.config.schedules import ConstantRate
from engine.config.shapes import trained_shapes
from engine.config.stopping import Stopping
from engine.config.training import EngineName, FullBatch, Precision
from engine.data.preparing.dataset import Dataset, Part
from engine.text import Text, UserError
from engine.training.factory import create_backend

Vector = NDArray[np.float64]


class LandscapeError(UserError):
    """There is no such landscape; the message says why and what to do."""


class Surface:
    """A network's loss on the rows of one part, over the vector w (n,) of all trained weights end to end.

    `value` is what the engine's `evaluate` gives: without dropout, with the moving averages as they stand. `gradient` is that of an
    update on all these rows: with dropout it is drawn as in the first update, and batches are normalised by themselves.
    """

    def __init__(
        self,
        experiment: Experiment,
        dataset: Dataset,
        parameters: Parameters,
        *,
        part: PartName = PartName.TRAINING,
        rows: int | None = None,
        seed: int = 0,
        engine: EngineName = EngineName.NUMPY,
    ) -> None:
        """`rows`: so many, drawn by `seed` without replacement; None or more than there are takes all.

        Raises LandscapeError for a part without rows or a network without trained weights, BackendError.
        """
        learner, training = experiment.learner, experiment.learner.training
        exact = training.replace(
            batching=FullBatch(), precision=Precision.FLOAT64, optimizer=SGD(convention=training.optimizer.convention),
            schedule=ConstantRate(), stopping=Stopping(),
        )  # fmt: skip
        chosen = _part(dataset, part)
        self.part, self.total = part, chosen.rows
        self.shapes = trained_shapes(learner.network, dataset.plan.inputs)
        if not self.total:
            raise LandscapeError(Text("This part of the data has no rows. Choose another part."))
        if not self.shapes:
            raise LandscapeError(Text("The network has no weights that are trained. Add a layer, or unfreeze one."))
        arrays = _arrays(chosen, dataset, rows, seed)
        self.rows = len(arrays.x)
        start = {name: np.asarray(array, np.float64) for name, array in parameters.items()}
        self.start: Vector = flat(start, self.shapes)
        """Where the weights stand, (n,)."""
        self._backend = create_backend(engine, experiment.with_learner(training=exact), arrays, start)
        self._state = self._backend.state()
        order = np.arange(self.rows, dtype=np.int32)[None]
        self._chunk = Chunk(order, first=0, count=1, rates=np.zeros(1), stops=False)

    def value(self, w: Vector) -> float:
        """The loss at w (n,); infinite or NaN where it is."""
        self._move(w)
        return float(self._backend.evaluate(PartName.TRAINING).values[LOSS])

    def gradient(self, w: Vector) -> Vector:
        """Its gradient at w (n,). Raises LandscapeError where the loss there is not finite."""
        self._move(w)
        found = self._backend.trace(self._chunk)
        names = {name: "/d".join(name.rsplit("/", 1)) for name in self.shapes}
        if not all(gradient in found for gradient in names.values()):
            raise LandscapeError(Text("The loss is not finite here, and has no gradient."))
        return flat({name: found[gradient] for name, gradient in names.items()}, self.shapes)

    def _move(self, w: Vector) -> None:
        self._backend.restore(self._state | unflat(w, self.shapes))


def flat(arrays: Mapping[str, Array], shapes: Mapping[str, tuple[int, ...]]) -> Vector:
    """The arrays of `shapes` end to end, (n,)."""
    return np.concatenate([np.asarray(arrays[name], np.float64).reshape(-1) for name in shapes])


def unflat(w: Vector, shapes: Mapping[str, tuple[int, ...]]) -> dict[str, NDArray[Any]]:
    """The arrays in w (n,), by name."""
    ends = np.cumsum([int(np.prod(shape)) for shape in shapes.values()])
    return {
        name: part.reshape(shape) for (name, shape), part in zip(shapes.items(), np.split(w, ends[:-1]), strict=True)
    }


def _part(dataset: Dataset, part: PartName) -> Part:
    return {
        PartName.TRAINING: dataset.training,
        PartName.VALIDATION: dataset.validation,
        PartName.TEST: dataset.test,
    }[part]


def _arrays(part: Part, dataset: Dataset, rows: int | None, seed: int) -> Arrays:
    """The rows as an engine takes them for training, and none to validate."""
    places = np.arange(part.rows)
    if rows is not None and rows < part.rows:
        places = np.sort(np.random.default_rng(seed).choice(part.rows, rows, replace=False))
    x, t = (np.asarray(array[places], np.float64) for array in (part.x, part.t))
    w = None if part.w is None else np.asarray(part.w[places], np.float64)
    nothing = None if w is None else w[:0]
    return Arrays(x, t, x[:0], t[:0], w, nothing, one_hot=dataset.plan.one_hot_targets)
