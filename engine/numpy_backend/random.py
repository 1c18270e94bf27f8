"""Random numbers that depend on nothing but (seed, layer, update, element), so that both engines draw the same.

Threefry-2x32 with 20 rounds: Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2, 3" (2011), and its
library Random123. `tensorflow_backend/random.py` is this file in TensorFlow.
"""

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray

Words = NDArray[np.uint32]
Array = NDArray[np.floating[Any]]

PARITY = 0x1BD11BDA
"""What the third word of the key is made with (the constant C240 of Skein's key schedule, for 32 bits)."""

ROTATIONS = ((13, 15, 26, 6), (17, 29, 16, 24))
"""By how many bits each round turns, four rounds after four."""


def threefry(key: tuple[int, int], first: Words, second: Words) -> tuple[Words, Words]:
    """The two words that Threefry-2x32-20 makes of the counter (`first`, `second`), element by element."""
    k = [np.uint32(key[0]), np.uint32(key[1]), np.uint32(key[0] ^ key[1] ^ PARITY)]
    x, y = first + k[0], second + k[1]
    for group in range(5):
        for bits in ROTATIONS[group % 2]:
            x += y
            y = (y << np.uint32(bits)) | (y >> np.uint32(32 - bits))
            y ^= x
        x += k[(group + 1) % 3]
        y += k[(group + 2) % 3]
        y += np.uint32(group + 1)
    return x, y


def words(key: tuple[int, int], update: int, count: int) -> Words:
    """`count` random words for one update: elements 2i and 2i + 1 are the two words of the counter (update, i)."""
    first, second = _pairs(key, update, count)
    return np.stack([first, second], axis=1).reshape(-1)[:count]


def normal(key: tuple[int, int], update: int, count: int, dtype: np.dtype[Any]) -> Array:
    """`count` normal numbers with mean 0 and deviation 1 for one update, from the same words.

    Box and Muller (1958): √(−2 ln u) cos 2πv and √(−2 ln u) sin 2πv, with u and v of 32 bits in float64 and of 24 in float32.
    """
    first, second = _pairs(key, update, count)
    radius = np.sqrt(-2 * np.log(_uniform(first, dtype)))
    angle = dtype.type(2 * math.pi) * _uniform(second, dtype)
    pairs: Array = np.stack([radius * np.cos(angle), radius * np.sin(angle)], axis=1)
    return pairs.reshape(-1)[:count]


def _pairs(key: tuple[int, int], update: int, count: int) -> tuple[Words, Words]:
    pair = np.arange((count + 1) // 2, dtype=np.uint32)
    return threefry(key, np.full_like(pair, update % 2**32), pair)


def _uniform(word: Words, dtype: np.dtype[Any]) -> Array:
    """Numbers above 0, and not above 1, in the middle of 2³² (float64) or 2²⁴ (float32) equal steps."""
    if dtype == np.float64:
        return np.asarray((word.astype(dtype) + 0.5) * 2.0**-32)
    return np.asarray(((word >> np.uint32(8)).astype(dtype) + dtype.type(0.5)) * dtype.type(2.0**-24))
