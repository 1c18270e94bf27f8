"""What is to be drawn of a network: every node and link and the form it takes. Where it stands is `layout.py`'s; no Qt."""

import math
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from engine.config.axes import Shape
from engine.config.layers import ArrayFact, Layer
from engine.config.network import INPUT, Network, Node
from engine.config.shapes import Inputs, drawn_shapes, in_order

MAX_NEURONS = 12
"""A layer with more units is drawn as a block."""

MAX_EDGES = 400
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
    """One column of entries or one block. `layer` is None for the data; `labels` name its entries or are empty.

    `shape` is that of one row's output, `arrays` are those of the layer. Of an output among several, `targets` are the
    first target entry it is compared with and the one behind the last.
    """

    name: str
    shape: Shape
    form: Form
    layer: Layer | None
    arrays: tuple[ArrayFact, ...] = ()
    labels: tuple[str, ...] = ()
    targets: tuple[int, int] | None = None

    @property
    def width(self) -> int:
        """How many entries one row has."""
        return math.prod(self.shape)

    @property
    def has_units(self) -> bool:
        """Whether its entries are units side by side, each of which has its place, also in a block."""
        return len(self.shape) == 1 and self.width > 0

    @property
    def is_frozen(self) -> bool:
        """Whether training leaves its arrays as they are."""
        return self.layer is not None and self.layer.is_frozen

    @property
    def parameters(self) -> int:
        """How many numbers the layer learns, or would if it were not frozen; moving averages are not among them."""
        return sum(math.prod(fact.shape) for fact in self.arrays if fact.is_trained)


@dataclass(frozen=True)
class SketchLink:
    """A link from node to node. Values leave `source` from its entry `start` on and arrive in `target` from `offset` on."""

    source: str
    target: str
    form: LinkForm
    offset: int = 0
    start: int = 0

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
        return self._by_name[name]

    def links_to(self, name: str) -> tuple[SketchLink, ...]:
        """The links that end in the node called `name`, in order."""
        return tuple(self._by_target.get(name, ()))

    @cached_property
    def _by_name(self) -> dict[str, SketchNode]:
        return {node.name: node for node in self.nodes}

    @cached_property
    def _by_target(self) -> dict[str, list[SketchLink]]:
        found: dict[str, list[SketchLink]] = {}
        for link in self.links:
            found.setdefault(link.target, []).append(link)
        return found


def sketch(
    network: Network,
    inputs: Sequence[str],
    outputs: Sequence[str],
    *,
    by_class: Collection[str] = (),
    shape: Inputs | None = None,
) -> Sketch:
    """The sketch of `network` between data of these names. Raises ShapeError for a cycle or an unknown input.

    `by_class`: the output layers whose loss takes the number of a class, a target entry for all along the last axis. `shape`:
    that of one row of the data, where it is not that of their names side by side.
    Shapes that do not fit are drawn as they are: whoever mends them must see them.
    """
    ordered = in_order(network)
    shapes = drawn_shapes(ordered, len(inputs) if shape is None else shape)
    targets = _targets(network, shapes, by_class)
    nodes = [_data(inputs, shapes[INPUT])]
    for node in ordered:
        own = shapes[node.name]
        arrays = node.layer.arrays([shapes[name] for name in node.inputs]) if node.inputs else ()
        part = targets.get(node.name)
        shows_names = _form(own) is Form.NEURONS and node.name not in by_class
        labels = _labels(outputs, part, is_whole=_is_covered(targets, outputs)) if shows_names else ()
        told = part if len(targets) > 1 else None
        nodes.append(SketchNode(node.name, own, _form(own), node.layer, arrays, labels, told))
    return Sketch(tuple(nodes), tuple(_links(ordered, shapes)))


def _data(names: Sequence[str], shape: Shape) -> SketchNode:
    form = _form(shape)
    labels = tuple(names) if form is Form.NEURONS else (names[0], names[-1]) if names else ()
    return SketchNode(INPUT, shape, form, None, (), labels)


def _form(shape: Shape) -> Form:
    return Form.NEURONS if len(shape) == 1 and 0 < shape[0] <= MAX_NEURONS else Form.BLOCK


def _targets(network: Network, shapes: dict[str, Shape], by_class: Collection[str]) -> dict[str, tuple[int, int]]:
    """For each output, in order, its part of the target entries."""
    found, at = {}, 0
    for node in network.outputs:
        shape = shapes[node.name]
        width = math.prod(shape[:-1] if node.name in by_class else shape)
        found[node.name] = (at, at + width)
        at += width
    return found


def _is_covered(targets: dict[str, tuple[int, int]], outputs: Sequence[str]) -> bool:
    """True where the outputs give just as many entries as there are targets."""
    return max((stop for _, stop in targets.values()), default=0) == len(outputs)


def _labels(outputs: Sequence[str], part: tuple[int, int] | None, *, is_whole: bool) -> tuple[str, ...]:
    return tuple(outputs[slice(*part)]) if part and is_whole else ()


def _links(ordered: Sequence[Node], shapes: dict[str, Shape]) -> list[SketchLink]:
    bundled = _bundled(ordered, shapes)
    links = []
    for node in ordered:
        entering = [shapes[name] for name in node.inputs]
        for place, name in enumerate(node.inputs):
            if node.layer.has_sum:
                form = LinkForm.BUNDLE if node.name in bundled else LinkForm.WEIGHTS
                links.append(SketchLink(name, node.name, form))
            else:
                offset = node.layer.offset(entering, place)
                links.append(SketchLink(name, node.name, LinkForm.VALUES, offset, node.layer.first_entry))
    return links


def _bundled(ordered: Sequence[Node], shapes: dict[str, Shape]) -> set[str]:
    """The nodes of weighted sums whose kernel is one band: beside a block, or the largest ones where there are too many weights."""
    dense = [node for node in ordered if node.layer.has_sum]
    sizes = {node.name: shapes[node.name][-1] * sum(shapes[name][-1] for name in node.inputs) for node in dense}
    bundled = {
        node.name for node in dense if any(_form(shapes[name]) is Form.BLOCK for name in (node.name, *node.inputs))
    }
    single = sorted(sizes.keys() - bundled, key=lambda name: (sizes[name], name), reverse=True)
    edges = sum(sizes[name] for name in single)
    for name in single:
        if edges <= MAX_EDGES:
            break
        bundled.add(name)
        edges -= sizes[name]
    return bundled
