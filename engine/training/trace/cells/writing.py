"""A cell's equation with its numbers written out: for reading, as LaTeX, and as an expression of NumPy."""

import re
from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from engine.text import Text
from engine.training.trace.cells.nodes import (
    Call,
    Case,
    Derivative,
    Negative,
    Node,
    Power,
    Product,
    Sum,
    Two,
)
from engine.training.trace.cells.values import Place, Values

_SIGNED = re.compile(r"[-−]?[\d.]+")
SUM, QUOTIENT, PRODUCT, POWER, ATOM = range(5)
"""How strongly what is written hangs together."""


class Style:
    """How numbers and signs are written, for a person. `digits`: significant ones; `most`: so many terms of a sum are shown."""

    times, over, plus, minus = "·", " / ", " + ", " − "

    def __init__(self, digits: int = 4, most: int | None = None) -> None:
        self._digits, self.most = digits, most

    def number(self, value: float) -> str:
        """A number, without a needless zero behind the point."""
        return f"{value:.{self._digits}g}".replace("-", "−").replace("inf", "∞")

    def negative(self, x: str) -> str:
        """−x."""
        return f"−{x}"

    def in_parentheses(self, x: str) -> str:
        """(x)."""
        return f"({x})"

    def power(self, x: str, n: float, shown: str) -> str:
        """x to the n, which is shown as `shown`."""
        return f"{x}{'²' if n == 2 else '³'}" if n in (2, 3) else f"{x}^{shown}"

    def called(self, name: str, of: list[str], *, is_atom: bool) -> str:
        """A function of something; `is_atom`: the argument needs no parentheses of its own."""
        match name:
            case "abs":
                return f"|{of[0]}|"
            case "sqrt":
                return f"√({of[0]})"
            case "exp":
                return f"e^{of[0]}" if is_atom else f"e^({of[0]})"
            case _:
                return f"{name}({', '.join(of)})"

    def left_out(self, count: int) -> str:
        """In the place of `count` terms."""
        return Text("… {n:,} more …", n=count)


class Latex(Style):
    """For a document."""

    times, over, plus, minus = r" \cdot ", " / ", " + ", " - "

    def number(self, value: float) -> str:
        """A number; an exponent as a power of ten."""
        mantissa, _, exponent = f"{value:.{self._digits}g}".partition("e")
        mantissa = mantissa.replace("inf", r"\infty").replace("nan", r"\mathrm{NaN}")
        return rf"{mantissa} \cdot 10^{{{int(exponent)}}}" if exponent else mantissa

    def negative(self, x: str) -> str:
        """−x."""
        return f"-{x}"

    def in_parentheses(self, x: str) -> str:
        """(x)."""
        return rf"\left({x}\right)"

    def power(self, x: str, n: float, shown: str) -> str:
        """x to the n."""
        return f"{x}^{{{shown}}}"

    def called(self, name: str, of: list[str], *, is_atom: bool) -> str:
        """A function of something."""
        match name:
            case "abs":
                return rf"\left|{of[0]}\right|"
            case "sqrt":
                return rf"\sqrt{{{of[0]}}}"
            case "exp":
                return f"e^{{{of[0]}}}"
            case "max" | "min" | "log" | "tanh" | "cosh" | "sin" | "cos" | "arctan":
                return rf"\{name}{self.in_parentheses(', '.join(of))}"
            case "Φ":
                return rf"\Phi{self.in_parentheses(of[0])}"
            case _:
                return rf"\operatorname{{{name}}}{self.in_parentheses(of[0])}"


class NumPy(Style):
    """For Python: with every digit, every term."""

    times, over, plus, minus = " * ", " / ", " + ", " - "

    def number(self, value: float) -> str:
        """All digits."""
        return repr(value) if np.isfinite(value) else f"np.{value}"

    def negative(self, x: str) -> str:
        """−x."""
        return f"-{x}"

    def power(self, x: str, n: float, shown: str) -> str:
        """x to the n."""
        return f"{x} ** {shown}"

    def called(self, name: str, of: list[str], *, is_atom: bool) -> str:
        """A function of something."""
        known = {"max": "np.maximum", "min": "np.minimum", "Φ": "scipy.stats.norm.cdf"}
        return f"{known.get(name, f'np.{name}')}({', '.join(of)})"


class _Piece(NamedTuple):
    text: str
    level: int


class Writer:
    """Writes the cells of one equation."""

    def __init__(self, values: Values, style: Style) -> None:
        self._values, self._style = values, style

    def text(self, node: Node, place: Place) -> str:
        """The cell as its numbers make it."""
        return self._written(node, place).text

    def terms(self, node: Node, place: Place) -> Iterator[tuple[str, float]]:
        """What is added up, each with its value."""
        match node:
            case Two("+", a, b):
                yield from self.terms(a, place)
                yield from self.terms(b, place)
            case Product():
                products = np.prod(self._values.factors(node, place), axis=0)
                yield from zip(self._products(node, place), products.tolist(), strict=True)
            case Sum() if not node.is_mean:
                yield from (
                    (self._at_least(QUOTIENT, node.x, each), self._values.number(node.x, each))
                    for each in self._places(node, place)
                )
            case _:
                yield self._at_least(QUOTIENT, node, place), self._values.number(node, place)

    def _written(self, node: Node, place: Place) -> _Piece:
        style = self._style
        match node:
            case Negative(x):
                return self._negative(self._written(x, place))
            case Two("+" | "−" as sign, a, b):
                right = self._at_least(QUOTIENT, b, place)
                return _Piece(
                    f"{self._at_least(SUM, a, place)}{style.plus if sign == '+' else style.minus}{right}", SUM
                )
            case Two("·", a, b):
                return _Piece(
                    style.times.join((self._at_least(PRODUCT, a, place), self._at_least(PRODUCT, b, place))), PRODUCT
                )
            case Two(_, a, b):
                return _Piece(
                    style.over.join((self._at_least(PRODUCT, a, place), self._at_least(POWER, b, place))), QUOTIENT
                )
            case Power(x, n):
                exponent = self._values.number(n, place)
                shown = style.number(exponent)
                return _Piece(style.power(self._at_least(ATOM, x, place), exponent, shown), POWER)
            case Call(name, of):
                pieces = [self._written(x, place) for x in of]
                is_atom = _SIGNED.fullmatch(pieces[0].text) is not None
                return _Piece(style.called(name, [piece.text for piece in pieces], is_atom=is_atom), ATOM)
            case Derivative(x):
                return self._written(x, place)
            case Case():
                return self._written(self._values.chosen(node, place), place)
            case Product():
                return self._added(list(self._products(node, place)), *self._count(node, place))
            case Sum():
                return self._sum(node, place)
            case _:
                return self._number(self._values.number(node, place))

    def _negative(self, of: _Piece) -> _Piece:
        """−x; of a number below zero, the number without its sign."""
        if of.level == SUM and _SIGNED.fullmatch(of.text):
            return _Piece(of.text[1:], ATOM)
        return _Piece(
            self._style.negative(of.text if of.level >= PRODUCT else self._style.in_parentheses(of.text)), SUM
        )

    def _number(self, value: float) -> _Piece:
        text = self._style.number(value)
        return _Piece(text, SUM if text[:1] in "-−" else POWER if "e" in text or "10^" in text else ATOM)

    def _at_least(self, level: int, node: Node, place: Place) -> str:
        piece = self._written(node, place)
        return piece.text if piece.level >= level else self._style.in_parentheses(piece.text)

    def _sum(self, node: Sum, place: Place) -> _Piece:
        count = self._values.counts(node, place).size
        terms = [self._at_least(QUOTIENT, node.x, each) for each in self._places(node, place)]
        found = self._added(terms, count, node.x)
        if not node.is_mean or count == 1:
            return found
        top = found.text if found.level >= PRODUCT else self._style.in_parentheses(found.text)
        return _Piece(f"{top}{self._style.over}{count}", QUOTIENT)

    def _places(self, node: Sum, place: Place) -> Iterator[Place]:
        """Of the terms that are shown."""
        shape = self._values.counts(node, place).shape
        opened = self._values.open(place, node)
        for number in self._shown(int(np.prod(shape))):
            at = np.unravel_index(number, shape)
            yield tuple(int(at[axis]) if each is None else each for axis, each in enumerate(opened))

    def _products(self, node: Product, place: Place) -> Iterator[str]:
        a, b = self._values.factors(node, place)
        for number in self._shown(len(a)):
            pair = (self._number(float(a[number])), self._number(float(b[number])))
            yield self._style.times.join(
                piece.text if piece.level >= PRODUCT else self._style.in_parentheses(piece.text) for piece in pair
            )

    def _count(self, node: Product, place: Place) -> tuple[int, Node]:
        return len(self._values.factors(node, place)[0]), Two("·", node.a, node.b)

    def _shown(self, count: int) -> list[int]:
        """Which of so many terms are shown: the first and the last ones."""
        most = self._style.most
        if most is None or count <= most:
            return list(range(count))
        return [*range(-(-most // 2)), *range(count - most // 2, count)]

    def _added(self, terms: list[str], count: int, of: Node) -> _Piece:
        if count == 1:
            level = PRODUCT if isinstance(of, Two) and of.sign == "·" else SUM
            return _Piece(terms[0], level)
        if len(terms) < count:
            terms.insert(-(-len(terms) // 2), self._style.left_out(count - len(terms)))
        return _Piece(self._style.plus.join(terms), SUM)
