"""The drawing of a dataflow graph: holds the items, folds groups, shows where the walk is, zooms and pans. It computes nothing."""

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import QToolTip, QWidget

from engine.dataflow import Dataflow, FlowOperation
from engine.flow.sentence import sentence
from gui.dataflow.items import BoxItem, FrameItem, WireItem, box_size
from gui.dataflow.layers import Size
from gui.dataflow.layout import Layout, Wire, arrange
from gui.dataflow.tree import ROOT, Tree, tree_of
from gui.dataflow.words import count_text, edge_text, flow_text, group_text, operation_text
from gui.language import translated
from gui.theme import SPACING, Colors, colors, theme
from gui.widgets.plain_text import plain_tip
from gui.widgets.roaming_view import MAX_ZOOM, MIN_ZOOM, RoamingView

READABLE = 0.75
"""A zoom below which texts are hard to read: the walk zooms in."""
ZOOM_STEP = 1.25
STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
WAYS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class FlowCanvas(RoamingView):
    """Shows one graph, or says in words why there is none."""

    operation_chosen = Signal(str)
    """A person chose this operation."""
    step_wanted = Signal(int)
    """On or back by so many operations, by the arrow keys."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tree: Tree | None = None
        self._message = ""
        self._current: FlowOperation | None = None
        self._opened: frozenset[str] = frozenset()
        self._stepped_into: frozenset[str] = frozenset()
        """Groups that the walk has unfolded, and folds again behind it."""
        self._boxes: dict[str, BoxItem] = {}
        self._frames: dict[str, FrameItem] = {}
        self._wires: list[tuple[Wire, WireItem]] = []
        self._set_up()

    @property
    def opened(self) -> frozenset[str]:
        """The keys of the groups that are unfolded."""
        return self._opened

    @property
    def boxes(self) -> list[str]:
        """The operations and folded groups that are drawn, by name or key."""
        return list(self._boxes)

    @property
    def box_items(self) -> list[BoxItem]:
        """What is drawn of operations and folded groups."""
        return list(self._boxes.values())

    @property
    def frame_items(self) -> list[FrameItem]:
        """What is drawn of unfolded groups."""
        return list(self._frames.values())

    @property
    def message(self) -> str:
        """Why nothing is drawn; empty when something is."""
        return self._message

    def show_flow(self, flow: Dataflow) -> None:
        """Draw `flow`, with its groups folded."""
        self._tree, self._message, self._current = tree_of(flow), "", None
        self._opened = self._stepped_into = frozenset()
        self._draw(fit=True)

    def show_message(self, text: str) -> None:
        """Draw nothing and say why."""
        self._tree, self._message, self._current = None, text, None
        self._clear()
        self.setAccessibleDescription(text)
        self.viewport().update()

    def show_operation(self, operation: FlowOperation) -> None:
        """Mark an operation, unfold what it is in, and bring it into sight."""
        assert self._tree is not None, "an operation is of a graph"
        self._current = operation
        path = frozenset(self._tree.paths[operation.name]) - {ROOT}
        wanted = (self._opened - self._stepped_into) | path
        self._stepped_into = (self._stepped_into | (path - self._opened)) & path
        if wanted != self._opened:
            self._opened = wanted
            self._draw()
        self._mark()
        self._bring_into_sight(self._boxes[operation.name].frame)
        self.setAccessibleDescription(translated(sentence(self._tree.flow, operation)))

    def unfold_all(self) -> None:
        """Draw every operation."""
        if self._tree is not None:
            self._fold_to(frozenset(self._tree.groups) - {ROOT})

    def fold_all(self) -> None:
        """Draw each phase as one box."""
        if self._tree is not None:
            self._fold_to(frozenset())

    def toggle(self, key: str) -> None:
        """Fold or unfold a group."""
        assert self._tree is not None, "a group is of a graph"
        inner = frozenset(self._tree.within(key)) | {key}
        self._stepped_into -= inner
        self._opened = self._opened - inner if key in self._opened else self._opened | {key}
        self._draw()
        self._mark()

    def fit(self) -> None:
        """Show the whole graph, and keep doing so when the panel changes."""
        self._draw(fit=True)
        self._mark()

    def zoom_by(self, factor: float) -> None:
        """Zoom about the middle."""
        wanted = max(MIN_ZOOM, min(MAX_ZOOM, self.zoom * factor))
        middle = self.mapToScene(self.viewport().rect().center())
        self.stop_fitting()
        self.scale(wanted / self.zoom, wanted / self.zoom)
        self.centerOn(middle)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: left and right walk; up and down follow an edge; Enter folds; + and − zoom, 0 fits."""
        key = Qt.Key(event.key())
        if event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier):
            super().keyPressEvent(event)
        elif key in STEPS:
            self.step_wanted.emit(STEPS[key])
        elif key in WAYS:
            self._follow(WAYS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._toggle_here()
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom_by(ZOOM_STEP)
        elif key is Qt.Key.Key_Minus:
            self.zoom_by(1 / ZOOM_STEP)
        elif key is Qt.Key.Key_0:
            self.fit()
        else:
            super().keyPressEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Qt: a tool tip tells what an operation did."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), plain_tip(self.text_at(self.mapToScene(event.pos()))), self.viewport())
            return True
        return super().viewportEvent(event)

    def text_at(self, point: QPointF) -> str:
        """What lies at `point` of the scene, in words."""
        key = self._key_at(point)
        if self._tree is None or not key:
            return ""
        if key in self._tree.groups:
            group = self._tree.groups[key]
            return f"{group_text(group)}: {count_text(group)}"
        operation = next(each for each in self._tree.flow.operations if each.name == key)
        return f"{operation.name}\n{translated(sentence(self._tree.flow, operation))}"

    def drawForeground(self, painter: QPainter, _rect: QRectF | QRect) -> None:
        """Qt: the words in the place of a drawing."""
        if self._message:
            painter.resetTransform()
            painter.setPen(colors().text)
            area = self.viewport().rect().adjusted(2 * SPACING, 2 * SPACING, -2 * SPACING, -2 * SPACING)
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._message)

    def _set_up(self) -> None:
        self.setMinimumSize(200, 110)
        self.setAccessibleName(self.tr("Dataflow graph"))
        self.clicked.connect(self._on_clicked)
        self.fit_requested.connect(self._on_fit_requested)
        self.resized.connect(self._on_resized)
        theme().changed.connect(self._on_theme_changed)
        self._on_theme_changed(colors())

    def _fold_to(self, opened: frozenset[str]) -> None:
        self._opened, self._stepped_into = opened, frozenset()
        self._draw()
        self._mark()

    def _clear(self) -> None:
        self._boxes, self._frames, self._wires = {}, {}, []
        self.scene().clear()

    def _draw(self, *, fit: bool = False) -> None:
        """Make all items anew for the groups that are unfolded."""
        self._clear()
        if self._tree is None:
            return
        tree = self._tree
        operations = {each.name: each for each in tree.flow.operations}
        layout = arrange(tree, self._opened, lambda key: self._size(key, operations))
        for key, box in layout.frames.items():
            frame = FrameItem(key, tree.groups[key].phase, group_text(tree.groups[key]))
            frame.arrange(box, key.count("/"))
            self._frames[key] = frame
        for key, box in layout.boxes.items():
            phase = tree.groups[key].phase if key in tree.groups else operations[key].phase
            item = BoxItem(key, phase, *self._lines(key, operations), is_group=key in tree.groups)
            item.arrange(box)
            self._boxes[key] = item
        self._wires = self._wired(tree, layout)
        for drawn in (*self._frames.values(), *(item for _, item in self._wires), *self._boxes.values()):
            self.scene().addItem(drawn)
        width, height = layout.size
        self.set_box(QRectF(-SPACING, -SPACING, width + 2 * SPACING, height + 2 * SPACING), fit=fit)

    def _wired(self, tree: Tree, layout: Layout) -> list[tuple[Wire, WireItem]]:
        """The wires; what flows is written once for each source."""
        found, told = [], set[tuple[str, str]]()
        for wire in layout.wires:
            text = flow_text(tree.flow, wire.tensors)
            is_handle = all(tree.flow.tensors[name].dtype == "resource" for name in wire.tensors)
            labelled = (
                (wire.source, text) not in told and not is_handle and not any(key == wire.source for key, _ in told)
            )
            told.add((wire.source, text))
            found.append((wire, WireItem(wire.points, text, is_handle=is_handle, labelled=labelled)))
        return found

    def _lines(self, key: str, operations: dict[str, FlowOperation]) -> tuple[str, str]:
        assert self._tree is not None, "boxes are of a graph"
        if key in self._tree.groups:
            group = self._tree.groups[key]
            return f"+ {group_text(group)}", count_text(group)
        return operations[key].type, operation_text(operations[key])

    def _size(self, key: str, operations: dict[str, FlowOperation]) -> Size:
        """Room for what is written in the box, and on the wire that leaves it."""
        outputs = operations[key].outputs if key in operations else ()
        return box_size(*self._lines(key, operations), next(map(edge_text, outputs), ""))

    def _mark(self) -> None:
        """The current operation, or the folded group that it is in, and the wires at it."""
        if self._tree is None or self._current is None:
            return
        shown = self._tree.shown(self._current.name, self._opened)
        for key, item in self._boxes.items():
            item.set_current(key == shown)
        for wire, drawn in self._wires:
            drawn.set_near(shown in (wire.source, wire.target))

    def _bring_into_sight(self, frame: QRectF) -> None:
        if self.zoom < READABLE:
            self.stop_fitting()
            self.resetTransform()
            self.centerOn(frame.center())
        self.ensureVisible(frame, 6 * SPACING, 6 * SPACING)

    def _follow(self, way: int) -> None:
        """To the operation that makes the first input, or to the first that takes what this one makes."""
        if self._tree is None or self._current is None:
            return
        flow, current = self._tree.flow, self._current
        if way < 0:
            found = [flow.makers[name].name for name in current.inputs[:1]]
        else:
            made = {tensor.name for tensor in current.outputs}
            found = [each.name for each in flow.operations if made & set(each.inputs)][:1]
        for name in found:
            self.operation_chosen.emit(name)

    def _toggle_here(self) -> None:
        """Fold the group that the current operation is in, or unfold the one that hides it."""
        if self._tree is None or self._current is None:
            return
        shown = self._tree.shown(self._current.name, self._opened)
        key = shown if shown != self._current.name else self._tree.paths[shown][-1]
        if key != ROOT:
            self.toggle(key)

    def _key_at(self, point: QPointF) -> str:
        box = next((key for key, item in self._boxes.items() if item.frame.contains(point)), "")
        return box or next((key for key, item in self._frames.items() if item.heading.contains(point)), "")

    def _on_clicked(self, point: QPointF) -> None:
        key = self._key_at(point)
        if self._tree is not None and key in self._tree.groups and key:
            self.toggle(key)
        elif key:
            self.operation_chosen.emit(key)

    def _on_fit_requested(self, point: QPointF) -> None:
        if not self._key_at(point):
            self.fit()

    def _on_resized(self) -> None:
        self._draw()
        self._mark()

    def _on_theme_changed(self, now: Colors) -> None:
        self.setBackgroundBrush(now.panel)
        self.viewport().update()
