"""What is to be drawn of a network: every node and link and the form it takes. Where it stands is `layout.py`'s; no Qt."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from engine.spec.layers import Add, Concatenate, Dense, Layer
from engine.spec.network import INPUT, Network, Node
from engine.spec.shapes import in_order

MOST_NEURONS = 12
"""A layer with more units is drawn as a block."""

MOST_EDGES = 400
"""With more weights than this the largest kernels are drawn as bundles, until the others are few enough to follow."""


class Form(StrEnum):
    """How a node is drawn."""

    NEURONS = "neurons"
    BLOCK = "block"


class LinkForm(StrEnum):
    """How a link is drawn: a line for every weight, one band for a whole kernel, or values that pass unchanged."""

    WEIGHTS = "weights"
    BUNDLE = "bundle"
    VALUES = "values"


@dataclass(frozen=True)
class SketchNode:
    """One column of neurons or one block. `layer` is None for the data; `labels` name its units or are empty."""

    name: str
    width: int
    form: Form
    layer: Layer | None
    inputs: int = 0
    labels: tuple[str, ...] = ()

    @property
    def parameters(self) -> int:
        """How many numbers the layer learns."""
        if not isinstance(self.layer, Dense):
            return 0
        return (self.inputs + self.layer.use_bias) * self.layer.units


@dataclass(frozen=True)
class SketchLink:
    """A link from node to node. Values arrive in `target`'s units from `offset` on."""

    source: str
    target: str
    form: LinkForm
    offset: int = 0

    @property
    def kernel(self) -> str:
        """The name of the array whose weights the link carries."""
        return f"{self.target}/kernel"


@dataclass(frozen=True)
class Sketch:
    """All nodes, the data first, and all links."""

    nodes: tuple[SketchNode, ...]
    links: tuple[SketchLink, ...]

    def node(self, name: str) -> SketchNode:
        """The node called `name`. Raises KeyError when there is none."""
        for node in self.nodes:
            if node.name == name:
                return node
        raise KeyError(name)


def sketch(network: Network, inputs: Sequence[str], outputs: Sequence[str]) -> Sketch:
    """The sketch of `network` between data of these names. Raises ShapeError for a cycle or an unknown input.

    Widths that do not fit are drawn as they are: whoever mends them must see them.
    """
    ordered = in_order(network)
    widths = _widths(ordered, len(inputs))
    sinks = {node.name for node in network.sinks}
    nodes = [_data(inputs)]
    for node in ordered:
        labels = tuple(outputs) if node.name in sinks and len(outputs) == widths[node.name] <= MOST_NEURONS else ()
        fed = sum(widths[name] for name in node.inputs)
        nodes.append(SketchNode(node.name, widths[node.name], _form(widths[node.name]), node.layer, fed, labels))
    return Sketch(tuple(nodes), tuple(_links(ordered, widths)))


def _data(names: Sequence[str]) -> SketchNode:
    form = _form(len(names))
    labels = tuple(names) if form is Form.NEURONS else (names[0], names[-1]) if names else ()
    return SketchNode(INPUT, len(names), form, None, 0, labels)


def _form(width: int) -> Form:
    return Form.NEURONS if 0 < width <= MOST_NEURONS else Form.BLOCK


def _widths(ordered: Sequence[Node], inputs: int) -> dict[str, int]:
    found = {INPUT: inputs}
    for node in ordered:
        fed = [found[name] for name in node.inputs]
        match node.layer:
            case Dense(units=units):
                found[node.name] = units
            case Add():
                found[node.name] = max(fed, default=0)
            case Concatenate():
                found[node.name] = sum(fed)
    return found


def _links(ordered: Sequence[Node], widths: dict[str, int]) -> list[SketchLink]:
    bundled = _bundled(ordered, widths)
    links = []
    for node in ordered:
        offset = 0
        for name in node.inputs:
            if isinstance(node.layer, Dense):
                form = LinkForm.BUNDLE if node.name in bundled else LinkForm.WEIGHTS
                links.append(SketchLink(name, node.name, form))
            else:
                links.append(SketchLink(name, node.name, LinkForm.VALUES, offset))
                offset += widths[name] if isinstance(node.layer, Concatenate) else 0
    return links


def _bundled(ordered: Sequence[Node], widths: dict[str, int]) -> set[str]:
    """The Dense nodes whose kernel is one band: beside a block, or the largest ones where there are too many weights."""
    dense = [node for node in ordered if isinstance(node.layer, Dense)]
    sizes = {node.name: widths[node.name] * sum(widths[name] for name in node.inputs) for node in dense}
    bundled = {
        node.name for node in dense if any(_form(widths[name]) is Form.BLOCK for name in (node.name, *node.inputs))
    }
    single = sorted(sizes.keys() - bundled, key=lambda name: (sizes[name], name), reverse=True)
    while single and sum(sizes[name] for name in single) > MOST_EDGES:
        bundled.add(single.pop(0))
    return bundled
