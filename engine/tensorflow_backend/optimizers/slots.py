"""A Keras optimizer's variables by the letters of its equation, as the NumPy engine keeps them: states pass between the engines."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.config.optimizers import Optimizer
from engine.config.optimizers.slots import PRODUCT, slots_of

_ATTRIBUTES: dict[str, dict[str, str]] = {
    "momentum": {"v": "momentums"},
    "nesterov": {"v": "momentums"},
    "adagrad": {"h": "_accumulators"},
    "rmsprop": {"h": "_velocities", "v": "_momentums", "mean": "_average_gradients"},
    "adadelta": {"h": "_accumulated_grads", "s": "_accumulated_delta_vars"},
    "adam": {"m": "_momentums", "v": "_velocities", "v_max": "_velocity_hats"},
    "adamw": {"m": "_momentums", "v": "_velocities", "v_max": "_velocity_hats"},
    "adamax": {"m": "_m", "u": "_u"},
    "nadam": {"m": "_momentums", "v": "_velocities", PRODUCT: "_u_product"},
    "lion": {"m": "_momentums"},
}
"""Where Keras keeps each slot, by the optimizer's kind: a list with a variable for each parameter array, or one variable."""


def slot_variables(optimizer: Any, config: Optimizer) -> dict[str, Sequence[Any]]:
    """The variables of every slot, in the order of the parameters."""
    found = {name: getattr(optimizer, _ATTRIBUTES[config.kind][name]) for name in slots_of(config)}
    return {name: list(kept) if isinstance(kept, list) else [kept] for name, kept in found.items()}


def read_slots(slots: Mapping[str, Sequence[Any]]) -> dict[str, NDArray[Any]]:
    """Each slot as one vector: its arrays end to end."""
    return {name: np.concatenate([v.numpy().reshape(-1) for v in variables]) for name, variables in slots.items()}


def write_slots(slots: Mapping[str, Sequence[Any]], values: Mapping[str, NDArray[Any]]) -> None:
    """Assign to every slot the vector of its name."""
    for name, variables in slots.items():
        ends = np.cumsum([int(np.prod(variable.shape)) for variable in variables])
        for variable, part in zip(variables, np.split(values[name], ends[:-1]), strict=True):
            variable.assign(part.reshape(variable.shape))
