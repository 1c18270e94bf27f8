"""The penalties that are added to the loss, as Keras has them."""

from typing import Any

import keras
import numpy as np

from engine.config.regularizers import L1, L1L2, L2, Regularizer


def build_regularizer(regularizer: Regularizer, *, exact: bool) -> Any:
    """The Keras regularizer of a spec, None for none. `exact`: its factors are taken to double precision.

    Keras rounds Python's numbers to float32 (`ops.cast`), and does not round NumPy's.
    """
    number = np.float64 if exact else float
    match regularizer:
        case L1(l1=l1):
            built = keras.regularizers.L1(l1)
            built.l1 = number(l1)
        case L2(l2=l2):
            built = keras.regularizers.L2(l2)
            built.l2 = number(l2)
        case L1L2(l1=l1, l2=l2):
            built = keras.regularizers.L1L2(l1, l2)
            built.l1, built.l2 = number(l1), number(l2)
        case _:
            return None
    return built
