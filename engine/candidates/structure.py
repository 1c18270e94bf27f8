"""Candidates that differ in more than a field: how many hidden layers, how many training rows, which features."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from engine.candidates.candidate import Candidate, Compared, NoCandidatesError, Rounds, best_of
from engine.candidates.fields import hidden_layers, with_seed
from engine.config.arrangement import Windows
from engine.config.experiment import Experiment
from engine.config.network import Network
from engine.config.recipe import Role
from engine.config.training import batches_of
from engine.data.preparing.split import PartRows
from engine.setup import Setup, resolve
from engine.text import Text, plain

SHARES = (0.05, 0.1, 0.2, 0.4, 0.6, 0.8, 1.0)
MAX_LAYERS = 4


@dataclass(frozen=True)
class LayersVariation:
    """How many hidden layers: the last ones are left out, or the last one is repeated."""

    values: tuple[int, ...] = tuple(range(MAX_LAYERS + 1))

    @property
    def label(self) -> Text:
        """What is varied."""
        return Text("hidden layers")

    def rounds(self, base: Setup, _measure: str) -> Rounds:
        """All numbers in one round."""
        yield [self._candidate(base, count) for count in self.values]

    def trials(self, _base: Setup, seeds: int) -> int:
        """One for each number and seed."""
        return len(self.values) * seeds

    def _candidate(self, base: Setup, count: int) -> Candidate:
        experiment = base.experiment
        network = with_hidden(experiment, count)
        setup = resolve(experiment.with_learner(network=network), base.table, base)
        return Candidate(count, plain(str(count)), lambda seed: with_seed(setup, seed), setup.experiment)


def with_hidden(experiment: Experiment, count: int) -> Network:
    """The network with `count` hidden layers that have units. Raises NoCandidatesError where it is no plain stack."""
    network, hidden = experiment.learner.network, hidden_layers(experiment)
    if any(len(node.inputs) != 1 or len(network.consumers(node.name)) > 1 for node in network.nodes):
        raise NoCandidatesError(
            Text("The network has branches, so its layers cannot be counted. Vary the units instead.")
        )
    if not hidden:
        raise NoCandidatesError(Text("The network has no hidden layer that could be repeated. Add one."))
    for node in hidden[count:]:
        network = network.removed(node.name)
    last = hidden[-1]
    for _ in range(count - len(hidden)):
        added = last.replace(name=network.fresh_name())
        network = network.inserted_after(last.name, added)
        last = added
    return network


@dataclass(frozen=True)
class RowsVariation:
    """The learning curve: `shares` of the training part are learnt from, drawn by the seed; the other parts stay as they are."""

    shares: tuple[float, ...] = SHARES

    @property
    def label(self) -> Text:
        """What is varied."""
        return Text("training rows")

    def rounds(self, base: Setup, _measure: str) -> Rounds:
        """All shares in one round."""
        if isinstance(base.plan.arrangement, Windows):
            raise NoCandidatesError(Text("Of windows no single rows can be left out: they would have gaps."))
        rows = len(base.plan.parts.training)
        counts = dict.fromkeys(max(1, round(share * rows)) for share in self.shares)
        yield [Candidate(count, plain(f"{count:,}"), _Fewer(base, count)) for count in counts]

    def trials(self, _base: Setup, seeds: int) -> int:
        """One for each share and seed."""
        return len(self.shares) * seeds


@dataclass(frozen=True, eq=False)
class _Fewer:
    """The setup with `count` of the training rows; those of a smaller count are among them."""

    base: Setup
    count: int

    def __call__(self, seed: int) -> Setup:
        setup, planned, parts = with_seed(self.base, seed), self.base.plan, self.base.plan.parts
        order = np.random.default_rng(seed).permutation(len(parts.training))
        fewer = PartRows(np.sort(parts.training[order[: self.count]]), parts.validation, parts.test)
        plan = replace(planned, counted=fewer, part_rows=fewer.sizes, training_rows=self.count)
        batching = setup.experiment.learner.training.batching
        return replace(setup, plan=plan, batches=batches_of(batching, self.count))


@dataclass(frozen=True)
class FeaturesVariation:
    """Forward selection: each round adds the feature with which the error is least, until all are in, or `most`."""

    most: int = 10

    @property
    def label(self) -> Text:
        """What is varied."""
        return Text("features")

    def rounds(self, base: Setup, measure: str) -> Rounds:
        """A round for each feature that is added."""
        features = [column.recipe.name for column in base.plan.features]
        if len(features) < 2:
            raise NoCandidatesError(Text("There is only one feature, so there is nothing to choose."))
        chosen: tuple[str, ...] = ()
        while len(chosen) < min(self.most, len(features)):
            rest = [name for name in features if name not in chosen]
            tried: Sequence[Compared] = yield [self._candidate(base, (*chosen, name)) for name in rest]
            best = best_of(tried, measure)
            if best is None:
                return
            chosen = (*chosen, rest[[each.candidate for each in tried].index(best.candidate)])

    def trials(self, base: Setup, seeds: int) -> int:
        """One for each feature that is still to be chosen, round by round, and seed."""
        count = len(base.plan.features)
        return sum(count - taken for taken in range(min(self.most, count))) * seeds

    def _candidate(self, base: Setup, names: tuple[str, ...]) -> Candidate:
        recipe = base.experiment.recipe
        others = (part for part in recipe.with_role(Role.FEATURE) if part.name not in names)
        recipe = recipe.with_columns(part.replace(role=Role.IGNORED) for part in others)
        experiment = base.experiment.replace(recipe=recipe)
        setup = resolve(experiment, base.table)
        value = " + ".join(names)
        return Candidate(value, plain(value), lambda seed: with_seed(setup, seed), experiment)
