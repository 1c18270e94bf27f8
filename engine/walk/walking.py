"""Walks down a function on one engine or on both."""

import numpy as np

from engine.config.training import EngineName
from engine.text import NOTHING, Text
from engine.training.factory import create_walker
from engine.training.schedule import rates
from engine.walk.positions import Positions
from engine.walk.spec import Descent, Walk
from engine.walker import FormulaFunction, Function


def walk(spec: Walk, engine: EngineName = EngineName.NUMPY) -> Positions:
    """Every step of `spec` on one engine. Raises BackendError where TensorFlow cannot run, ValueError for both engines."""
    return walk_down(spec.function, spec, engine)


def walk_down(function: Function, descent: Descent, engine: EngineName) -> Positions:
    """Every step down `function`, as `walk` has it. It ends before an update that would leave the finite numbers."""
    start = np.array(descent.start, np.dtype(descent.precision.value))
    walker = create_walker(engine, function, descent.optimizer, start)
    learning_rates = rates(descent.schedule, descent.optimizer.learning_rate, 0, descent.updates, 1)
    steps, ended = [], NOTHING
    for number, rate in enumerate(learning_rates, start=1):
        step = walker.step(float(rate))
        if not (np.isfinite(step.value) and np.isfinite(step.gradient).all() and np.isfinite(step.position).all()):
            ended = Text("Update {number} leaves the finite numbers; the walk ends before it.", number=number)
            break
        steps.append(step)
    points = np.stack([start, *(step.position for step in steps)])
    return Positions(
        descent,
        engine,
        variables_of(function),
        tuple(steps),
        points,
        walker.values(points),
        learning_rates[: len(steps)],
        ended,
    )


def variables_of(function: Function) -> tuple[str, ...]:
    """What the coordinates are called: a formula's variables; a weight by its array and its index from 0."""
    if isinstance(function, FormulaFunction):
        return function.variables
    return tuple(f"{weight.array}[{', '.join(map(str, weight.index))}]" for weight in function.weights)
