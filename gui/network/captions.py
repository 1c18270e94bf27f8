"""The words that stand on a layer: name, kind, shapes, number of parameters. No painting."""

from PySide6.QtCore import QCoreApplication

from engine.spec.layers import Dense
from engine.spec.network import INPUT
from gui.forms.metadata import spec_text
from gui.network.sketch import Form, Sketch, SketchNode

translate = QCoreApplication.translate


def caption(node: SketchNode) -> tuple[str, str, str, str]:
    """Four lines: name; kind, units and activation; shapes of what is learnt; how much that is."""
    layer = node.layer
    if layer is None:
        kind = translate("NetworkCanvas", "Data · {width}").format(width=f"{node.width:,}")
        return (INPUT, kind, "", "")
    if not isinstance(layer, Dense):
        nothing = translate("NetworkCanvas", "no parameters")
        return (node.name, f"{spec_text(layer.label)} · {node.width:,}", layer.equation, nothing)
    return (
        node.name,
        f"{spec_text(layer.label)} · {layer.units:,} · {layer.activation.value}",
        f"W {node.inputs:,} × {layer.units:,}" + (f", b {layer.units:,}" if layer.use_bias else ""),
        parameters_text(node.parameters),
    )


def parameters_text(count: int) -> str:
    """How many parameters, in words."""
    if count == 1:
        return translate("NetworkCanvas", "1 parameter")
    return translate("NetworkCanvas", "{count} parameters").format(count=f"{count:,}")


def names_of_units(node: SketchNode) -> tuple[str, ...]:
    """The first and last name of the units of a block, where they have names."""
    if node.form is not Form.BLOCK or len(node.labels) < 2:
        return ()
    return (f"{node.labels[0]} …", node.labels[-1])


def description(drawn: Sketch) -> str:
    """The whole network in one sentence, for those who hear the window."""
    return "; ".join(_one_of(drawn, node) for node in drawn.nodes)


def _one_of(drawn: Sketch, node: SketchNode) -> str:
    fed = ", ".join(link.source for link in drawn.links if link.target == node.name)
    words = ", ".join(line for line in caption(node) if line)
    return translate("NetworkCanvas", "{words}, from {fed}").format(words=words, fed=fed) if fed else words
