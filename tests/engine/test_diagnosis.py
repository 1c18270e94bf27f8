"""What is found in an update: each fault at its place, with numbers worked out by hand, and nothing in its healthy twin."""

from collections.abc import Sequence

import numpy as np
import pytest
from numpy.typing import ArrayLike

from engine.config.activations import Activation
from engine.config.experiment import Experiment
from engine.config.initializers import GlorotUniform, HeNormal, Zeros
from engine.config.layers import Dense
from engine.config.layers.base import LayerSpec
from engine.config.layers.normalization import BatchNormalization
from engine.config.optimizers import SGD, Adam
from engine.config.recipe import Role
from engine.config.training import EngineName
from engine.data.table import Table
from engine.diagnosis.diagnose import diagnose
from engine.diagnosis.finding import Diagnosis, Finding, Kind
from engine.diagnosis.next_update import next_update
from engine.diagnosis.remedies import problems_of
from engine.headless.remedy import remedy_options
from engine.headless.settings import with_settings
from engine.setup import resolve
from engine.training.trace.tracer import Tracer
from engine.worksheet.update import trained_to
from tests.cases import experiment, numeric_table

Given = dict[str, ArrayLike]
X = np.array([[1.0, 2.0], [2.0, -1.0], [-1.0, 1.0], [0.5, 0.5]])
T = np.array([[1.0], [0.0], [2.0], [-1.0]])
TABLE = numeric_table(X, T)
SOUND: Given = {
    "hidden_1/kernel": [[0.5, -0.4, 0.3], [0.2, 0.6, -0.7]],
    "output/kernel": [[0.5], [-0.3], [0.8]],
}


def hidden(activation: Activation, units: int = 3, **facts: object) -> list[LayerSpec]:
    return [Dense(units=units, activation=activation, **facts), Dense(units=1, activation=Activation.LINEAR)]


def found(
    layers: Sequence[LayerSpec],
    weights: Given | None = None,
    *,
    table: Table = TABLE,
    engine: EngineName = EngineName.NUMPY,
    optimizer: SGD | Adam | None = None,
) -> tuple[Experiment, Diagnosis]:
    made = experiment(table, layers, weights=SOUND if weights is None else weights, optimizer=optimizer)
    dataset, trace = next_update(resolve(made, table), engine)
    return made, diagnose(made, dataset, trace, first=trace)


def only(diagnosis: Diagnosis, kind: Kind) -> Finding:
    (finding,) = [finding for finding in diagnosis.findings if finding.kind is kind]
    return finding


def mended(finding: Finding, made: Experiment) -> list[Experiment]:
    """What each click makes of the experiment, with the same by its options where there are some short enough."""
    fixed = []
    for problem in problems_of(finding, made):
        assert problem.fixed is not None
        assert problem.message == finding.message
        options = remedy_options(problem, made).split()
        settings = options[1::2] if options[:1] == ["--set"] else []
        if settings:
            assert with_settings(made, settings) == problem.fixed
        fixed.append(problem.fixed)
    return fixed


@pytest.mark.parametrize("activation", [Activation.RELU, Activation.TANH, Activation.SIGMOID, Activation.LEAKY_RELU])
def test_nothing_is_found_in_a_sound_network(activation: Activation) -> None:
    _, diagnosis = found(hidden(activation))
    assert not diagnosis.findings
    assert diagnosis.summary == "4 units, 4 rows, update 1: nothing found"


DEAD: Given = SOUND | {"hidden_1/bias": [0.0, -2.0, 0.0]}
"""Unit 2: −0.4 x0 + 0.6 x1 − 2 is −1.2, −3.4, −1 and −1.9 for the four rows."""


def test_a_relu_that_gives_0_for_every_row_is_dead() -> None:
    made, diagnosis = found(hidden(Activation.RELU), DEAD)
    finding = only(diagnosis, Kind.DEAD)
    assert (finding.layer, finding.units) == ("hidden_1", (1,))
    assert finding.numbers == {"dead": 1, "units": 3, "rows": 4}
    assert len(diagnosis.findings) == 1
    leaky, drawn, slower = mended(finding, made)
    layer = leaky.learner.network.node("hidden_1").layer
    assert isinstance(layer, Dense)
    assert (layer.activation, layer.slope) == (Activation.LEAKY_RELU, 0.2)
    layer = drawn.learner.network.node("hidden_1").layer
    assert isinstance(layer, Dense)
    assert layer.kernel_initializer == HeNormal()
    assert {given.name for given in drawn.learner.initial_weights} == {"output/kernel"}
    assert slower.learner.training.optimizer.learning_rate == 0.001


@pytest.mark.parametrize("activation", [Activation.LEAKY_RELU, Activation.ELU, Activation.SOFTPLUS])
def test_a_unit_with_a_slope_below_zero_is_not_dead(activation: Activation) -> None:
    assert not found(hidden(activation), DEAD)[1].findings


def test_a_leaky_relu_with_the_slope_0_is_a_relu() -> None:
    assert only(found(hidden(Activation.LEAKY_RELU, slope=0), DEAD)[1], Kind.DEAD).units == (1,)


@pytest.mark.parametrize(("activation", "bias", "is_flat"), [
    (Activation.TANH, 3.1, True), (Activation.TANH, 2.8, False), (Activation.SIGMOID, 6.1, True), (Activation.SIGMOID, 5.8, False),
])  # fmt: skip
def test_a_unit_is_saturated_beyond_a_hundredth_of_the_steepest_slope(
    activation: Activation, bias: float, is_flat: bool
) -> None:
    """1 − tanh² z = 0.01 at z = 2.993; 4 σ(z) (1 − σ(z)) = 0.01 at z = 5.986."""
    weights: Given = SOUND | {
        "hidden_1/kernel": [[0.001, -0.4, 0.3], [0.002, 0.6, -0.7]],
        "hidden_1/bias": [bias, 0, 0],
    }
    made, diagnosis = found(hidden(activation), weights)
    if not is_flat:
        assert not diagnosis.findings
        return
    finding = only(diagnosis, Kind.SATURATED)
    assert (finding.layer, finding.units, finding.numbers["share"]) == ("hidden_1", (0,), 1.0)
    drawn, scaled, slower = mended(finding, made)
    assert drawn.learner.given("hidden_1/bias") is None
    assert {column.scaling.value for column in scaled.recipe.with_role(Role.FEATURE)} == {"standard"}
    assert slower.learner.training.optimizer.learning_rate == 0.001


def test_an_output_is_saturated_only_at_the_wrong_end() -> None:
    """σ(7) = 0.9991 for every row: right for two of the four targets, wrong for the others."""
    table = numeric_table(X, [[1.0], [0.0], [0.0], [1.0]])
    weights: Given = {"output/kernel": [[0.01], [0.01]], "output/bias": [7.0]}
    finding = only(found([Dense(units=1, activation=Activation.SIGMOID)], weights, table=table)[1], Kind.SATURATED)
    assert (finding.layer, finding.numbers["share"]) == ("output", 0.5)
    right = numeric_table(X, np.ones((4, 1)))
    assert not found([Dense(units=1, activation=Activation.SIGMOID)], weights, table=right)[1].findings


def chain(size: float, layers: int) -> tuple[list[LayerSpec], Given]:
    """One unit after another; every kernel behind the first is `size`, so that dL/dZ is multiplied by it on the way back."""
    made: list[LayerSpec] = [Dense(units=1, activation=Activation.LINEAR) for _ in range(layers + 1)]
    names = [*(f"hidden_{at + 1}" for at in range(layers)), "output"]
    return made, {f"{name}/kernel": [[size]] if at else [[0.4], [0.3]] for at, name in enumerate(names)}


@pytest.mark.parametrize(("size", "kind"), [(0.05, Kind.VANISHING), (0.2, None), (5.0, None), (20.0, Kind.EXPLODING)])
def test_a_gradient_fades_or_grows_by_a_thousand(size: float, kind: Kind | None) -> None:
    """Three kernels between the first and the last layer: 0.05³ = 1.25e-4, 0.2³ = 8e-3, 5³ = 125, 20³ = 8000."""
    layers, weights = chain(size, 3)
    made, diagnosis = found(layers, weights, optimizer=SGD(learning_rate=1e-9))
    kinds = {finding.kind for finding in diagnosis.findings} - {Kind.STEP_SMALL}
    assert kinds == ({kind} if kind else set())
    errors = {each.layer: each.error for each in diagnosis.layers}
    assert errors["hidden_1"] == pytest.approx(size**3 * (errors["output"] or 0))
    if kind:
        finding = only(diagnosis, kind)
        assert finding.layer == "hidden_1"
        assert finding.numbers["ratio"] == pytest.approx(size**3)
        assert mended(finding, made)


def test_sizes_are_root_mean_squares() -> None:
    """One linear layer: Z = X w, dL/dZ = 2 (Z − T) / 4, dL/dW = Xᵀ dZ; a step of SGD is −η dW."""
    kernel = np.array([[0.5], [-0.25]])
    _, diagnosis = found([Dense(units=1, activation=Activation.LINEAR)], {"output/kernel": kernel})
    error = 2 * (X @ kernel - T) / 4
    slope = X.T @ error
    (layer,) = diagnosis.layers
    assert layer.weights == pytest.approx(np.sqrt((0.5**2 + 0.25**2) / 2))
    assert layer.error == pytest.approx(4 * np.sqrt((error**2).mean()))
    assert layer.gradient == pytest.approx(np.sqrt((slope**2).mean()))
    assert layer.ratio == pytest.approx(0.01 * np.linalg.norm(slope) / np.linalg.norm(kernel))


@pytest.mark.parametrize(("rate", "overshoots"), [(0.9, False), (1.1, True)])
def test_a_step_overshoots_where_the_loss_rises(rate: float, overshoots: bool) -> None:
    """x = 1, t = 0, w = 2: the loss is w², so w ← (1 − 2 η) w, whose size grows where η > 1; −g Δw = 4 η w²."""
    table = numeric_table([[1.0]], [[0.0]])
    layers = [Dense(units=1, activation=Activation.LINEAR, use_bias=False)]
    made, diagnosis = found(layers, {"output/kernel": [[2.0]]}, table=table, optimizer=SGD(learning_rate=rate))
    assert bool(diagnosis.findings) is overshoots
    if overshoots:
        finding = only(diagnosis, Kind.STEP_LARGE)
        assert finding.layer == "output"
        assert finding.numbers == {
            "ratio": pytest.approx(2 * rate), "learning_rate": rate, "loss": 4.0,
            "lowered": pytest.approx(16 * rate), "times": pytest.approx(4 * rate),
        }  # fmt: skip
        slower, clipped = mended(finding, made)
        assert slower.learner.training.optimizer.learning_rate == pytest.approx(0.11)
        assert clipped.learner.training.optimizer.clipping.c == 1.0


def test_a_learning_rate_is_too_small_only_while_there_is_something_to_learn() -> None:
    made, diagnosis = found(hidden(Activation.TANH), optimizer=SGD(learning_rate=1e-8))
    finding = only(diagnosis, Kind.STEP_SMALL)
    assert finding.numbers["ratio"] == max(layer.ratio or 0 for layer in diagnosis.layers) < 1e-6
    (faster,) = mended(finding, made)
    assert faster.learner.training.optimizer.learning_rate == pytest.approx(1e-7)
    solved = numeric_table(X, X @ [[0.5], [-0.25]])
    layers = [Dense(units=1, activation=Activation.LINEAR)]
    assert not found(layers, {"output/kernel": [[0.5], [-0.25]]}, table=solved)[1].findings


def test_the_first_tensor_that_is_not_finite_is_named() -> None:
    large: Given = {"hidden_1/bias": [1e308, 0.0, 0.0], "output/kernel": [[1e9], [0.0], [0.0]]}
    weights = SOUND | large
    made, diagnosis = found(hidden(Activation.LINEAR), weights)
    finding = only(diagnosis, Kind.NOT_FINITE)
    assert finding.layer == "output"
    assert "output/Z is the first tensor" in finding.message
    assert finding.numbers == {"entries": 4}
    assert mended(finding, made)


def test_neurons_with_the_same_weights_on_both_sides_stay_the_same() -> None:
    weights: Given = {
        "hidden_1/kernel": [[0.5, -0.4, 0.5], [0.2, 0.6, 0.2]],
        "output/kernel": [[0.5], [-0.3], [0.5]],
    }
    finding = only(found(hidden(Activation.TANH), weights)[1], Kind.ALIKE)
    assert (finding.layer, finding.units) == ("hidden_1", (0, 2))
    assert finding.numbers == {"same": 2, "units": 3, "stays": 1, "zero": 0}
    assert "one unit in every update" in finding.message


def test_neurons_with_other_outgoing_weights_part() -> None:
    weights: Given = {
        "hidden_1/kernel": [[0.5, -0.4, 0.5], [0.2, 0.6, 0.2]],
        "output/kernel": [[0.5], [-0.3], [0.4]],
    }
    finding = only(found(hidden(Activation.TANH), weights)[1], Kind.ALIKE)
    assert finding.numbers["stays"] == 0
    nearly = weights | {"hidden_1/kernel": [[0.5, -0.4, 0.5001], [0.2, 0.6, 0.2]]}
    assert not found(hidden(Activation.TANH), nearly)[1].findings


def test_weights_of_0_keep_all_units_the_same() -> None:
    made, diagnosis = found(hidden(Activation.TANH, kernel_initializer=Zeros()), {"output/kernel": [[0.5]] * 3})
    finding = only(diagnosis, Kind.ALIKE)
    assert (finding.units, finding.numbers["stays"], finding.numbers["zero"]) == ((0, 1, 2), 1, 1)
    (drawn,) = mended(finding, made)
    layer = drawn.learner.network.node("hidden_1").layer
    assert isinstance(layer, Dense)
    assert layer.kernel_initializer == GlorotUniform()


def test_an_output_may_start_from_0() -> None:
    layers = [Dense(units=2, activation=Activation.LINEAR, kernel_initializer=Zeros())]
    assert not found(layers, {}, table=numeric_table(X, np.c_[T, -T[::-1]]))[1].findings


def test_opposite_neurons_are_one_for_odd_activations_only() -> None:
    weights: Given = {
        "hidden_1/kernel": [[0.5, -0.5, 0.3], [0.2, -0.2, -0.7]],
        "output/kernel": [[0.5], [-0.3], [0.8]],
    }
    finding = only(found(hidden(Activation.TANH), weights)[1], Kind.ALIKE)
    assert (finding.units, finding.numbers) == ((0, 1), {"same": 2, "units": 3})
    assert not found(hidden(Activation.SIGMOID), weights)[1].findings


def test_neurons_with_the_same_output_for_every_row_are_told() -> None:
    """Two equal columns: 0.5 x0 + 0.2 x1 and 0.2 x0 + 0.5 x1 are the same."""
    table = numeric_table(np.c_[X[:, 0], X[:, 0]], T)
    weights: Given = SOUND | {"hidden_1/kernel": [[0.5, 0.2, 0.3], [0.2, 0.5, -0.7]]}
    finding = only(found(hidden(Activation.TANH), weights, table=table)[1], Kind.ALIKE)
    assert (finding.units, finding.numbers["rows"]) == ((0, 1), 4)


def test_a_constant_column_is_told_and_left_out_by_a_click() -> None:
    table = numeric_table(np.c_[X, np.full(4, 7.0)], T)
    weights: Given = {
        "hidden_1/kernel": [[0.5, -0.4, 0.3], [0.2, 0.6, -0.7], [0.1, -0.1, 0.2]],
        "output/kernel": SOUND["output/kernel"],
    }
    made, diagnosis = found(hidden(Activation.TANH), weights, table=table)
    finding = only(diagnosis, Kind.CONSTANT)
    assert (finding.layer, finding.units, finding.columns) == ("input", (2,), ("x2",))
    assert finding.numbers == {"constant": 1, "features": 3, "rows": 4}
    (problem,) = problems_of(finding, made)
    assert problem.place == ("recipe", "columns", "x2")
    assert problem.fixed is not None
    assert problem.fixed.recipe.column("x2").role is Role.IGNORED
    assert remedy_options(problem, made) == "--ignore x2"


def test_a_single_row_has_no_constant_columns() -> None:
    assert not found(hidden(Activation.TANH), table=numeric_table(X[:1], T[:1]))[1].findings


def test_what_works_over_a_batch_is_examined_in_training() -> None:
    layers = [
        Dense(units=3, activation=Activation.LINEAR),
        BatchNormalization(),
        Dense(units=1, activation=Activation.LINEAR),
    ]
    _, diagnosis = found(layers, {"hidden_1/kernel": SOUND["hidden_1/kernel"]})
    assert (diagnosis.rows, diagnosis.findings) == (4, ())


def test_an_edited_network_without_the_layer_gets_advice() -> None:
    made, diagnosis = found(hidden(Activation.RELU), DEAD)
    shorter = made.replace(learner=made.learner.without_layer("hidden_1"))
    for problem in problems_of(only(diagnosis, Kind.DEAD), shorter):
        assert problem.fixed is None
        assert problem.remedy


def test_both_engines_find_the_same_and_a_checkpoint_is_enough() -> None:
    made, ours = found(hidden(Activation.RELU), DEAD, optimizer=Adam(learning_rate=0.01))
    _, theirs = found(hidden(Activation.RELU), DEAD, optimizer=Adam(learning_rate=0.01), engine=EngineName.TENSORFLOW)
    assert [finding.message for finding in ours.findings] == [finding.message for finding in theirs.findings]
    for our, their in zip(ours.layers, theirs.layers, strict=True):
        for field in ("weights", "error", "gradient", "ratio"):
            assert getattr(our, field) == pytest.approx(getattr(their, field), rel=1e-12)
    record = trained_to(resolve(made, TABLE), EngineName.TENSORFLOW, 1)
    tracer = Tracer(record)
    mark = record.checkpoints[-1]
    here, there = tracer.after(mark), tracer.trace(mark.update + 1, EngineName.NUMPY)
    for one, other in zip(here.tensors, there.tensors, strict=True):
        np.testing.assert_array_equal(one.value, other.value, err_msg=one.name)
