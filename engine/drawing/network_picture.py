"""A network as a picture: neurons and blocks in columns, a line for each weight, as wide as it is large, dashed below zero."""

import math
from collections.abc import Iterator, Mapping
from dataclasses import replace

import numpy as np

from engine.config.axes import shape_text
from engine.config.layers import Layer
from engine.drawing.layout import CAPTION_LINES, Layout, Place, Room, arrange
from engine.drawing.shapes import (
    FAINT,
    INK,
    NEGATIVE,
    POSITIVE,
    SIZE,
    Anchor,
    Box,
    Circle,
    Drawing,
    Line,
    Shape,
    Words,
    cut,
    words_width,
)
from engine.drawing.sketch import Form, LinkForm, Sketch, SketchLink, SketchNode
from engine.drawing.weights import FAINTEST, THICKEST, THICKEST_BUNDLE, THINNEST, Array, balance, full_width
from engine.text import NOTHING, Text, joined, plain, term

WIDTH, HEIGHT = 640.0, 360.0
"""What a picture fills, where the network fits."""
LINE_HEIGHT = 1.3 * SIZE
DASHES = (5.0, 3.0)


def network_picture(drawn: Sketch, parameters: Mapping[str, Array]) -> Drawing:
    """The picture of `drawn` with the weights in `parameters`, by array; without any all lines are alike."""
    captions = {node.name: _caption(node) for node in drawn.nodes}
    inputs, others = drawn.nodes[0], drawn.nodes[1:]
    room = Room(
        WIDTH, HEIGHT, LINE_HEIGHT,
        left_names=_names_width(inputs), right_names=max(map(_names_width, others), default=0.0),
        captions=max(words_width(line) for lines in captions.values() for line in lines),
    )  # fmt: skip
    layout = arrange(drawn, room)
    full = full_width(parameters)
    shapes: list[Shape] = []
    for link in drawn.links:
        shapes += _link(link, layout, parameters.get(link.kernel), full)
    for node in drawn.nodes:
        shapes += _node(node, layout, captions[node.name])
    about = joined((_described(drawn, captions), Text(
        "Blue lines are weights above zero, orange dashed ones below; the widest stands for {full:g}.", full=full
    ) if parameters else NOTHING), ". ")  # fmt: skip
    left, top = layout.left, layout.top
    return Drawing(
        layout.right - left, layout.bottom - top, tuple(_moved(shape, -left, -top) for shape in shapes),
        Text("The network"), about,
    )  # fmt: skip


def _caption(node: SketchNode) -> tuple[Text, ...]:
    """Name; kind; shapes of what is learnt; how much that is."""
    if node.layer is None:
        return plain(node.name), Text("Data · {width}", width=_size(node))
    arrays = ", ".join(f"{fact.sign} {' × '.join(map(str, fact.shape))}" for fact in node.arrays)
    count = Text("{n:,} parameters", "{n:,} parameter", n=node.parameters) if node.parameters else NOTHING
    if node.is_frozen:
        count = Text("{text} · frozen", text=count)
    return tuple(line for line in (plain(node.name), _kind(node, node.layer), plain(arrays), count) if line)


def _kind(node: SketchNode, layer: Layer) -> Text:
    label = term(layer.short_label or layer.label)
    return joined((label, term(layer.setting_text) if layer.setting_text else _size(node)), " · ")


def _size(node: SketchNode) -> str:
    return f"{node.width:,}" if len(node.shape) == 1 else shape_text(node.shape)


def _described(drawn: Sketch, captions: Mapping[str, tuple[Text, ...]]) -> Text:
    """The whole network in words."""

    def one(node: SketchNode) -> Text:
        said = joined(captions[node.name], ", ")
        fed = ", ".join(link.source for link in drawn.links_to(node.name))
        return Text("{words}, from {fed}", words=said, fed=fed) if fed else said

    return joined(map(one, drawn.nodes), "; ")


def _names_width(node: SketchNode) -> float:
    names = node.labels if node.form is Form.NEURONS else ()
    return max(map(words_width, names), default=0.0)


def _node(node: SketchNode, layout: Layout, caption: tuple[Text, ...]) -> Iterator[Shape]:
    place = layout.places[node.name]
    for at, line in enumerate(caption[:CAPTION_LINES]):
        y = place.caption_top + (at + 0.8) * LINE_HEIGHT
        color = INK if at == 0 else FAINT
        yield Words((place.x, y), line, Anchor.MIDDLE, color, is_bold=at == 0)
    if node.form is Form.BLOCK:
        yield Box(place.x - place.half_width, place.top, 2 * place.half_width, place.bottom - place.top)
        yield Words((place.x, place.middle + 0.35 * SIZE), _size(node), Anchor.MIDDLE, size=1.4 * SIZE)
        return
    labels = node.labels or ("",) * len(place.ys)
    away = layout.radius + 5
    for y, label in zip(place.ys, labels, strict=True):
        yield Circle((place.x, y), layout.radius)
        if label:
            x, anchor = (place.x - away, Anchor.END) if node.layer is None else (place.x + away, Anchor.START)
            yield Words((x, y + 0.35 * SIZE), cut(label, layout.names), anchor)


def _link(link: SketchLink, layout: Layout, kernel: Array | None, full: float) -> Iterator[Shape]:
    source, target = layout.places[link.source], layout.places[link.target]
    route = layout.routes[link.source, link.target]
    if link.form is LinkForm.VALUES:
        yield Line(route, FAINT, 1.6, (1.6, 3.0))
    elif link.form is LinkForm.BUNDLE:
        yield from _bundle(route, kernel, full)
    else:
        yield from _weights(source, target, kernel, full)


def _weights(source: Place, target: Place, kernel: Array | None, full: float) -> Iterator[Shape]:
    """Small ones below large ones."""
    values = np.zeros((len(source.ys), len(target.ys))) if kernel is None else kernel.astype(np.float64)
    for flat in np.argsort(np.abs(values), axis=None, kind="stable").tolist():
        row, column = divmod(flat, values.shape[1])
        ends = (source.x, source.ys[row]), (target.x, target.ys[column])
        value = float(values[row, column])
        share = min(1.0, abs(value) / full) if math.isfinite(value) else 0.0
        if share == 0:
            yield Line(ends, FAINT, THINNEST)
        else:
            width, shade = THINNEST + (THICKEST - THINNEST) * share, FAINTEST + (1 - FAINTEST) * share
            yield Line(ends, _mixed(POSITIVE if value > 0 else NEGATIVE, shade), width, () if value > 0 else DASHES)


def _bundle(route: tuple[tuple[float, float], ...], kernel: Array | None, full: float) -> Iterator[Shape]:
    """A band for the whole kernel: the width of the mean |w|, a strand for each sign."""
    if kernel is None:
        yield Line(route, FAINT, 2.0)
        return
    summed = balance(kernel)
    width = 2.0 + (THICKEST_BUNDLE - 2.0) * min(1.0, summed.mean / full)
    above, below = width * summed.positive, width * (1 - summed.positive)
    for color, own, shift, dashes in ((POSITIVE, above, -below / 2, ()), (NEGATIVE, below, above / 2, DASHES)):
        if own > 0:
            yield Line(tuple((x, y + shift) for x, y in route), color, own, dashes)


def _mixed(color: str, share: float) -> str:
    """So much of the colour, on white."""
    parts = (round(255 + share * (int(color[at : at + 2], 16) - 255)) for at in (1, 3, 5))
    return "#" + "".join(f"{part:02x}" for part in parts)


def _moved(shape: Shape, right: float, down: float) -> Shape:
    match shape:
        case Line():
            return replace(shape, points=tuple((x + right, y + down) for x, y in shape.points))
        case Circle():
            return replace(shape, middle=(shape.middle[0] + right, shape.middle[1] + down))
        case Box():
            return replace(shape, left=shape.left + right, top=shape.top + down)
        case Words():
            return replace(shape, at=(shape.at[0] + right, shape.at[1] + down))
