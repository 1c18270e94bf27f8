"""Rows that count differently: the weighted mean is Keras's, and the same number for number in both engines."""

from typing import Any

import numpy as np
import pytest

from engine.backend import LOSS, PartName
from engine.config.losses import (
    CategoricalCrossentropy,
    Loss,
    MeanSquaredError,
    RootMeanSquaredError,
    SparseCategoricalCrossentropy,
)
from engine.config.recipe import ClassWeights, Split
from engine.config.training import EngineName, MiniBatch, Precision
from engine.data.preparing.plan import plan
from engine.data.preparing.prepare import prepare
from engine.data.table import NumberColumn, Table
from engine.learners.supervised.initial import initial_parameters
from engine.numpy_backend.losses.build import build_loss
from engine.results.history import History
from engine.setup import resolve
from engine.training.factory import arrays_of, create_backend, load_tensorflow
from engine.training.frames import Advanced, Ended
from engine.training.gradient_check import GradientCheck, gradient_check
from engine.training.job import Job
from engine.training.trace.mirrored import mirrored_trace
from tests.cases import frames_of, start_of
from tests.engine.test_trace import recorded
from tests.loss_cases import loss_name, meetings
from tests.weight_cases import weighted_experiment, weighted_table

POINT_BOUNDS = {Precision.FLOAT64: 4e-15, Precision.FLOAT32: 1e-6}
EPOCHS = 5


@pytest.mark.parametrize("precision", list(Precision))
def test_every_weighted_loss_has_kerass_value_and_slope(precision: Precision) -> None:
    load_tensorflow()
    import tensorflow as tf

    from engine.tensorflow_backend import losses as keras_losses

    chosen = [m for m in meetings() if m.from_logits is getattr(m.loss, "from_logits", False)]
    built = [keras_losses.build_loss(meeting.loss, precision.value) for meeting in chosen]

    @tf.function(jit_compile=True)  # type: ignore[untyped-decorator]
    def all_of(outputs: list[Any], targets: list[Any], weights: list[Any]) -> list[tuple[Any, Any]]:
        found = []
        for loss, y, t, w in zip(built, outputs, targets, weights, strict=True):
            with tf.GradientTape() as tape:
                tape.watch(y)
                value = loss(t, y, w)
            found.append((value, tape.gradient(value, y)))
        return found

    rng = np.random.default_rng(8)
    Ys, Ts = (
        [part.astype(precision.value) for part in parts] for parts in zip(*((m.Y, m.T) for m in chosen), strict=True)
    )
    ws = [np.where(np.arange(len(Y)) % 5 == 3, 0, rng.uniform(0, 4, len(Y))).astype(precision.value) for Y in Ys]
    theirs = all_of(*([tf.constant(one) for one in group] for group in (Ys, Ts, ws)))
    for meeting, Y, T, w, (value, slope) in zip(chosen, Ys, Ts, ws, theirs, strict=True):
        dY = np.empty_like(Y)
        ours = build_loss(meeting.loss, from_logits=meeting.from_logits).weighted(Y, T, w, dY)
        bound = POINT_BOUNDS[precision]
        np.testing.assert_allclose(ours, value, rtol=bound, atol=bound, err_msg=loss_name(meeting.loss))
        np.testing.assert_allclose(dY, slope, rtol=bound, atol=bound, err_msg=loss_name(meeting.loss))


@pytest.mark.parametrize("classes", [ClassWeights.NONE, ClassWeights.BALANCED], ids=["column", "classes"])
def test_fit_with_weights_gives_our_losses_and_weights(classes: ClassWeights) -> None:
    load_tensorflow()
    from engine.tensorflow_backend.losses import build_loss as keras_loss
    from engine.tensorflow_backend.network import build_model, parameter_variables
    from engine.tensorflow_backend.optimizers import build_optimizer

    by_column = classes is ClassWeights.NONE
    chosen = weighted_experiment(CategoricalCrossentropy(), by_column=by_column, classes=classes)
    batching = MiniBatch(size=7, shuffle=False)
    chosen = chosen.with_learner(
        training=chosen.learner.training.replace(batching=batching, epochs=EPOCHS, precision=Precision.FLOAT32)
    )
    frames = frames_of(Job(1, resolve(chosen, weighted_table()), EngineName.NUMPY))
    history, ended, dataset = History(start_of(frames)), frames[-1], start_of(frames).dataset
    for frame in frames:
        if isinstance(frame, Advanced):
            history.add(frame)
    assert isinstance(ended, Ended)

    model = build_model(chosen.learner.network, 3, "float32")
    variables = parameter_variables(model, chosen.learner.network)
    for name, array in initial_parameters(chosen, 3).items():
        variables[name].assign(array)
    model.compile(
        build_optimizer(chosen.learner.training.optimizer, "float32"),
        keras_loss(chosen.learner.training.loss, "float32"),
        metrics=["accuracy"],
    )
    (x, t, w), (xv, tv, wv) = (
        [None if array is None else array.astype("float32") for array in (part.x, part.t, part.w)]
        for part in (dataset.training, dataset.validation)
    )
    told = model.fit(
        x,
        t,
        sample_weight=w if by_column else None,
        class_weight=None if by_column else dict(enumerate(dataset.class_weights.values())),
        batch_size=7,
        epochs=EPOCHS,
        shuffle=False,
        verbose=0,
        validation_data=(xv, tv, wv) if by_column else (xv, tv),
    ).history
    np.testing.assert_allclose(history.training[LOSS].curve()[1], told["loss"], rtol=2e-5)
    np.testing.assert_allclose(history.validation[LOSS].curve()[1], told["val_loss"], rtol=2e-5)
    assert ended.metrics[PartName.VALIDATION].values["accuracy/output"] == pytest.approx(
        told["val_accuracy"][-1], rel=1e-6
    )
    for name, variable in variables.items():
        np.testing.assert_allclose(ended.parameters[name], variable.numpy(), atol=2e-5, err_msg=name)


def test_both_engines_measure_the_test_part_and_nobody_else_reads_it() -> None:
    chosen, table = weighted_experiment(MeanSquaredError()), weighted_table()
    chosen = chosen.replace(recipe=chosen.recipe.replace(split=Split(validation=0.2, test=0.2)))
    dataset = prepare(plan(table, chosen.recipe))
    arrays, initial = arrays_of(dataset, chosen), initial_parameters(chosen, 3)
    looks = [
        create_backend(engine, chosen, arrays, initial).evaluate(PartName.TEST)
        for engine in (EngineName.NUMPY, EngineName.TENSORFLOW)
    ]
    assert looks[0].rows == looks[1].rows == 8
    np.testing.assert_allclose(looks[0].values[LOSS], looks[1].values[LOSS], rtol=1e-13)
    rows = dataset.test.table_rows
    spoilt = [
        NumberColumn(c.name, np.where(np.isin(np.arange(table.rows), rows), 9.0, c.values))
        for c in table.columns
        if isinstance(c, NumberColumn)
    ]
    ends = [frames_of(Job(1, resolve(chosen, one), EngineName.NUMPY))[-1] for one in (table, Table(tuple(spoilt)))]
    first, second = (end for end in ends if isinstance(end, Ended))
    for name, array in first.parameters.items():
        np.testing.assert_array_equal(array, second.parameters[name])
    assert first.metrics[PartName.VALIDATION] == second.metrics[PartName.VALIDATION]
    assert first.metrics[PartName.TEST].values[LOSS] != second.metrics[PartName.TEST].values[LOSS]


@pytest.mark.parametrize(
    "loss", [RootMeanSquaredError(), SparseCategoricalCrossentropy()], ids=["root over the batch", "fused"]
)
def test_the_trace_of_a_weighted_update_agrees_and_central_differences_find_its_gradient(loss: Loss) -> None:
    chosen, table = weighted_experiment(loss), weighted_table()
    chosen = chosen.with_learner(training=chosen.learner.training.replace(batching=MiniBatch(size=7), epochs=2))
    found = mirrored_trace(recorded(chosen, table), 6)
    assert found.first_difference is None, found.verdict
    batch = next(pair.numpy for pair in found.pairs if pair.numpy.name == "weights")
    assert batch.shape == (7,)
    *_, checked = gradient_check(resolve(chosen, table), 6)
    assert isinstance(checked, GradientCheck)
    for matrix in checked.matrices:
        assert max(matrix.largest_differences.values()) < 1e-6
