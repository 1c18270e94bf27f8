"""What is said of one unit: what it is, its bias, and what it gives over a plane. No painting."""

from PySide6.QtCore import QCoreApplication

from engine.backend import Array
from engine.config.activations import Activation
from engine.config.layers import activation_of
from engine.drawing.sketch import Form, SketchNode
from gui.forms.metadata import spec_text
from gui.network.kinds import kind_label, setting_text
from gui.widgets.number_text import number_text

translate = QCoreApplication.translate


def unit_text(node: SketchNode, unit: int, bias: float | None) -> str:
    """Which unit it is, with its bias; None where that is not known."""
    is_named = node.form is Form.NEURONS and unit < len(node.labels)
    if node.layer is None:
        text = translate("NetworkCanvas", "input[{unit}]: {label}")
        return text.format(unit=unit, label=node.labels[unit]) if is_named else f"input[{unit}]"
    label = f" ({node.labels[unit]})" if is_named else ""
    if not node.layer.has_sum:
        about = " · ".join(text for text in (kind_label(type(node.layer)), setting_text(node.layer)) if text)
        return f"{node.name}[{unit}]{label}: {about}\n{spec_text(node.layer.equation)}"
    if not any(fact.name == "bias" for fact in node.arrays):
        text = translate("NetworkCanvas", "{name}[{unit}]{label}: no bias")
        return text.format(name=node.name, unit=unit, label=label)
    value = "" if bias is None else f" = {number_text(bias)}"
    return f"{node.name}/bias[{unit}]{label}{value}"


def plane_text(values: Array) -> str:
    """Between which numbers what a unit gives over a plane lies."""
    text = translate("NetworkCanvas", "over the plane: {low} … {high}")
    return text.format(low=number_text(float(values.min())), high=number_text(float(values.max())))


def activation_name(node: SketchNode) -> str:
    """The name of what is made of a unit's sum; nothing where it stays."""
    found = Activation.LINEAR if node.layer is None else activation_of(node.layer)
    return "" if found is Activation.LINEAR else found.value
