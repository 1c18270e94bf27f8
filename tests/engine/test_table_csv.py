"""A table as CSV: what was not edited returns byte for byte, whatever the form; formulas are guarded, numbers untouched."""

import csv
import gzip
import io
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.config.experiment import Experiment
from engine.data import lazy_source_text
from engine.data.editing.edits import DeleteRows, OrderRows, SetCells, apply
from engine.data.reading import csv_texts, texts
from engine.data.reading.csv_file import ReadingOptions, read_csv
from engine.data.table import NumberColumn, Table, number_column, number_text, text_column
from engine.files.atomic import FileError
from engine.files.cells import guarded, unguarded
from engine.files.project import open_project, save_project
from engine.files.table_csv import CsvFormat, save_table, write_table

PLAIN = CsvFormat(encoding="utf-8", guards=False, line_end="\n")

FILES = {
    "codes": "a,b,c\n1.50,00123,x\n2.0,00124,NA\n3,5,\n82544000000000707.52,1e5,n/a\n-0.0,+7,?\n0.00001,-3,é\n.5,5.,q\n",
    "quotes": 'a,b\n1.50,"x,y"\n2.00,"two\nlines"\n3.10,NA\n',
    "comma": "a;b\n1,50;x\n2,00;y\n3;z\n",
    "digits": "a,b\n0.5488135039273248,1\n0.30000000000000004,3\n0.3000000000000000166,4\nNA,5\n0.1,6\n",
    "dates": "a,b\n1.5,2024-01-02\n2.5,2024-01-03\n",
    "thousands": "a;b\n1,395.50;2\n2,001.00;3\n",
    "small": "a,b\n0.0001,1\n0.00010,2\n0.000012,3\n1e-05,4\n",
    "blanks": "a, b\n1.0, 2.50\n3.0, 4.00\n",
}


def cells(text: str, delimiter: str) -> list[list[str]]:
    return [[cell.strip(" ") for cell in row] for row in csv.reader(io.StringIO(text), delimiter=delimiter)]


def written(table: Table, form: CsvFormat = PLAIN) -> str:
    stream = io.BytesIO()
    write_table(stream, table, form)
    return stream.getvalue().decode(form.encoding)


@pytest.mark.parametrize(("short", "kept"), [(10**9, 10**9), (0, 10**9), (0, 0)])
@pytest.mark.parametrize("name", FILES)
def test_a_table_that_was_read_is_written_with_the_same_cells(
    name: str, short: int, kept: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(texts, "SHORT_BYTES", short)
    monkeypatch.setattr(texts, "KEPT_BYTES", kept)
    path, text = tmp_path / "t.csv", FILES[name]
    path.write_text(text, encoding="utf-8", newline="")
    delimiter = ";" if ";" in text else ","
    form = CsvFormat(delimiter, "utf-8", "," if name == "comma" else ".", guards=False, line_end="\n")
    table = read_csv(path).table
    assert cells(written(table, form), delimiter) == cells(text, delimiter)


def test_a_long_word_for_a_missing_cell_and_blanks_around_one_are_written_again(tmp_path: Path) -> None:
    path, text = (
        tmp_path / "t.csv",
        "a,b\nx,1\nnot known to us,2\n not known to us ,3\n\u3000\u3000\u3000not known to us,4\n",
    )
    path.write_text(text, encoding="utf-8")
    table = read_csv(path, options=ReadingOptions(missing_words=("not known to us",))).table
    assert table.columns[0].missing.tolist() == [False, True, True, True]
    assert written(table) == text


@pytest.mark.parametrize("quote", ["", '"'])
def test_numbers_that_count_as_missing_are_written_again(tmp_path: Path, quote: str) -> None:
    path, text = tmp_path / "t.csv", f"a,b,t\n1,2,{quote}x{quote}\n-999,3,0\n4.50, -999.0,y\n1e5,2.50e+00,0\n0.00,7,z\n"
    path.write_text(text, encoding="utf-8")
    table = read_csv(path, options=ReadingOptions(missing_words=("-999", "-999.0", "0"))).table
    assert [column.missing.tolist() for column in table.columns] == [
        [False, True, False, False, True],
        [False, False, True, False, False],
        [False, True, False, True, False],
    ]
    assert written(table) == text.replace('"', "")


@pytest.mark.parametrize("form", ["%.18e", "%.3E", "%.1e", "%.20f", "%.2f"])
@pytest.mark.parametrize("decimal", [".", ","])
def test_numbers_in_the_form_of_a_program_take_no_room_as_texts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: str, decimal: str
) -> None:
    monkeypatch.setattr(csv_texts, "most_texts", lambda: 0)
    path = tmp_path / "t.csv"
    numbers = [0.0, -0.0, 1.0, -12.5, 1 / 3, 6.02214076e23, 1.6e-19, 5e-324, -1e300, 123456.789]
    lines = [(form % number).replace(".", decimal) for number in numbers]
    text = "a;b\n" + "".join(f"{cell};{cell}\n" for cell in lines)
    path.write_text(text, encoding="utf-8")
    table = read_csv(path).table
    assert not any(column.written.texts for column in table.columns)
    assert written(table, replace(PLAIN, delimiter=";", decimal=decimal)) == text


def test_short_texts_in_quotes_leave_room_for_how_numbers_stood(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(csv_texts, "most_texts", lambda: 10)
    path = tmp_path / "t.csv"
    path.write_text("a,b\n" + "".join(f'{row}.5,"q{row % 3}"\n' for row in range(50)) + '1e5,"NA"\n', encoding="utf-8")
    assert written(read_csv(path).table) == path.read_text(encoding="utf-8").replace('"', "")


def test_edits_change_only_their_cells_even_before_a_long_file_is_read_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(texts, "SHORT_BYTES", 0)
    path = tmp_path / "t.csv"
    path.write_text("a,b\n1.0,x\n2.00,NA\n3.000,y\n4.0,z\n", encoding="utf-8")
    table = read_csv(path).table
    assert not table.columns[0].written.is_known
    table, undo_cell = apply(table, SetCells(((1, 0, "7.0"), (1, 1, "w"))))
    table, undo_order = apply(table, OrderRows(np.array([3, 2, 1, 0])))
    table, undo_rows = apply(table, DeleteRows((1,)))
    assert not table.columns[0].written.is_known, "no edit waits for the file"
    assert written(table) == "a,b\n4.0,z\n7.0,w\n1.0,x\n"
    for undo in (undo_rows, undo_order, undo_cell):
        table, _ = apply(table, undo)
    assert written(table) == path.read_text(encoding="utf-8")


def test_thousands_of_edits_wait_for_the_file_together(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(texts, "SHORT_BYTES", 0)
    path = tmp_path / "t.csv"
    path.write_text("a,b\n1.0,x\n2.00,y\n", encoding="utf-8")
    table = read_csv(path).table
    for _ in range(3000):
        table, _ = apply(table, SetCells(((0, 0, "1.10"),)))
    assert written(table) == "a,b\n1.10,x\n2.00,y\n"


def test_what_edits_keep_until_the_file_is_read_is_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(texts, "SHORT_BYTES", 0)
    monkeypatch.setattr(lazy_source_text, "MAX_BYTES", 100)
    path = tmp_path / "t.csv"
    path.write_text("a,b\n1.0,x\n2.00,y\n", encoding="utf-8")
    table = read_csv(path).table
    turned = OrderRows(np.array([1, 0]))
    for _ in range(6):
        table, _ = apply(table, turned)
    assert not table.columns[0].written.is_known, "six orders of 16 bytes"
    table, _ = apply(table, turned)
    assert table.columns[0].written.is_known
    assert written(table) == "a,b\n2.00,y\n1.0,x\n"


def test_texts_that_are_too_many_to_be_kept_are_counted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(texts, "SHORT_BYTES", 0)
    monkeypatch.setattr(csv_texts, "most_texts", lambda: 2)
    path = tmp_path / "t.csv"
    path.write_text("a,b\n1e5,82544000000000707.52\n1e6,82544000000000707.53\n1e7,5.00\n", encoding="utf-8")
    table = read_csv(path).table
    assert table.columns[0].written.left_out == 0, "the file was not gone through yet"
    shortest = number_text(82544000000000707.53)
    assert written(table) == f"a,b\n1e5,{shortest}\n1e6,{shortest}\n10000000,5.00\n"
    assert table.columns[0].written.left_out == 3


@pytest.mark.parametrize("pack", [bytes, gzip.compress])
def test_a_file_of_middle_size_may_be_gone_when_its_texts_are_wanted(
    pack: Callable[[bytes], bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(texts, "SHORT_BYTES", 0)
    path, text = tmp_path / "t.csv", "a,b\n1.0,x\n2.00,NA\n"
    path.write_bytes(pack(text.encode()))
    table = read_csv(path).table
    path.write_text("something else", encoding="utf-8")
    assert written(table) == text
    assert not table.columns[0].written.is_lost


def test_a_long_file_that_changed_meanwhile_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(texts, "SHORT_BYTES", 0)
    monkeypatch.setattr(texts, "KEPT_BYTES", 0)
    path = tmp_path / "t.csv"
    path.write_text("a,b\n1.0,x\n2.00,y\n", encoding="utf-8")
    table = read_csv(path).table
    path.unlink()
    assert written(table) == "a,b\n1,x\n2,y\n"
    assert table.columns[0].written.is_lost


def test_a_project_keeps_formulas_and_how_cells_stood(tmp_path: Path) -> None:
    path, project = tmp_path / "t.csv", tmp_path / "t.glassnet"
    path.write_text(FILES["codes"], encoding="utf-8")
    table = read_csv(path).table
    computed = NumberColumn("d", table.columns[0].values * 2, formula="a*2")
    table = Table((*table.columns, computed))
    save_project(project, table, experiment=Experiment(), parameters=None, name="t")
    again = open_project(project).table
    assert written(again) == written(table)
    found = again.column("d")
    assert isinstance(found, NumberColumn)
    assert found.formula == "a*2"


_NAMES = st.text(st.characters(codec="utf-8", exclude_characters="\0\r\n"), min_size=1, max_size=6).filter(
    lambda name: name == name.strip() and name.isidentifier()
)
_WORDS = st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1, max_size=8)


@st.composite
def _tables(draw: st.DrawFn) -> Table:
    """Texts that are taken for nothing else, beside numbers: a CSV does not say which of the two a column is."""
    rows = draw(st.integers(2, 7))
    names = draw(st.lists(_NAMES, min_size=2, max_size=4, unique_by=str.lower))
    number = st.one_of(
        st.floats(allow_nan=False, allow_infinity=False).map(repr), st.sampled_from(["1.50", "007", "", "1e5", "2.0"])
    )
    columns: list[NumberColumn] = [number_column(names[0], draw(st.lists(number, min_size=rows, max_size=rows)))]
    texts = [text_column(name, [f"«{draw(_WORDS)}»" for _ in range(rows)]) for name in names[1:]]
    return Table((*columns, *texts))


@given(_tables(), st.sampled_from([",", ";", "\t"]), st.sampled_from(["utf-8", "utf-16", "utf-8-sig"]))
def test_any_table_written_and_read_again_is_the_same_table(
    tmp_path_factory: pytest.TempPathFactory, table: Table, delimiter: str, encoding: str
) -> None:
    path = tmp_path_factory.mktemp("written") / "t.csv"
    save_table(path, table, CsvFormat(delimiter=delimiter, encoding=encoding, guards=False))
    again = read_csv(path, options=ReadingOptions(header=True, delimiter=delimiter)).table
    assert again.names == table.names
    before = [[column.exact_text(row) for column in table.columns] for row in range(table.rows)]
    after = [[column.exact_text(row) for column in again.columns] for row in range(again.rows)]
    assert after == before


def test_texts_that_spreadsheets_would_run_are_guarded_and_numbers_are_not() -> None:
    texts = ["=1+1", "+a", "-b", "@c", "\td", "-5", "+1e3", "plain", "'q"]
    table = Table(
        (text_column("=t", texts), number_column("n", ["-1.50", "+2", "-3", "=x", "1", "", "-inf", "4", "5"]))
    )
    rows = list(csv.reader(io.StringIO(written(table, CsvFormat(encoding="utf-8")))))
    assert rows[0] == ["'=t", "n"]
    assert [row[0] for row in rows[1:]] == ["'=1+1", "'+a", "'-b", "'@c", "'\td", "-5", "+1e3", "plain", "'q"]
    assert [row[1] for row in rows[1:]] == ["-1.50", "+2", "-3", "'=x", "1", "", "-inf", "4", "5"]
    assert [row[0] for row in csv.reader(io.StringIO(written(table)))][1:] == texts


@pytest.mark.parametrize(
    "text",
    ["=1", " =1", "\u00a0=1", "\t=1", "\r=1", "\n=1", "\ufeff=1", "\u200b@x", " \ufeff =1", "＝1", "＋x", "－x", "＠x", "-1_000",
     "-2+3", "+49 170", "-", "@", "=\"x\"", "-5 kg", "\tx"],
)  # fmt: skip
def test_what_a_spreadsheet_may_run_is_guarded_wherever_it_hides(text: str) -> None:
    assert guarded(text) == f"'{text}"
    assert unguarded(guarded(text)) == text


@pytest.mark.parametrize(
    "text", ["-5", " -5", "+1e3", "-0.0", "-1.5E-7", "−5", "x=1", " x", "'=1", '"=1"', "", " ", "a\t=1", "-inf", "5-3"]
)
def test_numbers_and_other_texts_are_never_touched(text: str) -> None:
    assert guarded(text) == text
    assert unguarded(text) == (text[1:] if text == "'=1" else text)


def test_decimal_commas_and_points_between_thousands_are_written_in_the_marks_that_are_chosen(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text("a;b\n1,50;x\n+2,5;y\n1,5e3;z\n1.234,50;w\n-0,0;v\n", encoding="utf-8")
    table = read_csv(path).table
    german = CsvFormat(";", "utf-8", ",", guards=False, line_end="\n")
    assert written(table, german) == path.read_text(encoding="utf-8")
    rows = list(csv.reader(io.StringIO(written(table))))
    assert [row[0] for row in rows[1:]] == ["1.50", "+2.5", "1.5e3", "1,234.50", "-0.0"]


def test_a_sign_that_the_encoding_lacks_is_told_and_nothing_is_written(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    with pytest.raises(FileError, match=r"'é' \(in rows 1 to 1\).*UTF-8"):
        save_table(path, Table((text_column("a", ["é"]),)), CsvFormat(encoding="cp949"))
    assert not path.exists()
    with pytest.raises(FileError, match="both delimiter and decimal"):
        save_table(path, Table((number_column("a", ["1"]),)), CsvFormat(decimal=","))


def test_only_some_rows_are_written_when_asked(tmp_path: Path) -> None:
    stream = io.BytesIO()
    table = Table((number_column("a", ["1", "2.0", "3"]), text_column("b", ["x", "y", "z"])))
    write_table(stream, table, PLAIN, rows=np.array([1, 2]))
    assert stream.getvalue() == b"a,b\n2.0,y\n3,z\n"
