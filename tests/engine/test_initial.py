"""Initial weights: each initializer draws from the range and spread of its equation, and a seed keeps its weights for ever."""

import math

import numpy as np
import pytest

from engine.config.initializers import (
    GlorotNormal,
    GlorotUniform,
    HeNormal,
    HeUniform,
    Initializer,
    LecunNormal,
    LecunUniform,
    Orthogonal,
    RandomNormal,
    RandomUniform,
    TruncatedNormal,
)
from engine.config.layers import ArrayFact
from engine.learners.supervised.initial import TRUNCATED_STDDEV, draw

SHAPE = (300, 200)


def drawn(
    initializer: Initializer, shape: tuple[int, ...] = SHAPE
) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
    return draw(ArrayFact("kernel", shape, (), initializer, "W"), np.random.default_rng((7, 0, 0x60)))


@pytest.mark.parametrize(
    ("initializer", "entry"),
    [
        (RandomUniform(), 0.019442226945665025),
        (RandomNormal(), -0.025516798923419376),
        (GlorotUniform(), 0.4259578506510202),
        (GlorotNormal(), -0.3669342847486424),
        (HeUniform(), 0.5499092205859024),
        (HeNormal(), -0.47371012466134077),
        (LecunNormal(), -0.3349636414647588),
    ],
    ids=lambda value: getattr(value, "kind", ""),
)
def test_a_seed_keeps_its_weights_from_version_to_version(initializer: Initializer, entry: float) -> None:
    assert drawn(initializer, (3, 2))[2, 1] == entry


@pytest.mark.parametrize(
    ("initializer", "limit"),
    [
        (RandomUniform(limit=0.3), 0.3),
        (GlorotUniform(), math.sqrt(6 / 500)),
        (HeUniform(), math.sqrt(6 / 300)),
        (LecunUniform(), math.sqrt(3 / 300)),
    ],
    ids=lambda value: getattr(value, "kind", ""),
)
def test_uniform_weights_fill_their_range(initializer: Initializer, limit: float) -> None:
    values = drawn(initializer)
    assert 0.999 * limit < np.abs(values).max() <= limit
    assert values.std() == pytest.approx(limit / math.sqrt(3), rel=0.02)


@pytest.mark.parametrize(
    ("initializer", "deviation", "cut"),
    [
        (RandomNormal(stddev=0.3), 0.3, math.inf),
        (TruncatedNormal(stddev=0.3), 0.3 * TRUNCATED_STDDEV, 0.6),
        (GlorotNormal(), math.sqrt(2 / 500), 2 * math.sqrt(2 / 500) / TRUNCATED_STDDEV),
        (HeNormal(), math.sqrt(2 / 300), 2 * math.sqrt(2 / 300) / TRUNCATED_STDDEV),
        (LecunNormal(), math.sqrt(1 / 300), 2 * math.sqrt(1 / 300) / TRUNCATED_STDDEV),
    ],
    ids=lambda value: getattr(value, "kind", ""),
)
def test_normal_weights_have_their_spread_and_cut(initializer: Initializer, deviation: float, cut: float) -> None:
    values = drawn(initializer)
    assert values.std() == pytest.approx(deviation, rel=0.02)
    assert abs(values.mean()) < deviation / 50
    assert np.abs(values).max() <= cut


@pytest.mark.parametrize("shape", [(5, 3), (3, 5), (4, 4), (6,)], ids=str)
def test_orthogonal_weights_keep_lengths_up_to_the_gain(shape: tuple[int, ...]) -> None:
    W = drawn(Orthogonal(gain=1.5), shape).reshape(shape[0], -1)
    square = W.T @ W if W.shape[0] >= W.shape[1] else W @ W.T
    np.testing.assert_allclose(square, 2.25 * np.eye(len(square)), atol=1e-14)


def test_orthogonal_weights_are_no_more_often_on_one_side() -> None:
    """Without the signs of R's diagonal, every first entry of Q would be on the same side."""
    signs = [
        draw(ArrayFact("kernel", (3, 3), (), Orthogonal(), "W"), np.random.default_rng(seed))[0, 0] > 0
        for seed in range(100)
    ]
    assert 30 < sum(signs) < 70
