"""The names of columns in a comment above the rows, as numpy.savetxt and measuring programs write them. No guess at marks."""

import re
from collections.abc import Iterator, Sequence

from engine.data.reading.csv_records import BLANKS, LongField, RecordForm, records
from engine.data.reading.titles import is_any_number, is_blank

_OTHERS = (",", ";", "\t", "|", BLANKS)
_WIDE_BLANKS = re.compile(r"\s{2,}|\t")
"""Between names that hold blanks themselves: T (K)."""


def names_in_comments(lines: Sequence[str], form: RecordForm, width: int) -> tuple[int, tuple[str, ...]] | None:
    """The number of the last of the first `lines` that holds `width` names, and those; None where none does."""
    for at in range(len(lines) - 1, -1, -1):
        if not lines[at].startswith(form.comment):
            continue
        text = lines[at].strip().lstrip(form.comment[0]).strip()
        for names in _split(text, form):
            if len(names) == width and _are_names(names):
                return at + 1, names
    return None


def _split(text: str, form: RecordForm) -> Iterator[tuple[str, ...]]:
    """The fields of a comment under the file's delimiter and then under others."""
    for delimiter in dict.fromkeys((form.delimiter, *_OTHERS)):
        try:
            found = next(records([text], RecordForm(delimiter, form.quote, skip_blanks=delimiter != "\t")), None)
        except LongField:
            continue
        if found is not None:
            yield tuple(name.strip() for name in found.fields)
    yield tuple(_WIDE_BLANKS.split(text))


def _are_names(names: Sequence[str]) -> bool:
    """Whether all are filled, different, and no numbers; a single one is no sentence."""
    if len(set(names)) < len(names) or any(is_blank(name) or is_any_number(name) for name in names):
        return False
    return len(names) > 1 or len(names[0].split()) < 3
