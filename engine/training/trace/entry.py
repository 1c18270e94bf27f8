"""One line of the catalogue of a trace: the name of a tensor, when it is made, and by which equation from which others."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Stage(StrEnum):
    """The part of an update in which a tensor is made."""

    FORWARD = "forward"
    LOSS = "loss"
    BACKWARD = "backward"
    GRADIENT = "gradient"
    UPDATE = "update"


@dataclass(frozen=True)
class Entry:
    """A tensor of an update. `equation` is for a person; `operands` are the names of the tensors on its right side."""

    name: str
    stage: Stage
    equation: str
    operands: tuple[str, ...] = ()
    course_name: str = ""
    """What the course's workbook calls it; empty where it has no name for it. It assigns some names twice, as to H = H @ W + B
    and then H = φ(H)."""


class Formula(NamedTuple):
    """The right side of an equation, its operands, and what has to be said of its letters."""

    text: str
    operands: tuple[str, ...] = ()
    note: str = ""

    def entry(self, name: str, stage: Stage) -> Entry:
        """The tensor `name` made by this formula."""
        note = f",  {self.note}" if self.note else ""
        return Entry(name, stage, f"{name} = {self.text}{note}", self.operands)


def total(terms: Iterable[Formula]) -> Formula:
    """The sum of the terms."""
    found = tuple(terms)
    notes = dict.fromkeys(term.note for term in found if term.note)
    operands = dict.fromkeys(operand for term in found for operand in term.operands)
    return Formula(" + ".join(term.text for term in found), tuple(operands), ";  ".join(notes))
