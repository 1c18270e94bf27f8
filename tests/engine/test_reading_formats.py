"""Formats that are no text with delimiters are known by what they hold, whatever their name, and read or refused in a sentence."""

import gzip
import io
import itertools
import json
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from engine.config.recipe import Role
from engine.data.reading import cells as reading_cells
from engine.data.reading import json_file
from engine.data.reading.csv_file import ReadingError, ReadingOptions
from engine.data.reading.options import ColumnType, EveryRow, HeadRows
from engine.data.reading.preview import doubts, preview
from engine.data.reading.read_table import read_table
from engine.data.reading.reading import Reading
from engine.data.table import NumberColumn, TextColumn
from engine.disk import json_text
from engine.progress import Cancelled
from tests.engine.readings import finding, values
from tests.engine.workbooks import write_workbook

Read = Callable[..., Reading]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    def of(content: bytes | str, name: str = "t.csv", options: ReadingOptions | None = None) -> Reading:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return read_table(path, options=options or ReadingOptions())

    return of


def npy(array: np.ndarray) -> bytes:
    stream = io.BytesIO()
    np.save(stream, array)
    return stream.getvalue()


def npz(**arrays: np.ndarray) -> bytes:
    stream = io.BytesIO()
    np.savez_compressed(stream, allow_pickle=True, **arrays)
    return stream.getvalue()


def idx(kind: int, *shape: int, content: bytes) -> bytes:
    return bytes([0, 0, kind, len(shape)]) + struct.pack(f">{len(shape)}I", *shape) + content


# NumPy


def test_an_array_of_two_dimensions_becomes_columns(read: Read) -> None:
    reading = read(npy(np.arange(6, dtype=np.float32).reshape(3, 2) / 2), "a.npy")
    assert reading.table.names == ("column_1", "column_2")
    assert values(reading, "column_2") == [0.5, 1.5, 2.5]


@pytest.mark.parametrize("name", ["a.npy", "a.csv", "a.xlsx"])
def test_an_array_of_one_dimension_is_a_column_whatever_its_file_is_called(read: Read, name: str) -> None:
    assert values(read(npy(np.arange(3)), name), "column_1") == [0, 1, 2]
    assert values(read(gzip.compress(npy(np.arange(3))), name), "column_1") == [0, 1, 2]


def test_fields_of_an_array_are_named_columns(read: Read) -> None:
    kinds = [("n", "u8"), ("word", "U5"), ("v", "f8"), ("at", "M8[D]"), ("xy", "f4", (2,)), ("ok", "?")]
    rows = [(2**53 + 1, "a", np.inf, "2020-01-05", (1, 2), True), (2, "", 1.5, "NaT", (3, 4), False)]
    reading = read(npy(np.array(rows, dtype=kinds)), "a.npy")
    assert reading.table.names == ("n", "word", "v", "at", "xy_1", "xy_2", "ok")
    first, second = reading.table.texts([0, 1])
    assert first == ["9007199254740992", "a", "inf", "2020-01-05", "1", "2", "1"]
    assert second == ["2", "", "1.5", "", "3", "4", "0"]
    finding(reading, "rounded in 'n'")
    finding(reading, "'inf' is not a number")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (npy(np.array([{"a": 1}], dtype=object)), "holds objects of Python, which might run code"),
        (npy(np.array([1 + 2j])), "neither numbers nor texts"),
        (npy(np.array(3.0)), "is a single number"),
        (npy(np.zeros((0, 3))), "has no rows"),
        (npy(np.arange(3000.0))[:500], "is cut off"),
        (npy(np.zeros((2, 60_000), dtype=np.int8)), "has 60,000 columns"),
        (b"\x93NUMPY\x01\x00v\x00{'descr': 'wrong'" + b" " * 200, "damaged or was cut off"),
        (npz(a=np.array([{"a": 1}], dtype=object)), "The array 'a' in t.csv holds objects of Python"),
        (npz(a=np.array(3.0)), "no array with rows"),
        (npz(indices=np.zeros(1), indptr=np.zeros(1), data=np.zeros(1), shape=np.zeros(2)), "sparse matrix of SciPy"),
    ],
)
def test_arrays_that_are_no_tables_are_refused(read: Read, content: bytes, words: str) -> None:
    with pytest.raises(ReadingError, match=words):
        read(content)


def test_a_size_that_is_only_declared_takes_no_memory(read: Read) -> None:
    head = npy(np.zeros((1000, 10), dtype=np.int8)).replace(b"(1000, 10)", b"(9**9, 10)").replace(b"9**9", b"9999")
    with pytest.raises(ReadingError, match="cut off"):
        read(head)


SPLIT = npz(
    x_train=np.zeros((5, 2, 2)), y_train=np.arange(5), x_test=np.ones((3, 2, 2)), y_test=np.arange(3), seed=np.array(7)
)


def test_arrays_of_one_length_stand_side_by_side_and_the_others_may_be_chosen(read: Read, tmp_path: Path) -> None:
    reading = read(SPLIT, "m.npz")
    assert reading.table.names == ("x_train_1_1", "x_train_1_2", "x_train_2_1", "x_train_2_2", "y_train")
    finding(reading, "The arrays x_train, y_train were read; there are others: 'x_test, y_test'")
    assert doubts(tmp_path / "m.npz")
    assert preview(tmp_path / "m.npz").sheets == ("x_train, y_train", "x_test, y_test")
    assert read(SPLIT, "m.npz", ReadingOptions(sheet="x_test, y_test")).table.rows == 3
    with pytest.raises(ReadingError, match="no arrays 'z'"):
        read(SPLIT, "m.npz", ReadingOptions(sheet="z"))


# IDX


@pytest.mark.parametrize("name", ["train-images-idx3-ubyte", "t.csv"])
def test_images_become_rows_of_pixels(read: Read, name: str) -> None:
    images = idx(8, 2, 2, 3, content=bytes(range(244, 256)))
    for content in (images, gzip.compress(images)):
        reading = read(content, name)
        assert reading.table.names == ("pixel_1_1", "pixel_1_2", "pixel_1_3", "pixel_2_1", "pixel_2_2", "pixel_2_3")
        assert values(reading, "pixel_2_3") == [249, 255]


def test_labels_become_a_column(read: Read) -> None:
    assert values(read(idx(8, 3, content=b"\x05\x00\x04"), "labels"), "label") == [5, 0, 4]
    assert values(read(idx(0x0D, 2, content=struct.pack(">2f", 1.5, -2)), "labels"), "label") == [1.5, -2]


def test_idx_files_that_are_cut_off_or_too_large_are_refused(read: Read) -> None:
    with pytest.raises(ReadingError, match="cut off: 5 bytes are wanting"):
        read(idx(8, 8, content=b"abc"), "train-labels-idx1-ubyte")
    with pytest.raises(ReadingError, match="columns; no more than"):
        read(idx(8, 2**31, 2**31, 3, content=b"abc"), "train-images-idx3-ubyte")


# LIBSVM


def test_sparse_rows_become_columns_with_zeros(read: Read) -> None:
    reading = read("# a remark\n+1 1:0.5 3:2e1\n-1 qid:3 2:1.5 # note\n+1 1:1 2:2 3:3\n", "heart_scale")
    assert reading.table.names == ("label", "x1", "x2", "x3")
    assert reading.table.texts(range(2)) == [["1", "0.5", "0", "20"], ["-1", "0", "1.5", "0"]]
    assert reading.report.roles == {"label": Role.TARGET}
    finding(reading, "left out in the file are 0")


def test_indices_from_zero_name_their_columns(read: Read) -> None:
    assert read("1 0:0.5 1:2\n2 1:3\n").table.names == ("label", "x0", "x1")


def test_times_of_day_are_no_sparse_rows(read: Read) -> None:
    assert read("5 08:15 09:20\n6 08:16 09:30\n", options=ReadingOptions(header=False)).table.rows == 2


def test_an_index_out_of_all_bounds_takes_no_memory(read: Read) -> None:
    with pytest.raises(ReadingError, match="columns; no more than"):
        read("1 999999999:1\n2 1:2\n")


# ARFF

ARFF = """% a remark
@relation 'my relation'

@ATTRIBUTE "sepal length" numeric
@attribute kind {a, 'b c' , "d"}
@attribute note string
@attribute\twhen date "yyyy-MM-dd"
@DATA
5.1,a,'it\\'s',2020-01-05
?,'b c',"x, y",?
% in between

4, d ,'it''s {so}','2020-02-01'
"""


def test_arff_with_quotes_texts_dates_and_missing_cells(read: Read) -> None:
    reading = read(ARFF, "x.arff")
    assert reading.table.names == ("sepal length", "kind", "note", "when")
    assert reading.table.texts([0, 1]) == [["5.1", "a", "it's", "2020-01-05"], ["", "b c", "x, y", ""]]
    assert reading.table.texts([2]) == [["4", "d", "it's {so}", "2020-02-01"]]
    assert isinstance(reading.table.column("sepal length"), NumberColumn)
    assert finding(reading, "2 cells are missing").lines == (10,)


def test_sparse_rows_of_arff_leave_out_zeros_and_first_categories(read: Read) -> None:
    head = "@relation r\n@attribute a numeric\n@attribute b {x,'y z'}\n@attribute c numeric\n@data\n"
    reading = read(f"{head}{{0 1.5, 1 'y z'}}\n{{2 3}}\n{{}}\n{{1 ?}}, {{3}}\n")
    assert reading.table.texts(range(4)) == [["1.5", "y z", "0"], ["0", "x", "3"], ["0", "x", "0"], ["0", "", "0"]]
    assert finding(reading, "weights of rows").lines == (9,)


def test_categories_that_are_digits_stay_categories(read: Read) -> None:
    column = read("@relation r\n@attribute a numeric\n@attribute class {0,1}\n@data\n1,0\n2,1\n").table.column("class")
    assert isinstance(column, TextColumn)


def test_what_arff_declares_is_compared_with_its_rows(read: Read) -> None:
    head = "@relation r\n@attribute a numeric\n@attribute b {x,y}\n@data\n"
    reading = read(f"{head}1,z\n% remark\nfoo,x\n2,y\n")
    assert finding(reading, "a category that its attribute does not declare: 'z'").lines == (5,)
    assert finding(reading, "'foo' is not a number").lines == (7,)
    for rows, words in (
        ("1\n", "Line 5 of t.csv has 1 values for 2 attributes"),
        ("1,'x\n", "Line 5 of t.csv has a quote that is not closed"),
        ("{7 x}\n", "has a value for the attribute '7'"),
        ("", "has no rows"),
    ):
        with pytest.raises(ReadingError, match=words):
            read(head + rows)
    with pytest.raises(ReadingError, match="'relational', which no column can hold"):
        read("@relation r\n@attribute b relational\n@data\n1\n")
    with pytest.raises(ReadingError, match="has no @attribute or no @data"):
        read("@relation r\n@attribute b numeric\n")


# JSON

RECORDS = [{"a": 1, "b": "x"}, {"a": 2.5, "b": None}, {"a": 3, "b": "y"}]


@pytest.mark.parametrize(
    "content",
    [
        json.dumps(RECORDS),
        "\n".join(json.dumps(record) for record in RECORDS),
        json.dumps({"a": [1, 2.5, 3], "b": ["x", None, "y"]}),
        json.dumps({"a": {"0": 1, "1": 2.5, "2": 3}, "b": {"0": "x", "1": None, "2": "y"}}),
        json.dumps({str(at): record for at, record in enumerate(RECORDS)}),
        json.dumps({"columns": ["a", "b"], "index": [0, 1, 2], "data": [[1, "x"], [2.5, None], [3, "y"]]}),
        json.dumps({"schema": {"fields": []}, "data": RECORDS}),
        json.dumps([["a", "b"], [1, "x"], [2.5, None], [3, "y"]]),
        "\ufeff" + json.dumps(RECORDS, indent=2),
    ],
)
def test_json_of_every_shape_is_the_same_table(read: Read, content: str) -> None:
    for name in ("t.json", "t.csv"):
        reading = read(content, name)
        assert reading.table.names == ("a", "b")
        assert reading.table.texts(range(3)) == [["1", "x"], ["2.5", ""], ["3", "y"]]


def test_numbers_of_json_keep_their_digits(read: Read) -> None:
    column = read('[{"a": 1.50, "b": true}, {"a": 0.1000, "b": false}]').table.column("a")
    assert [column.exact_text(0), column.exact_text(1)] == ["1.50", "0.1000"]


def test_keys_that_some_records_lack_are_missing_and_told(read: Read) -> None:
    reading = read('[{"a":1},{"a":2,"c":"x"}]')
    assert reading.table.column("c").missing.tolist() == [True, False]
    finding(reading, "Some records do not have 'c'")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ('{"a":1,"b":{"c":2}}\n\n{"a":1,"b":2}\n', "'b' in line 1 of t.json holds a record instead of a value"),
        ('[{"a":1},{"a":[1,2]}]', "'a' in record 2 of t.json holds a list"),
        ('{"a":[1,2],"b":[1]}', "differ in length: 'b' has 1 values, 'a' 2"),
        ('{"x":{"a":1},"y":{"a":2}}', "nobody can say which are rows"),
        ('[{"a":1},3]', "records beside other values"),
        ('[{"a":1,}]', "Line 1 of t.json is no JSON"),
        ('{"a":1}\n{"a":2}\n{"a":\n', "Line 3 of t.json is no JSON"),
        ("[" * 100_000, "many levels deep"),
        ("[]", "holds no records"),
        ("[{}]", "are empty"),
    ],
)
def test_json_that_is_no_table_is_refused(read: Read, content: str, words: str) -> None:
    with pytest.raises(ReadingError, match=words):
        read(content, "t.json")


def test_json_of_more_values_than_memory_is_refused_before_it_is_parsed(
    read: Read, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(json_text, "MAX_JSON_TABLE", 100_000)
    monkeypatch.setattr(json_file, "_parsed", lambda *_: pytest.fail("It was parsed."))
    for content in ("[" + "0," * 400 + "0]", "[" + "[0]," * 300 + "[0]]", '{"a":1,"b":2}\n' * 120, "[0]\n" * 200):
        with pytest.raises(ReadingError, match=r"would take about .* MB of memory to read as JSON.*Save it as CSV"):
            read(content, "a.json")


def test_commas_within_texts_are_no_values_of_json(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_text, "MAX_JSON_TABLE", 100_000)
    monkeypatch.setattr(json_text, "PIECE", 7)
    cells = ["[,{\\" * 200, '",' * 200 + "\\", "é,"]
    assert values(read(json.dumps([{"a": cell} for cell in cells]), "a.json"), "a") == cells


def test_a_long_column_of_cells_can_be_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading_cells, "_PART", 10)
    (tmp_path / "a.json").write_text(json.dumps(list(range(100))))
    asked = itertools.count()

    def check() -> None:
        if next(asked) > 6:
            raise Cancelled

    with pytest.raises(Cancelled):
        read_table(tmp_path / "a.json", check=check)
    assert next(asked) == 8


def test_text_is_taken_apart_at_a_delimiter_that_is_chosen(read: Read) -> None:
    reading = read("<html,b\n1,2\n", options=ReadingOptions(delimiter=","))
    assert reading.table.names == ("<html", "b")


def test_a_csv_whose_first_name_stands_in_brackets_is_no_json(read: Read) -> None:
    assert read("[s];[K]\n1;2\n3;4\n").table.names == ("[s]", "[K]")


# HTML

PAGE = """<!DOCTYPE html><html><head><title>t</title><style>td {}</style></head><body><table><tr><td>menu</td></tr></table>
<table><caption>c</caption><thead><tr><th rowspan=2>name</th><th colspan=2>Temp</th></tr><tr><th>min</th><th>max</th></tr></thead>
<tr><td>x &amp; y</td><td>1,5</td><td>2<br>0</td></tr><tr><td><b>z</b></td><td>2,5</td><td>3<script>alert(1)</script></td></tr>
</table></body></html>"""


@pytest.mark.parametrize("name", ["old.xls", "t.html", "t.csv"])
def test_the_largest_table_of_a_page_is_read(read: Read, name: str) -> None:
    reading = read(PAGE, name)
    assert reading.table.names == ("name", "Temp / min", "Temp / max")
    assert reading.table.texts(range(2)) == [["x & y", "1.5", "2 0"], ["z", "2.5", "3"]]
    finding(reading, "The largest of its 2 tables was read, table 2")
    with pytest.raises(ReadingError, match="no 'table 3'"):
        read(PAGE, name, ReadingOptions(sheet="table 3"))


def test_a_table_whose_tags_are_not_closed_is_read(read: Read) -> None:
    reading = read("<table><tr><td>a<td>b<tr><td>1<td>2<tr><td rowspan=2>5<td>6<tr><td>7</table>")
    assert reading.table.texts(range(3)) == [["1", "2"], ["5", "6"], ["5", "7"]]
    finding(reading, "Cells that are merged")


def test_a_spreadsheet_in_xml_is_read(read: Read) -> None:
    cell = '<Cell{}><Data ss:Type="Number">{}</Data></Cell>'
    second = ' ss:Index="2"'
    rows = f"<Row>{cell.format('', 'a')}{cell.format('', 'b')}</Row><Row>{cell.format(second, 1.5)}</Row>"
    rows += f"<Row>{cell.format('', 3)}<Cell/></Row>"
    page = f'<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook><Table>{rows}</Table></Workbook>'
    assert read(page, "x.xls").table.texts(range(2)) == [["", "1.5"], ["3", ""]]


def test_a_page_without_a_table_and_spans_without_end_are_refused(read: Read) -> None:
    with pytest.raises(ReadingError, match="a web page without a table"):
        read("<html><body><p>Not found</p></body></html>")
    with pytest.raises(ReadingError, match="more than 20,000,000 cells"):
        read("<table>" + "<tr><td colspan=1000 rowspan=1000>x</td></tr>" * 30 + "</table>")


# All of them


@pytest.mark.parametrize("content", [npy(np.arange(9)), json.dumps([{"column_1": at} for at in range(9)])])
def test_types_and_a_part_of_the_rows_may_be_chosen(read: Read, content: bytes | str) -> None:
    part = read(content, "t", ReadingOptions(sampling=EveryRow(step=4), types={"column_1": ColumnType.TEXT}))
    assert part.table.texts(range(3)) == [["0"], ["4"], ["8"]]
    assert isinstance(part.table.column("column_1"), TextColumn)
    assert read(content, "t", ReadingOptions(sampling=HeadRows(rows=2))).table.rows == 2


def test_files_are_opened_by_what_they_are(read: Read, tmp_path: Path) -> None:
    book = write_workbook(tmp_path / "b.xlsx", {"one": [["a", "b"], [1.0, 2.0], [3.0, 4.0]]}).read_bytes()
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as packed:
        packed.writestr("t.csv", "a,b\n1,2\n3,4\n")
    text = b"a,b\n1,2\n3,4\n"
    for content in (book, archive.getvalue(), gzip.compress(text), text):
        for name in ("t.csv", "t.xlsx", "t.xls", "t.json", "t"):
            assert read(content, name).table.texts(range(2)) == [["1", "2"], ["3", "4"]], name


def test_a_preview_says_which_options_matter(read: Read, tmp_path: Path) -> None:
    read(npy(np.arange(3)), "a.npy")
    assert preview(tmp_path / "a.npy").choices == frozenset()
    read(PAGE, "p.html")
    seen = preview(tmp_path / "p.html", ReadingOptions(sheet="table 2"))
    assert {"sheet", "header", "encoding"} <= (seen.choices or set())
    assert (seen.found["header"], seen.sheets) == ("yes", ("table 1", "table 2"))
    assert preview(write_workbook(tmp_path / "b.xlsx", {"one": [["a"], [1.0]]})).found["sheet"] == "one"
