"""Permutation importance beside scikit-learn's around Keras's `predict`, of the same network and rows; and the memory it takes.

The network: 20 → 64 tanh → 32 tanh → 5 softmax; 20 features, 10 repeats, 10,000 rows, accuracy.
"""

import json
from collections.abc import Iterator
from typing import Any

import numpy as np
import psutil
from numpy.typing import NDArray
from sklearn.base import BaseEstimator, ClassifierMixin
from sklearn.inspection import permutation_importance as of_sklearn

from engine.config.activations import Activation
from engine.config.columns import ColumnRecipe, Encoding, Role
from engine.config.experiment import Experiment
from engine.config.layers import Dense
from engine.config.learners import SupervisedNetwork
from engine.config.losses import CategoricalCrossentropy
from engine.config.network import Network
from engine.config.recipe import Recipe, Split
from engine.config.training import Training
from engine.data.preparing.plan import plan
from engine.data.preparing.prepare import prepare
from engine.data.table import NumberColumn, Table, text_column
from engine.importance.permutation import permutation_importance
from engine.importance.rows import Rows, rows_of_part
from engine.learners.supervised.initial import initial_parameters
from engine.model.model import Model, model_of
from tests.bench.beside_pandas import seconds
from tests.bench.children import Line, lines_of
from tests.bench.predict import peak_bytes

FEATURES, REPEATS, ROWS, CLASSES = 20, 10, 10_000, 5
BATCHES = (32, 4096)
"""Keras's usual batch of `predict`, and one as large as ours."""
MEGABYTE = 1 << 20


def importance() -> Iterator[Line]:
    """A line for each batch size of the peer, from a process of its own."""
    yield from lines_of("tests.bench.importance")


def main() -> int:
    """Ours before TensorFlow is loaded, so that its memory is its own."""
    model, rows = _model_and_rows()
    before = psutil.Process().memory_info().rss
    ours = min(seconds(lambda: permutation_importance(model, rows, repeats=REPEATS)) for _ in range(3))
    grown = max(0, peak_bytes() - before)
    for batch in BATCHES:
        theirs = _seconds_of_peer(model, rows, batch)
        line = {
            "bench": "importance", "features": FEATURES, "repeats": REPEATS, "rows": ROWS, "metric": "seconds",
            "ours": round(ours, 3), "peer": f"scikit-learn around Keras predict, batch {batch}", "theirs": round(theirs, 3),
            "ratio": round(ours / theirs, 4), "grown_mb": round(grown / MEGABYTE, 1),
        }  # fmt: skip
        print(json.dumps(line), flush=True)
    return 0


def _model_and_rows() -> tuple[Model, Rows]:
    random = np.random.default_rng(0)
    names = [f"x{at}" for at in range(FEATURES)]
    kinds = [f"k{at}" for at in random.integers(0, CLASSES, ROWS)]
    table = Table((*(NumberColumn(name, random.normal(size=ROWS)) for name in names), text_column("kind", kinds)))
    columns = (*map(_feature, names), ColumnRecipe(name="kind", role=Role.TARGET, encoding=Encoding.ONE_HOT))
    network = Network.stack((
        Dense(units=64, activation=Activation.TANH), Dense(units=32, activation=Activation.TANH),
        Dense(units=CLASSES, activation=Activation.SOFTMAX),
    ))  # fmt: skip
    learner = SupervisedNetwork(network=network, training=Training(loss=CategoricalCrossentropy()))
    chosen = Experiment(recipe=Recipe(columns=columns, split=Split(validation=0)), learner=learner)
    dataset = prepare(plan(table, chosen.recipe))
    initial = initial_parameters(chosen, dataset.plan.inputs)
    model = model_of(chosen, dataset, {name: array.astype(np.float32) for name, array in initial.items()})
    return model, rows_of_part(model, dataset.training)


def _feature(name: str) -> ColumnRecipe:
    return ColumnRecipe(name=name)


def _seconds_of_peer(model: Model, rows: Rows, batch: int) -> float:
    from engine.tensorflow_backend.network import build_model, parameter_variables

    network = model.spec.learner.network
    keras_model = build_model(network, FEATURES, "float32")
    for name, variable in parameter_variables(keras_model, network).items():
        variable.assign(model.parameters[name])
    predictor = _Classifier(keras_model, batch)
    predictor.predict(rows.x)
    target = rows.targets[0].target
    return seconds(lambda: of_sklearn(predictor, rows.x, target, scoring="accuracy", n_repeats=REPEATS, random_state=0))


class _Classifier(ClassifierMixin, BaseEstimator):  # type: ignore[misc]
    """A Keras model as scikit-learn takes it."""

    classes_ = np.arange(CLASSES)

    def __init__(self, model: Any, batch: int) -> None:
        self._model, self._batch = model, batch

    def fit(self, _x: NDArray[Any], _y: NDArray[Any]) -> "_Classifier":
        """It is fitted."""
        return self

    def predict(self, x: NDArray[Any]) -> NDArray[np.intp]:
        """The class of each row."""
        answers: NDArray[Any] = self._model.predict(x, batch_size=self._batch, verbose=0)
        return np.asarray(answers.argmax(axis=1))


if __name__ == "__main__":
    raise SystemExit(main())
