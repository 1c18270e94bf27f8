"""Experiments of every kind of layer, activation, loss, optimizer, schedule and rule, to be listed; no assertions."""

from collections.abc import Iterator

import numpy as np

from engine.config.activations import Activation
from engine.config.experiment import Experiment
from engine.config.layers import ActivationLayer, Dense
from engine.config.losses import Targets
from engine.config.network import Network
from engine.config.training import FullBatch, MiniBatch, Precision
from engine.data.table import Table
from tests.cases import experiment, numeric_table
from tests.layer_cases import CONSTRAINTS, INPUTS, LAYERS, OUTPUTS, REGULARIZERS, constrained, regularized
from tests.loss_cases import LOSSES, loss_name, targets_of
from tests.optimizer_cases import OPTIMIZERS, case_name
from tests.output_cases import class_and_number, two_headed
from tests.rule_cases import RULES, SCHEDULES, noisy

Case = tuple[str, Experiment, Table]
ROWS, EPOCHS = 11, 6
FLOAT64, FLOAT32 = Precision.FLOAT64, Precision.FLOAT32


def listing_cases() -> Iterator[Case]:
    """Each a small run, by name."""
    yield from of_layers()
    yield from of_activations()
    yield from of_losses()
    yield from of_optimizers()
    yield from of_rules()
    for name, (chosen, table) in {"two outputs": two_headed(), "a class and a number": class_and_number()}.items():
        yield name, chosen, table


def of_layers() -> Iterator[Case]:
    """Every layer, penalty and limit, in shuffled mini-batches with a validation part."""
    networks = [(f"layer {name}", network) for name, network in LAYERS]
    networks += [(f"penalty {regularizer.kind}", regularized(regularizer)) for regularizer in REGULARIZERS]
    networks += [(f"limit {constraint.kind}", constrained(constraint)) for constraint in CONSTRAINTS]
    for name, network in networks:
        yield name, *_on_noise(network, FLOAT64)


def of_activations() -> Iterator[Case]:
    """Every activation, within a layer and alone, in both precisions."""
    for activation in Activation:
        layers = Dense(units=5, activation=activation), ActivationLayer(activation=activation), Dense(units=OUTPUTS)
        for precision in (FLOAT64, FLOAT32):
            yield f"activation {activation.value} {precision.value}", *_on_noise(Network.stack(layers), precision)


def of_losses() -> Iterator[Case]:
    """Every loss with its settings."""
    rng = np.random.default_rng(3)
    for loss, activation in LOSSES:
        if loss.targets is Targets.CLASS:
            continue  # such a target is one column: see "a class and a number"
        table = numeric_table(rng.normal(size=(ROWS, INPUTS)), targets_of(loss, ROWS, OUTPUTS))
        layers = [Dense(units=5), Dense(units=OUTPUTS, activation=activation)]
        for precision in (FLOAT64, FLOAT32):
            chosen = experiment(
                table, layers, loss=loss, epochs=EPOCHS, precision=precision, batching=MiniBatch(size=4)
            )
            yield f"loss {loss_name(loss)} {activation.value} {precision.value}", chosen, table


def of_optimizers() -> Iterator[Case]:
    """Every optimizer in its conventions, in both precisions."""
    rng = np.random.default_rng(4)
    table = numeric_table(rng.normal(size=(ROWS, INPUTS)), rng.normal(size=(ROWS, OUTPUTS)))
    layers = [Dense(units=5), Dense(units=OUTPUTS, activation=Activation.LINEAR)]
    for optimizer in OPTIMIZERS:
        for precision in (FLOAT64, FLOAT32):
            chosen = experiment(
                table, layers, optimizer=optimizer, epochs=2 * EPOCHS, precision=precision, batching=FullBatch()
            )
            yield f"optimizer {case_name(optimizer)} {precision.value}", chosen, table


def of_rules() -> Iterator[Case]:
    """Every schedule and every stopping rule."""
    for schedule in SCHEDULES:
        chosen, table = noisy(MiniBatch(size=5), epochs=20, schedule=schedule)
        yield f"schedule {schedule.kind} {schedule.unit.value}", chosen, table
    for name, stopping, batching in RULES:
        chosen, table = noisy(batching, stopping=stopping)
        yield f"rule {name}", chosen, table


def _on_noise(network: Network, precision: Precision) -> tuple[Experiment, Table]:
    rng = np.random.default_rng(2)
    table = numeric_table(rng.normal(size=(ROWS + 4, INPUTS)), rng.normal(size=(ROWS + 4, OUTPUTS)))
    chosen = experiment(table, [], epochs=EPOCHS, precision=precision, batching=MiniBatch(size=4), validation=0.25)
    return chosen.with_learner(network=network), table
