"""The NumPy function of a loss: each module here says which ones it computes."""

from engine.config.base import import_all
from engine.config.losses import LossSpec
from engine.numpy_backend import losses
from engine.numpy_backend.losses.loss import FUNCTIONS, LossFunction

import_all(losses.__path__, losses.__name__)


def build_loss(loss: LossSpec, *, from_logits: bool, exact: bool = False) -> LossFunction:
    """The function of a loss. `from_logits`: the network hands over its weighted sums; a loss that is from logits by its own
    setting takes the outputs as logits anyway. `exact`: all constants are taken to double precision; else as Keras has them.
    """
    return FUNCTIONS[type(loss), from_logits or loss.is_from_logits](loss, exact=exact)
