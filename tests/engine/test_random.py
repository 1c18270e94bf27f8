"""Both engines draw the same random numbers, and they are those of Threefry-2x32-20."""

from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from engine.numpy_backend.random import normal, threefry, words
from engine.training.factory import load_tensorflow

KNOWN = [
    ((0, 0), (0, 0), (0x6B200159, 0x99BA4EFE)),
    ((0xFFFFFFFF, 0xFFFFFFFF), (0xFFFFFFFF, 0xFFFFFFFF), (0x1CB996FC, 0xBB002BE7)),
    ((0x13198A2E, 0x03707344), (0x243F6A88, 0x85A308D3), (0xC4923A9C, 0x483DF7A0)),
]
"""Key, counter and result as Random123 1.14 lists them in `tests/kat_vectors`: zeros, ones, the digits of π."""


def pair(counter: tuple[int, int]) -> tuple[NDArray[np.uint32], NDArray[np.uint32]]:
    return np.array([counter[0]], np.uint32), np.array([counter[1]], np.uint32)


@pytest.mark.parametrize(("key", "counter", "result"), KNOWN)
def test_known_answers_in_numpy(key: tuple[int, int], counter: tuple[int, int], result: tuple[int, int]) -> None:
    x, y = threefry(key, *pair(counter))
    assert (int(x[0]), int(y[0])) == result


@pytest.mark.parametrize("jit", [False, True])
def test_known_answers_in_tensorflow(jit: bool) -> None:
    tf = tensorflow()
    from engine.tensorflow_backend.random import threefry as theirs

    drawn = tf.function(theirs, jit_compile=jit)
    for key, counter, result in KNOWN:
        x, y = drawn(tuple(tf.constant(word, tf.uint32) for word in key), *(tf.constant(c) for c in pair(counter)))
        assert (int(x[0]), int(y[0])) == result


@pytest.mark.parametrize("jit", [False, True])
@pytest.mark.parametrize("dtype", ["float32", "float64"])
def test_both_engines_draw_the_same(dtype: str, jit: bool) -> None:
    tf = tensorflow()
    from engine.tensorflow_backend import random as theirs

    seed, layer, update, count = 4_294_967_295, 3, 2**33 + 5, 1_001

    def draw(seed: Any, update: Any) -> tuple[Any, Any]:
        draws = theirs.Draws(seed, tf.cast(update, tf.uint32))
        return theirs.words(draws, layer, count), theirs.normal(draws, layer, count, dtype)

    drawn = tf.function(draw, jit_compile=jit)(tf.constant(seed, tf.uint32), tf.constant(update, tf.int64))
    np.testing.assert_array_equal(drawn[0].numpy(), words((seed, layer), update, count))
    ours = normal((seed, layer), update, count, np.dtype(dtype))
    assert ours.dtype == dtype
    np.testing.assert_allclose(drawn[1].numpy(), ours, atol=1e-14 if dtype == "float64" else 4e-6)


def test_words_are_even_and_every_update_layer_and_seed_has_its_own() -> None:
    drawn = words((7, 2), 11, 100_000)
    assert abs(float((drawn < 2**31).mean()) - 0.5) < 0.01
    assert len(np.unique(drawn)) > 99_900
    for other in (words((7, 2), 12, 100_000), words((7, 3), 11, 100_000), words((8, 2), 11, 100_000)):
        assert float((drawn == other).mean()) < 1e-4
    np.testing.assert_array_equal(words((7, 2), 11, 99_999), drawn[:-1])


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_normal_numbers_have_mean_0_deviation_1_and_normal_tails(dtype: type[np.floating[Any]]) -> None:
    drawn = normal((1, 0), 0, 200_001, np.dtype(dtype))
    assert np.isfinite(drawn).all()
    assert abs(float(drawn.mean())) < 0.01
    assert float(drawn.std()) == pytest.approx(1, abs=0.01)
    assert float((np.abs(drawn) > 1.959964).mean()) == pytest.approx(0.05, abs=0.003)


def tensorflow() -> Any:
    load_tensorflow()
    import tensorflow as tf

    return tf
