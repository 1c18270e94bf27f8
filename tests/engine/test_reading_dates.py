"""Dates are read while their file is; what comes out is what the finished column says, and what it says without that."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.config.columns import DateOrder
from engine.data.date_parsing import column_seconds, parsed_dates
from engine.data.reading import csv_layout
from engine.data.reading.csv_file import Reading, ReadingOptions, read_csv
from engine.data.table import TextColumn

FIRST = 60
LATER = [
    "",
    "NA",
    " n/a ",
    "?",
    "2024-02-30",
    "3/4/2024",
    "25/4/2024",
    "4/25/2024",
    "soon",
    "2024년 3월 1일",
    " 2024-01-07",
    "'",
]
WORDS = [None, (), ("2024-01-07", "?"), ("soon",)]


@pytest.mark.parametrize("different", [3, FIRST])
@given(
    later=st.lists(st.sampled_from(LATER), max_size=60),
    size=st.sampled_from([200, 1000, 1 << 22]),
    words=st.sampled_from(WORDS),
)
def test_dates_are_read_with_their_file_as_from_the_finished_column(
    tmp_path_factory: pytest.TempPathFactory, different: int, later: list[str], size: int, words: tuple[str, ...] | None
) -> None:
    path = tmp_path_factory.mktemp("dates") / "t.csv"
    cells = [
        *(f"2024-{row // 28 + 1:02}-{row % 28 + 1:02}" for row in (row % different for row in range(FIRST))),
        *later,
    ]
    path.write_text("d,n\n" + "".join(f"{cell},{row}\n" for row, cell in enumerate(cells)), encoding="utf-8")
    options = ReadingOptions(missing_words=words, header=True)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(csv_layout, "CHUNK_CHARACTERS", size)
        patch.setattr(csv_layout, "SAMPLE_CHARACTERS", 700)
        with_it = read_csv(path, options=options)
        patch.setattr(csv_layout, "looks_like_dates", lambda *_: False)
        afterwards = read_csv(path, options=options)
    assert _said(with_it) == _said(afterwards)
    column = with_it.table.columns[0]
    assert isinstance(column, TextColumn)
    for order in DateOrder:
        anew = parsed_dates(column.values)
        seconds = anew.seconds(day_first=anew.days_come_first(order) is not False)
        np.testing.assert_array_equal(column_seconds(column, order), seconds)


def _said(reading: Reading) -> object:
    columns = [(column.name, column.values.tolist(), column.missing.tolist()) for column in reading.table.columns]
    return columns, reading.report
