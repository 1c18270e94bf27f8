"""Problems of the given initial weights: arrays that the network does not have, or that have another shape."""

from collections.abc import Iterator, Mapping
from itertools import chain

from engine.config.axes import shape_text
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
    if not given.fits(fact.shape):
        yield _misfit(experiment, given, fact, drawn)
    elif experiment.learner.training.precision is Precision.FLOAT32 and any(
        abs(v) > LARGEST_FLOAT32 for v in given.values
    ):
        exact = experiment.with_learner(training=experiment.learner.training.replace(precision=Precision.FLOAT64))
        yield Problem(
            place,
            Text("The initial weights given for '{given}' are too large for float32.", given=given.name),
            Text("Correct them, or train in float64."),
            exact,
        )
    elif fact.is_nonnegative and any(v < 0 for v in given.values):
        yield Problem(
            place,
            Text("The variances given as '{given}' go below 0.", given=given.name),
            Text("Correct them, or discard them."),
            drawn,
        )


def _misfit(experiment: Experiment, given: GivenWeights, fact: ArrayFact, drawn: Experiment) -> Problem:
    """Another shape; a matrix that fits when it is transposed is told apart. A vector counts as one row."""
    want = fact.shape if len(fact.shape) > 1 else (1, *fact.shape)
    have, need = shape_text(given.shape), shape_text(want)
    if len(fact.shape) == 2 and given.shape == want[::-1]:
        columns = (given.values[place :: want[0]] for place in range(want[0]))
        turned = given.replace(shape=want, values=tuple(chain.from_iterable(columns)))
        return Problem(
            ("initial_weights", given.name),
            Text(
                "The initial weights given for '{given}' are {have}, but the network needs {need}: they look transposed, "
                "with a row for each unit instead of each input.",
                given=given.name,
                have=have,
                need=need,
            ),
            Text("Transpose them."),
            experiment.replace(learner=experiment.learner.with_given(turned)),
        )
    return Problem(
        ("initial_weights", given.name),
        Text(
            "The initial weights given for '{given}' are {have}, but the network needs {need}.",
            given=given.name,
            have=have,
            need=need,
        ),
        Text("Give them again, or draw them from the seed."),
        drawn,
    )
