"""How large the cells of a layer's matrices are: large enough for the numbers where these fit, else a few pixels."""

from enum import StrEnum

from gui.matrices.cell_text import MAX_DIGITS, MIN_DIGITS, Array, cell_form
from gui.matrices.geometry import CellSize

MAX_ROWS_WITH_NUMBERS = 64
LARGEST, TALLEST_PICTURE = 16, 384
LONGEST_SHAPE = 3
"""A cell without a number is at most so many times longer than it is wide."""
PADDING = 10


class Cells(StrEnum):
    """What a person chooses."""

    AUTOMATIC = "automatic"
    NUMBERS = "numbers"
    COLORS = "colors"


def cell_size(
    arrays: list[Array], choice: Cells, digits: int, *, room: int, character: int, line: int, names: int = 0
) -> CellSize:
    """The size for `arrays` (all with the same number of columns) in `room` pixels.

    `character` is the width of a digit and `line` the height of a line; a column with a
    number is as wide as `names` pixels where there is room. Automatic: as many of the wanted digits as fit,
    and no numbers where not even two do.
    """
    rows, columns = max(len(array) for array in arrays), arrays[0].shape[1]
    if choice is not Cells.COLORS:
        for fewer in range(min(digits, MAX_DIGITS), MIN_DIGITS - 1, -1):
            width = max(cell_form(array, fewer).characters for array in arrays) * character + PADDING
            fits = width * columns <= room and rows <= MAX_ROWS_WITH_NUMBERS
            if fits or choice is Cells.NUMBERS:
                named = max(width, min(names, room // columns))
                return CellSize(named, line + PADDING // 2, fewer)
    width = max(1, min(LARGEST, room // max(columns, 1)))
    height = max(1, min(LARGEST, TALLEST_PICTURE // max(rows, 1)))
    return CellSize(min(width, LONGEST_SHAPE * height), min(height, LONGEST_SHAPE * width), 0)
