"""`glassnet train --folds K`: every fold in one command, with the numbers of each, their mean and their standard deviation."""

import json
from array import array
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from engine.config.experiment import Experiment
from engine.data.table import Table
from engine.files.atomic import write_atomically
from engine.headless.arguments import Options
from engine.headless.console import Console
from engine.headless.interrupt import Interrupts
from engine.headless.left_out_text import left_out
from engine.headless.network_file import reported
from engine.headless.remedy import sentence_with_options
from engine.headless.report import EpochLog, write_report
from engine.headless.usage import UsageError
from engine.incoming.opened import OpenedNetwork
from engine.results.card import outcome_word
from engine.results.folds import RULE, FoldResult, fold_result, measures_of, spreads
from engine.results.history import History
from engine.results.metrics import measure_text
from engine.results.versions import versions
from engine.setup import Setup, resolve
from engine.text import Text, joined
from engine.training.control import RunControl
from engine.training.folds import experiment_of_fold, run_folds
from engine.training.frames import Advanced, Ended, Started
from engine.training.job import Job
from engine.worksheet.pages import is_page


@dataclass(frozen=True)
class TrainedFold:
    """One fold that is over. `log` has every epoch's losses."""

    result: FoldResult
    log: EpochLog


def refuse_single_outputs(options: Options) -> None:
    """Weights and predictions are those of one network, and folds make several. Raises UsageError."""
    if options.validation is not None:
        raise UsageError(Text("--validation and --folds: a fold is what validates; leave one of them out."))
    for path in filter(is_page, options.reports):
        raise UsageError(
            Text("--report {file} and --folds: a document tells of one network. Write .json instead.", file=path.name)
        )
    for option, is_given in (
        ("--export", options.exports),
        ("--predictions", options.predictions),
        ("--sensitivity", options.sensitivity),
        ("--break", options.breaks),
    ):
        if is_given:
            raise UsageError(
                Text(
                    "{option} and --folds: folds train {folds} networks, and {option} takes one. Train the one that you want "
                    "with --set recipe.split.by=folds --set recipe.split.fold=N.",
                    option=option,
                    folds=options.folds,
                )
            )


def train_folds(options: Options, setup: Setup, voice: Console, interrupts: Interrupts) -> list[TrainedFold]:
    """Train every fold and tell each as it ends, then what they say together. Raises UsageError where one cannot begin."""
    experiment = setup.experiment
    control = RunControl(experiment.learner.training.optimizer.learning_rate)
    control.play()
    trained: list[TrainedFold] = []
    _check(experiment, setup.table)
    interrupts.follow(control)
    begun: tuple[Started, EpochLog] | None = None
    for frame in run_folds(Job(0, setup, options.engine), control, lambda: False):
        match frame, begun:
            case Started(), _:
                begun = frame, EpochLog(frame)
            case Advanced(), (_, log):
                log.add(frame)
            case Ended(), (started, log) if started.run == frame.run:
                trained.append(TrainedFold(fold_result(frame, History(started)), log))
                voice.tell(_sentence(trained[-1].result, experiment.recipe.split.folds))
            case Ended(), _:
                raise UsageError(Text("Fold {run}: {message}", run=frame.run, message=frame.message))
    for name, spread in spreads([fold.result for fold in trained]).items():
        voice.tell(
            Text(
                "{measure}: {mean:.6g} ± {deviation:.6g} over {count} folds",
                measure=measure_text(name),
                mean=spread.mean,
                deviation=spread.deviation,
                count=spread.count,
            )
        )
    voice.tell(RULE)
    return trained


def write_fold_report(
    options: Options,
    experiment: Experiment,
    table: Table,
    trained: list[TrainedFold],
    warnings: tuple[str, ...] = (),
    came: OpenedNetwork | None = None,
) -> None:
    """Write the report, where one was asked for. Raises FileError."""
    for path in options.reports:
        left = {"left_out": left_out(table, experiment.recipe)}
        found = fold_report(options, experiment, trained, warnings) | reported(came, options) | left
        write_atomically(path, partial(write_report, found=found))


def fold_report(
    options: Options, experiment: Experiment, trained: list[TrainedFold], warnings: tuple[str, ...] = ()
) -> dict[str, Any]:
    """The report: each fold with its losses by epoch, then mean and standard deviation of what the folds came to."""
    results = [fold.result for fold in trained]
    found = spreads(results)
    split = experiment.recipe.split.replace(fold=1)
    return {
        "file": str(options.file),
        "engine": options.engine.value,
        "warnings": list(warnings),
        "folds": [_fold(fold) for fold in trained],
        "mean": {name: spread.mean for name, spread in found.items()},
        "standard_deviation": {name: spread.deviation for name, spread in found.items()},
        "complete_folds": sum(result.is_complete for result in results),
        "statistics": RULE,
        "split": json.loads(split.model_dump_json(exclude={"fold"})),
        "seed": experiment.learner.training.seed,
        "experiment": experiment.model_dump(mode="json"),
        "versions": versions(options.engine),
    }


def _check(experiment: Experiment, table: Table) -> None:
    """What would keep a later fold from starting is found before the first one is trained."""
    for fold in range(1, experiment.recipe.split.folds + 1):
        of_fold = experiment_of_fold(experiment, fold)
        if found := resolve(of_fold, table).errors:
            sentence = sentence_with_options(found[0], of_fold)
            raise UsageError(Text("Fold {fold}: {sentence}", fold=fold, sentence=sentence))


def _fold(fold: TrainedFold) -> dict[str, Any]:
    result, log = fold.result, fold.log
    return {
        "fold": result.fold,
        "outcome": result.outcome.value,
        "message": result.message,
        "epochs": result.epochs,
        "updates": result.updates,
        "training_rows": result.training_rows,
        "validation_rows": result.validation_rows,
        **{name.replace(" ", "_"): value for name, value in result.values.items()},
        "by_epoch": {
            **_by_epoch("training", log.training),
            **_by_epoch("validation", log.validation),
        },
    }


def _by_epoch(part: str, series: Mapping[str, "array[float]"]) -> dict[str, list[float]]:
    return {f"{part}_{name.replace(' ', '_')}": list(values) for name, values in series.items()}


def _sentence(result: FoldResult, folds: int) -> Text:
    rows = Text(
        "{training_rows:,} training rows, {validation_rows:,} validation",
        training_rows=result.training_rows,
        validation_rows=result.validation_rows,
    )
    numbers = joined(
        (joined((measure_text(name), f"{result.values[name]:.6g}")) for name in measures_of([result])), ", "
    )
    ended = Text("{outcome} after {updates:,} updates", outcome=outcome_word(result.outcome), updates=result.updates)
    return Text(
        "fold {fold} of {folds}: {rows}; {ended}; {numbers}",
        fold=result.fold,
        folds=folds,
        rows=rows,
        ended=ended,
        numbers=numbers,
    )
