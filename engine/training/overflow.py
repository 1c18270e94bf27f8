"""Where an update left the finite numbers: the first of its tensors, in the order in which they are made."""

from collections.abc import Mapping

import numpy as np

from engine.backend import Array, Parameters
from engine.config.experiment import Experiment
from engine.config.shapes import Inputs
from engine.learners.registry import kind_of
from engine.training.factory import loaded

AFTER = "/after"


def first_overflow(
    experiment: Experiment, inputs: Inputs, values: Mapping[str, Array], after: Parameters
) -> tuple[str, str] | None:
    """Name and equation of the first tensor that is not finite, of a backend's `trace` and the parameters after it; or None."""
    tensors = kind_of(experiment.learner).tensors
    for entry in loaded(tensors)(experiment, inputs) if tensors else ():
        value = values.get(entry.name)
        if value is None and entry.name.endswith(AFTER):
            value = after.get(entry.name.removesuffix(AFTER))
        if value is not None and not np.isfinite(value).all():
            return entry.name, entry.equation
    return None
