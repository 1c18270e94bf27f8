"""Words for yes and no."""

from collections import Counter
from collections.abc import Iterable

from engine.data.alike import alike_key

PLAIN: tuple[tuple[str, str], ...] = (
    ("no", "yes"), ("n", "y"), ("false", "true"), ("f", "t"), ("off", "on"),
    ("아니오", "예"), ("아니요", "네"), ("거짓", "참"), ("✗", "✓"), ("없음", "있음"),
)  # fmt: skip
"""A word for no with its word for yes, as `alike_key` gives them."""

PAIRS = (*PLAIN, ("0", "1"), ("x", "o"), ("×", "○"))
"""Also what may mean something else: it is read where a person says that it is yes or no, and never guessed to be."""

_VALUES = {word: float(value) for pair in PAIRS for value, word in enumerate(pair)}
_PARTNERS = {word: pair[1 - value] for pair in PAIRS for value, word in enumerate(pair)}


def read_boolean(text: str) -> float | None:
    """0 for no, 1 for yes, None where `text` says neither."""
    return _VALUES.get(alike_key(text))


def plain_pair(texts: Iterable[str]) -> tuple[str, str] | None:
    """The plain pair to which all `texts` belong, in any spelling that looks like it; None where there is none."""
    words = {alike_key(text) for text in texts}
    return next((pair for pair in PLAIN if words and words <= set(pair)), None)


def boolean_classes(texts: Iterable[str]) -> tuple[str, str]:
    """The words for no and yes in a column: the most frequent spellings, or the partner of the only one."""
    spellings = Counter(text for text in texts if read_boolean(text) is not None)
    found = {}
    for text, _ in reversed(spellings.most_common()):
        found[read_boolean(text)] = text
    no, yes = found.get(0.0), found.get(1.0)
    return no or _partner(yes, "no"), yes or _partner(no, "yes")


def _partner(text: str | None, usual: str) -> str:
    return usual if text is None else _PARTNERS[alike_key(text)]
