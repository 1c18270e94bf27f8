"""Words for yes and no."""

from collections import Counter
from collections.abc import Iterable

PAIRS: tuple[tuple[str, str], ...] = (
    ("no", "yes"), ("n", "y"), ("false", "true"), ("f", "t"), ("0", "1"), ("off", "on"), ("x", "o"), ("×", "○"),
    ("아니오", "예"), ("아니요", "네"), ("거짓", "참"), ("✗", "✓"), ("없음", "있음"),
)  # fmt: skip
"""A word for no with its word for yes, in lower case."""

_VALUES = {word: float(value) for pair in PAIRS for value, word in enumerate(pair)}
_PARTNERS = {word: pair[1 - value] for pair in PAIRS for value, word in enumerate(pair)}


def read_boolean(text: str) -> float | None:
    """0 for no, 1 for yes, None where `text` says neither."""
    return _VALUES.get(text.strip().lower())


def boolean_classes(texts: Iterable[str]) -> tuple[str, str]:
    """The words for no and yes in a column: the most frequent spellings, or the partner of the only one."""
    spellings = Counter(text for text in texts if read_boolean(text) is not None)
    found = {}
    for text, _ in reversed(spellings.most_common()):
        found[read_boolean(text)] = text
    no, yes = found.get(0.0), found.get(1.0)
    return no or _partner(yes, "no"), yes or _partner(no, "yes")


def _partner(text: str | None, usual: str) -> str:
    return usual if text is None else _PARTNERS[text.strip().lower()]
