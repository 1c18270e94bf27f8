"""Names come out of files, and Qt takes what looks like HTML for it, pictures included: so they are shown letter by letter."""

import re

from PySide6 import QtGui
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMessageBox, QWidget

_MNEMONIC = re.compile(r"\(&\w\)|&")


def plain_tip(text: str) -> str:
    """`text` for a tooltip, which has no format of its own."""
    if not QtGui.Qt.mightBeRichText(text):
        return text
    return str(QtGui.Qt.convertFromPlainText(text, QtGui.Qt.WhiteSpaceMode.WhiteSpaceNormal))


def plain_label(text: str = "", parent: QWidget | None = None) -> QLabel:
    """A label that shows `text`, and whatever it is given later, as it stands."""
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text)
    return label


def plain_box(icon: QMessageBox.Icon, title: str, text: str, parent: QWidget) -> QMessageBox:
    """A message box whose texts are shown as they stand."""
    box = QMessageBox(icon, title, "", parent=parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(text)
    return box


def without_mnemonic(text: str) -> str:
    """A label without the mark of its key: "Open" of "&Open", and of "Open(&O)", as Korean labels have it."""
    return _MNEMONIC.sub("", text)
