"""Letters as they look: 서울 is one word whether it is stored in syllables (NFC) or, as in names of macOS, in letters (NFD)."""

import unicodedata


def composed(text: str) -> str:
    """The same letters in their composed form (NFC)."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)
