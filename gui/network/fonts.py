"""The fonts on the canvas, and how much room texts need in them."""

from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import QApplication

from engine.drawing.sketch import SketchNode
from gui.network.captions import caption

MIN_NUMBER = 0.8
"""How small the number in a block may become, as a share of the captions' size."""


def caption_font(*, bold: bool = False) -> QFont:
    """The font of captions and names on the canvas."""
    font = QFont(QApplication.font())
    font.setBold(bold)
    return font


def fitting_font(text: str, width: float, *, largest: float = 1.8, smallest: float = MIN_NUMBER) -> QFont:
    """The font of a number, `largest` times the captions', smaller where the text would not fit, down to `smallest`."""
    usual = caption_font()
    font = QFont(usual)
    font.setPointSizeF(usual.pointSizeF() * largest)
    share = min(1.0, width / max(1.0, QFontMetricsF(font).horizontalAdvance(text)))
    font.setPointSizeF(usual.pointSizeF() * max(smallest, largest * share))
    return font


def names_width(labels: tuple[str, ...], *, bold: bool = False) -> float:
    """The width of the widest of these texts; 0 for none."""
    metrics = QFontMetricsF(caption_font(bold=bold))
    return max((metrics.horizontalAdvance(label) for label in labels), default=0.0)


def caption_width(node: SketchNode) -> float:
    """How wide a caption is, with the mark of a frozen layer."""
    return names_width(caption(node), bold=True) + (caption_line_height() if node.is_frozen else 0)


def caption_line_height() -> float:
    """The height of one line of a caption."""
    return QFontMetricsF(caption_font(bold=True)).height()
