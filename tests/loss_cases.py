"""Every loss with an output activation that suits it and targets from its domain, which many tests share; no assertions."""

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from engine.config.activations import Activation
from engine.config.losses import (
    BinaryCrossentropy,
    CategoricalCrossentropy,
    CategoricalHinge,
    HalfSquaredError,
    Hinge,
    Huber,
    KLDivergence,
    LogCosh,
    Loss,
    MeanAbsoluteError,
    MeanAbsolutePercentageError,
    MeanSquaredError,
    MeanSquaredLogarithmicError,
    OverOutputs,
    Poisson,
    RootMeanSquaredError,
    SparseCategoricalCrossentropy,
    SquaredHinge,
    Targets,
)

Array = NDArray[np.floating[Any]]
LINEAR, SIGMOID, SOFTMAX = Activation.LINEAR, Activation.SIGMOID, Activation.SOFTMAX
MEAN, SUM = OverOutputs.MEAN, OverOutputs.SUM

LOSSES: list[tuple[Loss, Activation]] = [
    (MeanSquaredError(), LINEAR),
    (MeanSquaredError(over_outputs=SUM), LINEAR),
    (RootMeanSquaredError(), LINEAR),
    (RootMeanSquaredError(over_outputs=SUM), LINEAR),
    (HalfSquaredError(), LINEAR),
    (HalfSquaredError(over_outputs=MEAN), LINEAR),
    (MeanAbsoluteError(), LINEAR),
    (MeanAbsoluteError(over_outputs=SUM), LINEAR),
    (Huber(), LINEAR),
    (Huber(delta=0.3, over_outputs=SUM), LINEAR),
    (MeanSquaredLogarithmicError(), Activation.EXPONENTIAL),
    (MeanSquaredLogarithmicError(over_outputs=SUM), Activation.SOFTPLUS),
    (LogCosh(), LINEAR),
    (LogCosh(over_outputs=SUM), LINEAR),
    (BinaryCrossentropy(), SIGMOID),
    (BinaryCrossentropy(over_outputs=SUM), SIGMOID),
    (BinaryCrossentropy(label_smoothing=0.1), SIGMOID),
    (BinaryCrossentropy(), Activation.HARD_SIGMOID),
    (BinaryCrossentropy(over_outputs=SUM, label_smoothing=0.1), Activation.HARD_SIGMOID),
    (BinaryCrossentropy(from_logits=True), LINEAR),
    (BinaryCrossentropy(from_logits=True, over_outputs=SUM, label_smoothing=0.1), LINEAR),
    (CategoricalCrossentropy(), SOFTMAX),
    (CategoricalCrossentropy(label_smoothing=0.1), SOFTMAX),
    (CategoricalCrossentropy(from_logits=True), LINEAR),
    (CategoricalCrossentropy(from_logits=True, label_smoothing=0.1), LINEAR),
    (CategoricalCrossentropy(from_logits=True), Activation.LOG_SOFTMAX),
    (SparseCategoricalCrossentropy(), SOFTMAX),
    (SparseCategoricalCrossentropy(from_logits=True), LINEAR),
    (KLDivergence(), SOFTMAX),
    (Poisson(), Activation.EXPONENTIAL),
    (Poisson(over_outputs=SUM), Activation.SOFTPLUS),
    (Hinge(), LINEAR),
    (Hinge(over_outputs=SUM), Activation.TANH),
    (SquaredHinge(), LINEAR),
    (SquaredHinge(over_outputs=SUM), LINEAR),
    (MeanAbsolutePercentageError(), LINEAR),
    (MeanAbsolutePercentageError(over_outputs=SUM), LINEAR),
    (CategoricalHinge(), LINEAR),
]


class Meeting(NamedTuple):
    """A loss function's inputs: outputs (or logits) Y (N, n) and targets T. `from_logits`: what Y is for a cross-entropy."""

    loss: Loss
    from_logits: bool
    Y: Array
    T: Array


def loss_name(value: Any) -> str:
    """The kind of a loss and what differs from its defaults; an activation's own name."""
    if isinstance(value, Activation):
        return value.value
    changed = value.model_dump(mode="json", exclude_defaults=True, exclude={"kind"})
    return " ".join([value.kind, *(f"{name} {setting}" for name, setting in changed.items())])


def targets_of(loss: Loss, rows: int, outputs: int, seed: int = 5) -> Array:
    """Targets (rows, outputs) from the domain of `loss`, or (rows, 1) class indices for the sparse one."""
    rng = np.random.default_rng(seed)
    classes = rng.integers(0, outputs, rows)
    match loss.targets:
        case Targets.CLASS:
            return classes[:, None].astype(np.float64)
        case _ if isinstance(loss, KLDivergence):
            return rng.dirichlet(np.ones(outputs), rows)
        case _ if isinstance(loss, MeanAbsolutePercentageError):
            return rng.uniform(20, 100, (rows, outputs))
        case Targets.DISTRIBUTION | Targets.PROBABILITIES:
            return np.eye(outputs)[classes]
        case Targets.COUNTS:
            return rng.poisson(1.5, (rows, outputs)).astype(np.float64)
        case Targets.SIDES:
            return 2 * np.eye(outputs)[classes] - 1
        case _:
            return rng.normal(size=(rows, outputs))


def meetings(rows: int = 7, outputs: int = 4) -> list[Meeting]:
    """Every loss with outputs and targets at which it is smooth; cross-entropies with logits and with probabilities."""
    rng = np.random.default_rng(11)
    found = []
    for loss in dict.fromkeys(loss for loss, _ in LOSSES):
        T = targets_of(loss, rows, outputs)
        Z, P = rng.normal(size=(rows, outputs)), rng.dirichlet(np.ones(outputs), rows)
        if loss.takes_sums(SOFTMAX):
            found.append(Meeting(loss, True, Z, T))
        if not loss.is_from_logits:
            is_positive = loss.targets not in (Targets.NUMBERS, Targets.SIDES)
            found.append(Meeting(loss, False, P if is_positive else Z, T))
    return found
