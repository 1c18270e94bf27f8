"""An axis on which a feature lies: its numbers, its dates, its times of day or its classes."""

from collections.abc import Sequence

from engine.config.columns import Encoding
from engine.data.dates import DAY
from engine.probe.features import Feature
from gui.plots.axis import Axis, cut_word


class PlaceAxis(Axis):
    """Shows plain numbers where no feature lies on it."""

    feature: Feature | None = None

    def tickSpacing(self, low: float, high: float, size: float) -> list[tuple[float, float]]:
        """No finer than whole numbers where each of them is a class."""
        found = super().tickSpacing(low, high, size)
        if self.feature is None or not self.feature.classes:
            return found
        return [level for level in found if level[0] >= 1] or [(1.0, 0.0)]

    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        """Words at classes; dates without the hour where days lie between them."""
        if self.feature is None or self.feature.column.planned.recipe.encoding is Encoding.NUMBER:
            return super().tickStrings(values, scale, spacing)
        if self.feature.column.planned.recipe.encoding is Encoding.DATE and spacing >= DAY:
            return [self.feature.text(value)[:10] for value in values]
        return [cut_word(self.feature.text(value)) for value in values]
