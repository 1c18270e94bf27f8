"""Several optimizers on their way down one function from one start: what the window shows and remembers."""

from collections import Counter
from collections.abc import Sequence

from pydantic import Field

from engine.config.base import Many, Spec
from engine.config.convention import Convention
from engine.config.optimizers import SGD, Momentum, Nesterov, Optimizer
from engine.config.schedules import ConstantRate, Schedule
from engine.config.training import Precision
from engine.text import Text, term
from engine.walk.formula import function_of
from engine.walk.ready_made import READY_MADE, ReadyMade
from engine.walk.spec import MAX_UPDATES, Descent, Walk
from engine.walker import Weight

MAX_OPTIMIZERS = 12


class WeightPlace(Spec):
    """One weight of the open network."""

    array: str
    index: tuple[int, ...]

    @property
    def weight(self) -> Weight:
        """The same, as engines take it."""
        return Weight(self.array, self.index)


class Comparison(Spec):
    """The function is the loss of the open network over `weights`, or else `expression`."""

    expression: str = READY_MADE[0].expression
    weights: Many[WeightPlace] = Field((), max_length=2)
    start: tuple[float, ...] = READY_MADE[0].start
    optimizers: Many[Optimizer] = Field(
        (SGD(learning_rate=0.5), Momentum(learning_rate=0.5, momentum=0.5)),
        max_length=MAX_OPTIMIZERS,
        title="Optimizers",
        description="All walk from the same start.",
    )
    schedule: Schedule = Field(
        ConstantRate(),
        title="Schedule",
        description="How the learning rate of all of them changes; an epoch is an update.",
    )
    updates: int = Field(16, ge=1, le=MAX_UPDATES, title="Updates", description="How many steps are taken.")
    precision: Precision = Field(
        Precision.FLOAT64, title="Precision", description="The floating-point type of every number of the walk."
    )

    @classmethod
    def of_walks(cls, walks: Sequence[Walk]) -> "Comparison":
        """The first of `walks`, and beside it the optimizers of others on the same function from the same start."""
        first, *others = walks
        optimizers = [first.optimizer]
        for walk in others:
            is_beside = (walk.expression, walk.start, walk.schedule) == (first.expression, first.start, first.schedule)
            if is_beside and walk.optimizer not in optimizers:
                optimizers.append(walk.optimizer)
        return cls(
            expression=first.expression,
            start=first.start,
            optimizers=tuple(optimizers[:MAX_OPTIMIZERS]),
            schedule=first.schedule,
            updates=first.updates,
            precision=first.precision,
        )

    @property
    def ready_made(self) -> ReadyMade | None:
        """The function of the lab's that this is; None for any other."""
        return next((each for each in READY_MADE if not self.weights and each.expression == self.expression), None)

    def descents(self) -> tuple[Descent, ...]:
        """How each of the optimizers walks. Raises pydantic's ValidationError."""
        return tuple(
            Descent(
                start=self.start,
                optimizer=optimizer,
                schedule=self.schedule,
                updates=self.updates,
                precision=self.precision,
            )
            for optimizer in self.optimizers
        )

    def with_expression(self, expression: str) -> "Comparison":
        """On this formula; the start keeps a number for each variable it had, a new one begins at 1. Raises FormulaError."""
        count = len(function_of(expression).variables)
        start = (*self.start, *(1.0,) * count)[:count]
        return self.replace(expression=expression, start=start, weights=())

    def with_ready_made(self, ready: ReadyMade) -> "Comparison":
        """On this function of the lab's, from its start, with the learning rate, momentum and updates that suit it."""
        optimizers = []
        for each in self.optimizers:
            momentum = {"momentum": ready.momentum} if isinstance(each, Momentum | Nesterov) else {}
            optimizers.append(each.replace(learning_rate=ready.learning_rate, **momentum))
        return self.replace(
            expression=ready.expression,
            start=ready.start,
            weights=(),
            optimizers=tuple(optimizers),
            updates=ready.updates,
        )

    def with_both_conventions(self) -> "Comparison":
        """With the other convention of each optimizer behind it, where the two differ and it is not there."""
        found: list[Optimizer] = []
        for optimizer in self.optimizers:
            found.append(optimizer)
            other = optimizer.replace(convention=_OTHER[optimizer.convention])
            if not optimizer.conventions_agree and other not in self.optimizers:
                found.append(other)
        return self.replace(optimizers=tuple(found[:MAX_OPTIMIZERS]))


_OTHER = {Convention.KERAS: Convention.TEXTBOOK, Convention.TEXTBOOK: Convention.KERAS}


def optimizer_names(optimizers: Sequence[Optimizer]) -> list[Text]:
    """What they are called beside each other: by convention and learning rate where the label does not tell them apart."""
    names = [term(optimizer.label) for optimizer in optimizers]
    for make in (_with_convention, _with_rate):
        often = Counter(names)
        names = [
            make(name, optimizer) if often[name] > 1 else name
            for name, optimizer in zip(names, optimizers, strict=True)
        ]
    often, seen = Counter(names), Counter[str]()
    told = []
    for name in names:
        seen[name] += 1
        told.append(Text("{name} #{number}", name=name, number=seen[name]) if often[name] > 1 else name)
    return told


def _with_convention(name: Text, optimizer: Optimizer) -> Text:
    if optimizer.conventions_agree:
        return name
    return Text("{name} ({convention})", name=name, convention=term(optimizer.convention.label))


def _with_rate(name: Text, optimizer: Optimizer) -> Text:
    return Text("{name}, η = {rate:g}", name=name, rate=optimizer.learning_rate)
