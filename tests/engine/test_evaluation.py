"""Scores are scikit-learn's, curves and costs those of a count by hand, intervals hold what they promise."""

import numpy as np
import pytest
from sklearn import metrics
from sklearn.linear_model import LinearRegression, LogisticRegression

from engine.backend import PartName
from engine.config.activations import Activation
from engine.config.columns import ColumnRecipe, Encoding, Role
from engine.config.experiment import Experiment
from engine.config.layers import Dense
from engine.config.learners import SupervisedNetwork
from engine.config.losses import CategoricalCrossentropy, MeanSquaredError
from engine.config.network import Network
from engine.config.recipe import Recipe, Split
from engine.config.training import Training
from engine.data.preparing.plan import plan
from engine.data.preparing.prepare import prepare
from engine.data.table import Table, number_column, text_column
from engine.evaluation.answered import NoTargetsError, answered_parts, answered_table
from engine.evaluation.baselines import baselines
from engine.evaluation.calibration import calibration
from engine.evaluation.classes import ShareOf, class_scores
from engine.evaluation.evaluate import EvaluatedClasses, EvaluatedNumbers, evaluate
from engine.evaluation.intervals import intervals
from engine.evaluation.numbers import autocorrelation, number_scores, residuals
from engine.evaluation.ranking import Ranking, areas_of_weights
from engine.evaluation.threshold import Decision
from engine.results.predicted import PredictedClasses, PredictedNumbers
from tests.model_cases import untrained

TARGET = np.array([0, 0, 0, 0, 1, 1, 1, 2, 2, 2])
PREDICTED = np.array([0, 0, 1, 0, 1, 1, 0, 2, 2, 1])


def of_classes(
    target: np.ndarray, predicted: np.ndarray, classes: str = "abc", scores: np.ndarray | None = None
) -> PredictedClasses:
    return PredictedClasses(
        "kind", tuple(classes), target.astype(np.intp), predicted.astype(np.intp), scores, are_probabilities=True
    )


def of_numbers(target: object, predicted: object) -> PredictedNumbers:
    return PredictedNumbers("price", np.asarray(target, float), np.asarray(predicted, float))


def values(found: PredictedClasses | PredictedNumbers) -> dict[str, float | None]:
    scores = class_scores(found).scores if isinstance(found, PredictedClasses) else number_scores(found)
    return {score.key: score.value for score in scores}


def probabilities(rows: int, classes: int) -> np.ndarray:
    found = np.random.default_rng(3).random((rows, classes)) + 0.05
    return np.asarray(found / found.sum(axis=1, keepdims=True))


def test_the_confusion_matrix_counts_rows_by_target_and_prediction() -> None:
    found = class_scores(of_classes(TARGET, PREDICTED))
    assert found.confusion.tolist() == [[3, 1, 0], [1, 2, 0], [0, 1, 2]]
    assert found.shares(ShareOf.TARGET)[0].tolist() == [0.75, 0.25, 0]
    assert found.shares(ShareOf.PREDICTED)[:, 1].tolist() == [0.25, 0.5, 0.25]
    assert [(each.name, each.precision, each.recall, each.support) for each in found.each] == [
        ("a", 0.75, 0.75, 4),
        ("b", 0.5, 2 / 3, 3),
        ("c", 1.0, 2 / 3, 3),
    ]


def test_a_class_that_was_never_predicted_has_no_precision() -> None:
    found = class_scores(of_classes(np.array([0, 1]), np.array([0, 0]), "abc"))
    assert [each.precision for each in found.each] == [0.5, None, None]
    assert [each.recall for each in found.each] == [1.0, 0.0, None]


def test_scores_of_two_classes_are_those_of_a_count_by_hand() -> None:
    target, predicted = np.array([1] * 6 + [0] * 4), np.array([1, 1, 1, 1, 0, 0, 1, 0, 0, 0])
    found = values(of_classes(target, predicted, "nj"))
    right_yes, wrong_no, wrong_yes, right_no = 4, 2, 1, 3
    assert found["accuracy"] == 0.7
    assert found["balanced_accuracy"] == pytest.approx((4 / 6 + 3 / 4) / 2)
    assert found["mcc"] == pytest.approx(
        (right_yes * right_no - wrong_yes * wrong_no) / np.sqrt((4 + 1) * (4 + 2) * (3 + 1) * (3 + 2))
    )
    by_chance = (0.6 * 0.5) + (0.4 * 0.5)
    assert found["kappa"] == pytest.approx((0.7 - by_chance) / (1 - by_chance))


def test_every_number_is_that_of_the_function_it_names() -> None:
    scores = probabilities(10, 3)
    found = of_classes(TARGET, scores.argmax(axis=1), scores=scores)
    yes = np.eye(3)[TARGET]
    expected = {
        "f1_macro": metrics.f1_score(TARGET, found.predicted, average="macro"),
        "recall_weighted": metrics.recall_score(TARGET, found.predicted, average="weighted"),
        "log_loss": -np.mean(np.log(scores[np.arange(10), TARGET])),
        "brier": np.mean(np.sum((scores - yes) ** 2, axis=1)),
        "roc_auc_macro": metrics.roc_auc_score(TARGET, scores, multi_class="ovr", average="macro"),
        "average_precision_micro": metrics.average_precision_score(yes.ravel(), scores.ravel()),
    }
    assert {key: value for key, value in values(found).items() if key in expected} == pytest.approx(expected)
    for score in class_scores(found).scores:
        name = score.function.partition(",")[0].removeprefix("sklearn.metrics.")
        assert callable(getattr(metrics, name)), score


def test_areas_of_classes_without_rows_are_not_told() -> None:
    found = values(of_classes(np.array([0, 1]), np.array([0, 1]), scores=probabilities(2, 3)))
    assert found["roc_auc_macro"] is None
    assert found["accuracy"] == 1.0


def test_numbers_are_scored_in_original_units() -> None:
    found = values(of_numbers([1, 2, 4, 5], [1, 3, 3, 9]))
    assert found == pytest.approx(
        {"r2": 1 - 18 / 10, "rmse": np.sqrt(18 / 4), "mae": 1.5, "median_error": 1, "mape": (0.5 + 0.25 + 0.8) / 4,
         "max_error": 4}
    )  # fmt: skip
    assert values(of_numbers([0, 2], [1, 2]))["mape"] is None, "a target of 0"
    assert values(of_numbers([2], [1]))["r2"] is None, "one row"


def test_residuals_on_a_normal_line_and_their_autocorrelation() -> None:
    errors = np.random.default_rng(1).normal(scale=2, size=4000)
    found = residuals(of_numbers(np.zeros(4000), -errors))
    assert found is not None
    assert found.slope == pytest.approx(2, abs=0.1)
    assert found.fit > 0.998
    assert np.abs(found.autocorrelation).max() < 3 * found.band
    slow = np.repeat([1.0, -1.0], 4)  # eight rows: products of neighbours 3 + 3 - 1
    assert autocorrelation(slow)[0] == 5 / 8
    assert autocorrelation(np.ones(5)).tolist() == [0, 0, 0, 0]


def test_gains_take_rows_of_the_same_score_together() -> None:
    ranking = Ranking(np.array([True, False, True, False]), np.array([0.9, 0.5, 0.5, 0.1]))
    taken, found = ranking.gains
    assert taken.tolist() == [0, 0.25, 0.75, 1]
    assert found.tolist() == [0, 0.5, 1, 1]
    assert ranking.lift[1].tolist() == [2, 1 / 0.75, 1]
    assert ranking.kolmogorov_smirnov == 0.5


def test_limits_of_an_area_hold_it_and_are_the_same_again() -> None:
    ranking = Ranking(np.arange(60) % 3 == 0, np.random.default_rng(2).random(60))
    for found, statistic in zip(
        ranking.areas(seed=4), (metrics.roc_auc_score, metrics.average_precision_score), strict=True
    ):
        assert found.value is not None
        assert found.value == statistic(ranking.yes, ranking.scores)
        assert found.low is not None
        assert found.high is not None
        assert found.low < found.value < found.high
    assert ranking.areas(seed=4) == ranking.areas(seed=4)
    assert Ranking(np.ones(3, bool), np.arange(3.0)).areas()[0].value is None


def test_areas_of_drawn_rows_are_scikit_learns() -> None:
    rng = np.random.default_rng(8)
    yes, scores = rng.random(40) < 0.4, np.round(rng.random(40), 1)
    drawn = rng.integers(0, 40, (20, 40))
    weights = np.stack([np.bincount(rows, minlength=40) for rows in drawn]).astype(float)
    expected = [
        (metrics.roc_auc_score(yes[rows], scores[rows]), metrics.average_precision_score(yes[rows], scores[rows]))
        for rows in drawn
    ]
    np.testing.assert_allclose(areas_of_weights(yes, scores, weights), expected, rtol=1e-12)
    assert np.isnan(areas_of_weights(yes, scores, np.stack([yes, ~yes]).astype(float))).all()


@pytest.mark.parametrize("costs", [(1.0, 1.0), (1.0, 20.0), (7.0, 0.5)])
def test_the_cheapest_threshold_is_the_one_of_a_search(costs: tuple[float, float]) -> None:
    rng = np.random.default_rng(5)
    yes, scores = rng.random(50) < 0.3, np.round(rng.random(50), 1)
    decision = Decision(0.4, *costs)

    def cost(threshold: float) -> float:
        taken = scores >= threshold
        return float(costs[0] * (taken & ~yes).sum() + costs[1] * (~taken & yes).sum())

    found = of_classes(yes, np.zeros(50), "nj", np.stack([1 - scores, scores], axis=1))
    decided, threshold = decision.of(found)
    assert threshold is not None
    assert decided.predicted.tolist() == (scores >= 0.4).astype(int).tolist()
    assert threshold.cost == cost(0.4)
    assert threshold.least_cost == min(cost(each) for each in (*scores, np.inf)) == cost(threshold.cheapest)


def test_without_a_threshold_the_higher_score_counts() -> None:
    scores = probabilities(20, 2)
    found = of_classes(np.arange(20) % 2, scores.argmax(axis=1), "nj", scores)
    decided, threshold = Decision().of(found)
    assert decided is found
    assert threshold is not None
    assert threshold.cost == (~found.correct).sum()
    three = of_classes(TARGET, PREDICTED, scores=probabilities(10, 3))
    assert Decision(0.2).of(three) == (three, None)


def test_calibration_is_perfect_where_what_is_said_comes_true() -> None:
    said = np.array([0.25, 0.25, 0.25, 0.25, 0.75, 0.75, 0.75, 0.75])
    found = calibration(np.array([1, 0, 0, 0, 1, 1, 1, 0], bool), said)
    assert (found.said.tolist(), found.true.tolist(), found.rows.tolist()) == ([0.25, 0.75], [0.25, 0.75], [4, 4])
    assert found.error == 0
    assert calibration(np.array([0, 0, 1, 1], bool), np.array([0.2, 0.2, 0.2, 0.9])).error == pytest.approx(
        (3 * (1 / 3 - 0.2) + 0.1) / 4
    )


def test_baselines_learn_from_the_training_rows_alone() -> None:
    rng = np.random.default_rng(0)
    seen, x = rng.normal(size=(40, 2)), rng.normal(size=(9, 2))
    target = (seen[:, 0] > 0.5).astype(np.intp)
    majority, linear = baselines(seen, of_classes(target, target, "nj"), x, of_classes(np.ones(9), np.ones(9), "nj"))
    assert majority.answers.predicted.tolist() == [0] * 9
    by_hand = LogisticRegression(max_iter=1000).fit(seen, target).predict_proba(x)
    assert isinstance(linear.answers, PredictedClasses)
    np.testing.assert_array_equal(linear.answers.scores, by_hand)
    price = seen @ [2.0, 1.0] + 3
    mean, line = baselines(seen, of_numbers(price, price), x, of_numbers(np.zeros(9), np.zeros(9)))
    np.testing.assert_allclose(mean.answers.predicted, price.mean())
    np.testing.assert_array_equal(line.answers.predicted, LinearRegression().fit(seen, price).predict(x))


def test_intervals_hold_what_they_promise() -> None:
    kept = of_numbers(np.zeros(9), [1, -2, 3, -4, 5, -6, 7, -8, 9])
    found = intervals(kept, 0.8)
    assert found is not None
    assert found.half_width == 8, "the 8th of 9: ⌈(9 + 1) · 0.8⌉"
    assert found.coverage(of_numbers([0, 0, 0, 0], [8, -8, 8.5, 0])) == 0.75
    assert intervals(kept, 0.95) is None, "9 rows are too few"
    rng = np.random.default_rng(6)
    many = intervals(of_numbers(np.zeros(5000), rng.standard_t(3, 5000)), 0.9)
    assert many is not None
    assert many.coverage(of_numbers(np.zeros(5000), rng.standard_t(3, 5000))) == pytest.approx(0.9, abs=0.015)


def table(rows: int = 30) -> Table:
    rng = np.random.default_rng(9)
    size = rng.normal(size=rows)
    return Table(
        (
            number_column("size", [f"{each:.4f}" for each in size]),
            text_column("kind", ["abc"[int(each * 5) % 3] for each in np.abs(size)]),
            number_column("price", [f"{3 * each + 20:.3f}" for each in size]),
        )
    )


def chosen(target: ColumnRecipe) -> Experiment:
    classes = target.encoding is Encoding.ONE_HOT
    layer = Dense(units=3 if classes else 1, activation=Activation.SOFTMAX if classes else Activation.LINEAR)
    loss = CategoricalCrossentropy() if classes else MeanSquaredError()
    columns = (ColumnRecipe(name="size", role=Role.FEATURE), target)
    return Experiment(
        recipe=Recipe(columns=columns, split=Split(validation=0.3, test=0.3)),
        learner=SupervisedNetwork(network=Network.stack([layer]), training=Training(loss=loss)),
    )


KIND = ColumnRecipe(name="kind", role=Role.TARGET, encoding=Encoding.ONE_HOT)
PRICE = ColumnRecipe(name="price", role=Role.TARGET)


def test_parts_and_the_same_rows_of_a_file_are_answered_alike() -> None:
    experiment = chosen(KIND)
    model = untrained(experiment, table())
    dataset = prepare(plan(table(), experiment.recipe))
    parts = answered_parts(experiment, dataset, model.parameters)
    whole = answered_table(model, table()).target(0).found
    for part in parts.values():
        own = part.target(0)
        assert isinstance(own.found, PredictedClasses)
        np.testing.assert_array_equal(own.found.target, whole.target[own.table_rows])
        np.testing.assert_array_equal(own.found.predicted, whole.predicted[own.table_rows])
    assert sum(len(part.table_rows) for part in parts.values()) == 30


def test_rows_without_a_true_value_are_left_out_and_counted() -> None:
    model = untrained(chosen(PRICE), table())
    holes = Table((*table().columns[:2], number_column("price", ["", "20", *["21"] * 28])))
    found = answered_table(model, holes).target(0)
    assert (len(found.table_rows), found.left_out) == (29, 1)
    assert found.table_rows[0] == 1


def test_a_table_without_the_target_is_refused_by_name() -> None:
    with pytest.raises(NoTargetsError, match="lacks 'price'"):
        answered_table(untrained(chosen(PRICE), table()), Table(table().columns[:2]))


def test_each_target_stands_beside_baselines_of_the_same_rows() -> None:
    for target in (KIND, PRICE):
        experiment = chosen(target)
        model = untrained(experiment, table())
        parts = answered_parts(experiment, prepare(plan(table(), experiment.recipe)), model.parameters)
        training, validation = parts[PartName.TRAINING], parts[PartName.VALIDATION]
        (test,) = evaluate(parts[PartName.TEST], training=training, validation=validation)
        (alone,) = evaluate(parts[PartName.TEST])
        assert not alone.compared
        assert len(test.compared) == 2
        if isinstance(test, EvaluatedClasses):
            assert [score.key for score in test.own.scores[:10]] == [s.key for s in test.compared[0].scores[:10]]
        if isinstance(test, EvaluatedNumbers):
            assert test.intervals[0][0].rows == 9
            linear = test.compared[1].scores
            assert linear[0].value == pytest.approx(1, abs=1e-6), "price is a line"
            (seen,) = evaluate(validation, training=training, validation=validation)
            assert isinstance(seen, EvaluatedNumbers)
            assert seen.intervals == ()
