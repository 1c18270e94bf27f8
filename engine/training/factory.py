"""Chooses a backend by name; the only place that knows both. Each is imported when it is first asked for."""

import sys

import numpy as np

from engine.data.dataset import Dataset
from engine.spec.experiment import Experiment
from engine.spec.training import EngineName
from engine.training.backend import Arrays, Backend, Parameters
from engine.training.mirror import Mirror


def create_backend(engine: EngineName, experiment: Experiment, arrays: Arrays, initial: Parameters) -> Backend:
    """The backend called `engine`, ready at `initial`. Raises BackendError when it cannot run here."""
    match engine:
        case EngineName.NUMPY:
            from engine.numpy_backend.backend import NumpyBackend

            return NumpyBackend(experiment, arrays, initial)
        case EngineName.TENSORFLOW:
            load_tensorflow()
            from engine.tensorflow_backend.backend import TensorFlowBackend

            return TensorFlowBackend(experiment, arrays, initial)
        case EngineName.BOTH:
            return Mirror(
                create_backend(EngineName.TENSORFLOW, experiment, arrays, initial),
                create_backend(EngineName.NUMPY, experiment, arrays, initial),
            )


def arrays_of(dataset: Dataset, experiment: Experiment) -> Arrays:
    """The dataset's tensors in the experiment's precision."""
    dtype = np.dtype(experiment.training.precision.value)
    parts = dataset.training, dataset.validation
    (x, t), (xv, tv) = ((part.x.astype(dtype), part.t.astype(dtype)) for part in parts)
    return Arrays(x, t, xv, tv)


def load_tensorflow() -> str:
    """Import TensorFlow (seconds) and give its version. Raises BackendError when it cannot be imported."""
    from engine.tensorflow_backend.loading import load

    return load()


def tensorflow_is_loaded() -> bool:
    """True once `load_tensorflow` has been through."""
    loading = sys.modules.get("engine.tensorflow_backend.loading")
    return loading is not None and bool(loading.is_loaded())
