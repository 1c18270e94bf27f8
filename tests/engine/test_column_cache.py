"""What was read from columns is kept as long as there is room, the oldest of it going first."""

from collections import OrderedDict
from typing import Never

import numpy as np
import pytest

from engine.data import column_cache
from engine.data.column_cache import peek
from engine.data.table import NumberColumn


@pytest.fixture(autouse=True)
def _nothing_cached(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(column_cache, "_found", OrderedDict())
    monkeypatch.setattr(column_cache, "_rows", {"kept": 0})


def _column(rows: int) -> NumberColumn:
    return NumberColumn("x", np.zeros(rows))


def test_the_same_values_are_read_once_in_each_way_whatever_they_are_called() -> None:
    column = _column(3)
    first = column_cache.cached(column, "a", object)
    assert column_cache.cached(NumberColumn("y", column.values), "a", object) is first
    assert column_cache.cached(column, "b", object) is not first
    assert column_cache.cached(_column(3), "a", object) is not first


def test_many_short_columns_are_kept_together() -> None:
    columns = [_column(10) for _ in range(200)]
    for column in columns:
        column_cache.cached(column, "a", object)
    assert all(peek(column, "a") is not None for column in columns)


def test_what_was_asked_for_last_stays_when_there_is_no_room(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(column_cache, "MAX_ROWS", 25)
    one, two, three = _column(10), _column(10), _column(10)
    column_cache.cached(one, "a", object)
    column_cache.cached(two, "a", object)
    column_cache.cached(one, "a", object)
    column_cache.cached(three, "a", object)
    assert [peek(column, "a") is not None for column in (one, two, three)] == [True, False, True]


def test_a_column_that_is_longer_than_all_the_room_is_kept_until_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(column_cache, "MAX_ROWS", 5)
    long = _column(10)
    assert column_cache.cached(long, "a", object) is peek(long, "a")


def test_nothing_is_looked_through_for_a_column_of_thousands(monkeypatch: pytest.MonkeyPatch) -> None:
    class Counted(OrderedDict[object, object]):
        def __iter__(self) -> Never:
            raise AssertionError("the time for a column must not grow with the number of columns")

        def values(self) -> Never:
            raise AssertionError("the time for a column must not grow with the number of columns")

    monkeypatch.setattr(column_cache, "_found", Counted())
    columns = [NumberColumn(f"c{at}", np.zeros(3)) for at in range(50)]
    for column in columns:
        column_cache.cached(column, "sum", lambda: 1)
    assert all(peek(column, "sum") == 1 for column in columns)
    assert column_cache._rows == {"kept": 150}
