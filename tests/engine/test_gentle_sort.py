"""Sorting in pieces gives what sorting at once gives."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.data import gentle_sort
from engine.data.gentle_sort import sorted_gently


@given(texts=st.lists(st.text(max_size=3)), run=st.integers(1, 5))
def test_pieces_join_to_the_sorted_whole(texts: list[str], run: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(gentle_sort, "RUN", run)
        assert sorted_gently(texts) == sorted(texts)
