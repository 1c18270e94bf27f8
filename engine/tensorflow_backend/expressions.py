"""Expressions in TensorFlow: an operation of its own for each of the tree's; the derivative is GradientTape's."""

from collections.abc import Callable, Mapping
from typing import Any

import tensorflow as tf

from engine.expression import Computed, Expression, Number, Operation, Variable


def value(expression: Expression, point: Mapping[str, Any], dtype: Any = None) -> Any:
    """The value where the variables are the tensors of `point`, all of one shape and precision.

    `dtype`: that of constants; that of `point` where it is None.
    """
    match expression:
        case Number(value=number):
            kind = dtype or next(iter(point.values())).dtype
            return tf.constant(int(number) if kind.is_integer else number, kind)
        case Variable(name=name):
            return point[name]
        case Computed(operation=operation, operands=operands):
            return OPERATIONS[operation](*(value(operand, point, dtype) for operand in operands))


def _compared(compare: Callable[..., Any]) -> Callable[..., Any]:
    return lambda *X: tf.cast(compare(*X), X[0].dtype)


def _is_true(x: Any) -> Any:
    return tf.not_equal(x, 0)


OPERATIONS: Mapping[Operation, Callable[..., Any]] = {
    Operation.ADD: tf.add,
    Operation.SUBTRACT: tf.subtract,
    Operation.MULTIPLY: tf.multiply,
    Operation.DIVIDE: tf.divide,
    Operation.POWER: tf.pow,
    Operation.FLOOR_DIVIDE: tf.math.floordiv,
    Operation.MODULO: tf.math.floormod,
    Operation.NEGATE: tf.negative,
    Operation.ABS: tf.abs,
    Operation.SQRT: tf.sqrt,
    Operation.EXP: tf.exp,
    Operation.LOG: tf.math.log,
    Operation.LOG1P: tf.math.log1p,
    Operation.SIN: tf.sin,
    Operation.COS: tf.cos,
    Operation.TAN: tf.tan,
    Operation.ATAN: tf.atan,
    Operation.TANH: tf.tanh,
    Operation.FLOOR: tf.floor,
    Operation.CEIL: tf.math.ceil,
    Operation.ROUND: tf.math.rint,
    Operation.SIGN: tf.sign,
    Operation.MIN: tf.minimum,
    Operation.MAX: tf.maximum,
    Operation.CHOOSE: lambda test, yes, no: tf.where(_is_true(test), yes, no),
    Operation.EQUAL: _compared(tf.equal),
    Operation.NOT_EQUAL: _compared(tf.not_equal),
    Operation.LESS: _compared(tf.less),
    Operation.LESS_EQUAL: _compared(tf.less_equal),
    Operation.GREATER: _compared(tf.greater),
    Operation.GREATER_EQUAL: _compared(tf.greater_equal),
    Operation.AND: _compared(lambda a, b: tf.logical_and(_is_true(a), _is_true(b))),
    Operation.OR: _compared(lambda a, b: tf.logical_or(_is_true(a), _is_true(b))),
    Operation.NOT: _compared(lambda x: tf.equal(x, 0)),
}
