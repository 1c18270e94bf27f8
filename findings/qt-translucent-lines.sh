#!/usr/bin/env bash
# One would guess: a horizontal line one pixel wide is drawn equally fast whether its pen is opaque or translucent; blending 1,200
# pixels is next to nothing.
# What happens: on an ARGB32_Premultiplied image, which is what widgets are painted on, the translucent line takes many times as
# long: Qt's raster engine strokes it as a path of spans, while an opaque one is a row that is filled. A plot's grid of some thirty
# lines is then most of what the plot costs. The same colour mixed beforehand with the background is as fast as any opaque one.
# Seen with PySide6-Essentials 6.11.3 (Qt 6.11.3), offscreen platform, Linux x86-64, on 2026-11-30.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet PySide6-Essentials==6.11.3
QT_QPA_PLATFORM=offscreen "$folder/venv/bin/python" - <<'PY'
from statistics import median
from time import perf_counter

from PySide6.QtCore import QLineF, qVersion
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter, QPen

app = QGuiApplication([])
image = QImage(1200, 700, QImage.Format.Format_ARGB32_Premultiplied)
image.fill(QColor("white"))


def seconds(alpha: int, lines: int = 200) -> float:
    painter = QPainter(image)
    pen = QPen(QColor(120, 120, 120, alpha), 1)
    pen.setCosmetic(True)
    painter.setPen(pen)
    began = perf_counter()
    for row in range(lines):
        painter.drawLine(QLineF(0, 3 * row + 0.5, 1200, 3 * row + 0.5))
    found = perf_counter() - began
    painter.end()
    return found / lines


pairs = [(seconds(255), seconds(60)) for _ in range(15)]
opaque, translucent = (median(pair[at] for pair in pairs) for at in (0, 1))
print("Qt", qVersion())
print(f"a line of 1,200 pixels: opaque {opaque * 1e6:.1f} microseconds, translucent {translucent * 1e6:.1f}")
print(f"translucent / opaque: {translucent / opaque:.1f}")
assert translucent > 4 * opaque, "translucent lines have become quick"
PY
