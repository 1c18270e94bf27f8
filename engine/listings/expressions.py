"""A formula of a walk as source: its value, in NumPy or TensorFlow, and its slope in one variable, in NumPy."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from engine.expression import Computed, Expression, Number, Operation, Variable
from engine.listings.literals import number

ATOM, POWER, TIMES, PLUS = 4, 3, 2, 1


class Source(NamedTuple):
    """Source with how tightly its outermost operation binds."""

    text: str
    binds: int = ATOM

    def within(self, binds: int) -> str:
        """In brackets where it binds less tightly."""
        return self.text if self.binds >= binds else f"({self.text})"


ZERO, ONE = Source("0"), Source("1")


def value_source(expression: Expression, lib: str, names: Mapping[str, str]) -> Source:
    """The formula itself; `lib` is np or tf, `names` the variable of each of its own."""
    match expression:
        case Number(value=value):
            return _constant(value)
        case Variable(name=name):
            return Source(names[name])
        case Computed(operation=operation, operands=operands):
            return _CODES[operation].value([value_source(each, lib, names) for each in operands], lib)


def slope_source(expression: Expression, variable: str, names: Mapping[str, str]) -> Source:
    """Its derivative in a variable, in NumPy, by the rules of calculus; at a kink the one that the lab takes."""
    match expression:
        case Variable(name=name):
            return ONE if name == variable else ZERO
        case Computed(operation=operation, operands=operands):
            slopes = [slope_source(each, variable, names) for each in operands]
            if all(slope == ZERO for slope in slopes):
                return ZERO
            values = [value_source(each, "np", names) for each in operands]
            return _CODES[operation].slope(values, slopes)
        case _:
            return ZERO


def _constant(value: float) -> Source:
    text = str(int(value)) if value.is_integer() and abs(value) < 1e15 else number(value)
    return Source(text, ATOM if value >= 0 else PLUS)


def plus(a: Source, b: Source) -> Source:
    """a + b."""
    if a == ZERO or b == ZERO:
        return b if a == ZERO else a
    return Source(f"{a.within(PLUS)} + {b.within(TIMES)}", PLUS)


def minus(a: Source, b: Source) -> Source:
    """a − b."""
    if b == ZERO:
        return a
    return Source(f"-{b.within(TIMES)}" if a == ZERO else f"{a.within(PLUS)} - {b.within(TIMES)}", PLUS)


def times(*factors: Source) -> Source:
    """The product; numbers are multiplied at once."""
    if ZERO in factors:
        return ZERO
    constant, others = 1.0, []
    for factor in factors:
        before, star, rest = factor.text.partition(" * ")
        if star and factor.binds == TIMES and (leading := _as_number(before)) is not None:
            constant, factor = constant * leading, Source(rest, TIMES)
        if (whole := _as_number(factor.text)) is not None:
            constant *= whole
        else:
            others.append(factor)
    if constant != 1 or not others:
        others.insert(0, _constant(constant))
    if len(others) == 1:
        return others[0]
    return Source(" * ".join([others[0].within(TIMES), *(each.within(POWER) for each in others[1:])]), TIMES)


def _as_number(text: str) -> float | None:
    """The number that a source is, if it is one."""
    try:
        return float(text)
    except ValueError:
        return None


def over(a: Source, b: Source) -> Source:
    """a / b."""
    return ZERO if a == ZERO else Source(f"{a.within(TIMES)} / {b.within(POWER)}", TIMES)


def power(a: Source, b: Source) -> Source:
    """a to the b."""
    if b == ONE:
        return a
    return ONE if b == ZERO else Source(f"{a.within(ATOM)}**{b.within(ATOM)}", POWER)


def call(name: str, *operands: Source) -> Source:
    """A function's value."""
    return Source(f"{name}({', '.join(each.text for each in operands)})")


Values = list[Source]
Slopes = list[Source]


class _Code(NamedTuple):
    value: Callable[[Values, str], Source]
    slope: Callable[[Values, Slopes], Source]


def _function(np_name: str, tf_name: str, outer: Callable[[Source], Source]) -> _Code:
    """A function of one operand; `outer`: its derivative."""
    names = {"np": f"np.{np_name}", "tf": f"tf.{tf_name}"}
    return _Code(lambda x, lib: call(names[lib], x[0]), lambda x, d: times(outer(x[0]), d[0]))


def _flat(np_name: str, tf_name: str) -> _Code:
    """A step function: its slope is 0 wherever it has one."""
    names = {"np": f"np.{np_name}", "tf": f"tf.{tf_name}"}
    return _Code(lambda x, lib: call(names[lib], *x), lambda _x, _d: ZERO)


def _as_one(test: str, lib: str) -> Source:
    """1 where the test holds, else 0; TensorFlow wants to know of what kind: `dtype`, which the program has."""
    return Source(f"np.where({test}, 1.0, 0.0)" if lib == "np" else f"tf.cast({test}, dtype)")


def _compared(sign: str) -> _Code:
    """1 or 0."""

    def value(x: Values, lib: str) -> Source:
        return _as_one(f"{x[0].within(PLUS)} {sign} {x[1].within(PLUS)}", lib)

    return _Code(value, lambda _x, _d: ZERO)


def _logical(name: str) -> _Code:
    def value(x: Values, lib: str) -> Source:
        tested = [Source(f"{each.within(PLUS)} != 0", 0) for each in x]
        return _as_one(call(f"{lib}.logical_{name}", *tested).text, lib)

    return _Code(value, lambda _x, _d: ZERO)


def _power_slope(x: Values, d: Slopes) -> Source:
    base, exponent = x
    by_base, known = ZERO, _as_number(exponent.text)
    lower = minus(exponent, ONE) if known is None else _constant(known - 1)
    if d[0] != ZERO:
        by_base = times(exponent, power(base, lower), d[0])
    if d[1] == ZERO:
        return by_base
    log = call("np.log", call("np.where", Source(f"{base.within(PLUS)} > 0", 0), base, ONE))
    return plus(by_base, times(power(base, exponent), log, d[1]))


def _quotient_slope(x: Values, d: Slopes) -> Source:
    second = times(over(x[0], power(x[1], Source("2"))), d[1])
    return minus(over(d[0], x[1]), second)


def _modulo_slope(x: Values, d: Slopes) -> Source:
    return minus(d[0], times(call("np.floor_divide", *x), d[1]))


def _choice(sign: str, name: str) -> _Code:
    def slope(x: Values, d: Slopes) -> Source:
        return call("np.where", Source(f"{x[0].within(PLUS)} {sign} {x[1].within(PLUS)}", 0), d[0], d[1])

    return _Code(lambda x, lib: call(f"{lib}.{name}", *x), slope)


def _chosen(test: Source, yes: Source, no: Source, lib: str) -> Source:
    return call(f"{lib}.where", Source(f"{test.within(PLUS)} != 0", 0), yes, no)


_CODES: dict[Operation, _Code] = {
    Operation.ADD: _Code(lambda x, _: plus(*x), lambda _x, d: plus(*d)),
    Operation.SUBTRACT: _Code(lambda x, _: minus(*x), lambda _x, d: minus(*d)),
    Operation.MULTIPLY: _Code(
        lambda x, _: Source(f"{x[0].within(TIMES)} * {x[1].within(POWER)}", TIMES),
        lambda x, d: plus(times(x[1], d[0]), times(x[0], d[1])),
    ),
    Operation.DIVIDE: _Code(
        lambda x, _: Source(f"{x[0].within(TIMES)} / {x[1].within(POWER)}", TIMES), _quotient_slope
    ),
    Operation.POWER: _Code(lambda x, _: Source(f"{x[0].within(ATOM)}**{x[1].within(ATOM)}", POWER), _power_slope),
    Operation.FLOOR_DIVIDE: _flat("floor_divide", "math.floordiv"),
    Operation.MODULO: _Code(lambda x, lib: call("np.mod" if lib == "np" else "tf.math.floormod", *x), _modulo_slope),
    Operation.NEGATE: _Code(lambda x, _: minus(ZERO, x[0]), lambda _x, d: minus(ZERO, d[0])),
    Operation.ABS: _function("abs", "abs", lambda x: call("np.sign", x)),
    Operation.SQRT: _function("sqrt", "sqrt", lambda x: over(Source("0.5"), call("np.sqrt", x))),
    Operation.EXP: _function("exp", "exp", lambda x: call("np.exp", x)),
    Operation.LOG: _function("log", "math.log", lambda x: over(ONE, x)),
    Operation.LOG1P: _function("log1p", "math.log1p", lambda x: over(ONE, plus(ONE, x))),
    Operation.SIN: _function("sin", "sin", lambda x: call("np.cos", x)),
    Operation.COS: _function("cos", "cos", lambda x: times(Source("-1"), call("np.sin", x))),
    Operation.TAN: _function("tan", "tan", lambda x: over(ONE, power(call("np.cos", x), Source("2")))),
    Operation.ATAN: _function("arctan", "atan", lambda x: over(ONE, plus(ONE, power(x, Source("2"))))),
    Operation.TANH: _function("tanh", "tanh", lambda x: minus(ONE, power(call("np.tanh", x), Source("2")))),
    Operation.FLOOR: _flat("floor", "floor"),
    Operation.CEIL: _flat("ceil", "math.ceil"),
    Operation.ROUND: _flat("rint", "math.rint"),
    Operation.SIGN: _flat("sign", "sign"),
    Operation.MIN: _choice("<=", "minimum"),
    Operation.MAX: _choice(">=", "maximum"),
    Operation.CHOOSE: _Code(
        lambda x, lib: _chosen(x[0], x[1], x[2], lib), lambda x, d: _chosen(x[0], d[1], d[2], "np")
    ),
    Operation.EQUAL: _compared("=="),
    Operation.NOT_EQUAL: _compared("!="),
    Operation.LESS: _compared("<"),
    Operation.LESS_EQUAL: _compared("<="),
    Operation.GREATER: _compared(">"),
    Operation.GREATER_EQUAL: _compared(">="),
    Operation.AND: _logical("and"),
    Operation.OR: _logical("or"),
    Operation.NOT: _Code(
        lambda x, lib: _as_one(f"{x[0].within(PLUS)} == 0", lib),
        lambda _x, _d: ZERO,
    ),
}
KNOWN = frozenset(_CODES)
"""The operations that can be written."""
