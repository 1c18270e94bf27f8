"""Making a lesson: numbers that are picked by name are computed, rounded to chosen digits, and checked on both engines."""

import re
import unicodedata
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.config.training import EngineName
from engine.lessons.check import ENGINES, CheckedNumber, Computed, UnavailableError, check_lesson
from engine.lessons.expected import CurveNumbers, TensorNumbers
from engine.lessons.lesson import Lesson
from engine.progress import Check, no_check
from engine.text import Text, UserError

MAX_NUMBERS = 2000
"""Of one tensor that a lesson promises."""
UNNAMED = "lesson"
TITLES = {EngineName.NUMPY: "NumPy", EngineName.TENSORFLOW: "TensorFlow"}

Pick = TensorNumbers | CurveNumbers


class MakingError(UserError):
    """What keeps a lesson from being made; the message is one sentence for a person."""


def tensor(update: int, name: str, *, decimals: int) -> TensorNumbers:
    """A tensor of an update, to be promised; its numbers are not known yet."""
    return TensorNumbers(update=update, tensor=name, decimals=decimals, shape=(), values=(0.0,))


def curve(epoch: int, name: str, *, decimals: int) -> CurveNumbers:
    """The value of a curve after an epoch, to be promised; it is not known yet."""
    return CurveNumbers(epoch=epoch, curve=name, decimals=decimals, shape=(), values=(0.0,))


def promised(lesson: Lesson, picks: Sequence[Pick], check: Check = no_check) -> Lesson:
    """`lesson` with the numbers of `picks` behind those that it promises already, as the NumPy engine computes them.

    Raises MakingError where one of them is not to be had, or does not come out on both engines.
    """
    wanted = Lesson(lesson.text.replace(expected=tuple(picks)), lesson.experiment, lesson.table)
    computed = Computed(wanted, EngineName.NUMPY, lesson.experiment, lesson.table, check)
    found = tuple(_filled(computed, pick) for pick in picks)
    made = Lesson(lesson.text.replace(expected=(*lesson.text.expected, *found)), lesson.experiment, lesson.table)
    refuse_wrong(check_all(made, check))
    return made


def check_all(lesson: Lesson, check: Check = no_check) -> tuple[CheckedNumber, ...]:
    """Every number of `lesson` on both engines."""
    return tuple(check_lesson(lesson, ENGINES, check=check))


def refuse_wrong(numbers: Sequence[CheckedNumber]) -> None:
    """Raise MakingError where one of `numbers` does not come out."""
    for number in numbers:
        if number.got is None:
            raise MakingError(Text("{name}: {why} Leave it out.", name=number.name, why=number.why))
        if not number.ok:
            raise MakingError(
                Text(
                    "{name} is {got} on {engine}, and {expected} is promised. Choose fewer digits, or leave it out.",
                    name=number.name,
                    got=repr(number.got),
                    engine=TITLES[number.engine],
                    expected=repr(number.expected),
                )
            )


def rounded(printed: Pick, got: NDArray[np.floating[Any]]) -> Pick:
    """`printed` with the numbers of `got`, to its digits. Raises MakingError for numbers that cannot be promised."""
    name = printed.name()
    if got.size > MAX_NUMBERS:
        raise MakingError(
            Text("{name} has {count:,} numbers. {most:,} can be promised.", name=name, count=got.size, most=MAX_NUMBERS)
        )
    if not np.isfinite(got).all():
        raise MakingError(Text("{name} is not finite. Leave it out.", name=name))
    shape = got.shape or (1,)
    values = tuple(round(float(value), printed.decimals) + 0.0 for value in got.flat)
    return printed.replace(shape=shape, values=values)


def id_of(number: str, title: str) -> str:
    """An id made of a lesson's number and title: small letters and figures of ASCII."""
    ascii_only = unicodedata.normalize("NFKD", f"{number} {title}").encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9.-]+", "_", ascii_only.lower()).strip("_.-")[:64].rstrip("_.-") or UNNAMED


def _filled(computed: Computed, pick: Pick) -> Pick:
    try:
        return rounded(pick, np.asarray(computed.values(pick), np.float64))
    except UnavailableError as error:
        raise MakingError(Text("{name}: {why} Leave it out.", name=pick.name(), why=error.args[0])) from error
