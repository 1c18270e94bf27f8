"""Imports TensorFlow, quietly and once, and finds out whether XLA compiles here."""

import contextlib
import ctypes
import gc
import importlib.util
import os
import sys
import tempfile
import threading
import warnings
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from engine.backend import BackendError
from engine.text import Text, plain

_lock = threading.Lock()
_loaded: list[str] = []
_has_xla: list[bool] = []

SMALL_LOOP = "xla_cpu_small_while_loop_byte_threshold"
SMALL_LOOP_BYTES = 3 << 17
"""Bytes that an update touches; measured: 16 units in two layers gain, 24 do not."""

NICENESS = 10
"""Of threads that give way; the kernel gives them a tenth of the time of others that want the same processor."""


def load(*, yields_cpu: bool = False) -> str:
    """Import TensorFlow and Keras (seconds at the first call) and say which. Raises BackendError when it cannot be done.

    With `yields_cpu` the threads in which TensorFlow computes and compiles let others go first, as a window wants. That is
    settled by the first call.
    """
    with _lock:
        if not _loaded:
            _loaded.append(_import(yields_cpu=yields_cpu))
        return _loaded[0]


def has_xla() -> bool:
    """True where XLA compiles; the same loop runs without it elsewhere, more slowly."""
    load()
    return _has_xla[0]


def compile_small_loops_whole() -> None:
    """Let XLA make one kernel of a loop whose updates touch little memory; nothing changes where a person has set this option.

    Else it dispatches each of an update's dozens of kernels by itself, which costs a small network ten times the arithmetic.
    Large matrix products are slower inside such a kernel. XLA reads its flags when it first compiles.
    Source: XLA, xla/service/cpu/small_while_loop_hoisting_pass.cc.
    """
    flags = os.environ.get("XLA_FLAGS", "")
    if SMALL_LOOP not in flags:
        option = f"--xla_backend_extra_options={SMALL_LOOP}={SMALL_LOOP_BYTES}"
        os.environ["XLA_FLAGS"] = f"{flags} {option}".strip()


def _import(*, yields_cpu: bool) -> Text:
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    os.environ.setdefault("KERAS_BACKEND", "tensorflow")
    compile_small_loops_whole()
    with _quiet_stderr(), _no_collections(), warnings.catch_warnings():
        warnings.simplefilter("ignore")  # third-party deprecations at import are nothing a person can act on
        _map_libraries()
        try:
            import keras
            import tensorflow as tf
        except ImportError as error:
            raise BackendError(
                Text("TensorFlow could not be imported ({error}). Train with the NumPy engine.", error=error)
            ) from error
        tf.get_logger().setLevel("ERROR")
        tf.config.experimental.enable_tensor_float_32_execution(
            False
        )  # a GPU would keep 11 of float32's 24 binary digits
        _has_xla.append(_compiles_aside(tf) if yields_cpu else _compiles(tf))
    version = plain(f"TensorFlow {tf.__version__}, Keras {keras.__version__}")
    return version if _has_xla[0] else Text("{version}, without XLA (slower)", version=version)


def _map_libraries() -> None:
    """Map TensorFlow's gigabyte of libraries before its import does: a foreign call leaves Python's lock to the window."""
    found = importlib.util.find_spec("tensorflow")
    if sys.platform != "linux" or found is None or not found.submodule_search_locations:
        return
    dlopen = ctypes.CDLL(None).dlopen
    dlopen.argtypes, dlopen.restype = [ctypes.c_char_p, ctypes.c_int], ctypes.c_void_p
    for name in ("libtensorflow_framework.so.2", "libtensorflow_cc.so.2"):
        library = Path(found.submodule_search_locations[0]) / name
        if library.is_file():
            dlopen(os.fsencode(library), os.RTLD_NOW | os.RTLD_LOCAL)


@contextlib.contextmanager
def _no_collections() -> Iterator[None]:
    """Collect no garbage during the import, and never look through what it made again.

    Each collection holds Python's lock for longer, at the end for 0.2 s, and would go on doing so while the window draws.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
        gc.freeze()
    finally:
        if was_on:
            gc.enable()


def _compiles(tf: Any) -> bool:
    """XLA is missing from some builds, which only a trial shows."""
    try:
        twice = tf.function(lambda x: x + x, jit_compile=True)
        return float(twice(tf.constant(1.0))) == 2.0
    except (tf.errors.OpError, ValueError):
        return False


def _compiles_aside(tf: Any) -> bool:
    """The same trial in a thread that gives way.

    TensorFlow makes its threads with the first thing it computes and XLA with the first that it compiles, each as patient as
    the thread that asks. Only they must be: one that holds Python's lock must not be kept from going on.
    """

    def tried() -> bool:
        if sys.platform == "linux":
            thread = threading.get_native_id()
            os.setpriority(os.PRIO_PROCESS, thread, os.getpriority(os.PRIO_PROCESS, thread) + NICENESS)
        return _compiles(tf)

    with ThreadPoolExecutor(1) as aside:
        return aside.submit(tried).result()


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
