"""What a program of statements gives in NumPy, which has no graph: each value is worked out when its line is reached."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.dataflow import FlowProgram
from engine.numpy_backend.expressions import value


def program_values(program: FlowProgram) -> dict[str, NDArray[Any]]:
    """The value of each statement by its name: (), in the program's type."""
    dtype = np.dtype(program.dtype)
    found: dict[str, NDArray[Any]] = {}
    with np.errstate(all="ignore"):  # as TensorFlow, which warns of nothing
        for statement in program.statements:
            found[statement.name] = np.asarray(value(statement.expression, found, dtype), dtype)
    return found
