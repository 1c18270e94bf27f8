"""A cell of an array in words for a screen reader."""

from PySide6.QtCore import QCoreApplication


def spoken_cell(name: str, row: str, column: str, value: str) -> str:
    """Of `<layer>/<array>`: hidden_1 kernel, row petal_length, column 2, +0.25."""
    words = QCoreApplication.translate("MatrixView", "{name}, row {row}, column {column}, {value}")
    return words.format(name=name.replace("/", " "), row=row, column=column, value=value)
