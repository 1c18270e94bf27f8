"""The legend above a plot: a sample of each line, its name and its newest number."""

from pyqtgraph.graphicsItems.ScatterPlotItem import Symbols
from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen, QTransform
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from gui.plots.line import Style
from gui.theme import SPACING, colors, number_font, theme
from gui.widgets.plain_text import plain_label


class LegendEntry(QWidget):
    """One line of a plot in words and number, beside a piece of it."""

    def __init__(self, name: str, style: Style, *, line: bool = True, parent: QWidget | None = None) -> None:
        """`line`: False for something that is only a mark."""
        super().__init__(parent)
        self._name = plain_label(name)
        self._value = QLabel()
        self._value.setFont(number_font())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, SPACING, 0)
        row.setSpacing(SPACING // 2)
        for widget in (_Sample(style, line=line), self._name, self._value):
            row.addWidget(widget)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_value("")

    @property
    def text(self) -> str:
        """Name and number, as a person reads them."""
        return f"{self._name.text()} {self._value.text()}".strip()

    def set_value(self, text: str) -> None:
        """Show the number `text` beside the name."""
        self._value.setText(text)
        self._value.setVisible(bool(text))
        self.setAccessibleName(self.text)

    def set_name(self, name: str) -> None:
        """Call the line otherwise."""
        self._name.setText(name)
        self.setAccessibleName(self.text)


class _Sample(QWidget):
    """A short piece of a line with its mark."""

    def __init__(self, style: Style, *, line: bool) -> None:
        super().__init__()
        self._style, self._line = style, line
        self.setFixedSize(QSize(30 if line else 14, 14))
        theme().changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Line, then mark."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = QPointF(self.width() / 2, self.height() / 2)
        if self._line:
            painter.setPen(self._style.qpen(colors()))
            painter.drawLine(QPointF(1, middle.y()), QPointF(self.width() - 1, middle.y()))
        painter.setPen(QPen(Qt.PenStyle.NoPen))
        painter.setBrush(self._style.qcolor(colors()))
        painter.drawPath(_mark(self._style.symbol, middle, 3.5 if self._line else 5.0))
        painter.end()


def _mark(symbol: str, at: QPointF, radius: float) -> QPainterPath:
    """The outline that pyqtgraph draws for `symbol`."""
    outline: QPainterPath = Symbols.get(symbol, QPainterPath())
    placed: QPainterPath = QTransform.fromTranslate(at.x(), at.y()).scale(2 * radius, 2 * radius).map(outline)
    return placed
