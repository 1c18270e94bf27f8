"""Where TensorFlow computes: which devices there are, and the one that a person has chosen."""

from contextlib import AbstractContextManager, nullcontext
from typing import Any, cast

import tensorflow as tf

from engine.backend import BackendError
from engine.config.training import AUTO
from engine.text import Text

KINDS = ("CPU", "GPU")


def devices() -> tuple[str, ...]:
    """The devices that TensorFlow can compute on, such as CPU:0 and GPU:0."""
    logical = (device for kind in KINDS for device in tf.config.list_logical_devices(kind))
    return tuple(device.name.rpartition("device:")[2] for device in logical)


def device_of(chosen: str) -> str:
    """The whole name of the chosen device: CPU is CPU:0. Raises BackendError where there is no such device."""
    if chosen == AUTO:
        return AUTO
    name = chosen if ":" in chosen else f"{chosen}:0"
    if name not in devices():
        raise BackendError(
            Text(
                "TensorFlow has no device {device} here; there is {known}. Set another device, or {auto}.",
                device=name,
                known=", ".join(devices()),
                auto=AUTO,
            )
        )
    return name


def on(device: str) -> AbstractContextManager[Any]:
    """What TensorFlow makes and computes meanwhile lies on `device`, by its whole name; where it likes for `auto`."""
    return nullcontext() if device == AUTO else cast(AbstractContextManager[Any], tf.device(f"/{device}"))
