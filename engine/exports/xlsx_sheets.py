"""The sheets of a workbook that grows sheet by sheet, and where cells lie on them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_rowcol_to_cell as cell_name

ROWS = 10
"""Rows that a workbook predicts; more are got by copying the last one down on every sheet."""

PIECE = 30_000
"""Characters of a text in one cell."""


@dataclass(frozen=True)
class Block:
    """Cells of a sheet: an entry a column from `column` on, and sample 0 in the second row."""

    sheet: str
    column: int = 0

    def cell(self, entry: int, sample: int) -> str:
        """The cell of one entry."""
        return f"'{self.sheet}'!{cell_name(sample + 1, self.column + entry)}"

    def span(self, start: int, stop: int, sample: int) -> str:
        """The entries from `start` up to `stop`, side by side."""
        return f"{self.cell(start, sample)}:{cell_name(sample + 1, self.column + stop - 1)}"


Formula = Callable[[int], str]
"""The formula of a sample."""


WIDE = 20
"""The width of a column of dates, in characters."""

_ENTERED = {"bg_color": "#FFF2CC"}


class Book:
    """A workbook that grows sheet by sheet."""

    def __init__(self, path: Path) -> None:
        self._book = Workbook(path, {"in_memory": True})
        self._bold = self._book.add_format({"bold": True})
        self._entered = self._book.add_format(_ENTERED)

    def sheet(self, name: str) -> Any:
        """A new sheet."""
        return self._book.add_worksheet(name)

    def close(self) -> None:
        """Write the file."""
        self._book.close()

    def heads(self, sheet: Any, names: Sequence[str], column: int = 0, row: int = 0) -> None:
        """Bold words side by side."""
        for at, name in enumerate(names):
            sheet.write_string(row, column + at, name, self._bold)

    def inputs(self, sheet: Any, names: Sequence[str], first: Sequence[str | float], shown: Sequence[str] = ()) -> None:
        """Columns to be filled in, with `first` in the first row. `shown`: the number format of each column, or nothing."""
        self.heads(sheet, names)
        for at, cell in enumerate(first):
            own = self._entered
            if any(shown[at : at + 1]):
                own = self._book.add_format({**_ENTERED, "num_format": shown[at]})
                sheet.set_column(at, at, WIDE)
            for sample in range(ROWS):
                sheet.write_blank(sample + 1, at, None, own)
            write = sheet.write_string if isinstance(cell, str) else sheet.write_number
            write(1, at, cell, own)

    def formulas(
        self, sheet: Any, formulas: Sequence[Formula], names: Sequence[str], column: int = 0, *, of_arrays: bool = False
    ) -> Block:
        """`of_arrays`: functions that take one cell are to take whole ranges."""
        self.heads(sheet, names, column)
        for at, formula in enumerate(formulas):
            for sample in range(ROWS):
                row, own = sample + 1, column + at
                if of_arrays:
                    sheet.write_array_formula(row, own, row, own, f"{{={formula(sample)}}}", value="")
                else:
                    sheet.write_formula(row, own, f"={formula(sample)}", value="")
        return Block(sheet.get_name(), column)
