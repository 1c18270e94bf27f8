"""The ledger of conventions says what is in force, and switching one gives the update that the other experiment makes."""

import json
from collections.abc import Iterator

import numpy as np
import pytest

from engine.config.activations import Activation
from engine.config.experiment import Experiment
from engine.config.layers import BatchNormalization, Dense
from engine.config.losses import Loss, MeanSquaredError, Targets
from engine.config.optimizers import SGD, AdaGrad, Adam, Convention, Nadam, Nesterov, Optimizer
from engine.config.recipe import Role
from engine.config.regularizers import L2
from engine.config.training import MiniBatch, Precision
from engine.data.table import Table
from engine.headless.commands.conventions import main
from engine.headless.usage import UsageError
from engine.training.trace.conventions.ledger import ledger
from engine.training.trace.conventions.line import Batch, Line
from engine.training.trace.conventions.what_if import Change, FixedError, WhatIf, what_if
from engine.training.trace.tracer import Tracer
from tests.cases import experiment, numeric_table
from tests.engine.test_trace import recorded
from tests.loss_cases import LOSSES, loss_name, targets_of
from tests.optimizer_cases import OPTIMIZERS, case_name

RNG = np.random.default_rng(8)
INPUTS = RNG.normal(size=(6, 3)).round(2)
TABLE = numeric_table(INPUTS, RNG.normal(size=(6, 2)).round(2))
BATCH = Batch(3, 3.0)
NUMERIC_LOSSES = [(loss, activation) for loss, activation in LOSSES if loss.targets is not Targets.CLASS]


def small(
    optimizer: Optimizer | None = None, *, table: Table = TABLE, precision: Precision = Precision.FLOAT64
) -> Experiment:
    batching = MiniBatch(size=3)
    return experiment(table, [Dense(units=2)], optimizer=optimizer, batching=batching, epochs=3, precision=precision)


def lines_of(chosen: Experiment) -> dict[str, Line]:
    return {line.name: line for line in ledger(chosen, 3)}


def changes_of(found: WhatIf) -> dict[str, Change]:
    return {change.ours.name: change for change in found.changes}


def compared(chosen: Experiment, table: Table) -> Iterator[str]:
    """Switch every line at update 1, and check it against the first update of the experiment that is made so; yields the names."""
    tracer = Tracer(recorded(chosen, table))
    for line in lines_of(chosen).values():
        assert line.in_force.words
        assert bool(line.alternatives) != bool(line.fixed), line.name
        for alternative in line.alternatives:
            found = what_if(tracer, 1, line.name, alternative.form.value)
            yield line.name
            if alternative.kept:
                continue
            changed = alternative.change(BATCH)
            switched = lines_of(changed)[line.name].in_force.value
            assert switched == alternative.form.value
            afresh = Tracer(recorded(changed, table)).trace(1)
            for ours, theirs in zip(tracer.under(1, changed).tensors, afresh.tensors, strict=True):
                np.testing.assert_array_equal(ours.value, theirs.value, err_msg=f"{line.name}: {ours.name}")
            kept = {change.ours.name for change in found.changes} | set(found.gone)
            for traced in tracer.trace(1).tensors:
                if traced.name not in kept:
                    np.testing.assert_array_equal(traced.value, afresh[traced.name].value)


@pytest.mark.parametrize("optimizer", OPTIMIZERS[::4], ids=case_name)
def test_an_optimizer_switched_makes_the_update_that_the_other_experiment_makes(optimizer: Optimizer) -> None:
    assert {"clipping", "precision", "half"} <= set(compared(small(optimizer), TABLE))


@pytest.mark.parametrize(("loss", "activation"), NUMERIC_LOSSES[::3], ids=loss_name)
def test_a_loss_switched_makes_the_update_that_the_other_experiment_makes(loss: Loss, activation: Activation) -> None:
    table = numeric_table(INPUTS, targets_of(loss, 6, 2))
    chosen = experiment(table, [Dense(units=2, activation=activation)], loss=loss, epochs=1)
    assert "precision" in set(compared(chosen, table))


def test_the_half_and_the_sums_scale_loss_and_gradient() -> None:
    record = recorded(small(), TABLE)
    for name, value, factor in (("half", "half", 0.5), ("over_outputs", "sum", 2.0), ("over_rows", "sum", 3.0)):
        changes = changes_of(what_if(record, 4, name, value))
        for tensor in ("loss", "output/dkernel", "output/dbias", "output/kernel/step"):
            change = changes[tensor]
            np.testing.assert_allclose(change.theirs.value, factor * change.ours.value, rtol=1e-9)
            assert change.relative == pytest.approx(abs(factor - 1) / max(factor, 1))
        assert "output/Z" not in changes
        largest = changes["output/dkernel"]
        assert largest.largest == np.max(np.abs(largest.theirs.value - largest.ours.value))
        assert abs(largest.theirs.value[largest.at] - largest.ours.value[largest.at]) == largest.largest


def test_weights_of_rows_may_be_divided_by_their_sum() -> None:
    table = numeric_table(np.column_stack([INPUTS, [1, 2, 3, 1, 2, 3]]), targets_of(MeanSquaredError(), 6, 2))
    chosen = small(table=table)
    weighing = chosen.recipe.columns[3].replace(role=Role.WEIGHT)
    columns = (*chosen.recipe.columns[:3], weighing, *chosen.recipe.columns[4:])
    chosen = chosen.replace(recipe=chosen.recipe.replace(columns=columns))
    tracer = Tracer(recorded(chosen, table))
    weights = tracer.trace(1)["weights"].value
    change = changes_of(what_if(tracer, 1, "row_weights", "weights"))["loss"]
    assert float(change.theirs.value) == pytest.approx(float(change.ours.value) * 3 / weights.sum())


def test_a_decay_is_a_penalty_where_all_arrays_can_have_one() -> None:
    adam = small(Adam(weight_decay=0.1))
    coupled = lines_of(adam)["decay"].alternative("coupled").change(BATCH)
    assert [node.layer for node in coupled.learner.network.nodes] == [
        Dense(units=2, kernel_regularizer=L2(l2=0.05), bias_regularizer=L2(l2=0.05))
    ]
    assert lines_of(coupled)["decay"].alternative("decoupled").change(BATCH) == adam
    sgd = recorded(small(SGD(weight_decay=0.1)), TABLE)
    after = changes_of(what_if(sgd, 3, "decay", "coupled")).get("output/kernel/after")
    assert after is None or after.relative < 1e-12  # the same for plain SGD
    assert changes_of(what_if(recorded(adam, TABLE), 3, "decay", "coupled"))["output/kernel/after"].relative > 1e-6
    normal = experiment(TABLE, [BatchNormalization(), Dense(units=2)], optimizer=Adam(weight_decay=0.1))
    only_kernels = experiment(TABLE, [Dense(units=2, kernel_regularizer=L2(l2=0.1))])
    for chosen in (normal, only_kernels):
        assert not lines_of(chosen)["decay"].alternatives
        assert "all arrays" in lines_of(chosen)["decay"].fixed


def test_epsilon_is_where_the_equation_has_it() -> None:
    optimizers = (AdaGrad(), Nadam(convention=Convention.TEXTBOOK), Nadam(), Adam())
    words = [lines_of(small(optimizer))["epsilon_place"].in_force.words for optimizer in optimizers]
    assert [each.startswith("inside") for each in words] == [True, False, False, False]
    assert "epsilon_place" not in lines_of(small(Nesterov()))


def test_what_the_other_optimizer_remembers_is_as_after_so_many_steps() -> None:
    keras = recorded(small(Nadam(learning_rate=0.01)), TABLE)
    textbook = recorded(small(Nadam(learning_rate=0.01, convention=Convention.TEXTBOOK)), TABLE)
    own = Tracer(keras).trace(4)
    other = Tracer(textbook).under(4, small(Nadam(learning_rate=0.01)))
    assert float(other["u_product"].value) == pytest.approx(float(own["u_product"].value), rel=1e-6)
    started = changes_of(what_if(recorded(small(AdaGrad()), TABLE), 1, "starts", "textbook"))["output/kernel/h"]
    assert float(started.largest) == pytest.approx(0.1)
    later = changes_of(what_if(recorded(small(AdaGrad()), TABLE), 2, "starts", "textbook"))
    assert "output/kernel/h" not in later


def test_another_order_of_rows_shows_other_rows() -> None:
    found = what_if(recorded(small(), TABLE), 1, "row_order", "table")
    assert {"input", "target"} <= set(changes_of(found))
    assert "output/kernel" not in changes_of(found)


def test_what_is_fixed_says_why() -> None:
    record = recorded(small(precision=Precision.FLOAT32), TABLE)
    with pytest.raises(FixedError, match="both engines take 0"):
        what_if(record, 1, "relu_at_zero", "1")
    with pytest.raises(KeyError):
        what_if(record, 1, "half", "third")


def test_the_command_lists_and_switches(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["415"], str) == 0
    assert "--switch half=half" in capsys.readouterr().out
    assert main(["415", "--switch", "half=half", "--update", "2", "--json"], str) == 0
    report = json.loads(capsys.readouterr().out)
    losses = next(each for each in report["changes"] if each["tensor"] == "loss")
    assert losses["switched"] == losses["value"] / 2
    assert main(["415", "--switch", "clipping=global_norm"], str) == 0
    assert "There are also: gradient_length, hidden_1/dkernel/clipped" in capsys.readouterr().out
    for switch, words in (
        ("nothing=1", "there is no"),
        ("half=third", "not 'third'"),
        ("relu_at_zero=1", "both engines"),
    ):
        with pytest.raises(UsageError, match=words):
            main(["415", "--switch", switch], str)
