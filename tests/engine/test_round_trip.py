"""A table written and read again is the same table, whatever stands in it: a person's choices say what a CSV cannot."""

import gzip
import math
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from engine.data.columns import Column
from engine.data.reading.csv_file import read_csv
from engine.data.table import NumberColumn, Table, number_column, parse_number, text_column
from engine.files.cells import guarded
from engine.files.table_csv import DELIMITERS, ENCODINGS, CsvFormat, reading_of, save_table

_ANY = st.characters(codec="utf-8", exclude_characters="\0")
_ODD = st.sampled_from(
    [
        '"', '""', ',"', "a\nb", "\r\n", "\n", "\r", " ", "\t", "x ", " x", "NA", "?", "nan", "None", "#N/A", "-", "--", "'", "'=1",
        "=1+1", "+x", "-x", "@SUM(A1)", "\t=1", "＝1", "00123", "1,395", "1.395", "1e400", "inf", "-inf", "1_000", "0x1F", "12,5",
        "2024-01-02", "true", "#", "# x", "sep=;", "\ufeff", "\ufeffx", "\u2028", "\x85", "\x0c", "\x1c", "\x1a", "\x7f", "한글",
        "😀", "\u202e", "١٢",
        "\u00a0", "a;b", "a|b", "x\ty", '5" pipe', '"q', 'q"', "\\", '\\"', "１２", "{", "<html", "PK\x03\x04", "%PDF", "BZh",
    ]
)  # fmt: skip
_TEXTS = st.one_of(st.text(_ANY, max_size=8), _ODD, st.lists(_ODD, min_size=2, max_size=3).map("".join))
_NUMBERS = st.one_of(
    st.floats(allow_nan=False, allow_infinity=False).map(repr),
    st.integers(-(10**20), 10**20).map(str),
    st.decimals(allow_nan=False, allow_infinity=False, places=6).map(str),
    st.sampled_from(
        ["", "-0", "-0.0", "1.50", "007", "+5", "5.", ".5", "1e5", "1E-300", "5e-324", "0.1" + "0" * 30, "9" * 25]
    ),
    st.sampled_from(["old", "1,2,3", "=1+1", "-x", "12 kg", '"', "a\nb", "--"]),
)
_NAMES = st.text(_ANY, min_size=1, max_size=6).filter(lambda name: name == name.strip() and name[0] != "\ufeff")


@st.composite
def _tables(draw: st.DrawFn) -> Table:
    rows = draw(st.integers(1, 6))
    columns: list[Column] = []
    for name in draw(st.lists(_NAMES, min_size=1, max_size=4, unique=True)):
        cells = draw(st.lists(draw(st.sampled_from([_NUMBERS, _TEXTS])), min_size=rows, max_size=rows))
        if draw(st.booleans()) and all(_is_plain(cell) for cell in cells):
            columns.append(number_column(name, cells))
        else:
            columns.append(text_column(name, cells))
    return Table(tuple(columns))


def _is_plain(cell: str) -> bool:
    """Whether a column of numbers gives the cell back in any form: neither infinite nor blank, no digits of another script."""
    number = parse_number(cell)
    is_finite = number is None or not math.isinf(number)
    return cell.isascii() and (not cell or bool(cell.strip())) and is_finite and "," not in cell


_FORMS = st.builds(
    CsvFormat,
    delimiter=st.sampled_from(DELIMITERS),
    encoding=st.sampled_from([name for name in ENCODINGS if name.startswith("utf")]),
    decimal=st.sampled_from([".", ","]),
    guards=st.booleans(),
    line_end=st.sampled_from(["\n", "\r\n"]),
).filter(lambda form: form.decimal != form.delimiter)


@given(_tables(), _FORMS, st.booleans())
@example(Table((text_column("a", ['"', "", "x"]),)), CsvFormat(), False)
@example(Table((number_column("0", ["\rNA"]),)), CsvFormat(guards=False, line_end="\n"), False)
@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow])
def test_any_table_in_any_form_is_read_again_as_it_was(
    tmp_path_factory: pytest.TempPathFactory, table: Table, form: CsvFormat, is_packed: bool
) -> None:
    path = tmp_path_factory.mktemp("trip") / "t.csv"
    save_table(path, table, form)
    if is_packed:
        path.write_bytes(gzip.compress(path.read_bytes(), mtime=0))
    again = read_csv(path, options=reading_of(table, form)).table
    assert again.names == tuple(_back(name, form) for name in table.names)
    for before, after in zip(table.columns, again.columns, strict=True):
        assert type(after) is type(before)
        assert [after.exact_text(row) for row in range(table.rows)] == [
            _back(before.exact_text(row), form, is_number=_is_number(before, row)) for row in range(table.rows)
        ]
        words = {text.strip() for text in before.written.texts.values()}
        if not form.guards and not any(
            words & {str(value).strip() for value in other.values} for other in table.columns
        ):
            assert after.missing.tolist() == before.missing.tolist()
        if isinstance(before, NumberColumn) and isinstance(after, NumberColumn):
            np.testing.assert_array_equal(after.values, before.values)


def _is_number(column: Column, row: int) -> bool:
    return isinstance(column, NumberColumn) and row not in column.misfits


def _back(text: str, form: CsvFormat, *, is_number: bool = False) -> str:
    """What is read where `text` was written: itself, or with the apostrophe of the rule."""
    return guarded(text) if form.guards and not is_number else text


def test_a_table_written_without_its_names_is_read_again_with_the_same_types(tmp_path: Path) -> None:
    path, form = tmp_path / "t.csv", CsvFormat(has_header=False)
    table = Table((number_column("a", ["1", "2"]), text_column("b", ["007", "8"])))
    save_table(path, table, form)
    again = read_csv(path, options=reading_of(table, form)).table
    assert [column.values.tolist() for column in again.columns] == [[1.0, 2.0], ["007", "8"]]
