"""The network as a LaTeX document: its weights, drawn by TikZ; none of Qt is asked."""

from collections.abc import Callable, Mapping
from typing import Any

from engine.drawing.drawn import drawn_network
from engine.drawing.network_picture import network_picture
from engine.drawing.tikz import tikz
from engine.headless.usage import UsageError
from engine.text import Text
from gui.pictures.subject import Subject

LATEX = ".tex"


def check_latex(found: Any) -> None:
    """Raises UsageError where something else than the weights is asked for."""
    for option, is_given in (
        ("--row", found.row is not None),
        ("--colour value", found.colour != "weight"),
        ("--histograms", found.histograms),
        ("--theme dark", found.theme != "light"),
    ):
        if is_given:
            raise UsageError(
                Text("{option}: a .tex picture shows the weights alone. Write .svg, or leave it out.", option=option)
            )


def latex(subject: Subject, shown: Callable[[str], str]) -> tuple[bytes, Mapping[str, Any]]:
    """The file's content, and what the report tells of it."""
    drawn = network_picture(drawn_network(subject.experiment, subject.dataset.plan), subject.parameters)
    count = sum(array.size for array in subject.parameters.values())
    return tikz(drawn, shown).encode(), {"colour": "weight", "weights": count}
