"""Numbers as a person types them: reading, writing, bounds and sensible steps. Pure functions, no Qt."""

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

MIN_STEP = 1e-5
"""Where stepping up from 0 begins in a field that steps by factors."""

_LEAST, _NEAREST_TO_ONE = 1e-30, 1e-6
_SAME = 1e-9
"""Two numbers closer than this, relatively, are the same step."""


@dataclass(frozen=True)
class Bounds:
    """What a number may be; None is unbounded."""

    low: float | None = None
    high: float | None = None
    low_excluded: bool = False
    high_excluded: bool = False

    def allow(self, value: float) -> bool:
        """True when `value` lies within."""
        above = self.low is None or (value > self.low if self.low_excluded else value >= self.low)
        below = self.high is None or (value < self.high if self.high_excluded else value <= self.high)
        return above and below


class Stepping(StrEnum):
    """How a press of the up key changes a number."""

    FACTOR = "factor"
    """1, 2, 5, 10, … of any magnitude: learning rates, epsilons."""
    SHARE = "share"
    """0, 0.1 … 0.9, then 0.95, 0.98, 0.99, …: momentum and decays, where what is left to 1 counts."""
    LINEAR = "linear"
    """Even steps."""
    WHOLE = "whole"
    """Whole numbers; larger steps from 100 on."""


def parse_float(text: str) -> float | None:
    """The number that `text` says: 0.01, 0,01, 1e-3, 1/2, −3; None when it says none, or none that is finite."""
    numerator, slash, denominator = text.partition("/")
    top = _parse_decimal(numerator)
    bottom = _parse_decimal(denominator) if slash else 1.0
    if top is None or not bottom:
        return None
    value = top / bottom
    return value if math.isfinite(value) else None


def parse_int(text: str) -> int | None:
    """The whole number that `text` says, with or without thousands separators, also 1e6; None when it says none."""
    word = _plain(text)
    if re.fullmatch(r"[+-]?\d{1,3}([,.'’]\d{3})+", word):
        word = re.sub(r"[,.'’]", "", word)
    if re.fullmatch(r"[+-]?\d+", word):
        return int(word)
    value = _parse_decimal(word)
    return int(value) if value is not None and value.is_integer() else None


def format_float(value: float) -> str:
    """The shortest text that gives `value` back: 0.01, 1e-7, 3."""
    if value.is_integer() and abs(value) < 1e6:
        return str(int(value))
    return re.sub(r"e([+-])0*(\d+)", lambda found: f"e{found[1].replace('+', '')}{found[2]}", f"{value!r}")


def format_int(value: int) -> str:
    """`value` with a comma between thousands."""
    return f"{value:,}"


def stepping_of(bounds: Bounds, *, is_whole: bool) -> Stepping:
    """How a number with these bounds is sensibly stepped."""
    if is_whole:
        return Stepping.WHOLE
    if bounds.low == 0 and bounds.high == 1 and bounds.high_excluded:
        return Stepping.SHARE
    if bounds.low == 0 and (bounds.low_excluded or bounds.high is None or bounds.high >= 100):
        return Stepping.FACTOR
    return Stepping.LINEAR


def stepped(value: float, count: int, stepping: Stepping, bounds: Bounds) -> float:
    """`value` after `count` steps up, or down where it is negative; it halts at the last step that is allowed."""
    for _ in range(abs(count)):
        following = _one_step(value, 1 if count > 0 else -1, stepping, bounds)
        if not bounds.allow(following):
            break
        value = following
    return value


def log_spaced(low_exponent: int, high_exponent: int) -> tuple[float, ...]:
    """1 and 3 of each magnitude, from 10^low_exponent to 10^high_exponent."""
    found: list[float] = []
    for exponent in range(low_exponent, high_exponent):
        found += [float(f"1e{exponent}"), float(f"3e{exponent}")]
    return (*found, float(f"1e{high_exponent}"))


def _plain(text: str) -> str:
    """`text` without blanks of any kind and with an ordinary minus."""
    return "".join(text.split()).replace("−", "-").replace("\N{NARROW NO-BREAK SPACE}", "")


def _parse_decimal(text: str) -> float | None:
    word = _plain(text)
    if word.count(",") == 1 and "." not in word:
        word = word.replace(",", ".")
    elif re.fullmatch(r"[+-]?\d{1,3}(,\d{3})+(\.\d*)?", word):
        word = word.replace(",", "")
    if not re.fullmatch(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?", word):
        return None
    return float(word)


def _one_step(value: float, direction: int, stepping: Stepping, bounds: Bounds) -> float:
    match stepping:
        case Stepping.FACTOR:
            return _by_factor(value, direction)
        case Stepping.SHARE:
            return _share(value, direction)
        case Stepping.WHOLE:
            return _on_grid(value, direction, _whole_step(value, direction))
        case Stepping.LINEAR:
            return _on_grid(value, direction, _even_step(bounds))


def _by_factor(value: float, direction: int) -> float:
    """The neighbour of `value` among 1, 2, 5 of every magnitude."""
    if value < _LEAST:
        return MIN_STEP if direction > 0 else value
    exponent = math.floor(math.log10(value))
    near = [float(f"{digit}e{power}") for power in (exponent - 1, exponent, exponent + 1) for digit in (1, 2, 5)]
    return _neighbour(value, direction, near)


def _share(value: float, direction: int) -> float:
    if value < 0.9 or (value <= 0.9 and direction < 0):
        return _on_grid(value, direction, 0.1)
    rest = _by_factor(round(1 - value, 12), -direction)
    return value if rest < _NEAREST_TO_ONE else round(1 - min(rest, 0.1), 12)


def _neighbour(value: float, direction: int, sorted_steps: Iterable[float]) -> float:
    slack = abs(value) * _SAME
    if direction > 0:
        return min(step for step in sorted_steps if step > value + slack)
    return max(step for step in sorted_steps if step < value - slack)


def _on_grid(value: float, direction: int, step: float) -> float:
    """The next multiple of `step` above or below `value`."""
    place = value / step
    line = math.floor(place + _SAME) + 1 if direction > 0 else math.ceil(place - _SAME) - 1
    return round(line * step, 12)


def _whole_step(value: float, direction: int) -> float:
    size = abs(value) - (1 if value * direction < 0 else 0)
    return 1 if size < 100 else 10.0 ** (math.floor(math.log10(size)) - 1)


def _even_step(bounds: Bounds) -> float:
    if bounds.low is None or bounds.high is None:
        return 0.1
    return min(0.1, _by_factor((bounds.high - bounds.low) / 15, -1))
