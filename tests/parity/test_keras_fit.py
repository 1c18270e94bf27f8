"""Keras's own `fit`, from the same start on the same batches, gives our losses per epoch and our weights."""

import numpy as np
import pytest

from engine.results.history import History
from engine.spec.activations import Activation
from engine.spec.layers import Dense
from engine.spec.losses import CategoricalCrossentropy, Loss, MeanSquaredError
from engine.spec.optimizers import SGD, Adam, Optimizer, RMSprop
from engine.spec.training import EngineName, MiniBatch, Precision
from engine.training.factory import load_tensorflow
from engine.training.frames import Advanced, Ended
from engine.training.initial import initial_parameters
from engine.training.job import Job
from tests.cases import experiment, frames_of, numeric_table, start_of

EPOCHS = 5


@pytest.mark.parametrize(
    ("loss", "output", "optimizer"),
    [
        (CategoricalCrossentropy(), Activation.SOFTMAX, Adam(learning_rate=0.01)),
        (MeanSquaredError(), Activation.LINEAR, SGD(learning_rate=0.05)),
        (MeanSquaredError(), Activation.SIGMOID, RMSprop(learning_rate=0.01)),
    ],
    ids=["cross-entropy", "mse", "sigmoid"],
)
def test_fit_gives_our_losses_and_weights(loss: Loss, output: Activation, optimizer: Optimizer) -> None:
    load_tensorflow()
    from engine.tensorflow_backend.losses import build_loss
    from engine.tensorflow_backend.network import build_model, parameter_variables
    from engine.tensorflow_backend.optimizers import build_optimizer

    rng = np.random.default_rng(2)
    table = numeric_table(rng.normal(size=(40, 4)), np.eye(3)[rng.integers(0, 3, 40)])
    chosen = experiment(
        table,
        [Dense(units=6), Dense(units=3, activation=output)],
        loss=loss,
        optimizer=optimizer,
        batching=MiniBatch(size=7, shuffle=False),
        epochs=EPOCHS,
        precision=Precision.FLOAT32,
        validation=0.25,
    )
    frames = frames_of(Job(1, chosen, table, EngineName.TENSORFLOW))
    history, ended, dataset = History(start_of(frames)), frames[-1], start_of(frames).dataset
    for frame in frames:
        if isinstance(frame, Advanced):
            history.add(frame)
    assert isinstance(ended, Ended)

    model = build_model(chosen.network, 4, "float32")
    variables = parameter_variables(model, chosen.network)
    for name, array in initial_parameters(chosen, 4).items():
        variables[name].assign(array)
    model.compile(build_optimizer(optimizer, "float32"), build_loss(loss, "float32"))
    training, validation = dataset.training, dataset.validation
    told = model.fit(
        training.x.astype("float32"),
        training.t.astype("float32"),
        batch_size=7,
        epochs=EPOCHS,
        shuffle=False,
        verbose=0,
        validation_data=(validation.x.astype("float32"), validation.t.astype("float32")),
    ).history

    np.testing.assert_allclose(history.loss.curve()[1], told["loss"], rtol=2e-5)
    np.testing.assert_allclose(history.validation_loss.curve()[1], told["val_loss"], rtol=2e-5)
    for name, variable in variables.items():
        np.testing.assert_allclose(ended.parameters[name], variable.numpy(), atol=2e-5, err_msg=name)
