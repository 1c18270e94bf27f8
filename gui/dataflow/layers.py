"""Sets boxes in rows from the top down, so that what feeds a box stands above it, and wires cross little. Plain floats, no Qt."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import fmean

Size = tuple[float, float]
Point = tuple[float, float]
Edge = tuple[str, str]

BESIDE, BELOW = 18.0, 40.0
"""Between boxes of a row, and between rows."""
LANE = 10.0
"""What a wire that passes a row takes of it."""
SWEEPS = 6


@dataclass(frozen=True)
class Rows:
    """The upper left corner of each box, the points that each long edge passes, and the size of the whole."""

    corners: Mapping[str, Point]
    lanes: Mapping[Edge, tuple[Point, ...]]
    size: Size


def set_in_rows(sizes: Mapping[str, Size], edges: Sequence[Edge]) -> Rows:
    """Boxes of `sizes`, which are in the order of computation; an edge against that order is not made room for."""
    order = {name: place for place, name in enumerate(sizes)}
    forward = [edge for edge in dict.fromkeys(edges) if order[edge[0]] < order[edge[1]]]
    rows, chains = _with_lanes(_numbers(order, forward), forward)
    links = [link for chain in chains.values() for link in pairwise(chain)]
    above, below = _neighbours(links, 1), _neighbours(links, 0)
    _untangle(rows, above, below)
    widths = {name: sizes[name][0] if name in sizes else LANE for row in rows for name in row}
    middles = _middles(rows, widths, above, below)
    left = min((middles[name] - widths[name] / 2 for row in rows for name in row), default=0.0)
    right = max((middles[name] + widths[name] / 2 for row in rows for name in row), default=0.0)
    corners: dict[str, Point] = {}
    passes: dict[str, tuple[Point, Point]] = {}
    y = 0.0
    for row in rows:
        height = max((sizes[name][1] for name in row if name in sizes), default=0.0)
        for name in row:
            x = middles[name] - left
            if name in sizes:
                corners[name] = (x - widths[name] / 2, y + (height - sizes[name][1]) / 2)
            else:
                passes[name] = ((x, y), (x, y + height))
        y += height + BELOW
    lanes = {edge: tuple(point for name in chain[1:-1] for point in passes[name]) for edge, chain in chains.items()}
    return Rows(corners, lanes, (right - left, max(0.0, y - BELOW)))


def _numbers(order: Mapping[str, int], edges: Sequence[Edge]) -> dict[str, int]:
    """The row of each box: below all that feed it; what nothing feeds stands right above what it feeds."""
    feeding, fed = _neighbours(edges, 1), _neighbours(edges, 0)
    found: dict[str, int] = {}
    for name in order:
        found[name] = 1 + max((found[each] for each in feeding[name]), default=-1)
    for name in order:
        if not feeding[name] and fed[name]:
            found[name] = min(found[each] for each in fed[name]) - 1
    return found


def _with_lanes(numbers: Mapping[str, int], edges: Sequence[Edge]) -> tuple[list[list[str]], dict[Edge, list[str]]]:
    """The rows with a lane in each row that an edge passes, and the way of each edge through boxes and lanes."""
    rows: list[list[str]] = [[] for _ in range(1 + max(numbers.values(), default=0))]
    for name, number in numbers.items():
        rows[number].append(name)
    chains = {}
    for source, target in edges:
        between = [f"{source} → {target} {row}" for row in range(numbers[source] + 1, numbers[target])]
        for name, row in zip(between, range(numbers[source] + 1, numbers[target]), strict=True):
            rows[row].append(name)
        chains[source, target] = [source, *between, target]
    return rows, chains


def _neighbours(links: Sequence[Edge], end: int) -> defaultdict[str, list[str]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for link in links:
        found[link[end]].append(link[1 - end])
    return found


def _untangle(rows: list[list[str]], above: Mapping[str, list[str]], below: Mapping[str, list[str]]) -> None:
    """Sort each row by where its neighbours stand, down and up in turns."""
    for sweep in range(SWEEPS):
        down = sweep % 2 == 0
        neighbours = above if down else below
        places: dict[str, float] = {}
        for row in rows if down else reversed(rows):
            wanted = {
                name: fmean(places[each] for each in neighbours[name]) if neighbours[name] else (place + 0.5) / len(row)
                for place, name in enumerate(row)
            }
            row.sort(key=wanted.__getitem__)
            places |= {name: (place + 0.5) / len(row) for place, name in enumerate(row)}


def _middles(
    rows: Sequence[Sequence[str]],
    widths: Mapping[str, float],
    above: Mapping[str, list[str]],
    below: Mapping[str, list[str]],
) -> dict[str, float]:
    """Where the middle of each box stands, as near as there is room to the mean of its neighbours."""
    middles: dict[str, float] = {}
    for row in rows:
        x = -sum(widths[name] + BESIDE for name in row) / 2
        for name in row:
            middles[name] = x + widths[name] / 2
            x += widths[name] + BESIDE
    for sweep in range(SWEEPS):
        for row in rows if sweep % 2 == 0 else reversed(rows):
            wanted = [
                fmean(middles[each] for each in [*above[name], *below[name]])
                if above[name] or below[name]
                else middles[name]
                for name in row
            ]
            middles |= dict(zip(row, _spread(wanted, [widths[name] for name in row]), strict=True))
    return middles


def _spread(wanted: Sequence[float], widths: Sequence[float]) -> list[float]:
    """Middles near the wanted ones that keep their distance: halfway between pushing to the right and to the left."""
    right: list[float] = []
    for middle, width in zip(wanted, widths, strict=True):
        least = right[-1] + (widths[len(right) - 1] + width) / 2 + BESIDE if right else middle
        right.append(max(middle, least))
    left: list[float] = []
    for middle, width in zip(reversed(wanted), reversed(widths), strict=True):
        place = len(widths) - len(left)
        most = left[-1] - (widths[place] + width) / 2 - BESIDE if left else middle
        left.append(min(middle, most))
    return [(a + b) / 2 for a, b in zip(right, reversed(left), strict=True)]
