"""The optimizers on Keras: its own where it has the form that is asked for, else the smallest subclass of it."""

from typing import Any

import numpy as np

from engine.config import optimizers as spec
from engine.tensorflow_backend.optimizers.keras_form import build_keras
from engine.tensorflow_backend.optimizers.textbook_adam import TextbookAdam, TextbookAdamax, TextbookNadam
from engine.tensorflow_backend.optimizers.textbook_adaptive import TextbookAdaGrad, TextbookRMSprop
from engine.tensorflow_backend.optimizers.textbook_nesterov import TextbookNesterov

__all__ = ["build_optimizer", "look_ahead"]


def build_optimizer(config: spec.Optimizer, dtype: str) -> Any:
    """The Keras optimizer of a spec.

    Keras casts Python numbers by way of float32, so that 0.9 becomes 0.8999999761581421 even in float64, and in its convention
    so be it; numbers that are already of `dtype` pass unchanged, and so those of the textbook stay exact. The limits of
    clipping meet tensors only, and are converted exactly.
    """
    number: Any = np.float64 if dtype == "float64" and config.convention is spec.Convention.TEXTBOOK else float
    common = {"learning_rate": number(config.learning_rate)} | _clipping(config.clipping)
    if config.weight_decay:
        common["weight_decay"] = number(config.weight_decay)
    if config.is_textbook:
        return _build_textbook(config, number, common)
    return build_keras(config, number, common)


def look_ahead(optimizer: Any, variables: list[Any]) -> None:
    """Move the variables to where the gradient is to be taken; `optimizer.apply`, which must follow, starts from where they were.

    Only the textbook's Nesterov looks ahead; for all others this does nothing, and nothing of it is compiled.
    """
    if isinstance(optimizer, TextbookNesterov):
        optimizer.look_ahead(variables)


def _clipping(clipping: spec.Clipping) -> dict[str, Any]:
    match clipping:
        case spec.NoClipping():
            return {}
        case spec.ClipByValue(limit=limit):
            return {"clipvalue": limit}
        case spec.ClipByNorm(limit=limit):
            return {"clipnorm": limit}
        case spec.ClipByGlobalNorm(limit=limit):
            return {"global_clipnorm": limit}


def _build_textbook(config: spec.Optimizer, number: Any, common: dict[str, Any]) -> Any:
    match config:
        case spec.Nesterov(momentum=momentum):
            return TextbookNesterov(momentum=number(momentum), **common)
        case spec.AdaGrad(epsilon=epsilon):
            return TextbookAdaGrad(initial_accumulator_value=number(0), epsilon=epsilon, **common)
        case spec.RMSprop(rho=rho, momentum=momentum, epsilon=epsilon, centered=centered):
            return TextbookRMSprop(rho=rho, momentum=momentum, epsilon=epsilon, centered=centered, **common)
    assert isinstance(config, spec.Adam | spec.AdamW | spec.Adamax | spec.Nadam), "in the others the two forms agree"
    betas = {"beta_1": number(config.beta_1), "beta_2": number(config.beta_2)}
    if isinstance(config, spec.Adamax):
        return TextbookAdamax(**betas, **common)
    if isinstance(config, spec.Nadam):
        return TextbookNadam(epsilon=number(config.epsilon), **betas, **common)
    return TextbookAdam(epsilon=number(config.epsilon), amsgrad=config.amsgrad, **betas, **common)
