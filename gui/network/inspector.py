"""All about the selected layer: name, kind, fields, inputs, and what follows from them. It shows and tells; it edits nothing."""

import math
from collections.abc import Mapping

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QGridLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from engine.config.axes import shape_text
from engine.config.layers import Dense, Layer, LayerSpec
from engine.config.network import INPUT, Network, Node
from engine.drawing.sketch import Sketch, SketchNode
from gui.forms.fields import ChoiceBox
from gui.forms.form import SpecForm
from gui.forms.gesture import Gesture
from gui.forms.mark import Mark, joined
from gui.forms.metadata import spec_text
from gui.network.captions import parameters_text, targets_text
from gui.network.inputs_editor import InputsEditor
from gui.network.kinds import kind_help, kind_label, kinds_beside
from gui.theme import SPACING
from gui.widgets.scrolled import Scrolled

MAX_NAME = 60
BESIDE = 440
"""From this width on the fields stand in a column of their own."""


class Inspector(QScrollArea):
    """Shows one node of a network; problems stand at their fields."""

    renamed = Signal(str)
    """The name that a person typed, as it is."""
    layer_edited = Signal(object, str, str)
    """(new Layer, what the undo entry is called, gesture)."""
    kind_chosen = Signal(object, str)
    """(the kind that the layer is to become: a class of `engine/config/layers`, gesture)."""
    inputs_chosen = Signal(object)
    """tuple[str, ...]."""
    left = Signal()
    """A person is done with the name: the canvas may have the focus back."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._node: Node | None = None
        self._gesture = Gesture()
        self._build()
        self._lay_out()
        self._connect()

    def show_node(self, network: Network, drawn: Sketch | None, name: str) -> None:
        """Show node `name`, silently; `input` and unknown names have nothing to edit. `drawn` knows the widths, if any."""
        self._node = network.node(name) if name in network.names else None
        sketched = next((node for node in drawn.nodes if node.name == name), None) if drawn else None
        with QSignalBlocker(self._name), QSignalBlocker(self._kind):
            self._name.setText(name)
            self._show_layer()
        self._refuse("")
        if self._node is not None:
            self._inputs.show_node(network, name)
        self._facts.setText(self._facts_of(name, sketched))

    def show_problems(self, problems: Mapping[str, Mark]) -> None:
        """Mark the fields at fault; under the empty name stands what concerns the whole layer."""
        known = type(self._form.spec).model_fields
        within = {name: text for name, text in problems.items() if name.partition(".")[0] in known}
        self._form.set_problems(within)
        rest = joined(mark for name, mark in problems.items() if name not in within)
        self._problem.setProperty("role", "warning" if rest.is_warning else "error")
        self._problem.style().polish(self._problem)
        self._problem.setText("\n".join(f"⚠ {text}" for text in rest.text.splitlines()))
        self._problem.setVisible(bool(rest.text))

    def refuse_name(self, sentence: str) -> None:
        """Say why the typed name is not taken; it stays in the field to be fixed."""
        self._refuse(sentence)

    def edit_name(self) -> None:
        """Put the cursor into the name."""
        self._name.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._name.selectAll()

    def begin_editing(self) -> None:
        """Give the focus to the first field of the layer, else to its name."""
        stops = self._form.stops() if self._node is not None else []
        if not stops:
            self.edit_name()
            return
        self.ensureWidgetVisible(stops[0])
        stops[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def reveal(self, field: str) -> None:
        """Give the focus to a field of the layer."""
        try:
            self._form.reveal(field)
            editor = self._form.field_widget(field)
        except KeyError:  # a problem of the layer as a whole
            self.edit_name()
            return
        self.ensureWidgetVisible(editor)
        editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: where there is room, the fields stand beside the rest, not below it."""
        super().resizeEvent(event)
        wide = event.size().width() >= BESIDE
        below, beside = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._halves.setDirection(beside if wide else below)
        self._halves.setSpacing(2 * SPACING if wide else SPACING // 2)
        self._grid.setColumnMinimumWidth(0, 0 if wide else self._label_width)

    @property
    def form(self) -> SpecForm:
        """The fields of the layer."""
        return self._form

    def _build(self) -> None:
        self._name = QLineEdit()
        self._name.setMaxLength(MAX_NAME)
        self._name.setAccessibleName(self.tr("Name"))
        self._name.setToolTip(spec_text(Node.model_fields["name"].description or ""))
        self._refusal = _label("error")
        self._kind = ChoiceBox()
        self._kind.setAccessibleName(self.tr("Kind"))
        self._kinds: tuple[type[LayerSpec], ...] = ()
        self._equation = _label("faint")
        self._problem = _label("error")
        self._form = SpecForm(Dense())
        self._inputs = InputsEditor()
        self._facts = _label("")
        self._facts.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._labels = {name: QLabel(text) for name, text in self._titles().items()}

    def _titles(self) -> dict[str, str]:
        return {"name": self.tr("Name"), "kind": self.tr("Kind"), "inputs": self.tr("Inputs")}

    def _lay_out(self) -> None:
        inner = Scrolled()
        self._grid = grid = QGridLayout()
        grid.setHorizontalSpacing(SPACING)
        grid.setVerticalSpacing(SPACING // 2)
        grid.setColumnStretch(1, 1)
        self._label_width = max(
            self._form.label_width(), *(label.sizeHint().width() for label in self._labels.values())
        )
        grid.setColumnMinimumWidth(0, self._label_width)
        self._form.set_label_width(self._label_width)
        grid.addWidget(self._labels["name"], 0, 0)
        grid.addWidget(self._name, 0, 1)
        grid.addWidget(self._refusal, 1, 1)
        grid.addWidget(self._labels["kind"], 2, 0)
        grid.addWidget(self._kind, 2, 1)
        grid.addWidget(self._equation, 3, 1)
        grid.addWidget(self._labels["inputs"], 4, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self._inputs, 4, 1)
        grid.addWidget(self._facts, 5, 1)
        grid.setRowStretch(6, 1)
        self._halves = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._halves.setSpacing(SPACING // 2)
        self._halves.addLayout(grid, 1)
        self._halves.addWidget(self._form, 1)
        column = QVBoxLayout(inner)
        column.setContentsMargins(SPACING, SPACING, SPACING, SPACING)
        column.setSpacing(SPACING // 2)
        column.addWidget(self._problem)
        column.addLayout(self._halves)
        column.addStretch(1)
        self.setWidget(inner)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(inner.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width())

    def _connect(self) -> None:
        self._name.editingFinished.connect(self._on_name_editing_finished)
        self._name.returnPressed.connect(self._on_name_return_pressed)
        self._kind.activated.connect(self._on_kind_activated)
        self._form.edited.connect(self._on_form_edited)
        self._inputs.chosen.connect(self.inputs_chosen)

    def _show_layer(self) -> None:
        layer = self._node.layer if self._node else None
        is_layer = layer is not None
        for widget in (self._labels["kind"], self._labels["inputs"], self._inputs, self._equation, self._kind):
            widget.setVisible(is_layer)
        self._name.setEnabled(is_layer)
        if layer is None:
            self._form.hide()
            return
        self._show_kinds(kinds_beside(layer))
        self._kind.setCurrentIndex(self._kinds.index(type(layer)))
        self._kind.setToolTip(kind_help(type(layer)))
        self._equation.setText(spec_text(layer.equation))
        self._form.set_spec(layer)
        self._form.setVisible(bool(self._form.stops()))

    def _show_kinds(self, kinds: tuple[type[LayerSpec], ...]) -> None:
        if kinds == self._kinds:
            return
        self._kinds = kinds
        self._kind.clear()
        for row, kind in enumerate(kinds):
            self._kind.addItem(kind_label(kind))
            self._kind.setItemData(row, kind_help(kind), Qt.ItemDataRole.ToolTipRole)

    def _facts_of(self, name: str, node: SketchNode | None) -> str:
        if node is None:
            return "" if self._node else self.tr("No layer is selected. Click one, or use the arrow keys.")
        sizes = ", ".join(f"{length:,}" for length in node.shape)
        shape = self.tr("Output: (batch, {sizes})").format(sizes=sizes)
        if name == INPUT:
            told = self.tr("The data that enter the network, one column for each entry.")
            return f"{told}\n{shape}"
        return "\n".join(line for line in (shape, self._compared(node), *self._learnt(node)) if line)

    def _compared(self, node: SketchNode) -> str:
        """Which targets an output among several meets."""
        if node.targets is None:
            return ""
        names = f": {node.labels[0]} … {node.labels[-1]}" if len(node.labels) > 1 else ": ".join(("", *node.labels))
        return self.tr("Compared with {targets}").format(targets=f"{targets_text(node)}{names}")

    def _learnt(self, node: SketchNode) -> list[str]:
        if not node.parameters:
            return [self.tr("Nothing is learnt here."), *self._averages(node)]
        arrays = self._arrays(node, is_trained=True)
        frozen = [self.tr("Frozen: training leaves all of it as it is.")] if node.is_frozen else []
        return [f"{parameters_text(node.parameters)}: {', '.join(arrays)}", *self._averages(node), *frozen]

    def _averages(self, node: SketchNode) -> list[str]:
        kept = self._arrays(node, is_trained=False)
        return (
            [self.tr("Moving averages, kept for prediction: {arrays}").format(arrays=", ".join(kept))] if kept else []
        )

    def _arrays(self, node: SketchNode, *, is_trained: bool) -> list[str]:
        """Each array's letter and shape; the count, too, where it is a product."""
        found = []
        for fact in node.arrays:
            count = f" = {math.prod(fact.shape):,}" if len(fact.shape) > 1 else ""
            if fact.is_trained is is_trained:
                found.append(f"{fact.sign} {shape_text(fact.shape)}{count}")
        return found

    def _refuse(self, sentence: str) -> None:
        self._refusal.setText(f"⚠ {sentence}" if sentence else "")
        self._refusal.setVisible(bool(sentence))

    def _on_name_editing_finished(self) -> None:
        if self._node is not None and self._name.text() != self._node.name:
            self.renamed.emit(self._name.text())

    def _on_name_return_pressed(self) -> None:
        self._on_name_editing_finished()
        if not self._refusal.text():
            self.left.emit()

    def _on_kind_activated(self, row: int) -> None:
        kind = self._kinds[row]
        if self._node is not None and type(self._node.layer) is not kind:
            self.kind_chosen.emit(kind, self._gesture.go_on())

    def _on_form_edited(self, layer: Layer, _title: str) -> None:
        self.layer_edited.emit(layer, self._form.action, self._form.gesture)


def _label(role: str) -> QLabel:
    label = QLabel()
    label.setProperty("role", role)
    label.setWordWrap(True)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
    return label
