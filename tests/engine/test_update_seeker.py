"""Every update of a run can be reached again, bit for bit, and a run can branch off there."""

from collections.abc import Iterator

import numpy as np
import pytest

from engine.backend import Block, Chunk, Parameters
from engine.config.activations import Activation
from engine.config.experiment import Experiment
from engine.config.layers import Dense
from engine.config.optimizers import SGD, Adam
from engine.config.schedules import ScheduleUnit, StepDecay
from engine.config.training import EngineName, MiniBatch
from engine.data.table import Table
from engine.setup import resolve
from engine.training.control import RunControl, StepUnit
from engine.training.frames import Ended, Frame, Paused
from engine.training.job import Job
from engine.training.replay import replay as replay_module
from engine.training.replay.record import Record
from engine.training.replay.update_seeker import UpdateSeeker, fork
from engine.training.run import run
from tests.cases import experiment, frames_of, numeric_table, start_of

ENGINES = [EngineName.NUMPY, EngineName.TENSORFLOW, EngineName.BOTH]
UPDATES = 30


def shuffled() -> tuple[Experiment, Table]:
    """Adam with a falling rate on shuffled batches, the last one of each epoch incomplete."""
    rng = np.random.default_rng(5)
    table = numeric_table(rng.normal(size=(13, 3)), rng.normal(size=(13, 2)))
    chosen = experiment(
        table,
        [Dense(units=4), Dense(units=2, activation=Activation.LINEAR)],
        optimizer=Adam(learning_rate=0.02),
        batching=MiniBatch(size=5),
        epochs=10,
    )
    falling = StepDecay(unit=ScheduleUnit.UPDATE, steps=7, rate=0.8)
    return chosen.with_learner(training=chosen.learner.training.replace(schedule=falling)), table


def stepped(job: Job, change: float) -> tuple[Record, dict[int, Parameters], Ended]:
    """The run, update by update, with the learning rate changed after the tenth; its record and all its weights."""
    control = RunControl(job.experiment.learner.training.optimizer.learning_rate)
    seen: dict[int, Parameters] = {}
    frames: list[Frame] = []
    for frame in run(job, control):
        frames.append(frame)
        if isinstance(frame, Paused):
            seen[frame.update] = frame.parameters
            if frame.update == 10:
                control.set_learning_rate(change)
            control.step(StepUnit.UPDATE)
    ended = frames[-1]
    assert isinstance(ended, Ended)
    seen[ended.updates] = ended.parameters
    found = start_of(frames).record
    assert found is not None
    return found, seen, ended


def same(ours: Parameters, theirs: Parameters) -> bool:
    return all(np.array_equal(ours[name], theirs[name]) for name in theirs)


@pytest.mark.parametrize("engine", ENGINES)
def test_every_update_comes_back_bit_for_bit(engine: EngineName) -> None:
    chosen, table = shuffled()
    record, seen, _ = stepped(Job(1, resolve(chosen, table), engine), change=0.05)
    reach = UpdateSeeker(record)
    assert sorted(seen) == list(range(UPDATES + 1))
    for update in (30, 0, 11, 10, 29, 17, 1):
        assert same(reach.at(update).parameters, seen[update]), update


@pytest.mark.parametrize("engine", ENGINES)
def test_a_fork_that_changes_nothing_is_the_run_itself(engine: EngineName) -> None:
    chosen, table = shuffled()
    record, seen, ended = stepped(Job(1, resolve(chosen, table), engine), change=0.02)
    reached = UpdateSeeker(record).at(12)
    job = fork(reached, 2)
    shorter = chosen.with_learner(training=chosen.learner.training.replace(epochs=6))
    branch = frames_of(Job(2, resolve(shorter, table), engine, job.resume, job.start, job.first_update, job.before))[-1]
    assert isinstance(branch, Ended)
    assert branch.updates == UPDATES
    assert same(branch.parameters, ended.parameters)
    assert same(seen[12], reached.parameters)


def forks() -> Iterator[tuple[str, Experiment, dict[str, np.ndarray]]]:
    chosen, _ = shuffled()
    yield "rate", chosen.with_learner(training=chosen.learner.training.replace(optimizer=Adam(learning_rate=0.2))), {}
    yield (
        "optimizer",
        chosen.with_learner(training=chosen.learner.training.replace(optimizer=SGD(learning_rate=0.1))),
        {},
    )
    yield "weight", chosen, {"output/bias": np.array([7.0, -7.0])}


@pytest.mark.parametrize("engine", [EngineName.NUMPY, EngineName.BOTH])
@pytest.mark.parametrize(
    ("what", "changed", "edited"), list(forks()), ids=lambda value: value if isinstance(value, str) else ""
)
def test_a_fork_goes_on_with_what_was_changed(
    what: str, changed: Experiment, edited: dict[str, np.ndarray], engine: EngineName
) -> None:
    chosen, table = shuffled()
    record, seen, ended = stepped(Job(1, resolve(chosen, table), engine), change=0.02)
    frames = frames_of(fork(UpdateSeeker(record).at(12), 2, resolve(changed, table), edited=edited))
    start, end = start_of(frames), frames[-1]
    assert isinstance(end, Ended)
    assert start.first_update == 12
    assert same(start.parameters, dict(seen[12]) | edited)
    assert end.difference is None or end.difference < 1e-12
    assert not same(end.parameters, ended.parameters), what
    assert start.record is not None
    assert same(UpdateSeeker(start.record).at(3).parameters, seen[3]), (
        "updates before the fork are reached in the run it left"
    )


def test_a_fork_with_a_frozen_layer_leaves_it_as_it_was_and_begins_the_optimizer_anew() -> None:
    chosen, table = shuffled()
    record, seen, _ = stepped(Job(1, resolve(chosen, table), EngineName.NUMPY), change=0.02)
    node = chosen.learner.network.nodes[0]
    still = node.replace(layer=node.layer.replace(trainable=False))
    job = fork(
        UpdateSeeker(record).at(12),
        2,
        resolve(chosen.replace(learner=chosen.learner.with_layer(node.name, still)), table),
    )
    assert not job.resume
    end = frames_of(job)[-1]
    assert isinstance(end, Ended)
    for name, before in seen[12].items():
        assert np.array_equal(end.parameters[name], before) is (name.rpartition("/")[0] == node.name), name


def test_what_a_run_has_not_done_is_not_reached() -> None:
    chosen, table = shuffled()
    record, _, _ = stepped(Job(1, resolve(chosen, table), EngineName.NUMPY), change=0.02)
    with pytest.raises(ValueError, match="has done 30 updates"):
        UpdateSeeker(record).at(31)
    with pytest.raises(ValueError, match="no parameter 'output/colour'"):
        fork(UpdateSeeker(record).at(3), 2, edited={"output/colour": np.zeros(2)})


def test_what_lies_shortly_before_an_update_that_was_reached_is_at_hand(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(replay_module, "BEFORE", 5)
    chosen, table = shuffled()
    record, seen, _ = stepped(Job(1, resolve(chosen, table), EngineName.NUMPY), change=0.05)
    assert len(record.checkpoints) == 1, "everything is played again from the run's beginning"
    reach = UpdateSeeker(record)
    backend = reach.replay(0).backend
    played: list[int] = []
    advance = backend.advance

    def counted(chunk: Chunk) -> Block:
        played.append(chunk.count)
        return advance(chunk)

    monkeypatch.setattr(backend, "advance", counted)
    for update, updates in ((20, 20), (20, 0), (19, 4), (16, 1), (27, 11), (22, 0), (21, 21)):
        played.clear()
        assert same(reach.at(update).parameters, seen[update]), update
        assert sum(played) == updates, update
