"""Makes an engine ready for an experiment before it is trained: what has to be compiled is compiled on zeros, without an update."""

import numpy as np

from engine.data.plan import plan
from engine.data.table import Table
from engine.spec.experiment import Experiment
from engine.spec.shapes import parameter_shapes
from engine.spec.training import EngineName
from engine.training.backend import Arrays
from engine.training.factory import create_backend

MOST_BYTES = 200 * 2**20
"""Experiments on more than this are compiled when they are trained: making the zeros would be felt."""


def warm(experiment: Experiment, table: Table, engine: EngineName) -> bool:
    """Compile for `experiment`, which has no problems, on a table of this shape; False where nothing was done.

    Seconds for TensorFlow; a run of the same shapes then starts at once. NumPy has nothing to compile. Raises BackendError.
    """
    if engine is EngineName.NUMPY:
        return False
    planned = plan(table, experiment.recipe)
    dtype = np.dtype(experiment.training.precision.value)
    shapes = parameter_shapes(experiment.network, planned.inputs)
    entries = (planned.training_rows + planned.validation_rows) * (planned.inputs + planned.outputs)
    entries += sum(int(np.prod(shape)) for shape in shapes.values())
    if entries * dtype.itemsize > MOST_BYTES:
        return False
    parts = [
        (rows, width)
        for rows in (planned.training_rows, planned.validation_rows)
        for width in (planned.inputs, planned.outputs)
    ]
    arrays = Arrays(*(np.zeros(shape, dtype) for shape in parts))
    initial = {name: np.zeros(shape) for name, shape in shapes.items()}
    backend = create_backend(EngineName.TENSORFLOW, experiment, arrays, initial)
    backend.warm()
    return True
