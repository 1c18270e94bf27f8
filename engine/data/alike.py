"""Texts that look alike: one key for all spellings of a word, whatever its Unicode form, blanks and capitals.

Names, words for yes and no, and classes are compared by it.
"""

import re
import unicodedata
from collections.abc import Iterable

from engine.text import NOTHING, Text

_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\u3164\ufe00-\ufe0f\ufeff\uffa0\U000e0000-\U000e0fff]+"
)
"""Characters that show as nothing: zero-width blanks, the soft hyphen, the byte order mark, variation selectors
(Unicode, DerivedCoreProperties, Default_Ignorable_Code_Point)."""

_BLANKS = re.compile(r"\s+")

_SAME_SIGN = str.maketrans(
    dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d", "-")
    | dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u02bc\u00b4\uff07`", "'")
    | dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\uff02", '"')
)
"""Hyphens and dashes, apostrophes and quotation marks."""


def composed(text: str) -> str:
    """The same letters in their composed form (NFC): 서울 is one word whether it is stored in syllables or, as in names of
    macOS, in letters (NFD)."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def alike_key(text: str) -> str:
    """The same for texts that look alike, and another for all others.

    Alike are: composed and decomposed letters, full-width and other compatibility forms (NFKC), capitals (case folding),
    blanks of any kind and number, none at the ends; what shows as nothing does not count; kinds of dashes and quotation marks.
    """
    if text.isascii():
        return " ".join(text.replace("`", "'").casefold().split())
    shown = _INVISIBLE.sub("", unicodedata.normalize("NFD", text).translate(_SAME_SIGN))
    folded = unicodedata.normalize("NFKD", shown.casefold()).casefold()  # Unicode, D146: compatibility caseless match
    return " ".join(_INVISIBLE.sub("", unicodedata.normalize("NFKC", folded)).split())


def named_alike(name: str, names: Iterable[str]) -> tuple[str, ...]:
    """Those of `names` that `name` may mean: itself where it is one of them, else all that look like it, in their order.

    One is the name that is meant; several have to be told apart by the person; none: there is no such name.
    """
    known = tuple(names)
    if name in known:
        return (name,)
    key = alike_key(name)
    return tuple(other for other in known if alike_key(other) == key)


def difference(text: str, usual: str) -> Text:
    """In what `text` differs from `usual`, which looks like it, where that cannot be seen; "" where it can."""
    if _INVISIBLE.search(text) and not _INVISIBLE.search(usual):
        return Text("with a character that shows as nothing")
    if text.lstrip() != text and usual.lstrip() == usual:
        return Text("with a blank before it")
    if text.rstrip() != text and usual.rstrip() == usual:
        return Text("with a blank behind it")
    if _BLANKS.findall(text.strip()) != _BLANKS.findall(usual.strip()):
        return Text("with other blanks")
    if composed(text) == composed(usual):
        return Text("in composed letters") if text == composed(text) else Text("in decomposed letters")
    return NOTHING
