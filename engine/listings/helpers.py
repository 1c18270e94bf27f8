"""The functions that a program defines before it begins: those of activations, and the lab's random numbers."""

from collections.abc import Collection, Iterator

from engine.listings.activations import HELPERS as OF_ACTIVATIONS
from engine.listings.listing import Line
from engine.text import Text

_OF_RANDOM_NUMBERS: dict[str, tuple[str, ...]] = {
    "random_words": (
        "def random_words(seed, layer, update, count):",
        "    k = [np.uint32(seed), np.uint32(layer), np.uint32(seed ^ layer ^ 0x1BD11BDA)]",
        "    counter = np.arange((count + 1) // 2, dtype=np.uint32)",
        "    x, y = np.full_like(counter, update % 2**32) + k[0], counter + k[1]",
        "    for group in range(5):",
        "        for bits in ((13, 15, 26, 6), (17, 29, 16, 24))[group % 2]:",
        "            x = x + y",
        "            y = ((y << np.uint32(bits)) | (y >> np.uint32(32 - bits))) ^ x",
        "        x, y = x + k[(group + 1) % 3], y + k[(group + 2) % 3] + np.uint32(group + 1)",
        "    return x, y",
    ),
    "dropout_mask": (
        "def dropout_mask(seed, layer, update, shape, rate, dtype):",
        "    count = int(np.prod(shape))",
        "    words = np.stack(random_words(seed, layer, update, count), axis=1).reshape(-1)[:count]",
        "    return (words >= np.uint32(rate * 2**32)).reshape(shape) * dtype(1 / (1 - rate))",
    ),
    "normal_noise": (
        "def normal_noise(seed, layer, update, shape, dtype):",
        "    count = int(np.prod(shape))",
        "    u, v = random_words(seed, layer, update, count)",
        "    if dtype == np.float64:",
        "        u, v = (u.astype(dtype) + 0.5) * 2.0**-32, (v.astype(dtype) + 0.5) * 2.0**-32",
        "    else:",
        "        u, v = (((w >> np.uint32(8)).astype(dtype) + dtype(0.5)) * dtype(2.0**-24) for w in (u, v))",
        "    radius, angle = np.sqrt(-2 * np.log(u)), dtype(2 * np.pi) * v",
        "    pairs = np.stack([radius * np.cos(angle), radius * np.sin(angle)], axis=1)",
        "    return pairs.reshape(-1)[:count].reshape(shape)",
    ),
}
OF_NUMPY = OF_ACTIVATIONS | _OF_RANDOM_NUMBERS
RANDOM = frozenset(_OF_RANDOM_NUMBERS)

_SAID = {
    "sigmoid": Text("1 / (1 + e^−z), in a form that does not overflow"),
    "random_words": Text("the lab's random numbers: Threefry-2x32, keyed by seed, layer and update"),
}


def helper_lines(needed: Collection[str]) -> Iterator[Line]:
    """The definitions of the functions that are needed, an empty line between two."""
    wanted = [name for name in OF_NUMPY if name in needed]
    for place, name in enumerate(wanted):
        if place:
            yield Line("")
        if name in _SAID:
            yield Line("", comment=_SAID[name])
        yield from (Line(text) for text in OF_NUMPY[name])
