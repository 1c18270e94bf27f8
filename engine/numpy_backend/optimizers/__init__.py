"""The optimizers: `step(w, g, lr)` changes the parameter vector w in place, given its gradient g.

Every number is computed in w's precision, in the order in which Keras computes it (keras/src/optimizers/*.py), so that the
two engines agree; textbook forms follow the equations of their sources, in the order of their namesakes in `tensorflow_backend`.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np

from engine.config.base import import_all
from engine.config.optimizers import OptimizerSpec
from engine.numpy_backend.optimizers.base import FORMS, NumpyOptimizer

__all__ = ["NumpyOptimizer", "build_optimizer"]

import_all(__path__, __name__)


def build_optimizer(config: OptimizerSpec, sizes: Sequence[int], dtype: np.dtype[Any]) -> NumpyOptimizer:
    """The optimizer of a spec, for a vector made of arrays of these `sizes` end to end."""
    return FORMS[type(config), config.is_textbook](config, sizes, dtype)
