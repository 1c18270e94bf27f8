"""Blocks of cells on the clipboard: what a spreadsheet wrote is read back cell by cell."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.widgets.tsv import BlockError, from_tsv, to_tsv

CELLS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=8)


def test_a_spreadsheet_block_with_quotes_tabs_and_line_breaks_is_read_cell_by_cell() -> None:
    assert from_tsv('1\t"a ""b"""\r\n2\t"two\nlines"\r\n') == [["1", 'a "b"'], ["2", "two\nlines"]]


def test_the_last_line_break_adds_no_row_but_an_empty_line_is_an_empty_cell() -> None:
    assert from_tsv("1\n\n3\n") == [["1"], [""], ["3"]]


@given(st.lists(st.lists(CELLS, min_size=1, max_size=3), min_size=1, max_size=4))
def test_every_block_comes_back_as_it_was(block: list[list[str]]) -> None:
    assert from_tsv(to_tsv(block)) == block


def test_a_cell_too_long_to_be_one_is_refused_with_a_reason() -> None:
    with pytest.raises(BlockError, match="field"):
        from_tsv("x" * 200_000)
