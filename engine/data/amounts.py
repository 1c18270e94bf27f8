"""Amounts: numbers with signs around them, such as $1,000.50, 18.2 %, 1.234,50 €, (39), 78- and −5, as texts and in columns."""

import re
from collections.abc import Collection
from dataclasses import dataclass

import numpy as np

from engine.data.columns import Column, NumberColumn, TextColumn, number_text, parse_number
from engine.data.number_form import NumberForm

_CURRENCIES = "$¢£¤¥₩₪₫€₱₹₺₽฿￦￥＄"
_WORDS = ("원", "円", "元")
_SHARES = "%‰％"
_MINUS = "−－-"
"""The hyphen last: within brackets it would span what stands between two others."""

_FORMS = {".": NumberForm(".", ","), ",": NumberForm(",", ".")}
"""How the digits may be written, by the decimal mark."""

_AMOUNT = re.compile(
    rf"""\s* (?P<open>\()? \s* (?P<sign>[+{_MINUS}])? \s* (?P<before>[{_CURRENCIES}])? \s* (?P<second>[+{_MINUS}])?
    (?P<digits>[\d.,]*\d[.,]?) \s* (?P<after>[{_CURRENCIES}{_SHARES}]|{"|".join(_WORDS)})? \s*
    (?P<close>\))? (?P<behind>[{_MINUS}])? \s*""",
    re.VERBOSE,
)
_SAME_UNIT = str.maketrans("％￦￥＄", "%₩¥$")


@dataclass(frozen=True)
class Amount:
    """A number, and what it counts: "$", "%" or nothing. A percentage is the number that stands before the sign."""

    number: float
    unit: str = ""


def amounts_of(texts: Collection[str], *, decimal: str = ".") -> dict[str, Amount]:
    """What those of `texts` say that are amounts; nothing where they do not go together.

    They do in one unit, and with numbers that have none: those are of that unit, but beside percentages 0.5 may be 50 %, so
    there only zero goes. `decimal`: the mark where both fit, as in 1,395 €.
    """
    found: dict[str, Amount] = {}
    for mark in (decimal, *(_FORMS.keys() - {decimal})):
        found = max(found, _read(texts, _FORMS[mark]), key=len)
        if len(found) == len(texts):
            break
    units = {amount.unit for amount in found.values() if amount.unit}
    if len(units) > 1:
        return {}
    if units & set(_SHARES) and any(amount.number and not amount.unit for amount in found.values()):
        return {}
    return found


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


def _read(texts: Collection[str], form: NumberForm) -> dict[str, Amount]:
    read = ((text, _amount(text, form)) for text in texts)
    return {text: amount for text, amount in read if amount is not None}


def _amount(text: str, form: NumberForm) -> Amount | None:
    found = _AMOUNT.fullmatch(text)
    if found is None or bool(found["open"]) is not bool(found["close"]):
        return None
    signs = [found["sign"], found["second"], found["behind"]]
    if sum(map(bool, [*signs, found["open"]])) > 1 or (found["before"] and found["after"]):
        return None
    number = form.number(found["digits"])
    if number is None:
        return None
    is_negative = bool(found["open"]) or any(sign and sign in _MINUS for sign in signs)
    unit = (found["before"] or found["after"] or "").translate(_SAME_UNIT)
    return Amount(-number if is_negative else number, unit)
