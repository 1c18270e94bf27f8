"""A function of a few variables as a tree of operations, which both engines compute and differentiate."""

from dataclasses import dataclass
from enum import StrEnum


class Operation(StrEnum):
    """What a node of the tree computes from its operands; each is worth as many operands as its meaning has."""

    ADD = "add"
    SUBTRACT = "subtract"
    MULTIPLY = "multiply"
    DIVIDE = "divide"
    POWER = "power"
    FLOOR_DIVIDE = "floor_divide"
    MODULO = "modulo"
    NEGATE = "negate"
    ABS = "abs"
    SQRT = "sqrt"
    EXP = "exp"
    LOG = "log"
    LOG1P = "log1p"
    SIN = "sin"
    COS = "cos"
    TAN = "tan"
    ATAN = "atan"
    TANH = "tanh"
    FLOOR = "floor"
    CEIL = "ceil"
    ROUND = "round"
    SIGN = "sign"
    MIN = "min"
    MAX = "max"
    CHOOSE = "choose"
    """The second operand where the first is not 0, else the third."""
    EQUAL = "equal"
    """This and what follows give 1 or 0."""
    NOT_EQUAL = "not_equal"
    LESS = "less"
    LESS_EQUAL = "less_equal"
    GREATER = "greater"
    GREATER_EQUAL = "greater_equal"
    AND = "and"
    OR = "or"
    NOT = "not"


@dataclass(frozen=True)
class Number:
    """A constant."""

    value: float


@dataclass(frozen=True)
class Variable:
    """What the function depends on, by name."""

    name: str


@dataclass(frozen=True)
class Computed:
    """An operation on what other nodes give."""

    operation: Operation
    operands: "tuple[Expression, ...]"


Expression = Number | Variable | Computed
