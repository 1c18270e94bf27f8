"""What arrays are held to after every update, as Keras has it."""

from typing import Any

import keras

from engine.config.constraints import Constraint, MaxNorm, NonNegative


def build_constraint(constraint: Constraint) -> Any:
    """The Keras constraint of a spec, None for none. Keras's optimizers carry it out after each step."""
    match constraint:
        case MaxNorm(limit=limit):
            return keras.constraints.MaxNorm(limit)
        case NonNegative():
            return keras.constraints.NonNeg()
        case _:
            return None
