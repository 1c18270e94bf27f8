"""Expressions in NumPy: each operation beside its derivative, in the order in which TensorFlow's own gradients compute.

Source: TensorFlow, python/ops/math_grad.py.
"""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from engine.expression import Computed, Expression, Number, Operation, Variable

Array = NDArray[np.floating[Any]]
Values = Any
"""An array, or a single number of NumPy's."""
Gradients = tuple[Values | None, ...]


class _Rule(NamedTuple):
    """`forward(*X)` gives Y; `backward(dY, Y, *X)` gives dX of each operand, None where Y does not change with it."""

    forward: Callable[..., Values]
    backward: Callable[..., Gradients]


def value(expression: Expression, point: Mapping[str, Values], dtype: np.dtype[Any] | None = None) -> Values:
    """The value where the variables have the values of `point`, all of one shape and precision; in that shape, or a number.

    `dtype`: that of constants; that of `point` where it is None.
    """
    return _computed(expression, point, dtype or _dtype(point)).Y


def value_and_gradient(expression: Expression, point: Mapping[str, Values]) -> tuple[Values, dict[str, Values]]:
    """The value, and its derivative in each variable of `point`, by going back through the tree."""
    dtype = _dtype(point)
    found = _computed(expression, point, dtype)
    gradient = {name: np.zeros_like(x) for name, x in point.items()}
    _go_back(found, dtype.type(1), gradient)
    return found.Y, gradient


class _Value(NamedTuple):
    """What a node of the tree came to."""

    node: Expression
    Y: Values
    operands: "tuple[_Value, ...]" = ()


def _dtype(point: Mapping[str, Values]) -> np.dtype[Any]:
    found: np.dtype[Any] = next(iter(point.values())).dtype
    return found


def _computed(node: Expression, point: Mapping[str, Values], dtype: np.dtype[Any]) -> _Value:
    match node:
        case Number(value=number):
            return _Value(node, dtype.type(number))
        case Variable(name=name):
            return _Value(node, point[name])
        case Computed(operation=operation, operands=operands):
            found = tuple(_computed(operand, point, dtype) for operand in operands)
            return _Value(node, RULES[operation].forward(*(each.Y for each in found)), found)


def _go_back(found: _Value, dY: Values, gradient: dict[str, Values]) -> None:
    match found.node:
        case Variable(name=name):
            gradient[name] = gradient[name] + dY
        case Computed(operation=operation):
            X = (operand.Y for operand in found.operands)
            for operand, dX in zip(found.operands, RULES[operation].backward(dY, found.Y, *X), strict=True):
                if dX is not None:
                    _go_back(operand, dX, gradient)


def _flat(*X: Values) -> Gradients:
    """A step function: its slope is 0 wherever it has one."""
    return (None,) * len(X)


def _steps(forward: Callable[..., Values]) -> _Rule:
    return _Rule(forward, lambda _dY, _Y, *X: _flat(*X))


def _compared(compare: Callable[[Values, Values], Values]) -> _Rule:
    return _steps(lambda a, b: compare(a, b).astype(np.result_type(a)))


def _power_back(dY: Values, Y: Values, x: Values, n: Values) -> Gradients:
    """x's; and n's only where x is positive, as TensorFlow has it."""
    log_x = np.log(np.where(x > 0, x, 1))
    return dY * n * np.power(x, n - 1), dY * Y * log_x


def _choose_back(dY: Values, _Y: Values, test: Values, _yes: Values, _no: Values) -> Gradients:
    return None, np.where(test != 0, dY, 0), np.where(test != 0, 0, dY)


def _smaller_back(dY: Values, _Y: Values, a: Values, b: Values) -> Gradients:
    return np.where(a <= b, dY, 0), np.where(a <= b, 0, dY)


def _larger_back(dY: Values, _Y: Values, a: Values, b: Values) -> Gradients:
    return np.where(a >= b, dY, 0), np.where(a >= b, 0, dY)


def _tan_back(dY: Values, _Y: Values, x: Values) -> Gradients:
    secant = 1 / np.cos(x)
    return (secant * secant * dY,)


RULES: Mapping[Operation, _Rule] = {
    Operation.ADD: _Rule(np.add, lambda dY, _Y, _a, _b: (dY, dY)),
    Operation.SUBTRACT: _Rule(np.subtract, lambda dY, _Y, _a, _b: (dY, -dY)),
    Operation.MULTIPLY: _Rule(np.multiply, lambda dY, _Y, a, b: (dY * b, dY * a)),
    Operation.DIVIDE: _Rule(np.divide, lambda dY, _Y, a, b: (dY / b, dY * (-a / b / b))),
    Operation.POWER: _Rule(np.power, _power_back),
    Operation.FLOOR_DIVIDE: _steps(np.floor_divide),
    Operation.MODULO: _Rule(np.mod, lambda dY, _Y, a, b: (dY, dY * -np.floor_divide(a, b))),
    Operation.NEGATE: _Rule(np.negative, lambda dY, _Y, _x: (-dY,)),
    Operation.ABS: _Rule(np.abs, lambda dY, _Y, x: (dY * np.sign(x),)),
    Operation.SQRT: _Rule(np.sqrt, lambda dY, Y, _x: (dY * dY.dtype.type(0.5) / Y,)),
    Operation.EXP: _Rule(np.exp, lambda dY, Y, _x: (dY * Y,)),
    Operation.LOG: _Rule(np.log, lambda dY, _Y, x: (dY * (1 / x),)),
    Operation.LOG1P: _Rule(np.log1p, lambda dY, _Y, x: (dY * (1 / (1 + x)),)),
    Operation.SIN: _Rule(np.sin, lambda dY, _Y, x: (dY * np.cos(x),)),
    Operation.COS: _Rule(np.cos, lambda dY, _Y, x: (-dY * np.sin(x),)),
    Operation.TAN: _Rule(np.tan, _tan_back),
    Operation.ATAN: _Rule(np.arctan, lambda dY, _Y, x: (dY * (1 / (1 + x * x)),)),
    Operation.TANH: _Rule(np.tanh, lambda dY, Y, _x: (dY * (1 - Y * Y),)),
    Operation.FLOOR: _steps(np.floor),
    Operation.CEIL: _steps(np.ceil),
    Operation.ROUND: _steps(np.rint),
    Operation.SIGN: _steps(np.sign),
    Operation.MIN: _Rule(np.minimum, _smaller_back),
    Operation.MAX: _Rule(np.maximum, _larger_back),
    Operation.CHOOSE: _Rule(lambda test, yes, no: np.where(test != 0, yes, no), _choose_back),
    Operation.EQUAL: _compared(np.equal),
    Operation.NOT_EQUAL: _compared(np.not_equal),
    Operation.LESS: _compared(np.less),
    Operation.LESS_EQUAL: _compared(np.less_equal),
    Operation.GREATER: _compared(np.greater),
    Operation.GREATER_EQUAL: _compared(np.greater_equal),
    Operation.AND: _compared(lambda a, b: np.logical_and(a != 0, b != 0)),
    Operation.OR: _compared(lambda a, b: np.logical_or(a != 0, b != 0)),
    Operation.NOT: _steps(lambda x: np.equal(x, 0).astype(np.result_type(x))),
}
