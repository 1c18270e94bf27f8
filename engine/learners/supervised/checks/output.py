"""Problems between the loss and what the output layers end in: logits, probabilities, numbers above 0, or any numbers."""

from collections.abc import Iterator

from engine.config.activations import Activation
from engine.config.experiment import Experiment
from engine.config.layers import Activated, activation_of
from engine.config.network import INPUT, Network, Node
from engine.learners.supervised.checks.part import Part
from engine.problems import Problem, Severity
from engine.text import NOTHING, Text, term


def check_output(experiment: Experiment, part: Part) -> Iterator[Problem]:
    """The problem of an output layer that does not end in what its loss needs."""
    if not _suits(experiment.learner.network, part.output, part.loss.activations):
        yield _problem(experiment, part)


def _suits(network: Network, node: Node, suiting: tuple[Activation, ...]) -> bool:
    """True where every entry of `node`'s output comes out of one of the activations, through layers that keep what it gives."""
    layer = node.layer
    if isinstance(layer, Activated):
        return layer.activation in suiting
    if Activation.LINEAR in suiting:
        return True
    breaks_sums = layer.is_join and suiting[0] is Activation.SOFTMAX
    if not layer.keeps_signs or breaks_sums or INPUT in node.inputs:
        return False
    return all(_suits(network, network.node(name), suiting) for name in node.inputs)


def _problem(experiment: Experiment, part: Part) -> Problem:
    loss, output, want = part.loss, part.output, part.loss.activations[0]
    layer = output.layer
    has_activation, have, fixed = False, Text("without activation"), None
    if isinstance(layer, Activated):
        has_activation, have = True, term(layer.activation.label)
        fitting = output.replace(layer=layer.replace(activation=want))
        fixed = experiment.with_learner(network=experiment.learner.network.with_node(output.name, fitting))
    source = Text(" from logits") if loss.is_from_logits else NOTHING
    takes_logits = has_activation and activation_of(layer) in loss.activations_for_logits
    other = Text(", or turn on 'From logits'") if takes_logits and not source else NOTHING
    if not loss.needs_activation:
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
        Severity.ERROR if loss.needs_activation else Severity.WARNING,
    )


def _a(activation: Activation) -> Text:
    label = term(activation.label)
    return (
        Text("an {activation}", activation=label) if label[0] in "aeiou" else Text("a {activation}", activation=label)
    )
