"""The losses of a network with several outputs: one card for each, with its loss and how much that counts."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from engine.config.training import OutputLoss, Training
from gui.forms.form import SpecForm
from gui.forms.mark import Mark
from gui.icons import icon
from gui.theme import SPACING
from gui.widgets.plain_text import plain_label, plain_tip

_ICON = 14


class OutputLosses(QWidget):
    """Hidden while the network has a single output, which has the common loss."""

    edited = Signal(object, str, str)
    """(new Training, what the undo entry is called, gesture)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._training = Training()
        self.cards: dict[str, OutputCard] = {}
        """By the name of the output layer."""
        about = QLabel(
            self.tr(
                "The loss above counts for all outputs that have none of their own; training makes the weighted sum small."
            )
        )
        about.setProperty("role", "faint")
        about.setWordWrap(True)
        about.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACING // 2)
        self._column.addWidget(about)
        self.hide()

    def show_training(self, training: Training, outputs: Sequence[str]) -> None:
        """Show what each output is trained on, silently. Losses given for outputs that are gone are shown as well."""
        self._training = training
        own = [chosen.output for chosen in training.output_losses]
        names = tuple(dict.fromkeys((*outputs, *own))) if len(outputs) > 1 or own else ()
        if names != tuple(self.cards):
            self._replace_cards(names)
        for name, card in self.cards.items():
            card.show_loss(training.loss_of(name), is_own=name in own)
        self.setVisible(bool(names))

    def set_problems(self, problems: Mapping[str, Mark]) -> None:
        """Mark the cards with the sentences at "<output>" and "<output>.<field>"."""
        for name, card in self.cards.items():
            start = f"{name}."
            within = {key.removeprefix(start): text for key, text in problems.items() if key.startswith(start)}
            whole = {"loss": problems[name]} if name in problems else {}
            card.form.set_problems({**whole, **within})

    def stops(self) -> list[QWidget]:
        """The widgets that Tab goes through, in order."""
        return [stop for card in self.cards.values() for stop in card.stops()]

    def _replace_cards(self, names: Sequence[str]) -> None:
        for card in self.cards.values():
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = {name: OutputCard(name) for name in names}
        for card in self.cards.values():
            card.edited.connect(self._on_card_edited)
            card.reset_requested.connect(self._on_card_reset_requested)
            self._column.addWidget(card)
            card.show()  # Qt would only do so in the next turn of the event loop
        for before, after in pairwise(self.stops()):
            QWidget.setTabOrder(before, after)

    def _on_card_edited(self, own: OutputLoss, action: str, gesture: str) -> None:
        self.edited.emit(self._training.with_own(own), action, gesture)

    def _on_card_reset_requested(self, name: str) -> None:
        common = OutputLoss(output=name, loss=self._training.loss)
        text = self.tr("Give {output} the common loss").format(output=name)
        self.edited.emit(self._training.with_own(common), text, "")


class OutputCard(QFrame):
    """One output's loss and weight."""

    edited = Signal(object, str, str)
    """(new OutputLoss, what the undo entry is called, gesture)."""
    reset_requested = Signal(str)
    """The name of the output that is to have the common loss again."""

    def __init__(self, output: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._output = output
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        self.setAccessibleName(self.tr("Loss of {output}").format(output=output))
        self.form = SpecForm(OutputLoss(output=output), skip=("output",))
        self.form.edited.connect(self._on_form_edited)
        self._title = plain_label()
        self.reset = QToolButton()
        self.reset.setAutoRaise(True)
        self.reset.setIcon(icon("reset"))
        self.reset.setIconSize(QSize(_ICON, _ICON))
        self.reset.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        words = self.tr("Give {output} the common loss").format(output=output)
        self.reset.setToolTip(plain_tip(words))
        self.reset.setAccessibleName(words)
        self.reset.clicked.connect(self._on_reset_clicked)
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(self.reset)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACING, SPACING // 2, SPACING // 2, SPACING // 2)
        column.setSpacing(SPACING // 2)
        column.addLayout(top)
        column.addWidget(self.form)

    def show_loss(self, loss: OutputLoss, *, is_own: bool) -> None:
        """Show `loss`, silently."""
        self.form.set_spec(loss)
        text = self.tr("{output}: a loss of its own") if is_own else self.tr("{output}: the common loss")
        self._title.setText(text.format(output=self._output))
        self.reset.setEnabled(is_own)

    def stops(self) -> list[QWidget]:
        """The button, then the fields."""
        return [self.reset, *self.form.stops()]

    def _on_form_edited(self, loss: OutputLoss, _title: str) -> None:
        self.edited.emit(loss, self.form.action, self.form.gesture)

    def _on_reset_clicked(self) -> None:
        self.reset_requested.emit(self._output)
