"""A run as a film: any of its updates exactly, what is near it at once, and given up in between."""

import numpy as np
import pytest

from engine.backend import Parameters
from engine.config.training import EngineName
from engine.progress import Cancelled
from engine.setup import resolve
from engine.training.job import Job
from engine.training.replay.film import Film
from engine.training.replay.landmarks import Landmarks
from engine.training.replay.record import Record
from engine.training.replay.update_seeker import UpdateSeeker, fork
from tests.cases import frames_of, start_of
from tests.engine.test_update_seeker import same, shuffled, stepped

Seen = tuple[Record, dict[int, Parameters]]


@pytest.fixture(scope="module")
def seen() -> Seen:
    """A run of 30 updates on NumPy, with all its weights."""
    chosen, table = shuffled()
    record, weights, _ = stepped(Job(1, resolve(chosen, table), EngineName.NUMPY), change=0.05)
    return record, weights


def test_every_update_of_the_film_is_that_of_the_run(seen: Seen) -> None:
    record, weights = seen
    film = Film(record)
    assert (film.first, film.last) == (0, 30)
    for update in (30, 0, 11, 10, 29, 17, 1):
        still = film.at(update)
        assert still.update == update
        assert same(still.parameters, weights[update]), update


def test_what_is_nearest_is_a_state_of_the_run_and_known_as_such(seen: Seen) -> None:
    record, weights = seen
    film = Film(record)
    assert film.nearest(17).update == 0, "nothing but the first checkpoint is kept"
    film.at(20)
    near = film.nearest(19)
    assert abs(near.update - 19) <= 19
    assert same(near.parameters, weights[near.update])
    film.develop()
    for update in range(31):
        near = film.nearest(update)
        assert same(near.parameters, weights[near.update])
    assert film.nearest(30).update == 30


def test_developing_goes_on_where_it_was_given_up(seen: Seen) -> None:
    record, _ = seen
    film, asked = Film(record), 0

    def give_up() -> None:
        nonlocal asked
        asked += 1
        if asked > 3:
            raise Cancelled

    with pytest.raises(Cancelled):
        film.develop(give_up)
    reached = film._seen
    assert 0 < reached < 30
    film.develop()
    assert film._seen == 30


def test_the_film_of_a_run_that_went_on_has_the_part_before(seen: Seen) -> None:
    record, weights = seen
    chosen, table = shuffled()
    branch = start_of(frames_of(fork(UpdateSeeker(record).at(12), 2, resolve(chosen, table)))).record
    assert branch is not None
    film = Film(branch)
    assert film.first == 0
    assert same(film.at(7).parameters, weights[7])
    assert same(film.at(12).parameters, weights[12])
    expected = UpdateSeeker(branch).at(20).parameters
    film.develop()
    assert same(film.at(20).parameters, expected)


def test_landmarks_stay_within_their_budget_and_even() -> None:
    state = {"a/kernel": np.zeros(1000)}
    marks = Landmarks(budget=20 * 8128)
    for update in range(100):
        if marks.wants(update):
            marks.keep(update, state)
    kept = [mark.update for mark in marks._kept]
    assert len(kept) <= 20
    assert max(np.diff([*kept, 100])) <= 16
    assert marks.before(50) is not None
    assert not marks.wants(kept[1] + 1)
