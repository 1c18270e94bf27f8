"""How a weight looks: width by |w|, colour and dashes by sign. The canvas and its legend draw with these and nothing else."""

import math
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QPen

from engine.backend import Array
from gui.theme import Colors
from gui.widgets.number_text import number_text

THINNEST, THICKEST = 0.8, 6.0
THICKEST_BUNDLE = 22.0
FAINTEST = 0.3
"""The share of its colour that the smallest weight keeps, so that its sign can still be seen."""
DASH, DASH_GAP = 7.0, 4.0


@dataclass(frozen=True)
class Balance:
    """A whole kernel in two numbers: the mean |w|, and the part of Σ|w| that is positive (0 to 1)."""

    mean: float
    positive: float


def full_width(arrays: Mapping[str, Array]) -> float:
    """The |w| that is drawn at full width: the least of 1, 2, 5 × 10ⁿ that no kernel exceeds."""
    kernels = [array for name, array in arrays.items() if name.endswith("/kernel") and array.size]
    largest = max((float(np.max(np.abs(array))) for array in kernels), default=0.0)
    if not 0.0 < largest < math.inf:
        return 1.0
    power = 10.0 ** math.floor(math.log10(largest))
    return next((step * power for step in (1.0, 2.0, 5.0) if largest <= step * power * (1 + 1e-9)), 10.0 * power)


def balance(kernel: Array) -> Balance:
    """The balance of `kernel`; half and half where all of it is zero."""
    sizes = np.abs(kernel)
    total = float(sizes.sum())
    if not total or not math.isfinite(total):
        return Balance(0.0, 0.5)
    return Balance(total / sizes.size, float(sizes[kernel > 0].sum()) / total)


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
