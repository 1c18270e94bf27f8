"""Where the parts of a sketch stand: columns from left to right in the order of computation. Plain floats, no Qt."""

from dataclasses import dataclass
from itertools import accumulate, pairwise
from math import inf

from engine.config.network import INPUT
from engine.drawing.sketch import Form, LinkForm, Sketch, SketchLink

Point = tuple[float, float]
Slot = tuple[str, str, int]
"""What stands in a column: a node (name, "", 0), or the lane of a link that passes by (source, target, column)."""

CAPTION_LINES, CAPTION_MARGIN = 4, 8.0
MIN_COLUMN, MAX_COLUMN = 126.0, 280.0
NARROW = 0.85
"""The share of a column's width before layers without a kernel: no crossing lines need room there."""
MIN_PITCH, MAX_PITCH = 17.0, 46.0
MAX_RADIUS = 17.0
MAX_LABEL, MAX_CAPTION = 130.0, 160.0
"""Names beside the first and the last column, and captions, that are wider are cut where the room is too small for all of them."""
BLOCK_WIDTH, BLOCK_HEIGHT = 92.0, 132.0
BLOCK_LINES = 3
"""Lines of text in the lower half of a block."""
LINKS = 60.0
"""What is left between a wide block and its neighbours."""
STRIP_INSET = 8.0
"""From a block's corners to the first and the last of its units."""
UNIT_HEIGHT = 4.0
"""A block that is alone in its column grows up to this height a unit, where there is room."""
GAP = 18.0
LANE = 30.0
MARGIN = 14.0


@dataclass(frozen=True)
class Room:
    """The space to fill, the height of a line of text, and how wide texts are.

    These are the names at the left and at the right, the captions, and the lines in blocks. All in device-independent pixels.
    """

    width: float
    height: float
    line: float = 16.0
    left_names: float = 0.0
    right_names: float = 0.0
    captions: float = 0.0
    block_lines: float = 0.0


@dataclass(frozen=True)
class Place:
    """Where one node stands: `x` its middle, `ys` the middles of its units (none in a block), and its caption's box.

    `units`: how many units a block has that have their places in it, evenly from top to bottom; 0 where there are none.
    """

    x: float
    top: float
    bottom: float
    half_width: float
    ys: tuple[float, ...]
    caption_top: float
    caption_width: float
    units: int = 0

    @property
    def unit_ys(self) -> tuple[float, ...]:
        """The middles of the units, in a block, too."""
        if self.ys or not self.units:
            return self.ys
        top, bottom = self.strip
        return tuple(top + (unit + 0.5) * (bottom - top) / self.units for unit in range(self.units))

    @property
    def strip(self) -> tuple[float, float]:
        """Between which heights a block shows its units."""
        return self.top + STRIP_INSET, self.bottom - STRIP_INSET

    @property
    def middle(self) -> float:
        """The height of the body's middle."""
        return (self.top + self.bottom) / 2


@dataclass(frozen=True)
class Layout:
    """Places by node name, the way of each link by (source, target), the widest that a name may be, and the box around all."""

    places: dict[str, Place]
    routes: dict[tuple[str, str], tuple[Point, ...]]
    radius: float
    names: float
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True)
class _Sizes:
    """The height of a caption and of a block, and how wide names, captions, blocks and columns may be."""

    caption_height: float
    block_height: float
    names: float
    captions: float
    block: float
    column: float


def arrange(drawn: Sketch, room: Room) -> Layout:
    """The layout of `drawn`: it fills `room` where the bounds on distances allow, and may be larger than the room."""
    ordered = _ordered(drawn)
    shares = _shares(drawn, ordered)
    sizes = _sizes(shares, room)
    caption = sizes.caption_height
    pitch = _pitch(drawn, ordered, room, sizes)
    radius = min(MAX_RADIUS, 0.38 * pitch)
    left, right = _beside(room.left_names, sizes), _beside(room.right_names, sizes)
    xs = _positions(shares, room.width - left - right, sizes)
    gaps = [inf, *(after - before for before, after in pairwise(xs)), inf]
    outside = {0: 2 * (left - MARGIN), len(xs) - 1: 2 * (right - MARGIN)}
    heights = [[_height(drawn, slot, pitch, sizes, first=at == 0) for at, slot in enumerate(s)] for s in ordered]
    for at, slots in enumerate(ordered):
        if len(slots) == 1:
            heights[at] = [max(heights[at][0], _tall(drawn, slots[0], room.height - caption - 2 * MARGIN - GAP))]
    tops = [-(sum(h) + GAP * (len(h) - 1)) / 2 for h in heights]
    ceiling = min(tops) - caption - GAP / 2
    places: dict[str, Place] = {}
    lanes: dict[tuple[str, str], list[Point]] = {}
    for at, slots in enumerate(ordered):
        y = tops[at]
        near = min(gaps[at : at + 2])
        wide = max(min(_distance(xs, at) - 4.0, MAX_CAPTION), min(room.captions, near - 4.0, outside.get(at, inf)))
        for place, (slot, height) in enumerate(zip(slots, heights[at], strict=True)):
            if slot[1]:
                lanes.setdefault(slot[:2], []).append((xs[at], y + height / 2))
            else:
                top, caption_top = (y + caption, y) if place else (y, ceiling)
                node = drawn.node(slot[0])
                is_block = node.form is Form.BLOCK
                half = max(BLOCK_WIDTH, min(sizes.block, near - LINKS)) / 2 if is_block else radius
                ys = () if is_block else tuple(top + (unit + 0.5) * pitch for unit in range(node.width))
                units = node.width if is_block and node.has_units else 0
                places[node.name] = Place(xs[at], top, y + height, half, ys, caption_top, wide, units)
            y += height + GAP
    return Layout(
        places=places,
        routes={
            (link.source, link.target): _route(link, places, lanes.get((link.source, link.target), []))
            for link in drawn.links
        },
        radius=radius,
        names=sizes.names,
        left=-left,
        top=ceiling - MARGIN,
        right=xs[-1] + right,
        bottom=max(t + sum(h) + GAP * (len(h) - 1) for t, h in zip(tops, heights, strict=True)) + MARGIN,
    )


def columns(drawn: Sketch) -> dict[str, int]:
    """The column of each node: one more than the last of those that feed it. The data stand in column 0."""
    found = {INPUT: 0}
    for node in drawn.nodes[1:]:
        feeding = [found[link.source] for link in drawn.links_to(node.name)]
        found[node.name] = 1 + max(feeding, default=0)
    return found


def beside(layout: Layout, name: str, *, right: int = 0, down: int = 0) -> str:
    """The node next to node `name` in that direction (−1, 0 or 1), or `name` itself where there is none."""
    here = layout.places[name]
    others = [(place, other) for other, place in layout.places.items() if other != name]
    if right:
        there = [(p, n) for p, n in others if (p.x - here.x) * right > 0]
        return min(there, key=lambda t: (abs(t[0].x - here.x), abs(t[0].middle - here.middle)), default=(here, name))[1]
    there = [(p, n) for p, n in others if p.x == here.x and (p.middle - here.middle) * down > 0]
    return min(there, key=lambda t: abs(t[0].middle - here.middle), default=(here, name))[1]


def _ordered(drawn: Sketch) -> list[list[Slot]]:
    """The slots of each column from top to bottom, so ordered that links cross little (barycentres, to and fro)."""
    column_of = columns(drawn)
    slots: list[list[Slot]] = [[] for _ in range(max(column_of.values()) + 1)]
    for node in drawn.nodes:
        slots[column_of[node.name]].append((node.name, "", 0))
    neighbours: dict[Slot, list[Slot]] = {}
    for link in drawn.links:
        chain = _chain(link, column_of)
        for slot in chain[1:-1]:
            slots[slot[2]].append(slot)
        for one, other in pairwise(chain):
            neighbours.setdefault(one, []).append(other)
            neighbours.setdefault(other, []).append(one)
    for _ in range(2):
        for at in range(1, len(slots)):
            slots[at] = _sorted_by(slots[at - 1], slots[at], neighbours)
        for at in range(len(slots) - 2, -1, -1):
            slots[at] = _sorted_by(slots[at + 1], slots[at], neighbours)
    return slots


def _chain(link: SketchLink, column_of: dict[str, int]) -> list[Slot]:
    passed = range(column_of[link.source] + 1, column_of[link.target])
    lanes: list[Slot] = [(link.source, link.target, column) for column in passed]
    return [(link.source, "", 0), *lanes, (link.target, "", 0)]


def _sorted_by(beside: list[Slot], column: list[Slot], neighbours: dict[Slot, list[Slot]]) -> list[Slot]:
    position = {slot: (at + 0.5) / len(beside) for at, slot in enumerate(beside)}

    def centre(at: int) -> float:
        near = [position[slot] for slot in neighbours.get(column[at], []) if slot in position]
        return sum(near) / len(near) if near else (at + 0.5) / len(column)

    return [column[at] for at in sorted(range(len(column)), key=centre)]


def _sizes(shares: list[float], room: Room) -> _Sizes:
    """All texts whole where that fits into the room, else all but captions; else none may be wider than usual."""
    heights = CAPTION_LINES * room.line + CAPTION_MARGIN, max(BLOCK_HEIGHT, 2 * BLOCK_LINES * room.line + 16.0)
    names, block = max(MAX_LABEL, room.left_names, room.right_names), max(BLOCK_WIDTH, room.block_lines + 8.0)
    for captions in (room.captions, 0.0):
        column = max(MIN_COLUMN, (captions + 4.0) / NARROW, (block + LINKS) / NARROW if room.block_lines else 0.0)
        whole = _Sizes(*heights, names, max(MAX_CAPTION, captions, block), block, max(MAX_COLUMN, column))
        needed = _beside(room.left_names, whole) + sum(shares) * column + _beside(room.right_names, whole)
        if needed <= room.width:
            return whole
    return _Sizes(*heights, MAX_LABEL, MAX_CAPTION, BLOCK_WIDTH, MAX_COLUMN)


def _pitch(drawn: Sketch, ordered: list[list[Slot]], room: Room, sizes: _Sizes) -> float:
    """The distance from unit to unit at which the fullest column just fills the room."""
    pitch = MAX_PITCH
    for slots in ordered:
        fixed = sum(_height(drawn, slot, 0.0, sizes, first=at == 0) for at, slot in enumerate(slots))
        units = sum(_units(drawn, slot) for slot in slots)
        free = room.height - sizes.caption_height - 2 * MARGIN - GAP * len(slots) - fixed
        if units:
            pitch = min(pitch, free / units)
    return max(MIN_PITCH, pitch)


def _shares(drawn: Sketch, ordered: list[list[Slot]]) -> list[float]:
    """How far each column but the first stands from the one before it, as a share of the widest distance."""
    kernels = {link.target for link in drawn.links if link.form is not LinkForm.VALUES}
    return [1.0 if any(slot[0] in kernels and not slot[1] for slot in slots) else NARROW for slots in ordered[1:]]


def _positions(shares: list[float], width: float, sizes: _Sizes) -> list[float]:
    """The middle of each column. They fill `width` where the bounds on distances allow."""
    column = min(sizes.column, max(MIN_COLUMN, width / max(1.0, sum(shares))))
    return [0.0, *accumulate(share * column for share in shares)]


def _distance(xs: list[float], at: int) -> float:
    """The mean distance from column `at` to those beside it; past the first and the last one there is room for names."""
    beside_it = [abs(xs[other] - xs[at]) if 0 <= other < len(xs) else MIN_COLUMN for other in (at - 1, at + 1)]
    return sum(beside_it) / 2


def _units(drawn: Sketch, slot: Slot) -> int:
    if slot[1]:
        return 0
    node = drawn.node(slot[0])
    return node.width if node.form is Form.NEURONS else 0


def _height(drawn: Sketch, slot: Slot, pitch: float, sizes: _Sizes, *, first: bool) -> float:
    if slot[1]:
        return LANE
    above = 0.0 if first else sizes.caption_height
    node = drawn.node(slot[0])
    return above + (sizes.block_height if node.form is Form.BLOCK else node.width * pitch)


def _tall(drawn: Sketch, slot: Slot, free: float) -> float:
    """The height at which a block's units are told apart, as far as there is room."""
    node = drawn.node(slot[0])
    return min(free, UNIT_HEIGHT * node.width) if node.form is Form.BLOCK and node.has_units else 0.0


def _beside(names: float, sizes: _Sizes) -> float:
    """The room beside the first or last column: for names beside neurons, or for half a caption."""
    return MARGIN + max(sizes.captions / 2, MAX_RADIUS + MARGIN + min(names, sizes.names) if names else 0.0)


def _route(link: SketchLink, places: dict[str, Place], between: list[Point]) -> tuple[Point, ...]:
    """From node to node through the lanes `between` them."""
    source, target = places[link.source], places[link.target]
    start, end = (source.x + source.half_width, source.middle), (target.x - target.half_width, target.middle)
    return (start, *sorted(between), end)
