"""A program on both engines: TensorFlow's graph, and NumPy's values, which are worked out line by line without one."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.dataflow import Dataflow, FlowProgram
from engine.training.factory import program_dataflow, program_values


@dataclass(frozen=True, eq=False)
class Compared:
    """`numpy`: the value of each statement by its name."""

    flow: Dataflow
    numpy: dict[str, NDArray[Any]]

    @property
    def difference(self) -> float:
        """The largest one between the engines; 0 where both give the same infinity, or no number."""
        theirs = {name: np.asarray(self.flow.called[name].value) for name in self.numpy}
        gaps = [
            0.0 if np.array_equal(ours, theirs[name], equal_nan=True) else float(abs(np.float64(ours) - theirs[name]))
            for name, ours in self.numpy.items()
        ]
        return max(gaps, default=0.0)


def compared(program: FlowProgram) -> Compared:
    """Compute `program` on both. Raises BackendError where TensorFlow cannot run."""
    return Compared(program_dataflow(program), program_values(program))
