"""Quotes of a CSV: what is found of cells that stay open or go on is what the csv module makes of them."""

import csv
import io
from collections.abc import Iterator

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from engine.data.reading.csv_quotes import Quotes

_TEXTS = st.text(st.sampled_from('",x\n '), max_size=14)


@given(_TEXTS)
def test_a_text_stays_open_where_the_csv_module_waits_for_a_quote(text: str) -> None:
    rows = list(csv.reader(io.StringIO(f"{text}\nend,end", newline="")))
    assert Quotes(",", '"').stay_open(text + "\n") == (rows[-1] != ["end", "end"])


@given(_TEXTS, _TEXTS)
def test_what_is_known_of_the_first_part_is_enough_for_the_second(first: str, second: str) -> None:
    quotes = Quotes(",", '"')
    begin = quotes.stay_open(first + "\n")
    assert quotes.stay_open(second, begin_open=begin) == quotes.stay_open(f"{first}\n{second}")
    whole, one = quotes.look_at(f"{first}\n{second}\n".encode()), quotes.look_at(f"{first}\n".encode())
    two = quotes.look_at(f"{second}\n".encode(), begin_open=one.is_open)
    assert (whole.is_open, whole.loose) == (two.is_open, one.loose + two.loose)
    assert one.is_open == begin


@given(_TEXTS, st.booleans())
@example('  "', True)
@example('x,   "a"', True)
def test_a_cell_goes_on_behind_its_quote_where_a_strict_reader_refuses(text: str, skip_blanks: bool) -> None:
    quotes = Quotes(",", '"', skip_blanks=skip_blanks)
    text = text + "\n"
    if not quotes.stay_open(text):
        reader = csv.reader(io.StringIO(text, newline=""), strict=True, skipinitialspace=skip_blanks)
        assert (quotes.look_at(text.encode()).loose > 0) == _is_refused(reader)


@pytest.mark.parametrize(
    ("text", "places"),
    [('1,"two"x\n', [7]), ('"a","b""c",d"e"f\n', []), ('"say \\"hi\\""\n', [7]), ('"a" "b"\n', [3]), ('5" pipe\n', [])],
)
def test_the_place_behind_the_quote_is_told(text: str, places: list[int]) -> None:
    assert list(Quotes(",", '"').loose(text)) == places


def test_between_blanks_and_without_quotes_nothing_goes_on() -> None:
    assert not list(Quotes(" ", '"').loose('"a" "b"\t"c"\n'))
    assert not list(Quotes(",", "").loose('"a"b\n'))
    assert not Quotes(",", "").stay_open('"a')


def _is_refused(reader: Iterator[list[str]]) -> bool:
    try:
        list(reader)
    except csv.Error:
        return True
    return False
