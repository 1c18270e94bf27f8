"""One update of a run with every tensor in it, from either engine, in the same order and under the same names."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.backend import FOLLOWER, LEADER, Array, Backend, BackendError, Chunk, State
from engine.config.axes import Axes
from engine.config.experiment import Experiment
from engine.config.optimizers import OptimizerSpec
from engine.config.outputs import output_parts
from engine.config.shapes import Inputs, trained_shapes
from engine.config.training import EngineName, Precision, batches_of
from engine.data.preparing.dataset import Dataset
from engine.dataflow import Dataflow, Graphed
from engine.text import Text
from engine.training.mirror import Mirror
from engine.training.replay.record import Checkpoint, Record
from engine.training.replay.replay import Replay, build_backend
from engine.training.replay.update_seeker import UpdateSeeker
from engine.training.trace.entry import Entry, Stage
from engine.training.trace.plan import LENGTH, TARGET, gradient_name, trace_plan
from engine.training.trace.steps import STEPS

__all__ = ["Stage", "Trace", "Traced", "Tracer", "trace"]


@dataclass(frozen=True, eq=False)
class Traced:
    """A tensor of an update with its value; the rest is that of its `Entry`."""

    name: str
    stage: Stage
    equation: str
    operands: tuple[str, ...]
    value: Array
    axes: Axes
    course_name: str = ""

    @property
    def shape(self) -> tuple[int, ...]:
        """() for a number; (N, …) for what there is of every row."""
        return tuple(self.value.shape)


@dataclass(frozen=True, eq=False)
class Trace:
    """Update number `update` of a run, counted from 1, as `engine` does it.

    `rows`: the rows of the table in the batch, in its order. Where the loss is not finite the tensors end with the loss: such an
    update is not done.
    """

    update: int
    engine: EngineName
    precision: Precision
    rows: NDArray[np.intp]
    tensors: tuple[Traced, ...]

    def __getitem__(self, name: str) -> Traced:
        """The tensor `name`. Raises KeyError where there is none."""
        for traced in self.tensors:
            if traced.name == name:
                return traced
        raise KeyError(name)

    def called(self, course_name: str) -> tuple[Traced, ...]:
        """The tensors that the course's workbook calls so, in the order in which it assigns them."""
        return tuple(traced for traced in self.tensors if traced.course_name == course_name)

    def as_rows(self) -> list[dict[str, Any]]:
        """What a JSON file holds: one entry for each tensor, `values` nested as its shape, numbers that are not finite as text."""
        return [
            described(traced) | {"values": plain(traced.value), "engine": self.engine.value} for traced in self.tensors
        ]


def trace(record: Record, update: int, engine: EngineName | None = None) -> Trace:
    """Update number `update` of a run, by its own engine (the leading one of two) or by another.

    The run's last update and one are told the one that would come next. Raises ValueError for one that the run has not come to,
    and BackendError. Who looks at several updates keeps a `Tracer`.
    """
    return Tracer(record).trace(update, engine)


class Tracer:
    """Traces updates of one run. It builds engines of its own, and does not disturb the run."""

    def __init__(self, record: Record) -> None:
        self.record, self._reach = record, UpdateSeeker(record)
        self._on_numpy: Replay | None = None
        self._others: dict[tuple[int, EngineName], Backend] = {}

    @property
    def engine(self) -> EngineName:
        """The engine whose numbers the run shows."""
        return leading(self.record.job.engine)

    def trace(self, update: int, engine: EngineName | None = None, *, like_the_run: bool = True) -> Trace:
        """Update number `update` by `engine`.

        In a run on both engines each goes on from where it was itself; with `like_the_run` off, from where the leading one was.
        """
        replay = self._at(update - 1)
        own = leading(replay.record.job.engine)
        chosen = engine or own
        if chosen is EngineName.BOTH:
            raise ValueError("a trace is that of one engine; `mirrored_trace` gives those of both")
        state = replay.backend.state()
        source = chosen if like_the_run and isinstance(replay.backend, Mirror) else own
        record, rate = replay.record, self._rate(replay, update)
        backend, chunk = self._backend(replay, chosen), replay.chunk(update - 1, 1, rate)
        return _traced_by(backend, chunk, chosen, record.job.experiment, record.dataset, _state_of(state, source))

    def under(self, update: int, experiment: Experiment) -> Trace:
        """Update number `update` by NumPy, from the same state, as an `experiment` with the same arrays does it.

        What its optimizer remembers and the run's does not begins as it would be after so many steps, or at its start.
        """
        replay = self._at(update - 1)
        job, dataset = replay.record.job, replay.record.dataset
        setup = replace(job.setup, experiment=experiment)
        job = replace(job, setup=setup, engine=EngineName.NUMPY, resume={}, start={})
        backend = build_backend(job, dataset)
        chunk = Replay(Record(job, dataset), backend).chunk(update - 1, 1, self._rate(replay, update))
        state = _state_of(replay.backend.state(), EngineName.NUMPY)
        state = _taken_over(state, backend.state(), experiment.learner.training.optimizer)
        return _traced_by(backend, chunk, EngineName.NUMPY, experiment, dataset, state)

    def after(self, checkpoint: Checkpoint) -> Trace:
        """The update that follows a checkpoint of the run, by NumPy: no update is done again for it."""
        record, update = self.record, checkpoint.update + 1
        if self._on_numpy is None:
            job = replace(record.job, engine=EngineName.NUMPY, resume={})
            self._on_numpy = Replay(record, build_backend(job, record.dataset))
        replay, state = self._on_numpy, _state_of(checkpoint.state, self.engine)
        chunk = replay.chunk(update - 1, 1, self._rate(replay, update))
        experiment = record.job.experiment
        return _traced_by(replay.backend, chunk, EngineName.NUMPY, experiment, record.dataset, state)

    def dataflow(self, update: int) -> Dataflow:
        """TensorFlow's graph of update number `update`, from the state in which the run's own engine was before it."""
        replay = self._at(update - 1)
        backend = self._backend(replay, EngineName.TENSORFLOW)
        if not isinstance(backend, Graphed):
            raise BackendError(Text("An update of this kind of learner cannot be drawn as a graph."))
        state = _state_of(replay.backend.state(), leading(replay.record.job.engine))
        backend.restore(state)
        return backend.dataflow(replay.chunk(update - 1, 1, self._rate(replay, update)))

    def _at(self, update: int) -> Replay:
        """What plays the part of the run to which the state after `update` belongs, brought to it."""
        if update < 0:
            raise ValueError("updates are counted from 1")
        replay = self._reach.replay(update)
        replay.go_to(update)
        return replay

    @staticmethod
    def _rate(replay: Replay, update: int) -> float:
        """The person's learning rate for the update."""
        return replay.record.learning_rate_at(update - 1)[0]

    def _backend(self, replay: Replay, engine: EngineName) -> Backend:
        """An engine on the data of `replay`: its own where it has it."""
        if isinstance(replay.backend, Mirror):
            return replay.backend.leader if engine is EngineName.TENSORFLOW else replay.backend.follower
        job = replay.record.job
        if job.engine is engine:
            return replay.backend
        key = (id(replay.record), engine)
        if key not in self._others:
            self._others[key] = build_backend(replace(job, engine=engine, resume={}), replay.record.dataset)
        return self._others[key]


def _traced_by(
    backend: Backend, chunk: Chunk, engine: EngineName, experiment: Experiment, dataset: Dataset, state: State
) -> Trace:
    """The update of `chunk` from `state` on."""
    backend.restore(state)
    before = backend.state()
    values = backend.trace(chunk)
    return Trace(
        update=chunk.update + 1,
        engine=engine,
        precision=experiment.learner.training.precision,
        rows=dataset.training.table_rows[batch_rows(experiment, chunk, dataset.training.rows)],
        tensors=traced_tensors(experiment, dataset.plan.inputs, values, before, backend.state()),
    )


def _taken_over(state: State, fresh: State, optimizer: OptimizerSpec) -> State:
    """A run's state for another optimizer: slots that both have go over, all of them begin anew where no step was taken."""
    steps = int(state["/optimizer/steps"])
    slots = {
        f"/optimizer/{slot.name}": np.full_like(fresh[f"/optimizer/{slot.name}"], optimizer.slot_after(slot, steps))
        for slot in optimizer.slots
    }
    return {**state, **slots} if steps == 0 else {**slots, **state}


def leading(engine: EngineName) -> EngineName:
    """The engine that a run on `engine` shows the numbers of."""
    return EngineName.TENSORFLOW if engine is EngineName.BOTH else engine


def traced_tensors(
    experiment: Experiment, inputs: Inputs, values: Mapping[str, Array], before: State, after: State
) -> tuple[Traced, ...]:
    """The tensors of an update in the order of the catalogue: what a backend's `trace` gave, and what its states tell.

    Raises KeyError where the update was done and a tensor of the catalogue is missing.
    """
    found = dict(values)
    found |= dict(_targets(experiment, inputs, values[TARGET]))
    found |= {name: before[name] for name in before if not name.startswith("/")}
    was_done = bool(np.isfinite(values["loss"]))
    if was_done:
        found |= dict(_told_by_states(experiment, inputs, before, after))
        if experiment.learner.training.optimizer.clipping.clipped_by_length:
            found[LENGTH] = _length(found, before, values["loss"].dtype)
        found[STEPS] = np.asarray(after["/optimizer/steps"], values["loss"].dtype)
    plan = trace_plan(experiment, inputs)
    done = plan if was_done else [entry for entry in plan if entry.stage in (Stage.FORWARD, Stage.LOSS)]
    return tuple(_traced(entry, found[entry.name]) for entry in done)


def _length(found: Mapping[str, Array], before: State, dtype: np.dtype[Any]) -> Array:
    """The length of all gradients together."""
    gradients = (found[gradient_name(name)] for name in before if gradient_name(name) in found)
    with np.errstate(over="ignore"):
        return np.asarray(np.sqrt(sum(np.sum(gradient.astype(np.float64) ** 2) for gradient in gradients)), dtype)


def batch_rows(experiment: Experiment, chunk: Chunk, rows: int) -> NDArray[np.int32]:
    """The rows of the training part that the first update of `chunk` sees; the part has `rows` rows."""
    batches = batches_of(experiment.learner.training.batching, rows)
    epoch, at = divmod(chunk.first, batches.per_epoch)
    order: NDArray[np.int32] = chunk.orders[epoch % len(chunk.orders)]
    return order[at * batches.size : (at + 1) * batches.size]


def described(traced: Traced) -> dict[str, Any]:
    """What a tensor is, without its value."""
    return {
        "name": traced.name,
        "stage": traced.stage.value,
        "equation": traced.equation,
        "operands": list(traced.operands),
        "course_name": traced.course_name,
        "shape": list(traced.shape),
        "axes": [axis.value for axis in traced.axes],
    }


def plain(value: Array) -> Any:
    """Nested lists of numbers; `nan`, `inf` and `-inf` as text, because JSON has no such numbers."""
    if np.isfinite(value).all():
        return value.tolist()
    if value.ndim:
        return [plain(part) for part in value]
    return str(float(value))


def _traced(entry: Entry, value: Array) -> Traced:
    return Traced(entry.name, entry.stage, entry.equation, entry.operands, value, entry.axes, entry.course_name)


def _targets(experiment: Experiment, inputs: Inputs, target: Array) -> Iterator[tuple[str, Array]]:
    """Each output's part of the targets."""
    for part in output_parts(experiment.learner.network, experiment.learner.training, inputs):
        yield f"{part.name}/{TARGET}", target[:, part.start : part.stop].reshape(-1, *part.shape)


def _told_by_states(experiment: Experiment, inputs: Inputs, before: State, after: State) -> Iterator[tuple[str, Array]]:
    """Parameters after the update, the step, and the optimizer's slots before and after."""
    shapes = trained_shapes(experiment.learner.network, inputs)
    for name in before:
        if not name.startswith("/"):
            yield f"{name}/after", after[name]
            if name in shapes:
                with np.errstate(all="ignore"):  # an update may overflow
                    yield f"{name}/step", after[name] - before[name]
    ends = np.cumsum([int(np.prod(shape)) for shape in shapes.values()])[:-1]
    for slot in experiment.learner.training.optimizer.slots:
        for state, suffix in ((before, ""), (after, "/after")):
            vector = state[f"/optimizer/{slot.name}"]
            if slot.is_single:
                yield f"{slot.name}{suffix}", vector[0]
                continue
            for (name, shape), part in zip(shapes.items(), np.split(vector, ends), strict=True):
                yield f"{name}/{slot.name}{suffix}", part.reshape(shape)


def _state_of(state: State, engine: EngineName) -> State:
    """One engine's state: that of one of two where there are two."""
    mark = LEADER if engine is EngineName.TENSORFLOW else FOLLOWER
    own = {name.removeprefix(mark): array for name, array in state.items() if name.startswith(mark)}
    return own or state
