"""Numbers as they are typed: what is read, how it is written, and where a step leads."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.config.optimizers import ClipByValue
from gui.forms.metadata import fields_of
from gui.forms.numbers import (
    Bounds,
    Stepping,
    format_float,
    format_int,
    log_spaced,
    parse_float,
    parse_int,
    stepped,
    stepping_of,
)

RATE = Bounds(0, 1000)
SHARE = Bounds(0, 1, high_excluded=True)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0.01", 0.01), ("0,01", 0.01), ("1e-3", 0.001), ("1E-3", 0.001), ("1/2", 0.5), (" 2 / 4 ", 0.5), ("−3", -3.0),
        (".5", 0.5), ("5.", 5.0), ("1,000.5", 1000.5), ("1,000,000", 1e6), ("1,5/3", 0.5),
    ],
)  # fmt: skip
def test_the_usual_ways_to_write_a_number_are_read(text: str, value: float) -> None:
    assert parse_float(text) == value


@pytest.mark.parametrize(
    "text", ["", "abc", "1/0", "1/", "/2", "1/2/3", "nan", "inf", "1e999", "1_000", "1..2", "0x10"]
)
def test_what_is_no_finite_number_is_not_read_as_one(text: str) -> None:
    assert parse_float(text) is None


@pytest.mark.parametrize(
    ("text", "value"), [("1,000", 1000), ("1.000.000", 1_000_000), ("1 000", 1000), ("1e6", 1_000_000), ("-7", -7)]
)
def test_whole_numbers_may_have_thousands_separators(text: str, value: int) -> None:
    assert parse_int(text) == value


@pytest.mark.parametrize("text", ["", "1.5", "1,5", "x", "1/2"])
def test_what_is_no_whole_number_is_not_read_as_one(text: str) -> None:
    assert parse_int(text) is None


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_a_written_float_reads_back_exactly(value: float) -> None:
    assert parse_float(format_float(value)) == value


@given(st.integers(-(10**15), 10**15))
def test_a_written_whole_number_reads_back_exactly(value: int) -> None:
    assert parse_int(format_int(value)) == value


def test_small_numbers_are_written_short() -> None:
    assert [format_float(value) for value in (1e-7, 0.001, 3.0, 1e20)] == ["1e-7", "0.001", "3", "1e20"]


def test_learning_rates_step_by_1_2_5() -> None:
    ups = [stepped(0.01, count, Stepping.FACTOR, RATE) for count in range(-3, 4)]
    assert ups == [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1]
    assert stepped(0.03, 1, Stepping.FACTOR, RATE) == 0.05
    assert stepped(0.03, -1, Stepping.FACTOR, RATE) == 0.02


def test_stepping_up_from_zero_leaves_zero() -> None:
    assert stepped(0.0, 1, Stepping.FACTOR, RATE) == 1e-5
    assert stepped(0.0, -1, Stepping.FACTOR, RATE) == 0.0


def test_shares_step_ever_closer_to_one() -> None:
    values = [stepped(0.8, count, Stepping.SHARE, SHARE) for count in range(7)]
    assert values == [0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 0.998]
    assert stepped(0.95, -1, Stepping.SHARE, SHARE) == 0.9
    assert stepped(0.9, -1, Stepping.SHARE, SHARE) == 0.8


def test_whole_numbers_step_by_a_tenth_of_their_magnitude() -> None:
    whole = Bounds(1, 1_000_000_000)
    assert [stepped(value, 1, Stepping.WHOLE, whole) for value in (1, 99, 100, 128, 2000)] == [2, 100, 110, 130, 2100]
    assert [stepped(value, -1, Stepping.WHOLE, whole) for value in (1, 100, 1000)] == [1, 99, 990]


@given(st.sampled_from(list(Stepping)), st.floats(0, 0.9), st.integers(-30, 30))
def test_no_step_leaves_the_bounds(stepping: Stepping, value: float, count: int) -> None:
    bounds = Bounds(0, 0.9)
    assert bounds.allow(stepped(value, count, stepping, bounds))


@given(st.floats(1e-20, 900))
def test_a_step_up_increases_and_a_step_down_decreases(value: float) -> None:
    assert stepped(value, 1, Stepping.FACTOR, Bounds(0, None)) > value
    assert stepped(value, -1, Stepping.FACTOR, Bounds(0, None)) < value


def test_the_bounds_decide_how_a_number_is_stepped() -> None:
    assert stepping_of(RATE, is_whole=False) is Stepping.FACTOR
    assert stepping_of(Bounds(0, 1, low_excluded=True), is_whole=False) is Stepping.FACTOR
    assert stepping_of(SHARE, is_whole=False) is Stepping.SHARE
    assert stepping_of(Bounds(0, 0.9), is_whole=False) is Stepping.LINEAR
    assert stepping_of(Bounds(1, 10), is_whole=True) is Stepping.WHOLE


def test_excluded_bounds_are_excluded() -> None:
    assert not SHARE.allow(1.0)
    assert SHARE.allow(0.0)
    assert not Bounds(0, 1, low_excluded=True).allow(0.0)


def test_a_bound_that_a_spec_excludes_is_excluded_in_its_field() -> None:
    bounds = {field.name: field.bounds for field in fields_of(ClipByValue)}["limit"]
    assert not bounds.allow(0.0)
    assert bounds.allow(1e-300)
    assert bounds.allow(1e9)
    assert not bounds.allow(1.1e9)


def test_the_log_spaced_list_goes_from_end_to_end() -> None:
    assert log_spaced(-2, 0) == (0.01, 0.03, 0.1, 0.3, 1.0)
