"""Texts that a label can break into lines, whatever words are in them. No widgets."""

import re

MAX_WORD = 100
"""A longer word (a path, a formula, a broken file's line) may be broken anywhere, for a narrow window."""
_LONG = re.compile(rf"(\S{{{MAX_WORD}}})(?=\S)")


def breakable(text: str) -> str:
    """`text` with places in very long words where a line may end (U+200B, which is not seen)."""
    return _LONG.sub("\\1\u200b", text)
