"""The loss of a network as a function of one or two of its weights, and where those stand."""

from collections.abc import Mapping, Sequence

import numpy as np

from engine.backend import Array
from engine.config.shapes import trained_shapes
from engine.config.training import FullBatch
from engine.data.preparing.dataset import Dataset
from engine.data.preparing.prepare import prepared
from engine.learners.supervised.initial import initial_parameters
from engine.setup import Setup
from engine.training.factory import arrays_of
from engine.walk.spec import Descent
from engine.walker import LossFunction, Weight


def weights_of(setup: Setup) -> list[Weight]:
    """All trained weights, array by array in the network's order."""
    shapes = trained_shapes(setup.experiment.learner.network, setup.plan.inputs)
    return [Weight(name, index) for name, shape in shapes.items() for index in np.ndindex(shape)]


def loss_function(
    setup: Setup,
    weights: Sequence[Weight],
    descent: Descent,
    *,
    parameters: Mapping[str, Array] | None = None,
    dataset: Dataset | None = None,
) -> LossFunction:
    """The loss of all training rows of `setup`, which has no errors, in the precision and the convention of `descent`.

    `parameters`: where all other weights stand; by default where a run begins. `dataset`: what the setup was prepared to.
    """
    training = setup.experiment.learner.training
    experiment = setup.experiment.with_learner(
        training=training.replace(batching=FullBatch(), precision=descent.precision, optimizer=descent.optimizer)
    )
    arrays = arrays_of(prepared(setup.plan, dataset), experiment)
    start = parameters or initial_parameters(experiment, setup.plan.inputs)
    dtype = np.dtype(descent.precision.value)
    return LossFunction(
        experiment, arrays, {name: array.astype(dtype) for name, array in start.items()}, tuple(weights)
    )


def start_of(
    setup: Setup, weights: Sequence[Weight], parameters: Mapping[str, Array] | None = None
) -> tuple[float, ...]:
    """Where the weights stand: in `parameters`, or else where a run begins."""
    found = parameters or initial_parameters(setup.experiment, setup.plan.inputs)
    return tuple(float(found[weight.array][weight.index]) for weight in weights)
