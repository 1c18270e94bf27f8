"""A loss, target encoding and network that suit a table, for an experiment of which a person has said little or nothing yet."""

from collections.abc import Container, Sequence
from dataclasses import dataclass

import numpy as np

from engine.config.activations import Activation
from engine.config.experiment import Experiment
from engine.config.layers import Dense, Layer, OfUnits
from engine.config.learners import SupervisedNetwork
from engine.config.losses import (
    BinaryCrossentropy,
    CategoricalCrossentropy,
    Loss,
    MeanSquaredError,
    Targets,
)
from engine.config.network import Network
from engine.config.optimizers import Adam
from engine.config.ranges import ALL, PROBABILITY, Range
from engine.config.recipe import ColumnRecipe, Encoding, Recipe, Role, Scaling, SplitBy
from engine.config.training import Training
from engine.data.alike import named_alike
from engine.data.preparing.guess import can_stratify, guess_recipe
from engine.data.preparing.guess_scaling import HAND_MADE
from engine.data.preparing.plan import as_read, planned_targets
from engine.data.table import Column, NumberColumn, Table, TextColumn

TRAINING = Training(optimizer=Adam(learning_rate=0.01), epochs=100)
"""How a network is trained when nobody has said how: Adam on batches of 32 rows gets far on most tables."""

HIDDEN = Dense(units=8, activation=Activation.TANH)
"""The hidden layer of a network that nobody has described."""


@dataclass(frozen=True)
class OutputWish:
    """What a person has said of the output layer; None where nothing."""

    units: int | None = None
    activation: Activation | None = None


ANY_OUTPUT = OutputWish()


def suggest_experiment(table: Table, recipe: Recipe | None = None) -> Experiment:
    """One hidden layer; cross-entropy for classes, MSE for numbers; targets encoded to suit. `recipe` None: guessed."""
    recipe = recipe or guess_recipe(table)
    loss = suggest_loss(table, recipe)
    recipe = suit_targets(table, recipe, loss)
    network = suggest_network(table, recipe, loss)
    return Experiment(recipe=recipe, learner=SupervisedNetwork(network=network, training=TRAINING.replace(loss=loss)))


def experiment_for(table: Table, recipe: Recipe, present: Experiment) -> Experiment:
    """The experiment for a newly opened table: the present one where it was made for such columns, else a first one."""
    meant = with_names_of(table, present.recipe)
    if not is_made_for(meant, table):
        return suggest_experiment(table, recipe)
    return present if meant is present.recipe else present.replace(recipe=meant)


def with_names_of(table: Table, recipe: Recipe) -> Recipe:
    """`recipe` with the names that `table` has, where they only look like its own: `성별` in letters, `Species` for `species `."""
    known = {column.name for column in recipe.columns}
    free = [name for name in table.names if name not in known]
    missing = [column.name for column in recipe.columns if not table.has(column.name)] if free else []
    names = {name: found[0] for name in missing if len(found := named_alike(name, free)) == 1}
    is_clear = len(set(names.values())) == len(names)
    return recipe.with_names(names) if names and is_clear else recipe


def is_made_for(recipe: Recipe, table: Table) -> bool:
    """Whether `recipe` says something to learn from just the columns of `table`, and takes none of texts for numbers."""
    if {column.name for column in recipe.columns} != set(table.names):
        return False
    numbers = (column.name for column in recipe.columns if column.encoding is Encoding.NUMBER)
    takes_texts = any(isinstance(table.column(name), TextColumn) for name in numbers)
    return bool(recipe.with_role(Role.FEATURE) and recipe.with_role(Role.TARGET)) and not takes_texts


def suggest_loss(table: Table, recipe: Recipe, output: OutputWish = ANY_OUTPUT) -> Loss:
    """The loss that suits the targets and what is known of the output layer."""
    table, _ = as_read(table, recipe)
    targets = _targets(table, recipe)
    if output.activation is Activation.SOFTMAX:
        return CategoricalCrossentropy()
    if output.activation is Activation.SIGMOID and targets and all(_is_yes_or_no(table, column) for column in targets):
        return BinaryCrossentropy()
    if output.activation is None and len(targets) == 1:
        return _loss_by_target(table, targets[0], output.units)
    return MeanSquaredError()


def suggest_activations(layers: Sequence[Layer], open_places: Container[int], loss: Loss) -> tuple[Layer, ...]:
    """`layers` with the activations of the Dense layers at `open_places`: the last one's suits `loss`, others are hidden."""
    last = max((place for place, layer in enumerate(layers) if isinstance(layer, OfUnits)), default=-1)
    given = {place: loss.activations[0] if place == last else HIDDEN.activation for place in range(len(layers))}
    return tuple(
        layer.replace(activation=given[place]) if place in open_places else layer for place, layer in enumerate(layers)
    )


def suit_targets(table: Table, recipe: Recipe, loss: Loss, units: int | None = None) -> Recipe:
    """`recipe` with the targets encoded as `loss` and the output layer's `units` need them, where these are known."""
    table, _ = as_read(table, recipe)
    targets, changed = _targets(table, recipe), []
    for column in targets:
        encoding = _encoding(table, column, loss, units, alone=len(targets) == 1)
        scaling = column.scaling if encoding is Encoding.NUMBER else Scaling.RAW
        changed.append(column.replace(encoding=encoding, scaling=scaling))
    return recipe.with_columns(changed)


def suit_scaling(table: Table, recipe: Recipe, loss: Loss, activation: Activation | None = None) -> Recipe:
    """`recipe`, whose scalings nobody has chosen, with number targets scaled as `loss` and the output's `activation` need them.

    Losses of classes and counts take targets as they are. An output that cannot give all numbers takes those that it cannot
    give between 0 and 1, but in tables made by hand.
    """
    table, _ = as_read(table, recipe)
    can_give = (activation or Activation.LINEAR).range()
    for column in _targets(table, recipe):
        cells = table.column(column.name)
        if column.encoding is not Encoding.NUMBER or not isinstance(cells, NumberColumn):
            continue
        is_reached = can_give.holds(ALL if column.scaling is Scaling.STANDARD else Range(*cells.span))
        if loss.targets is not Targets.NUMBERS:
            recipe = recipe.with_column(column.replace(scaling=Scaling.RAW))
        elif not is_reached and can_give.holds(PROBABILITY) and table.rows >= HAND_MADE:
            recipe = recipe.with_column(column.replace(scaling=Scaling.MINMAX))
    return recipe


def as_classes(experiment: Experiment, table: Table, name: str) -> Experiment:
    """`experiment` with the only target, `name`, as classes, and what suits them: loss, split, and the output, a Dense layer."""
    recipe = experiment.recipe
    target = recipe.column(name).replace(encoding=Encoding.ONE_HOT, scaling=Scaling.RAW)
    is_drawn = recipe.split.by is SplitBy.SHARE and recipe.split.shuffle and not recipe.split.group
    split = recipe.split.replace(stratified=is_drawn and can_stratify(table.column(name)))
    recipe = recipe.with_column(target).replace(split=split)
    loss = suggest_loss(table, recipe)
    recipe = suit_targets(table, recipe, loss)
    output = experiment.learner.network.output
    assert isinstance(output.layer, OfUnits), "other outputs are a person's own"
    suiting = _output(table, recipe, loss)
    layer = output.layer.replace(units=suiting.units, activation=suiting.activation)
    drawn = (given.name for given in experiment.learner.initial_weights if given.layer == output.name)
    learner = experiment.learner.with_drawn(*drawn).replace(
        network=experiment.learner.network.with_node(output.name, output.replace(layer=layer)),
        training=experiment.learner.training.replace(loss=loss),
    )
    return experiment.replace(recipe=recipe, learner=learner)


def suggest_network(table: Table, recipe: Recipe, loss: Loss) -> Network:
    """One hidden layer, and an output layer that suits the targets and the loss."""
    return Network.stack([HIDDEN, _output(table, recipe, loss)])


def _targets(table: Table, recipe: Recipe) -> list[ColumnRecipe]:
    return [column for column in recipe.with_role(Role.TARGET) if table.has(column.name)]


def _is_yes_or_no(table: Table, column: ColumnRecipe) -> bool:
    cells = table.column(column.name)
    if isinstance(cells, NumberColumn):
        return bool(np.isin(cells.values[~np.isnan(cells.values)], (0.0, 1.0)).all())
    return len(cells.classes) == 2


def _is_class(cells: Column, column: ColumnRecipe) -> bool:
    """Texts are classes, and so are numbers of which a person has said so."""
    return isinstance(cells, TextColumn) or column.encoding in (Encoding.ONE_HOT, Encoding.CLASS_INDEX)


def _is_two_sided(cells: Column) -> bool:
    """True for a column of the numbers −1 and 1, which hinge losses take as they are."""
    if not isinstance(cells, NumberColumn):
        return False
    return bool(np.isin(cells.values[~np.isnan(cells.values)], (-1.0, 1.0)).all())


def _loss_by_target(table: Table, column: ColumnRecipe, units: int | None) -> Loss:
    """By the cells of the only target, and by how many outputs are asked for: one for two classes, or one for each class."""
    cells = table.column(column.name)
    if column.encoding is Encoding.BOOLEAN:
        return BinaryCrossentropy() if units in (1, None) else CategoricalCrossentropy()
    if _is_class(cells, column):
        return BinaryCrossentropy() if units == 1 and len(cells.classes) == 2 else CategoricalCrossentropy()
    is_class_for_each = units is not None and units > 1 and units == len(cells.classes)
    return CategoricalCrossentropy() if is_class_for_each else MeanSquaredError()


def _encoding(table: Table, column: ColumnRecipe, loss: Loss, units: int | None, *, alone: bool) -> Encoding:
    cells = table.column(column.name)
    is_class = _is_class(cells, column)
    is_boolean = column.encoding is Encoding.BOOLEAN
    if not alone:
        return Encoding.BOOLEAN if is_boolean else Encoding.ONE_HOT if is_class else Encoding.NUMBER
    match loss.targets:
        case Targets.CLASS:
            return Encoding.CLASS_INDEX
        case Targets.DISTRIBUTION:
            return Encoding.ONE_HOT
        case Targets.SIDES if _is_two_sided(cells):
            return Encoding.NUMBER
        case Targets.PROBABILITIES | Targets.SIDES if units != 2 and (is_boolean or len(cells.classes) == 2):
            return Encoding.BOOLEAN if is_boolean else Encoding.CLASS_INDEX
    if is_boolean and units in (1, None):
        return Encoding.BOOLEAN
    if is_class:
        return Encoding.CLASS_INDEX if units == 1 and len(cells.classes) == 2 else Encoding.ONE_HOT
    several = units is not None and units > 1
    return Encoding.ONE_HOT if several and units == len(cells.classes) else Encoding.NUMBER


def _output(table: Table, recipe: Recipe, loss: Loss) -> Dense:
    targets = planned_targets(table, recipe)
    takes_index = loss.targets is Targets.CLASS and len(targets) == 1
    classes = len(targets[0].classes) if takes_index else 0
    return Dense(units=classes or sum(target.width for target in targets), activation=loss.activations[0])
