"""Makes an engine ready for an experiment before it is trained: what has to be compiled is compiled on zeros, without an update."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from engine.backend import Arrays, Chunk, Parameters
from engine.checks.breakpoints import testable
from engine.config.breakpoints import Breakpoint, EnginesDiffer
from engine.config.shapes import shape_of
from engine.config.training import EngineName
from engine.setup import Setup
from engine.training.breaks import tested
from engine.training.factory import create_backend

MAX_BYTES = 200 * 2**20
"""Experiments on more than this are compiled when they are trained: making the zeros would be felt."""


def warm(setup: Setup, engine: EngineName, breakpoints: Sequence[Breakpoint] = ()) -> bool:
    """Compile for a setup without errors, on data of its shape, also what tests `breakpoints`; False where nothing was done.

    Seconds for TensorFlow; a run of the same shapes then starts at once. NumPy has nothing to compile. Raises BackendError.
    """
    if engine is EngineName.NUMPY:
        return False
    experiment, planned, shapes = setup.experiment, setup.plan, setup.shapes
    dtype = np.dtype(experiment.learner.training.precision.value)
    sizes = (planned.training_rows, planned.validation_rows, planned.test_rows)
    entries = sum(sizes) * (planned.width + planned.outputs)
    entries += sum(int(np.prod(shape)) for shape in shapes.values())
    if entries * dtype.itemsize > MAX_BYTES:
        return False
    xs, ts, ws = (
        [np.zeros((rows, *shape), dtype) for rows in sizes]
        for shape in (shape_of(planned.inputs), (planned.outputs,), ())
    )
    weights = ws if experiment.recipe.is_weighted else [None] * len(sizes)
    arrays = Arrays(xs[0], ts[0], xs[1], ts[1], weights[0], weights[1], one_hot=planned.one_hot_targets)
    if planned.test_rows:
        arrays = replace(arrays, x_test=xs[2], t_test=ts[2], w_test=weights[2])
    initial = {name: np.zeros(shape) for name, shape in shapes.items()}
    backend = create_backend(EngineName.TENSORFLOW, experiment, arrays, initial)
    backend.warm()
    if chunk := _breaking(setup, engine, breakpoints, initial):
        backend.advance(chunk)
    return True


def _breaking(setup: Setup, engine: EngineName, breakpoints: Sequence[Breakpoint], initial: Parameters) -> Chunk | None:
    """No updates at all that test the breakpoints; None where there is nothing to be tested by the compiled loop."""
    found = testable(breakpoints, setup.experiment, setup.plan.inputs, engine)
    points = tuple(point for point in tested(found) if not isinstance(point, EnginesDiffer))
    if not points:
        return None
    orders = np.zeros((1, setup.plan.training_rows), np.int32)
    seen = tuple(np.array(point.start(initial, found.units)) for point in points)
    return Chunk(orders, first=0, count=0, rates=np.zeros(1), stops=False, breakpoints=points, seen=seen)
