"""The key to the drawing: what colour, dashes, width and fill mean, and the value under the cursor. It computes nothing."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from engine.drawing.weights import THICKEST
from engine.probe.rows import Spreads
from gui.network.coloring import Coloring, Measure
from gui.network.strokes import weight_pen
from gui.theme import SPACING, colors, theme

SAMPLE = 26.0


class Legend(QWidget):
    """One strip beneath the canvas, always visible."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._measure, self._full = Measure.WEIGHT, 1.0
        self._pointed, self._absence, self._note = "", "", ""
        self._idle = self.tr("Point at a line or a neuron to read its value.")
        self._row = ""
        self._spreads: Spreads | None = None
        self._shows_planes = self._has_histograms = self._has_edges = False
        self._update: int | None = None
        self.width_text = self.fill_text = ""
        """What the width of lines and the fill of neurons mean."""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Legend"))
        self._describe()
        theme().changed.connect(self.update)

    def show_coloring(self, found: Coloring) -> None:
        """What the colours stand for, and which number is drawn at full width."""
        told = (found.measure, found.full, bool(found.edges))
        if told != (self._measure, self._full, self._has_edges):
            self._measure, self._full, self._has_edges = told
            self._describe()

    def show_row(self, said: str, note: str = "") -> None:
        """Which row's values neurons show, empty for none; `note`: why there are none of the row that is wanted."""
        if (said, note) != (self._row, self._note):
            self._row, self._note = said, note
            self._describe()

    def show_spreads(self, found: Spreads | None, *, has_histograms: bool) -> None:
        """Over which rows means and histograms are."""
        self._spreads, self._has_histograms = found, has_histograms
        self._describe()

    def show_update(self, update: int | None) -> None:
        """Which update the gradients are of."""
        self._update = update
        self._describe()

    def set_idle(self, text: str) -> None:
        """What stands there while nothing is pointed at."""
        self._idle = text

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

    def set_absence(self, text: str) -> None:
        """Why no weights are drawn; empty when they are."""
        if text != self._absence:
            self._absence = text
            self._describe()

    def _describe(self) -> None:
        full = f"{self._full:g}"
        self.width_text = self._width_form().format(full=full, of=self._of, update=f"{self._update or 0:,}")
        self.fill_text, long = self._fills()
        lines = self.tr("Dashed orange: negative. Thin grey: zero. Solid blue: positive.")
        told = [lines, self.width_text + ".", long]
        if self._row:
            told.append(self.tr("A neuron too small for its number shows it by colour alone: point at it."))
        if self._has_histograms and self._spreads is not None:
            told.append(self._histogram_text(self._spreads))
        self.setAccessibleDescription(" ".join(told))
        self.setToolTip(self._absence or "\n".join(told))
        self.update()

    @property
    def _of(self) -> str:
        """The row, or the rows over which the mean is."""
        if self._row or self._spreads is None:
            return self._row or "…"
        return self.tr("mean over {rows} rows").format(rows=f"{self._spreads.rows:,}")

    def _width_form(self) -> str:
        match self._measure:
            case Measure.WEIGHT:
                return self.tr("width |w|, full at {full}")
            case Measure.VALUE:
                return self.tr("width |w · a|, full at {full} ({of})")
            case Measure.GRADIENT if self._has_edges:
                return self.tr("width |∂L/∂w|, full at {full} (update {update})")
            case Measure.GRADIENT:
                return self.tr("no gradients: read an update in the Step panel")

    def _fills(self) -> tuple[str, str]:
        """Short, and as a sentence."""
        if self._measure is Measure.GRADIENT:
            return self.tr("fill: ∂L/∂b"), self.tr("Fill: the gradient of the loss by the bias.")
        if self._row:
            short = self.tr("fill: {row}").format(row=self._row)
            return short, self.tr(
                "Number and fill: what the neuron gives for the row, against the largest of its layer."
            )
        if self._shows_planes:
            long = self.tr("Fill: what the neuron gives over the plane of the two features, against its largest value.")
            return self.tr("fill: over the plane"), long
        if self._measure is Measure.VALUE:
            long = self.tr("Fill: what the neuron gives in the mean over the rows, against the largest of its layer.")
            return self.tr("fill: mean value"), long
        return self.tr("fill: bias"), self.tr("Fill: bias.")

    def _histogram_text(self, found: Spreads) -> str:
        if found.rows == found.of:
            text = self.tr("Histograms: over all {rows} rows, one scale for each layer; a dotted line stands at 0.")
        else:
            text = self.tr(
                "Histograms: over {rows} of {of} rows, taken evenly; one scale for each layer; a dotted line stands at 0."
            )
        return text.format(rows=f"{found.rows:,}", of=f"{found.of:,}")

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
        x = self._text(painter, x, y, self.width_text)
        x = self._neuron(painter, x, y)
        x = self._text(painter, x, y, self.fill_text)
        if self._has_histograms and self._spreads is not None:
            rows = self.tr("histograms: {rows} of {of} rows").format(
                rows=f"{self._spreads.rows:,}", of=f"{self._spreads.of:,}"
            )
            self._text(painter, x, y, rows)
        below = SPACING + 1.5 * self.fontMetrics().height() + SPACING / 2
        idle = self._absence or self._note or self._idle
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
