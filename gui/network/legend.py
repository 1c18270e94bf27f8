"""The key to the drawing: what colour, dashes, width and fill mean, and the value under the cursor. It computes nothing."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.network.strokes import THICKEST, weight_pen
from gui.theme import SPACING, colors, theme

SAMPLE = 26.0


class Legend(QWidget):
    """One strip beneath the canvas, always visible."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._full = 1.0
        self._pointed, self._absence = "", ""
        self._shows_row = self._shows_planes = False
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Legend"))
        self._describe()
        theme().changed.connect(self.update)

    def set_full_width(self, full: float) -> None:
        """The |w| that is drawn at full width."""
        if full != self._full:
            self._full = full
            self.update()

    def set_pointed(self, text: str) -> None:
        """What lies under the cursor; only its first line is shown."""
        first = text.partition("\n")[0]
        if first != self._pointed:
            self._pointed = first
            self.update()

    def set_shows_planes(self, *, shows_planes: bool) -> None:
        """Whether neurons show what they give over a plane, in the place of their bias."""
        if shows_planes is not self._shows_planes:
            self._shows_planes = shows_planes
            self._describe()
            self.update()

    def set_shows_row(self, *, shows_row: bool) -> None:
        """Whether neurons show what they give for a row, in the place of their bias."""
        if shows_row is not self._shows_row:
            self._shows_row = shows_row
            self._describe()
            self.update()

    def set_absence(self, text: str) -> None:
        """Why no weights are drawn; empty when they are."""
        if text != self._absence:
            self._absence = text
            self._describe()
            self.update()

    def _describe(self) -> None:
        if self._shows_row:
            fill = self.tr("Number and fill: what the neuron gives for the row, against the largest of its layer.")
        elif self._shows_planes:
            fill = self.tr("Fill: what the neuron gives over the plane of the two features, against its largest value.")
        else:
            fill = self.tr("Fill: bias.")
        lines = self.tr("Dashed orange: negative. Thin grey: zero. Solid blue: positive. Width: |w|.")
        self.setAccessibleDescription(f"{lines} {fill}")
        self.setToolTip(self._absence or self.accessibleDescription())

    def sizeHint(self) -> QSize:
        """Qt: one line, and a second one for what is under the cursor."""
        return QSize(300, 2 * self.fontMetrics().height() + 2 * SPACING)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt's order to draw."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), colors().panel)
        x, y = float(SPACING), SPACING + self.fontMetrics().height() / 2
        for value, text in ((-0.6, "−"), (0.0, "0"), (0.6, "+")):
            painter.setPen(weight_pen(value, 1.0, colors()))
            painter.drawLine(QPointF(x, y), QPointF(x + SAMPLE, y))
            x = self._text(painter, x + SAMPLE + SPACING / 2, y, text)
        x = self._wedge(painter, x, y)
        x = self._text(painter, x, y, self.tr("width |w|, full at {full}").format(full=f"{self._full:g}"))
        x = self._neuron(painter, x, y)
        fill = self.tr("fill: over the plane") if self._shows_planes else self.tr("fill: bias")
        self._text(painter, x, y, self.tr("fill: the row's value") if self._shows_row else fill)
        below = SPACING + 1.5 * self.fontMetrics().height() + SPACING / 2
        idle = self._absence or self.tr("Point at a line or a neuron to read its value.")
        color = colors().text if self._pointed else colors().faint
        self._text(painter, float(SPACING), below, self._pointed or idle, pen=QPen(color))

    def _wedge(self, painter: QPainter, x: float, y: float) -> float:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colors().faint)
        half = THICKEST / 2
        painter.drawPolygon(QPolygonF([QPointF(x, y), QPointF(x + SAMPLE, y - half), QPointF(x + SAMPLE, y + half)]))
        return x + SAMPLE + SPACING / 2

    def _neuron(self, painter: QPainter, x: float, y: float) -> float:
        for share in (-0.7, 0.0, 0.7):
            painter.setPen(QPen(colors().faint, 1.0))
            painter.setBrush(colors().signed(share))
            painter.drawEllipse(QPointF(x + 5, y), 5.0, 5.0)
            x += 12
        return x + SPACING / 2

    def _text(self, painter: QPainter, x: float, y: float, text: str, *, pen: QPen | None = None) -> float:
        """Write `text` from `x` on around the height `y`; where the next thing may begin."""
        metrics = QFontMetricsF(self.font())
        elided = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0.0, self.width() - x - SPACING))
        painter.setPen(pen or QPen(colors().text))
        wide = metrics.horizontalAdvance(elided)
        box = QRectF(x, y - metrics.height() / 2, wide + 2, metrics.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, elided)
        return x + wide + 2 * SPACING
