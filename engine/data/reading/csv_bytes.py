"""What the bytes of a block of rows show at a glance: control characters, zeros before digits, missing delimiters. No cells.

NumPy looks without Python's lock, so that other threads go on meanwhile.
"""

import numpy as np

_CONTROLS = bytes(sorted({*range(1, 32), 127} - {9, 10, 13}))
"""All but tab, line feed and carriage return."""
_OTHERS = (0, 9, 10, 13)
"""Those below the blank that are none."""


def controls_in(block: bytes, rows: int = -1) -> int:
    """How many control characters are in a block of whole lines; `rows`: how many rows it is known to hold."""
    signs = np.frombuffer(block, np.uint8)
    low = np.count_nonzero(signs < ord(" "))
    deleted = block.count(b"\x7f") if b"\x7f" in block else 0  # it seeks much faster than it counts
    # Each row ends with a line end, the last one of a file perhaps not: where there are no other signs, these are all.
    if low == rows - (not block.endswith((b"\n", b"\r"))):
        return deleted
    return int(deleted + low - sum(np.count_nonzero(signs == other) for other in _OTHERS))


def without_controls(block: bytes) -> bytes:
    """`block` without its control characters."""
    return block.translate(None, _CONTROLS)


def has_zero_before_digit(block: bytes, delimiter: str) -> bool:
    """Whether a cell may begin with a zero and another digit, such as 007."""
    signs, mark = np.frombuffer(block, np.uint8), ord(delimiter)
    if signs[:1].tobytes() == b"0" and block[1:2].isdigit():
        return True
    zero = signs[1:-1] == ord("0")
    zero &= (signs[2:] - ord("0")) < 10  # unsigned: what stands before "0" becomes large
    before = signs[:-2]
    # A digit, a point, a minus or a letter before it makes it a part of a number, a date or a word.
    is_begin = before < ord("-")
    if mark >= ord("-"):
        is_begin |= before == mark
    zero &= is_begin
    return bool(zero.any())


def is_full(block: bytes, delimiter: str, quote: str, rows: int, width: int) -> bool:
    """Whether there is no quote, and just as many delimiters as `rows` rows of `width` fields have.

    No row being too long, none is too short then.
    """
    if quote and quote.encode() in block:
        return False
    mark, wanted = delimiter.encode(), rows * (width - 1)
    if len(mark) == 1:
        return bool(np.count_nonzero(np.frombuffer(block, np.uint8) == mark[0]) == wanted)
    return block.count(mark) == wanted
