"""Candidates that differ in one field of the experiment: a place in it, and the values that it takes."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from engine.candidates.candidate import Candidate, NoCandidatesError, Rounds, Value
from engine.config.experiment import Experiment
from engine.config.layers import OfUnits
from engine.config.network import Node
from engine.setup import Setup, resolve
from engine.text import Text, plain

Place = tuple[str | int, ...]
"""The way to a field: names of fields, and numbers in lists."""


@dataclass(frozen=True)
class FieldVariation:
    """The field at `place` takes each of `values`. `is_seed`: each value is a seed, and is trained once."""

    label: Text
    place: Place
    values: tuple[Value, ...]
    is_seed: bool = False

    def rounds(self, base: Setup, _measure: str) -> Rounds:
        """All values in one round."""
        yield [self._candidate(base, value) for value in self.values]

    def trials(self, _base: Setup, seeds: int) -> int:
        """One for each value and seed."""
        return len(self.values) * (1 if self.is_seed else seeds)

    def _candidate(self, base: Setup, value: Value) -> Candidate:
        setup = resolve(with_value(base.experiment, self.place, value), base.table, base)
        own = (int(value),) if self.is_seed else None
        return Candidate(value, plain(str(value)), lambda seed: with_seed(setup, seed), setup.experiment, own)


def with_value(experiment: Experiment, place: Place, value: Any) -> Experiment:
    """`experiment` with `value` at `place`. Raises NoCandidatesError where the field cannot have it."""
    document: Any = experiment.model_dump(mode="json")
    holder = document
    for step in place[:-1]:
        holder = holder[step]
    holder[place[-1]] = value
    try:
        return Experiment.model_validate(document)
    except ValidationError as error:
        name = ".".join(map(str, place))
        raise NoCandidatesError(
            Text("{field} cannot be {value}: {fault}.", field=name, value=value, fault=error.errors()[0]["msg"])
        ) from error


def with_drawn_weights(setup: Setup) -> Setup:
    """`setup` whose initial weights are drawn from the seed: given ones fit no other network, and are the same for every seed."""
    if not setup.experiment.learner.initial_weights:
        return setup
    return resolve(setup.experiment.with_learner(initial_weights=()), setup.table, setup)


def with_seed(setup: Setup, seed: int) -> Setup:
    """`setup` with another seed of weights and batches; the rows are split as before."""
    experiment = setup.experiment
    training = experiment.learner.training.replace(seed=seed)
    return Setup(
        experiment.with_learner(training=training), setup.table, setup.plan, setup.shapes, setup.batches, setup.problems
    )


def seeds_variation(experiment: Experiment, count: int) -> FieldVariation:
    """`count` starts from different initial weights, the present one first."""
    first = experiment.learner.training.seed
    values = tuple((first + at) % 2**32 for at in range(count))
    return FieldVariation(Text("seed"), ("learner", "training", "seed"), values, is_seed=True)


def neurons_variation(experiment: Experiment, layer: str = "", values: Sequence[int] = ()) -> FieldVariation:
    """The units of `layer`, or of the first hidden layer. Without `values`: powers of two, up to four times what there are now.

    Raises NoCandidatesError where there is no such layer.
    """
    hidden = hidden_layers(experiment)
    names = [node.name for node in hidden]
    if not names:
        raise NoCandidatesError(Text("The network has no hidden layer whose units could be varied. Add one."))
    chosen = layer or names[0]
    if chosen not in names:
        raise NoCandidatesError(
            Text(
                "There is no hidden layer '{layer}' with units; there is {names}.", layer=chosen, names=", ".join(names)
            )
        )
    found = experiment.learner.network.node(chosen).layer
    assert isinstance(found, OfUnits), "hidden layers have units"
    usual = [2**power for power in range(12) if 2**power <= max(16, 4 * found.units)]
    at = experiment.learner.network.names.index(chosen)
    place: Place = ("learner", "network", "nodes", at, "layer", "units")
    return FieldVariation(Text("units of {layer}", layer=chosen), place, tuple(values) or tuple(usual))


def hidden_layers(experiment: Experiment) -> tuple[Node, ...]:
    """The nodes with units that feed others, in order."""
    network = experiment.learner.network
    outputs = {node.name for node in network.outputs}
    return tuple(node for node in network.nodes if isinstance(node.layer, OfUnits) and node.name not in outputs)
