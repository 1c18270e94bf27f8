"""A page of HTML as tests read it: whether its tags are balanced, its tables, headings, links and words."""

from html.parser import HTMLParser

EMPTY = {"meta", "br", "img", "hr", "link"}
"""Elements without an end; in SVG there is `<…/>`."""


class Page(HTMLParser):
    """`tables`: (caption, rows of cells) each, in order. Raises AssertionError for tags that are not balanced."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tables: list[tuple[str, list[list[str]]]] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: dict[str, list[str]] = {}
        self.feed(html)
        self.close()
        assert not self.open, f"never closed: {self.open}"

    def table(self, caption: str, place: int = 0) -> list[list[str]]:
        """The rows of the table with this caption, that at `place` of several."""
        return [rows for own, rows in self.tables if own == caption][place]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag in EMPTY:
            return
        self.open.append(tag)
        match tag:
            case "table":
                self.tables.append(("", []))
            case "tr":
                self.tables[-1][1].append([])
            case "td" | "th":
                self.tables[-1][1][-1].append("")
            case _:
                self.words.setdefault(tag, []).append("")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open, f"</{tag}> closes nothing"
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if not self.open:
            return
        match self.open[-1]:
            case "caption":
                self.tables[-1] = (self.tables[-1][0] + data, self.tables[-1][1])
            case "td" | "th":
                self.tables[-1][1][-1][-1] += data
            case tag if tag in self.words:
                self.words[tag][-1] += data
