"""What single updates of a run did, here and there along the run, by replay."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from engine.backend import Array, Parameters
from engine.progress import Check, no_check
from engine.training.replay.film import first_update
from engine.training.replay.record import Record
from engine.training.replay.replay import BEFORE, Replay
from engine.training.replay.update_seeker import UpdateSeeker, record_of


@dataclass(frozen=True, eq=False)
class Sample:
    """Update number `update`: the parameters before and after it, and the gradients that it saw, by the parameters' names.

    At the beginning of the run there is no update yet: `before` and `after` are the same, and there are no gradients.
    """

    update: int
    before: Parameters
    after: Parameters
    gradients: Mapping[str, Array]


def sampled(record: Record, first: int, last: int, most: int) -> tuple[int, ...]:
    """At most `most` updates, evenly from `first` to `last`, those included; where they lie far apart, next to checkpoints.

    What follows a checkpoint is at hand; each is moved by half a distance at the most.
    """
    every = distance(first, last, most)
    even = [*range(first, last, every), last]
    if every <= BEFORE:
        return tuple(even)
    begun = [mark.update + 1 for mark in record.checkpoints]
    moved = [min(begun, key=lambda near: abs(near - update), default=update) for update in even[1:-1]]
    inner = [
        near if abs(near - update) <= every // 2 else update for near, update in zip(moved, even[1:-1], strict=True)
    ]
    return tuple(sorted({first, *inner, last}))


def distance(first: int, last: int, most: int) -> int:
    """How many updates lie from one sample to the next."""
    return max(1, -(-(last - first) // max(most - 1, 1)))


def samples(
    record: Record, updates: Sequence[int], *, has_gradients: bool = True, check: Check = no_check
) -> Iterator[Sample]:
    """These updates of a run, in rising order. Raises ValueError for one that the run has not done; BackendError."""
    seeker, begin = UpdateSeeker(record), first_update(record)
    replay, at = None, 0
    for update in updates:
        check()
        found = seeker.replay(max(update - 1, begin))
        if found is not replay or not 0 <= update - 1 - at <= BEFORE:
            found.go_to(max(update - 1, begin), check)
        else:
            found.go_on(at, update - 1, check)
        before = found.backend.parameters()
        if update <= begin:
            yield Sample(begin, before, before, {})
            replay = None
            continue
        record_of(record, update)
        gradients = _gradients(found, update, before) if has_gradients else {}
        found.go_on(update - 1, update)
        replay, at = found, update
        yield Sample(update, before, found.backend.parameters(), gradients)


def _gradients(replay: Replay, update: int, parameters: Parameters) -> dict[str, Array]:
    """Those that the update sees; the backend is where it was."""
    state = replay.backend.state()
    rate, _ = replay.record.learning_rate_at(update - 1)
    values = replay.backend.trace(replay.chunk(update - 1, 1, rate))
    replay.backend.restore(state)
    named = {name: "/d".join(name.rsplit("/", 1)) for name in parameters}
    return {name: values[called] for name, called in named.items() if called in values}
