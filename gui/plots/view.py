"""How a person moves about in a plot: drag to zoom, wheel, middle button to move. No curves, no clicks."""

import pyqtgraph as pg


class View(pg.ViewBox):  # type: ignore[misc]  # pyqtgraph has no types
    """A view box with the house conventions."""

    def __init__(self) -> None:
        super().__init__(enableMenu=False)
        self.setMouseMode(pg.ViewBox.RectMode)

    @property
    def is_zoomed(self) -> bool:
        """True while x does not follow the curves."""
        return not self.state["autoRange"][0]

    @property
    def span(self) -> tuple[float, float] | None:
        """The part of x that is in view, or None while everything is."""
        low, high = self.viewRange()[0]
        return (float(low), float(high)) if self.is_zoomed else None

    def show_all(self) -> None:
        """Follow the curves again."""
        self.enableAutoRange()

    def zoom(self, factor: float) -> None:
        """Make what is in view `factor` times as large."""
        self.scaleBy(s=(1 / factor, 1 / factor))
