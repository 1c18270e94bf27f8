"""What is being typed counts before an action is carried out that is not asked for by leaving the field."""

from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QLineEdit, QPlainTextEdit, QTextEdit
from shiboken6 import isValid

TYPED_INTO = (QLineEdit, QAbstractSpinBox, QTextEdit, QPlainTextEdit)


def finish_typing() -> None:
    """Take what is typed in a field or a cell, as leaving it does: a tool button or a shortcut leaves the focus where it is.

    The focus comes back to the field, or to the table where a cell's editor is closed by it.
    """
    widget = QApplication.focusWidget()
    if not isinstance(widget, TYPED_INTO):
        return
    around = widget.parentWidget()
    widget.clearFocus()
    if isValid(widget) and widget.isVisible():
        widget.setFocus()
    elif around is not None:
        around.setFocus()
