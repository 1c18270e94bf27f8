"""Reads a program of a few statements, such as `a = add(2, 3); b = multiply(5, a)`, in the lab's formula language."""

import re
from collections.abc import Iterator

from engine.data.editing.formula_functions import FUNCTIONS
from engine.data.editing.formula_text import CONSTANTS, FormulaError
from engine.dataflow import FlowProgram, Statement
from engine.expression import Computed, Expression, Number, Operation, Variable
from engine.text import Text, UserError
from engine.walk.formula import expression_of, variables_of

MAX_STATEMENTS = 50
MAX_CHARACTERS = 4000
RESULT = "result"
"""What an expression without a name is called."""

TENSORFLOW_NAMES = {
    "add": Operation.ADD,
    "subtract": Operation.SUBTRACT,
    "multiply": Operation.MULTIPLY,
    "divide": Operation.DIVIDE,
    "pow": Operation.POWER,
    "floordiv": Operation.FLOOR_DIVIDE,
    "floormod": Operation.MODULO,
    "negative": Operation.NEGATE,
    "minimum": Operation.MIN,
    "maximum": Operation.MAX,
}
"""Functions of TensorFlow's that formulas of columns write with a sign, or call otherwise."""

_WHOLE = {
    Operation.ADD, Operation.SUBTRACT, Operation.MULTIPLY, Operation.NEGATE, Operation.ABS, Operation.SIGN, Operation.MIN,
    Operation.MAX, Operation.CHOOSE, Operation.EQUAL, Operation.NOT_EQUAL, Operation.LESS, Operation.LESS_EQUAL,
    Operation.GREATER, Operation.GREATER_EQUAL, Operation.AND, Operation.OR, Operation.NOT,
}  # fmt: skip
"""What gives whole numbers of whole numbers, in TensorFlow as in NumPy."""

_ASSIGNMENT = re.compile(r"\s*([^\W\d]\w*)\s*=(?!=)(.*)", re.DOTALL)


class ProgramError(UserError, ValueError):
    """Why a program cannot be read: one sentence."""


def program_of(text: str) -> FlowProgram:
    """The program in `text`: statements between semicolons or line ends, each an expression or `name = expression`.

    Raises ProgramError.
    """
    if len(text) > MAX_CHARACTERS:
        raise ProgramError(
            Text(
                "The program has {count:,} characters; at most {most:,} are read.", count=len(text), most=MAX_CHARACTERS
            )
        )
    written = [part for part in re.split(r"[;\n]", text) if part.strip()]
    if not written:
        raise ProgramError(Text("The program is empty. Type one, such as a = add(2, 3); b = multiply(5, a)."))
    if len(written) > MAX_STATEMENTS:
        raise ProgramError(
            Text(
                "The program has {count} statements; at most {most} are read.", count=len(written), most=MAX_STATEMENTS
            )
        )
    statements: dict[str, Statement] = {}
    for number, part in enumerate(written, start=1):
        statement = _statement(part, number, statements)
        statements[statement.name] = statement
    return FlowProgram(tuple(statements.values()), _dtype(tuple(statements.values())))


def _statement(text: str, number: int, known: dict[str, Statement]) -> Statement:
    found = _ASSIGNMENT.fullmatch(text)
    name, formula = (found[1], found[2]) if found is not None else (_free(RESULT, known), text)
    if name in known:
        raise _error(number, Text("'{name}' has a value already; choose another name.", name=name))
    if name in FUNCTIONS or name in TENSORFLOW_NAMES or name in CONSTANTS or name == "tf":
        raise _error(number, Text("'{name}' means something else; choose another name.", name=name))
    try:
        expression = expression_of(formula, TENSORFLOW_NAMES)
    except FormulaError as error:
        raise _error(number, error.text) from error
    for variable in variables_of(expression):
        if variable not in known:
            raise _error(number, Text("'{name}' has no value. Give it one before, as in {name} = 2.", name=variable))
    return Statement(name, expression)


def _free(name: str, known: dict[str, Statement]) -> str:
    names = [name, *(f"{name}_{number}" for number in range(2, MAX_STATEMENTS + 2))]
    return next(each for each in names if each not in known)


def _error(number: int, why: Text) -> ProgramError:
    return ProgramError(Text("Statement {number}: {why}", number=number, why=why))


def _dtype(statements: tuple[Statement, ...]) -> str:
    """int32 for whole numbers, as TensorFlow takes them, where all that is made of them is whole; else float32."""
    return "int32" if all(_is_whole(node) for each in statements for node in _nodes(each.expression)) else "float32"


def _is_whole(node: Expression) -> bool:
    match node:
        case Number(value=value):
            return value.is_integer() and abs(value) < 2**31
        case Computed(operation=operation):
            return operation in _WHOLE
        case Variable():
            return True


def _nodes(expression: Expression) -> Iterator[Expression]:
    yield expression
    if isinstance(expression, Computed):
        for operand in expression.operands:
            yield from _nodes(operand)
