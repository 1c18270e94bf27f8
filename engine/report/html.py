"""A document as HTML that stands alone, for a browser, for paper and for Qt's PDF: every text escaped, nothing from outside."""

from collections.abc import Callable, Collection, Iterator
from html import escape
from itertools import count

from engine.drawing.svg import svg
from engine.report.document import Block, Code, Facts, Figure, Grid, Paragraph, ReportPages, Section
from engine.text import Text

Shown = Callable[[str], str]
"""A Text in the language of the document."""

SHORT = 40
"""Letters of the head of a row that is not broken."""

STYLE = """
:root { color-scheme: light; }
body { font-family: "Noto Sans", "Noto Sans CJK KR", "NanumGothic", "Malgun Gothic", "DejaVu Sans", sans-serif; font-size: 10pt;
  line-height: 1.4; color: #1d2330; background-color: #ffffff; max-width: 180mm; margin: 0 auto; padding: 8mm; }
h1 { font-size: 18pt; margin-top: 0; margin-bottom: 2px; }
h2 { font-size: 14pt; margin-top: 22px; margin-bottom: 6px; border-bottom: 1px solid #d3d7de; }
h3 { font-size: 11pt; margin-top: 14px; margin-bottom: 4px; }
p { margin-top: 4px; margin-bottom: 6px; }
p.caption, caption { font-size: 9pt; color: #667085; text-align: left; padding-bottom: 2px; }
table { border-collapse: collapse; margin-top: 6px; margin-bottom: 10px; }
th, td { border: 1px solid #d3d7de; padding: 3px 6px; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { background-color: #f4f5f7; font-weight: bold; }
td.number, th.number { text-align: right; white-space: nowrap; }
pre { font-family: "DejaVu Sans Mono", monospace; font-size: 9pt; white-space: pre-wrap; overflow-wrap: anywhere; padding: 6px;
  background-color: #f4f5f7; }
figure { margin: 8px 0; }
.picture { line-height: 100%; }
th.short { white-space: nowrap; }
svg { max-width: 100%; height: auto; }
a { color: #1f6fd6; }
.table { overflow-x: auto; }
@page { size: A4; margin: 15mm; }
@media print { body { max-width: none; padding: 0; } h2, h3 { break-after: avoid; } figure, tr { break-inside: avoid; }
  thead { display: table-header-group; } .table { overflow-x: visible; } a { color: inherit; text-decoration: none; } }
"""


def document_html(pages: ReportPages, shown: Shown, *, language: str) -> str:
    """The whole page. `language`: of its words, as HTML names it."""
    return _Writer(shown).page(pages, language)


class _Writer:
    """Escapes what it writes; numbers its pictures."""

    def __init__(self, shown: Shown) -> None:
        self._shown, self._numbers = shown, count(1)

    def page(self, pages: ReportPages, language: str) -> str:
        title = self._text(pages.title)
        lines = [
            "<!DOCTYPE html>",
            f'<html lang="{escape(language)}">',
            "<head>",
            '<meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f"<title>{title}: {self._text(pages.subtitle)}</title>",
            f"<style>{STYLE}</style>",
            "</head>",
            "<body>",
            f"<h1>{title}</h1>",
            f"<p>{self._text(pages.subtitle)}</p>",
            *self._contents(pages.sections),
            "<main>",
            *(line for section in pages.sections for line in self._section(section, 2)),
            "</main>",
            "</body>",
            "</html>",
        ]
        return "\n".join(lines) + "\n"

    def _contents(self, sections: tuple[Section, ...]) -> Iterator[str]:
        name = self._text(Text("Contents"))
        yield f'<nav aria-label="{name}">'
        yield f"<h2>{name}</h2>"
        yield from self._entries(sections)
        yield "</nav>"

    def _entries(self, sections: tuple[Section, ...]) -> Iterator[str]:
        yield "<ul>"
        for section in sections:
            yield f'<li><a href="#{section.key}">{self._text(section.title)}</a>'
            if section.parts:
                yield from self._entries(section.parts)
            yield "</li>"
        yield "</ul>"

    def _section(self, section: Section, level: int) -> Iterator[str]:
        yield f'<section aria-labelledby="{section.key}">'
        yield f'<h{level} id="{section.key}">{self._text(section.title)}</h{level}>'
        for block in section.blocks:
            yield from self._block(block)
        for part in section.parts:
            yield from self._section(part, level + 1)
        yield "</section>"

    def _block(self, block: Block) -> Iterator[str]:
        match block:
            case Paragraph(text=text):
                yield f"<p>{self._text(text)}</p>"
            case Code(text=text):
                yield f"<pre><code>{self._text(text)}</code></pre>"
            case Facts(caption=caption, lines=lines):
                yield '<div class="table"><table>'
                yield f"<caption>{self._text(caption)}</caption>"
                yield "<tbody>"
                for name, told in lines:
                    yield f'<tr><th scope="row">{self._text(name)}</th><td>{self._text(told)}</td></tr>'
                yield "</tbody></table></div>"
            case Grid():
                yield from self._grid(block)
            case Figure(drawing=drawing):
                yield "<figure>"
                yield f'<figcaption><p class="caption">{self._text(drawing.title)}</p></figcaption>'
                yield f'<div class="picture">{svg(drawing, self._shown, name=f"picture-{next(self._numbers)}")}</div>'
                yield "</figure>"

    def _grid(self, grid: Grid) -> Iterator[str]:
        yield '<div class="table"><table>'
        yield f"<caption>{self._text(grid.caption)}</caption>"
        heads = (
            f'<th scope="col"{_kind(at, grid.words)}>{self._text(head)}</th>' for at, head in enumerate(grid.header)
        )
        yield f"<thead><tr>{''.join(heads)}</tr></thead>"
        yield "<tbody>"
        for first, *others in grid.rows:
            cells = (f"<td{_kind(at, grid.words)}>{self._text(cell)}</td>" for at, cell in enumerate(others, 1))
            short = ' class="short"' if len(first) <= SHORT else ""
            yield f'<tr><th scope="row"{short}>{self._text(first)}</th>{"".join(cells)}</tr>'
        yield "</tbody></table></div>"

    def _text(self, text: str) -> str:
        return escape(self._shown(text))


def _kind(at: int, words: Collection[int]) -> str:
    return ' class="number"' if at not in words else ""
