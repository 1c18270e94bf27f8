"""The optimizers with their hyper-parameters; g is the gradient, η the learning rate, t the number of the update from 1."""

from typing import Annotated

from pydantic import Field

from engine.config.convention import Convention
from engine.config.optimizers.adam import Adam, Adamax, AdamW, Nadam
from engine.config.optimizers.adaptive import AdaDelta, AdaGrad, RMSprop
from engine.config.optimizers.base import SYMBOLS, OptimizerSpec
from engine.config.optimizers.clipping import ClipByGlobalNorm, ClipByNorm, ClipByValue, Clipping, NoClipping
from engine.config.optimizers.lion import Lion
from engine.config.optimizers.momentum import SGD, Momentum, Nesterov

__all__ = [
    "SGD",
    "SYMBOLS",
    "AdaDelta",
    "AdaGrad",
    "Adam",
    "AdamW",
    "Adamax",
    "ClipByGlobalNorm",
    "ClipByNorm",
    "ClipByValue",
    "Clipping",
    "Convention",
    "Lion",
    "Momentum",
    "Nadam",
    "Nesterov",
    "NoClipping",
    "Optimizer",
    "OptimizerSpec",
    "RMSprop",
]

Optimizer = Annotated[
    SGD | Momentum | Nesterov | AdaGrad | RMSprop | AdaDelta | Adam | AdamW | Adamax | Nadam | Lion,
    Field(discriminator="kind"),
]
