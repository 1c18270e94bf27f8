"""A cell of a tensor taken apart comes to the number that the trace has, and is made of the cells that light up."""

from collections.abc import Container, Iterator, Sequence, Set

import numpy as np
import pytest
from numpy.typing import ArrayLike

from engine.config.activations import Activation
from engine.config.experiment import Experiment
from engine.config.layers import BatchNormalization, Dense, Layer
from engine.config.layers.prelu import PReLU
from engine.config.losses import CategoricalCrossentropy, CategoricalHinge, Hinge, MeanSquaredError
from engine.config.optimizers import Adam, ClipByGlobalNorm, Momentum
from engine.config.regularizers import L1L2
from engine.config.training import MiniBatch, Precision
from engine.data.table import Table
from engine.training.trace.cells.products import factors_of
from engine.training.trace.cells.story import CellStory, Tensors, activated, chain, explain
from engine.training.trace.cells.writing import Latex, NumPy, Style
from engine.training.trace.tracer import Stage, trace
from tests.cases import experiment, numeric_table
from tests.engine.test_trace import recorded
from tests.layer_cases import LAYERS, regularized
from tests.loss_cases import LOSSES, loss_name, targets_of
from tests.optimizer_cases import OPTIMIZERS, case_name

LINEAR, SIGMOID, SOFTMAX = Activation.LINEAR, Activation.SIGMOID, Activation.SOFTMAX
RNG = np.random.default_rng(3)
INPUTS = RNG.normal(size=(5, 4)).round(2)
TABLE = numeric_table(INPUTS, RNG.normal(size=(5, 3)).round(2))
CLASSES = numeric_table(INPUTS, np.eye(3)[[0, 1, 2, 1, 0]])


def tensors_of(chosen: Experiment, table: Table = TABLE, update: int = 2) -> Tensors:
    """All tensors of an update."""
    return {traced.name: traced for traced in trace(recorded(chosen, table), update).tensors}


def small(layers: Sequence[Layer] = (Dense(units=2),), table: Table = TABLE, **settings: object) -> Experiment:
    return experiment(table, layers, epochs=4, batching=MiniBatch(size=3), **settings)  # type: ignore[arg-type]


def corners(shape: tuple[int, ...]) -> set[tuple[int, ...]]:
    """The first cell and the last one."""
    return {tuple(0 for _ in shape), tuple(size - 1 for size in shape)}


def stories(tensors: Tensors, stages: Container[Stage]) -> Iterator[CellStory]:
    """Some cells of every tensor that is computed in these stages."""
    for name, traced in tensors.items():
        if traced.operands and traced.stage in stages:
            yield from (explain(tensors, name, index) for index in corners(traced.shape))


def fulfilled(tensors: Tensors, stages: Container[Stage] = tuple(Stage), *, unwritten: Set[str] = frozenset()) -> None:
    """What is written out, computed by Python, is the number in the trace; all is written out but `unwritten`."""
    skipped = set()
    for story in stories(tensors, stages):
        if not story.is_taken_apart:
            assert "is not written out" in story.absence
            skipped.add(story.name)
            continue
        assert story.total is not None
        assert story.agrees, f"{tensors[story.name].equation}: {story.total} is not {story.value}"
        text = story.written(NumPy())
        computed = eval(text, {"np": np, "scipy": None}) if "scipy" not in text else story.total
        np.testing.assert_allclose(computed, story.total, rtol=1e-9, atol=1e-12, err_msg=text)
        assert story.written(Style())
        assert story.written(Latex(3, 4))
        assert set(story.lit) <= set(tensors[story.name].operands)
    assert skipped == unwritten


@pytest.mark.parametrize(
    "chosen",
    [
        small([Dense(units=3, activation=SIGMOID), PReLU(), Dense(units=3, activation=SOFTMAX)], CLASSES,
              loss=CategoricalCrossentropy(), optimizer=Momentum()),
        small([Dense(units=3), BatchNormalization(momentum=0.8), Dense(units=3, activation=LINEAR)],
              optimizer=Adam(), loss=MeanSquaredError()),
        small([Dense(units=2, activation=activation) for activation in Activation] + [Dense(units=3)], precision=Precision.FLOAT32),
    ],
    ids=["softmax and momentum", "batch normalisation and adam", "every activation"],
)  # fmt: skip
def test_every_written_sum_comes_to_the_traced_number(chosen: Experiment) -> None:
    fulfilled(
        tensors_of(chosen, CLASSES if isinstance(chosen.learner.training.loss, CategoricalCrossentropy) else TABLE)
    )


@pytest.mark.parametrize(
    ("name", "network"), [*LAYERS, ("penalties", regularized(L1L2()))], ids=lambda case: str(case)[:30]
)
def test_every_layer_is_written_out(name: str, network: object) -> None:
    fulfilled(tensors_of(small(precision=Precision.FLOAT32).with_learner(network=network)))


@pytest.mark.parametrize("optimizer", OPTIMIZERS, ids=case_name)
def test_every_optimizer_is_written_out(optimizer: Momentum) -> None:
    tensors = tensors_of(small([Dense(units=3)], optimizer=optimizer, precision=Precision.FLOAT32))
    fulfilled(tensors, (Stage.GRADIENT, Stage.UPDATE))


@pytest.mark.parametrize(
    ("loss", "activation"), [case for case in LOSSES if "sparse" not in case[0].kind], ids=loss_name
)
def test_every_loss_is_written_out(loss: MeanSquaredError, activation: Activation) -> None:
    table = numeric_table(INPUTS, targets_of(loss, 5, 3))
    chosen = small([Dense(units=3, activation=activation)], table, loss=loss, precision=Precision.FLOAT32)
    largest_of_a_row = {"output/losses", "output/dY"} if isinstance(loss, CategoricalHinge) else frozenset[str]()
    fulfilled(tensors_of(chosen, table), (Stage.LOSS, Stage.BACKWARD), unwritten=largest_of_a_row)


@pytest.fixture(scope="module")
def by_hand() -> Tensors:
    """Two inputs, two hidden units, two outputs, as in Mazur's example of 2015."""
    weights: dict[str, ArrayLike] = {
        "hidden_1/kernel": [[0.15, 0.25], [0.20, 0.30]],
        "hidden_1/bias": [0.35, 0.35],
        "output/kernel": [[0.40, 0.50], [0.45, 0.55]],
        "output/bias": [0.60, 0.60],
    }
    table = numeric_table([[0.05, 0.10], [0.5, -0.2]], [[0.01, 0.99], [0.3, 0.6]])
    layers = [Dense(units=2, activation=SIGMOID), Dense(units=2, activation=SIGMOID)]
    return tensors_of(experiment(table, layers, weights=weights), table, update=1)


def test_a_weighted_sum_is_written_with_its_numbers_and_its_activation(by_hand: Tensors) -> None:
    story = explain(by_hand, "hidden_1/Z", (0, 0))
    assert story.written(Style()) == "0.05·0.15 + 0.1·0.2 + 0.35"
    assert story.total == pytest.approx(0.3775)
    assert story.lit == {"input": {(0, None)}, "hidden_1/kernel": {(None, 0)}, "hidden_1/bias": {(0,)}}
    next_one = activated(by_hand, story)
    assert next_one is not None
    assert next_one.written(Style()) == "1 / (1 + e^−0.3775)"
    assert next_one.value == pytest.approx(0.593269992)


def test_a_gradient_tells_what_each_row_adds_and_where_its_error_comes_from(by_hand: Tensors) -> None:
    story = explain(by_hand, "hidden_1/dkernel", (1, 0))
    X, dZ = by_hand["input"].value, by_hand["hidden_1/dZ"].value
    np.testing.assert_allclose(story.by_row, X[:, 1] * dZ[:, 0])
    assert sum(story.by_row) == pytest.approx(story.value)
    steps = chain(by_hand, story, row=1)
    assert [step.name for step in steps] == ["hidden_1/dZ", "hidden_1/dY", "output/dZ", "output/dY"]
    assert all(step.index[0] == 1 for step in steps)
    sent = by_hand["output/dZ"].value[1] * by_hand["output/kernel"].value[0]
    assert steps[2].index[1] == np.abs(sent).argmax()


def test_a_long_sum_is_cut_in_the_middle_and_says_by_how_many_terms() -> None:
    table = numeric_table(np.arange(40.0)[:, None], np.arange(40.0)[:, None] % 7)
    tensors = tensors_of(experiment(table, [Dense(units=1)]), table, update=1)
    story = explain(tensors, "output/dbias", (0,))
    assert story.written(Style(4, 6)).count(" + ") == 6
    assert "… 34 more …" in story.written(Style(4, 6))
    assert story.written(Style()).count(" + ") == 39


def test_what_an_update_only_reads_has_no_sum(by_hand: Tensors) -> None:
    story = explain(by_hand, "output/kernel", (0, 1))
    assert not story.is_taken_apart
    assert story.absence == "output/kernel is given: this update does not compute it."
    with pytest.raises(IndexError):
        explain(by_hand, "output/kernel", (0, 2))


def test_a_constant_that_is_rounded_in_the_engine_is_no_agreement() -> None:
    tensors = tensors_of(small([Dense(units=3, activation=Activation.GELU), Dense(units=3)]))
    story = explain(tensors, "hidden_1/Y", (0, 0))
    assert not story.agrees
    assert story.total == pytest.approx(story.value, rel=1e-6)


def test_gradients_clipped_together_are_divided_by_their_common_length() -> None:
    tensors = tensors_of(small([Dense(units=3)], optimizer=Momentum(clipping=ClipByGlobalNorm(limit=0.1))))
    gradients = [tensors[name].value for name in ("output/dkernel", "output/dbias")]
    length = float(np.sqrt(sum(np.sum(gradient**2) for gradient in gradients)))
    assert float(tensors["gradient_length"].value) == pytest.approx(length)
    story = explain(tensors, "output/dkernel/clipped", (0, 0))
    assert story.value == pytest.approx(0.1 * float(gradients[0][0, 0]) / length)
    assert set(story.lit) == {"output/dkernel", "gradient_length"}
    assert explain(tensors, "gradient_length", ()).written(Style()).count("²") == 15


@pytest.mark.parametrize("targets", [[[0, 1], [1, 0]], [[-1, 1], [1, -1]]], ids=str)
def test_a_zero_among_the_targets_of_a_hinge_counts_as_minus_one(targets: list[list[float]]) -> None:
    table = numeric_table([[1.0], [2.0]], targets)
    tensors = tensors_of(experiment(table, [Dense(units=2)], loss=Hinge()), table, 1)
    story = explain(tensors, "output/losses", (0,))
    assert "max(1 − (−1)" in story.written(Style())
    assert story.agrees


def test_a_product_is_the_sum_of_outer_products_and_a_sum_of_rows(by_hand: Tensors) -> None:
    for name in ("hidden_1/dkernel", "hidden_1/Z", "hidden_1/dY"):
        factors = factors_of(by_hand, name)
        assert factors is not None
        whole = sum(factors.outer(term) for term in range(factors.terms))
        np.testing.assert_allclose(factors.up_to(factors.terms - 1), whole)
        np.testing.assert_allclose(sum(weight * row for weight, row in factors.row(1)), np.asarray(whole)[1])
        bias = by_hand["hidden_1/bias"].value if name == "hidden_1/Z" else 0.0
        np.testing.assert_allclose(whole + bias, by_hand[name].value)
        assert factors.sums_rows == (name == "hidden_1/dkernel")
    assert factors_of(by_hand, "hidden_1/Y") is None
