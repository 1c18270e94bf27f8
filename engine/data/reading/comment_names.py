"""The names of columns in a comment above the rows, as numpy.savetxt and measuring programs write them. No guess at marks."""

import re
from collections.abc import Iterator, Sequence

from engine.data.reading.csv_records import BLANKS, LongField, RecordForm, records
from engine.data.reading.titles import is_any_number, is_blank

_OTHERS = (",", ";", "\t", "|", BLANKS)
_WIDE_BLANKS = re.compile(r"\s{2,}|\t")
"""Between names that hold blanks themselves: T (K)."""


def names_in_comments(lines: Sequence[str], form: RecordForm, width: int) -> tuple[int, tuple[str, ...]] | None:
    """The number of the last of the first `lines` that holds `width` names, and those; None where none does.

    In the last comment of all they may stand between other delimiters than the file's.
    """
    comments = [at for at, line in enumerate(lines) if line.startswith(form.comment)]
    wanted = [(at, _fields(lines[at], form, form.delimiter)) for at in reversed(comments)]
    wanted += [(comments[-1], names) for names in _otherwise(lines[comments[-1]], form)] if comments else []
    return next(((at + 1, names) for at, names in wanted if len(names) == width and _are_names(names)), None)


def _otherwise(line: str, form: RecordForm) -> Iterator[tuple[str, ...]]:
    """The fields of a comment between other delimiters."""
    for delimiter in _OTHERS:
        yield _fields(line, form, delimiter)
    yield tuple(_WIDE_BLANKS.split(_bare(line, form)))


def _fields(line: str, form: RecordForm, delimiter: str) -> tuple[str, ...]:
    other = RecordForm(delimiter, form.quote, skip_blanks=delimiter != "\t")
    try:
        found = next(records([_bare(line, form)], other), None)
    except LongField:
        return ()
    return () if found is None else tuple(name.strip() for name in found.fields)


def _bare(line: str, form: RecordForm) -> str:
    return line.strip().lstrip(form.comment[0]).strip()


def _are_names(names: Sequence[str]) -> bool:
    """Whether all are filled, different, and no numbers; a single one is no sentence."""
    if len(set(names)) < len(names) or any(is_blank(name) or is_any_number(name) for name in names):
        return False
    return len(names) > 1 or len(names[0].split()) < 3
