"""Amounts: numbers with signs, a unit or blanks, such as $1,000.50, 18.2 %, 1 234,50 €, (39), −5, 12 kg; in texts and columns.

An amount stays a text until a person says that it is a number: then an edit or the reading takes the signs away.
"""

import re
import unicodedata
from collections.abc import Collection
from dataclasses import dataclass

import numpy as np

from engine.data.columns import Column, NumberColumn, TextColumn, number_text, parse_number
from engine.data.number_format import NumberFormat
from engine.text import Text

_CURRENCIES = "$¢£¤¥₩₪₫€₱₹₺₽฿￦￥＄"
_SHARES = "%‰％"
_MINUS = "−－-"
"""The hyphen last: within brackets it would span what stands between two others."""

_FORMS = {
    mark: [NumberFormat(mark, thousands) for thousands in (other, " ", "'")] for mark, other in ((".", ","), (",", "."))
}
"""How the digits may be written, by the decimal mark. Any blank between thousands is made a plain one, ’ an apostrophe."""

_UNIT = r"[^\W\d_Ee](?:[^\W\d_]|[²³µ/·°⁻¹*]|\^-?\d|(?<=m)[23])*|[°µ][^\W\d_]+|[℃℉Ω]|[Ee][^\W\d_]+|[\"'″′]"
"""Letters, as in kg, m/s, °C, kWh/m² or 명; a single e would be an exponent. It stands behind the number."""

_AMOUNT = re.compile(
    rf"""\s* (?P<open>\()? \s* (?P<sign>[+{_MINUS}])? \s* (?P<before>[{_CURRENCIES}])? \s* (?P<second>[+{_MINUS}])?
    (?P<digits>\d[\d.,'’\s]*\d[.,]?|[.,]?\d+[.,]?) \s* (?P<after>[{_CURRENCIES}{_SHARES}]|{_UNIT})? \s*
    (?P<close>\))? (?P<behind>[{_MINUS}])? \s*""",
    re.VERBOSE,
)
_BLANK, _PLAIN_MARKS = re.compile(r"\s"), str.maketrans("’", "'")
_SAME_UNIT = str.maketrans("％￦￥＄", "%₩¥$")

_ORDINALS = {"st", "nd", "rd", "th"}
MAX_UNITS = 12
"""Texts that end in more different words are no quantities in several units."""


@dataclass(frozen=True)
class Amount:
    """A number, and what it counts: "$", "%", "kg" or nothing. A percentage is the number that stands before the sign."""

    number: float
    unit: str = ""


def amounts_of(texts: Collection[str], *, decimal: str = ".") -> dict[str, Amount]:
    """What those of `texts` say that are amounts; nothing where they do not go together.

    They do in one unit, and with numbers that have none: those are of that unit, but beside percentages 0.5 may be 50 %, so
    there only zero goes. `decimal`: the mark where both fit, as in 1,395 €.
    """
    found = _read(texts, decimal)
    units = {amount.unit for amount in found.values() if amount.unit}
    if len(units) > 1:
        return {}
    if units & set(_SHARES) and any(amount.number and not amount.unit for amount in found.values()):
        return {}
    return found


def units_of(texts: Collection[str]) -> tuple[str, ...]:
    """What stands behind the numbers, where that is something in all of the different `texts`, but not the same; empty else."""
    found = _read(texts, ".")
    units = tuple(dict.fromkeys(amount.unit for amount in found.values()))
    is_one = "" in units or len(units) < 2 or len(units) > MAX_UNITS or _ORDINALS.issuperset(units)
    return units if len(found) == len(texts) and not is_one else ()


def how_written(text: str) -> Text:
    """What an amount has that a plain number has not: "a sign", "a unit", "blanks between thousands"."""
    match = _AMOUNT.fullmatch(text)
    if match is None:
        return Text("a sign")
    unit = match["after"] or ""
    if unit and unit not in _CURRENCIES + _SHARES:
        return Text("a unit ({unit})", unit=unit)
    is_bare = not any(match[name] for name in ("open", "sign", "before", "second", "after", "behind"))
    if is_bare and _BLANK.search(match["digits"]):
        return Text("a blank between thousands")
    return Text("another decimal mark") if is_bare else Text("a sign")


def are_amounts(texts: Collection[str]) -> bool:
    """Whether all of the different `texts` are amounts that go together, and not all of them numbers without a sign."""
    return any(parse_number(text) is None for text in texts) and len(amounts_of(texts)) == len(texts)


def without_signs(column: Column, *, decimal: str = ".") -> Column:
    """A column with the texts of their numbers in place of amounts; all other cells as they are."""
    if isinstance(column, NumberColumn):
        return column
    found = amounts_of(column.classes, decimal=decimal)
    signed = {text: amount for text, amount in found.items() if parse_number(text) is None or not text.isascii()}
    if not signed:
        return column
    bare = (number_text(signed[text].number) if text in signed else text for text in column.classes)
    texts = np.array([*bare, None], dtype=object)
    return TextColumn(column.name, texts[column.class_indices], column.written)  # −1, a missing cell, is the last one


def _read(texts: Collection[str], decimal: str) -> dict[str, Amount]:
    """Those of `texts` that are amounts, in the form in which the most are; of several that read as many, the first."""
    found: dict[str, Amount] = {}
    for mark in (decimal, *(_FORMS.keys() - {decimal})):
        for form in _FORMS[mark]:
            read = ((text, _amount(text, form)) for text in texts)
            found = max(found, {text: amount for text, amount in read if amount is not None}, key=len)
            if len(found) == len(texts):
                return found
    return found


def _amount(text: str, form: NumberFormat) -> Amount | None:
    found = _AMOUNT.fullmatch(text)
    if found is None or bool(found["open"]) is not bool(found["close"]):
        return None
    signs = [found["sign"], found["second"], found["behind"]]
    if sum(map(bool, [*signs, found["open"]])) > 1 or (found["before"] and found["after"]):
        return None
    digits = _BLANK.sub(" ", found["digits"]).translate(_PLAIN_MARKS)
    number = form.number(digits)
    if number is None or (form.thousands in digits and digits.startswith("0")):  # 02 123 456 is called, not counted
        return None
    is_negative = bool(found["open"]) or any(sign and sign in _MINUS for sign in signs)
    unit = unicodedata.normalize("NFKC", (found["before"] or found["after"] or "").translate(_SAME_UNIT))
    return Amount(-number if is_negative else number, unit)
