"""A lesson's numbers, computed on an engine and set against the print: nothing is taken over from the lesson but the print."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, assert_never

import numpy as np
from numpy.typing import NDArray

from engine.backend import BackendError
from engine.config.experiment import Experiment
from engine.config.training import EngineName
from engine.data.columns import NumberColumn
from engine.data.table import Table
from engine.flow.program import program_of
from engine.lessons.expected import (
    ColumnNumbers,
    CurveNumbers,
    EndNumbers,
    Expected,
    PositionNumbers,
    ProgramNumbers,
    TensorNumbers,
)
from engine.lessons.lesson import Lesson
from engine.progress import Check, no_check
from engine.results.history import History
from engine.results.metrics import series_names
from engine.setup import resolve
from engine.text import NOTHING, Text
from engine.training.chunk_sizer import UNWATCHED_SECONDS
from engine.training.control import RunControl
from engine.training.factory import program_dataflow, program_values
from engine.training.frames import Advanced, Ended, Outcome, Started
from engine.training.job import Job
from engine.training.run import run
from engine.training.trace.tracer import Tracer
from engine.walk.walking import walk

VALIDATION = "val_"
"""Before the name of a curve: that of the validation rows."""

ENGINES = (EngineName.NUMPY, EngineName.TENSORFLOW)


class UnavailableError(Exception):
    """A promised number cannot be computed; the first argument is a Text that says why."""


@dataclass(frozen=True)
class CheckedNumber:
    """One printed number beside the one that came out. `got` is None where `why` says what kept it from being computed."""

    engine: EngineName
    printed: Expected
    index: tuple[int, ...]
    expected: float
    got: float | None
    why: Text = NOTHING

    @property
    def name(self) -> Text:
        """What it is a number of, such as `update 200, output/kernel/after[1, 2]`. Indices are counted from 1."""
        return self.printed.name(self.index)

    @property
    def ok(self) -> bool:
        """Whether it agrees with the print."""
        return self.got is not None and abs(self.got - self.expected) <= self.printed.tolerance


def check_lesson(
    lesson: Lesson,
    engines: Sequence[EngineName] = ENGINES,
    *,
    experiment: Experiment | None = None,
    table: Table | None = None,
    check: Check = no_check,
) -> Iterator[CheckedNumber]:
    """Every printed number on each of `engines`, in the lesson's order, engine by engine.

    `experiment`, `table`: what a person has made of it; the lesson's own where None. `check` is asked between blocks of updates,
    and ends the work by raising.
    """
    for engine in engines:
        computed = Computed(lesson, engine, experiment or lesson.experiment, table or lesson.table, check)
        for printed in lesson.text.expected:
            if not printed.holds_on(engine):
                continue
            try:
                got = printed.fitting(np.asarray(computed.values(printed)))
                why = NOTHING if got is not None else Text("It has another shape.")
            except UnavailableError as error:
                got, why = None, error.args[0]
            for index, expected in printed.entries():
                yield CheckedNumber(engine, printed, index, expected, None if got is None else float(got[index]), why)


class Computed:
    """What is computed once for all numbers of a lesson on one engine."""

    def __init__(
        self,
        lesson: Lesson,
        engine: EngineName,
        experiment: Experiment | None,
        table: Table | None,
        check: Check = no_check,
    ) -> None:
        self._lesson, self._engine, self._check = lesson, engine, check
        self._experiment, self._table = experiment, table
        self._runs: dict[str, _Run] = {}

    def values(self, printed: Expected) -> NDArray[Any] | Sequence[float]:
        """What stands against `printed`. Raises UnavailableError."""
        count = len(printed.values)
        match printed:
            case TensorNumbers():
                return self._run(printed.run).tensor(printed.update, printed.tensor)
            case CurveNumbers():
                return self._run(printed.run).curve(printed.curve)[printed.epoch - 1 :][:count]
            case EndNumbers():
                return [self._run(printed.run).updates]
            case PositionNumbers():
                return self._positions(printed)
            case ProgramNumbers():
                return self._statement(printed)
            case ColumnNumbers():
                return self._column(printed.column)[:count]
            case _:
                assert_never(printed)

    def _run(self, name: str) -> "_Run":
        if name not in self._runs:
            if self._experiment is None or self._table is None:
                raise UnavailableError(Text("There is nothing to train."))
            experiment = self._experiment
            for variant in self._lesson.text.variants:
                if variant.name == name:
                    experiment = experiment.replace(learner=variant.learner)
            self._runs[name] = _Run(experiment, self._table, self._engine, self._last_update(name), self._check)
        return self._runs[name]

    def _last_update(self, name: str) -> int | None:
        """The update after which nothing more is asked for; None where the whole run is."""
        asked = [printed for printed in self._lesson.text.expected if printed.of == name]
        tensors = [printed.update for printed in asked if isinstance(printed, TensorNumbers)]
        return max(tensors) if len(tensors) == len(asked) else None

    def _positions(self, printed: PositionNumbers) -> NDArray[Any]:
        spec = next(named.walk for named in self._lesson.text.walks if named.name == printed.walk)
        try:
            walked = walk(spec, self._engine)
        except BackendError as error:
            raise UnavailableError(error.text) from error
        return np.asarray(walked.positions)[: printed.shape[0]]

    def _statement(self, printed: ProgramNumbers) -> NDArray[Any]:
        named = next(each for each in self._lesson.text.programs if each.name == printed.program)
        program = program_of(named.program)
        try:
            found = (
                {name: tensor.value for name, tensor in program_dataflow(program).called.items()}
                if self._engine is EngineName.TENSORFLOW
                else program_values(program)
            )
        except BackendError as error:
            raise UnavailableError(error.text) from error
        value = found.get(printed.tensor)
        if value is None:
            raise UnavailableError(Text("The program has no '{tensor}'.", tensor=printed.tensor))
        return value

    def _column(self, name: str) -> NDArray[np.float64]:
        for column in self._table.columns if self._table is not None else ():
            if column.name == name and isinstance(column, NumberColumn):
                return column.values
        raise UnavailableError(Text("There is no column '{column}' of numbers.", column=name))


class _Run:
    """A run that is done, or as far as it is asked about."""

    def __init__(
        self, experiment: Experiment, table: Table, engine: EngineName, last: int | None, check: Check
    ) -> None:
        job = Job(1, resolve(experiment, table), engine)
        control = RunControl(experiment.learner.training.optimizer.learning_rate)
        control.play()
        self._history: History | None = None
        self._ended = Text("The run has not begun.")
        self._tracer: Tracer | None = None
        for frame in run(job, control, lambda: False, call_seconds=UNWATCHED_SECONDS):
            check()
            if isinstance(frame, Started):
                assert frame.record is not None
                self._tracer, self._history = Tracer(frame.record), History(frame)
            elif isinstance(frame, Advanced):
                assert self._history is not None
                self._history.add(frame)
                if last is not None and frame.updates >= last:
                    control.stop()
            elif isinstance(frame, Ended) and frame.outcome in (Outcome.FAILED, Outcome.DIVERGED):
                self._ended = frame.message

    @property
    def updates(self) -> float:
        """How many were done."""
        return float(self._done.updates)

    @property
    def _done(self) -> History:
        if self._history is None:
            raise UnavailableError(self._ended)
        return self._history

    def tensor(self, update: int, name: str) -> NDArray[Any]:
        """The tensor `name` of an update, or of the one that would come next. Raises UnavailableError."""
        done = self._done.updates
        assert self._tracer is not None
        if update > done + 1:
            raise UnavailableError(Text("The run ended after {updates:,} updates.", updates=done))
        try:
            return self._tracer.trace(update)[name].value
        except KeyError as error:
            raise UnavailableError(Text("The network has no '{tensor}'.", tensor=name)) from error
        except BackendError as error:
            raise UnavailableError(error.text) from error

    def curve(self, name: str) -> NDArray[Any]:
        """The values of a curve, one for each epoch. Raises UnavailableError."""
        done = self._done
        curves = done.validation if name.startswith(VALIDATION) else done.training
        by_name = {called: series for series, called in series_names(curves).items()}
        wanted = name.removeprefix(VALIDATION)
        series = done.objective if wanted == "loss" else by_name.get(wanted, "")
        if series not in curves:
            raise UnavailableError(Text("There is no curve '{curve}'.", curve=name))
        return curves[series].curve()[1]
