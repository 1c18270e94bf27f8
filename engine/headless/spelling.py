"""Words as people type them: other capitals and hyphens, well-known other names, and what a mistyped word may have meant."""

import difflib
import re
from collections.abc import Iterable, Mapping

from engine.config.activations import Activation
from engine.config.base import Choice, kinds_of
from engine.config.breakpoints import BreakpointSpec
from engine.config.losses import LossSpec
from engine.config.optimizers import OptimizerSpec
from engine.config.schedules import ScheduleSpec
from engine.config.stopping import RuleSpec
from engine.text import NOTHING, Text, joined, or_list

FAMILIES: tuple[type[Choice], ...] = (LossSpec, OptimizerSpec, ScheduleSpec, RuleSpec, BreakpointSpec)

OTHER_NAMES: Mapping[str, str] = {
    # fields
    "lr": "learning_rate", "wd": "weight_decay", "eps": "epsilon", "deviation": "stddev", "std": "stddev", "sigma": "stddev",
    # engines and precisions
    "tf": "tensorflow", "keras": "tensorflow", "np": "numpy", "single": "float32", "fp32": "float32", "double": "float64",
    "fp64": "float64",
    # scalings
    "standardize": "standard", "standardise": "standard", "zscore": "standard", "standardscaler": "standard",
    "normalize": "minmax", "normalise": "minmax", "minmaxscaler": "minmax", "robustscaler": "robust", "raw": "none",
    # losses, optimizers, schedules, stopping rules, breakpoints and activations say it themselves
    **{name: kind.model_fields["kind"].default for family in FAMILIES for kind in kinds_of(family) for name in kind.other_names},
    **{name: activation.value for activation in Activation for name in activation.other_names},
}  # fmt: skip
"""What other programs and books call something: letters and figures only, as `letters` gives them."""


FARTHER = 0.1
"""By so much less than the likeliest another word may be like what was typed."""


def letters(word: str) -> str:
    """`word` without what people write in different ways: capitals, blanks, hyphens and underscores."""
    return re.sub(r"[\s_\-.]+", "", word).casefold()


def meant(word: str, known: Iterable[str]) -> str | None:
    """The one of `known` that is the same word in another spelling, or has this other name; None where there is none."""
    listed = tuple(known)
    if word in listed:
        return word
    wanted = {letters(word), letters(OTHER_NAMES.get(letters(word), word))}
    return next((each for each in listed if letters(each) in wanted), None)


def near(word: str, known: Iterable[str]) -> tuple[str, ...]:
    """Those of `known` that `word` may be a slip of, the likeliest first."""
    by_letters = {letters(each): each for each in known}
    typed = letters(word)
    close = difflib.get_close_matches(typed, by_letters, n=3, cutoff=0.6)
    if close:  # others that are much less like it are not meant
        best = difflib.SequenceMatcher(None, close[0], typed).ratio()
        close = difflib.get_close_matches(typed, close, n=3, cutoff=max(0.6, best - FARTHER))
    held = [each for each in by_letters if len(typed) > 3 and typed in each and each not in close]
    return tuple(by_letters[each] for each in [*close, *held][:3])


def no_such(word: str, known: Iterable[str], *, what: str = "", where: str = "", offer: Text = NOTHING) -> Text:
    """That there is no `what` called `word`, what may be meant, and what there is, unless `offer` says it otherwise."""
    listed = tuple(known)
    offered = offer or Text("choose one of {names}", names=", ".join(listed))
    there = joined((Text("there is no {what}", what=joined((what, f"'{word}'"))), where))
    close = [f"'{each}'" for each in near(word, listed)]
    if not close:
        return Text("{there}; {offered}.", there=there, offered=offered)
    return Text("{there}. Did you mean {meaning}? {offered!c}.", there=there, meaning=or_list(close), offered=offered)
