"""Small tables, experiments and runs that many tests share; no assertions."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike

from engine.backend import LOSS, Parameters
from engine.config.experiment import Experiment
from engine.config.layers import Layer
from engine.config.learners import GivenWeights, SupervisedNetwork
from engine.config.losses import Loss, MeanSquaredError
from engine.config.network import Network
from engine.config.optimizers import SGD, Optimizer
from engine.config.recipe import ColumnRecipe, Recipe, Role, Split
from engine.config.training import Batching, EngineName, FullBatch, Precision, Training
from engine.data.table import NumberColumn, Table
from engine.learners.supervised.initial import as_given
from engine.setup import resolve
from engine.training.control import RunControl
from engine.training.frames import Advanced, Ended, Frame, Started
from engine.training.job import Job
from engine.training.run import run


def given(weights: dict[str, ArrayLike]) -> tuple[GivenWeights, ...]:
    """Initial weights as an experiment holds them; a bias is one row."""
    return tuple(as_given(name, np.asarray(values, dtype=np.float64)) for name, values in weights.items())


def numeric_table(X: ArrayLike, T: ArrayLike) -> Table:
    """Columns x0, x1, … and t0, t1, … of numbers."""
    columns = []
    for letter, matrix in (("x", np.atleast_2d(X)), ("t", np.atleast_2d(T))):
        columns += [NumberColumn(f"{letter}{i}", matrix[:, i].astype(np.float64)) for i in range(matrix.shape[1])]
    return Table(tuple(columns))


def numeric_recipe(table: Table, *, validation: float = 0.0, shuffle: bool = False) -> Recipe:
    """x… are features, t… are targets, all raw."""
    columns = tuple(
        ColumnRecipe(name=name, role=Role.FEATURE if name.startswith("x") else Role.TARGET) for name in table.names
    )
    return Recipe(columns=columns, split=Split(validation=validation, shuffle=shuffle))


def experiment(
    table: Table,
    layers: Sequence[Layer],
    *,
    weights: dict[str, ArrayLike] | None = None,
    loss: Loss | None = None,
    optimizer: Optimizer | None = None,
    batching: Batching | None = None,
    epochs: int = 200,
    precision: Precision = Precision.FLOAT64,
    validation: float = 0.0,
    seed: int = 0,
) -> Experiment:
    """A stack on a numeric table; by default as in the course: MSE, SGD 0.01, full batch, float64."""
    return Experiment(
        recipe=numeric_recipe(table, validation=validation),
        learner=SupervisedNetwork(
            network=Network.stack(layers),
            training=Training(
                loss=loss or MeanSquaredError(),
                optimizer=optimizer or SGD(learning_rate=0.01),
                batching=batching or FullBatch(),
                epochs=epochs,
                precision=precision,
                seed=seed,
            ),
            initial_weights=given(weights or {}),
        ),
    )


def frames_of(job: Job, control: RunControl | None = None) -> list[Frame]:
    """All frames of a run that is played to its end."""
    if control is None:
        control = RunControl(job.experiment.learner.training.optimizer.learning_rate)
        control.play()
    return list(run(job, control))


def trained(chosen: Experiment, table: Table, engine: EngineName) -> Ended:
    """How a run on `engine` ended."""
    last = frames_of(Job(1, resolve(chosen, table), engine))[-1]
    assert isinstance(last, Ended)
    return last


def losses_of(frames: Sequence[Frame]) -> list[float]:
    """The loss of every update."""
    return [float(loss) for frame in frames if isinstance(frame, Advanced) for loss in frame.block.series[LOSS]]


def start_of(frames: Sequence[Frame]) -> Started:
    """The frame with which a run begins."""
    return next(frame for frame in frames if isinstance(frame, Started))


def largest_gap(ours: Parameters, theirs: Parameters) -> float:
    """The largest difference of two parameter sets, relative to the largest magnitude in each array (1 at the least)."""
    gaps = [
        float(np.max(np.abs(ours[name] - theirs[name]), initial=0.0) / max(1.0, float(np.max(np.abs(ours[name])))))
        for name in ours
    ]
    return max(gaps)
