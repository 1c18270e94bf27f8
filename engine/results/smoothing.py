"""Exponential smoothing of a curve, as TensorBoard does it."""

import math
from itertools import accumulate

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def smoothed(values: Array, weight: float) -> Array:
    """`values` (n,) smoothed with `weight` (0 leaves them, below 1); what is not finite stays and is passed over.

    s_k = weight s_(k−1) + (1 − weight) v_k from s_0 = 0, divided by 1 − weight^k so that the start is not pulled to zero.
    Source: TensorBoard, tf_line_chart_data_loader, `classicSmoothing`.
    """
    if not 0 <= weight < 1:
        raise ValueError(f"a smoothing weight lies between 0 and 1, not at {weight}")
    if weight == 0 or not len(values):
        return values
    finite = np.isfinite(values)
    present = values[finite]
    sums = np.fromiter(
        accumulate(present.tolist(), lambda last, value: last * weight + (1 - weight) * value, initial=0.0),
        dtype=np.float64,
        count=len(present) + 1,
    )[1:]
    powers = np.arange(1, len(present) + 1)
    result = values.copy()
    result[finite] = sums / -np.expm1(powers * math.log(weight))
    return result
