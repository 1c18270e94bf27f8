"""What shows where a person is on the plane: the circle of brush and eraser, and the cross of the keys. In the view's pixels."""

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath
from PySide6.QtWidgets import QGraphicsEllipseItem, QGraphicsPathItem

from gui.theme import Colors

ARM, HOLE = 14, 4
"""From where to where the arms of the cross reach; what lies under it is seen."""


class Cursor:
    """A ring and a cross above the points."""

    def __init__(self, view: pg.ViewBox) -> None:
        self._ring = QGraphicsEllipseItem(view)
        self._cross = QGraphicsPathItem(view)
        path = QPainterPath()
        for x, y in ((1, 0), (-1, 0), (0, 1), (0, -1)):
            path.moveTo(x * HOLE, y * HOLE)
            path.lineTo(x * ARM, y * ARM)
        self._cross.setPath(path)
        for z, item in enumerate((self._ring, self._cross), start=10):
            item.setZValue(z)
            item.hide()

    @property
    def has_cross(self) -> bool:
        """True while the keys are used."""
        return bool(self._cross.isVisible())

    def show_ring(self, at: QPointF, radius: float) -> None:
        """A circle around `at`; none where the radius is 0."""
        self._ring.setRect(QRectF(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius))
        self._ring.setVisible(radius > 0)

    def hide_ring(self) -> None:
        """Take it away."""
        self._ring.hide()

    def show_cross(self, at: QPointF) -> None:
        """Put the cross at `at`."""
        self._cross.setPos(at)
        self._cross.show()

    def hide_cross(self) -> None:
        """Take it away."""
        self._cross.hide()

    def restyle(self, colors: Colors) -> None:
        """Take the colours of another theme."""
        self._ring.setPen(pg.mkPen(colors.faint, width=1))
        self._cross.setPen(pg.mkPen(colors.accent, width=2))
