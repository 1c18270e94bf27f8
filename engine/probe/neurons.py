"""What every neuron gives over the plane of two features."""

from collections.abc import Mapping
from dataclasses import dataclass
from time import thread_time

import numpy as np

from engine.backend import Array, Parameters
from engine.config.network import INPUT
from engine.probe.stage import Stage

MOST_UNITS = 64
"""Layers with more units are left out."""


@dataclass(frozen=True, eq=False)
class Neurons:
    """`values`: by layer, and of the input, (units, n, m), n places of the first axis and m of the second.

    `seconds` of processor time it took.
    """

    stage: Stage
    values: Mapping[str, Array]
    seconds: float


def neurons(stage: Stage, parameters: Parameters) -> Neurons:
    """The outputs of all layers that give a plain row of up to MOST_UNITS numbers, at the points of a plane."""
    from engine.numpy_backend.network import activations

    began, learner = thread_time(), stage.room.experiment.learner
    shape = tuple(len(axis.places) for axis in stage.axes)
    with np.errstate(all="ignore"):  # what overflows is told by its colour
        found = activations(learner.network, parameters, stage.x, exact=learner.training.is_exact)
    outputs = {INPUT: stage.x} | {name: output for name, (_, output) in found.items()}
    values = {
        name: output.T.reshape(-1, *shape).copy()
        for name, output in outputs.items()
        if output.ndim == 2 and output.shape[1] <= MOST_UNITS
    }
    return Neurons(stage, values, thread_time() - began)
