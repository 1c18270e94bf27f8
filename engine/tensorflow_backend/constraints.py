"""What arrays are held to after every update, as Keras has it."""

from typing import Any

import keras

from engine.config.constraints import Constraint, MaxNorm, NonNegative


def build_constraint(constraint: Constraint, rank: int) -> Any:
    """The Keras constraint of a spec on an array of `rank` axes, None for none. Keras's optimizers carry it out after each step."""
    match constraint:
        case MaxNorm(limit=limit):
            return keras.constraints.MaxNorm(limit, axis=list(range(rank - 1)) if rank > 2 else 0)
        case NonNegative():
            return keras.constraints.NonNeg()
        case _:
            return None
