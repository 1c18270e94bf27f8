"""The operators and functions of formulas, on float64 arrays of one entry a row. Missing (NaN) in, missing out.

There is no mean or maximum over a whole column: it would let the validation rows speak in the training rows' features.
"""

import ast
import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.data.alike import composed
from engine.data.editing.formula_text import FormulaError
from engine.text import Text

Values = Any
"""float64 of shape (rows,) or (), an object array of texts (rows,), or a str."""

MAX_BACK = 1_000_000


@dataclass(frozen=True)
class Function:
    """A function that a formula may call. `call` gets the number of rows and the arguments; `usage` shows how it is written."""

    usage: str
    meaning: str
    least: int
    most: int
    call: Callable[..., Values]


def as_numbers(value: Values) -> Values:
    """`value` where it is numbers. Raises FormulaError for texts."""
    if isinstance(value, str):
        raise FormulaError(Text("A text cannot be computed with. Compare it with ==."))
    if isinstance(value, np.ndarray) and value.dtype == np.object_:
        raise FormulaError(Text("This column holds text. Compare it with ==, or make it a column of numbers."))
    return np.asarray(value, dtype=np.float64)


def both(left: Values, right: Values) -> Values:
    """1 where both are true, 0 where one is not, missing where that depends on a missing one."""
    unknown = np.isnan(left) | np.isnan(right)
    is_false = (left == 0) | (right == 0)
    return np.where(is_false, 0.0, np.where(unknown, np.nan, 1.0))


def either(left: Values, right: Values) -> Values:
    """1 where one is true, 0 where none is, missing where that depends on a missing one."""
    unknown = np.isnan(left) | np.isnan(right)
    is_true = ((left != 0) & ~np.isnan(left)) | ((right != 0) & ~np.isnan(right))
    return np.where(is_true, 1.0, np.where(unknown, np.nan, 0.0))


def choose(test: Values, yes: Values, no: Values) -> Values:
    """`yes` where `test` is true, else `no`; missing where `test` is."""
    test, yes, no = as_numbers(test), as_numbers(yes), as_numbers(no)
    return np.where(np.isnan(test), np.nan, np.where(test != 0, yes, no))


def _compared(compare: Callable[[Values, Values], Values], *, orders: bool) -> Callable[[Values, Values], Values]:
    def result(left: Values, right: Values) -> Values:
        if _is_text(left) != _is_text(right):
            raise FormulaError(Text("Texts are compared with texts, numbers with numbers."))
        if not _is_text(left):
            return np.where(np.isnan(left) | np.isnan(right), np.nan, compare(left, right))
        if orders:
            raise FormulaError(Text("Texts are compared with == or != only."))
        unknown = _is_missing(left) | _is_missing(right)
        if not any(isinstance(value, str) and value.isascii() for value in (left, right)):
            left, right = _composed(left), _composed(right)
        return np.where(unknown, np.nan, np.asarray(compare(left, right), dtype=np.float64))

    return result


def _is_text(value: Values) -> bool:
    return isinstance(value, str) or (isinstance(value, np.ndarray) and value.dtype == np.object_)


def _composed(value: Values) -> Values:
    """A text or a column of texts, its letters as they look."""
    if isinstance(value, str):
        return composed(value)
    texts = (None if cell is None else composed(str(cell)) for cell in value)
    return np.fromiter(texts, dtype=np.object_, count=len(value))


def _is_missing(value: Values) -> Values:
    if isinstance(value, str):
        return np.False_
    if value.dtype == np.object_:
        return np.asarray(value == np.array(None, dtype=object), dtype=np.bool_)
    return np.isnan(value)


OPERATORS: Mapping[type[ast.operator], Callable[[Values, Values], Values]] = {
    ast.Add: np.add,
    ast.Sub: np.subtract,
    ast.Mult: np.multiply,
    ast.Div: np.divide,
    ast.FloorDiv: np.floor_divide,
    ast.Mod: np.mod,
    ast.Pow: np.power,
}

COMPARISONS: Mapping[type[ast.cmpop], Callable[[Values, Values], Values]] = {
    ast.Eq: _compared(lambda left, right: left == right, orders=False),
    ast.NotEq: _compared(lambda left, right: left != right, orders=False),
    ast.Lt: _compared(np.less, orders=True),
    ast.LtE: _compared(np.less_equal, orders=True),
    ast.Gt: _compared(np.greater, orders=True),
    ast.GtE: _compared(np.greater_equal, orders=True),
}


def _elementwise(function: Callable[..., Values]) -> Callable[..., Values]:
    return lambda _rows, *arguments: function(*(as_numbers(argument) for argument in arguments))


def _folded(function: Callable[[Values, Values], Values]) -> Callable[..., Values]:
    def call(_rows: int, *arguments: Values) -> Values:
        result = as_numbers(arguments[0])
        for argument in arguments[1:]:
            result = function(result, as_numbers(argument))
        return result

    return call


def _whole(value: Values, what: Text) -> int:
    """An argument that must be one whole number for all rows."""
    number = as_numbers(value)
    if number.ndim or not math.isfinite(number) or number != int(number) or not 0 <= number <= MAX_BACK:
        raise FormulaError(Text("{what} must be a whole number from 0, such as 1.", what=what))
    return int(number)


def _column(rows: int, value: Values) -> NDArray[np.float64]:
    return np.broadcast_to(as_numbers(value), rows)


def _lag(rows: int, value: Values, back: Values = 1.0) -> Values:
    steps = min(_whole(back, Text("How many rows back")), rows)
    moved = np.full(rows, np.nan)
    moved[steps:] = _column(rows, value)[: rows - steps]
    return moved


def _lead(rows: int, value: Values, ahead: Values = 1.0) -> Values:
    steps = min(_whole(ahead, Text("How many rows ahead")), rows)
    moved = np.full(rows, np.nan)
    moved[: rows - steps] = _column(rows, value)[steps:]
    return moved


def _moving_mean(rows: int, value: Values, count: Values) -> Values:
    """The mean of each row and those before it, `count` in all; by running sums, restarted where a cell is missing."""
    size = max(1, _whole(count, Text("How many rows to average over")))
    column = _column(rows, value)
    means = np.full(rows, np.nan)
    if size <= rows:
        windows = np.lib.stride_tricks.sliding_window_view(column, size)
        means[size - 1 :] = windows.mean(axis=1)
    return means


def _contains(_rows: int, value: Values, part: Values) -> Values:
    if not isinstance(part, str) or not _is_text(value) or isinstance(value, str):
        raise FormulaError(Text("contains takes a column of text and a text in quotes."))
    return np.array([np.nan if text is None else float(part in text) for text in value.tolist()])


def _rounded(_rows: int, value: Values, digits: Values = 0.0) -> Values:
    return np.round(as_numbers(value), _whole(digits, Text("How many digits")))


FUNCTIONS: Mapping[str, Function] = {
    "abs": Function("abs(x)", Text("the size without the sign"), 1, 1, _elementwise(np.abs)),
    "sqrt": Function("sqrt(x)", Text("square root; missing below 0"), 1, 1, _elementwise(np.sqrt)),
    "exp": Function("exp(x)", Text("e to the power of x"), 1, 1, _elementwise(np.exp)),
    "log": Function("log(x)", Text("natural logarithm; missing at 0 and below"), 1, 1, _elementwise(np.log)),
    "log1p": Function("log1p(x)", Text("natural logarithm of 1 + x"), 1, 1, _elementwise(np.log1p)),
    "log2": Function("log2(x)", Text("logarithm to base 2"), 1, 1, _elementwise(np.log2)),
    "log10": Function("log10(x)", Text("logarithm to base 10"), 1, 1, _elementwise(np.log10)),
    "sin": Function("sin(x)", Text("sine of radians"), 1, 1, _elementwise(np.sin)),
    "cos": Function("cos(x)", Text("cosine of radians"), 1, 1, _elementwise(np.cos)),
    "tan": Function("tan(x)", Text("tangent of radians"), 1, 1, _elementwise(np.tan)),
    "atan": Function("atan(x)", Text("angle whose tangent is x"), 1, 1, _elementwise(np.arctan)),
    "tanh": Function("tanh(x)", Text("hyperbolic tangent"), 1, 1, _elementwise(np.tanh)),
    "floor": Function("floor(x)", Text("the next whole number below"), 1, 1, _elementwise(np.floor)),
    "ceil": Function("ceil(x)", Text("the next whole number above"), 1, 1, _elementwise(np.ceil)),
    "round": Function("round(x, 2)", Text("rounded to so many digits"), 1, 2, _rounded),
    "sign": Function("sign(x)", Text("−1, 0 or 1"), 1, 1, _elementwise(np.sign)),
    "min": Function("min(x, y)", Text("the smaller one in each row"), 2, 20, _folded(np.minimum)),
    "max": Function("max(x, y)", Text("the larger one in each row"), 2, 20, _folded(np.maximum)),
    "where": Function("where(x > 0, a, b)", Text("a where it holds, else b"), 3, 3, lambda _rows, *three: choose(*three)),
    "missing": Function(
        "missing(x)", Text("1 where the cell is missing"), 1, 1, lambda _rows, value: np.asarray(_is_missing(value), float)
    ),
    "fill": Function(
        "fill(x, 0)", Text("another value where x is missing"), 2, 2,
        _elementwise(lambda value, other: np.where(np.isnan(value), other, value)),
    ),
    "contains": Function("contains(x, 'a')", Text("1 where a text has it in it"), 2, 2, _contains),
    "lag": Function("lag(x, 1)", Text("the value so many rows before"), 1, 2, _lag),
    "lead": Function("lead(x, 1)", Text("the value so many rows after"), 1, 2, _lead),
    "moving_mean": Function("moving_mean(x, 7)", Text("mean of this row and those before it, 7 in all"), 2, 2, _moving_mean),
    "row": Function("row()", Text("the row's number, from 1"), 0, 0, lambda rows: np.arange(1.0, rows + 1)),
}  # fmt: skip
