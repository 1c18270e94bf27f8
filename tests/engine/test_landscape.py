"""Landscapes: their values are the engine's, their axes what they say, and the curvature is that of the Hessian."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest

from engine.backend import LOSS, PartName
from engine.config.activations import Activation
from engine.config.layers import Dense
from engine.config.network import Network
from engine.config.optimizers import SGD, Adam, Momentum
from engine.config.training import EngineName, FullBatch, MiniBatch, Precision
from engine.data.generators import Moons
from engine.data.preparing.prepare import prepare
from engine.landscape.curvature import Curvature, curvature, hessian_product
from engine.landscape.directions import Kind, directions_of
from engine.landscape.path import path_of, principal
from engine.landscape.plane import Plane, planes
from engine.landscape.stability import stability
from engine.landscape.surface import LandscapeError, Surface, flat, unflat
from engine.progress import Cancelled
from engine.setup import Setup, resolve
from engine.suggest import suggest_experiment
from engine.training.factory import arrays_of, create_backend
from engine.training.replay.record import Record
from engine.worksheet.update import trained_to


def setup_of(*units: int, activation: Activation = Activation.TANH) -> Setup:
    """Moons with hidden layers, full batches in float64."""
    table = Moons(rows=60).generate()
    experiment = suggest_experiment(table)
    output = experiment.learner.network.output.layer
    training = experiment.learner.training.replace(
        batching=FullBatch(), precision=Precision.FLOAT64, optimizer=SGD(learning_rate=0.5), epochs=40
    )
    network = Network.stack([*(Dense(units=count, activation=activation) for count in units), output])
    return resolve(experiment.with_learner(network=network, training=training), table)


@pytest.fixture(scope="module")
def record() -> Record:
    """A run of 40 updates."""
    return trained_to(setup_of(4), EngineName.NUMPY, 40)


@pytest.fixture(scope="module")
def surface(record: Record) -> Surface:
    """Around the weights that the run ended with."""
    return Surface(record.job.experiment, record.dataset, record.checkpoints[-1].state)


def hessian(surface: Surface) -> np.ndarray:
    """Column by column, from the engine's gradients, symmetric."""
    step, columns = 1e-5, []
    for axis in np.eye(len(surface.start)):
        ahead, behind = (surface.gradient(surface.start + side * step * axis) for side in (1, -1))
        columns.append((ahead - behind) / (2 * step))
    found = np.stack(columns, axis=1)
    return (found + found.T) / 2


def last(found: Iterator[Curvature]) -> Curvature:
    done = list(found)[-1]
    assert done.is_done
    return done


@pytest.mark.parametrize("kind", [Kind.RANDOM, Kind.GRADIENT, Kind.PATH, Kind.CURVATURE])
def test_the_values_of_a_plane_are_what_the_engine_evaluates_at_those_weights(
    surface: Surface, record: Record, kind: Kind
) -> None:
    path = path_of(record, surface.shapes)
    directions = directions_of(kind, surface, path, seed=3)
    found = list(planes(surface, directions, path, points=9))
    assert [len(each.landscape.axes[0]) for each in found] == [2, 3, 5, 9]
    plane = found[-1]
    experiment = record.job.experiment
    backend = create_backend(
        EngineName.NUMPY, experiment, arrays_of(record.dataset, experiment), record.checkpoints[-1].state
    )
    state = backend.state()
    for i, j in ((0, 0), (3, 7), (8, 2)):
        place = np.array([plane.landscape.axes[0][i], plane.landscape.axes[1][j]])
        backend.restore(state | unflat(surface.start + place @ directions.vectors, surface.shapes))
        assert backend.evaluate(PartName.TRAINING).values[LOSS] == plane.landscape.values[i, j]
    assert plane.route is not None
    at_end = plane.route.places[-1] @ directions.vectors + surface.start
    np.testing.assert_allclose(np.linalg.norm(path.weights[-1] - at_end), plane.route.off[-1], atol=1e-12)


def test_of_random_directions_each_unit_moves_as_far_as_its_weights_are_long_and_biases_stand(surface: Surface) -> None:
    directions = directions_of(Kind.RANDOM, surface, seed=1)
    weights = unflat(surface.start, surface.shapes)
    for vector in directions.vectors:
        for name, moved in unflat(vector, surface.shapes).items():
            if moved.ndim == 1:
                assert not moved.any()
            else:
                np.testing.assert_allclose(np.linalg.norm(moved, axis=0), np.linalg.norm(weights[name], axis=0))
    again = directions_of(Kind.RANDOM, surface, seed=1)
    other = directions_of(Kind.RANDOM, surface, seed=2)
    assert (again.vectors == directions.vectors).all()
    assert (other.vectors != directions.vectors).any()


def test_the_path_is_the_run_and_its_axes_are_those_of_a_singular_value_decomposition(
    surface: Surface, record: Record
) -> None:
    path = path_of(record, surface.shapes)
    assert path.updates == tuple(range(41))[: record.updates + 1]
    np.testing.assert_array_equal(path.weights[0], flat(record.checkpoints[0].state, surface.shapes))
    axes, shares = principal(path.weights)
    _, sizes, theirs = np.linalg.svd(path.weights - path.weights.mean(axis=0), full_matrices=False)
    np.testing.assert_allclose(np.abs((axes * theirs[:2]).sum(axis=1)), 1, rtol=1e-9)
    np.testing.assert_allclose(shares, (sizes**2 / (sizes**2).sum())[:2], rtol=1e-9)


def test_the_largest_eigenvalues_are_those_of_the_whole_hessian(surface: Surface) -> None:
    found = last(curvature(surface, 3))
    values, vectors = np.linalg.eigh(hessian(surface))
    np.testing.assert_allclose(found.values, values[::-1][:3], rtol=1e-6)
    np.testing.assert_allclose(np.abs((found.vectors * vectors.T[::-1][:3]).sum(axis=1)), 1, rtol=1e-5)
    assert found.least >= values[0] - 1e-6


def linear_surface() -> tuple[Surface, np.ndarray]:
    """A linear network with the mean squared error, whose Hessian is 2/N XᵀX whatever its weights are."""
    from engine.config.losses import MeanSquaredError

    setup = setup_of()
    network = Network.stack([Dense(units=1, activation=Activation.LINEAR)])
    training = setup.experiment.learner.training.replace(loss=MeanSquaredError())
    experiment = setup.experiment.with_learner(network=network, training=training)
    dataset = prepare(setup.plan)
    dataset = replace(dataset, training=replace(dataset.training, t=dataset.training.t[:, :1]))
    x = np.column_stack([dataset.training.x, np.ones(dataset.training.rows)])
    (name,) = network.names
    weights = {f"{name}/kernel": np.array([[0.3], [-0.2]]), f"{name}/bias": np.array([0.1])}
    return Surface(experiment, dataset, weights), 2 / len(x) * x.T @ x


def test_a_linear_network_has_the_hessian_of_least_squares() -> None:
    surface, expected = linear_surface()
    found = last(curvature(surface, 3))
    np.testing.assert_allclose(found.values, np.linalg.eigvalsh(expected)[::-1], rtol=1e-8)
    assert found.steps == 3
    limit = stability(setup_of().experiment.learner.training, float(found.values[0]), surface.rows)
    assert limit.limit == pytest.approx(2 / np.linalg.eigvalsh(expected)[-1])
    assert not limit.doubts
    assert limit.limit is not None
    w, below, above = surface.start, surface.start.copy(), surface.start.copy()
    for _ in range(400):
        below -= 0.99 * limit.limit * surface.gradient(below)
        above -= 1.01 * limit.limit * surface.gradient(above)
    assert surface.value(below) < surface.value(w) < surface.value(above)


def test_both_engines_agree_on_the_curvature_to_a_millionth(record: Record, surface: Surface) -> None:
    theirs = Surface(record.job.experiment, record.dataset, record.checkpoints[-1].state, engine=EngineName.TENSORFLOW)
    assert theirs.value(theirs.start) == pytest.approx(surface.value(surface.start), rel=1e-12)
    bends = last(curvature(surface, 1))
    sharpest = bends.vectors[0]
    product = hessian_product(theirs, sharpest)
    assert sharpest @ product == pytest.approx(bends.values[0], rel=1e-6)
    np.testing.assert_allclose(product, hessian_product(surface, sharpest), atol=1e-6 * bends.values[0])


def test_what_the_limit_says_depends_on_what_trains() -> None:
    training = setup_of(4).experiment.learner.training
    plain = stability(training, 5.0, 60)
    assert plain.limit == pytest.approx(0.4)
    assert "steps along the sharpest direction grow" in plain.sentence
    assert "is stable here" in stability(training, 3.0, 60).sentence
    momentum = training.replace(optimizer=Momentum(learning_rate=0.5, momentum=0.9))
    assert stability(momentum, 5.0, 60).limit == pytest.approx(0.76)
    hint = stability(training.replace(optimizer=Adam(), batching=MiniBatch(size=8)), 5.0, 60)
    assert len(hint.doubts) == 2
    assert "only a hint" in hint.sentence
    assert stability(training, -1.0, 60).limit is None


def test_a_sample_of_the_rows_is_drawn_and_said_and_what_cannot_be_is_refused(record: Record, surface: Surface) -> None:
    experiment, dataset = record.job.experiment, record.dataset
    some = Surface(experiment, dataset, record.checkpoints[-1].state, rows=10, seed=1)
    assert (some.rows, some.total) == (10, surface.total)
    assert some.value(some.start) != surface.value(surface.start)
    empty = replace(dataset, validation=replace(dataset.validation, x=dataset.validation.x[:0]))
    with pytest.raises(LandscapeError, match="has no rows"):
        Surface(experiment, empty, record.checkpoints[-1].state, part=PartName.VALIDATION)
    with pytest.raises(LandscapeError, match="There is no path"):
        directions_of(Kind.PATH, surface)
    with pytest.raises(LandscapeError, match="points a side"):
        next(planes(surface, directions_of(Kind.RANDOM, surface), None, points=5))


def test_it_is_given_up_at_the_next_point(surface: Surface) -> None:
    left = [3]

    def check() -> None:
        left[0] -= 1
        if not left[0]:
            raise Cancelled

    with pytest.raises(Cancelled):
        list[Plane](planes(surface, directions_of(Kind.RANDOM, surface), None, points=9, check=check))
    left[0] = 2
    with pytest.raises(Cancelled):
        list(curvature(surface, check=check))
