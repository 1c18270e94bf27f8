"""Generated tables and scikit-learn's samples: what is known about them holds, and a seed decides all."""

import numpy as np
import pytest

from engine.data.generators import (
    GENERATORS,
    Blobs,
    Circles,
    Generator,
    Moons,
    Quadratic,
    SineWithTrend,
    Spiral,
    Xor,
)
from engine.data.samples import SAMPLES, load_sample
from engine.data.table import NumberColumn, Table, TextColumn
from engine.setup import resolve
from engine.suggest import suggest_experiment


def _points(table: Table) -> np.ndarray:
    return np.stack([table.column(name).values for name in ("x1", "x2")], axis=1)


@pytest.mark.parametrize("kind", GENERATORS)
def test_a_seed_decides_all_rows_and_they_can_be_trained_on(kind: type[Generator]) -> None:
    first, same, other = (kind(rows=40, seed=seed).generate() for seed in (1, 1, 2))
    assert first.texts(range(40)) == same.texts(range(40)) != other.texts(range(40))
    assert first.rows == 40
    assert not resolve(suggest_experiment(first), first).errors


def test_the_quadratic_is_linear_in_x_and_its_square() -> None:
    table = Quadratic(a=2, b=-3, c=0.5, noise=0).generate()
    x, square, y = (np.asarray(column.values, dtype=np.float64) for column in table.columns)
    design = np.stack([square, x, np.ones_like(x)], axis=1)
    found, residuals, *_ = np.linalg.lstsq(design, y, rcond=None)
    np.testing.assert_allclose(found, [2, -3, 0.5], atol=1e-12)
    assert Quadratic(with_square=False).generate().names == ("x", "y")
    assert residuals < 1e-20


def test_xor_without_noise_is_the_truth_table() -> None:
    table = Xor(rows=4, noise=0).generate()
    assert table.texts(range(4)) == [["0", "0", "0"], ["0", "1", "1"], ["1", "0", "1"], ["1", "1", "0"]]


def test_circles_and_moons_and_spirals_have_their_shape_without_noise() -> None:
    circles = Circles(noise=0, inner=0.25).generate()
    radius = np.hypot(*_points(circles).T)
    np.testing.assert_allclose(radius, np.where(circles.column("class").values == "1", 0.25, 1.0))
    moons = _points(Moons(noise=0).generate())
    np.testing.assert_allclose(np.hypot(*moons[::2].T), 1.0)
    np.testing.assert_allclose(np.hypot(*(moons[1::2] - [1.0, 0.5]).T), 1.0)
    spiral = Spiral(noise=0, turns=1, arms=3).generate()
    assert spiral.column("class").classes == ("0", "1", "2")
    angle = np.arctan2(*_points(spiral)[:, ::-1].T) / (2 * np.pi)
    arm = np.array([int(text) for text in spiral.column("class").values])
    np.testing.assert_allclose((angle - np.hypot(*_points(spiral).T) - arm / 3) % 1 % 0.9999999, 0, atol=1e-6)


def test_blobs_lie_around_their_centres_and_the_sine_on_its_line() -> None:
    blobs = Blobs(rows=3_000, classes=3, noise=0.5).generate()
    for kind in "012":
        cloud = _points(blobs)[blobs.column("class").values == kind]
        np.testing.assert_allclose(cloud.std(axis=0), 0.5, rtol=0.1)
    t, y = (column.values for column in SineWithTrend(slope=0.5, amplitude=2, period=8, noise=0).generate().columns)
    np.testing.assert_allclose(y, 0.5 * t + 2 * np.sin(np.pi * t / 4), atol=1e-9)


@pytest.mark.parametrize("name", [sample.name for sample in SAMPLES])
def test_every_sample_of_scikit_learn_can_be_trained_on(name: str) -> None:
    table = load_sample(name)
    assert not any(column.missing.any() for column in table.columns)
    assert not resolve(suggest_experiment(table), table).errors
    is_regression = name == "diabetes"
    assert isinstance(table.columns[-1], NumberColumn if is_regression else TextColumn)


def test_samples_are_scikit_learns_numbers() -> None:
    from sklearn.datasets import load_wine

    wine, table = load_wine(), load_sample("wine")
    np.testing.assert_array_equal(np.stack([column.values for column in table.columns[:-1]], axis=1), wine.data)
    assert table.columns[-1].class_indices.tolist() == wine.target.tolist()
