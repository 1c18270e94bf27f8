"""Which form the numbers of a CSV have, guessed from a sample: decimal point or comma, and marks between thousands."""

import re
from collections.abc import Sequence
from itertools import chain

from engine.data.number_format import NumberFormat, grouped
from engine.data.plain_digits import MARKS, plain_digits
from engine.data.reading.options import ReadingOptions

_POINT = re.compile(r"\s*[+-]?(\d+\.\d*|\.\d+)([eE][+-]?\d+)?\s*")
_COMMA = re.compile(r"\s*[+-]?(\d+,\d*|,\d+)([eE][+-]?\d+)?\s*")
_ONE_GROUP = {
    ",": re.compile(r"\s*[+-]?[1-9]\d{0,2},\d{3}\s*"),
    ".": re.compile(r"\s*[+-]?[1-9]\d{0,2}\.\d{3}\s*"),
}
"""1,395: a thousand, or one and a bit. Between semicolons 1.395 may be one, too."""
_SURELY_THOUSANDS = {
    ",": re.compile(r"\s*[+-]?[1-9]\d{0,2}((,\d{3}){2,}|(,\d{3})+\.\d*)\s*"),
    ".": re.compile(r"\s*[+-]?[1-9]\d{0,2}((\.\d{3}){2,}|(\.\d{3})+,\d*)\s*"),
}
_OTHER = {",": ".", ".": ","}
_UNMISTAKABLE = ("'", "’", "\u00a0", "\u2009", "\u202f")
"""A usual blank between digits also stands in telephone numbers: it is never guessed."""
_OTHER_MARKS = (",", *_UNMISTAKABLE, *MARKS)
"""Than the point."""
_MARK = re.compile(f"[,.'’\u00a0\u2009\u202f{MARKS}]")
_TWO_GROUPS = re.compile(r"\.\d{3}\.\d{3}")
_BETWEEN_DIGITS = re.compile(rf"(?<=\d)[{''.join(_UNMISTAKABLE)}](?=\d{{3}})")

COMMAS_LIMIT = 3
"""So many commas in quoted cells may be lists; from then on they are taken for decimal marks."""


def guess_number_form(
    rows: Sequence[Sequence[str]], delimiter: str, options: ReadingOptions
) -> tuple[NumberFormat, str]:
    """The form of the numbers in `rows`, and a cell that could mean something else in another form, or nothing.

    Files with semicolons come from where the comma is the decimal mark; elsewhere 1,395 is a thousand.
    """
    chosen, presumed = options.decimal is not None or options.thousands is not None, options.presumed_decimal
    if delimiter != ";" and not chosen and presumed != "," and _has_points_alone(rows):
        return NumberFormat(), ""
    cells = [plain_digits(cell) for row in rows for cell in row if _MARK.search(cell)]
    plain = [_BETWEEN_DIGITS.sub("", cell) for cell in cells]
    commas = [cell for cell in plain if _COMMA.fullmatch(cell)]
    points = [cell for cell in plain if _POINT.fullmatch(cell)]
    groups = {mark: [cell for cell in plain if form.fullmatch(cell)] for mark, form in _ONE_GROUP.items()}
    surely = {mark: any(form.fullmatch(cell) for cell in cells) for mark, form in _SURELY_THOUSANDS.items()}
    decimal = options.decimal or _OTHER.get(options.thousands or "")
    if decimal is None and presumed is not None:
        other = _OTHER[presumed]
        others = points if other == "." else commas
        is_contradicted = surely[presumed] or len(others) > len(groups[other])
        decimal = None if is_contradicted else presumed
        chosen = not is_contradicted
    if decimal is None:
        only_groups = len(groups[","]) == len(commas)
        decimal = _decimal(commas, has_points=bool(points), only_groups=only_groups, surely=surely, delimiter=delimiter)
    thousands = options.thousands
    if thousands is None:
        other = _OTHER[decimal]
        thousands = other if surely[other] or groups[other] else _unmistakable(cells, decimal)
    is_open = not chosen and delimiter == ";" and not any(surely.values())
    # Of commas and points only one sort, and all of it before three digits.
    of_one_sort = groups["."] if not commas else groups[","] if not points else []
    doubtful = is_open and bool(of_one_sort) and len(of_one_sort) == len(commas) + len(points)
    return NumberFormat(decimal, thousands), of_one_sort[0].strip() if doubtful else ""


def other_form(cells: Sequence[str], numbers: NumberFormat, *, fewest: int = 1) -> NumberFormat | None:
    """The form with the other decimal mark than `numbers` has, where all `cells` of a column are written in it.

    At least `fewest` of them have that mark, and one where it cannot stand between thousands (1,5 or 0,125, not 1,395).
    """
    mark = _OTHER[numbers.decimal]
    plain = [plain_digits(cell) for cell in cells]
    fraction = _COMMA if mark == "," else _POINT
    fractions = [cell for cell in plain if mark in cell and fraction.fullmatch(cell)]
    if len(fractions) < fewest or all(map(_ONE_GROUP[mark].fullmatch, fractions)):
        return None
    thousands = numbers.decimal if any(map(_SURELY_THOUSANDS[numbers.decimal].fullmatch, plain)) else ""
    form = NumberFormat(mark, thousands)
    return form if all(map(form.is_number, cells)) else None


def _has_points_alone(rows: Sequence[Sequence[str]]) -> bool:
    """Whether no cell has another mark than one point, as in most files: there is nothing to weigh."""
    text = "\n".join(chain.from_iterable(rows))
    return not any(mark in text for mark in _OTHER_MARKS) and _TWO_GROUPS.search(text) is None


def _decimal(
    commas: Sequence[str], *, has_points: bool, only_groups: bool, surely: dict[str, bool], delimiter: str
) -> str:
    if surely["."] and not surely[","]:
        return ","
    if not commas or surely[","] or (delimiter == "," and len(commas) < COMMAS_LIMIT):
        return "."
    if only_groups and delimiter != ";":
        return "."
    return "." if has_points else ","


def _unmistakable(cells: Sequence[str], decimal: str) -> str:
    """The mark between thousands that has no other use, if there is one."""
    for mark in _UNMISTAKABLE:
        marked = [cell.strip() for cell in cells if mark in cell]
        if any(map(grouped(mark, decimal).fullmatch, marked)):
            return mark
    return ""
