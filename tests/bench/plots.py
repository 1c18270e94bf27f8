"""Draws the lines of `python -m tests.bench cost` as pictures for the docs: `python -m tests.bench.plots cost.jsonl`."""

import json
import os
import sys
from collections.abc import Iterable
from math import log10
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtWidgets import QApplication

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "images"
WIDTH, HEIGHT, SCALE = 560, 380, 2

PAPER, INK, FAINT = QColor("#ffffff"), QColor("#1d2330"), QColor("#667085")
STYLES: dict[str, tuple[str, str, Qt.PenStyle, str]] = {
    "keras.fit": ("Keras fit", "#667085", Qt.PenStyle.DotLine, "t1"),
    "numpy": ("NumPy engine", "#c2410c", Qt.PenStyle.DashLine, "s"),
    "tensorflow": ("TensorFlow engine", "#1f6fd6", Qt.PenStyle.SolidLine, "o"),
}
"""Name, colour, pen and mark of each curve; told apart without colour, too."""

PICTURES = {
    "width": ("cost-width.png", "units of each of two hidden layers", "microseconds_per_update", "µs an update"),
    "depth": ("cost-depth.png", "hidden layers of 32 units", "microseconds_per_update", "µs an update"),
    "rows": ("cost-rows.png", "rows of the table", "seconds_per_epoch", "seconds an epoch"),
    "batch": ("cost-batch.png", "rows of a batch", "microseconds_per_update", "µs an update"),
}
"""Axis of the sweep: file, name of x, which number is y, its name."""

Line = dict[str, Any]


def main(path: str) -> int:
    """A picture for each axis in the file."""
    QApplication.instance() or QApplication([])
    pg.setConfigOptions(antialias=True)
    lines = [json.loads(text) for text in Path(path).read_text(encoding="utf-8").splitlines() if text.startswith("{")]
    for axis, (name, *_) in PICTURES.items():
        own = [line for line in lines if line.get("axis") == axis]
        if own:
            picture(axis, own).save(str(FOLDER / name))
            print(FOLDER / name)
    return 0


def picture(axis: str, lines: Iterable[Line]) -> QImage:
    """The curves of one sweep, both axes logarithmic."""
    _, x_name, key, y_name = PICTURES[axis]
    lines = list(lines)
    widget = pg.PlotWidget(background=PAPER)
    widget.resize(WIDTH, HEIGHT)
    plot = widget.getPlotItem()
    plot.setLogMode(x=True, y=True)
    plot.showGrid(x=True, y=True, alpha=0.18)
    plot.setContentsMargins(8, 8, 16, 4)
    legend = plot.addLegend(offset=(6, 2), labelTextColor=INK, labelTextSize="10pt", colCount=len(STYLES))
    for who, (label, color, pen, mark) in STYLES.items():
        points = [(line["at"], line[key]) for line in lines if line["engine"] == who]
        if points:
            x, y = zip(*points, strict=True)
            plot.plot(
                x,
                y,
                name=label,
                pen=pg.mkPen(color, width=2.2, style=pen),
                symbol=mark,
                symbolSize=8,
                symbolBrush=QColor(color),
                symbolPen=pg.mkPen(PAPER, width=1),
            )
    _label(plot, sorted({line["at"] for line in lines}), x_name, y_name)
    values = [line[key] for line in lines]
    plot.setXRange(log10(min(line["at"] for line in lines)), log10(max(line["at"] for line in lines)), padding=0.09)
    plot.setYRange(log10(min(values)), log10(max(values)) + 0.15 * log10(max(values) / min(values)) + 0.2, padding=0.06)
    legend.setParentItem(plot.getViewBox())
    widget.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    widget.show()
    QApplication.processEvents()
    image = QImage(WIDTH * SCALE, HEIGHT * SCALE, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(SCALE)
    image.fill(PAPER)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    widget.render(painter, QRectF(0, 0, WIDTH, HEIGHT))
    painter.end()
    widget.close()
    return image


def _label(plot: Any, places: list[int], x_name: str, y_name: str) -> None:
    """Plain numbers at the measured places of x, powers of ten at y."""
    font = QFont()
    font.setPointSize(10)
    bottom, left = plot.getAxis("bottom"), plot.getAxis("left")
    bottom.setTicks([[(log10(place), f"{place:,}") for place in places]])
    left.setTicks(
        [
            [(float(power), _number(10.0**power)) for power in range(-6, 7)],
            [(log10(n) + power, "") for power in range(-6, 7) for n in range(2, 10)],
        ]
    )
    for axis, name in ((bottom, x_name), (left, y_name)):
        axis.setPen(pg.mkPen(FAINT))
        axis.setTextPen(pg.mkPen(INK))
        axis.setStyle(tickFont=font)
        axis.setLabel(name, color=INK.name(), **{"font-size": "11pt"})


def _number(value: float) -> str:
    return f"{value:,.0f}" if value >= 1 else f"{value:.10f}".rstrip("0")


if __name__ == "__main__":
    raise SystemExit(main(*sys.argv[1:]))
