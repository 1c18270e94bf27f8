"""Reading a CSV: whatever cannot be a table is refused with one sentence that names file, line and remedy."""

import io
import zipfile
from pathlib import Path

import pytest

from engine.data.reading import csv_file, csv_layout
from engine.data.reading.csv_file import GUESS, ReadingError, ReadingOptions, read_csv
from engine.data.reading.csv_layout import find_layout
from engine.disk import regular


def _refusal(path: Path, content: str | bytes | None = None, options: ReadingOptions = GUESS) -> str:
    if content is not None:
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    with pytest.raises(ReadingError) as caught:
        read_csv(path, options=options)
    message = str(caught.value)
    assert path.name in message or content is None or options != GUESS
    assert message.endswith(".")
    assert "\n" not in message
    return message


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "iris.csv"


@pytest.mark.parametrize(
    ("content", "beginning"),
    [
        ("a,b,c\n1,2,3\n1,2,3\n1,2,3\n1,2,3,4\n", "Line 5 of iris.csv has 4 fields; the header has 3."),
        ("a,b,c\n1,2,3,4\n1,2,3\n", "Line 2 of iris.csv has 4 fields; the header has 3."),
        ("a,b,c\n1,2,3\n4,5\n", "Line 3 of iris.csv has 2 fields; the header has 3."),
        ("a,b,c\n1,2,\n4,5\n", "Line 3 of iris.csv has 2 fields; the header has 3."),
        ('a,b\n"x\ny",2\n\nz\n', "Line 5 of iris.csv has 1 field; the header has 2."),
        ("1,2\n3,4,5\n", "Line 2 of iris.csv has 3 fields; the first line has 2."),
    ],
)
def test_a_row_of_another_length_is_named_by_its_line(path: Path, content: str, beginning: str) -> None:
    assert _refusal(path, content).startswith(beginning)


@pytest.mark.parametrize("short", ["1,2\n", "1,2,3,4\n"])
def test_a_bad_row_is_found_wherever_it_stands(path: Path, short: str) -> None:
    for before in (1, 199, 200, 201, 30_000):
        content = "a,b,c\n" + "1,2,3\n" * before + short + "1,2,\n" * 5
        assert _refusal(path, content).startswith(f"Line {before + 2} of iris.csv")
        quoted = "a,b,c\n" + '"1",2,3\n' * before + short + "1,2,\n" * 5
        assert _refusal(path, quoted).startswith(f"Line {before + 2} of iris.csv")


def test_a_short_and_a_long_row_do_not_make_up_for_each_other(path: Path) -> None:
    assert _refusal(path, "a,b,c\n1,2,3\n1,2\n1,2,3,4\n").startswith("Line 3 of iris.csv has 2 fields")


@pytest.mark.parametrize(
    ("content", "line"),
    [
        ('a,b\n1,2\n3,"4\n5,6\n', 3),
        ('a,b\n1,2\n"3,4\n', 3),
        ('"a,b\n1,2\n', 1),
        ('a,b\n"x\ny",2\n3,"4', 4),
        ("a,b\n1,2\n" + '"3,4\n' + "5,6\n" * 100_000, 3),
    ],
)
def test_a_quote_that_is_never_closed_is_named_by_its_line(path: Path, content: str, line: int) -> None:
    message = _refusal(path, content)
    assert f"ine {line} of iris.csv" in message
    assert "quote" in message


@pytest.mark.parametrize("content", ["", "\n\n  \n", "\ufeff", "\ufeff\r\n"])
def test_an_empty_file_is_called_empty(path: Path, content: str) -> None:
    assert _refusal(path, content).startswith("iris.csv is empty.")


@pytest.mark.parametrize("content", ["a,b\n", "a,b", "\n\na,b\n\n"])
def test_a_header_alone_is_no_table(path: Path, content: str) -> None:
    assert _refusal(path, content).startswith("iris.csv has a header but no rows.")


def _workbook() -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
    return stream.getvalue()


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (_workbook(), "an Excel workbook"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Excel workbook"),
        (b"PAR1\x15\x04", "a Parquet file"),
        (b"%PDF-1.7\n", "a PDF document"),
        (b"<!DOCTYPE html><html>", "a web page"),
    ],
)
def test_other_files_called_csv_are_called_by_their_name(path: Path, content: bytes, kind: str) -> None:
    assert _refusal(path, content).startswith(f"iris.csv is {kind}, not a CSV file.")


def test_nul_bytes_are_named_by_their_line(path: Path) -> None:
    assert _refusal(path, b"a,b\n1,2\n3,\x004\n").startswith("Line 3 of iris.csv holds a NUL byte")


def test_bytes_that_are_no_text_are_named_by_their_line(path: Path) -> None:
    bad = b"a,b\n1,2\n3,\x81\x8d\xff\n"
    assert "line 3 cannot be decoded" in _refusal(path, bad)
    assert "line 3 cannot be decoded" in _refusal(path, bad, ReadingOptions(encoding="utf-8"))
    assert "line 2 cannot be decoded" in _refusal(path, b"\xef\xbb\xbfa\n\xff\n")


@pytest.mark.parametrize(
    "options",
    [
        ReadingOptions(encoding="klingon"),
        ReadingOptions(encoding="base64"),
        ReadingOptions(delimiter=";;"),
        ReadingOptions(decimal="·"),
        ReadingOptions(decimal=",", thousands=","),
        ReadingOptions(thousands="x"),
        ReadingOptions(quote='""'),
        ReadingOptions(comment=" "),
        ReadingOptions(delimiter='"'),
    ],
)
def test_choices_that_cannot_be_are_refused(path: Path, options: ReadingOptions) -> None:
    assert "Choose" in _refusal(path, "a,b\n1,2\n", options)


def test_folders_and_missing_files_are_refused(tmp_path: Path) -> None:
    assert "is a folder" in _refusal(tmp_path)
    assert "There is no file" in _refusal(tmp_path / "nowhere.csv")


def test_a_file_that_may_not_be_read_or_breaks_off_is_refused(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path.write_text("a,b\n1,2\n")
    for error, words in ((PermissionError(13, "Permission denied"), "may not be read"), (OSError(5, "I/O"), "(I/O)")):

        def fail(*_args: object, _error: OSError = error, **_kwargs: object) -> None:
            raise _error

        monkeypatch.setattr(regular, "_without_waiting", fail)
        assert words in _refusal(path)


def test_a_file_that_vanishes_or_changes_while_it_is_read_is_refused(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    changes = (path.unlink, lambda: path.write_bytes(b"a,b\n\xff,2\n"))
    for change, words in zip(changes, ("There is no file", "changed while it was read"), strict=True):
        path.write_text("a,b\n1,2\n")

        def looked(*args: object, _change: object = change) -> object:
            layout = find_layout(*args)  # type: ignore[arg-type]
            _change()  # type: ignore[operator]
            return layout

        monkeypatch.setattr(csv_file, "find_layout", looked)
        assert words in _refusal(path)


@pytest.mark.parametrize("codec", ["utf-16", "utf-32"])
@pytest.mark.parametrize("rows", [2, 300_000])
def test_a_nul_character_in_wide_text_is_named_by_its_line(path: Path, codec: str, rows: int) -> None:
    text = "a,b\n" + "1,2\n" * rows + "3\0,4\n"
    assert _refusal(path, text.encode(codec)).startswith(f"Line {rows + 2} of iris.csv holds a NUL byte")


def test_a_nul_byte_far_down_is_named_by_its_line(path: Path) -> None:
    assert _refusal(path, b"a,b\n" + b"1,2\n" * 400_000 + b"3,\x004\n").startswith(
        "Line 400002 of iris.csv holds a NUL"
    )


@pytest.mark.parametrize(
    ("content", "line", "options"),
    [
        ("a" + "," * 100 + "b\n1,2\n", 1, GUESS),
        ("a,b\n1" + ";" * 100 + "2\n", 2, GUESS),
        ('"x,y"' + "," * 100 + "b\n1,2\n", 1, GUESS),
        ("a" + "~" * 100 + "b\n1~2\n", 1, ReadingOptions(delimiter="~")),
    ],
)
def test_a_line_of_far_too_many_fields_is_refused_before_they_are_made(
    path: Path, monkeypatch: pytest.MonkeyPatch, content: str, line: int, options: ReadingOptions
) -> None:
    monkeypatch.setattr(csv_layout, "MAX_SIGNS", 50)
    monkeypatch.setattr(csv_layout, "find_dialect", lambda *_, **__: pytest.fail("The line was taken apart."))
    assert _refusal(path, content, options).startswith(f"Line {line} of iris.csv has 101 fields; no more than")


def test_delimiters_in_quotes_make_no_fields(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(csv_layout, "MAX_SIGNS", 50)
    path.write_text('a,b\n"' + "," * 100 + '",2\n"x",3\n')
    assert read_csv(path).table.names == ("a", "b")
