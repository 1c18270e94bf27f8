"""Schedules and stopping rules on noisy data, so that losses rise and fall, which several tests share; no assertions."""

import numpy as np

from engine.config.activations import Activation
from engine.config.convention import Convention
from engine.config.experiment import Experiment
from engine.config.layers import Dense
from engine.config.optimizers import SGD
from engine.config.schedules import (
    ConstantRate,
    CosineDecay,
    ExponentialDecay,
    InverseTimeDecay,
    PolynomialDecay,
    ReduceOnPlateau,
    Schedule,
    ScheduleUnit,
    StepDecay,
)
from engine.config.stopping import (
    AfterEpochs,
    AfterUpdates,
    Combine,
    NoImprovement,
    NotFalling,
    SmallGradient,
    Stopping,
    TargetLoss,
    Which,
)
from engine.config.training import Batching, FullBatch, MiniBatch
from engine.config.watched import EpochLoss, WatchedLoss
from engine.data.table import Table
from tests.cases import experiment, numeric_table

UPDATE = ScheduleUnit.UPDATE
SCHEDULES: list[Schedule] = [
    ConstantRate(warm_up=5),
    ExponentialDecay(unit=UPDATE, rate=0.8, steps=7),
    StepDecay(rate=0.5, steps=3),
    InverseTimeDecay(unit=UPDATE, rate=0.5, steps=10, warm_up=4),
    PolynomialDecay(unit=UPDATE, steps=60, power=2.0, end=0.1),
    CosineDecay(unit=UPDATE, steps=10, shrink=0.8, end=0.05),
    ReduceOnPlateau(factor=0.5, patience=3, min_delta=0.002),
    ReduceOnPlateau(watched=EpochLoss.VALIDATION, factor=0.3, patience=2, cooldown=3, minimum=0.001, warm_up=3),
    ReduceOnPlateau(factor=0.5, patience=2, min_delta=0.002, cooldown=3, convention=Convention.TEXTBOOK),
]
BATCH, VALIDATION = WatchedLoss.BATCH, WatchedLoss.VALIDATION
RULES: list[tuple[str, Stopping, Batching]] = [
    ("epochs", Stopping(rules=(AfterEpochs(epochs=7),)), MiniBatch(size=5)),
    ("updates", Stopping(rules=(AfterUpdates(updates=13),)), MiniBatch(size=5)),
    ("target of the epoch", Stopping(rules=(TargetLoss(loss=0.9),)), MiniBatch(size=5)),
    ("target of the batch", Stopping(rules=(TargetLoss(loss=0.8, watched=BATCH),)), MiniBatch(size=5)),
    ("target of validation", Stopping(rules=(TargetLoss(loss=1.1, watched=VALIDATION),)), MiniBatch(size=5)),
    ("no improvement", Stopping(rules=(NoImprovement(patience=3, min_delta=0.001),)), MiniBatch(size=5)),
    (
        "no improvement in training",
        Stopping(rules=(NoImprovement(patience=2, min_delta=0.01, watched=EpochLoss.TRAINING, restore_best=False),)),
        MiniBatch(size=5),
    ),
    ("not falling", Stopping(rules=(NotFalling(times=3, watched=BATCH),)), MiniBatch(size=5)),
    ("not falling in epochs", Stopping(rules=(NotFalling(times=2),)), MiniBatch(size=3)),
    ("all gradients small", Stopping(rules=(SmallGradient(epsilon=0.15),)), FullBatch()),
    ("any gradient small", Stopping(rules=(SmallGradient(epsilon=1e-3, which=Which.ANY),)), FullBatch()),
    ("any of two", Stopping(rules=(AfterUpdates(updates=30), TargetLoss(loss=0.9))), MiniBatch(size=5)),
    (
        "all of three",
        Stopping(
            join=Combine.ALL,
            rules=(AfterUpdates(updates=30), TargetLoss(loss=1.0, watched=BATCH), NotFalling(times=1, watched=BATCH)),
        ),
        MiniBatch(size=5),
    ),
]


def noisy(batching: Batching, *, rate: float = 0.1, epochs: int = 60, **changes: object) -> tuple[Experiment, Table]:
    """A target that is mostly noise, so that losses rise and fall; a validation part."""
    rng = np.random.default_rng(8)
    X = rng.normal(size=(24, 3))
    table = numeric_table(X, 0.5 * X[:, :2] + rng.normal(size=(24, 2)))
    layers = [Dense(units=6), Dense(units=2, activation=Activation.LINEAR)]
    chosen = experiment(
        table, layers, optimizer=SGD(learning_rate=rate), batching=batching, epochs=epochs, validation=0.25
    )
    return chosen.with_learner(training=chosen.learner.training.replace(**changes)), table
