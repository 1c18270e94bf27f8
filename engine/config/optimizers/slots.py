"""What an optimizer remembers from one update to the next: arrays as long as the parameters, each with its letter."""

from engine.config.optimizers.adam import Adam, Adamax, AdamW, Nadam
from engine.config.optimizers.adaptive import AdaDelta, AdaGrad, RMSprop
from engine.config.optimizers.base import OptimizerSpec
from engine.config.optimizers.lion import Lion
from engine.config.optimizers.momentum import Momentum, Nesterov

PRODUCT = "u_product"
"""The one slot that is a single number: the product of the u of Nadam's schedule, which only Keras's form keeps."""


def slots_of(optimizer: OptimizerSpec) -> dict[str, str]:
    """The names of the slots, each with its letter in the optimizer's equation."""
    names = _names(optimizer)
    return {name: _LETTERS.get(name, name) for name in names}


def _names(optimizer: OptimizerSpec) -> tuple[str, ...]:
    match optimizer:
        case Momentum(momentum=momentum) | Nesterov(momentum=momentum):
            return ("v",) if momentum else ()
        case AdaGrad():
            return ("h",)
        case RMSprop(momentum=momentum, centered=centered):
            return ("h", *(("mean",) if centered else ()), *(("v",) if momentum else ()))
        case AdaDelta():
            return ("h", "s")
        case Adam(amsgrad=amsgrad) | AdamW(amsgrad=amsgrad):
            return ("m", "v", "v_max") if amsgrad else ("m", "v")
        case Adamax():
            return ("m", "u")
        case Nadam():
            return ("m", "v") if optimizer.is_textbook else ("m", "v", PRODUCT)
        case Lion():
            return ("m",)
        case _:
            return ()


_LETTERS = {"v_max": "v̂", "mean": "ḡ", PRODUCT: "Πu"}
"""The letters that a name of letters and digits cannot hold."""
