"""Rows as points: numbers as they are, dates on the calendar, texts side by side without hiding each other."""

import numpy as np
import pytest

from engine.data.date_parsing import read_date
from engine.data.points import MAX_POINTS, SPREAD, points
from engine.data.table import Table, number_column, text_column

TABLE = Table(
    (
        number_column("size", ["1", "2", "", "4", "5"]),
        number_column("old", ["x", "1", "2", "3", "4"]),
        text_column("kind", ["b", "a", "a", "", "b"]),
        text_column("when", ["2024-01-01", "2024-01-03", "2024-01-02", "2024-01-05", ""]),
    )
)


def test_points_are_the_rows_that_have_both_with_their_classes() -> None:
    found = points(TABLE, "size", "old", "kind")
    assert (found.x.places.tolist(), found.y.places.tolist()) == ([2.0, 4.0, 5.0], [1.0, 3.0, 4.0])
    assert (found.names, found.classes.tolist()) == (("a", "b"), [0, -1, 1])
    assert (found.x.words, found.x.is_date, found.step) == ((), False, 1)


def test_dates_stand_on_the_calendar() -> None:
    found = points(TABLE, "when", "size")
    assert found.x.is_date
    assert found.x.places.tolist() == [
        read_date(text, day_first=True) for text in ("2024-01-01", "2024-01-03", "2024-01-05")
    ]
    assert found.y.places.tolist() == [1.0, 2.0, 4.0]


def test_texts_stand_in_their_order_each_around_its_place() -> None:
    found = points(TABLE, "kind", "size")
    assert found.x.words == ("a", "b")
    assert np.round(found.x.places).tolist() == [1.0, 0.0, 1.0]
    assert found.y.places.tolist() == [1.0, 2.0, 5.0]


def test_of_two_columns_of_texts_no_point_hides_another_and_one_spread_does_not_tell_the_other() -> None:
    table = Table((text_column("a", ["x"] * 500), text_column("b", ["y"] * 500)))
    found = points(table, "a", "b")
    spots = np.stack((found.x.places, found.y.places), axis=1)
    assert np.abs(spots).max() <= SPREAD
    assert len(np.unique(spots, axis=0)) == 500
    assert abs(float(np.corrcoef(found.x.places, found.y.places)[0, 1])) < 0.1


@pytest.mark.parametrize("rows", [MAX_POINTS, MAX_POINTS + 1, 10 * MAX_POINTS])
def test_of_a_long_table_every_so_manieth_row_is_taken(rows: int) -> None:
    table = Table((number_column("x", ["1"] * rows), text_column("t", [f"w{at}" for at in range(rows)])))
    found = points(table, "x", "t", "t")
    assert len(found.y.places) <= MAX_POINTS
    assert found.step == -(-rows // MAX_POINTS)
    assert found.names == ()
