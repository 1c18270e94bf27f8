"""The losses, each with its equations; y is the output, t the target, n the number of outputs, N the rows of the batch.

A new kind is a class in one of these modules or in a new one, and nothing else here.
"""

from typing import TYPE_CHECKING, TypeAlias

from engine.config.base import import_all, one_of
from engine.config.losses.base import ElementwiseLoss, LossSpec, OverOutputs, Targets
from engine.config.losses.numbers import (
    HalfSquaredError,
    Huber,
    LogCosh,
    MeanAbsoluteError,
    MeanAbsolutePercentageError,
    MeanSquaredError,
    MeanSquaredLogarithmicError,
    RootMeanSquaredError,
)
from engine.config.losses.probabilities import (
    BinaryCrossentropy,
    CategoricalCrossentropy,
    KLDivergence,
    Poisson,
    SparseCategoricalCrossentropy,
)
from engine.config.losses.sides import CategoricalHinge, Hinge, SquaredHinge

import_all(__path__, __name__)

if TYPE_CHECKING:
    Loss: TypeAlias = LossSpec
else:
    Loss = one_of(LossSpec)

__all__ = [
    "BinaryCrossentropy",
    "CategoricalCrossentropy",
    "CategoricalHinge",
    "ElementwiseLoss",
    "HalfSquaredError",
    "Hinge",
    "Huber",
    "KLDivergence",
    "LogCosh",
    "Loss",
    "LossSpec",
    "MeanAbsoluteError",
    "MeanAbsolutePercentageError",
    "MeanSquaredError",
    "MeanSquaredLogarithmicError",
    "OverOutputs",
    "Poisson",
    "RootMeanSquaredError",
    "SparseCategoricalCrossentropy",
    "SquaredHinge",
    "Targets",
]
