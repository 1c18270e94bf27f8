"""Warns of hyper-parameters of the optimizer that make no sense together, or that its convention does not have."""

from collections.abc import Iterator
from typing import Any

from engine.config.experiment import Experiment
from engine.problems import Problem, Severity
from engine.text import Text, term

SMALLEST_RATE = 1e-12
"""Times a gradient of 1, less is lost beside a weight of 1 within a thousand updates even in float64."""


def check_optimizer(experiment: Experiment) -> Iterator[Problem]:
    """Warnings only: each of these can be run, and to see what comes of it may be the point."""
    yield from _learning_rate(experiment)
    yield from _epsilon(experiment)
    yield from _not_used(experiment)
    yield from _weight_decay(experiment)


def _learning_rate(experiment: Experiment) -> Iterator[Problem]:
    """Steps of no size, or of one that rounding takes away."""
    optimizer = experiment.learner.training.optimizer
    if optimizer.learning_rate >= SMALLEST_RATE:
        return
    default = type(optimizer).model_fields["learning_rate"].default
    size = (
        Text("no step at all") if optimizer.learning_rate == 0 else Text("steps so small that rounding takes them away")
    )
    yield _problem(
        experiment,
        "learning_rate",
        Text(
            "With a learning rate of {rate:g} the weights take {size}.",
            rate=optimizer.learning_rate,
            size=size,
        ),
        Text("Set it to {default:g}.", default=default),
        learning_rate=default,
    )


def _epsilon(experiment: Experiment) -> Iterator[Problem]:
    """Divisions by 0 that only ε prevents."""
    optimizer = experiment.learner.training.optimizer
    if getattr(optimizer, "epsilon", None) != 0:
        return
    if not optimizer.is_textbook and not any(slot.start for slot in optimizer.slots if not slot.is_single):
        yield _problem(
            experiment,
            "epsilon",
            Text("Without ε, Keras divides 0 by 0 where a gradient is exactly 0, and the weights become NaN."),
            Text("Give ε a small value. In the textbook's convention, such a weight takes no step."),
            epsilon=1e-7,
        )
    if optimizer.is_textbook and getattr(optimizer, "centered", False):
        yield _problem(
            experiment,
            "epsilon",
            Text("Without ε, centred RMSprop divides by 0 where a gradient stays the same, and takes no step."),
            Text("Give ε a small value."),
            epsilon=1e-7,
        )


def _not_used(experiment: Experiment) -> Iterator[Problem]:
    """What only Keras's form has, set to other than its default."""
    optimizer = experiment.learner.training.optimizer
    for name in optimizer.unused:
        info = type(optimizer).model_fields[name]
        if getattr(optimizer, name) != info.default:
            yield _problem(
                experiment,
                name,
                Text(
                    "The textbook's {optimizer} has no {title!l}; the one that is set is not used.",
                    optimizer=term(optimizer.label),
                    title=term(str(info.title)),
                ),
                Text("Choose Keras's convention, or forget it."),
                **{name: info.default},
            )


def _weight_decay(experiment: Experiment) -> Iterator[Problem]:
    optimizer = experiment.learner.training.optimizer
    share = optimizer.learning_rate * optimizer.weight_decay
    if share >= 1:
        yield _problem(
            experiment,
            "weight_decay",
            Text(
                "Weight decay times learning rate is {share:g}: each update takes away all of every weight, or more.",
                share=share,
            ),
            Text("Make one of them smaller."),
            weight_decay=type(optimizer).model_fields["weight_decay"].default,
        )


def _problem(experiment: Experiment, field: str, message: Text, remedy: Text, **fixed: Any) -> Problem:
    training = experiment.learner.training
    changed = experiment.with_learner(training=training.replace(optimizer=training.optimizer.replace(**fixed)))
    return Problem(("training", "optimizer", field), message, remedy, changed, Severity.WARNING)
