"""What a walk is: a function, where it begins, the optimizer with its schedule, and how many updates."""

from typing import Self

from pydantic import Field, field_validator, model_validator

from engine.config.base import Spec
from engine.config.optimizers import SGD, Optimizer, SearchingSpec
from engine.config.schedules import ConstantRate, Schedule
from engine.config.training import Precision
from engine.text import Text, UserError, and_list, term
from engine.walk.formula import MAX_VARIABLES, function_of
from engine.walker import FormulaFunction

MAX_UPDATES = 10_000


class WalkError(UserError, ValueError):
    """What cannot be walked; the message is one sentence for a person."""


class Descent(Spec):
    """How a function is walked down. In a schedule an epoch is an update."""

    start: tuple[float, ...] = Field(
        min_length=1,
        max_length=MAX_VARIABLES,
        title="Start",
        description="A number for each variable, in the order of the alphabet.",
    )
    optimizer: Optimizer = Field(SGD(), title="Optimizer", description="How a gradient becomes a step.")
    schedule: Schedule = Field(
        ConstantRate(), title="Schedule", description="How the learning rate changes on the way."
    )
    updates: int = Field(16, ge=1, le=MAX_UPDATES, title="Updates", description="How many steps are taken.")
    precision: Precision = Field(
        Precision.FLOAT64, title="Precision", description="The floating-point type of every number of the walk."
    )

    @field_validator("optimizer")
    @classmethod
    def _needs_one_gradient(cls, optimizer: Optimizer) -> Optimizer:
        if isinstance(optimizer, SearchingSpec):
            raise WalkError(
                Text(
                    "A walk takes a step by each gradient, and {optimizer} tries several steps. Choose another optimizer.",
                    optimizer=term(optimizer.label),
                )
            )
        return optimizer

    @field_validator("schedule")
    @classmethod
    def _needs_no_epochs(cls, schedule: Schedule) -> Schedule:
        if schedule.reacts:
            raise WalkError(
                Text(
                    "A walk has no epochs whose loss could stop falling. Choose another schedule than '{name}'.",
                    name=schedule.kind,
                )
            )
        return schedule


class Walk(Descent):
    """A walk down a formula of one or two variables."""

    expression: str = Field(title="Function", description="A formula of one or two variables, such as 0.5*(p+2)**2.")

    @property
    def function(self) -> FormulaFunction:
        """The function, with its variables in the order of `start`."""
        return function_of(self.expression)

    @field_validator("expression")
    @classmethod
    def _is_formula(cls, expression: str) -> str:
        function_of(expression)
        return expression

    @model_validator(mode="after")
    def _starts_on_it(self) -> Self:
        names = self.function.variables
        if len(self.start) != len(names):
            raise WalkError(
                Text(
                    "The formula has {names}, so the start is {n} numbers, not {given}.",
                    "The formula has {names}, so the start is one number, not {given}.",
                    names=and_list(names),
                    n=len(names),
                    given=len(self.start),
                )
            )
        return self
