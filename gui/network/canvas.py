"""The drawing of the network: holds the items, follows the weights, zooms, pans and selects. It edits nothing."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QMenu, QToolTip, QWidget

from engine.backend import Array, Parameters
from engine.drawing.layout import Layout, Room, arrange, beside
from engine.drawing.sketch import Form, Sketch
from engine.model.one_row import NodeValues
from engine.probe.rows import Spread
from gui.forms.mark import NO_MARK, Mark
from gui.network.canvas_drag import paint_port
from gui.network.captions import block_lines, description, how_text
from gui.network.coloring import Measure, Seen, coloring
from gui.network.dragging_view import DraggingView
from gui.network.fonts import caption_line_height, caption_width, names_width
from gui.network.link_items import BundleItem, EdgesItem, LinkItem, link_item
from gui.network.node_item import NodeItem
from gui.network.node_marks import NodeMark
from gui.selection import TensorCell
from gui.theme import SPACING, Colors, colors, theme
from gui.widgets.announce import announce
from gui.widgets.redraw import Redraw

PAN = 60
"""Pixels that an arrow key pans."""
PAGES = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
MOST_LINES = 600
"""So many edges of kernels that are drawn as bands have lines of their own."""
STEPS = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}
"""To the right and down, for each arrow key."""


class NetworkCanvas(DraggingView):
    """Shows one sketch, or says in words why there is none."""

    layer_selected = Signal(str)
    """A person chose this layer, or `input`."""
    colored = Signal(object)
    """The Coloring that is drawn now."""
    mark_clicked = Signal(object)
    """The NodeMark that a person clicked: that of the neuron there, else that of the layer."""
    edit_requested = Signal(str)
    """A person wants to edit this layer: a double click, or Enter."""
    weight_chosen = Signal(str, int, int)
    """(array, row, column) of the weight whose edge a person clicked."""
    pointed_at = Signal(str)
    """What lies under the cursor, in words; empty for nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sketch: Sketch | None = None
        self._message = ""
        self._layout: Layout | None = None
        self._nodes: dict[str, NodeItem] = {}
        self._links: dict[tuple[str, str], LinkItem] = {}
        self._seen, self._measure = Seen(), Measure.WEIGHT
        self._problems: Mapping[str, Mark] = {}
        self._marks: Sequence[NodeMark] = ()
        self._bands: list[BundleItem] = []
        self._selected = ""
        self._cursor: QPointF | None = None
        self._under = ""
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
        self._share_lines(drawn)
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

    @property
    def measure(self) -> Measure:
        """What the colours stand for."""
        return self._measure

    def show_measure(self, measure: Measure) -> None:
        """Colour edges and units by another measure."""
        self._measure = measure
        self._redraw.at_once()

    def show_parameters(self, parameters: Parameters) -> None:
        """Follow the weights in place; a hidden canvas waits until it is shown."""
        self._seen = replace(self._seen, parameters=parameters)
        self._redraw.request()

    def show_row(self, nodes: Mapping[str, NodeValues]) -> None:
        """Show what each node gives for one row in the place of its bias; none where there are none."""
        if not nodes and not self._seen.row:
            return
        for item in self._nodes.values():
            item.show_values(nodes.get(item.node.name))
        self._seen = replace(self._seen, row=nodes)
        self._redraw.at_once()

    def show_means(self, means: Mapping[str, Array]) -> None:
        """What each unit gives in the mean over the rows, by node: the values where no row is shown."""
        if means or self._seen.means:
            self._seen = replace(self._seen, means=means)
            self._redraw.request()

    def show_spreads(self, spreads: Mapping[str, Spread]) -> None:
        """Show beside each neuron how what it gives is spread over the rows, by node; none where there are none."""
        for item in self._nodes.values():
            found = spreads.get(item.node.name)
            item.show_spread(found if found is not None and len(found.counts) == item.node.width else None)

    def show_gradients(self, gradients: Mapping[str, Array]) -> None:
        """The gradients of an update, by the names of the parameters."""
        self._seen = replace(self._seen, gradients=gradients)
        self._redraw.request()

    def show_pictures(self, values: Mapping[str, Array]) -> None:
        """Show what each neuron gives over a plane, by layer (units, n, m), in the place of its bias; none where there are none."""
        for item in self._nodes.values():
            own = values.get(item.node.name)
            item.show_pictures(own if own is not None and len(own) == item.node.width else None)

    def light(self, cell: TensorCell | None) -> None:
        """Mark the edge, the unit or the whole layer that a cell of a tensor stands for; None ends that."""
        layer, edge, unit = ("", None, None) if cell is None else (cell.layer, cell.edge, cell.unit)
        for link in self._links.values():
            link.light(edge if link.link.target == layer else None)
        for node in self._nodes.values():
            is_here = node.node.name == layer and edge is None
            node.light(unit if is_here else None, whole=is_here and unit is None)

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
        """Qt: tool tips come from what lies there; on empty ground they tell what one can do."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            point = self.mapToScene(event.pos())
            said = self.text_at(point) or ("" if self.node_at(point) else how_text())
            QToolTip.showText(event.globalPos(), said, self.viewport())
            return True
        if event.type() == QEvent.Type.Leave:
            self._point_at(None)
        return super().viewportEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Qt: without a button tell what is under the cursor."""
        super().mouseMoveEvent(event)
        if not event.buttons():
            self._point_at(self.mapToScene(event.position().toPoint()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: the arrow keys walk through the layers, with Shift they pan."""
        step = STEPS.get(Qt.Key(event.key()))
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if step is not None and modifiers == Qt.KeyboardModifier.ShiftModifier:
            self.pan_by(-PAN * step[0], -PAN * step[1])
        elif step is not None and not modifiers:
            self.select_beside(right=step[0], down=step[1])
        elif (down := PAGES.get(Qt.Key(event.key()))) is not None and self._selected in self._nodes:
            self._read_unit(self._nodes[self._selected], down)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Qt: the commands on the layer that lies there, or on the selected one."""
        if event.reason() is QContextMenuEvent.Reason.Mouse and (name := self.node_at(self.mapToScene(event.pos()))):
            self._choose(name)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setToolTipsVisible(True)
        menu.addActions(self.actions())
        menu.popup(event.globalPos())

    @property
    def summary(self) -> str:
        """What is left out of the drawing; empty where all of it is there."""
        bands = [band for band in self._bands if band.shown is not None]
        if not bands:
            return ""
        weights = sum(band.shown.size for band in bands if band.shown is not None)
        drawn = sum(band.drawn for band in bands)
        if drawn == weights:
            return ""
        text = self.tr("Of {weights} weights {drawn} are lines, the largest of each band; a band is the mean of all.")
        return text.format(weights=f"{weights:,}", drawn=f"{drawn:,}")

    def drawForeground(self, painter: QPainter, _rect: QRectF | QRect) -> None:
        """Qt: ports and what is dragged; the words in the place of a drawing, or what it leaves out."""
        for name in {self._under, self._selected} & self._nodes.keys():
            paint_port(painter, self._nodes[name].port)
        self.drag.paint(painter)
        if text := self._message or self.summary:
            painter.resetTransform()
            painter.setPen(colors().text if self._message else colors().faint)
            away = 3 * SPACING if self._message else SPACING
            area = self.viewport().rect().adjusted(away, away, -away, -away)
            side = Qt.AlignmentFlag.AlignCenter if self._message else Qt.AlignmentFlag.AlignBottom
            painter.drawText(area, side | Qt.TextFlag.TextWordWrap, text)

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
        self._nodes, self._links, self._bands = {}, {}, []
        self.drag.follow({}, None)
        self.scene().clear()

    def _share_lines(self, drawn: Sketch) -> None:
        """Bands between units have a line for each of their largest edges; small ones for all, the others as many."""
        sizes: dict[BundleItem, int] = {}
        for item in self._links.values():
            ends = drawn.node(item.link.source), drawn.node(item.link.target)
            if isinstance(item, BundleItem) and all(node.has_units for node in ends):
                sizes[item] = ends[0].width * ends[1].width
        self._bands, left = sorted(sizes, key=sizes.__getitem__), MOST_LINES
        for at, item in enumerate(self._bands):
            item.most = min(sizes[item], left // (len(self._bands) - at))
            left -= item.most

    def _arrange(self, *, fit: bool = False) -> None:
        """Lay out anew for the present size; zoom out where even the closest layout is larger than that."""
        if self._sketch is None:
            return
        self._layout = found = arrange(self._sketch, self._room(self._sketch))
        for item in self._items():
            item.arrange(found)
        self.drag.follow(self._nodes, found)
        self.set_box(QRectF(QPointF(found.left, found.top), QPointF(found.right, found.bottom)), fit=fit)

    def _room(self, drawn: Sketch) -> Room:
        size = self.viewport().size()
        data, *layers = (names_width(node.labels) if node.form is Form.NEURONS else 0.0 for node in drawn.nodes)
        left, right = data, max(layers, default=0.0)
        captions = max(caption_width(node) for node in drawn.nodes) + SPACING
        blocks = (names_width(tuple(block_lines(node))) for node in drawn.nodes if node.form is Form.BLOCK)
        return Room(size.width(), size.height(), caption_line_height(), left, right, captions, max(blocks, default=0.0))

    def _follow_parameters(self) -> None:
        if self._sketch is None:
            return
        found = coloring(self._measure, self._sketch, self._seen)
        for link in self._links.values():
            link.show_edges(self._fitting(link), found)
        for item in self._nodes.values():
            bias = self._seen.parameters.get(f"{item.node.name}/bias")
            own = bias if bias is not None and bias.shape == (item.node.width,) else None
            shares = found.shares.get(item.node.name)
            item.show_units(own, shares if shares is not None and shares.size == item.node.width else None)
        self.colored.emit(found)
        if self._cursor is not None:
            self._point_at(self._cursor)

    def _fitting(self, item: LinkItem) -> Array | None:
        """The kernel of the link, unless it belongs to a network of other shapes."""
        assert self._sketch is not None, "links are drawn of a sketch"
        kernel = self._seen.parameters.get(item.link.kernel)
        shape = (self._sketch.node(item.link.source).shape[-1], self._sketch.node(item.link.target).shape[-1])
        return kernel if kernel is not None and kernel.shape == shape else None

    def _point_at(self, point: QPointF | None) -> None:
        self._cursor = point
        under = "" if point is None else self.node_at(point) or ""
        if under != self._under:
            self._under = under
            self.viewport().update()
        on_node = point is not None and any(item.is_solid_at(point) for item in self._nodes.values())
        for item in self._links.values():
            item.highlight(None if on_node else point)
        self.pointed_at.emit("" if point is None else self.text_at(point))

    def node_at(self, point: QPointF) -> str | None:
        """The layer, or `input`, at `point` of the scene."""
        return next((name for name, item in self._nodes.items() if item.frame.contains(point)), None)

    def _choose(self, name: str) -> None:
        self.select(name)
        self.layer_selected.emit(name)

    def _on_clicked(self, point: QPointF) -> None:
        name = self.node_at(point)
        if name is not None:
            self._choose(name)
            for mark in self._nodes[name].marks_at(point)[:1]:
                self.mark_clicked.emit(mark)
            return
        for link in self._links.values():
            if isinstance(link, EdgesItem) and (edge := link.edge_at(point)) is not None:
                self.weight_chosen.emit(link.link.kernel, *edge)
                return

    def _on_fit_requested(self, point: QPointF) -> None:
        """A double click edits the layer there; on empty ground it fits."""
        name = self.node_at(point)
        if name is None:
            self.fit()
        else:
            self._choose(name)
            self.edit_requested.emit(name)

    def _read_unit(self, item: NodeItem, down: int) -> None:
        """Point at the next unit of a layer, and say what there is to be read."""
        unit = 0 if item.lit is None else item.lit + down
        if (point := item.unit_point(unit)) is not None:
            self.light(TensorCell(item.node.name, unit))
            self._point_at(point)
            announce(self, self.text_at(point))

    def _on_theme_changed(self, now: Colors) -> None:
        """Type may have another size, too."""
        self.setBackgroundBrush(now.panel)
        self._arrange()
        self.viewport().update()
