"""The right side of an optimizer's rule, read as arithmetic: with numbers in the place of its letters, and computed."""

import re
from collections.abc import Mapping
from typing import NamedTuple

import numpy as np

from engine.numpy_backend.expressions import value
from engine.walk.formula import expression_of


class Reading(NamedTuple):
    """A rule with its numbers, and what it comes to in double precision."""

    filled: str
    value: float


def read(text: str, letters: Mapping[str, float]) -> Reading:
    """Fill the numbers of `letters` in, t among them, and compute."""
    tokens = _tokens(text)
    names = {letter: f"x{place}" for place, letter in enumerate(letters)}
    filled, formula = "", ""
    for before, token, behind in zip([None, *tokens], tokens, [*tokens[1:], None], strict=False):
        if token.kind == "gap" and before and behind and before.kind in _ENDS and behind.kind in _BEGINS:
            shown, meant = " · ", "*"
        else:
            shown, meant = _piece(token, letters, names)
        filled, formula = filled + shown, formula + meant
    numbers = {name: np.float64(letters[letter]) for letter, name in names.items()}
    with np.errstate(all="ignore"):
        return Reading(filled, float(value(expression_of(formula), numbers)))


def named(text: str, name: str) -> str:
    """The rule with `name` in the place of w."""
    return "".join(name if token.text == "w" else token.text for token in _tokens(text))


def number_text(number: float) -> str:
    """Six digits, with a minus sign."""
    return f"{number:.6g}".replace("-", "−")


class _Token(NamedTuple):
    kind: str
    text: str


_LETTERS = "‖g‖|Πu|u_\\{t\\+1\\}|u_t|v̂|ḡ|β₁|β₂|[wvmhsdguqablMVΔηερλct](?![a-z])"
_TOKEN = re.compile(
    f"(?P<rooted>√(?:v̂|[vhV]))|(?P<size>\\|g\\|)|(?P<letter>{_LETTERS})|(?P<number>½|[0-9.]+)|(?P<word>max|min|sign)"
    "|(?P<power>²|ᵗ⁺¹|ᵗ)|(?P<root>√)|(?P<open>\\()|(?P<close>\\))|(?P<sign>[+−/,])|(?P<gap> +)"
)
_ENDS = {"letter", "number", "power", "close", "size", "rooted"}
"""What ends an operand: a gap behind it, before what begins another one, is a product."""
_BEGINS = {"letter", "number", "word", "root", "open", "size", "rooted"}
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def _tokens(text: str) -> list[_Token]:
    found, at = [], 0
    while at < len(text):
        match = _TOKEN.match(text, at)
        assert match is not None, f"{text[at:]!r} cannot be read"
        found.append(_Token(str(match.lastgroup), match[0]))
        at = match.end()
    return found


def _piece(token: _Token, letters: Mapping[str, float], names: Mapping[str, str]) -> tuple[str, str]:
    """A token with its number as a person reads it, and as a formula."""
    text = token.text
    match token.kind:
        case "letter":
            return _operand(letters[text]), names[text]
        case "rooted":
            return f"√{_operand(letters[text[1:]])}", f"sqrt({names[text[1:]]})"
        case "size":
            return f"|{number_text(letters[text[1:-1]])}|", f"abs({names[text[1:-1]]})"
        case "number":
            return text, text.replace("½", "0.5")
        case "power":
            exponent = 2 if text == "²" else int(letters["t"]) + (text == "ᵗ⁺¹")
            return str(exponent).translate(_SUPERSCRIPTS), f"**{exponent}"
        case "root":
            return text, "sqrt"
        case _:
            return text, text.replace("−", "-")


def _operand(number: float) -> str:
    """A number among signs."""
    text = number_text(number)
    return f"({text})" if text.startswith("−") or "e" in text else text
