"""Bars with their counts: a histogram of numbers, or the counts of classes. It paints what it is given."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from engine.data.statistics import Histogram
from gui.theme import SPACING, colors, theme

_GAP = 2


class BarChart(QWidget):
    """Upright bars for a histogram, lying ones with names for classes; the pointer reads a bar."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars: Histogram | None = None
        self.setAccessibleName(name)
        self.setMinimumSize(160, 110)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        theme().changed.connect(self._on_theme_changed)

    def sizeHint(self) -> QSize:
        """Room for about twenty bars."""
        return QSize(320, 200)

    def show_bars(self, bars: Histogram) -> None:
        """Take other bars."""
        self._bars = bars
        self.setAccessibleDescription(
            "; ".join(f"{name}: {count:,}" for name, count in zip(bars.names, bars.counts.tolist(), strict=True))
        )
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw all bars."""
        painter = QPainter(self)
        if self._bars is None or not len(self._bars.counts):
            painter.setPen(colors().faint)
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.tr("Nothing to count."))
            return
        if len(self._bars.edges):
            self._paint_histogram(painter, self._bars)
        else:
            self._paint_classes(painter, self._fitting(self._bars))

    def event(self, event: QEvent) -> bool:
        """The pointer's bar with its count and share."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.told_at(QPointF(event.pos())), self)
            return True
        return super().event(event)

    def told_at(self, point: QPointF) -> str:
        """What the bar at `point` stands for; nothing beside the bars."""
        if self._bars is None:
            return ""
        bars = self._fitting(self._bars)
        for at, rect in enumerate(self._places(bars)):
            reach = QRectF(rect.left(), 0, rect.width(), self.height()) if len(bars.edges) else rect
            if reach.contains(point):
                count, total = int(bars.counts[at]), max(1, int(bars.counts.sum()))
                return f"{self._names(bars)[at]}: {count:,} ({count / total:.1%})"
        return ""

    def _on_theme_changed(self, _colors: object) -> None:
        self.update()

    def _room(self) -> QRectF:
        line = self.fontMetrics().height()
        return QRectF(self.rect()).adjusted(SPACING, line + SPACING, -SPACING, -line - SPACING)

    def _fitting(self, bars: Histogram) -> Histogram:
        """No more classes than there are lines for their names."""
        return bars.at_most(max(2, (self.height() - SPACING) // self.fontMetrics().height()))

    def _names(self, bars: Histogram) -> list[str]:
        if not bars.others:
            return list(bars.names)
        return [*bars.names[:-1], self.tr("{count} others").format(count=f"{bars.others:,}")]

    def _places(self, bars: Histogram) -> list[QRectF]:
        """Where the bars stand; of classes the whole line."""
        count, most = len(bars.counts), max(1, int(bars.counts.max()))
        if len(bars.edges):
            room = self._room()
            width = room.width() / count
            heights = [room.height() * value / most for value in bars.counts.tolist()]
            return [
                QRectF(room.left() + at * width, room.bottom() - height, max(1.0, width - _GAP), height)
                for at, height in enumerate(heights)
            ]
        height = min(3.0 * self.fontMetrics().height(), (self.height() - SPACING) / count)
        return [QRectF(SPACING, SPACING / 2 + at * height, self.width() - 2 * SPACING, height) for at in range(count)]

    def _paint_histogram(self, painter: QPainter, bars: Histogram) -> None:
        c, room, line = colors(), self._room(), self.fontMetrics().height()
        for rect in self._places(bars):
            painter.fillRect(rect, c.accent)
        painter.setPen(c.line)
        painter.drawLine(room.bottomLeft(), room.bottomRight())
        painter.setPen(c.faint)
        below = QRectF(room.left(), room.bottom() + 2, room.width(), line)
        low, high = bars.ends
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft, low)
        painter.drawText(below, Qt.AlignmentFlag.AlignRight, high)
        most = self.tr("highest bar: {count} rows").format(count=f"{int(bars.counts.max()):,}")
        painter.drawText(QRectF(room.left(), 2, room.width(), line), Qt.AlignmentFlag.AlignLeft, most)

    def _paint_classes(self, painter: QPainter, bars: Histogram) -> None:
        c, metrics = colors(), self.fontMetrics()
        most, total = max(1, int(bars.counts.max())), max(1, int(bars.counts.sum()))
        texts = [f"{count:,}  {count / total:.0%}" for count in bars.counts.tolist()]
        names = self._names(bars)
        beside = min(max(metrics.horizontalAdvance(name) for name in names), self.width() // 3) + SPACING
        after = max(metrics.horizontalAdvance(text) for text in texts) + SPACING
        for place, name, text, count in zip(self._places(bars), names, texts, bars.counts.tolist(), strict=True):
            reach = (place.width() - beside - after) * count / most
            thick = max(2.0, min(place.height() - _GAP, metrics.height()))
            bar = QRectF(place.left() + beside, place.center().y() - thick / 2, max(reach, 1.0), thick)
            painter.fillRect(bar, c.accent)
            self._write(painter, QRectF(place.left(), place.top(), beside - SPACING, place.height()), name, c.text)
            rest = QRectF(bar.right() + SPACING / 2, place.top(), after, place.height())
            self._write(painter, rest, text, c.faint)

    def _write(self, painter: QPainter, room: QRectF, text: str, color: QColor) -> None:
        painter.setPen(color)
        shown = self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(room.width()) + 1)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), shown)
