"""Networks with several inputs and several outputs, each output with a loss and a weight of its own."""

import pytest

from engine.spec.losses import BinaryCrossentropy, MeanSquaredError
from engine.spec.outputs import output_parts
from engine.spec.training import EngineName
from engine.training.backend import PartName
from tests.cases import trained
from tests.output_cases import class_and_number, two_headed


def test_the_loss_is_the_weighted_sum_that_keras_compiles() -> None:
    import keras

    from engine.data.prepare import prepare
    from engine.tensorflow_backend.network import build_model, parameter_variables
    from engine.training.factory import arrays_of

    chosen, table = two_headed()
    ended = trained(chosen, table, EngineName.NUMPY)
    arrays = arrays_of(prepare(table, chosen.recipe), chosen)
    model = build_model(chosen.network, 5, "float64")
    for name, variable in parameter_variables(model, chosen.network).items():
        variable.assign(ended.parameters[name])
    losses = [keras.losses.MeanAbsoluteError(dtype="float64"), keras.losses.BinaryCrossentropy(dtype="float64")]
    model.compile(loss=losses, loss_weights=[0.5, 2.0])
    found = model.evaluate(arrays.x, [arrays.t[:, :2], arrays.t[:, 2:]], verbose=0, batch_size=len(arrays.x))
    assert ended.metrics[PartName.TRAINING].loss == pytest.approx(found[0], rel=1e-6), "Keras adds up in float32"


def test_an_output_without_a_loss_of_its_own_takes_the_common_one() -> None:
    chosen, _ = two_headed()
    training = chosen.training.replace(output_losses=chosen.training.output_losses[1:])
    first, second = output_parts(chosen.network, training, 5)
    assert (first.loss, first.weight, first.start, first.stop) == (MeanSquaredError(), 1.0, 0, 2)
    assert (second.loss, second.weight, second.start, second.stop) == (BinaryCrossentropy(), 2.0, 2, 3)


def test_an_output_that_takes_the_number_of_the_class_has_one_target_entry() -> None:
    chosen, _ = class_and_number()
    assert [(part.start, part.stop) for part in output_parts(chosen.network, chosen.training, 3)] == [(0, 1), (1, 2)]


def test_networks_with_several_outputs_count_no_hits() -> None:
    for chosen, table in (two_headed(), class_and_number()):
        ended = trained(chosen, table, EngineName.NUMPY)
        assert [look.hits for look in ended.metrics.values()] == [None] * len(ended.metrics)
