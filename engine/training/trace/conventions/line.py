"""A line of the ledger of conventions: what can be done in several ways, Keras's way, the one in force, and the others."""

from collections.abc import Callable
from dataclasses import dataclass

from engine.config.experiment import Experiment
from engine.text import NOTHING, Text


@dataclass(frozen=True)
class Form:
    """One way to do it. `value`: its word on the command line; `equation` where it has one."""

    value: str
    words: Text
    equation: str = ""


@dataclass(frozen=True)
class Batch:
    """An update's rows, and the sum of their weights."""

    rows: int
    weight: float


@dataclass(frozen=True)
class Alternative:
    """Another way. `change` gives the experiment that does an update of this batch so.

    `kept`: why the experiment itself cannot be set so, for all its updates; empty where it can.
    """

    form: Form
    change: Callable[[Batch], Experiment]
    kept: Text = NOTHING


@dataclass(frozen=True)
class Line:
    """A convention. Where there are no `alternatives`, `fixed` says why it cannot be switched."""

    name: str
    title: Text
    in_force: Form
    keras: Form
    alternatives: tuple[Alternative, ...] = ()
    fixed: Text = NOTHING
    note: Text = NOTHING
    """What has to be said beside it."""

    @property
    def is_of_keras(self) -> bool:
        """True where Keras's way is in force."""
        return self.in_force.value == self.keras.value

    def alternative(self, value: str) -> Alternative:
        """The other way called `value`. Raises KeyError."""
        for each in self.alternatives:
            if each.form.value == value:
                return each
        raise KeyError(value)
