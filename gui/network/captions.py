"""The words that stand on a layer: name, kind, shapes, number of parameters. No painting."""

from PySide6.QtCore import QCoreApplication

from engine.config.axes import shape_text
from engine.config.layers import Layer, OfUnits
from engine.config.network import INPUT
from engine.drawing.sketch import Form, Sketch, SketchNode
from gui.forms.metadata import spec_text
from gui.network.kinds import setting_text, short_label

translate = QCoreApplication.translate


def caption(node: SketchNode) -> tuple[str, str, str, str]:
    """Four lines: name; kind and what is set; shapes of what is learnt; how much that is, or which targets it meets, and whether
    it is frozen."""
    layer = node.layer
    if layer is None:
        kind = translate("NetworkCanvas", "Data · {width}").format(
            width=shape_text(node.shape) if len(node.shape) > 1 else f"{node.width:,}"
        )
        return (INPUT, kind, "", "")
    last = _fourth(node)
    if node.is_frozen:
        last = translate("NetworkCanvas", "{text} · frozen").format(text=last)
    return (node.name, _second(node, layer), _third(node), last)


def size_text(node: SketchNode) -> str:
    """How many entries a row has, along each of its axes: 12, 4 × 7."""
    return f"{node.width:,}" if len(node.shape) == 1 else shape_text(node.shape)


def arrays_text(node: SketchNode) -> str:
    """The layer's arrays with their shapes: W 4 × 8, b 8."""
    return ", ".join(f"{fact.sign} {' × '.join(f'{length:,}' for length in fact.shape)}" for fact in node.arrays)


def parameters_text(count: int) -> str:
    """How many parameters, in words."""
    if count == 1:
        return translate("NetworkCanvas", "1 parameter")
    return translate("NetworkCanvas", "{count} parameters").format(count=f"{count:,}")


def targets_text(node: SketchNode) -> str:
    """Which target entries an output among several is compared with, counted from 1; else nothing."""
    if node.targets is None:
        return ""
    first, last = node.targets[0] + 1, node.targets[1]
    if first == last:
        return translate("NetworkCanvas", "target {first}").format(first=first)
    return translate("NetworkCanvas", "targets {first}–{last}").format(first=first, last=last)


def names_of_units(node: SketchNode) -> tuple[str, ...]:
    """The first and last name of the units of a block, where they have names."""
    if node.form is not Form.BLOCK or len(node.labels) < 2:
        return ()
    return (f"{node.labels[0]} …", node.labels[-1])


def block_lines(node: SketchNode) -> list[str]:
    """What stands in a block below the number of its entries."""
    layer = node.layer
    if isinstance(layer, OfUnits):
        units = translate("NetworkCanvas", "units")
        return [units if len(node.shape) == 1 else f"{layer.units:,} {units}", setting_text(layer)]
    if layer is None:
        return [translate("NetworkCanvas", "inputs"), *names_of_units(node)]
    return [short_label(layer), setting_text(layer)]


def description(drawn: Sketch) -> str:
    """The whole network in one sentence, for those who hear the window."""
    return "; ".join(_one_of(drawn, node) for node in drawn.nodes)


def how_text() -> str:
    """What a person can do on the canvas, by mouse and keys."""
    return translate(
        "NetworkCanvas",
        "Wheel, two fingers, Ctrl+= or Ctrl+−: zoom. Drag the ground, or Shift and arrow keys: pan. "
        "Double-click the ground, or Ctrl+0: fit.\n"
        "Drag a layer onto a link, or Ctrl and arrow keys: move it there. "
        "Drag from the circle at its right to another layer, or Ctrl+K: connect.\n"
        "Double-click a layer, or Enter: edit it. Page up and down: read its units. "
        "Ctrl+P: the palette, to drag new layers onto links. Ctrl+Z undoes each.",
    )


def _second(node: SketchNode, layer: Layer) -> str:
    """The kind with its size, or with what is set where that says more."""
    setting, size = setting_text(layer), size_text(node)
    form = layer.caption or ("{label} · {setting}" if setting else "{label} · {size}")
    return form.format(**dict(layer), label=short_label(layer), setting=setting, size=size)


def _third(node: SketchNode) -> str:
    """What is learnt; of joins, what they compute; of other layers, the size where the kind's line does not tell it."""
    if node.arrays:
        return arrays_text(node)
    if node.layer is not None and node.layer.is_join:
        return spec_text(node.layer.equation)
    return size_text(node) if node.layer is not None and setting_text(node.layer) else ""


def _fourth(node: SketchNode) -> str:
    if node.targets is not None:
        return f"→ {targets_text(node)}"
    return parameters_text(node.parameters) if node.parameters else translate("NetworkCanvas", "no parameters")


def _one_of(drawn: Sketch, node: SketchNode) -> str:
    fed = ", ".join(link.source for link in drawn.links_to(node.name))
    words = ", ".join(line for line in caption(node) if line)
    return translate("NetworkCanvas", "{words}, from {fed}").format(words=words, fed=fed) if fed else words
