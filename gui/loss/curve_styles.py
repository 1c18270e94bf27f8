"""How the curves of a run look: training solid with circles, validation dashed with squares, the best epoch a diamond."""

from operator import attrgetter

from PySide6.QtCore import Qt

from gui.plots.line import Style

TRAINING = Style(attrgetter("training"))
VALIDATION = Style(attrgetter("validation"), pen=Qt.PenStyle.DashLine, symbol="s")
BEST = Style(attrgetter("best"), pen=Qt.PenStyle.NoPen, symbol="d", mark_size=13)
PREVIOUS = Style(attrgetter("faint"), pen=Qt.PenStyle.DotLine, width=1.5, symbol="", opacity=0.9)
DIFFERENCE = Style(attrgetter("warning"), width=1.5)
