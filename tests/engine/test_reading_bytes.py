"""What is seen of a file's bytes at a glance is what going through them sign by sign finds."""

import re
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from engine.data.number_format import NumberFormat
from engine.data.reading import csv_bytes, csv_layout
from engine.data.reading.array_builder import ArrayBuilder
from engine.data.reading.csv_bytes import (
    are_lines_alone,
    controls_in,
    has_zero_before_digit,
    is_full,
    unprintable_in,
    without_controls,
)
from engine.data.reading.csv_file import ReadingError, read_csv
from engine.data.reading.file_source import FileSource
from engine.data.reading.text_lines import ByteLines, refuse_no_text

_CONTROLS = {*range(1, 32), 127} - {9, 10, 13}
_BLOCKS = st.lists(
    st.sampled_from([b"0", b"7", b",", b"-", b".", b"a", b"\n", b"\r\n", b"\t", b"\x07", b"\x7f", b"\xc3\xa9"])
)


@given(_BLOCKS.map(b"".join))
def test_control_characters_are_counted_one_by_one(block: bytes) -> None:
    wanted = sum(sign in _CONTROLS for sign in block)
    assert controls_in(block) == wanted
    assert len(block) - len(without_controls(block)) == wanted


@given(_BLOCKS.map(b"".join))
@example(b"1\n2")
@example(b"1\n\x072")
@example(b"1\n\x002")
@example(b"1\n\x7f2\n")
@example(b"1\n\xff2")
def test_a_block_whose_lines_alone_are_unprintable_is_text_without_control_characters(block: bytes) -> None:
    rows = len([line for line in re.split(b"\r\n|\r|\n", block) if line])
    unprintable = unprintable_in(block)
    assert unprintable == sum(not 32 <= sign < 127 for sign in block)
    if are_lines_alone(unprintable, block, rows):
        assert not controls_in(block)
        refuse_no_text(block)


@pytest.mark.parametrize("size", [0, 1, csv_bytes._PIECE - 1, csv_bytes._PIECE, csv_bytes._PIECE + 1])
def test_what_stands_where_two_pieces_meet_is_seen(size: int) -> None:
    """The bytes are looked at piece by piece."""
    before = b"1" * size
    assert unprintable_in(before + b"\n") == controls_in(before + b"\x07") == 1
    for text in (b",01", b"\n09"):
        for at in range(3):
            assert has_zero_before_digit(before[at:] + text + before, ",")
    assert not has_zero_before_digit(before + b",1,0", ",")


@given(_BLOCKS.map(b"".join), st.sampled_from([",", "\t", "a"]))
def test_a_cell_with_a_zero_before_a_digit_is_never_missed(block: bytes, delimiter: str) -> None:
    cells = re.split(rb"[\r\n]|" + re.escape(delimiter.encode()), block)
    if any(re.match(rb"0\d", cell) for cell in cells):
        assert has_zero_before_digit(block, delimiter)


@pytest.mark.parametrize(
    ("block", "full"), [(b"1,2\n3,\n", True), (b"1,2\n3\n", False), (b'1,"2"\n3,\n', False), (b"1,2,\n3\n", True)]
)
def test_rows_are_full_where_all_delimiters_are_there(block: bytes, full: bool) -> None:
    """The last block is one that pandas has refused before, as a row of it is too long."""
    assert is_full(block, ",", '"', 2, 2) is full


@given(st.lists(st.text("0123456789+-.eE _'abn\n", max_size=6), max_size=6))
@pytest.mark.parametrize("form", [NumberFormat(), NumberFormat(","), NumberFormat(".", "'"), NumberFormat(".", " ")])
def test_cells_are_numbers_together_where_each_of_them_is_one(form: NumberFormat, cells: list[str]) -> None:
    assert form.are_numbers(cells) == all(map(form.is_number, cells))


@given(st.lists(st.integers(0, 5)), st.integers(0, 12))
def test_an_array_grows_to_all_that_came(counts: list[int], expected: int) -> None:
    growing = ArrayBuilder(np.float64, expected)
    chunks = [np.arange(count, dtype=np.float64) + at for at, count in enumerate(counts)]
    for chunk in chunks:
        np.testing.assert_array_equal(growing.add(chunk), chunk)
    whole = growing.whole()
    np.testing.assert_array_equal(whole, np.concatenate([np.zeros(0), *chunks]))
    assert whole.base is None, "no room is left behind it"


def test_texts_grow_and_shrink_without_losing_one() -> None:
    growing = ArrayBuilder(object, 100)
    growing.add(np.array(["a", None], dtype=object))
    assert growing.whole().tolist() == ["a", None]


@given(
    st.lists(st.sampled_from([b"1", b"22,", b"\n", b"\r\n", b"\r", b"x" * 40])), st.integers(0, 3), st.integers(1, 30)
)
def test_parts_that_are_left_to_others_are_the_lines_of_the_file(
    tmp_path_factory: pytest.TempPathFactory, pieces: list[bytes], header: int, size: int
) -> None:
    path = tmp_path_factory.getbasetemp() / "parts.csv"
    path.write_bytes(b"h\n" * header + b"".join(pieces))
    passed: list[bytes] = []
    with ByteLines(FileSource(path), 0, size) as lines:
        lines.skip(header)
        while block := _left_to_others(lines) or lines.read():
            passed.append(block)
    assert b"".join(passed) == b"".join(pieces)
    assert all(block.endswith((b"\n", b"\r")) for block in passed[:-1])


def _left_to_others(lines: ByteLines) -> bytes:
    passed = lines.pass_lines()
    return passed.read() if passed else b""


@pytest.mark.parametrize("quoted", ["x", '"x"'])
@pytest.mark.parametrize("short", [0, 3_000, 5_999])
def test_a_short_row_among_missing_cells_is_found_in_every_chunk(
    quoted: str, short: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(csv_layout, "CHUNK_CHARACTERS", 5_000)
    lines = [f"{quoted},{row},\n" if row % 3 else f"{quoted},{row},1\n" for row in range(6_000)]
    path = tmp_path / "t.csv"
    path.write_text("a,b,c\n" + "".join(lines), encoding="utf-8")
    assert read_csv(path).table.rows == 6_000
    lines[short] = f"{quoted},{short}\n"
    path.write_text("a,b,c\n" + "".join(lines), encoding="utf-8")
    with pytest.raises(ReadingError, match=f"^Line {short + 2} of t.csv has 2 fields; the header has 3"):
        read_csv(path)


@pytest.mark.parametrize("tail", [b"\xb0\xa1,1\n", b"\xe9,1\n", "가,1\n".encode()])
def test_letters_behind_the_first_megabyte_decide_on_the_encoding(tail: bytes, tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_bytes(b"name,n\n" + b"abcdefghijklmno,1\n" * 70_000 + tail)
    told: list[float] = []
    reading = read_csv(path, progress=told.append)
    assert reading.table.columns[0].text(70_000) in ("가", "é")
    assert told == sorted(told)
    assert told[-1] == 1.0


@pytest.mark.parametrize(
    ("write", "told"),
    [
        (lambda row: f"{row}.5", False),
        (lambda row: f"{row:07}", False),  # codes, which are kept as texts
        (lambda row: "007" if row == 4_000 else "1", True),
    ],
)
def test_zeros_before_numbers_are_told_wherever_they_stand(
    write: Callable[[int], str], told: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(csv_layout, "CHUNK_CHARACTERS", 5_000)
    path = tmp_path / "t.csv"
    path.write_text("a,b\n" + "".join(f"{row + 0.5},{write(row)}\n" for row in range(5_000)), encoding="utf-8")
    assert any("Leading zeros were not kept in 'b'" in sentence for sentence in read_csv(path).notes) is told
