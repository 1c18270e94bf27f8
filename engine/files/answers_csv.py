"""The answers of a model as CSV, block after block: beside the columns of the table, or alone."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import BinaryIO

import numpy as np

from engine.data.table import Table, TextColumn
from engine.files.table_csv import ROWS_A_BLOCK, CsvFormat, TableWriter
from engine.model.answered import REASON, left_text
from engine.model.model import Answers
from engine.results.column_names import free_names
from engine.text import Text

MAX_REASONS = 3
"""Rows without an answer whose reasons are told."""


class Columns(StrEnum):
    """What stands in the file beside the answers."""

    ALL = "all"
    PREDICTIONS = "predictions"


@dataclass(frozen=True)
class Written:
    """What was written: `rows`, how many of them have no answer, and the reasons of the first of those by row, from 0."""

    rows: int
    left: int
    first: dict[int, Text]

    @property
    def left_text(self) -> Text:
        """How many rows have no answer, and why the first of them have none."""
        return left_text(self.left, self.first)


def write_answers(
    stream: BinaryIO,
    answered: Iterable[tuple[Table, Answers]],
    form: CsvFormat,
    columns: Columns = Columns.ALL,
    shown: Callable[[Text], str] = str,
) -> Written:
    """Write every row of the tables, in their order.

    A column of answers whose name the table has, too, gets a number. `shown`: a reason in somebody's language. Raises FileError.
    """
    writer, rows, left = TableWriter(stream, form), 0, 0
    first: dict[int, Text] = {}
    names: tuple[str, ...] = ()
    for table, answers in answered:
        kept = table.columns if columns is Columns.ALL else ()
        if not names:
            own = tuple(column.name for column in kept)
            names = free_names((*answers.header, REASON), own)
            writer.begin((*own, *names))
        texts = (*answers.texts(), _reasons(answers, shown))
        found = (_text_column(name, cells) for name, cells in zip(names, texts, strict=True))
        whole = Table((*kept, *found))
        for start in range(0, whole.rows, ROWS_A_BLOCK):
            writer.write(whole, np.arange(start, min(start + ROWS_A_BLOCK, whole.rows)), rows)
        some = list(answers.reasons.items())[: max(0, MAX_REASONS - len(first))]
        first |= {rows + row: reason for row, reason in some}
        rows, left = rows + answers.count, left + len(answers.reasons)
    return Written(rows, left, first)


def _reasons(answers: Answers, shown: Callable[[Text], str]) -> list[str]:
    found = [""] * answers.count
    for row, reason in answers.reasons.items():
        found[row] = shown(reason)
    return found


def _text_column(name: str, cells: list[str]) -> TextColumn:
    values = np.empty(len(cells), dtype=object)
    values[:] = cells
    return TextColumn(name, values)
