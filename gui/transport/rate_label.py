"""What stands before the learning rate in the top bar: its name, and what the schedule makes of it."""

from PySide6.QtWidgets import QLabel, QWidget

from engine.config.training import Training
from engine.results.history import History
from gui.forms.metadata import member_label
from gui.widgets.number_text import number_text


class RateLabel(QLabel):
    """Two lines where a schedule changes the rate: what is set is the base, what is used stands beneath."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "faint")

    def show_rate(self, training: Training, history: History | None) -> None:
        """The rate of the last update of `history`, for the run that `training` describes or the one that goes on."""
        began = history is not None and history.updates > history.first_update
        now = number_text(history.rate, 2) if history is not None and began else ""
        differs = history is not None and began and history.rate != history.learning_rate
        if not (training.schedule.is_planned or training.schedule.reacts or differs):
            self.setText(self.tr("Rate"))
            self.setToolTip(self.tr("The learning rate η. It can be changed while training."))
            self.setMinimumWidth(0)
            return
        base, arrow = self.tr("Rate η₀"), "→ {rate}"
        self.setText(f"{base}\n{arrow.format(rate=now)}" if now else base)
        self.setMinimumWidth(self.fontMetrics().horizontalAdvance(arrow.format(rate="0.0000")))
        told = self.tr("The learning rate η₀ that is set. The schedule ({name}) makes of it the rate η that is used.")
        used = (
            self.tr("At the last update η was {rate}.").format(rate=number_text(history.rate))
            if history and now
            else ""
        )
        self.setToolTip(f"{told.format(name=member_label(type(training.schedule)))} {used}".rstrip())
