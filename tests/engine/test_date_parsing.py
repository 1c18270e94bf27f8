"""One reader of dates: many texts at once and one alone, the guess of a column's kind and the recipe, all say the same."""

from datetime import datetime

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.config.recipe import Encoding
from engine.data.column_kinds import ColumnKind, kind_of
from engine.data.date_parsing import BLOCK, column_dates, column_seconds, has_dates_form, parsed_dates, read_date
from engine.data.preparing.guess import guess_recipe
from engine.data.table import NumberColumn, Table, text_column

FORMS = (
    "%Y-%m-%d", "%Y/%m/%d", "%Y.%m.%d", "%Y%m%d", "%d.%m.%Y", "%d/%m/%Y", "%d-%m-%Y", "%Y-%m-%d %H:%M:%S", "%Y-%m-%dT%H:%M:%S",
    "%Y-%m-%d %H:%M", "%Y/%m/%d %H:%M:%S", "%d.%m.%Y %H:%M", "%d/%m/%Y %H:%M", "%d %b %Y", "%b %d, %Y", "%B %d, %Y",
    "%Y년 %m월 %d일", "%Y-%m-%d %I:%M %p",
)  # fmt: skip

moments = st.datetimes(datetime(1000, 1, 1), datetime(9999, 12, 31))
near_dates = st.from_regex(
    r"[ ]?[0-9]{1,4}[-/. ]{1,2}([0-9]{1,2}|Feb|May)[-/. ][0-9]{1,4}([T ][0-9]{1,2}:[0-9]{2}(:[0-9]{2}([.,][0-9]{1,8})?)?)?(Z| PM)?",
    fullmatch=True,
)
texts_of_a_column = st.lists(st.none() | near_dates | st.text(max_size=12), min_size=1, max_size=30)


@given(texts_of_a_column, st.booleans())
def test_many_texts_at_once_are_read_as_each_alone(texts: list[str | None], day_first: bool) -> None:
    found = parsed_dates(texts).seconds(day_first=day_first)
    alone = [None if text is None else read_date(text, day_first=day_first) for text in texts]
    assert [None if np.isnan(second) else second for second in found.tolist()] == alone
    assert all(has_dates_form(text) for text, one in zip(texts, alone, strict=True) if text and one is not None)


@given(texts_of_a_column, st.booleans(), st.integers(1, 40))
def test_texts_of_many_blocks_are_read_as_each_alone(texts: list[str | None], day_first: bool, rows: int) -> None:
    alone = parsed_dates(texts).seconds(day_first=day_first)
    places = np.arange(rows) % len(texts)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("engine.data.date_parsing.BLOCK", 4)
        patch.setattr("engine.data.date_parsing.FIRST", 1)
        patch.setattr("engine.data.date_parsing.MAX_LAYOUTS", 2)
        again = parsed_dates(np.array(texts, dtype=object)[places])
        np.testing.assert_array_equal(again.seconds(day_first=day_first), alone[places])


@pytest.mark.parametrize("form", FORMS)
@given(found=st.lists(moments, min_size=1, max_size=10))
def test_dates_are_read_as_pandas_reads_them_by_their_form(form: str, found: list[datetime]) -> None:
    texts = [moment.strftime(form) for moment in found]
    expected = pd.to_datetime(pd.Series(texts), format=form).to_numpy().astype("datetime64[s]").astype(np.int64)
    assert parsed_dates(texts).seconds(day_first=True).tolist() == expected.tolist()


@given(st.lists(st.none() | near_dates, min_size=1, max_size=30))
def test_a_column_is_guessed_to_be_dates_only_where_the_recipe_can_read_them_all(texts: list[str | None]) -> None:
    column = text_column("d", [text or "" for text in texts])
    kind = kind_of(column)
    if kind.kind is not ColumnKind.DATE:
        return
    unread = np.isnan(column_seconds(column)) & ~column.missing
    assert kind.unfit == tuple(np.flatnonzero(unread).tolist())
    assert kind.is_open == (column_dates(column).days_come_first() is None)
    if kind.is_certain and len(set(texts)) > 1:
        recipe = guess_recipe(Table((column, NumberColumn("t", np.arange(float(len(texts)))))))
        assert recipe.column("d").encoding is Encoding.DATE


def test_every_block_of_a_long_column_is_read_and_texts_that_are_none_do_not_hide_those_behind_them() -> None:
    rows = 2 * BLOCK + 3
    texts = [f"remark {'x' * (row % 90)}" for row in range(rows)]
    texts[BLOCK - 1], texts[-1] = "4 Mar 2024", "2024-03-04"
    found = parsed_dates(texts).seconds(day_first=True)
    assert np.flatnonzero(~np.isnan(found)).tolist() == [BLOCK - 1, rows - 1]
    assert found[BLOCK - 1] == found[-1]


def test_a_column_of_a_million_rows_is_not_too_long_to_hold_dates() -> None:
    column = text_column("d", [f"{day:02}.{month:02}.2024" for month in range(1, 13) for day in range(1, 29)] * 200)
    assert kind_of(column).is_certain


@pytest.mark.parametrize(
    ("texts", "kind", "certain"),
    [
        (["yes", "No", "YES", ""], ColumnKind.BOOLEAN, True),
        (["TRUE", "FALSE"], ColumnKind.BOOLEAN, True),
        (["예", "아니오"], ColumnKind.BOOLEAN, True),
        (["yes", "false"], ColumnKind.TEXT, True),
        (["0", "1"], ColumnKind.TEXT, True),
        (["x", "o"], ColumnKind.TEXT, True),
        (["2024-01-01", "2024-02-30"] * 2, ColumnKind.TEXT, True),
        ([*["2024-01-01"] * 30, "soon"], ColumnKind.DATE, False),
        ([*["yes"] * 300, "maybe"], ColumnKind.BOOLEAN, False),
        (["3/4/2024", "5/6/2024"], ColumnKind.DATE, False),
        (["3/4/2024", "25/6/2024"], ColumnKind.DATE, True),
    ],
)
def test_kinds_are_found_and_doubts_are_kept(texts: list[str], kind: ColumnKind, certain: bool) -> None:
    found = kind_of(text_column("c", texts))
    assert (found.kind, found.is_certain) == (kind, certain)
