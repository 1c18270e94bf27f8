"""Keras's default precision, which is one global for the process."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

import keras

_lock = threading.Lock()


@contextmanager
def keras_precision(dtype: str) -> Iterator[None]:
    """What Keras builds meanwhile has this precision. Other threads that build wait."""
    with _lock:
        before = keras.config.floatx()
        keras.config.set_floatx(dtype)
        try:
            yield
        finally:
            keras.config.set_floatx(before)
