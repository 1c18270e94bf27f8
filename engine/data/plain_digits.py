"""Numbers whose signs only look like the usual ones: −5, １２．５, ٣٫٥, a digit beside a zero-width blank. No parsing."""

_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"
"""Hyphens and dashes, the minus sign, and their small and full-width forms."""
_NOTHING = "\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\ufeff"
"""Characters that show as nothing (Unicode, Default_Ignorable_Code_Point)."""

MARKS = "\uff0e\uff0c\u066b\u066c"
"""Points and commas in full width and in Arabic."""

_PLAIN = str.maketrans(
    dict.fromkeys(_DASHES, "-")
    | dict.fromkeys(_NOTHING)
    | {
        "\uff0b": "+",
        "\ufe62": "+",
        "\uff0e": ".",
        "\uff0c": ",",
        "\u066b": ".",
        "\u066c": ",",
        "\uff25": "E",
        "\uff45": "e",
    }
    | {chr(0xFF10 + digit): str(digit) for digit in range(10)}
)
"""Digits of other scripts are left: Python reads them."""


def plain_digits(text: str) -> str:
    """`text` with ASCII signs where it has such as look like them; quick where it is ASCII, as nearly always."""
    return text if text.isascii() else text.translate(_PLAIN)


def is_look_alike(text: str, mark: str = "") -> bool:
    """Whether a text that says a number is written with other signs than ASCII's; `mark` stands between its thousands."""
    return not text.isascii() and not (text.replace(mark, "") if mark else text).isascii()
