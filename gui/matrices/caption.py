"""What stands above a matrix: what it is, its shape, its least and greatest weight and its norm."""

import numpy as np
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont, QFontMetrics

from gui.matrices.blocks import Array, Blocks
from gui.matrices.unit_names import MatrixNames
from gui.theme import number_font
from gui.widgets.axis_places import place_text
from gui.widgets.number_text import signed_text

USUAL_STATISTICS = "min −0.0000  max +0.0000  norm 0.0000 "
"""The widest usual one, so that nothing moves while the numbers run."""


def array_title(array: str) -> str:
    """What an array is called on screen: kernel, moving mean, …"""
    return array.replace("_", " ")


def heading(name: str, values: Array, shown: Blocks, names: MatrixNames) -> tuple[str, str]:
    """What the array is, and its shape, with named axes where it has more than two; in blocks, what a cell stands for."""
    array = name.rpartition("/")[2]
    rows, columns = values.shape
    shape = f"{rows} × {columns}" if rows > 1 or array == "kernel" else f"{columns}"
    if names.shape:
        shape = place_text((*names.row_axes, *names.column_axes), names.shape).replace(", ", " × ")
    title = array_title(array)
    if shown.is_whole:
        return title, shape
    text = QCoreApplication.translate("MatrixView", "each cell: the largest |w| of {height} × {width}")
    return title, f"{shape}  ·  {text.format(height=shown.height, width=shown.width)}"


def statistics(values: Array) -> str:
    """Least, greatest and Frobenius norm: min −0.83  max +0.79  norm 2.31."""
    if not values.size:
        return ""
    with np.errstate(over="ignore"):  # a norm past the largest number is shown as infinite
        norm = float(np.sqrt(np.sum(np.square(values, dtype=np.float64))))
    least, greatest = signed_text(float(values.min())), signed_text(float(values.max()))
    text = QCoreApplication.translate("MatrixView", "min {least}  max {greatest}  norm {norm}")
    return text.format(least=least, greatest=greatest, norm=signed_text(norm).removeprefix("+"))


def heading_width(words: tuple[str, str], font: QFont) -> int:
    """The room that a heading wants."""
    array, about = words
    return QFontMetrics(bold_font(font)).horizontalAdvance(array + "  ") + QFontMetrics(font).horizontalAdvance(about)


def statistics_width() -> int:
    """The room that the numbers of a caption want."""
    return QFontMetrics(small_number_font()).horizontalAdvance(USUAL_STATISTICS)


def bold_font(font: QFont) -> QFont:
    """The font of what the array is."""
    bold = QFont(font)
    bold.setBold(True)
    return bold


def small_number_font() -> QFont:
    """The font of the numbers around a matrix."""
    font = number_font()
    font.setPointSizeF(font.pointSizeF() * 0.85)
    return font
