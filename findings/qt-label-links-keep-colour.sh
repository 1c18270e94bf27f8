#!/usr/bin/env bash
# One would guess: a label whose text has links draws them in the link colour of its palette; after QApplication.setPalette (a
# change from a light to a dark theme) it is drawn anew in the new colour, as plain text is.
# What happens: the links keep the colour that the palette had when the text was set, though `label.palette().link()` says the new
# one. setText with the same text changes nothing either: the label sees that the text is the same and returns. Only clear()
# followed by setText brings the new colour. On a dark panel the old, dark blue is hard to read.
# Seen with PySide6-Essentials 6.11.3 (Qt 6.11.3), Fusion style, offscreen platform, Linux x86-64, on 2026-11-30.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet PySide6-Essentials==6.11.3
QT_QPA_PLATFORM=offscreen "$folder/venv/bin/python" - <<'PY'
from collections import Counter

from PySide6.QtCore import qVersion
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QLabel

app = QApplication([])
app.setStyle("Fusion")


def set_link_colour(name: str) -> None:
    palette = app.palette()
    palette.setColor(QPalette.ColorRole.Link, QColor(name))
    app.setPalette(palette)
    app.processEvents()


def drawn() -> str:
    """The most frequent of both colours in the label's picture."""
    image = label.grab().toImage()
    seen = Counter(image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height()))
    return max(("#0000ff", "#ff0000"), key=lambda name: seen[name])


set_link_colour("#0000ff")
text = '<a href="x">a link</a>'
label = QLabel(text)
label.setFont(app.font())
label.show()
app.processEvents()
print("Qt", qVersion())
first = drawn()
set_link_colour("#ff0000")
after = drawn()
label.setText(text)
same = drawn()
label.clear()
label.setText(text)
cleared = drawn()
print(f"blue palette: {first}; red palette: {after}, though its palette says {label.palette().link().color().name()}")
print(f"the same text set again: {same}; cleared and set again: {cleared}")
assert (first, after, same, cleared) == ("#0000ff", "#0000ff", "#0000ff", "#ff0000"), "links follow the palette now"
PY
