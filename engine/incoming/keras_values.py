"""Activations, initializers, penalties and limits in a Keras configuration, as the lab's; None where the lab has none like it."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from pydantic import ValidationError

from engine.config import initializers as start
from engine.config.activations import Activation
from engine.config.constraints import Constraint, MaxNorm, NoConstraint, NonNegative
from engine.config.regularizers import L1, L1L2, L2, NoRegularizer, Regularizer

_PACKAGES = ("keras", "tf_keras")
"""Where classes of Keras's own come from; those of another origin may have the same names."""

_FUNCTIONS: Mapping[str, Activation] = MappingProxyType(
    {each.value: each for each in Activation if each is not Activation.GELU_TANH} | {"swish": Activation.SILU}
)
"""The lab's names are Keras's, but for a form of GELU that has no name there."""

_FANS: Mapping[str, type[start.Initializer]] = MappingProxyType(
    {
        kind.__name__: kind
        for kind in (
            start.GlorotUniform,
            start.GlorotNormal,
            start.HeUniform,
            start.HeNormal,
            start.LecunUniform,
            start.LecunNormal,
            start.Zeros,
            start.Ones,
        )
    }
)
"""Those that have no numbers of their own."""


def is_of_keras(entry: Mapping[str, Any]) -> bool:
    """Whether the class that `entry` names is Keras's own; old files say it by nothing but its name."""
    module, registered = entry.get("module"), entry.get("registered_name")
    is_own = module is None or (isinstance(module, str) and module.split(".")[0] in _PACKAGES)
    return is_own and registered in (None, entry.get("class_name"))


def function_of(value: Any, version: int) -> Activation | None:
    """The activation that a text names. `version`: Keras's major one; before the third its hard sigmoid was another function."""
    if value is None:
        return Activation.LINEAR
    if version < 3 and value == Activation.HARD_SIGMOID.value:
        return None
    return _FUNCTIONS.get(value) if isinstance(value, str) else None


def initializer_of(value: Any) -> start.Initializer | None:
    """The initializer that is described."""
    kind, numbers = _described(value)
    if kind in _FANS:
        return _FANS[kind]()
    try:
        match kind, numbers:
            case "Constant", {"value": float() | int() as number}:
                return start.Constant(value=number)
            case "RandomUniform", {"minval": low, "maxval": high} if low == -high:
                return start.RandomUniform(limit=high)
            case "RandomNormal", {"mean": 0, "stddev": deviation}:
                return start.RandomNormal(stddev=deviation)
            case "TruncatedNormal", {"mean": 0, "stddev": deviation}:
                return start.TruncatedNormal(stddev=deviation)
            case "Orthogonal", {"gain": gain}:
                return start.Orthogonal(gain=gain)
    except (ValidationError, TypeError):
        pass
    return None


def regularizer_of(value: Any) -> Regularizer | None:
    """The penalty that is described. Raises ValidationError for a factor that cannot be."""
    if value is None:
        return NoRegularizer()
    match _described(value):
        case "L1", {"l1": l1}:
            return L1(l1=l1)
        case "L2", {"l2": l2}:
            return L2(l2=l2)
        case "L1L2", {"l1": l1, "l2": l2}:
            return L1L2(l1=l1, l2=l2)
    return None


def constraint_of(value: Any, axes: int) -> Constraint | None:
    """The limit of an array of so many axes that is described: of norms along all axes but the last.

    Raises ValidationError for a number that cannot be.
    """
    if value is None:
        return NoConstraint()
    match _described(value):
        case "MaxNorm", {"max_value": limit, "axis": axis} if axis in ([*range(axes - 1)], 0 if axes < 3 else None):
            return MaxNorm(limit=limit)
        case "NonNeg", _:
            return NonNegative()
    return None


def _described(value: Any) -> tuple[str, Mapping[str, Any]]:
    """Class and settings; nothing of what is no class of Keras's own."""
    match value:
        case {"class_name": str(kind), "config": dict(numbers)} if is_of_keras(value):
            return kind, numbers
    return "", {}
