"""Warns of targets that the output layer cannot reach, with the first remedy that brings all of them within its range."""

from collections.abc import Iterator
from typing import NamedTuple

from engine.config.activations import Activation
from engine.config.experiment import Experiment
from engine.config.layers import Activated, Dense
from engine.config.losses import Targets
from engine.config.network import INPUT, Node
from engine.config.recipe import Encoding, Scaling
from engine.config.shapes import network_shapes
from engine.data.preparing.plan import Plan, plan
from engine.data.preparing.planned import PlannedColumn
from engine.learners.supervised.checks.loss import check_loss
from engine.learners.supervised.checks.misses import Miss, find_misses
from engine.learners.supervised.checks.part import Part, parts_of
from engine.problems import Problem, Severity
from engine.text import NOTHING, Text, term

SCALINGS = {Scaling.MINMAX: Text("min-max"), Scaling.STANDARD: Text("standardised"), Scaling.RAW: Text("raw")}
"""The scalings that may bring targets within reach, the best one first, and what they are called."""


class Remedy(NamedTuple):
    """What can be done, as a command, and the experiment with it done."""

    words: Text
    fixed: Experiment


def check_reach(experiment: Experiment, planned: Plan, parts: list[Part]) -> Iterator[Problem]:
    """A warning for each output that cannot reach its targets; nothing else is wrong with network, loss and targets."""
    for miss in find_misses(experiment.learner.network, planned, parts):
        ways = _by_activation(experiment, miss), _by_scaling(experiment, miss)
        remedies = [remedy for way in ways for remedy in _first(way, planned)]
        output = miss.part.output
        has_activation = isinstance(output.layer, Activated)
        yield Problem(
            ("network", output.name, "activation") if has_activation else ("network", output.name),
            _message(miss),
            Text("{remedies!c}.", remedies=_either(remedies))
            if remedies
            else Text("Choose another output layer, or scale the target otherwise."),
            remedies[0].fixed if remedies else None,
            Severity.WARNING,
        )


def _message(miss: Miss) -> Text:
    output = miss.part.output
    layer = output.layer
    activation = Text(" ({name})", name=term(layer.activation.label)) if isinstance(layer, Activated) else NOTHING
    rows = (
        Text("the only training row")
        if miss.learnt == 1
        else Text("{rows:,} of {learnt:,} training rows", rows=miss.rows, learnt=miss.learnt)
    )
    if miss.sums:
        return Text(
            "The output '{output}'{activation} gives numbers that add up to 1, but the targets do not, in {rows}: "
            "training never brings it there.",
            output=output.name,
            activation=activation,
            rows=rows,
        )
    first, count = miss.columns[0], len(miss.columns) - 1
    others = Text(" and {count} more", count=count) if count else NOTHING
    return Text(
        "The output '{output}'{activation} gives {given}, but the target '{target}' ({prepared}){others} goes "
        "from {low:,.6g} to {high:,.6g}: training never brings it there, in {rows}.",
        output=output.name,
        activation=activation,
        given=miss.given.text,
        target=first.recipe.name,
        prepared=_prepared(first),
        others=others,
        low=miss.wanted.low,
        high=miss.wanted.high,
        rows=rows,
    )


def _prepared(column: PlannedColumn) -> Text:
    """How its cells become targets."""
    encoding = column.recipe.encoding
    if encoding is Encoding.NUMBER:
        return SCALINGS.get(column.recipe.scaling, term(column.recipe.scaling.value))
    return {
        Encoding.ONE_HOT: Text("one-hot"),
        Encoding.CLASS_INDEX: Text("class index"),
        Encoding.ORDINAL: Text("rank"),
    }.get(encoding, Text("0 or 1"))


def _first(remedies: Iterator[Remedy], present: Plan) -> Iterator[Remedy]:
    """The first that leaves nothing out of reach, and nothing else wrong."""
    for remedy in remedies:
        fixed, network = remedy.fixed, remedy.fixed.learner.network
        planned = present if fixed.recipe == present.recipe else plan(present.written, fixed.recipe)
        parts = parts_of(fixed, planned, network_shapes(network, planned.inputs))
        wrong = [p for p in check_loss(fixed, planned, parts) if p.severity is not Severity.WARNING]
        if not wrong and not any(find_misses(network, planned, parts)):
            yield remedy
            return


def _by_activation(experiment: Experiment, miss: Miss) -> Iterator[Remedy]:
    """Another activation at the end or, where the loss needs the one there, in the layers that lead to it alone."""
    wanted = Activation.EXPONENTIAL if miss.part.loss.targets is Targets.COUNTS else Activation.LINEAR
    node = miss.part.output
    while True:
        layer = node.layer
        if isinstance(layer, Activated):
            fitting = node.replace(layer=layer.replace(activation=wanted))
            fixed = experiment.with_learner(network=experiment.learner.network.with_node(node.name, fitting))
            yield Remedy(
                Text("set the activation of '{node}' to {wanted}", node=node.name, wanted=term(wanted.label)), fixed
            )
        if layer.has_sum or len(node.inputs) != 1 or node.inputs[0] == INPUT:
            break
        node = experiment.learner.network.node(node.inputs[0])
    if miss.part.is_common:
        dense = Dense(units=miss.part.width, activation=wanted)
        name = experiment.learner.network.fresh_name("output")
        behind = experiment.learner.network.inserted_after(miss.part.output.name, Node(name=name, layer=dense))
        yield Remedy(
            Text(
                "put a Dense layer ({wanted}) behind '{output}'",
                wanted=term(wanted.label),
                output=miss.part.output.name,
            ),
            experiment.with_learner(network=behind),
        )


def _by_scaling(experiment: Experiment, miss: Miss) -> Iterator[Remedy]:
    """All number targets concerned scaled alike."""
    if miss.sums or any(column.recipe.encoding is not Encoding.NUMBER for column in miss.columns):
        return
    names = f"'{miss.columns[0].recipe.name}'" if len(miss.columns) == 1 else Text("the targets")
    for scaling, words in SCALINGS.items():
        recipe = experiment.recipe
        for column in miss.columns:
            recipe = recipe.with_column(column.recipe.replace(scaling=scaling))
        how = (
            Text("scale {names} {words}", names=names, words=words)
            if scaling is Scaling.MINMAX
            else Text("take {names} {words}", names=names, words=words)
        )
        yield Remedy(how, experiment.replace(recipe=recipe))


def _either(remedies: list[Remedy]) -> Text:
    first, *others = remedies
    return Text("{one}, or {other}", one=first.words, other=_either(others)) if others else first.words
