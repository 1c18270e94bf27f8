"""Walks are the same on both engines: the workbook to the last printed digit, each optimizer in each precision, each operation."""

import numpy as np
import pytest

from engine.config.optimizers import SGD, Optimizer
from engine.config.training import EngineName, Precision
from engine.expression import Operation
from engine.numpy_backend import expressions as ours
from engine.tensorflow_backend import expressions as theirs
from engine.tensorflow_backend.walker import TensorFlowWalker
from engine.training.factory import create_walker
from engine.walk.formula import function_of
from engine.walk.spec import Walk
from engine.walk.walking import walk
from engine.walker import FormulaFunction
from tests.optimizer_cases import OPTIMIZERS, case_name
from tests.walk_cases import ERROR, PRINTED_WALKS, PrintedWalk

ENGINES = [EngineName.NUMPY, EngineName.TENSORFLOW]
BOUNDS = {Precision.FLOAT64: 1e-12, Precision.FLOAT32: 1e-4}
ROSENBROCK = "(1-x)**2 + 100*(y-x**2)**2"

FORMULAS = [
    "x + y - 2*x*y / 3", "x**3 + y**2.5", "y**x", "2**x", "x**0 + x**1", "-x + +y", "abs(x) + abs(-x)", "sqrt(y)", "exp(x)",
    "log(y) + log2(y) + log10(y)", "log1p(y)", "sin(x) * cos(y) + tan(x)", "atan(x*y)", "tanh(x)**3",
    "floor(x) + ceil(x) + round(x) + sign(x)", "min(x, y, 0.4) + max(x*y, y, x)", "where(x > 0, x**2, -x**3)",
    "x if x < y else y**2", "x // y + x % y", "(x > y) + (x >= y) + (x < y) + (x <= y) + (x == y) + (x != y)",
    "x * (x > 0 and y > 0) + y * (x > 0 or not y > 1)", "x * (0 < x < 1)", "pi * x", "x*x*x + x",
]  # fmt: skip
"""All operations between them."""

POINTS = np.array([[0.3, 1.7], [-1.4, 0.6], [2.0, 2.0], [-0.0, 0.9], [1.1, 3.2]])


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("printed", PRINTED_WALKS, ids=lambda printed: printed.name)
def test_a_walk_of_the_workbook_is_the_print_to_its_last_digit(printed: PrintedWalk, engine: EngineName) -> None:
    found = walk(Walk(expression=ERROR, start=(printed.start,), optimizer=printed.optimizer), engine)
    assert found.positions == list(printed.printed)


@pytest.mark.parametrize("precision", list(Precision))
@pytest.mark.parametrize("optimizer", OPTIMIZERS, ids=case_name)
def test_every_optimizer_walks_alike_on_both_engines(optimizer: Optimizer, precision: Precision) -> None:
    rate = (
        optimizer.learning_rate / 100 if isinstance(optimizer, SGD) or "momentum" in type(optimizer).model_fields else 1
    )
    optimizer = optimizer.replace(learning_rate=min(rate, optimizer.learning_rate))
    spec = Walk(expression=ROSENBROCK, start=(-1.2, 1), optimizer=optimizer, updates=60, precision=precision)
    numpy, tensorflow = (walk(spec, engine) for engine in ENGINES)
    assert len(numpy.steps) == len(tensorflow.steps) == 60
    scale = np.max(np.abs(numpy.points))
    np.testing.assert_allclose(tensorflow.points, numpy.points, rtol=0, atol=BOUNDS[precision] * scale)
    np.testing.assert_allclose(tensorflow.values, numpy.values, rtol=100 * BOUNDS[precision])
    assert numpy.steps[-1].slots.keys() == tensorflow.steps[-1].slots.keys()
    for name, slot in numpy.steps[-1].slots.items():
        np.testing.assert_allclose(tensorflow.steps[-1].slots[name], slot, rtol=100 * BOUNDS[precision])


def test_the_formulas_use_every_operation() -> None:
    used: set[Operation] = set()

    def look(node: object) -> None:
        if operation := getattr(node, "operation", None):
            used.add(operation)
        for operand in getattr(node, "operands", ()):
            look(operand)

    for formula in FORMULAS:
        look(function_of(formula).expression)
    assert used == set(Operation) == set(ours.RULES) == set(theirs.OPERATIONS)


@pytest.mark.parametrize("precision", list(Precision))
@pytest.mark.parametrize("formula", FORMULAS)
def test_value_and_gradient_of_a_formula_agree(formula: str, precision: Precision) -> None:
    expression, dtype = function_of(formula).expression, np.dtype(precision.value)
    function, points = FormulaFunction(expression, ("x", "y")), POINTS.astype(dtype)
    tensorflow = create_walker(EngineName.TENSORFLOW, function, SGD(), points[0])
    assert isinstance(tensorflow, TensorFlowWalker)
    for point in points:
        tensorflow._w.assign(point)  # its graph serves all points
        a, b = create_walker(EngineName.NUMPY, function, SGD(), point).step(0.1), tensorflow.step(0.1)
        bound = 4 * float(np.finfo(dtype).eps)
        np.testing.assert_allclose(b.value, a.value, rtol=bound)
        np.testing.assert_allclose(b.gradient, a.gradient, rtol=bound, atol=bound)
        assert a.gradient.dtype == b.gradient.dtype == dtype


@pytest.mark.parametrize("formula", [formula for formula in FORMULAS if formula != "y**x"])
def test_a_gradient_is_what_central_differences_give_where_there_is_no_kink(formula: str) -> None:
    function = FormulaFunction(function_of(formula).expression, ("x", "y"))
    for point in POINTS[[0, 1, 4]]:
        walker = create_walker(EngineName.NUMPY, function, SGD(), point)
        h = 1e-6
        moved = np.array([point + sign * h * axis for axis in np.eye(2) for sign in (1, -1)])
        values = walker.values(moved)
        slopes = (values[::2] - values[1::2]) / (2 * h)
        np.testing.assert_allclose(walker.step(0).gradient, slopes, rtol=1e-6, atol=1e-7)
