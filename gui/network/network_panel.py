"""The network panel: canvas, commands, legend and inspector put together. It edits the document and draws nothing itself."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from engine.backend import Array, Parameters
from engine.config.layers import Layer, LayerSpec
from engine.config.network import INPUT
from engine.config.shapes import ShapeError
from engine.diagnosis.finding import Finding
from engine.drawing.drawn import drawn_network
from engine.drawing.sketch import Sketch
from engine.model.one_row import RowValues
from engine.problems import Problem
from gui.actions.actions import Actions
from gui.document import Document
from gui.forms.mark import Mark, joined, mark_of, marks_within
from gui.language import translated
from gui.network.actions import NetworkActions
from gui.network.canvas import NetworkCanvas
from gui.network.canvas_edits import CanvasEdits
from gui.network.coloring import Measure
from gui.network.edits import (
    Edit,
    LayerCommand,
    RefusedError,
    edit_for,
    inputs_chosen,
    kind_added,
    kind_chosen,
    layer_changed,
    layer_renamed,
)
from gui.network.inspector import Inspector
from gui.network.legend import Legend
from gui.network.neuron_pictures import NeuronPictures
from gui.network.node_marks import finding_marks
from gui.network.palette import WIDTH, Palette
from gui.network.row_look import RowValuesOfTable
from gui.network.spread_look import SpreadsOfRows
from gui.runs.controller import RunController
from gui.selection import Gradients, TensorCell
from gui.widgets.panel import Panel, Place

SIDE_BY_SIDE = 820
"""From this width on the inspector stands beside the canvas."""
MIN_HEIGHT, HEIGHT_OF_BOTH = 200, 330
"""In pixels: of the canvas alone, and of canvas and inspector one below the other. Lower panels show the canvas alone."""


class NetworkPanel(Panel):
    """Follows the document and the weights; every edit goes through the document."""

    layer_selected = Signal(str)
    """The layer (or `input`) that is now selected."""

    def __init__(
        self, document: Document, runs: RunController, parent: QWidget | None = None, *, actions: Actions | None = None
    ) -> None:
        super().__init__(parent)
        self._document, self._runs = document, runs
        self._sketch: Sketch | None = None
        self._row_values: RowValues | None = None
        self._former: dict[tuple[str, type[LayerSpec]], Layer] = {}
        self._row, self._told = 0, ""
        self._sized_by_hand = self._is_presented = False
        self._plan = document.plan
        self._build(actions)
        self._lay_out()
        self._connect()
        self._on_runs_parameters_changed(runs.weights.parameters)
        self._select(
            document.experiment.learner.network.names[0] if document.experiment.learner.network.nodes else INPUT
        )
        self._on_document_problems_changed(document.problems)

    @property
    def canvas(self) -> NetworkCanvas:
        """The drawing."""
        return self._canvas

    @property
    def inspector(self) -> Inspector:
        """What is said of the selected layer."""
        return self._inspector

    @property
    def commands(self) -> NetworkActions:
        """The commands, for the window's menu."""
        return self._actions

    @property
    def selected(self) -> str:
        """The selected layer, or `input`."""
        return self._canvas.selected

    def select_layer(self, name: str) -> None:
        """Select the layer `name`, or `input`."""
        self._select(name)

    def show_row(self, values: RowValues | None) -> None:
        """Show what the nodes give for a row, as long as the network is the one that was asked."""
        self._row_values = values
        self._draw_row()

    def show_gradients(self, gradients: Gradients | None) -> None:
        """Those of the update that was traced last, as long as the network is the one that was trained."""
        self._canvas.show_gradients({} if gradients is None else gradients.arrays)
        self._legend.show_update(None if gradients is None else gradients.update)

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Outline what was found, neuron by neuron, or a whole layer."""
        self._canvas.set_marks([mark for finding in findings for mark in finding_marks(finding)])

    def light(self, cell: TensorCell | None) -> None:
        """Mark what a cell of a tensor stands for."""
        self._canvas.light(cell)

    def reveal(self, place: Place) -> bool:
        """Select the layer of a problem's place and give its field the focus; False when the place is not in this panel."""
        if place[:1] != ("network",):
            return False
        if len(place) > 1 and place[1] in self._document.experiment.learner.network.names:
            self._select(place[1])
            self._inspector.reveal(".".join(place[2:]))
        else:
            self._canvas.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Escape in the inspector gives the focus back to the canvas."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
            self._show_selected()
            self._canvas.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return super().eventFilter(watched, event)

    def present(self, digits: int) -> None:
        """The drawing alone."""
        super().present(digits)
        self._is_presented = True
        self._inspector.hide()

    def end_presentation(self) -> None:
        """The inspector is there again, where there is room."""
        super().end_presentation()
        self._is_presented = False
        self._inspector.setVisible(self.width() >= SIDE_BY_SIDE or self.height() >= HEIGHT_OF_BOTH)

    def minimumSizeHint(self) -> QSize:
        """Qt: the canvas and the bar above it."""
        return QSize(super().minimumSizeHint().width(), MIN_HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: the inspector goes where there is room; the shares stay until a person moves the handle."""
        super().resizeEvent(event)
        size = event.size()
        wide = size.width() >= SIDE_BY_SIDE
        self._inspector.setVisible(not self._is_presented and (wide or size.height() >= HEIGHT_OF_BOTH))
        orientation = Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical
        if orientation is not self._splitter.orientation() or not self._sized_by_hand:
            self._splitter.setOrientation(orientation)
            whole, share = (size.width(), 0.69) if wide else (size.height(), 0.66)
            self._splitter.setSizes([round(share * whole), round((1 - share) * whole)])

    def _build(self, actions: Actions | None) -> None:
        self._canvas, self._legend, self._inspector = NetworkCanvas(), Legend(), Inspector()
        self.setFocusProxy(self._canvas)
        self._actions = NetworkActions(self._canvas, actions)
        everything = self._actions.all
        self.rows = RowValuesOfTable(self._canvas, self._document, self._runs, everything)
        self.spreads = SpreadsOfRows(self._canvas, self._document, self._runs, everything)
        self.pictures = NeuronPictures(self._canvas, self._document, self._runs, everything, self._show_pictures)
        self.palette_list = Palette()
        self.edits = CanvasEdits(
            self._canvas,
            self.palette_list,
            self._document,
            everything,
            apply=self._apply,
            refuse=self.notice_given.emit,
        )
        self._bar = self._actions.tool_bar(self)
        self.asides = (self._bar,)
        self._splitter = QSplitter(Qt.Orientation.Vertical)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.splitterMoved.connect(self._on_splitter_moved)

    def _lay_out(self) -> None:
        drawing = QWidget()
        inner = QVBoxLayout(drawing)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        row = QHBoxLayout()
        row.setSpacing(0)
        self.palette_list.setFixedWidth(WIDTH)
        row.addWidget(self.palette_list)
        row.addWidget(self._canvas, 1)
        inner.addLayout(row, 1)
        inner.addWidget(self._legend)
        self._splitter.addWidget(drawing)
        self._splitter.addWidget(self._inspector)
        self._splitter.setStretchFactor(0, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._bar)
        outer.addWidget(self._splitter, 1)

    def _connect(self) -> None:
        self._canvas.layer_selected.connect(self._select)
        self._canvas.edit_requested.connect(self._on_canvas_edit_requested)
        self._actions.palette_toggled.connect(self.palette_list.setVisible)
        self.palette_list.setVisible(self._actions.palette.isChecked())
        self._canvas.colored.connect(self._legend.show_coloring)
        self.rows.changed.connect(self._draw_row)
        self.pictures.action.toggled.connect(self._draw_row)
        self.spreads.changed.connect(self._draw_spreads)
        self._actions.measures.chosen.connect(self._on_measure_chosen)
        self._on_measure_chosen(self._actions.measures.measure)
        self._canvas.pointed_at.connect(self._legend.set_pointed)
        self._actions.wished.connect(self._on_actions_wished)
        self._actions.kind_wished.connect(self._on_actions_kind_wished)
        self._actions.rename_requested.connect(self._inspector.edit_name)
        self._actions.fit_requested.connect(self._canvas.fit)
        self._inspector.renamed.connect(self._on_inspector_renamed)
        self._inspector.layer_edited.connect(self._on_inspector_layer_edited)
        self._inspector.kind_chosen.connect(self._on_inspector_kind_chosen)
        self._inspector.inputs_chosen.connect(self._on_inspector_inputs_chosen)
        self._inspector.left.connect(self._canvas.setFocus)
        self._inspector.installEventFilter(self)
        self._document.problems_changed.connect(self._on_document_problems_changed)
        self._runs.weights.changed.connect(self._on_runs_parameters_changed)

    def _on_splitter_moved(self) -> None:
        self._sized_by_hand = True

    def _select(self, name: str) -> None:
        names = self._document.experiment.learner.network.names
        self._row = names.index(name) if name in names else self._row
        self._canvas.select(name)
        self._show_selected()
        network = self._document.experiment.learner.network
        self._actions.refresh(self._attempt, is_frozen=name in names and network.node(name).layer.is_frozen)
        if name != self._told:
            self._told = name
            self.layer_selected.emit(name)

    def _show_selected(self) -> None:
        name = self._canvas.selected
        self._inspector.show_node(self._document.experiment.learner.network, self._sketch, name)
        self._inspector.show_problems(marks_within(self._document.problems, "network", name))

    def _attempt(self, wish: LayerCommand) -> Edit:
        return edit_for(wish, self._document.experiment, self._canvas.selected, outputs=self._plan.outputs)

    def _apply(self, edit: Edit, *, gesture: str = "") -> None:
        self._canvas.select(edit.selected)
        self._document.edit(edit.experiment, edit.text, gesture=gesture)
        self._select(edit.selected)

    def _draw(self) -> None:
        network = self._document.experiment.learner.network
        self._sketch = None
        if not network.nodes:
            self._canvas.show_message(self.tr("The network has no layers. Press Insert or 'Add layer' to add one."))
            return
        try:
            self._sketch = drawn_network(self._document.experiment, self._plan)
        except ShapeError as error:
            remedy = self.tr("{error}, so the network cannot be drawn. Undo, or remove '{layer}'.")
            self._canvas.show_message(remedy.format(error=translated(error.fault.message), layer=error.node))
            return
        self._canvas.show_sketch(self._sketch)

    def _show_pictures(self, values: Mapping[str, Array]) -> None:
        self._canvas.show_pictures(values)
        self._legend.set_shows_planes(shows_planes=bool(values))

    def _draw_row(self) -> None:
        """The row under the mouse comes before that of the What-if panel, and this before the chosen one."""
        values, said = self._row_values, self.tr("the row of the What-if panel")
        covered = values is not None or self.pictures.action.isChecked()
        note = ""
        if self.rows.row is not None and (self.rows.is_hovered or not covered):
            values, said = self.rows.values, self.tr("row {row}").format(row=f"{self.rows.row + 1:,}")
            note = self.rows.absence
        fits = (
            values is not None
            and self._sketch is not None
            and values.network == self._document.experiment.learner.network
            and all(values.nodes[node.name].output.size == node.width for node in self._sketch.nodes)
        )
        self._canvas.show_row(values.nodes if fits and values is not None else {})
        self._legend.show_row(said if fits else "", note)
        self.spreads.want_means(wanted=self._canvas.measure is Measure.VALUE and not fits)

    def _draw_spreads(self) -> None:
        found, histograms = self.spreads.found, self.spreads.histograms
        self._canvas.show_means({} if found is None else {name: each.mean for name, each in found.nodes.items()})
        self._canvas.show_spreads({} if histograms is None else histograms.nodes)
        self._legend.show_spreads(found, has_histograms=histograms is not None)

    def _on_measure_chosen(self, measure: Measure) -> None:
        self._canvas.show_measure(measure)
        self._draw_row()

    def _still_selected(self) -> str:
        """The selected layer, or the one that now stands in its place: undo may have renamed or removed it."""
        names, selected = self._document.experiment.learner.network.names, self._canvas.selected
        if selected == INPUT or selected in names:
            return selected
        return names[min(self._row, len(names) - 1)] if names else INPUT

    def _on_document_problems_changed(self, problems: Sequence[Problem]) -> None:
        """The document is consistent again after an edit of the table or the experiment."""
        self._plan = self._document.plan
        self._draw()
        self._draw_row()
        self._canvas.set_problems(_by_layer(problems))
        self._legend.set_absence("" if self._runs.weights.parameters else self._absence())
        self._select(self._still_selected())

    def _on_runs_parameters_changed(self, parameters: Parameters) -> None:
        self._canvas.show_parameters(parameters)
        self._legend.set_absence("" if parameters else self._absence())

    def _absence(self) -> str:
        """Why there are no weights to draw."""
        if self._document.has_faults:
            return self.tr("No weights yet: settle what stands under Problems first.")
        if self._document.obstacle:
            return self._document.obstacle
        return self.tr("So many weights are drawn only when a run starts.")

    def _on_canvas_edit_requested(self, name: str) -> None:
        """The fields of the layer, also where the panel is too low to show them always."""
        self._select(name)
        self._inspector.show()
        self._inspector.begin_editing()

    def _on_actions_wished(self, wish: LayerCommand) -> None:
        self._apply(self._attempt(wish))

    def _on_actions_kind_wished(self, kind: type[LayerSpec]) -> None:
        inputs, outputs = self._plan.inputs, self._plan.outputs
        self._apply(kind_added(self._document.experiment, self.selected, kind, inputs=inputs, outputs=outputs))

    def _on_inspector_renamed(self, name: str) -> None:
        try:
            self._apply(layer_renamed(self._document.experiment, self.selected, name))
        except RefusedError as reason:
            self._inspector.refuse_name(str(reason))

    def _on_inspector_layer_edited(self, layer: Layer, text: str, gesture: str) -> None:
        self._apply(layer_changed(self._document.experiment, self.selected, layer, text), gesture=gesture)

    def _on_inspector_kind_chosen(self, kind: type[LayerSpec], gesture: str) -> None:
        experiment, selected = self._document.experiment, self.selected
        layer = experiment.learner.network.node(selected).layer
        former = self._former.get((selected, kind))
        self._former[selected, type(layer)] = layer
        edit = kind_chosen(experiment, selected, kind, inputs=self._plan.inputs, former=former)
        self._apply(edit, gesture=gesture)

    def _on_inspector_inputs_chosen(self, inputs: tuple[str, ...]) -> None:
        self._apply(inputs_chosen(self._document.experiment, self.selected, inputs))


def _by_layer(problems: Sequence[Problem]) -> dict[str, Mark]:
    """What is wrong with each layer."""
    found: dict[str, list[Mark]] = {}
    for problem in problems:
        if problem.place[:1] == ("network",) and len(problem.place) > 1:
            found.setdefault(problem.place[1], []).append(mark_of(problem))
    return {name: joined(marks) for name, marks in found.items()}
