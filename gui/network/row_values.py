"""What a node gives for one row, as a colour's share and in words: for the neurons of the canvas. No painting."""

import math

import numpy as np
from PySide6.QtCore import QCoreApplication

from engine.model.one_row import NodeValues
from gui.widgets.number_text import number_text

translate = QCoreApplication.translate


def share_of(values: NodeValues, unit: int) -> float:
    """The value of `unit` against the largest of the node, −1 to 1."""
    sizes = np.abs(values.output)
    full = float(np.max(sizes, initial=0.0, where=np.isfinite(sizes)))
    value = float(values.output.reshape(-1)[unit])
    return max(-1.0, min(1.0, value / full)) if full and not math.isnan(value) else 0.0


def short_text(value: float) -> str:
    """A number in as few signs as say how large it is: .97, −1.2, 14, 3e5."""
    if not math.isfinite(value):
        return number_text(value)
    size = abs(value)
    form = ".2f" if size < 0.995 else ".1f" if size < 9.95 else ".0f" if size < 999.5 else ".0e"
    text = f"{value:{form}}".replace("e+0", "e").replace("e+", "e").replace("-", "−")
    if size < 0.995:
        return text.replace("0.", ".") if size >= 0.005 else "0"
    return text


def value_text(values: NodeValues, unit: int) -> str:
    """What `unit` gives for the row: its sum and its output."""
    output = number_text(float(values.output.reshape(-1)[unit]))
    if values.sum is None:
        return translate("NetworkCanvas", "value {output}").format(output=output)
    summed = number_text(float(values.sum.reshape(-1)[unit]))
    return translate("NetworkCanvas", "sum {sum} → value {output}").format(sum=summed, output=output)


def spread_text(values: NodeValues) -> str:
    """What all units give together."""
    output = values.output.astype(np.float64)
    return translate("NetworkCanvas", "for the row: smallest {low}, mean {mean}, largest {high}").format(
        low=number_text(float(output.min())),
        mean=number_text(float(output.mean())),
        high=number_text(float(output.max())),
    )
