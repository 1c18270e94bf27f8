"""Problems of the given initial weights: arrays that the network does not have, or that have another shape."""

from collections.abc import Iterator, Mapping

from engine.config.experiment import Experiment
from engine.config.layers import ArrayFact
from engine.config.learners import GivenWeights
from engine.config.shapes import NetworkShapes
from engine.config.single import LARGEST_FLOAT32
from engine.config.training import Precision
from engine.problems import Problem
from engine.text import Text


def check_weights(experiment: Experiment, shapes: NetworkShapes) -> list[Problem]:
    """Problems of the initial weights in its network."""
    given = experiment.learner.initial_weights
    return [problem for weights in given for problem in _array(experiment, weights, shapes.arrays)]


def _array(experiment: Experiment, given: GivenWeights, facts: Mapping[str, ArrayFact]) -> Iterator[Problem]:
    place = ("initial_weights", given.name)
    others = tuple(weights for weights in experiment.learner.initial_weights if weights.name != given.name)
    drawn = experiment.with_learner(initial_weights=others)
    if given.name not in facts:
        yield Problem(
            place,
            Text("Initial weights are given for '{given}', which the network does not have.", given=given.name),
            Text("Discard them."),
            drawn,
        )
        return
    fact = facts[given.name]
    want = fact.shape if len(fact.shape) == 2 else (1, *fact.shape)
    lengths = {len(row) for row in given.values}
    if given.shape == want[::-1] != want and len(lengths) == 1 and len(fact.shape) == 2:
        turned = given.replace(values=tuple(zip(*given.values, strict=True)))
        yield Problem(
            place,
            Text(
                "The initial weights given for '{given}' are {given_rows} × {given_columns}, but the network needs "
                "{rows} × {columns}: they look transposed, with a row for each unit instead of each input.",
                given=given.name,
                given_rows=given.shape[0],
                given_columns=given.shape[1],
                rows=want[0],
                columns=want[1],
            ),
            Text("Transpose them."),
            experiment.replace(learner=experiment.learner.with_given(turned)),
        )
    elif given.shape != want or len(lengths) > 1:
        yield Problem(
            place,
            Text(
                "The initial weights given for '{given}' are {given_rows} × {given_columns}, but the network needs "
                "{rows} × {columns}.",
                given=given.name,
                given_rows=given.shape[0],
                given_columns=given.shape[1],
                rows=want[0],
                columns=want[1],
            ),
            Text("Give them again, or draw them from the seed."),
            drawn,
        )
    elif experiment.learner.training.precision is Precision.FLOAT32 and any(
        abs(v) > LARGEST_FLOAT32 for row in given.values for v in row
    ):
        exact = experiment.with_learner(training=experiment.learner.training.replace(precision=Precision.FLOAT64))
        yield Problem(
            place,
            Text("The initial weights given for '{given}' are too large for float32.", given=given.name),
            Text("Correct them, or train in float64."),
            exact,
        )
    elif fact.is_nonnegative and any(v < 0 for row in given.values for v in row):
        yield Problem(
            place,
            Text("The variances given as '{given}' go below 0.", given=given.name),
            Text("Correct them, or discard them."),
            drawn,
        )
