"""What the report of a headless run says, as a value for JSON. Everything in it comes from the frames of the run."""

import json
import math
from array import array
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from time import perf_counter
from typing import Any, BinaryIO

import numpy as np

from engine.config.experiment import Experiment
from engine.config.split import PART_TEXTS
from engine.data.reading.report import ReadingReport
from engine.data.table import Table
from engine.evaluation.evaluate import EvaluatedNumbers
from engine.headless.arguments import Options
from engine.headless.breaks import reported as broken
from engine.headless.command_text import command_text
from engine.headless.left_out_text import left_out
from engine.headless.network_file import reported
from engine.incoming.opened import OpenedNetwork
from engine.learners.supervised.by_layer import ByLayer
from engine.model.card import model_card
from engine.model.model import Model, model_of
from engine.report.evaluating import evaluated_parts
from engine.report.reasons import Reasons, reasons_json, reasons_of
from engine.report.subject import Group, evaluated_json
from engine.results.card import facts_of, outcome_word
from engine.results.epochs import EndedEpochs
from engine.results.metrics import measure_text, metrics, series_names
from engine.results.versions import versions
from engine.text import Text, joined
from engine.training.frames import Advanced, Break, Ended, Outcome, Started
from engine.training.sensitivity import Sensitivity
from engine.worksheet.pages import is_page

NUMBERS_A_PIECE = 1 << 14
"""Numbers that are turned into text at a time."""


class EpochLog:
    """What every epoch gave, none left out: 8 bytes an epoch and series, 80 MB for ten million epochs.

    `training`, `validation`: by what a series is called, such as `loss` or `accuracy of kinds`.
    """

    def __init__(self, started: Started) -> None:
        self._ended, self._validates = EndedEpochs(started), started.dataset.validation.rows > 0
        self.training: defaultdict[str, array[float]] = defaultdict(lambda: array("d"), {started.objective: array("d")})
        self.validation: defaultdict[str, array[float]] = defaultdict(
            lambda: array("d"), {started.objective: array("d")}
        )

    def add(self, frame: Advanced) -> None:
        """Take in a block of updates."""
        names = series_names(frame.block.series)
        looks = frame.block.validation if self._validates else {}
        for log, found in ((self.training, self._ended.add(frame.block)), (self.validation, looks)):
            for name, values in found.items():
                log[names[name]].frombytes(np.asarray(values, np.float64).tobytes())

    @property
    def epochs(self) -> int:
        """How many epochs are complete."""
        return len(next(iter(self.training.values())))


class Stopwatch:
    """Measures a run. The first block of updates is left out of the speed where others follow: the engine compiles in it."""

    def __init__(self, *, clock: Callable[[], float] = perf_counter) -> None:
        """`clock` gives seconds that never go back. Measuring begins now."""
        self._clock, self._began = clock, clock()
        self._looks: list[tuple[int, float]] = []
        """(updates done, seconds since the beginning), after the first and the last block."""

    def look(self, updates: int) -> None:
        """A block is done, and `updates` in all."""
        self._looks = [*self._looks[:1], (updates, self._clock() - self._began)]

    @property
    def seconds(self) -> float:
        """From the beginning to the last block's end."""
        return self._looks[-1][1] if self._looks else 0.0

    @property
    def updates_per_second(self) -> float:
        """How fast it trained; 0 where nothing was measured."""
        (first, since), (last, until) = (self._looks[0], self._looks[-1]) if len(self._looks) > 1 else self._whole()
        return (last - first) / (until - since) if until > since else 0.0

    def _whole(self) -> tuple[tuple[int, float], tuple[int, float]]:
        return (0, 0.0), self._looks[0] if self._looks else (0, 0.0)


@dataclass(frozen=True)
class Finished:
    """A run that is over, with all that is known of it."""

    experiment: Experiment
    started: Started
    ended: Ended
    log: EpochLog
    seconds: float
    updates_per_second: float
    warnings: tuple[Text, ...] = ()
    """What was worth knowing before the run."""
    sensitivity: Sensitivity | None = None
    """How far rounding alone leads from the run, where that was asked for."""
    came: OpenedNetwork | None = None
    """The network of another file that was trained on."""
    start: ByLayer | None = None
    """What a file of initial weights gave to which layers."""
    cause: Break | None = None
    """The breakpoints that ended it."""
    reading: ReadingReport | None = None
    """What was found when the table was read."""

    @cached_property
    def model(self) -> Model:
        """What it has trained."""
        record, ended = self.started.record, self.ended
        assert record is not None, "the run was one"
        facts, origin = facts_of(record.job, self.started, ended, ended.updates), record.job.table.origin
        dataset = self.started.dataset
        return model_of(self.experiment, dataset, ended.parameters, trained=facts, origin=origin).noted()

    @cached_property
    def evaluated(self) -> tuple[Group, ...]:
        """Every part that has rows, evaluated with the weights at the end."""
        record = self.started.record
        assert record is not None, "the run was one"
        return evaluated_parts(self.experiment, self.started.dataset, self.ended.parameters, record.job.table)

    @cached_property
    def reasons(self) -> Reasons:
        """What the answers rest on, for documents."""
        return reasons_of(self.model, self.started.dataset, None)


def report(finished: Finished, options: Options, table: Table) -> dict[str, Any]:
    """The report. `loss` is what each batch saw before its update, `metrics` what the last weights give (`_metrics`)."""
    ended, log, training = finished.ended, finished.log, finished.experiment.learner.training
    return {
        "file": str(options.file),
        "command": command_text("train", options.typed),
        "engine": options.engine.value,
        "outcome": ended.outcome.value,
        "message": ended.message,
        "warnings": list(finished.warnings),
        **reported(finished.came, options),
        **({} if finished.start is None else {"initial_weights": _start(finished.start, options)}),
        **({} if finished.cause is None else {"breakpoint": broken(finished.cause)}),
        "restored_epoch": ended.restored_epoch or None,
        "epochs": log.epochs,
        "updates": ended.updates,
        "seconds": finished.seconds,
        "updates_per_second": finished.updates_per_second,
        "engine_difference": ended.difference,
        **({} if finished.sensitivity is None else {"sensitivity": _sensitivity(finished.sensitivity)}),
        "metrics": _metrics(finished),
        "evaluated": evaluated_json(finished.evaluated),
        **(reasons_json(finished.reasons) if any(map(is_page, options.reports)) else {}),
        **log.training,
        **{f"validation_{name}": values for name, values in log.validation.items()},
        "training_rows": finished.started.dataset.training.rows,
        "validation_rows": finished.started.dataset.validation.rows,
        "test_rows": finished.started.dataset.test.rows,
        "rows_set_aside": len(finished.started.dataset.plan.set_aside),
        "inputs": list(finished.started.dataset.input_names),
        "outputs": list(finished.started.dataset.output_names),
        "left_out": left_out(table, finished.experiment.recipe),
        "seed": training.seed,
        "experiment": finished.experiment.model_dump(mode="json"),
        "versions": versions(options.engine),
        "model_card": model_card(finished.model),
    }


def write_report(stream: BinaryIO, found: dict[str, Any]) -> None:
    """Write it as JSON, which knows no NaN: what is not finite becomes null. Long rows of numbers are written piece by piece."""
    stream.write(b"{")
    for place, (name, value) in enumerate(found.items()):
        stream.write(f"{',' if place else ''}\n {json.dumps(name)}: ".encode())
        pieces = _number_texts(value) if isinstance(value, array) else [_text(value)]
        for text in pieces:
            stream.write(text.encode())
    stream.write(b"\n}\n")


def _metrics(finished: Finished) -> dict[str, dict[str, float | None]]:
    """By part: what the run itself measures, and for targets that are numbers their scores in original units; None: undefined."""
    found: dict[str, dict[str, float | None]] = {part: {**own} for part, own in metrics(finished.ended.metrics).items()}
    for group in finished.evaluated:
        numbers = [each for each in group.found if isinstance(each, EvaluatedNumbers)]
        for each in numbers:
            of = f" of {each.found.name}" if len(numbers) > 1 else ""
            found.setdefault(group.word, {}).update({f"{score.key}{of}": score.value for score in each.scores})
    return found


def _start(found: ByLayer, options: Options) -> dict[str, Any]:
    return {"file": str(options.initial_weights), "taken": list(found.taken), "kept": dict(found.kept)}


def _sensitivity(found: Sensitivity) -> dict[str, Any]:
    return {
        "verdict": found.verdict,
        "is_rounding": found.is_rounding,
        "updates": found.updates.tolist(),
        "engine_difference": found.engines.tolist(),
        "neighbour_differences": found.neighbours.tolist(),
    }


def outcome_sentence(finished: Finished) -> Text:
    """How the run ended, in one line."""
    parts = [
        Text(
            "{outcome} after {updates:,} updates",
            outcome=outcome_word(finished.ended.outcome),
            updates=finished.ended.updates,
        )
    ]
    parts.append(Text("{updates:,.0f} a second", updates=finished.updates_per_second))
    for part, numbers in metrics(finished.ended.metrics).items():
        measures = (joined((measure_text(name), f"{value:.6g}")) for name, value in numbers.items())
        parts.append(Text("{part} {measures}", part=PART_TEXTS[part], measures=joined(measures, ", ")))
    if finished.ended.difference is not None:
        parts.append(
            Text("largest difference between the engines {difference:.3g}", difference=finished.ended.difference)
        )
    said = Text("{parts}.", parts=joined(parts, "; "))
    by_itself = finished.cause is not None or finished.ended.outcome in (Outcome.RULE, Outcome.FINISHED)
    return joined((finished.ended.message, said), "\n") if by_itself else said


def _text(value: Any) -> str:
    return json.dumps(_finite(value), indent=1, ensure_ascii=False, allow_nan=False).replace("\n", "\n ")


def _number_texts(numbers: "array[float]") -> Iterator[str]:
    """A JSON list, one number a line, as `json` writes it, but never whole in memory."""
    for start in range(0, len(numbers), NUMBERS_A_PIECE):
        block = numbers[start : start + NUMBERS_A_PIECE]
        texts = (repr(number) if math.isfinite(number) else "null" for number in block)
        yield ("," if start else "[") + "\n  " + ",\n  ".join(texts)
    yield "\n ]" if len(numbers) else "[]"


def _finite(value: Any) -> Any:
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, dict):
        return {name: _finite(entry) for name, entry in value.items()}
    return [_finite(entry) for entry in value] if isinstance(value, list | tuple) else value
