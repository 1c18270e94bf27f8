"""In Keras's convention every optimizer makes the steps of Keras's own class, built by hand with Keras's own arguments."""

from typing import Any

import numpy as np
import pytest

from engine.config.optimizers import (
    SGD,
    AdaDelta,
    AdaGrad,
    Adam,
    Adamax,
    AdamW,
    ClipByGlobalNorm,
    ClipByNorm,
    ClipByValue,
    Lion,
    Momentum,
    Nadam,
    Nesterov,
    Optimizer,
    RMSprop,
)
from engine.numpy_backend.optimizers import build_optimizer
from engine.training.factory import load_tensorflow
from tests.optimizer_cases import case_name

PAIRS: list[tuple[Optimizer, str, dict[str, Any]]] = [
    (SGD(), "SGD", {"learning_rate": 0.01}),
    (SGD(clipping=ClipByValue(limit=0.3)), "SGD", {"clipvalue": 0.3}),
    (SGD(weight_decay=0.1, clipping=ClipByNorm(limit=0.3)), "SGD", {"clipnorm": 0.3, "weight_decay": 0.1}),
    (Momentum(clipping=ClipByGlobalNorm(limit=0.3)), "SGD", {"momentum": 0.9, "global_clipnorm": 0.3}),
    (Momentum(clipping=ClipByGlobalNorm(limit=49)), "SGD", {"momentum": 0.9, "global_clipnorm": 49.0}),
    (Nesterov(), "SGD", {"momentum": 0.9, "nesterov": True}),
    (AdaGrad(learning_rate=0.001), "Adagrad", {}),
    (RMSprop(), "RMSprop", {}),
    (RMSprop(momentum=0.5, centered=True), "RMSprop", {"momentum": 0.5, "centered": True}),
    (AdaDelta(learning_rate=0.001), "Adadelta", {}),
    (Adam(), "Adam", {}),
    (Adam(amsgrad=True), "Adam", {"amsgrad": True}),
    (AdamW(), "AdamW", {}),
    (Adamax(), "Adamax", {}),
    (Nadam(), "Nadam", {}),
    (Lion(), "Lion", {}),
]


@pytest.mark.parametrize(
    ("config", "name", "arguments"), PAIRS, ids=lambda value: case_name(value) if hasattr(value, "kind") else ""
)
def test_the_steps_are_those_of_kerass_class(config: Optimizer, name: str, arguments: dict[str, Any]) -> None:
    load_tensorflow()
    import keras

    rng = np.random.default_rng(1)
    starts = [rng.normal(size=shape).astype(np.float32) for shape in ((3, 2), (2,))]
    variables = [keras.Variable(start) for start in starts]
    theirs = getattr(keras.optimizers, name)(**arguments)
    w = np.concatenate([start.ravel() for start in starts])
    ours = build_optimizer(config, [6, 2], w.dtype)
    for _ in range(10):
        gradients = [rng.normal(size=start.shape).astype(np.float32) for start in starts]
        theirs.apply([keras.ops.convert_to_tensor(gradient) for gradient in gradients], variables)
        ours.step(w, np.concatenate([gradient.ravel() for gradient in gradients]), config.learning_rate)
        found = np.concatenate([variable.numpy().ravel() for variable in variables])
        np.testing.assert_allclose(w, found, rtol=2e-7, atol=1e-9)
