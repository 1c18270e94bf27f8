"""Predictions in original units for every kind of target."""

from typing import Any

import numpy as np
import pytest

from engine.backend import PartName
from engine.config.activations import Activation
from engine.config.experiment import Experiment
from engine.config.layers import Dense
from engine.config.learners import SupervisedNetwork
from engine.config.losses import BinaryCrossentropy, CategoricalCrossentropy, Hinge, Loss, SparseCategoricalCrossentropy
from engine.config.network import INPUT, Network, Node
from engine.config.recipe import ColumnRecipe, Encoding, Recipe, Role, Scaling, Split
from engine.config.training import OutputLoss, Precision, Training
from engine.data.preparing.dataset import Dataset
from engine.data.preparing.plan import plan
from engine.data.preparing.prepare import prepare
from engine.data.table import Table, number_column, text_column
from engine.numpy_backend.metrics import build_row_counter
from engine.progress import Cancelled
from engine.results.predicted import PredictedClasses, PredictedNumbers
from engine.results.predictions import PredictionTable, predict, predictions
from tests.cases import experiment, numeric_table

TABLE = Table(
    (
        number_column("size", ["1", "2", "3", "4"]),
        text_column("kind", ["cat", "dog", "eel", "dog"]),
        text_column("wet", ["no", "no", "yes", "no"]),
        number_column("price", ["5.1", "7.3", "100.25", "0.3"]),
        number_column("sold", ["0", "1", "1", "0"]),
        number_column("side", ["-1", "1", "1", "-1"]),
    )
)


def experiment_on(
    *targets: ColumnRecipe, units: int, activation: Activation = Activation.LINEAR, **training: Any
) -> Experiment:
    feature = ColumnRecipe(name="size", role=Role.FEATURE)
    return Experiment(
        recipe=Recipe(columns=(feature, *targets), split=Split(validation=0.25, shuffle=False)),
        learner=SupervisedNetwork(
            network=Network.stack([Dense(units=units, activation=activation)]), training=Training(**training)
        ),
    )


def target(name: str, encoding: Encoding = Encoding.NUMBER, scaling: Scaling = Scaling.RAW) -> ColumnRecipe:
    return ColumnRecipe(name=name, role=Role.TARGET, encoding=encoding, scaling=scaling)


def classes_of(experiment: Experiment, outputs: list[list[float]]) -> PredictedClasses:
    table = predictions(experiment, dataset_of(experiment), PartName.TRAINING, np.array(outputs))
    (found,) = table.targets
    assert isinstance(found, PredictedClasses)
    return found


def dataset_of(experiment: Experiment) -> Dataset:
    return prepare(plan(TABLE, experiment.recipe))


def test_a_one_hot_target_gives_class_probability_and_hits() -> None:
    experiment = experiment_on(
        target("kind", Encoding.ONE_HOT), units=3, activation=Activation.SOFTMAX, loss=CategoricalCrossentropy()
    )
    found = classes_of(experiment, [[0.7, 0.2, 0.1], [0.6, 0.3, 0.1], [0.1, 0.1, 0.8]])
    assert [found.classes[k] for k in found.predicted] == ["cat", "cat", "eel"]
    assert found.score is not None
    assert (found.correct.tolist(), found.score.tolist(), found.correct_rows) == (
        [True, False, True],
        [0.7, 0.6, 0.8],
        2,
    )
    assert found.are_probabilities


def test_logits_become_probabilities_by_softmax() -> None:
    experiment = experiment_on(
        target("kind", Encoding.CLASS_INDEX), units=3, loss=SparseCategoricalCrossentropy(from_logits=True)
    )
    found = classes_of(experiment, [[0.0, 0.0, 0.0], [1000.0, 0.0, 0.0], [0.0, np.log(2), 0.0]])
    assert found.scores is not None
    np.testing.assert_allclose(found.scores, np.array([[1 / 3, 1 / 3, 1 / 3], [1, 0, 0], [0.25, 0.5, 0.25]]))
    assert found.target.tolist() == [0, 1, 2]


def test_one_sigmoid_output_chooses_between_two_classes() -> None:
    experiment = experiment_on(
        target("wet", Encoding.CLASS_INDEX), units=1, activation=Activation.SIGMOID, loss=BinaryCrossentropy()
    )
    found = classes_of(experiment, [[0.2], [0.9], [0.75]])
    assert [found.classes[k] for k in found.predicted] == ["no", "yes", "yes"]
    assert found.score is not None
    np.testing.assert_allclose(found.score, [0.8, 0.9, 0.75])


def test_one_logit_passes_through_the_sigmoid() -> None:
    experiment = experiment_on(target("sold"), units=1, loss=BinaryCrossentropy(from_logits=True))
    found = classes_of(experiment, [[-np.log(3)], [0.1], [-5.0]])
    assert (found.classes, found.predicted.tolist(), found.correct.tolist()) == (
        ("0", "1"),
        [0, 1, 0],
        [True, True, False],
    )
    assert found.score is not None
    assert found.score[0] == pytest.approx(0.75)


@pytest.mark.parametrize(("name", "classes"), [("side", ("-1", "1")), ("sold", ("0", "1"))])
def test_the_sign_of_a_hinge_output_chooses_between_two_classes(name: str, classes: tuple[str, ...]) -> None:
    found = classes_of(experiment_on(target(name), units=1, loss=Hinge()), [[-0.2], [0.3], [-4.0]])
    assert (found.classes, found.predicted.tolist(), found.correct.tolist()) == (
        classes,
        [0, 1, 0],
        [True, True, False],
    )
    assert not found.are_probabilities


@pytest.mark.parametrize("loss", [BinaryCrossentropy(from_logits=True), Hinge()], ids=lambda loss: loss.kind)
def test_predictions_and_accuracy_count_the_same_rows_of_a_one_hot_target(loss: Loss) -> None:
    experiment = experiment_on(target("kind", Encoding.ONE_HOT), units=3, loss=loss)
    outputs = [[0.7, 0.2, -0.1], [0.6, 0.3, 0.1], [-0.9, -0.8, -0.7]]
    counter = build_row_counter(loss, from_logits=True, is_one_hot=True)
    assert counter is not None
    targets = dataset_of(experiment).training.t
    assert counter(np.array(outputs), targets) == classes_of(experiment, outputs).correct_rows == 2


def test_logits_of_two_output_layers_become_two_distributions() -> None:
    experiment = experiment_on(
        target("kind", Encoding.ONE_HOT),
        target("wet", Encoding.ONE_HOT),
        units=1,
        loss=CategoricalCrossentropy(from_logits=True),
    )
    layers = {
        "a": Dense(units=3, activation=Activation.LINEAR),
        "b": Dense(units=2, activation=Activation.LINEAR),
    }
    nodes = tuple(Node(name=name, layer=layer, inputs=(INPUT,)) for name, layer in layers.items())
    experiment = experiment.with_learner(network=Network(nodes=nodes))
    table = predictions(experiment, dataset_of(experiment), PartName.TRAINING, np.zeros((3, 5)))
    scores = [found.score for found in table.targets if isinstance(found, PredictedClasses)]
    for score, share in zip(scores, (1 / 3, 1 / 2), strict=True):
        assert score is not None
        np.testing.assert_allclose(score, share)


def test_a_class_learnt_as_a_number_is_the_nearest_class_without_a_probability() -> None:
    found = classes_of(experiment_on(target("kind", Encoding.CLASS_INDEX), units=1), [[-3.0], [1.4], [9.0]])
    assert (found.predicted.tolist(), found.scores) == ([0, 1, 2], None)


def test_one_hot_outputs_of_a_regression_are_not_called_probabilities() -> None:
    found = classes_of(experiment_on(target("kind", Encoding.ONE_HOT), units=3), [[2.0, -1.0, 0.0]] * 3)
    assert not found.are_probabilities
    assert found.header[-1] == "output(kind=eel)"


def test_scaled_numbers_come_back_in_original_units() -> None:
    experiment = experiment_on(target("price", scaling=Scaling.STANDARD), units=1)
    dataset = dataset_of(experiment)
    table = predictions(experiment, dataset, PartName.TRAINING, np.zeros((3, 1)))
    (found,) = table.targets
    assert isinstance(found, PredictedNumbers)
    assert found.target.tolist() == [5.1, 7.3, 100.25]
    mean = (5.1 + 7.3 + 100.25) / 3
    np.testing.assert_allclose(found.predicted, mean)
    assert found.rmse == pytest.approx(np.std([5.1, 7.3, 100.25]))
    assert found.r_squared == pytest.approx(0.0)


def test_several_targets_are_told_side_by_side_with_all_digits() -> None:
    experiment = experiment_on(target("price"), target("kind", Encoding.ONE_HOT), units=4)
    outputs = np.array([[0.3, 0.0, 0.5, 0.25]], dtype=np.float32)
    table = predictions(experiment, dataset_of(experiment), PartName.VALIDATION, outputs)
    assert table.header[:4] == ("row", "price", "price predicted", "price error")
    assert list(table.rows()) == [("4", "0.3", "0.3", "0.0", "dog", "dog", "yes", "0.0", "0.5", "0.25")]


def test_predict_runs_the_network_in_the_runs_precision() -> None:
    experiment = experiment_on(target("price"), units=1, precision=Precision.FLOAT32)
    parameters = {"output/kernel": np.array([[0.1]], np.float32), "output/bias": np.array([1.0], np.float32)}
    (found,) = predict(experiment, dataset_of(experiment), parameters, PartName.VALIDATION).targets
    assert isinstance(found, PredictedNumbers)
    assert found.predicted.dtype == np.float32
    assert found.predicted.tolist() == [np.float32(4) * np.float32(0.1) + np.float32(1)]


def test_predictions_that_nobody_wants_are_given_up() -> None:
    def cancel() -> None:
        raise Cancelled

    experiment = experiment_on(target("price"), units=1)
    with pytest.raises(Cancelled):
        predict(experiment, dataset_of(experiment), {}, PartName.TRAINING, check=cancel)


def test_each_output_predicts_its_own_targets() -> None:
    table = numeric_table([[1.0], [2.0]], [[5.0, 0.0], [7.0, 1.0]])
    nodes = (
        Node(name="number", layer=Dense(units=1, activation=Activation.LINEAR)),
        Node(name="yes", layer=Dense(units=1, activation=Activation.LINEAR)),
    )
    chosen = experiment(table, []).with_learner(network=Network(nodes=nodes))
    own = (OutputLoss(output="yes", loss=BinaryCrossentropy(from_logits=True)),)
    chosen = chosen.with_learner(training=chosen.learner.training.replace(output_losses=own))
    found = predictions(
        chosen, prepare(plan(table, chosen.recipe)), PartName.TRAINING, np.array([[5.5, -2.0], [6.5, 3.0]])
    )
    number, yes = found.targets
    assert isinstance(number, PredictedNumbers)
    assert isinstance(yes, PredictedClasses)
    assert number.predicted.tolist() == [5.5, 6.5]
    assert yes.predicted.tolist() == [0, 1]
    assert yes.scores is not None
    assert yes.scores[1, 1] == pytest.approx(1 / (1 + np.exp(-3.0)))


@pytest.mark.parametrize(
    ("names", "header"),
    [
        (("row",), ("table row", "row", "row predicted", "row error")),
        (("row", "table row"), ("table row (2)", "row", "row predicted", "row error",
                                "table row", "table row predicted", "table row error")),
        (("a", "a predicted"), ("row", "a", "a predicted (2)", "a error", "a predicted", "a predicted predicted",
                                "a predicted error")),
        (("a", "A"), ("row", "a", "a predicted", "a error", "A", "A predicted", "A error")),
    ],
)  # fmt: skip
def test_no_two_columns_of_a_file_have_one_name_and_targets_keep_theirs(
    names: tuple[str, ...], header: tuple[str, ...]
) -> None:
    numbers = np.zeros(2)
    table = PredictionTable(
        PartName.TRAINING, np.arange(2), tuple(PredictedNumbers(name, numbers, numbers) for name in names)
    )
    assert table.header == header
    assert len(next(table.rows())) == len(header)


def test_the_part_beside_the_row_gives_way_to_a_target_called_so() -> None:
    found = PredictedClasses("part", ("x", "y"), np.array([0, 1]), np.array([0, 1]), np.eye(2), are_probabilities=True)
    table = PredictionTable(PartName.TRAINING, np.arange(2), (found,))
    assert table.header_with("part")[:3] == ("table part", "row", "part")
