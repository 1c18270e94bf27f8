"""Numbers as people type and paste them: what is taken exactly, and what is refused in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.weights.typed import TypedError, parse_block, parse_weight, to_block, weight_text


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1/2", 0.5),
        (" -2/3 ", -2 / 3),
        ("1.5/4", 0.375),
        ("−0.25", -0.25),
        ("1e-3", 0.001),
        (".5", 0.5),
        ("7", 7.0),
    ],
)
def test_decimals_and_fractions_are_taken_exactly(text: str, value: float) -> None:
    assert parse_weight(text) == value


@pytest.mark.parametrize(
    "text",
    [
        "",
        "abc",
        "1/0",
        "1/2/3",
        "0,5",
        "nan",
        "inf",
        "1e999",
        "1_000",
        "1e999999999/3",
        "2**9",
        "__import__('os')",
        "9" * 99,
    ],
)
def test_what_is_no_number_is_refused_with_what_to_type_instead(text: str) -> None:
    with pytest.raises(TypedError, match="Type a decimal such as"):
        parse_weight(text)


@pytest.mark.parametrize(
    "text",
    ["0.1\t-0.2\n3\t1/2\n", "0.1 -0.2\r\n3 1/2", "[[0.1, -0.2], [3, 1/2]]", "[[ 0.1 -0.2]\n [ 3.   0.5]]"],
    ids=["spreadsheet", "blanks", "Python", "NumPy"],
)
def test_blocks_come_from_spreadsheets_and_from_python(text: str) -> None:
    assert parse_block(text) == [[0.1, -0.2], [3.0, 0.5]]


@pytest.mark.parametrize(
    ("text", "words"), [("1\t2\n3", "lengths"), ("", "no numbers"), ("1\tx", "'x' is not a number")]
)
def test_a_block_that_is_none_is_refused_whole(text: str, words: str) -> None:
    with pytest.raises(TypedError, match=words):
        parse_block(text)


@given(
    st.lists(st.lists(st.floats(allow_nan=False, allow_infinity=False), min_size=3, max_size=3), min_size=1, max_size=4)
)
def test_what_is_copied_is_pasted_back_bit_for_bit(rows: list[list[float]]) -> None:
    assert parse_block(to_block(rows)) == rows


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_what_a_cell_offers_for_editing_is_its_value(value: float) -> None:
    assert parse_weight(weight_text(value)) == value
