"""The values of a dataset's rows and how they are spread: those that the network gives, number for number."""

import numpy as np
import pytest

from engine.config.network import INPUT
from engine.data.preparing.dataset import Dataset
from engine.learners.supervised.initial import initial_parameters
from engine.model.one_row import row_values
from engine.numpy_backend.network import activations
from engine.probe import rows as probe_rows
from engine.probe.rows import BINS, row_look, spread, spreads
from engine.results.predictions import network_outputs
from tests.engine.test_probe import KIND, chosen, prepared

EXPERIMENT = chosen(KIND)


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    return prepared(EXPERIMENT)[1]


@pytest.fixture(scope="module")
def parameters(dataset: Dataset) -> dict[str, np.ndarray]:
    rng = np.random.default_rng(7)
    return {
        name: (array + rng.normal(size=array.shape)).astype(np.float32)
        for name, array in initial_parameters(EXPERIMENT, dataset.plan.inputs).items()
    }


def test_a_row_of_the_table_gives_what_the_network_answers(dataset: Dataset, parameters: dict[str, np.ndarray]) -> None:
    for part in (dataset.training, dataset.validation, dataset.test):
        row = int(part.table_rows[-1])
        found = row_look(EXPERIMENT, dataset, row, parameters).values
        assert found is not None
        np.testing.assert_array_equal(found.nodes[INPUT].output, part.x[-1].astype(np.float32))
        expected = network_outputs(EXPERIMENT.learner, parameters, part.x[-1:])[0]
        np.testing.assert_array_equal(found.nodes["output"].output, expected)
    assert row_look(EXPERIMENT, dataset, 10_000, parameters).values is None


def test_the_terms_of_a_sum_add_up_to_it(dataset: Dataset, parameters: dict[str, np.ndarray]) -> None:
    found = row_values(EXPERIMENT.learner, parameters, dataset.training.x[0])
    for name in EXPERIMENT.learner.network.names:
        node = found.nodes[name]
        assert node.terms is not None
        assert node.terms.bias is not None
        assert node.sum is not None
        np.testing.assert_allclose(node.terms.entering @ node.terms.kernel + node.terms.bias, node.sum, rtol=1e-5)


def test_a_spread_counts_what_every_unit_gives(dataset: Dataset, parameters: dict[str, np.ndarray]) -> None:
    found = spreads(EXPERIMENT, dataset, parameters)
    x = np.concatenate([part.x for part in (dataset.training, dataset.validation, dataset.test)]).astype(np.float32)
    assert (found.rows, found.of) == (len(x), len(x))
    _, outputs = activations(EXPERIMENT.learner.network, parameters, x)["hidden_1"]
    hidden = found.nodes["hidden_1"]
    np.testing.assert_array_equal(hidden.mean, outputs.mean(axis=0))
    np.testing.assert_array_equal(hidden.least, outputs.min(axis=0))
    for unit in range(outputs.shape[1]):
        expected, _ = np.histogram(
            outputs[:, unit].astype(np.float64), BINS, (float(outputs.min()), float(outputs.max()))
        )
        np.testing.assert_array_equal(hidden.counts[unit], expected)
    assert found.nodes[INPUT].counts.sum() == x.size


def test_of_many_rows_some_are_taken_evenly(
    dataset: Dataset, parameters: dict[str, np.ndarray], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(probe_rows, "MOST_ROWS", 10)
    found = spreads(EXPERIMENT, dataset, parameters)
    x = np.concatenate([part.x for part in (dataset.training, dataset.validation, dataset.test)])[::4]
    assert found.of == 40
    assert found.rows == 10
    np.testing.assert_array_equal(found.nodes[INPUT].least, x.astype(np.float32).min(axis=0))


def test_what_is_not_finite_is_counted_nowhere_and_one_value_has_room() -> None:
    found = spread(np.array([[0.0, np.nan], [2.0, 1.0], [np.inf, 0.0]], np.float32))
    assert (found.low, found.high) == (0.0, 2.0)
    assert found.counts.sum() == 4
    np.testing.assert_allclose(found.zeros, [1 / 3, 1 / 3])
    same = spread(np.full((3, 2), 4.0, np.float32))
    assert (same.low, same.high) == (3.5, 4.5)
    assert same.counts.sum(axis=1).tolist() == [3, 3]
