"""Short texts that are different throughout are read side by side; what comes out is what each cell says by itself."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.data.reading import csv_layout, fixed_width_texts
from engine.data.reading.csv_file import Reading, ReadingOptions, read_csv
from engine.data.reading.csv_layout import find_layout
from engine.data.reading.file_source import source_of
from engine.data.reading.text_encoding import find_encoding
from engine.progress import no_check

ODD = [
    "",
    "NA",
    " n/a ",
    "?",
    "naïve",
    "1",
    "빨강",
    "'",
    "x y",
    "name 1",
    '"a,b"',
    '"c""d"',
    '""',
    "w" * 13,
    "w" * 80,
    "\tz",
    "x\x01",
]
LATER = st.lists(st.sampled_from(ODD) | st.text("abcdefg ", min_size=1, max_size=20), max_size=40)


@given(
    later=LATER, size=st.sampled_from([200, 1000, 1 << 22]), words=st.sampled_from([None, ("name 3", "?"), ("-",), ()])
)
def test_packed_texts_and_others_are_read_alike(
    tmp_path_factory: pytest.TempPathFactory, later: list[str], size: int, words: tuple[str, ...] | None
) -> None:
    path = tmp_path_factory.mktemp("packed") / "t.csv"
    cells = [*(f"name {row}" for row in range(fixed_width_texts.MIN_ROWS + 10)), *later]
    path.write_text("c,n\n" + "".join(f"{cell},{row}\n" for row, cell in enumerate(cells)), encoding="utf-8")
    options = ReadingOptions(missing_words=words, header=True)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(csv_layout, "SAMPLE_CHARACTERS", 600)
        patch.setattr(csv_layout, "CHUNK_CHARACTERS", size)
        side_by_side = read_csv(path, options=options)
        patch.setattr(fixed_width_texts, "MIN_ROWS", 10**9)
        one_by_one = read_csv(path, options=options)
    assert _said(side_by_side) == _said(one_by_one)


def test_texts_are_packed_where_they_are_short_and_different(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    rows = (f"name {row},{'long' * 20}{row},{'ab'[row % 2]}x,{row}" for row in range(fixed_width_texts.MIN_ROWS))
    path.write_text("name,text,class,number\n" + "\n".join(rows), encoding="utf-8")
    source = source_of(path)
    layout = find_layout(source, find_encoding(source, None, check=no_check), ReadingOptions())
    assert list(layout.packed) == [0]
    assert layout.few == {2}


def _said(reading: Reading) -> object:
    return [(column.name, column.values.tolist()) for column in reading.table.columns], reading.report
