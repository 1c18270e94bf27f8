"""The drawing of the network: holds the items, follows the weights, zooms, pans and selects. It edits nothing."""

from collections.abc import Iterator, Mapping, Sequence

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QMenu, QToolTip, QWidget

from engine.backend import Array, Parameters
from engine.model.one_row import NodeValues
from gui.forms.mark import NO_MARK, Mark
from gui.network.captions import block_lines, description
from gui.network.layout import Layout, Room, arrange, beside
from gui.network.link_items import LinkItem, link_item
from gui.network.node_item import NodeItem, caption_line_height, caption_width, names_width
from gui.network.node_marks import NodeMark
from gui.network.sketch import Form, Sketch
from gui.network.strokes import full_width
from gui.selection import TensorCell
from gui.theme import SPACING, Colors, colors, theme
from gui.widgets.redraw import Redraw
from gui.widgets.roaming_view import RoamingView

STEPS = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}
"""To the right and down, for each arrow key."""


class NetworkCanvas(RoamingView):
    """Shows one sketch, or says in words why there is none."""

    layer_selected = Signal(str)
    """A person chose this layer, or `input`."""
    full_width_changed = Signal(float)
    """The |w| that is drawn at full width."""
    mark_clicked = Signal(object)
    """The NodeMark that a person clicked: that of the neuron there, else that of the layer."""
    pointed_at = Signal(str)
    """What lies under the cursor, in words; empty for nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sketch: Sketch | None = None
        self._message = ""
        self._layout: Layout | None = None
        self._nodes: dict[str, NodeItem] = {}
        self._links: dict[tuple[str, str], LinkItem] = {}
        self._parameters: Parameters = {}
        self._problems: Mapping[str, Mark] = {}
        self._marks: Sequence[NodeMark] = ()
        self._selected = ""
        self._cursor: QPointF | None = None
        self._redraw = Redraw(self, self._follow_parameters)
        self._set_up()

    @property
    def selected(self) -> str:
        """The selected layer, `input`, or nothing."""
        return self._selected

    @property
    def message(self) -> str:
        """Why nothing is drawn; empty when something is."""
        return self._message

    def show_sketch(self, drawn: Sketch) -> None:
        """Draw `drawn`. The items are made anew only when it is another."""
        if drawn == self._sketch:
            return
        self._clear(drawn, "")
        for node in drawn.nodes:
            self._nodes[node.name] = NodeItem(node)
        for link in drawn.links:
            self._links[link.source, link.target] = link_item(link)
        for item in self._items():
            self.scene().addItem(item)
        self.setAccessibleDescription(description(drawn))
        self.set_problems(self._problems)
        self.set_marks(self._marks)
        self.select(self._selected)
        self._arrange()
        self._follow_parameters()

    def show_message(self, text: str) -> None:
        """Draw nothing and say why."""
        self._clear(None, text)
        self.setAccessibleDescription(text)
        self.viewport().update()

    def show_parameters(self, parameters: Parameters) -> None:
        """Follow the weights in place; a hidden canvas waits until it is shown."""
        self._parameters = parameters
        self._redraw.request()

    def show_row(self, nodes: Mapping[str, NodeValues]) -> None:
        """Show what each node gives for one row in the place of its bias; none where there are none."""
        for item in self._nodes.values():
            item.show_values(nodes.get(item.node.name))
        if self._cursor is not None:
            self._point_at(self._cursor)

    def show_pictures(self, values: Mapping[str, Array]) -> None:
        """Show what each neuron gives over a plane, by layer (units, n, m), in the place of its bias; none where there are none."""
        for item in self._nodes.values():
            own = values.get(item.node.name)
            item.show_pictures(own if own is not None and len(own) == item.node.width else None)

    def light(self, cell: TensorCell | None) -> None:
        """Mark the edge or the unit that a cell of a tensor stands for; None ends that."""
        layer, edge, unit = ("", None, None) if cell is None else (cell.layer, cell.edge, cell.unit)
        for link in self._links.values():
            link.light(edge if link.link.target == layer else None)
        for node in self._nodes.values():
            node.light(unit if node.node.name == layer and edge is None else None)

    def select(self, name: str) -> None:
        """Mark the layer `name` as selected, silently."""
        self._selected = name
        for item in self._nodes.values():
            item.set_selected(item.node.name == name)

    def select_beside(self, *, right: int = 0, down: int = 0) -> None:
        """Choose the next layer in that direction (−1, 0 or 1)."""
        if self._layout is None:
            return
        start = self._selected if self._selected in self._nodes else next(iter(self._nodes))
        found = beside(self._layout, start, right=right, down=down) if self._selected in self._nodes else start
        self._choose(found)
        self.ensureVisible(self._nodes[found].frame, SPACING, SPACING)

    def set_problems(self, problems: Mapping[str, Mark]) -> None:
        """Mark the layers at fault with their sentences."""
        self._problems = problems
        for item in self._nodes.values():
            item.set_problem(problems.get(item.node.name, NO_MARK))

    def set_marks(self, marks: Sequence[NodeMark]) -> None:
        """Outline what was found about layers and neurons; those of layers that are not drawn wait until they are."""
        self._marks = marks
        for item in self._nodes.values():
            item.set_marks([mark for mark in marks if mark.layer == item.node.name])

    def fit(self) -> None:
        """Show the whole network, and keep doing so when the window changes."""
        self._arrange(fit=True)

    def node_item(self, name: str) -> NodeItem:
        """The item of node `name`. Raises KeyError when it is not drawn."""
        return self._nodes[name]

    def link_item(self, source: str, target: str) -> LinkItem:
        """The item of the link from `source` to `target`. Raises KeyError when it is not drawn."""
        return self._links[source, target]

    def text_at(self, point: QPointF) -> str:
        """What lies at `point` of the scene: a neuron or layer before a link."""
        node = next((item for item in self._nodes.values() if item.is_solid_at(point)), None)
        if node is not None:
            return node.text_at(point)
        found = next((text for item in self._links.values() if (text := item.text_at(point))), "")
        return found or next((text for item in self._nodes.values() if (text := item.text_at(point))), "")

    def viewportEvent(self, event: QEvent) -> bool:
        """Qt: tool tips come from what lies there."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.text_at(self.mapToScene(event.pos())), self.viewport())
            return True
        if event.type() == QEvent.Type.Leave:
            self._point_at(None)
        return super().viewportEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Qt: tell what is under the cursor."""
        super().mouseMoveEvent(event)
        if not event.buttons():
            self._point_at(self.mapToScene(event.position().toPoint()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: the arrow keys walk through the layers."""
        step = STEPS.get(Qt.Key(event.key()))
        if step is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        else:
            self.select_beside(right=step[0], down=step[1])

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Qt: the commands on the layer that lies there, or on the selected one."""
        if event.reason() is QContextMenuEvent.Reason.Mouse and (name := self._node_at(self.mapToScene(event.pos()))):
            self._choose(name)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setToolTipsVisible(True)
        menu.addActions(self.actions())
        menu.popup(event.globalPos())

    def drawForeground(self, painter: QPainter, _rect: QRectF | QRect) -> None:
        """Qt: the words in the place of a drawing."""
        if self._message:
            painter.resetTransform()
            painter.setPen(colors().text)
            area = self.viewport().rect().adjusted(3 * SPACING, 3 * SPACING, -3 * SPACING, -3 * SPACING)
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._message)

    def _set_up(self) -> None:
        self.setMinimumSize(240, 110)
        self.setAccessibleName(self.tr("Network drawing"))
        self.clicked.connect(self._on_clicked)
        self.fit_requested.connect(self._on_fit_requested)
        self.resized.connect(self._arrange)
        theme().changed.connect(self._on_theme_changed)
        self._on_theme_changed(colors())

    def _items(self) -> Iterator[NodeItem | LinkItem]:
        yield from self._links.values()
        yield from self._nodes.values()

    def _clear(self, drawn: Sketch | None, message: str) -> None:
        self._sketch, self._message, self._layout = drawn, message, None
        self._nodes, self._links = {}, {}
        self.scene().clear()

    def _arrange(self, *, fit: bool = False) -> None:
        """Lay out anew for the present size; zoom out where even the closest layout is larger than that."""
        if self._sketch is None:
            return
        self._layout = found = arrange(self._sketch, self._room(self._sketch))
        for item in self._items():
            item.arrange(found)
        self.set_box(QRectF(QPointF(found.left, found.top), QPointF(found.right, found.bottom)), fit=fit)

    def _room(self, drawn: Sketch) -> Room:
        size = self.viewport().size()
        data, *layers = (names_width(node.labels) if node.form is Form.NEURONS else 0.0 for node in drawn.nodes)
        left, right = data, max(layers, default=0.0)
        captions = max(caption_width(node) for node in drawn.nodes) + SPACING
        blocks = (names_width(tuple(block_lines(node))) for node in drawn.nodes if node.form is Form.BLOCK)
        return Room(size.width(), size.height(), caption_line_height(), left, right, captions, max(blocks, default=0.0))

    def _follow_parameters(self) -> None:
        full = full_width(self._parameters)
        for link in self._links.values():
            link.show_kernel(self._fitting(link), full)
        for item in self._nodes.values():
            bias = self._parameters.get(f"{item.node.name}/bias")
            item.show_bias(bias if bias is not None and bias.shape == (item.node.width,) else None, full)
        self.full_width_changed.emit(full)
        if self._cursor is not None:
            self._point_at(self._cursor)

    def _fitting(self, item: LinkItem) -> Array | None:
        """The kernel of the link, unless it belongs to a network of other shapes."""
        assert self._sketch is not None, "links are drawn of a sketch"
        kernel = self._parameters.get(item.link.kernel)
        shape = (self._sketch.node(item.link.source).shape[-1], self._sketch.node(item.link.target).shape[-1])
        return kernel if kernel is not None and kernel.shape == shape else None

    def _point_at(self, point: QPointF | None) -> None:
        self._cursor = point
        on_node = point is not None and any(item.is_solid_at(point) for item in self._nodes.values())
        for item in self._links.values():
            item.highlight(None if on_node else point)
        self.pointed_at.emit("" if point is None else self.text_at(point))

    def _node_at(self, point: QPointF) -> str | None:
        return next((name for name, item in self._nodes.items() if item.boundingRect().contains(point)), None)

    def _choose(self, name: str) -> None:
        self.select(name)
        self.layer_selected.emit(name)

    def _on_clicked(self, point: QPointF) -> None:
        name = self._node_at(point)
        if name is not None:
            self._choose(name)
            for mark in self._nodes[name].marks_at(point)[:1]:
                self.mark_clicked.emit(mark)

    def _on_fit_requested(self, point: QPointF) -> None:
        if self._node_at(point) is None:
            self.fit()

    def _on_theme_changed(self, now: Colors) -> None:
        """Type may have another size, too."""
        self.setBackgroundBrush(now.panel)
        self._arrange()
        self.viewport().update()
