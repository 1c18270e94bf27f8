"""The panel with every array of the network, live."""

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from engine.backend import Parameters
from engine.config.network import INPUT
from engine.diagnosis.finding import Finding
from gui.document import Document
from gui.matrices.cell_text import largest_of
from gui.matrices.compare_button import CompareButton
from gui.matrices.comparison import Comparison
from gui.matrices.layer_card import LayerCard
from gui.matrices.matrix_painter import paint_scale
from gui.matrices.matrix_view import Lit
from gui.matrices.unit_names import UnitNames, unit_names
from gui.matrices.weights_controls import WeightsControls
from gui.runs.controller import RunController
from gui.runs.words import weights_text
from gui.selection import Gradients
from gui.theme import SPACING, number_font, theme
from gui.widgets.flow_layout import FlowLayout
from gui.widgets.panel import Panel
from gui.widgets.redraw import Redraw


class WeightsPanel(Panel):
    """All matrices as cards in the network's order."""

    weight_chosen = Signal(str, int, int)
    """(array, row, column) of a cell that a person has clicked."""

    def __init__(self, document: Document, runs: RunController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document, self._runs = document, runs
        self.cards: list[LayerCard] = []
        self._findings: Sequence[Finding] = ()
        self._shapes: dict[str, tuple[int, ...]] = {}
        self._gradients: Gradients | None = None
        self._build()
        self._connect()
        self._redraw.request()

    def show_gradients(self, gradients: Gradients | None) -> None:
        """Tell those of the update that was traced last beside the weights."""
        self._gradients = gradients
        for card in self.cards:
            card.show_gradients(self._gradients)

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Outline the columns of units that something was found about, and the rows of entries of the input."""
        self._findings = findings
        self._redraw.request()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Another width has room for other cells."""
        if event.type() is QEvent.Type.Resize:
            self._redraw.request()
        return super().eventFilter(watched, event)

    def _build(self) -> None:
        self.controls = WeightsControls()
        self.common_scale_bar = _ScaleBar()
        self.comparison = Comparison(self._document, self._runs, self)
        self.compare_button = CompareButton(self.comparison, self._runs)
        self.controls.add(self.compare_button)
        self.controls.add(self.common_scale_bar)
        self.asides, self.digits_box = (self.controls.choices,), self.controls.digits_box
        self._cards_box = QWidget()
        self._flow = FlowLayout(self._cards_box, margin=SPACING, spacing=SPACING)
        self._scroll = QScrollArea()
        self._scroll.setWidget(self._cards_box)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.installEventFilter(self)
        self._hint = QLabel()
        self._hint.setProperty("role", "faint")
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._hint.setWordWrap(True)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._scroll)
        self._pages.addWidget(self._hint)
        self.readout = QLabel()
        self.readout.setFont(number_font())
        self.readout.setContentsMargins(SPACING, 0, SPACING, SPACING // 2)
        self.readout.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.controls, self._pages, self.readout):
            column.addWidget(widget)
        column.setStretch(1, 1)
        self._redraw = Redraw(self, self._draw)
        self._on_card_pointed("")

    def _connect(self) -> None:
        self._runs.weights.changed.connect(self._redraw.request)
        self._runs.ended.connect(self._redraw.request)
        self._document.experiment_changed.connect(self._redraw.request)
        self._document.problems_changed.connect(self._redraw.request)
        self.controls.changed.connect(self._redraw.at_once)
        self.comparison.changed.connect(self._redraw.at_once)
        self.comparison.failed.connect(self.failed)
        theme().changed.connect(self._redraw.at_once)

    def _draw(self) -> None:
        parameters = self._runs.weights.parameters
        self._pages.setCurrentWidget(self._scroll if parameters else self._hint)
        if not parameters:
            self._hint.setText(self._absence())
            self.controls.tell("")
            return
        parameters = self.comparison.applied(parameters)
        self.controls.tell(self._moment())
        shapes = {name: array.shape for name, array in parameters.items()}
        names = self._names()
        if shapes != self._shapes:
            self._shapes = shapes
            self._make_cards(parameters, names)
        common = self._common_scale(parameters)
        self.common_scale_bar.show_scale(common)
        room = self._scroll.width() - self._scroll.verticalScrollBar().sizeHint().width() - 2 * SPACING
        for card in self.cards:
            card.set_names(names)
            own = {name: parameters[name] for name in card.views}
            card.set_values(own, common_scale=common)
            card.light(self._lit(card.layer))
            card.set_look(self.controls.cells, self.controls.digits, room=room)

    def _make_cards(self, parameters: Parameters, names: UnitNames) -> None:
        for card in self.cards:
            self._flow.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = []
        for layer, arrays in groupby(parameters, key=_layer_of):
            card = LayerCard(layer, {name: parameters[name] for name in arrays}, names)
            card.show_gradients(self._gradients)
            card.pointed.connect(self._on_card_pointed)
            card.chosen.connect(self.weight_chosen)
            self.cards.append(card)
            self._flow.addWidget(card)

    def _moment(self) -> str:
        """Which weights are shown, and minus which."""
        moment = weights_text(self._runs)
        if not self.comparison.is_on:
            return moment
        return self.tr("{moment} − {other}").format(moment=moment, other=self.comparison.name)

    def _names(self) -> UnitNames:
        run = self._runs.present
        if self._runs.weights.are_trained and run is not None and run.dataset is not None:
            return unit_names(run.experiment, run.dataset.plan)
        return unit_names(self._document.experiment, self._document.plan)

    def _common_scale(self, parameters: Parameters) -> float | None:
        if not self.controls.has_common_scale:
            return None
        return max((largest_of(array) for array in parameters.values()), default=0.0)

    def _lit(self, layer: str) -> set[Lit]:
        network = self._document.experiment.learner.network
        is_first = network.has(layer) and INPUT in network.node(layer).inputs
        own = {(None, unit) for finding in self._findings if finding.layer == layer for unit in finding.units}
        entering = {(entry, None) for finding in self._findings if finding.layer == INPUT for entry in finding.units}
        return own | entering if is_first else {*own}

    def _absence(self) -> str:
        if self._document.obstacle:
            return self.tr("There are no weights to show yet. {reason}").format(reason=self._document.obstacle)
        return self.tr("The weights of a network as large as this are drawn when training starts. Press Train (Space).")

    def _on_card_pointed(self, text: str) -> None:
        self.readout.setText(text or self.tr("Point at a cell, or walk through a matrix with the arrow keys."))


class _ScaleBar(QWidget):
    """The scale that all matrices share."""

    def __init__(self) -> None:
        super().__init__()
        self._scale: float | None = None
        self.setFixedSize(36 * SPACING, 2 * SPACING)
        self.hide()
        theme().changed.connect(self.update)

    def show_scale(self, scale: float | None) -> None:
        """A new scale; none hides the bar."""
        self._scale = scale
        self.setVisible(scale is not None)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Numbers and colours."""
        painter = QPainter(self)
        paint_scale(painter, QRect(0, 0, self.width(), self.height()), self._scale or 0.0)
        painter.end()


def _layer_of(name: str) -> str:
    return name.rpartition("/")[0]
