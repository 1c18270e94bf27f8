"""Every array of the network as a picture: the cards of the panel Weights."""

from collections.abc import Mapping
from itertools import groupby
from typing import Any

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from engine.backend import Parameters
from engine.training.trace.tracer import plain
from gui.matrices.cell_sizes import Cells
from gui.matrices.layer_card import LayerCard
from gui.matrices.unit_names import UnitNames, unit_names
from gui.pictures.subject import Look, Subject
from gui.theme import SPACING
from gui.widgets.flow_layout import FlowLayout

DIGITS = 4


def weights(subject: Subject, _look: Look) -> tuple[QWidget, Mapping[str, Any]]:
    """The widget that is to be painted, and what the report tells of it."""
    names = unit_names(subject.experiment, subject.dataset.plan)
    return _Cards(subject.parameters, names), {"arrays": {name: plain(own) for name, own in subject.parameters.items()}}


class _Cards(QWidget):
    """A card for each layer, as large as there is room."""

    def __init__(self, parameters: Parameters, names: UnitNames) -> None:
        super().__init__()
        flow = FlowLayout(self, margin=SPACING, spacing=SPACING)
        self._cards: list[LayerCard] = []
        for layer, arrays in groupby(parameters, key=lambda name: name.rpartition("/")[0]):
            own = {name: parameters[name] for name in arrays}
            card = LayerCard(layer, own, names)
            card.set_values(own, common_scale=None)
            flow.addWidget(card)
            self._cards.append(card)

    def sizeHint(self) -> QSize:
        """Qt: what the command asks for counts."""
        return self.size()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: another width has room for other cells."""
        super().resizeEvent(event)
        for card in self._cards:
            card.set_look(Cells.AUTOMATIC, DIGITS, room=self.width() - 2 * SPACING)
