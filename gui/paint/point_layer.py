"""The points on the plane, drawn into a picture once; a stroke has only its own surroundings drawn again."""

import numpy as np
import pyqtgraph as pg
import shiboken6
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from engine.painting.board import Board
from engine.painting.points import Ids
from gui.paint.marks import Marks, Scale, Sheet, marks_needed, marks_of

SIZES = ((2_000, 10), (20_000, 7))
"""(up to so many points, pixels of a mark)."""
SMALLEST = 5
CROWD = 20_000
"""From so many points on, of several on one pixel only the topmost is drawn."""
FADED = 0.55
"""The opacity of points that were there before."""

Array = NDArray[np.float64]


class PointLayer(QGraphicsItem):
    """Lies in the view in pixels, not in the axes' units: it works out itself where points are, all at once."""

    def __init__(self, view: pg.ViewBox, board: Board) -> None:
        super().__init__(view)
        self._view, self._board = view, board
        self._pixmap = QPixmap()
        self._sheet = Sheet(1, SMALLEST, 1.0)
        self._scale = Scale()
        self._size = SMALLEST
        self._places, self._placed = np.empty((2, 0)), 0
        """Where the points were drawn, in pixels, with room for more; and how many there are."""
        self._ratio, self._is_stale = 1.0, True
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)  # for the part that is to be painted

    def boundingRect(self) -> QRectF:
        """Qt: the whole view."""
        return QRectF(self._view.rect())

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Qt: a part of the picture; all of it is drawn before, where it is out of date."""
        if self._is_stale:
            self._draw_all()
        part = option.exposedRect
        ratio = self._ratio
        painter.drawPixmap(
            part, self._pixmap, QRectF(part.x() * ratio, part.y() * ratio, part.width() * ratio, part.height() * ratio)
        )

    def show_all(self, ratio: float) -> None:
        """The view, the theme or the target has changed: draw all points when they are seen next. `ratio`: device pixels in one."""
        self.prepareGeometryChange()
        self._ratio, self._is_stale = ratio, True
        self.update()

    def refresh(self, ids: Ids) -> None:
        """Draw the surroundings of the points `ids` again: where they were drawn, and where they are now."""
        if self._is_stale:
            return
        if self._scale_now() != self._scale:
            self.show_all(self._ratio)
            return
        now = self._pixels(ids)
        touched = np.concatenate([self._places[:, ids[ids < self._placed]], now], axis=1)
        self._make_room()
        self._places[:, self._placed : self._board.points.count] = self._pixels(slice(self._placed, None))
        self._places[:, ids] = now
        self._placed = self._board.points.count
        (left, top), (right, bottom) = touched.min(axis=1) - self._margin, touched.max(axis=1) + self._margin
        rect = QRectF(QPointF(left, top), QPointF(right, bottom)) & self.boundingRect()
        self._draw(rect)
        self.update(rect.adjusted(-1, -1, 1, 1))  # parts of pixels are drawn whole

    def _draw_all(self) -> None:
        rect, board, ratio = self.boundingRect(), self._board, self._ratio
        if rect.isEmpty():
            return
        self._is_stale = False
        self._size = next((size for most, size in SIZES if board.total <= most), SMALLEST)
        self._scale = self._scale_now()
        self._sheet = Sheet(marks_needed(board.target), self._size, ratio)
        self._pixmap = QPixmap(round(rect.width() * ratio), round(rect.height() * ratio))
        self._pixmap.setDevicePixelRatio(ratio)
        self._pixmap.fill(Qt.GlobalColor.transparent)  # else it has no opacity at all
        self._make_room()
        self._placed = board.points.count
        self._places[:, : self._placed] = self._pixels(slice(None))
        self._draw(rect)

    def _make_room(self) -> None:
        """Room for the points, and a quarter more where there was too little."""
        count, room = self._board.points.count, self._places.shape[1]
        if count > room:
            more = np.empty((2, count + max(count // 4, 256) - room))
            self._places = np.concatenate([self._places, more], axis=1)

    @property
    def _margin(self) -> float:
        return self._sheet.cell / self._sheet.ratio / 2 + 1

    def _pixels(self, which: Ids | slice) -> Array:
        """(2, points): x from the left, y from the top."""
        board, rect = self._board, self.boundingRect()
        x = board.x_axis.shares(board.points.x[which]) * rect.width()
        y = (1 - board.y_axis.shares(board.points.y[which])) * rect.height()
        return np.stack([x, y])

    def _scale_now(self) -> Scale:
        points = self._board.points
        if not self._board.target.is_numeric:
            return Scale()
        values = points.label[points.there & np.isfinite(points.label)]
        return Scale(float(values.min()), float(values.max())) if values.size else Scale()

    def _draw(self, rect: QRectF) -> None:
        """Draw what lies in `rect` again."""
        rect = QRectF(rect.toAlignedRect())
        ids = self._within(rect)
        board = self._board
        marks = marks_of(board.target, board.points.label[ids], self._scale)
        painter = QPainter(self._pixmap)
        painter.setClipRect(rect)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
        painter.fillRect(rect, Qt.GlobalColor.transparent)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        self._stamp(painter, ids, marks)
        painter.end()

    def _within(self, rect: QRectF) -> Ids:
        """The points that reach into `rect`, the topmost last."""
        x, y = self._places[0, : self._board.points.count], self._places[1, : self._board.points.count]
        margin = self._margin
        inside = (x > rect.left() - margin) & (x < rect.right() + margin)
        inside &= (y > rect.top() - margin) & (y < rect.bottom() + margin)
        ids = np.flatnonzero(inside & self._board.points.there)
        return ids if len(ids) <= CROWD else self._topmost(ids, rect)

    def _topmost(self, ids: Ids, rect: QRectF) -> Ids:
        """Of several points on one pixel the last one."""
        margin = self._margin
        across = (self._places[0, ids] - rect.left() + margin).astype(np.intp)
        down = (self._places[1, ids] - rect.top() + margin).astype(np.intp)
        last = np.full((int(rect.height() + 2 * margin) + 2, int(rect.width() + 2 * margin) + 2), -1, dtype=np.intp)
        last[down, across] = ids
        found: Ids = np.sort(last[last >= 0])
        return found

    def _stamp(self, painter: QPainter, ids: Ids, marks: Marks) -> None:
        """Draw many pictures in one call: Qt takes an array of fragments, which is a plain array of ten floats each."""
        if not ids.size:
            return
        cell, ratio = self._sheet.cell, self._sheet.ratio
        fragments = np.zeros((len(ids), 10))
        fragments[:, 0], fragments[:, 1] = self._places[:, ids]
        fragments[:, 2] = marks * cell
        fragments[:, 4:6] = cell
        fragments[:, 6:8] = 1 / ratio
        fragments[:, 9] = np.where(ids < self._board.first_painted, FADED, 1.0)
        first = shiboken6.wrapInstance(fragments.ctypes.data, QPainter.PixmapFragment)
        assert isinstance(first, QPainter.PixmapFragment), "it is what was asked for"
        painter.drawPixmapFragments(first, len(ids), self._sheet.pixmap)
