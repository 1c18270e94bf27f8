"""The two engines agree on every row of the parity table, no choice is without a row, and the table in the docs has them all."""

from itertools import groupby
from typing import Any, get_args

import pytest

from engine.config.activations import Activation
from engine.config.constraints import Constraint, NoConstraint
from engine.config.layers import Dense, Layer
from engine.config.losses import Loss
from engine.config.optimizers import Clipping, Convention, NoClipping, Optimizer
from engine.config.regularizers import NoRegularizer, Regularizer
from engine.config.schedules import Schedule
from engine.config.stopping import AfterSeconds, StoppingRule
from engine.config.training import Batching, Precision
from tests.parity.lockstep import BOUNDS
from tests.parity.rows import Row, rows
from tests.parity.table import FILE, NOTES, figure, names_and_figures

ROWS = rows()
SPECS = [row.experiment.learner.training for row in ROWS]
DENSE = [node.layer for row in ROWS for node in row.experiment.learner.network.nodes if isinstance(node.layer, Dense)]


@pytest.mark.parametrize("precision", list(Precision))
@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.section}-{row.name}")
def test_the_engines_agree(row: Row, precision: Precision) -> None:
    bounds = BOUNDS[precision].values()
    for gap, bound in zip(row.gaps(precision), bounds, strict=True):
        assert gap.weights <= bound
        assert gap.losses <= bound
        assert gap.shares < 1e-9
        assert bool(gap.stopped) is (row.section == "Stopping rules" and gap.updates > 1)


def choices(union: Any) -> set[type]:
    """The classes of a discriminated union."""
    return set(get_args(get_args(union)[0]))


def test_every_choice_of_a_person_has_a_row() -> None:
    assert {layer.activation for layer in DENSE} == set(Activation)
    assert {type(spec.loss) for spec in SPECS} == choices(Loss)
    assert {type(node.layer) for row in ROWS for node in row.experiment.learner.network.nodes} == choices(Layer)
    assert {type(spec.schedule) for spec in SPECS} == choices(Schedule)
    assert {type(spec.batching) for spec in SPECS} == choices(Batching)
    # what stops by the clock cannot stop two engines at one update: test_rules_agree tests it on each
    assert {type(rule) for spec in SPECS for rule in spec.stopping.rules} == choices(StoppingRule) - {AfterSeconds}
    penalties = {type(layer.kernel_regularizer) for layer in DENSE}
    assert penalties == choices(Regularizer) | {NoRegularizer}
    assert {type(layer.kernel_constraint) for layer in DENSE} == choices(Constraint) | {NoConstraint}
    assert {type(spec.optimizer.clipping) for spec in SPECS} == choices(Clipping) | {NoClipping}


def test_every_optimizer_has_a_row_in_each_of_its_conventions() -> None:
    found = {(type(spec.optimizer), spec.optimizer.convention) for spec in SPECS}
    assert found == {(kind, convention) for kind in choices(Optimizer) for convention in Convention}


def test_no_two_rows_have_one_name() -> None:
    names = [(row.section, row.name) for row in ROWS]
    assert len(set(names)) == len(names)


def test_the_table_in_the_docs_has_the_rows_of_the_tests() -> None:
    """Where this fails, a row is new or has another name: run `python -m tests.make_parity_table`."""
    told = names_and_figures(FILE.read_text(encoding="utf-8"))
    sections = {section: [row.name for row in group] for section, group in groupby(ROWS, lambda row: row.section)}
    assert {section: list(named) for section, named in told.items()} == sections
    assert list(sections) == list(NOTES)


def test_no_figure_in_the_docs_is_above_its_bound() -> None:
    limits = [limit for bounds in BOUNDS.values() for limit in bounds.values()]
    for named in names_and_figures(FILE.read_text(encoding="utf-8")).values():
        for name, figures in named.items():
            assert len(figures) == len(limits), name
            assert all(found <= limit for found, limit in zip(figures, limits, strict=True)), name


@pytest.mark.parametrize(("number", "shown"), [(0.0, "0"), (2.9e-16, "3e-16"), (9.7e-8, "1e-7")])
def test_a_figure_has_one_digit(number: float, shown: str) -> None:
    assert figure(number) == shown
