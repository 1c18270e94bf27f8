"""Random numbers that depend on nothing but (seed, layer, update, element), so that both engines draw the same.

Threefry-2x32 with 20 rounds: Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2, 3" (2011), and its
library Random123. `numpy_backend/random.py` is this file in NumPy.
"""

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
import tensorflow as tf

PARITY = 0x1BD11BDA
"""What the third word of the key is made with (the constant C240 of Skein's key schedule, for 32 bits)."""

ROTATIONS = ((13, 15, 26, 6), (17, 29, 16, 24))
"""By how many bits each round turns, four rounds after four."""


@dataclass
class Draws:
    """What the layers of one model draw from: scalar tensors, set before the model is called in training."""

    seed: Any = None
    """uint32."""
    update: Any = None
    """uint32: how many updates were done before this one."""


def threefry(key: tuple[Any, Any], first: Any, second: Any) -> tuple[Any, Any]:
    """The two words that Threefry-2x32-20 makes of the counter (`first`, `second`), element by element; all are uint32."""
    k = [key[0], key[1], tf.bitwise.bitwise_xor(tf.bitwise.bitwise_xor(key[0], key[1]), _word(PARITY))]
    x, y = first + k[0], second + k[1]
    for group in range(5):
        for bits in ROTATIONS[group % 2]:
            x += y
            left, right = tf.bitwise.left_shift(y, _word(bits)), tf.bitwise.right_shift(y, _word(32 - bits))
            y = tf.bitwise.bitwise_xor(tf.bitwise.bitwise_or(left, right), x)
        x += k[(group + 1) % 3]
        y += k[(group + 2) % 3]
        y += _word(group + 1)
    return x, y


def words(draws: Draws, layer: int, count: int) -> Any:
    """`count` random words (uint32) for one update: elements 2i and 2i + 1 are the two words of the counter (update, i)."""
    first, second = _pairs(draws, layer, count)
    return tf.reshape(tf.stack([first, second], axis=1), [-1])[:count]


def normal(draws: Draws, layer: int, count: int, dtype: str) -> Any:
    """`count` normal numbers with mean 0 and deviation 1 for one update, from the same words.

    Box and Muller (1958): √(−2 ln u) cos 2πv and √(−2 ln u) sin 2πv, with u and v of 32 bits in float64 and of 24 in float32.
    """
    first, second = _pairs(draws, layer, count)
    radius = tf.sqrt(-2 * tf.math.log(_uniform(first, dtype)))
    angle = tf.constant(2 * math.pi, dtype) * _uniform(second, dtype)
    return tf.reshape(tf.stack([radius * tf.cos(angle), radius * tf.sin(angle)], axis=1), [-1])[:count]


def _pairs(draws: Draws, layer: int, count: int) -> tuple[Any, Any]:
    pair = tf.constant(np.arange((count + 1) // 2, dtype=np.uint32))
    return threefry((draws.seed, _word(layer)), tf.fill(tf.shape(pair), draws.update), pair)


def _uniform(word: Any, dtype: str) -> Any:
    """Numbers above 0, and not above 1, in the middle of 2³² (float64) or 2²⁴ (float32) equal steps."""
    if dtype == "float64":
        return (tf.cast(word, dtype) + 0.5) * 2.0**-32
    return (tf.cast(tf.bitwise.right_shift(word, _word(8)), dtype) + 0.5) * 2.0**-24


def _word(value: int) -> Any:
    return tf.constant(value, tf.uint32)
