"""Texts of a chunk as bytes side by side, which pandas takes from a file without Python's lock. Nothing is decided on them."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

MIN_ROWS = 50
SHARE = 0.98
"""Of a sample whose texts are packed at least so many are different: those that come again share one object otherwise."""
WIDEST = 64
"""Longer texts are not packed: short ones beside them would take their room."""
_MORE = 8
"""Bytes by which the texts of a file may be longer than those of its first rows."""

FixedWidthTexts = NDArray[np.bytes_]


def packed_width(sample: Sequence[str]) -> int:
    """How many bytes pandas is to take for each cell of a column; 0 where its texts are not to be packed."""
    width = max(map(len, sample), default=0) + _MORE
    is_packed = len(sample) >= MIN_ROWS and width <= WIDEST and len(set(sample)) >= SHARE * len(sample)
    return width if is_packed else 0


def are_cut(cells: FixedWidthTexts) -> bool:
    """Whether a text may be longer than its room."""
    return bool(_codes(cells)[:, -1].any())


def unpacked(cells: FixedWidthTexts, missing_words: Sequence[bytes]) -> NDArray[np.object_]:
    """The texts, which are ASCII, as pandas gives them: NaN where a cell is empty or one of `missing_words`; (rows,)."""
    codes = _codes(cells)
    texts = codes.astype(np.uint32).view(f"U{codes.shape[1]}")[:, 0].astype(object)
    missing = codes[:, 0] == 0
    for word in missing_words:
        missing |= cells == word
    texts[missing] = np.nan
    return texts


def _codes(cells: FixedWidthTexts) -> NDArray[np.uint8]:
    return cells.view(np.uint8).reshape(len(cells), cells.itemsize)
