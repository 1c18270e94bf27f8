"""A problem as a value: where it is, what it is, what to do, and, where the lab can do it, the fixed experiment."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from engine.config.experiment import Experiment
from engine.text import Text, joined


class Severity(StrEnum):
    """Errors keep a run from starting; warnings only tell. What waits is not known yet, and no run starts before it is.

    What is open keeps a run from starting, too, but is no fault: there is nothing to be learnt yet.
    """

    ERROR = "error"
    WARNING = "warning"
    WAITING = "waiting"
    OPEN = "open"


@dataclass(frozen=True)
class Problem:
    """One thing that stands in the way of training, or is worth knowing before it.

    `place` says which field: ("table",), ("recipe", "columns", NAME), ("recipe", "split"), ("network", NODE, FIELD),
    ("training", FIELD), ("training", "output_losses", OUTPUT), ("initial_weights", ARRAY).
    `fixed` is the experiment with the remedy carried out, if one click can do it.
    """

    place: tuple[str, ...]
    message: Text
    remedy: Text
    fixed: Experiment | None = None
    severity: Severity = Severity.ERROR

    @property
    def sentence(self) -> Text:
        """What happened and what to do next, in one line."""
        return joined((self.message, self.remedy))


def errors(problems: Iterable[Problem]) -> list[Problem]:
    """The problems that keep a run from starting."""
    return [problem for problem in problems if problem.severity is not Severity.WARNING]
