"""Gradient descent, with and without momentum: one learning rate for all parameters."""

from collections.abc import Mapping
from typing import Any, ClassVar, Literal

from engine.config.convention import Convention
from engine.config.optimizers.base import OptimizerSpec, learning_rate_field, rate_field


def _momentum() -> Any:
    return rate_field(0.9, "Momentum", "The share m of the last step that is kept.")


class SGD(OptimizerSpec):
    """Gradient descent without momentum; Keras and textbooks agree."""

    label: ClassVar[str] = "SGD"
    conventions_agree: ClassVar[bool] = True
    kind: Literal["sgd"] = "sgd"
    learning_rate: float = learning_rate_field(0.01)

    def _rule(self) -> str:
        return "w ← w − η g"


class Momentum(OptimizerSpec):
    """Keras SGD(momentum=m), and the textbook's momentum: they agree. Polyak 1964."""

    label: ClassVar[str] = "Momentum"
    conventions_agree: ClassVar[bool] = True
    kind: Literal["momentum"] = "momentum"
    rounded: ClassVar[Mapping[str, str]] = {"weight_decay": "", "momentum": ""}
    learning_rate: float = learning_rate_field(0.01)
    momentum: float = _momentum()

    def _rule(self) -> str:
        return "v ← m v − η g;  w ← w + v"


class Nesterov(OptimizerSpec):
    """Keras SGD(momentum=m, nesterov=True): the gradient is that at w, and the look-ahead is in the step.

    Textbook: the gradient is that at the look-ahead point w + m v, and so is the loss of an update. Nesterov 1983;
    Sutskever et al. 2013.
    """

    label: ClassVar[str] = "Nesterov (NAG)"
    kind: Literal["nesterov"] = "nesterov"
    rounded: ClassVar[Mapping[str, str]] = {"weight_decay": "", "momentum": ""}
    learning_rate: float = learning_rate_field(0.01)
    momentum: float = _momentum()

    def _rule(self) -> str:
        if self.convention is Convention.TEXTBOOK:
            return "g at w + m v;  v ← m v − η g;  w ← w + v"
        return "v ← m v − η g;  w ← w + m v − η g"
