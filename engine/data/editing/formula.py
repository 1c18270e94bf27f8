"""Formulas over columns, evaluated by simpleeval with operators and functions of our own: NumPy arrays in, float64 out.

Nothing of Python can be reached: no attributes, no subscripts, no names but columns and `CONSTANTS`, no functions but
`FUNCTIONS`.
"""

import ast
from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray
from simpleeval import SimpleEval

from engine.data.columns import Column
from engine.data.editing.formula_functions import (
    COMPARISONS,
    FUNCTIONS,
    OPERATORS,
    Function,
    Values,
    as_numbers,
    both,
    choose,
    either,
)
from engine.data.editing.formula_text import CONSTANTS, Formula, FormulaError, column_name, inputs, parse
from engine.text import Text

__all__ = ["CONSTANTS", "FUNCTIONS", "FormulaError", "Function", "condition", "evaluate", "inputs", "parse"]


def evaluate(text: str, columns: Mapping[str, Column], rows: int) -> NDArray[np.float64]:
    """The values of the formula `text` over `columns`, each of `rows` rows; float64 of shape (rows,).

    A missing input makes the result missing (NaN), and so does a result that is no finite number (log of 0, 1/0).
    Comparisons give 1 and 0. Raises FormulaError.
    """
    formula = parse(text)
    with np.errstate(all="ignore"):
        result = as_numbers(_Evaluator(formula, columns, rows).value())
        values = np.empty(rows)
        values[:] = result
        values[~np.isfinite(values)] = np.nan
    return values


def condition(text: str, columns: Mapping[str, Column], rows: int) -> NDArray[np.bool_]:
    """Where the formula is true (neither 0 nor missing); bool of shape (rows,). Raises FormulaError."""
    values = evaluate(text, columns, rows)
    return np.asarray((values != 0) & ~np.isnan(values), dtype=np.bool_)


_LARGEST = float(np.finfo(np.float64).max)


class _Evaluator(SimpleEval):  # type: ignore[misc]  # simpleeval has no types
    """simpleeval, with fewer kinds of nodes, and ours for those that Python means for single values."""

    def __init__(self, formula: Formula, columns: Mapping[str, Column], rows: int) -> None:
        super().__init__(operators=OPERATORS, functions={}, names={})
        self._formula, self._columns, self._rows = formula, columns, rows
        self.nodes = {
            ast.Name: self._name,
            ast.Constant: self._constant,
            ast.UnaryOp: self._unary,
            ast.BinOp: self._binary,
            ast.BoolOp: self._logic,
            ast.Compare: self._comparison,
            ast.IfExp: self._choice,
            ast.Call: self._call,
        }

    def value(self) -> Values:
        """What the formula gives."""
        try:
            return self.eval(self._formula.text, previously_parsed=self._formula.tree)
        except RecursionError as error:
            raise FormulaError(Text("The formula is nested too deeply. Split it into several columns.")) from error

    def _eval(self, node: ast.AST) -> Any:
        """Each error is told with the place where it came up."""
        if type(node) not in self.nodes:
            raise FormulaError(_refusal(node), self._formula.place(node))
        try:
            return super()._eval(node)
        except FormulaError as error:
            if error.place is not None:
                raise
            raise FormulaError(error.text, self._formula.place(node)) from error

    def _name(self, node: ast.Name) -> Values:
        if node.id in CONSTANTS:
            return np.float64(CONSTANTS[node.id])
        return self._column(self._formula.name(node))

    def _column(self, written: str) -> Values:
        name = column_name(written, self._columns)
        if name is None and written in FUNCTIONS:
            raise FormulaError(
                Text("'{written}' is a function: write {usage}.", written=written, usage=FUNCTIONS[written].usage)
            )
        if name is None:
            raise FormulaError(Text("There is no column '{written}'.", written=written))
        column = self._columns[name]
        return column.values

    def _constant(self, node: ast.Constant) -> Values:
        match node.value:
            case str(text):
                return text
            case bool() | int() | float():
                if not -_LARGEST <= node.value <= _LARGEST:
                    raise FormulaError(Text("This number is too large."))
                return np.float64(node.value)
            case _:
                raise FormulaError(Text("Only numbers and texts in quotes can stand here."))

    def _unary(self, node: ast.UnaryOp) -> Values:
        value = as_numbers(self._eval(node.operand))
        match node.op:
            case ast.USub():
                return -value
            case ast.UAdd():
                return value
            case ast.Not():
                return np.where(np.isnan(value), np.nan, value == 0)
            case _:
                raise FormulaError(Text("~ means nothing here. Write not."))

    def _binary(self, node: ast.BinOp) -> Values:
        operator = self.operators.get(type(node.op))
        if operator is None:
            sign = "^" if isinstance(node.op, ast.BitXor) else Text("This sign")
            raise FormulaError(Text("{sign} means nothing here. Powers are written x**2.", sign=sign))
        return operator(as_numbers(self._eval(node.left)), as_numbers(self._eval(node.right)))

    def _logic(self, node: ast.BoolOp) -> Values:
        join = both if isinstance(node.op, ast.And) else either
        result = as_numbers(self._eval(node.values[0]))
        for value in node.values[1:]:
            result = join(result, as_numbers(self._eval(value)))
        return result

    def _comparison(self, node: ast.Compare) -> Values:
        left, result = self._eval(node.left), None
        for operator, comparator in zip(node.ops, node.comparators, strict=True):
            compare = COMPARISONS.get(type(operator))
            if compare is None:
                raise FormulaError(Text("Compare with <, <=, >, >=, == or !=."))
            right = self._eval(comparator)
            found = compare(left, right)
            result, left = found if result is None else both(result, found), right
        return result

    def _choice(self, node: ast.IfExp) -> Values:
        return choose(self._eval(node.test), self._eval(node.body), self._eval(node.orelse))

    def _call(self, node: ast.Call) -> Values:
        if not isinstance(node.func, ast.Name):
            raise FormulaError(Text("Only the listed functions can be called."))
        name = node.func.id
        if name == "col":
            match node.args:
                case [ast.Constant(value=str(written))] if not node.keywords:
                    return self._column(written)
            raise FormulaError(Text("col takes a column's name in quotes: col('x')."))
        function = FUNCTIONS.get(name)
        if function is None:
            raise FormulaError(Text("There is no function '{name}'.", name=self._formula.name(node.func)))
        if node.keywords or any(isinstance(argument, ast.Starred) for argument in node.args):
            raise FormulaError(Text("{name} takes plain arguments: {usage}.", name=name, usage=function.usage))
        if not function.least <= len(node.args) <= function.most:
            raise FormulaError(Text("{name} is written {usage}.", name=name, usage=function.usage))
        return function.call(self._rows, *(self._eval(argument) for argument in node.args))


def _refusal(node: ast.AST) -> Text:
    match node:
        case ast.Attribute():
            return Text("A point after a name means nothing here.")
        case ast.Subscript():
            return Text("Brackets [ ] mean nothing here. The row before is lag(x, 1).")
        case ast.Tuple() | ast.List() | ast.Dict() | ast.Set():
            return Text("A formula gives one number for each row; lists mean nothing here.")
        case _:
            return Text(
                "Only arithmetic, comparisons, and, or, not, if … else and the listed functions can stand here."
            )
