"""Makes the backend that a learner names for an engine. Each is imported when it is first asked for."""

import threading
from dataclasses import replace
from importlib import import_module
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.backend import Array, Arrays, Backend, BackendError, Parameters
from engine.config.experiment import Experiment
from engine.config.optimizers import Optimizer
from engine.config.training import EngineName
from engine.data.preparing.dataset import Dataset, Part
from engine.dataflow import Dataflow, FlowProgram
from engine.learners.registry import kind_of
from engine.text import Text
from engine.training.mirror import Mirror
from engine.walker import Function, Walker

_tensorflow_loaded = threading.Event()


def create_backend(
    engine: EngineName, experiment: Experiment, arrays: Arrays, initial: Parameters, *, shares: bool = False
) -> Backend:
    """The backend called `engine`, ready at `initial`. Raises BackendError when it cannot run here.

    `shares`: it takes turns with other ones at what was compiled.
    """
    if engine is EngineName.BOTH:
        return Mirror(
            create_backend(EngineName.TENSORFLOW, experiment, arrays, initial, shares=shares),
            create_backend(EngineName.NUMPY, experiment, arrays, initial),
        )
    place = kind_of(experiment.learner).backends.get(engine)
    if place is None:
        raise BackendError(Text("This engine cannot train this kind of learner. Choose another engine."))
    if engine is EngineName.TENSORFLOW:
        load_tensorflow()
        turns = {"shares": shares}
    else:
        turns = {}  # nothing is compiled
    backend: Backend = loaded(place)(experiment, arrays, initial, **turns)
    return backend


def loaded(place: str) -> Any:
    """What `module:name` names."""
    module, _, name = place.partition(":")
    return getattr(import_module(module), name)


def create_walker(engine: EngineName, function: Function, optimizer: Optimizer, start: Array) -> Walker:
    """A walker of `engine` at `start` (k,), in whose precision it walks. Raises BackendError, and ValueError for both engines."""
    match engine:
        case EngineName.NUMPY:
            from engine.numpy_backend.walker import NumpyWalker

            return NumpyWalker(function, optimizer, start)
        case EngineName.TENSORFLOW:
            load_tensorflow()
            from engine.tensorflow_backend.walker import TensorFlowWalker

            return TensorFlowWalker(function, optimizer, start)
        case EngineName.BOTH:
            raise ValueError("a walk is that of one engine")


def program_values(program: FlowProgram) -> dict[str, NDArray[Any]]:
    """What each statement of a program gives on the NumPy engine, which has no graph."""
    from engine.numpy_backend.dataflow import program_values

    return program_values(program)


def program_dataflow(program: FlowProgram) -> Dataflow:
    """TensorFlow's graph of a program, run once. Raises BackendError when it cannot run here."""
    load_tensorflow()
    from engine.tensorflow_backend.dataflow import program_dataflow

    return program_dataflow(program)


def arrays_of(dataset: Dataset, experiment: Experiment) -> Arrays:
    """The dataset's tensors in the experiment's precision: the same ones for as long as there is the dataset."""
    precision = experiment.learner.training.precision.value
    if precision not in dataset.arrays:
        dataset.arrays[precision] = _arrays(dataset, np.dtype(precision))
    arrays: Arrays = dataset.arrays[precision]
    return arrays


def _arrays(dataset: Dataset, dtype: np.dtype[Any]) -> Arrays:

    def of(part: Part) -> tuple[Array, Array, Array | None]:
        return part.x.astype(dtype), part.t.astype(dtype), None if part.w is None else part.w.astype(dtype)

    x, t, w = of(dataset.training)
    xv, tv, wv = of(dataset.validation)
    arrays = Arrays(x, t, xv, tv, w, wv, one_hot=dataset.plan.one_hot_targets)
    if not dataset.test.rows:
        return arrays
    xt, tt, wt = of(dataset.test)
    return replace(arrays, x_test=xt, t_test=tt, w_test=wt)


def load_tensorflow(*, yields_cpu: bool = False) -> str:
    """Import TensorFlow (seconds) and give its version; its threads `yields_cpu` to others. Raises BackendError when it cannot."""
    from engine.tensorflow_backend.loading import load

    version = load(yields_cpu=yields_cpu)
    _tensorflow_loaded.set()
    return version


def devices() -> tuple[str, ...]:
    """The devices that TensorFlow can compute on; none before it is loaded."""
    if not tensorflow_is_loaded():
        return ()
    from engine.tensorflow_backend.devices import devices

    return devices()


def tensorflow_is_loaded() -> bool:
    """True once `load_tensorflow` has been through; may be asked in any thread while it is at it."""
    return _tensorflow_loaded.is_set()
