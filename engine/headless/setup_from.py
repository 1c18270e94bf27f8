"""The setup that the arguments of `train` describe, on top of what the table suggests or a project says."""

from collections.abc import Callable, Mapping

from engine.checks.recipe import check_recipe
from engine.config.experiment import Experiment
from engine.config.layers import OfUnits
from engine.config.learners import SupervisedNetwork
from engine.config.network import Network
from engine.config.recipe import Encoding, Recipe, Role, Scaling, SplitBy
from engine.config.training import Batching, FullBatch, MiniBatch, Stochastic, Training
from engine.data.preparing.guess import guess_recipe
from engine.data.preparing.guess_scaling import guess_scaling
from engine.data.preparing.merged import alike_classes
from engine.data.preparing.plan import as_read, plan
from engine.data.table import NumberColumn, Table
from engine.files.arrays import TransposedError
from engine.files.atomic import FileError
from engine.files.weights import load_by_layer
from engine.headless.arguments import LOSSES, OPTIMIZERS, RULES, SCALINGS, SCHEDULES, Options
from engine.headless.columns import NamedColumns, named_columns, with_classes, with_roles
from engine.headless.layer_text import parse_layers
from engine.headless.left_out_text import left_out
from engine.headless.network_file import output_wish
from engine.headless.remedy import sentence_with_options
from engine.headless.set_aside import with_typed
from engine.headless.settings import place_of, with_settings
from engine.headless.spec_text import parse_choice
from engine.headless.usage import UsageError, within_bounds
from engine.incoming.opened import OpenedNetwork
from engine.learners.supervised.by_layer import ByLayer
from engine.problems import errors
from engine.setup import Setup, resolve
from engine.suggest import (
    ANY_OUTPUT,
    TRAINING,
    as_classes,
    suggest_activations,
    suggest_loss,
    suggest_network,
    suit_scaling,
    suit_targets,
)
from engine.text import NOTHING, Text, joined

STRATIFIED = ("recipe", "split", "stratified")
"""The field with which a person decides about stratification."""


def setup_from(
    options: Options,
    table: Table,
    project: Experiment | None = None,
    said: Mapping[str, Role] | None = None,
    came: OpenedNetwork | None = None,
    *,
    on_weights: Callable[[ByLayer], object] = id,
) -> Setup:
    """What is to be run. `said`: what the file itself says its columns are for, by name. `came`: the network to train on.
    `on_weights`: is told what `--initial-weights` gives.

    Raises UsageError or FileError; what it returns has no errors.
    """
    typed = parse_layers(options.layers) if options.layers is not None else None
    given_roles = said or {}
    needs_target = project is None and Role.TARGET not in given_roles.values()
    named = named_columns(options, table, needs_target=needs_target)
    is_other = typed is not None or came is not None
    if project is not None and not is_other:
        project = _with_target_classes(project, table, named)
    recipe = _recipe(options, table, project, named, given_roles)
    training = _training(options, project.learner.training if project else TRAINING)
    if project is None or named.target or is_other or options.loss:
        output = typed.output if typed else ANY_OUTPUT if came is None else output_wish(came)
        if options.loss is None and (project is None or is_other):
            training = training.replace(loss=suggest_loss(table, recipe, output))
        recipe = suit_targets(table, recipe, training.loss, output.units)
        if options.scale is None and project is None:
            recipe = suit_scaling(table, recipe, training.loss, output.activation)
    if typed:
        network = Network.stack(suggest_activations(typed.layers, typed.open, training.loss))
    elif project is None:
        network = suggest_network(table, recipe, training.loss)
    else:
        network = project.learner.network
    given = project.learner.initial_weights if project and not is_other else ()
    experiment = Experiment(
        recipe=recipe, learner=SupervisedNetwork(network=network, training=training, initial_weights=given)
    )
    if came is not None:
        if options.initial_weights is None and (misfit := came.misfit(plan(table, recipe).inputs)):
            raise UsageError(misfit)
        experiment = came.put_into(experiment)
    experiment = with_settings(experiment, options.settings)
    if project is None and STRATIFIED not in map(place_of, options.settings):
        experiment = _stratified_where_possible(experiment, table)
    return _with_initial_weights(options, experiment, table, on_weights)


def _with_target_classes(project: Experiment, table: Table, named: NamedColumns) -> Experiment:
    """`project` with a target of numbers that is named as classes, and the output that it had for the numbers made to suit."""
    recipe = with_roles(project.recipe, named)
    targets, outputs = recipe.with_role(Role.TARGET), project.learner.network.outputs
    is_one = len(targets) == len(outputs) == 1 and isinstance(outputs[0].layer, OfUnits)
    if is_one and targets[0].name in named.classes and targets[0].encoding is Encoding.NUMBER:
        return as_classes(project.replace(recipe=recipe), table, targets[0].name)
    return project


def _recipe(
    options: Options, table: Table, project: Experiment | None, named: NamedColumns, said: Mapping[str, Role]
) -> Recipe:
    recipe = project.recipe if project else guess_recipe(table, said)
    recipe = recipe.replace(set_aside=with_typed(recipe.set_aside, options.set_aside))
    recipe = _set_early(options, _with_merged(named.merge_alike, with_classes(with_roles(recipe, named), named), table))
    scaling = SCALINGS[options.scale] if options.scale else None
    if scaling is not None or project is None:
        recipe = _scaled(recipe, as_read(table, recipe)[0], scaling)
    split = recipe.split.replace(stratified=recipe.split.stratified and project is not None)
    if options.validation is not None:
        with within_bounds(f"--validation {options.validation:g}"):
            split = split.replace(validation=options.validation)
    if options.folds is not None:
        with within_bounds(f"--folds {options.folds}"):
            split = split.replace(by=SplitBy.FOLDS, folds=options.folds, fold=1)
    if options.seed is not None:
        with within_bounds(f"--seed {options.seed}"):
            split = split.replace(seed=options.seed)
    return recipe.replace(split=split)


def _with_merged(named: tuple[str, ...] | None, recipe: Recipe, table: Table) -> Recipe:
    """`recipe` with the spellings merged that look alike: of the columns that are named, or of all where none is."""
    if named is None:
        return recipe
    chosen = (
        column
        for column in recipe.columns
        if column.name in named or (not named and alike_classes(table.column(column.name)))
    )
    return recipe.with_columns(column.replace(merge_alike=True) for column in chosen)


def _set_early(options: Options, recipe: Recipe) -> Recipe:
    """`recipe` with what `--set` says of it: encodings, loss and network are suggested for that."""
    of_recipe = (assignment for assignment in options.settings if place_of(assignment)[0] == "recipe")
    return with_settings(Experiment(recipe=recipe), of_recipe).recipe


def _scaled(recipe: Recipe, table: Table, scaling: Scaling | None) -> Recipe:
    """Features get `scaling` and targets keep their own units; with None each gets what its numbers suggest."""
    changed = []
    for column in recipe.columns:
        cells = table.column(column.name) if table.has(column.name) else None
        if not isinstance(cells, NumberColumn) or column.encoding is not Encoding.NUMBER:
            continue
        given = scaling if column.role is Role.FEATURE else Scaling.RAW
        chosen = guess_scaling(cells, column.role) if scaling is None else given
        if chosen is not column.scaling:
            changed.append(column.replace(scaling=chosen))
    return recipe.with_columns(changed)


def _training(options: Options, training: Training) -> Training:
    if options.loss is not None:
        training = training.replace(loss=LOSSES[options.loss]())
    if options.optimizer is not None:
        training = training.replace(optimizer=OPTIMIZERS[options.optimizer]())
        if training.optimizer.compares_updates:
            training = training.replace(batching=FullBatch())
    if options.learning_rate is not None:
        with within_bounds(f"--learning-rate {options.learning_rate:g}"):
            training = training.replace(optimizer=training.optimizer.replace(learning_rate=options.learning_rate))
    if options.schedule is not None:
        training = training.replace(schedule=parse_choice("--schedule", options.schedule, SCHEDULES))
    if options.stop or options.stop_when:
        rules = tuple(parse_choice("--stop", text, RULES) for text in options.stop) or training.stopping.rules
        join = options.stop_when or training.stopping.join
        training = training.replace(stopping=training.stopping.replace(rules=rules, join=join))
    if options.batch_size is not None:
        training = training.replace(batching=_batching(options.batch_size))
    for option, field in (("--epochs", "epochs"), ("--seed", "seed"), ("--precision", "precision")):
        value = getattr(options, field)
        if value is not None:
            with within_bounds(f"{option} {value}"):
                training = training.replace(**{field: value})
    return training


def _batching(text: str) -> Batching:
    if text.casefold() in ("full", "all"):
        return FullBatch()
    if not text.isdecimal():
        raise UsageError(Text("--batch-size '{text}' is neither a number of rows nor 'full'.", text=text))
    with within_bounds(f"--batch-size {text}"):
        return Stochastic() if int(text) == 1 else MiniBatch(size=int(text))


def _stratified_where_possible(experiment: Experiment, table: Table) -> Experiment:
    """Draw the validation rows class by class, where the target has classes and each of them has rows enough."""
    recipe = experiment.recipe
    splits = recipe.split.validation or recipe.split.by is SplitBy.FOLDS
    if not splits or not recipe.split.shuffle:
        return experiment
    stratified = experiment.replace(recipe=recipe.replace(split=recipe.split.replace(stratified=True)))
    return experiment if errors(check_recipe(stratified, plan(table, stratified.recipe))) else stratified


def _with_initial_weights(
    options: Options, experiment: Experiment, table: Table, on_weights: Callable[[ByLayer], object]
) -> Setup:
    if options.initial_weights is None:
        if options.transpose_weights:
            raise UsageError(
                Text("--transpose-weights says how --initial-weights is read, which is missing. Give it, too.")
            )
        return _resolved(experiment, table)
    drawn = _resolved(experiment.with_learner(initial_weights=()), table)
    try:
        found = load_by_layer(options.initial_weights, drawn.shapes, transposed=options.transpose_weights)
    except TransposedError as error:
        remedy = (
            Text("Leave --transpose-weights out.")
            if options.transpose_weights
            else Text("Give --transpose-weights, too.")
        )
        raise FileError(joined((error, remedy))) from error
    on_weights(found)
    return _resolved(found.put_into(experiment), table, drawn)


def _resolved(experiment: Experiment, table: Table, before: Setup | None = None) -> Setup:
    """The setup, which has no errors. Raises UsageError for the first one."""
    setup = resolve(experiment, table, before)
    if found := setup.errors:
        more = Text(" ({count} more)", count=len(found) - 1) if len(found) > 1 else NOTHING
        if not experiment.recipe.with_role(Role.FEATURE):
            reasons = joined(
                (joined((f"'{name}'", reason), ": ") for name, reason in left_out(table, experiment.recipe).items()),
                "; ",
            )
            raise UsageError(
                Text("No column is a feature. {reasons}.", reasons=reasons or Text("Name some by --features"))
            )
        raise UsageError(sentence_with_options(found[0], experiment, more))
    return setup
