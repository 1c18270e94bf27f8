"""Sorting and moving in pieces give what they give at once."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.data import chunked
from engine.data.chunked import chunked_lookup, chunked_sort, chunked_take


@given(texts=st.lists(st.text(max_size=3)), run=st.integers(1, 5))
def test_pieces_join_to_the_sorted_whole(texts: list[str], run: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(chunked, "RUN", run)
        assert chunked_sort(texts) == sorted(texts)


@given(texts=st.lists(st.none() | st.text(max_size=3), min_size=1), data=st.data(), piece=st.integers(1, 5))
def test_pieces_are_moved_as_the_whole_is(texts: list[str | None], data: st.DataObject, piece: int) -> None:
    cells = np.array([*texts, None], dtype=object)[:-1]
    rows = np.array(data.draw(st.lists(st.integers(0, len(texts) - 1))), dtype=np.intp)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(chunked, "PIECE", piece)
        assert chunked_take(cells, rows).tolist() == cells[rows].tolist()


@given(texts=st.lists(st.none() | st.text(max_size=2)), known=st.sets(st.text(max_size=2)), piece=st.integers(1, 5))
def test_pieces_are_looked_up_as_each_alone(texts: list[str | None], known: set[str], piece: int) -> None:
    index = {name: at for at, name in enumerate(sorted(known))}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(chunked, "PIECE", piece)
        found = chunked_lookup(index, np.array([*texts, None], dtype=object)[:-1])
    assert found.tolist() == [-1 if text is None else index.get(text, -1) for text in texts]
