"""A graphics view that one zooms with wheel or fingers, pans by dragging, and fits by a double click. It knows no network."""

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QNativeGestureEvent, QPainter, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGestureEvent,
    QGraphicsScene,
    QGraphicsView,
    QPinchGesture,
    QWidget,
)

MIN_ZOOM, MAX_ZOOM = 0.1, 8.0
FIT_ZOOM = 1.25
"""A small drawing is not blown up beyond this."""
STROLL = 4000.0
"""How far beyond the drawing one may pan."""


class RoamingView(QGraphicsView):
    """Subclasses call `set_box` when the drawing's size changes, and follow `clicked`, `fit_requested` and `resized`."""

    clicked = Signal(QPointF)
    """A click without a drag, at this point of the scene."""
    fit_requested = Signal(QPointF)
    """A double click at this point of the scene."""
    resized = Signal()
    """The view has another size and wants to stay fitted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_fitted = True
        self._grip: QPoint | None = None
        self._is_panning = False
        scene = QGraphicsScene(self)
        scene.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        self.setScene(scene)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.FullViewportUpdate)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().grabGesture(Qt.GestureType.PinchGesture)

    @property
    def zoom(self) -> float:
        """Pixels of the view to one of the scene."""
        return self.transform().m11()

    @property
    def is_fitted(self) -> bool:
        """True until a person zooms or pans."""
        return self._is_fitted

    def stop_fitting(self) -> None:
        """Keep zoom and place from now on, as after a person's zooming."""
        self._is_fitted = False

    def set_box(self, box: QRectF, *, fit: bool = False) -> None:
        """The drawing fills `box`. A fitted view stays fitted; `fit` makes it so again."""
        self._is_fitted = self._is_fitted or fit
        self.setSceneRect(box.adjusted(-STROLL, -STROLL, STROLL, STROLL))
        if self._is_fitted:
            size = self.viewport().size()
            zoom = max(MIN_ZOOM, min(size.width() / box.width(), size.height() / box.height(), FIT_ZOOM))
            self.resetTransform()
            self.scale(zoom, zoom)
            self.centerOn(box.center())

    def zoom_by(self, factor: float) -> None:
        """Zoom in, or out below 1, about the cursor where it is over the view, else about the middle."""
        factor = max(MIN_ZOOM, min(MAX_ZOOM, self.zoom * factor)) / self.zoom
        self._is_fitted = False
        self.scale(factor, factor)

    def pan_by(self, right: int, down: int) -> None:
        """Move the drawing by so many pixels."""
        self._is_fitted = False
        for bar, by in ((self.horizontalScrollBar(), right), (self.verticalScrollBar(), down)):
            bar.setValue(bar.value() - by)

    def let_go(self) -> None:
        """What the mouse does now is no click and no panning."""
        self._grip, self._is_panning = None, False

    def viewportEvent(self, event: QEvent) -> bool:
        """Qt: two fingers zoom."""
        if isinstance(event, QNativeGestureEvent) and event.gestureType() is Qt.NativeGestureType.ZoomNativeGesture:
            self.zoom_by(1 + event.value())
            return True
        if isinstance(event, QGestureEvent):
            pinch = event.gesture(Qt.GestureType.PinchGesture)
            if isinstance(pinch, QPinchGesture):
                self.zoom_by(pinch.scaleFactor())
                return True
        return super().viewportEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Qt: zoom about the cursor."""
        self.zoom_by(1.0015 ** event.angleDelta().y())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Qt: the begin of a click or a drag; the middle button always pans."""
        if event.button() in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            self._grip, self._is_panning = event.position().toPoint(), False
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            event.accept()
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Qt: pan while the button is down."""
        if self._grip is None:
            return
        at = event.position().toPoint()
        moved = at - self._grip
        if self._is_panning or moved.manhattanLength() >= QApplication.startDragDistance():
            self._is_panning, self._grip = True, at
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            self.pan_by(moved.x(), moved.y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Qt: the end of a click or a drag."""
        was_click = self._grip is not None and not self._is_panning and event.button() == Qt.MouseButton.LeftButton
        self._grip, self._is_panning = None, False
        self.viewport().unsetCursor()
        if was_click:
            self.clicked.emit(self.mapToScene(event.position().toPoint()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Qt."""
        self.fit_requested.emit(self.mapToScene(event.position().toPoint()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt."""
        super().resizeEvent(event)
        if self._is_fitted:
            self.resized.emit()
