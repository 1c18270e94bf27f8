"""A function to walk down, from the lab's formula language: arithmetic, comparisons and the functions that look at no row.

Data stand in it as lists of numbers within `mean`, which is written out as a sum over their entries.
"""

import ast
import math
from collections.abc import Iterator, Mapping
from functools import lru_cache
from types import MappingProxyType

from engine.data.editing.formula_functions import FUNCTIONS
from engine.data.editing.formula_text import CONSTANTS, Formula, FormulaError, parse
from engine.expression import Computed, Expression, Number, Operation, Variable
from engine.text import Text
from engine.walker import FormulaFunction

MAX_VARIABLES = 2
MAX_CHARACTERS, MAX_NODES = 12_000, 2_500
"""Of a formula with lists of numbers in it."""
MAX_WRITTEN_OUT = 6_000
"""Nodes of a mean's terms."""
MEAN = "mean"
_USAGE = "mean((p - [1, 2, 3])**2)"

_ONE_EACH = {
    "abs": Operation.ABS,
    "sqrt": Operation.SQRT,
    "exp": Operation.EXP,
    "log": Operation.LOG,
    "log1p": Operation.LOG1P,
    "sin": Operation.SIN,
    "cos": Operation.COS,
    "tan": Operation.TAN,
    "atan": Operation.ATAN,
    "tanh": Operation.TANH,
    "floor": Operation.FLOOR,
    "ceil": Operation.CEIL,
    "round": Operation.ROUND,
    "sign": Operation.SIGN,
}
_LOGARITHMS = {"log2": 2.0, "log10": 10.0}
_FOLDED = {"min": Operation.MIN, "max": Operation.MAX}

_BINARY: Mapping[type[ast.operator], Operation] = {
    ast.Add: Operation.ADD,
    ast.Sub: Operation.SUBTRACT,
    ast.Mult: Operation.MULTIPLY,
    ast.Div: Operation.DIVIDE,
    ast.Pow: Operation.POWER,
    ast.FloorDiv: Operation.FLOOR_DIVIDE,
    ast.Mod: Operation.MODULO,
}
_COMPARED: Mapping[type[ast.cmpop], Operation] = {
    ast.Eq: Operation.EQUAL,
    ast.NotEq: Operation.NOT_EQUAL,
    ast.Lt: Operation.LESS,
    ast.LtE: Operation.LESS_EQUAL,
    ast.Gt: Operation.GREATER,
    ast.GtE: Operation.GREATER_EQUAL,
}


@lru_cache(maxsize=64)
def function_of(text: str) -> FormulaFunction:
    """The function that a formula of one or two variables describes; the variables in the order of the alphabet.

    Raises FormulaError.
    """
    expression = expression_of(text)
    names = sorted(set(variables_of(expression)))
    if not names:
        raise FormulaError(Text("The formula has no variable. Name one, as in 0.5*(p+2)**2."))
    if len(names) > MAX_VARIABLES:
        raise FormulaError(
            Text(
                "The formula has {count} variables: {names}. Two at most can be walked.",
                count=len(names),
                names=", ".join(names),
            )
        )
    return FormulaFunction(expression, tuple(names))


def expression_of(text: str, functions: Mapping[str, Operation] = MappingProxyType({})) -> Expression:
    """The expression that a formula describes, of however many variables. Raises FormulaError.

    `functions`: names of operations that it may use beside those of formulas, with or without `tf.` before them.
    """
    formula = parse(text, characters=MAX_CHARACTERS, nodes=MAX_NODES)
    try:
        return _Reader(formula, functions).read(formula.tree)
    except RecursionError as error:
        raise FormulaError(Text("The formula is nested too deeply.")) from error


def variables_of(expression: Expression) -> Iterator[str]:
    """The variables of an expression, each as often as it stands there."""
    match expression:
        case Variable(name=name):
            yield name
        case Computed(operands=operands):
            for operand in operands:
                yield from variables_of(operand)


class _Reader:
    """Makes an expression of a formula's tree."""

    def __init__(self, formula: Formula, functions: Mapping[str, Operation]) -> None:
        self._formula, self._functions = formula, functions
        self._entry: int | None = None
        """Which entry of a list is meant, within a mean."""

    def read(self, node: ast.expr) -> Expression:
        """The expression at `node`. Raises FormulaError."""
        match node:
            case ast.Constant(value=bool() | int() | float() as number):
                return self._number(node, number)
            case ast.Name() if node.id in CONSTANTS:
                return Number(CONSTANTS[node.id])
            case ast.Name():
                return self._variable(node)
            case ast.UnaryOp(op=ast.USub(), operand=operand):
                return _negated(self.read(operand))
            case ast.UnaryOp(op=ast.UAdd(), operand=operand):
                return self.read(operand)
            case ast.UnaryOp(op=ast.Not(), operand=operand):
                return Computed(Operation.NOT, (self.read(operand),))
            case ast.BinOp() if type(node.op) in _BINARY:
                return Computed(_BINARY[type(node.op)], (self.read(node.left), self.read(node.right)))
            case ast.BinOp(op=ast.BitXor()):
                raise self._error(node, Text("{sign} means nothing here. Powers are written x**2.", sign="^"))
            case ast.BoolOp(op=op, values=values):
                return _folded(Operation.AND if isinstance(op, ast.And) else Operation.OR, [*map(self.read, values)])
            case ast.Compare():
                return self._comparison(node)
            case ast.IfExp(test=test, body=yes, orelse=no):
                return Computed(Operation.CHOOSE, (self.read(test), self.read(yes), self.read(no)))
            case ast.Call():
                return self._call(node)
            case ast.List(elts=entries):
                return self._of_list(node, entries)
            case _:
                raise self._error(
                    node,
                    Text("Only numbers, variables, arithmetic, comparisons and functions such as sqrt can stand here."),
                )

    def _number(self, node: ast.expr, number: float) -> Expression:
        try:
            value = float(number)
        except OverflowError:
            value = math.inf
        if not math.isfinite(value):
            raise self._error(node, Text("This number is too large."))
        return Number(value)

    def _variable(self, node: ast.Name) -> Expression:
        name = self._formula.name(node)
        if name in FUNCTIONS:
            raise self._error(
                node, Text("'{written}' is a function: write {usage}.", written=name, usage=FUNCTIONS[name].usage)
            )
        return Variable(name)

    def _comparison(self, node: ast.Compare) -> Expression:
        operands = [self.read(operand) for operand in (node.left, *node.comparators)]
        found = []
        for operator, left, right in zip(node.ops, operands, operands[1:], strict=False):
            if type(operator) not in _COMPARED:
                raise self._error(node, Text("Compare with <, <=, >, >=, == or !=."))
            found.append(Computed(_COMPARED[type(operator)], (left, right)))
        return _folded(Operation.AND, found)

    def _of_list(self, node: ast.List, entries: list[ast.expr]) -> Expression:
        if self._entry is None:
            raise self._error(node, Text("A list of numbers stands within a mean: {usage}.", usage=_USAGE))
        entry = self.read(entries[self._entry])
        if not isinstance(entry, Number):
            raise self._error(entries[self._entry], Text("A list holds numbers only."))
        return entry

    def _mean(self, node: ast.Call) -> Expression:
        """The terms, one for each entry of the lists, added two by two."""
        lists = [each for each in ast.walk(node) if isinstance(each, ast.List)]
        counts = {len(each.elts) for each in lists}
        if len(node.args) != 1 or node.keywords or len(counts) != 1 or 0 in counts:
            raise self._error(node, Text("A mean goes over lists of one length: {usage}.", usage=_USAGE))
        if self._entry is not None:
            raise self._error(node, Text("A mean cannot stand in another one."))
        (count,) = counts
        size = sum(1 for _ in ast.walk(node)) - sum(1 for each in lists for _ in ast.walk(each))
        if count * size > MAX_WRITTEN_OUT:
            raise self._error(node, Text("This mean is too long. Take fewer rows, or a shorter formula."))
        terms = []
        for entry in range(count):
            self._entry = entry
            terms.append(self.read(node.args[0]))
        self._entry = None
        while len(terms) > 1:
            pairs = [Computed(Operation.ADD, pair) for pair in zip(terms[::2], terms[1::2], strict=False)]
            terms = [*pairs, *terms[2 * len(pairs) :]]
        return Computed(Operation.DIVIDE, (terms[0], Number(float(count))))

    def _call(self, node: ast.Call) -> Expression:
        name = self._called(node.func)
        if name == MEAN and not self._functions:
            return self._mean(node)
        if name in self._functions:
            return self._applied(node, name)
        if name not in FUNCTIONS:
            raise self._error(node, Text("There is no function '{name}'.", name=name))
        if name not in _KNOWN:
            raise self._error(
                node,
                Text("{name} needs the rows of a table; here a function is one of its variables alone.", name=name),
            )
        least, most = (1, 1) if name == "round" else (FUNCTIONS[name].least, FUNCTIONS[name].most)
        plain = not node.keywords and not any(isinstance(each, ast.Starred) for each in node.args)
        if not plain or not least <= len(node.args) <= most:
            usage = "round(x)" if name == "round" else FUNCTIONS[name].usage
            raise self._error(node, Text("{name} is written {usage}.", name=name, usage=usage))
        operands = [self.read(each) for each in node.args]
        if name in _LOGARITHMS:
            return Computed(
                Operation.DIVIDE, (Computed(Operation.LOG, tuple(operands)), Number(math.log(_LOGARITHMS[name])))
            )
        if name in _FOLDED:
            return _folded(_FOLDED[name], operands)
        return Computed(Operation.CHOOSE if name == "where" else _ONE_EACH[name], tuple(operands))

    def _called(self, function: ast.expr) -> str:
        match function:
            case ast.Name():
                return self._formula.name(function)
            case ast.Attribute(value=ast.Name(id="tf"), attr=name) if self._functions:
                return name
            case _:
                return ""

    def _applied(self, node: ast.Call, name: str) -> Expression:
        operation = self._functions[name]
        count = 1 if operation is Operation.NEGATE else 2
        if node.keywords or len(node.args) != count or any(isinstance(each, ast.Starred) for each in node.args):
            usage = f"{name}({', '.join('xy'[:count])})"
            raise self._error(node, Text("{name} is written {usage}.", name=name, usage=usage))
        return Computed(operation, tuple(self.read(each) for each in node.args))

    def _error(self, node: ast.AST, sentence: Text) -> FormulaError:
        return FormulaError(sentence, self._formula.place(node))


_KNOWN = {*_ONE_EACH, *_LOGARITHMS, *_FOLDED, "where"}


def _negated(operand: Expression) -> Expression:
    """A number with a sign is a number."""
    return Number(-operand.value) if isinstance(operand, Number) else Computed(Operation.NEGATE, (operand,))


def _folded(operation: Operation, operands: list[Expression] | list[Computed]) -> Expression:
    """a, b, c as (a · b) · c."""
    result: Expression = operands[0]
    for operand in operands[1:]:
        result = Computed(operation, (result, operand))
    return result
