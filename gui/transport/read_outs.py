"""The big numbers of the top bar: epoch, update, loss and accuracy, each under its name."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from engine.results.history import History
from gui.runs.words import NOTHING, accuracies_of, accuracies_text, accuracy_text, loss_text, measure_name
from gui.theme import SPACING, number_font

_ROOM = {"epoch": "0,000,000", "update": "000,000,000", "loss": "0.0000e-00", "accuracy": "100.0%"}
"""The widest usual text of each, so that nothing moves while the numbers run."""


class ReadOuts(QWidget):
    """Four numbers in a row."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._captions: dict[str, QLabel] = {}
        self._values: dict[str, QLabel] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACING)
        about = {
            "epoch": (self.tr("Epoch"), self.tr("Complete passes through all training rows")),
            "update": (self.tr("Update"), self.tr("Steps of the optimizer, one for each batch")),
            "loss": (self.tr("Loss"), self.tr("Training loss of the last complete epoch, as Keras reports it")),
            "accuracy": (
                self.tr("Accuracy"),
                self.tr(
                    "Rightly classified training rows in the last complete epoch; with several yes-or-no targets, "
                    "the share of right answers"
                ),
            ),
        }
        for name, (title, help_text) in about.items():
            row.addWidget(self._make(name, title, help_text))
        self.show_history(None)

    def show_history(self, history: History | None) -> None:
        """Show the newest numbers of `history`, or none."""
        texts = dict.fromkeys(self._values, NOTHING)
        if history is not None:
            texts = {
                "epoch": f"{history.epochs:,}",
                "update": f"{history.updates:,}",
                "loss": loss_text(history),
                "accuracy": accuracy_text(history),
            }
        for name, text in texts.items():
            self._values[name].setText(text)
        if history is not None:
            name = measure_name(history.objective)
            self._captions["loss"].setText(f"{name[:1].upper()}{name[1:]}")
        shares = accuracies_of(history) if history is not None else {}
        self._values["accuracy"].setToolTip(accuracies_text(shares) if len(shares) > 1 else "")

    def text(self, name: str) -> str:
        """What stands under `epoch`, `update`, `loss` or `accuracy`."""
        return self._values[name].text()

    def tool_tip(self, name: str) -> str:
        """What is told beside a number."""
        return self._values[name].toolTip()

    def _make(self, name: str, title: str, help_text: str) -> QWidget:
        caption = QLabel(title)
        caption.setProperty("role", "faint")
        value = QLabel(NOTHING)
        value.setFont(number_font())
        value.setProperty("role", "large")
        value.ensurePolished()
        value.setMinimumWidth(value.fontMetrics().horizontalAdvance(_ROOM[name]))
        value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        caption.setBuddy(value)
        self._captions[name], self._values[name] = caption, value
        box = QWidget()
        box.setToolTip(help_text)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(caption)
        column.addWidget(value)
        return box
