"""The learning rate of the run to come, drawn before it runs."""

from operator import attrgetter
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from engine.config.training import Training
from gui.settings.planned_rates import planned_rates
from gui.theme import SPACING
from gui.widgets.number_text import number_text

HEIGHT = 20 * SPACING
AXIS = 8 * SPACING
"""The room at the left for the axis's name and its numbers."""
if TYPE_CHECKING:
    from gui.plots.line import Line
    from gui.plots.plot import Plot


class SchedulePlot(QWidget):
    """η over the epochs; hidden where the rate stays as it is. What only the run decides is said in words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plot: Plot | None = None
        """None until there is something to draw: plots take their time to import."""
        self._line: Line | None = None
        self._words = QLabel()
        self._words.setProperty("role", "faint")
        self._words.setWordWrap(True)
        self._words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACING // 2)
        self._column.addWidget(self._words)

    @property
    def words(self) -> str:
        """What stands under the plot."""
        return self._words.text()

    def show_training(self, training: Training, rows: int) -> None:
        """Draw what `training` plans on `rows` training rows."""
        curve = planned_rates(training, rows)
        if self.plot is None and len(curve.x):
            self._make_plot()
        if self.plot is not None and self._line is not None:
            self._line.show(curve)
            self.plot.setVisible(len(curve.x) > 0)
            self.plot.refresh()
        words = []
        if len(curve.x):
            first, least, last = (
                number_text(float(rate)) for rate in (curve.mean[0], curve.mean.min(), curve.mean[-1])
            )
            text = self.tr("From {first} to {last}; the least rate is {least}.")
            words.append(text.format(first=first, last=last, least=least))
        if training.schedule.reacts:
            words.append(self.tr("Where the loss stops falling, the rate is reduced; that shows only in the run."))
        self._words.setText(" ".join(words))
        self._words.setVisible(bool(words))

    def _make_plot(self) -> None:
        from gui.plots.line import Style
        from gui.plots.plot import Plot

        self.plot = Plot(self.tr("Learning rate η"), self.tr("epoch"), "η")
        self.plot.setFixedHeight(HEIGHT)
        self.plot.item.getAxis("left").setWidth(AXIS)
        self._line = self.plot.add_line("η", Style(attrgetter("accent"), symbol=""))
        self._column.insertWidget(0, self.plot)
