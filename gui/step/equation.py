"""An equation of a trace taken apart, so that matrices can stand where its text names them. No Qt."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_ARROW = "←"
_DEFINITION = re.compile(r"(?P<letter>[^\s=,;]+) = (?P<meaning>\S+)")


@dataclass(frozen=True)
class Words:
    """Signs and words between operands."""

    text: str


@dataclass(frozen=True)
class Operand:
    """A tensor on the right side; `is_transposed` where the equation takes it so."""

    name: str
    is_transposed: bool = False


@dataclass(frozen=True)
class Equation:
    """`pieces` of the right side in order. `beside`: operands that stand for several letters or are only told in the notes.

    `notes` say what the remaining letters mean, in the same pieces.
    """

    name: str
    pieces: tuple[Words | Operand, ...]
    beside: tuple[tuple[str, str], ...] = ()
    """(letter, name); the letter is empty where the name itself stands in the notes."""
    notes: tuple[tuple[Words | Operand, ...], ...] = ()


def equation(name: str, text: str, operands: tuple[str, ...]) -> Equation:
    """The equation `text` of the tensor `name`, as a trace writes it: `name = formula,  note, note`."""
    formula, _, told = text.removeprefix(f"{name} = ").partition(",  ")
    notes = [part.strip() for part in re.split(r"[;,]\s+(?=[^\s=(]+ = |means )", told) if part.strip()]
    letters = _letters(notes, operands)
    if formula.count(_ARROW) > 1:
        letters = {}  # the second rule reads what the first one has changed
    else:
        formula = re.sub(rf"^\S+ {_ARROW} ", "", formula)
    pieces = tuple(_pieces(formula, operands, letters))
    shown = {piece.name for piece in pieces if isinstance(piece, Operand)}
    kept = tuple(note for note in notes if not _is_told(note, letters, shown))
    parts = tuple(tuple(_told(note, operands)) for note in kept)
    defined = {meaning: letter for letter, meaning in map(_definition, kept) if meaning in operands}
    beside = tuple((defined.get(operand, ""), operand) for operand in operands if operand not in shown)
    return Equation(name, pieces, beside, parts)


def _letters(notes: list[str], operands: tuple[str, ...]) -> dict[str, str]:
    """The letters that stand for one operand each; not those that are told twice."""
    found: dict[str, str] = {}
    twice = set()
    for letter, meaning in map(_definition, notes):
        if letter in found and found[letter] != meaning:
            twice.add(letter)
        found.setdefault(letter, meaning)
    return {letter: name for letter, name in found.items() if letter and name in operands and letter not in twice}


def _definition(note: str) -> tuple[str, str]:
    found = _DEFINITION.fullmatch(note)
    return (found["letter"], found["meaning"]) if found else ("", "")


def _is_told(note: str, letters: dict[str, str], shown: set[str]) -> bool:
    """True where the operand itself stands in the formula, so that the letter need not be explained."""
    letter, meaning = _definition(note)
    return bool(letter) and letters.get(letter) == meaning and meaning in shown


def _told(note: str, operands: tuple[str, ...]) -> Iterator[Words | Operand]:
    """A note; what stands before its = is a letter, whatever else may be called so."""
    letter, equals, meaning = note.rpartition(" = ")
    if letter:
        yield Words(letter + equals)
    yield from _pieces(meaning, operands, {})


def _pieces(text: str, operands: tuple[str, ...], letters: dict[str, str]) -> Iterator[Words | Operand]:
    """The text with every operand, and every letter that stands for one, as a piece of its own."""
    names = {operand: operand for operand in operands} | letters
    at = 0
    for found in re.finditer(_pattern(operands, letters), text) if names else ():
        if found.start() > at:
            yield Words(text[at : found.start()])
        yield Operand(names[found["name"]], bool(found["transposed"]))
        at = found.end()
    if at < len(text):
        yield Words(text[at:])


def _pattern(operands: tuple[str, ...], letters: dict[str, str]) -> str:
    """Names and letters that stand alone, the longest first; superscripts may follow, a hat or an index makes another of them."""
    ends = r"(?![^\W²³ᵀᵗ]|\u0302| ←)"
    found = [rf"(?<![\w/{{]){re.escape(name)}{ends}(?!/)" for name in sorted(operands, key=len, reverse=True)]
    found += [rf"(?<![\w/{{]){re.escape(letter)}{ends}" for letter in sorted(letters, key=len, reverse=True)]
    return rf"(?P<name>{'|'.join(found)})(?P<transposed>ᵀ?)"
