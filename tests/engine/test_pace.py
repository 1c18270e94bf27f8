"""How long the next call of an engine may be follows from what the last one took."""

from engine.training.chunk_sizer import CALL_SECONDS, UNWATCHED_SECONDS, ChunkSizer


def test_a_cheap_update_is_asked_for_twice_as_often_each_time() -> None:
    pace = ChunkSizer()
    counts = []
    for _ in range(4):
        counts.append(pace.count)
        pace.learn(pace.count, 0.0)
    assert counts == [1, 2, 4, 8]


def test_calls_come_to_take_the_time_they_should() -> None:
    pace, an_update = ChunkSizer(), CALL_SECONDS / 100
    for _ in range(9):
        pace.learn(pace.count, pace.count * an_update)
    assert 99 <= pace.count <= 100
    before = pace.count
    pace.learn(before, 4 * CALL_SECONDS)
    assert pace.count == before // 4, "a call that took too long makes the next one shorter"


def test_calls_become_longer_where_nobody_looks_on() -> None:
    pace = ChunkSizer(UNWATCHED_SECONDS)
    for _ in range(12):
        pace.learn(pace.count, pace.count * UNWATCHED_SECONDS / 1000)
    assert 999 <= pace.count <= 1000


def test_a_call_that_was_cut_short_does_not_make_the_next_one_longer() -> None:
    pace = ChunkSizer()
    pace.learn(1, 0.0)
    pace.learn(1, 0.0)
    assert pace.count == 2


def test_an_update_that_takes_long_is_still_done() -> None:
    pace = ChunkSizer()
    pace.learn(1, 60.0)
    assert pace.count == 1
