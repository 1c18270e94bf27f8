"""A place in the text of an expression, read by recursive descent: the grammar of the equations of a trace."""

import math
import re
from typing import Protocol

from engine.training.trace.cells.nodes import (
    Call,
    Case,
    Moved,
    Negative,
    Node,
    Number,
    OneHot,
    Over,
    Power,
    Product,
    Sum,
    Tensor,
    Two,
)

_WORD = re.compile(r"[^\W\d_²³ᵀᵗ₀-₉½]+(?:['\u0302]|[₀-₉]|_\{[^}]*\}|_\w)?")
_NUMBER = re.compile(r"\d+(?:\.\d+)?(?:e[-+]?\d+)?")
_EXPONENT = re.compile(r"⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]+")
_AXES = re.compile(r"over (?:(the rows|all axes but the last|the last axis)|the \d+ vectors of a row)")
_SHAPED = re.compile(r", each row in the shape [\d ×]*\d|in the shape of \S+")
_SOME = re.compile(r"entr(?:y|ies) (?P<start>\d+)(?: to (?P<last>\d+))? of ")
_PLACE = re.compile(r"at entr(?:y|ies) (?P<start>\d+)(?: to (?P<last>\d+))?, else 0\)")
_ENDS = re.compile(r"(where|else|over|kept|at|in|side)\b")
_BEGINS = re.compile(r"[\w(√½]")
_DIGITS = str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "-0123456789")
_FUNCTIONS = frozenset({"max", "min", "sign", "log", "tanh", "cosh", "sin", "cos", "arctan", "Φ"})


class UnreadEquationError(Exception):
    """An equation with words or letters that are not read here."""


class Letters(Protocol):
    """What a text is read with: the tensors by name, and what letters and functions stand for."""

    means_over: Over
    sums_over: Over

    def operand(self, text: str) -> str:
        """The tensor whose name `text` begins with, or nothing."""

    def has(self, letter: str) -> bool:
        """Whether it has a meaning of its own."""

    def resolved(self, letter: str) -> Node:
        """What a letter stands for. Raises UnreadEquationError."""

    def called(self, name: str, argument: Node) -> Node | None:
        """The function `name` of an argument, where the equation says what it is."""


class Cursor:
    """Reads `text` from its beginning. `norm_over`: what a norm sums over."""

    def __init__(self, letters: Letters, text: str, norm_over: Over) -> None:
        self._letters, self._text, self._at, self._norm_over = letters, text, 0, norm_over
        self._in_bars = False

    @property
    def is_at_end(self) -> bool:
        """True where nothing is left."""
        return not self._text[self._at :].strip()

    def take(self, *signs: str) -> str:
        """The first of `signs` that stands here, behind blanks; nothing where there is none."""
        self._skip()
        for sign in signs:
            if self._text.startswith(sign, self._at):
                self._at += len(sign)
                return sign
        return ""

    def choice(self) -> Node:
        """a, or a where b, else c; or a kept between bounds."""
        first = self._sum()
        if self.take("kept within ["):
            low = self._sum()
            self._need(",")
            high = self._sum()
            self._need("]")
            return Call("min", (Call("max", (first, low)), high))
        if not self.take("where "):
            return first
        left, sign, middle = self._sum(), self.take("≤", "<", ">"), self._sum()
        second = self.take("≤", "<", ">")
        right = self._sum() if second else middle
        self._need(",")
        other = self._sum() if self.take("else ") else self.choice()
        inner = Case(middle, second, right, first, other) if second else first
        return Case(left, sign, middle, inner, other)

    def _sum(self) -> Node:
        found = self._product()
        while sign := self.take("+", "−"):
            found = Two(sign, found, self._product())
        return found

    def _product(self) -> Node:
        if self.take("−"):
            return Negative(self._product())
        if self.take("Σ"):
            return Sum(self._product(), self._letters.sums_over)
        found = self._power()
        while True:
            if self.take("/"):
                found = Two("/", found, self._power())
            elif sign := self.take("·", "⊙"):
                other = self._power()
                if sign == "·" and isinstance(found, Tensor) and isinstance(other, Tensor):
                    found = Product(found, other)
                else:
                    found = Two("·", found, other)
            elif self._text.startswith("Σ", self._at):
                found = Two("·", found, self._product())
            elif self._begins_factor():
                found = Two("·", found, self._power())
            else:
                return found

    def _power(self) -> Node:
        found = self._atom()
        while True:
            if number := self._match(_EXPONENT):
                found = Power(found, Number(float(number[0].translate(_DIGITS))))
            elif self._text.startswith("ᵗ", self._at):
                found = self._to_the_t(found)
            elif self._text.startswith("[", self._at):
                self._at += 1
                found = Sum(Two("·", OneHot(self._sum()), found), Over.LAST)
                self._need("]")
            else:
                return found

    def _to_the_t(self, base: Node) -> Node:
        """A constant of an optimizer, which may be rounded otherwise here."""
        word = re.search(r"[^\W\d]+[₀-₉]?$", self._text[: self._at])
        self._at += 1
        if word is not None and self._letters.has(f"{word[0]}ᵗ"):
            base = self._letters.resolved(f"{word[0]}ᵗ")
        t = self._steps()
        return Power(base, Two("+", t, Number(1.0)) if self.take("⁺¹") else t)

    def _steps(self) -> Node:
        return Tensor(name) if (name := self._letters.operand("t")) else self._letters.resolved("t")

    def _atom(self) -> Node:
        if name := self._operand():
            if self._match(_SHAPED):
                return Moved("shape", (name,))
            return Tensor(name, is_transposed=bool(self._text.startswith("ᵀ", self._at) and self.take("ᵀ")))
        if some := self._match(_SOME):
            return Moved("part", (self._named(),), int(some["start"]), int(some["last"] or some["start"]) + 1)
        for words, is_mean in (("the sum of ", False), ("the mean of ", True)):
            if self.take(words):
                return self._over(is_mean=is_mean)
        if self.take("one-hot "):
            return OneHot(self._atom())
        match self.take("Σ", "[", "(", "|", "‖", "√", "½", "e^−", "e^"):
            case "Σ":
                return Sum(self._power(), self._letters.sums_over)
            case "[":
                return self._beside()
            case "(":
                return self._in_parentheses()
            case "|":
                return Call("abs", (self._until("|", in_bars=True),))
            case "‖":
                return Call("sqrt", (Sum(Power(self._until("‖", in_bars=True), Number(2.0)), self._norm_over),))
            case "√":
                return Call("sqrt", (self._atom(),))
            case "½":
                return Number(0.5)
            case "e^−":
                return Call("exp", (Negative(self._atom()),))
            case "e^":
                return Call("exp", (self._atom(),))
        if number := self._match(_NUMBER):
            return Number(float(number[0]))
        if word := self._match(_WORD):
            return self._word(word[0])
        raise UnreadEquationError(self._text)

    def _word(self, word: str) -> Node:
        if self._letters.has(word):
            return self._letters.resolved(word)
        if word == "π":
            return Number(math.pi)
        if word == "mean":
            return Sum(self._atom(), self._letters.means_over, is_mean=True)
        if word == "softmax":
            exp = Call("exp", (self._atom(),))
            return Two("/", exp, Sum(exp, Over.LAST))
        is_squared = word in _FUNCTIONS and bool(self.take("²"))
        if self._text.startswith("(", self._at) and word != "N":
            self._at += 1
            arguments = [self._until(",")] if word in ("max", "min") else []
            arguments.append(self._until(")"))
            found = Call(word, tuple(arguments)) if word in _FUNCTIONS else self._letters.called(word, arguments[0])
        elif word in _FUNCTIONS:
            found = Call(word, (self._power(),))
        else:
            found = self._letters.resolved(word)
        if found is None:
            raise UnreadEquationError(self._text)
        return Power(found, Number(2.0)) if is_squared else found

    def _over(self, *, is_mean: bool) -> Node:
        x = self._sum()
        axes = self._match(_AXES)
        if axes is None:
            return Sum(x, Over.ROWS, is_mean)
        return Sum(x, Over(axes[1]) if axes[1] else Over.VECTORS, is_mean)

    def _beside(self) -> Node:
        found = [self._named()]
        while self.take(","):
            found.append(self._named())
        self._need("] side by side")
        return Moved("beside", tuple(found))

    def _in_parentheses(self) -> Node:
        at = self._at
        if name := self._operand():
            if place := self._match(_PLACE):
                return Moved("placed", (name,), int(place["start"]), int(place["last"] or place["start"]) + 1)
            self._at = at
        return self._until(")")

    def _until(self, closing: str, *, in_bars: bool = False) -> Node:
        was, self._in_bars = self._in_bars, in_bars
        found = self.choice() if closing == ")" else self._sum()
        self._in_bars = was
        self._need(closing)
        return found

    def _operand(self) -> str:
        self._skip()
        found = self._letters.operand(self._text[self._at :])
        self._at += len(found)
        return found

    def _named(self) -> str:
        if name := self._operand():
            return name
        raise UnreadEquationError(self._text)

    def _begins_factor(self) -> bool:
        rest = self._text[self._at :].lstrip()
        if not rest or _ENDS.match(rest):
            return False
        return bool(_BEGINS.match(rest)) or (rest[0] in "|‖" and not self._in_bars)

    def _match(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        at = self._at
        self._skip()
        found = pattern.match(self._text, self._at)
        self._at = found.end() if found else at
        return found

    def _need(self, sign: str) -> None:
        if not self.take(sign):
            raise UnreadEquationError(self._text)

    def _skip(self) -> None:
        while self._text.startswith(" ", self._at):
            self._at += 1
