"""How a person moves about in a plot: drag to zoom, wheel, middle button to move; never to where nothing can be drawn."""

from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QRectF

from gui.plots.limits import MAX_EXPONENT, MAX_VALUE, are_apart, range_around, shown_range

Range = tuple[float, float]


class View(pg.ViewBox):  # type: ignore[misc]  # pyqtgraph has no types
    """A view box with the house conventions. Every change of its range, by whatever way, goes through `setRange`."""

    def __init__(self) -> None:
        super().__init__(enableMenu=False)
        self.setMouseMode(pg.ViewBox.RectMode)
        self._farthest = [MAX_VALUE, MAX_VALUE]

    @property
    def is_zoomed(self) -> bool:
        """True while x does not follow the curves."""
        return not self.state["autoRange"][0]

    @property
    def span(self) -> Range | None:
        """The part of x that is in view, or None while everything is."""
        low, high = self.viewRange()[0]
        return (float(low), float(high)) if self.is_zoomed else None

    def set_logarithmic(self, *, is_logarithmic: bool) -> None:
        """y is a power of ten, or a number."""
        self._farthest[1] = MAX_EXPONENT if is_logarithmic else MAX_VALUE

    def setRange(self, rect: QRectF | None = None, **asked: Any) -> None:
        """pyqtgraph's; instead of what cannot be shown it takes the nearest range that can."""
        if rect is not None:
            asked |= {"xRange": (rect.left(), rect.right()), "yRange": (rect.top(), rect.bottom())}
        is_automatic = not asked.get("disableAutoRange", True)
        for axis, farthest in zip(("xRange", "yRange"), self._farthest, strict=True):
            if asked.get(axis) is not None:
                asked[axis] = _shown(asked[axis], farthest, is_automatic=is_automatic)
        super().setRange(**asked)

    def show_all(self) -> None:
        """Follow the curves again."""
        self.enableAutoRange()

    def zoom(self, factor: float) -> None:
        """Make what is in view `factor` times as large."""
        self.scaleBy(s=(1 / factor, 1 / factor))


def _shown(asked: Range, farthest: float, *, is_automatic: bool) -> Range:
    low, high = sorted(float(end) for end in asked)
    if is_automatic and not are_apart(low, high):
        low, high = range_around(low)
    return shown_range(low, high, farthest=farthest)
