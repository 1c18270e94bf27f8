"""The history of weights, gradients and steps along a run is what its updates say, one by one."""

import numpy as np
import pytest

from engine.backend import Parameters
from engine.config.training import EngineName
from engine.progress import Cancelled
from engine.setup import resolve
from engine.training.job import Job
from engine.training.replay.record import Record
from engine.training.replay.samples import distance, sampled, samples
from engine.training.replay.timeline import Cell, Measure, Timeline
from engine.training.replay.update_seeker import UpdateSeeker, fork
from engine.training.trace.tracer import Tracer
from tests.cases import frames_of, start_of
from tests.engine.test_update_seeker import same, shuffled, stepped

KERNEL = "hidden_1/kernel"


@pytest.fixture(scope="module")
def seen() -> tuple[Record, dict[int, Parameters]]:
    chosen, table = shuffled()
    record, weights, _ = stepped(Job(1, resolve(chosen, table), EngineName.NUMPY), change=0.05)
    return record, weights


def timeline(record: Record, updates: tuple[int, ...], cell: Cell | None = None) -> Timeline:
    found = Timeline(updates, record.job.setup.shapes, cell)
    for sample in samples(record, updates):
        found.add(sample)
    return found


def test_each_sample_is_what_the_update_saw_and_did(seen: tuple[Record, dict[int, Parameters]]) -> None:
    record, weights = seen
    tracer = Tracer(record)
    for sample in samples(record, (0, 1, 2, 9, 10, 11, 30)):
        assert same(sample.after, weights[sample.update])
        assert same(sample.before, weights[max(sample.update - 1, 0)])
        if not sample.update:
            assert not sample.gradients
            continue
        traced = tracer.trace(sample.update)
        for name, gradient in sample.gradients.items():
            layer, array = name.split("/")
            assert np.array_equal(gradient, traced[f"{layer}/d{array}"].value), (sample.update, name)


def test_norms_entries_and_ratios_are_those_of_the_samples(seen: tuple[Record, dict[int, Parameters]]) -> None:
    record, weights = seen
    updates = tuple(range(0, 31, 3))
    found = timeline(record, updates)
    assert tuple(found.updates) == updates
    row = found.names.index(KERNEL)
    for at, update in enumerate(updates):
        now, before = weights[update][KERNEL], weights[max(update - 1, 0)][KERNEL]
        assert found.norms(Measure.WEIGHTS)[row, at] == pytest.approx(np.sqrt((now**2).sum()), rel=1e-15)
        assert np.array_equal(found.entries(KERNEL, Measure.WEIGHTS)[at], now.reshape(-1))
        cell = found.of_cell(Cell(KERNEL, (2, 1)), Measure.WEIGHTS)
        assert cell is not None
        assert cell[at] == now[2, 1]
        if update:
            assert np.array_equal(found.entries(KERNEL, Measure.STEPS)[at], (now - before).reshape(-1))
            ratio = np.linalg.norm(now - before) / np.linalg.norm(before)
            assert found.norms(Measure.RATIO)[row, at] == pytest.approx(ratio, rel=1e-12)
    assert np.isnan(found.norms(Measure.GRADIENTS)[row, 0]), "no update has seen a gradient yet"


def test_a_histogram_counts_every_entry_once(seen: tuple[Record, dict[int, Parameters]]) -> None:
    found = timeline(seen[0], (0, 10, 20, 30))
    edges, counts = found.histogram(KERNEL, Measure.WEIGHTS, 8)
    values = found.entries(KERNEL, Measure.WEIGHTS)
    assert (edges[0], edges[-1]) == (values.min(), values.max())
    assert counts.sum(axis=1).tolist() == [12.0] * 4
    assert counts[2].tolist() == np.histogram(values[2], edges)[0].tolist()


def test_of_large_arrays_some_entries_are_kept_and_the_chosen_one(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("BYTES", "LEAST_ENTRIES"):
        monkeypatch.setattr(f"engine.training.replay.timeline.{name}", 5)
    found = Timeline((0, 1), {"a/kernel": (10, 10)}, Cell("a/kernel", (3, 4)))
    assert found.places["a/kernel"].tolist() == [0, 24, 34, 49, 74, 99]
    assert found.of_cell(Cell("a/kernel", (3, 4)), Measure.WEIGHTS) is not None
    assert found.of_cell(Cell("a/kernel", (3, 5)), Measure.WEIGHTS) is None


def test_samples_lie_evenly_and_next_to_checkpoints_where_they_lie_far_apart(
    seen: tuple[Record, dict[int, Parameters]],
) -> None:
    record = seen[0]
    assert sampled(record, 0, 30, 400) == tuple(range(31))
    assert sampled(record, 0, 30, 11) == tuple(range(0, 31, 3))
    assert sampled(record, 7, 30, 4) == (7, 15, 23, 30)
    assert distance(0, 30, 11) == 3
    far = Record(record.job, record.dataset)
    for update in (0, 900, 2100):
        far.keep(update, {})
    assert sampled(far, 0, 4000, 5) == (0, 901, 2101, 3000, 4000)


def test_the_history_goes_through_the_parts_of_a_run_and_can_be_given_up(
    seen: tuple[Record, dict[int, Parameters]],
) -> None:
    record, weights = seen
    chosen, table = shuffled()
    branch = start_of(frames_of(fork(UpdateSeeker(record).at(12), 2, resolve(chosen, table)))).record
    assert branch is not None
    found = {sample.update: sample for sample in samples(branch, (11, 12, 13))}
    assert same(found[12].after, weights[12])
    assert same(found[13].before, weights[12])

    def give_up() -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        next(samples(branch, (5,), check=give_up))
