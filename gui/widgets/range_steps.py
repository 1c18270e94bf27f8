"""The steps of a slider over the range of a feature, as round numbers: no Qt."""

import math

from engine.config.columns import Encoding
from engine.model.one_row import Range

STEPS = 200
DAY, MINUTE = 86_400.0, 60.0


def number_at(reach: Range, step: int) -> float:
    """The number at `step`, 0 to STEPS: the ends exactly, between them as round as the steps allow."""
    if step in (0, STEPS):
        return reach.high if step else reach.low
    number = reach.low + (reach.high - reach.low) * step / STEPS
    return min(max(_rounded(reach, number), reach.low), reach.high)


def step_of(reach: Range, number: float) -> int:
    """The step nearest to `number`; the first one for what is no number."""
    width = reach.high - reach.low
    if math.isnan(number) or not width > 0:
        return 0
    return round(STEPS * min(max((number - reach.low) / width, 0.0), 1.0))


def _rounded(reach: Range, number: float) -> float:
    """Days and minutes where the range has them, else as many digits as tell the steps apart."""
    if reach.encoding is Encoding.NUMBER:
        return round(number, math.ceil(-math.log10((reach.high - reach.low) / STEPS)))
    days = reach.encoding is Encoding.DATE and reach.low % DAY == 0 and reach.high % DAY == 0
    unit = DAY if days else MINUTE if reach.high - reach.low > STEPS * MINUTE else 1.0
    return round(number / unit) * unit
