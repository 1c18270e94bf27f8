"""Any update of a run, again: restored from the checkpoint before it and played on, bit for bit; and runs that branch off there."""

from collections.abc import Mapping
from dataclasses import dataclass

from engine.backend import FOLLOWER, LEADER, WATCH, Array, Backend, Parameters, State
from engine.setup import Setup
from engine.training.chunk_sizer import CALL_SECONDS
from engine.training.frames import Started, started
from engine.training.job import Job
from engine.training.replay.landmarks import Landmarks
from engine.training.replay.record import Record
from engine.training.replay.replay import Replay, build_backend


@dataclass(frozen=True)
class UpdateState:
    """Where a run was after `update` updates. `record` is that of the part of the run in which this lies."""

    update: int
    parameters: Parameters
    state: State
    record: Record

    def began(self, run: int) -> Started:
        """How run number `run`, which branches off here, begins."""
        return started(self.record, run, self.parameters, self.update)


class UpdateSeeker:
    """Goes to updates of a run, and of those that it went on from. It builds an engine of its own, and does not disturb the run."""

    def __init__(self, record: Record, *, kept: Landmarks | None = None, call_seconds: float = CALL_SECONDS) -> None:
        """`kept` and `call_seconds`: see `Replay`."""
        self._record, self._kept, self._call_seconds = record, kept, call_seconds
        self._replays: dict[int, Replay] = {}

    def at(self, update: int) -> UpdateState:
        """The state after exactly `update` updates. Raises ValueError for one that the run has not done; BackendError."""
        replay = self.replay(update)
        replay.go_to(update)
        return UpdateState(update, replay.backend.parameters(), replay.backend.state(), replay.record)

    def replay(self, update: int) -> Replay:
        """What plays the part of the run to which `update` belongs."""
        record = record_of(self._record, update)
        if id(record) not in self._replays:
            backend = self._build(record)
            self._replays[id(record)] = Replay(record, backend, kept=self._kept, call_seconds=self._call_seconds)
        return self._replays[id(record)]

    @staticmethod
    def _build(record: Record) -> Backend:
        return build_backend(record.job, record.dataset)


def record_of(record: Record, update: int) -> Record:
    """The record in which `update` lies: this one, or that of a part before it. Raises ValueError where there is none."""
    if update > record.updates:
        raise ValueError(f"the run has done {record.updates:,} updates; update {update:,} is not among them")
    found = record
    while update < found.job.first_update:
        if found.job.before is None:
            raise ValueError(f"update {update:,} lies before update {found.job.first_update:,}, where the run began")
        found = found.job.before
    return found


def fork(
    reached: UpdateState, run: int, setup: Setup | None = None, *, edited: Mapping[str, Array] | None = None
) -> Job:
    """A job that goes on from `reached`, with the setup of a changed experiment, or with some parameters edited by hand, or both.

    The optimizer's state is kept as long as the optimizer stays the same but for its learning rate, and the same layers are frozen;
    else it begins anew.
    Raises ValueError where the network is another one, or `edited` names a parameter that it has not.
    """
    before = reached.record.job
    setup = setup or before.setup
    changed = setup.experiment
    if not changed.learner.has_arrays_of(before.experiment.learner):
        raise ValueError("a run can branch off with another training, not with another network")
    unknown = set(edited or {}) - set(reached.parameters)
    if unknown:
        raise ValueError(f"the network has no parameter '{min(unknown)}'")
    parameters = dict(reached.parameters) | dict(edited or {})
    ours, theirs = before.experiment.learner.training, changed.learner.training
    same_optimizer = ours.optimizer.replace(learning_rate=0.0) == theirs.optimizer.replace(learning_rate=0.0)
    same_optimizer = same_optimizer and changed.learner.trains_arrays_of(before.experiment.learner)
    same_rules = (ours.schedule, ours.stopping) == (theirs.schedule, theirs.stopping)
    return Job(
        run=run,
        setup=setup,
        engine=before.engine,
        resume=_resumed(reached.state, parameters, same_rules=same_rules) if same_optimizer else {},
        start=parameters,
        first_update=reached.update,
        before=reached.record,
        dataset=reached.record.dataset,
    )


def _resumed(state: State, parameters: Parameters, *, same_rules: bool) -> State:
    """The state with these parameters, in both engines where there are two; other rules have not seen anything yet."""
    own = {name: name.removeprefix(LEADER).removeprefix(FOLLOWER) for name in state}
    return {name: parameters.get(own[name], state[name]) for name in state if same_rules or own[name] != WATCH}
