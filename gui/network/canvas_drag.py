"""What is dragged on the canvas, and onto what: a layer or a new kind onto a link, an edge from a port to a layer. No edits."""

import math
from collections.abc import Iterable, Mapping
from itertools import pairwise

from PySide6.QtCore import QLineF, QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPen

from engine.drawing.layout import Layout
from gui.network.node_item import NodeItem
from gui.theme import SPACING, colors

PORT = 6.0
"""The radius of the port at the right of a layer."""
REACH = 60.0
"""From how far away a link takes what is dropped."""
Link = tuple[str, str]
"""(source, target)."""


class CanvasDrag(QObject):
    """Follows the mouse in scene coordinates, and paints what would come of it."""

    layer_dropped = Signal(str, str, str)
    """(layer, source, target): a person dropped the layer on the link from source to target."""
    edge_dropped = Signal(str, str)
    """(source, target): a person drew an edge from the port of source to target."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._nodes: Mapping[str, NodeItem] = {}
        self._layout: Layout | None = None
        self._armed = self._carried = self._source = ""
        self._start = self._at = QPointF()
        self._link: Link | None = None
        self._target = ""
        self._is_foreign = False

    def follow(self, nodes: Mapping[str, NodeItem], layout: Layout | None) -> None:
        """What is drawn now; a drag that was under way is given up."""
        self.cancel()
        self._nodes, self._layout = nodes, layout

    @property
    def is_active(self) -> bool:
        """Whether something is being dragged."""
        return bool(self._carried or self._source) or self._is_foreign

    @property
    def link(self) -> Link | None:
        """The link that would take what is dragged."""
        return self._link

    def press(self, point: QPointF, name: str | None) -> None:
        """The button went down at `point`, on the layer `name` or on none: on a port an edge begins at once."""
        self.cancel()
        self._start = self._at = point
        port = next((node for node, item in self._nodes.items() if _is_near(item.port, point)), "")
        if port:
            self._source = port
        elif name is not None and self._nodes[name].node.layer is not None:
            self._armed = name

    def move(self, point: QPointF, *, far: bool) -> bool:
        """The mouse is at `point` with the button down, `far` from where it was pressed; whether something is dragged."""
        if self._armed and far:
            self._armed, self._carried = "", self._armed
        if not self.is_active:
            return False
        self._at = point
        self._link = self._link_at(point) if not self._source else None
        self._target = self._node_at(point) if self._source else ""
        return True

    def release(self) -> bool:
        """The button went up; whether that ended a drag."""
        was_active, carried, source, target, link = (
            self.is_active, self._carried, self._source, self._target, self._link,
        )  # fmt: skip
        self.cancel()
        if carried and link is not None:
            self.layer_dropped.emit(carried, *link)
        elif source and target:
            self.edge_dropped.emit(source, target)
        return was_active

    def carry_kind(self, point: QPointF) -> None:
        """A new layer from the palette is over `point`."""
        self._is_foreign, self._at = True, point
        self._link = self._link_at(point)

    def cancel(self) -> None:
        """Nothing is dragged any more."""
        self._armed = self._carried = self._source = self._target = ""
        self._link, self._is_foreign = None, False

    def paint(self, painter: QPainter) -> None:
        """What would take it, and what is dragged."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colors().accent, 3.0))
        if self._link is not None:
            for start, end in pairwise(self._route(self._link)):
                painter.drawLine(start, end)
        if self._source:
            end = self._at
            if self._target:
                painter.drawRoundedRect(self._nodes[self._target].frame, SPACING, SPACING)
            painter.drawLine(QLineF(self._nodes[self._source].port, end))
        if self._carried:
            frame = self._nodes[self._carried].frame.translated(self._at - self._start)
            painter.setPen(QPen(colors().accent, 2.0, Qt.PenStyle.DashLine))
            painter.drawRoundedRect(frame, SPACING, SPACING)

    def _node_at(self, point: QPointF) -> str:
        """The layer at `point` that the edge may end in."""
        return next(
            (
                name
                for name, item in self._nodes.items()
                if item.frame.contains(point) and item.node.layer is not None and name != self._source
            ),
            "",
        )

    def _link_at(self, point: QPointF) -> Link | None:
        """The nearest link; those of the layer that is carried lie where it is already."""
        if self._layout is None:
            return None
        others = [link for link in self._layout.routes if self._carried not in link]
        away = {link: min(_distances(self._route(link), point), default=math.inf) for link in others}
        found = min(away, key=away.__getitem__, default=None)
        return found if found is not None and away[found] < REACH else None

    def _route(self, link: Link) -> list[QPointF]:
        assert self._layout is not None, "links are laid out"
        return [QPointF(x, y) for x, y in self._layout.routes[link]]


def paint_port(painter: QPainter, port: QPointF) -> None:
    """Where an edge begins."""
    painter.setPen(QPen(colors().accent, 2.0))
    painter.setBrush(colors().panel)
    painter.drawEllipse(port, PORT, PORT)
    arrow = QRectF(port.x() - 2, port.y() - 2, 4, 4)
    painter.setBrush(colors().accent)
    painter.drawEllipse(arrow)


def _is_near(port: QPointF, point: QPointF) -> bool:
    return QLineF(port, point).length() <= PORT + 2


def _distances(route: list[QPointF], point: QPointF) -> Iterable[float]:
    """From `point` to each piece of a route."""
    for start, end in pairwise(route):
        line = QLineF(start, end)
        length2 = line.dx() ** 2 + line.dy() ** 2 or 1.0
        along = ((point.x() - start.x()) * line.dx() + (point.y() - start.y()) * line.dy()) / length2
        yield QLineF(line.pointAt(max(0.0, min(1.0, along))), point).length()
