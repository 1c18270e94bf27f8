"""How a weight looks: width by |w|, colour and dashes by sign. The canvas and its legend draw with these and nothing else."""

import math

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QPen

from engine.backend import Array
from engine.drawing.weights import FAINTEST, THICKEST, THICKEST_BUNDLE, THINNEST, Balance, balance
from gui.theme import Colors
from gui.widgets.number_text import number_text

DASH, DASH_GAP = 7.0, 4.0


def weight_pen(value: float, full: float, colors: Colors) -> QPen:
    """The pen of one weight: solid blue above zero, dashed orange below, thin grey at zero, wider with |w|."""
    share = max(-1.0, min(1.0, value / full)) if math.isfinite(value) else 0.0
    width = THINNEST + (THICKEST - THINNEST) * abs(share)
    if share == 0.0:
        return QPen(colors.faint, THINNEST)
    shade = math.copysign(FAINTEST + (1 - FAINTEST) * abs(share), share)
    return _dashed(QPen(colors.signed(shade), width), negative=share < 0)


def bundle_pens(summed: Balance, full: float, colors: Colors) -> tuple[QPen, QPen]:
    """The pens of a kernel's band: its positive and its negative strand share the width of the mean |w|."""
    width = 2.0 + (THICKEST_BUNDLE - 2.0) * min(1.0, summed.mean / full)
    positive = QPen(colors.positive, width * summed.positive)
    return positive, _dashed(QPen(colors.negative, width * (1 - summed.positive)), negative=True)


def value_pen(colors: Colors) -> QPen:
    """The pen of values that pass a link unchanged: there is no weight."""
    return QPen(colors.faint, 1.6, Qt.PenStyle.DotLine)


def sign_glyph(value: float) -> str:
    """+, − or 0."""
    return "+" if value > 0 else "−" if value < 0 else "0"


def bundle_text(name: str, kernel: Array) -> str:
    """A whole kernel in one line."""
    summed = balance(kernel)
    text = QCoreApplication.translate(
        "NetworkCanvas", "{name}, {rows} × {columns}: mean |w| = {mean}; {share} % of Σ|w| is positive"
    )
    return text.format(
        name=name,
        rows=kernel.shape[0],
        columns=kernel.shape[1],
        mean=number_text(summed.mean),
        share=round(100 * summed.positive),
    )


def _dashed(pen: QPen, *, negative: bool) -> QPen:
    """Dashes of one length for every width: Qt counts them in widths."""
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if negative and pen.widthF() > 0:
        pen.setDashPattern([DASH / pen.widthF(), DASH_GAP / pen.widthF()])
    return pen
