"""Numbers worked out by hand are marked one by one, and a common mistake is named by what it gives."""

from collections.abc import Callable

import numpy as np
import pytest

from engine.backend import Array
from engine.config.activations import Activation
from engine.config.layers import Dense
from engine.config.optimizers import SGD
from engine.training.trace.cells.mistakes import likely_mistake, right, tolerances
from engine.training.trace.cells.story import Tensors
from tests.cases import experiment, numeric_table
from tests.engine.test_cells import tensors_of


@pytest.fixture(scope="module")
def tensors() -> Tensors:
    """Three rows, two layers of two units, so that every kernel is square."""
    rng = np.random.default_rng(8)
    table = numeric_table(rng.normal(size=(3, 2)), rng.normal(size=(3, 2)))
    layers = [Dense(units=2, activation=Activation.SIGMOID), Dense(units=2, activation=Activation.TANH)]
    return tensors_of(experiment(table, layers, optimizer=SGD(learning_rate=0.5), epochs=3), table, update=2)


def of(tensors: Tensors, name: str) -> Array:
    return tensors[name].value


MISTAKES: dict[str, tuple[str, Callable[[Tensors], Array]]] = {
    "The sign is the other way round.": ("output/dZ", lambda t: -of(t, "output/dZ")),
    "This is the transposed matrix.": ("output/dkernel", lambda t: of(t, "output/dkernel").T),
    "This is output/kernel before the update: the step is missing.": ("output/kernel/after", lambda t: of(t, "output/kernel")),
    "The step has the wrong sign: it goes up the slope.": (
        "output/kernel/after", lambda t: of(t, "output/kernel") + 0.5 * of(t, "output/dkernel")),
    "The derivative of the activation is missing.": ("hidden_1/dZ", lambda t: of(t, "hidden_1/dY")),
    "The division by the number of rows, N = 3, is missing.": ("output/dY", lambda t: 3 * of(t, "output/dY")),
    "The factor 2 is missing.": ("output/dY", lambda t: of(t, "output/dY") / 2),
    "There is a factor 2 too much.": ("output/dbias", lambda t: of(t, "output/dbias") * 2),
    "The new output/kernel was used; the old one belongs here.": (
        "hidden_1/dY", lambda t: of(t, "output/dZ") @ of(t, "output/kernel/after").T),
    "output/kernel is to be transposed here.": ("hidden_1/dY", lambda t: of(t, "output/dZ") @ of(t, "output/kernel")),
    "The factor 2 is missing in output/dkernel.": (
        "output/kernel/after", lambda t: of(t, "output/kernel") - 0.25 * of(t, "output/dkernel")),
}  # fmt: skip


@pytest.mark.parametrize("words", MISTAKES)
def test_a_common_mistake_is_named(tensors: Tensors, words: str) -> None:
    name, typed = MISTAKES[words]
    value = of(tensors, name)
    shown = tolerances(value, 5)
    found = np.round(typed(tensors), 6)
    assert not right(found, value, shown).all()
    assert likely_mistake(tensors, name, found, shown) == words


def test_the_derivative_that_is_missing_further_up_is_named_too(tensors: Tensors) -> None:
    typed = of(tensors, "input").T @ of(tensors, "hidden_1/dY")
    assert likely_mistake(tensors, "hidden_1/dkernel", typed, 1e-6) == "The derivative of the activation is missing."


def test_only_what_is_typed_counts_and_only_to_the_digits_shown(tensors: Tensors) -> None:
    value = of(tensors, "output/dkernel")
    typed = np.full(value.shape, np.nan)
    typed[0, 1] = round(float(value[0, 1]), 3)
    assert right(typed, value, 1e-3).tolist() == [[False, True], [False, False]]
    assert not right(typed, value, 1e-6).any()
    assert likely_mistake(tensors, "output/dkernel", typed, 1e-3) == ""
    typed[1, 1] = -value[1, 1]
    assert likely_mistake(tensors, "output/dkernel", typed, 1e-3) == "The sign is the other way round."
    typed[1, 0] = 123.0
    assert likely_mistake(tensors, "output/dkernel", typed, 1e-3) == "", "two kinds of mistakes are none that is known"
