"""Importance: numbers of scikit-learn, of sums over all coalitions, of differences, and of small cases worked out by hand."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import permutations

import numpy as np
import pytest
from sklearn.base import BaseEstimator
from sklearn.inspection import permutation_importance as of_sklearn

from engine.backend import Parameters
from engine.config.activations import Activation
from engine.config.arrangement import Image, Windows
from engine.config.columns import ColumnRecipe, Encoding, Role, Scaling
from engine.config.experiment import Experiment
from engine.config.layers import Dense, Dropout, Layer, LayerNormalization
from engine.config.learners import SupervisedNetwork
from engine.config.losses import CategoricalCrossentropy, MeanSquaredError
from engine.config.network import Network
from engine.config.recipe import Recipe, Split
from engine.config.training import Precision, Training
from engine.data.table import Column, NumberColumn, Table, number_column, text_column
from engine.importance import rows as rows_module
from engine.importance.answers import answers_of
from engine.importance.connections import connection_weights, why_no_connection_weights
from engine.importance.features import features_of
from engine.importance.gradients import gradient_importance
from engine.importance.permutation import permutation_importance
from engine.importance.rows import Asker, NoRowsError, Rows, rows_of_table, spread
from engine.importance.shapley import explain
from engine.model.model import Model, answer
from engine.progress import Cancelled
from engine.results.predicted import PredictedClasses, PredictedNumbers
from tests.model_cases import preparation_cases, untrained

ROWS = 40


def columns(*features: ColumnRecipe, target: ColumnRecipe) -> Recipe:
    return Recipe(columns=(*features, target), split=Split(validation=0.0, shuffle=False))


def number(name: str, role: Role = Role.FEATURE, scaling: Scaling = Scaling.RAW) -> ColumnRecipe:
    return ColumnRecipe(name=name, role=role, scaling=scaling)


def model_of(
    table: Table, recipe: Recipe, layers: Sequence[Layer], weights: Parameters | None = None, **training: object
) -> Model:
    chosen = Training.model_validate({"loss": MeanSquaredError(), "precision": Precision.FLOAT64, **training})
    learner = SupervisedNetwork(network=Network.stack(tuple(layers)), training=chosen)
    model = untrained(Experiment(recipe=recipe, learner=learner), table)
    return model if weights is None else replace(model, parameters=weights)


def numbers_table(features: int, rows: int = ROWS) -> Table:
    rng = np.random.default_rng(3)
    drawn = [NumberColumn(f"x{at}", rng.normal(size=rows) * (at + 1)) for at in range(features)]
    kinds = ["abc"[at % 3] for at in rng.permutation(rows)]
    return Table((*drawn, NumberColumn("y", rng.normal(size=rows)), text_column("kind", kinds)))


def regression(features: int, *, hidden: int = 5, rows: int = ROWS) -> tuple[Model, Table]:
    table = numbers_table(features, rows)
    recipe = columns(*(number(f"x{at}") for at in range(features)), target=number("y", Role.TARGET))
    return model_of(table, recipe, (Dense(units=hidden), Dense(units=1, activation=Activation.LINEAR))), table


def linear(weights: Sequence[float]) -> tuple[Model, Table]:
    """y = Σ w x + 1."""
    table = numbers_table(len(weights))
    recipe = columns(*(number(f"x{at}") for at in range(len(weights))), target=number("y", Role.TARGET))
    own = {"output/kernel": np.array(weights, float)[:, None], "output/bias": np.ones(1)}
    return model_of(table, recipe, (Dense(units=1, activation=Activation.LINEAR),), own), table


def classes(table: Table) -> Model:
    recipe = columns(
        number("x0"), number("x1"), target=ColumnRecipe(name="kind", role=Role.TARGET, encoding=Encoding.ONE_HOT)
    )
    layers = Dense(units=5), Dense(units=3, activation=Activation.SOFTMAX)
    return model_of(table, recipe, layers, loss=CategoricalCrossentropy())


class _Predictor(BaseEstimator):  # type: ignore[misc]
    """A model as scikit-learn sees it: entries in, answers out."""

    def __init__(self, model: Model | None = None) -> None:
        self.model = model

    def fit(self, _x: np.ndarray, _y: np.ndarray) -> "_Predictor":
        return self

    def __sklearn_is_fitted__(self) -> bool:
        return True

    def outputs(self, x: np.ndarray) -> np.ndarray:
        assert self.model is not None
        return Asker(self.model).outputs(x)

    def predict(self, x: np.ndarray) -> np.ndarray:
        y = self.outputs(x)
        return y[:, 0] if y.shape[1] == 1 else y.argmax(axis=1)

    def predict_proba(self, x: np.ndarray) -> np.ndarray:
        return self.outputs(x)


class _Classifier(_Predictor):
    _estimator_type = "classifier"
    classes_ = np.arange(3)

    def __sklearn_tags__(self) -> object:
        tags = super().__sklearn_tags__()
        tags.estimator_type = "classifier"
        return tags


def sklearn_permutations(rows: int, repeats: int, seed: int) -> np.ndarray:
    """Those that scikit-learn draws for each column: every repeat shuffles the column that the one before has shuffled."""
    drawn = np.random.RandomState(np.random.RandomState(seed).randint(np.iinfo(np.int32).max + 1))
    own, so_far, found = np.arange(rows), np.arange(rows), []
    for _ in range(repeats):
        drawn.shuffle(own)
        so_far = so_far[own]
        found.append(so_far)
    return np.array(found)


@pytest.mark.parametrize("kind", ["numbers", "classes"])
def test_permutation_importance_is_that_of_scikit_learn_for_the_same_permutations(kind: str) -> None:
    model, table = regression(3) if kind == "numbers" else (classes(numbers_table(2)), numbers_table(2))
    rows = rows_of_table(model, table)
    found = permutation_importance(model, rows, permutations=sklearn_permutations(ROWS, 4, seed=7)).targets[0]
    scorings = {"r2": "r2", "rmse": "neg_root_mean_squared_error", "mae": "neg_mean_absolute_error",
                "accuracy": "accuracy", "log_loss": "neg_log_loss"}  # fmt: skip
    keys = [each.measure.key for each in found]
    assert keys == (["r2", "rmse", "mae", "loss"] if kind == "numbers" else ["accuracy", "log_loss", "loss"])
    predictor = _Predictor(model) if kind == "numbers" else _Classifier(model)
    for each in found[:-1]:
        own = of_sklearn(
            predictor, rows.x, rows.targets[0].target, scoring=scorings[each.measure.key], n_repeats=4, random_state=7
        )
        np.testing.assert_allclose(each.worse, own.importances, rtol=1e-9, atol=1e-12)
        np.testing.assert_allclose(each.means, own.importances_mean, rtol=1e-9, atol=1e-12)
        np.testing.assert_allclose(each.deviations, own.importances_std, rtol=1e-9, atol=1e-12)
    same = {"loss": found[-1].worse, "log_loss": found[-2].worse}
    if kind == "classes":
        np.testing.assert_allclose(same["loss"], same["log_loss"], rtol=1e-9)


def test_the_loss_rises_by_what_a_sum_by_hand_says() -> None:
    model, table = linear([2.0, 0.0])
    rows = rows_of_table(model, table)
    swapped = np.arange(ROWS)[::-1][None]
    found = permutation_importance(model, rows, permutations=swapped).targets[0][-1]
    x, y = rows.x, rows.t[:, 0]
    before, after = (float(np.mean((2 * own + 1 - y) ** 2)) for own in (x[:, 0], x[::-1, 0]))
    assert found.baseline == pytest.approx(before)
    np.testing.assert_allclose(found.worse[:, 0], [after - before, 0.0], atol=1e-12)


def test_all_entries_of_a_column_change_places_together() -> None:
    """As where the cells of the table change places."""
    (case,) = preparation_cases(of=("classes",))
    table = case.table
    rows = rows_of_table(case.model, table)
    order = np.random.default_rng(5).permutation(len(rows.x))
    found = permutation_importance(case.model, rows, permutations=order[None])
    for place, name in enumerate(found.names):
        kept = Table(tuple(_rows_of(column, rows.table_rows[order] if column.name == name else rows.table_rows)
                           for column in table.columns))  # fmt: skip
        target = answer(case.model, kept).targets[0]
        true = rows.targets[0]
        assert isinstance(target, PredictedClasses)
        assert isinstance(true, PredictedClasses)
        accuracy = np.mean(target.predicted == true.target)
        own = found.targets[0][0]
        assert own.worse[place, 0] == pytest.approx(own.baseline - accuracy, abs=1e-12), name


def _rows_of(column: Column, rows: np.ndarray) -> Column:
    make = number_column if isinstance(column, NumberColumn) else text_column
    return make(column.name, [column.text(int(row)) for row in rows])


def test_small_blocks_give_the_same_numbers(monkeypatch: pytest.MonkeyPatch) -> None:
    model, table = regression(3)
    whole = permutation_importance(model, rows_of_table(model, table), repeats=3)
    steep = gradient_importance(model, rows_of_table(model, table))
    monkeypatch.setattr(rows_module, "BLOCK_ROWS", 7)
    rows = rows_of_table(model, table)
    parts = permutation_importance(model, rows, repeats=3)
    for ours, theirs in zip(parts.targets[0], whole.targets[0], strict=True):
        np.testing.assert_allclose(ours.worse, theirs.worse, atol=1e-12)
    np.testing.assert_allclose(gradient_importance(model, rows).answers[0].raw, steep.answers[0].raw)


def test_the_share_rises_to_the_whole_and_the_work_can_be_given_up() -> None:
    model, table = regression(2)
    rows, told = rows_of_table(model, table), list[float]()
    permutation_importance(model, rows, repeats=2, progress=told.append)
    assert told == sorted(told)
    assert told[-1] == 1

    def give_up(_share: float) -> None:
        raise Cancelled

    for work in (permutation_importance, gradient_importance):
        with pytest.raises(Cancelled):
            work(model, rows, progress=give_up)
    with pytest.raises(Cancelled):
        explain(model, rows.x[0], rows.x, progress=give_up)


def test_rows_without_a_true_value_are_left_out_and_a_table_without_any_is_refused() -> None:
    model, table = regression(1, rows=4)
    kept = Table((table.columns[0], number_column("y", ["1", "", "2", ""])))
    rows = rows_of_table(model, kept)
    assert rows.table_rows.tolist() == [0, 2]
    assert rows.left_out == 2
    with pytest.raises(NoRowsError, match="No row has all features and true values"):
        rows_of_table(model, Table((table.columns[0], number_column("y", ["", "", "", ""]))))


def test_each_place_of_a_window_or_an_image_belongs_to_its_column() -> None:
    model, _ = regression(4)
    preparation = model.spec.preparation
    windows = features_of(preparation.model_copy(update={"arrangement": Windows(length=3)}))
    assert windows.feature_at.tolist() == [0, 1, 2, 3] * 3
    planes = features_of(
        preparation.model_copy(update={"arrangement": Image(width=1, height=2, channels=2, planes=True)})
    )
    assert planes.feature_at.tolist() == [0, 2, 1, 3], "both channels of a pixel stand side by side"
    (case,) = preparation_cases(of=("classes",))
    town = features_of(case.model.spec.preparation)
    place = town.names.index("town")
    assert [town.entries[at] for at in town.places(place)] == ["town=Busan", "town=서울", "town=서울 강남"]


def test_gradients_of_a_line_are_its_weights() -> None:
    model, table = linear([2.0, -3.0])
    rows = rows_of_table(model, table)
    found = gradient_importance(model, rows)
    (own,) = found.answers
    np.testing.assert_allclose(own.raw, [2, 3])
    np.testing.assert_allclose(own.slopes, [2, -3])
    x, y = rows.x, rows.t[:, 0]
    np.testing.assert_allclose(own.standard, [2 * x[:, 0].std() / y.std(), 3 * x[:, 1].std() / y.std()])
    np.testing.assert_allclose(found.of_target(0), own.standard)


@pytest.mark.parametrize(
    "name", ["regression, scaled", "regression, log", "classes", "logits", "yes or no", "two numbers"]
)
def test_gradients_are_differences_of_answers_in_original_units(name: str) -> None:
    (case,) = preparation_cases(of=(name,))
    model = case.model
    usable = rows_of_table(model, case.table).table_rows
    usable = usable[~np.any([column.missing[usable] for column in case.table.columns], axis=0)]
    kept = Table(tuple(_rows_of(column, usable) for column in case.table.columns))
    found = gradient_importance(model, rows_of_table(model, kept))
    step = 1e-5
    for feature in ("floor", "age", "distance"):
        column = kept.column(feature)
        assert isinstance(column, NumberColumn)
        high, low = (
            _said(model, Table(tuple(NumberColumn(feature, column.values + way) if each.name == feature else each
                                     for each in kept.columns)))
            for way in (step, -step)
        )  # fmt: skip
        entry = found.features.entries.index(feature)
        for each in found.answers:
            slopes = (high[each.answer.name] - low[each.answer.name]) / (2 * step)
            assert each.raw[entry] == pytest.approx(np.abs(slopes).mean(), rel=1e-5), (feature, each.answer.name)
            assert each.slopes[entry] == pytest.approx(slopes.mean(), rel=1e-4, abs=1e-8)


def _said(model: Model, table: Table) -> dict[str, np.ndarray]:
    found = {}
    for target in answer(model, table).targets:
        if isinstance(target, PredictedNumbers):
            found[target.name] = target.predicted
        else:
            assert target.scores is not None
            found |= {f"P({target.name}={label})": target.scores[:, at] for at, label in enumerate(target.classes)}
    return found


def test_of_two_classes_that_one_output_tells_apart_the_second_one_has_an_answer() -> None:
    (case,) = preparation_cases(of=("yes or no",))
    assert [each.name for each in answers_of(case.model)] == ["P(sold=yes)"]


def two_layers() -> Model:
    table = numbers_table(2)
    recipe = columns(number("x0"), number("x1"), target=number("y", Role.TARGET))
    own = {
        "hidden_1/kernel": np.array([[1.0, -2.0], [3.0, 2.0]]), "hidden_1/bias": np.zeros(2),
        "output/kernel": np.array([[4.0], [-1.0]]), "output/bias": np.zeros(1),
    }  # fmt: skip
    return model_of(table, recipe, (Dense(units=2), Dropout(), Dense(units=1, activation=Activation.LINEAR)), own)


def test_connection_weights_are_those_of_a_calculation_by_hand() -> None:
    found = connection_weights(two_layers())
    # Olden: 1·4 + (−2)(−1) = 6, 3·4 + 2(−1) = 10. Garson: (1/4·4 + 2/4·1) / 5 = 0.3, (3/4·4 + 2/4·1) / 5 = 0.7
    np.testing.assert_allclose(found.olden, [[6, 10]])
    np.testing.assert_allclose(found.garson, [[0.3, 0.7]])
    np.testing.assert_allclose(found.olden_of(0), [6, 10])
    np.testing.assert_allclose(found.garson_of(0), [0.3, 0.7])


def test_connection_weights_of_one_hot_columns_are_added_up_and_of_classes_averaged() -> None:
    (case,) = preparation_cases(of=("classes",))
    found = connection_weights(case.model)
    town = found.features.owners == found.features.names.index("town")
    assert found.garson.sum() == pytest.approx(3), "the shares of each class add up to 1"
    place = found.features.names.index("town")
    assert found.garson_of(0)[place] == pytest.approx(found.garson[:, town].sum() / 3)
    assert found.olden_of(0)[place] == pytest.approx(np.abs(found.olden[:, town]).sum() / 3)


def test_where_weights_alone_say_nothing_is_told() -> None:
    model = two_layers()
    assert not why_no_connection_weights(model)
    learner = model.spec.learner

    def of(network: Network) -> Model:
        return replace(model, spec=model.spec.model_copy(update={"learner": learner.replace(network=network)}))

    normal = Network.stack((Dense(units=2), LayerNormalization(), Dense(units=1)))
    assert "is a Layer normalisation layer" in str(why_no_connection_weights(of(normal)))
    nodes = learner.network.nodes
    branch = Network(nodes=(*nodes, nodes[0].replace(name="beside")))
    assert "'beside' leaves it" in str(why_no_connection_weights(of(branch)))


def test_one_row_is_explained_as_the_sum_over_all_orders_says() -> None:
    model, table = regression(4)
    rows = rows_of_table(model, table)
    x, background = rows.x[0], rows.x[1:9]
    found = explain(model, x, background)
    assert found.is_exact

    def worth(members: set[int]) -> float:
        taken = background.copy()
        taken[:, list(members)] = x[list(members)]
        return float(Asker(model).outputs(taken).mean())

    orders = list(permutations(range(4)))
    sums = np.zeros(4)
    for order in orders:
        for at, feature in enumerate(order):
            sums[feature] += worth({*order[: at + 1]}) - worth({*order[:at]})
    np.testing.assert_allclose(found.contributions[0], sums / len(orders), rtol=1e-10)
    assert found.baseline[0] == pytest.approx(worth(set()))
    assert found.prediction[0] == pytest.approx(worth({0, 1, 2, 3}))


@pytest.mark.parametrize("count", [5, 12])
def test_the_contributions_of_a_line_are_weights_times_distance_from_the_mean(count: int) -> None:
    weights = np.linspace(-2, 3, count)
    model, table = linear(weights.tolist())
    rows = rows_of_table(model, table)
    background = rows.x[spread(ROWS, 10)]
    found = explain(model, rows.x[3], background)
    assert found.is_exact == (count <= 10)
    np.testing.assert_allclose(found.contributions[0], weights * (rows.x[3] - background.mean(axis=0)), atol=1e-12)
    if found.errors is not None:
        np.testing.assert_allclose(found.errors, 0, atol=1e-12)


def test_estimated_contributions_add_up_and_lie_within_their_errors() -> None:
    model, table = regression(11)
    rows = rows_of_table(model, table)
    found = explain(model, rows.x[0], rows.x[:6], seed=1)
    other = explain(model, rows.x[0], rows.x[:6], seed=2)
    assert found.errors is not None
    assert other.errors is not None
    assert found.baseline + found.contributions.sum(axis=1) == pytest.approx(found.prediction, rel=1e-12)
    gaps = np.abs(found.contributions - other.contributions)
    assert (gaps <= 5 * np.hypot(found.errors, other.errors)).all()
    assert (found.errors > 0).all()


def test_every_answer_of_a_row_is_explained_in_original_units() -> None:
    (case,) = preparation_cases(of=("two numbers",))
    rows: Rows = rows_of_table(case.model, case.table)
    found = explain(case.model, rows.x[0], rows.x[1:4])
    assert [each.name for each in found.answers] == ["price", "area"]
    for place, target in enumerate(rows.targets):
        assert found.prediction[place] == pytest.approx(target.predicted[0])
    assert found.baseline + found.contributions.sum(axis=1) == pytest.approx(found.prediction)
