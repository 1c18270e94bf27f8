"""One line of the catalogue of a trace: the name of a tensor, when it is made, and by which equation from which others."""

from dataclasses import dataclass
from enum import StrEnum

from engine.config.axes import Axes
from engine.config.formula import Formula
from engine.text import Text, joined


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
    equation: Text
    operands: tuple[str, ...] = ()
    axes: Axes = ()
    """What its axes stand for; none for a number."""
    course_name: str = ""
    """What the course's workbook calls it; empty where it has no name for it. It assigns some names twice, as to H = H @ W + B
    and then H = φ(H)."""


def entry(name: str, stage: Stage, formula: Formula, axes: Axes = ()) -> Entry:
    """The tensor `name` made by a formula."""
    equation = joined((name, formula.text), " = ")
    return Entry(name, stage, joined((equation, formula.note), ",  "), formula.operands, axes)
