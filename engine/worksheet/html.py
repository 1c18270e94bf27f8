"""A worksheet as HTML, for a browser and for Qt's PDF alike: tables and plain styles, no script, nothing from outside."""

from collections.abc import Callable, Iterator
from html import escape

import numpy as np

from engine.text import Text
from engine.worksheet.sheet import Item, Worksheet

Shown = Callable[[str], str]
"""A Text in the language of the sheet."""

MIN_DIGITS, MAX_DIGITS = 1, 12
LINE = 76
"""So many characters of numbers stand side by side on a page; wider matrices go on below."""

STYLE = """
body { font-family: "Noto Sans", "NanumGothic", "Malgun Gothic", "DejaVu Sans", sans-serif; font-size: 10pt; }
h1 { font-size: 15pt; margin: 0; }
h2 { font-size: 12pt; margin-top: 14px; margin-bottom: 2px; }
p { margin-top: 3px; margin-bottom: 3px; }
p.equation { margin-top: 9px; }
p.columns { color: #555555; font-size: 8pt; }
td { border: 1px solid #777777; padding: 4px; text-align: right; font-family: "DejaVu Sans Mono", monospace; }
td.blank { background-color: #f2f2f2; }
td.answer { font-weight: bold; }
table { border-collapse: collapse; margin-left: 16px; }
"""


def worksheet_html(sheet: Worksheet, digits: int, shown: Shown, *, language: str, is_key: bool = False) -> str:
    """The page with `digits` after the point: with blanks, or as the key, in which what was blank is bold."""
    title = f"{sheet.title} – {shown(Text('Answer key'))}" if is_key else sheet.title
    body = [f"<h1>{escape(title)}</h1>"]
    body += [f"<p>{escape(shown(fact))}</p>" for fact in sheet.facts]
    if not is_key:
        line = "_" * 24
        body.append(f"<p>{escape(shown(Text('Name: {line}   Date: {line}', line=line)))}</p>")
        body.append(
            f"<p>{escape(shown(Text('Fill in the empty cells, with {digits} digits after the point.', digits=digits)))}</p>"
        )
    for heading, items in sheet.sections:
        body.append(f"<h2>{escape(shown(heading))}</h2>")
        for item in items:
            body += _item(item, digits, shown, is_key=is_key)
    return (
        f'<!DOCTYPE html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n<title>{escape(title)}</title>\n'
        f"<style>{STYLE}</style>\n</head>\n<body>\n" + "\n".join(body) + "\n</body>\n</html>\n"
    )


def number(value: float, digits: int) -> str:
    """`value` with `digits` after the point; one that would be all zeros with an exponent; a true minus sign."""
    if not np.isfinite(value):
        return "NaN" if np.isnan(value) else "∞" if value > 0 else "−∞"
    text = f"{value:.{digits}f}"
    if (value != 0 and float(text) == 0) or abs(value) >= 1e9:
        text = f"{value:.{max(digits - 1, 0)}e}"
    return text.replace("-", "−")


def _item(item: Item, digits: int, shown: Shown, *, is_key: bool) -> Iterator[str]:
    course = f" ({escape(item.course_name)})" if item.course_name else ""
    name, _, formula = shown(item.equation).partition(" = ")
    yield f'<p class="equation"><b>{escape(name)}</b>{course} = {escape(formula)}</p>'
    texts = [[number(float(value), digits) for value in row] for row in item.values]
    width = max((len(text) for row in texts for text in row), default=1)
    columns = item.values.shape[1]
    at_once = max(1, LINE // (width + 3))
    for first in range(0, columns, at_once):
        last = min(first + at_once, columns)
        if columns > at_once:
            told = shown(Text("columns {first} to {last}", first=first + 1, last=last))
            yield f'<p class="columns">{escape(told)}</p>'
        yield '<table cellspacing="0" cellpadding="4">'
        for texts_of_row, blanks in zip(texts, item.blank, strict=True):
            cells = zip(texts_of_row[first:last], blanks[first:last], strict=True)
            yield "<tr>" + "".join(_cell(text, bool(blank), width, is_key=is_key) for text, blank in cells) + "</tr>"
        yield "</table>"


def _cell(text: str, is_blank: bool, width: int, *, is_key: bool) -> str:
    if is_blank and not is_key:
        return f'<td class="blank">{"&nbsp;" * (width + 2)}</td>'
    return f'<td class="answer">{text}</td>' if is_blank else f"<td>{text}</td>"
