"""A matrix that a person fills in: what was typed into its cells, and which of it is right. No Qt."""

from dataclasses import dataclass, field

import numpy as np

from engine.backend import Array
from engine.training.trace.cells.mistakes import right
from gui.matrices.cell_text import CellForm

Cell = tuple[int, int]


def tolerance_of(form: CellForm, values: Array) -> Array:
    """One unit of the last digit that is shown of each number."""
    if not form.has_exponent:
        return np.full(values.shape, 10.0**-form.decimals)
    with np.errstate(divide="ignore"):
        exponents = np.where(values != 0, np.floor(np.log10(np.abs(values))), 0.0)
    return np.asarray(10.0 ** (exponents - max(form.decimals - 1, 0)))


@dataclass
class HandWork:
    """`values` (rows, columns): the solution. `texts`: by cell what was typed. `is_solved`: the solution is shown."""

    values: Array
    tolerance: Array
    texts: dict[Cell, str] = field(default_factory=dict)
    is_solved: bool = False

    @property
    def typed(self) -> Array:
        """The numbers, NaN where there is none; infinite where what was typed is no number."""
        found = np.full(self.values.shape, np.nan)
        for cell, text in self.texts.items():
            if text:
                found[cell] = _number(text)
        return found

    def mark(self, cell: Cell) -> bool | None:
        """Whether a cell is right; None where nothing was typed."""
        if not self.texts.get(cell):
            return None
        one = (slice(cell[0], cell[0] + 1), slice(cell[1], cell[1] + 1))
        return bool(right(self.typed[one], self.values[one], self.tolerance[one])[0, 0])

    def counts(self) -> tuple[int, int, int]:
        """How many cells are right, how many wrong, and how many there are."""
        typed = self.typed
        is_right = right(typed, self.values, self.tolerance)
        return int(is_right.sum()), int((~np.isnan(typed) & ~is_right).sum()), typed.size

    def type(self, cell: Cell, text: str) -> None:
        """Put a text into a cell; nothing empties it."""
        self.texts[cell] = text

    def paste(self, corner: Cell, text: str) -> None:
        """Put a block of a spreadsheet into the cells from `corner` on; what does not fit is left out."""
        rows, columns = self.values.shape
        for down, line in enumerate(text.strip("\r\n").splitlines()):
            for along, part in enumerate(line.split("\t") if "\t" in line else line.replace(";", " ").split()):
                if corner[0] + down < rows and corner[1] + along < columns:
                    self.texts[corner[0] + down, corner[1] + along] = part.strip()


def _number(text: str) -> float:
    try:
        return float(text.replace("−", "-").replace(",", "."))
    except ValueError:
        return float("inf")
