"""An equation of a trace, as its catalogue writes it in English, read as a tree: its rules, and what its letters stand for."""

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType

from engine.config.activations import SELU_ALPHA, SELU_SCALE
from engine.training.trace.cells.cursor import Cursor, UnreadEquationError
from engine.training.trace.cells.nodes import Call, Derivative, Node, Number, Over, Rows, Sides

__all__ = ["UnreadEquationError", "parsed"]

_PIECES = re.compile(r"[;,]\s+(?=[^\s=]+ [=←] |then |means over )")
_DEFINED = re.compile(r"(?:then )?(?P<letter>\S+) (?P<sign>[=←]) (?P<meaning>.*)")
_FUNCTION = re.compile(r"(?P<name>\S+)\((?P<letter>\w)\)")
_ROUNDED = re.compile(r"(?P<value>\S+) \(rounded: (?P<rounded>[^ )]+)(?: in (?P<where>[^ )]+)| except in [^)]+)?\)")
_NUMBER = re.compile(r"[\d.e−-]+")
_GOES_ON = re.compile(r"[^\W²³ᵀᵗ]|\u0302|/| ←")
_TIMES = re.compile(r"(\d+) times the rows")
_EDGES = re.compile(r", (0 where (L is 0|y is cut)|for each (unit|array)|Φ the normal distribution)$")
_WHOLE = " over the whole batch, once for every row"
_SIDES = ", t = 0 counts as −1 where all t are 0 or 1"
_KEPT = ", both kept within [ε, 1]"
_EXACT = {"1.0507": repr(SELU_SCALE), "1.6733": repr(SELU_ALPHA)}
"""Constants of which an equation shows a few digits."""
_AS_IT_IS: Mapping[str, Callable[[Node], Node]] = MappingProxyType({})
_SMALL = Number(1e-7)
"""The ε of losses, which keeps their logarithms finite."""


def parsed(name: str, text: str, operands: tuple[str, ...]) -> Node:
    """The right side of the equation `text` of the tensor `name`. Raises UnreadEquationError."""
    formula, _, told = text.removeprefix(f"{name} = ").partition(",  ")
    made_of = {"t": Sides} if _SIDES in formula else {"t": _kept, "y": _kept} if _KEPT in formula else {}
    formula = formula.replace(_SIDES, "").replace(_KEPT, "")
    first, *others = _PIECES.split(formula)
    notes = _PIECES.split(told) if told else []
    if _DEFINED.fullmatch(first) is None:
        return _Reader(operands, [*others, *notes], made_of).read(first)
    constants = [piece for piece in others if _NUMBER.fullmatch(_DEFINED.sub(r"\g<meaning>", piece))]
    reader = _Reader(operands, [*notes, *constants])
    for rule in (first, *(piece for piece in others if piece not in constants)):
        assigned = _DEFINED.fullmatch(rule)
        if assigned is None:
            raise UnreadEquationError(text)
        found = reader.known[assigned["letter"]] = reader.read(assigned["meaning"])
    return found


def _kept(x: Node) -> Node:
    return Call("min", (Call("max", (x, _SMALL)), Number(1.0)))


class _Reader:
    """Reads expressions. `known`: letters whose trees are known already."""

    def __init__(
        self,
        operands: tuple[str, ...],
        definitions: list[str],
        made_of: Mapping[str, Callable[[Node], Node]] = _AS_IT_IS,
    ) -> None:
        """`made_of`: what the equation takes in the place of some letters."""
        self._made_of = made_of
        self._operands = sorted(operands, key=len, reverse=True)
        self._meanings: dict[str, str] = {}
        self._renewed: dict[str, str] = {}
        self._rows = Rows()
        self.known: dict[str, Node] = {}
        self.means_over, self.sums_over = Over.ROWS, Over.LAST
        for piece in definitions:
            self._define(piece.strip())

    def read(self, text: str) -> Node:
        """The tree of `text`. Raises UnreadEquationError."""
        text = text.strip()
        if text.endswith(_WHOLE):
            self.sums_over, text = Over.ALL, text.removesuffix(_WHOLE)
        norm_over = Over.ALL_BUT_LAST if text.endswith(", for each unit") else Over.ALL
        cursor = Cursor(self, _EDGES.sub("", text), norm_over)
        found = cursor.choice()
        cursor.take("over the last axis")
        if not cursor.is_at_end:
            raise UnreadEquationError(text)
        return found

    def operand(self, text: str) -> str:
        """The tensor whose name `text` begins with, or nothing."""
        starts = (name for name in self._operands if text.startswith(name) and not _GOES_ON.match(text, len(name)))
        return next(starts, "")

    def has(self, letter: str) -> bool:
        """Whether it has a meaning of its own."""
        return letter in self._meanings or letter in self.known

    def resolved(self, letter: str) -> Node:
        """What a letter stands for. Raises UnreadEquationError."""
        if letter in self._renewed:
            self.known[letter] = self.read(self._renewed.pop(letter))
        if letter in self.known:
            return self.known[letter]
        if letter in self._meanings:
            found = self.read(self._meanings[letter])
            return self._made_of[letter](found) if letter in self._made_of else found
        if letter == "N":
            return self._rows
        if letter == "ε":
            return _SMALL
        raise UnreadEquationError(letter)

    def called(self, name: str, argument: Node) -> Node | None:
        """The function `name` of an argument, where the equation says what it is; its letters are those of the equation."""
        for head, meaning in self._meanings.items():
            found = _FUNCTION.fullmatch(head)
            if found is not None and found["name"] == name:
                outer, self.known = self.known, {**self.known, found["letter"]: argument}
                body = self.read(meaning)
                self.known = outer
                return Derivative(body) if name.endswith("'") else body
        return None

    def _define(self, piece: str) -> None:
        if piece.startswith("means over "):
            self.means_over = Over(piece.removeprefix("means over "))
        found = _DEFINED.fullmatch(piece)
        if found is None:
            return
        letter, meaning = found["letter"], found["meaning"]
        if times := _TIMES.fullmatch(meaning):
            self._rows = Rows(int(times[1]))
        elif found["sign"] == "←":
            self._renewed[letter] = meaning
        elif rounded := _ROUNDED.fullmatch(meaning):
            where = rounded["where"]
            self._meanings[letter] = rounded["value" if where else "rounded"]
            if where:
                self._meanings[where] = rounded["rounded"]
        else:
            self._meanings[letter] = _EXACT.get(meaning, meaning)
