"""What a node gives for one row, in words: for the neurons of the canvas. No painting."""

import math

import numpy as np
from PySide6.QtCore import QCoreApplication

from engine.model.one_row import NodeValues, Terms
from gui.widgets.number_text import number_text

translate = QCoreApplication.translate

MOST_TERMS = 6
"""So many products of a sum are written out."""


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


def value_text(values: NodeValues, unit: int, activation: str = "") -> str:
    """What `unit` gives for the row: its sum, written out where it is known what is summed up, and its output."""
    output = number_text(float(values.output.reshape(-1)[unit]))
    if values.sum is None:
        return translate("NetworkCanvas", "value {output}").format(output=output)
    summed = number_text(float(values.sum.reshape(-1)[unit]))
    if values.terms is not None:
        summed = f"{sum_text(values.terms, unit)} = {summed}"
    if activation:
        summed = f"{summed} → {activation}"
    return translate("NetworkCanvas", "sum {sum} → value {output}").format(sum=summed, output=output)


def sum_text(terms: Terms, unit: int) -> str:
    """The sum of `unit` written out; of a long one its largest products, in their order, and what the others come to."""
    weights = terms.kernel[:, unit]
    products = terms.entering * weights
    chosen = list(range(len(products)))
    if len(products) > MOST_TERMS:
        chosen = sorted(np.argsort(-np.abs(products), kind="stable")[:MOST_TERMS].tolist())
    said = [f"{_factor(terms.entering[at])}·{_factor(weights[at])}" for at in chosen]
    if len(products) > MOST_TERMS:
        rest = float(products.sum() - products[chosen].sum())
        text = translate("NetworkCanvas", "{count} more: {sum}")
        said.append(f"({text.format(count=len(products) - MOST_TERMS, sum=number_text(rest))})")
    if terms.bias is not None:
        said.append(_factor(terms.bias[unit]))
    return " + ".join(said)


def _factor(value: float) -> str:
    """A number of a sum; in parentheses where it is negative."""
    text = number_text(float(value))
    return f"({text})" if text.startswith("−") else text


def spread_text(values: NodeValues) -> str:
    """What all units give together."""
    output = values.output.astype(np.float64)
    return translate("NetworkCanvas", "for the row: smallest {low}, mean {mean}, largest {high}").format(
        low=number_text(float(output.min())),
        mean=number_text(float(output.mean())),
        high=number_text(float(output.max())),
    )
