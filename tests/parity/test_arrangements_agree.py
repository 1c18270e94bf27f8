"""Both engines train on windows and images alike, predict the same, and their traces agree."""

from pathlib import Path

import numpy as np
import pytest

from engine.backend import PartName
from engine.config.activations import Activation
from engine.config.arrangement import Arrangement, Image, Windows
from engine.config.experiment import Experiment
from engine.config.layers import BatchNormalization, Dense, Flatten, Layer
from engine.config.learners import SupervisedNetwork
from engine.config.network import Network
from engine.config.optimizers import Adam
from engine.config.recipe import ColumnRecipe, Recipe, Role, Split
from engine.config.training import EngineName, FullBatch, MiniBatch, Precision, Training
from engine.data.preparing.plan import plan
from engine.data.preparing.prepare import prepare
from engine.data.table import NumberColumn, Table
from engine.files.project import open_project, save_project
from engine.files.weights import export
from engine.learners.supervised.initial import initial_parameters
from engine.results.predicted import PredictedNumbers
from engine.results.predictions import predict
from engine.setup import resolve
from engine.training.factory import arrays_of, create_backend
from engine.training.frames import Ended
from engine.training.job import Job
from engine.training.trace.mirrored import mirrored_trace
from engine.training.warm import warm
from tests.cases import frames_of, largest_gap
from tests.engine.test_trace import recorded
from tests.parity.lockstep import BOUNDS, gaps

LINEAR = Activation.LINEAR
CASES: list[tuple[Arrangement, list[Layer]]] = [
    (
        Windows(length=4, horizon=2),
        [Dense(units=3), BatchNormalization(), Flatten(), Dense(units=1, activation=LINEAR)],
    ),
    (Image(width=3, height=2, channels=2), [Dense(units=2), Flatten(), Dense(units=1, activation=LINEAR)]),
]
NAMES = ["windows", "image"]


def _table() -> Table:
    rng = np.random.default_rng(5)
    return Table(
        (*(NumberColumn(f"x{i}", rng.normal(size=40)) for i in range(12)), NumberColumn("y", rng.normal(size=40)))
    )


def _experiment(arrangement: Arrangement, layers: list[Layer]) -> Experiment:
    columns = (*(ColumnRecipe(name=f"x{i}") for i in range(12)), ColumnRecipe(name="y", role=Role.TARGET))
    return Experiment(
        recipe=Recipe(columns=columns, split=Split(validation=0.25, shuffle=False), arrangement=arrangement),
        learner=SupervisedNetwork(
            network=Network.stack(layers),
            training=Training(optimizer=Adam(learning_rate=0.01), batching=FullBatch(), precision=Precision.FLOAT64),
        ),
    )


@pytest.mark.parametrize(("arrangement", "layers"), CASES, ids=NAMES)
def test_tensors_of_more_axes_train_to_the_same_weights(arrangement: Arrangement, layers: list[Layer]) -> None:
    for gap in gaps(_experiment(arrangement, layers), _table()):
        assert gap.weights <= BOUNDS[Precision.FLOAT64][gap.updates]
        assert gap.losses <= BOUNDS[Precision.FLOAT64][gap.updates]


@pytest.mark.parametrize(("arrangement", "layers"), CASES, ids=NAMES)
def test_mini_batches_traces_and_predictions_agree(arrangement: Arrangement, layers: list[Layer]) -> None:
    chosen, table = _experiment(arrangement, layers), _table()
    chosen = chosen.with_learner(training=chosen.learner.training.replace(batching=MiniBatch(size=7), epochs=3))
    assert warm(resolve(chosen, table), EngineName.TENSORFLOW), "what is compiled beforehand has the run's shapes"
    ends = [
        frames_of(Job(1, resolve(chosen, table), engine))[-1] for engine in (EngineName.NUMPY, EngineName.TENSORFLOW)
    ]
    ours, theirs = (end for end in ends if isinstance(end, Ended))
    assert largest_gap(ours.parameters, theirs.parameters) <= 1e-12
    found = mirrored_trace(recorded(chosen, table), 5)
    assert found.first_difference is None, found.verdict
    dataset = prepare(plan(table, chosen.recipe))
    told = predict(chosen, dataset, ours.parameters, PartName.VALIDATION)
    assert told.table_rows.tolist() == dataset.validation.table_rows.tolist()
    backend = create_backend(
        EngineName.TENSORFLOW, chosen, arrays_of(dataset, chosen), initial_parameters(chosen, dataset.plan.inputs)
    )
    assert backend.predict(dataset.validation.x).shape == (dataset.validation.rows, 1)


def test_a_model_of_images_is_exported_and_opens_in_keras(tmp_path: Path) -> None:
    arrangement, layers = CASES[1]
    chosen, table = _experiment(arrangement, layers), _table()
    dataset = prepare(plan(table, chosen.recipe))
    parameters = initial_parameters(chosen, dataset.plan.inputs)
    export(tmp_path / "model.keras", parameters, experiment=chosen, inputs=dataset.plan.inputs)
    import keras

    model = keras.models.load_model(tmp_path / "model.keras")
    told = predict(chosen, dataset, parameters, PartName.VALIDATION).targets[0]
    assert isinstance(told, PredictedNumbers)
    np.testing.assert_allclose(model(dataset.validation.x).numpy()[:, 0], told.predicted, rtol=1e-12)
    save_project(tmp_path / "one.glassnet", table, experiment=chosen, parameters=parameters, name="one")
    opened = open_project(tmp_path / "one.glassnet")
    assert opened.experiment == chosen
    assert opened.parameters is not None
    assert largest_gap(opened.parameters, parameters) == 0
