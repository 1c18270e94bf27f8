"""What the largest eigenvalue of the Hessian says about the learning rate."""

from collections.abc import Iterator
from dataclasses import dataclass

from engine.config.optimizers import SGD, Momentum, Nesterov, Optimizer
from engine.config.optimizers.clipping import NoClipping
from engine.config.schedules import ConstantRate
from engine.config.training import Training, batches_of
from engine.text import Text, joined


@dataclass(frozen=True)
class Stability:
    """`limit`: the learning rate below which steps along the sharpest direction shrink; None where nothing bends upwards.

    `doubts`: why it is only a hint; none where it holds.
    """

    limit: float | None
    rate: float
    doubts: tuple[Text, ...]
    sentence: Text


def stability(training: Training, largest: float, rows: int) -> Stability:
    """For an eigenvalue `largest` of the training loss over `rows` rows.

    On a quadratic, gradient descent shrinks below 2/λ, with momentum m below 2 (1 + m)/λ (Polyak 1964), with Nesterov's below
    2 (1 + m)/((1 + 2 m) λ).
    """
    optimizer, rate = training.optimizer, training.optimizer.learning_rate
    doubts = tuple(_doubts(training, rows))
    if largest <= 0:
        sentence = Text(
            "The loss bends upwards in no direction that was looked at; λ sets no limit to the learning rate."
        )
        return Stability(None, rate, doubts, sentence)
    factor, formula = _factor(optimizer)
    limit = factor / largest
    is_below = rate < limit
    if doubts:
        sentence = Text(
            "{formula} = {limit:.4g}, and the learning rate is {rate:g}. It is only a hint: {doubts}.",
            formula=formula, limit=limit, rate=rate, doubts=joined(doubts, "; "),
        )  # fmt: skip
    elif is_below:
        sentence = Text(
            "{formula} = {limit:.4g}: the learning rate {rate:g} is below it, and gradient descent is stable here.",
            formula=formula, limit=limit, rate=rate,
        )  # fmt: skip
    else:
        sentence = Text(
            "{formula} = {limit:.4g}: the learning rate {rate:g} is not below it, and steps along the sharpest direction grow.",
            formula=formula, limit=limit, rate=rate,
        )  # fmt: skip
    return Stability(limit, rate, doubts, sentence)


def _factor(optimizer: Optimizer) -> tuple[float, str]:
    """The limit times λ, and how it is written."""
    match optimizer:
        case Momentum(momentum=m) if m:
            return 2 * (1 + m), "2 (1 + m)/λ"
        case Nesterov(momentum=m) if m:
            return 2 * (1 + m) / (1 + 2 * m), "2 (1 + m)/((1 + 2 m) λ)"
    return 2.0, "2/λ"


def _doubts(training: Training, rows: int) -> Iterator[Text]:
    optimizer = training.optimizer
    if not isinstance(optimizer, SGD | Momentum | Nesterov):
        yield Text("{optimizer} gives each weight a step of its own", optimizer=Text(optimizer.label))
    if optimizer.weight_decay:
        yield Text("weight decay moves the weights, too")
    if not isinstance(optimizer.clipping, NoClipping):
        yield Text("a clipped gradient makes shorter steps")
    if batches_of(training.batching, rows).per_epoch > 1:
        yield Text("each batch has a curvature of its own")
    if not isinstance(training.schedule, ConstantRate):
        yield Text("the schedule changes the learning rate")
