"""Imports TensorFlow, quietly and once, and finds out whether XLA compiles here."""

import contextlib
import os
import sys
import tempfile
import threading
import warnings
from collections.abc import Iterator
from typing import Any

from engine.training.backend import BackendError

_lock = threading.Lock()
_loaded: list[str] = []
_has_xla: list[bool] = []


def load() -> str:
    """Import TensorFlow and Keras (seconds at the first call) and say which. Raises BackendError when it cannot be done."""
    with _lock:
        if not _loaded:
            _loaded.append(_import())
        return _loaded[0]


def is_loaded() -> bool:
    """True once `load` has been through."""
    return bool(_loaded)


def has_xla() -> bool:
    """True where XLA compiles; the same loop runs without it elsewhere, more slowly."""
    load()
    return _has_xla[0]


def _import() -> str:
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    os.environ.setdefault("KERAS_BACKEND", "tensorflow")
    with _quiet_stderr(), warnings.catch_warnings():
        warnings.simplefilter("ignore")  # third-party deprecations at import are nothing a person can act on
        try:
            import keras
            import tensorflow as tf
        except ImportError as error:
            raise BackendError(f"TensorFlow could not be imported ({error}). Train with the NumPy engine.") from error
        tf.get_logger().setLevel("ERROR")
        _has_xla.append(_compiles(tf))
    version = f"TensorFlow {tf.__version__}, Keras {keras.__version__}"
    return version if _has_xla[0] else f"{version}, without XLA (slower)"


def _compiles(tf: Any) -> bool:
    """XLA is missing from some builds, which only a trial shows."""
    try:
        twice = tf.function(lambda x: x + x, jit_compile=True)
        return float(twice(tf.constant(1.0))) == 2.0
    except (tf.errors.OpError, ValueError):
        return False


@contextlib.contextmanager
def _quiet_stderr() -> Iterator[None]:
    """Keep back what TensorFlow's C++ says of CPUs and GPUs before its log level counts; Python's own stderr goes on."""
    try:
        descriptor = sys.__stderr__.fileno() if sys.__stderr__ else -1
    except (OSError, ValueError):
        descriptor = -1
    if descriptor != 2:  # no console, as under pythonw: nothing is written there
        yield
        return
    kept, python_stderr = os.dup(2), sys.stderr
    with tempfile.TemporaryFile() as away, os.fdopen(os.dup(2), "w", buffering=1) as direct:
        os.dup2(away.fileno(), 2)
        if python_stderr is sys.__stderr__:
            sys.stderr = direct
        try:
            yield
        finally:
            sys.stderr = python_stderr
            os.dup2(kept, 2)
            os.close(kept)
