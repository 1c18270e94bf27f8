"""The optimizers on Keras: its own where it has the form that is asked for, else the smallest subclass of it."""

from typing import Any

import numpy as np

from engine.config import optimizers as spec
from engine.tensorflow_backend.optimizers.forms import FORMS
from engine.tensorflow_backend.optimizers.textbook_nesterov import TextbookNesterov

__all__ = ["build_optimizer", "look_ahead"]

_KERAS_NAMES = {"initial_accumulator": "initial_accumulator_value"}

_CLIPPINGS: dict[type[spec.Clipping], str] = {
    spec.ClipByValue: "clipvalue",
    spec.ClipByNorm: "clipnorm",
    spec.ClipByGlobalNorm: "global_clipnorm",
}


def build_optimizer(config: spec.Optimizer, dtype: str) -> Any:
    """The Keras optimizer of a spec: the fields are its settings.

    Keras casts Python numbers by way of float32, so that 0.9 becomes 0.8999999761581421 even in float64, and in its convention
    so be it; numbers that are already of `dtype` pass unchanged, and so those of the textbook stay exact. The limits of
    clipping, and what Keras multiplies with variables as it is, are converted exactly.
    """
    form = FORMS[type(config)]
    is_exact = dtype == "float64" and config.convention is spec.Convention.TEXTBOOK
    left = {"kind", "convention", "clipping", *config.unused, *(() if config.weight_decay else ("weight_decay",))}
    settings = {}
    for name, value in config:
        if name not in left:
            is_cast = config.is_textbook or name == "learning_rate" or name in config.rounded
            is_number = is_exact and is_cast and not isinstance(value, bool)
            settings[_KERAS_NAMES.get(name, name)] = np.float64(value) if is_number else value
    if config.clipping.is_active:
        settings[_CLIPPINGS[type(config.clipping)]] = config.clipping.c
    return form.textbook(**settings) if config.is_textbook else form.keras(**{**form.settings, **settings})


def look_ahead(optimizer: Any, variables: list[Any]) -> None:
    """Move the variables to where the gradient is to be taken; `optimizer.apply`, which must follow, starts from where they were.

    Only the textbook's Nesterov looks ahead; for all others this does nothing, and nothing of it is compiled.
    """
    if isinstance(optimizer, TextbookNesterov):
        optimizer.look_ahead(variables)
