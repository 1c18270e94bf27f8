"""Korean in tests, on any machine: without a font for it letters are boxes, but texts are what they are."""

from collections.abc import Iterator
from contextlib import contextmanager

from gui import language
from gui.language import Language, install_language


@contextmanager
def korean_can_be_had() -> Iterator[None]:
    """As where there is a font with Korean letters; English again at the end."""
    found = language.has_korean_font
    language.has_korean_font = lambda: True
    try:
        yield
    finally:
        install_language(Language.ENGLISH)
        language.has_korean_font = found


def is_hangul(text: str) -> bool:
    """True where any letter of `text` is Korean."""
    return any("가" <= letter <= "힣" for letter in text)
