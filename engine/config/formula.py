"""The right side of an equation as a person reads it, with the names of the tensors in it."""

from collections.abc import Iterable
from typing import NamedTuple

from engine.text import Text, joined


class Formula(NamedTuple):
    """The right side of an equation, its operands, and what has to be said of its letters. Words in it are Texts."""

    text: str
    operands: tuple[str, ...] = ()
    note: str = ""


def total(terms: Iterable[Formula]) -> Formula:
    """The sum of the terms."""
    found = tuple(terms)
    notes = dict.fromkeys(term.note for term in found if term.note)
    operands = dict.fromkeys(operand for term in found for operand in term.operands)
    return Formula(joined((term.text for term in found), " + "), tuple(operands), joined(notes, ";  "))


def cases(value: str, condition: str, other: str) -> Text:
    """One value or another."""
    return Text("{value} where {condition}, else {other}", value=value, condition=condition, other=other)


def entries_text(start: int, stop: int) -> Text:
    """Some entries in words, counted from 0."""
    return (
        Text("entry {start}", start=start)
        if stop == start + 1
        else Text("entries {start} to {last}", start=start, last=stop - 1)
    )
