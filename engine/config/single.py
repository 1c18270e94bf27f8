"""Single precision: by way of it Keras takes some of its constants even where all else is double."""

import struct

LARGEST_FLOAT32 = 3.4028234663852886e38
"""The largest finite number of single precision."""


def single(value: float) -> float:
    """The float32 next to `value`, a finite number of at most 3e38: 0.9 becomes 0.8999999761581421."""
    rounded: float = struct.unpack("f", struct.pack("f", value))[0]
    return rounded


def written(value: float) -> str:
    """A number in an equation: short where that says all of it, else with every digit."""
    short = f"{value:g}"
    return short if float(short) == value else repr(value)
