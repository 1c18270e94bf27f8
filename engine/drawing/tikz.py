"""A picture as a LaTeX document with a TikZ picture in it, which needs no other package and no library of TikZ."""

from collections.abc import Callable, Iterator

from engine.drawing.shapes import Anchor, Box, Circle, Drawing, Line, Shape, Words

Shown = Callable[[str], str]
"""A Text in the language of the reader."""

_ANCHORS = {Anchor.START: "base west", Anchor.MIDDLE: "base", Anchor.END: "base east"}
_GREEK = """alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho varsigma sigma tau upsilon phi
chi psi omega"""
_LETTERS = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "$": r"\$", "&": r"\&", "#": r"\#", "_": r"\_", "%": r"\%",
    "^": r"\textasciicircum{}", "~": r"\textasciitilde{}", "<": r"\textless{}", ">": r"\textgreater{}", "|": r"\textbar{}",
    '"': r"{\char34}", "×": r"$\times$", "·": r"$\cdot$", "−": r"$-$", "→": r"$\to$", "∞": r"$\infty$", "…": r"\ldots{}",
    "–": "--", "²": "$^2$", "³": "$^3$", "≤": r"$\le$", "≥": r"$\ge$", "Σ": r"$\Sigma$", "∂": r"$\partial$",
    **{chr(0x3B1 + at): f"$\\{name}$" for at, name in enumerate(_GREEK.split()) if name != "omicron"},
    "\n": " ", "\r": " ", "\t": " ",
}  # fmt: skip


def tikz(drawing: Drawing, shown: Shown) -> str:
    """The document. Lengths are in points."""
    colors = sorted({color for shape in drawing.shapes for color in _colors(shape)})
    lines = [
        f"% {_remark(shown(drawing.title))}",
        "% pdflatex makes a PDF of it; other letters than Latin and Greek need lualatex or xelatex, and a font that has them.",
        "% The picture alone, from \\begin{tikzpicture} on, goes into any document that says \\usepackage{tikz}.",
        r"\documentclass[tikz, border=4pt]{standalone}",
        r"\begin{document}",
        r"\begin{tikzpicture}[x=1pt, y=-1pt, line cap=butt]",
        *(f"\\definecolor{{{_color(color)}}}{{HTML}}{{{color[1:].upper()}}}" for color in colors),
        *(f"{command};" for shape in drawing.shapes for command in _commands(shape, shown)),
        r"\end{tikzpicture}",
        r"\end{document}",
    ]
    return "\n".join(lines) + "\n"


def latex_text(text: str) -> str:
    """`text` so that LaTeX prints it as it is; nothing in it is a command."""
    return "".join(_LETTERS.get(letter, letter) for letter in text)


def _commands(shape: Shape, shown: Shown) -> Iterator[str]:
    match shape:
        case Line():
            path = " -- ".join(map(_point, shape.points))
            gaps = " ".join(f"{'off' if at % 2 else 'on'} {_n(own)}pt" for at, own in enumerate(shape.dashes))
            dashed = f", dash pattern={gaps}" if gaps else ""
            look = f"{_color(shape.color)}, line width={_n(shape.width)}pt{dashed}{_opacity(shape.opacity)}"
            yield f"\\draw[{look}] {path}"
        case Circle():
            look = f"draw={_color(shape.edge)}, fill={_color(shape.fill)}{_opacity(shape.opacity)}"
            yield f"\\path[{look}] {_point(shape.middle)} circle [radius={_n(shape.radius)}pt]"
        case Box():
            ends = (shape.left, shape.top), (shape.left + shape.width, shape.top + shape.height)
            yield f"\\path[draw={_color(shape.edge)}, fill={_color(shape.fill)}] {_point(ends[0])} rectangle {_point(ends[1])}"
        case Words():
            turned = ", rotate=90" if shape.is_turned else ""
            bold = r"\bfseries" if shape.is_bold else ""
            font = f"font=\\fontsize{{{_n(shape.size)}}}{{{_n(1.2 * shape.size)}}}\\sffamily\\selectfont{bold}"
            look = f"anchor={_ANCHORS[shape.anchor]}, inner sep=0pt, text={_color(shape.color)}, {font}{turned}"
            yield f"\\node[{look}] at {_point(shape.at)} {{{latex_text(shown(shape.text))}}}"


def _colors(shape: Shape) -> tuple[str, ...]:
    return (shape.fill, shape.edge) if isinstance(shape, Circle | Box) else (shape.color,)


def _color(color: str) -> str:
    """A name for it: TikZ takes no numbers."""
    return f"lab{color[1:]}"


def _opacity(value: float) -> str:
    return "" if value == 1 else f", opacity={_n(value)}"


def _point(point: tuple[float, float]) -> str:
    return f"({_n(point[0])}, {_n(point[1])})"


def _n(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")


def _remark(text: str) -> str:
    """Within a comment, which ends with its line."""
    return " ".join(text.split())
