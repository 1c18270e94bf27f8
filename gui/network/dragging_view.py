"""A roaming view on which layers, edges and kinds of layers are dragged: the events of mouse and keys. It edits nothing."""

from PySide6.QtCore import QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from gui.network.canvas_drag import CanvasDrag
from gui.network.palette import kind_of
from gui.widgets.roaming_view import RoamingView


class DraggingView(RoamingView):
    """`drag` tells of layers and edges. Subclasses say what lies where."""

    kind_dropped = Signal(object, object)
    """(kind of a layer that was dropped, (source, target) of the link there, or None)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.drag = CanvasDrag(self)
        self._pressed = QPoint()
        self.setAcceptDrops(True)

    def node_at(self, point: QPointF) -> str | None:
        """The layer, or `input`, at `point` of the scene."""
        raise NotImplementedError

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Qt: a layer or an edge may be dragged from here."""
        super().mousePressEvent(event)
        self._pressed = event.position().toPoint()
        if event.button() == Qt.MouseButton.LeftButton:
            point = self.mapToScene(self._pressed)
            self.drag.press(point, self.node_at(point))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Qt: drag what was taken hold of, else pan."""
        at = event.position().toPoint()
        far = (at - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        if event.buttons() & Qt.MouseButton.LeftButton and self.drag.move(self.mapToScene(at), far=far):
            self.let_go()
            self.viewport().update()
            return
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Qt: the end of a drag or a click."""
        if event.button() == Qt.MouseButton.LeftButton and self.drag.release():
            self.let_go()
            self.viewport().update()
        super().mouseReleaseEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Qt: a kind of layer comes from the palette."""
        if kind_of(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Qt: show which link would take it."""
        self.drag.carry_kind(self.mapToScene(event.position().toPoint()))
        self.viewport().update()
        event.acceptProposedAction()

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        """Qt: it is given up."""
        self.drag.cancel()
        self.viewport().update()

    def dropEvent(self, event: QDropEvent) -> None:
        """Qt: the new layer is dropped."""
        kind, link = kind_of(event.mimeData()), self.drag.link
        self.drag.cancel()
        self.viewport().update()
        if kind is not None:
            event.acceptProposedAction()
            self.kind_dropped.emit(kind, link)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Escape gives a drag up."""
        if event.key() == Qt.Key.Key_Escape and self.drag.is_active:
            self.drag.cancel()
            self.let_go()
            self.viewport().update()
        else:
            super().keyPressEvent(event)
