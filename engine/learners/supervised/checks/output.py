"""Problems between the loss and what the output layers end in: logits, probabilities, numbers above 0, or any numbers."""

from collections.abc import Iterator
from typing import NamedTuple

from engine.config.activations import Activation
from engine.config.experiment import Experiment
from engine.config.layers import Activated, activation_of
from engine.config.losses import (
    BinaryCrossentropy,
    CategoricalCrossentropy,
    Hinge,
    KLDivergence,
    Loss,
    Poisson,
    SparseCategoricalCrossentropy,
    SquaredHinge,
)
from engine.config.network import INPUT, Network, Node
from engine.learners.supervised.checks.part import Part
from engine.problems import Problem, Severity
from engine.text import NOTHING, Text, term

LINEAR, SIGMOID, SOFTMAX = Activation.LINEAR, Activation.SIGMOID, Activation.SOFTMAX
HARD_SIGMOID, LOG_SOFTMAX, EXPONENTIAL = Activation.HARD_SIGMOID, Activation.LOG_SOFTMAX, Activation.EXPONENTIAL

POSITIVE = (EXPONENTIAL, *(a for a in Activation if a.range().low >= 0 and a is not EXPONENTIAL))
"""The activations that never go below 0, the best one for a count first."""


class _Wish(NamedTuple):
    """The activations that suit a loss, the best one first; and whether it cannot be trained with any other."""

    suiting: tuple[Activation, ...]
    is_must: bool = True


def check_output(experiment: Experiment, part: Part) -> Iterator[Problem]:
    """The problem of an output layer that does not end in what its loss needs."""
    wish = _wish(part.loss)
    if wish is not None and not _suits(experiment.learner.network, part.output, wish.suiting):
        yield _problem(experiment, part, wish)


def _wish(loss: Loss) -> _Wish | None:
    match loss:
        case BinaryCrossentropy(from_logits=True):
            return _Wish((LINEAR,))
        case CategoricalCrossentropy(from_logits=True) | SparseCategoricalCrossentropy(from_logits=True):
            # A log-softmax changes nothing: the softmax of its outputs is the softmax of its inputs.
            return _Wish((LINEAR, LOG_SOFTMAX))
        case BinaryCrossentropy():
            return _Wish((SIGMOID, HARD_SIGMOID))
        case CategoricalCrossentropy() | SparseCategoricalCrossentropy():
            return _Wish((SOFTMAX,))
        case KLDivergence():
            return _Wish((SOFTMAX, SIGMOID, HARD_SIGMOID))
        case Poisson():
            return _Wish(POSITIVE)
        case Hinge() | SquaredHinge():
            below_zero = tuple(a for a in Activation if a not in (LINEAR, LOG_SOFTMAX, *POSITIVE))
            return _Wish((LINEAR, *below_zero), is_must=False)
        case _:
            return None


def _suits(network: Network, node: Node, suiting: tuple[Activation, ...]) -> bool:
    """True where every entry of `node`'s output comes out of one of the activations, through layers that keep what it gives."""
    layer = node.layer
    if isinstance(layer, Activated):
        return layer.activation in suiting
    if LINEAR in suiting:
        return True
    breaks_sums = layer.is_join and suiting[0] is SOFTMAX
    if not layer.keeps_signs or breaks_sums or INPUT in node.inputs:
        return False
    return all(_suits(network, network.node(name), suiting) for name in node.inputs)


def _problem(experiment: Experiment, part: Part, wish: _Wish) -> Problem:
    loss, output, want = part.loss, part.output, wish.suiting[0]
    layer = output.layer
    has_activation, have, fixed = False, Text("without activation"), None
    if isinstance(layer, Activated):
        has_activation, have = True, term(layer.activation.label)
        fitting = output.replace(layer=layer.replace(activation=want))
        fixed = experiment.with_learner(network=experiment.learner.network.with_node(output.name, fitting))
    source = Text(" from logits") if getattr(loss, "from_logits", False) else NOTHING
    is_logits = has_activation and activation_of(layer) in (LINEAR, LOG_SOFTMAX)
    takes_logits = isinstance(loss, CategoricalCrossentropy | SparseCategoricalCrossentropy) or (
        isinstance(loss, BinaryCrossentropy) and have == LINEAR.label
    )
    other = Text(", or turn on 'From logits'") if is_logits and takes_logits and not source else NOTHING
    if not wish.is_must:
        message = Text(
            "{loss} wants outputs below 0 for one of the classes, but '{output}' ({have}) gives none.",
            loss=term(loss.label),
            output=output.name,
            have=have,
        )
    else:
        message = Text(
            "{loss}{source} needs {what} output, but '{output}' is {have}.",
            loss=term(loss.label),
            source=source,
            what=_a(want),
            output=output.name,
            have=have,
        )
    remedy = Text("Set its activation to {want}{other}.", want=term(want.label), other=other)
    return Problem(
        ("network", output.name, "activation") if has_activation else ("network", output.name),
        message,
        remedy if has_activation else Text("Put an activation layer ({want}) behind it.", want=term(want.label)),
        fixed,
        Severity.ERROR if wish.is_must else Severity.WARNING,
    )


def _a(activation: Activation) -> Text:
    label = term(activation.label)
    return (
        Text("an {activation}", activation=label) if label[0] in "aeiou" else Text("a {activation}", activation=label)
    )
