"""What the cells of a CSV's column become, as its layout says: numbers, dates or texts, with what is to be said of them."""

from dataclasses import dataclass
from itertools import islice

from engine.data.amounts import without_signs
from engine.data.columns import as_numbers
from engine.data.number_format import NumberFormat
from engine.data.reading import column_notes
from engine.data.reading.csv_columns import MAX_PLACES, TEXT_MISSING_WORDS, DateChunks, NumberChunks, TextChunks
from engine.data.reading.csv_layout import Layout
from engine.data.reading.notes import Note
from engine.data.table import Column, TextColumn, number_text, parse_number


@dataclass(frozen=True)
class Found:
    """A finished column and what is to be said about it."""

    column: Column
    notes: tuple[Note, ...] = ()
    is_whole: bool = False


class ColumnMaker:
    """Makes the columns of a file with `layout`. `missing_words` are those that were found on the way."""

    def __init__(self, layout: Layout, expected: int = 0) -> None:
        """`expected`: how many rows there will be, about."""
        self._layout, self._expected = layout, expected
        self.missing_words = set(layout.missing_words)
        chosen = layout.options.missing_words
        self.words = TEXT_MISSING_WORDS if chosen is None else frozenset(chosen)

    def begun(self, at: int) -> NumberChunks | TextChunks:
        """Column `at` without cells, as its layout says."""
        return self.texts(at) if at in self._layout.texts else self._numbers(at)

    def texts(self, at: int) -> TextChunks:
        """Column `at` without cells, as texts."""
        return (DateChunks if at in self._layout.dates else TextChunks)(self.words, self._expected)

    def _numbers(self, at: int) -> NumberChunks:
        form, is_forced = self._layout.dialect.numbers, at in self._layout.numbers_forced
        return NumberChunks(form, self.words, is_forced=is_forced, expected=self._expected)

    def settled(self, at: int, column: NumberChunks | TextChunks, exact: TextChunks | None) -> Found:
        """The finished column; one that was read again becomes numbers if nearly all of its texts are some."""
        name = self._layout.names[at]
        if isinstance(column, TextChunks):
            self.missing_words.update(column.missing_words)
            texts = column.column(name)
            if at in self._layout.forms:
                return self._of_other_form(texts, self._layout.forms[at], is_forced=at in self._layout.numbers_forced)
            return _amounts(texts, self._layout) if at in self._layout.numbers_forced else Found(texts)
        if exact is not None:
            texts = exact.column(name)
            self.missing_words.update(exact.missing_words)
            column = self._numbers(at)
            column.add(texts.values)
            if column.is_text:
                return Found(texts, tuple(column_notes.text_note(name, column.count, column.misfits)))
        self.missing_words.update(word for word in column.missing_words if word)
        numbers = column.column(name)
        return Found(numbers, tuple(column_notes.number_notes(column, numbers)), column.is_whole)

    def _of_other_form(self, texts: TextColumn, form: NumberFormat, *, is_forced: bool) -> Found:
        """The numbers of a column with another decimal mark than the file; its texts where others came later."""
        chunks = NumberChunks(form, self.words, is_forced=is_forced)
        chunks.add(texts.values)
        if chunks.is_text:
            return Found(texts, tuple(column_notes.text_note(texts.name, chunks.count, chunks.misfits)))
        numbers = chunks.column(texts.name)
        row, cell = next((row, cell) for row, cell in enumerate(texts.values) if cell and form.decimal in cell)
        told = column_notes.other_mark_note(
            texts.name, form.decimal, row, cell, number_text(float(numbers.values[row]))
        )
        return Found(numbers, (told, *column_notes.number_notes(chunks, numbers)))


def _amounts(texts: TextColumn, layout: Layout) -> Found:
    """The numbers of a column in which signs stand around them."""
    numbers = as_numbers(without_signs(texts, decimal=layout.dialect.numbers.decimal))
    signed = {row: text for row, text in enumerate(texts.values) if text is not None and parse_number(text) is None}
    read = {row: text for row, text in signed.items() if row not in numbers.misfits}
    first = dict(islice(read.items(), MAX_PLACES))
    values = {row: number_text(float(numbers.values[row])) for row in first}
    return Found(numbers, (column_notes.sign_note(texts.name, len(read), first, values),) if read else ())
