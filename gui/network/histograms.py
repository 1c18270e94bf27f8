"""Small histograms beside neurons and in blocks: how what a unit gives is spread over the rows. They are painted and told here."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from engine.probe.rows import BINS, Spread
from gui.theme import colors
from gui.widgets.number_text import number_text

WIDTH, AWAY = 34.0, 4.0
"""Of a histogram, and from its neuron."""


def paint_histogram(painter: QPainter, box: QRectF, spread: Spread, unit: int | None) -> None:
    """The histogram of `unit`, or of all units together; a line stands at 0. Bars of negative values have the colour of those."""
    counts: NDArray[np.intp] = spread.counts.sum(axis=0) if unit is None else spread.counts[unit]
    behind = QColor(colors().panel)
    behind.setAlphaF(0.85)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.fillRect(box.adjusted(-1, -1, 1, 1), behind)
    tallest, wide = max(1, int(counts.max())), box.width() / BINS
    for at in np.flatnonzero(counts).tolist():
        high = max(1.0, float(counts[at]) / tallest * box.height())
        middle = spread.low + (at + 0.5) / BINS * (spread.high - spread.low)
        color = colors().positive if middle >= 0 else colors().negative
        painter.fillRect(QRectF(box.left() + at * wide, box.bottom() - high, wide, high), color)
    painter.setPen(QPen(colors().faint, 1.0))
    painter.drawLine(box.bottomLeft(), box.bottomRight())
    if spread.low <= 0 <= spread.high:
        x = box.left() + (0 - spread.low) / (spread.high - spread.low) * box.width()
        painter.setPen(QPen(colors().text, 1.0, Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(x, box.top()), QPointF(x, box.bottom()))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)


def spread_words(spread: Spread, unit: int) -> str:
    """What the histogram of `unit` shows."""
    text = QCoreApplication.translate(
        "NetworkCanvas", "over the rows: {low} … {high}, mean {mean}; 0 for {zeros} %; histogram from {left} to {right}"
    )
    return text.format(
        low=number_text(float(spread.least[unit])),
        high=number_text(float(spread.most[unit])),
        mean=number_text(float(spread.mean[unit])),
        zeros=round(100 * float(spread.zeros[unit])),
        left=number_text(spread.low),
        right=number_text(spread.high),
    )
