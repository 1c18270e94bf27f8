"""`glassnet train`: open, describe, run, write. Each step's details are in the files beside this one."""

from dataclasses import replace

from engine.backend import BackendError
from engine.config.breakpoints import Breakpoint
from engine.config.experiment import Experiment
from engine.config.recipe import ColumnRecipe, Encoding, Role, Scaling
from engine.data.preparing.dataset import Dataset
from engine.data.preparing.summary import summary
from engine.data.reading.errors import ReadingError
from engine.data.reading.read_table import read_table
from engine.data.reading.report import ReadingReport
from engine.data.table import Table
from engine.files.atomic import FileError
from engine.files.project import SUFFIX, open_project
from engine.files.weights import doubt
from engine.headless.arguments import Options
from engine.headless.breaks import breakpoints_of
from engine.headless.console import Console
from engine.headless.exit_status import ExitStatus
from engine.headless.folds import refuse_single_outputs, train_folds, write_fold_report
from engine.headless.interrupt import Interrupted, Interrupts
from engine.headless.layer_text import layers_text, parse_layers
from engine.headless.left_out_text import left_out_words
from engine.headless.names import as_typed
from engine.headless.network_file import opened_network, told
from engine.headless.outputs import check_outputs, refuse_exports, write_outputs
from engine.headless.paths import refuse_overwriting
from engine.headless.progress import progress_on
from engine.headless.reading_arguments import for_file, options_of_texts, refuse_for_project
from engine.headless.reading_ways import finding_text, reading_error_text
from engine.headless.remarks import remarks
from engine.headless.report import EpochLog, Finished, Stopwatch, outcome_sentence
from engine.headless.sensitivity import compared
from engine.headless.settings import place_of
from engine.headless.setup_from import setup_from
from engine.headless.target_reasons import target_reasons
from engine.headless.usage import UsageError
from engine.incoming.opened import OpenedNetwork
from engine.learners.supervised.by_layer import ByLayer
from engine.setup import Setup
from engine.text import NOTHING, Text, joined, plain, term
from engine.training.control import RunControl
from engine.training.frames import Advanced, Break, Ended, Outcome, Paused, Started
from engine.training.job import Job
from engine.training.run import run

MAX_NAMES = 12
"""Columns of one role that are told by name."""


def train(options: Options, voice: Console) -> int:
    """Do the whole job and give the exit status; whatever a person can mend is told in one sentence."""
    interrupts = Interrupts(on_hang_up=voice.silencer())
    try:
        with interrupts.heard():
            return _train(options, voice, interrupts) or interrupts.status
    except Interrupted as interrupted:
        voice.complain(interrupted.args[0])
        return interrupted.status


def _train(options: Options, voice: Console, interrupts: Interrupts) -> ExitStatus:
    try:
        refuse_overwriting(options.files)
        if options.folds is not None:
            refuse_single_outputs(options)
        check_outputs(options)
        table, project, said, reading = _open(options, voice)
        came, opened = opened_network(options), list[ByLayer]()
        setup = setup_from(options, table, project, said, came, on_weights=opened.append)
        start = next(iter(opened), None)
        _tell(options, setup, voice)
        for sentence in () if came is None else told(came):
            voice.tell(sentence)
        warnings = (*remarks(options, setup), *_told_start(options, start, voice))
        for warning in warnings:
            voice.complain(warning)
        _tell_doubt(options, setup, voice)
        if options.folds is not None:
            return _cross_validate(options, setup, warnings, came, voice=voice, interrupts=interrupts)
        breakpoints = breakpoints_of(options, setup)
        dataset = refuse_exports(options, setup)
        finished = _run(options, setup, dataset, breakpoints, voice=voice, interrupts=interrupts)
        finished = replace(finished, warnings=warnings, came=came, start=start, reading=reading)
    except ReadingError as error:
        voice.complain(reading_error_text(error))
        return ExitStatus.UNUSABLE
    except (UsageError, FileError, BackendError) as error:
        voice.complain(error.text)
        return ExitStatus.UNUSABLE
    voice.tell(outcome_sentence(finished))
    if options.sensitivity:
        try:
            finished = replace(finished, sensitivity=compared(finished, voice, interrupts))
        except BackendError as error:
            voice.complain(error.text)
    written = write_outputs(options, finished, table, voice)
    if finished.ended.outcome is Outcome.DIVERGED:
        voice.complain(finished.ended.message)
        return ExitStatus.DIVERGED
    if finished.cause is not None and written:
        return ExitStatus.BREAKPOINT
    return ExitStatus.DONE if written else ExitStatus.UNUSABLE


def _cross_validate(
    options: Options,
    setup: Setup,
    warnings: tuple[Text, ...],
    came: OpenedNetwork | None,
    *,
    voice: Console,
    interrupts: Interrupts,
) -> ExitStatus:
    trained = train_folds(options, setup, voice, interrupts)
    write_fold_report(options, setup.experiment, setup.table, trained, warnings, came)
    for path in options.reports:
        voice.tell(Text("Saved {report}", report=path))
    diverged = [fold.result for fold in trained if fold.result.outcome is Outcome.DIVERGED]
    for result in diverged:
        voice.complain(Text("Fold {fold}: {message}", fold=result.fold, message=result.message))
    return ExitStatus.DIVERGED if diverged else ExitStatus.DONE


def _open(options: Options, voice: Console) -> tuple[Table, Experiment | None, dict[str, Role], ReadingReport]:
    """The table; the experiment of a project; what another file says its columns are for; what was found in it."""
    if options.file.suffix.lower() == SUFFIX:
        refuse_for_project(options.reading, options.file)
        project = open_project(options.file)
        return project.table, project.experiment, {}, project.report
    reading = read_table(options.file, options=for_file(options.file, options.reading))
    for finding in reading.report.findings:
        voice.tell(finding_text(finding))
    if reading.report.form is None and (vain := options_of_texts(options.reading)):
        voice.complain(
            Text(
                "{vain} says nothing about '{file}', whose cells no delimiter separates.",
                vain=vain[0],
                file=options.file.name,
            )
        )
    return reading.table, None, reading.report.roles, reading.report


def _tell(options: Options, setup: Setup, voice: Console) -> None:
    """What will be learnt from what, so that nothing is done in silence."""
    experiment, table, recipe = setup.experiment, setup.table, setup.experiment.recipe
    for role in Role:
        names = [_described(column, table) for column in recipe.with_role(role)]
        if len(names) > MAX_NAMES:
            names = [*names[:MAX_NAMES], Text("and {count} more", count=len(names) - MAX_NAMES)]
        # reasons are long: each stands in a line of its own
        for said in names if role is Role.IGNORED else [joined(names, ", ")] if names else []:
            voice.tell(joined((term(role.value), said), ": "))
    for reason in target_reasons(options, experiment, setup.plan.table):
        voice.tell(reason)
    voice.tell(summary(setup.plan, recipe))
    training = experiment.learner.training
    layers = layers_text(experiment.learner.network, _guessed_activations(options, experiment))
    voice.tell(
        Text(
            "layers: {layers}; loss: {loss}; optimizer: {optimizer}",
            layers=layers,
            loss=term(training.loss.label),
            optimizer=term(training.optimizer.label),
        )
    )


def _guessed_activations(options: Options, experiment: Experiment) -> set[str]:
    """The layers of `--layers` whose activation is neither said there nor set."""
    left_open = parse_layers(options.layers).open if options.layers is not None else ()
    names = {experiment.learner.network.names[place] for place in left_open}
    places = map(place_of, options.settings)
    return names - {place[2] for place in places if place[:2] == ("network", "nodes") and place[-1] == "activation"}


def _told_start(options: Options, found: ByLayer | None, voice: Console) -> tuple[Text, ...]:
    """Tell that all layers take their weights from the file of the initial ones; a warning where some do not."""
    if found is None or options.initial_weights is None:
        return ()
    sentence = found.sentence(f"'{options.initial_weights.name}'")
    if found.kept:
        return (sentence,)
    voice.tell(sentence)
    return ()


def _tell_doubt(options: Options, setup: Setup, voice: Console) -> None:
    """What the file of the initial weights leaves open."""
    if options.initial_weights is not None and (said := doubt(options.initial_weights, setup.shapes)):
        voice.tell(said)


def _described(column: ColumnRecipe, table: Table) -> Text:
    """The column's name and what is done to its cells, or why they are not used."""
    name = as_typed(column.name)
    if column.role is Role.IGNORED:
        reason = left_out_words(table, column)
        return Text("{name} ({what})", name=name, what=reason) if reason else plain(name)
    encoding, scaling = term(column.encoding.value.replace("_", " ")), term(column.scaling.value)
    if column.encoding is Encoding.NUMBER:
        return Text("{name} ({what})", name=name, what=scaling)
    if column.encoding is Encoding.TIME:
        encoding = Text("{encoding} as {form}", encoding=encoding, form=term(column.time_form.value))
    merged = Text("spellings merged") if column.merge_alike else NOTHING
    scaled = NOTHING if column.scaling is Scaling.RAW else scaling
    return Text("{name} ({what})", name=name, what=joined((encoding, merged, scaled), ", "))


def _run(
    options: Options,
    setup: Setup,
    dataset: Dataset | None,
    breakpoints: tuple[Breakpoint, ...],
    *,
    voice: Console,
    interrupts: Interrupts,
) -> Finished:
    training = setup.experiment.learner.training
    control = RunControl(training.optimizer.learning_rate)
    control.breakpoints = breakpoints
    control.play()
    interrupts.follow(control)
    frames = run(Job(1, setup, options.engine, dataset=dataset), control, lambda: False)
    started = next(frame for frame in frames if isinstance(frame, Started | Ended))
    if isinstance(started, Ended):
        raise UsageError(started.message)
    log, watch = EpochLog(started), Stopwatch()
    cause: Break | None = None
    with progress_on(voice, epochs=training.epochs, updates_per_epoch=started.updates_per_epoch) as progress:
        for frame in frames:
            if isinstance(frame, Advanced):
                watch.look(frame.updates)
                log.add(frame)
                progress.show(log, frame.updates)
            elif isinstance(frame, Paused) and frame.cause is not None:
                cause = frame.cause
                control.stop()
            elif isinstance(frame, Ended):
                ended = frame if cause is None else replace(frame, message=cause.message)
                speed = watch.updates_per_second
                return Finished(setup.experiment, started, ended, log, watch.seconds, speed, cause=cause)
    raise AssertionError("a run ends with an Ended")
