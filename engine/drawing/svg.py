"""A picture as SVG that stands within HTML or alone: no style sheet, no font, nothing from outside."""

from collections.abc import Callable, Iterator
from html import escape

from engine.drawing.shapes import Box, Circle, Drawing, Line, Shape, Words

FONT = "Noto Sans, Noto Sans CJK KR, NanumGothic, Malgun Gothic, DejaVu Sans, sans-serif"
Shown = Callable[[str], str]
"""A Text in the language of the reader."""


def svg(drawing: Drawing, shown: Shown, *, name: str) -> str:
    """The element, with a title and a description that a screen reader says. `name`: no other picture of the page has it."""
    size = f'width="{_n(drawing.width)}" height="{_n(drawing.height)}" viewBox="0 0 {_n(drawing.width)} {_n(drawing.height)}"'
    lines = [
        f'<svg {size} role="img" aria-labelledby="{name}-title {name}-about" font-family="{FONT}">',
        f'<title id="{name}-title">{escape(shown(drawing.title))}</title>',
        f'<desc id="{name}-about">{escape(shown(drawing.description))}</desc>',
        *(line for shape in drawing.shapes for line in _element(shape, shown)),
        "</svg>",
    ]
    return "\n".join(lines)


def _element(shape: Shape, shown: Shown) -> Iterator[str]:
    match shape:
        case Line():
            points = " ".join(f"{_n(x)},{_n(y)}" for x, y in shape.points)
            dashes = f' stroke-dasharray="{" ".join(map(_n, shape.dashes))}"' if shape.dashes else ""
            look = f'stroke="{shape.color}" stroke-width="{_n(shape.width)}"{dashes}{_opacity(shape.opacity)}'
            yield f'<polyline points="{points}" fill="none" {look}/>'
        case Circle():
            place = f'cx="{_n(shape.middle[0])}" cy="{_n(shape.middle[1])}" r="{_n(shape.radius)}"'
            yield f'<circle {place} fill="{shape.fill}" stroke="{shape.edge}"{_opacity(shape.opacity)}/>'
        case Box():
            place = f'x="{_n(shape.left)}" y="{_n(shape.top)}" width="{_n(shape.width)}" height="{_n(shape.height)}"'
            yield f'<rect {place} fill="{shape.fill}" stroke="{shape.edge}"/>'
        case Words():
            x, y = map(_n, shape.at)
            turned = f' transform="rotate(-90 {x} {y})"' if shape.is_turned else ""
            bold = ' font-weight="bold"' if shape.is_bold else ""
            look = f'font-size="{_n(shape.size)}" fill="{shape.color}" text-anchor="{shape.anchor.value}"{bold}{turned}'
            yield f'<text x="{x}" y="{y}" {look}>{escape(shown(shape.text))}</text>'


def _opacity(value: float) -> str:
    return "" if value == 1 else f' opacity="{_n(value)}"'


def _n(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
