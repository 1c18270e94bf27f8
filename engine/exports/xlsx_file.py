"""`.xlsx`: inputs in a row, every layer on a sheet of its own as live formulas, the answers beside the inputs."""

import base64
import math
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray

from engine.config.columns import Encoding
from engine.data.reading.errors import ReadingError
from engine.data.reading.workbook import sheet_cells
from engine.exports.export import INSTEAD, Choices, Export, NoRuntimeError, Outputs, RawCells
from engine.exports.programs.steps import Answer, Steps, steps_of, unwritable
from engine.exports.safetensors_file import read_content
from engine.exports.text_entries import preparation_refusal
from engine.exports.xlsx_book import WHOLE, write_book
from engine.exports.xlsx_dates import EARLIEST, as_days, is_moment
from engine.exports.xlsx_sheets import ROWS
from engine.files.atomic import OPENED, FileError, told
from engine.model.model import Model
from engine.progress import Check
from engine.text import NOTHING, Text, or_list

MAX_COLUMNS = 16_384
"""What a sheet has."""

MAX_NUMBERS = 300_000
"""Weights that a spreadsheet still opens in seconds."""


class Xlsx(Export):
    """A workbook that Excel and LibreOffice compute."""

    suffix: ClassVar[str] = ".xlsx"
    label: ClassVar[Text] = Text("Excel workbook with live formulas")
    products_a_second: ClassVar[int] = 1_500_000

    def refusal(self, model: Model, choices: Choices) -> Text:
        """Columns that formulas cannot read, layers that are not known here, and networks that are too large for a sheet."""
        if unknown := unwritable(model.spec.learner.network):
            return Text("A workbook cannot hold {layers} here. Save the project (.glassnet).", layers=or_list(unknown))
        steps, numbers = steps_of(model), sum(array.size for array in model.parameters.values())
        widest = max(steps.inputs, *(2 * step.size for step in steps.layers))
        if widest > MAX_COLUMNS or numbers > MAX_NUMBERS:
            return Text(
                "The network has {numbers:,} numbers and up to {width:,} in a row, too many for the sheets of a workbook. Export "
                "a program in Python, or ONNX.",
                numbers=numbers,
                width=widest,
            )
        if choices.network_only:
            return NOTHING
        for column in model.spec.preparation.features:
            if column.planned.recipe.encoding is Encoding.DATE and column.span and column.span[0] < EARLIEST:
                return Text(
                    "'{column}' has dates before March 1900, and no cell of a workbook holds such a date. {instead}",
                    column=column.planned.recipe.name,
                    instead=INSTEAD,
                )
        return preparation_refusal(model, Text("A workbook"), reads_dates=True)

    def write(self, model: Model, path: Path, choices: Choices) -> None:
        """One workbook."""
        write_book(model, path, choices)

    def run(self, path: Path, model: Model, cells: RawCells, choices: Choices) -> Outputs:
        """What IronCalc computes, so many rows at a time as the workbook has."""
        try:
            import ironcalc
        except ImportError as error:
            raise NoRuntimeError(Text("nothing that computes workbooks is installed: pip install ironcalc")) from error
        book = ironcalc.load_from_xlsx(str(path), "en", "UTC", "en")
        columns, found = _entered(model, cells, choices), []
        rows = len(columns[0])
        steps = steps_of(model)
        width = steps.width if choices.network_only else sum(_columns(answer) for answer in steps.answers)
        for start in range(0, rows, ROWS):
            for row in range(ROWS):
                for at, column in enumerate(columns, start=1):
                    _enter(book, row + 2, at, column[start + row] if start + row < rows else "")
            book.evaluate()
            first = len(columns) + 2
            found += [
                [_number(book.get_cell_value(0, row + 2, first + at)) for at in range(width)]
                for row in range(min(ROWS, rows - start))
            ]
        return _outputs(steps, np.array(found), choices)

    def read(self, path: Path, check: Check) -> Model | None:
        """The model in the hidden sheet; no formula is computed."""
        with told(path, OPENED):
            try:
                rows = sheet_cells(path, WHOLE, check)
                content = base64.b64decode("".join(str(row[0]) for row in rows or ()), validate=True)
            except (ReadingError, ValueError, IndexError) as error:
                raise FileError(
                    Text(
                        "'{source}' is damaged, cut off, or no .xlsx file ({error}). Export it again.",
                        source=path.name,
                        error=error,
                    )
                ) from error
            return read_content(BytesIO(content), path.name, check) if content else None


def _entered(model: Model, cells: RawCells, choices: Choices) -> list[Sequence[float | str]]:
    """The cells as they are typed into the workbook: dates and times as days."""
    moments = {column.planned.recipe.name: column for column in model.spec.preparation.features if is_moment(column)}
    if choices.network_only:
        moments = {}
    return [as_days(moments[name], list(map(str, own))) if name in moments else own for name, own in cells.items()]


def _outputs(steps: Steps, table: NDArray[np.float64], choices: Choices) -> Outputs:
    if choices.network_only:
        return {"output": table}
    found, at = {}, 0
    for answer in steps.answers:
        start, at = at + bool(answer.classes), at + _columns(answer)  # the class itself stands before its scores
        found[answer.name] = table[:, start:at] if answer.count > 1 else table[:, start]
    return found


def _columns(answer: Answer) -> int:
    return answer.count + bool(answer.classes)


def _number(cell: object) -> float:
    return float(cell) if isinstance(cell, int | float) else math.nan


def _enter(book: Any, row: int, column: int, cell: float | str) -> None:
    if isinstance(cell, str) and cell:
        book.update_cell_with_text(0, row, column, cell)
    elif isinstance(cell, str) or math.isnan(cell):
        book.clear_cell_contents(0, row, column)
    else:
        book.update_cell_with_number(0, row, column, cell)
