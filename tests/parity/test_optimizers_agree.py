"""Every optimizer, in each of its conventions, gives the same weights in both engines, after one update and after 200."""

import pytest

from engine.spec.activations import Activation
from engine.spec.layers import Dense
from engine.spec.losses import CategoricalCrossentropy
from engine.spec.optimizers import (
    SGD,
    AdaDelta,
    AdaGrad,
    Adam,
    Adamax,
    AdamW,
    ClipByGlobalNorm,
    ClipByNorm,
    ClipByValue,
    Convention,
    Lion,
    Momentum,
    Nadam,
    Nesterov,
    Optimizer,
    RMSprop,
)
from engine.spec.training import EngineName, MiniBatch, Precision
from tests.cases import experiment, largest_gap, trained
from tests.parity.test_engines_agree import class_table

TEXTBOOK = Convention.TEXTBOOK
OPTIMIZERS: list[Optimizer] = [
    SGD(learning_rate=0.05),
    SGD(learning_rate=0.05, weight_decay=0.1),
    SGD(learning_rate=0.05, clipping=ClipByValue(limit=0.02)),
    SGD(learning_rate=0.05, clipping=ClipByNorm(limit=0.1), weight_decay=0.01),
    SGD(learning_rate=0.05, clipping=ClipByGlobalNorm(limit=0.2)),
    Momentum(learning_rate=0.05),
    Momentum(learning_rate=0.05, clipping=ClipByGlobalNorm(limit=49)),
    Nesterov(learning_rate=0.05),
    Nesterov(learning_rate=0.05, convention=TEXTBOOK),
    Nesterov(learning_rate=0.05, convention=TEXTBOOK, momentum=0),
    Nesterov(learning_rate=0.05, convention=TEXTBOOK, weight_decay=0.1, clipping=ClipByNorm(limit=0.1)),
    AdaGrad(learning_rate=0.05),
    AdaGrad(learning_rate=0.02, initial_accumulator=0),
    AdaGrad(learning_rate=0.02, convention=TEXTBOOK),
    AdaGrad(learning_rate=0.02, convention=TEXTBOOK, epsilon=0),
    RMSprop(),
    RMSprop(momentum=0.5, centered=True, epsilon=1e-5),
    RMSprop(learning_rate=1e-4, convention=TEXTBOOK),
    RMSprop(learning_rate=1e-4, convention=TEXTBOOK, epsilon=0),
    RMSprop(convention=TEXTBOOK, momentum=0.5, centered=True, epsilon=1e-3),
    AdaDelta(),
    Adam(learning_rate=0.01),
    Adam(learning_rate=0.01, amsgrad=True),
    Adam(learning_rate=0.01, clipping=ClipByNorm(limit=0.1), weight_decay=0.01),
    Adam(learning_rate=0.01, convention=TEXTBOOK),
    Adam(learning_rate=0.01, convention=TEXTBOOK, amsgrad=True, epsilon=0),
    AdamW(learning_rate=0.01),
    AdamW(learning_rate=0.01, convention=TEXTBOOK, amsgrad=True),
    Adamax(learning_rate=0.01),
    Adamax(learning_rate=0.01, convention=TEXTBOOK),
    Nadam(learning_rate=0.01),
    Nadam(learning_rate=0.01, convention=TEXTBOOK),
    Lion(),
    Lion(weight_decay=0.1),
]
BOUNDS = {
    Precision.FLOAT64: {1: 1e-12, 200: 1e-12},
    Precision.FLOAT32: {1: 2e-6, 200: 1e-4},
}
"""Largest differences of the weights after so many updates, relative to the largest weight of each array, 1 at the least.

They hold for walks that are smooth. The textbook's RMSprop makes a step of about η however small the gradient is, so that a
weight which has reached its valley jumps across it for ever, and a difference in the last digit grows with every jump: at
η = 0.001 and ε = 1e-7 the engines are 1e-14 apart after 100 updates and 1e-4 at worst after 120, and so would be any two
programs. Here it is given a smaller η or a larger ε, and AdaGrad from h = 0 a smaller η. Centred, h − ḡ² cancels, and costs
digits until ε is as large as the deviation.
"""


def case_name(optimizer: Optimizer) -> str:
    """The kind, the convention where it matters, and what differs from the defaults."""
    convention = "" if optimizer.conventions_agree else f" {optimizer.convention.value}"
    changed = optimizer.model_dump(exclude_defaults=True, exclude={"kind", "convention", "learning_rate", "clipping"})
    clipping = f" clip {optimizer.clipping.kind}" if optimizer.clipping.kind != "none" else ""
    return f"{optimizer.kind}{convention}" + "".join(f" {name} {value:g}" for name, value in changed.items()) + clipping


@pytest.mark.parametrize("precision", list(Precision))
@pytest.mark.parametrize("optimizer", OPTIMIZERS, ids=case_name)
def test_an_optimizer_gives_the_same_weights_in_both_engines(optimizer: Optimizer, precision: Precision) -> None:
    table = class_table()
    layers = [Dense(units=5), Dense(units=3, activation=Activation.SOFTMAX)]
    for updates, bound in BOUNDS[precision].items():
        chosen = experiment(
            table, layers, loss=CategoricalCrossentropy(), optimizer=optimizer, epochs=updates, precision=precision
        )
        ours, theirs = (trained(chosen, table, engine) for engine in (EngineName.NUMPY, EngineName.TENSORFLOW))
        assert ours.updates == theirs.updates == updates
        assert largest_gap(ours.parameters, theirs.parameters) <= bound


def test_a_look_ahead_leaves_validation_and_incomplete_batches_alone() -> None:
    table = class_table()
    chosen = experiment(
        table,
        [Dense(units=5), Dense(units=3, activation=Activation.SOFTMAX)],
        loss=CategoricalCrossentropy(),
        optimizer=Nesterov(learning_rate=0.05, convention=TEXTBOOK),
        batching=MiniBatch(size=5),
        epochs=20,
        validation=0.2,
    )
    ours, theirs = (trained(chosen, table, engine) for engine in (EngineName.NUMPY, EngineName.TENSORFLOW))
    assert largest_gap(ours.parameters, theirs.parameters) <= 1e-12
    for part, look in ours.metrics.items():
        assert look.loss == pytest.approx(theirs.metrics[part].loss, rel=1e-12)
