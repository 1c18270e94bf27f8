"""A Keras optimizer's variables by the letters of its equation, as the NumPy engine keeps them: states pass between the engines."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.config.optimizers import Optimizer
from engine.tensorflow_backend.optimizers.forms import FORMS


def slot_variables(optimizer: Any, config: Optimizer) -> dict[str, Sequence[Any]]:
    """The variables of every slot, in the order of the parameters."""
    found = {slot.name: getattr(optimizer, FORMS[type(config)].slots[slot.name]) for slot in config.slots}
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
