"""The optimizers with their hyper-parameters; g is the gradient, η the learning rate, t the number of the update from 1.

A new kind is a class in one of these modules or in a new one, and nothing else here.
"""

from typing import TYPE_CHECKING, TypeAlias

from engine.config.base import import_all, one_of
from engine.config.convention import Convention
from engine.config.optimizers.base import OptimizerSpec, Slot
from engine.config.optimizers.clipping import ClipByGlobalNorm, ClipByNorm, ClipByValue, Clipping, NoClipping
from engine.config.optimizers.momentum import SGD, Momentum, Nesterov
from engine.config.optimizers.adaptive import AdaDelta, AdaGrad, RMSprop
from engine.config.optimizers.adam import Adam, Adamax, AdamW, Nadam
from engine.config.optimizers.lion import Lion
from engine.config.optimizers.rprop import RPROP
from engine.config.optimizers.searching import SearchingSpec
from engine.config.optimizers.levenberg_marquardt import LevenbergMarquardt

import_all(__path__, __name__)

if TYPE_CHECKING:
    Optimizer: TypeAlias = OptimizerSpec
else:
    Optimizer = one_of(OptimizerSpec)

__all__ = [
    "RPROP",
    "SGD",
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
    "LevenbergMarquardt",
    "Lion",
    "Momentum",
    "Nadam",
    "Nesterov",
    "NoClipping",
    "Optimizer",
    "OptimizerSpec",
    "RMSprop",
    "SearchingSpec",
    "Slot",
]
