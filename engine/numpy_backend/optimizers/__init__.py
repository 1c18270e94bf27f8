"""The optimizers: `step(w, g, lr)` changes the parameter vector w in place, given its gradient g.

Every number is computed in w's precision, in the order in which Keras computes it (keras/src/optimizers/*.py), so that the
two engines agree; textbook forms follow the equations of their sources, in the order of their namesakes in `tensorflow_backend`.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np

from engine.config import optimizers as spec
from engine.numpy_backend.optimizers.adadelta import AdaDelta
from engine.numpy_backend.optimizers.adagrad import AdaGrad, TextbookAdaGrad
from engine.numpy_backend.optimizers.adam import Adam, TextbookAdam
from engine.numpy_backend.optimizers.adamax import Adamax, TextbookAdamax
from engine.numpy_backend.optimizers.base import NumpyOptimizer
from engine.numpy_backend.optimizers.lion import Lion
from engine.numpy_backend.optimizers.momentum import Momentum, Nesterov, TextbookNesterov
from engine.numpy_backend.optimizers.nadam import Nadam, TextbookNadam
from engine.numpy_backend.optimizers.rmsprop import RMSprop, TextbookRMSprop
from engine.numpy_backend.optimizers.sgd import SGD

__all__ = ["NumpyOptimizer", "build_optimizer"]


def build_optimizer(config: spec.Optimizer, sizes: Sequence[int], dtype: np.dtype[Any]) -> NumpyOptimizer:
    """The optimizer of a spec, for a vector made of arrays of these `sizes` end to end."""
    textbook = config.is_textbook
    match config:
        case spec.SGD():
            return SGD(config, sizes, dtype)
        case spec.Momentum():
            return Momentum(config, sizes, dtype)
        case spec.Nesterov():
            return (TextbookNesterov if textbook else Nesterov)(config, sizes, dtype)
        case spec.AdaGrad():
            return (TextbookAdaGrad if textbook else AdaGrad)(config, sizes, dtype)
        case spec.RMSprop():
            return (TextbookRMSprop if textbook else RMSprop)(config, sizes, dtype)
        case spec.AdaDelta():
            return AdaDelta(config, sizes, dtype)
        case spec.Adam() | spec.AdamW():
            return (TextbookAdam if textbook else Adam)(config, sizes, dtype)
        case spec.Adamax():
            return (TextbookAdamax if textbook else Adamax)(config, sizes, dtype)
        case spec.Nadam():
            return (TextbookNadam if textbook else Nadam)(config, sizes, dtype)
        case spec.Lion():
            return Lion(config, sizes, dtype)
