"""How the curves of a run look: training solid with circles, validation dashed with squares, the best epoch a diamond."""

from functools import partial
from operator import attrgetter

from PySide6.QtCore import Qt

from gui.kit.class_marks import class_color
from gui.plots.line import Style

TRAINING = Style(attrgetter("training"))
VALIDATION = Style(attrgetter("validation"), pen=Qt.PenStyle.DashLine, symbol="s")
BEST = Style(attrgetter("best"), pen=Qt.PenStyle.NoPen, symbol="d", mark_size=13)
PREVIOUS = Style(attrgetter("faint"), pen=Qt.PenStyle.DotLine, width=1.5, symbol="", opacity=0.9)
DIFFERENCE = Style(attrgetter("warning"), width=1.5)
NEIGHBOURS = Style(attrgetter("faint"), pen=Qt.PenStyle.DashLine, width=1.5, symbol="s")


def of_output(at: int) -> tuple[Style, Style]:
    """Training and validation of the output at place `at`, where several stand in one plot."""
    color = partial(class_color, at)
    return Style(color), Style(color, pen=Qt.PenStyle.DashLine, symbol="s")
