"""Texts of a chunk by their places among few different ones: each is made and looked at once. Nothing is decided on them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

MIN_ROWS = 50
SHARE = 0.2
"""Texts are few where a sample has at most so many different ones a row."""


@dataclass(frozen=True)
class DictionaryTexts:
    """`words`: the different texts, (few,). `places`: of each row's text among them, −1 where pandas found none; (rows,)."""

    words: NDArray[np.object_]
    places: NDArray[np.integer[Any]]

    def __len__(self) -> int:
        return len(self.places)

    def __getitem__(self, rows: Any) -> "DictionaryTexts":
        """The texts of some rows only."""
        return DictionaryTexts(self.words, self.places[rows])

    def __iter__(self) -> Iterator[Any]:
        """Each row's text, None where there is none."""
        return iter(self.texts())

    @property
    def missing(self) -> NDArray[np.bool_]:
        """Where there is no text, (rows,)."""
        return np.asarray(self.places < 0)

    def texts(self) -> NDArray[np.object_]:
        """Each row's text, None where there is none; (rows,)."""
        words = np.empty(len(self.words) + 1, dtype=object)
        words[:-1] = self.words
        return np.take(words, self.places)  # −1 is the last one

    def without(self, gone: NDArray[np.bool_]) -> "DictionaryTexts":
        """The same, where the words `gone` (few,) are none."""
        return DictionaryTexts(self.words, np.where(np.append(gone, True)[self.places], -1, self.places))


def are_few(sample: Sequence[str]) -> bool:
    """Whether the cells of a sample are few different texts again and again.

    Of codes such as 007 and of truth values pandas makes numbers and truths, even where it is to give places among texts.
    """
    words = set(sample)
    return len(sample) >= MIN_ROWS and len(words) <= SHARE * len(sample) and not all(map(_is_typed, words))


def are_typed(words: Any) -> bool:
    """Whether pandas has made numbers or truth values of the different texts of a column: how they stood is lost."""
    return words.dtype.kind in "biufc"


def _is_typed(word: str) -> bool:
    try:
        float(word)
    except ValueError:
        return word.strip().lower() in ("", "true", "false")
    return True
