"""How the curves of a run look: training solid with circles, validation dashed with squares, the best epoch a diamond."""

from functools import partial
from operator import attrgetter

from PySide6.QtCore import Qt

from gui.plots.line import Style
from gui.widgets.class_marks import CLASS_COLORS, class_color

TRAINING = Style(attrgetter("training"))
VALIDATION = Style(attrgetter("validation"), pen=Qt.PenStyle.DashLine, symbol="s")
BEST = Style(attrgetter("best"), pen=Qt.PenStyle.NoPen, symbol="d", mark_size=13)
DIFFERENCE = Style(attrgetter("warning"), width=1.5)
NEIGHBOURS = Style(attrgetter("faint"), pen=Qt.PenStyle.DashLine, width=1.5, symbol="s")


def of_run(slot: int) -> tuple[Style, Style]:
    """Training and validation of a run that is drawn beside the present one; `slot` is the number of its colour.

    Past the colours, which begin with those that the present run has not, the lines are dashed otherwise.
    """
    color, again = partial(class_color, slot + 2), slot // CLASS_COLORS
    training, validation = (
        (Qt.PenStyle.DotLine, Qt.PenStyle.DashDotLine)
        if again % 2 == 0
        else (Qt.PenStyle.DashDotDotLine, Qt.PenStyle.DashLine)
    )
    return Style(color, pen=training, width=1.7, symbol=""), Style(color, pen=validation, width=1.7, symbol="")


def of_output(at: int) -> tuple[Style, Style]:
    """Training and validation of the output at place `at`, where several stand in one plot."""
    color = partial(class_color, at)
    return Style(color), Style(color, pen=Qt.PenStyle.DashLine, symbol="s")
