"""Every problem of a layer is found in its place before a run, with a remedy that removes it where one is offered."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import pytest

from engine.config.activations import Activation
from engine.config.experiment import Experiment
from engine.config.layers import (
    ActivationLayer,
    Add,
    BatchNormalization,
    Concatenate,
    Dense,
    Dropout,
    Flatten,
    InputPart,
    Layer,
    Multiply,
    Reshape,
)
from engine.config.learners import GivenWeights
from engine.config.network import INPUT, Network, Node
from engine.config.training import MiniBatch, Stochastic
from engine.problems import Problem, Severity
from engine.setup import resolve
from tests.cases import experiment, numeric_table

TABLE = numeric_table(np.arange(24.0).reshape(6, 4), np.arange(12.0).reshape(6, 2))
OUT = Dense(units=2, activation=Activation.LINEAR)


def stack(*layers: Layer) -> Experiment:
    return experiment(TABLE, layers)


def graph(*nodes: tuple[str, Layer, tuple[str, ...]]) -> Experiment:
    return stack().with_learner(network=Network(nodes=tuple(Node(name=n, layer=la, inputs=i) for n, la, i in nodes)))


class Case(NamedTuple):
    """Where the problem is, what it says, and whether one click mends it."""

    place: str
    message: str
    is_mended: bool
    experiment: Experiment


CASES = [
    Case("hidden_1 shape", "makes 3 × 2 of its input, which is 4: 4 entries", True, stack(Reshape(shape=(3, 2)), OUT)),
    Case("hidden_1 shape", "makes … × 3", True, stack(Reshape(shape=(-1, 3)), OUT)),
    Case("hidden_1 stop", "takes the entries 2 to 6 of an input that has 4", True, stack(InputPart(start=2, stop=6), OUT)),
    Case("hidden_1 start", "takes the entries 5 to 6 of an input that has 4", False, stack(InputPart(start=5, stop=6), OUT)),
    Case("hidden_1 rate", "drops everything", True, stack(Dropout(rate=1.0), OUT)),
    Case("output", "has the shape 2 × 2", True, stack(Reshape(shape=(2, 2)), OUT)),
    Case("output activation", "is always 1", True,
         graph(("a", Dense(units=1), (INPUT,)), ("output", ActivationLayer(activation=Activation.SOFTMAX), ("a",)),
               ("b", Dense(units=1), (INPUT,)))),
    Case("", "nothing to learn", False, stack(InputPart(start=0, stop=2))),
    Case("output trainable", "All layers that could learn are frozen", True,
         stack(Dense(units=3, trainable=False), OUT.replace(trainable=False))),
    Case("product", "multiplies inputs of one width; they have widths 3, 4", False,
         graph(("a", Dense(units=3), (INPUT,)), ("product", Multiply(), ("a", INPUT)), ("output", OUT, ("product",)))),
    Case("product", "multiplies two inputs at least", False,
         graph(("a", Dense(units=3), (INPUT,)), ("product", Multiply(), ("a",)), ("output", OUT, ("product",)))),
    Case("sum", "adds inputs of one shape; they are 4, 2 × 2", False,
         graph(("r", Reshape(shape=(2, 2)), (INPUT,)), ("sum", Add(), (INPUT, "r")), ("output", OUT, ("sum",)))),
    Case("both", "differ in the last axis alone; they are 4, 2 × 2", False,
         graph(("r", Reshape(shape=(2, 2)), (INPUT,)), ("both", Concatenate(), (INPUT, "r")), ("output", OUT, ("both",)))),
    Case("flat", "is a Flatten layer and takes one input, not 0", True,
         graph(("flat", Flatten(), ()), ("output", OUT, ("flat",)))),
    Case("one", "feeds itself through a cycle", False,
         graph(("one", Dropout(), ("two",)), ("two", Dropout(), ("one",)), ("output", OUT, ("two",)))),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.message)
def test_each_problem_is_found_and_its_remedy_removes_it(case: Case) -> None:
    found = only(resolve(case.experiment, TABLE).problems, case.message)
    assert " ".join(found.place) == f"network {case.place}".strip()
    assert found.severity is Severity.ERROR
    assert (found.fixed is not None) is case.is_mended
    if found.fixed is not None:
        assert not [problem for problem in resolve(found.fixed, TABLE).problems if case.message in problem.message]


def test_an_output_of_several_axes_that_the_targets_do_not_fill_is_flattened_by_its_remedy() -> None:
    chosen = stack(Reshape(shape=(2, 2)), Dense(units=2))
    fixed = only(resolve(chosen, TABLE).problems, "has the shape").fixed
    assert fixed is not None
    assert fixed.learner.network.names == ("hidden_1", "output", "flatten_1")
    assert "'flatten_1' has 4 units for 2 target entries" in resolve(fixed, TABLE).errors[0].message
    assert not resolve(stack(Reshape(shape=(2, 2)), Dense(units=1)), TABLE).errors


@pytest.mark.parametrize("batching", [Stochastic(), MiniBatch(size=1)], ids=lambda batching: batching.kind)
def test_batch_normalisation_of_single_rows_is_warned_of(batching: Stochastic | MiniBatch) -> None:
    chosen = stack(BatchNormalization(), OUT)
    single = chosen.with_learner(training=chosen.learner.training.replace(batching=batching))
    found = only(resolve(single, TABLE).problems, "sees one row at a time")
    assert found.severity is Severity.WARNING
    assert found.fixed is not None
    assert not [problem for problem in resolve(found.fixed, TABLE).problems if "one row" in problem.message]
    still = single.with_learner(network=stack(BatchNormalization(trainable=False), OUT).learner.network)
    assert not [problem for problem in resolve(still, TABLE).problems if "one row" in problem.message]
    several = single.with_learner(
        network=stack(Reshape(shape=(2, 2)), BatchNormalization(), Flatten(), OUT).learner.network
    )
    assert not [problem for problem in resolve(several, TABLE).problems if "one row" in problem.message]


def test_a_given_variance_below_zero_is_refused() -> None:
    given = GivenWeights(name="hidden_1/moving_variance", values=((1.0, 1.0, -1.0, 1.0),))
    chosen = stack(BatchNormalization(), OUT).with_learner(initial_weights=(given,))
    found = only(resolve(chosen, TABLE).problems, "below 0")
    assert found.fixed is not None
    assert not resolve(found.fixed, TABLE).problems


def test_two_outputs_whose_entries_are_the_targets_are_no_problem() -> None:
    one = Dense(units=1, activation=Activation.LINEAR)
    assert not resolve(graph(("a", one, (INPUT,)), ("b", one, (INPUT,))), TABLE).errors


def only(problems: Sequence[Problem], message: str) -> Problem:
    (found,) = [problem for problem in problems if message in problem.message]
    return found
