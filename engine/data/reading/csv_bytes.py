"""What the bytes of a block of rows show at a glance: control characters, zeros before digits, missing delimiters. No cells.

NumPy looks without Python's lock, so that other threads go on meanwhile; piece by piece, so that what it finds stays in the
processor's cache.
"""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

_CONTROLS = bytes(sorted({*range(1, 32), 127} - {9, 10, 13}))
"""All but tab, line feed and carriage return."""
_OTHERS = (0, 9, 10, 13)
"""Those below the blank that are none."""
_LAST_PRINTABLE = ord("~")
_PIECE = 1 << 18


def unprintable_in(block: bytes) -> int:
    """How many bytes are no printable ASCII: line ends, tabs and control characters, and all of letters beyond it."""
    room = np.empty(min(_PIECE, len(block)), np.uint8)
    count = 0
    for piece in _pieces(block):
        shifted = np.subtract(piece, np.uint8(ord(" ")), out=room[: len(piece)])
        count += int(np.count_nonzero(shifted > _LAST_PRINTABLE - ord(" ")))
    return count


def are_lines_alone(unprintable: int, block: bytes, rows: int) -> bool:
    """Whether the `unprintable_in` a block of `rows` rows are its line ends: each row ends with one, the last perhaps not."""
    return unprintable == rows - (not block.endswith((b"\n", b"\r")))


def controls_in(block: bytes) -> int:
    """How many control characters are in a block."""
    low = _count(block, np.less, ord(" ")) - sum(_count(block, np.equal, other) for other in _OTHERS)
    return low + (block.count(b"\x7f") if b"\x7f" in block else 0)  # it seeks much faster than it counts


def without_controls(block: bytes) -> bytes:
    """`block` without its control characters."""
    return block.translate(None, _CONTROLS)


def has_zero_before_digit(block: bytes, delimiter: str) -> bool:
    """Whether a cell may begin with a zero and another digit, such as 007."""
    if block[:1] == b"0" and block[1:2].isdigit():
        return True
    mark = ord(delimiter)
    return any(_has_zero(piece, mark) for piece in _pieces(block, overlap=2))


def is_full(block: bytes, delimiter: str, quote: str, rows: int, width: int) -> bool:
    """Whether there is no quote, and just as many delimiters as `rows` rows of `width` fields have.

    No row being too long, none is too short then.
    """
    if quote and quote.encode() in block:
        return False
    mark, wanted = delimiter.encode(), rows * (width - 1)
    return (_count(block, np.equal, mark[0]) if len(mark) == 1 else block.count(mark)) == wanted


def _count(block: bytes, compare: np.ufunc, other: int) -> int:
    """How many signs of `block` compare so with `other`."""
    found = np.empty(min(_PIECE, len(block)), np.bool_)
    return sum(
        int(np.count_nonzero(compare(piece, np.uint8(other), out=found[: len(piece)]))) for piece in _pieces(block)
    )


def _pieces(block: bytes, *, overlap: int = 0) -> Iterator[NDArray[np.uint8]]:
    """The signs of `block`; each piece begins with the last `overlap` signs of the one before."""
    signs = np.frombuffer(block, np.uint8)
    for start in range(0, max(0, len(signs) - overlap), _PIECE):
        yield signs[start : start + _PIECE + overlap]


def _has_zero(signs: NDArray[np.uint8], mark: int) -> bool:
    before, zero, behind = signs[:-2], signs[1:-1], signs[2:]
    # A digit, a point, a minus or a letter before it makes it a part of a number, a date or a word.
    found = before < ord("-")
    if mark >= ord("-"):
        found |= before == mark
    found &= zero == ord("0")
    found &= (behind - ord("0")) < 10  # unsigned: what stands before "0" becomes large
    return bool(found.any())
