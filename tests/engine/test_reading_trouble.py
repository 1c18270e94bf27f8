"""Reading is never wrong in silence: each trouble of real files is loaded rightly, told with its line, or refused in a sentence."""

import bz2
import gzip
import lzma
import os
import zipfile
from pathlib import Path

import numpy as np
import psutil
import pytest

from engine.data.reading import csv_file, csv_layout, file_size, text_lines
from engine.data.reading.csv_file import ReadingError, ReadingOptions, read_csv
from engine.data.reading.csv_layout import find_layout
from engine.data.reading.options import ColumnType, EveryRow, HeadRows, RaggedRows, RandomRows
from engine.data.reading.report import Weight
from engine.data.table import NumberColumn, TextColumn
from tests.engine.readings import finding, read, values


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "t.csv"


@pytest.mark.parametrize(
    "packed",
    [
        gzip.compress(b"a,b\n1,2\n", mtime=0),
        bz2.compress(b"a,b\n1,2\n"),
        lzma.compress(b"a,b\n1,2\n"),
    ],
)
def test_a_packed_file_that_is_called_csv_is_unpacked_and_told(path: Path, packed: bytes) -> None:
    reading = read(path, packed)
    assert reading.table.texts([0]) == [["1", "2"]]
    assert "its name does not say" in reading.notes[0]


def test_packed_files_with_their_names_open_without_a_word(tmp_path: Path) -> None:
    assert read(tmp_path / "t.csv.gz", gzip.compress(b"a,b\n1,2\n")).notes == ()
    archive = tmp_path / "t.zip"
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as out:
        out.writestr("inner.csv", "a,b\n1,2\n" * 1000)
    assert read_csv(archive, options=ReadingOptions(header=True)).table.names == ("a", "b")


@pytest.mark.parametrize("cut", [12, 40])
def test_a_packed_file_that_was_cut_off_is_refused(path: Path, cut: int) -> None:
    content = gzip.compress(b"".join(b"%d,%d\n" % (n, n * n) for n in range(500)))
    with pytest.raises(ReadingError, match="damaged or was cut off"):
        read(path, content[:-cut])


def test_an_archive_of_several_files_is_refused(tmp_path: Path) -> None:
    archive = tmp_path / "t.zip"
    with zipfile.ZipFile(archive, "w") as out:
        out.writestr("a.csv", "1\n")
        out.writestr("b.csv", "1\n")
    with pytest.raises(ReadingError, match="archive of 2 files"):
        read_csv(archive)


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark_is_found(path: Path, codec: str) -> None:
    reading = read(path, "name,size\nx,1\ny,2\n".encode(codec))
    assert reading.table.texts(range(2)) == [["x", "1"], ["y", "2"]]
    assert codec.upper() in reading.notes[0]


def test_a_number_too_large_or_infinite_is_kept_as_it_stands_and_told(path: Path) -> None:
    reading = read(path, "v,w\n1,1\n1e400,2\ninf,3\n-Infinity,4\n2.5,5\n")
    column = reading.table.column("v")
    assert isinstance(column, NumberColumn)
    assert dict(column.misfits) == {1: "1e400", 2: "inf", 3: "-Infinity"}
    found = finding(reading, "is not a number")
    assert (found.weight, found.lines, found.count) == (Weight.WARNING, (3, 4, 5), 3)


def test_many_infinite_cells_do_not_make_a_column_text(path: Path) -> None:
    reading = read(path, "v,w\n" + "inf,1\n" * 40 + "1.5,1\n" * 60)
    column = reading.table.column("v")
    assert isinstance(column, NumberColumn)
    assert len(column.misfits) == 40


def test_codes_of_one_length_stay_text_and_others_are_told_with_their_lines(path: Path) -> None:
    codes = read(path, "zip,x\n00123,1\n98765,2\n01000,3\n")
    assert values(codes, "zip") == ["00123", "98765", "01000"]
    assert finding(codes, "begin with zeros").column == "zip"
    late = read(path, "n,x\n" + "5,1\n" * 10_000 + "007,1\n08,1\n")
    assert values(late, "n")[-2:] == [7.0, 8.0]
    found = finding(late, "Leading zeros")
    assert (found.count, found.lines, found.column) == (2, (10_002, 10_003), "n")


def test_codes_are_numbers_where_a_person_says_so(path: Path) -> None:
    reading = read(path, "zip,x\n00123,1\n98765,2\n", ReadingOptions(types={"zip": ColumnType.NUMBER}))
    assert values(reading, "zip") == [123.0, 98765.0]


@pytest.mark.parametrize("delimiter", [",", "\t", "|"])
def test_thousands_are_read_and_told(path: Path, delimiter: str) -> None:
    rows = "".join(f'"{cell}"{delimiter}1\n' for cell in ("1,395", "12", "1,234,567", "-2,000.5"))
    reading = read(path, f"v{delimiter}w\n{rows}")
    assert values(reading, "v") == [1395.0, 12.0, 1234567.0, -2000.5]
    assert finding(reading, "thousands").lines == (2, 4, 5)


def test_thousands_far_down_are_read_only_where_groups_have_three_digits(path: Path) -> None:
    reading = read(path, 'v,w\n"1,395",1\n' + "1,1\n" * 40_000 + '"2,000",1\n"12,34",1\n')
    column = reading.table.column("v")
    assert isinstance(column, NumberColumn)
    assert column.values[40_001] == 2000.0
    assert dict(column.misfits) == {40_002: "12,34"}


def test_points_between_thousands_go_with_a_decimal_comma(path: Path) -> None:
    reading = read(path, "v;w\n1.395,50;1\n2.000;2\n3,25;3\n")
    assert values(reading, "v") == [1395.5, 2000.0, 3.25]


def test_a_comma_that_may_mean_two_things_is_told(path: Path) -> None:
    reading = read(path, "v;w\n1,395;1\n2,500;2\n")
    assert values(reading, "v") == [1.395, 2.5]
    assert finding(reading, "if it is a thousand").weight is Weight.WARNING
    chosen = read(path, "v;w\n1,395;1\n2,500;2\n", ReadingOptions(thousands=",", decimal="."))
    assert values(chosen, "v") == [1395.0, 2500.0]


def test_mixed_decimal_marks_are_told_with_their_lines(path: Path) -> None:
    reading = read(path, "v;w\n" + "1.5;1\n" * 500 + "2,5;1\n")
    assert finding(reading, "'2,5' is not a number").lines == (502,)


def test_a_column_that_turns_to_text_far_down_is_told_with_its_lines(path: Path) -> None:
    reading = read(path, "v,w\n" + "1,1\n" * 10_000 + "x,1\n" * 500)
    assert isinstance(reading.table.column("v"), TextColumn)
    found = finding(reading, "read as text")
    assert (found.lines[0], found.count, found.weight) == (10_002, 500, Weight.WARNING)


def test_lines_are_right_behind_blank_lines_and_cells_of_several_lines(path: Path) -> None:
    text = 'v,w\n1,"two\nlines"\n\n2,x\n' + "3,y\n" * 300 + "?!,y\n"
    reading = read(path, text)
    assert finding(reading, "'?!'").lines == (306,)


def test_missing_words_are_counted_named_and_found(path: Path) -> None:
    reading = read(path, "v,w\n1,a\nNA,b\n,?\n" + "4,c\n" * 2_000 + "null,d\n")
    found = finding(reading, "missing")
    assert (found.count, found.lines) == (4, (3, 4))
    assert found.sentence == "4 cells are missing, in 'v', 'w'. Taken as missing: '?', 'NA', 'null'."


def test_chosen_missing_words_are_the_only_ones(path: Path) -> None:
    reading = read(path, "v,w\n1,a\n-99,NA\n,b\n", ReadingOptions(missing_words=("-99",)))
    assert reading.table.column("v").missing.tolist() == [False, True, True]
    assert values(reading, "w") == ["a", "NA", "b"]


def test_control_characters_are_kept_and_told_with_their_lines(path: Path) -> None:
    reading = read(path, "v,w\n1,a\n2,b\x07b\n3,c\x1a\n")
    assert values(reading, "w") == ["a", "b\x07b", "c\x1a"]
    found = finding(reading, "control characters")
    assert (found.count, found.lines, found.weight) == (2, (3, 4), Weight.WARNING)


def test_comments_are_left_out_wherever_they_stand(path: Path) -> None:
    text = "# made by x\n# on y\na,b\n1,2\n# in between\n3,4\n"
    reading = read(path, text)
    assert reading.table.texts(range(2)) == [["1", "2"], ["3", "4"]]
    found = finding(reading, "left out")
    assert (found.count, found.lines) == (3, (1, 2, 5))
    assert read(path, "#id,b\n1,2\n3,4\n").table.names == ("#id", "b")
    assert values(read(path, "c,n\n#fff,1\n#000,2\n"), "c") == ["#fff", "#000"]
    assert values(read(path, "c,n\n#f,1\nx,2\n", ReadingOptions(comment="#")), "c") == ["x"]


def test_columns_between_runs_of_blanks_are_read(path: Path) -> None:
    reading = read(path, "  1.0   2\t30  \n 4.5  -5   60\n")
    assert reading.table.texts(range(2)) == [["1", "2", "30"], ["4.5", "-5", "60"]]


def test_apostrophes_may_quote(path: Path) -> None:
    reading = read(path, "n,t\n1,'a, b'\n2,'c'\n", ReadingOptions(quote="'"))
    assert values(reading, "t") == ["a, b", "c"]
    bare = read(path, 'n,t\n1,5" pipe\n2,"x\n', ReadingOptions(quote=""))
    assert values(bare, "t") == ['5" pipe', '"x']


def test_rows_of_another_length_are_left_out_or_filled_where_a_person_says_so(path: Path) -> None:
    text = "a,b,c\n1,2,3\n4,5\n6,7,8,9\n"
    filled = read(path, text, ReadingOptions(ragged=RaggedRows.FILL))
    assert filled.table.texts(range(3)) == [["1", "2", "3"], ["4", "5", ""], ["6", "7", "8"]]
    assert finding(filled, "another number of fields").lines == (3, 4)
    out = read(path, text + "x,1,1\n" * 1, ReadingOptions(ragged=RaggedRows.LEAVE_OUT))
    assert out.table.rows == 2
    assert finding(out, "another number of fields").count == 2


@pytest.mark.parametrize("quote", ['"', ""])
def test_rows_of_another_length_between_blanks_are_left_out_or_filled_and_told(path: Path, quote: str) -> None:
    text = " a b  c\n1 2 3\n  6  7\t8   9\n4 5\n"
    filled = read(path, text, ReadingOptions(delimiter=" ", quote=quote, ragged=RaggedRows.FILL))
    assert filled.table.texts(range(3)) == [["1", "2", "3"], ["6", "7", "8"], ["4", "5", ""]]
    assert finding(filled, "another number of fields").lines == (3, 4)
    out = read(path, text, ReadingOptions(delimiter=" ", quote=quote, ragged=RaggedRows.LEAVE_OUT))
    assert out.table.texts(range(1)) == [["1", "2", "3"]]
    assert finding(out, "another number of fields").count == 2


def test_dates_and_booleans_are_told_and_kept_as_they_stand(path: Path) -> None:
    reading = read(path, "d,b,n\n2024-01-31,yes,1\n2024-02-29,no,2\n,Yes,3\n")
    assert values(reading, "d") == ["2024-01-31", "2024-02-29", None]
    assert finding(reading, "holds dates").column == "d"
    assert "(no/yes)" in finding(reading, "yes and no").sentence


def test_cells_that_are_no_dates_are_told_where_a_person_wants_dates(path: Path) -> None:
    rows = "".join(f"2024-01-{day:02},1\n" for day in range(1, 31))
    reading = read(path, f"d,n\n{rows}2024-02-31,2\n", ReadingOptions(types={"d": ColumnType.DATE}))
    found = finding(reading, "not among the dates")
    assert (found.lines, found.count) == ((32,), 1)


def test_nine_thousand_columns_are_read(path: Path) -> None:
    header = ",".join(f"c{at}" for at in range(9_000))
    reading = read(path, header + "\n" + (",".join(["1.5"] * 9_000) + "\n") * 3)
    assert (len(reading.table.columns), reading.table.rows) == (9_000, 3)
    assert reading.table.column("c8999").values.tolist() == [1.5] * 3


def test_more_columns_than_can_be_opened_are_refused(path: Path) -> None:
    with pytest.raises(ReadingError, match="60,000 fields"):
        read(path, ",".join(["1"] * 60_000) + "\n" + ",".join(["1"] * 60_000) + "\n")


def test_a_line_that_never_ends_is_refused_before_it_is_held(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(text_lines, "LONGEST_LINE", 1 << 21)
    with pytest.raises(ReadingError, match="a line of more than"):
        read(path, b"1," * (1 << 22))
    with pytest.raises(ReadingError, match="a line of more than"):
        read(path, b"a,b\n" + b"1,2\n" * 200_000 + b"x" * (1 << 23))


@pytest.mark.parametrize("size", [None, 4, 10, 11, 30])
def test_a_file_that_grows_or_shrinks_while_it_is_read_is_refused(
    size: int | None, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Cut off within a row it would otherwise seem to have a row of too few fields. None: it grows."""
    real = find_layout

    def changed(*args: object) -> object:
        found = real(*args)  # type: ignore[arg-type]
        with path.open("r+b") as file:
            file.truncate(size) if size is not None else path.write_bytes(file.read() + b"3,4\n")
        return found

    monkeypatch.setattr(csv_file, "find_layout", changed)
    with pytest.raises(ReadingError, match="changed while it was read"):
        read(path, "a,b\n" + "1,2\n" * 10)


def test_a_table_larger_than_memory_is_measured_before_it_is_read(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    free = type("Free", (), {"available": 1_000_000})
    monkeypatch.setattr(psutil, "virtual_memory", free)
    text = "a,b\n" + "1.5,2.5\n" * 100_000
    with pytest.raises(file_size.TooLargeError, match="Open a part") as caught:
        read(path, text)
    assert 95_000 < caught.value.measure.rows < 105_000
    assert read(path, text, ReadingOptions(sampling=HeadRows(rows=100))).table.rows == 100


def test_a_part_of_the_rows_is_read_and_its_lines_are_right(path: Path) -> None:
    text = "v,w\n" + "".join(f"{row},{'x' if row else '!'}\n" for row in range(100_000))
    head = read(path, text, ReadingOptions(sampling=HeadRows(rows=7)))
    assert values(head, "v") == [0, 1, 2, 3, 4, 5, 6]
    every = read(path, text, ReadingOptions(sampling=EveryRow(step=1_000)))
    np.testing.assert_array_equal(every.table.column("v").values, np.arange(0, 100_000, 1_000))
    some = [read(path, text, ReadingOptions(sampling=RandomRows(share=0.1, seed=seed))).table for seed in (1, 1, 2)]
    assert some[0].texts(range(9)) == some[1].texts(range(9)) != some[2].texts(range(9))
    assert 9_000 < some[0].rows < 11_000
    late = read(path, text + "oops,x\n", ReadingOptions(sampling=EveryRow(step=100)))
    assert finding(late, "'oops'").lines == (100_002,)


@pytest.mark.parametrize("workers", [1, 3])
@pytest.mark.parametrize("odd", ['x,"two\nlines"\n', 'x,5" pipe\n'])
def test_parts_that_are_parsed_side_by_side_join_to_the_whole(
    path: Path, workers: int, odd: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(csv_layout, "CHUNK_CHARACTERS", 30_000)
    monkeypatch.setattr(os, "cpu_count", lambda: workers + 1)
    rows = [f"t{row},{row}\n" for row in range(40_000)]
    rows[30_000] = odd
    reading = read(path, "a,b\n" + "".join(rows))
    texts = reading.table.column("b").values.tolist()
    assert texts[:30_000] == [str(row) for row in range(30_000)] or texts[:30_000] == list(range(30_000))
    assert reading.table.rows == 40_000
    assert reading.table.column("a").values[[29_999, 30_000, 39_999]].tolist() == ["t29999", "x", "t39999"]


def test_a_row_too_long_is_found_where_a_part_begins_with_it(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(csv_layout, "CHUNK_CHARACTERS", 4_000)
    for row in (998, 999, 1_000, 1_001):  # a part has 1,000 rows of 4 bytes
        rows = ["1,2\n"] * 5_000
        rows[row] = "1,2,3\n"
        with pytest.raises(ReadingError, match=f"Line {row + 2} of"):
            read(path, "a,b\n" + "".join(rows))


def test_the_report_can_be_copied_and_has_the_warnings_first(path: Path) -> None:
    reading = read(path, "v;w\n" + "1;a\n" * 300 + "?;a\nx1;a\n")
    assert reading.report.findings[0].weight is Weight.WARNING
    assert reading.report.text().splitlines()[:2] == [
        "t.csv: 302 rows, 2 columns",
        "– Row 302, 'v': 'x1' is not a number (line 303).",
    ]


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        (["yes", "no"] * 5, "'c' holds yes and no (no/yes); 'no' counts as 0 and 'yes' as 1."),
        ([*["yes", "no"] * 110, "maybe"], "'c' holds yes and no (no/yes); 1 cell is none, so it is taken as texts."),
        (["2024-03-04"] * 5, "'c' holds dates such as 2024-03-04; as a feature they are taken apart into year, month and day."),
        (["3.4.2024"] * 5, "'c' holds dates such as 3.4.2024, the day first; as a feature they are taken apart into "
         "year, month and day."),
        (["4/25/2024"] * 5, "'c' holds dates such as 4/25/2024, the month first; as a feature they are taken apart into "
         "year, month and day."),
        (["3/4/2024"] * 5, "'c' holds dates such as 3/4/2024; the day or the month may come first, so they are taken as texts "
         "until a person says."),
    ],
)  # fmt: skip
def test_the_report_says_what_a_column_holds_and_what_becomes_of_it(path: Path, cells: list[str], said: str) -> None:
    reading = read(path, "c,n\n" + "".join(f"{cell},{row}\n" for row, cell in enumerate(cells)))
    assert finding(reading, "'c' holds").sentence == said


def test_dates_that_a_person_wants_and_that_can_be_read_in_two_ways_are_told(path: Path) -> None:
    options = ReadingOptions(types={"d": ColumnType.DATE})
    assert (
        "the day or the month may come first"
        in finding(read(path, "d,n\n3/4/2024,1\n5/6/2024,2\n", options), "3/4").sentence
    )
    clear = read(path, "d,n\n3/4/2024,1\n25/6/2024,2\n", options)
    assert not any("may come first" in finding.sentence for finding in clear.report.findings)
