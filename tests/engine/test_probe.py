"""Pictures of a network's answer: the numbers are those of the model at the same rows, and borders lie where the answer changes."""

import numpy as np
import pytest

from engine.config.activations import Activation
from engine.config.arrangement import Windows
from engine.config.experiment import Experiment
from engine.config.layers import Dense
from engine.config.learners import SupervisedNetwork
from engine.config.losses import BinaryCrossentropy, CategoricalCrossentropy, Loss
from engine.config.network import Network
from engine.config.recipe import ColumnRecipe, Encoding, Recipe, Role, Scaling, Split
from engine.config.training import Training
from engine.data.preparing.dataset import Dataset
from engine.data.preparing.plan import plan
from engine.data.preparing.prepare import prepare
from engine.data.table import NumberColumn, Table, text_column
from engine.learners.supervised.initial import initial_parameters
from engine.model.model import answer, model_of
from engine.probe.look import Look, look
from engine.probe.principal import principal_axes
from engine.probe.stage import Room, View, room_of, stage, why_not
from engine.results.predicted import PredictedClasses, PredictedNumbers

ROWS = 40
_RNG = np.random.default_rng(3)
TABLE = Table((
    NumberColumn("area", _RNG.uniform(30, 200, ROWS)),
    NumberColumn("age", _RNG.uniform(0, 90, ROWS)),
    text_column("town", ["Busan", "Seoul", "Jeju", *_RNG.choice(["Busan", "Seoul", "Jeju", "Seoul"], ROWS - 3)]),
    text_column("built", [f"20{at % 24:02}-{1 + at % 12:02}-11" for at in range(ROWS)]),
    text_column("kind", ["flat", "house", "loft", *_RNG.choice(["flat", "house", "loft"], ROWS - 3)]),
    text_column("sold", ["no", "yes", *_RNG.choice(["no", "yes"], ROWS - 2)]),
    NumberColumn("price", np.linspace(100, 900, ROWS)),
))  # fmt: skip
FEATURES = (
    ColumnRecipe(name="area", scaling=Scaling.STANDARD),
    ColumnRecipe(name="age", scaling=Scaling.MINMAX),
    ColumnRecipe(name="town", encoding=Encoding.ONE_HOT),
    ColumnRecipe(name="built", encoding=Encoding.DATE, scaling=Scaling.STANDARD),
)
KIND = ColumnRecipe(name="kind", role=Role.TARGET, encoding=Encoding.ONE_HOT)
SOLD = ColumnRecipe(name="sold", role=Role.TARGET, encoding=Encoding.BOOLEAN)
PRICE = ColumnRecipe(name="price", role=Role.TARGET, scaling=Scaling.STANDARD)


def chosen(target: ColumnRecipe, features: tuple[ColumnRecipe, ...] = FEATURES, **recipe: object) -> Experiment:
    heads: dict[str, tuple[int, Activation, Loss | None]] = {
        "kind": (3, Activation.SOFTMAX, CategoricalCrossentropy()),
        "sold": (1, Activation.SIGMOID, BinaryCrossentropy()),
        "price": (1, Activation.LINEAR, None),
    }
    units, activation, loss = heads[target.name]
    network = Network.stack([Dense(units=6, activation=Activation.TANH), Dense(units=units, activation=activation)])
    training = Training() if loss is None else Training(loss=loss)
    learner = SupervisedNetwork(network=network, training=training)
    return Experiment(
        recipe=Recipe(columns=(*features, target), split=Split(validation=0.25, test=0.1), **recipe), learner=learner
    )


def prepared(experiment: Experiment) -> tuple[Room, Dataset]:
    dataset = prepare(plan(TABLE, experiment.recipe))
    return room_of(experiment, dataset), dataset


def looked(experiment: Experiment, view: View, side: int = 9) -> tuple[Look, Dataset]:
    room, dataset = prepared(experiment)
    rng = np.random.default_rng(5)
    parameters = {
        name: (array + rng.normal(size=array.shape)).astype(np.float32)
        for name, array in initial_parameters(experiment, dataset.plan.inputs).items()
    }
    found = look(stage(room, view, side=side, fine=11), parameters)
    return found, dataset


def asked_anew(
    found: Look, dataset: Dataset, *, area: object, age: object, town: object, built: str
) -> tuple[np.ndarray, ...]:
    """What the model says of a table with these cells, in all of its columns."""
    experiment, count = found.stage.room.experiment, len(found.stage.x)
    rng = np.random.default_rng(5)
    parameters = {
        name: (array + rng.normal(size=array.shape)).astype(np.float32)
        for name, array in initial_parameters(experiment, dataset.plan.inputs).items()
    }
    table = Table((
        NumberColumn("area", np.broadcast_to(np.asarray(area, float), count).copy()),
        NumberColumn("age", np.broadcast_to(np.asarray(age, float), count).copy()),
        text_column("town", [town] * count if isinstance(town, str) else list(town)),  # type: ignore[call-overload]
        text_column("built", [built] * count),
    ))  # fmt: skip
    (target,) = answer(model_of(experiment, dataset, parameters), table).targets
    if isinstance(target, PredictedNumbers):
        return (target.predicted,)
    assert target.scores is not None
    return tuple(target.scores.T)


@pytest.mark.parametrize("target", [KIND, SOLD, PRICE], ids=lambda target: target.name)
def test_a_plane_has_the_models_numbers_in_original_units_the_others_at_their_usual_values(
    target: ColumnRecipe,
) -> None:
    found, dataset = looked(chosen(target), View((1, 2)))
    age, town = found.stage.axes
    ages, towns = np.meshgrid(age.places, town.places, indexing="ij")
    features = found.stage.room.features
    names = [("Busan", "Jeju", "Seoul")[int(np.clip(np.rint(at), 0, 2))] for at in towns.reshape(-1)]
    expected = asked_anew(
        found,
        dataset,
        area=features[0].usual,
        age=ages.reshape(-1),
        town=names,
        built=features[3].text(features[3].usual),
    )
    for series, own in zip(found.series.values(), expected, strict=True):
        np.testing.assert_array_equal(series, own.astype(np.float64))
    rows = dataset.training.table_rows
    assert features[0].usual == np.median(TABLE.column("area").values[rows])
    cells = TABLE.column("town")
    texts = [cells.text(row) for row in rows.tolist()]
    assert features[2].text(features[2].usual) == max(sorted(set(texts)), key=texts.count), "the most frequent class"


def test_a_curve_goes_over_one_feature_and_others_are_held_where_they_are_put() -> None:
    found, dataset = looked(chosen(PRICE), View((0,), {1: 12.5, 2: 0.0}))
    usual = found.stage.room.features[3]
    expected = asked_anew(
        found, dataset, area=found.stage.axes[0].places, age=12.5, town="Busan", built=usual.text(usual.usual)
    )
    np.testing.assert_array_equal(found.series["price"], expected[0])
    assert found.borders.shape == (0, 2)


def test_principal_axes_are_those_of_the_training_rows() -> None:
    found, dataset = looked(chosen(KIND), View(()))
    x = dataset.training.x
    _, sizes, directions = np.linalg.svd(x - x.mean(axis=0), full_matrices=False)
    principal = principal_axes(dataset)
    np.testing.assert_allclose(np.abs(principal.directions @ directions[:2].T), np.eye(2), atol=1e-9)
    np.testing.assert_allclose(principal.shares, sizes[:2] ** 2 / (sizes**2).sum())
    assert [axis.share for axis in found.stage.axes] == list(principal.shares)
    dots = found.stage.dots
    np.testing.assert_allclose(dots.places[dots.parts == 0], (x - x.mean(axis=0)) @ principal.directions.T)
    np.testing.assert_allclose(
        found.stage.x[0], principal.rows(np.array([[a.places[0] for a in found.stage.axes]]))[0], rtol=1e-5
    )


def test_between_two_classes_the_border_is_where_the_probability_is_one_half() -> None:
    experiment = chosen(SOLD, FEATURES[:2])
    room, dataset = prepared(experiment)
    network = Network.stack([Dense(units=1, activation=Activation.SIGMOID)])
    room = room_of(experiment.replace(learner=experiment.learner.replace(network=network)), dataset)
    name = network.names[0]
    found = look(
        stage(room, View((0, 1)), side=60),
        {f"{name}/kernel": np.array([[2.0], [-3.0]]), f"{name}/bias": np.array([0.4])},
    )
    area, age = (column.scaled(column.encoded(found.borders[:, at])) for at, column in enumerate(dataset.features))
    assert len(found.borders) > 20
    np.testing.assert_allclose(2 * area - 3 * age + 0.4, 0, atol=0.01)
    assert isinstance(found.predicted, PredictedClasses)
    assert found.predicted.scores is not None
    np.testing.assert_allclose(found.shades.reshape(-1), 2 * found.predicted.scores[:, 1] - 1, atol=1e-6)


def test_between_several_classes_the_two_best_are_alike_at_the_border() -> None:
    found, _ = looked(chosen(KIND, FEATURES[:2]), View((0, 1)), side=80)
    assert isinstance(found.predicted, PredictedClasses)
    assert found.predicted.scores is not None
    assert found.winners is not None
    best = np.sort(found.predicted.scores, axis=1).reshape(80, 80, 3)
    steps = [
        (each - axis.places[0]) / (axis.places[1] - axis.places[0])
        for each, axis in zip(found.borders.T, found.stage.axes, strict=True)
    ]
    at = [np.rint(step).astype(int) for step in steps]
    assert len(at[0]) > 20
    assert float((best[at[0], at[1], 2] - best[at[0], at[1], 1]).max()) < 0.15, "within half a step of the grid"
    assert len(np.unique(found.winners)) > 1


def test_the_scale_of_numbers_is_that_of_the_training_rows_targets_around_their_middle_or_zero() -> None:
    found, dataset = looked(chosen(PRICE), View((0, 1)))
    prices = TABLE.column("price").values[dataset.training.table_rows]
    assert found.scale is not None
    np.testing.assert_allclose((found.scale.low, found.scale.high), (prices.min(), prices.max()))
    np.testing.assert_allclose(found.scale.middle, (prices.min() + prices.max()) / 2)


def test_every_row_is_a_dot_of_its_part_with_its_target_in_the_tables_units() -> None:
    found, dataset = looked(chosen(PRICE), View((0, 2)))
    dots = found.stage.dots
    np.testing.assert_array_equal(
        np.bincount(dots.parts), [dataset.training.rows, dataset.validation.rows, dataset.test.rows]
    )
    np.testing.assert_array_equal(dots.places[:, 0], TABLE.column("area").values[dots.table_rows])
    np.testing.assert_allclose(dots.targets[0], TABLE.column("price").values[dots.table_rows])
    assert dots.step == 1


def test_windows_have_principal_axes_only() -> None:
    experiment = chosen(PRICE, FEATURES[:2], arrangement=Windows(length=3))
    room, _ = prepared(experiment)
    assert "Choose the principal axes" in str(why_not(room, View((0, 1))))
    assert not why_not(room, View(()))
    assert stage(room, View(()), side=5).x.shape == (25, 3, 2)
