"""Networks with several inputs and several outputs, each output with a loss and a weight of its own."""

from collections.abc import Callable

import numpy as np
import pytest

from engine.backend import LOSS, Array, PartName
from engine.config.experiment import Experiment
from engine.config.losses import BinaryCrossentropy, MeanSquaredError
from engine.config.outputs import output_parts
from engine.config.training import EngineName
from engine.data.preparing.plan import plan
from engine.data.preparing.prepare import prepare
from engine.data.table import Table
from engine.results.metrics import accuracies
from engine.setup import resolve
from engine.training.factory import arrays_of, create_backend
from engine.training.frames import Advanced, Ended
from engine.training.job import Job
from tests.cases import frames_of, trained
from tests.output_cases import class_and_number, two_headed, two_kinds


def test_the_loss_is_the_weighted_sum_that_keras_compiles() -> None:
    import keras

    from engine.tensorflow_backend.network import build_model, parameter_variables

    chosen, table = two_headed()
    ended = trained(chosen, table, EngineName.NUMPY)
    arrays = arrays_of(prepare(plan(table, chosen.recipe)), chosen)
    model = build_model(chosen.learner.network, 5, "float64")
    for name, variable in parameter_variables(model, chosen.learner.network).items():
        variable.assign(ended.parameters[name])
    losses = [keras.losses.MeanAbsoluteError(dtype="float64"), keras.losses.BinaryCrossentropy(dtype="float64")]
    model.compile(loss=losses, loss_weights=[0.5, 2.0])
    found = model.evaluate(arrays.x, [arrays.t[:, :2], arrays.t[:, 2:]], verbose=0, batch_size=len(arrays.x))
    assert ended.metrics[PartName.TRAINING].values[LOSS] == pytest.approx(found[0], rel=1e-6), (
        "Keras adds up in float32"
    )


def test_an_output_without_a_loss_of_its_own_takes_the_common_one() -> None:
    chosen, _ = two_headed()
    training = chosen.learner.training.replace(output_losses=chosen.learner.training.output_losses[1:])
    first, second = output_parts(chosen.learner.network, training, 5)
    assert (first.loss, first.weight, first.start, first.stop) == (MeanSquaredError(), 1.0, 0, 2)
    assert (second.loss, second.weight, second.start, second.stop) == (BinaryCrossentropy(), 2.0, 2, 3)


def test_an_output_that_takes_the_number_of_the_class_has_one_target_entry() -> None:
    chosen, _ = class_and_number()
    assert [(part.start, part.stop) for part in output_parts(chosen.learner.network, chosen.learner.training, 3)] == [
        (0, 1),
        (1, 2),
    ]


def right(Y: Array, T: Array) -> float:
    return float(np.mean(Y.argmax(axis=1) == T.argmax(axis=1)))


SHARES: list[tuple[tuple[Experiment, Table], Callable[[Array, Array], dict[str, float]]]] = [
    (two_headed(), lambda Y, T: {"yes": float(np.mean((Y[:, 2] > 0.5) == (T[:, 2] > 0.5)))}),
    (class_and_number(), lambda Y, T: {"kinds": float(np.mean(Y[:, :4].argmax(axis=1) == T[:, 0]))}),
    (two_kinds(), lambda Y, T: {"shapes": right(Y[:, :3], T[:, :3]), "tastes": right(Y[:, 3:], T[:, 3:])}),
]


@pytest.mark.parametrize("engine", [EngineName.NUMPY, EngineName.TENSORFLOW])
@pytest.mark.parametrize(("case", "shares"), SHARES, ids=["yes or no", "number of a class", "one-hot"])
def test_each_output_that_classifies_has_an_accuracy_of_its_own(
    case: tuple[Experiment, Table], shares: Callable[[Array, Array], dict[str, float]], engine: EngineName
) -> None:
    chosen, table = case
    dataset = prepare(plan(table, chosen.recipe))
    arrays = arrays_of(dataset, chosen)
    frames = frames_of(Job(1, resolve(chosen, table), engine))
    blocks = [frame.block for frame in frames if isinstance(frame, Advanced)]
    ended = frames[-1]
    assert isinstance(ended, Ended)
    backend = create_backend(engine, chosen, arrays, ended.parameters)
    expected = shares(backend.predict(arrays.x), arrays.t)
    assert accuracies(ended.metrics[PartName.TRAINING].values) == pytest.approx(expected)
    for block in blocks:
        assert list(accuracies(block.series)) == list(accuracies(block.validation)) == list(expected)
    if dataset.validation.rows:
        looks = shares(backend.predict(arrays.x_validation), arrays.t_validation)
        last = {name: found[-1] for name, found in accuracies(blocks[-1].validation).items()}
        assert last == pytest.approx(looks)
